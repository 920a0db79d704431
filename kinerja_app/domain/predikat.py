"""The predikat from two ratings, read out of the matrix of PermenPANRB 6/2022 (domain/04 §1).

The matrix is not symmetric, so every function takes its ratings by name: hasil kerja is the row,
perilaku kerja the column. Which values the cells hold stands in ``regulations``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.errors import NoRuleInForce, RuleBroken

T = TypeVar("T")


class Rating(StrEnum):
    """One of the three labels that hasil kerja and perilaku kerja are rated with."""

    DI_BAWAH = "DI_BAWAH"
    SESUAI = "SESUAI"
    DI_ATAS = "DI_ATAS"

    @property
    def urutan(self) -> int:
        """Order of the rating: 1 lowest to 3 highest."""
        return tuple(Rating).index(self) + 1


class Predikat(StrEnum):
    """The result of the two ratings; stored as a code, shown through a label (K-31)."""

    SANGAT_KURANG = "SANGAT_KURANG"
    KURANG = "KURANG"
    BUTUH_PERBAIKAN = "BUTUH_PERBAIKAN"
    BAIK = "BAIK"
    SANGAT_BAIK = "SANGAT_BAIK"

    @property
    def urutan(self) -> int:
        """Order of the predikat: 1 lowest to 5 highest."""
        return tuple(Predikat).index(self) + 1


class JenisDokumen(StrEnum):
    """A document or screen that prints a label in its own official variant."""

    LAYAR = "layar"
    FORM_PANRB = "form_panrb"
    FORM_BKN = "form_bkn"


@dataclass(frozen=True)
class SelPredikat:
    """One cell of the matrix: row hasil kerja, column perilaku kerja, and the predikat in it."""

    hasil_kerja: Rating
    perilaku_kerja: Rating
    predikat: Predikat


@dataclass(frozen=True)
class LabelRating:
    """How a rating is called."""

    rating: Rating
    label: str


@dataclass(frozen=True)
class LabelPredikat:
    """How a predikat is called in one kind of document."""

    predikat: Predikat
    dokumen: JenisDokumen
    label: str


class AturanPredikat(Protocol):
    """What these rules ask of a rule set."""

    @property
    def matriks_predikat(self) -> Provision[tuple[SelPredikat, ...]]:
        """Nine cells."""

    @property
    def label_rating(self) -> Provision[tuple[LabelRating, ...]]:
        """One label per rating."""

    @property
    def label_predikat(self) -> Provision[tuple[LabelPredikat, ...]]:
        """A label per predikat for the screen, and the variants of the forms."""


@dataclass(frozen=True)
class PenjelasanPredikat:
    """Why a predikat is what it is: the cell, its place (1–3 from the lowest), and its source."""

    sel: SelPredikat
    baris: int
    kolom: int
    citation: Citation


def explain(
    *, hasil_kerja: Rating | None, perilaku_kerja: Rating | None, rules: AturanPredikat
) -> PenjelasanPredikat:
    """Return the cell behind the predikat; RuleBroken RATING_BELUM_LENGKAP when one is missing."""
    matrix = rules.matriks_predikat
    if hasil_kerja is None or perilaku_kerja is None:
        field = "rating_hasil_kerja" if hasil_kerja is None else "rating_perilaku_kerja"
        raise RuleBroken("RATING_BELUM_LENGKAP", source=matrix.citation, field=field)
    for sel in matrix.value:
        if sel.hasil_kerja is hasil_kerja and sel.perilaku_kerja is perilaku_kerja:
            return PenjelasanPredikat(
                sel, hasil_kerja.urutan, perilaku_kerja.urutan, matrix.citation
            )
    raise NoRuleInForce(
        "SEL_PREDIKAT_TIDAK_ADA",
        hasil_kerja=hasil_kerja.value,
        perilaku_kerja=perilaku_kerja.value,
    )


def predikat(
    *, hasil_kerja: Rating | None, perilaku_kerja: Rating | None, rules: AturanPredikat
) -> Predikat:
    """Return the predikat of two ratings; refuses as ``explain`` does when one is missing."""
    return explain(hasil_kerja=hasil_kerja, perilaku_kerja=perilaku_kerja, rules=rules).sel.predikat


def rating_label(rating: Rating, rules: AturanPredikat) -> str:
    """Return what the rule set calls a rating; NoRuleInForce LABEL_TIDAK_ADA without a row."""
    for each in rules.label_rating.value:
        if each.rating is rating:
            return each.label
    raise NoRuleInForce("LABEL_TIDAK_ADA", kode=rating.value)


def predikat_label(
    predikat: Predikat, rules: AturanPredikat, *, dokumen: JenisDokumen = JenisDokumen.LAYAR
) -> str:
    """Return the label in that kind of document; the screen's label where it has no own one.

    NoRuleInForce LABEL_TIDAK_ADA when the rule set names the predikat nowhere.
    """
    rows = {e.dokumen: e.label for e in rules.label_predikat.value if e.predikat is predikat}
    label = rows.get(dokumen, rows.get(JenisDokumen.LAYAR))
    if label is None:
        raise NoRuleInForce("LABEL_TIDAK_ADA", kode=predikat.value)
    return label


def rating_named(text: str, rules: AturanPredikat) -> Rating | None:
    """Return the rating behind a label or code in any case; None when there is none."""
    names = {each.label: each.rating for each in rules.label_rating.value}
    return _named(text, names | {each.value: each for each in Rating})


def predikat_named(text: str, rules: AturanPredikat) -> Predikat | None:
    """Return the predikat behind any of its labels or its code, in any case; None without one."""
    names = {each.label: each.predikat for each in rules.label_predikat.value}
    return _named(text, names | {each.value: each for each in Predikat})


def _named(text: str, names: dict[str, T]) -> T | None:
    return {folded(name): value for name, value in names.items()}.get(folded(text))


def folded(text: str) -> str:
    """Return a label or code as it is compared: one case, spaces for underscores."""
    return " ".join(text.replace("_", " ").casefold().split())
