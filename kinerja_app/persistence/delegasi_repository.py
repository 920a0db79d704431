"""Duties handed on by SK: to a pengawas by the Kepala Dinas, to observers by the KS."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import ColumnElement
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from kinerja_app.domain.delegasi import TO_PENGAWAS, Lingkup
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.delegasi_berlaku import giver_in_office
from kinerja_app.persistence.masa import in_force, not_over
from kinerja_app.persistence.master_repository import Pejabat, guru_posts
from kinerja_app.persistence.skp_repository import to_value
from kinerja_app.persistence.tables import (
    Delegasi,
    DelegasiGuru,
    Orang,
    Pembinaan,
    Penugasan,
    Sekolah,
)
from kinerja_app.persistence.tables import Skp as SkpRow
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import led_schools, managed_school, observed_skp


@dataclass(frozen=True)
class DelegasiTercatat:
    """A delegation; ``guru`` are the people who are observed by it.

    ``gugur``: whoever gave it holds the post no more, so that it has no effect.
    """

    id: int
    dari: str
    kepada_id: int
    kepada: str
    npsn: str
    sekolah: str
    lingkup: Lingkup
    sk_nomor: str
    mulai: date
    selesai: date | None
    dinas_id: int
    gugur: bool
    guru: tuple[str, ...] = ()


@dataclass(frozen=True)
class GuruDiamati:
    """A guru whom the actor observes by delegation; ``skp`` is None before the plan is begun."""

    orang_id: int
    nama: str
    mata_pelajaran: str
    atas_nama: tuple[str, str]
    selesai: date | None
    skp: Skp | None


def _open(work: UnitOfWork) -> ColumnElement[bool]:
    return not_over(work.on, Delegasi)


def of_daerah(work: UnitOfWork) -> tuple[DelegasiTercatat, ...]:
    """What pengawas decide by SK in the actor's daerah, now or later."""
    return _delegations(
        work,
        managed_school(work.actor),
        col(Delegasi.lingkup).in_([each.value for each in TO_PENGAWAS]),
    )


def of_school(work: UnitOfWork, npsn: str) -> tuple[DelegasiTercatat, ...]:
    """Who observes at a school by delegation, now or later; the caller leads it."""
    return _delegations(
        work, col(Delegasi.npsn) == npsn, col(Delegasi.lingkup) == Lingkup.OBSERVASI.value
    )


def lapsed(work: UnitOfWork) -> tuple[DelegasiTercatat, ...]:
    """What would run on the day, had its giver not left the post; the caller is the product."""
    return _delegations(work, in_force(work.on, Delegasi), ~giver_in_office(work.on))


def _delegations(work: UnitOfWork, *where: ColumnElement[bool]) -> tuple[DelegasiTercatat, ...]:
    giver, taker = aliased(Orang), aliased(Orang)
    query = (
        select(Delegasi, giver.nama, taker.nama, Sekolah)
        .join(giver, col(giver.id) == col(Delegasi.dari_id))
        .join(taker, col(taker.id) == col(Delegasi.kepada_id))
        .join(Sekolah, col(Sekolah.npsn) == col(Delegasi.npsn))
        .where(_open(work), *where)
        .order_by(col(Delegasi.id).desc())
    )
    rows = work.session.exec(query).all()
    numbers = [row.id or 0 for row, *_ in rows]
    named, held = _named(work, numbers), _with_effect(work, numbers)
    return tuple(
        DelegasiTercatat(
            id=row.id or 0,
            dari=dari,
            kepada_id=row.kepada_id,
            kepada=kepada,
            npsn=row.npsn,
            sekolah=school.nama,
            lingkup=Lingkup(row.lingkup),
            sk_nomor=row.sk_nomor,
            mulai=row.mulai,
            selesai=row.selesai,
            dinas_id=school.dinas_id,
            gugur=row.id not in held,
            guru=named.get(row.id or 0, ()),
        )
        for row, dari, kepada, school in rows
    )


def _with_effect(work: UnitOfWork, numbers: Collection[int]) -> frozenset[int | None]:
    query = select(Delegasi.id).where(col(Delegasi.id).in_(numbers), giver_in_office(work.on))
    return frozenset(work.session.exec(query))


def _named(work: UnitOfWork, numbers: Collection[int]) -> dict[int, tuple[str, ...]]:
    query = (
        select(DelegasiGuru.delegasi_id, Orang.nama)
        .join(Orang, col(Orang.id) == col(DelegasiGuru.orang_id))
        .where(col(DelegasiGuru.delegasi_id).in_(numbers))
        .order_by(col(Orang.nama))
    )
    found: dict[int, tuple[str, ...]] = {}
    for number, nama in work.session.exec(query):
        found[number] = (*found.get(number, ()), nama)
    return found


def teachers(work: UnitOfWork, npsn: str) -> tuple[Pejabat, ...]:
    """The active guru of a school by name, whether it is their satminkal or not."""
    query = (
        select(Orang.id, Orang.nama)
        .join(Penugasan, col(Penugasan.orang_id) == col(Orang.id))
        .where(guru_posts(work, npsn))
        .order_by(col(Orang.nama))
    )
    return tuple(Pejabat(number or 0, nama) for number, nama in work.session.exec(query))


def linked_schools(work: UnitOfWork, pengawas_id: int) -> tuple[str, ...]:
    """The schools of the daerah with which a pengawas is actively linked."""
    query = (
        select(Pembinaan.npsn)
        .join(Sekolah, col(Sekolah.npsn) == col(Pembinaan.npsn))
        .where(
            Pembinaan.pengawas_id == pengawas_id,
            Pembinaan.status == "aktif",
            in_force(work.on, Pembinaan),
            managed_school(work.actor),
        )
        .order_by(col(Sekolah.nama))
    )
    return tuple(work.session.exec(query))


def add(
    work: UnitOfWork,
    dari_id: int,
    kepada_id: int,
    npsn: str,
    *,
    lingkup: Lingkup,
    sk: tuple[str, date],
    masa: tuple[date, date | None],
    guru: Collection[int] = (),
) -> int:
    """Record a delegation by an SK (number and day) for the days of ``masa``; returns its id."""
    lock_for(work.session, f"delegasi:{npsn}")
    row = Delegasi(
        dari_id=dari_id,
        kepada_id=kepada_id,
        npsn=npsn,
        lingkup=lingkup.value,
        sk_nomor=sk[0],
        sk_tanggal=sk[1],
        mulai=masa[0],
        selesai=masa[1],
        dicatat_oleh=work.actor.orang_id,
        dicatat_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    for orang_id in guru:
        work.session.add(DelegasiGuru(delegasi_id=row.id or 0, orang_id=orang_id))
    work.session.flush()
    return row.id or 0


def get_to_pengawas(work: UnitOfWork, delegasi_id: int) -> DelegasiTercatat:
    """A delegation of the actor's daerah that still runs; ``NotFound`` otherwise."""
    return _one(of_daerah(work), delegasi_id)


def get_of_led_school(work: UnitOfWork, delegasi_id: int) -> DelegasiTercatat:
    """A delegation of observation at a school that the actor leads; ``NotFound`` otherwise."""
    found = tuple(each for npsn in led_schools(work.actor) for each in of_school(work, npsn))
    return _one(found, delegasi_id)


def _one(found: Collection[DelegasiTercatat], delegasi_id: int) -> DelegasiTercatat:
    for each in found:
        if each.id == delegasi_id:
            return each
    raise NotFound("DELEGASI_TIDAK_DITEMUKAN")


def end_now(work: UnitOfWork, delegasi_id: int) -> None:
    """Nothing more is done by a delegation from today on; the row stays as a record."""
    row = work.session.get_one(Delegasi, delegasi_id)
    row.selesai = work.on - timedelta(days=1)
    work.session.add(row)


def observed(work: UnitOfWork, periode_kode: str) -> tuple[GuruDiamati, ...]:
    """The guru whom the actor observes by delegation, with their SKP of a period."""
    giver = aliased(Orang)
    query = (
        select(Orang, giver.nama, Delegasi)
        .join(DelegasiGuru, col(DelegasiGuru.orang_id) == col(Orang.id))
        .join(Delegasi, col(Delegasi.id) == col(DelegasiGuru.delegasi_id))
        .join(giver, col(giver.id) == col(Delegasi.dari_id))
        .where(col(Delegasi.id).in_(work.actor.amatan))
        .order_by(col(Orang.nama))
    )
    rows = work.session.exec(query).all()
    plans = select(SkpRow).where(
        col(SkpRow.orang_id).in_([orang.id for orang, *_ in rows]),
        SkpRow.jabatan == Jabatan.GURU.value,
        SkpRow.periode_kode == periode_kode,
        observed_skp(work.actor, work.on),
    )
    found = {row.orang_id: to_value(row) for row in work.session.exec(plans)}
    return tuple(
        GuruDiamati(
            orang_id=orang.id or 0,
            nama=orang.nama,
            mata_pelajaran=orang.mata_pelajaran,
            atas_nama=(dari, row.sk_nomor),
            selesai=row.selesai,
            skp=found.get(orang.id or 0),
        )
        for orang, dari, row in rows
    )
