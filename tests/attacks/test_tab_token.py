"""Attacks with the token of somebody else's tab, and the duplicated tab that is no attack."""

from __future__ import annotations

import pytest

from tests.attacks.callers import person, sid
from tests.attacks.socket_client import STATE, open_tab


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
