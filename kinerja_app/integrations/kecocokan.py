"""When two records are the same person: NIK, else NUPTK, else NIP, else name and birth date.

The order is domain/06 §5 no. 8 (U, from the complaints about doubled people). "Else" means: the
first number that both records have decides, also when it says no.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Generic, Protocol, TypeVar

NUMBERS = ("nik", "nuptk", "nip")
_TITLES_BEFORE = re.compile(r"^(?:(?:prof|dr|drs|dra|ir|h|hj|kh|r|rr)\.?\s+)+(?=\S)")
_NOT_LETTERS = re.compile(r"[\W_]+")


class Person(Protocol):
    """What a record must say to be recognised."""

    @property
    def nama(self) -> str:
        """Name, with or without titles."""

    @property
    def tanggal_lahir(self) -> date | None:
        """Birth date."""

    @property
    def nik(self) -> str | None:
        """16 digits."""

    @property
    def nuptk(self) -> str | None:
        """16 digits."""

    @property
    def nip(self) -> str | None:
        """18 digits."""

    @property
    def email(self) -> str | None:
        """Address in small letters."""


P = TypeVar("P", bound=Person)


def name_key(nama: str) -> str:
    """Reduce a name to its letters: no case, blanks, punctuation or titles."""
    without_degrees = nama.casefold().split(",", 1)[0]
    return _NOT_LETTERS.sub("", _TITLES_BEFORE.sub("", " ".join(without_degrees.split())))


def is_same_person(one: Person, other: Person) -> bool:
    """Whether two records are one person."""
    for mine, theirs in zip(numbers_of(one), numbers_of(other), strict=True):
        if mine and theirs:
            return mine == theirs
    return _name_and_birth(one) == _name_and_birth(other)


def numbers_of(person: Person) -> tuple[str | None, str | None, str | None]:
    """Give NIK, NUPTK and NIP, in the order in which they decide."""
    return person.nik, person.nuptk, person.nip


class PersonIndex(Generic[P]):
    """People found again by any of their marks, each lookup in constant time."""

    def __init__(self) -> None:
        """Start without people."""
        self._by_mark: dict[tuple[str, object], list[P]] = {}

    def add(self, person: P) -> None:
        """Remember a person under every mark that he has."""
        for mark in _marks(person):
            self._by_mark.setdefault(mark, []).append(person)

    def same(self, person: Person) -> P | None:
        """Find the record of the same person."""
        return next((each for each in self._sharing(person) if is_same_person(each, person)), None)

    def holder(self, mark: str, value: str | None) -> P | None:
        """Find the first holder of a number or address; ``mark`` is the name of the field."""
        return next(iter(self._by_mark.get((mark, value), ())), None) if value else None

    def _sharing(self, person: Person) -> Iterator[P]:
        for mark in _marks(person):
            yield from self._by_mark.get(mark, ())


def _marks(person: Person) -> Iterator[tuple[str, object]]:
    for mark, number in zip(NUMBERS, numbers_of(person), strict=True):
        if number:
            yield mark, number
    if person.email:
        yield "email", person.email
    yield "nama", _name_and_birth(person)


def _name_and_birth(person: Person) -> tuple[str, date | None]:
    return name_key(person.nama), person.tanggal_lahir
