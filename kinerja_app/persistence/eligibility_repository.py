"""Recorded facts of a person, in the shape that the eligibility rule table asks."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, or_
from sqlalchemy.orm import Bundle
from sqlmodel import Session, col, select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.keadaan import ENDS_ACCESS, LEAVES_SCHOOL, Keadaan
from kinerja_app.domain.kelayakan import (
    FaktaOrang,
    TempatTugas,
    TugasBelajar,
    facts_from_roster,
)
from kinerja_app.persistence.masa import not_over
from kinerja_app.persistence.tables import KeadaanOrang, Orang, Penugasan, Sekolah

_DATED = ENDS_ACCESS | {Keadaan.CLTN}
_MADRASAH = frozenset({"RA", "MI", "MTS", "MA", "MAK"})


FACTS: tuple[Bundle[Any], ...] = (
    Bundle(
        "orang",
        *(
            col(each)
            for each in (
                Orang.id,
                Orang.nama,
                Orang.nip,
                Orang.nik,
                Orang.nuptk,
                Orang.kelamin,
                Orang.tanggal_lahir,
                Orang.jenis_ptk,
                Orang.status_kepegawaian,
            )
        ),
    ),
    Bundle(
        "post",
        *(
            col(each)
            for each in (
                Penugasan.npsn,
                Penugasan.role,
                Penugasan.status,
                Penugasan.satminkal,
            )
        ),
    ),
    Bundle("sekolah", col(Sekolah.jenjang), col(Sekolah.status)),
)
"""Person, post and school as ``facts_from_rows`` reads them, for a list of a whole daerah.

Columns instead of entities: 20,000 people as objects of the session take twice the time.
"""


def facts(session: Session, orang_id: int, *, on: date, npsn: str = "") -> FaktaOrang:
    """What is recorded of a person on a day at one school (the satminkal when none is named)."""
    orang, post, sekolah = _recorded(session, orang_id, npsn)
    states = states_of(session, (orang_id,), on=on).get(orang_id, {})
    return facts_from_rows(orang, post, sekolah, states)


def facts_from_rows(
    orang: Orang,
    post: Penugasan | None,
    sekolah: Sekolah | None,
    states: Mapping[Keadaan, KeadaanOrang],
) -> FaktaOrang:
    """The same from rows that were read before, for a page of people."""
    listed = facts_from_roster(
        jenis_ptk=orang.jenis_ptk,
        status_kepegawaian=orang.status_kepegawaian,
        tempat=_place(sekolah, abroad=Keadaan.SILN in states),
    )
    leave = states.get(Keadaan.CLTN)
    ends = [states[each].mulai for each in ENDS_ACCESS & states.keys()]
    return replace(
        listed,
        satminkal=Keadaan.BUKAN_SATMINKAL not in states and (post.satminkal if post else True),
        pengawas=listed.pengawas or bool(post and post.role == Role.PENGAWAS.value),
        gpk_uld=Keadaan.GPK_ULD in states,
        tugas_belajar=_study(states),
        cltn_mulai=leave.mulai if leave else None,
        cltn_selesai=leave.selesai if leave else None,
        tmt_berhenti=min(ends) - timedelta(days=1) if ends else None,
    )


def _recorded(
    session: Session, orang_id: int, npsn: str
) -> tuple[Orang, Penugasan | None, Sekolah | None]:
    """The person with the post that counts and its school; ``NotFound`` for nobody."""
    held = col(Penugasan.orang_id) == col(Orang.id)
    at_school = and_(held, col(Penugasan.npsn) == npsn) if npsn else held
    query = (
        select(Orang, Penugasan, Sekolah)
        .join(Penugasan, at_school, isouter=True)
        .join(Sekolah, col(Sekolah.npsn) == col(Penugasan.npsn), isouter=True)
        .where(Orang.id == orang_id)
        .order_by(col(Penugasan.satminkal).desc(), col(Penugasan.mulai).desc())
    )
    found = session.exec(query).first()
    if found is None:
        raise NotFound("ORANG_TIDAK_DITEMUKAN")
    return found


def states_of(
    session: Session, numbers: Collection[int], *, on: date
) -> dict[int, dict[Keadaan, KeadaanOrang]]:
    """The states of each person that hold on a day, by kind; people without any are left out."""
    return states_where(session, col(KeadaanOrang.orang_id).in_(numbers), on=on)


def states_where(
    session: Session, whose: ColumnElement[bool], *, on: date
) -> dict[int, dict[Keadaan, KeadaanOrang]]:
    """The same for the people of a condition on the states, however many.

    Those that carry their own dates into the rules (leave, the last day) come before they begin
    too. What holds at one school only is in the post there, not here.
    """
    query = (
        select(KeadaanOrang)
        .where(
            whose,
            col(KeadaanOrang.dibatalkan_at).is_(None),
            or_(col(KeadaanOrang.mulai) <= on, col(KeadaanOrang.jenis).in_(_DATED)),
            not_over(on, KeadaanOrang),
            or_(col(KeadaanOrang.npsn).is_(None), col(KeadaanOrang.jenis).not_in(LEAVES_SCHOOL)),
        )
        .order_by(col(KeadaanOrang.id))
    )
    found: dict[int, dict[Keadaan, KeadaanOrang]] = {}
    for row in session.exec(query):
        found.setdefault(row.orang_id, {})[Keadaan(row.jenis)] = row
    return found


def _place(sekolah: Sekolah | None, *, abroad: bool) -> TempatTugas:
    if abroad:
        return TempatTugas.SILN
    if sekolah is None:
        return TempatTugas.NEGERI
    if sekolah.jenjang.upper() in _MADRASAH:
        return TempatTugas.MADRASAH
    return TempatTugas.NEGERI if sekolah.status == "negeri" else TempatTugas.SWASTA


def _study(states: Mapping[Keadaan, KeadaanOrang]) -> TugasBelajar:
    if Keadaan.TUGAS_BELAJAR_INSTANSI in states:
        return TugasBelajar.INSTANSI
    paid = Keadaan.TUGAS_BELAJAR_MANDIRI in states
    return TugasBelajar.MANDIRI if paid else TugasBelajar.TIDAK
