"""What the sign-in asks of the roster: who an account belongs to, and the facts about the person.

Not scoped to an actor: at this moment there is none yet. Nothing but the sign-in reads here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.persistence.actor_repository import is_inactive, was_assessor
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.tables import Dinas, Orang, Penugasan, Sekolah


@dataclass(frozen=True)
class RosterPost:
    """A post in force, with what is known of its school (empty for posts at a dinas)."""

    role: Role
    nama_sekolah: str


@dataclass(frozen=True)
class RosterPerson:
    """A person of the roster as the sign-in sees him on a day; ``mantan``: an assessor once."""

    id: int
    nama: str
    subjek: str
    jenis_ptk: str
    inactive: bool
    posts: tuple[RosterPost, ...]
    mantan: bool


def find_person(session: Session, *, subjek: str, email: str, on: date) -> RosterPerson | None:
    """The person this account was pinned to, else the one with that e-mail address."""
    row = session.exec(select(Orang).where(Orang.subjek == subjek)).first()
    if row is None:
        row = session.exec(select(Orang).where(func.lower(Orang.email) == email.lower())).first()
    if row is None or row.id is None:
        return None
    return RosterPerson(
        id=row.id,
        nama=row.nama,
        subjek=row.subjek or "",
        jenis_ptk=row.jenis_ptk,
        inactive=is_inactive(session, row.id, on),
        posts=_posts(session, row.id, on),
        mantan=was_assessor(session, row.id, on),
    )


def pin_subject(session: Session, orang_id: int, subjek: str) -> bool:
    """Tie the account to the person for good; False when another account was faster."""
    result = session.connection().execute(
        update(Orang)
        .where(col(Orang.id) == orang_id, col(Orang.subjek).is_(None))
        .values(subjek=subjek)
    )
    return result.rowcount == 1


def _posts(session: Session, orang_id: int, on: date) -> tuple[RosterPost, ...]:
    query = (
        select(Penugasan, Sekolah)
        .join(Sekolah, col(Penugasan.npsn) == col(Sekolah.npsn), isouter=True)
        .where(
            Penugasan.orang_id == orang_id,
            in_force(on, Penugasan),
        )
        .order_by(col(Penugasan.satminkal).desc(), col(Penugasan.id))
    )
    return tuple(_post(post, school) for post, school in session.exec(query))


def _post(post: Penugasan, school: Sekolah | None) -> RosterPost:
    return RosterPost(
        role=Role(post.role),
        nama_sekolah=school.nama if school else "",
    )


@dataclass(frozen=True)
class AccountPost:
    """A post in force of somebody with an account, for the demo's list."""

    nama: str
    email: str
    role: Role
    status: StatusPenugasan
    tempat: str
    jenis_ptk: str
    mata_pelajaran: str


def posts_with_account(session: Session, *, on: date) -> tuple[AccountPost, ...]:
    """Every post in force of a person with an e-mail address, by school, then by person."""
    query = (
        select(Orang, Penugasan, Sekolah, Dinas)
        .join(Penugasan, col(Penugasan.orang_id) == col(Orang.id))
        .join(Sekolah, col(Penugasan.npsn) == col(Sekolah.npsn), isouter=True)
        .join(Dinas, col(Penugasan.dinas_id) == col(Dinas.id), isouter=True)
        .where(
            col(Orang.email).is_not(None),
            in_force(on, Penugasan),
        )
        .order_by(col(Penugasan.npsn).desc(), col(Orang.id), col(Penugasan.id))
    )
    return tuple(_account_post(*row) for row in session.exec(query))


def _account_post(
    person: Orang, post: Penugasan, school: Sekolah | None, dinas: Dinas | None
) -> AccountPost:
    return AccountPost(
        nama=person.nama,
        email=person.email or "",
        role=Role(post.role),
        status=StatusPenugasan(post.status),
        tempat=_place_name(school, dinas),
        jenis_ptk=person.jenis_ptk,
        mata_pelajaran=person.mata_pelajaran,
    )


def _place_name(school: Sekolah | None, dinas: Dinas | None) -> str:
    if school is not None:
        return school.nama
    return dinas.nama if dinas is not None else ""
