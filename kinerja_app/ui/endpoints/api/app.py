"""The API as one application, mounted at ``/api/v1``, and its OpenAPI 3.1 description."""

from __future__ import annotations

import re
from typing import Any

from fastapi import FastAPI, Security
from fastapi.openapi.utils import get_openapi
from fastapi.security import HTTPBearer
from starlette.exceptions import HTTPException
from starlette.routing import Mount

from kinerja_app.identity.api_limit import ApiLimit
from kinerja_app.ui.endpoints.api.models import Masalah
from kinerja_app.ui.endpoints.api.problems import MEDIA_TYPE, failed, not_served
from kinerja_app.ui.endpoints.api.resources import router
from kinerja_app.ui.wording_api import TITLES

PREFIX = "/api/v1"
VERSION = "1.0.0"
_DESCRIPTION = (
    "API baca untuk sistem milik dinas. Isinya sama dengan yang dilihat admin dinas di halaman. "
    "Token dibuat admin dinas di halaman Token API dan dikirim di header Authorization."
)
_BEARER = HTTPBearer(auto_error=False, description="Token dari halaman Token API.")
_REFUSALS = (400, 401, 403, 404, 422, 429)


def api_mount(limit: ApiLimit | None = None) -> Mount:
    """The API below its prefix; ``limit`` is the product's own unless a test brings another."""
    mount = Mount(PREFIX, app=api_app(limit or ApiLimit()))
    # Starlette's pattern ends at a line break, and such an address would leave the API.
    mount.path_regex = re.compile(mount.path_regex.pattern, re.DOTALL)
    return mount


def api_app(limit: ApiLimit) -> FastAPI:
    """The application: resources, refusals, description; no pages that load foreign scripts."""
    app = FastAPI(docs_url=None, redoc_url=None, openapi_url="/openapi.json")
    app.state.limit = limit
    app.include_router(
        router,
        dependencies=[Security(_BEARER)],
        responses={each: _said(each) for each in _REFUSALS},
    )
    app.add_exception_handler(HTTPException, not_served)
    app.add_exception_handler(Exception, failed)
    app.openapi = lambda: _described(app)  # type: ignore[method-assign]  # FastAPI's own way
    return app


def _said(status: int) -> dict[str, Any]:
    """A refusal in the description."""
    content = {MEDIA_TYPE: {"schema": {"$ref": f"#/components/schemas/{Masalah.__name__}"}}}
    return {"description": TITLES[status], "content": content}


def _described(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI description, made from the models once."""
    if app.openapi_schema is None:
        made = get_openapi(
            title="Kinerja",
            version=VERSION,
            description=_DESCRIPTION,
            routes=app.routes,
            servers=[{"url": PREFIX}],
        )
        made["components"]["schemas"] |= _problem_schemas()
        for path in made["paths"].values():
            path["get"]["summary"] = path["get"]["description"].split(".")[0]
            path["get"]["responses"]["304"] = {"description": "Tidak berubah sejak ETag itu"}
        app.openapi_schema = made
    return app.openapi_schema


def _problem_schemas() -> dict[str, Any]:
    schema = Masalah.model_json_schema(ref_template="#/components/schemas/{model}")
    return {**schema.pop("$defs"), Masalah.__name__: schema}
