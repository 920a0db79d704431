"""In which group a list counts the rating of an SKP, and whether its next step is the actor's.

What stands here decides only what a list says; every step asks its own relation and guards again.
"""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import ColumnElement, Select, and_, case, false, func, or_, select
from sqlalchemy.orm import aliased
from sqlmodel import col

from kinerja_app.domain.actor import Role
from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.delegasi import DETERMINES_RATING
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.domain.waktu import ZONES
from kinerja_app.persistence.pembinaan_repository import accompanied
from kinerja_app.persistence.reads_antrean import delegated_schools
from kinerja_app.persistence.tables import (
    CapaianOrganisasi,
    Keberatan,
    Penilaian,
    Sekolah,
    Siklus,
    Skp,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility_kepala import leads_that_school
from kinerja_app.regulations import RuleSet

BELUM_SEPAKAT = "BELUM_SEPAKAT"
BELUM_DIMULAI = "BELUM_DIMULAI"
SIAP_FINAL = "SIAP_FINAL"
"""Determined, and nothing keeps it from being made final any more."""
GILIRAN_SAYA = "GILIRAN_SAYA"
"""Not a group but a filter: those whose next step is the actor's."""
_P = StatusPenilaian


def with_rating(statement: Select[*tuple[Any, ...]]) -> Select[*tuple[Any, ...]]:
    """SKPs beside the present version of their rating, where there is one."""
    other = aliased(Penilaian)
    newest = select(func.max(col(other.ke))).where(col(other.skp_id) == col(Skp.id))
    present = newest.correlate(Skp).scalar_subquery()
    joined = and_(col(Penilaian.skp_id) == col(Skp.id), col(Penilaian.ke) == present)
    return statement.join(Penilaian, joined, isouter=True)


def group_of(work: UnitOfWork, rules: RuleSet) -> ColumnElement[str]:
    """The group of an SKP in a statement made by ``with_rating``.

    A finished cycle needs a rating, whether that was begun or not.
    """
    agreed = col(Skp.status) == StatusRencana.DISEPAKATI.value
    determined = col(Penilaian.status) == _P.DINILAI.value
    return case(
        (and_(determined, _settled(work, rules)), SIAP_FINAL),
        (col(Penilaian.status).is_not(None), col(Penilaian.status)),
        (and_(agreed, _cycle_is_done()), _P.PERLU_DINILAI.value),
        (agreed, BELUM_DIMULAI),
        else_=BELUM_SEPAKAT,
    )


def _cycle_is_done() -> ColumnElement[bool]:
    newest = (
        select(col(Siklus.status))
        .where(col(Siklus.skp_id) == col(Skp.id))
        .order_by(col(Siklus.ke).desc())
        .limit(1)
        .correlate(Skp)
        .scalar_subquery()
    )
    return newest == StatusSiklus.PERLU_DINILAI.value


def _settled(work: UnitOfWork, rules: RuleSet) -> ColumnElement[bool]:
    """Whether the days of the objection are over, and the capaian is set where it is asked for."""
    waived = col(Penilaian.pertimbangan)["tanpa_keberatan"].as_boolean()
    decided = (
        select(col(Keberatan.id))
        .where(
            col(Keberatan.penilaian_id) == col(Penilaian.id),
            col(Keberatan.status) == "diputuskan",
            col(Keberatan.diajukan_at) >= col(Penilaian.dinilai_at),
        )
        .exists()
    )
    done = or_(waived, decided, _days_are_over(work, rules))
    if not rules.org_capaian.value:
        return done
    capaian = select(col(CapaianOrganisasi.id)).where(
        col(CapaianOrganisasi.npsn) == col(Skp.npsn),
        col(CapaianOrganisasi.periode_kode) == col(Skp.periode_kode),
    )
    return and_(done, capaian.exists())


def without_capaian(periode_kode: str) -> ColumnElement[bool]:
    """SKPs of schools whose capaian of the period is not set; asked once for a whole list."""
    in_period = col(CapaianOrganisasi.periode_kode) == periode_kode
    return col(Skp.npsn).not_in(select(col(CapaianOrganisasi.npsn)).where(in_period))


def _days_are_over(work: UnitOfWork, rules: RuleSet) -> ColumnElement[bool]:
    days = timedelta(days=rules.keberatan_hari.value.ke_penilai)
    parts = []
    for zone in ZONES:
        first = work.now.astimezone(ZoneInfo(zone.iana)).date() - days
        begins = datetime.combine(first, time(), ZoneInfo(zone.iana)).astimezone(UTC)
        schools = select(col(Sekolah.npsn)).where(col(Sekolah.zona) == zone.iana)
        parts.append(and_(col(Skp.npsn).in_(schools), col(Penilaian.dinilai_at) < begins))
    return or_(*parts)


def is_mine(work: UnitOfWork, group: ColumnElement[str]) -> ColumnElement[bool]:
    """Whether the next step of a rating is the actor's, never on the own SKP."""
    others = col(Skp.orang_id) != work.actor.orang_id
    by_office = (each(work, group) for each in (_of_head, _of_pengawas, _of_dinas))
    return and_(others, or_(*by_office))


def _of_head(work: UnitOfWork, group: ColumnElement[str]) -> ColumnElement[bool]:
    led = work.actor.schools(Role.KEPALA_SEKOLAH)
    if not led:
        return false()
    guru = and_(col(Skp.jabatan) == Jabatan.GURU.value, ~leads_that_school(work.on))
    return and_(guru, col(Skp.npsn).in_(led), group.in_([_P.PERLU_DINILAI.value, SIAP_FINAL]))


def _of_pengawas(work: UnitOfWork, group: ColumnElement[str]) -> ColumnElement[bool]:
    linked = work.actor.binaan
    if not linked:
        return false()
    heads = col(Skp.jabatan) == Jabatan.KEPALA_SEKOLAH.value
    recommends = group == _P.PERLU_DINILAI.value
    by_sk = col(Skp.npsn).in_(delegated_schools(work, DETERMINES_RATING))
    settles = and_(by_sk, group.in_([_P.DIREKOMENDASIKAN.value, SIAP_FINAL]))
    return and_(
        col(Skp.npsn).in_(linked),
        or_(and_(heads, or_(recommends, settles)), _of_acting(work, group)),
    )


def _of_dinas(work: UnitOfWork, group: ColumnElement[str]) -> ColumnElement[bool]:
    dinas = work.actor.dinas(Role.KEPALA_DINAS)
    if not dinas:
        return false()
    daerah = col(Skp.npsn).in_(select(col(Sekolah.npsn)).where(col(Sekolah.dinas_id).in_(dinas)))
    heads = col(Skp.jabatan) == Jabatan.KEPALA_SEKOLAH.value
    alone = and_(group == _P.PERLU_DINILAI.value, ~accompanied(work, col(Skp.npsn)))
    settles = group.in_([_P.DIREKOMENDASIKAN.value, SIAP_FINAL])
    objected = group == _P.KEBERATAN.value
    return and_(daerah, or_(objected, and_(heads, or_(settles, alone)), _of_acting(work, group)))


def _of_acting(work: UnitOfWork, group: ColumnElement[str]) -> ColumnElement[bool]:
    """The guru's SKP of one who leads the school: dinas and Tim Kerja judge it alike."""
    open_now = [_P.PERLU_DINILAI.value, _P.DIREKOMENDASIKAN.value, SIAP_FINAL]
    return and_(leads_that_school(work.on), group.in_(open_now))
