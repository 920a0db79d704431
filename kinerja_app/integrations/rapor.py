"""Reading the results of Rapor Pendidikan from a table with named columns.

The layout of the official spreadsheet could not be obtained, so the columns are found by name and
the names are data: a new layout is a line in ``ALIASES``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum

from kinerja_app.domain.errors import Fact, RuleBroken
from kinerja_app.domain.identitas import parse_npsn
from kinerja_app.integrations.arsip_xlsx import LIMITS, Limits
from kinerja_app.integrations.tabel_csv import open_table
from kinerja_app.integrations.temuan import Akibat, Temuan, in_sheet_order, shortened
from kinerja_app.integrations.workbook import KOSONG, Lembar, Sel

NPSN, TAHUN, NOMOR = "NPSN", "Tahun Rapor", "Nomor"
INDIKATOR, LABEL = "Indikator", "Label Capaian"
NILAI, PERUBAHAN = "Nilai Capaian", "Perubahan dari Tahun Lalu"
ALIASES: Mapping[str, tuple[str, ...]] = {
    NPSN: ("NPSN",),
    TAHUN: ("Tahun Rapor", "Tahun"),
    NOMOR: ("Nomor", "No Indikator", "Nomor Indikator", "Kode", "Kode Indikator"),
    INDIKATOR: ("Indikator", "Nama Indikator"),
    LABEL: ("Label Capaian", "Capaian", "Label"),
    NILAI: ("Nilai Capaian", "Skor", "Skor Rapor", "Nilai"),
    PERUBAHAN: (
        *("Perubahan dari Tahun Lalu", "Perubahan Nilai Capaian dari Tahun Lalu", "Perubahan"),
        *("Perubahan Skor dari Tahun Lalu", "Delta"),
    ),
}


class LabelCapaian(StrEnum):
    """The three labels of an indicator (domain/02 §1.1)."""

    BAIK = "Baik"
    SEDANG = "Sedang"
    KURANG = "Kurang"


# "Memadai" stands in one source where the others have "Sedang"; it looks translated back.
LABEL_SYNONYMS: Mapping[str, LabelCapaian] = {
    **{capaian.value.lower(): capaian for capaian in LabelCapaian},
    "memadai": LabelCapaian.SEDANG,
}

_KODE = re.compile(r"[A-Z](?:\.[0-9]{1,3}){0,5}")
_TAHUN = re.compile(r"20[0-9]{2}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,6}(?:[.,][0-9]{1,6})?(?:e-?[0-9]{1,2})?", re.IGNORECASE)
_MINUS_SIGNS = str.maketrans({"\u2212": "-", "\u2013": "-"})
_SMALLEST, _LARGEST = Decimal(0), Decimal(100)


@dataclass(frozen=True)
class BarisRapor:
    """The result of one indicator of one school; None where the report gives no number.

    ``nilai`` lies between 0 and 100, ``perubahan`` between -100 and 100.
    """

    baris: int
    npsn: str
    tahun: int
    kode: str
    nama: str
    label: LabelCapaian
    nilai: Decimal | None
    perubahan: Decimal | None


@dataclass(frozen=True)
class RaporTerbaca:
    """What was read of one file: usable rows, findings, and how many rows were refused."""

    berkas: str
    baris: tuple[BarisRapor, ...]
    temuan: tuple[Temuan, ...]
    ditolak: int


def parse_rapor(
    content: bytes, *, berkas: str, npsn_terdaftar: frozenset[str], limits: Limits = LIMITS
) -> RaporTerbaca:
    """Read a CSV or XLSX table; rows of schools outside ``npsn_terdaftar`` are refused.

    Raises:
        RuleBroken: the codes of ``open_table``; KOLOM_RAPOR_BERBEDA (``kurang``); RAPOR_KOSONG.
    """
    table = open_table(content, limits=limits)
    positions = _column_positions(table)
    readers = [_RaporRow(baris, cells) for baris, cells in _records(table, positions)]
    if not readers:
        raise RuleBroken("RAPOR_KOSONG", berkas=berkas)
    read = [(reader, reader.result(npsn_terdaftar)) for reader in readers]
    rows, doubles = _each_once([row for _, row in read if row is not None])
    findings = tuple(temuan for reader, _ in read for temuan in reader.findings)
    refused = sum(row is None for _, row in read)
    return RaporTerbaca(berkas, rows, in_sheet_order(findings + doubles), refused)


class _RaporRow:
    """The cells of one row by column name, and the findings collected while reading them."""

    def __init__(self, baris: int, cells: Mapping[str, Sel]) -> None:
        self.baris = baris
        self.cells = cells
        self.findings: list[Temuan] = []

    def result(self, npsn_terdaftar: frozenset[str]) -> BarisRapor | None:
        """Read the row; None when a finding refuses it."""
        npsn, tahun, kode = self._npsn(npsn_terdaftar), self._matching(TAHUN, _TAHUN), self._kode()
        self._note_formula()
        label = LABEL_SYNONYMS.get(self._text(LABEL).lower())
        if label is None:
            self._find(LABEL, "LABEL_TIDAK_DIKENAL", isi=shortened(self._text(LABEL)))
        nilai = self._decimal(NILAI, _SMALLEST, _LARGEST)
        perubahan = self._decimal(PERUBAHAN, -_LARGEST, _LARGEST)
        if label is None or any(each.akibat is Akibat.DITOLAK for each in self.findings):
            return None
        return BarisRapor(
            baris=self.baris,
            npsn=npsn,
            tahun=int(tahun),
            kode=kode,
            nama=self._text(INDIKATOR),
            label=label,
            nilai=nilai,
            perubahan=perubahan,
        )

    def _text(self, kolom: str) -> str:
        return " ".join(self.cells[kolom].teks.split())

    def _find(self, kolom: str, kode: str, /, **fakta: Fact) -> None:
        self.findings.append(Temuan(self.baris, kolom, kode, fakta))

    def _npsn(self, npsn_terdaftar: frozenset[str]) -> str:
        try:
            npsn = parse_npsn(self._text(NPSN)).text
        except RuleBroken as refusal:
            facts = {
                key: shortened(fact) if isinstance(fact, str) else fact
                for key, fact in refusal.facts.items()
            }
            self._find(NPSN, refusal.code, **facts)
            return ""
        if npsn not in npsn_terdaftar:
            self._find(NPSN, "NPSN_TIDAK_TERDAFTAR", npsn=npsn)
        return npsn

    def _note_formula(self) -> None:
        formula = self.cells[INDIKATOR].rumus or self._text(INDIKATOR)
        if formula.startswith("="):
            self._find(INDIKATOR, "SEL_BERISI_RUMUS", isi=shortened(formula))

    def _kode(self) -> str:
        text = self._text(NOMOR).rstrip(".").upper()
        if not _KODE.fullmatch(text):
            self._find(NOMOR, "KODE_BENTUK", isi=shortened(text))
        return text

    def _matching(self, kolom: str, pattern: re.Pattern[str]) -> str:
        text = self._text(kolom)
        if not pattern.fullmatch(text):
            self._find(kolom, "TAHUN_BENTUK", isi=shortened(text))
        return text

    def _decimal(self, kolom: str, smallest: Decimal, largest: Decimal) -> Decimal | None:
        text = self._text(kolom).translate(_MINUS_SIGNS).removesuffix("%").strip()
        if text in {"", "-"}:
            return None
        if self.cells[kolom].rumus or not _DECIMAL.fullmatch(text):
            self._find(kolom, "NILAI_BENTUK", isi=shortened(self.cells[kolom].rumus or text))
            return None
        value = Decimal(text.replace(",", "."))
        if not smallest <= value <= largest:
            self._find(kolom, "NILAI_DI_LUAR_BATAS", isi=text, batas=f"{smallest} sampai {largest}")
            return None
        return value


def _column_positions(table: Lembar) -> dict[str, int]:
    keys = {_key(alias): column for column, aliases in ALIASES.items() for alias in aliases}
    header = table.baris[0] if table.baris else ()
    positions: dict[str, int] = {}
    for position, cell in enumerate(header):
        column = keys.get(_key(cell.teks))
        if column is not None:
            positions.setdefault(column, position)
    missing = [column for column in ALIASES if column not in positions]
    if missing:
        raise RuleBroken("KOLOM_RAPOR_BERBEDA", kurang=", ".join(missing))
    return positions


def _records(table: Lembar, positions: Mapping[str, int]) -> Iterator[tuple[int, dict[str, Sel]]]:
    for baris, row in enumerate(table.baris[1:], 2):
        cells = {
            column: row[position] if position < len(row) else KOSONG
            for column, position in positions.items()
        }
        if any(cell.teks.strip() or cell.rumus for cell in cells.values()):
            yield baris, cells


def _each_once(rows: list[BarisRapor]) -> tuple[tuple[BarisRapor, ...], tuple[Temuan, ...]]:
    first: dict[tuple[str, int, str], BarisRapor] = {}
    doubles: list[Temuan] = []
    for row in rows:
        kept = first.setdefault((row.npsn, row.tahun, row.kode), row)
        if kept is not row:
            differs = replace(row, baris=kept.baris) != kept
            facts: dict[str, Fact] = {
                "indikator": row.kode,
                "baris_pertama": kept.baris,
                "beda": " Isinya berbeda." if differs else "",
            }
            doubles.append(Temuan(row.baris, NOMOR, "INDIKATOR_GANDA", facts))
    return tuple(first.values()), tuple(doubles)


def _key(text: str) -> str:
    return "".join(text.split()).casefold()
