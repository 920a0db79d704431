import pytest

from kinerja_app.domain.kelayakan import Kasus, Kelayakan, Keputusan
from kinerja_app.regulations import IN_ORDER
from kinerja_app.services.periode import GerbangPeriode
from kinerja_app.ui.pegawai.belum_bisa import (
    BelumBisa,
    gerbang_tertutup,
    pesan_untuk_kepala,
    tidak_berhak,
)
from kinerja_app.ui.pegawai.giliran import tenggat_perencanaan
from tests.ui.pegawai.contoh import PAGI, beranda

NBSP = "\u00a0"
REFUSED = {
    (row.kasus, row.langkah, row.pemilik, row.citation)
    for rules in IN_ORDER
    for row in rules.kelayakan.value
    if row.keputusan is Keputusan.TIDAK
}


def closed(gate: GerbangPeriode) -> BelumBisa:
    home = beranda(gerbang=gate)
    return gerbang_tertutup(home, tenggat_perencanaan(home.tenggat), sisa_kata="sisa 26 hari")


def test_while_the_head_has_not_started_it_says_who_was_told_and_when() -> None:
    page = closed(GerbangPeriode("KS_BELUM_MULAI", ("Budi Ramadhan",), PAGI))
    assert page.judul == "Kepala Sekolah belum memulai periode Juli–Desember 2024"
    assert page.pengantar == (
        "Anda bisa menyusun rencana setelah Budi Ramadhan memulai periode ini untuk "
        "SMP Negeri Melati."
    )
    assert page.giliran.deadline == f"Diberi tahu 5{NBSP}Agustus 2024, 08.10"
    assert page.giliran.sentence == (
        "Kami memberi tahu Anda di sini saat periode dimulai. Tenggat Anda tetap "
        f"31{NBSP}Agustus 2024, sisa 26 hari."
    )
    assert [each.state for each in page.giliran.relay] == ["now", "", "", ""]


def test_the_message_for_the_head_can_be_copied() -> None:
    words = pesan_untuk_kepala("Budi", periode="Juli–Desember 2024", sekolah="SMP Melati")
    assert words.startswith("Bapak/Ibu Budi, periode Juli–Desember 2024 untuk SMP Melati")


def test_a_school_without_a_head_is_started_by_the_dinas() -> None:
    page = closed(GerbangPeriode("SEKOLAH_TANPA_KS"))
    assert page.pengantar == (
        "SMP Negeri Melati belum punya Kepala Sekolah. Admin dinas yang memulai periode ini."
    )
    assert (page.ada_giliran, page.pesan) == (False, "")


def test_a_closed_period_without_a_plan_says_so() -> None:
    page = closed(GerbangPeriode("PERIODE_BACA_SAJA"))
    assert page.judul == "Tidak ada rencana Anda pada Juli–Desember 2024"


@pytest.mark.parametrize(("kasus", "langkah", "pemilik", "citation"), sorted(REFUSED, key=str))
def test_every_refused_case_says_what_to_do_and_why(
    kasus: Kasus, langkah: str, pemilik: str, citation: object
) -> None:
    answer = Kelayakan(kasus.value, Keputusan.TIDAK, langkah, pemilik, citation)  # type: ignore[arg-type] # from the same table
    page = tidak_berhak(answer)
    assert page.judul != "Anda belum bisa membuat SKP di sini"
    assert pemilik in page.pengantar
    assert page.sumber != ""
