from dataclasses import replace
from datetime import date

import pytest

from kinerja_app.domain.rencana import Bagian, Rencana
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.pengajuan_repository import Catatan
from kinerja_app.ui.pegawai.isi_beranda import (
    belum_boleh_ajukan,
    catatan,
    hitungan,
    linimasa,
    persiapan,
    pilihan_pos,
    tugas_langkah,
)
from kinerja_app.ui.pegawai.langkah import judul_langkah, posisi, syarat_rangkuman
from kinerja_app.ui.pegawai.rencana_state import notes_on
from tests.ui.pegawai.contoh import HARI, LENGKAP, PAGI, R2025, S2, beranda, lembar, skp

NBSP = "\u00a0"


def test_each_step_has_one_fact_and_a_status() -> None:
    rows = [(each.heading, each.fact, each.tag.label) for each in tugas_langkah(lembar())]
    assert rows == [
        ("Praktik Kinerja", "Umpan Balik Konstruktif", "Selesai"),
        ("Pengembangan Kompetensi", "28 dari 32 poin", "Kurang 4 poin"),
        ("Tugas Tambahan", "Wali kelas", "Selesai"),
        ("Perilaku Kerja", "3 dari 7 aspek dipilih", "Draf"),
        ("Rangkuman dan ajukan", "Terbuka setelah langkah 2 dan 4 selesai", "Belum terbuka"),
    ]
    assert hitungan(lembar()) == "2 dari 5 selesai"


def test_the_locked_step_is_no_link() -> None:
    assert tugas_langkah(lembar())[-1].href == ""
    assert tugas_langkah(lembar(LENGKAP))[-1].href == "/rencana/rangkuman?id=7"


def test_only_the_first_unfinished_step_is_marked() -> None:
    assert [each.state for each in tugas_langkah(lembar())] == ["done", "now", "done", "", ""]


def test_an_optional_step_does_not_keep_the_summary_closed() -> None:
    empty = replace(LENGKAP, tugas_tambahan=Rencana().tugas_tambahan)
    assert syarat_rangkuman(lembar(empty).kemajuan) == ""
    assert tugas_langkah(lembar(empty))[2].fact == "Boleh kosong"


def test_a_submitted_plan_shows_its_number() -> None:
    sheet = lembar(LENGKAP, of=skp(StatusRencana.DIAJUKAN))
    assert tugas_langkah(sheet)[-1].fact == "Nomor SKP-24-2-00117"
    assert hitungan(sheet) == "5 dari 5 selesai"


def test_2025_has_four_steps_in_its_own_order() -> None:
    assert judul_langkah(S2) == "Lima langkah"
    assert judul_langkah(R2025) == "Empat langkah"
    assert posisi(R2025, Bagian.PENGEMBANGAN, 7).nomor == 3
    assert posisi(R2025, Bagian.PENGEMBANGAN, 7).sesudah == "/rencana/rangkuman?id=7"
    assert posisi(R2025, Bagian.TUGAS_TAMBAHAN, 7).nomor == 0


def test_the_way_back_of_the_first_step_is_the_home() -> None:
    assert posisi(S2, Bagian.PRAKTIK, 7).label_sebelum == "Beranda"
    assert posisi(S2, Bagian.PENGEMBANGAN, 7).label_sebelum == "Langkah 1"


def test_the_timeline_names_who_extended_and_the_first_date() -> None:
    first, second, third = linimasa(S2, beranda().tenggat, on=HARI)
    assert (first.when, first.now) == (f"sampai 31{NBSP}Agustus 2024", True)
    assert first.detail == f"Diperpanjang dinas, semula 31{NBSP}Juli"
    assert (second.when, second.detail) == ("Agustus–November 2024", "")
    assert third.when == f"sampai 31{NBSP}Desember 2024"


def test_before_planning_stand_own_data_and_the_rapor() -> None:
    rows = persiapan(beranda(lembar()))
    assert [(each.label, each.tag.label) for each in rows] == [
        ("Data diri", "Sudah sesuai"),
        ("Rapor Pendidikan", "Belum dibaca"),
    ]
    assert rows[1].href == "/rencana/rapor-pendidikan?id=7"


def test_a_kindergarten_has_no_rapor_to_read() -> None:
    home = beranda()
    kindergarten = replace(home, sekolah=replace(home.sekolah, jenjang="TK"))
    assert [each.label for each in persiapan(kindergarten)] == ["Data diri"]


def test_notes_without_words_are_left_out() -> None:
    said = Catatan(Bagian.PERILAKU, "penilai", "perbaikan", "Pilih yang lain", PAGI, "Budi")
    silent = replace(said, bagian=Bagian.PRAKTIK, keputusan="sesuai", catatan="")
    (moment,) = catatan(lembar(catatan=(silent, said)))
    assert (moment.heading, moment.quote) == ("Perilaku Kerja", "Pilih yang lain")
    assert moment.when == f"Budi, 5{NBSP}Agustus 2024, 08.10"


def test_an_acting_head_switches_between_two_posts() -> None:
    guru = beranda().terpilih
    plt = replace(guru, penugasan_id=4, jabatan=Jabatan.KEPALA_SEKOLAH, plt=True)
    items = pilihan_pos((guru, plt), plt)
    assert [(each.label, each.aktif) for each in items] == [
        ("Guru", False),
        ("Plt Kepala Sekolah", True),
    ]
    assert pilihan_pos((guru,), guru) == ()


def test_a_returned_plan_must_be_mended_before_it_is_submitted_again() -> None:
    note = Catatan(Bagian.PENGEMBANGAN, "penilai", "perbaikan", "Tambah", PAGI, "Budi")
    sheet = lembar(LENGKAP, of=skp(StatusRencana.DIKEMBALIKAN), catatan=(note,))
    rows = tugas_langkah(sheet)
    assert (rows[1].tag.label, rows[1].state) == ("Perlu perbaikan", "now")
    assert rows[-1].fact == "Terbuka setelah Anda memperbaiki Pengembangan Kompetensi"
    assert rows[-1].href == ""
    assert hitungan(sheet) == "3 dari 5 selesai"
    assert notes_on(sheet, Bagian.PENGEMBANGAN) == "Budi: Tambah"
    assert notes_on(sheet, Bagian.PRAKTIK) == ""


def test_a_plan_without_a_word_cannot_be_submitted() -> None:
    fresh = lembar(Rencana(), of=skp(StatusRencana.BELUM_MENGAJUKAN))
    assert belum_boleh_ajukan(fresh) == "Terbuka setelah langkah 1, 2 dan 4 selesai"
    assert belum_boleh_ajukan(lembar()) == ""


@pytest.mark.keluhan(23)
def test_the_timeline_marks_the_one_stage_that_is_due_next() -> None:
    days = {date(2024, 7, 10): 0, date(2024, 9, 2): 1, date(2024, 12, 9): 2}
    for on, place in days.items():
        marked = [each.now for each in linimasa(S2, beranda().tenggat, on=on)]
        assert marked == [place == at for at in range(3)]
