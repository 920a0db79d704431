from __future__ import annotations

import httpx2
import pytest

from tests.integrations.daftar import NAME, RINA, workbook
from tests.ui.endpoints.conftest import SCHOOL, Door

FAULTY = {**RINA, "NUPTK": "123", "Nama": "=HYPERLINK(1)"}


async def uploaded(door: Door, operator: int) -> int:
    async with door.browser(operator) as browser:
        answer = await browser.post(
            f"/impor/unggah?jenis=roster&npsn={SCHOOL}",
            files={"berkas": (NAME, workbook(FAULTY))},
        )
    return int(answer.json()["id"])


async def fetched(door: Door, who: int, number: object, accept: str = "*/*") -> httpx2.Response:
    async with door.browser(who) as browser:
        return await browser.get(
            "/impor/temuan.csv", params={"id": str(number)}, headers={"accept": accept}
        )


async def test_the_findings_come_as_an_attachment_nobody_keeps(door: Door, operator: int) -> None:
    number = await uploaded(door, operator)
    answer = await fetched(door, operator, number)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert answer.headers["content-disposition"] == (
        f'attachment; filename="temuan-impor-{number}.csv"'
    )
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert answer.headers["x-content-type-options"] == "nosniff"


async def test_the_file_names_row_column_and_code(door: Door, operator: int) -> None:
    answer = await fetched(door, operator, await uploaded(door, operator))
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0] == '"Baris";"Kolom";"Kode";"Akibat";"Temuan";"Yang perlu dilakukan"'
    assert any(line.startswith('"6";"NUPTK";"NUPTK_PANJANG";"Ditolak"') for line in lines)


async def test_the_import_of_another_school_is_as_unknown_as_none(
    door: Door, operator: int, other_operator: int
) -> None:
    number = await uploaded(door, operator)
    foreign = await fetched(door, other_operator, number)
    missing = await fetched(door, other_operator, 99999)
    assert foreign.status_code == missing.status_code == 404
    assert foreign.text == missing.text == "Impor ini tidak ada, atau bukan untuk Anda."


@pytest.mark.parametrize("number", ["", "0", "-1", "1 OR 1=1", "²", "9" * 30, "../1"])
async def test_a_number_that_is_none_is_refused(door: Door, operator: int, number: str) -> None:
    await uploaded(door, operator)
    assert (await fetched(door, operator, number)).status_code == 404


async def test_without_a_session_there_is_nothing(door: Door, operator: int) -> None:
    number = await uploaded(door, operator)
    assert (await fetched(door, 0, number)).status_code == 401
    to_sign_in = await fetched(door, 0, number, accept="text/html")
    assert to_sign_in.status_code == 303
    assert to_sign_in.headers["location"].startswith("/masuk?lanjut=%2Fimpor%2Ftemuan.csv")
