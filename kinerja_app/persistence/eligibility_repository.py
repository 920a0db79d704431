"""Recorded facts of a person, in the shape that the eligibility rule table asks."""

from __future__ import annotations

from sqlmodel import Session, col, select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.kelayakan import (
    FaktaOrang,
    Instansi,
    Kepegawaian,
    TempatTugas,
    TugasBelajar,
)
from kinerja_app.persistence.tables import KeadaanOrang, Orang, Penugasan, Sekolah

_KEMENAG = "pns depag"
_LEFT = frozenset({"pensiun", "meninggal", "resign", "mutasi"})
_SUPPORT = ("tenaga administrasi", "pustakawan", "laboran", "penjaga", "operator")


def employment(status_kepegawaian: str) -> Kepegawaian:
    """The employment status behind a Dapodik label."""
    label = status_kepegawaian.strip().casefold()
    if "pppk" in label or "p3k" in label:
        return Kepegawaian.PPPK
    return Kepegawaian.PNS if label.startswith(("pns", "cpns")) else Kepegawaian.NON_ASN


def facts(session: Session, orang_id: int, *, npsn: str = "") -> FaktaOrang:
    """What is recorded of a person at one school (the satminkal when none is named)."""
    orang = session.get_one(Orang, orang_id)
    post = _post(session, orang_id, npsn)
    sekolah = session.get(Sekolah, post.npsn) if post and post.npsn else None
    states = _states(session, orang_id)
    kemenag = orang.status_kepegawaian.strip().casefold() == _KEMENAG
    ptk = orang.jenis_ptk.casefold()
    return FaktaOrang(
        jenis_ptk=orang.jenis_ptk,
        kepegawaian=employment(orang.status_kepegawaian),
        instansi=Instansi.KEMENAG if kemenag or "kemenag" in states else Instansi.PEMDA,
        tempat=_place(sekolah, "siln" in states),
        status_pns_depag=kemenag,
        satminkal=post.satminkal if post else True,
        pengawas=bool(post and post.role == Role.PENGAWAS.value),
        tenaga_kependidikan=any(word in ptk for word in _SUPPORT),
        gpk_uld="gpk_uld" in states,
        tugas_belajar=_study(states),
        cltn_mulai=states["cltn"].mulai if "cltn" in states else None,
        cltn_selesai=states["cltn"].selesai if "cltn" in states else None,
        tmt_berhenti=min((states[each].mulai for each in _LEFT & states.keys()), default=None),
    )


def _post(session: Session, orang_id: int, npsn: str) -> Penugasan | None:
    query = select(Penugasan).where(Penugasan.orang_id == orang_id)
    if npsn:
        query = query.where(Penugasan.npsn == npsn)
    order = (col(Penugasan.satminkal).desc(), col(Penugasan.mulai).desc())
    return session.exec(query.order_by(*order)).first()


def _states(session: Session, orang_id: int) -> dict[str, KeadaanOrang]:
    query = select(KeadaanOrang).where(
        KeadaanOrang.orang_id == orang_id, col(KeadaanOrang.dibatalkan_at).is_(None)
    )
    return {row.jenis: row for row in session.exec(query.order_by(col(KeadaanOrang.id)))}


def _place(sekolah: Sekolah | None, abroad: bool) -> TempatTugas:
    if abroad:
        return TempatTugas.SILN
    if sekolah is None or sekolah.status == "negeri":
        return TempatTugas.NEGERI
    return TempatTugas.SWASTA


def _study(states: dict[str, KeadaanOrang]) -> TugasBelajar:
    if "tubel_instansi" in states:
        return TugasBelajar.INSTANSI
    return TugasBelajar.MANDIRI if "tubel_mandiri" in states else TugasBelajar.TIDAK
