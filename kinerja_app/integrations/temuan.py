"""Findings of an import: where, what, with which consequence, and the sentence that says so.

The sentences live here and not with the pages because the command line prints them too. A code
has one consequence, so that the same fault never passes in one list and stops another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kinerja_app.domain.errors import Fact
from kinerja_app.integrations.kalimat_temuan import SENTENCES


class Akibat(StrEnum):
    """What a finding does to its row."""

    DITOLAK = "ditolak"
    DILEWATI = "dilewati"
    PERLU_DICEK = "perlu_dicek"


AKIBAT_LABEL: Mapping[Akibat, str] = {
    Akibat.DITOLAK: "Ditolak",
    Akibat.DILEWATI: "Dilewati",
    Akibat.PERLU_DICEK: "Perlu dicek",
}


@dataclass(frozen=True)
class Temuan:
    """One finding; ``baris`` is the row number as the spreadsheet shows it."""

    baris: int
    kolom: str
    kode: str
    fakta: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def akibat(self) -> Akibat:
        """What the finding does to its row."""
        return Akibat(SENTENCES[self.kode].akibat)

    @property
    def judul(self) -> str:
        """Say what is wrong, without a full stop."""
        return SENTENCES[self.kode].judul.format(kolom=self.kolom, **self.fakta)

    @property
    def tindakan(self) -> str:
        """Say what to do."""
        return SENTENCES[self.kode].tindakan.format(kolom=self.kolom, **self.fakta)

    @property
    def pesan(self) -> str:
        """Say what is wrong and what to do."""
        return f"{self.judul}. {self.tindakan}"


def in_sheet_order(findings: tuple[Temuan, ...]) -> tuple[Temuan, ...]:
    """Sort by row; within a row the order in which the checks found them stays."""
    return tuple(sorted(findings, key=lambda temuan: temuan.baris))


def shortened(text: str) -> str:
    """Cut the content of a cell for a sentence: a formula keeps only its name and "(…)"."""
    plain = " ".join(text.split())
    if plain[:1] in "=+-@" and "(" in plain:
        return plain.split("(", 1)[0][:30] + "(…)"
    return plain if len(plain) <= 40 else plain[:39] + "…"
