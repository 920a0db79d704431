"""The guard from the outside: refusals at the door, headers on the way out, the built pages."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs

import httpx2
import pytest
from reflex.istate.data import _PRIVATE_HEADERS
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Message, Scope

from kinerja_app.identity.guard import SESSION_HEADER, Guard, bound_scope
from kinerja_app.identity.rate_limit import SignInLimit
from kinerja_app.settings import Settings

PRODUCTION_ORIGIN = {"origin": "https://kinerja.example", "built_in_identity": False}


async def _page(_: Request) -> Response:
    return HTMLResponse("<p>halaman</p>")


async def _asset(_: Request) -> Response:
    return PlainTextResponse("isi")


def inner() -> Starlette:
    return Starlette(
        routes=[
            Route("/ping", _asset),
            Route("/assets/{name}", _asset),
            Route("/_upload", _asset, methods=["GET", "POST"]),
            Route("/_upload/{name}", _asset),
            Route("/auth/login", _asset),
            Route("/{path:path}", _page),
        ]
    )


async def get(path: str, *, pages: Path = Path("does-not-exist")) -> httpx2.Response:
    transport = httpx2.ASGITransport(app=Guard(inner(), pages=pages))
    async with httpx2.AsyncClient(transport=transport, base_url="http://localhost:3000") as client:
        return await client.get(path)


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "HEAD"])
@pytest.mark.parametrize("path", ["/_upload", "/_upload/", "/_upload/rahasia.pdf"])
async def test_reflex_uploads_are_refused_altogether(method: str, path: str) -> None:
    transport = httpx2.ASGITransport(app=Guard(inner()))
    async with httpx2.AsyncClient(transport=transport, base_url="http://localhost:3000") as client:
        answer = await client.request(method, path, content=b"x" * 100)
    assert answer.status_code == 403


async def test_the_event_channel_takes_no_plain_requests() -> None:
    assert (await get("/_event/?EIO=4&transport=polling")).status_code == 403


async def test_the_health_route_passes() -> None:
    assert (await get("/ping")).text == "isi"


async def test_every_answer_carries_the_security_headers() -> None:
    headers = (await get("/beranda")).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "strict-transport-security" not in headers


async def test_https_is_announced_where_it_is_served(configure: Callable[..., Settings]) -> None:
    configure(**PRODUCTION_ORIGIN)
    headers = (await get("/beranda")).headers
    assert headers["strict-transport-security"].startswith("max-age=31536000")
    assert "wss://kinerja.example" in headers["content-security-policy"]


async def test_files_named_after_their_content_are_kept_for_good() -> None:
    kept = (await get("/assets/entry.client-B4kD9x_1.js")).headers["cache-control"]
    assert kept == "public, max-age=31536000, immutable"
    assert "cache-control" not in (await get("/assets/mark.svg")).headers
    # An address of this length would hold up everybody for minutes if it were searched.
    assert "cache-control" not in (await get(f"/assets/{'-' * 60_000}")).headers


async def test_the_sign_in_is_kept_by_nobody() -> None:
    assert (await get("/auth/login")).headers["cache-control"] == "no-store"


async def test_a_built_page_may_run_its_own_inline_scripts_and_no_other(tmp_path: Path) -> None:
    (tmp_path / "masuk").mkdir()
    script = "window.x = 1;\nimport('./a.js')"
    own = f"<html><script>{script}</script><script src='/a.js'></script></html>"
    (tmp_path / "masuk" / "index.html").write_text(own, encoding="utf-8")
    (tmp_path / "lain.html").write_text("<script>alert(2)</script>", encoding="utf-8")
    policy = (await get("/masuk", pages=tmp_path)).headers["content-security-policy"]
    allowed = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    foreign = base64.b64encode(hashlib.sha256(b"alert(2)").digest()).decode()
    assert f"script-src 'self' 'sha256-{allowed}';" in policy
    assert foreign not in policy
    assert "unsafe-eval" not in policy


async def test_an_address_without_a_file_of_its_own_gets_the_fallbacks_scripts(
    tmp_path: Path,
) -> None:
    (tmp_path / "404.html").write_text("<script>alert(1)</script>", encoding="utf-8")
    policy = (await get("/skp/7", pages=tmp_path)).headers["content-security-policy"]
    assert base64.b64encode(hashlib.sha256(b"alert(1)").digest()).decode() in policy


def attempt(path: str, client: str) -> Scope:
    return {"type": "http", "path": path, "client": (client, 1)}


def test_too_many_sign_ins_from_one_address_are_slowed_down() -> None:
    limit = SignInLimit(per_minute=3)
    assert [limit.allows(attempt("/auth/login", "10.0.0.1")) for _ in range(4)] == [
        True,
        True,
        True,
        False,
    ]
    assert limit.allows(attempt("/auth/login", "10.0.0.2"))
    assert limit.allows(attempt("/beranda", "10.0.0.1"))


def handshake(**differs: object) -> Scope:
    return {
        "type": "websocket",
        "path": "/_event/",
        "query_string": b"EIO=4&token=tab-1&transport=websocket",
        "headers": [(b"origin", b"http://localhost:3000"), (b"cookie", b"sid=abc; tema=gelap")],
        **differs,
    }


def test_the_handshake_reaches_reflex_without_the_cookie_and_with_its_hash() -> None:
    scope = bound_scope(handshake(), "h" * 64)
    headers = dict(scope["headers"])
    assert b"cookie" not in headers
    assert headers[SESSION_HEADER.encode()] == b"h" * 64


def test_a_header_of_our_own_name_from_outside_is_dropped() -> None:
    forged = [(SESSION_HEADER.encode(), b"forged"), (b"authorization", b"Bearer x")]
    assert bound_scope(handshake(headers=forged), "")["headers"] == []


def test_the_tab_token_is_bound_to_the_session() -> None:
    tokens = {
        parse_qs(bound_scope(handshake(), hashed)["query_string"].decode())["token"][0]
        for hashed in ("", "a" * 64, "b" * 64)
    }
    assert len(tokens) == 3
    assert all(token.startswith("tab-1~") for token in tokens)


async def test_a_websocket_elsewhere_than_the_event_channel_is_refused() -> None:
    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    async def send(message: Message) -> None:
        sent.append(message)

    await Guard(inner())(handshake(path="/other"), receive, send)
    assert sent == [{"type": "websocket.close", "code": 1008}]


def test_reflex_keeps_the_sessions_header_to_itself() -> None:
    """Fails when a Reflex update takes our header's name off its private list."""
    assert SESSION_HEADER in _PRIVATE_HEADERS
