"""What the lists of principals say to the pengawas."""

from __future__ import annotations

from typing import Any

import pytest

from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence.reads_antrean import RencanaMenunggu, TautanPengawas
from kinerja_app.persistence.reads_ks import BarisKs, DaftarKs
from kinerja_app.services.daftar import PapanKs
from kinerja_app.ui.daftar.papan_ks import KartuKs, PapanDaftar, Peninjau, board, cards
from kinerja_app.ui.daftar.penyaring import Penyaring
from kinerja_app.ui.views import Option
from tests.ui.daftar import contoh

ORIGIN = "https://kinerja.contoh"
LINKED = "69995002"


def row(**differs: Any) -> BarisKs:
    """The school of Budi Ramadhan, whose plan waits since 31 July, linked and started."""
    values: dict[str, Any] = {
        "npsn": LINKED,
        "sekolah": "SMP Negeri Contoh 2",
        "jenjang": "SMP",
        "kepala": "Budi Ramadhan",
        "plt": False,
        "skp_id": 9,
        "status": StatusRencana.DIAJUKAN,
        "sejak": contoh.JULY_31,
        "ditinjau": False,
        "periode_dimulai": True,
        "pembinaan": "aktif",
        "guru_sepakat": 14,
        "guru": 40,
    }
    return BarisKs(**(values | differs))


def papan(*rows: BarisKs, **differs: Any) -> PapanKs:
    """25 schools, 24 linked, one plan waiting."""
    counts = {StatusRencana.DIAJUKAN: 3, StatusRencana.DISEPAKATI: 22}
    values: dict[str, Any] = {
        "periode": contoh.PERIOD,
        "tenggat": contoh.deadlines(),
        "dinas": "Dinas Pendidikan Contoh Raya",
        "daftar": DaftarKs(rows, len(rows), counts),
        "jenjang": ("SD", "SMP"),
        "menunggu": (RencanaMenunggu(9, "SMP Negeri Contoh 2", contoh.JULY_31),),
        "tersambung": frozenset({LINKED}),
    }
    return PapanKs(**(values | differs))


def card(peninjau: Peninjau = Peninjau.PENGAWAS, **differs: Any) -> KartuKs:
    delegasi = frozenset({LINKED}) if differs.pop("delegasi", False) else frozenset[str]()
    return cards(papan(row(**differs), delegasi=delegasi), peninjau, on=contoh.DAY)[0]


def head(peninjau: Peninjau = Peninjau.PENGAWAS, **differs: Any) -> PapanDaftar:
    found = papan(row(), **differs)
    return board(found, Penyaring(), peninjau, on=contoh.DAY, alamat=ORIGIN)


def test_the_head_counts_what_waits_and_what_is_linked() -> None:
    assert head().judul == "1 rencana kepala sekolah menunggu Anda"
    assert head().keterangan == "25 sekolah binaan · 1 tersambung"
    assert head(menunggu=()).judul == "Tidak ada rencana kepala sekolah menunggu Anda"


def test_a_link_that_lacks_a_step_names_who_must_act() -> None:
    waiting = TautanPengawas("2", "SMP Negeri Contoh 5", "Adi Permana", "diverifikasi_dinas")
    found = head(tertunda=(waiting,)).tautan[0]
    assert found.judul == "SMP Negeri Contoh 5 belum bisa dibuka"
    assert found.kalimat == (
        "SK Anda sudah diverifikasi dinas. Adi Permana belum mengonfirmasi Anda sebagai pengawas."
    )
    assert found.pesan == (
        "Bapak/Ibu Adi Permana, konfirmasi saya sebagai pengawas SMP Negeri Contoh 5 di halaman "
        "Data diri. Buka https://kinerja.contoh"
    )


def test_a_link_that_dinas_has_not_verified_names_the_admin_dinas() -> None:
    waiting = TautanPengawas("2", "SMP Negeri Contoh 5", "Adi Permana", "diajukan")
    assert head(tertunda=(waiting,)).tautan[0].kalimat == (
        "SK Anda belum diverifikasi. Admin dinas yang memverifikasinya."
    )


def test_filters_carry_their_numbers() -> None:
    assert head().pilihan_status[:2] == (
        Option("", "Semua (25)"),
        Option("diajukan", "Menunggu (3)"),
    )
    assert head().pilihan_jenjang == (Option("", "Semua"), Option("SD", "SD"), Option("SMP", "SMP"))


@pytest.mark.parametrize(
    ("differs", "perlu", "tindakan", "href"),
    [
        ({}, "Anda meninjau, sejak 31\u00a0Juli", "Tinjau", "/cek?id=9"),
        (
            {"ditinjau": True},
            "Kepala Dinas memutuskan, sejak 31\u00a0Juli",
            "Lihat",
            "/cek?id=9",
        ),
        (
            {"ditinjau": True, "delegasi": True},
            "Anda memutuskan, sejak 31\u00a0Juli",
            "Tinjau",
            "/cek?id=9",
        ),
        (
            {"status": StatusRencana.DISETUJUI},
            "Kepala sekolah perlu menyepakati",
            "Lihat",
            "/cek?id=9",
        ),
        (
            {"status": StatusRencana.DISEPAKATI},
            "KS dan pengawas menjalani siklus observasi",
            "Buka siklus",
            "/siklus?id=9",
        ),
    ],
)
def test_each_row_says_what_has_to_happen(
    differs: dict[str, Any], perlu: str, tindakan: str, href: str
) -> None:
    found = card(**differs)
    assert (found.perlu, found.tindakan, found.href) == (perlu, tindakan, href)


@pytest.mark.parametrize(
    ("differs", "perlu"),
    [
        (
            {"npsn": "2", "pembinaan": "diverifikasi_dinas", "status": StatusRencana.DIAJUKAN},
            "KS mengonfirmasi Anda",
        ),
        ({"npsn": "2", "pembinaan": "diajukan"}, "Dinas memverifikasi SK Anda"),
        (
            {"status": StatusRencana.BELUM_MENGAJUKAN, "periode_dimulai": False},
            "Kepala sekolah perlu memulai periode",
        ),
        (
            {"kepala": "", "skp_id": 0, "status": StatusRencana.BELUM_MENGAJUKAN},
            "Dinas menugaskan Kepala Sekolah",
        ),
        ({"status": StatusRencana.DRAF}, "Kepala sekolah perlu mengajukan"),
    ],
)
def test_a_row_without_a_readable_plan_has_no_link(differs: dict[str, Any], perlu: str) -> None:
    found = card(**differs)
    assert (found.perlu, found.href) == (perlu, "")


def test_progress_of_the_guru_stands_beside_its_bar() -> None:
    assert (card().sepakat, card().persen) == ("14/40", "35.0%")


def test_a_plt_is_marked_and_a_missing_head_said() -> None:
    assert card(plt=True).kepala == "Budi Ramadhan (Plt)"
    assert card(kepala="").kepala == "Belum ada Kepala Sekolah"
