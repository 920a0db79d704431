"""The delivery to e-Kinerja: taking a message, writing down its outcome, seeing what failed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_penilaian import LangkahPenilaian, can_step, next_status
from kinerja_app.domain.ekinerja_beda import Sumber
from kinerja_app.domain.kiriman import HasilKirim, StatusKiriman, depart, settle, try_again
from kinerja_app.integrations.ekinerja_klien import KirimanKeluar
from kinerja_app.persistence import (
    kiriman_repository,
    master_repository,
    penilaian_repository,
    periode_repository,
    skp_repository,
)
from kinerja_app.persistence.kiriman_repository import KirimanTersimpan
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations.ekinerja import JEDA_DITOLAK
from kinerja_app.services.use_case import use_case
from kinerja_app.settings import get_settings

PAGE = 25
_STEPS = {
    StatusKiriman.TERKIRIM: LangkahPenilaian.CATAT_SINKRON,
    StatusKiriman.DITOLAK: LangkahPenilaian.CATAT_GAGAL_SINKRON,
    StatusKiriman.GAGAL: LangkahPenilaian.CATAT_GAGAL_SINKRON,
}
_ASKS_SOMEBODY = frozenset({StatusKiriman.DITOLAK, StatusKiriman.GAGAL})


@dataclass(frozen=True)
class PapanKiriman:
    """One page of the messages of a scope; ``disetel`` is whether there is an address at all."""

    periode: PeriodeTercatat
    baris: tuple[KirimanTersimpan, ...]
    per_status: dict[StatusKiriman, int]
    disetel: bool


@use_case(Permission.EXPORT_EKINERJA, writes=False)
def list_deliveries(
    work: UnitOfWork, periode_kode: str, *, status: str = "", halaman: int = 1, now: datetime
) -> PapanKiriman:
    """The messages of the actor's schools in a period, those that failed first."""
    del now
    rows, counts = kiriman_repository.listed(
        work, periode_kode, status=status, limit=PAGE, offset=(max(halaman, 1) - 1) * PAGE
    )
    periode = periode_repository.get(work, periode_kode)
    return PapanKiriman(periode, rows, counts, bool(get_settings().ekinerja_url))


@use_case(Permission.EXPORT_EKINERJA, writes=True)
def retry_delivery(work: UnitOfWork, nomor: int, *, now: datetime) -> None:
    """Send once more what was refused or given up; the next beat takes it.

    RuleBroken BELUM_SATU_HARI within 1×24 h of a refusal, ``NotFound`` outside of the scope.
    """
    found = kiriman_repository.visible_message(work, nomor)
    kiriman_repository.save(work, nomor, try_again(found.kiriman, now))
    record(
        work,
        Act("ulangi_kiriman", "kiriman", found.kunci, orang_id=found.orang_id, npsn=found.npsn),
    )


@use_case(Permission.RUN_DAILY, writes=True)
def take_message(work: UnitOfWork, *, now: datetime) -> KirimanKeluar | None:
    """The next message that may leave, its attempt counted; None when there is none."""
    found = kiriman_repository.next_message(work)
    if found is None:
        return None
    kiriman_repository.save(work, found.id, depart(found.kiriman, now))
    return KirimanKeluar(found.id, found.kunci, found.sumber, found.urut, found.isi)


@use_case(Permission.RUN_DAILY, writes=True)
def record_delivery(
    work: UnitOfWork, nomor: int, hasil: HasilKirim, *, urut: int, galat: str = "", now: datetime
) -> None:
    """Write down how an attempt ended.

    An outcome of content that was replaced or held back meanwhile counts for nothing: the newer
    one is still to be sent.
    """
    found = kiriman_repository.message(work, nomor)
    if found.urut != urut or found.kiriman.status is not StatusKiriman.BERANGKAT:
        return
    state = settle(found.kiriman, hasil, now, jeda=JEDA_DITOLAK.value)
    kiriman_repository.save(work, nomor, state, galat=galat)
    step = _STEPS.get(state.status)
    if step and found.sumber is Sumber.PERIODIK:
        _note_on_rating(work, found, step)
    if state.status in _ASKS_SOMEBODY:
        _tell(work, found)


def _note_on_rating(work: UnitOfWork, found: KirimanTersimpan, step: LangkahPenilaian) -> None:
    """The state of the result itself, unless a newer version of it was begun."""
    skp = skp_repository.of_system(work, found.skp_id)
    rating = penilaian_repository.latest(work, found.skp_id)
    if rating is None or rating.ke != found.penilaian_ke:
        return
    if not can_step(rating.status, step, jabatan=skp.jabatan):
        return
    after = next_status(rating.status, step, jabatan=skp.jabatan)
    penilaian_repository.save(work, replace(rating, status=after))
    record(
        work,
        Act(
            step.value,
            "skp",
            str(skp.id),
            orang_id=skp.orang_id,
            npsn=skp.npsn,
            dari=rating.status.value,
            ke=after.value,
            oleh_sistem=True,
            rincian={"versi_penilaian": rating.ke},
        ),
    )


def _tell(work: UnitOfWork, found: KirimanTersimpan) -> None:
    """Who queued it and who leads the school hear of it once a day, if they hand it on today.

    A new head hears nothing of the results of the head before him (K-34); where nobody of the
    school is left who may know, the Kepala Dinas does.
    """
    heads = [each.orang_id for each in master_repository.leaders(work, found.npsn)]
    sender = kiriman_repository.queued_by(work, found)
    told = kiriman_repository.who_hand_on(work, found.skp_id, {*heads, *sender})
    if not told:
        told = kiriman_repository.who_hand_on(work, found.skp_id, _dinas(work, found.skp_id))
    for orang_id in told:
        notify(
            work,
            orang_id,
            kunci=f"KIRIMAN_TIDAK_DITERIMA:{found.npsn}:{work.on.isoformat()}",
            kode="KIRIMAN_TIDAK_DITERIMA",
            tautan="kiriman",
        )


def _dinas(work: UnitOfWork, skp_id: int) -> set[int]:
    dinas_id = kiriman_repository.dinas_of(work, skp_id)
    return {each.orang_id for each in master_repository.heads_of_dinas(work, dinas_id)}
