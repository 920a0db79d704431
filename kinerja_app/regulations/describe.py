"""A rule set as rows a person or a program can read: field, value, source, confidence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from kinerja_app.domain.angka_kredit import BarisGolongan, BarisJenjang
from kinerja_app.domain.bukti import PertanyaanLaporan
from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.ekinerja import AspekRhk, KuadranEkinerja
from kinerja_app.domain.indikator import (
    AspekPerilaku,
    IndikatorPraktik,
    KompetensiPrioritas,
    Rhk,
    TugasPokok,
    TugasTambahanResmi,
)
from kinerja_app.domain.kelayakan import BarisKelayakan
from kinerja_app.domain.konsekuensi import KonsekuensiResmi
from kinerja_app.domain.observasi import (
    ContohPerilaku,
    DokumenSiklus,
    IsianDokumen,
    TingkatKategori,
    TingkatKesadaran,
)
from kinerja_app.domain.organisasi import BarisKurva, BarisPanduan
from kinerja_app.domain.penilaian import BarisPejabat
from kinerja_app.domain.periode import Jadwal
from kinerja_app.regulations.rule_set import RuleSet

JsonValue: TypeAlias = "str | int | float | bool | list[JsonValue] | dict[str, JsonValue] | None"

_BULAN = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


_CITED = (
    AspekPerilaku,
    AspekRhk,
    BarisGolongan,
    BarisJenjang,
    BarisKelayakan,
    BarisKurva,
    BarisPanduan,
    BarisPejabat,
    ContohPerilaku,
    DokumenSiklus,
    IndikatorPraktik,
    IsianDokumen,
    Jadwal,
    KompetensiPrioritas,
    KonsekuensiResmi,
    KuadranEkinerja,
    PertanyaanLaporan,
    Rhk,
    TingkatKategori,
    TingkatKesadaran,
    TugasPokok,
    TugasTambahanResmi,
)
_Cited: TypeAlias = (
    AspekPerilaku
    | AspekRhk
    | BarisGolongan
    | BarisJenjang
    | BarisKelayakan
    | BarisKurva
    | BarisPanduan
    | BarisPejabat
    | ContohPerilaku
    | DokumenSiklus
    | IndikatorPraktik
    | IsianDokumen
    | Jadwal
    | KompetensiPrioritas
    | KonsekuensiResmi
    | KuadranEkinerja
    | PertanyaanLaporan
    | Rhk
    | TingkatKategori
    | TingkatKesadaran
    | TugasPokok
    | TugasTambahanResmi
)


@dataclass(frozen=True)
class Row:
    """One value: ``nilai`` for programs (JSON), ``teks`` for people (Indonesian)."""

    field: str
    nilai: JsonValue
    teks: str
    source: str
    confidence: str
    note: str


def describe(rule_set: RuleSet) -> tuple[Row, ...]:
    """Return a row per provision, and after a list a row per item that has its own source."""
    return tuple(_rows(rule_set))


def _rows(rule_set: RuleSet) -> Iterator[Row]:
    for each in fields(rule_set):
        provision: Provision[object] = getattr(rule_set, each.name)
        value = provision.value
        items = _cited_items(value)
        nilai: JsonValue = [key for key, _ in items] if items else as_json(value)
        yield _row(each.name, nilai, readable(value), provision.citation)
        for key, item in items:
            yield _row(f"{each.name}.{key}", as_json(item), _item_text(item), item.citation)
            for fokus in item.fokus if isinstance(item, IndikatorPraktik) else ():
                yield _row(f"{each.name}.{fokus.kode}", fokus.label, fokus.label, fokus.citation)


def _row(field: str, nilai: JsonValue, teks: str, citation: Citation) -> Row:
    return Row(field, nilai, teks, citation.source, citation.confidence.value, citation.note)


def _cited_items(value: object) -> tuple[tuple[str, _Cited], ...]:
    if not isinstance(value, tuple):
        return ()
    return tuple((_key(item), item) for item in value if isinstance(item, _CITED))


def _key(item: _Cited) -> str:
    if isinstance(item, BarisKelayakan):
        return item.kasus.value
    return item.tahap.value if isinstance(item, Jadwal) else item.kode


def as_json(value: object) -> JsonValue:
    """Return a value of a rule set as JSON: dates as ISO text, citations left out of items."""
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [as_json(each) for each in value]
    if is_dataclass(value):
        return {
            each.name: as_json(getattr(value, each.name))
            for each in fields(value)
            if not each.name.startswith("citation")
        }
    return str(value)


def readable(value: object) -> str:
    """Return a value of a rule set as short Indonesian text."""
    if value is None or value in ("", ()):
        return "tidak ada"
    if isinstance(value, tuple):
        return _readable_tuple(value)
    if is_dataclass(value):
        return ", ".join(
            f"{f.name.replace('_', ' ')} {readable(getattr(value, f.name))}" for f in fields(value)
        )
    return _readable_scalar(value)


def _readable_tuple(value: tuple[object, ...]) -> str:
    if _cited_items(value):
        return f"{len(value)} butir"
    return ", ".join(readable(each) for each in value)


def _readable_scalar(value: object) -> str:
    if isinstance(value, bool):
        return "ya" if value else "tidak"
    if isinstance(value, date):
        return f"{value.day} {_BULAN[value.month - 1]} {value.year}"
    if isinstance(value, StrEnum):
        return value.value.replace("_", " ")
    if isinstance(value, Decimal):
        return str(value).replace(".", ",")
    return str(value)


def _item_text(item: _Cited) -> str:
    values = ((each.name, getattr(item, each.name)) for each in fields(item))
    return " · ".join(
        f"{name.replace('_', ' ')}: {readable(value)}"
        for name, value in values
        if isinstance(value, str | int | date | Decimal) and value != ""
    )
