"""What a file is by its first bytes. Its name and the browser's word for it count for nothing."""

from __future__ import annotations

PDF, JPEG, PNG = "PDF", "JPEG", "PNG"
PHOTOS = frozenset({JPEG, PNG})
HEAD_BYTES = 1024
"""How much of a file ``kind_of`` looks at."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", PDF),
    (b"\xff\xd8\xff", JPEG),
    (b"\x89PNG\r\n\x1a\n", PNG),
    (b"PK\x03\x04", "ZIP atau dokumen Office"),
    (b"PK\x05\x06", "ZIP kosong"),
    (b"\xd0\xcf\x11\xe0", "dokumen Office lama"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"\x1f\x8b", "GZIP"),
    (b"GIF8", "GIF"),
    (b"RIFF", "WebP atau video"),
    (b"MZ", "program Windows"),
    (b"\x7fELF", "program Linux"),
    (b"{\\rtf", "RTF"),
)
_MARKUP = (b"<!doctype html", b"<html", b"<script", b"<svg", b"<?xml", b"<head", b"<body")
_BEFORE_A_PDF = b"\xef\xbb\xbf\r\n\t \x00"


def kind_of(head: bytes) -> str:
    """Name the kind by the first bytes; "" for an empty file, "tidak dikenal" where none fits."""
    if not head:
        return ""
    if head[4:12] in (b"ftypheic", b"ftypmif1", b"ftypheix"):
        return "HEIC"
    bare = head.lstrip(_BEFORE_A_PDF)
    for signature, kind in _SIGNATURES:
        if head.startswith(signature) or bare.startswith(signature):
            return kind
    if bare[:200].lower().startswith(_MARKUP):
        return "halaman web"
    return "teks" if _is_text(head) else "tidak dikenal"


def _is_text(head: bytes) -> bool:
    return not any(byte < 9 or 13 < byte < 32 for byte in head)
