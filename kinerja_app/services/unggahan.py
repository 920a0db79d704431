"""Uploaded lists that wait for a decision: kept, previewed, applied or dropped."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.errors import RuleBroken, WrongStep
from kinerja_app.integrations.dapodik import parse_roster
from kinerja_app.persistence import impor_repository
from kinerja_app.persistence.impor_repository import ImporTersimpan
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.banding_impor import compared_roster
from kinerja_app.services.impor import (
    HasilImpor,
    Maju,
    compared_results,
    outcome_of,
    read_results,
    require_keeper,
    require_recorded,
    store_results,
    store_roster,
    unwatched,
)
from kinerja_app.services.use_case import use_case

ROSTER, RAPOR = "roster", "rapor"


@use_case(Permission.IMPORT_MASTER, writes=True)
def keep_upload(
    work: UnitOfWork, data: bytes, *, jenis: str, name: str, npsn: str, now: datetime
) -> int:
    """Read an uploaded file once and keep it for the preview; returns the upload's id.

    Raises ``RuleBroken`` for a file that cannot be read: then nothing is kept.
    """
    del now
    require_keeper(work, npsn)
    if jenis == ROSTER:
        parse_roster(data, berkas=name, npsn=npsn)
    elif jenis == RAPOR:
        require_recorded(work, npsn)
        read_results(work, data, name=name, npsn=npsn)
    else:
        raise RuleBroken("JENIS_IMPOR_TIDAK_DIKENAL")
    return impor_repository.keep_upload(work, jenis=jenis, berkas=name[:200], npsn=npsn, isi=data)


def _waiting(work: UnitOfWork, impor_id: int, *, held: bool = False) -> ImporTersimpan:
    get = impor_repository.get_upload_for_change if held else impor_repository.get_upload
    kept = get(work, impor_id)
    if kept.status != "pratinjau":
        raise WrongStep("IMPOR_SUDAH_SELESAI", status=kept.status)
    return kept


@use_case(Permission.IMPORT_MASTER, writes=False)
def preview_upload(work: UnitOfWork, impor_id: int, *, now: datetime) -> HasilImpor:
    """What saving a kept upload would do now."""
    del now
    kept = _waiting(work, impor_id)
    if kept.jenis == RAPOR:
        return compared_results(
            work, read_results(work, kept.isi, name=kept.berkas, npsn=kept.npsn)
        )
    seen = outcome_of(compared_roster(work, kept.isi, name=kept.berkas, npsn=kept.npsn))
    return replace(seen, sebelumnya=impor_repository.last_stored(work, kept.npsn, ROSTER))


@use_case(Permission.IMPORT_MASTER, writes=True)
def apply_upload(
    work: UnitOfWork, impor_id: int, *, maju: Maju = unwatched, now: datetime
) -> HasilImpor:
    """Store a kept upload; applying it twice is refused by its status."""
    del now
    kept = _waiting(work, impor_id, held=True)
    if kept.jenis == RAPOR:
        read = read_results(work, kept.isi, name=kept.berkas, npsn=kept.npsn)
        outcome = store_results(work, read, kept.npsn)
    else:
        impor_repository.hold_roster(work, kept.npsn)
        seen = compared_roster(work, kept.isi, name=kept.berkas, npsn=kept.npsn)
        outcome = store_roster(work, seen, maju=maju)
    impor_repository.close_upload(work, kept.id, status="diterapkan", hasil=outcome.counts())
    return outcome


@use_case(Permission.IMPORT_MASTER, writes=True)
def drop_upload(work: UnitOfWork, impor_id: int, *, now: datetime) -> None:
    """Let a kept upload go without storing anything."""
    del now
    kept = _waiting(work, impor_id, held=True)
    impor_repository.close_upload(work, kept.id, status="dibatalkan", hasil={})


@use_case(Permission.IMPORT_MASTER, writes=False)
def list_uploads(work: UnitOfWork, npsn: str = "", *, now: datetime) -> tuple[ImporTersimpan, ...]:
    """The last imports of a school whose data the actor keeps, of all of them when none is named.

    Of a school that somebody else keeps there are none.
    """
    del now
    return impor_repository.uploads(work, npsn)
