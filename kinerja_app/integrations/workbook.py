"""Opening untrusted bytes as a workbook: the first sheet as cells of text, nothing computed.

What belongs here: from bytes to cells. What the columns mean is for ``dapodik`` and ``rapor``.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from python_calamine import CalamineError, CalamineWorkbook

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.integrations.arsip_xlsx import LIMITS, Limits, repack, unpack
from kinerja_app.integrations.lembar_xml import first_sheet_entry, formulas_of, shared_lengths

# All that the parser needs, in the spelling in which it is handed on.
_NEEDED = (
    *("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"),
    *("xl/sharedStrings.xml", "xl/styles.xml"),
)
_RawCell = object


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell: its text as written, whether it was typed as a number, its formula if it has one.

    Dates are given as ``YYYY-MM-DD``. A number beyond 15 digits has lost digits already in the
    spreadsheet; ``angka`` lets the reader say so.
    """

    teks: str = ""
    angka: bool = False
    rumus: str = ""


@dataclass(frozen=True)
class Lembar:
    """The first sheet; ``baris[0]`` is what the spreadsheet shows as row 1."""

    nama: str
    baris: tuple[tuple[Sel, ...], ...]


KOSONG = Sel()


def open_workbook(data: bytes, *, limits: Limits = LIMITS) -> Lembar:
    """Read the first sheet of an XLSX file.

    Raises:
        RuleBroken: the codes of ``arsip_xlsx.unpack`` and ``lembar_xml``.
    """
    entries = unpack(data, limits)
    first = first_sheet_entry(entries)
    formulas = formulas_of(entries[first.lower()], limits, shared=shared_lengths(entries))
    wanted = {name: entries[name.lower()] for name in (*_NEEDED, first) if name.lower() in entries}
    name, rows = _cells(repack(wanted))
    _widen(rows, formulas)
    return Lembar(
        name,
        tuple(
            tuple(
                _cell(value, formulas.get((row_number, column_number), ""))
                for column_number, value in enumerate(row, 1)
            )
            for row_number, row in enumerate(rows, 1)
        ),
    )


def _widen(rows: list[list[_RawCell]], formulas: Mapping[tuple[int, int], str]) -> None:
    # A formula that was never computed has no value, so the parser's grid may end before it.
    width = max([len(row) for row in rows] + [column for _, column in formulas], default=0)
    rows.extend([] for _ in range(len(rows), max([row for row, _ in formulas], default=0)))
    for row in rows:
        row.extend("" for _ in range(len(row), width))


def _cells(packed: io.BytesIO) -> tuple[str, list[list[_RawCell]]]:
    try:
        with CalamineWorkbook.from_filelike(packed) as workbook:
            sheet = workbook.get_sheet_by_index(0)
            rows: list[list[_RawCell]] = [
                list(row) for row in sheet.to_python(skip_empty_area=False)
            ]
            return sheet.name, rows
    except (CalamineError, IndexError, ValueError, OSError):
        raise RuleBroken("BERKAS_RUSAK") from None
    except BaseException as crash:
        # A panic of the Rust parser arrives as a BaseException whose class cannot be imported.
        if type(crash).__name__ != "PanicException":
            raise
        raise RuleBroken("BERKAS_RUSAK") from None


def _cell(value: _RawCell, formula: str) -> Sel:
    if value == "" and not formula:
        return KOSONG
    if isinstance(value, bool):
        return Sel("Ya" if value else "Tidak", rumus=formula)
    if isinstance(value, int | float):
        return Sel(_number_text(value), angka=True, rumus=formula)
    if isinstance(value, datetime):
        return Sel(value.isoformat(sep=" "), rumus=formula)
    if isinstance(value, date):
        return Sel(value.isoformat(), rumus=formula)
    return Sel(str(value), rumus=formula)


def _number_text(value: float) -> str:
    return f"{value:.0f}" if float(value).is_integer() else repr(value)
