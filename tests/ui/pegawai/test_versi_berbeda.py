from dataclasses import replace

from kinerja_app.domain.rencana import (
    Bagian,
    IsiBagian,
    PerilakuKerja,
    PraktikKinerja,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.persistence.rencana_repository import BagianTersimpan
from kinerja_app.services.rencana import Bentrok
from kinerja_app.ui.pegawai.versi_berbeda import DuaVersi, differing_text, dua_versi, merged
from tests.ui.pegawai.contoh import PAGI, lembar

DUTIES = TugasTambahan(
    (TugasPilihan("WALI_KELAS", "Wali kelas", "VIII B"), TugasPilihan("PIKET", "Guru piket"))
)


def both(bagian: Bagian, late: IsiBagian, stored: IsiBagian, *, here: bool = True) -> DuaVersi:
    pair = Bentrok(
        BagianTersimpan(bagian, stored, 2, PAGI, "Laptop Windows"),
        BagianTersimpan(bagian, late, 1, PAGI, "HP Android"),
    )
    return dua_versi(pair, lembar(), di_tab_ini=here)


def test_both_versions_name_device_and_time_and_mark_what_differs() -> None:
    shown = both(
        Bagian.PRAKTIK, PraktikKinerja(("UBK",), "satu dua"), PraktikKinerja(("UBK",), "satu tiga")
    )
    assert shown.pertanyaan == "Praktik Kinerja"
    ours, theirs = shown.versi
    assert (ours.heading, ours.where) == ("Versi di tab ini", "HP Android, 08.10")
    assert (theirs.heading, theirs.where) == ("Versi di perangkat lain", "Laptop Windows, 08.10")
    assert [each.text for each in ours.segments if each.marked] == ["dua"]
    assert [each.text for each in theirs.segments if each.marked] == ["tiga"]


def test_two_texts_can_be_merged() -> None:
    shown = both(Bagian.PRAKTIK, PraktikKinerja(("UBK",), "satu"), PraktikKinerja(("UBK",), "dua"))
    assert shown.bisa_gabung
    assert (shown.label_gabung, shown.teks) == ("Mengapa Anda memilih ini?", "satu\ndua")


def test_a_different_choice_cannot_be_merged() -> None:
    ours, theirs = PraktikKinerja(("UBK",), "satu"), PraktikKinerja(("KSK",), "dua")
    assert differing_text(ours, theirs) == ("", "")
    assert differing_text(PerilakuKerja(), PerilakuKerja()) == ("", "")


def test_of_several_duties_the_one_that_differs_is_merged() -> None:
    other = replace(DUTIES, pilihan=(replace(DUTIES.pilihan[0], keterangan="VIII C"),
                                     DUTIES.pilihan[1]))  # fmt: skip
    assert differing_text(DUTIES, other) == ("Wali kelas", "VIII B\nVIII C")
    joined = merged(DUTIES, other, "VIII B dan VIII C")
    assert isinstance(joined, TugasTambahan)
    assert [each.keterangan for each in joined.pilihan] == ["VIII B dan VIII C", ""]


def test_duties_that_differ_are_chosen_not_merged() -> None:
    fewer = replace(DUTIES, pilihan=DUTIES.pilihan[:1])
    assert differing_text(DUTIES, fewer) == ("", "")


def test_a_version_found_later_is_not_called_this_tabs() -> None:
    shown = both(Bagian.PRAKTIK, PraktikKinerja(("UBK",)), PraktikKinerja(("KSK",)), here=False)
    assert [each.heading for each in shown.versi] == [
        "Versi yang tersimpan belakangan",
        "Versi yang dipakai sekarang",
    ]
