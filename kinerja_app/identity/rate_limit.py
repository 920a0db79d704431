"""How often one address may try to sign in. A school shares one address, so the bound is wide."""

from __future__ import annotations

from limits import RateLimitItemPerMinute
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter
from starlette.types import Scope

from kinerja_app.settings import get_settings

SIGN_INS_PER_MINUTE = 300
LIMITED_PATHS = ("/auth/login", "/auth/callback")


class SignInLimit:
    """Counts requests of the sign-in per client address, over all workers when Redis is set."""

    def __init__(self, per_minute: int = SIGN_INS_PER_MINUTE) -> None:
        self._item = RateLimitItemPerMinute(per_minute)
        self._limiter = FixedWindowRateLimiter(
            storage_from_string(get_settings().redis_url or "memory://")
        )

    @property
    def seconds(self) -> int:
        """How long a refused caller should wait at most."""
        return self._item.get_expiry()

    def allows(self, scope: Scope) -> bool:
        """Count this request, if it is one of the sign-in, and say whether it may pass."""
        if not scope["path"].startswith(LIMITED_PATHS):
            return True
        return self._limiter.hit(self._item, "masuk", client_address(scope))


def client_address(scope: Scope) -> str:
    """Whom a request comes from: the peer, or what our own proxies say of theirs.

    Each trusted proxy adds one address at the end of ``X-Forwarded-For``; what stands before
    those was written by the caller and is not believed.
    """
    peer = scope.get("client") or ("",)
    hops = get_settings().trusted_proxies
    sent = [v.decode("latin-1") for n, v in scope.get("headers", ()) if n == b"x-forwarded-for"]
    addresses = [each.strip() for each in ",".join(sent).split(",") if each.strip()]
    return addresses[-hops] if hops and len(addresses) >= hops else str(peer[0])


CHECKS_PER_MINUTE = 30


class PaperLimit:
    """Counts how often one address compares papers with the record, over all workers with Redis."""

    def __init__(self, per_minute: int = CHECKS_PER_MINUTE) -> None:
        self._item = RateLimitItemPerMinute(per_minute)
        self._limiter = FixedWindowRateLimiter(
            storage_from_string(get_settings().redis_url or "memory://")
        )

    def allows(self, address: str) -> bool:
        """Count this question and say whether it may be answered."""
        return self._limiter.hit(self._item, "cek-dokumen", address)
