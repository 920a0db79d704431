"""Letters with what is new: writing one a day, taking it to the mail server, its outcome."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.pengiriman import Hasil, StatusSurat, depart, may_leave, settle
from kinerja_app.domain.waktu import ZONES
from kinerja_app.persistence import surat_repository
from kinerja_app.persistence.surat_repository import (
    Kumpulan,
    Naskah,
    SuratKeluar,
    SuratTercatat,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations.pengingat import JAM_SURAT
from kinerja_app.services.use_case import use_case
from kinerja_app.settings import get_settings

AT_ONCE = 200
"""Letters written in one transaction: longer ones would hold up those who type."""
SHOWN = 50

Composer = Callable[[Kumpulan], Naskah]


def open_zones(now: datetime) -> tuple[str, ...]:
    """The zones in which letters leave at this moment."""
    hours = JAM_SURAT.value
    return tuple(each.iana for each in ZONES if may_leave(now, each.iana, hours))


@use_case(Permission.RUN_DAILY, writes=True)
def write_letters(work: UnitOfWork, compose: Composer, *, now: datetime) -> int:
    """Write today's letter to people who have unread news; how many were written.

    Each piece of news goes into one letter only. Called again until it answers 0.
    """
    if not open_zones(now):
        return 0
    bundles = surat_repository.collect(work, zone=get_settings().timezone, limit=AT_ONCE)
    for bundle in bundles:
        surat_repository.put_letter(work, bundle, compose(bundle))
    return len(bundles)


@use_case(Permission.RUN_DAILY, writes=True)
def take_letter(work: UnitOfWork, *, now: datetime) -> SuratKeluar | None:
    """The next letter that may leave, its attempt counted; None when there is none.

    Letters that nobody would read any more, or that stayed unanswered twice, end here.
    """
    zones = open_zones(now)
    while zones and (found := surat_repository.next_letter(work, zones)):
        state = depart(found.pengiriman, now)
        if surat_repository.is_pointless(work, found.id):
            state = replace(state, status=StatusSurat.BATAL)
        surat_repository.save_delivery(work, found.id, state)
        if state.status is StatusSurat.BERANGKAT:
            return replace(found, pengiriman=state)
        work.session.flush()
    return None


@use_case(Permission.RUN_DAILY, writes=True)
def record_outcome(
    work: UnitOfWork,
    surat_id: int,
    hasil: Hasil,
    *,
    galat: str = "",
    keluar: bool = True,
    now: datetime,
) -> None:
    """Write down how an attempt ended; ``keluar`` is false where the letter stays in the product.

    A letter whose outcome is known already keeps it.
    """
    found = surat_repository.letter(work, surat_id)
    if found.pengiriman.status is not StatusSurat.BERANGKAT:
        return
    state = settle(found.pengiriman, hasil, now)
    forget = keluar and state.status is StatusSurat.TERKIRIM
    surat_repository.save_delivery(work, surat_id, state, galat=galat, forget=forget)


@use_case(Permission.READ_OWN, writes=False)
def list_own_letters(work: UnitOfWork, *, now: datetime) -> tuple[SuratTercatat, ...]:
    """The letters written to the actor, newest first."""
    del now
    return surat_repository.letters_of_actor(work, limit=SHOWN)
