"""What waits for whom: plans of principals that have a turn, and links that are not active yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, or_, select
from sqlmodel import col

from kinerja_app.domain.actor import Role
from kinerja_app.domain.delegasi import DECIDES_PLAN, Lingkup
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.delegasi_berlaku import giver_in_office
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.remembered import remembered
from kinerja_app.persistence.tables import Delegasi, Orang, Pembinaan, Penugasan, Sekolah, Skp
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility_kepala import leads_that_school


@dataclass(frozen=True)
class RencanaMenunggu:
    """One submitted plan of a principal whose turn it is, with the school."""

    skp_id: int
    sekolah: str
    sejak: datetime


@dataclass(frozen=True)
class TautanPengawas:
    """A link of the pengawas with a school; ``status`` is the last step done, "aktif" with all.

    ``sk_nomor`` and ``berkas_id`` are his SK and its letter; "" and 0 without.
    """

    npsn: str
    sekolah: str
    kepala: str
    status: str
    berkas_id: int = 0
    sk_nomor: str = ""


def for_review(work: UnitOfWork) -> ColumnElement[bool]:
    """Plans that the actor reviews, or decides by SK, as the linked pengawas."""
    linked = col(Skp.npsn).in_(work.actor.binaan)
    by_sk = col(Skp.npsn).in_(delegated_schools(work))
    return and_(linked, or_(col(Skp.ditinjau_at).is_(None), by_sk))


def for_decision(work: UnitOfWork) -> ColumnElement[bool]:
    """Plans of the daerah that are reviewed, or have no linked pengawas to review them."""
    reviewer = exists().where(
        col(Pembinaan.npsn) == col(Skp.npsn),
        col(Pembinaan.status) == "aktif",
        in_force(work.on, Pembinaan),
    )
    of_daerah = col(Sekolah.dinas_id).in_(work.actor.dinas(Role.KEPALA_DINAS))
    return and_(of_daerah, or_(col(Skp.ditinjau_at).is_not(None), ~reviewer))


def waiting(
    work: UnitOfWork, periode_kode: str, whose: ColumnElement[bool]
) -> tuple[RencanaMenunggu, ...]:
    """The submitted plans of principals that wait, also those as guru of the very school.

    The one that waits longest comes first.
    """
    rows = work.session.execute(
        select(col(Skp.id), col(Sekolah.nama), col(Skp.sejak))
        .join(Sekolah, col(Sekolah.npsn) == col(Skp.npsn))
        .where(
            or_(col(Skp.jabatan) == Jabatan.KEPALA_SEKOLAH.value, leads_that_school(work.on)),
            col(Skp.periode_kode) == periode_kode,
            col(Skp.status) == StatusRencana.DIAJUKAN.value,
            ~away(work.on, col(Skp.orang_id)),
            whose,
        )
        .order_by(col(Skp.sejak), col(Skp.id))
    )
    return tuple(RencanaMenunggu(skp_id or 0, nama, sejak) for skp_id, nama, sejak in rows)


@remembered
def delegated_schools(
    work: UnitOfWork, lingkup: frozenset[Lingkup] = DECIDES_PLAN
) -> frozenset[str]:
    """Schools for which the actor decides by SK on the day, within a scope."""
    query = select(col(Delegasi.npsn)).where(
        col(Delegasi.kepada_id) == work.actor.orang_id,
        col(Delegasi.lingkup).in_([each.value for each in lingkup]),
        in_force(work.on, Delegasi),
        giver_in_office(work.on),
    )
    return frozenset(work.session.execute(query).scalars())


def own_links(work: UnitOfWork) -> tuple[TautanPengawas, ...]:
    """The actor's links in force, with the principal who confirms or has confirmed."""
    rows = work.session.execute(
        select(col(Sekolah.nama), col(Orang.nama), Pembinaan)
        .select_from(Pembinaan)
        .join(Sekolah, col(Sekolah.npsn) == col(Pembinaan.npsn))
        .join(
            Penugasan,
            and_(
                col(Penugasan.npsn) == col(Pembinaan.npsn),
                col(Penugasan.role) == Role.KEPALA_SEKOLAH.value,
                in_force(work.on, Penugasan),
                ~away(work.on, col(Penugasan.orang_id)),
            ),
            isouter=True,
        )
        .join(Orang, col(Orang.id) == col(Penugasan.orang_id), isouter=True)
        .where(
            col(Pembinaan.pengawas_id) == work.actor.orang_id,
            in_force(work.on, Pembinaan),
        )
        .order_by(col(Sekolah.nama), col(Penugasan.status))
    )
    return tuple({link.id: _link(at, head, link) for at, head, link in rows}.values())


def _link(sekolah: str, kepala: str | None, link: Pembinaan) -> TautanPengawas:
    return TautanPengawas(
        link.npsn, sekolah, kepala or "", link.status, link.berkas_id or 0, link.sk_nomor
    )


def levels(work: UnitOfWork, scope: ColumnElement[bool]) -> tuple[str, ...]:
    """The jenjang of the schools in scope, for a filter."""
    query = select(col(Sekolah.jenjang)).where(scope).distinct().order_by(col(Sekolah.jenjang))
    return tuple(work.session.execute(query).scalars())
