"""The two routes of the import, behind the product's own guard, with two schools."""

from __future__ import annotations

from dataclasses import dataclass

import httpx2
import pytest
from starlette.routing import Route
from starlette.types import ASGIApp

from kinerja_app.domain.actor import Role
from kinerja_app.identity.demo_provider import DemoProvider
from kinerja_app.identity.guard import guarded
from kinerja_app.identity.routes import identity_app
from kinerja_app.identity.sessions import create
from kinerja_app.settings import get_settings
from kinerja_app.ui import routes
from kinerja_app.ui.endpoints.unduh import findings
from kinerja_app.ui.endpoints.unggah import receive_list
from tests.identity.people import add_person

SCHOOL, OTHER_SCHOOL = "69990009", "69990008"


@dataclass
class Door:
    """The application, and a browser of a person or of nobody."""

    app: ASGIApp

    def browser(self, orang_id: int = 0, *, origin: str = "") -> httpx2.AsyncClient:
        """A browser with the session of that person; ``origin`` is ours unless said otherwise."""
        headers = {"origin": origin or get_settings().origin}
        if orang_id:
            headers["cookie"] = f"sid={create(orang_id)}"
        return httpx2.AsyncClient(
            transport=httpx2.ASGITransport(app=self.app),
            base_url=get_settings().origin,
            headers=headers,
        )


@pytest.fixture
def door(database_url: str) -> Door:
    del database_url
    own = [
        Route(routes.UNGGAH_IMPOR, receive_list, methods=["POST"]),
        Route(routes.TEMUAN_IMPOR, findings),
    ]
    provider = DemoProvider(get_settings())
    return Door(guarded(identity_app(routes=own, provider=provider)))


@pytest.fixture
def operator(door: Door) -> int:
    del door
    return add_person("operator@contoh.belajar.id", role=Role.OPERATOR_SEKOLAH, npsn=SCHOOL)


@pytest.fixture
def other_operator(door: Door) -> int:
    del door
    return add_person("lain@contoh.belajar.id", role=Role.OPERATOR_SEKOLAH, npsn=OTHER_SCHOOL)
