from __future__ import annotations

from collections.abc import Callable

from kinerja_app.identity.rate_limit import client_address
from kinerja_app.settings import Settings


def scope(*forwarded: str) -> dict[str, object]:
    headers = [(b"x-forwarded-for", each.encode()) for each in forwarded]
    return {"client": ("10.0.0.1", 5000), "headers": headers}


def test_without_a_proxy_only_the_peer_is_believed(configure: Callable[..., Settings]) -> None:
    configure(trusted_proxies=0)
    assert client_address(scope("203.0.113.9")) == "10.0.0.1"


def test_behind_one_proxy_the_address_that_it_added_counts(
    configure: Callable[..., Settings],
) -> None:
    configure(trusted_proxies=1)
    assert client_address(scope("1.2.3.4, 203.0.113.9")) == "203.0.113.9"
    assert client_address(scope("1.2.3.4", "203.0.113.9")) == "203.0.113.9"


def test_a_missing_header_behind_a_proxy_falls_back_to_the_peer(
    configure: Callable[..., Settings],
) -> None:
    configure(trusted_proxies=2)
    assert client_address(scope("203.0.113.9")) == "10.0.0.1"
