"""Every list that is shown page by page says where it stands, and leads to its neighbours."""

from __future__ import annotations

import pytest

from kinerja_app.ui.paging import pages
from kinerja_app.ui.views import Paging


@pytest.mark.parametrize(
    ("now", "total", "expected"),
    [
        (1, 0, Paging("Tidak ada guru")),
        (1, 1, Paging("1–\u20601 dari 1 guru")),
        (1, 25, Paging("1–\u206025 dari 25 guru")),
        (1, 26, Paging("1–\u206025 dari 26 guru", "", "/2")),
        (2, 60, Paging("26–\u206050 dari 60 guru", "/1", "/3")),
        (3, 60, Paging("51–\u206060 dari 60 guru", "/2")),
        (9, 60, Paging("Tidak ada lagi", "/3")),
    ],
)
def test_a_page_says_where_it_stands(now: int, total: int, expected: Paging) -> None:
    assert pages(now, total, size=25, noun="guru", to=lambda n: f"/{n}") == expected
