"""A duty that lost its effect with its giver's post: its holder and the successor are told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

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


@dataclass(frozen=True)
class _Kabar:
    """What the holder of the duty and the successor of its giver hear, and where each goes."""

    gugur: str
    tautan: str
    perlu_sk: str
    tautan_penerus: str


_OF_OBSERVER = _Kabar("PENGAMAT_GUGUR", "beranda", "PENGAMAT_PERLU_SK", "pengamat")
_OF_PENGAWAS = _Kabar("DELEGASI_GUGUR", "binaan", "DELEGASI_PERLU_SK", "kepala-sekolah")


def _tell(work: UnitOfWork, found: DelegasiTercatat) -> None:
    kabar = _OF_OBSERVER if found.lingkup is Lingkup.OBSERVASI else _OF_PENGAWAS
    say = partial(notify, work, kunci=_key(found), sekolah=found.sekolah)
    say(found.kepada_id, kode=kabar.gugur, tautan=kabar.tautan, nama=found.dari)
    for head in _successors(work, found):
        say(head.orang_id, kode=kabar.perlu_sk, tautan=kabar.tautan_penerus, nama=found.kepada)
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
