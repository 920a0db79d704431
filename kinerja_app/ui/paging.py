"""Where a list stands that is shown page by page."""

from __future__ import annotations

from collections.abc import Callable

from kinerja_app.ui.formatting import bagian_dari
from kinerja_app.ui.views import Paging

NO_PAGES = Paging("")


def pages(now: int, total: int, *, size: int, noun: str, to: Callable[[int], str]) -> Paging:
    """ "26–40 dari 40 guru" with the addresses of the neighbouring pages.

    ``now`` counts from 1. Beyond the end stands the way back to the last page.
    """
    if not total:
        return Paging(f"Tidak ada {noun}")
    first, last = (now - 1) * size + 1, min(now * size, total)
    text = bagian_dari(first, last, total, noun) if first <= total else "Tidak ada lagi"
    before = to(min(now - 1, -(-total // size))) if now > 1 else ""
    return Paging(text, before, to(now + 1) if last < total else "")
