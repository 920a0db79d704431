"""Attacks on the sign-in: forged, borrowed, replayed and incomplete answers of a provider.

Each one asserts that no session came out of it, not only that a refusal was shown.
"""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Callable
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from joserfc.jwk import RSAKey
from sqlmodel import select

from kinerja_app.identity.demo_provider import DemoProvider
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Orang, Sesi
from kinerja_app.settings import get_settings
from tests.identity.browser import Site, reason, sign_in, to_callback
from tests.identity.people import GURU, KEPALA, add_person

Claims = dict[str, object]
Answer = dict[str, object]
Forge = Callable[[DemoProvider, Claims], Answer]


def sessions_made() -> int:
    with transaction(get_settings().database_url, writes=False) as session:
        return len(session.exec(select(Sesi.id)).all())


def subject_of(orang_id: int) -> str | None:
    with transaction(get_settings().database_url, writes=False) as session:
        return session.get_one(Orang, orang_id).subjek


def claims(**differs: object) -> Forge:
    """An honest answer but for some claims; a claim set to None is left out."""

    def forge(provider: DemoProvider, honest: Claims) -> Answer:
        merged = {**honest, **differs}
        kept = {name: value for name, value in merged.items() if value is not None}
        return answer(provider.sign(kept))

    return forge


def shifted(**seconds: int) -> Forge:
    """Times moved relative to now."""

    def forge(provider: DemoProvider, honest: Claims) -> Answer:
        now = int(time.time())
        return answer(provider.sign({**honest, **{k: now + v for k, v in seconds.items()}}))

    return forge


def answer(id_token: str) -> Answer:
    return {"access_token": "a", "token_type": "Bearer", "expires_in": 60, "id_token": id_token}


def foreign_key(provider: DemoProvider, honest: Claims) -> Answer:
    return answer(provider.sign(honest, key=RSAKey.generate_key(2048)))


def unsigned(_: DemoProvider, honest: Claims) -> Answer:
    def part(value: object) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    return answer(f"{part({'alg': 'none'})}.{part(honest)}.")


def without_id_token(_: DemoProvider, __: Claims) -> Answer:
    return {"access_token": "a", "token_type": "Bearer", "expires_in": 60}


FORGERIES: dict[str, Forge] = {
    "audience of another client": claims(aud="other-client"),
    "audience of another client, authorised party ours": claims(
        aud="other-client", azp="kinerja-contoh"
    ),
    "audience missing": claims(aud=None),
    "authorised party another": claims(azp="other-client"),
    "nonce wrong": claims(nonce="another"),
    "nonce missing": claims(nonce=None),
    "expired a minute ago": shifted(exp=-60, iat=-3600),
    "expiry missing": claims(exp=None),
    "issued in the future": shifted(iat=600, exp=3600),
    "issue time missing": claims(iat=None),
    "issuer another": claims(iss="http://localhost:3000/other"),
    "issuer missing": claims(iss=None),
    "subject missing": claims(sub=None),
    "e-mail missing": claims(email=None),
    "key not published, same kid": foreign_key,
    "algorithm none": unsigned,
    "no id_token": without_id_token,
}


@pytest.mark.parametrize("forge", FORGERIES.values(), ids=FORGERIES.keys())
async def test_a_forged_or_incomplete_token_signs_nobody_in(site: Site, forge: Forge) -> None:
    orang_id = add_person()
    site.provider.next_answer = forge
    async with site.browser() as browser:
        assert reason(await sign_in(browser, GURU)) == "GAGAL_MASUK"
        assert (await browser.get("/siapa")).status_code == 401
    assert sessions_made() == 0
    assert subject_of(orang_id) is None


@pytest.mark.parametrize(
    ("forge", "code"),
    [
        (claims(hd=None), "BUKAN_BELAJAR_ID"),
        (claims(hd="evilbelajar.id"), "BUKAN_BELAJAR_ID"),
        (claims(hd="belajar.id.evil.com"), "BUKAN_BELAJAR_ID"),
        (claims(hd=True), "BUKAN_BELAJAR_ID"),
        (claims(email="dian@evilbelajar.id"), "BUKAN_BELAJAR_ID"),
        (claims(email="dian@belajar.id.evil.com"), "BUKAN_BELAJAR_ID"),
        (claims(email="dian@belajar.id@evil.com"), "BUKAN_BELAJAR_ID"),
        (claims(email_verified=False), "EMAIL_BELUM_TERVERIFIKASI"),
        (claims(email_verified="true"), "EMAIL_BELUM_TERVERIFIKASI"),
        (claims(email_verified=None), "EMAIL_BELUM_TERVERIFIKASI"),
    ],
)
async def test_an_account_outside_belajar_id_or_unverified_is_refused(
    site: Site, forge: Forge, code: str
) -> None:
    add_person()
    site.provider.next_answer = forge
    async with site.browser() as browser:
        assert reason(await sign_in(browser, GURU)) == code
    assert sessions_made() == 0


async def test_an_answer_within_the_leeway_still_signs_in(site: Site) -> None:
    add_person()
    site.provider.next_answer = shifted(exp=-3, iat=5)
    async with site.browser() as browser:
        assert reason(await sign_in(browser, GURU)) == ""
    assert sessions_made() == 1


async def test_a_callback_in_another_browser_signs_nobody_in(site: Site) -> None:
    add_person()
    async with site.browser() as victim, site.browser() as attacker:
        callback = await to_callback(attacker, GURU)
        assert reason(await victim.get(callback)) == "GAGAL_MASUK"
    assert sessions_made() == 0


@pytest.mark.parametrize("state", ["", "invented"])
async def test_a_callback_with_a_wrong_or_missing_state_signs_nobody_in(
    site: Site, state: str
) -> None:
    add_person()
    async with site.browser() as browser:
        code = parse_qs(urlsplit(await to_callback(browser, GURU)).query)["code"][0]
        query = urlencode({"code": code, **({"state": state} if state else {})})
        assert reason(await browser.get(f"/auth/callback?{query}")) == "GAGAL_MASUK"
    assert sessions_made() == 0


async def test_a_callback_replayed_with_the_same_cookies_signs_nobody_in_again(site: Site) -> None:
    add_person()
    async with site.browser() as browser:
        callback = await to_callback(browser, GURU)
        cookies = dict(browser.cookies)
        await browser.get(callback)
        async with site.browser() as copy:
            copy.cookies.update(cookies)
            assert reason(await copy.get(callback)) == "GAGAL_MASUK"
    assert sessions_made() == 1


async def test_a_used_code_with_a_fresh_state_signs_nobody_in(site: Site) -> None:
    add_person()
    async with site.browser() as browser:
        used = await to_callback(browser, GURU)
        await browser.get(used)
        fresh = await to_callback(browser, GURU)
        assert reason(await browser.get(swapped_code(fresh, used))) == "GAGAL_MASUK"
    assert sessions_made() == 1


async def test_the_victims_unused_code_with_my_state_signs_nobody_in(site: Site) -> None:
    add_person()
    async with site.browser() as victim, site.browser() as attacker:
        stolen = await to_callback(victim, GURU)
        mine = await to_callback(attacker, KEPALA)
        assert reason(await attacker.get(swapped_code(mine, stolen))) == "GAGAL_MASUK"
    assert sessions_made() == 0


async def test_a_stranger_is_not_in_the_roster(site: Site) -> None:
    add_person()
    async with site.browser() as browser:
        answer = await sign_in(browser, "orang.lain@guru.smp.belajar.id")
    assert reason(answer) == "TIDAK_ADA_DI_DAFTAR"
    assert sessions_made() == 0


async def test_the_same_address_with_another_subject_does_not_take_the_person_over(
    site: Site,
) -> None:
    orang_id = add_person()
    async with site.browser() as browser:
        await sign_in(browser, GURU)
    pinned = subject_of(orang_id)
    site.provider.next_answer = claims(sub="another-subject")
    async with site.browser() as browser:
        assert reason(await sign_in(browser, GURU)) == "SUBJEK_BERBEDA"
    assert subject_of(orang_id) == pinned
    assert sessions_made() == 1


async def test_a_refusal_puts_no_personal_data_into_the_address(site: Site) -> None:
    async with site.browser() as browser:
        answer = await sign_in(browser, "orang.lain@guru.smp.belajar.id")
    address = answer.headers["location"]
    assert "orang" not in address
    assert "belajar" not in address


async def test_signing_out_by_a_link_changes_nothing(site: Site) -> None:
    add_person()
    async with site.browser() as browser:
        await sign_in(browser, GURU)
        assert (await browser.get("/auth/logout")).status_code == 405
        assert (await browser.get("/siapa")).status_code == 200


@pytest.mark.parametrize("path", ["/auth/logout", "/auth/logout-semua", "/siapa"])
@pytest.mark.parametrize(
    "origin", ["https://evil.example", "http://localhost:3001", "http://127.0.0.1:3000", "null", ""]
)
async def test_a_form_on_a_foreign_page_changes_nothing(site: Site, path: str, origin: str) -> None:
    add_person()
    async with site.browser() as browser:
        await sign_in(browser, GURU)
        headers = {"origin": origin} if origin else {}
        assert (await browser.post(path, headers=headers)).status_code == 403
        assert (await browser.get("/siapa")).status_code == 200


@pytest.mark.parametrize("wanted", ["//evil.example", "/\\evil.example", "https://evil.example"])
async def test_a_sign_in_never_ends_on_another_site(site: Site, wanted: str) -> None:
    add_person()
    async with site.browser() as browser:
        answer = await sign_in(browser, GURU, wanted)
    assert (answer.status_code, answer.headers["location"]) == (303, "/")


def swapped_code(callback: str, other: str) -> str:
    """The first callback with the second one's code."""
    code = parse_qs(urlsplit(other).query)["code"][0]
    state = parse_qs(urlsplit(callback).query)["state"][0]
    return f"/auth/callback?{urlencode({'code': code, 'state': state})}"
