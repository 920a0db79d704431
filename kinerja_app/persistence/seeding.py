"""Rows that no use case makes: the periods of the rule sets, and the demo's offices and links."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.tables import (
    Delegasi,
    Dinas,
    KeadaanOrang,
    Orang,
    Pemberitahuan,
    Pembinaan,
    Penugasan,
    Periode,
    Sekolah,
)
from kinerja_app.regulations import IN_ORDER


@dataclass(frozen=True)
class Pejabat:
    """A person of an office to be made: name, address, role, and where."""

    nama: str
    email: str
    role: Role
    npsn: str | None = None
    dinas_id: int | None = None


def put_periods(session: Session) -> None:
    """Make the period of each rule set that has none yet."""
    for rules in IN_ORDER:
        if session.get(Periode, rules.kode_periode.value) is None:
            session.add(
                Periode(
                    kode=rules.kode_periode.value,
                    nama=rules.nama_periode.value,
                    mulai=rules.mulai.value,
                    selesai=rules.selesai.value,
                    rule_set_id=rules.id.value,
                )
            )


def has_people(session: Session) -> bool:
    """Whether anybody is recorded."""
    return session.exec(select(Orang.id).limit(1)).first() is not None


def put_dinas(session: Session, nama: str, wilayah: str) -> int:
    """Make a dinas; returns its id."""
    row = Dinas(nama=nama, wilayah=wilayah)
    session.add(row)
    session.flush()
    return row.id or 0


def put_schools(session: Session, schools: Iterable[dict[str, str | int]]) -> None:
    """Make schools from their columns."""
    for columns in schools:
        session.add(Sekolah.model_validate(columns))
    session.flush()


def put_officer(session: Session, officer: Pejabat, *, mulai: date) -> int:
    """Make a person of an office with the assignment; returns the person's id."""
    row = session.exec(select(Orang).where(Orang.email == officer.email)).first()
    row = row or Orang(nama=officer.nama, email=officer.email, jenis_ptk="")
    session.add(row)
    session.flush()
    put_post(session, row.id or 0, officer, mulai=mulai)
    return row.id or 0


def put_post(
    session: Session,
    orang_id: int,
    officer: Pejabat,
    *,
    mulai: date,
    status: StatusPenugasan = StatusPenugasan.DEFINITIF,
) -> None:
    """Give a person an assignment from a day on."""
    session.add(
        Penugasan(
            orang_id=orang_id,
            role=officer.role.value,
            npsn=officer.npsn,
            dinas_id=officer.dinas_id,
            status=status.value,
            mulai=mulai,
        )
    )


def person_id(session: Session, email: str) -> int:
    """Id of the person with that address."""
    return session.exec(select(Orang.id).where(Orang.email == email)).one() or 0


def end_post(session: Session, orang_id: int, *, role: Role, selesai: date) -> None:
    """End a person's assignments of a role."""
    session.execute(
        update(Penugasan)
        .where(col(Penugasan.orang_id) == orang_id, col(Penugasan.role) == role.value)
        .values(selesai=selesai)
    )


def put_state(session: Session, orang_id: int, *, jenis: str, mulai: date) -> None:
    """Record a state of a person, such as "pensiun"."""
    moment = datetime(mulai.year, mulai.month, mulai.day, tzinfo=UTC)
    session.add(KeadaanOrang(orang_id=orang_id, jenis=jenis, mulai=mulai, dicatat_at=moment))


def put_link(
    session: Session, pengawas_id: int, npsn: str, *, status: str, sk: str, mulai: date
) -> None:
    """Link a pengawas with a school, as far as the given step."""
    session.add(
        Pembinaan(
            pengawas_id=pengawas_id,
            npsn=npsn,
            status=status,
            sk_nomor=sk,
            sk_tanggal=mulai,
            mulai=mulai,
        )
    )


def put_delegation(
    session: Session, dari_id: int, kepada_id: int, npsn: str, *, sk: str, mulai: date
) -> None:
    """Let a pengawas decide for a school by SK."""
    session.add(
        Delegasi(
            dari_id=dari_id,
            kepada_id=kepada_id,
            npsn=npsn,
            sk_nomor=sk,
            sk_tanggal=mulai,
            mulai=mulai,
        )
    )


def set_subjects(session: Session, subjects: dict[int, str]) -> None:
    """Write the subject that people teach; the Dapodik list does not name it."""
    for orang_id, subject in subjects.items():
        session.get_one(Orang, orang_id).mata_pelajaran = subject


def teachers_of(session: Session, npsn: str) -> tuple[int, ...]:
    """Ids of the guru of a school in the order of the list."""
    query = select(Penugasan.orang_id).where(
        Penugasan.npsn == npsn, Penugasan.role == Role.GURU.value
    )
    return tuple(session.exec(query.order_by(col(Penugasan.id))))


def read_news_before(session: Session, moment: datetime) -> None:
    """Take old notifications as read, so that the demo does not begin with a flood."""
    session.execute(
        update(Pemberitahuan).where(col(Pemberitahuan.dibuat_at) < moment).values(dibaca_at=moment)
    )


def dinas_of(session: Session, npsn: str) -> int:
    """Id of the dinas that a school belongs to."""
    return session.get_one(Sekolah, npsn).dinas_id


def holds(session: Session, officer: Pejabat, *, on: date) -> bool:
    """Whether somebody with that address holds that very office on the day."""
    query = (
        select(Penugasan.id)
        .join(Orang, col(Orang.id) == col(Penugasan.orang_id))
        .where(
            Orang.email == officer.email,
            Penugasan.role == officer.role.value,
            Penugasan.npsn == officer.npsn,
            Penugasan.dinas_id == officer.dinas_id,
            in_force(on, Penugasan),
        )
    )
    return session.exec(query).first() is not None
