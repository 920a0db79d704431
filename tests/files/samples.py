"""Files as people send them: whole, cut off, locked, disguised."""

from __future__ import annotations

import io
import zlib

from PIL import Image
from pypdf import PdfWriter


def pdf(*, pages: int = 1, title: str = "", password: str = "", owner: str = "") -> bytes:
    """A PDF with empty pages; ``title`` makes another file of it."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    if title:
        writer.add_metadata({"/Title": title})
    if password or owner:
        writer.encrypt(password, owner or password, algorithm="AES-256")
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def padded(size: int) -> bytes:
    """A whole PDF of exactly that many bytes: a comment fills it before its last lines."""
    whole = pdf()
    head, tail = whole.rsplit(b"startxref", 1)
    fill = size - len(whole) - 2
    return head + b"%" + b"x" * fill + b"\nstartxref" + tail


def bomb() -> bytes:
    """A PDF of about 2 MB whose index unpacks to 2 GB."""
    packed = zlib.compress(b"\0" * 1_000_000_000, 9)
    packed = zlib.compress(packed * 2, 9) if len(packed) > 3_000_000 else packed
    head = b"%PDF-1.5\n"
    body = (
        b"1 0 obj\n<< /Type /XRef /W [1 4 2] /Size 5 /Root 2 0 R /Filter /FlateDecode /Length "
        + str(len(packed)).encode()
        + b" >>\nstream\n"
        + packed
        + b"\nendstream\nendobj\n"
    )
    return head + body + b"startxref\n" + str(len(head)).encode() + b"\n%%EOF\n"


def photo(kind: str = "JPEG", *, size: tuple[int, int] = (400, 300), turned: bool = False) -> bytes:
    """A photo, red on the left, blue on the right; ``turned``: the camera lay on its side."""
    picture = Image.new("RGB", size, "blue")
    picture.paste("red", (0, 0, size[0] // 2, size[1]))
    exif = Image.Exif()
    exif[0x010F] = "Kamera Contoh"
    if turned:
        exif[0x0112] = 6
    target = io.BytesIO()
    picture.save(target, kind, exif=exif)
    return target.getvalue()


def noise(side: int) -> bytes:
    """A photo that no packing makes small."""
    target = io.BytesIO()
    Image.effect_noise((side, side), 120).convert("RGB").save(target, "JPEG", quality=95)
    return target.getvalue()
