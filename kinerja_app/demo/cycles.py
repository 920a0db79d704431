"""Observation cycles as the demo's people walk them, document by document, as far as they came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from kinerja_app.demo.plans import DEVICE
from kinerja_app.domain.actor import Actor
from kinerja_app.domain.isi_siklus import (
    CatatanBerjalan,
    DokumenA,
    DokumenB,
    DokumenC,
    DokumenD,
    DokumenE,
    HasilFokus,
    IsiDokumen,
    JadwalObservasi,
    UpayaTindakLanjut,
)
from kinerja_app.domain.observasi import Dokumen, JenisUpaya, KategoriObservasi, Kesadaran
from kinerja_app.domain.skp import Jabatan
from kinerja_app.services import jadwal_observasi, lembar_siklus, siklus

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Cycle:
    """One cycle: who is observed by whom, the day, and ``pelajaran``: class and subject."""

    pegawai: Actor
    pengamat: Actor
    skp_id: int
    hari: date
    jam: time = time(9, 0)
    pelajaran: tuple[str, str] = ("VIII B", "Matematika")

    @property
    def saat(self) -> datetime:
        """The beginning of the observation, as aware UTC."""
        return datetime.combine(self.hari, self.jam, UTC) - timedelta(hours=7)


def walk(cycle: Cycle) -> None:
    """From document A to the rating, five weeks after the observation."""
    prepare(cycle, now=cycle.saat - 8 * _DAY)
    agree(cycle, now=cycle.saat - 6 * _DAY)
    observe(cycle)
    _send(cycle, Dokumen.B, cycle.pengamat, now=cycle.saat + timedelta(hours=2))
    _discuss(cycle, cycle.saat + 2 * _DAY)
    _follow_up(cycle, cycle.saat + 30 * _DAY)
    _reflect(cycle, cycle.saat + 34 * _DAY)
    siklus.go_on_to_rating(cycle.pengamat, cycle.skp_id, now=cycle.saat + 36 * _DAY)


def draft(cycle: Cycle, *, now: datetime) -> None:
    """Document A as begun: targets, class and subject, no appointment yet."""
    sheet = lembar_siklus.read_cycle(cycle.pegawai, cycle.skp_id, now=now)
    target = tuple(each.kode for each in sheet.praktik.fokus[:1])
    kelas, mata_pelajaran = cycle.pelajaran
    begun = DokumenA(target, kelas=kelas, mata_pelajaran=mata_pelajaran)
    _save(cycle, Dokumen.A, begun, cycle.pegawai, now=now)


def prepare(cycle: Cycle, *, now: datetime) -> None:
    """Document A, sent to the observer."""
    sheet = lembar_siklus.read_cycle(cycle.pegawai, cycle.skp_id, now=now)
    target = tuple(each.kode for each in sheet.praktik.fokus[:2])
    of_head = sheet.kasus.skp.jabatan is Jabatan.KEPALA_SEKOLAH
    end = time(cycle.jam.hour + 1, 20)
    kelas, mata_pelajaran = ("", "") if of_head else cycle.pelajaran
    written = DokumenA(
        target_perilaku=target,
        upaya_mempelajari="Pelatihan mandiri di PMM dan satu kali melihat kelas rekan sejawat.",
        jadwal=JadwalObservasi(cycle.hari, cycle.jam, end),
        kelas=kelas,
        mata_pelajaran=mata_pelajaran,
        tempat="Aula sekolah" if of_head else "",
        peserta="Semua guru dan perwakilan komite" if of_head else "",
        hasil_diharapkan="Yang hadir tahu apa yang dikerjakan berikutnya, dan mengapa.",
        catatan_lain="Jam pelajaran ke-3 dan ke-4.",
    )
    _save(cycle, Dokumen.A, written, cycle.pegawai, now=now)
    _send(cycle, Dokumen.A, cycle.pegawai, now=now + timedelta(minutes=4))


def agree(cycle: Cycle, *, now: datetime) -> None:
    """The observer agrees to the appointment."""
    jadwal_observasi.agree_schedule(cycle.pengamat, cycle.skp_id, now=now)


def put_off(cycle: Cycle, *, alasan: str, now: datetime) -> None:
    """The observation did not take place."""
    jadwal_observasi.postpone(cycle.pengamat, cycle.skp_id, alasan=alasan, now=now)


def observe(cycle: Cycle) -> None:
    """Document B with running notes, saved as a draft."""
    now = cycle.saat + timedelta(minutes=70)
    sheet = lembar_siklus.read_cycle(cycle.pengamat, cycle.skp_id, now=now)
    target = sheet.kasus.persiapan.target_perilaku
    marks = (KategoriObservasi.EFEKTIF, KategoriObservasi.BELUM_EFEKTIF)
    notes = zip(
        ("Mengaitkan jawaban murid dengan tujuan di papan.", "Memuji usaha, belum menyebut cara."),
        target,
        strict=False,
    )
    seen = DokumenB(
        hasil=tuple(HasilFokus(kode, mark) for kode, mark in zip(target, marks, strict=False)),
        bukti_perilaku="Menunjuk langkah kedua di papan tulis murid dan bertanya mengapa. Tujuh "
        "dari sepuluh murid yang ditanya bisa menjelaskan langkahnya sendiri.",
        rekomendasi="Sebut cara kerja yang dipuji, bukan hanya hasilnya.",
        catatan=tuple(
            CatatanBerjalan(teks, cycle.saat + timedelta(minutes=18 + 13 * place), fokus)
            for place, (teks, fokus) in enumerate(notes)
        ),
    )
    _save(cycle, Dokumen.B, seen, cycle.pengamat, now=now)


def _discuss(cycle: Cycle, now: datetime) -> None:
    own = DokumenC(
        refleksi="Murid berani bertanya. Dua kelompok belum tahu langkah berikutnya.",
        tujuan="Setiap kelompok mendapat satu umpan balik tentang cara kerjanya.",
        upaya=(_follow_ups(now.date()),),
        dukungan="Satu jam melihat kelas rekan yang sudah terbiasa.",
    )
    theirs = DokumenC(
        kesadaran=Kesadaran.SADAR_KESULITAN,
        pertanyaan="Apa yang dikatakan murid setelah Anda bertanya mengapa?",
        catatan_pengamat="Mencoba selama empat minggu, lalu dilihat bersama.",
    )
    _both(cycle, Dokumen.C, own, theirs, now=now)


def _follow_ups(day: date, *, laporan: str = "", selesai: date | None = None) -> UpayaTindakLanjut:
    uraian = "" if laporan else "Menyiapkan tiga kalimat umpan balik sebelum tiap pelajaran."
    due = day + timedelta(days=28)
    return UpayaTindakLanjut(uraian, JenisUpaya.PENINGKATAN_KINERJA, due, laporan, selesai)


def _follow_up(cycle: Cycle, now: datetime) -> None:
    report = "Dipakai di delapan pertemuan. Murid mulai menilai pekerjaannya sendiri."
    done = _follow_ups(now.date() - timedelta(days=28), laporan=report, selesai=now.date())
    _save(cycle, Dokumen.D, DokumenD((done,)), cycle.pegawai, now=now)
    _send(cycle, Dokumen.D, cycle.pegawai, now=now + timedelta(minutes=3))


def _reflect(cycle: Cycle, now: datetime) -> None:
    own = DokumenE(
        capaian="Murid menyebut sendiri apa yang perlu diperbaiki.",
        tantangan="Waktu di kelas besar. Saya sering kembali hanya memuji hasil.",
        rencana_perbaikan="Satu kelompok mendapat umpan balik lengkap tiap pertemuan.",
        dibagikan=True,
    )
    theirs = DokumenE(
        kesadaran_akhir=Kesadaran.SADAR_DAMPAK,
        catatan_akhir="Percakapan di kelas berubah nyata sejak observasi.",
    )
    _both(cycle, Dokumen.E, own, theirs, now=now)


def _both(
    cycle: Cycle, dokumen: Dokumen, own: IsiDokumen, theirs: IsiDokumen, *, now: datetime
) -> None:
    for actor, isi in ((cycle.pegawai, own), (cycle.pengamat, theirs)):
        _save(cycle, dokumen, isi, actor, now=now)
        _send(cycle, dokumen, actor, now=now + timedelta(minutes=5))


def _save(cycle: Cycle, dokumen: Dokumen, isi: IsiDokumen, actor: Actor, *, now: datetime) -> None:
    siklus.save_document(actor, cycle.skp_id, dokumen, isi, revisi=0, perangkat=DEVICE, now=now)


def _send(cycle: Cycle, dokumen: Dokumen, actor: Actor, *, now: datetime) -> None:
    siklus.send_document(actor, cycle.skp_id, dokumen, now=now)
