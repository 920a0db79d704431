"""The block "Yang menunggu" in words: gathered by act, with who, since when and until when."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from kinerja_app.domain.menunggu import Hal
from kinerja_app.domain.periode import Tahap
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence.master_repository import Pejabat
from kinerja_app.persistence.trail_repository import News
from kinerja_app.services.menunggu import Menunggu
from kinerja_app.services.penantian import Kantor, Penantian
from kinerja_app.ui.daftar.giliran_nilai import GiliranNilai
from kinerja_app.ui.menunggu.isi_menunggu import (
    PapanMenunggu,
    beside_card,
    not_led,
    of_office,
    own_board,
    waiting_board,
)
from kinerja_app.ui.wording_kabar import news_sentence
from kinerja_app.ui.wording_menunggu import MILIK_SAYA, SEBUTAN, UNTUK_SAYA

NBSP = "\u00a0"
ON = date(2024, 8, 5)
ONE = Penantian(
    Hal.RENCANA_DIPERIKSA, Tahap.PERENCANAAN, 7, "SKP-24-2-00117", 1, "Maria Uji, S.Pd.",
    Jabatan.GURU, "69990001", 1, "SMP Uji", "2024-2", datetime(2024, 8, 1, 2, tzinfo=UTC), 1,
    Kantor.KEPALA_SEKOLAH, (Pejabat(2, "Budi Uji"),), date(2024, 8, 31),
)  # fmt: skip


def board(*mine: Penantian, other: tuple[Penantian, ...] = ()) -> PapanMenunggu:
    return waiting_board(Menunggu(mine, other), on=ON, alamat="https://contoh.id")


def test_plans_of_several_people_are_one_act_with_the_first_names() -> None:
    people = [replace(ONE, skp_id=n, nama=f"Guru {n}, S.Pd.") for n in range(7, 11)]
    (line,) = board(*people).saya
    assert line.heading == "Periksa 4 rencana"
    assert line.fact == f"Guru 7, Guru 8, dan 2 lagi, sejak 1{NBSP}Agustus 2024"
    assert line.deadline == f"Sisa 26 hari, sampai 31{NBSP}Agustus 2024"
    assert (line.href, line.copy) == ("/cek?id=7", "")


def test_the_own_turn_names_nobody() -> None:
    own = replace(ONE, hal=Hal.RENCANA_DISEPAKATI, kantor=Kantor.PEGAWAI)
    (line,) = board(own).saya
    assert (line.heading, line.fact) == ("Sepakati rencana Anda", f"Sejak 1{NBSP}Agustus 2024")
    assert line.href == "/rencana?id=7"


def test_what_is_with_another_says_with_whom_and_gives_a_text_to_copy() -> None:
    (line,) = board(other=(ONE,)).orang_lain
    assert line.heading == "Rencana diperiksa"
    assert line.fact == f"Kepala Sekolah: Budi Uji, sejak 1{NBSP}Agustus 2024"
    assert line.copy == (
        f"Rencana diperiksa: SKP saya SKP-24-2-00117 menunggu sejak 1{NBSP}Agustus 2024, tenggat "
        f"31{NBSP}Agustus 2024. https://contoh.id/cek?id=7"
    )
    assert "Budi" not in line.copy


def test_a_vacant_office_is_named() -> None:
    (line,) = board(other=(replace(ONE, pemegang=()),)).orang_lain
    assert line.fact == f"Kepala Sekolah belum ditunjuk, sejak 1{NBSP}Agustus 2024"


def test_corrections_wait_for_those_who_keep_the_data() -> None:
    found = Menunggu(koreksi=2, koreksi_sejak=ONE.sejak)
    (line,) = waiting_board(found, on=ON, alamat="").saya
    assert (line.heading, line.href) == ("Jawab 2 permintaan koreksi", "/koreksi")


def test_the_plan_of_which_a_card_tells_is_not_told_twice() -> None:
    other = replace(ONE, hal=Hal.BUKTI_DIVERIFIKASI)
    kept = beside_card(Menunggu((replace(ONE, skp_id=8),), (ONE, other)), 7)
    assert [each.skp_id for each in kept.saya] == [8]
    assert [each.hal for each in kept.orang_lain] == [Hal.BUKTI_DIVERIFIKASI]


def test_everything_that_waits_has_words() -> None:
    assert set(UNTUK_SAYA) == set(Hal)
    waits_for_others = {
        hal for hal in Hal if not UNTUK_SAYA[hal].endswith(("Anda", "yang baru"))
    } - {Hal.BUKTI_DIPERBAIKI}
    assert set(MILIK_SAYA) == waits_for_others


def test_a_reminder_gathers_what_waits_in_one_sentence() -> None:
    facts = {"hal": "bukti_diverifikasi, observasi_dilakukan", "tahap": "pelaksanaan"}
    news = News(
        1,
        "TENGGAT_TAHAP_DEKAT",
        {**facts, "tanggal": "2024-11-30"},
        "guru",
        ONE.sejak,
        dibaca=False,
    )
    assert news_sentence(news) == (
        f"Verifikasi bukti dan observasi menunggu Anda. Tenggat Pelaksanaan tanggal "
        f"30{NBSP}November 2024"
    )
    assert set(SEBUTAN) == set(Hal)


def test_the_first_own_turn_leads_and_its_button_is_the_verb() -> None:
    rows = board(ONE, replace(ONE, hal=Hal.BUKTI_DIVERIFIKASI, jumlah=2)).saya
    assert [(each.action, each.about, each.first) for each in rows] == [
        ("Periksa", "1 rencana", True),
        ("Verifikasi", "2 bukti", False),
    ]


def test_a_pengawas_reviews_and_knows_a_principal_by_the_school() -> None:
    head = replace(ONE, jabatan=Jabatan.KEPALA_SEKOLAH, kantor=Kantor.PENGAWAS)
    (line,) = board(head).saya
    assert line.heading == "Tinjau 1 rencana"
    assert line.fact == f"Maria Uji (SMP Uji), sejak 1{NBSP}Agustus 2024"


def test_ratings_are_one_line_that_leads_to_their_list() -> None:
    rated = replace(ONE, hal=Hal.PENILAIAN_DIBUAT)
    told = GiliranNilai("2 penilaian menunggu Anda", "1 perlu dinilai, 1 siap difinalkan.")
    found = waiting_board(Menunggu((rated,)), on=ON, alamat="", nilai=told)
    assert [each.heading for each in found.saya] == ["2 penilaian menunggu Anda"]
    assert found.saya[0].action == "Buka penilaian"


def test_the_home_of_an_office_leaves_out_what_the_own_home_tells() -> None:
    own = replace(ONE, hal=Hal.RENCANA_DISEPAKATI, kantor=Kantor.PEGAWAI)
    kept = of_office(Menunggu((ONE, own), (ONE,)))
    assert (kept.saya, kept.orang_lain) == ((ONE, own), ())


def test_the_nearest_deadline_comes_first() -> None:
    later = replace(ONE, hal=Hal.BUKTI_DIVERIFIKASI, tenggat=date(2024, 11, 30))
    assert [each.action for each in board(later, ONE).saya] == ["Periksa", "Verifikasi"]


def test_an_office_is_one_line_on_the_own_home() -> None:
    own = replace(ONE, skp_id=8, hal=Hal.BUKTI_DIPERBAIKI, kantor=Kantor.PEGAWAI)
    found = own_board(Menunggu((ONE, ONE, own)), 7, on=ON, alamat="")
    assert [each.heading for each in found.saya] == [
        "Perbaiki 1 bukti",
        "2 hal menunggu Anda sebagai Pejabat Penilai",
    ]
    assert (found.saya[1].href, found.saya[1].action) == ("/guru", "Buka")
    assert [each.first for each in found.saya] == [True, False]
    assert [each.first for each in not_led(found).saya] == [False, False]
