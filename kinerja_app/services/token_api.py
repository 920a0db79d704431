"""Tokens of the dinas's own systems: made, listed and revoked by its admin."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.errors import RuleBroken, WrongStep
from kinerja_app.domain.token_api import (
    DAYS,
    LONGEST_NAME,
    MOST_ACTIVE,
    PREFIX,
    SHOWN_LETTERS,
    Cakupan,
    TokenApi,
    digest,
)
from kinerja_app.persistence import token_repository
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case

_BYTES = 32


@dataclass(frozen=True)
class TokenBaru:
    """A token that was just made; ``rahasia`` is told now and never again."""

    id: int
    rahasia: str


@dataclass(frozen=True)
class DaftarToken:
    """The tokens of a dinas, the newest first: those that open something, and those that ended."""

    berlaku: tuple[TokenApi, ...]
    berakhir: tuple[TokenApi, ...]


@use_case(Permission.KEEP_TOKENS, writes=False)
def list_tokens(work: UnitOfWork, *, now: datetime) -> DaftarToken:
    """Every token of the actor's dinas."""
    found = token_repository.kept(work)
    return DaftarToken(
        berlaku=tuple(each for each in found if each.holds(now)),
        berakhir=tuple(each for each in found if not each.holds(now)),
    )


@use_case(Permission.KEEP_TOKENS, writes=True)
def create_token(
    work: UnitOfWork, *, nama: str, cakupan: Collection[str], hari: int, now: datetime
) -> TokenBaru:
    """Make a token for a system of the actor's dinas that lasts so many days.

    Raises ``RuleBroken`` without a name, a scope or a known length, or with too many tokens.
    """
    name = " ".join(nama.split())[:LONGEST_NAME]
    if not name:
        raise RuleBroken("NAMA_TOKEN_KOSONG", field="nama")
    if not cakupan or not set(cakupan) <= set(Cakupan):
        raise RuleBroken("CAKUPAN_KOSONG", field="cakupan")
    if hari not in DAYS:
        raise RuleBroken("MASA_TOKEN_TIDAK_DIKENAL", field="hari")
    dinas_id = min(work.actor.dinas(Role.ADMIN_DINAS))
    if token_repository.count_active(work, dinas_id) >= MOST_ACTIVE:
        raise RuleBroken("TOKEN_TERLALU_BANYAK", batas=MOST_ACTIVE)
    token = PREFIX + secrets.token_urlsafe(_BYTES)
    opened = tuple(each for each in Cakupan if each in cakupan)
    found = token_repository.add(
        work,
        dinas_id=dinas_id,
        nama=name,
        awalan=token[:SHOWN_LETTERS],
        token_hash=digest(token),
        cakupan=opened,
        kedaluwarsa_at=now + timedelta(days=hari),
    )
    kept = {"nama": name, "cakupan": " ".join(opened)}
    record(work, Act("buat_token", "token_api", str(found), ke=f"{hari} hari", rincian=kept))
    return TokenBaru(found, token)


@use_case(Permission.KEEP_TOKENS, writes=True)
def revoke_token(work: UnitOfWork, token_id: int, *, now: datetime) -> None:
    """End a token of the actor's dinas at once; ``NotFound`` for one of another dinas."""
    del now
    token = token_repository.get_for_change(work, token_id)
    if token.dicabut_at is not None:
        raise WrongStep("TOKEN_SUDAH_DICABUT")
    token_repository.revoke(work, token_id)
    record(work, Act("cabut_token", "token_api", str(token_id), rincian={"nama": token.nama}))
