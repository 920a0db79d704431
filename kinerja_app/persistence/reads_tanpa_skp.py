"""The posts of a list of ratings that have no SKP in the period yet: two statements at any size."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import ColumnElement, Select, false, func, select
from sqlmodel import col

from kinerja_app.domain.actor import StatusPenugasan
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence.giliran_nilai import BELUM_SEPAKAT
from kinerja_app.persistence.reads_guru import called, number_of
from kinerja_app.persistence.reads_penilaian import BarisNilai, DaftarNilai, SaringanNilai
from kinerja_app.persistence.tables import Orang, Penugasan, Sekolah, Skp
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet


def with_posts_without_skp(
    work: UnitOfWork,
    found: DaftarNilai,
    posts: ColumnElement[bool],
    saringan: SaringanNilai,
    *,
    rules: RuleSet,
) -> DaftarNilai:
    """Add those of the posts that have no SKP to a page of SKPs and to its counts.

    A post without an SKP has no agreed plan, so it counts there. Such posts come after the SKPs:
    there is nothing of them to open.
    """
    missing = _without_skp(posts, rules)
    total, matching = work.session.execute(
        missing.with_only_columns(func.count(), number_of(_matching(saringan)))
    ).one()
    not_agreed = found.per_status.get(BELUM_SEPAKAT, 0) + total
    after = (max(saringan.halaman, 1) - 1) * saringan.sebanyak - found.jumlah
    shown = (
        missing.where(_matching(saringan))
        .order_by(col(Orang.nama), col(Penugasan.id))
        .limit(saringan.sebanyak - len(found.baris))
        .offset(max(after, 0))
    )
    return replace(
        found,
        baris=(*found.baris, *_rows(work.session.execute(shown))),
        jumlah=found.jumlah + matching,
        per_status={**found.per_status, BELUM_SEPAKAT: not_agreed} if total else found.per_status,
    )


def _without_skp(posts: ColumnElement[bool], rules: RuleSet) -> Select[*tuple[Any, ...]]:
    """Those of the posts that reach into the period and have no SKP in it."""
    begun = (
        select(col(Skp.id))
        .where(
            col(Skp.orang_id) == col(Penugasan.orang_id),
            col(Skp.npsn) == col(Penugasan.npsn),
            col(Skp.jabatan) == col(Penugasan.role),
            col(Skp.periode_kode) == rules.kode_periode.value,
        )
        .exists()
    )
    return (
        select(Orang, col(Sekolah.nama), col(Penugasan.role), col(Penugasan.status))
        .select_from(Penugasan)
        .join(Orang, col(Orang.id) == col(Penugasan.orang_id))
        .join(Sekolah, col(Sekolah.npsn) == col(Penugasan.npsn))
        .where(posts, col(Penugasan.mulai) <= rules.selesai.value, ~begun)
    )


def _matching(saringan: SaringanNilai) -> ColumnElement[bool]:
    asked = saringan.status in {"", BELUM_SEPAKAT}
    rated = bool(saringan.predikat) or saringan.tanpa_capaian
    return called(saringan.cari) if asked and not rated else false()


def _rows(found: Iterable[Any]) -> Iterable[BarisNilai]:
    return (
        BarisNilai(
            skp_id=0,
            orang_id=orang.id,
            nama=orang.nama,
            mata_pelajaran=orang.mata_pelajaran,
            sekolah=sekolah,
            status=BELUM_SEPAKAT,
            predikat=None,
            sejak=None,
            jabatan=Jabatan(role),
            plt=status == StatusPenugasan.PLT.value,
        )
        for orang, sekolah, role, status in found
    )
