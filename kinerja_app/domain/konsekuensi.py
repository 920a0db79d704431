"""What a predikat means for tunjangan profesi, for becoming a KS, and for a PPPK (domain/04 §9).

Each is one of several conditions: the answer is "terpenuhi sebagai salah satu syarat", never a
right. A PPPK contract has no threshold in the sources, so nothing is decided for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.kelayakan import Kepegawaian
from kinerja_app.domain.predikat import Predikat


class HasilSyarat(StrEnum):
    """Where a condition stands."""

    TERPENUHI = "terpenuhi"
    TIDAK_TERPENUHI = "tidak_terpenuhi"
    BELUM_DIKETAHUI = "belum_diketahui"
    INFORMASI = "informasi"


@dataclass(frozen=True)
class KonsekuensiResmi:
    """One consequence: at least ``predikat_min`` in each of the last ``tahun`` years.

    ``predikat_min`` None: the sources name no threshold. Empty ``kepegawaian``: for everybody.
    """

    kode: str
    label: str
    predikat_min: Predikat | None
    tahun: int
    kepegawaian: tuple[Kepegawaian, ...]
    citation: Citation


class AturanKonsekuensi(Protocol):
    """What these rules ask of a rule set."""

    @property
    def konsekuensi(self) -> Provision[tuple[KonsekuensiResmi, ...]]:
        """Consequences, in the order in which they are shown."""


@dataclass(frozen=True)
class PredikatTahun:
    """The annual predikat of one year."""

    tahun: int
    predikat: Predikat


@dataclass(frozen=True)
class Konsekuensi:
    """Where one condition stands; ``tahun_penyebab`` are the years that fail it or are unknown."""

    aturan: KonsekuensiResmi
    hasil: HasilSyarat
    tahun_penyebab: tuple[int, ...]


def consequences(
    history: tuple[PredikatTahun, ...],
    rules: AturanKonsekuensi,
    *,
    kepegawaian: Kepegawaian,
    tahun: int,
) -> tuple[Konsekuensi, ...]:
    """Tell for each consequence where its condition stands at the end of ``tahun``."""
    known = {each.tahun: each.predikat for each in history}
    return tuple(
        _judged(row, known, tahun)
        for row in rules.konsekuensi.value
        if not row.kepegawaian or kepegawaian in row.kepegawaian
    )


def _judged(row: KonsekuensiResmi, known: dict[int, Predikat], tahun: int) -> Konsekuensi:
    if row.predikat_min is None:
        return Konsekuensi(row, HasilSyarat.INFORMASI, ())
    years = range(tahun - row.tahun + 1, tahun + 1)
    least = row.predikat_min.urutan
    failing = tuple(y for y in years if y in known and known[y].urutan < least)
    if failing:
        return Konsekuensi(row, HasilSyarat.TIDAK_TERPENUHI, failing)
    unknown = tuple(y for y in years if y not in known)
    hasil = HasilSyarat.BELUM_DIKETAHUI if unknown else HasilSyarat.TERPENUHI
    return Konsekuensi(row, hasil, unknown)
