"""The finished build behind granian: one port, any port, several workers, and a clean end."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from kinerja_app.commands.serve import serve_and_announce
from tests.browser import OpenPage
from tests.product import Product

pytestmark = pytest.mark.journey


@pytest.fixture
def shared_product(worker_number: int, redis_url: str) -> Iterator[Product]:
    product = Product(worker_number, workers=2, redis_url=redis_url)
    product.start()
    yield product
    product.stop()


def answer(product: Product, path: str) -> tuple[int, str]:
    response = httpx.get(product.origin + path, timeout=10, follow_redirects=True)
    return response.status_code, response.text


def test_pages_and_ping_come_from_one_port(product: Product) -> None:
    assert answer(product, "/ping")[0] == 200
    assert '<html lang="id"' in answer(product, "/masuk")[1]


def test_the_scripts_name_no_address_and_call_the_one_they_came_from(
    product: Product, open_page: OpenPage
) -> None:
    page = open_page()
    called: set[str] = set()
    page.on("websocket", lambda socket: called.add(socket.url.split("/_event")[0]))
    with page.expect_websocket():
        page.goto("/masuk")
    assert called == {product.origin.replace("http", "ws")}


def test_two_workers_serve_together_and_a_killed_one_comes_back(shared_product: Product) -> None:
    first, *_ = shared_product.workers()
    os.kill(first, signal.SIGKILL)
    shared_product.wait_for_worker_in_place_of(first, count=2)
    assert answer(shared_product, "/ping")[0] == 200


def test_stopping_ends_every_process(worker_number: int) -> None:
    product = Product(worker_number, workers=1, name="berhenti")
    product.start()
    processes = [product.pid, *product.workers()]
    product.stop()
    assert [pid for pid in processes if Path(f"/proc/{pid}").exists()] == []


def test_a_second_server_does_not_share_the_port_of_the_first(
    product: Product, capsys: pytest.CaptureFixture[str]
) -> None:
    assert serve_and_announce(product.settings, build=False, lines=("Berjalan.",)) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert f"Port {product.settings.port} sudah dipakai" in said.err
    assert answer(product, "/ping")[0] == 200
