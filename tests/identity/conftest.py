"""The site without Reflex, on an empty database."""

from __future__ import annotations

import pytest

from tests.identity.browser import Site, make_site


@pytest.fixture
def site(database_url: str) -> Site:
    """The sign-in, its provider and one page behind it."""
    del database_url
    return make_site()
