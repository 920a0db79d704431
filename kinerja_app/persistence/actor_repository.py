"""Rows → Actor: who a person is on a given day. Every query is fixed in number.

Asked on every event, so the statements are made once: making one anew costs five times what asking
it does. ``on`` is the day, ``orang_id`` the person.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, exists, select
from sqlmodel import Session, col

from kinerja_app.domain.actor import ASSESSORS, Actor, Role, StatusPenugasan
from kinerja_app.domain.actor import Penugasan as Post
from kinerja_app.domain.delegasi import TO_PENGAWAS, Lingkup
from kinerja_app.domain.keadaan import ENDS_ACCESS
from kinerja_app.persistence.delegasi_berlaku import giver_in_office
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.tables import Delegasi, KeadaanOrang, Orang, Pembinaan, Penugasan

_PERSON: BindParameter[Any] = bindparam("orang_id")
_DAY: BindParameter[Any] = bindparam("on")


_ENDED = select(col(KeadaanOrang.id)).where(
    col(KeadaanOrang.orang_id) == _PERSON,
    col(KeadaanOrang.jenis).in_(sorted(ENDS_ACCESS)),
    col(KeadaanOrang.dibatalkan_at).is_(None),
    in_force(_DAY, KeadaanOrang),
)
_NAME = select(col(Orang.nama)).where(col(Orang.id) == _PERSON, ~exists(_ENDED))
_POSTS = (
    select(
        col(Penugasan.id),
        col(Penugasan.role),
        col(Penugasan.npsn),
        col(Penugasan.dinas_id),
        col(Penugasan.status),
        col(Penugasan.mulai),
        col(Penugasan.selesai),
        col(Penugasan.satminkal),
    )
    .where(col(Penugasan.orang_id) == _PERSON, in_force(_DAY, Penugasan))
    .order_by(col(Penugasan.id))
)
_ASSESSED = (
    select(col(Penugasan.id))
    .where(
        col(Penugasan.orang_id) == _PERSON,
        col(Penugasan.role).in_([each.value for each in ASSESSORS]),
        col(Penugasan.selesai) < _DAY,
        col(Penugasan.selesai) >= col(Penugasan.mulai),
    )
    .limit(1)
)
_BINAAN = select(col(Pembinaan.npsn)).where(
    col(Pembinaan.pengawas_id) == _PERSON,
    col(Pembinaan.status) == "aktif",
    in_force(_DAY, Pembinaan),
)
_DELEGASI = select(col(Delegasi.id)).where(
    col(Delegasi.kepada_id) == _PERSON, in_force(_DAY, Delegasi), giver_in_office(_DAY)
)
_TO_PENGAWAS = _DELEGASI.where(col(Delegasi.lingkup).in_([each.value for each in TO_PENGAWAS]))
# Observing by SK, at the schools where the person is guru that day and nowhere else.
_TO_OBSERVE = _DELEGASI.where(
    col(Delegasi.lingkup) == Lingkup.OBSERVASI.value,
    col(Delegasi.npsn).in_(bindparam("sekolah", expanding=True)),
)


def is_inactive(session: Session, orang_id: int, on: date) -> bool:
    """Whether a state that ends every access is in force for the person on that day."""
    found = session.execute(_ENDED.limit(1), {"orang_id": orang_id, "on": on})
    return found.first() is not None


def _post(
    number: int, role: str, npsn: str | None, dinas_id: int | None, status: str, *term: Any
) -> Post:
    mulai, selesai, satminkal = term
    return Post(
        id=number,
        role=Role(role),
        npsn=npsn or "",
        dinas_id=dinas_id or 0,
        status=StatusPenugasan(status),
        mulai=mulai,
        selesai=selesai,
        satminkal=satminkal,
    )


def was_assessor(session: Session, orang_id: int, on: date) -> bool:
    """Whether the person held a post, ended by now, in which he assessed others."""
    found = session.execute(_ASSESSED, {"orang_id": orang_id, "on": on})
    return found.first() is not None


def load_actor(session: Session, orang_id: int, *, on: date, sesi_id: int = 0) -> Actor | None:
    """The person with the assignments of that day; None when unknown or no longer active."""
    asked = {"orang_id": orang_id, "on": on}
    nama = session.execute(_NAME, asked).scalar_one_or_none()
    if nama is None:
        return None
    posts = tuple(_post(*row) for row in session.execute(_POSTS, asked))

    def found(statement: Select[Any], role: Role, **more: Any) -> frozenset[Any]:
        """What only a person in that role has at all."""
        if not any(post.role is role for post in posts):
            return frozenset()
        return frozenset(session.execute(statement, {**asked, **more}).scalars())

    schools = [post.npsn for post in posts if post.role is Role.GURU]
    return Actor(
        orang_id=orang_id,
        nama=nama,
        penugasan=posts,
        binaan=found(_BINAAN, Role.PENGAWAS),
        delegasi=found(_TO_PENGAWAS, Role.PENGAWAS),
        amatan=found(_TO_OBSERVE, Role.GURU, sekolah=schools),
        mantan=not posts and was_assessor(session, orang_id, on),
        sesi_id=sesi_id,
    )
