"""The cursor of a list: the last key of a page, signed, for the same dinas and the same question.

A cursor that was changed, or that came from another question, opens nothing.
"""

from __future__ import annotations

from itsdangerous import BadSignature, URLSafeSerializer

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.settings import get_settings
from kinerja_app.ui.endpoints.api.problems import Refused


def _signer(question: str) -> URLSafeSerializer:
    key = get_settings().secret_key.get_secret_value()
    return URLSafeSerializer(key, salt=f"kursor-api|{question}")


def after(last: str | int, *, question: str) -> str:
    """The cursor that begins after a key; ``question`` names dinas, resource and filter."""
    return _signer(question).dumps(str(last))


def read(cursor: str, *, question: str) -> str:
    """The key that a cursor begins after; "" for the beginning. Raises ``Refused`` (400)."""
    if not cursor:
        return ""
    try:
        return str(_signer(question).loads(cursor))
    except BadSignature as error:
        raise Refused(400, RuleBroken("KURSOR_TIDAK_DIKENAL")) from error
