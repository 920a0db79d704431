from __future__ import annotations

from collections.abc import AsyncIterator, Callable

import httpx2
import pytest
from sqlmodel import select

from kinerja_app.domain.actor import Role
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Impor
from kinerja_app.settings import Settings, get_settings
from tests.identity.people import add_person
from tests.integrations.daftar import NAME, RINA, workbook
from tests.ui.endpoints.conftest import OTHER_SCHOOL, SCHOOL, Door

NOT_EXCEL = (
    "File ini bukan lembar kerja Excel (isinya: teks atau CSV). Buka di Excel atau LibreOffice, "
    "simpan sebagai .xlsx, lalu pilih lagi"
)
WHERE = f"/impor/unggah?jenis=roster&npsn={SCHOOL}"


async def send(
    browser: httpx2.AsyncClient, data: bytes, *, to: str = WHERE, name: str = NAME
) -> httpx2.Response:
    return await browser.post(to, files={"berkas": (name, data, "application/octet-stream")})


def kept() -> list[Impor]:
    with transaction(get_settings().database_url, writes=False) as session:
        return list(session.exec(select(Impor)))


async def test_a_readable_list_is_kept_and_leads_to_its_preview(door: Door, operator: int) -> None:
    async with door.browser(operator) as browser:
        answer = await send(browser, workbook(RINA))
    (row,) = kept()
    assert answer.status_code == 201
    assert answer.json() == {"id": row.id, "tautan": f"/impor/pratinjau?id={row.id}"}
    assert (row.npsn, row.berkas, row.status) == (SCHOOL, NAME, "pratinjau")


async def test_only_the_last_part_of_a_file_name_is_kept(door: Door, operator: int) -> None:
    async with door.browser(operator) as browser:
        await send(browser, workbook(RINA), name=f"..\\..\\{NAME}")
    assert [row.berkas for row in kept()] == [NAME]


async def test_without_a_session_nothing_is_kept(door: Door) -> None:
    async with door.browser() as browser:
        answer = await send(browser, workbook(RINA))
    assert answer.status_code == 401
    assert answer.json() == {"kalimat": "Masuk lagi, lalu pilih file ini sekali lagi"}
    assert kept() == []


@pytest.mark.parametrize("origin", ["https://jahat.example", "null"])
async def test_another_page_cannot_send_in_our_name(door: Door, operator: int, origin: str) -> None:
    async with door.browser(operator, origin=origin) as browser:
        answer = await send(browser, workbook(RINA))
    assert answer.status_code == 403
    assert kept() == []


async def test_a_guru_may_not_import(door: Door, operator: int) -> None:
    del operator
    guru = add_person("guru@guru.smp.belajar.id", npsn=SCHOOL)
    async with door.browser(guru) as browser:
        answer = await send(browser, workbook(RINA))
    assert answer.status_code == 403
    assert answer.json() == {"kalimat": "Peran Anda tidak mencakup tindakan ini"}
    assert kept() == []


async def test_another_school_is_as_unknown_as_none(
    door: Door, operator: int, other_operator: int
) -> None:
    del other_operator
    answers = []
    async with door.browser(operator) as browser:
        for npsn in (OTHER_SCHOOL, "69999999", ""):
            to = f"/impor/unggah?jenis=roster&npsn={npsn}"
            answers.append(await send(browser, workbook(RINA), to=to))
    assert {each.status_code for each in answers} == {404}
    assert len({each.text for each in answers}) == 1
    assert kept() == []


async def test_a_file_that_says_it_is_too_large_is_not_read(
    door: Door, operator: int, configure: Callable[..., Settings]
) -> None:
    configure(upload_max_bytes=1024)
    read: list[int] = []

    async def body() -> AsyncIterator[bytes]:
        read.append(1)
        yield b"x"

    async with door.browser(operator) as browser:
        answer = await browser.post(
            WHERE,
            content=body(),
            headers={"content-length": "900000000", "content-type": "multipart/form-data"},
        )
    assert answer.status_code == 413
    assert answer.json()["kalimat"].startswith("File ini 858,4 MB, batasnya 0,1 MB.")
    assert read == []


async def test_a_body_that_hides_its_size_is_cut_off(
    door: Door, operator: int, configure: Callable[..., Settings]
) -> None:
    configure(upload_max_bytes=1024)
    sent: list[int] = []

    async def endless() -> AsyncIterator[bytes]:
        yield b'--tepi\r\ncontent-disposition: form-data; name="berkas"; filename="a.xlsx"\r\n\r\n'
        for number in range(1000):
            sent.append(number)
            yield b"x" * 1024

    async with door.browser(operator) as browser:
        answer = await browser.post(
            WHERE,
            content=endless(),
            headers={"content-type": "multipart/form-data; boundary=tepi"},
        )
    assert answer.status_code == 413
    assert len(sent) < 200
    assert kept() == []


async def test_a_file_one_byte_over_the_limit_is_refused(
    door: Door, operator: int, configure: Callable[..., Settings]
) -> None:
    data = workbook(RINA)
    configure(upload_max_bytes=len(data) - 1)
    async with door.browser(operator) as browser:
        refused = await send(browser, data)
        configure(upload_max_bytes=len(data))
        accepted = await send(browser, data)
    assert (refused.status_code, accepted.status_code) == (413, 201)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "File ini kosong (0 byte). Unduh lagi dari Dapodik, lalu pilih lagi"),
        (
            b"MZ bukan lembar kerja",
            NOT_EXCEL,
        ),
    ],
)
async def test_what_cannot_be_read_is_refused_in_words(
    door: Door, operator: int, data: bytes, sentence: str
) -> None:
    async with door.browser(operator) as browser:
        answer = await send(browser, data)
    assert (answer.status_code, answer.json()) == (422, {"kalimat": sentence})
    assert kept() == []


async def test_a_form_without_the_file_is_refused(door: Door, operator: int) -> None:
    async with door.browser(operator) as browser:
        other_field = await browser.post(WHERE, files={"lain": ("a.xlsx", b"x")})
        text_field = await browser.post(WHERE, data={"berkas": "teks"})
        broken = await browser.post(
            WHERE, content=b"x", headers={"content-type": "multipart/form-data"}
        )
    for answer in (other_field, text_field, broken):
        assert answer.status_code == 422
        assert answer.json() == {"kalimat": "Pilih satu file, lalu kirim lagi"}


async def test_an_unknown_kind_is_refused(door: Door, operator: int) -> None:
    async with door.browser(operator) as browser:
        to = f"/impor/unggah?jenis=../../etc&npsn={SCHOOL}"
        answer = await send(browser, workbook(RINA), to=to)
    assert answer.json() == {"kalimat": "Pilih jenis file: daftar guru atau Rapor Pendidikan"}


async def test_a_role_that_ended_since_the_page_was_opened_counts_for_nothing(door: Door) -> None:
    nobody = add_person("bekas@contoh.belajar.id", role=None, npsn=SCHOOL)
    async with door.browser(nobody) as browser:
        assert (await send(browser, workbook(RINA))).status_code == 403
    assert Role.OPERATOR_SEKOLAH not in {row.jenis for row in kept()}
