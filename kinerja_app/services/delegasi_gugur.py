"""A duty that lost its effect with its giver's post: its holder and the successor are told."""

from __future__ import annotations

from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.delegasi import Lingkup
from kinerja_app.persistence import delegasi_repository, master_repository
from kinerja_app.persistence.delegasi_repository import DelegasiTercatat
from kinerja_app.persistence.trail_repository import Act, notify, record, told_at
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case


@use_case(Permission.RUN_DAILY, writes=True)
def tell_lapsed(work: UnitOfWork, *, now: datetime) -> int:
    """Tell once of every delegation whose giver has left the post; how many were told of now.

    The door is shut already, by the day; a post that was ended by mistake and is given back opens
    it again, so nothing is ended here.
    """
    del now
    fresh = [each for each in delegasi_repository.lapsed(work) if not _was_told(work, each)]
    for each in fresh:
        _tell(work, each)
    return len(fresh)


def _key(found: DelegasiTercatat) -> str:
    return f"delegasi-gugur:{found.id}"


def _was_told(work: UnitOfWork, found: DelegasiTercatat) -> bool:
    return told_at(work, found.kepada_id, _key(found)) is not None


def _tell(work: UnitOfWork, found: DelegasiTercatat) -> None:
    observes = found.lingkup is Lingkup.OBSERVASI
    notify(
        work,
        found.kepada_id,
        kunci=_key(found),
        kode="PENGAMAT_GUGUR" if observes else "DELEGASI_GUGUR",
        tautan="beranda" if observes else "binaan",
        nama=found.dari,
        sekolah=found.sekolah,
    )
    for head in _successors(work, found):
        notify(
            work,
            head.orang_id,
            kunci=_key(found),
            kode="PENGAMAT_PERLU_SK" if observes else "DELEGASI_PERLU_SK",
            tautan="pengamat" if observes else "kepala-sekolah",
            nama=found.kepada,
            sekolah=found.sekolah,
        )
    act = Act(
        "gugurkan_delegasi",
        "delegasi",
        str(found.id),
        orang_id=found.kepada_id,
        npsn=found.npsn,
        oleh_sistem=True,
        rincian={"sk": found.sk_nomor},
    )
    record(work, act)


def _successors(work: UnitOfWork, found: DelegasiTercatat) -> tuple[master_repository.Pejabat, ...]:
    if found.lingkup is Lingkup.OBSERVASI:
        return master_repository.leaders(work, found.npsn)
    return master_repository.heads_of_dinas(work, found.dinas_id)
