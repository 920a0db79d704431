from datetime import timedelta

from kinerja_app.domain.alur_penilaian import LangkahPenilaian, StatusPenilaian
from kinerja_app.ui.penilaian.lembar_hasil import older, result
from tests.ui.penilaian.contoh import BAIK, DAY, PEGAWAI, rating, sheet

L = LangkahPenilaian
ASSESSED = rating(BAIK, StatusPenilaian.DINILAI)
OWN = (L.TERIMA, L.TANGGAPI, L.AJUKAN_KEBERATAN, L.NYATAKAN_TANPA_KEBERATAN)


def test_before_the_rating_the_result_waits() -> None:
    shown = result(sheet(rating(), kewenangan=PEGAWAI), on=DAY)
    assert (shown.predikat, shown.tag.label) == ("", "Menunggu penilaian")


def test_the_result_names_predikat_ratings_and_who_determined_it() -> None:
    shown = result(sheet(ASSESSED, *OWN, kewenangan=PEGAWAI), on=DAY)
    assert (shown.predikat, shown.hasil, shown.perilaku) == (
        "Baik",
        "Di Atas Ekspektasi",
        "Sesuai Ekspektasi",
    )
    assert shown.alis == "Ditetapkan Budi Ramadhan, 9\u00a0Desember 2024, 10.00"
    assert shown.boleh_terima
    assert not shown.boleh_tanggapi


def test_an_objection_is_offered_to_its_last_day() -> None:
    found = sheet(ASSESSED, *OWN, kewenangan=PEGAWAI)
    last = DAY + timedelta(days=14)
    assert result(found, on=last).boleh_keberatan
    assert result(found, on=last).tenggat == (
        "Keberatan bisa diajukan sampai 23\u00a0Desember 2024."
    )
    assert result(found, on=last).dasar_tenggat == (
        "14 hari kalender sejak hasil ditetapkan. PP 30/2019."
    )
    late = result(found, on=last + timedelta(days=1))
    assert not late.boleh_keberatan
    assert late.tenggat.startswith("Waktu keberatan sudah lewat")


def test_an_assessor_is_offered_nothing_of_the_pegawai() -> None:
    shown = result(sheet(ASSESSED, L.KOREKSI, L.FINALKAN), on=DAY)
    assert not shown.boleh_terima
    assert not shown.boleh_keberatan
    assert shown.judul.startswith("Hasil Dian Saputra")


def test_without_earlier_versions_none_are_shown() -> None:
    assert older(sheet(ASSESSED)) == ()
