"""The cycle A–E while it is filled: saving one side's text, sending it on, taking it back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_pelaksanaan import (
    LangkahSiklus,
    StatusSiklus,
    can_step,
)
from kinerja_app.domain.errors import (
    ManyProblems,
    NotPermitted,
    RuleBroken,
    Stale,
    WrongStep,
)
from kinerja_app.domain.isi_siklus import DokumenD, IsiDokumen, texts_of
from kinerja_app.domain.masalah_siklus import problems_before_sending
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import siklus_repository
from kinerja_app.persistence.siklus_repository import BENTROK, DIGANTIKAN, DokumenTersimpan
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.jadwal_observasi import put_appointment
from kinerja_app.services.keadaan_siklus import (
    Kasus,
    case_of,
    practice_of,
    require_step,
    side_only,
    take_step,
    tell_other_side,
)
from kinerja_app.services.lembar_siklus import BentrokDokumen, agreed_in, reported
from kinerja_app.services.pengamat_siklus import texts_aside
from kinerja_app.services.use_case import use_case

_L, _D = LangkahSiklus, Dokumen
FILL: Mapping[Dokumen, LangkahSiklus] = {
    _D.A: _L.SIMPAN_A, _D.B: _L.SIMPAN_B, _D.C: _L.ISI_C, _D.D: _L.ISI_D, _D.E: _L.ISI_E,
}  # fmt: skip
SEND: Mapping[Dokumen, LangkahSiklus] = {
    _D.A: _L.AJUKAN_A, _D.B: _L.KIRIM_B, _D.C: _L.SELESAIKAN_C, _D.D: _L.SELESAIKAN_D,
    _D.E: _L.SELESAIKAN_E,
}  # fmt: skip
OF_TWO_SIDES = frozenset({Dokumen.C, Dokumen.E})
LONGEST = 200_000
"""Most letters of one field, all its rows together: as many as 200 running notes of 1,000 letters.

A bound against abuse, far beyond any form.
"""


@dataclass(frozen=True)
class HasilDokumen:
    """Outcome of a save; with ``bentrok`` the stored text is unchanged and both are kept."""

    revisi: int
    disimpan_at: datetime
    status: StatusSiklus
    bentrok: BentrokDokumen | None = None


@use_case(Permission.FILL_CYCLE, Permission.OBSERVE, writes=True)
def save_document(
    work: UnitOfWork,
    skp_id: int,
    dokumen: Dokumen,
    isi: IsiDokumen,
    *,
    revisi: int,
    perangkat: str,
    lanjutan: int = 0,
    now: datetime,
) -> HasilDokumen:
    """Save one side's text as typed, complete or not, on top of revision ``revisi``.

    When it was changed elsewhere since, nothing is overwritten: both versions are kept and handed
    back; ``lanjutan`` is the late version that this text goes on with, 0 for a new one. Raises
    ``WrongStep`` for a text already sent, ``Stale`` for one that was archived since.
    """
    kasus = case_of(work, skp_id, held=True)
    pihak, text = _writable(kasus, dokumen, isi)
    stored = kasus.berkas.get((dokumen, pihak))
    status = kasus.siklus.status
    if stored and stored.isi == text:
        return HasilDokumen(stored.revisi, stored.disimpan_at, status)
    _require_not_archived(work, kasus, dokumen, revisi=revisi)
    if stored and stored.revisi != revisi:
        late = siklus_repository.keep_conflict(
            work,
            kasus.siklus.id,
            DokumenTersimpan(dokumen, pihak, text, revisi, now, perangkat, id=lanjutan),
        )
        return HasilDokumen(stored.revisi, stored.disimpan_at, status, BentrokDokumen(stored, late))
    return put_text(work, kasus, dokumen, text, perangkat=perangkat)


def put_text(
    work: UnitOfWork, kasus: Kasus, dokumen: Dokumen, isi: IsiDokumen, *, perangkat: str
) -> HasilDokumen:
    """Store the actor's text; the first word of A or B makes it a draft."""
    moved = take_step(work, kasus, FILL[dokumen])
    pihak = _side(kasus)
    if (dokumen, pihak) not in kasus.berkas:
        siklus_repository.leave_draft(work, moved.siklus.id, dokumen, pihak)
    stored = siklus_repository.put(
        work, moved.siklus.id, dokumen=dokumen, pihak=pihak, isi=isi, perangkat=perangkat
    )
    return HasilDokumen(stored.revisi, stored.disimpan_at, moved.siklus.status)


def _side(kasus: Kasus) -> Pengisi:
    if kasus.pihak is None:
        raise NotPermitted("BUKAN_PERAN_ANDA")
    return kasus.pihak


def _writable(kasus: Kasus, dokumen: Dokumen, isi: IsiDokumen) -> tuple[Pengisi, IsiDokumen]:
    """The actor's side and its text, trimmed to what that side fills."""
    require_step(kasus, FILL[dokumen])
    pihak = _side(kasus)
    if kasus.terkirim(dokumen, pihak):
        raise WrongStep("BAGIAN_SUDAH_TERKIRIM")
    if dokumen is Dokumen.E and pihak is Pengisi.PENGAMAT:
        _require_shared(kasus)
    text = side_only(isi, pihak, kasus, dokumen)
    if isinstance(text, DokumenD):
        text = DokumenD(reported(agreed_in(kasus), text.laporan_upaya))
    for field, words in texts_of(text):
        not_too_long(words, field, most=LONGEST)
    return pihak, text


def _require_not_archived(work: UnitOfWork, kasus: Kasus, dokumen: Dokumen, *, revisi: int) -> None:
    """Words typed for another practice or preparation are not taken into the text of this one."""
    stored = kasus.berkas.get((dokumen, _side(kasus)))
    if revisi in {0, stored.revisi if stored else 0}:
        return
    if revisi <= siklus_repository.archived_revision(work, kasus.siklus.id, dokumen, _side(kasus)):
        raise Stale("DOKUMEN_DIARSIPKAN")


def _require_shared(kasus: Kasus) -> None:
    if not kasus.terkirim(Dokumen.E, Pengisi.PEGAWAI):
        raise WrongStep("REFLEKSI_MASIH_PRIBADI")


@use_case(Permission.FILL_CYCLE, Permission.OBSERVE, writes=True)
def send_document(
    work: UnitOfWork, skp_id: int, dokumen: Dokumen, *, now: datetime
) -> StatusSiklus:
    """Send the actor's part of a document; of two sides, the later one closes the document.

    Raises ``ManyProblems`` with everything that is missing, each with its field.
    """
    del now
    kasus = case_of(work, skp_id, held=True)
    require_step(kasus, FILL[dokumen])
    pihak = _side(kasus)
    if kasus.terkirim(dokumen, pihak):
        return kasus.siklus.status
    _require_settled(work, kasus, dokumen, pihak)
    _require_complete(work, kasus, dokumen, pihak)
    both = dokumen not in OF_TWO_SIDES or kasus.terkirim(dokumen, _other(pihak))
    done = take_step(work, kasus, SEND[dokumen]) if both else kasus
    siklus_repository.mark_sent(work, kasus.siklus.id, dokumen, pihak, sent=True)
    if dokumen is Dokumen.A:
        put_appointment(work, done)
    tell_other_side(work, kasus, "DOKUMEN_DIKIRIM", dokumen=dokumen.value)
    return done.siklus.status


def _other(pihak: Pengisi) -> Pengisi:
    return Pengisi.PENGAMAT if pihak is Pengisi.PEGAWAI else Pengisi.PEGAWAI


def _require_settled(work: UnitOfWork, kasus: Kasus, dokumen: Dokumen, pihak: Pengisi) -> None:
    open_ones = texts_aside(work, kasus.skp, kasus.siklus.id, BENTROK)
    if any((each.dokumen, each.pihak) == (dokumen, pihak) for each in open_ones):
        raise RuleBroken("VERSI_BELUM_DIPILIH")


def _require_complete(work: UnitOfWork, kasus: Kasus, dokumen: Dokumen, pihak: Pengisi) -> None:
    found = problems_before_sending(
        dokumen,
        kasus.isi(dokumen, pihak),
        kasus.rules,
        pengisi=pihak,
        jabatan=kasus.skp.jabatan,
        praktik=practice_of(work, kasus),
        target=kasus.persiapan.target_perilaku,
    )
    if found:
        raise ManyProblems(found)


@use_case(Permission.FILL_CYCLE, Permission.OBSERVE, writes=True)
def take_back_part(
    work: UnitOfWork, skp_id: int, dokumen: Dokumen, *, now: datetime
) -> StatusSiklus:
    """Take a sent part back to change it, while the document waits for the other side."""
    del now
    kasus = case_of(work, skp_id, held=True)
    require_step(kasus, FILL[dokumen])
    pihak = _side(kasus)
    if not kasus.terkirim(dokumen, pihak):
        return kasus.siklus.status
    moved = take_step(work, kasus, FILL[dokumen])
    siklus_repository.mark_sent(work, kasus.siklus.id, dokumen, pihak, sent=False)
    return moved.siklus.status


@use_case(Permission.OBSERVE, writes=True)
def go_on_to_rating(
    work: UnitOfWork, skp_id: int, *, alasan: str = "", now: datetime
) -> StatusSiklus:
    """ "Lanjut ke penilaian": after E, or earlier with a reason."""
    del now
    kasus = case_of(work, skp_id, held=True)
    early = not can_step(kasus.siklus.status, _L.LANJUT_PENILAIAN)
    step = _L.LANJUT_TANPA_REFLEKSI if early else _L.LANJUT_PENILAIAN
    done = take_step(work, kasus, step, alasan=alasan.strip()[:1_000])
    tell_other_side(work, kasus, "SIKLUS_KE_PENILAIAN")
    return done.siklus.status


@use_case(Permission.FILL_CYCLE, Permission.OBSERVE, writes=True)
def choose_text(
    work: UnitOfWork,
    skp_id: int,
    dokumen: Dokumen,
    isi: IsiDokumen,
    *,
    revisi: int,
    perangkat: str,
    now: datetime,
) -> HasilDokumen:
    """Settle a conflict with the version a person chose; the other stays in the history."""
    del now
    kasus = case_of(work, skp_id, held=True)
    pihak, text = _writable(kasus, dokumen, isi)
    stored = kasus.berkas.get((dokumen, pihak))
    if stored is None or stored.revisi != revisi:
        raise Stale("VERSI_BERUBAH_LAGI")
    siklus_repository.settle(work, kasus.siklus.id, dokumen, pihak)
    if stored.isi == text:
        return HasilDokumen(stored.revisi, stored.disimpan_at, kasus.siklus.status)
    siklus_repository.keep_aside(work, kasus.siklus.id, stored, jenis=DIGANTIKAN)
    return put_text(work, kasus, dokumen, text, perangkat=perangkat)
