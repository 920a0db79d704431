"""Who asks through the API: a token in the Authorization header → an Actor narrowed to its scopes.

A token stands where the admin dinas of its dinas stands; it is nobody in the roster
(``orang_id`` 0). All functions are synchronous; callers on the event loop hop into a thread.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Actor, Penugasan, Role
from kinerja_app.domain.errors import NotPermitted
from kinerja_app.domain.token_api import PREFIX, TokenApi, digest, permissions
from kinerja_app.identity.sessions import shown_now
from kinerja_app.persistence import token_repository
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import begin
from kinerja_app.settings import get_settings

BEARER = re.compile(rf"Bearer ({PREFIX}[A-Za-z0-9_-]{{43}})", re.IGNORECASE)
LOOKS_LIKE_A_TOKEN = re.compile(rf"{PREFIX}[A-Za-z0-9_-]{{20,}}")


@dataclass(frozen=True)
class ApiCaller:
    """The system behind a call, and the moment of it."""

    actor: Actor
    now: datetime
    token: TokenApi


def bearer_of(values: list[str]) -> str:
    """The token of the one Authorization header; empty for none, several, or another kind."""
    found = BEARER.fullmatch(values[0].strip()) if len(values) == 1 else None
    return found[1] if found else ""


def resolve_token(token: str) -> ApiCaller | None:
    """The caller behind a token at this moment; None when it is unknown, revoked or over.

    Raises ``NotPermitted`` for one whose maker keeps no tokens of the dinas any more.
    """
    if not token:
        return None
    now = shown_now()
    with transaction(get_settings().database_url, writes=False) as session:
        found = token_repository.find(session, digest(token), on=now.date())
    if found is None or not found.lasts(now):
        return None
    if found.yatim:
        raise NotPermitted("TOKEN_TANPA_PEMBUAT")
    return ApiCaller(_actor(found), now, found)


def _actor(token: TokenApi) -> Actor:
    post = Penugasan(id=0, role=Role.ADMIN_DINAS, dinas_id=token.dinas_id)
    return Actor(
        orang_id=0,
        nama=f"Token {token.nama}",
        penugasan=(post,),
        izin=permissions(token.cakupan),
    )


def note_call(caller: ApiCaller, alamat: str, status: int) -> None:
    """One audit line for one call, refused or not, and the moment of the token's last use.

    ``alamat`` holds nothing that a system may have typed freely.
    """
    with begin(caller.actor, now=caller.now) as work:
        token_repository.touch(work, caller.token.id)
        record(
            work,
            Act(
                "baca_lewat_api",
                "token_api",
                str(caller.token.id),
                atas_nama=caller.actor.nama,
                rincian={"alamat": alamat, "jawaban": status},
            ),
        )
