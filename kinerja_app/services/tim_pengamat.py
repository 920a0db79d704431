"""The observer team of a large school: a guru observes others for the KS, and nothing else."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.delegasi import Lingkup, require_order
from kinerja_app.domain.errors import NotFound, RuleBroken
from kinerja_app.persistence import delegasi_repository, master_repository
from kinerja_app.persistence.delegasi_repository import DelegasiTercatat, GuruDiamati
from kinerja_app.persistence.master_repository import Pejabat, SekolahTercatat
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import led_schools
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class LembarTim:
    """Who observes whom at a school by delegation, and the guru to choose from."""

    sekolah: SekolahTercatat
    tim: tuple[DelegasiTercatat, ...]
    guru: tuple[Pejabat, ...]


@use_case(Permission.DELEGATE_OBSERVATION, writes=False)
def list_team(work: UnitOfWork, npsn: str, *, now: datetime) -> LembarTim:
    """The observer team of a school that the actor leads; ``NotFound`` for another."""
    del now
    _require_led(work, npsn)
    heads = _heads(work, npsn)
    people = delegasi_repository.teachers(work, npsn)
    return LembarTim(
        sekolah=master_repository.school(work, npsn),
        tim=delegasi_repository.of_school(work, npsn),
        guru=tuple(each for each in people if each.orang_id not in heads),
    )


@use_case(Permission.DELEGATE_OBSERVATION, writes=True)
def appoint_observer(
    work: UnitOfWork,
    npsn: str,
    kepada_id: int,
    guru: Collection[int],
    *,
    sk_nomor: str,
    sk_tanggal: date | None,
    mulai: date | None,
    selesai: date | None,
    now: datetime,
) -> int:
    """Let a guru of the school observe others of it until a day; the rating stays with the KS.

    Raises ``NotFound`` for another school, ``RuleBroken`` for people who are not guru there, for
    the observer or a head of the school among the observed, and for an order without number or
    last day, or with a first day that has passed.
    """
    del now
    _require_led(work, npsn)
    number, day, first = require_order(sk_nomor, sk_tanggal, mulai, selesai)
    last = _require_term(work, first, selesai)
    chosen = _require_guru(work, npsn, kepada_id, guru)
    found = delegasi_repository.add(
        work,
        work.actor.orang_id,
        kepada_id,
        npsn,
        lingkup=Lingkup.OBSERVASI,
        sk=(number, day),
        masa=(first, last),
        guru=chosen,
    )
    _tell(work, found, (npsn, kepada_id), chosen, last)
    facts: dict[str, str | int] = {"guru": len(chosen), "sk": number, "sampai": last.isoformat()}
    act = Act("tugaskan_pengamat", "delegasi", str(found), orang_id=kepada_id, npsn=npsn)
    record(work, replace(act, rincian=facts))
    return found


def _require_term(work: UnitOfWork, first: date, selesai: date | None) -> date:
    """The last day of a duty of observation, which has one and does not begin in the past."""
    if selesai is None:
        raise RuleBroken("PENGAMAT_TANPA_AKHIR", field="selesai")
    if first < work.on:
        raise RuleBroken("PENGAMAT_BERLAKU_MUNDUR", field="mulai")
    return selesai


def _require_led(work: UnitOfWork, npsn: str) -> None:
    if npsn not in led_schools(work.actor):
        raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")


def _heads(work: UnitOfWork, npsn: str) -> frozenset[int]:
    """Who leads the school: their own SKP as guru is observed by their superiors."""
    return frozenset(each.orang_id for each in master_repository.leaders(work, npsn))


def _require_guru(
    work: UnitOfWork, npsn: str, kepada_id: int, guru: Collection[int]
) -> tuple[int, ...]:
    known = {each.orang_id for each in delegasi_repository.teachers(work, npsn)}
    if kepada_id not in known:
        raise RuleBroken("PENGAMAT_TIDAK_DIPILIH", field="pengamat")
    if kepada_id in guru:
        raise RuleBroken("PENGAMAT_DIRI_SENDIRI", field="guru")
    if not _heads(work, npsn).isdisjoint(guru):
        raise RuleBroken("PENGAMAT_MENGAMATI_KEPALA", field="guru")
    chosen = tuple(sorted(set(guru) & known))
    if not chosen:
        raise RuleBroken("GURU_DIAMATI_KOSONG", field="guru")
    return chosen


def _tell(
    work: UnitOfWork, number: int, pengamat: tuple[str, int], guru: Collection[int], selesai: date
) -> None:
    npsn, kepada_id = pengamat
    names = {e.orang_id: e.nama for e in delegasi_repository.teachers(work, npsn)}
    notify(
        work,
        kepada_id,
        kunci=f"pengamat:{number}",
        kode="PENGAMAT_DITUGASKAN",
        tautan="amatan",
        nama=work.actor.nama,
        jumlah=len(guru),
        tanggal=selesai.isoformat(),
    )
    for orang_id in guru:
        notify(
            work,
            orang_id,
            kunci=f"pengamat:{number}",
            kode="PENGAMAT_ANDA",
            tautan="beranda",
            nama=names[kepada_id],
            tanggal=selesai.isoformat(),
        )


@use_case(Permission.DELEGATE_OBSERVATION, writes=True)
def end_observer(work: UnitOfWork, delegasi_id: int, *, now: datetime) -> None:
    """End an observer's duty today; what was observed stays on record."""
    del now
    found = delegasi_repository.get_of_led_school(work, delegasi_id)
    delegasi_repository.end_now(work, found.id)
    act = Act(
        "akhiri_pengamat", "delegasi", str(found.id), orang_id=found.kepada_id, npsn=found.npsn
    )
    record(work, act)
    notify(
        work,
        found.kepada_id,
        kunci=f"pengamat-berakhir:{found.id}:{work.on.isoformat()}",
        kode="PENGAMAT_BERAKHIR",
        tautan="beranda",
        tanggal=work.on.isoformat(),
    )


@use_case(Permission.OBSERVE, writes=False)
def list_observed(work: UnitOfWork, periode_kode: str, *, now: datetime) -> tuple[GuruDiamati, ...]:
    """The guru whom the actor observes by delegation; nobody for those who observe by office."""
    del now
    return delegasi_repository.observed(work, periode_kode)
