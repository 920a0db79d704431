"""Attacks through the websocket: events, and handshakes from elsewhere.

Against a served Reflex app behind the product's own gate and guard (small_app.py).
"""

from __future__ import annotations

import pytest

from kinerja_app.domain.actor import Role
from kinerja_app.identity.sessions import token_hash
from tests.attacks.callers import person, sid
from tests.attacks.socket_client import NOTES, STATE, Refused, open_tab

UNCHANGED = '"rahasia_rx_state_":"tidak berubah"'
SIGN_IN = '"path":"/masuk?lanjut='


def test_a_signed_in_person_gets_an_answer(origin: str, token: str) -> None:
    _, cookie = person(nama="Dian Saputra")
    tab = open_tab(origin, cookie=sid(cookie), token=token)
    tab.send("who")
    assert tab.until("Dian Saputra")


def test_an_anonymous_event_is_led_to_the_sign_in_and_never_runs(origin: str, token: str) -> None:
    tab = open_tab(origin, token=token)
    tab.send("who")
    assert tab.until(SIGN_IN)
    assert NOTES not in tab.quiet()


def test_the_sign_in_leads_back_to_the_record_that_was_open(origin: str, token: str) -> None:
    tab = open_tab(origin, token=token)
    tab.send("who", router_data={"pathname": "/skp", "asPath": "/skp?id=7", "query": {"id": "7"}})
    assert tab.until(f'{SIGN_IN}%2Fskp%3Fid%3D7"')


def test_a_public_handler_runs_for_anybody(origin: str, token: str) -> None:
    tab = open_tab(origin, token=token)
    tab.send("greet")
    assert tab.until('"isi_rx_state_":"halo"')


def test_letters_that_no_database_keeps_are_replaced_and_the_rest_stays(
    origin: str, token: str
) -> None:
    tab = open_tab(origin, token=token)
    tab.send("write", teks="awal \x00 \ud83d \U0001f600 akhir")
    assert tab.until("awal \ufffd \ufffd \U0001f600 akhir")


@pytest.mark.parametrize("handler", ["undeclared", "slowly_undeclared"])
@pytest.mark.parametrize("signed_in", [False, True])
def test_an_undeclared_method_never_runs(
    origin: str, token: str, handler: str, signed_in: bool
) -> None:
    cookie = sid(person()[1]) if signed_in else ""
    tab = open_tab(origin, cookie=cookie, token=token)
    tab.send(handler)
    tab.send(f"{STATE}.hydrate_and_load")
    assert tab.until(UNCHANGED)
    assert '"berubah"' not in tab.quiet()


def test_a_chained_event_passes_the_gate_again(origin: str, token: str) -> None:
    tab = open_tab(origin, token=token)
    tab.send("chain")
    assert tab.until(SIGN_IN)
    tab.send(f"{STATE}.hydrate_and_load")
    assert tab.until(UNCHANGED)
    assert '"berubah"' not in tab.quiet()


def test_a_background_event_passes_the_gate(origin: str, token: str) -> None:
    tab = open_tab(origin, token=token)
    tab.send("slowly")
    assert tab.until(SIGN_IN)
    _, cookie = person(nama="Sari Latar")
    allowed = open_tab(origin, cookie=sid(cookie), token=token)
    allowed.send("slowly")
    assert allowed.until("Sari Latar")


@pytest.mark.parametrize("name", [f"{STATE}.setvar", f"{NOTES}.setvar", f"{NOTES}.set_rahasia"])
def test_a_client_sets_no_var(origin: str, token: str, name: str) -> None:
    tab = open_tab(origin, cookie=sid(person()[1]), token=token)
    tab.send(name, var_name="rahasia", value="berubah")
    tab.send(name, value="berubah")
    tab.send(f"{STATE}.hydrate_and_load")
    assert tab.until(UNCHANGED)


def test_a_client_sets_no_var_through_the_storage_handler(origin: str, token: str) -> None:
    tab = open_tab(origin, cookie=sid(person()[1]), token=token)
    update = f"{STATE}.reflex___state____update_vars_internal_state.update_vars_internal"
    tab.send(update, vars={f"{NOTES}.rahasia_rx_state_": "berubah", f"{NOTES}.rahasia": "berubah"})
    tab.send(f"{STATE}.hydrate_and_load", vars={f"{NOTES}.rahasia_rx_state_": "berubah"})
    tab.send(f"{STATE}.hydrate_and_load")
    assert tab.until(UNCHANGED)
    assert '"berubah"' not in tab.quiet()


def test_another_persons_record_id_in_an_event_is_not_found(origin: str, token: str) -> None:
    victim, _ = person()
    _, cookie = person()
    tab = open_tab(origin, cookie=sid(cookie), token=token)
    tab.send("read_note", orang_id=victim)
    assert tab.until("CATATAN_TIDAK_DITEMUKAN")
    assert f"catatan {victim}" not in tab.quiet()


def test_another_roles_action_is_refused(origin: str, token: str) -> None:
    tab = open_tab(origin, cookie=sid(person(Role.GURU)[1]), token=token)
    tab.send("close")
    assert tab.until("HANYA_KEPALA_SEKOLAH")


def test_headers_inside_an_event_name_nobody(origin: str, token: str) -> None:
    _, cookie = person(nama="Korban Kepala")
    forged = {"x-auth-request-access-token": token_hash(cookie), "cookie": sid(cookie)}
    tab = open_tab(origin, token=token)
    tab.send("who", router_data={"headers": forged})
    assert tab.until(SIGN_IN)
    assert "Korban" not in tab.quiet()


def test_headers_of_the_handshake_name_nobody(origin: str, token: str) -> None:
    _, cookie = person(nama="Korban Jabat")
    forged = {"Origin": origin, "x-auth-request-access-token": token_hash(cookie)}
    tab = open_tab(origin, token=token, headers=forged)
    tab.send("who")
    assert tab.until(SIGN_IN)
    assert "Korban" not in tab.quiet()


def test_neither_cookie_nor_its_hash_is_sent_to_the_browser(origin: str, token: str) -> None:
    _, cookie = person()
    tab = open_tab(origin, cookie=sid(cookie), token=token)
    tab.send(f"{STATE}.hydrate_and_load")
    tab.send("who")
    everything = tab.quiet()
    assert cookie not in everything
    assert token_hash(cookie) not in everything


def test_the_text_of_an_exception_stays_on_the_server(origin: str, token: str) -> None:
    tab = open_tab(origin, token=token)
    tab.send("fail")
    assert "rincian" not in tab.quiet()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "http://localhost"},
        {"Origin": "null"},
        {},
    ],
    ids=["evil", "other port", "other name", "null", "missing"],
)
def test_a_websocket_from_elsewhere_is_refused(
    origin: str, token: str, headers: dict[str, str]
) -> None:
    _, cookie = person()
    with pytest.raises(Refused):
        open_tab(origin, cookie=sid(cookie), token=token, headers=headers)
