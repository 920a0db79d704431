"""Reading a cycle: where it stands, and the texts that the reader may see."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_pelaksanaan import LangkahSiklus, RelasiSiklus, steps_from
from kinerja_app.domain.bukti import SlotBukti
from kinerja_app.domain.bukti_persiapan import preparation_slots
from kinerja_app.domain.delegasi import OBSERVER_READS, OBSERVER_STEPS
from kinerja_app.domain.errors import NotPermitted
from kinerja_app.domain.indikator import IndikatorPraktik
from kinerja_app.domain.isi_siklus import DokumenC, DokumenD, UpayaTindakLanjut, overdue
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence import (
    bukti_repository,
    master_repository,
    trail_repository,
)
from kinerja_app.persistence.bukti_repository import BerkasTercatat
from kinerja_app.persistence.master_repository import OrangTercatat, Pejabat
from kinerja_app.persistence.siklus_repository import BENTROK, DokumenTersimpan
from kinerja_app.persistence.trail_repository import TrailLine
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import nilai_ulang
from kinerja_app.services.keadaan_siklus import (
    Kasus,
    archived_now,
    case_of,
    practice_of,
)
from kinerja_app.services.pengamat_siklus import observers, texts_aside
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class LembarSiklus:
    """Where a cycle stands, as one who sees the SKP may see it.

    ``akibat`` are the documents that the waiting request would archive, ``tanda_hilang`` the marks
    of a begun rating that it would empty, for the one who decides; ``arsip`` the texts that
    are no longer the present ones, newest first.
    """

    kasus: Kasus
    orang: OrangTercatat
    pengamat: tuple[Pejabat, ...]
    praktik: IndikatorPraktik
    langkah: tuple[LangkahSiklus, ...]
    upaya: tuple[UpayaTindakLanjut, ...]
    terlambat: tuple[UpayaTindakLanjut, ...]
    bentrok: tuple[Dokumen, ...]
    perangkat: tuple[tuple[SlotBukti, BerkasTercatat | None], ...]
    akibat: tuple[Dokumen, ...]
    tanda_hilang: tuple[str, ...]
    arsip: tuple[DokumenTersimpan, ...]
    jejak: tuple[TrailLine, ...]


@use_case(Permission.READ_SKP, writes=False)
def read_cycle(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarSiklus:
    """The cycle of an SKP the actor sees; the other side's texts only once they were sent."""
    del now
    return sheet(work, case_of(work, skp_id))


def sheet(work: UnitOfWork, kasus: Kasus) -> LembarSiklus:
    """Put together what the pages show; what the other side has not sent stays out.

    One who observes for the KS sees the preparation and the observation alone.
    """
    whole = _sheet(work, kasus)
    if not kasus.atas_nama:
        return whole
    return replace(
        whole,
        langkah=tuple(each for each in whole.langkah if each in OBSERVER_STEPS),
        upaya=(),
        terlambat=(),
        jejak=(),
    )


def _sheet(work: UnitOfWork, kasus: Kasus) -> LembarSiklus:
    agreed, own = agreed_in(kasus), kasus.pihak
    kept = texts_aside(work, kasus.skp, kasus.siklus.id) if kasus.siklus.id else ()
    asked = kasus.diminta
    return LembarSiklus(
        kasus=replace(kasus, berkas=_readable(kasus)),
        orang=master_repository.person_of_skp(work, kasus.skp.orang_id),
        pengamat=observers(work, kasus.skp),
        praktik=practice_of(work, kasus),
        langkah=steps_from(kasus.siklus.status, kasus.relasi) if kasus.relasi else (),
        upaya=agreed,
        terlambat=overdue(agreed, kasus.on),
        bentrok=tuple(
            dict.fromkeys(
                e.dokumen
                for e in kept
                if e.jenis == BENTROK and e.pihak is own and _may_read(kasus, e)
            )
        ),
        perangkat=_materials(work, kasus),
        akibat=archived_now(kasus, asked.jenis) if asked else (),
        tanda_hilang=_marks_lost(work, kasus),
        arsip=tuple(each for each in kept if _may_read(kasus, each)),
        jejak=trail_repository.trail_of(work, "skp", str(kasus.skp.id)),
    )


def _marks_lost(work: UnitOfWork, kasus: Kasus) -> tuple[str, ...]:
    """Marks that the waiting request would empty; nothing for one who does not decide on it."""
    asked, decides = kasus.diminta, kasus.relasi is RelasiSiklus.PENGAMAT and not kasus.atas_nama
    return nilai_ulang.marks_lost(work, kasus.skp, asked.jenis) if asked and decides else ()


def _materials(
    work: UnitOfWork, kasus: Kasus
) -> tuple[tuple[SlotBukti, BerkasTercatat | None], ...]:
    """The documents of the preparation, each with its file once there is one."""
    asked = preparation_slots(kasus.rules, kasus.skp.jabatan)
    held = bukti_repository.items(work, kasus.skp.id) if asked else {}
    return tuple((each, held[each.kunci].berkas if each.kunci in held else None) for each in asked)


def _readable(kasus: Kasus) -> dict[tuple[Dokumen, Pengisi], DokumenTersimpan]:
    return {key: each for key, each in kasus.berkas.items() if _may_read(kasus, each)}


def _may_read(kasus: Kasus, text: DokumenTersimpan) -> bool:
    """Own texts, and the other side's once sent, archived or not; a reflection only when shared.

    Nobody reads a KS's texts before the KS has confirmed his superiors (domain/03 §2), and one who
    observes for the KS only what belongs to the observation.
    """
    own = kasus.relasi is RelasiSiklus.PEGAWAI
    unconfirmed = kasus.skp.jabatan is Jabatan.KEPALA_SEKOLAH and kasus.skp.atasan_at is None
    outside = kasus.atas_nama and text.dokumen not in OBSERVER_READS
    if outside or (unconfirmed and not own):
        return False
    return text.pihak is kasus.pihak or text.terkirim_at is not None


def agreed_in(kasus: Kasus) -> tuple[UpayaTindakLanjut, ...]:
    """The follow-ups of C as far as D reports them; empty until C is sent."""
    talk = kasus.isi(Dokumen.C, Pengisi.PEGAWAI)
    if not isinstance(talk, DokumenC) or not kasus.terkirim(Dokumen.C, Pengisi.PEGAWAI):
        return ()
    report = kasus.isi(Dokumen.D, Pengisi.PEGAWAI)
    told = report.laporan_upaya if isinstance(report, DokumenD) else ()
    return reported(talk.upaya, told)


def reported(
    agreed: tuple[UpayaTindakLanjut, ...], told: tuple[UpayaTindakLanjut, ...]
) -> tuple[UpayaTindakLanjut, ...]:
    """The follow-ups as agreed in C, each with the report given for it in D."""
    by_place = dict(enumerate(told))
    return tuple(
        replace(each, laporan=by_place[n].laporan, selesai=by_place[n].selesai)
        if n in by_place
        else each
        for n, each in enumerate(agreed)
    )


@dataclass(frozen=True)
class BentrokDokumen:
    """Versions of one side's text: the stored one, the newest that came too late, older ones."""

    tersimpan: DokumenTersimpan
    lain: DokumenTersimpan
    lainnya: tuple[DokumenTersimpan, ...] = ()

    @property
    def semua(self) -> tuple[DokumenTersimpan, ...]:
        """Every version, the stored one first."""
        return (self.tersimpan, self.lain, *self.lainnya)


@use_case(Permission.FILL_CYCLE, Permission.OBSERVE, writes=False)
def read_versions(
    work: UnitOfWork, skp_id: int, dokumen: Dokumen, *, now: datetime
) -> BentrokDokumen | None:
    """The versions of the actor's part that wait for a choice; None without a conflict.

    One who observes for the KS has no part in the talk and the reflection.
    """
    del now
    kasus = case_of(work, skp_id)
    if kasus.pihak is None:
        raise NotPermitted("BUKAN_PERAN_ANDA")
    stored = kasus.berkas.get((dokumen, kasus.pihak))
    kept = texts_aside(work, kasus.skp, kasus.siklus.id, BENTROK)
    late = [
        each
        for each in kept
        if (each.dokumen, each.pihak) == (dokumen, kasus.pihak) and _may_read(kasus, each)
    ]
    return BentrokDokumen(stored, late[0], tuple(late[1:])) if stored and late else None
