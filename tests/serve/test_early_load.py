"""A page is asked for when its link is pressed, not when React has drawn its frame."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from reflex_base.constants import Templates

from kinerja_app.identity import demo_cast as akun
from kinerja_app.serve.early_load import RUNTIME_FILE, UnknownRuntime, ask_early
from kinerja_app.ui import routes
from tests.browser import SignIn, wait_hydrated
from tests.journeys.langkah import heading
from tests.product import Product

RUNTIME = (Templates.Dirs.WEB_TEMPLATE / RUNTIME_FILE).read_text("utf-8")
SENT_BEFORE_DRAWN = """(address) => new Promise((done) => {
  const send = WebSocket.prototype.send;
  const drawn = document.querySelector('main h1');
  WebSocket.prototype.send = function (words) {
    if (String(words).includes('on_load_internal')) {
      WebSocket.prototype.send = send;
      const form = document.createElement('form'), carriedOut = [];
      form.innerHTML = '<input><button>Setujui</button>';
      ['click', 'input', 'submit'].forEach((name) => form.addEventListener(name, (event) => {
        event.preventDefault();
        carriedOut.push(name);
      }));
      drawn.after(form);
      form.lastChild.click();
      form.requestSubmit();
      form.firstChild.dispatchEvent(new Event('input', { bubbles: true }));
      form.remove();
      done([drawn.isConnected, String(words).includes(`"pathname":"${address}"`), carriedOut]);
    }
    return send.call(this, words);
  };
  document.querySelector(`a[href="${address}"]`).click();
})"""
PRESS_ALL = """(addresses) => addresses.forEach(
  (address) => document.querySelector(`a[href="${address}"]`).click())"""


def test_the_runtime_of_this_library_can_ask_early() -> None:
    runtime = ask_early(RUNTIME)
    assert runtime.count("whenDrawn") == 2
    assert runtime.count("useLayoutEffect") == 2


def test_a_runtime_of_another_shape_is_refused() -> None:
    with pytest.raises(UnknownRuntime):
        ask_early(RUNTIME.replace("handleNavigationEvents", "other"))


@pytest.mark.journey
def test_the_next_page_is_asked_for_while_the_last_one_stands_and_takes_no_orders(
    product: Product, sign_in: SignIn
) -> None:
    product.assert_alive()
    page = sign_in(akun.GURU)
    assert page.evaluate(SENT_BEFORE_DRAWN, routes.SKP_SAYA) == [True, True, []]
    heading(page, "SKP saya")
    wait_hydrated(page)
    expect(page.locator("html")).not_to_have_attribute("data-berpindah", "1")


@pytest.mark.journey
def test_of_two_links_pressed_at_once_the_last_one_counts(
    product: Product, sign_in: SignIn
) -> None:
    product.assert_alive()
    page = sign_in(akun.GURU)
    for _ in range(3):  # What may go wrong hangs on which of the two comes first.
        page.evaluate(PRESS_ALL, [routes.SKP_SAYA, routes.BERANDA, routes.SKP_SAYA])
        heading(page, "SKP saya")
        page.go_back()
        page.go_forward()
        heading(page, "SKP saya")
        page.evaluate(PRESS_ALL, [routes.BERANDA])
        heading(page, "Rencana kinerja Anda")
