"""Refusals of the API as problem+json (RFC 9457): the code of the refusal, and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import structlog
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kinerja_app.domain.errors import DomainError, NotFound, NotPermitted, RuleBroken
from kinerja_app.logging_setup import new_incident
from kinerja_app.ui.endpoints.api.models import Galat, Masalah
from kinerja_app.ui.wording import sentence
from kinerja_app.ui.wording_api import FIELDS, OTHER_FIELD, TITLES

MEDIA_TYPE = "application/problem+json"
log = structlog.get_logger(__name__)


class Refused(Exception):
    """A refusal that is decided at the door: its status, its fact, further headers."""

    def __init__(
        self, status: int, fact: DomainError, headers: Mapping[str, str] | None = None
    ) -> None:
        """Keep them; ``str()`` is the code alone."""
        super().__init__(fact.code)
        self.status = status
        self.fact = fact
        self.headers = dict(headers or {})


def problem(
    status: int,
    fact: DomainError,
    *,
    galat: Iterable[Galat] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The answer to a refusal."""
    body = Masalah(
        type=f"urn:kinerja:masalah:{fact.code}",
        title=TITLES[status],
        status=status,
        detail=f"{sentence(fact)}.",
        kode=fact.code,
        galat=tuple(galat),
    )
    return Response(
        body.model_dump_json(),
        status_code=status,
        media_type=MEDIA_TYPE,
        headers={"cache-control": "no-store", **(headers or {})},
    )


def answer_to(refused: Exception, *, cakupan: str = "") -> Response:
    """The answer to what a call was refused with; ``cakupan`` is the scope it needs."""
    if isinstance(refused, Refused):
        return problem(refused.status, refused.fact, headers=refused.headers)
    if isinstance(refused, RequestValidationError):
        return _unreadable(refused)
    if isinstance(refused, NotPermitted):
        return problem(403, RuleBroken("CAKUPAN_KURANG", cakupan=cakupan))
    if isinstance(refused, DomainError):
        return problem(404 if isinstance(refused, NotFound) else 422, refused)
    raise refused


def _unreadable(refused: RequestValidationError) -> Response:
    found = tuple(_galat(each) for each in refused.errors())
    return problem(400, RuleBroken("PERMINTAAN_TIDAK_SESUAI", jumlah=len(found)), galat=found)


def _galat(error: Mapping[str, Any]) -> Galat:
    """Where and what to do; what was sent is not repeated."""
    place = ".".join(str(each) for each in error["loc"][1:])[:60]
    return Galat(letak=place, pesan=FIELDS.get(error["type"], OTHER_FIELD))


async def not_served(_: Request, refused: Exception) -> Response:
    """An address or a method that the API does not have."""
    assert isinstance(refused, HTTPException)  # noqa: S101 - registered for nothing else
    if refused.status_code == 405:
        return problem(405, RuleBroken("METODE_TIDAK_DILAYANI"), headers=refused.headers)
    return problem(404, NotFound("ALAMAT_TIDAK_ADA"))


async def failed(_: Request, error: Exception) -> Response:
    """Log the error under an incident code and hand out that code only."""
    kode = new_incident()
    log.error("unexpected_error", kode=kode, exc_info=error)
    return problem(500, RuleBroken("GANGGUAN_SERVER", insiden=kode))
