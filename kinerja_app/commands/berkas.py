"""The files that an import command was given: read within the limit, refused in words."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.integrations.arsip_xlsx import LIMITS

_REASONS: Mapping[int, str] = {
    errno.ENOENT: "berkas ini tidak ada. Periksa nama dan foldernya",
    errno.EISDIR: "ini folder. Sebutkan berkas di dalamnya",
    errno.EACCES: "Anda tidak berizin membukanya. Minta izin baca kepada pemiliknya",
}


def read_file(file: Path) -> bytes:
    """The bytes of a list; of a file over the limit no more than the limit is read.

    Raises:
        OSError: the system does not open it; ``unreadable`` has the sentence.
        RuleBroken: BERKAS_TERLALU_BESAR.
    """
    with file.open("rb") as opened:
        data = opened.read(LIMITS.packed_bytes + 1)
        size = max(os.fstat(opened.fileno()).st_size, len(data))
    if len(data) > LIMITS.packed_bytes:
        raise RuleBroken("BERKAS_TERLALU_BESAR", ukuran_byte=size, batas_byte=LIMITS.packed_bytes)
    return data


def unreadable(error: OSError) -> str:
    """Why the system does not open a file, and what to do."""
    reason = _REASONS.get(error.errno or 0, error.strerror)
    return f"Berkas tidak dapat dibaca: {reason}."


def shown_name(file: Path) -> str:
    """The name of a file as it can be printed: letters of another encoding become ``?``."""
    return file.name.encode("utf-8", "replace").decode()
