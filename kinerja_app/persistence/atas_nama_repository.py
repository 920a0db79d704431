"""Who acts for whom on a day: for the Kepala Dinas as pengawas, for the KS as observer."""

from __future__ import annotations

from sqlmodel import col, select

from kinerja_app.domain.delegasi import Lingkup
from kinerja_app.domain.skp import Skp
from kinerja_app.persistence.delegasi_berlaku import giver_in_office
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.master_repository import Pejabat, guru_posts
from kinerja_app.persistence.remembered import remembered
from kinerja_app.persistence.tables import Delegasi, DelegasiGuru, Orang, Penugasan
from kinerja_app.persistence.unit_of_work import UnitOfWork


@remembered
def observers_of(work: UnitOfWork, orang_id: int, npsn: str) -> tuple[Pejabat, ...]:
    """Who observes a guru of a school by delegation on the day: who still is guru there."""
    still_there = select(Penugasan.orang_id).where(guru_posts(work, npsn))
    query = (
        select(Orang.id, Orang.nama)
        .join(Delegasi, col(Delegasi.kepada_id) == col(Orang.id))
        .join(DelegasiGuru, col(DelegasiGuru.delegasi_id) == col(Delegasi.id))
        .where(
            DelegasiGuru.orang_id == orang_id,
            Delegasi.npsn == npsn,
            Delegasi.lingkup == Lingkup.OBSERVASI.value,
            in_force(work.on, Delegasi),
            giver_in_office(work.on),
            col(Orang.id).in_(still_there),
        )
        .order_by(col(Delegasi.id))
    )
    return tuple(Pejabat(number or 0, nama) for number, nama in work.session.exec(query))


def behalf_of_observer(work: UnitOfWork, skp: Skp) -> tuple[str, str] | None:
    """Name of the KS and number of the SK by which the actor observes a guru; None without."""
    query = (
        select(Orang.nama, Delegasi.sk_nomor)
        .join(Delegasi, col(Delegasi.dari_id) == col(Orang.id))
        .join(DelegasiGuru, col(DelegasiGuru.delegasi_id) == col(Delegasi.id))
        .where(
            col(Delegasi.id).in_(work.actor.amatan),
            Delegasi.npsn == skp.npsn,
            DelegasiGuru.orang_id == skp.orang_id,
        )
        .order_by(col(Delegasi.id).desc())
    )
    return work.session.exec(query).first()


def delegator_of(
    work: UnitOfWork, npsn: str, lingkup: frozenset[Lingkup]
) -> tuple[str, str] | None:
    """Name of the Kepala Dinas and number of the SK that lets the actor decide for a school."""
    query = (
        select(Orang.nama, Delegasi.sk_nomor)
        .join(Delegasi, col(Delegasi.dari_id) == col(Orang.id))
        .where(
            Delegasi.kepada_id == work.actor.orang_id,
            Delegasi.npsn == npsn,
            col(Delegasi.lingkup).in_([each.value for each in lingkup]),
            in_force(work.on, Delegasi),
            giver_in_office(work.on),
        )
        .order_by(col(Delegasi.id).desc())
    )
    return work.session.exec(query).first()
