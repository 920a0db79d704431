"""What an import command prints: one entry per file, as text or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Protocol

from kinerja_app.commands.output import complain, say, say_json


class SeenFinding(Protocol):
    """What a finding of the integrations offers."""

    @property
    def baris(self) -> int:
        """Row number as the spreadsheet shows it."""

    @property
    def kolom(self) -> str:
        """The column's heading."""

    @property
    def kode(self) -> str:
        """Stable code."""

    @property
    def pesan(self) -> str:
        """What is wrong and what to do."""


class SeenFile(Protocol):
    """What the import service says about a file: counts and findings."""

    @property
    def baru(self) -> int:
        """Rows that would be or were added."""

    @property
    def berubah(self) -> int:
        """Rows that would change or changed somebody."""

    @property
    def tetap(self) -> int:
        """Rows that say what is known already."""

    @property
    def ditolak(self) -> int:
        """Rows that are refused."""

    @property
    def temuan(self) -> Sequence[SeenFinding]:
        """Everything found, in the order of the sheet."""


@dataclass(frozen=True)
class Finding:
    """One finding as it is printed."""

    baris: int
    kolom: str
    kode: str
    pesan: str


@dataclass(frozen=True)
class RosterOutcome:
    """One file as it is printed."""

    berkas: str
    baru: int
    berubah: int
    tetap: int
    ditolak: int
    temuan: tuple[Finding, ...]

    @classmethod
    def of(cls, seen: SeenFile, *, berkas: str) -> RosterOutcome:
        """Take over what the service saw."""
        findings = tuple(
            Finding(each.baris, each.kolom, each.kode, each.pesan) for each in seen.temuan
        )
        return cls(berkas, seen.baru, seen.berubah, seen.tetap, seen.ditolak, findings)


@dataclass(frozen=True)
class Unreadable:
    """A file that is not a list at all, and the sentence that says so."""

    berkas: str
    pesan: str


def report(outcomes: Sequence[RosterOutcome | Unreadable], *, as_json: bool) -> int:
    """Print every file that could be read, complain of the others; returns the exit code."""
    readable = [each for each in outcomes if isinstance(each, RosterOutcome)]
    unreadable = [each for each in outcomes if isinstance(each, Unreadable)]
    if as_json:
        say_json([asdict(each) for each in readable])
    else:
        for each in readable:
            _say_outcome(each)
    for refused in unreadable:
        complain(f"{refused.berkas}: {refused.pesan}")
    return 2 if unreadable else 0


def _say_outcome(outcome: RosterOutcome) -> None:
    say(
        f"{outcome.berkas}: {outcome.baru} baru, {outcome.berubah} berubah, "
        f"{outcome.tetap} tetap, {outcome.ditolak} ditolak"
    )
    rows = Counter(finding.baris for finding in outcome.temuan)
    for finding in outcome.temuan:
        place = f"baris {finding.baris}" + (f", {finding.kolom}" if finding.kolom else "")
        say(f"  {place}: {finding.pesan}")
    if rows:
        say(f"  {len(outcome.temuan)} temuan pada {len(rows)} baris.")
