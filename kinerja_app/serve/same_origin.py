"""Making one front-end build serve every address.

Reflex writes the back end's address, port included, into the built scripts, so every other port
would need another build. The build is made against an address that cannot exist
(``SENTINEL_ORIGIN``), which is then replaced by the page's own origin, known only in the browser.
Runs between build and compression, as a Reflex plugin's ``post_build`` (see rxconfig.py).
"""

from __future__ import annotations

import re
from pathlib import Path

SENTINEL_HOST = "asal-halaman.invalid"
SENTINEL_ORIGIN = f"http://{SENTINEL_HOST}"
QUOTED_ADDRESS = re.compile(
    rf"(?P<quote>[\"'`])(?P<scheme>http|ws)://{re.escape(SENTINEL_HOST)}(?P<path>/[^\"'`$\\]*)?(?P=quote)"
)
OWN_ORIGIN = "globalThis.location.origin"
OWN_SOCKET = 'globalThis.location.origin.replace(/^http/,"ws")'
TEXT_SUFFIXES = frozenset((".js", ".mjs", ".html", ".json", ".txt", ".css"))


class SameOriginImpossible(Exception):
    """The build holds the stand-in address in a form that cannot be replaced, or not at all."""

    def __init__(self, files: tuple[str, ...]) -> None:
        """Keep the names of the files that still hold it; empty when no script held it."""
        super().__init__(", ".join(files) or "no script names the stand-in address")
        self.files = files


def use_own_origin(static_dir: Path) -> int:
    """Replace the stand-in address in every script; returns how many addresses were replaced.

    Raises ``SameOriginImpossible`` when one remains, or when there was none to replace although
    the build was made by this project: better no build than one that calls nowhere.
    """
    texts = {
        path: path.read_text(encoding="utf-8")
        for path in sorted(static_dir.rglob("*"))
        if path.suffix in TEXT_SUFFIXES and path.is_file()
    }
    touched = {path: text for path, text in texts.items() if SENTINEL_HOST in text}
    replaced = 0
    for path, text in touched.items():
        is_script = path.suffix in {".js", ".mjs"}
        mended, count = QUOTED_ADDRESS.subn(_own_address, text) if is_script else (text, 0)
        if SENTINEL_HOST in mended:
            raise SameOriginImpossible((path.name,))
        path.write_text(mended, encoding="utf-8")
        replaced += count
    if not replaced:
        raise SameOriginImpossible(())
    return replaced


def _own_address(found: re.Match[str]) -> str:
    base = OWN_SOCKET if found["scheme"] == "ws" else OWN_ORIGIN
    path = found["path"] or ""
    return f'({base}+"{path}")' if path else f"({base})"
