from __future__ import annotations

import pytest

from kinerja_app.domain.citation import Citation
from kinerja_app.domain.kelayakan import Kelayakan, Keputusan, facts_from_roster
from kinerja_app.persistence.master_repository import SekolahTercatat
from kinerja_app.persistence.reads_orang import OrangSekolah
from kinerja_app.services.orang import DaftarOrang
from kinerja_app.ui.orang.baris_orang import (
    account_tag,
    number_of,
    other_list,
    paging,
    person_line,
    result_sentence,
)
from kinerja_app.ui.views import Paging, Tag
from tests.ui.umum.test_lembar_data_diri import DIAN

SCHOOL = SekolahTercatat("69995002", "SMP Negeri Contoh 2", "SMP", "negeri", "", "", "", "", 1, "")
LAW = Citation("Pusat Informasi Guru")


def seen(*posts: tuple[str, str]) -> OrangSekolah:
    facts = facts_from_roster(jenis_ptk="Guru Mapel", status_kepegawaian="PPPK")
    return OrangSekolah(DIAN, posts, facts, pernah_masuk=False)


def answer(kode: str, decision: Keputusan) -> Kelayakan:
    return Kelayakan(kode, decision, "", "", LAW)


def people(count: int, *, page: int, of: int) -> DaftarOrang:
    one = (seen(("guru", "definitif")), answer("ASN", Keputusan.WAJIB))
    return DaftarOrang(SCHOOL, (one,) * count, of, of, page)


def test_a_person_is_shown_with_number_posts_and_account() -> None:
    line = person_line(
        seen(("guru", "definitif"), ("kepala_sekolah", "plt")), answer("ASN", Keputusan.WAJIB)
    )
    assert line.nomor == "NIP 19800326\u00a0201921\u00a02\u00a0909"
    assert line.tugas == "Guru, Plt Kepala Sekolah"
    assert line.status == "Guru Mapel, PPPK"
    assert (line.skp.label, line.sebab) == ("SKP di sini", "")


@pytest.mark.parametrize(
    ("kode", "label"),
    [
        ("KEMENAG_PNS_DEPAG", "SKP di e-Kinerja BKN"),
        ("JENIS_PTK_TIDAK_SESUAI", "Perbaiki di Dapodik"),
        ("CLTN", "Tanpa SKP"),
        ("SUDAH_BERHENTI", "Tidak aktif"),
        ("BUKAN_SATMINKAL", "SKP di sekolah induk"),
    ],
)
def test_who_makes_no_skp_here_is_named_with_the_source(kode: str, label: str) -> None:
    line = person_line(seen(), answer(kode, Keputusan.TIDAK))
    assert (line.skp.label, line.sebab) == (label, "Pusat Informasi Guru")


def test_without_a_nip_the_nuptk_is_shown() -> None:
    assert number_of("", "6367251357756033") == "NUPTK 6367\u00a02513\u00a05775\u00a06033"
    assert number_of("", "") == "NIP dan NUPTK belum ada"


def test_the_account_says_whether_somebody_can_sign_in() -> None:
    assert account_tag("", has_signed_in=False) == Tag("warn", "triangle-alert", "Belum punya akun")
    assert account_tag("a@guru.sd.belajar.id", has_signed_in=True).label == "Pernah masuk"
    assert account_tag("a@guru.sd.belajar.id", has_signed_in=False).label == "Belum pernah masuk"


def test_pages_of_25_keep_the_search() -> None:
    assert paging(people(25, page=1, of=35), cari="dian") == Paging(
        "1–\u206025 dari 35 orang", "", "/orang?npsn=69995002&cari=dian&halaman=2"
    )
    assert paging(people(10, page=2, of=35), cari="") == Paging(
        "26–\u206035 dari 35 orang", "/orang?npsn=69995002&halaman=1", ""
    )


def test_the_result_is_counted_in_words() -> None:
    assert result_sentence(people(1, page=1, of=35)) == "35 orang"
    filtered = DaftarOrang(SCHOOL, (), 6, 40, 1)
    assert result_sentence(filtered) == "6 dari 40 orang"


def test_those_who_left_are_a_list_of_their_own() -> None:
    gone = DaftarOrang(SCHOOL, (), 7, 7, 1, tidak_aktif=True)
    assert result_sentence(gone) == "7 orang tidak aktif"
    assert other_list(gone) == ("Lihat yang aktif", "/orang?npsn=69995002")
    present = DaftarOrang(SCHOOL, (), 3, 3, 1, jumlah_tidak_aktif=7)
    assert other_list(present) == (
        "Lihat 7 orang yang tidak aktif",
        "/orang?npsn=69995002&keadaan=tidak-aktif",
    )
    assert other_list(DaftarOrang(SCHOOL, (), 3, 3, 1))[0] == ""
