"""The ratings of those who lead schools, with the heads who have no SKP in the period yet."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_
from sqlmodel import col

from kinerja_app.domain.actor import Role
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.reads_penilaian import (
    DaftarNilai,
    Lingkup,
    SaringanNilai,
    heads_of_binaan,
    heads_of_daerah,
    in_daerah,
    ratings,
)
from kinerja_app.persistence.reads_tanpa_skp import with_posts_without_skp
from kinerja_app.persistence.tables import Penugasan, Sekolah
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet


@dataclass(frozen=True)
class Wilayah:
    """The schools of an area, and the SKPs of those who lead them."""

    sekolah: ColumnElement[bool]
    skp: Lingkup


def binaan(work: UnitOfWork) -> Wilayah:
    """The schools that the actor accompanies."""
    return Wilayah(col(Sekolah.npsn).in_(work.actor.binaan), heads_of_binaan(work))


def daerah(work: UnitOfWork) -> Wilayah:
    """The schools of the actor's daerah."""
    return Wilayah(in_daerah(work), heads_of_daerah(work))


def ratings_of_heads(
    work: UnitOfWork, wilayah: Wilayah, saringan: SaringanNilai, *, rules: RuleSet
) -> DaftarNilai:
    """The SKPs of an area as in ``ratings``, and the heads of its schools who have none.

    Five queries.
    """
    found = ratings(work, wilayah.skp, rules.kode_periode.value, saringan, rules=rules)
    heads = and_(
        wilayah.sekolah,
        col(Penugasan.role) == Role.KEPALA_SEKOLAH.value,
        in_force(work.on, Penugasan),
        ~away(work.on, col(Penugasan.orang_id)),
    )
    return with_posts_without_skp(work, found, heads, saringan, rules=rules)
