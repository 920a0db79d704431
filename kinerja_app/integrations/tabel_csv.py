"""Opening an untrusted CSV or XLSX table as rows of cells of text."""

from __future__ import annotations

import csv
import io

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.integrations.arsip_xlsx import LIMITS, Limits
from kinerja_app.integrations.workbook import Lembar, Sel, open_workbook

_SEPARATORS = (";", "\t", ",")
_ZIP_OR_OLE = (b"PK", b"\xd0\xcf")
_NOT_TEXT = (b"%PDF", b"<")


def open_table(content: bytes, *, limits: Limits = LIMITS) -> Lembar:
    """Read an XLSX workbook or a CSV file in UTF-8, separated by semicolon, tab or comma.

    Raises:
        RuleBroken: the codes of ``open_workbook``; CSV_BUKAN_TEKS for other files, CSV_BUKAN_UTF8
            for another encoding, CSV_RUSAK for quotes that do not close.
    """
    if not content:
        raise RuleBroken("BERKAS_KOSONG")
    if content.startswith(_ZIP_OR_OLE):
        return open_workbook(content, limits=limits)
    if len(content) > limits.packed_bytes:
        raise RuleBroken(
            "BERKAS_TERLALU_BESAR", ukuran_byte=len(content), batas_byte=limits.packed_bytes
        )
    text = _decoded(content)
    return Lembar("", _rows(text, limits))


def _decoded(content: bytes) -> str:
    if content.lstrip().startswith(_NOT_TEXT):
        raise RuleBroken("CSV_BUKAN_TEKS")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The row helps to find the letter that was saved in another encoding.
        raise RuleBroken("CSV_BUKAN_UTF8", baris=content[: error.start].count(b"\n") + 1) from None
    if "\x00" in text:
        raise RuleBroken("CSV_BUKAN_TEKS")
    return text


def _rows(text: str, limits: Limits) -> tuple[tuple[Sel, ...], ...]:
    head = text.split("\n", 1)[0]
    separator = max(_SEPARATORS, key=head.count)
    rows: list[tuple[Sel, ...]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for row in reader:
            if len(rows) > limits.rows:
                raise RuleBroken("BARIS_TERLALU_BANYAK", baris=len(rows), batas=limits.rows)
            # A quoted line break makes one record of several lines; the numbering of a
            # spreadsheet counts records, and so does this.
            rows.append(tuple(Sel(cell) for cell in row))
    except csv.Error:
        raise RuleBroken("CSV_RUSAK", baris=reader.line_num) from None
    return tuple(rows)
