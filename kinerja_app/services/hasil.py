"""What the pegawai does with the result: received, answered."""

from __future__ import annotations

from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_penilaian import LangkahPenilaian
from kinerja_app.domain.errors import RuleBroken, Stale
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import penilaian_repository
from kinerja_app.persistence.penilaian_repository import PenilaianTersimpan
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import alur_nilai
from kinerja_app.services.keputusan_penilaian import tell_assessors
from kinerja_app.services.use_case import use_case


@use_case(Permission.OBJECT, writes=True)
def receive_result(work: UnitOfWork, skp_id: int, *, now: datetime) -> PenilaianTersimpan:
    """ "Saya sudah menerima": received is not agreed; repeating it changes nothing."""
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    before = alur_nilai.present(work, skp)
    alur_nilai.require_step(work, skp, LangkahPenilaian.TERIMA, before)
    if before.diterima_at is not None:
        return before
    return alur_nilai.step(work, skp, LangkahPenilaian.TERIMA, diterima_at=now)


@use_case(Permission.OBJECT, writes=True)
def answer_result(
    work: UnitOfWork, skp_id: int, *, tanggapan: str, versi: int, now: datetime
) -> PenilaianTersimpan:
    """Add an answer to a received result; the assessor is told.

    The same answer once more changes nothing. ``Stale`` where another answer was sent since the
    result was read as version ``versi``.
    """
    del now
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    before = alur_nilai.present(work, skp)
    alur_nilai.require_step(work, skp, LangkahPenilaian.TANGGAPI, before)
    text = tanggapan.strip()
    if not text:
        raise RuleBroken("TANGGAPAN_KOSONG", field="tanggapan")
    not_too_long(text, "tanggapan")
    if text == before.tanggapan:
        return before
    if before.tanggapan and before.versi != versi:
        raise Stale("ISIAN_BERUBAH")
    done = alur_nilai.step(work, skp, LangkahPenilaian.TANGGAPI, tanggapan=text)
    tell_assessors(work, skp, done, "HASIL_DITANGGAPI")
    return done
