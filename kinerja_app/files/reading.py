"""Runs in a process of its own: reads one PDF, or joins photos into one, and says what it found.

``python -m kinerja_app.files.reading pdf FILE`` or ``… photos TARGET FILE…``. The answer is one
JSON object on standard output: {"halaman": 3} or {"kode": "BUKTI_TERKUNCI", …}. What a stranger
sends is parsed here and nowhere else, with bounded memory and time and without our settings.
"""

from __future__ import annotations

import json
import resource
import sys
from pathlib import Path
from typing import Any

from PIL import Image, ImageOps, UnidentifiedImageError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

MEMORY_BYTES = 1024 * 1024 * 1024
CPU_SECONDS = 20
MOST_PAGES = 2_000
MOST_PIXELS = 80_000_000
LONGEST_SIDE = 2_000
"""Pixels: an A4 page at 170 dpi, still readable in print and about 0,5 MB a page."""

_TAIL_BYTES = 2_048
_A4_INCHES = 11.7
# Without dates and title the same photos make the same file, so that using it twice is noticed.
_PDF_WITHOUT_DATES: Any = {
    "title": None,
    "creationDate": None,
    "modDate": None,
    "quality": 82,
    "resolution": LONGEST_SIDE / _A4_INCHES,
}
_Answer = dict[str, str | int]


def read_pdf(file: Path) -> _Answer:
    """Count the pages; a code where the file is cut off, broken, locked or without pages."""
    if b"%%EOF" not in file.read_bytes()[-_TAIL_BYTES:]:
        return {"kode": "BUKTI_TERPOTONG"}
    try:
        with file.open("rb") as opened:
            reader = PdfReader(opened)
            if reader.is_encrypted and not reader.decrypt(""):
                return {"kode": "BUKTI_TERKUNCI"}
            return _pages(reader)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, OSError):
        return {"kode": "BUKTI_RUSAK"}


def _pages(reader: PdfReader) -> _Answer:
    pages = len(reader.pages)
    if pages == 0:
        return {"kode": "BUKTI_TANPA_HALAMAN"}
    if pages > MOST_PAGES:
        return {"kode": "BUKTI_TERLALU_RUMIT"}
    for page in reader.pages:
        # The size is read, the content is not unpacked: a page may unpack to any size.
        if page.mediabox.width <= 0 or page.mediabox.height <= 0:
            return {"kode": "BUKTI_RUSAK"}
    return {"halaman": pages}


def join_photos(target: Path, files: list[Path]) -> _Answer:
    """Write one PDF with a page per photo, upright, without the camera's notes (place, owner)."""
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    pages: list[Image.Image] = []
    for number, file in enumerate(files, start=1):
        try:
            pages.append(_page(file))
        except Image.DecompressionBombError:
            return {"kode": "FOTO_TERLALU_RUMIT", "nomor": number}
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
            return {"kode": "FOTO_RUSAK", "nomor": number}
    pages[0].save(target, "PDF", save_all=True, append_images=pages[1:], **_PDF_WITHOUT_DATES)
    return {"halaman": len(pages)}


def _page(file: Path) -> Image.Image:
    with Image.open(file, formats=("JPEG", "PNG")) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise Image.DecompressionBombError
        opened.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        upright = ImageOps.exif_transpose(opened)
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        return _on_white(upright)


def _on_white(picture: Image.Image) -> Image.Image:
    """Colours without transparency, as a page has; nothing else of the file comes along."""
    with_alpha = picture.convert("RGBA")
    page = Image.new("RGB", picture.size, "white")
    page.paste(with_alpha, mask=with_alpha.getchannel("A"))
    return page


def main(arguments: list[str]) -> None:
    """Bound this process, then do the one task."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    task, *names = arguments
    paths = [Path(name) for name in names]
    answer = read_pdf(paths[0]) if task == "pdf" else join_photos(paths[0], paths[1:])
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main(sys.argv[1:])
