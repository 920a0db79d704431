"""The cells of one row of the Dapodik list, each read on its own into a value or a finding."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from kinerja_app.domain.errors import Fact, RuleBroken
from kinerja_app.domain.identitas import Kelamin, bare, is_belajar_id, parse_golongan
from kinerja_app.integrations.dapodik_layout import STATUS_KEMENAG, STATUS_KEPEGAWAIAN
from kinerja_app.integrations.tanggal import date_in_words, date_of
from kinerja_app.integrations.temuan import Temuan, shortened
from kinerja_app.integrations.workbook import Sel

T = TypeVar("T")

_FORMULA_SIGNS = ("=", "+", "-", "@")
_APOSTROPHES = ("'", "’", "‘", "`")
# A plus or a minus opens telephone numbers and placeholders, so outside names only "=" counts.
_CHECKED_FOR_FORMULAS = (
    *("NUPTK", "JK", "Tempat Lahir", "Tanggal Lahir", "NIP", "Status Kepegawaian"),
    *("Jenis PTK", "Email", "Pangkat Golongan", "NIK"),
)


@dataclass
class RowCells:
    """The cells of one row by column name, and the findings collected while reading them."""

    baris: int
    cells: Mapping[str, Sel]
    findings: list[Temuan] = field(default_factory=list)

    def text(self, kolom: str) -> str:
        """Give the text of a cell with blanks collapsed."""
        return " ".join(self.cells[kolom].teks.split())

    def find(self, kolom: str, kode: str, /, **fakta: Fact) -> None:
        """Note a finding in a column of this row."""
        self.findings.append(Temuan(self.baris, kolom, kode, fakta))


def read_name(row: RowCells) -> str:
    """Read the name; a formula in it refuses the row and is never computed."""
    formula = _formula(row.cells["Nama"], signs=_FORMULA_SIGNS)
    if formula:
        row.find("Nama", "NAMA_BERISI_RUMUS", isi=shortened(formula))
    elif not row.text("Nama"):
        row.find("Nama", "NAMA_KOSONG")
    return row.text("Nama")


def note_formulas(row: RowCells) -> None:
    """Note formulas in the other columns that are stored; a formula elsewhere touches nothing."""
    for kolom in _CHECKED_FOR_FORMULAS:
        formula = _formula(row.cells[kolom], signs=("=",))
        if formula:
            row.find(kolom, "SEL_BERISI_RUMUS", isi=shortened(formula))


def read_number(row: RowCells, kolom: str, parse: Callable[[str], T]) -> T | None:
    """Read NIP, NUPTK or NIK; None when the cell is empty or the number cannot be used."""
    cell = row.cells[kolom]
    text = cell.teks.strip()
    if not bare(text).strip("-"):
        if text.startswith(_APOSTROPHES):
            row.find(kolom, f"{kolom}_HANYA_TANDA_PETIK")
        return None
    if cell.angka:
        # A spreadsheet keeps 15 digits and no leading zero: what is left may be somebody else's.
        row.find(kolom, f"{kolom}_ANGKA_RUSAK")
        return None
    try:
        value = parse(text)
    except RuleBroken as refusal:
        row.find(kolom, refusal.code, **_short_facts(refusal))
        return None
    if text.startswith(_APOSTROPHES):
        row.find(kolom, f"{kolom}_TANDA_PETIK", dibaca=str(value))
    return value


def read_sex(row: RowCells) -> Kelamin | None:
    """Read the column JK."""
    try:
        return Kelamin(row.text("JK").upper())
    except ValueError:
        row.find("JK", "JK_TIDAK_DIKENAL", isi=shortened(row.text("JK")))
        return None


def read_birth_date(row: RowCells, diunduh: date | None) -> date | None:
    """Read the birth date; it may not lie after the day on which the list was downloaded."""
    kolom = "Tanggal Lahir"
    if not row.text(kolom):
        row.find(kolom, "TANGGAL_LAHIR_KOSONG")
        return None
    try:
        day = date_of(row.cells[kolom])
    except RuleBroken as refusal:
        row.find(kolom, refusal.code.replace("TANGGAL", "TANGGAL_LAHIR"), **_short_facts(refusal))
        return None
    if diunduh is not None and day > diunduh:
        row.find(kolom, "TANGGAL_LAHIR_SESUDAH_UNDUH", tanggal=date_in_words(day))
        return None
    return day


def read_status(row: RowCells) -> str:
    """Read the employment status and note what decides about the use of the application."""
    kolom = "Status Kepegawaian"
    status = row.text(kolom)
    if not status:
        row.find(kolom, "STATUS_KOSONG")
    elif status == STATUS_KEMENAG:
        row.find(kolom, "STATUS_KEMENAG", status=status)
    elif status not in STATUS_KEPEGAWAIAN:
        row.find(kolom, "STATUS_TIDAK_DIKENAL", status=shortened(status))
    return status


def read_rank(row: RowCells) -> str:
    """Read the rank group; an unknown one is left empty."""
    text = row.text("Pangkat Golongan")
    if not bare(text).strip("-"):
        return ""
    try:
        return parse_golongan(text).text
    except RuleBroken as refusal:
        row.find("Pangkat Golongan", refusal.code, **_short_facts(refusal))
        return ""


def read_email(row: RowCells) -> str | None:
    """Read the address in small letters, also one that cannot be used to sign in."""
    email = row.text("Email").lower()
    if not email.strip("-"):
        row.find("Email", "EMAIL_KOSONG")
        return None
    if not is_belajar_id(email):
        row.find("Email", "EMAIL_BUKAN_BELAJAR")
    return email


def _formula(cell: Sel, *, signs: tuple[str, ...]) -> str:
    text = cell.teks.strip().lstrip("'").lstrip()
    return cell.rumus or (text if text.startswith(signs) else "")


def _short_facts(refusal: RuleBroken) -> dict[str, Fact]:
    return {
        name: shortened(fact) if isinstance(fact, str) else fact
        for name, fact in refusal.facts.items()
    }
