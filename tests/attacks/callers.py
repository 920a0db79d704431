"""People who are signed in to the served app."""

from __future__ import annotations

from itertools import count

from kinerja_app.domain.actor import Role
from kinerja_app.identity.sessions import create
from tests.identity.people import add_person

_number = count()


def person(role: Role = Role.GURU, nama: str = "") -> tuple[int, str]:
    """A new person who is signed in: id and session token."""
    orang_id = add_person(None, role=role, nama=nama or f"Orang {next(_number)} Contoh")
    return orang_id, create(orang_id)


def sid(session_token: str) -> str:
    """The cookie of a session."""
    return f"sid={session_token}"
