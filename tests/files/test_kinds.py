from __future__ import annotations

import pytest

from kinerja_app.files.kinds import kind_of


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"", ""),
        (b"%PDF-1.7\n", "PDF"),
        (b"\xef\xbb\xbf\r\n%PDF-1.4", "PDF"),
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"PK\x03\x04", "ZIP atau dokumen Office"),
        (b"<!DOCTYPE html><p>", "halaman web"),
        (b"  <svg onload=alert(1)>", "halaman web"),
        (b"<html>%PDF-1.7", "halaman web"),
        (b"\0\0\0\x18ftypheic", "HEIC"),
        (b"MZ\x90", "program Windows"),
        (b"halo", "teks"),
        (b"\x01\x02\x03", "tidak dikenal"),
    ],
)
def test_a_kind_is_read_from_the_first_bytes(head: bytes, kind: str) -> None:
    assert kind_of(head) == kind
