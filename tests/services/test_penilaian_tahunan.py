"""The year, the result of a school, and what the results mean for a person."""

from kinerja_app.domain.actor import Actor, Role
from kinerja_app.domain.errors import NotPermitted
from kinerja_app.domain.organisasi import Capaian
from kinerja_app.domain.penilaian import AlasanTahunan
from kinerja_app.domain.predikat import Predikat
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Orang, PenilaianTahunan, Penugasan, Skp
from kinerja_app.services import capaian, karier, keputusan_penilaian, penilaian, tahunan
from kinerja_app.settings import get_settings
from kinerja_app.ui.penilaian.tahunan import replaced, shown
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
    determined,
    final,
    refused,
)
from tests.services.steps import codes, news
from tests.world import BEGIN, ORANG, SECOND, SMA_P, SMP_A, SMP_X, World

NAME = "guru_disetujui"
LATER = RATED + DAY


def test_the_year_waits_for_both_periods_and_is_decided_not_averaged(world: World) -> None:
    skp, ks = final(world), world.actor("ks_a")
    page = tahunan.read_year(ks, skp, now=LATER)
    assert (page.tahun, page.perlu_diputuskan, page.dapat_diputuskan) == (2024, True, True)
    decided = tahunan.decide_year(ks, skp, hasil=SESUAI, perilaku=SESUAI, alasan="", now=LATER)
    assert decided.predikat is Predikat.BAIK
    assert news(ORANG[NAME], "TAHUNAN_DITETAPKAN") == 1


def two_final_semesters(world: World) -> int:
    """One guru with Butuh Perbaikan in the first and Baik in the second half; the newer SKP."""
    second, ks = final(world), world.actor("ks_a")
    first, later = world.skp["guru_a_lama"], RATED + 15 * DAY
    with transaction(get_settings().database_url) as session:
        session.get_one(Skp, first).orang_id = ORANG[NAME]
    penilaian.begin_rating(ks, first, alasan=NO_CYCLE, now=RATED)
    choose(world, "ks_a", first, hasil_kerja=BAWAH, alasan=REASON)
    determine(world, "ks_a", first)
    keputusan_penilaian.finalise_rating(world.actor("ks_a", later), first, now=later)
    return second


def test_two_different_semesters_ask_for_a_decision_with_a_reason(world: World) -> None:
    skp, ks, guru = two_final_semesters(world), world.actor("ks_a"), world.actor(NAME)
    page = tahunan.read_year(ks, skp, now=LATER)
    assert [(each.periode, each.predikat) for each in page.periode] == [
        ("Januari–Juni 2024", Predikat.BUTUH_PERBAIKAN),
        ("Juli–Desember 2024", Predikat.BAIK),
    ]
    proposed = page.usulan
    assert (proposed.predikat, proposed.alasan, proposed.perlu_keputusan) == (
        *(Predikat.BAIK, AlasanTahunan.BERBEDA, True),
    )
    assert karier.read_career(guru, now=LATER).tahun_menunggu == (2024,)
    bare = refused(
        tahunan.decide_year, ks, skp, hasil=SESUAI, perilaku=SESUAI, alasan=" ", now=LATER
    )
    assert codes(bare) == ["ALASAN_TAHUNAN_KOSONG"]
    tahunan.decide_year(ks, skp, hasil=BAWAH, perilaku=SESUAI, alasan=REASON, now=LATER)
    decided = karier.read_career(guru, now=LATER)
    assert [(each.tahun, each.predikat) for each in decided.riwayat] == [
        (2024, Predikat.BUTUH_PERBAIKAN)
    ]


def test_a_year_decided_anew_keeps_the_earlier_decision_readable(world: World) -> None:
    skp, ks = two_final_semesters(world), world.actor("ks_a")
    tahunan.decide_year(ks, skp, hasil=BAWAH, perilaku=SESUAI, alasan=REASON, now=LATER)
    assert tahunan.read_year(ks, skp, now=LATER).putusan_lama == ()
    anew = "Semester kedua membaik."
    tahunan.decide_year(ks, skp, hasil=SESUAI, perilaku=SESUAI, alasan=anew, now=LATER + DAY)
    page = tahunan.read_year(world.actor(NAME), skp, now=LATER + DAY)
    assert page.putusan is not None
    assert (page.putusan.predikat, page.putusan.alasan) == (Predikat.BAIK, anew)
    assert [(e.quote, e.heading, e.detail[-15:]) for e in replaced(page)] == [
        (REASON, "Butuh Perbaikan", "Mulyadi Santosa")
    ]


def test_another_assessor_decides_a_year_anew_only_after_it_was_reopened(world: World) -> None:
    skp, first, kadis = two_final_semesters(world), world.actor("ks_a"), world.actor("kadis")
    guru, second = world.actor(NAME), replaced_head(world)
    early = refused(tahunan.reopen_year, kadis, skp, alasan=REASON, now=LATER)
    assert early.code == "TAHUNAN_BELUM_DITETAPKAN"
    tahunan.decide_year(first, skp, hasil=BAWAH, perilaku=SESUAI, alasan=REASON, now=LATER)
    page = tahunan.read_year(second, skp, now=LATER)
    assert page.terkunci is not None
    assert (page.terkunci.code, page.dapat_diputuskan) == ("BUKAN_PENILAI_TAHUNAN", False)
    assert not page.dapat_dibuka
    other = refused(
        tahunan.decide_year, second, skp, hasil=SESUAI, perilaku=SESUAI, alasan=REASON, now=LATER
    )
    assert (type(other), other.code) == (NotPermitted, page.terkunci.code)
    bare = refused(tahunan.reopen_year, kadis, skp, alasan=" ", now=LATER)
    assert codes(bare) == ["ALASAN_BUKA_TAHUNAN_KOSONG"]
    tahunan.reopen_year(kadis, skp, alasan="Ganti Kepala Sekolah.", now=LATER)
    twice = refused(tahunan.reopen_year, kadis, skp, alasan=REASON, now=LATER)
    assert twice.code == "TAHUNAN_BELUM_DITETAPKAN"
    assert news(ORANG[NAME], "TAHUNAN_DIBUKA_LAGI") == 1
    assert news(second.orang_id, "TAHUNAN_PERLU_DITETAPKAN_LAGI") == 1
    opened = shown(tahunan.read_year(guru, skp, now=LATER))
    assert opened.dibuka.endswith("menunggu ditetapkan. Alasan: “Ganti Kepala Sekolah.”")
    assert (opened.putusan, opened.boleh, opened.boleh_buka) == ("Butuh Perbaikan", False, False)
    tahunan.decide_year(second, skp, hasil=SESUAI, perilaku=SESUAI, alasan=REASON, now=LATER)
    assert shown(tahunan.read_year(guru, skp, now=LATER)).dibuka == ""


def replaced_head(world: World) -> Actor:
    """The KS of the school after the one who rates today."""
    with transaction(get_settings().database_url) as session:
        session.add(
            Penugasan(
                orang_id=ORANG["guru_a2"],
                role=Role.KEPALA_SEKOLAH.value,
                npsn=SMP_A,
                mulai=BEGIN,
            )
        )
    return world.actor("guru_a2")


def test_the_year_waits_while_one_semester_is_not_final(world: World) -> None:
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


def test_one_who_is_no_asn_reads_the_result_and_gets_no_number(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG[NAME]).status_kepegawaian = "GTT"
    skp = final(world)
    tahunan.decide_year(
        world.actor("ks_a"), skp, hasil=SESUAI, perilaku=SESUAI, alasan="", now=LATER
    )
    found = karier.read_career(world.actor(NAME), now=LATER)
    assert [each.code for each in found.kurang] == ["AK_HANYA_ASN"]
    assert (found.catatan, found.akumulasi) == ((), None)
    assert [each.predikat for each in found.riwayat] == [Predikat.BAIK]


def test_of_two_posts_only_the_year_of_the_definitive_one_counts(world: World) -> None:
    posts = (("guru", Predikat.BAIK), ("kepala_sekolah", Predikat.SANGAT_BAIK))
    with transaction(get_settings().database_url) as session:
        for jabatan, predikat in posts:
            session.add(
                PenilaianTahunan(
                    orang_id=ORANG["plt"], jabatan=jabatan, npsn=SMA_P, tahun=2024,
                    rating_hasil=SESUAI, rating_perilaku=SESUAI, predikat=predikat,
                    dinilai_at=RATED, dinilai_oleh=ORANG["kadis"],
                )
            )  # fmt: skip
    found = karier.read_career(world.actor("plt"), now=LATER)
    assert [(each.tahun, each.predikat) for each in found.riwayat] == [(2024, Predikat.BAIK)]
    assert "AK_HANYA_DEFINITIF" not in [each.code for each in found.kurang]


def test_the_curve_is_advice_and_holds_no_predikat_back(world: World) -> None:
    """In a school whose result is Sangat Kurang the curve has nobody in Sangat Baik (K-13)."""
    admin = world.actor("admin_dinas")
    capaian.set_capaian(admin, SMP_A, SECOND, tingkat=Capaian.SANGAT_KURANG, now=RATED)
    skp = determined(world, hasil_kerja=ATAS, perilaku=ATAS)
    later = RATED + 15 * DAY
    done = keputusan_penilaian.finalise_rating(world.actor("ks_a", later), skp, now=later)
    assert done.nilai.predikat is Predikat.SANGAT_BAIK
