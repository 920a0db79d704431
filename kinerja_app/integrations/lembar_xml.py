"""A first look at the raw XML of the first sheet: how far it reaches, which cells hold formulas.

What belongs here: what the workbook parser does not tell or would tell too late. A cell at
XFD1048576 makes a parser allocate the whole grid, so the reach is measured before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from xml.parsers import expat

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.integrations.arsip_xlsx import Limits

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")
_WORKBOOK = "xl/workbook.xml"
_RELATIONSHIPS = "xl/_rels/workbook.xml.rels"
_TITLE_ROWS = 5


@dataclass
class _SheetScan:
    """Walks one worksheet; ``formulas`` maps (row, column), counted from 1, to formula text."""

    limits: Limits
    formulas: dict[tuple[int, int], str] = field(default_factory=dict)
    shared: Sequence[int] = ()
    row: int = 0
    column: int = 0
    _formula: list[str] | None = None
    _index: list[str] | None = None
    _is_shared: bool = False
    _characters: int = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Follow the position and refuse cells beyond the limits."""
        local = _local(name)
        if local == "row":
            self.row = _row_number(attributes.get("r"), after=self.row)
            self.column = 0
        elif local == "c":
            self._move(attributes.get("r"))
            self._is_shared = attributes.get("t") == "s"
        elif local in {"v", "is", "f"}:
            self._refuse_beyond()
            if local == "f":
                self._formula = []
            elif local == "v" and self._is_shared:
                self._index = []

    def text(self, text: str) -> None:
        """Collect the text of a formula or the number of a shared text."""
        if self._index is not None:
            self._index.append(text)
        if self._formula is not None:
            self._formula.append(text)

    def end(self, name: str) -> None:
        """Keep a finished formula as text; it is never computed."""
        if _local(name) == "f" and self._formula is not None:
            self.formulas[(self.row, self.column)] = "=" + "".join(self._formula)
            self._formula = None
        elif self._index is not None:
            self._count_shared("".join(self._index).strip())
            self._index = None

    def _count_shared(self, index: str) -> None:
        # One long text, named by every cell, would be unpacked once per cell.
        if index.isdecimal() and len(index) < 9 and int(index) < len(self.shared):
            self._characters += self.shared[int(index)]
        if self._characters > self.limits.unpacked_bytes:
            raise RuleBroken("BERKAS_BOM_ZIP", entri=1, ukuran_byte=self._characters)

    def _move(self, reference: str | None) -> None:
        if reference is None:
            self.column += 1
            return
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            raise RuleBroken("BERKAS_RUSAK")
        self.column, self.row = _column_number(match.group(1)), int(match.group(2))

    def _refuse_beyond(self) -> None:
        if self.row > self.limits.rows + _TITLE_ROWS:
            raise RuleBroken(
                "BARIS_TERLALU_BANYAK", baris=self.row - _TITLE_ROWS, batas=self.limits.rows
            )
        if self.column > self.limits.columns:
            raise RuleBroken("KOLOM_TERLALU_BANYAK", kolom=self.column, batas=self.limits.columns)


def first_sheet_entry(entries: Mapping[str, bytes]) -> str:
    """Find the archive entry of the first sheet, in the spelling of the workbook.

    Raises:
        RuleBroken: BERKAS_TANPA_LEMBAR, BERKAS_RUSAK.
    """
    sheets = _elements(entries.get(_WORKBOOK, b""), "sheet")
    if not sheets:
        raise RuleBroken("BERKAS_TANPA_LEMBAR")
    relation = sheets[0].get("id")
    for link in _elements(entries.get(_RELATIONSHIPS, b""), "Relationship"):
        if link.get("Id") == relation:
            target = link.get("Target", "").lstrip("/")
            entry = target if target.startswith("xl/") else f"xl/{target}"
            if entry.lower() in entries:
                return entry
    raise RuleBroken("BERKAS_TANPA_LEMBAR")


def shared_lengths(entries: Mapping[str, bytes]) -> tuple[int, ...]:
    """Count the characters of each shared text."""
    lengths: list[int] = []

    def start(name: str, _: dict[str, str]) -> None:
        if _local(name) == "si":
            lengths.append(0)

    def text(text: str) -> None:
        if lengths:
            lengths[-1] += len(text)

    xml = entries.get("xl/sharedstrings.xml")
    if xml is not None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = start
        parser.CharacterDataHandler = text
        _parse(parser, xml)
    return tuple(lengths)


def formulas_of(
    sheet: bytes, limits: Limits, *, shared: Sequence[int] = ()
) -> Mapping[tuple[int, int], str]:
    """Read the formulas of a sheet as text, by (row, column) counted from 1.

    Raises:
        RuleBroken: BARIS_TERLALU_BANYAK, KOLOM_TERLALU_BANYAK, BERKAS_BOM_ZIP, BERKAS_RUSAK.
    """
    scan = _SheetScan(limits, shared=shared)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    parser.CharacterDataHandler = scan.text
    _parse(parser, sheet)
    return scan.formulas


def _elements(xml: bytes, wanted: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        if _local(name) == wanted:
            found.append({_local(key): value for key, value in attributes.items()})

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = start
    _parse(parser, xml)
    return found


def _parse(parser: expat.XMLParserType, xml: bytes) -> None:
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, LookupError, ValueError):
        # Besides broken XML: an encoding that Python does not know or cannot use here.
        raise RuleBroken("BERKAS_RUSAK") from None


def _local(name: str) -> str:
    return name.rsplit(" ", 1)[-1]


def _row_number(text: str | None, *, after: int) -> int:
    if text is None:
        return after + 1
    if not (text.isascii() and text.isdigit() and len(text) <= 7):
        raise RuleBroken("BERKAS_RUSAK")
    return int(text)


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
