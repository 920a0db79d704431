"""Progress and spread of ratings, and the results of schools: a fixed number of queries."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlmodel import col

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence import giliran_nilai
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.reads_guru import called
from kinerja_app.persistence.remembered import remembered
from kinerja_app.persistence.tables import Orang, Penilaian, Penugasan, Sekolah, Skp
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility_kepala import led_that_school
from kinerja_app.regulations import RuleSet, by_id

PAGE = 25
Lingkup = ColumnElement[bool]
"""Which SKPs or schools a list is about."""


@dataclass(frozen=True)
class SaringanNilai:
    """What the list shows: a group or predikat (empty = all), a name or NIP, page from 1.

    The status GILIRAN_SAYA asks for those whose next step is the actor's, ``tanpa_capaian`` for
    those with a predikat at a school without a capaian organisasi; ``sebanyak`` is how many rows a
    page has, and a table for a file asks for all.
    """

    status: str = ""
    predikat: str = ""
    cari: str = ""
    halaman: int = 1
    sebanyak: int = PAGE
    tanpa_capaian: bool = False


@dataclass(frozen=True)
class BarisNilai:
    """One SKP of the list; ``status`` is its group, ``giliran`` whether the actor acts next.

    A post without an SKP has no ``sejak`` and the ``skp_id`` 0.
    """

    skp_id: int
    orang_id: int
    nama: str
    mata_pelajaran: str
    sekolah: str
    status: str
    predikat: Predikat | None
    sejak: datetime | None
    jabatan: Jabatan = Jabatan.GURU
    giliran: bool = False
    plt: bool = False


@dataclass(frozen=True)
class DaftarNilai:
    """One page, with the counts of all groups and of all determined predikat.

    ``giliran`` counts those whose next step is the actor's.
    """

    baris: tuple[BarisNilai, ...]
    jumlah: int
    per_status: dict[str, int]
    per_predikat: dict[Predikat, int]
    giliran: int = 0


def guru_of(npsn: str) -> ColumnElement[bool]:
    """SKPs of the guru of a school."""
    return and_(col(Skp.npsn) == npsn, col(Skp.jabatan) == Jabatan.GURU.value)


def heads_of_binaan(work: UnitOfWork) -> ColumnElement[bool]:
    """SKPs of those who lead the schools that the actor accompanies, also as guru there."""
    return and_(col(Skp.npsn).in_(work.actor.binaan), _of_heads(work))


def heads_of_daerah(work: UnitOfWork) -> ColumnElement[bool]:
    """SKPs of those who lead the schools of the actor's daerah.

    For the Kepala Dinas also those of guru who have objected, which he decides.
    """
    schools = select(col(Sekolah.npsn)).where(in_daerah(work))
    decides = select(col(Sekolah.npsn)).where(
        col(Sekolah.dinas_id).in_(work.actor.dinas(Role.KEPALA_DINAS))
    )
    waits = col(Penilaian.status) == StatusPenilaian.KEBERATAN.value
    objected = col(Skp.id).in_(select(col(Penilaian.skp_id)).where(waits))
    return or_(
        and_(col(Skp.npsn).in_(schools), _of_heads(work)),
        and_(col(Skp.npsn).in_(decides), objected),
    )


def _of_heads(work: UnitOfWork) -> ColumnElement[bool]:
    heads = col(Skp.jabatan) == Jabatan.KEPALA_SEKOLAH.value
    return or_(heads, led_that_school(work.on))


def in_daerah(work: UnitOfWork) -> ColumnElement[bool]:
    """Schools of the actor's daerah."""
    return col(Sekolah.dinas_id).in_(work.actor.dinas(Role.KEPALA_DINAS, Role.ADMIN_DINAS))


def _counts(work: UnitOfWork) -> ColumnElement[bool]:
    """SKPs that have a result, or whose person still holds the post there (K-38)."""
    held = exists().where(
        col(Penugasan.orang_id) == col(Skp.orang_id),
        col(Penugasan.npsn) == col(Skp.npsn),
        col(Penugasan.role) == col(Skp.jabatan),
        in_force(work.on, Penugasan),
        ~away(work.on, col(Skp.orang_id)),
    )
    return or_(HAS_PREDIKAT, held)


HAS_PREDIKAT: ColumnElement[bool] = func.coalesce(col(Penilaian.predikat), "") != ""


def within(
    statement: Select[*tuple[Any, ...]], scope: ColumnElement[bool], periode_kode: str
) -> Select[*tuple[Any, ...]]:
    """The SKPs of a scope in a period that are active, beside their rating."""
    return giliran_nilai.with_rating(statement.select_from(Skp)).where(
        scope,
        col(Skp.periode_kode) == periode_kode,
        col(Skp.status) != StatusRencana.TIDAK_AKTIF.value,
    )


def _matching(saringan: SaringanNilai, sorting: Sorting, periode_kode: str) -> ColumnElement[bool]:
    wanted: list[ColumnElement[bool]] = [col(Skp.id).is_not(None)]
    if saringan.status == giliran_nilai.GILIRAN_SAYA:
        wanted.append(sorting.mine)
    elif saringan.status:
        wanted.append(sorting.group == saringan.status)
    if saringan.predikat:
        wanted.append(col(Penilaian.predikat) == saringan.predikat)
    if saringan.tanpa_capaian:
        wanted += [HAS_PREDIKAT, giliran_nilai.without_capaian(periode_kode)]
    return and_(*wanted, called(saringan.cari))


@dataclass(frozen=True)
class Sorting:
    """The group of an SKP and whether the actor acts next; one expression for every place.

    PostgreSQL takes two expressions with equal values for different ones.
    """

    group: ColumnElement[str]
    mine: ColumnElement[bool]

    @property
    def turns(self) -> ColumnElement[int]:
        """How many of the rows are the actor's turn."""
        return func.coalesce(func.sum(case((self.mine, 1), else_=0)), 0)


def sorting_for(work: UnitOfWork, rules: RuleSet) -> Sorting:
    """How the lists of a period sort for the actor."""
    return _sorting(work, rules.id.value)


@remembered
def _sorting(work: UnitOfWork, rule_set_id: str) -> Sorting:
    """One large expression, made once for all the statements of a page."""
    rules = by_id(rule_set_id)
    group = giliran_nilai.group_of(work, rules)
    return Sorting(group, giliran_nilai.is_mine(work, group))


def ratings(
    work: UnitOfWork,
    scope: ColumnElement[bool],
    periode_kode: str,
    saringan: SaringanNilai,
    *,
    rules: RuleSet,
) -> DaftarNilai:
    """One page of the SKPs of a scope in a period with their ratings; three queries."""
    scope = and_(scope, _counts(work))
    sorting, predikat = sorting_for(work, rules), func.coalesce(col(Penilaian.predikat), "")
    counted = within(
        select(sorting.group, predikat, func.count(), sorting.turns), scope, periode_kode
    )
    groups = work.session.execute(counted.group_by(sorting.group, predikat)).all()
    matching = _matching(saringan, sorting, periode_kode)
    number = within(select(func.count()), scope, periode_kode)
    number = number.join(Orang, col(Skp.orang_id) == col(Orang.id)).where(matching)
    rows = within(_columns(sorting), scope, periode_kode).where(matching)
    return DaftarNilai(
        baris=_rows(work, rows, saringan),
        jumlah=work.session.execute(number).scalar_one(),
        per_status=_sums((kode, count) for kode, _, count, _ in groups),
        per_predikat={
            Predikat(kode): count
            for kode, count in _sums((kode, count) for _, kode, count, _ in groups if kode).items()
        },
        giliran=sum(mine for *_, mine in groups),
    )


def turns(
    work: UnitOfWork, scope: ColumnElement[bool], periode_kode: str, *, rules: RuleSet
) -> dict[str, int]:
    """How many ratings of each group wait for the actor; one query."""
    scope = and_(scope, _counts(work))
    sorting = sorting_for(work, rules)
    counted = within(select(sorting.group, func.count()), scope, periode_kode).where(sorting.mine)
    rows = work.session.execute(counted.group_by(sorting.group))
    return {str(kode): int(count) for kode, count in rows}


def groups_of(
    work: UnitOfWork, skp_ids: Collection[int], *, rules: RuleSet
) -> dict[int, tuple[str, bool]]:
    """The group of each SKP of a page, and whether it is the actor's turn; one query."""
    sorting = sorting_for(work, rules)
    statement = select(col(Skp.id), sorting.group, sorting.mine).select_from(Skp)
    rows = work.session.execute(
        giliran_nilai.with_rating(statement).where(col(Skp.id).in_(skp_ids))
    )
    return {skp_id or 0: (group, bool(mine)) for skp_id, group, mine in rows}


def _sums(pairs: Any) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, count in pairs:
        found[key] = found.get(key, 0) + count
    return found


def _columns(sorting: Sorting) -> Select[*tuple[Any, ...]]:
    return select(
        col(Skp.id),
        col(Skp.orang_id),
        col(Skp.sejak),
        col(Orang.nama),
        col(Orang.mata_pelajaran),
        col(Sekolah.nama),
        sorting.group,
        col(Penilaian.predikat),
        col(Penilaian.sejak),
        col(Skp.jabatan),
        sorting.mine,
        col(Skp.status_penugasan),
    )


def _rows(
    work: UnitOfWork, statement: Select[*tuple[Any, ...]], saringan: SaringanNilai
) -> tuple[BarisNilai, ...]:
    paged = (
        statement.join(Orang, col(Skp.orang_id) == col(Orang.id))
        .join(Sekolah, col(Skp.npsn) == col(Sekolah.npsn))
        .order_by(col(Orang.nama), col(Skp.id))
        .limit(saringan.sebanyak)
        .offset((max(saringan.halaman, 1) - 1) * saringan.sebanyak)
    )
    return tuple(_row(*each) for each in work.session.execute(paged))


def _row(*columns: Any) -> BarisNilai:
    skp_id, orang_id, planned, nama, mapel, sekolah, *rating = columns
    status, predikat, rated, jabatan, mine, held = rating
    return BarisNilai(
        skp_id=skp_id,
        orang_id=orang_id,
        nama=nama,
        mata_pelajaran=mapel,
        sekolah=sekolah,
        status=status,
        predikat=Predikat(predikat) if predikat else None,
        sejak=rated or planned,
        jabatan=Jabatan(jabatan),
        giliran=bool(mine),
        plt=held == StatusPenugasan.PLT.value,
    )
