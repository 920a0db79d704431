"""The year, the result of a school, and what the results mean for a person."""

from kinerja_app.domain.organisasi import Capaian
from kinerja_app.domain.penilaian import AlasanTahunan
from kinerja_app.domain.predikat import Predikat
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Orang
from kinerja_app.services import capaian, karier, penilaian, tahunan
from kinerja_app.settings import get_settings
from tests.services.langkah_penilaian import (
    ATAS,
    BAWAH,
    DAY,
    NO_CYCLE,
    RATED,
    REASON,
    SESUAI,
    choose,
    determine,
    final,
    refused,
)
from tests.services.steps import codes, news
from tests.world import ORANG, SMP_A, SMP_X, World

NAME = "guru_disetujui"
LATER = RATED + DAY


def test_the_year_waits_for_both_periods_and_is_decided_not_averaged(world: World) -> None:
    skp, ks = final(world), world.actor("ks_a")
    page = tahunan.read_year(ks, skp, now=LATER)
    assert (page.tahun, page.perlu_diputuskan, page.dapat_diputuskan) == (2024, True, True)
    decided = tahunan.decide_year(ks, skp, hasil=SESUAI, perilaku=SESUAI, alasan="", now=LATER)
    assert decided.predikat is Predikat.BAIK
    assert news(ORANG[NAME], "TAHUNAN_DITETAPKAN") == 1


def test_two_different_semesters_ask_for_a_decision_with_a_reason(world: World) -> None:
    old, ks = world.skp["guru_a_lama"], world.actor("ks_a")
    penilaian.begin_rating(ks, old, alasan=NO_CYCLE, now=RATED)
    choose(world, "ks_a", old, hasil_kerja=BAWAH, alasan=REASON)
    determine(world, "ks_a", old)
    page = tahunan.read_year(ks, old, now=LATER)
    assert [each.predikat for each in page.periode] == [Predikat.BUTUH_PERBAIKAN, None]
    assert (page.usulan.predikat, page.usulan.alasan) == (None, AlasanTahunan.BELUM_LENGKAP)
    early = refused(
        tahunan.decide_year, ks, old, hasil=SESUAI, perilaku=SESUAI, alasan=REASON, now=LATER
    )
    assert early.code == "PERIODE_TAHUN_BELUM_FINAL"


def test_a_year_that_departs_from_the_proposal_has_a_reason(world: World) -> None:
    skp, ks = final(world), world.actor("ks_a")
    bare = refused(tahunan.decide_year, ks, skp, hasil=ATAS, perilaku=ATAS, alasan=" ", now=LATER)
    assert codes(bare) == ["ALASAN_TAHUNAN_KOSONG"]
    missing = refused(
        tahunan.decide_year, ks, skp, hasil=None, perilaku=ATAS, alasan=REASON, now=LATER
    )
    assert missing.code == "RATING_BELUM_LENGKAP"


def test_the_dinas_sets_the_result_of_a_school_of_its_own_daerah(world: World) -> None:
    admin = world.actor("admin_dinas")
    capaian.set_capaian(admin, SMP_A, "2025", tingkat=Capaian.BAIK, now=RATED)
    capaian.set_capaian(admin, SMP_A, "2025", tingkat=Capaian.ISTIMEWA, now=LATER)
    page = capaian.list_capaian(admin, "2025", cari=SMP_A, now=LATER)
    assert [(each.npsn, each.tingkat) for each in page.baris] == [(SMP_A, Capaian.ISTIMEWA)]
    outside = refused(capaian.set_capaian, admin, SMP_X, "2025", tingkat=Capaian.BAIK, now=RATED)
    assert outside.code == "SEKOLAH_TIDAK_DITEMUKAN"


def test_missing_data_is_named_with_who_mends_it(world: World) -> None:
    final(world)
    found = karier.read_career(world.actor(NAME), now=LATER)
    assert [each.code for each in found.kurang] == [
        "JENJANG_BELUM_ADA",
        "GOLONGAN_BELUM_ADA",
        "TMT_BELUM_ADA",
        "TMT_JENJANG_BELUM_ADA",
        "GOLONGAN_MASUK_BELUM_ADA",
    ]
    assert {each.facts["pemilik"] for each in found.kurang} == {"operator_sekolah"}
    assert (found.catatan, found.tahun_menunggu) == ((), (2024,))


def test_the_decided_year_earns_its_exact_angka_kredit(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG[NAME]).jenjang_jabatan = "Guru Ahli Muda"
    skp = final(world)
    tahunan.decide_year(
        world.actor("ks_a"), skp, hasil=SESUAI, perilaku=SESUAI, alasan="", now=LATER
    )
    found = karier.read_career(world.actor(NAME), now=LATER)
    assert [(each.tahun, str(each.perhitungan.ak.nilai)) for each in found.catatan] == [
        (2024, "25")
    ]
    assert [each.aturan.kode for each in found.konsekuensi][:2] == ["TPG", "CALON_KS"]
