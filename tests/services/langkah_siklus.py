"""The cycle as people of the world walk it: each function is one act of one of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from kinerja_app.demo import plans
from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.isi_siklus import (
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
from kinerja_app.services import jadwal_observasi, lembar_siklus, siklus
from kinerja_app.services.lembar_siklus import LembarSiklus
from kinerja_app.services.siklus import HasilDokumen
from tests.services.steps import approve
from tests.world import NOW, World

GURU, KS, SKP = "guru_disetujui", "ks_a", "guru_disetujui"
SENIN = JadwalObservasi(date(2024, 8, 12), time(7, 30), time(8, 50))
HARI_H = datetime(2024, 8, 12, 1, 0, tzinfo=UTC)
MINGGU = JadwalObservasi(date(2024, 2, 4), time(7, 30), time(8, 50))
UPAYA = UpayaTindakLanjut(
    "Mencoba tiga kalimat umpan balik", JenisUpaya.PENINGKATAN_KINERJA, date(2024, 9, 30)
)


def agreed(world: World) -> None:
    """The guru of these tests agrees to his plan."""
    plans.agree(world.actor(GURU), world.skp[SKP], now=NOW)


def agreed_head(world: World) -> None:
    """The plan of the KS is decided and agreed."""
    approve(world, "kadis", "ks_a")
    plans.agree(world.actor("ks_a"), world.skp["ks_a"], now=NOW)


def read(world: World, who: str = GURU, skp: str = SKP, *, now: datetime = NOW) -> LembarSiklus:
    """The cycle as somebody sees it."""
    return lembar_siklus.read_cycle(world.actor(who, now), world.skp[skp], now=now)


def preparation(world: World, *, target: int = 1, skp: str = SKP, who: str = GURU) -> DokumenA:
    """Document A with the first target perilaku of the practice."""
    fokus = read(world, who, skp).praktik.fokus
    return DokumenA(
        target_perilaku=tuple(each.kode for each in fokus[:target]),
        upaya_mempelajari="Membaca panduan umpan balik.",
        jadwal=SENIN,
        kelas="VIII B",
        mata_pelajaran="Matematika",
        tempat="Ruang guru",
        peserta="Guru kelas VIII",
        hasil_diharapkan="Murid tahu langkah berikutnya.",
    )


def save(
    world: World,
    dokumen: Dokumen,
    isi: IsiDokumen,
    *,
    who: str = GURU,
    skp: str = SKP,
    revisi: int = 0,
    now: datetime = NOW,
    perangkat: str = "HP",
) -> HasilDokumen:
    """Save one side's text."""
    actor = world.actor(who, now)
    return siklus.save_document(
        actor, world.skp[skp], dokumen, isi, revisi=revisi, perangkat=perangkat, now=now
    )


def send(
    world: World, dokumen: Dokumen, *, who: str = GURU, skp: str = SKP, now: datetime = NOW
) -> StatusSiklus:
    """Send one side's part."""
    return siklus.send_document(world.actor(who, now), world.skp[skp], dokumen, now=now)


def prepare(world: World, *, skp: str = SKP, who: str = GURU, target: int = 1) -> None:
    """Document A is filled and sent."""
    save(world, Dokumen.A, preparation(world, target=target, skp=skp, who=who), who=who, skp=skp)
    send(world, Dokumen.A, who=who, skp=skp)


def agree_schedule(world: World, *, who: str = KS, skp: str = SKP, now: datetime = NOW) -> None:
    """The observer agrees to the appointment."""
    jadwal_observasi.agree_schedule(world.actor(who, now), world.skp[skp], now=now)


def ready(world: World) -> None:
    """The plan is agreed, document A sent, the appointment agreed."""
    agreed(world)
    prepare(world)
    agree_schedule(world)


def marks(world: World, who: str = KS, skp: str = SKP) -> DokumenB:
    """Document B with a mark for every target."""
    target = read(world, who, skp).kasus.persiapan.target_perilaku
    return DokumenB(
        hasil=tuple(HasilFokus(each, KategoriObservasi.EFEKTIF) for each in target),
        bukti_perilaku="Menunjuk langkah kedua pada pekerjaan murid.",
        rekomendasi="Lanjutkan dengan pertanyaan balik.",
    )


def observe(world: World, *, who: str = KS, skp: str = SKP) -> None:
    """Document B is filled and sent on the day."""
    save(world, Dokumen.B, marks(world, who, skp), who=who, skp=skp, now=HARI_H)
    send(world, Dokumen.B, who=who, skp=skp, now=HARI_H)


C_PEGAWAI = DokumenC(refleksi="Dua kelompok belum.", tujuan="Semua kelompok", upaya=(UPAYA,))
C_PENGAMAT = DokumenC(kesadaran=Kesadaran.SADAR_KESULITAN, catatan_pengamat="Coba dua minggu.")
E_PEGAWAI = DokumenE("Murid bertanya balik.", "Waktu.", "Satu kalimat per murid.", dibagikan=True)
E_PENGAMAT = DokumenE(kesadaran_akhir=Kesadaran.SADAR_DAMPAK, catatan_akhir="Berubah nyata.")


def discuss(world: World) -> None:
    """Document C is sent by both sides."""
    for who, isi in ((GURU, C_PEGAWAI), (KS, C_PENGAMAT)):
        save(world, Dokumen.C, isi, who=who, now=HARI_H)
        send(world, Dokumen.C, who=who, now=HARI_H)


def follow_up(world: World) -> None:
    """Document D reports the one follow-up."""
    done = UpayaTindakLanjut("", UPAYA.jenis, UPAYA.tenggat, "Sudah dicoba.", date(2024, 8, 12))
    save(world, Dokumen.D, DokumenD((done,)), now=HARI_H)
    send(world, Dokumen.D, now=HARI_H)


def reflect(world: World) -> None:
    """Document E is sent by both sides, the guru first."""
    for who, isi in ((GURU, E_PEGAWAI), (KS, E_PENGAMAT)):
        save(world, Dokumen.E, isi, who=who, now=HARI_H)
        send(world, Dokumen.E, who=who, now=HARI_H)


def whole(world: World) -> None:
    """From the agreed plan to the end of E."""
    ready(world)
    observe(world)
    discuss(world)
    follow_up(world)
    reflect(world)
