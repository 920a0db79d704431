"""A value of law together with the place that fixes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Confidence(StrEnum):
    """How sure the project is of a value; the marks of the domain reference."""

    OFFICIAL = "C"
    LIKELY = "L"
    USULAN = "U"


@dataclass(frozen=True)
class Citation:
    """Where a value comes from: a text a person can open, and how sure the reading is."""

    source: str
    confidence: Confidence = Confidence.OFFICIAL
    note: str = ""


@dataclass(frozen=True)
class Provision(Generic[T]):
    """One value of a rule set with its citation."""

    value: T
    citation: Citation

    @property
    def is_usulan(self) -> bool:
        """Whether the value is our own proposal and must be shown as "usulan – belum resmi"."""
        return self.citation.confidence is Confidence.USULAN
