"""States of people: who is away on a day, what was recorded, and the posts that a state ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import ColumnElement, exists, or_
from sqlalchemy.orm import aliased
from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.keadaan import LEAVES_LISTS, LEAVES_SCHOOL, Keadaan
from kinerja_app.persistence.bukti_repository import BerkasTercatat
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.lampiran_repository import letters_of
from kinerja_app.persistence.masa import in_force, not_over
from kinerja_app.persistence.session_repository import revoke_sessions_of
from kinerja_app.persistence.tables import KeadaanOrang, Orang, Penugasan, Periode, Sekolah, Skp
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import cared_school, managed_school


@dataclass(frozen=True)
class KeadaanTercatat:
    """One recorded state; ``gabung_ke`` names the surviving record of a duplicate.

    ``berkas`` is the letter behind it, where there is one that the caller may read.
    """

    id: int
    jenis: Keadaan
    mulai: date
    selesai: date | None
    keterangan: str
    dicatat_oleh: str
    dicatat_at: datetime
    dibatalkan_at: datetime | None
    npsn: str
    gabung_ke: str
    berkas: BerkasTercatat | None = None


@dataclass(frozen=True)
class OrangDirawat:
    """A person whose data the actor looks after, at one school; ``peran`` are the roles there."""

    id: int
    nama: str
    nip: str
    nuptk: str
    jenis_ptk: str
    npsn: str
    sekolah: str
    peran: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class SkpTerbuka:
    """An SKP whose period has not ended when a state begins."""

    id: int
    jabatan: str
    periode: str
    status: str


def looked_after(
    work: UnitOfWork, orang_id: int, *, held: bool = False, kept: bool = False
) -> OrangDirawat:
    """A person of a school that the actor leads or keeps; ``NotFound`` for everybody else.

    Whom a recorded state took from the school is still found: it can be undone. ``held`` lets
    nobody else change the person until the transaction ends; ``kept`` asks for a school whose
    master data the actor keeps, for leading it is not enough there.
    """
    of_actor = managed_school(work.actor) if kept else cared_school(work.actor)
    if held:
        lock_for(work.session, f"orang:{orang_id}")
    query = (
        select(Orang, Penugasan, Sekolah)
        .join(Penugasan, col(Penugasan.orang_id) == col(Orang.id))
        .join(Sekolah, col(Sekolah.npsn) == col(Penugasan.npsn))
        .where(Orang.id == orang_id, of_actor, _counts(work.on))
        .order_by(col(Penugasan.satminkal).desc(), col(Penugasan.id))
    )
    rows = work.session.exec(query).all()
    if not rows:
        raise NotFound("ORANG_TIDAK_DITEMUKAN")
    orang, _, school = rows[0]
    posts = (post for _, post, at in rows if at.npsn == school.npsn)
    return OrangDirawat(
        id=orang.id or 0,
        nama=orang.nama,
        nip=orang.nip or "",
        nuptk=orang.nuptk or "",
        jenis_ptk=orang.jenis_ptk,
        npsn=school.npsn,
        sekolah=school.nama,
        peran=tuple(dict.fromkeys((post.role, post.status) for post in posts)),
    )


def _counts(on: date) -> ColumnElement[bool]:
    """Posts in force, those that a state has ended, and the former ones of who holds none now."""
    ended = or_(col(Penugasan.keadaan_id).is_not(None), without_post(on))
    return or_(in_force(on, Penugasan), ended)


def without_post(on: date) -> ColumnElement[bool]:
    """Whether the person of a post holds none on a day; one to come by SK does not count yet."""
    other = aliased(Penugasan)
    return ~exists().where(
        col(other.orang_id) == col(Penugasan.orang_id),
        in_force(on, other),
    )


def states_of_person(work: UnitOfWork, orang_id: int) -> tuple[KeadaanTercatat, ...]:
    """The states of a person that concern the caller, newest first, undone ones included.

    Of one who has left the caller's schools those recorded there: what the next school records
    stays with it (K-34).
    """
    writer, into = aliased(Orang), aliased(Orang)
    query = (
        select(KeadaanOrang, writer.nama, into.nama)
        .join(writer, col(KeadaanOrang.dicatat_oleh) == col(writer.id), isouter=True)
        .join(into, col(KeadaanOrang.gabung_ke_id) == col(into.id), isouter=True)
        .where(KeadaanOrang.orang_id == orang_id, _concerns(work, orang_id))
        .order_by(col(KeadaanOrang.id).desc())
    )
    rows = work.session.exec(query).all()
    letters = letters_of(work, {row.berkas_id for row, _, _ in rows})
    return tuple(_state(row, by, to, letters.get(row.berkas_id)) for row, by, to in rows)


def _state(
    row: KeadaanOrang, writer: str | None, survivor: str | None, berkas: BerkasTercatat | None
) -> KeadaanTercatat:
    return KeadaanTercatat(
        id=row.id or 0,
        jenis=Keadaan(row.jenis),
        mulai=row.mulai,
        selesai=row.selesai,
        keterangan=row.keterangan,
        dicatat_oleh=writer or "",
        dicatat_at=row.dicatat_at,
        dibatalkan_at=row.dibatalkan_at,
        npsn=row.npsn or "",
        gabung_ke=survivor or "",
        berkas=berkas,
    )


def _concerns(work: UnitOfWork, orang_id: int) -> ColumnElement[bool]:
    cared = select(col(Sekolah.npsn)).where(cared_school(work.actor))
    still_here = exists().where(
        col(Penugasan.orang_id) == orang_id,
        col(Penugasan.npsn).in_(cared),
        not_over(work.on, Penugasan),
    )
    return or_(col(KeadaanOrang.npsn).is_(None), col(KeadaanOrang.npsn).in_(cared), still_here)


def open_state(work: UnitOfWork, orang_id: int, npsn: str) -> KeadaanTercatat | None:
    """The state that takes the person away now or later, from here or from everywhere."""
    for each in states_of_person(work, orang_id):
        if each.dibatalkan_at or (each.selesai and each.selesai < work.on):
            continue
        here = each.jenis in LEAVES_SCHOOL and each.npsn == npsn
        if here or each.jenis in LEAVES_LISTS:
            return each
    return None


def open_skps(work: UnitOfWork, orang_id: int, *, mulai: date) -> tuple[SkpTerbuka, ...]:
    """SKPs of the person whose period still runs on that day, at schools the actor cares for."""
    query = (
        select(Skp, Periode.nama)
        .join(Periode, col(Periode.kode) == col(Skp.periode_kode))
        .join(Sekolah, col(Sekolah.npsn) == col(Skp.npsn))
        .where(Skp.orang_id == orang_id, Periode.selesai >= mulai, cared_school(work.actor))
        .order_by(col(Skp.id))
    )
    return tuple(
        SkpTerbuka(row.id or 0, row.jabatan, nama, row.status)
        for row, nama in work.session.exec(query)
    )


def put_state(
    work: UnitOfWork,
    orang_id: int,
    *,
    jenis: Keadaan,
    mulai: date,
    npsn: str,
    selesai: date | None = None,
    keterangan: str = "",
    gabung_ke_id: int | None = None,
) -> int:
    """Record a state; one that leaves a school ends the posts there. Returns its id."""
    row = KeadaanOrang(
        orang_id=orang_id,
        jenis=jenis.value,
        mulai=mulai,
        selesai=selesai,
        keterangan=keterangan,
        dicatat_oleh=work.actor.orang_id,
        dicatat_at=work.now,
        npsn=npsn,
        gabung_ke_id=gabung_ke_id,
    )
    work.session.add(row)
    work.session.flush()
    if jenis in LEAVES_SCHOOL:
        _end_posts(work, row)
    return row.id or 0


def _end_posts(work: UnitOfWork, state: KeadaanOrang) -> None:
    eve = state.mulai - timedelta(days=1)
    query = select(Penugasan).where(
        Penugasan.orang_id == state.orang_id,
        Penugasan.npsn == state.npsn,
        or_(col(Penugasan.selesai).is_(None), col(Penugasan.selesai) > eve),
    )
    for post in work.session.exec(query).all():
        post.keadaan_id, post.selesai_semula, post.selesai = state.id, post.selesai, eve
        work.session.add(post)
        if state.jenis == Keadaan.BUKAN_SATMINKAL.value:
            work.session.add(_without_skp(post, state.mulai))


def _without_skp(post: Penugasan, mulai: date) -> Penugasan:
    """The same post from a day on, at a school that is not the person's satminkal."""
    return Penugasan(
        orang_id=post.orang_id,
        role=post.role,
        npsn=post.npsn,
        status=post.status,
        satminkal=False,
        mulai=mulai,
        selesai=post.selesai_semula,
        sumber=f"keadaan:{post.keadaan_id}",
    )


def end_sessions(work: UnitOfWork, orang_id: int) -> None:
    """Sign a person out everywhere."""
    revoke_sessions_of(work.session, orang_id, now=work.now)


def undo_state(work: UnitOfWork, keadaan_id: int) -> None:
    """Take a state back: the posts that it ended go on as before; the row stays as a record."""
    row = work.session.get_one(KeadaanOrang, keadaan_id)
    row.dibatalkan_at, row.dibatalkan_oleh = work.now, work.actor.orang_id
    work.session.add(row)
    ended = select(Penugasan).where(Penugasan.keadaan_id == keadaan_id)
    for post in work.session.exec(ended).all():
        post.selesai, post.selesai_semula, post.keadaan_id = post.selesai_semula, None, None
        work.session.add(post)
    made = select(Penugasan).where(Penugasan.sumber == f"keadaan:{keadaan_id}")
    for post in work.session.exec(made).all():
        post.selesai = post.mulai - timedelta(days=1)
        work.session.add(post)


def serves_elsewhere(work: UnitOfWork, orang_id: int, npsn: str) -> bool:
    """Whether another school counts the person by now."""
    query = select(Penugasan.id).where(
        Penugasan.orang_id == orang_id,
        Penugasan.npsn != npsn,
        col(Penugasan.satminkal).is_(True),
        col(Penugasan.status) == "definitif",
        not_over(work.on, Penugasan),
    )
    return work.session.exec(query.limit(1)).first() is not None
