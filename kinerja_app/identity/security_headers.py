"""The headers of every answer: what the browser may load, frame, guess and keep."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from starlette.datastructures import MutableHeaders

from kinerja_app.settings import get_settings

INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
HASHED_ASSET = re.compile(r"^/assets/.+-[\w-]{8,}\.\w+$")
# No built file has a longer name, and the time of the search grows with the square of it.
LONGEST_ASSET = 200
NEVER_KEPT = ("/auth", "/idp")
FALLBACKS = ("404.html", "__spa-fallback.html")
ONE_YEAR = 31_536_000

STEADY = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class SecurityHeaders:
    """Adds the headers; the inline scripts of the built pages are hashed once, at start."""

    def __init__(self, pages: Path) -> None:
        self._scripts = dict(_scripts_of(pages))

    def put(self, path: str, headers: MutableHeaders) -> None:
        """Complete the headers of one answer; a policy that the route set itself stays."""
        for name, value in STEADY.items():
            headers.setdefault(name, value)
        if get_settings().served_over_https:
            headers["strict-transport-security"] = f"max-age={ONE_YEAR}; includeSubDomains"
        if headers.get("content-type", "").startswith("text/html"):
            headers.setdefault("content-security-policy", self.policy(path))
        if len(path) <= LONGEST_ASSET and HASHED_ASSET.match(path):
            headers["cache-control"] = f"public, max-age={ONE_YEAR}, immutable"
        elif path.startswith(NEVER_KEPT):
            headers["cache-control"] = "no-store"

    def policy(self, path: str) -> str:
        """The content security policy of a page: our own files and its own inline scripts."""
        hashes = sorted({each for name in _files_for(path) for each in self._scripts.get(name, ())})
        directives = (
            "default-src 'self'",
            " ".join(("script-src 'self'", *hashes)),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            f"connect-src 'self' {_websocket_origin()}",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
        return "; ".join(directives)


def _scripts_of(pages: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    for file in pages.rglob("*.html"):
        inline = INLINE_SCRIPT.findall(file.read_text(encoding="utf-8"))
        yield file.relative_to(pages).as_posix(), tuple(_source(script) for script in inline)


def _source(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def _files_for(path: str) -> tuple[str, ...]:
    """The built files that may answer an address; an unknown one gets the fallback page."""
    plain = path.strip("/")
    own = ("index.html",) if not plain else (f"{plain}/index.html", f"{plain}.html")
    return (*own, *FALLBACKS)


def _websocket_origin() -> str:
    return get_settings().origin.replace("http", "ws", 1)
