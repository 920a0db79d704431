"""What a new export would change against the last one, record by record."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kinerja_app.domain.ekinerja import (
    AngkaKreditDikirim,
    HasilPeriodik,
    HasilTahunan,
    Kumpulan,
    RhkDikirim,
)

Rekaman = RhkDikirim | HasilPeriodik | HasilTahunan | AngkaKreditDikirim


class Sumber(StrEnum):
    """A kind of record, by the name that the other system gives to it."""

    RHK = "rhk"
    PERIODIK = "kinerjaPeriodik"
    TAHUNAN = "skp22"
    ANGKA_KREDIT = "angkaKredit"


class JenisBeda(StrEnum):
    """What becomes of a record."""

    BARU = "baru"
    BERUBAH = "berubah"
    HILANG = "hilang"


@dataclass(frozen=True)
class Beda:
    """One record that differs."""

    jenis: JenisBeda
    sumber: Sumber
    kunci: str
    nip: str
    keterangan: str


@dataclass(frozen=True)
class Perbedaan:
    """Everything that differs, in the order of the keys, and how many records stay."""

    beda: tuple[Beda, ...]
    tetap: int

    def jumlah(self, jenis: JenisBeda) -> int:
        """How many records are new, changed or gone."""
        return sum(each.jenis is jenis for each in self.beda)


def records(kumpulan: Kumpulan) -> Mapping[tuple[Sumber, str], Rekaman]:
    """Every record of an export by kind and key."""
    parts: tuple[tuple[Sumber, Iterable[Rekaman]], ...] = (
        (Sumber.RHK, kumpulan.rhk),
        (Sumber.PERIODIK, kumpulan.periodik),
        (Sumber.TAHUNAN, kumpulan.tahunan),
        (Sumber.ANGKA_KREDIT, kumpulan.angka_kredit),
    )
    return {(kind, key_of(each)): each for kind, rows in parts for each in rows}


def key_of(record: Rekaman) -> str:
    """The lasting key of a record."""
    return record.hasil.kunci if isinstance(record, HasilPeriodik) else record.kunci


def nip_of(record: Rekaman) -> str:
    """Whose record it is."""
    return record.hasil.nip if isinstance(record, HasilPeriodik) else record.nip


def difference(before: Kumpulan, after: Kumpulan) -> Perbedaan:
    """Compare two exports: new, changed and gone records by key; the others stay."""
    old, new = records(before), records(after)
    found = [
        *(_differs(JenisBeda.BARU, key, new[key]) for key in new.keys() - old.keys()),
        *(
            _differs(JenisBeda.BERUBAH, key, new[key])
            for key in new.keys() & old.keys()
            if new[key] != old[key]
        ),
        *(_differs(JenisBeda.HILANG, key, old[key]) for key in old.keys() - new.keys()),
    ]
    found.sort(key=lambda each: (each.jenis, each.sumber, each.nip, each.kunci))
    changed = sum(each.jenis is not JenisBeda.HILANG for each in found)
    return Perbedaan(tuple(found), len(new) - changed)


def _differs(jenis: JenisBeda, key: tuple[Sumber, str], record: Rekaman) -> Beda:
    words = record.rhk if isinstance(record, RhkDikirim) else ""
    return Beda(jenis, key[0], key[1], nip_of(record), words)
