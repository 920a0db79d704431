from __future__ import annotations

import csv
import io

import httpx2
import pytest
from python_calamine import CalamineWorkbook
from starlette.routing import Route

from kinerja_app.identity.demo_provider import DemoProvider
from kinerja_app.identity.guard import guarded
from kinerja_app.identity.routes import identity_app
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Orang
from kinerja_app.settings import get_settings
from kinerja_app.ui import routes
from kinerja_app.ui.endpoints.tabel import table
from tests.ui.endpoints.conftest import Door
from tests.world import ORANG, SECOND, SMP_A, SMP_B, World
from tests.world_database import Clones, clones_on_sqlite

clones = clones_on_sqlite

OF_A = {"npsn": SMP_A, "periode": SECOND}
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def world(clones: Clones) -> World:
    return clones.fresh()


@pytest.fixture
def door(world: World) -> Door:
    del world
    own = [Route(f"{routes.UNDUH}/{{daftar}}.{{bentuk}}", table)]
    return Door(guarded(identity_app(routes=own, provider=DemoProvider(get_settings()))))


async def fetched(door: Door, who: str, path: str, **query: str) -> httpx2.Response:
    async with door.browser(ORANG[who] if who else 0) as browser:
        return await browser.get(f"/unduh/{path}", params=query, headers={"accept": "*/*"})


def sheet(answer: httpx2.Response) -> list[list[object]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    return [list(row) for row in book.get_sheet_by_index(0).to_python()]


async def test_the_guru_of_the_head_come_as_a_workbook(door: Door) -> None:
    answer = await fetched(door, "ks_a", "guru.xlsx", urut="nama", **OF_A)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == XLSX
    assert answer.headers["content-disposition"] == 'attachment; filename="guru-2024-08-05.xlsx"'
    assert answer.headers["cache-control"] == "no-store"
    head, *rows = sheet(answer)
    assert head[:4] == ["Nama", "NIP", "Mata pelajaran", "Rencana"]
    assert [(row[0], row[3]) for row in rows] == [
        ("Bagas Wiryawan", "Perlu disetujui"),
        ("Citra Lestariningsih", "Belum mengajukan"),
        ("Dimas Prakosa", "Disetujui"),
        ("Endah Purwati", "Perlu perbaikan"),
        ("Fajar Nugraha", "Belum mengajukan"),
        ("Gita Maharani", "Belum mengajukan"),
    ]


async def test_the_filter_of_the_page_holds_for_the_file(door: Door) -> None:
    answer = await fetched(door, "ks_a", "guru.csv", status="diajukan", halaman="9", **OF_A)
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows] == ["Nama", "Bagas Wiryawan"]


async def test_a_name_that_looks_like_a_formula_stays_a_name(door: Door) -> None:
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG["guru_a"]).nama = "=cmd|' /C calc'!A0"
    workbook = await fetched(door, "ks_a", "guru.xlsx", status="diajukan", **OF_A)
    assert sheet(workbook)[1][0] == "=cmd|' /C calc'!A0"
    text = await fetched(door, "ks_a", "guru.csv", status="diajukan", **OF_A)
    assert "\"'=cmd|' /C calc'!A0\"" in text.content.decode("utf-8-sig")


@pytest.mark.parametrize(
    ("who", "path", "names"),
    [
        ("pengawas_sk", "binaan.xlsx", ["SMP Negeri Anggrek Dua"]),
        (
            "kadis",
            "kepala-sekolah.xlsx",
            [
                "SMA Negeri Cempaka Tiga",
                "SMP Negeri Anggrek Dua",
                "SMP Negeri Melati Satu",
                "TK Negeri Kenanga Lima",
            ],
        ),
        ("admin_dinas_x", "kepala-sekolah.xlsx", ["SMP Negeri Dahlia Empat"]),
        ("pengawas_sk", "penilaian.xlsx", ["Nurhayati Siregar"]),
        (
            "kadis",
            "penilaian.xlsx",
            [
                *("Laras Setyowati", "Laras Setyowati", "Mulyadi Santosa", "Nurhayati Siregar"),
                "Putri Rahmawati",  # Leads a TK and has no SKP yet.
            ],
        ),
    ],
)
async def test_each_takes_what_his_page_shows(
    door: Door, who: str, path: str, names: list[str]
) -> None:
    answer = await fetched(door, who, path, periode=SECOND, urut="nama")
    assert [row[0] for row in sheet(answer)[1:]] == names


async def test_two_skp_of_one_person_are_told_apart(door: Door) -> None:
    answer = await fetched(door, "kadis", "penilaian.xlsx", periode=SECOND, cari="Laras")
    assert [(row[0], row[1]) for row in sheet(answer)] == [
        ("Nama", "SKP sebagai"),
        ("Laras Setyowati", "Guru"),
        ("Laras Setyowati", "Plt Kepala Sekolah"),
    ]


@pytest.mark.parametrize(
    ("who", "path", "query", "status"),
    [
        ("ks_a", "guru.xlsx", {"npsn": SMP_B, "periode": SECOND}, 404),
        ("ks_a", "guru.xlsx", {"npsn": "", "periode": SECOND}, 404),
        ("ks_a", "guru.xlsx", {"npsn": SMP_A, "periode": "2030-1"}, 404),
        ("ks_a", "penilaian.xlsx", {"npsn": SMP_B, "periode": SECOND}, 404),
        ("ks_a", "kepala-sekolah.xlsx", {"periode": SECOND}, 403),
        ("guru_a", "guru.xlsx", OF_A, 403),
        ("operator_a", "guru.xlsx", OF_A, 403),
        ("kadis", "binaan.csv", {"periode": SECOND}, 403),
        ("kadis", "semua.xlsx", {"periode": SECOND}, 404),
        ("kadis", "kepala-sekolah.exe", {"periode": SECOND}, 404),
    ],
)
async def test_nobody_takes_the_list_of_another(
    door: Door, who: str, path: str, query: dict[str, str], status: int
) -> None:
    answer = await fetched(door, who, path, **query)
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/plain")
    assert "content-disposition" not in answer.headers


async def test_without_a_session_there_is_no_list(door: Door) -> None:
    assert (await fetched(door, "", "guru.xlsx", **OF_A)).status_code == 401
