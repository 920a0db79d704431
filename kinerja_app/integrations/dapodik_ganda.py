"""What shows only between rows of one list: the same person twice, a number or address of two.

The first row of a person is used as it stands. Filling its gaps from a later row would store a
mixture that stands in no row of Dapodik; the differences are named instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

from kinerja_app.integrations.daftar_guru import BarisRoster, OrangRoster
from kinerja_app.integrations.dapodik_layout import KEPALA_SEKOLAH
from kinerja_app.integrations.kecocokan import PersonIndex, name_key
from kinerja_app.integrations.temuan import Temuan

COLUMN_OF_FIELD = {
    "nama": "Nama",
    "kelamin": "JK",
    "tempat_lahir": "Tempat Lahir",
    "tanggal_lahir": "Tanggal Lahir",
    "nik": "NIK",
    "nuptk": "NUPTK",
    "nip": "NIP",
    "email": "Email",
    "status_kepegawaian": "Status Kepegawaian",
    "jenis_ptk": "Jenis PTK",
    "golongan": "Pangkat Golongan",
}


@dataclass(frozen=True)
class _Placed(OrangRoster):
    """A person with the row in which he stands."""

    baris: int
    nip_tertulis: str


class _Listed:
    """The people accepted so far."""

    def __init__(self) -> None:
        self.people: PersonIndex[_Placed] = PersonIndex()
        self.principal_row: int | None = None

    def settle(self, row: BarisRoster, nip_written: str) -> BarisRoster:
        """Compare an accepted row with the ones before it, and remember it if it is used."""
        if row.orang is None:
            return row
        person = _Placed(
            **{each.name: getattr(row.orang, each.name) for each in fields(row.orang)},
            baris=row.baris,
            nip_tertulis=nip_written,
        )
        first = self.people.same(person)
        if first is not None:
            return _as_duplicate(row, person, first)
        conflicts = self._number_conflicts(person)
        if conflicts:
            return replace(row, orang=None, temuan=(*row.temuan, *conflicts))
        settled = self._without_foreign_email(self._with_principal_check(row))
        self.people.add(person)
        return settled

    def _number_conflicts(self, person: _Placed) -> tuple[Temuan, ...]:
        holders = (
            (kolom, self.people.holder(mark, number))
            for kolom, mark, number in (
                ("NUPTK", "nuptk", person.nuptk),
                ("NIP", "nip", person.nip),
            )
        )
        return tuple(
            Temuan(
                person.baris,
                kolom,
                f"{kolom}_DIPAKAI_BARIS_LAIN",
                {"baris_pertama": holder.baris},
            )
            for kolom, holder in holders
            if holder is not None
        )

    def _without_foreign_email(self, row: BarisRoster) -> BarisRoster:
        holder = self.people.holder("email", row.orang.email if row.orang else None)
        if holder is None or row.orang is None:
            return row
        finding = Temuan(
            row.baris, "Email", "EMAIL_DIPAKAI_BARIS_LAIN", {"baris_pertama": holder.baris}
        )
        return replace(row, orang=replace(row.orang, email=None), temuan=(*row.temuan, finding))

    def _with_principal_check(self, row: BarisRoster) -> BarisRoster:
        if row.orang is None or row.orang.jenis_ptk != KEPALA_SEKOLAH:
            return row
        if self.principal_row is None:
            self.principal_row = row.baris
            return row
        finding = Temuan(
            row.baris, "Jenis PTK", "KEPALA_SEKOLAH_GANDA", {"baris_pertama": self.principal_row}
        )
        return replace(row, temuan=(*row.temuan, finding))


def settle_rows(rows: Sequence[BarisRoster], *, nip_position: int) -> tuple[BarisRoster, ...]:
    """Give the rows with what shows only between them; ``nip_position`` counts in ``tertulis``."""
    listed = _Listed()
    return tuple(listed.settle(row, row.tertulis[nip_position]) for row in rows)


def _as_duplicate(row: BarisRoster, person: _Placed, first: _Placed) -> BarisRoster:
    differing = [
        column for name, column in COLUMN_OF_FIELD.items() if _differs(name, person, first)
    ]
    beda = f" Isi yang berbeda: {', '.join(differing)}." if differing else ""
    finding = Temuan(
        row.baris,
        "Nama",
        "ORANG_GANDA",
        {"baris_pertama": first.baris, "ciri": _traits(person, first), "beda": beda},
    )
    # The row is not used, so its other findings would send the operator after nothing.
    return replace(row, orang=None, temuan=(finding,), ganda_dari=first.baris)


def _differs(name: str, person: _Placed, first: _Placed) -> bool:
    later, earlier = getattr(person, name), getattr(first, name)
    if name == "nama":
        return name_key(later) != name_key(earlier)
    return bool(later) and later != earlier


def _traits(person: _Placed, first: _Placed) -> str:
    traits = (
        (person.nama.isupper() and not first.nama.isupper(), "nama ditulis kapital"),
        (" " in person.nip_tertulis.strip(), "NIP ditulis berspasi"),
        (first.email is not None and person.email is None, "tanpa alamat email"),
    )
    return "".join(f", {trait}" for holds, trait in traits if holds)
