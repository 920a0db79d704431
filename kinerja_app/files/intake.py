"""From what was sent to what may be kept: size and kind first, then the parser's own process."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from kinerja_app.domain.bukti import MEBIBYTE, AturanBerkas, megabytes, upload_problems
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.files.kinds import HEAD_BYTES, PDF, PHOTOS, kind_of

MOST_PHOTOS = 20
PHOTOS_BYTES = 60 * 1024 * 1024
"""What all photos of one upload may weigh before they are joined."""

_WAIT_SECONDS = 30
_ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class BerkasSiap:
    """A checked file, ready to be kept: its content, SHA-256, kind and number of pages."""

    isi: bytes
    hash: str
    jenis: str
    halaman: int

    @property
    def byte(self) -> int:
        """Its size in bytes."""
        return len(self.isi)


def accept_pdf(file: Path, rules: AturanBerkas) -> BerkasSiap:
    """Check one PDF by its content.

    Raises the first ``RuleBroken``: of the rule set (``upload_problems``), or BUKTI_TERPOTONG,
    BUKTI_RUSAK, BUKTI_TERKUNCI, BUKTI_TANPA_HALAMAN, BUKTI_TERLALU_RUMIT.
    """
    size = file.stat().st_size
    require_allowed(rules, byte=size, jenis=_kind(file))
    pages = _ask_reader("pdf", file)
    return ready(file.read_bytes(), PDF, halaman=pages)


def accept_photos(files: tuple[Path, ...], rules: AturanBerkas) -> BerkasSiap:
    """Join photos into one PDF; the limit of the rule set holds for what comes out.

    Raises FOTO_TIDAK_ADA, FOTO_TERLALU_BANYAK, FOTO_KOSONG, FOTO_BUKAN_GAMBAR, FOTO_RUSAK,
    FOTO_TERLALU_RUMIT or FOTO_GABUNGAN_TERLALU_BESAR.
    """
    require_allowed(rules, byte=1, jenis=PDF)
    _require_photos(files)
    with tempfile.TemporaryDirectory(prefix="foto-") as folder:
        target = Path(folder) / "gabungan.pdf"
        pages = _ask_reader("photos", target, *files)
        most, size = rules.bukti_maks_byte, target.stat().st_size
        if most.value is not None and size > most.value:
            raise RuleBroken(
                "FOTO_GABUNGAN_TERLALU_BESAR",
                source=most.citation,
                field="berkas",
                ukuran_mb=megabytes(size),
                batas_mb=most.value // MEBIBYTE,
            )
        return ready(target.read_bytes(), PDF, halaman=pages)


def require_allowed(rules: AturanBerkas, *, byte: int, jenis: str) -> None:
    """Raise the first reason of the rule set not to keep a file of that size and kind."""
    for problem in upload_problems(rules, byte=byte, jenis_berkas=jenis):
        raise problem


def _require_photos(files: tuple[Path, ...]) -> None:
    if not files:
        raise RuleBroken("FOTO_TIDAK_ADA", field="berkas")
    if len(files) > MOST_PHOTOS:
        raise RuleBroken("FOTO_TERLALU_BANYAK", field="berkas", batas=MOST_PHOTOS)
    for number, file in enumerate(files, start=1):
        kind = _kind(file)
        if not kind:
            raise RuleBroken("FOTO_KOSONG", field="berkas", nomor=number)
        if kind not in PHOTOS:
            raise RuleBroken("FOTO_BUKAN_GAMBAR", field="berkas", nomor=number, format=kind)


def _kind(file: Path) -> str:
    with file.open("rb") as opened:
        return kind_of(opened.read(HEAD_BYTES))


def ready(data: bytes, jenis: str, *, halaman: int = 1) -> BerkasSiap:
    """A file that we made or have checked, with its SHA-256."""
    return BerkasSiap(data, hashlib.sha256(data).hexdigest(), jenis, halaman)


def _ask_reader(task: str, *files: Path) -> int:
    """How many pages the reader found; its end by memory or time counts as too complicated."""
    command = [sys.executable, "-m", "kinerja_app.files.reading", task, *map(str, files)]
    try:
        done = subprocess.run(  # noqa: S603 - our own command on temporary paths, no shell
            command,
            cwd=_ROOT,
            env={"PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=_WAIT_SECONDS,
            check=False,
        )
        answer: dict[str, int | str] = json.loads(done.stdout) if done.returncode == 0 else {}
    except (subprocess.TimeoutExpired, ValueError):
        answer = {}
    if "halaman" in answer:
        return int(answer["halaman"])
    code = str(answer.get("kode", "BUKTI_TERLALU_RUMIT"))
    raise RuleBroken(code, field="berkas", nomor=answer.get("nomor"))
