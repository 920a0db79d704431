"""The people with a predikat of each school of a scope, beside its capaian organisasi."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, Subquery, func, select
from sqlmodel import col

from kinerja_app.domain.organisasi import Capaian, SatuanDinilai
from kinerja_app.domain.predikat import Predikat
from kinerja_app.persistence.reads_capaian import newest_of
from kinerja_app.persistence.reads_penilaian import HAS_PREDIKAT, Lingkup, within
from kinerja_app.persistence.tables import CapaianOrganisasi, Penilaian, Skp
from kinerja_app.persistence.unit_of_work import UnitOfWork


def rated_schools(work: UnitOfWork, scope: Lingkup, periode_kode: str) -> tuple[SatuanDinilai, ...]:
    """The same people as ``DaftarNilai.per_predikat``, school by school; one query."""
    people: dict[tuple[str, str], dict[Predikat, int]] = {}
    for npsn, predikat, jumlah, tingkat in work.session.execute(
        _with_capaian(_counted(scope, periode_kode), periode_kode)
    ):
        people.setdefault((npsn, tingkat or ""), {})[Predikat(predikat)] = jumlah
    return tuple(
        SatuanDinilai(Capaian(tingkat) if tingkat else None, found)
        for (_, tingkat), found in people.items()
    )


def _counted(scope: Lingkup, periode_kode: str) -> Subquery:
    columns = select(col(Skp.npsn), col(Penilaian.predikat), func.count().label("jumlah"))
    return (
        within(columns, scope, periode_kode)
        .where(HAS_PREDIKAT)
        .group_by(col(Skp.npsn), col(Penilaian.predikat))
        .subquery()
    )


def _with_capaian(counted: Subquery, periode_kode: str) -> Select[*tuple[Any, ...]]:
    """Each row beside the capaian that was set last for its school."""
    newest = newest_of(counted.c.npsn, periode_kode, within=counted)
    return select(*counted.c, col(CapaianOrganisasi.tingkat)).join_from(
        counted, CapaianOrganisasi, col(CapaianOrganisasi.id) == newest, isouter=True
    )
