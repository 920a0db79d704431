"""Private, content-addressed storage: a file lies under its SHA-256, never under a user's name.

Nothing here deletes: the same content may stand in several slots and periods.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from pathlib import Path

from kinerja_app.domain.errors import NotFound
from kinerja_app.settings import get_settings

_HASH = re.compile(r"[0-9a-f]{64}")


def store(data: bytes) -> str:
    """Keep the content and return its SHA-256 in hex; keeping it again changes nothing.

    The name appears only when every byte is on the disk: an interrupted write leaves nothing.
    """
    digest = hashlib.sha256(data).hexdigest()
    place = _place(digest)
    if place.exists():
        return digest
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # mkstemp makes the file readable by its owner alone (0600).
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".", suffix=".baru")
    try:
        with os.fdopen(handle, "wb") as written:
            written.write(data)
            written.flush()
            os.fsync(written.fileno())
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    _sync_folder(place.parent)
    return digest


def read(digest: str) -> bytes:
    """The content of that SHA-256; ``NotFound`` when it is not kept or is no SHA-256."""
    if not _HASH.fullmatch(digest):
        raise NotFound("BERKAS_TIDAK_DITEMUKAN")
    try:
        return _place(digest).read_bytes()
    except FileNotFoundError:
        raise NotFound("BERKAS_TIDAK_DITEMUKAN") from None


def _place(digest: str) -> Path:
    return get_settings().data_dir / "berkas" / digest[:2] / digest[2:4] / digest


def _sync_folder(folder: Path) -> None:
    """Make the new name itself durable."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
