"""Posts given, ended and changed by SK, and the changes that have yet to take effect."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import and_, or_, true
from sqlmodel import col, select

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.delegasi import Lingkup
from kinerja_app.domain.serah_terima import JenisSerahTerima
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.masa import not_over
from kinerja_app.persistence.master_repository import SekolahTercatat, schools_where
from kinerja_app.persistence.tables import (
    Delegasi,
    DelegasiGuru,
    Orang,
    Penugasan,
    Sekolah,
    SerahTerima,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import managed_school

OF_SCHOOL = (Role.GURU.value, Role.KEPALA_SEKOLAH.value)


@dataclass(frozen=True)
class JabatanTercatat:
    """A post of a person at a school."""

    id: int
    orang_id: int
    nama: str
    role: Role
    status: StatusPenugasan
    npsn: str
    sekolah: str
    mulai: date
    selesai: date | None
    sk_nomor: str


@dataclass(frozen=True)
class SerahTerimaTercatat:
    """A change by SK as recorded."""

    id: int
    jenis: JenisSerahTerima
    orang_id: int
    npsn: str
    npsn_asal: str
    mulai: date


@dataclass(frozen=True)
class TugasMengamati:
    """A duty of observation: who holds it, at which school, and until when."""

    id: int
    kepada_id: int
    npsn: str
    selesai: date | None


def kept_schools(work: UnitOfWork) -> tuple[SekolahTercatat, ...]:
    """The schools of the actor's daerah, to choose from."""
    return schools_where(work, managed_school(work.actor))


def posts_of(work: UnitOfWork, orang_id: int) -> tuple[JabatanTercatat, ...]:
    """The posts of a person at schools of the actor's daerah, the newest first."""
    query = (
        select(Penugasan, Orang.nama, Sekolah.nama)
        .join(Orang, col(Orang.id) == col(Penugasan.orang_id))
        .join(Sekolah, col(Sekolah.npsn) == col(Penugasan.npsn))
        .where(
            Penugasan.orang_id == orang_id,
            col(Penugasan.role).in_(OF_SCHOOL),
            managed_school(work.actor),
        )
        .order_by(col(Penugasan.mulai).desc(), col(Penugasan.id).desc())
    )
    return tuple(_post(*each) for each in work.session.exec(query))


def heads_from(
    work: UnitOfWork, npsn: str, mulai: date, sampai: date | None = None
) -> tuple[JabatanTercatat, ...]:
    """Who leads a school on a day, or is to lead it later, until the last day asked about."""
    query = (
        select(Penugasan, Orang.nama, Sekolah.nama)
        .join(Orang, col(Orang.id) == col(Penugasan.orang_id))
        .join(Sekolah, col(Sekolah.npsn) == col(Penugasan.npsn))
        .where(
            Penugasan.npsn == npsn,
            Penugasan.role == Role.KEPALA_SEKOLAH.value,
            not_over(mulai, Penugasan),
            not_over(col(Penugasan.mulai), Penugasan),
            col(Penugasan.mulai) <= sampai if sampai else true(),
        )
        .order_by(col(Penugasan.status), col(Penugasan.id))
    )
    return tuple(_post(*each) for each in work.session.exec(query))


def _post(row: Penugasan, nama: str, sekolah: str) -> JabatanTercatat:
    return JabatanTercatat(
        id=row.id or 0,
        orang_id=row.orang_id,
        nama=nama,
        role=Role(row.role),
        status=StatusPenugasan(row.status),
        npsn=row.npsn or "",
        sekolah=sekolah,
        mulai=row.mulai,
        selesai=row.selesai,
        sk_nomor=row.sk_nomor,
    )


def end_post(work: UnitOfWork, penugasan_id: int, mulai: date) -> None:
    """Let a post end on the eve of a day."""
    row = work.session.get_one(Penugasan, penugasan_id)
    row.selesai = mulai - timedelta(days=1)
    work.session.add(row)
    work.session.flush()


def add_post(
    work: UnitOfWork,
    orang_id: int,
    role: Role,
    npsn: str,
    *,
    status: StatusPenugasan,
    masa: tuple[date, date | None],
    sk: tuple[str, date],
) -> int:
    """Give a post from the first to the last day of ``masa`` by an SK (number and day)."""
    row = Penugasan(
        orang_id=orang_id,
        role=role.value,
        npsn=npsn,
        status=status.value,
        mulai=masa[0],
        selesai=masa[1],
        sumber="sk",
        sk_nomor=sk[0],
        sk_tanggal=sk[1],
    )
    work.session.add(row)
    work.session.flush()
    return row.id or 0


def definitive_post(work: UnitOfWork, orang_id: int, role: Role, npsn: str) -> int:
    """Id of the person's definitive post there, the newest one; 0 without."""
    query = (
        select(Penugasan.id)
        .where(
            Penugasan.orang_id == orang_id,
            Penugasan.role == role.value,
            Penugasan.npsn == npsn,
            Penugasan.status == StatusPenugasan.DEFINITIF.value,
        )
        .order_by(col(Penugasan.id).desc())
    )
    return work.session.exec(query).first() or 0


def add_change(
    work: UnitOfWork,
    jenis: JenisSerahTerima,
    orang_id: int,
    *,
    tempat: tuple[str, str],
    masa: tuple[date, date | None],
    sk: tuple[str, date],
) -> SerahTerimaTercatat:
    """Write down a change by SK; ``tempat`` is the school and the one that is left, if any."""
    row = SerahTerima(
        jenis=jenis.value,
        orang_id=orang_id,
        npsn=tempat[0],
        npsn_asal=tempat[1] or None,
        mulai=masa[0],
        selesai=masa[1],
        sk_nomor=sk[0],
        sk_tanggal=sk[1],
        dicatat_oleh=work.actor.orang_id,
        dicatat_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    return _change(row)


def due_changes(work: UnitOfWork) -> tuple[SerahTerimaTercatat, ...]:
    """Changes whose first day has come and whose open steps have not moved on yet, held."""
    lock_for(work.session, "serah-terima")
    query = (
        select(SerahTerima)
        .where(
            col(SerahTerima.berlaku_at).is_(None),
            col(SerahTerima.dibatalkan_at).is_(None),
            SerahTerima.mulai <= work.on,
        )
        .order_by(col(SerahTerima.mulai), col(SerahTerima.id))
    )
    return tuple(_change(row) for row in work.session.exec(query))


def _change(row: SerahTerima) -> SerahTerimaTercatat:
    return SerahTerimaTercatat(
        id=row.id or 0,
        jenis=JenisSerahTerima(row.jenis),
        orang_id=row.orang_id,
        npsn=row.npsn,
        npsn_asal=row.npsn_asal or "",
        mulai=row.mulai,
    )


def close_change(work: UnitOfWork, serah_terima_id: int) -> None:
    """Note that the open steps of a change have moved on."""
    row = work.session.get_one(SerahTerima, serah_terima_id)
    row.berlaku_at = work.now
    work.session.add(row)


def observer_duties(
    work: UnitOfWork, npsn: str, mulai: date, *, orang_id: int = 0
) -> tuple[TugasMengamati, ...]:
    """Duties of observation at a school that run on a day or later.

    With ``orang_id`` those that are over once the person leaves: given by or to him, and those in
    which he alone is observed. Where others are observed too, the duty goes on for them.
    """
    named = select(DelegasiGuru.id).where(col(DelegasiGuru.delegasi_id) == col(Delegasi.id))
    his, others = col(DelegasiGuru.orang_id) == orang_id, col(DelegasiGuru.orang_id) != orang_id
    about_him = and_(named.where(his).exists(), ~named.where(others).exists())
    concerned = or_(
        col(Delegasi.dari_id) == orang_id, col(Delegasi.kepada_id) == orang_id, about_him
    )
    query = select(Delegasi).where(
        Delegasi.npsn == npsn,
        Delegasi.lingkup == Lingkup.OBSERVASI.value,
        not_over(mulai, Delegasi),
        concerned if orang_id else true(),
    )
    rows = work.session.exec(query.order_by(col(Delegasi.id)))
    return tuple(TugasMengamati(row.id or 0, row.kepada_id, row.npsn, row.selesai) for row in rows)


def end_duty(work: UnitOfWork, delegasi_id: int, mulai: date) -> None:
    """Let a duty of observation end on the eve of a day."""
    row = work.session.get_one(Delegasi, delegasi_id)
    row.selesai = mulai - timedelta(days=1)
    work.session.add(row)


def keeps_post(work: UnitOfWork, orang_id: int, *, besides: Collection[int], mulai: date) -> bool:
    """Whether a person holds another post from a day on."""
    query = select(Penugasan.id).where(
        Penugasan.orang_id == orang_id,
        col(Penugasan.id).not_in(besides),
        not_over(mulai, Penugasan),
    )
    return work.session.exec(query.limit(1)).first() is not None
