"""The lists that people work with as whole tables: the same rows as on the page, all of them.

Who takes a list with him is written down: how many rows, of which list, whether it was filtered.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.persistence import (
    periode_repository,
    reads_guru,
    reads_guru_nilai,
    reads_kepala_nilai,
    reads_ks,
    reads_penilaian,
)
from kinerja_app.persistence.reads_guru import BarisGuru, Saringan
from kinerja_app.persistence.reads_kepala_nilai import Wilayah
from kinerja_app.persistence.reads_ks import BarisKs
from kinerja_app.persistence.reads_penilaian import BarisNilai, Lingkup, SaringanNilai
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import by_id
from kinerja_app.services import pejabat
from kinerja_app.services.use_case import use_case

MOST = 10_000
"""Rows of one table at most; no list of the product is longer."""


@dataclass(frozen=True)
class TabelGuru:
    """The guru of a school; ``nilai`` by the id of the SKP, where a rating has begun."""

    baris: tuple[BarisGuru, ...]
    nilai: Mapping[int, BarisNilai]


@use_case(Permission.ASSESS_GURU, writes=True)
def table_of_guru(
    work: UnitOfWork, npsn: str, periode_kode: str, *, saringan: Saringan, now: datetime
) -> TabelGuru:
    """The guru of a school that the actor leads, with status and predikat."""
    del now
    pejabat.require_led(work, npsn, periode_repository.get(work, periode_kode))
    found = reads_guru.list_teachers(work, npsn, periode_kode, _whole(saringan)).baris
    rated = _rated(work, npsn, periode_kode)
    _note(work, "guru", periode_kode, len(found), npsn=npsn, disaring=_filtered(saringan))
    return TabelGuru(found, {each.skp_id: each for each in rated})


@use_case(Permission.VIEW_BINAAN, writes=True)
def table_of_binaan(
    work: UnitOfWork, periode_kode: str, *, saringan: Saringan, jenjang: str = "", now: datetime
) -> tuple[BarisKs, ...]:
    """The schools that the pengawas accompanies, with the plan of each KS."""
    del now
    scope = reads_ks.in_binaan(work)
    return _heads(work, "binaan", scope, periode_kode, saringan=saringan, jenjang=jenjang)


@use_case(Permission.VIEW_DAERAH, writes=True)
def table_of_daerah(
    work: UnitOfWork, periode_kode: str, *, saringan: Saringan, jenjang: str = "", now: datetime
) -> tuple[BarisKs, ...]:
    """The principals of the daerah."""
    del now
    scope = reads_ks.in_daerah(work)
    return _heads(work, "daerah", scope, periode_kode, saringan=saringan, jenjang=jenjang)


@use_case(Permission.RATE, writes=True)
def table_of_guru_ratings(
    work: UnitOfWork, npsn: str, periode_kode: str, *, saringan: SaringanNilai, now: datetime
) -> tuple[BarisNilai, ...]:
    """The ratings of the guru of a school that the actor leads."""
    del now
    recorded = periode_repository.get(work, periode_kode)
    pejabat.require_led(work, npsn, recorded)
    whole, rules = replace(saringan, halaman=1, sebanyak=MOST), by_id(recorded.rule_set_id)
    found = reads_guru_nilai.ratings_of_guru(work, npsn, whole, rules=rules).baris
    return _noted(work, periode_kode, saringan, found, npsn=npsn)


@use_case(Permission.VIEW_BINAAN, writes=True)
def table_of_binaan_ratings(
    work: UnitOfWork, periode_kode: str, *, saringan: SaringanNilai, now: datetime
) -> tuple[BarisNilai, ...]:
    """The ratings of the KS of the schools that the actor accompanies."""
    del now
    return _of_heads(work, reads_kepala_nilai.binaan(work), periode_kode, saringan)


@use_case(Permission.VIEW_DAERAH, writes=True)
def table_of_daerah_ratings(
    work: UnitOfWork, periode_kode: str, *, saringan: SaringanNilai, now: datetime
) -> tuple[BarisNilai, ...]:
    """The ratings of the KS of the daerah."""
    del now
    return _of_heads(work, reads_kepala_nilai.daerah(work), periode_kode, saringan)


def _whole(saringan: Saringan) -> Saringan:
    return replace(saringan, halaman=1, sebanyak=MOST)


def _heads(
    work: UnitOfWork,
    daftar: str,
    scope: Lingkup,
    periode_kode: str,
    *,
    saringan: Saringan,
    jenjang: str,
) -> tuple[BarisKs, ...]:
    periode_repository.get(work, periode_kode)
    found = reads_ks.list_heads(work, scope, periode_kode, _whole(saringan), jenjang=jenjang)
    _note(work, daftar, periode_kode, len(found.baris), disaring=_filtered(saringan))
    return found.baris


def _of_heads(
    work: UnitOfWork, wilayah: Wilayah, periode_kode: str, saringan: SaringanNilai
) -> tuple[BarisNilai, ...]:
    rules = by_id(periode_repository.get(work, periode_kode).rule_set_id)
    whole = replace(saringan, halaman=1, sebanyak=MOST)
    found = reads_kepala_nilai.ratings_of_heads(work, wilayah, whole, rules=rules).baris
    return _noted(work, periode_kode, saringan, found)


def _rated(work: UnitOfWork, npsn: str, periode_kode: str) -> tuple[BarisNilai, ...]:
    rules = by_id(periode_repository.get(work, periode_kode).rule_set_id)
    whole, scope = SaringanNilai(sebanyak=MOST), reads_penilaian.guru_of(npsn)
    return reads_penilaian.ratings(work, scope, periode_kode, whole, rules=rules).baris


def _noted(
    work: UnitOfWork,
    periode_kode: str,
    saringan: SaringanNilai,
    found: tuple[BarisNilai, ...],
    *,
    npsn: str | None = None,
) -> tuple[BarisNilai, ...]:
    _note(work, "penilaian", periode_kode, len(found), npsn=npsn, disaring=_filtered(saringan))
    return found


def _filtered(saringan: Saringan | SaringanNilai) -> bool:
    rated = isinstance(saringan, SaringanNilai) and (saringan.predikat or saringan.tanpa_capaian)
    return bool(saringan.status or saringan.cari.strip() or rated)


def _note(
    work: UnitOfWork,
    daftar: str,
    periode_kode: str,
    jumlah: int,
    *,
    npsn: str | None = None,
    disaring: bool,
) -> None:
    rincian = {"jumlah": jumlah, "disaring": disaring}
    key = f"{daftar}/{periode_kode}"
    record(work, Act("unduh_daftar", "daftar", key, npsn=npsn, rincian=rincian))
