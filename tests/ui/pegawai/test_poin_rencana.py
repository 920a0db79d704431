import pytest

from kinerja_app.ui.pegawai.poin_rencana import daftar_rhk, dock_words, meter_of, why_limit
from tests.ui.pegawai.contoh import S2


@pytest.mark.parametrize(
    ("total", "kind", "sentence"),
    [
        (28, "", "Kurang 4 poin. Misalnya, tambah satu kegiatan komunitas belajar."),
        (31, "", "Kurang 1 poin. Misalnya, tambah satu kegiatan komunitas belajar."),
        (26, "", "Kurang 6 poin. Misalnya, tambah satu penelaahan aksi nyata sejawat."),
        (0, "", "Kurang 32 poin. Misalnya, tambah empat pelatihan mandiri."),
        (32, "ok", "Cukup. Batas 32 poin tercapai. Anda masih boleh menambah sampai 128."),
        (128, "ok", "Cukup. Batas 32 poin tercapai. Anda masih boleh menambah sampai 128."),
        (132, "bad", "Kelebihan 4 poin dari batas 128. Kurangi salah satu jumlah."),
    ],
)
def test_the_meter_says_number_and_remedy(total: int, kind: str, sentence: str) -> None:
    meter = meter_of(total, S2)
    assert (meter.kind, meter.sentence) == (kind, sentence)


def test_the_bar_is_full_at_the_minimum_and_never_longer() -> None:
    assert meter_of(28, S2).percent == "87.5%"
    assert meter_of(32, S2).percent == "100%"
    assert meter_of(132, S2).percent == "100%"
    assert dock_words(meter_of(28, S2)) == "28 dari 32 poin"


def test_why_32_names_period_and_source() -> None:
    assert why_limit(S2) == (
        "Batas 32–\u2060128 poin berlaku untuk periode Juli–Desember 2024. "
        "Dasar: Kepdirjen GTK 4242/B.B1/HK.03.01/2024. Poin bukan jam pelatihan."
    )


def test_roles_in_use_stand_first_and_the_rest_begins_with_six() -> None:
    daftar = daftar_rhk(S2, {"RHK01": 3, "RHK07": 2}, dipakai=("RHK01", "RHK07"), semua=False)
    assert [(row.id, row.result, row.points) for row in daftar.dipakai] == [
        ("RHK01", "3 × 4", "12 poin"),
        ("RHK07", "2 × 8", "16 poin"),
    ]
    assert daftar.keterangan == "18 peran, 16 belum dipakai. Menampilkan 6 pertama."
    assert (len(daftar.lain), daftar.tersembunyi) == (6, 10)


def test_a_role_stays_where_it_stood_when_it_is_added() -> None:
    before = daftar_rhk(S2, {}, dipakai=(), semua=False)
    after = daftar_rhk(S2, {"RHK02": 1}, dipakai=(), semua=False)
    assert [row.id for row in after.lain] == [row.id for row in before.lain]
    assert after.lain[1].chosen


def test_a_chosen_role_is_never_hidden_and_all_can_be_shown() -> None:
    late = daftar_rhk(S2, {"RHK18": 1}, dipakai=(), semua=False)
    assert late.lain[-1].id == "RHK18"
    everything = daftar_rhk(S2, {}, dipakai=(), semua=True)
    assert (len(everything.lain), everything.tersembunyi) == (18, 0)
    assert everything.keterangan == "18 peran, 18 belum dipakai."


def test_the_steppers_know_their_limits_and_proposals_say_so() -> None:
    rows = daftar_rhk(S2, {"RHK01": S2.jumlah_rhk_maks.value}, dipakai=("RHK01",), semua=True)
    assert rows.dipakai[0].at_most
    assert rows.lain[0].at_least
    assert rows.lain[0].tag.label == ""
    assert rows.lain[-1].tag.label == "usulan – belum resmi"
