"""Penyesuaian: changing what was agreed or marked. Invalid documents are archived, not deleted."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_pelaksanaan import (
    LangkahSiklus,
    StatusSiklus,
    archived_from,
    status_after_change,
)
from kinerja_app.domain.errors import ManyProblems, NotFound, RuleBroken
from kinerja_app.domain.isi_siklus import DokumenA, DokumenC, IsiDokumen
from kinerja_app.domain.masalah_siklus import problems_before_sending
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.penyesuaian import KeadaanPermintaan, Perubahan, request_problems
from kinerja_app.domain.rencana import Bagian, PraktikKinerja
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence import (
    pengajuan_repository,
    permintaan_repository,
    rencana_repository,
    siklus_repository,
    skp_repository,
)
from kinerja_app.persistence.permintaan_repository import IsiPermintaan, Permintaan
from kinerja_app.persistence.siklus_repository import DIGANTIKAN
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import nilai_ulang
from kinerja_app.services.jadwal_observasi import NOTE, put_appointment
from kinerja_app.services.katalog import as_chosen
from kinerja_app.services.keadaan_siklus import (
    Kasus,
    archived_now,
    case_of,
    practice_of,
    require_side,
    require_step,
    side_only,
    take_step,
    tell_other_side,
)
from kinerja_app.services.use_case import use_case

_L = LangkahSiklus
IsiPenyesuaian = DokumenA | DokumenC | PraktikKinerja
_DOKUMEN = {Perubahan.ISI_A: Dokumen.A, Perubahan.TINDAK_LANJUT: Dokumen.C}


def change_of(isi: IsiPenyesuaian) -> Perubahan:
    """Which change a wished text is."""
    if isinstance(isi, PraktikKinerja):
        return Perubahan.PRAKTIK
    return Perubahan.ISI_A if isinstance(isi, DokumenA) else Perubahan.TINDAK_LANJUT


def adjustment_problems(
    kasus: Kasus, perubahan: Perubahan, *, alasan: str
) -> tuple[RuleBroken, ...]:
    """What forbids the request as the cycle stands; the page asks the same as the act."""
    asked = KeadaanPermintaan(
        rekomendasi_ada=kasus.dinilai,
        atasan_dikonfirmasi=kasus.skp.jabatan is Jabatan.GURU or kasus.skp.atasan_at is not None,
        permintaan_terbuka=kasus.diminta is not None,
        alasan=alasan,
    )
    return request_problems(perubahan, asked, kasus.rules)


@use_case(Permission.READ_SKP, writes=False)
def affected_documents(
    work: UnitOfWork, skp_id: int, perubahan: Perubahan, *, now: datetime
) -> tuple[Dokumen, ...]:
    """The documents that such a change would archive now; shown before anything is asked."""
    del now
    return archived_now(case_of(work, skp_id), perubahan)


@use_case(Permission.FILL_CYCLE, writes=True)
def request_adjustment(
    work: UnitOfWork, skp_id: int, isi: IsiPenyesuaian, *, alasan: str, now: datetime
) -> Permintaan:
    """Wish a change of what was agreed; the cycle stands still until the observer decides."""
    del now
    kasus, words = case_of(work, skp_id, held=True), alasan.strip()[:NOTE]
    require_side(kasus, _L.MINTA_PENYESUAIAN)
    perubahan = change_of(isi)
    found = adjustment_problems(kasus, perubahan, alasan=words)
    if found:
        raise ManyProblems(found)
    require_step(kasus, _L.MINTA_PENYESUAIAN, alasan=words)
    wished = _checked(work, kasus, isi, alasan=words)
    moved = take_step(work, kasus, _L.MINTA_PENYESUAIAN, alasan=words)
    tell_other_side(work, kasus, "PENYESUAIAN_DIMINTA")
    return permintaan_repository.add(work, moved.siklus.id, perubahan, isi=wished, alasan=words)


def _checked(work: UnitOfWork, kasus: Kasus, isi: IsiPenyesuaian, *, alasan: str) -> IsiPermintaan:
    """The wished text, complete by the rules of its document."""
    if isinstance(isi, PraktikKinerja):
        return _other_practice(work, kasus, isi, alasan=alasan)
    dokumen = _DOKUMEN[change_of(isi)]
    if not kasus.terkirim(dokumen, Pengisi.PEGAWAI):
        raise NotFound("DOKUMEN_TIDAK_DITEMUKAN")
    found = problems_before_sending(
        dokumen,
        isi,
        kasus.rules,
        pengisi=Pengisi.PEGAWAI,
        jabatan=kasus.skp.jabatan,
        praktik=practice_of(work, kasus),
    )
    if found:
        raise ManyProblems(found)
    text = side_only(isi, Pengisi.PEGAWAI, kasus, dokumen)
    return text if isinstance(text, DokumenA | DokumenC) else isi


def _other_practice(
    work: UnitOfWork, kasus: Kasus, isi: PraktikKinerja, *, alasan: str
) -> PraktikKinerja:
    """One other practice of the catalogue; the reason of the request is that of the choice."""
    chosen = as_chosen(isi, kasus.rules, jabatan=kasus.skp.jabatan)
    if not isinstance(chosen, PraktikKinerja) or len(chosen.sub_indikator) != 1:
        raise RuleBroken("PRAKTIK_BELUM_DIPILIH", field="praktik")
    if chosen.sub_indikator == (practice_of(work, kasus).kode,):
        raise RuleBroken("PRAKTIK_SAMA", field="praktik")
    return replace(chosen, alasan=chosen.alasan or alasan)


@use_case(Permission.OBSERVE, writes=True)
def decide_adjustment(
    work: UnitOfWork,
    skp_id: int,
    permintaan_id: int,
    *,
    setuju: bool,
    catatan: str = "",
    now: datetime,
) -> StatusSiklus:
    """Setujui or Tolak a change; approving archives what it makes invalid and reopens the first."""
    del now
    kasus, words = case_of(work, skp_id, held=True), catatan.strip()[:NOTE]
    require_side(kasus, _L.SETUJUI_PENYESUAIAN)
    asked = kasus.diminta
    if asked is None or asked.id != permintaan_id or asked.jenis is Perubahan.JADWAL:
        raise NotFound("PERMINTAAN_TIDAK_DITEMUKAN")
    if not setuju and not words:
        raise RuleBroken("ALASAN_BELUM_DITULIS", field="catatan-permintaan")
    before = kasus.siklus.sebelum or kasus.siklus.status
    after = status_after_change(asked.jenis, before) if setuju else before
    step = _L.SETUJUI_PENYESUAIAN if setuju else _L.TOLAK_PENYESUAIAN
    done = take_step(work, kasus, step, alasan=words, ke=after)
    permintaan_repository.decide(work, asked.id, setuju=setuju, catatan=words)
    if setuju:
        _apply(work, done, asked, before)
    tell_other_side(work, kasus, "PENYESUAIAN_DISETUJUI" if setuju else "PENYESUAIAN_DITOLAK")
    return after


def _apply(work: UnitOfWork, kasus: Kasus, asked: Permintaan, before: StatusSiklus) -> None:
    gone = archived_from(asked.jenis, before)
    siklus_repository.archive(work, kasus.siklus.id, gone, alasan=asked.alasan)
    nilai_ulang.empty_marks(work, kasus.skp, asked.jenis)
    if isinstance(asked.isi, PraktikKinerja):
        _change_practice(work, kasus, asked.isi)
        cleared = replace(kasus.siklus, jadwal_mulai=None, jadwal_selesai=None)
        siklus_repository.save(work, cleared)
        return
    if isinstance(asked.isi, DokumenA | DokumenC):
        _replace_text(work, kasus, asked.isi, alasan=asked.alasan)


def _change_practice(work: UnitOfWork, kasus: Kasus, isi: PraktikKinerja) -> None:
    """Put the practice into the plan, and freeze the plan as it is agreed from now on."""
    skp, stored = kasus.skp, rencana_repository.parts(work, kasus.skp.id).get(Bagian.PRAKTIK)
    before = pengajuan_repository.submission(work, skp.id, skp.pengajuan_ke)
    if stored is None or before is None:
        raise NotFound("SKP_TIDAK_DITEMUKAN")
    rencana_repository.keep_aside(work, skp.id, part=stored, jenis="digantikan")
    rencana_repository.put_part(
        work, skp.id, bagian=Bagian.PRAKTIK, isi=isi, revisi=stored.revisi + 1, perangkat=""
    )
    pengajuan_repository.add_submission(
        work,
        skp.id,
        ke=before.ke + 1,
        rencana=replace(before.rencana, praktik=isi),
        rekomendasi=before.rekomendasi,
    )
    pengajuan_repository.close_submission(work, skp.id, before.ke + 1, keputusan="disetujui")
    skp_repository.save(work, replace(skp, pengajuan_ke=before.ke + 1))


def _replace_text(work: UnitOfWork, kasus: Kasus, isi: IsiDokumen, *, alasan: str) -> None:
    dokumen = Dokumen.A if isinstance(isi, DokumenA) else Dokumen.C
    key = (dokumen, Pengisi.PEGAWAI)
    stored = kasus.berkas.get(key)
    if stored is None:
        raise NotFound("DOKUMEN_TIDAK_DITEMUKAN")
    siklus_repository.keep_aside(work, kasus.siklus.id, stored, jenis=DIGANTIKAN, alasan=alasan)
    siklus_repository.put(
        work,
        kasus.siklus.id,
        dokumen=dokumen,
        pihak=Pengisi.PEGAWAI,
        isi=isi,
        perangkat=stored.perangkat,
    )
    if dokumen is Dokumen.A:
        put_appointment(
            work, replace(kasus, berkas={**kasus.berkas, key: replace(stored, isi=isi)})
        )
