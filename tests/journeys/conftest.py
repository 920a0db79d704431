"""Every test in this folder is a journey in a browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser import launched


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark them, so that ``-m 'not journey'`` leaves the browser out."""
    for item in items:
        if "tests/journeys/" in item.path.as_posix():
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, one for all journeys of a worker: none of them is async, and each has a context."""
    with launched() as browser:
        yield browser
