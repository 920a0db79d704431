"""Attacks through the websocket, on a served Reflex app behind the product's gate and guard.

One server per test worker; every test has people and a tab token of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import httpx2
import pytest
from sqlmodel import select

from kinerja_app.domain.actor import Role
from kinerja_app.identity.sessions import create, revoke, revoke_all, token_hash
from kinerja_app.persistence.database import engine_for, transaction
from kinerja_app.persistence.tables import Penugasan, Sesi
from kinerja_app.settings import Settings, get_settings
from tests import conftest as shared
from tests.attacks.served import served
from tests.attacks.socket_client import NOTES, STATE, Refused, open_tab
from tests.identity.people import add_person, add_state

UNCHANGED = '"rahasia_rx_state_":"tidak berubah"'
SIGN_IN = '"path":"/masuk?lanjut='
_number = count()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """The origin of the served app and the address of its database."""
    folder = tmp_path_factory.mktemp("served")
    url = shared._fresh_sqlite(folder / "kinerja.db")
    with served(url, folder) as origin:
        yield origin, url
    engine_for(url).dispose()


@pytest.fixture
def origin(server: tuple[str, str], configure: Callable[..., Settings]) -> str:
    """The served app; this process uses the same database."""
    origin, url = server
    configure(origin=origin, database_url=url)
    return origin


@pytest.fixture
def token() -> str:
    """A tab token nobody else uses."""
    return f"tab-{next(_number)}"


def person(role: Role = Role.GURU, nama: str = "") -> tuple[int, str]:
    """A new person who is signed in: id and cookie."""
    orang_id = add_person(None, role=role, nama=nama or f"Orang {next(_number)} Contoh")
    return orang_id, create(orang_id)


def sid(session_token: str) -> str:
    return f"sid={session_token}"


# --- events ---------------------------------------------------------------------------------


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


def test_a_public_handler_runs_for_anybody(origin: str, token: str) -> None:
    tab = open_tab(origin, token=token)
    tab.send("greet")
    assert tab.until('"isi_rx_state_":"halo"')


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


# --- session --------------------------------------------------------------------------------


def test_a_revoked_session_is_refused_at_the_next_event(origin: str, token: str) -> None:
    _, cookie = person(nama="Rina Keluar")
    tab = open_tab(origin, cookie=sid(cookie), token=token)
    tab.send("who")
    assert tab.until("Rina Keluar")
    revoke(cookie)
    seen = len(tab.frames)
    tab.send("who")
    tab.quiet()
    assert "Rina" not in "".join(tab.frames[seen:])
    assert tab.closed


def test_hydrating_after_the_session_ended_shows_nothing_of_it(origin: str, token: str) -> None:
    _, cookie = person(nama="Rina Lama")
    tab = open_tab(origin, cookie=sid(cookie), token=token)
    tab.send("who")
    assert tab.until("Rina Lama")
    revoke(cookie)
    seen = len(tab.frames)
    tab.send(f"{STATE}.hydrate_and_load")
    tab.quiet()
    again = open_tab(origin, cookie=sid(cookie), token=token)
    again.send(f"{STATE}.hydrate_and_load")
    assert "Rina" not in "".join(tab.frames[seen:]) + again.quiet()


def test_signing_out_reaches_the_other_tabs(origin: str, token: str) -> None:
    _, cookie = person()
    tabs = [open_tab(origin, cookie=sid(cookie), token=f"{token}-{n}") for n in range(2)]
    answer = httpx2.post(f"{origin}/auth/logout", headers={"Origin": origin, "Cookie": sid(cookie)})
    assert answer.status_code == 303
    assert all(tab.until_closed() for tab in tabs)


def test_signing_out_everywhere_refuses_the_next_event_of_other_devices(
    origin: str, token: str
) -> None:
    orang_id, _ = person(nama="Tono Dua")
    other = create(orang_id)
    tab = open_tab(origin, cookie=sid(other), token=token)
    revoke_all(orang_id)
    tab.send("who")
    assert "Tono" not in tab.quiet()


def test_a_session_that_idled_too_long_is_refused(origin: str, token: str) -> None:
    orang_id, cookie = person(nama="Udin Diam")
    tab = open_tab(origin, cookie=sid(cookie), token=token)
    with transaction(get_settings().database_url) as session:
        row = session.exec(select(Sesi).where(Sesi.orang_id == orang_id)).one()
        row.terakhir_at = row.terakhir_at.replace(year=row.terakhir_at.year - 1)
        session.add(row)
    tab.send("who")
    assert "Udin" not in tab.quiet()


def test_a_role_taken_away_is_refused_at_the_next_event(origin: str, token: str) -> None:
    orang_id, cookie = person(Role.KEPALA_SEKOLAH)
    tab = open_tab(origin, cookie=sid(cookie), token=token)
    tab.send("close")
    assert tab.until("periode ditutup")
    with transaction(get_settings().database_url) as session:
        session.delete(session.exec(select(Penugasan).where(Penugasan.orang_id == orang_id)).one())
    tab.send("close")
    assert tab.until("HANYA_KEPALA_SEKOLAH")


def test_a_person_who_becomes_inactive_is_refused_at_the_next_event(
    origin: str, token: str
) -> None:
    orang_id, cookie = person(nama="Wati Pensiun")
    tab = open_tab(origin, cookie=sid(cookie), token=token)
    add_state(orang_id, "pensiun")
    tab.send("who")
    assert "Wati" not in tab.quiet()


def test_a_forged_cookie_is_nobody(origin: str, token: str) -> None:
    _, cookie = person()
    for forged in (cookie[:-2] + "xx", token_hash(cookie), ""):
        tab = open_tab(origin, cookie=sid(forged), token=token)
        tab.send("who")
        assert tab.until(SIGN_IN)


def test_the_next_user_of_the_same_tab_gets_no_var_of_the_first(origin: str, token: str) -> None:
    _, first = person(nama="Pertama Sekali")
    tab = open_tab(origin, cookie=sid(first), token=token)
    tab.send("who")
    assert tab.until("Pertama Sekali")
    tab.socket.close()
    _, second = person(nama="Kedua Sekali")
    tab = open_tab(origin, cookie=sid(second), token=token)
    tab.send(f"{STATE}.hydrate_and_load")
    tab.send("who")
    assert tab.until("Kedua Sekali")
    assert "Pertama" not in tab.quiet()


# --- token of the tab -----------------------------------------------------------------------


@pytest.mark.parametrize("connected", [True, False])
@pytest.mark.parametrize("thief_signed_in", [True, False])
def test_the_victims_tab_token_opens_another_empty_state(
    origin: str, token: str, connected: bool, thief_signed_in: bool
) -> None:
    _, cookie = person(nama="Pemilik Tab")
    victim = open_tab(origin, cookie=sid(cookie), token=token)
    victim.send("who")
    assert victim.until("Pemilik Tab")
    bound = next(f for f in victim.frames if f"{token}~" in f).split(f"{token}~")[1].split('"')[0]
    if not connected:
        victim.socket.close()
    thief = sid(person()[1]) if thief_signed_in else ""
    for stolen in (token, f"{token}~{bound}"):
        tab = open_tab(origin, cookie=thief, token=stolen)
        tab.send(f"{STATE}.hydrate_and_load")
        assert "Pemilik" not in tab.quiet()


def test_a_duplicated_tab_keeps_its_state_over_a_reconnect(origin: str, token: str) -> None:
    """The private hook of Reflex that ``gate.stand_before`` uses: a new version may lose it."""
    _, cookie = person(nama="Ganda Tab")
    first = open_tab(origin, cookie=sid(cookie), token=token)
    double = open_tab(origin, cookie=sid(cookie), token=token)
    assert double.until('"new_token"')
    frame = next(f for f in double.frames if '"new_token"' in f)
    given = frame.split('"new_token","')[1].split('"')[0]
    assert "~" in given
    double.send("who")
    assert double.until("Ganda Tab")
    double.socket.close()
    again = open_tab(origin, cookie=sid(cookie), token=given)
    again.send(f"{STATE}.hydrate_and_load")
    assert again.until('"isi_rx_state_":"Ganda Tab"')
    first.socket.close()


# --- handshake ------------------------------------------------------------------------------


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
