"""Plan values ↔ JSON documents, with the shape checked on the way in."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from kinerja_app.domain.rekomendasi import Rekomendasi
from kinerja_app.domain.rencana import (
    Bagian,
    IsiBagian,
    PengembanganKompetensi,
    PerilakuKerja,
    PraktikKinerja,
    Rencana,
    TugasTambahan,
)

_BY_PART: dict[Bagian, TypeAdapter[Any]] = {
    Bagian.PRAKTIK: TypeAdapter(PraktikKinerja),
    Bagian.PENGEMBANGAN: TypeAdapter(PengembanganKompetensi),
    Bagian.TUGAS_TAMBAHAN: TypeAdapter(TugasTambahan),
    Bagian.PERILAKU: TypeAdapter(PerilakuKerja),
}
_PLAN = TypeAdapter(Rencana)
_RANKING = TypeAdapter(tuple[Rekomendasi, ...])


def part_to_json(isi: IsiBagian) -> dict[str, Any]:
    """One part as a JSON object."""
    document: dict[str, Any] = TypeAdapter(type(isi)).dump_python(isi, mode="json")
    return document


def part_from_json(bagian: Bagian, document: dict[str, Any]) -> IsiBagian:
    """The part back as its value; raises ``pydantic.ValidationError`` on a foreign shape."""
    isi: IsiBagian = _BY_PART[bagian].validate_python(document)
    return isi


def plan_to_json(rencana: Rencana) -> dict[str, Any]:
    """A whole plan as a JSON object."""
    document: dict[str, Any] = _PLAN.dump_python(rencana, mode="json")
    return document


def plan_from_json(document: dict[str, Any]) -> Rencana:
    """A whole plan back as its value."""
    return _PLAN.validate_python(document)


def ranking_to_json(ranking: tuple[Rekomendasi, ...]) -> dict[str, Any]:
    """The recommendations of a submission as a JSON object."""
    return {"urutan": _RANKING.dump_python(ranking, mode="json")}


def ranking_from_json(document: dict[str, Any]) -> tuple[Rekomendasi, ...]:
    """The recommendations back as values, in their order."""
    return _RANKING.validate_python(document.get("urutan", []))
