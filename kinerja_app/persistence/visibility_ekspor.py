"""Whose results a person hands on to e-Kinerja (domain/07 §2).

The dinas those of its daerah, a KS those of the own school from the year on in which he took over
(K-34).
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, and_, false, or_, select
from sqlmodel import col

from kinerja_app.domain.actor import Actor, Role
from kinerja_app.domain.serah_terima import needed_since
from kinerja_app.persistence.tables import Sekolah, Skp
from kinerja_app.persistence.visibility import led_since, visible_skp


def exported_school(actor: Actor, selesai: date) -> ColumnElement[bool]:
    """Schools whose results of a period the person hands on, by the last day of the period."""
    led = {
        each.npsn
        for each in actor.penugasan
        if each.role is Role.KEPALA_SEKOLAH and selesai >= needed_since(each.mulai)
    }
    return or_(col(Sekolah.npsn).in_(led), _of_daerah(actor))


def exported_skp(actor: Actor, on: date) -> ColumnElement[bool]:
    """SKPs whose results the person hands on.

    As KS those that he sees, so never that of the head before him.
    """
    led = led_since(actor, col(Skp.npsn), col(Skp.periode_kode))
    daerah = select(col(Sekolah.npsn)).where(_of_daerah(actor))
    return or_(and_(visible_skp(actor, on), led), col(Skp.npsn).in_(daerah))


def _of_daerah(actor: Actor) -> ColumnElement[bool]:
    dinas = actor.dinas(Role.KEPALA_DINAS, Role.ADMIN_DINAS)
    return col(Sekolah.dinas_id).in_(dinas) if dinas else false()
