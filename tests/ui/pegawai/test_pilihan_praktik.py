from kinerja_app.domain.rekomendasi import ranked
from kinerja_app.domain.skp import Jabatan
from kinerja_app.ui.pegawai.pilihan_praktik import PilihanPraktik, pilihan_praktik
from tests.ui.pegawai.contoh import RAPOR, REKOMENDASI, S2


def for_guru(*, with_rapor: bool = True, **more: object) -> PilihanPraktik:
    return pilihan_praktik(
        S2,
        jabatan=Jabatan.GURU,
        rekomendasi=REKOMENDASI if with_rapor else (),
        hasil=ranked(RAPOR, S2.sub_indikator.value) if with_rapor else (),
        sekolah="SMP Negeri Melati",
        **more,  # type: ignore[arg-type] # each test names real arguments
    )


def test_the_three_recommended_come_first_with_place_and_result() -> None:
    shown = for_guru()
    assert [each.value for each in shown.saran] == ["UBK", "KSK", "PKP"]
    assert [tag.label for tag in shown.saran[0].tags] == ["Disarankan ke-1", "Rapor: Kurang"]
    assert shown.judul_saran == "Disarankan untuk SMP Negeri Melati"
    assert shown.lain[0].value == "AIN"
    assert len(shown.lain) == 5


def test_a_card_opens_its_three_fokus() -> None:
    first = for_guru().saran[0]
    assert first.extra_heading == "Tiga fokus perilaku"
    assert first.extra[0] == "1. Umpan balik spesifik dan berorientasi tujuan"


def test_a_fokus_that_is_our_proposal_says_so() -> None:
    cards = {each.value: each for each in for_guru().lain}
    assert cards["EPD"].extra[0].endswith("(usulan – belum resmi)")
    assert "usulan – belum resmi" in [tag.label for tag in cards["EPD"].tags]


def test_without_a_rapor_one_talks_to_the_head() -> None:
    shown = for_guru(with_rapor=False)
    assert not shown.ada_saran
    assert len(shown.lain) == 8
    assert shown.tanpa_saran == (
        "Rapor Pendidikan belum ada. Bicarakan pilihan Anda dengan Kepala Sekolah."
    )
    assert for_guru(with_rapor=False, jenjang="TK").tanpa_saran == ""


def test_a_counsellor_reads_the_practice_in_the_words_of_counselling() -> None:
    cards = {each.value: each for each in for_guru(guru_bk=True).saran}
    assert cards["KSK"].description == "Bimbingan kelompok yang berjalan tertib."


def test_a_head_chooses_from_the_complete_ones_of_eight() -> None:
    shown = pilihan_praktik(S2, jabatan=Jabatan.KEPALA_SEKOLAH, rekomendasi=(), sekolah="SMP")
    assert "KS2" not in {each.value for each in shown.lain}
    assert shown.pengantar == (
        "Pilih tepat satu dari tujuh. Praktik ini yang akan diobservasi Kepala Dinas. "
        "Satu butir belum lengkap."
    )
    assert shown.bacaan_bk == ""
