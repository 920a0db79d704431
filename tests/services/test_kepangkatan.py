"""Rank data by letter: kept by the operator, read by the person, used by the accumulation."""

from datetime import date
from decimal import Decimal

import pytest

from kinerja_app.domain.kepangkatan import AsalAk, Kepangkatan
from kinerja_app.services import data_diri, karier, tahunan
from kinerja_app.services.kepangkatan import read_rank, save_rank
from tests.services.langkah_penilaian import DAY, RATED, SESUAI, final, refused
from tests.services.steps import codes, news
from tests.world import NOW, ORANG, World

NAME = "guru_disetujui"
PAK = Kepangkatan(
    tmt_pangkat=date(2022, 4, 1),
    tmt_jenjang=date(2020, 4, 1),
    golongan_masuk="III/a",
    asal_ak=AsalAk.PAK,
    nilai_ak=Decimal("62.5"),
    sampai_tahun=2023,
    sumber="PAK 820/14/2024",
)
LATER = RATED + DAY


def keep(world: World, isi: Kepangkatan = PAK, *, who: str = "operator_a") -> None:
    save_rank(
        world.actor(who),
        ORANG[NAME],
        isi,
        golongan="III/b",
        jenjang_jabatan="Ahli Pertama",
        now=NOW,
    )


def test_a_record_counts_with_its_letter_and_the_older_ones_stay(world: World) -> None:
    keep(world)
    keep(world, Kepangkatan(golongan_masuk="III/b", sumber=" SK  821/2 "))
    sheet = read_rank(world.actor("admin_dinas"), ORANG[NAME], now=NOW)
    assert [(e.isi.sumber, e.oleh) for e in sheet.riwayat] == [
        ("SK 821/2", "Vina Oktaviani"),
        ("PAK 820/14/2024", "Vina Oktaviani"),
    ]
    assert sheet.berlaku.golongan_masuk == "III/b"
    assert (sheet.orang.golongan, sheet.orang.jenjang_jabatan) == ("III/b", "Ahli Pertama")
    assert sheet.riwayat[1].isi == PAK


def test_saving_what_stands_there_changes_nothing(world: World) -> None:
    keep(world)
    keep(world)
    assert len(read_rank(world.actor("operator_a"), ORANG[NAME], now=NOW).riwayat) == 1


def test_everything_that_cannot_be_right_is_said_at_once_and_nothing_is_stored(
    world: World,
) -> None:
    wrong = Kepangkatan(tmt_pangkat=date(2030, 1, 1), asal_ak=AsalAk.PAK)
    found = refused(
        save_rank,
        world.actor("operator_a"),
        ORANG[NAME],
        wrong,
        golongan="III/d",
        jenjang_jabatan="Ahli Pertama",
        now=NOW,
    )
    assert codes(found) == [
        "GOLONGAN_BUKAN_JENJANG",
        "TMT_DI_MASA_DEPAN",
        "NILAI_AK_KOSONG",
        "TAHUN_AK_TIDAK_WAJAR",
        "SUMBER_SK_KOSONG",
    ]


def test_the_person_is_told_and_reads_the_data_with_its_letter(world: World) -> None:
    keep(world)
    assert news(ORANG[NAME], "KEPANGKATAN_DICATAT") == 1
    own = data_diri.read_own_data(world.actor(NAME), now=NOW).kepangkatan
    assert own is not None
    assert (own.isi, own.oleh) == (PAK, "Vina Oktaviani")


@pytest.mark.keluhan(27)
def test_a_correction_of_rank_data_is_accepted_only_once_it_is_recorded(world: World) -> None:
    data_diri.request_correction(
        world.actor(NAME), kolom="kepangkatan", nilai_baru="III/b, 1 April 2022", alasan="", now=NOW
    )
    operator = world.actor("operator_a")
    asked = data_diri.list_corrections(operator, now=NOW)[0]
    early = refused(
        data_diri.decide_correction, operator, asked.id, terima=True, catatan="", now=NOW
    )
    assert early.code == "KEPANGKATAN_BELUM_DIISI"
    keep(world)
    data_diri.decide_correction(operator, asked.id, terima=True, catatan="", now=NOW)
    assert news(ORANG[NAME], "KOREKSI_DITERIMA") == 1


def test_the_decided_year_is_added_to_the_last_pak(world: World) -> None:
    keep(world)
    skp = final(world)
    tahunan.decide_year(
        world.actor("ks_a"), skp, hasil=SESUAI, perilaku=SESUAI, alasan="", now=LATER
    )
    found = karier.read_career(world.actor(NAME), now=LATER)
    assert found.kurang == ()
    assert found.akumulasi is not None
    assert [each.tahun for each in found.akumulasi.tahun] == [2024]
    assert found.akumulasi.jumlah.nilai == Decimal(75)
    assert found.akumulasi.semua_final


@pytest.mark.parametrize(
    ("isi", "codes_"),
    [
        (Kepangkatan(sumber="SK 1"), ["TMT_BELUM_ADA", "TMT_JENJANG_BELUM_ADA",
                                      "GOLONGAN_MASUK_BELUM_ADA"]),
        (Kepangkatan(tmt_pangkat=date(2022, 4, 1), tmt_jenjang=date(2020, 4, 1), sumber="SK 1"),
         ["GOLONGAN_MASUK_BELUM_ADA"]),
    ],
)  # fmt: skip
def test_each_missing_field_is_named_and_no_number_is_shown(
    world: World, isi: Kepangkatan, codes_: list[str]
) -> None:
    keep(world, isi)
    found = karier.read_career(world.actor(NAME), now=LATER)
    assert ([each.code for each in found.kurang], found.akumulasi) == (codes_, None)
    assert {each.facts["pemilik"] for each in found.kurang} == {"operator_sekolah"}
