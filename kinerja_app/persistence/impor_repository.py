"""Stored people for a comparison with a list, and writing what an accepted list says."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import or_
from sqlmodel import col, select
from sqlmodel.sql.expression import Select

from kinerja_app.domain.actor import Actor, Role
from kinerja_app.domain.errors import NotFound
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.master_repository import OrangTercatat, to_person
from kinerja_app.persistence.tables import (
    Dinas,
    Impor,
    Orang,
    Penugasan,
    RaporHasil,
    Sekolah,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import managed_school

UNIQUE = ("nik", "nuptk", "nip", "email")


@dataclass(frozen=True)
class ImporTersimpan:
    """An uploaded list that waits, or the record of one that was applied, and whose list it is."""

    id: int
    jenis: str
    berkas: str
    npsn: str
    status: str
    isi: bytes
    hasil: dict[str, Any]
    dibuat_at: datetime
    diterapkan_at: datetime | None
    sekolah: str = ""


@dataclass(frozen=True)
class CiriOrang:
    """Numbers and addresses of a list, by which people stored elsewhere are found."""

    nik: frozenset[str]
    nuptk: frozenset[str]
    nip: frozenset[str]
    email: frozenset[str]


def stored_people(
    work: UnitOfWork, npsn: str, marks: CiriOrang
) -> tuple[tuple[OrangTercatat, str | None, str], ...]:
    """People assigned to the school, and whoever holds a number of the list, with their school.

    Each comes as (person, NPSN of the roster assignment in force or None, place of birth). The
    NPSN is empty for one who holds an office elsewhere: a list of a school must not change him.
    """
    roster = (Role.GURU.value, Role.KEPALA_SEKOLAH.value)
    query = (
        select(Orang, col(Penugasan.npsn))
        .join(
            Penugasan,
            (col(Penugasan.orang_id) == col(Orang.id))
            & col(Penugasan.role).in_(roster)
            & col(Penugasan.satminkal).is_(True)
            & in_force(work.on, Penugasan),
            isouter=True,
        )
        .where(
            or_(
                col(Penugasan.npsn) == npsn,
                *(col(getattr(Orang, name)).in_(getattr(marks, name)) for name in UNIQUE),
            )
        )
        .order_by(col(Orang.id))
    )
    found: dict[int, tuple[OrangTercatat, str | None, str]] = {}
    for row, school in work.session.exec(query):
        known = found.get(row.id or 0)
        if known is None or school == npsn:
            found[row.id or 0] = (to_person(row), school, row.tempat_lahir)
    for orang_id in _officers_elsewhere(work, npsn, found):
        person, school, born = found[orang_id]
        found[orang_id] = (person, school or "", born)
    return tuple(found.values())


def away_among(work: UnitOfWork, people: Collection[int]) -> frozenset[int]:
    """Whom of these a state takes out of lists on the day."""
    query = select(Orang.id).where(col(Orang.id).in_(people), away(work.on, col(Orang.id)))
    return frozenset(each or 0 for each in work.session.exec(query))


def last_stored(work: UnitOfWork, npsn: str, jenis: str) -> datetime | None:
    """When a list of the school was stored last."""
    query = (
        select(Impor.diterapkan_at)
        .where(Impor.npsn == npsn, Impor.jenis == jenis, Impor.status == "diterapkan")
        .order_by(col(Impor.id).desc())
    )
    return work.session.exec(query.limit(1)).first()


def _officers_elsewhere(work: UnitOfWork, npsn: str, people: Iterable[int]) -> set[int]:
    offices = [each.value for each in Role if each not in {Role.GURU, Role.KEPALA_SEKOLAH}]
    query = select(Penugasan.orang_id).where(
        col(Penugasan.orang_id).in_(list(people)),
        col(Penugasan.role).in_(offices),
        or_(col(Penugasan.npsn).is_(None), col(Penugasan.npsn) != npsn),
        in_force(work.on, Penugasan),
    )
    return set(work.session.exec(query))


def hold_roster(work: UnitOfWork, npsn: str) -> None:
    """Let one import of a school's list go after the other."""
    lock_for(work.session, f"roster:{npsn}")


def school_exists(work: UnitOfWork, npsn: str) -> bool:
    """Whether a school of that NPSN is recorded."""
    return work.session.get(Sekolah, npsn) is not None


def add_school(
    work: UnitOfWork, npsn: str, *, nama: str, jenjang: str, tempat: tuple[str, str, str]
) -> None:
    """Record a school that a list names first; ``tempat`` is kecamatan, kabupaten, provinsi."""
    kecamatan, kabupaten, provinsi = tempat
    dinas = work.session.exec(select(Dinas).where(Dinas.wilayah == kabupaten)).first()
    if dinas is None:
        dinas = Dinas(nama=f"Dinas Pendidikan {kabupaten}".strip(), wilayah=kabupaten)
        work.session.add(dinas)
        work.session.flush()
    work.session.add(
        Sekolah(
            npsn=npsn,
            nama=nama,
            jenjang=jenjang,
            kecamatan=kecamatan,
            kabupaten=kabupaten,
            provinsi=provinsi,
            dinas_id=dinas.id or 0,
        )
    )
    work.session.flush()


def release_numbers(work: UnitOfWork, changes: Iterable[tuple[int, frozenset[str]]]) -> None:
    """Empty the unique fields about to change, so that two people may exchange them."""
    for orang_id, names in changes:
        row = work.session.get_one(Orang, orang_id)
        for name in names & set(UNIQUE):
            setattr(row, name, None)
    work.session.flush()


def put_person(work: UnitOfWork, orang_id: int | None, values: dict[str, Any]) -> int:
    """Write the given fields of a new or known person; returns the id."""
    row = work.session.get_one(Orang, orang_id) if orang_id else Orang(nama=values["nama"])
    for name, value in values.items():
        setattr(row, name, value)
    row.versi = (row.versi or 0) + (1 if orang_id else 0)
    work.session.add(row)
    work.session.flush()
    return row.id or 0


def put_post(work: UnitOfWork, orang_id: int, *, role: Role, npsn: str, mulai: date) -> None:
    """See to it that the person holds that roster post at the school; ends the other one."""
    roster = (Role.GURU.value, Role.KEPALA_SEKOLAH.value)
    rows = work.session.exec(
        select(Penugasan).where(
            Penugasan.orang_id == orang_id,
            col(Penugasan.role).in_(roster),
            col(Penugasan.status) == "definitif",
            in_force(work.on, Penugasan),
        )
    ).all()
    for row in rows:
        if (row.role, row.npsn) == (role.value, npsn):
            return
    for row in rows:
        row.selesai = work.on - timedelta(days=1)
        work.session.add(row)
    start = work.on if rows else mulai
    work.session.add(
        Penugasan(orang_id=orang_id, role=role.value, npsn=npsn, mulai=start, sumber="dapodik")
    )


def put_result(
    work: UnitOfWork,
    *,
    npsn: str,
    tahun: int,
    kode: str,
    values: tuple[str, str, Decimal | None, Decimal | None],
) -> None:
    """Write one Rapor result; ``values`` is name, label, value, change."""
    row = work.session.exec(
        select(RaporHasil).where(
            RaporHasil.npsn == npsn, RaporHasil.tahun == tahun, RaporHasil.kode == kode
        )
    ).first()
    row = row or RaporHasil(npsn=npsn, tahun=tahun, kode=kode, nama="", label="")
    row.nama, row.label, row.nilai, row.perubahan = values
    work.session.add(row)


def stored_results(
    work: UnitOfWork, schools: frozenset[str]
) -> dict[tuple[str, int, str], tuple[str, str, Decimal | None, Decimal | None]]:
    """Every stored Rapor result of the schools, by (NPSN, year, code)."""
    rows = work.session.exec(select(RaporHasil).where(col(RaporHasil.npsn).in_(schools)))
    return {(r.npsn, r.tahun, r.kode): (r.nama, r.label, r.nilai, r.perubahan) for r in rows}


def keep_upload(work: UnitOfWork, *, jenis: str, berkas: str, npsn: str | None, isi: bytes) -> int:
    """Keep an uploaded file until it is applied or dropped; returns its id."""
    row = Impor(
        jenis=jenis,
        berkas=berkas,
        npsn=npsn,
        isi=isi,
        dibuat_oleh=work.actor.orang_id or None,
        dibuat_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    return row.id or 0


def _stored(row: Impor, sekolah: str) -> ImporTersimpan:
    return ImporTersimpan(
        id=row.id or 0,
        jenis=row.jenis,
        berkas=row.berkas,
        npsn=row.npsn or "",
        status=row.status,
        isi=row.isi or b"",
        hasil=row.hasil,
        dibuat_at=row.dibuat_at,
        diterapkan_at=row.diterapkan_at,
        sekolah=sekolah,
    )


def get_upload_for_change(work: UnitOfWork, impor_id: int) -> ImporTersimpan:
    """The same as ``get_upload``, held until the transaction ends: it is applied once."""
    lock_for(work.session, f"impor:{impor_id}")
    return get_upload(work, impor_id)


def get_upload(work: UnitOfWork, impor_id: int) -> ImporTersimpan:
    """One upload of a school whose data the actor keeps; ``NotFound`` otherwise."""
    row = work.session.exec(_kept(work.actor).where(Impor.id == impor_id)).first()
    if row is None:
        raise NotFound("IMPOR_TIDAK_DITEMUKAN")
    return _stored(*row)


def uploads(work: UnitOfWork, npsn: str = "") -> tuple[ImporTersimpan, ...]:
    """The last uploads of a school whose data the actor keeps, or of all of them; newest first."""
    of_school = [Impor.npsn == npsn] if npsn else []
    rows = _kept(work.actor).where(*of_school).order_by(col(Impor.id).desc()).limit(25)
    return tuple(_stored(*row) for row in work.session.exec(rows))


def _kept(actor: Actor) -> Select[Impor, str]:
    school = col(Sekolah.npsn) == col(Impor.npsn)
    return select(Impor, col(Sekolah.nama)).join(Sekolah, school).where(managed_school(actor))


def close_upload(work: UnitOfWork, impor_id: int, *, status: str, hasil: dict[str, Any]) -> None:
    """Turn an upload into a record: the bytes go, the counts stay."""
    row = work.session.get_one(Impor, impor_id)
    row.status, row.hasil, row.isi = status, hasil, None
    row.diterapkan_at = work.now if status == "diterapkan" else None
    work.session.add(row)
