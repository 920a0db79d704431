"""The sign-in from the outside: what a browser sees when all goes well, and on the way out."""

from __future__ import annotations

import pytest

from kinerja_app.identity.routes import local_path
from tests.identity.browser import Site, asked_by, reason, sign_in, to_callback
from tests.identity.people import GURU, add_person


async def test_a_guru_of_the_roster_signs_in_and_returns_to_the_page_asked_for(site: Site) -> None:
    orang_id = add_person()
    async with site.browser() as browser:
        answer = await sign_in(browser, GURU, "/rencana/7?tab=2")
        assert (answer.status_code, answer.headers["location"]) == (303, "/rencana/7?tab=2")
        assert (await browser.get("/siapa")).json()["orang_id"] == orang_id


async def test_the_session_cookie_is_out_of_reach_of_scripts_and_ends_with_the_session(
    site: Site,
) -> None:
    add_person()
    async with site.browser() as browser:
        answer = await sign_in(browser, GURU)
        (cookie,) = [c for c in answer.headers.get_list("set-cookie") if c.startswith("sid=")]
    attributes = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert attributes == {"httponly", "path=/", "samesite=lax", "max-age=43200"}


async def test_the_request_to_the_provider_carries_pkce_s256_state_and_nonce(site: Site) -> None:
    async with site.browser() as browser:
        asked = asked_by(await browser.get("/auth/login"))
    assert asked["code_challenge_method"] == "S256"
    assert len(asked["code_challenge"]) == 43
    assert asked["redirect_uri"] == "http://localhost:3000/auth/callback"
    assert min(len(asked["state"]), len(asked["nonce"])) >= 20


async def test_the_redirect_address_does_not_follow_the_host_header(site: Site) -> None:
    async with site.browser(host="evil.example") as browser:
        asked = asked_by(await browser.get("/auth/login"))
    assert asked["redirect_uri"] == "http://localhost:3000/auth/callback"


async def test_signing_in_again_ends_the_session_the_browser_brought(site: Site) -> None:
    add_person()
    async with site.browser() as browser, site.browser() as copy:
        await sign_in(browser, GURU)
        copy.cookies.set("sid", browser.cookies["sid"])
        await sign_in(browser, GURU)
        assert (await copy.get("/siapa")).status_code == 401
        assert (await browser.get("/siapa")).status_code == 200


async def test_signing_out_ends_the_session_for_every_copy_of_its_cookie(site: Site) -> None:
    add_person()
    async with site.browser() as browser, site.browser() as copy:
        await sign_in(browser, GURU)
        copy.cookies.set("sid", browser.cookies["sid"])
        answer = await browser.post("/auth/logout", headers={"origin": "http://localhost:3000"})
        assert (answer.status_code, answer.headers["location"]) == (303, "/masuk")
        assert "sid" not in browser.cookies
        assert (await copy.get("/siapa")).status_code == 401


async def test_signing_out_everywhere_ends_the_sessions_of_other_devices(site: Site) -> None:
    add_person()
    async with site.browser() as phone, site.browser() as computer:
        await sign_in(phone, GURU)
        await sign_in(computer, GURU)
        await phone.post("/auth/logout-semua", headers={"origin": "http://localhost:3000"})
        assert (await computer.get("/siapa")).status_code == 401


async def test_a_page_without_a_session_leads_to_the_sign_in_and_back(site: Site) -> None:
    async with site.browser(accept="text/html") as browser:
        answer = await browser.get("/siapa?id=7")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/masuk?lanjut=%2Fsiapa%3Fid%3D7"


async def test_cancelling_at_the_provider_says_so(site: Site) -> None:
    async with site.browser() as browser:
        await browser.get("/auth/login")
        answer = await browser.get("/auth/callback?error=access_denied&state=x")
    assert reason(answer) == "DIBATALKAN"


async def test_the_sign_in_is_never_kept_by_a_cache(site: Site) -> None:
    add_person()
    async with site.browser() as browser:
        callback = await to_callback(browser, GURU)
        for address in ("/auth/login", callback):
            assert (await browser.get(address)).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "wanted",
    [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "\\\\evil.example",
        "evil.example",
        "/auth/logout",
        "/idp/authorize",
        "/_event",
        "",
        "/" + "a" * 500,
    ],
)
def test_only_local_pages_are_returned_to(wanted: str) -> None:
    assert local_path(wanted) == "/"


@pytest.mark.parametrize("wanted", ["/", "/rencana", "/rencana/7?tab=2", "/guru/1#nilai"])
def test_a_local_page_is_returned_to(wanted: str) -> None:
    assert local_path(wanted) == wanted
