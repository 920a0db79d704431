"""The report of an extra duty, written here: answers kept as they are typed, then one PDF."""

from __future__ import annotations

from datetime import datetime

from kinerja_app.documents.laporan_tugas import Laporan, as_pdf
from kinerja_app.domain.actor import Permission
from kinerja_app.domain.bukti import JenisBukti, LangkahBukti, next_status, report_problems
from kinerja_app.domain.errors import ManyProblems, NotFound, RuleBroken, Stale
from kinerja_app.domain.skp import post_name
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.files.intake import ready
from kinerja_app.files.kinds import PDF
from kinerja_app.persistence import bukti_repository, master_repository, rencana_repository
from kinerja_app.persistence.bukti_repository import BerkasTercatat
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.bukti import put_ready
from kinerja_app.services.rencana import HasilSimpan
from kinerja_app.services.slot_bukti import Tempat, own_slot
from kinerja_app.services.use_case import use_case

ANSWER_LIMIT = 5_000


@use_case(Permission.FILL_CYCLE, writes=True)
def save_answer(
    work: UnitOfWork, skp_id: int, kunci: str, *, kode: str, teks: str, revisi: int, now: datetime
) -> HasilSimpan:
    """Keep one answer as typed on version ``revisi`` of the slot. A verified report stays as it is.

    ``Stale`` where the report was changed elsewhere since; the same answer once more is no change.
    """
    place = _report_slot(work, skp_id, kunci)
    if kode not in {each.kode for each in place.rules.laporan_tugas.value}:
        raise RuleBroken("PILIHAN_TIDAK_DIKENAL")
    not_too_long(teks, kode, most=ANSWER_LIMIT)
    if place.isi.laporan.get(kode, "") == teks:
        return HasilSimpan(place.isi.versi, now)
    if place.isi.versi not in {0, revisi}:
        raise Stale("ISIAN_BERUBAH")
    kept = bukti_repository.put_answer(
        work, skp_id, kunci, status=place.isi.status, kode=kode, teks=teks
    )
    return HasilSimpan(kept, now)


def _report_slot(work: UnitOfWork, skp_id: int, kunci: str) -> Tempat:
    place = own_slot(work, skp_id, kunci)
    if place.slot.jenis is not JenisBukti.LAPORAN_TUGAS:
        raise NotFound("SLOT_TIDAK_DITEMUKAN")
    next_status(place.isi.status, LangkahBukti.UNGGAH)
    return place


@use_case(Permission.FILL_CYCLE, writes=True)
def make_report(work: UnitOfWork, skp_id: int, kunci: str, *, now: datetime) -> BerkasTercatat:
    """ "Jadikan PDF": the five answers as a file in the slot; ``ManyProblems`` while one lacks."""
    del now
    place = _report_slot(work, skp_id, kunci)
    if missing := report_problems(dict(place.isi.laporan), place.rules):
        raise ManyProblems(missing)
    pdf = as_pdf(_report(work, place))
    return put_ready(work, place, ready(pdf, PDF), nama=f"Laporan {place.slot.label}.pdf")


def _report(work: UnitOfWork, place: Tempat) -> Laporan:
    person = master_repository.person_of_skp(work, place.skp.orang_id)
    school = master_repository.school(work, place.skp.npsn)
    duties = rencana_repository.plan(work, place.skp.id).tugas_tambahan.pilihan
    return Laporan(
        tugas=place.slot.label,
        keterangan=duties[place.slot.nomor - 1].keterangan,
        nama=person.nama,
        nip=person.nip,
        jabatan=post_name(place.skp.jabatan, plt=place.skp.is_plt),
        sekolah=school.nama,
        tempat=school.kabupaten,
        periode=place.rules.nama_periode.value,
        tanggal=work.on,
        jawaban=tuple(
            (each.label, place.isi.laporan[each.kode]) for each in place.rules.laporan_tugas.value
        ),
    )
