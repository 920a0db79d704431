"""How often a token may ask, and how often an address may come with one that is not known."""

from __future__ import annotations

from limits import RateLimitItemPerMinute
from limits.storage import storage_from_string
from limits.strategies import FixedWindowRateLimiter

from kinerja_app.settings import get_settings

CALLS_PER_MINUTE = 600
UNKNOWN_PER_MINUTE = 30


class ApiLimit:
    """Counts calls over all workers when Redis is set; asked before anything is looked up."""

    def __init__(self, calls: int = CALLS_PER_MINUTE, unknown: int = UNKNOWN_PER_MINUTE) -> None:
        self._calls = RateLimitItemPerMinute(calls)
        self._unknown = RateLimitItemPerMinute(unknown)
        self._limiter = FixedWindowRateLimiter(
            storage_from_string(get_settings().redis_url or "memory://")
        )

    @property
    def seconds(self) -> int:
        """How long a refused caller should wait at most."""
        return self._calls.get_expiry()

    def allows_address(self, address: str) -> bool:
        """Whether this address has not yet come too often with unknown tokens."""
        return self._limiter.test(self._unknown, "api-tak-dikenal", address)

    def note_unknown(self, address: str) -> None:
        """Count one call without a token that holds."""
        self._limiter.hit(self._unknown, "api-tak-dikenal", address)

    def allows_token(self, token_id: int) -> bool:
        """Count this call of a token and say whether it may pass."""
        return self._limiter.hit(self._calls, "api", str(token_id))
