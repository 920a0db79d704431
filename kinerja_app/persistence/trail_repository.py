"""The audit line of each act and the news it makes. Rows are only ever added."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import String, and_, bindparam, cast, func, or_, union, update
from sqlmodel import col, select

from kinerja_app.domain.errors import Fact
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import (
    ArsipBukti,
    Audit,
    Bukti,
    Orang,
    Pembacaan,
    Pemberitahuan,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.settings import get_settings


@dataclass(frozen=True)
class Act:
    """What is written down about one act; ``orang_id`` is the person it concerns."""

    tindakan: str
    objek_jenis: str
    objek_id: str
    orang_id: int | None = None
    npsn: str | None = None
    dari: str = ""
    ke: str = ""
    alasan: str = ""
    atas_nama: str = ""
    oleh_sistem: bool = False
    rincian: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True)
class TrailLine:
    """One act as a person reads it; ``pelaku`` is empty for the system."""

    id: int
    at: datetime
    pelaku: str
    atas_nama: str
    tindakan: str
    dari: str
    ke: str
    alasan: str
    rincian: Mapping[str, Fact]


@dataclass(frozen=True)
class News:
    """One notification of the person who asks."""

    id: int
    kode: str
    fakta: Mapping[str, Fact]
    tautan: str
    dibuat_at: datetime
    dibaca: bool


def record(work: UnitOfWork, act: Act) -> None:
    """Append one audit line in the transaction of the act itself."""
    work.session.add(
        Audit(
            at=work.now,
            pelaku_id=None if act.oleh_sistem else work.actor.orang_id or None,
            atas_nama=act.atas_nama,
            tindakan=act.tindakan,
            objek_jenis=act.objek_jenis,
            objek_id=act.objek_id,
            orang_id=act.orang_id,
            npsn=act.npsn,
            dari=act.dari,
            ke=act.ke,
            alasan=act.alasan,
            rincian=dict(act.rincian),
        )
    )


def trail_of(work: UnitOfWork, objek_jenis: str, objek_id: str) -> tuple[TrailLine, ...]:
    """The acts on one object, newest first; the caller has checked that it may be seen."""
    query = (
        select(Audit, Orang.nama)
        .join(Orang, col(Audit.pelaku_id) == col(Orang.id), isouter=True)
        .where(Audit.objek_jenis == objek_jenis, Audit.objek_id == objek_id)
        .order_by(col(Audit.id).desc())
    )
    return tuple(
        TrailLine(
            id=row.id or 0,
            at=row.at,
            pelaku=nama or "",
            atas_nama=row.atas_nama,
            tindakan=row.tindakan,
            dari=row.dari,
            ke=row.ke,
            alasan=row.alasan,
            rincian=row.rincian,
        )
        for row, nama in work.session.exec(query)
    )


def evidence_trail(work: UnitOfWork, skp_id: int) -> tuple[TrailLine, ...]:
    """The acts on the evidence of an SKP, and who took its files; ``rincian`` names the slot.

    The caller has checked that the SKP may be seen.
    """
    in_slots = select(Bukti.berkas_id).where(Bukti.skp_id == skp_id)
    archived = select(ArsipBukti.berkas_id).where(ArsipBukti.skp_id == skp_id)
    files = union(in_slots, archived).subquery()
    query = (
        select(Audit, Orang.nama)
        .join(Orang, col(Audit.pelaku_id) == col(Orang.id), isouter=True)
        .where(
            or_(
                and_(
                    col(Audit.objek_jenis) == "bukti",
                    col(Audit.objek_id).startswith(f"{skp_id}/", autoescape=True),
                ),
                and_(
                    col(Audit.objek_jenis) == "berkas",
                    col(Audit.objek_id).in_(select(cast(files.c.berkas_id, String))),
                    col(Audit.pelaku_id) != col(Audit.orang_id),
                ),
            )
        )
        .order_by(col(Audit.id).desc())
    )
    return tuple(_evidence_line(row, nama or "") for row, nama in work.session.exec(query))


def _evidence_line(row: Audit, nama: str) -> TrailLine:
    slot = row.objek_id.partition("/")[2] if row.objek_jenis == "bukti" else ""
    return TrailLine(
        id=row.id or 0,
        at=row.at,
        pelaku=nama,
        atas_nama=row.atas_nama,
        tindakan=row.tindakan,
        dari=row.dari,
        ke=row.ke,
        alasan=row.alasan,
        rincian={"slot": slot},
    )


def readings_of(work: UnitOfWork, skp_id: int) -> tuple[TrailLine, ...]:
    """Who read which submission of an SKP first when; the caller has checked that it is seen."""
    query = (
        select(Pembacaan, Orang.nama)
        .join(Orang, col(Pembacaan.orang_id) == col(Orang.id))
        .where(Pembacaan.skp_id == skp_id)
        .order_by(col(Pembacaan.id).desc())
    )
    return tuple(
        TrailLine(
            id=-(row.id or 0),
            at=row.dibaca_at,
            pelaku=nama,
            atas_nama="",
            tindakan="baca",
            dari="",
            ke="",
            alasan="",
            rincian={"pengajuan_ke": row.pengajuan_ke},
        )
        for row, nama in work.session.exec(query)
    )


def notify(
    work: UnitOfWork,
    orang_id: int,
    *,
    kunci: str,
    kode: str,
    tautan: str = "",
    **fakta: Fact,
) -> datetime:
    """Tell a person once: the same ``kunci`` again changes nothing. Returns when it was told."""
    known = work.session.exec(
        select(Pemberitahuan).where(
            Pemberitahuan.orang_id == orang_id, Pemberitahuan.kunci == kunci
        )
    ).first()
    if known is not None:
        return known.dibuat_at
    work.session.add(
        Pemberitahuan(
            orang_id=orang_id,
            kunci=kunci,
            kode=kode,
            fakta=dict(fakta),
            tautan=tautan,
            dibuat_at=work.now,
        )
    )
    return work.now


_TOLD = select(Pemberitahuan.dibuat_at).where(
    col(Pemberitahuan.orang_id) == bindparam("orang_id"),
    col(Pemberitahuan.kunci) == bindparam("kunci"),
)


def told_at(work: UnitOfWork, orang_id: int, kunci: str) -> datetime | None:
    """When a person was told a piece of news, if at all."""
    asked = {"orang_id": orang_id, "kunci": kunci}
    return work.session.execute(_TOLD, asked).scalars().first()


def news_of_actor(work: UnitOfWork, *, limit: int, offset: int = 0) -> tuple[News, ...]:
    """The actor's own notifications, newest first."""
    query = (
        select(Pemberitahuan)
        .where(Pemberitahuan.orang_id == work.actor.orang_id)
        .order_by(col(Pemberitahuan.dibuat_at).desc(), col(Pemberitahuan.id).desc())
        .limit(limit)
        .offset(offset)
    )
    return tuple(to_news(row) for row in work.session.exec(query))


def to_news(row: Pemberitahuan) -> News:
    """The row as a value."""
    return News(
        id=row.id or 0,
        kode=row.kode,
        fakta=row.fakta,
        tautan=row.tautan,
        dibuat_at=row.dibuat_at,
        dibaca=row.dibaca_at is not None,
    )


def news_after(work: UnitOfWork, last_id: int) -> tuple[News, ...]:
    """The actor's own notifications that came after one of them, oldest first."""
    query = (
        select(Pemberitahuan)
        .where(Pemberitahuan.orang_id == work.actor.orang_id, col(Pemberitahuan.id) > last_id)
        .order_by(col(Pemberitahuan.id))
        .limit(20)
    )
    return tuple(to_news(row) for row in work.session.exec(query))


def newest_number() -> int:
    """The number of the newest notification of anybody; 0 when there is none."""
    with transaction(get_settings().database_url, writes=False) as session:
        return session.exec(select(func.max(Pemberitahuan.id))).one() or 0


# Made once: the frame of every page asks it.
_UNREAD = sa.select(func.count(col(Pemberitahuan.id))).where(
    col(Pemberitahuan.orang_id) == bindparam("orang_id"), col(Pemberitahuan.dibaca_at).is_(None)
)


def unread_count(work: UnitOfWork) -> int:
    """How many of the actor's notifications are unread."""
    return int(work.session.execute(_UNREAD, {"orang_id": work.actor.orang_id}).scalar_one())


def mark_read(work: UnitOfWork) -> None:
    """Mark all of the actor's notifications as read."""
    work.session.execute(
        update(Pemberitahuan)
        .where(
            col(Pemberitahuan.orang_id) == work.actor.orang_id,
            col(Pemberitahuan.dibaca_at).is_(None),
        )
        .values(dibaca_at=work.now)
    )
