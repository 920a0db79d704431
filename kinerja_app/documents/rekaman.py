"""One person's SKP as a portable record: plain values, and JSON that reads back as the same.

What stands in it is what is on record and sent, whoever asks; nothing of it is judged here. The
shape is published as ``docs/rekaman.schema.json``: fields may be added, never renamed.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import TypeAdapter

from kinerja_app.domain.angka_kredit import Jenjang
from kinerja_app.domain.bukti import StatusBukti
from kinerja_app.domain.cetakan import Cetakan, Kelompok, group_of, observation_of
from kinerja_app.domain.isi_siklus import DokumenA, DokumenB, DokumenC, DokumenD, DokumenE
from kinerja_app.domain.kepangkatan import AsalAk
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.domain.organisasi import Capaian
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.domain.rencana import Rencana
from kinerja_app.domain.skp import Jabatan

VERSI = 1
"""Version of the record's shape; grows only when a field changes its meaning."""


@dataclass(frozen=True)
class Perorangan:
    """The pegawai as recorded; empty where the school's data lack it."""

    nama: str
    nip: str = ""
    nuptk: str = ""
    golongan: str = ""
    jenjang: Jenjang | None = None
    kelamin: str = ""
    tempat_lahir: str = ""
    tanggal_lahir: date | None = None
    status_kepegawaian: str = ""
    mata_pelajaran: str = ""
    tmt_pangkat: date | None = None
    tmt_jenjang: date | None = None


@dataclass(frozen=True)
class PejabatTercatat:
    """Who assesses or decides: person, office, unit; ``atas_nama`` where it was done by SK."""

    nama: str
    nip: str = ""
    golongan: str = ""
    jabatan: str = ""
    unit_kerja: str = ""
    atas_nama: str = ""


@dataclass(frozen=True)
class RencanaTercatat:
    """The submitted plan with its moments, as local days."""

    isi: Rencana
    ke: int
    diajukan: date | None = None
    disetujui: date | None = None
    disepakati: date | None = None


@dataclass(frozen=True)
class SiklusTercatat:
    """The documents of the cycle as sent; ``lengkap`` are those that every side has sent."""

    pengamat: PejabatTercatat | None = None
    a: DokumenA | None = None
    b: DokumenB | None = None
    c: DokumenC | None = None
    d: DokumenD | None = None
    e: DokumenE | None = None
    lengkap: tuple[Dokumen, ...] = ()

    @property
    def ada(self) -> tuple[Dokumen, ...]:
        """The documents of which something was sent."""
        return tuple(each for each in Dokumen if getattr(self, each.value.lower()) is not None)


@dataclass(frozen=True)
class BuktiTercatat:
    """One slot of evidence; ``hash`` is the SHA-256 of the file, empty without one."""

    slot: str
    label: str
    nomor: int
    status: StatusBukti
    berkas: str = ""
    hash: str = ""
    jenis: str = ""
    byte: int = 0


@dataclass(frozen=True)
class UmpanBalikTercatat:
    """One feedback on "praktik", "rhk:…", "tugas:…" or "aspek:…"."""

    sasaran: str
    isi: str
    oleh: str
    tanggal: date


@dataclass(frozen=True)
class PenilaianTercatat:
    """The determined rating; ``versi`` grows each time that a final one was reopened."""

    versi: int
    hasil: Rating
    perilaku: Rating
    predikat: Predikat
    alasan_hasil: str = ""
    alasan_perilaku: str = ""
    dinilai: date | None = None
    diterima: date | None = None
    tanggapan: str = ""
    final: bool = False


@dataclass(frozen=True)
class TahunAk:
    """The angka kredit of one year; ``perduabelas`` is the exact amount in twelfths."""

    tahun: int
    bulan: int
    jenjang: Jenjang
    predikat: Predikat
    persen: Decimal
    koefisien: Decimal
    perduabelas: Decimal
    final: bool


@dataclass(frozen=True)
class AwalTercatat:
    """The amount that the years are added to; years up to ``sampai_tahun`` are in it."""

    asal: AsalAk
    perduabelas: Decimal
    sampai_tahun: int = 0


@dataclass(frozen=True)
class SkPakTercatat:
    """Number and date of the letter that fixes the angka kredit of the year."""

    nomor: str
    tanggal: date


@dataclass(frozen=True)
class Rekaman:
    """Everything that the documents of one SKP print."""

    nomor: str
    jabatan: Jabatan
    plt: bool
    npsn: str
    sekolah: str
    dinas: str
    tempat: str
    periode_kode: str
    periode: str
    mulai: date
    selesai: date
    rule_set: str
    pegawai: Perorangan
    penilai_rencana: PejabatTercatat | None = None
    penilai: PejabatTercatat | None = None
    atasan_penilai: PejabatTercatat | None = None
    rencana: RencanaTercatat | None = None
    siklus: SiklusTercatat = field(default_factory=SiklusTercatat)
    bukti: tuple[BuktiTercatat, ...] = ()
    umpan_balik: tuple[UmpanBalikTercatat, ...] = ()
    penilaian: PenilaianTercatat | None = None
    capaian: Capaian | None = None
    asn: bool = True
    angka_kredit: tuple[TahunAk, ...] = ()
    awal_ak: AwalTercatat | None = None
    sk_pak: SkPakTercatat | None = None
    versi: int = VERSI

    @property
    def definitif(self) -> bool:
        """Whether the post is held in full: only then angka kredit counts."""
        return not self.plt


_RECORD = TypeAdapter(Rekaman)
_HEAD = (
    *("nomor", "jabatan", "plt", "npsn", "sekolah", "dinas", "periode_kode", "rule_set"),
    "pegawai",
)
_PRINTED: dict[Kelompok, tuple[str, ...]] = {
    Kelompok.RENCANA: ("penilai_rencana", "rencana"),
    Kelompok.OBSERVASI: ("rencana",),
    Kelompok.PEMANTAUAN: ("penilai", "rencana", "bukti", "umpan_balik"),
    Kelompok.PENILAIAN: (
        *("penilai", "atasan_penilai", "rencana", "bukti", "umpan_balik", "penilaian", "capaian"),
    ),
    Kelompok.ANGKA_KREDIT: ("penilai", "angka_kredit", "awal_ak"),
}
"""Which fields of the record a group of documents prints; a change elsewhere leaves it valid."""


def to_json(rekaman: Rekaman) -> bytes:
    """The record as JSON, readable by people and programs; the same record gives the same bytes."""
    return _RECORD.dump_json(rekaman, indent=2) + b"\n"


def from_json(data: bytes) -> Rekaman:
    """The record back; raises ``pydantic.ValidationError`` on a foreign shape."""
    return _RECORD.validate_json(data)


def schema() -> dict[str, Any]:
    """The JSON Schema of the record."""
    return _RECORD.json_schema(mode="serialization")


_STAYS: dict[str, tuple[str, ...]] = {
    "sekolah": (),
    "dinas": (),
    "atasan_penilai": (),
    "pegawai": ("nip",),
    **dict.fromkeys(("penilai_rencana", "penilai", "pengamat"), ("nip", "jabatan", "atas_nama")),
}
"""What the substance keeps of people and places: who by number and office, not how they are
called or what their rank is. Who stands above the assessor signs nothing."""
_RANK = ("nip", "golongan", "jenjang", "tmt_pangkat", "tmt_jenjang")


def fingerprint(rekaman: Rekaman, cetakan: Cetakan, *, konsep: bool) -> str:
    """SHA-256 in hex of what the document prints; empty values are left out.

    So a field that the record gains later does not change the papers printed before it.
    """
    return _digest(_printed(rekaman, cetakan), cetakan, konsep=konsep)


def substance(rekaman: Rekaman, cetakan: Cetakan, *, konsep: bool) -> str:
    """The same without names, ranks and places: it outlives a correction of those.

    Angka kredit follows from the rank, which stays in it there.
    """
    kept = dict(_STAYS)
    if group_of(cetakan) is Kelompok.ANGKA_KREDIT:
        kept["pegawai"] = _RANK
    printed = _printed(rekaman, cetakan)
    for name in kept.keys() & printed.keys():
        facts = printed[name] if isinstance(printed[name], dict) else {}
        printed[name] = {field: facts[field] for field in kept[name] if field in facts}
    said = printed.get("umpan_balik", ())
    printed["umpan_balik"] = [{**each, "oleh": ""} for each in said]
    return _digest(printed, cetakan, konsep=konsep)


def _printed(rekaman: Rekaman, cetakan: Cetakan) -> dict[str, Any]:
    known = _RECORD.dump_python(rekaman, mode="json")
    names = (*_HEAD, *_PRINTED[group_of(cetakan)])
    printed = {name: known[name] for name in names}
    if cetakan is Cetakan.PENETAPAN:
        printed["sk_pak"] = known["sk_pak"]
    dokumen = observation_of(cetakan)
    if dokumen is not None:
        printed["dokumen"] = known["siklus"][dokumen.value.lower()]
        printed["pengamat"] = known["siklus"]["pengamat"]
    return printed


def _digest(printed: dict[str, Any], cetakan: Cetakan, *, konsep: bool) -> str:
    facts = {"cetakan": cetakan.value, "konsep": konsep, "isi": _pruned(printed)}
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _pruned(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {name: _pruned(each) for name, each in value.items()}
        return {name: each for name, each in kept.items() if each not in (None, "", [], {})}
    return [_pruned(each) for each in value] if isinstance(value, list) else value
