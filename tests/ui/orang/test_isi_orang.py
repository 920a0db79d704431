from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.keadaan import RECORDABLE, Keadaan
from kinerja_app.persistence.keadaan_repository import KeadaanTercatat, OrangDirawat, SkpTerbuka
from kinerja_app.services.keadaan import AkibatKeadaan, LembarOrang
from kinerja_app.ui.orang.data_orang import UsulanKeadaan, read_form
from kinerja_app.ui.orang.isi_orang import consequences, person_page
from kinerja_app.ui.wording_orang import ALASAN, KEADAAN_PENDEK

DIAN = OrangDirawat(
    7,
    "Dian Saputra",
    "",
    "",
    "Guru Mapel",
    "69995002",
    "SMP Negeri Contoh 2",
    (("guru", "definitif"),),
)
FIRST = date(2024, 9, 1)
PLAN = SkpTerbuka(3, "guru", "Juli–Desember 2024", "DIAJUKAN")


def effect(jenis: Keadaan, selesai: date | None = None, **differs: Any) -> AkibatKeadaan:
    values: dict[str, Any] = {
        "skp": (),
        "akses_berakhir": False,
        "tugas_berakhir": False,
        "jabatan_kosong": False,
    }
    return AkibatKeadaan(DIAN, jenis, FIRST, selesai, **(values | differs))


def test_what_happens_to_the_open_skp_comes_first() -> None:
    seen = consequences(effect(Keadaan.PENSIUN, skp=(PLAN,), akses_berakhir=True))
    assert seen.judul == "Pensiun, mulai 1\u00a0September 2024"
    assert seen.butir == (
        (
            "SKP guru Juli–Desember 2024 (menunggu persetujuan) bisa diselesaikan, juga dinilai "
            "sebagian, sampai 31\u00a0Agustus 2024. Sesudah itu tersimpan sebagai arsip dan tidak "
            "menunggu siapa pun."
        ),
        (
            "Mulai 1\u00a0September 2024, Dian Saputra tidak ada lagi di daftar dan hitungan "
            "sekolah ini."
        ),
        "Mulai 1\u00a0September 2024, Dian Saputra tidak bisa masuk. Yang sedang terbuka ditutup.",
        "Tidak ada yang dihapus. Catatan ini bisa dibatalkan.",
    )


def test_leave_with_a_last_day_says_that_the_skp_goes_on() -> None:
    seen = consequences(effect(Keadaan.CLTN, date(2024, 11, 30), skp=(PLAN,)))
    assert "bisa dilanjutkan saat kembali selama periode terbuka" in seen.butir[0]


def test_a_mutasi_says_that_the_skp_goes_along() -> None:
    seen = consequences(effect(Keadaan.MUTASI, skp=(PLAN,)))
    assert "ikut pindah saat sekolah baru mencatatnya" in seen.butir[0]


def test_leave_says_when_the_person_is_back() -> None:
    seen = consequences(effect(Keadaan.CLTN, date(2024, 11, 30)))
    assert "Mulai 1\u00a0Desember 2024, Dian Saputra kembali ke daftar dan hitungan." in seen.butir
    open_ended = consequences(effect(Keadaan.CLTN)).butir
    assert any("sampai Anda membatalkannya" in line for line in open_ended)


def test_a_school_without_a_head_is_named() -> None:
    seen = consequences(effect(Keadaan.MENINGGAL, jabatan_kosong=True))
    assert any("menunjuk Plt" in line for line in seen.butir)


@pytest.mark.parametrize(
    ("jenis", "words"),
    [(Keadaan.MUTASI, "berakhir 31\u00a0Agustus 2024"), (Keadaan.BUKAN_SATMINKAL, "sekolah induk")],
)
def test_leaving_one_school_says_what_stays(jenis: Keadaan, words: str) -> None:
    assert any(words in line for line in consequences(effect(jenis, tugas_berakhir=True)).butir)


def test_the_page_of_a_person_shows_what_holds_and_the_record() -> None:
    noted = datetime(2024, 8, 5, 2, 0, tzinfo=UTC)
    state = KeadaanTercatat(
        4, Keadaan.PENSIUN, FIRST, None, "SK 800/12/2024", "Rina", noted, None, "69995002", ""
    )
    seen = person_page(LembarOrang(DIAN, (state,), state, boleh_ditandai=False))
    assert (seen.keadaan_id, seen.keadaan) == (4, "Pensiun, mulai 1\u00a0September 2024")
    assert [(each.label, each.text) for each in seen.fakta] == [
        ("Keterangan", "SK 800/12/2024"),
        ("Dicatat", "Rina, 5\u00a0Agustus 2024, 09.00"),
    ]
    assert seen.keterangan == "Guru. NIP dan NUPTK belum ada."
    active = person_page(LembarOrang(DIAN, (), None, boleh_ditandai=True))
    assert (active.keadaan, active.dapat_ditandai, active.riwayat) == ("", True, ())


def test_every_state_has_its_words() -> None:
    assert set(ALASAN) == set(Keadaan)
    assert set(KEADAAN_PENDEK) == {each.value for each in Keadaan}
    assert set(RECORDABLE) <= set(ALASAN)


def test_the_form_is_read_as_values() -> None:
    typed = {"jenis": "cltn", "mulai": "2024-09-01", "selesai": "", "keterangan": "SK 1"}
    assert read_form(typed) == UsulanKeadaan(Keadaan.CLTN, FIRST, None, "SK 1")


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"jenis": "", "mulai": "2024-09-01"}, "jenis"),
        ({"jenis": "cltn", "mulai": ""}, "mulai"),
        ({"jenis": "cltn", "mulai": "2024-09-01", "selesai": "besok"}, "selesai"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_field(typed: dict[str, Any], field: str) -> None:
    with pytest.raises(RuleBroken) as refusal:
        read_form(typed)
    assert refusal.value.field == field
