"""Recorded facts of a person, in the shape that the eligibility rule table asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from sqlmodel import Session, col, select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.keadaan import ENDS_ACCESS, Keadaan
from kinerja_app.domain.kelayakan import (
    FaktaOrang,
    TempatTugas,
    TugasBelajar,
    facts_from_roster,
)
from kinerja_app.persistence.tables import KeadaanOrang, Orang, Penugasan, Sekolah

_MADRASAH = frozenset({"RA", "MI", "MTS", "MA", "MAK"})


def facts(session: Session, orang_id: int, *, npsn: str = "") -> FaktaOrang:
    """What is recorded of a person at one school (the satminkal when none is named)."""
    orang = session.get_one(Orang, orang_id)
    post = _post(session, orang_id, npsn)
    sekolah = session.get(Sekolah, post.npsn) if post and post.npsn else None
    states = _states(session, orang_id)
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


def _post(session: Session, orang_id: int, npsn: str) -> Penugasan | None:
    query = select(Penugasan).where(Penugasan.orang_id == orang_id)
    if npsn:
        query = query.where(Penugasan.npsn == npsn)
    order = (col(Penugasan.satminkal).desc(), col(Penugasan.mulai).desc())
    return session.exec(query.order_by(*order)).first()


def _states(session: Session, orang_id: int) -> dict[Keadaan, KeadaanOrang]:
    query = select(KeadaanOrang).where(
        KeadaanOrang.orang_id == orang_id, col(KeadaanOrang.dibatalkan_at).is_(None)
    )
    return {Keadaan(row.jenis): row for row in session.exec(query.order_by(col(KeadaanOrang.id)))}


def _place(sekolah: Sekolah | None, *, abroad: bool) -> TempatTugas:
    if abroad:
        return TempatTugas.SILN
    if sekolah is None:
        return TempatTugas.NEGERI
    if sekolah.jenjang.upper() in _MADRASAH:
        return TempatTugas.MADRASAH
    return TempatTugas.NEGERI if sekolah.status == "negeri" else TempatTugas.SWASTA


def _study(states: dict[Keadaan, KeadaanOrang]) -> TugasBelajar:
    if Keadaan.TUGAS_BELAJAR_INSTANSI in states:
        return TugasBelajar.INSTANSI
    paid = Keadaan.TUGAS_BELAJAR_MANDIRI in states
    return TugasBelajar.MANDIRI if paid else TugasBelajar.TIDAK
