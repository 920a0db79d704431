import pytest

from kinerja_app.demo import plans
from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.errors import NotFound, NotPermitted, RuleBroken, Stale, WrongStep
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.persistence.penilaian_repository import Nilai, Pertimbangan
from kinerja_app.services import keputusan_penilaian, penilaian, umpan_balik
from tests.services.langkah_penilaian import (
    ATAS,
    BAWAH,
    NO_CYCLE,
    RATED,
    REASON,
    SESUAI,
    agreed,
    begun,
    choose,
    determine,
    determined,
    read,
    recommended,
    refused,
    version,
)
from tests.services.steps import codes, news, trail
from tests.world import ORANG, World


def test_a_rating_begins_with_the_reason_why_the_cycle_is_not_done(world: World) -> None:
    skp, ks = agreed(world), world.actor("ks_a")
    without = refused(penilaian.begin_rating, ks, skp, now=RATED)
    assert isinstance(without, RuleBroken)
    assert (without.code, without.field) == ("ALASAN_TANPA_SIKLUS_KOSONG", "alasan-mulai")
    too_long = refused(penilaian.begin_rating, ks, skp, alasan="x" * 2_001, now=RATED)
    assert isinstance(too_long, RuleBroken)
    assert (too_long.code, too_long.field) == ("TEKS_TERLALU_PANJANG", "alasan-mulai")
    made = penilaian.begin_rating(ks, skp, alasan=NO_CYCLE, now=RATED)
    assert (made.status, made.ke) == (StatusPenilaian.PERLU_DINILAI, 1)
    assert made.pertimbangan.tanpa_siklus == NO_CYCLE
    assert penilaian.begin_rating(ks, skp, now=RATED).id == made.id


def test_a_plan_that_is_not_agreed_is_not_rated(world: World) -> None:
    found = refused(
        penilaian.begin_rating,
        world.actor("ks_a"),
        world.skp["guru_disetujui"],
        alasan=NO_CYCLE,
        now=RATED,
    )
    assert isinstance(found, WrongStep)


def test_another_schools_head_learns_nothing_of_it(world: World) -> None:
    skp = begun(world)
    for stranger in ("ks_b", "kadis", "pengawas_a"):
        found = refused(penilaian.read_rating, world.actor(stranger), skp, now=RATED)
        assert isinstance(found, NotFound)


def test_the_pegawai_sees_no_rating_before_it_is_determined(world: World) -> None:
    skp = begun(world)
    choose(world, "ks_a", skp, hasil_kerja=BAWAH, alasan=REASON)
    seen = read(world, "guru_disetujui", skp).penilaian
    assert seen is not None
    assert (seen.nilai, seen.pertimbangan) == (Nilai(), Pertimbangan())
    determine(world, "ks_a", skp)
    shown = read(world, "guru_disetujui", skp).penilaian
    assert shown is not None
    assert shown.nilai.predikat is Predikat.BUTUH_PERBAIKAN


def test_nothing_is_chosen_before_the_assessor_chooses(world: World) -> None:
    sheet = read(world, "ks_a", begun(world))
    assert sheet.penilaian is not None
    assert sheet.penilaian.nilai == Nilai()
    assert sheet.usulan_hasil.rating is None


def test_a_choice_that_departs_from_the_proposal_needs_a_reason(world: World) -> None:
    skp = begun(world)
    sheet = choose(world, "ks_a", skp, hasil_kerja=ATAS)
    assert sheet.usulan_hasil.rating is SESUAI
    found = refused(
        keputusan_penilaian.determine_rating,
        world.actor("ks_a"),
        skp,
        versi=version(world, "ks_a", skp),
        now=RATED,
    )
    assert codes(found) == ["ALASAN_BEDA_USULAN"]
    choose(world, "ks_a", skp, hasil_kerja=ATAS, alasan=REASON)
    assert determine(world, "ks_a", skp).nilai.predikat is Predikat.BAIK


def test_both_ratings_are_needed(world: World) -> None:
    skp = begun(world)
    choose(world, "ks_a", skp, hasil_kerja=None, perilaku=None)
    found = refused(
        keputusan_penilaian.determine_rating,
        world.actor("ks_a"),
        skp,
        versi=version(world, "ks_a", skp),
        now=RATED,
    )
    assert codes(found) == ["RATING_BELUM_DIPILIH", "RATING_BELUM_DIPILIH"]


@pytest.mark.parametrize(
    ("hasil_kerja", "perilaku", "predikat"),
    [
        (ATAS, BAWAH, Predikat.KURANG),
        (BAWAH, ATAS, Predikat.BUTUH_PERBAIKAN),
        (SESUAI, BAWAH, Predikat.KURANG),
        (BAWAH, SESUAI, Predikat.BUTUH_PERBAIKAN),
    ],
)
def test_transposition_the_axes_keep_their_order_through_the_service(
    world: World, hasil_kerja: Rating, perilaku: Rating, predikat: Predikat
) -> None:
    skp = determined(world, hasil_kerja=hasil_kerja, perilaku=perilaku)
    shown = read(world, "guru_disetujui", skp).penilaian
    assert shown is not None
    assert shown.nilai.predikat is predikat


def test_determining_tells_the_pegawai_and_hands_over_the_feedback(world: World) -> None:
    skp = determined(world)
    assert news(ORANG["guru_disetujui"], "PENILAIAN_DITETAPKAN") == 1
    heard = read(world, "guru_disetujui", skp).umpan_balik
    assert [(each.sasaran, each.isi, each.oleh) for each in heard] == [
        ("praktik", "Teruskan.", "Mulyadi Santosa")
    ]
    assert trail(skp)[-1] == ("tetapkan", "PERLU_DINILAI", "DINILAI")


def test_a_draft_saved_over_another_is_refused(world: World) -> None:
    skp = begun(world)
    old = version(world, "ks_a", skp)
    choose(world, "ks_a", skp)
    # ``refused`` holds that nothing has moved.
    found = refused(
        penilaian.save_rating,
        world.actor("ks_a"),
        skp,
        nilai=Nilai(BAWAH, BAWAH),
        pertimbangan=Pertimbangan(),
        versi=old,
        now=RATED,
    )
    assert isinstance(found, Stale)
    assert found.code == "ISIAN_BERUBAH"


def test_the_same_draft_twice_is_no_conflict(world: World) -> None:
    skp = begun(world)
    old = version(world, "ks_a", skp)
    first = choose(world, "ks_a", skp).penilaian
    assert first is not None
    again = penilaian.save_rating(
        world.actor("ks_a"),
        skp,
        nilai=first.nilai,
        pertimbangan=first.pertimbangan,
        versi=old,
        now=RATED,
    )
    assert again.penilaian == first


def test_the_pengawas_recommends_and_the_kepala_dinas_determines(world: World) -> None:
    skp = recommended(world)
    sheet = read(world, "kadis", skp)
    assert sheet.penilaian is not None
    assert sheet.penilaian.status is StatusPenilaian.DIREKOMENDASIKAN
    assert sheet.penilaian.nilai == Nilai()
    assert sheet.penilaian.rekomendasi.predikat is Predikat.BAIK
    assert news(ORANG["kadis"], "PENILAIAN_DIREKOMENDASIKAN") == 1
    choose(world, "kadis", skp)
    done = determine(world, "kadis", skp)
    assert (done.nilai.predikat, done.atas_nama) == (Predikat.BAIK, "")


def test_departing_from_the_recommendation_needs_a_reason(world: World) -> None:
    skp = recommended(world)
    choose(world, "kadis", skp, hasil_kerja=BAWAH)
    found = refused(
        keputusan_penilaian.determine_rating,
        world.actor("kadis"),
        skp,
        versi=version(world, "kadis", skp),
        now=RATED,
    )
    assert codes(found) == ["ALASAN_BEDA_USULAN"]


def test_a_ks_is_not_determined_before_the_recommendation(world: World) -> None:
    skp = begun(world, "pengawas_sk", "ks_b")
    found = refused(
        keputusan_penilaian.determine_rating,
        world.actor("kadis"),
        skp,
        versi=version(world, "kadis", skp),
        now=RATED,
    )
    assert codes(found) == ["REKOMENDASI_BELUM_ADA"]


def test_a_pengawas_with_the_sk_determines_on_behalf_of_the_kepala_dinas(world: World) -> None:
    skp = recommended(world)
    choose(world, "pengawas_sk", skp)
    done = determine(world, "pengawas_sk", skp)
    assert done.atas_nama == "Teguh Wibisono (SK 800/7/2024)"
    assert read(world, "ks_b", skp).jejak[0].atas_nama == "Teguh Wibisono (SK 800/7/2024)"


def test_a_recommendation_goes_back_with_a_reason_and_keeps_its_ratings(world: World) -> None:
    skp, kadis = recommended(world), world.actor("kadis")
    bare = refused(keputusan_penilaian.return_recommendation, kadis, skp, alasan=" ", now=RATED)
    assert codes(bare) == ["ALASAN_BELUM_DITULIS"]
    keputusan_penilaian.return_recommendation(kadis, skp, alasan="Tambah bukti.", now=RATED)
    sheet = read(world, "pengawas_sk", skp)
    assert sheet.penilaian is not None
    assert sheet.penilaian.status is StatusPenilaian.PERLU_DINILAI
    assert sheet.penilaian.nilai.hasil is SESUAI
    assert news(ORANG["pengawas_sk"], "REKOMENDASI_DIKEMBALIKAN") == 1


def test_the_pengawas_takes_a_recommendation_back_with_a_reason(world: World) -> None:
    skp = recommended(world)
    back = keputusan_penilaian.withdraw_recommendation(
        world.actor("pengawas_sk"), skp, alasan="Bukti baru masuk.", now=RATED
    )
    assert back.status is StatusPenilaian.PERLU_DINILAI


def test_nobody_rates_himself(world: World) -> None:
    skp = begun(world, "pengawas_sk", "ks_b")
    for act in (
        lambda: choose(world, "ks_b", skp),
        lambda: penilaian.begin_rating(world.actor("ks_b"), skp, alasan=REASON, now=RATED),
        lambda: umpan_balik.give_feedback(
            world.actor("ks_b"), skp, sasaran="praktik", isi="Bagus.", now=RATED
        ),
    ):
        found = refused(act)
        assert isinstance(found, NotPermitted)
        assert found.code == "SKP_SENDIRI"


def test_a_plt_ks_does_not_rate_the_own_guru_plan_but_the_kepala_dinas_does(world: World) -> None:
    plt, skp = world.actor("plt"), world.skp["plt_guru"]
    plans.submit(plt, skp, now=RATED)
    plans.approve(world.actor("kadis"), skp, now=RATED)
    plans.agree(plt, skp, now=RATED)
    own = refused(penilaian.begin_rating, plt, skp, alasan=NO_CYCLE, now=RATED)
    assert own.code == "SKP_SENDIRI"
    penilaian.begin_rating(world.actor("kadis"), skp, alasan=NO_CYCLE, now=RATED)
    choose(world, "kadis", skp)
    assert determine(world, "kadis", skp).nilai.predikat is Predikat.BAIK


def test_feedback_is_given_while_the_plan_is_carried_out(world: World) -> None:
    skp, ks = agreed(world), world.actor("ks_a")
    umpan_balik.give_feedback(ks, skp, sasaran="praktik", isi=" Pertanyaan pemantik. ", now=RATED)
    assert [each.isi for each in read(world, "guru_disetujui", skp).umpan_balik] == [
        "Pertanyaan pemantik."
    ]
    assert news(ORANG["guru_disetujui"], "UMPAN_BALIK_DIBERIKAN") == 1
    unknown = refused(umpan_balik.give_feedback, ks, skp, sasaran="rhk:X", isi="A", now=RATED)
    assert unknown.code == "PILIHAN_TIDAK_DIKENAL"
