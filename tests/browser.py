"""Fixtures for tests in a real browser, against the production build.

``sign_in(email)`` gives a page of somebody who has just signed in, in a context of its own;
``open_page()`` one of a stranger. Wait with ``wait_hydrated``, never for network silence: the
product keeps a socket open. Any uncaught error in a page fails the test.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, Protocol
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from kinerja_app.serve.toolchain import PROJECT_ROOT, build_environment
from tests.product import Product
from tests.services_for_tests import ServerMissing, first_comer

# Debian's Chromium in a machine without a screen and without a way to Google's hosts.
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
AXE_VERSION = "4.14.1"
_COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules of axe that look at colours."""
_GRAVE = """async (only) => {
    const grave = (one) => !["minor", "moderate"].includes(one.impact);
    const lesser = axe._audit.rules.filter((one) => !grave(one)).map((one) => one.id);
    const found = await axe.run(document, {
        resultTypes: ["violations"],
        rules: Object.fromEntries(lesser.map((id) => [id, {enabled: false}])),
        ...(only.length ? {runOnly: {type: "rule", values: only}} : {}),
    });
    return found.violations.filter(grave)
        .map((one) => [one.id, ...one.nodes.map((it) => it.target.join(" "))].join(": "));
}"""
"""What axe finds that is serious or critical. The impact of a finding is that of its rule, so that
the rules of lesser impact need not be asked."""
WIDTHS = {360: 780, 1280: 900}
WAIT_MS = 20_000
"""How long a condition may take on a busy machine; a passing test never waits so long."""
expect.set_options(timeout=WAIT_MS)


class OpenPage(Protocol):
    """Opens a stranger's page in a context of its own."""

    def __call__(self, *, width: int = 1280, theme: Literal["light", "dark"] = "light") -> Page:
        """A page of ``width`` pixels."""


class SignIn(Protocol):
    """Signs an account in and waits until its page is ready."""

    def __call__(
        self,
        email: str,
        *,
        at: str = "/",
        width: int = 1280,
        theme: Literal["light", "dark"] = "light",
    ) -> Page:
        """The page ``at``, signed in and ready."""


class Check(Protocol):
    """Fails when axe finds something; ``colours_only`` where nothing but colours has changed."""

    def __call__(self, page: Page, *, colours_only: bool = False) -> None:
        """Check the page as it stands."""


@pytest.fixture(scope="session")
def served_product(worker_number: int) -> Iterator[Product]:
    """The product of this worker; tests ask for ``product``, which puts the data back first."""
    product = Product(worker_number)
    product.start()
    yield product
    product.stop()


@pytest.fixture
def product(served_product: Product) -> Iterator[Product]:
    """The running product with the demo's data as it was at the beginning."""
    served_product.assert_alive()
    served_product.reset()
    yield served_product
    served_product.assert_alive()


@contextmanager
def launched() -> Iterator[Browser]:
    """A Chromium of its own, until the end of the block."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


# Not for the whole session: Playwright's own event loop would be in the way of async tests.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, one for the tests of a file; the journeys share one (``tests/journeys``)."""
    with launched() as browser:
        yield browser


@pytest.fixture
def open_page(
    browser: Browser, product: Product, request: pytest.FixtureRequest
) -> Iterator[OpenPage]:
    """Pages of strangers, each with its own cookies; pictures are kept when the test fails."""
    contexts: list[BrowserContext] = []
    errors: list[str] = []

    def open_one(*, width: int = 1280, theme: Literal["light", "dark"] = "light") -> Page:
        context = browser.new_context(
            base_url=product.origin,
            viewport={"width": width, "height": WIDTHS.get(width, 900)},
            color_scheme=theme,
            locale="id-ID",
            timezone_id="Asia/Jakarta",
        )
        context.set_default_timeout(WAIT_MS)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        return page

    yield open_one
    if request.node.stash.get(FAILED, False):
        _keep_pictures(contexts, name=request.node.name)
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def sign_in(open_page: OpenPage) -> SignIn:
    """Sign in through the whole OpenID flow of the built-in provider."""

    def sign_in_as(
        email: str,
        *,
        at: str = "/",
        width: int = 1280,
        theme: Literal["light", "dark"] = "light",
    ) -> Page:
        page = open_page(width=width, theme=theme)
        page.goto("/auth/login?" + urlencode({"login_hint": email, "next": at}))
        wait_hydrated(page)
        return page

    return sign_in_as


def wait_hydrated(page: Page) -> None:
    """Return once the page knows who is signed in and reacts to clicks."""
    expect(page.locator('[data-masuk="1"]')).to_have_count(1, timeout=WAIT_MS)


FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember on the test that it failed, so that its pages can be photographed."""
    report = yield
    if call.when == "call" and report.failed:
        item.stash[FAILED] = True
    return report


@pytest.fixture(scope="session")
def axe_source() -> str:
    """axe-core from the npm registry, kept in an ignored folder."""
    folder = PROJECT_ROOT / ".axe"
    script = folder / "node_modules" / "axe-core" / "axe.min.js"
    with first_comer("axe") as is_first:
        if is_first and not _has_axe(folder):
            _install_axe(folder)
    return script.read_text(encoding="utf-8")


@pytest.fixture
def assert_accessible(axe_source: str) -> Check:
    """``assert_accessible(page)``: axe finds nothing serious or critical on it."""

    def check(page: Page, *, colours_only: bool = False) -> None:
        # Evaluated through the browser's protocol, where the content policy does not apply.
        if not page.evaluate("() => 'axe' in window"):
            page.evaluate(axe_source)
        found = page.evaluate(_GRAVE, _COLOURS if colours_only else [])
        assert found == []

    return check


def chromium() -> str:
    """The browser of this machine."""
    for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if found := shutil.which(name):
            return found
    raise ServerMissing("chromium")


def _has_axe(folder: Path) -> bool:
    package = folder / "node_modules" / "axe-core" / "package.json"
    return package.is_file() and f'"version": "{AXE_VERSION}"' in package.read_text()


def _install_axe(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "package.json").write_text('{"private": true}')
    bun = Path(sys.executable).with_name("bun")
    subprocess.run(
        [bun, "add", "--exact", f"axe-core@{AXE_VERSION}"],
        cwd=folder,
        env=build_environment(),
        check=True,
        capture_output=True,
    )


def _keep_pictures(contexts: list[BrowserContext], *, name: str) -> None:
    folder = PROJECT_ROOT / ".screenshots" / "gagal"
    folder.mkdir(parents=True, exist_ok=True)
    for number, page in enumerate(page for context in contexts for page in context.pages):
        page.screenshot(path=folder / f"{name}-{number}.png", full_page=True)
