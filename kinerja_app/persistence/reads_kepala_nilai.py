"""The ratings of those who lead schools, with the heads who have no SKP in the period yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Select, false, func, select
from sqlmodel import col

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.giliran_nilai import BELUM_SEPAKAT
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.reads_guru import called, number_of
from kinerja_app.persistence.reads_penilaian import (
    BarisNilai,
    DaftarNilai,
    Lingkup,
    SaringanNilai,
    heads_of_binaan,
    heads_of_daerah,
    in_daerah,
    ratings,
)
from kinerja_app.persistence.tables import Orang, Penugasan, Sekolah, Skp
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
    """The SKPs of an area as in ``ratings``, and the posts at its schools that have none.

    A post without an SKP has no agreed plan, so it counts there. Such posts come after the SKPs:
    there is nothing of them to open. Five queries.
    """
    found = ratings(work, wilayah.skp, rules.kode_periode.value, saringan, rules=rules)
    posts = _without_skp(work, wilayah.sekolah, rules)
    missing, matching = work.session.execute(
        posts.with_only_columns(func.count(), number_of(_matching(saringan)))
    ).one()
    not_agreed = found.per_status.get(BELUM_SEPAKAT, 0) + missing
    after = (max(saringan.halaman, 1) - 1) * saringan.sebanyak - found.jumlah
    shown = (
        posts.where(_matching(saringan))
        .order_by(col(Orang.nama), col(Penugasan.id))
        .limit(saringan.sebanyak - len(found.baris))
        .offset(max(after, 0))
    )
    return replace(
        found,
        baris=(*found.baris, *_rows(work.session.execute(shown))),
        jumlah=found.jumlah + matching,
        per_status={**found.per_status, BELUM_SEPAKAT: not_agreed} if missing else found.per_status,
    )


def _without_skp(
    work: UnitOfWork, sekolah: ColumnElement[bool], rules: RuleSet
) -> Select[*tuple[Any, ...]]:
    """Heads of the schools today, in a post that reaches into the period, without an SKP in it."""
    begun = (
        select(col(Skp.id))
        .where(
            col(Skp.orang_id) == col(Penugasan.orang_id),
            col(Skp.npsn) == col(Penugasan.npsn),
            col(Skp.jabatan) == Jabatan.KEPALA_SEKOLAH.value,
            col(Skp.periode_kode) == rules.kode_periode.value,
        )
        .exists()
    )
    return (
        select(col(Orang.id), col(Orang.nama), col(Sekolah.nama), col(Penugasan.status))
        .select_from(Penugasan)
        .join(Orang, col(Orang.id) == col(Penugasan.orang_id))
        .join(Sekolah, col(Sekolah.npsn) == col(Penugasan.npsn))
        .where(
            sekolah,
            col(Penugasan.role) == Role.KEPALA_SEKOLAH.value,
            in_force(work.on, Penugasan),
            col(Penugasan.mulai) <= rules.selesai.value,
            ~away(work.on, col(Penugasan.orang_id)),
            ~begun,
        )
    )


def _matching(saringan: SaringanNilai) -> ColumnElement[bool]:
    asked = saringan.status in {"", BELUM_SEPAKAT}
    rated = bool(saringan.predikat) or saringan.tanpa_capaian
    return called(saringan.cari) if asked and not rated else false()


def _rows(found: Iterable[Any]) -> Iterable[BarisNilai]:
    return (
        BarisNilai(
            skp_id=0,
            orang_id=orang_id,
            nama=nama,
            mata_pelajaran="",
            sekolah=sekolah,
            status=BELUM_SEPAKAT,
            predikat=None,
            sejak=None,
            jabatan=Jabatan.KEPALA_SEKOLAH,
            plt=status == StatusPenugasan.PLT.value,
        )
        for orang_id, nama, sekolah, status in found
    )
