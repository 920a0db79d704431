"""Rows → Actor: who a person is on a given day. Every query is fixed in number."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import Session, col, select

from kinerja_app.domain.actor import ASSESSORS, Actor, Role, StatusPenugasan
from kinerja_app.domain.actor import Penugasan as Post
from kinerja_app.domain.delegasi import TO_PENGAWAS, Lingkup
from kinerja_app.domain.keadaan import ENDS_ACCESS
from kinerja_app.persistence.tables import Delegasi, KeadaanOrang, Orang, Pembinaan, Penugasan


def is_inactive(session: Session, orang_id: int, on: date) -> bool:
    """Whether a state that ends every access is in force for the person on that day."""
    query = select(KeadaanOrang.id).where(
        KeadaanOrang.orang_id == orang_id,
        col(KeadaanOrang.jenis).in_(ENDS_ACCESS),
        col(KeadaanOrang.dibatalkan_at).is_(None),
        KeadaanOrang.mulai <= on,
        or_(col(KeadaanOrang.selesai).is_(None), col(KeadaanOrang.selesai) >= on),
    )
    return session.exec(query.limit(1)).first() is not None


def _posts(session: Session, orang_id: int, on: date) -> tuple[Post, ...]:
    query = (
        select(Penugasan)
        .where(
            Penugasan.orang_id == orang_id,
            Penugasan.mulai <= on,
            or_(col(Penugasan.selesai).is_(None), col(Penugasan.selesai) >= on),
        )
        .order_by(col(Penugasan.id))
    )
    return tuple(
        Post(
            id=row.id or 0,
            role=Role(row.role),
            npsn=row.npsn or "",
            dinas_id=row.dinas_id or 0,
            status=StatusPenugasan(row.status),
            mulai=row.mulai,
            selesai=row.selesai,
            satminkal=row.satminkal,
        )
        for row in session.exec(query)
    )


def was_assessor(session: Session, orang_id: int, on: date) -> bool:
    """Whether the person held a post, ended by now, in which he assessed others."""
    query = select(Penugasan.id).where(
        Penugasan.orang_id == orang_id,
        col(Penugasan.role).in_([each.value for each in ASSESSORS]),
        col(Penugasan.selesai) < on,
        col(Penugasan.selesai) >= col(Penugasan.mulai),
    )
    return session.exec(query.limit(1)).first() is not None


def _binaan(session: Session, orang_id: int, on: date) -> frozenset[str]:
    query = select(Pembinaan.npsn).where(
        Pembinaan.pengawas_id == orang_id,
        Pembinaan.status == "aktif",
        Pembinaan.mulai <= on,
        or_(col(Pembinaan.selesai).is_(None), col(Pembinaan.selesai) >= on),
    )
    return frozenset(session.exec(query))


def _delegasi(
    session: Session, orang_id: int, on: date, *where: ColumnElement[bool]
) -> frozenset[int]:
    query = select(Delegasi.id).where(
        Delegasi.kepada_id == orang_id,
        *where,
        Delegasi.mulai <= on,
        or_(col(Delegasi.selesai).is_(None), col(Delegasi.selesai) >= on),
    )
    return frozenset(each for each in session.exec(query) if each is not None)


def _to_pengawas() -> ColumnElement[bool]:
    return col(Delegasi.lingkup).in_([each.value for each in TO_PENGAWAS])


def _to_observe(posts: tuple[Post, ...]) -> ColumnElement[bool]:
    """Observing by SK, at the schools where the person is guru that day and nowhere else."""
    schools = [each.npsn for each in posts if each.role is Role.GURU]
    observes = col(Delegasi.lingkup) == Lingkup.OBSERVASI.value
    return and_(observes, col(Delegasi.npsn).in_(schools))


def load_actor(session: Session, orang_id: int, *, on: date, sesi_id: int = 0) -> Actor | None:
    """The person with the assignments of that day; None when unknown or no longer active."""
    orang = session.get(Orang, orang_id)
    if orang is None or is_inactive(session, orang_id, on):
        return None
    posts = _posts(session, orang_id, on)
    roles = {post.role for post in posts}
    return Actor(
        orang_id=orang_id,
        nama=orang.nama,
        penugasan=posts,
        binaan=_binaan(session, orang_id, on) if Role.PENGAWAS in roles else frozenset(),
        delegasi=_delegasi(session, orang_id, on, _to_pengawas())
        if Role.PENGAWAS in roles
        else frozenset(),
        amatan=_delegasi(session, orang_id, on, _to_observe(posts))
        if Role.GURU in roles
        else frozenset(),
        mantan=not posts and was_assessor(session, orang_id, on),
        sesi_id=sesi_id,
    )
