"""The appointment of an observation: warned of, agreed, moved, put off, taken into a calendar."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_pelaksanaan import LangkahSiklus, RelasiSiklus
from kinerja_app.domain.errors import NotFound, RuleBroken
from kinerja_app.domain.isi_siklus import DokumenA, JadwalObservasi
from kinerja_app.domain.jadwal import schedule_warnings
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.penyesuaian import KeadaanPermintaan, Perubahan, request_problems
from kinerja_app.integrations.hari_libur import holidays_between
from kinerja_app.integrations.kalender import Acara, calendar_file
from kinerja_app.persistence import (
    master_repository,
    periode_repository,
    permintaan_repository,
    siklus_repository,
)
from kinerja_app.persistence.permintaan_repository import Permintaan
from kinerja_app.persistence.siklus_repository import DIGANTIKAN
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.keadaan_siklus import (
    Kasus,
    case_of,
    require_side,
    require_step,
    take_step,
    tell_other_side,
    write_down,
)
from kinerja_app.services.pengamat_siklus import observers
from kinerja_app.services.use_case import use_case

_L = LangkahSiklus
NOTE = 1_000
"""Most characters of a reason."""


@dataclass(frozen=True)
class BerkasKalender:
    """A calendar file and the name under which it is offered."""

    nama: str
    teks: str


@use_case(Permission.READ_SKP, writes=False)
def check_schedule(
    work: UnitOfWork, skp_id: int, jadwal: JadwalObservasi, *, now: datetime
) -> tuple[RuleBroken, ...]:
    """What a person is warned of before this appointment is sent; nothing here blocks."""
    del now
    kasus = case_of(work, skp_id)
    return warnings_of(work, kasus, jadwal)


def warnings_of(work: UnitOfWork, kasus: Kasus, jadwal: JadwalObservasi) -> tuple[RuleBroken, ...]:
    """The warnings about an appointment, with the holidays and the observer's other ones."""
    taken = tuple(
        each
        for head in observers(work, kasus.skp)
        for each in permintaan_repository.appointments(work, head.orang_id, kasus.sekolah.zona)
    )
    return schedule_warnings(
        jadwal,
        kasus.rules,
        on=kasus.on,
        libur=holidays_between(jadwal.tanggal, jadwal.tanggal) if _known(jadwal.tanggal) else {},
        janji=taken,
        siklus_id=kasus.siklus.id,
        perpanjangan=periode_repository.extensions(
            work, kasus.skp.periode_kode, dinas_id=kasus.sekolah.dinas_id, npsn=kasus.skp.npsn
        ),
    )


def _known(day: date) -> bool:
    """Whether a list of holidays can be asked about that year; a typing slip gives year 24."""
    return 2000 <= day.year <= 2100


def put_appointment(work: UnitOfWork, kasus: Kasus) -> None:
    """Keep the appointment of document A where the observer's other ones are compared with it."""
    jadwal, heads = kasus.jadwal, observers(work, kasus.skp)
    if jadwal is None:
        return
    zone = ZoneInfo(kasus.sekolah.zona)
    begin = datetime.combine(jadwal.tanggal, jadwal.mulai, zone).astimezone(UTC)
    end = datetime.combine(jadwal.tanggal, jadwal.selesai, zone).astimezone(UTC)
    siklus_repository.save(
        work,
        replace(
            kasus.siklus,
            jadwal_mulai=begin,
            jadwal_selesai=end,
            pengamat_id=heads[0].orang_id if heads else None,
        ),
    )


@use_case(Permission.OBSERVE, writes=True)
def agree_schedule(work: UnitOfWork, skp_id: int, *, now: datetime) -> None:
    """ "Sepakati jadwal": the observer agrees to the preparation and its appointment."""
    del now
    kasus = case_of(work, skp_id, held=True)
    done = take_step(work, kasus, _L.SEPAKATI_JADWAL)
    siklus_repository.save(work, replace(done.siklus, pengamat_id=work.actor.orang_id))
    tell_other_side(work, kasus, "JADWAL_DISEPAKATI")


@use_case(Permission.OBSERVE, writes=True)
def return_preparation(work: UnitOfWork, skp_id: int, *, alasan: str, now: datetime) -> None:
    """Hand document A back with a reason."""
    del now
    kasus = case_of(work, skp_id, held=True)
    take_step(work, kasus, _L.KEMBALIKAN_A, alasan=alasan.strip()[:NOTE])
    siklus_repository.mark_sent(work, kasus.siklus.id, Dokumen.A, Pengisi.PEGAWAI, sent=False)
    tell_other_side(work, kasus, "PERSIAPAN_DIKEMBALIKAN")


@use_case(Permission.OBSERVE, writes=True)
def postpone(work: UnitOfWork, skp_id: int, *, alasan: str, now: datetime) -> None:
    """ "Tunda": the observation did not take place; the reason is kept."""
    del now
    kasus = case_of(work, skp_id, held=True)
    take_step(work, kasus, _L.TUNDA, alasan=alasan.strip()[:NOTE])
    tell_other_side(work, kasus, "OBSERVASI_DITUNDA")


@use_case(Permission.FILL_CYCLE, writes=True)
def change_schedule(
    work: UnitOfWork, skp_id: int, jadwal: JadwalObservasi, *, perangkat: str, now: datetime
) -> None:
    """A new appointment before it is agreed, or after it was put off; document A stays sent."""
    del now
    kasus = case_of(work, skp_id, held=True)
    _require_times(jadwal)
    done = take_step(work, kasus, _L.UBAH_JADWAL)
    _move(work, done, jadwal, perangkat=perangkat, alasan="")
    tell_other_side(work, kasus, "JADWAL_DIUBAH")


@use_case(Permission.FILL_CYCLE, writes=True)
def request_reschedule(
    work: UnitOfWork, skp_id: int, jadwal: JadwalObservasi, *, alasan: str, now: datetime
) -> Permintaan:
    """ "Ajukan ubah jadwal": wish another appointment after it was agreed; nothing moves yet."""
    del now
    kasus = case_of(work, skp_id, held=True)
    words = alasan.strip()[:NOTE]
    require_step(kasus, _L.MINTA_UBAH_JADWAL, alasan=words)
    _require_times(jadwal)
    asked = KeadaanPermintaan(kasus.dinilai, True, kasus.diminta is not None, words)
    for problem in request_problems(Perubahan.JADWAL, asked, kasus.rules):
        raise problem
    take_step(work, kasus, _L.MINTA_UBAH_JADWAL, alasan=words)
    tell_other_side(work, kasus, "JADWAL_DIMINTA_UBAH")
    return permintaan_repository.add(
        work, kasus.siklus.id, Perubahan.JADWAL, isi=jadwal, alasan=words
    )


@use_case(Permission.OBSERVE, writes=True)
def decide_reschedule(
    work: UnitOfWork,
    skp_id: int,
    permintaan_id: int,
    *,
    setuju: bool,
    catatan: str = "",
    now: datetime,
) -> None:
    """Setujui or Tolak another appointment; a date alone reopens nothing (K-36)."""
    del now
    kasus = case_of(work, skp_id, held=True)
    require_side(kasus, _L.PUTUSKAN_JADWAL)
    asked = kasus.diminta
    if asked is None or asked.id != permintaan_id or asked.jenis is not Perubahan.JADWAL:
        raise NotFound("PERMINTAAN_TIDAK_DITEMUKAN")
    words = catatan.strip()[:NOTE]
    if not setuju and not words:
        raise RuleBroken("ALASAN_BELUM_DITULIS", field="catatan-permintaan")
    done = take_step(work, kasus, _L.PUTUSKAN_JADWAL)
    permintaan_repository.decide(work, asked.id, setuju=setuju, catatan=words)
    if setuju and isinstance(asked.isi, JadwalObservasi):
        _move(work, done, asked.isi, perangkat="", alasan=asked.alasan)
    status = kasus.siklus.status
    act = "setujui_ubah_jadwal" if setuju else "tolak_ubah_jadwal"
    write_down(work, kasus, act, dari=status, ke=status, alasan=words)
    tell_other_side(work, kasus, "UBAH_JADWAL_DISETUJUI" if setuju else "UBAH_JADWAL_DITOLAK")


def _require_times(jadwal: JadwalObservasi) -> None:
    if jadwal.selesai <= jadwal.mulai:
        raise RuleBroken("JAM_TERBALIK", field="jadwal")


def _move(
    work: UnitOfWork, kasus: Kasus, jadwal: JadwalObservasi, *, perangkat: str, alasan: str
) -> None:
    """Put another appointment into document A; the one before stays in the history."""
    stored = kasus.berkas[(Dokumen.A, Pengisi.PEGAWAI)]
    if not isinstance(stored.isi, DokumenA):
        raise NotFound("DOKUMEN_TIDAK_DITEMUKAN")
    siklus_repository.keep_aside(work, kasus.siklus.id, stored, jenis=DIGANTIKAN, alasan=alasan)
    moved = replace(stored, isi=replace(stored.isi, jadwal=jadwal))
    siklus_repository.put(
        work,
        kasus.siklus.id,
        dokumen=Dokumen.A,
        pihak=Pengisi.PEGAWAI,
        isi=moved.isi,
        perangkat=perangkat,
    )
    put_appointment(
        work, replace(kasus, berkas={**kasus.berkas, (moved.dokumen, moved.pihak): moved})
    )


@use_case(Permission.READ_SKP, writes=False)
def calendar_of(work: UnitOfWork, skp_id: int, *, now: datetime) -> BerkasKalender:
    """The agreed appointment as a calendar file; for the pegawai and the observer."""
    kasus = case_of(work, skp_id)
    sent = kasus.terkirim(Dokumen.A, Pengisi.PEGAWAI)
    if kasus.relasi is None or kasus.jadwal is None or not sent:
        raise NotFound("JADWAL_TIDAK_DITEMUKAN")
    nama = master_repository.person_of_skp(work, kasus.skp.orang_id).nama
    heads = ", ".join(each.nama for each in observers(work, kasus.skp))
    other = heads if kasus.relasi is RelasiSiklus.PEGAWAI else nama
    isi, jadwal = kasus.persiapan, kasus.jadwal
    place = " · ".join(filter(None, (isi.mata_pelajaran, isi.kelas, isi.tempat)))
    acara = Acara(
        siklus_id=kasus.siklus.id,
        judul=f"Observasi Kinerja – {other}",
        tanggal=jadwal.tanggal,
        mulai=jadwal.mulai,
        selesai=jadwal.selesai,
        tempat=kasus.sekolah.nama,
        keterangan=place,
        zona=kasus.sekolah.zona,
        urutan=kasus.berkas[(Dokumen.A, Pengisi.PEGAWAI)].revisi,
    )
    return BerkasKalender(f"observasi-{kasus.skp.nomor}.ics", calendar_file(acara, dibuat=now))
