"""A submitted plan in the words of the one who decides."""

from __future__ import annotations

from dataclasses import replace

from kinerja_app.domain.rencana import (
    Bagian,
    PanduanPilihan,
    PengembanganKompetensi,
    PerilakuKerja,
    PraktikKinerja,
    RhkPilihan,
    TugasTambahan,
)
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations import by_id
from kinerja_app.ui.penilai.isi_bagian import Bacaan, read_part
from kinerja_app.ui.views import Fact
from tests.ui.daftar import contoh

READING = Bacaan(contoh.RULES, Jabatan.GURU, contoh.RANKING, "Indah")


def test_another_practice_than_recommended_shows_the_ranking_and_the_reason() -> None:
    isi = read_part(Bagian.PRAKTIK, contoh.PLAN, READING)
    assert isi.pokok == "Penerapan Disiplin Positif"
    assert (isi.saran_judul, isi.disarankan) == ("Bukan yang disarankan.", False)
    assert isi.saran == (
        "Rapor Pendidikan menyarankan Umpan Balik Konstruktif (45,87), "
        "Keteraturan Suasana Kelas (49,06)."
    )
    assert isi.alasan_judul == "Alasan Indah"


def test_a_recommended_practice_says_its_place() -> None:
    plan = replace(contoh.PLAN, praktik=PraktikKinerja(("KSK",)))
    isi = read_part(Bagian.PRAKTIK, plan, READING)
    assert (isi.saran_judul, isi.disarankan) == ("Disarankan ke-2.", True)
    assert isi.saran == "Rapor Pendidikan: Kurang, 49,06."


def test_without_rapor_nothing_is_recommended() -> None:
    isi = read_part(Bagian.PRAKTIK, contoh.PLAN, replace(READING, rekomendasi=()))
    assert isi.saran == "Rapor Pendidikan belum ada."


def test_points_stand_beside_their_limits() -> None:
    isi = read_part(Bagian.PENGEMBANGAN, contoh.PLAN, READING)
    assert isi.baris == (Fact("Penggerak komunitas belajar", "1 × 36 = 36 poin"),)
    assert (isi.jumlah, isi.cukup) == ("36 poin, batas 32–\u2060128", True)


def test_too_few_points_are_not_enough() -> None:
    few = PengembanganKompetensi((RhkPilihan("X", "Pelatihan mandiri", 4, 7),))
    isi = read_part(Bagian.PENGEMBANGAN, replace(contoh.PLAN, pengembangan=few), READING)
    assert (isi.jumlah, isi.cukup) == ("28 poin, batas 32–\u2060128", False)


def test_from_2025_a_competence_has_a_way_of_learning_and_no_points() -> None:
    rules = by_id("R2025")
    chosen = rules.kompetensi_prioritas.value[0]
    plan = replace(
        contoh.PLAN, pengembangan=PengembanganKompetensi((), chosen.kode, "Belajar dari sejawat")
    )
    isi = read_part(Bagian.PENGEMBANGAN, plan, replace(READING, rules=rules))
    assert (isi.pokok, isi.alasan, isi.jumlah) == (chosen.label, "Belajar dari sejawat", "")
    assert isi.alasan_judul == "Cara Indah belajar"


def test_duties_carry_their_decree_and_none_is_said() -> None:
    isi = read_part(Bagian.TUGAS_TAMBAHAN, contoh.PLAN, READING)
    assert isi.baris == (Fact("Wali kelas, VII A, SK 14/2024", ""),)
    none = replace(contoh.PLAN, tugas_tambahan=TugasTambahan((), tidak_ada=True))
    assert read_part(Bagian.TUGAS_TAMBAHAN, none, READING).pokok == "Tidak punya tugas tambahan"


def test_behaviour_is_counted_and_listed() -> None:
    aspect = contoh.RULES.panduan_perilaku.value[0]
    chosen = PanduanPilihan(aspect.kode, aspect.panduan[0].kode, "memahami kebutuhan")
    plan = replace(contoh.PLAN, perilaku=PerilakuKerja((chosen,)))
    isi = read_part(Bagian.PERILAKU, plan, READING)
    assert isi.baris[0].label == "1 dari 7 aspek dipilih."
    assert isi.rincian == (f"{aspect.label}: memahami kebutuhan",)
