"""Tokens by which a dinas's own systems read: their scopes, how long they last, how known again.

A token is shown once. What is kept is its digest, and its first letters for people to know it by.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kinerja_app.domain.actor import Permission

PREFIX = "kinerja_"
"""How every token begins, so that a scanner finds one that was published by mistake."""
SHOWN_LETTERS = 12
DAYS = (30, 90, 180, 365)
"""How many days a token may last."""
MOST_ACTIVE = 20
LONGEST_NAME = 80


class Cakupan(StrEnum):
    """What a token opens: one resource of the API each."""

    SEKOLAH = "sekolah"
    ORANG = "orang"
    SKP = "skp"
    PENILAIAN = "penilaian"
    KEMAJUAN = "kemajuan"


PERMISSIONS: Mapping[Cakupan, Permission] = {
    Cakupan.SEKOLAH: Permission.SUPPLY_SCHOOLS,
    Cakupan.ORANG: Permission.SUPPLY_PEOPLE,
    Cakupan.SKP: Permission.SUPPLY_SKP,
    Cakupan.PENILAIAN: Permission.SUPPLY_RATINGS,
    Cakupan.KEMAJUAN: Permission.SUPPLY_PROGRESS,
}


@dataclass(frozen=True)
class TokenApi:
    """A token as it is kept; moments are aware. ``pembuat`` is the name of who made it.

    ``yatim``: whoever made it keeps no tokens of the dinas any more, so that it opens nothing.
    """

    id: int
    dinas_id: int
    nama: str
    awalan: str
    cakupan: tuple[Cakupan, ...]
    dibuat_at: datetime
    kedaluwarsa_at: datetime
    pembuat: str = ""
    terakhir_at: datetime | None = None
    dicabut_at: datetime | None = None
    yatim: bool = False

    def holds(self, now: datetime) -> bool:
        """Whether it opens anything at that moment: kept by its maker, not revoked, not over."""
        return self.lasts(now) and not self.yatim

    def lasts(self, now: datetime) -> bool:
        """Whether it is neither revoked nor over at that moment."""
        return self.dicabut_at is None and now < self.kedaluwarsa_at


def digest(token: str) -> str:
    """The only form in which a token is kept and looked up: SHA-256 in hex."""
    return hashlib.sha256(token.encode()).hexdigest()


def permissions(cakupan: Iterable[Cakupan]) -> frozenset[Permission]:
    """What these scopes let a system do."""
    return frozenset(PERMISSIONS[each] for each in cakupan)
