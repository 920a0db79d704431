"""The one place that says which rows a person sees (domain/07 §2)."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, and_, false, or_, select, tuple_
from sqlalchemy.orm import Mapped
from sqlmodel import col

from kinerja_app.domain.actor import Actor, Role
from kinerja_app.domain.alur_penilaian import LOCKED
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence.tables import (
    ArsipBukti,
    Berkas,
    Bukti,
    BuktiSekolah,
    Keberatan,
    Koreksi,
    Penilaian,
    Penugasan,
    Sekolah,
    Skp,
    TokenApi,
)


def visible_skp(actor: Actor) -> ColumnElement[bool]:
    """Own SKPs; the guru's of one's school as KS; the KS's of binaan schools and of the daerah.

    The SKP of a guru who leads the very school counts among the latter: the Kepala Dinas or the
    linked pengawas judge it.
    """
    return or_(
        col(Skp.orang_id) == actor.orang_id,
        and_(
            col(Skp.jabatan) == Jabatan.GURU.value,
            col(Skp.npsn).in_(actor.schools(Role.KEPALA_SEKOLAH)),
        ),
        and_(
            or_(col(Skp.jabatan) == Jabatan.KEPALA_SEKOLAH.value, leads_that_school()),
            or_(
                col(Skp.npsn).in_(actor.binaan),
                _of_daerah(col(Skp.npsn), actor, Role.KEPALA_DINAS),
            ),
        ),
    )


def visible_rating(actor: Actor) -> ColumnElement[bool]:
    """SKPs whose rating concerns the person (domain/07 §2): beside those one sees anyway, a guru's
    that was objected to or is final, for the Kepala Dinas, who decides and reopens; and every
    final one for the admin sistem, who may reopen it.
    """
    rated = select(col(Penilaian.id)).where(col(Penilaian.skp_id) == col(Skp.id))
    final = rated.where(col(Penilaian.status).in_([each.value for each in LOCKED])).exists()
    objected = rated.join(Keberatan, col(Keberatan.penilaian_id) == col(Penilaian.id)).exists()
    guru = col(Skp.jabatan) == Jabatan.GURU.value
    daerah = _of_daerah(col(Skp.npsn), actor, Role.KEPALA_DINAS)
    return or_(
        visible_skp(actor),
        and_(guru, daerah, or_(final, objected)),
        final if Role.ADMIN_SISTEM in actor.roles else false(),
    )


def leads_that_school(on: date | None = None) -> ColumnElement[bool]:
    """Whether the SKP is that of a guru who leads the very school on a day, or ever has."""
    posts = select(col(Penugasan.orang_id), col(Penugasan.npsn)).where(
        col(Penugasan.role) == Role.KEPALA_SEKOLAH.value, col(Penugasan.npsn).is_not(None)
    )
    if on is not None:
        ends = or_(col(Penugasan.selesai).is_(None), col(Penugasan.selesai) >= on)
        posts = posts.where(col(Penugasan.mulai) <= on, ends)
    # Not correlated: asked once, however many plans there are.
    leads = tuple_(col(Skp.orang_id), col(Skp.npsn)).in_(posts)
    return and_(col(Skp.jabatan) == Jabatan.GURU.value, leads)


def _of_daerah(column: Mapped[str], actor: Actor, *roles: Role) -> ColumnElement[bool]:
    dinas = actor.dinas(*roles)
    if not dinas:
        return false()
    return column.in_(select(col(Sekolah.npsn)).where(col(Sekolah.dinas_id).in_(dinas)))


def _own_schools(actor: Actor) -> frozenset[str]:
    roles = (Role.GURU, Role.KEPALA_SEKOLAH, Role.OPERATOR_SEKOLAH)
    return frozenset[str]().union(*(actor.schools(role) for role in roles)) | actor.binaan


def visible_school(actor: Actor) -> ColumnElement[bool]:
    """Schools of one's own assignments and SKPs, the binaan, and the daerah for the dinas."""
    daerah = actor.dinas(Role.KEPALA_DINAS, Role.ADMIN_DINAS)
    own_plans = select(col(Skp.npsn)).where(col(Skp.orang_id) == actor.orang_id)
    return or_(
        col(Sekolah.npsn).in_(_own_schools(actor)),
        col(Sekolah.npsn).in_(own_plans),
        col(Sekolah.dinas_id).in_(daerah) if daerah else false(),
    )


def visible_file(actor: Actor) -> ColumnElement[bool]:
    """Own files, those in a slot of an SKP one sees, and the documents of a school one sees."""
    in_slots = select(col(Bukti.berkas_id)).join(Skp, col(Bukti.skp_id) == col(Skp.id))
    archived = select(col(ArsipBukti.berkas_id)).join(Skp, col(ArsipBukti.skp_id) == col(Skp.id))
    of_schools = select(col(BuktiSekolah.berkas_id)).join(
        Sekolah, col(BuktiSekolah.npsn) == col(Sekolah.npsn)
    )
    return or_(
        col(Berkas.pemilik_id) == actor.orang_id,
        col(Berkas.id).in_(in_slots.where(visible_skp(actor))),
        col(Berkas.id).in_(archived.where(visible_skp(actor))),
        col(Berkas.id).in_(of_schools.where(visible_school(actor))),
    )


def managed_school(actor: Actor) -> ColumnElement[bool]:
    """Schools whose master data the person keeps: the operator's own, the admin dinas's daerah."""
    daerah = actor.dinas(Role.ADMIN_DINAS)
    return or_(
        col(Sekolah.npsn).in_(actor.schools(Role.OPERATOR_SEKOLAH)),
        col(Sekolah.dinas_id).in_(daerah) if daerah else false(),
    )


def led_schools(actor: Actor) -> frozenset[str]:
    """NPSN of the schools that the person leads, definitive or Plt."""
    return actor.schools(Role.KEPALA_SEKOLAH)


def cared_school(actor: Actor) -> ColumnElement[bool]:
    """Schools whose people the person looks after: led by him, or their data kept by him."""
    return or_(col(Sekolah.npsn).in_(led_schools(actor)), managed_school(actor))


def managed_correction(actor: Actor) -> ColumnElement[bool]:
    """Correction requests to the schools whose master data the person keeps."""
    return col(Koreksi.npsn).in_(select(col(Sekolah.npsn)).where(managed_school(actor)))


def kept_token(actor: Actor) -> ColumnElement[bool]:
    """Tokens of the systems of the dinas whose data the person keeps."""
    return col(TokenApi.dinas_id).in_(actor.dinas(Role.ADMIN_DINAS))


def visible_staff(actor: Actor) -> ColumnElement[bool]:
    """Assignments of the schools whose list the person may read: KS, operator, dinas."""
    managed = select(col(Sekolah.npsn)).where(managed_school(actor))
    return or_(
        col(Penugasan.npsn).in_(led_schools(actor)),
        col(Penugasan.npsn).in_(managed),
    )
