"""Where a sign-in leads back to when it began on the prerendered sign-in page."""

from __future__ import annotations

import pytest

from kinerja_app.settings import get_settings
from tests.identity.browser import make_site, sign_in
from tests.identity.people import GURU, add_person

pytestmark = pytest.mark.usefixtures("database_url")


async def back_from(referer: str, wanted: str = "") -> str:
    add_person()
    async with make_site().browser(referer=referer) as browser:
        return str((await sign_in(browser, GURU, wanted)).headers["location"])


async def test_the_sign_in_page_hands_on_what_it_was_asked_for() -> None:
    page = f"{get_settings().origin}/masuk/?lanjut=%2Fcek%3Fid%3D12"
    assert await back_from(page) == "/cek?id=12"


async def test_what_the_link_itself_says_comes_first() -> None:
    page = f"{get_settings().origin}/masuk?lanjut=%2Fcek"
    assert await back_from(page, "/data-diri") == "/data-diri"


@pytest.mark.parametrize(
    "referer",
    [
        "https://jahat.example/masuk?lanjut=%2Fcek",
        "{origin}/bantuan?lanjut=%2Fcek",
        "{origin}/masuk?lanjut=https%3A%2F%2Fjahat.example",
        "{origin}/masuk?lanjut=%2F%2Fjahat.example",
        "{origin}/masuk",
        "bukan alamat",
    ],
)
async def test_nothing_else_leads_anywhere_but_home(referer: str) -> None:
    assert await back_from(referer.replace("{origin}", get_settings().origin)) == "/"
