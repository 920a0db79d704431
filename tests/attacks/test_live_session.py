"""A session that ends or changes while its tabs are open: the next event knows."""

from __future__ import annotations

import httpx2
from sqlmodel import select

from kinerja_app.domain.actor import Role
from kinerja_app.identity.sessions import create, revoke, revoke_all, token_hash
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Penugasan, Sesi
from kinerja_app.settings import get_settings
from tests.attacks.callers import person, sid
from tests.attacks.socket_client import STATE, open_tab
from tests.identity.people import add_state

SIGN_IN = '"path":"/masuk?lanjut='


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
