"""A step that waits too long: its holder is reminded, then the pegawai, then the superior hears."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.pengingat import latest_crossing
from kinerja_app.domain.skp import Jabatan
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence import master_repository, pengingat_repository
from kinerja_app.persistence.pengingat_repository import Antrean, Tempat, tell_many
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations.pengingat import TUNGGU
from kinerja_app.services.pengingat import Pemegang, holder_of, running
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class Tunggu:
    """A plan that waits in an open period, since which day, and for whom."""

    plan: Antrean
    tempat: Tempat
    sejak: date
    pemegang: Pemegang


@use_case(Permission.RUN_DAILY, writes=True)
def escalate(work: UnitOfWork, *, now: datetime) -> int:
    """Tell of every wait that has become too long, once; how many were told."""
    del now
    waits = _waits(work)
    return (
        sum(_tell_holder(work, key, each) for key, each in _by_holder(waits).items())
        + sum(_tell_pegawai(work, each) for each in waits)
        + sum(_tell_superior(work, each) for each in _by_school(waits).values())
    )


def _waits(work: UnitOfWork) -> tuple[Tunggu, ...]:
    places = {each.npsn: each for each in pengingat_repository.schools(work)}
    periods = {each.kode: each for each in running(work)}
    return tuple(
        Tunggu(plan, place, local_date(plan.sejak), holder_of(work, plan, place))
        for plan in pengingat_repository.waiting(work)
        if (place := places[plan.npsn])
        and (period := periods.get(plan.periode_kode))
        and period.is_open(place, work.on)
    )


def _by_holder(waits: Iterable[Tunggu]) -> dict[tuple[int, str, str], list[Tunggu]]:
    """Plans of guru by school, plans of principals by dinas: one reminder for each heap."""
    found: dict[tuple[int, str, str], list[Tunggu]] = defaultdict(list)
    for each in waits:
        guru = each.plan.jabatan is Jabatan.GURU
        where = each.plan.npsn if guru else f"d{each.tempat.dinas_id}"
        for holder in each.pemegang.orang:
            found[holder.orang_id, where, each.plan.periode_kode].append(each)
    return found


def _by_school(waits: Iterable[Tunggu]) -> dict[tuple[str, str, str], list[Tunggu]]:
    found: dict[tuple[str, str, str], list[Tunggu]] = defaultdict(list)
    for each in waits:
        found[each.plan.npsn, each.plan.periode_kode, each.pemegang.tautan].append(each)
    return found


def _late(waits: list[Tunggu], *, on: date, days: int) -> tuple[list[Tunggu], date | None]:
    """The plans that wait at least so long, and the newest day on which one came to it."""
    late = [each for each in waits if on - each.sejak >= timedelta(days=days)]
    return late, latest_crossing(tuple(each.sejak for each in waits), on=on, days=days)


def _tell_holder(work: UnitOfWork, key: tuple[int, str, str], waits: list[Tunggu]) -> int:
    orang_id, where, kode = key
    late, crossed = _late(waits, on=work.on, days=TUNGGU.value.penilai)
    if not late:
        return 0
    return tell_many(
        work,
        {orang_id},
        kunci=f"ditunggu:{kode}:{where}:{crossed}",
        kode="ANDA_DITUNGGU",
        tautan=late[0].pemegang.tautan,
        jumlah=len(late),
        sejak=late[0].sejak.isoformat(),
    )


def _tell_pegawai(work: UnitOfWork, wait: Tunggu) -> int:
    """The pegawai reads who has the plan since when; home has the text to copy for a message."""
    if work.on - wait.sejak < timedelta(days=TUNGGU.value.pegawai):
        return 0
    plan, names = wait.plan, ", ".join(each.nama for each in wait.pemegang.orang)
    return tell_many(
        work,
        {plan.orang_id},
        kunci=f"menunggu-lama:{plan.skp_id}:{plan.ke}:{wait.sejak}",
        kode="MENUNGGU_LAMA" if names else "MENUNGGU_TANPA_PENILAI",
        tautan="beranda",
        nama=names,
        sejak=wait.sejak.isoformat(),
    )


def _tell_superior(work: UnitOfWork, waits: list[Tunggu]) -> int:
    """The Kepala Dinas hears a number per school; what waits for him is no news to him."""
    days = TUNGGU.value.atasan
    late, crossed = _late(waits, on=work.on, days=days)
    if not late or waits[0].pemegang.tautan == "kepala-sekolah":
        return 0
    guru = waits[0].plan.jabatan is Jabatan.GURU
    heads = master_repository.heads_of_dinas(work, waits[0].tempat.dinas_id)
    return tell_many(
        work,
        pengingat_repository.active(work, {each.orang_id for each in heads}),
        kunci=f"eskalasi:{waits[0].plan.periode_kode}:{waits[0].plan.npsn}:{guru}:{crossed}",
        kode="RENCANA_TERTAHAN" if guru else "TINJAUAN_TERTAHAN",
        tautan="kepala-sekolah",
        jumlah=len(late),
        sekolah=waits[0].tempat.nama,
        hari=days,
    )
