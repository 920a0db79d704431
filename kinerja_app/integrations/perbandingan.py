"""A list against the people already stored: what each row would do. Pure, nothing is stored.

An empty cell never erases what is stored, and a person missing from the list is reported, never
removed: who leaves a school is decided by an operator, not by a gap in a file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from kinerja_app.domain.errors import Fact
from kinerja_app.integrations.daftar_guru import BarisRoster, DaftarGuru, HasilBaca, OrangRoster
from kinerja_app.integrations.dapodik_ganda import COLUMN_OF_FIELD
from kinerja_app.integrations.kecocokan import NUMBERS, PersonIndex, name_key
from kinerja_app.integrations.temuan import Temuan, in_sheet_order

SEKOLAH = "Sekolah"
_MARKS = (*NUMBERS, "email")
_ROUNDS = 10
_Kept = frozenset[tuple[int, str]]


@dataclass(frozen=True)
class OrangTersimpan:
    """A stored person; ``npsn`` is the school of the assignment in force, None without one.

    It is empty for a pengawas or an officer of a dinas, whom no list of a school changes.
    """

    id: int
    npsn: str | None
    nama: str
    kelamin: str
    tempat_lahir: str
    tanggal_lahir: date | None
    nik: str | None
    nuptk: str | None
    nip: str | None
    email: str | None
    status_kepegawaian: str
    jenis_ptk: str
    golongan: str


class Hasil(StrEnum):
    """What saving would do with a row."""

    BARU = "baru"
    BERUBAH = "berubah"
    TETAP = "tetap"
    DITOLAK = "ditolak"
    DILEWATI = "dilewati"


@dataclass(frozen=True)
class Perubahan:
    """One changed value; ``kolom`` is the column of the list, or ``SEKOLAH``."""

    kolom: str
    lama: str
    baru: str


@dataclass(frozen=True)
class BarisPratinjau:
    """One row of the preview; ``orang`` is what would be stored, ``id`` whom it would change."""

    baris: int
    nama: str
    hasil: Hasil
    orang: OrangRoster | None = None
    id: int | None = None
    perubahan: tuple[Perubahan, ...] = ()
    temuan: tuple[Temuan, ...] = ()


@dataclass(frozen=True)
class Pratinjau:
    """The preview of one list; ``hilang`` are stored people of the school that it lacks."""

    daftar: DaftarGuru
    baris: tuple[BarisPratinjau, ...]
    hilang: tuple[OrangTersimpan, ...]

    def jumlah(self, *hasil: Hasil) -> int:
        """Count the rows with one of the outcomes."""
        return sum(row.hasil in hasil for row in self.baris)

    @property
    def siap(self) -> int:
        """How many rows saving would leave stored: new, changed and unchanged people."""
        return self.jumlah(Hasil.BARU, Hasil.BERUBAH, Hasil.TETAP)

    @property
    def temuan(self) -> tuple[Temuan, ...]:
        """Every finding, in the order of the sheet."""
        return in_sheet_order(tuple(temuan for row in self.baris for temuan in row.temuan))


def compare(daftar: DaftarGuru, tersimpan: Iterable[OrangTersimpan]) -> Pratinjau:
    """Say what saving the list would do.

    ``tersimpan`` must hold everyone assigned to the school, and everyone anywhere who has a NIK,
    NUPTK, NIP or address of the list: only then does a conflict show here and not in the database.
    """
    stored = tuple(tersimpan)
    comparison, rows = _settled(daftar, stored)
    # A refused row has no numbers to go by, but whoever it names is not missing.
    named = {name_key(row.nama) for row in daftar.baris}
    missing = tuple(
        person
        for person in stored
        if person.npsn == daftar.npsn
        and person.id not in comparison.seen
        and name_key(person.nama) not in named
    )
    return Pratinjau(daftar, rows, missing)


def _settled(
    daftar: DaftarGuru, stored: tuple[OrangTersimpan, ...]
) -> tuple[_Comparison, tuple[BarisPratinjau, ...]]:
    # Two people may exchange numbers within one list, as a mended mix-up does. A row that is
    # refused gives nothing up, so each round withdraws what the round before had counted on.
    kept: _Kept = frozenset()
    for _ in range(_ROUNDS):
        comparison = _Comparison(daftar, stored, kept)
        rows = comparison.rows()
        withdrawn = kept | comparison.not_given_up(rows)
        if withdrawn == kept:
            return comparison, rows
        kept = withdrawn
    # A chain longer than the rounds: without any exchange every row is safe to store.
    everything = frozenset((person.id, mark) for person in stored for mark in _MARKS)
    comparison = _Comparison(daftar, stored, everything)
    return comparison, comparison.rows()


class _Comparison:
    """The stored people, and which of them the list has named so far (id → row).

    ``kept`` are the (person, mark) that stay as stored, whatever the list proposes.
    """

    def __init__(self, daftar: DaftarGuru, stored: tuple[OrangTersimpan, ...], kept: _Kept) -> None:
        self.npsn = daftar.npsn
        self.seen: dict[int, int] = {}
        self._daftar = daftar
        self._kept = kept
        self._stored: PersonIndex[OrangTersimpan] = PersonIndex()
        for person in stored:
            self._stored.add(person)
        self._proposed: dict[int, OrangRoster] = {}
        for orang in daftar.orang:
            known = self._stored.same(orang)
            if known is not None:
                self._proposed.setdefault(known.id, orang)

    def rows(self) -> tuple[BarisPratinjau, ...]:
        """Compare every row of the list."""
        return tuple(self.row(row) for row in self._daftar.baris)

    def not_given_up(self, rows: tuple[BarisPratinjau, ...]) -> _Kept:
        """Give the marks that the list proposed to change but the rows do not."""
        outcome = {row.id: row.orang for row in rows if row.orang is not None}
        return frozenset(
            (number, mark)
            for number, proposed in self._proposed.items()
            for mark in _MARKS
            if getattr(proposed, mark) != getattr(outcome.get(number), mark, None)
        )

    def row(self, row: BarisRoster) -> BarisPratinjau:
        """Compare one row."""
        person = row.orang
        if person is None:
            refused = row.hasil is HasilBaca.DITOLAK
            return _unused(row, Hasil.DITOLAK if refused else Hasil.DILEWATI)
        known = self._stored.same(person)
        if known is not None:
            obstacle = self._obstacle(row, known)
            self.seen.setdefault(known.id, row.baris)
            if obstacle is not None:
                return _unused(row, Hasil.DILEWATI, obstacle)
        taken = self._taken_numbers(row.baris, person, known)
        if taken:
            return _unused(row, Hasil.DITOLAK, *taken)
        return self._outcome(row, person, known)

    def _obstacle(self, row: BarisRoster, known: OrangTersimpan) -> Temuan | None:
        if known.npsn == "":
            return Temuan(row.baris, "Nama", "ORANG_PUNYA_TUGAS_LAIN")
        if known.npsn not in {None, self.npsn}:
            return Temuan(row.baris, "Nama", "ORANG_DI_SEKOLAH_LAIN", {"npsn": known.npsn})
        first = self.seen.get(known.id)
        if first is None:
            return None
        facts: dict[str, Fact] = {"baris_pertama": first, "ciri": "", "beda": ""}
        return Temuan(row.baris, "Nama", "ORANG_GANDA", facts)

    def _taken_numbers(
        self, baris: int, person: OrangRoster, known: OrangTersimpan | None
    ) -> tuple[Temuan, ...]:
        return tuple(
            Temuan(baris, COLUMN_OF_FIELD[mark], f"{mark.upper()}_MILIK_ORANG_LAIN")
            for mark in NUMBERS
            if self._is_of_another(mark, getattr(person, mark), known)
        )

    def _is_of_another(self, mark: str, value: str | None, known: OrangTersimpan | None) -> bool:
        holder = self._stored.holder(mark, value)
        if holder is None or (known is not None and holder.id == known.id):
            return False
        successor = getattr(self._proposed.get(holder.id), mark, None)
        gives_up = bool(successor) and successor != value
        return not gives_up or (holder.id, mark) in self._kept

    def _outcome(
        self, row: BarisRoster, person: OrangRoster, known: OrangTersimpan | None
    ) -> BarisPratinjau:
        findings = row.temuan
        if self._is_of_another("email", person.email, known):
            findings = (*findings, Temuan(row.baris, "Email", "EMAIL_MILIK_ORANG_LAIN"))
            person = replace(person, email=None)
        if known is None:
            return BarisPratinjau(row.baris, person.nama, Hasil.BARU, orang=person, temuan=findings)
        changes = _changes(person, known, self.npsn)
        return BarisPratinjau(
            row.baris,
            person.nama,
            Hasil.BERUBAH if changes else Hasil.TETAP,
            orang=person,
            id=known.id,
            perubahan=changes,
            temuan=findings,
        )


def _unused(row: BarisRoster, hasil: Hasil, *more: Temuan) -> BarisPratinjau:
    return BarisPratinjau(row.baris, row.nama, hasil, temuan=(*row.temuan, *more))


def _changes(person: OrangRoster, known: OrangTersimpan, npsn: str) -> tuple[Perubahan, ...]:
    changes = [
        Perubahan(column, _shown(getattr(known, name)), _shown(getattr(person, name)))
        for name, column in COLUMN_OF_FIELD.items()
        if getattr(person, name) and getattr(person, name) != getattr(known, name)
    ]
    if known.npsn != npsn:
        changes.append(Perubahan(SEKOLAH, known.npsn or "", npsn))
    return tuple(changes)


def _shown(value: str | date | None) -> str:
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)
