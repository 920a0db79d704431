"""Plans as the demo's people write them: varied, complete, and the same at every start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from kinerja_app.domain.actor import Actor
from kinerja_app.domain.rencana import (
    IsiBagian,
    PanduanPilihan,
    PengembanganKompetensi,
    PerilakuKerja,
    PraktikKinerja,
    RhkPilihan,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.services import (
    data_diri,
    pemeriksaan,
    pengajuan,
    persetujuan,
    rapor,
    rencana,
)
from kinerja_app.services.rencana import LembarRencana

DEVICE = "HP Android"
_BASKETS: tuple[tuple[tuple[str, int], ...], ...] = (
    (("RHK01", 4), ("RHK07", 2)),
    (("RHK07", 4),),
    (("RHK11", 1),),
    (("RHK08", 2), ("RHK09", 2)),
    (("RHK04", 4), ("RHK02", 2)),
    (("RHK01", 2), ("RHK03", 2), ("RHK10", 2)),
)
_DUTIES: tuple[tuple[tuple[str, str], ...], ...] = (
    (("WALI_KELAS", "Kelas VIII B, SK 09/2024"), ("PEMBINA_EKSKUL", "Klub Sains, SK 11/2024")),
    (("WALI_KELAS", "Kelas VII A, SK 14/2024"),),
    (),
    (("PEMBINA_OSIS", "SK 12/2024"),),
    (("GURU_PIKET", "Senin dan Kamis, SK 15/2024"),),
)
_REASON = (
    "Kelas saya belum punya kesepakatan kelas. Saya ingin membangunnya dulu sebelum memperbaiki "
    "yang lain."
)


@dataclass(frozen=True)
class Writer:
    """A person who writes a plan: the assignment, a number that varies the choices, the start."""

    actor: Actor
    penugasan_id: int
    periode: str
    nomor: int
    mulai: datetime


def write(writer: Writer, *, short_of: int = 0) -> int:
    """Write a whole plan as a draft; ``short_of`` leaves out steps at the end. Returns the id."""
    now = writer.mulai
    skp = rencana.start_plan(writer.actor, writer.penugasan_id, writer.periode, now=now)
    data_diri.confirm_own_data(writer.actor, skp.id, now=now)
    if skp.jabatan.value == "kepala_sekolah":
        data_diri.confirm_superiors(writer.actor, skp.id, now=now)
    rapor.acknowledge_rapor(writer.actor, skp.id, now=now)
    sheet = rencana.read_plan(writer.actor, skp.id, now=now)
    parts = choices(sheet, writer.nomor)
    for step, part in enumerate(parts[: len(parts) - short_of]):
        moment = now + timedelta(minutes=3 * step)
        rencana.save_part(writer.actor, skp.id, part, revisi=0, perangkat=DEVICE, now=moment)
    return skp.id


def choices(sheet: LembarRencana, nomor: int) -> tuple[IsiBagian, ...]:
    """The parts in the order of the steps."""
    return (
        praktik(sheet, nomor),
        pengembangan(_BASKETS[nomor % len(_BASKETS)]),
        tugas(_DUTIES[nomor % len(_DUTIES)]),
        perilaku(sheet, nomor),
    )


def praktik(sheet: LembarRencana, nomor: int) -> PraktikKinerja:
    """A recommended practice; every seventh person takes another, with the reason."""
    offered = [each.kode for each in sheet.rekomendasi]
    if nomor % 7 == 3:
        others = [each.kode for each in sheet.rules.sub_indikator.value]
        if sheet.skp.jabatan.value == "kepala_sekolah":
            others = [each.kode for each in sheet.rules.indikator_ks.value if each.lengkap]
        chosen = next(kode for kode in others if kode not in offered)
        return PraktikKinerja((chosen,), _REASON)
    return PraktikKinerja((offered[nomor % len(offered)],))


def pengembangan(basket: tuple[tuple[str, int], ...]) -> PengembanganKompetensi:
    """RHK by code and quantity; label and points come from the catalogue."""
    return PengembanganKompetensi(tuple(RhkPilihan(kode, "", 0, jumlah) for kode, jumlah in basket))


def tugas(duties: tuple[tuple[str, str], ...]) -> TugasTambahan:
    """Duties by code and particulars; none is said to be none."""
    chosen = tuple(TugasPilihan(kode, "", text) for kode, text in duties)
    return TugasTambahan(chosen, tidak_ada=not chosen)


def perilaku(sheet: LembarRencana, nomor: int, *, banyak: int = 7) -> PerilakuKerja:
    """One guide behaviour for each of the first aspects."""
    aspects = sheet.rules.panduan_perilaku.value[:banyak]
    return PerilakuKerja(
        tuple(
            PanduanPilihan(aspek.kode, aspek.panduan[(nomor + place) % 3].kode)
            for place, aspek in enumerate(aspects)
        )
    )


def approve(assessor: Actor, skp_id: int, *, now: datetime) -> None:
    """Open a submission and approve it."""
    sheet = pemeriksaan.open_submission(assessor, skp_id, now=now)
    persetujuan.approve_plan(
        assessor, skp_id, pengajuan_ke=sheet.skp.pengajuan_ke, now=now + timedelta(minutes=6)
    )


def review(pengawas: Actor, skp_id: int, *, now: datetime) -> None:
    """Open a KS's submission, find every part in order, hand it on."""
    sheet = pemeriksaan.open_submission(pengawas, skp_id, now=now)
    ke = sheet.skp.pengajuan_ke
    for bagian in sheet.rules.langkah.value:
        pemeriksaan.note_part(
            pengawas,
            skp_id,
            bagian=bagian,
            keputusan="sesuai",
            catatan="",
            pengajuan_ke=ke,
            revisi=0,
            now=now,
        )
    pemeriksaan.review_plan(pengawas, skp_id, pengajuan_ke=ke, now=now + timedelta(minutes=9))


def send_back(assessor: Actor, skp_id: int, *, note: str, now: datetime) -> None:
    """Open a submission and ask for a better Pengembangan Kompetensi."""
    sheet = pemeriksaan.open_submission(assessor, skp_id, now=now)
    ke = sheet.skp.pengajuan_ke
    for bagian in sheet.rules.langkah.value:
        wish = bagian.value == "pengembangan"
        pemeriksaan.note_part(
            assessor,
            skp_id,
            bagian=bagian,
            keputusan="perbaikan" if wish else "sesuai",
            catatan=note if wish else "",
            pengajuan_ke=ke,
            revisi=0,
            now=now,
        )
    persetujuan.return_plan(assessor, skp_id, pengajuan_ke=ke, now=now + timedelta(minutes=12))


def submit(actor: Actor, skp_id: int, *, now: datetime) -> None:
    """Hand the plan in."""
    pengajuan.submit_plan(actor, skp_id, now=now)


def agree(actor: Actor, skp_id: int, *, now: datetime) -> None:
    """Agree to the approved plan."""
    pengajuan.agree_plan(actor, skp_id, now=now)
