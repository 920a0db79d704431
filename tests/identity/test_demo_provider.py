"""The built-in provider: as strict as the real one, and impossible where people are real."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
import time_machine

from kinerja_app.domain.actor import Role
from kinerja_app.identity.demo_accounts import DemoAccount, demo_accounts
from kinerja_app.identity.demo_chooser import chooser_page
from kinerja_app.identity.demo_provider import DemoProvider, ProviderRefused
from kinerja_app.identity.oidc import client_credentials
from kinerja_app.settings import Settings, get_settings
from tests.identity.browser import Site, asked_by, to_callback
from tests.identity.people import GURU, add_person
from tests.identity.test_sessions import PRODUCTION

NOW = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)


async def redeem(browser: httpx2.AsyncClient, callback: str, **differs: str) -> httpx2.Response:
    client_id, secret = client_credentials(get_settings())
    basic = base64.b64encode(f"{client_id}:{secret}".encode()).decode()
    form = {
        "grant_type": "authorization_code",
        "code": parse_qs(urlsplit(callback).query)["code"][0],
        "redirect_uri": "http://localhost:3000/auth/callback",
        "code_verifier": "v" * 48,
        **differs,
    }
    return await browser.post("/idp/token", data=form, headers={"authorization": f"Basic {basic}"})


async def test_a_code_without_its_verifier_is_worth_nothing(site: Site) -> None:
    async with site.browser() as browser:
        answer = await redeem(browser, await to_callback(browser, GURU))
    assert (answer.status_code, answer.json()) == (400, {"error": "invalid_grant"})


async def test_a_code_ends_after_a_minute(site: Site) -> None:
    add_person()
    with time_machine.travel(NOW, tick=False) as clock:
        async with site.browser() as browser:
            callback = await to_callback(browser, GURU)
            clock.shift(timedelta(seconds=61))
            assert "alasan=GAGAL_MASUK" in (await browser.get(callback)).headers["location"]


async def test_an_unknown_client_gets_no_token(site: Site) -> None:
    async with site.browser() as browser:
        answer = await browser.post("/idp/token", data={}, headers={"authorization": "Basic !"})
    assert (answer.status_code, answer.json()) == (401, {"error": "invalid_client"})


@pytest.mark.parametrize(
    "differs",
    [
        {"code_challenge_method": "plain"},
        {"code_challenge": ""},
        {"redirect_uri": "http://evil.example/auth/callback"},
        {"client_id": "other"},
        {"response_type": "token"},
        {"nonce": ""},
        {"scope": "email"},
    ],
)
async def test_a_request_that_is_not_ours_is_refused_without_a_redirect(
    site: Site, differs: dict[str, str]
) -> None:
    async with site.browser() as browser:
        asked = asked_by(await browser.get("/auth/login?login_hint=a@belajar.id"))
        answer = await browser.get("/idp/authorize", params={**asked, **differs})
    assert answer.status_code == 400


async def test_the_chooser_offers_each_account_as_one_link(site: Site) -> None:
    add_person(nama="Dian <Saputra>", mata_pelajaran="Matematika")
    async with site.browser() as browser:
        started = await browser.get("/auth/login")
        page = await browser.get(started.headers["location"])
    assert page.headers["content-type"].startswith("text/html")
    assert "Dian &lt;Saputra&gt;" in page.text
    assert "Guru Matematika, SMP Negeri Contoh 2" in page.text
    assert "login_hint=dian.saputra%40guru.smp.belajar.id" in page.text
    assert "script" not in page.text


@pytest.mark.usefixtures("database_url")
def test_the_list_shows_everybody_where_nobody_is_featured() -> None:
    for number in range(2):
        add_person(f"guru{number}@guru.smp.belajar.id", nama=f"Guru {number}")
    add_person("ks@guru.smp.belajar.id", role=Role.KEPALA_SEKOLAH, nama="Budi Ramadhan")
    add_person("op@guru.smp.belajar.id", role=Role.OPERATOR_SEKOLAH, nama="Rina Anggraini")
    offered = demo_accounts()
    assert [(each.nama, each.keterangan) for each in offered] == [
        ("Guru 0", "Guru Mapel, SMP Negeri Contoh 2"),
        ("Guru 1", "Guru Mapel, SMP Negeri Contoh 2"),
        ("Budi Ramadhan", "Kepala Sekolah, SMP Negeri Contoh 2"),
        ("Rina Anggraini", "Operator, SMP Negeri Contoh 2"),
    ]
    assert [each.inisial for each in offered] == ["G0", "G1", "BR", "RA"]


@pytest.mark.usefixtures("database_url")
def test_production_lists_nobody(configure: Callable[..., Settings]) -> None:
    add_person()
    configure(**PRODUCTION)
    assert demo_accounts() == ()


def test_the_provider_refuses_to_exist_in_production(configure: Callable[..., Settings]) -> None:
    with pytest.raises(ProviderRefused):
        DemoProvider(configure(**PRODUCTION))


def test_the_provider_refuses_to_exist_behind_https(configure: Callable[..., Settings]) -> None:
    with pytest.raises(ProviderRefused):
        DemoProvider(configure(origin="https://demo.example", built_in_identity=False))


def test_what_was_asked_is_escaped_in_the_page() -> None:
    account = DemoAccount("Dian Saputra", GURU, "Guru")
    page = chooser_page((account,), {"state": '"><b>x</b>'})
    assert "<b>x</b>" not in page
