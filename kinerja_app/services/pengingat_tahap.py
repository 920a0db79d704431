"""Reminders and waits of the stages after planning, for those alone whose turn it is.

What waits and for whom is the same as on the home pages; planning has reminders of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.pengingat import latest_crossing
from kinerja_app.domain.periode import Tahap
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence import master_repository, pengingat_repository, reads_menunggu
from kinerja_app.persistence.pengingat_repository import Tempat, tell_many
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations.pengingat import TUNGGU
from kinerja_app.services.penantian import Kantor, Penantian, open_waits
from kinerja_app.services.pengingat import PeriodeBerjalan, running
from kinerja_app.services.use_case import use_case

PLACES: Mapping[Kantor, str] = {
    Kantor.PEGAWAI: "beranda",
    Kantor.KEPALA_SEKOLAH: "guru",
    Kantor.PENGAWAS: "binaan",
    Kantor.KEPALA_DINAS: "kepala-sekolah",
}
"""The home page of each office, where everything that waits stands together."""
_SUPERVISED = frozenset({Kantor.KEPALA_SEKOLAH, Kantor.PENGAWAS})


def _later_waits(work: UnitOfWork, periods: Iterable[PeriodeBerjalan]) -> tuple[Penantian, ...]:
    """What waits after planning, of everybody, in the periods that are open."""
    found = tuple(periods)
    codes = tuple(each.kode for each in found)
    rows = reads_menunggu.waits(work, codes, reads_menunggu.everybody())
    waits = open_waits(work, rows, found)
    return tuple(each for each in waits if each.tahap is not Tahap.PERENCANAAN)


@use_case(Permission.RUN_DAILY, writes=True)
def remind_stages(work: UnitOfWork, *, now: datetime) -> int:
    """Remind those whose turn something is of the end of its stage; how many were told."""
    del now
    periods = {each.kode: each for each in running(work)}
    heaps: dict[tuple[int, Kantor, str, Tahap, date, int], list[Penantian]] = defaultdict(list)
    for each in _later_waits(work, periods.values()):
        place = Tempat(each.npsn, each.sekolah, each.dinas_id)
        days = periods[each.periode_kode].reminder(each.tahap, place, work.on)
        if days:
            for person in each.pemegang:
                key = (person.orang_id, each.kantor, each.periode_kode, each.tahap)
                heaps[*key, each.tenggat, days].append(each)
    return sum(_remind(work, key, waits) for key, waits in heaps.items())


def _remind(
    work: UnitOfWork, key: tuple[int, Kantor, str, Tahap, date, int], waits: list[Penantian]
) -> int:
    orang_id, kantor, kode, tahap, ends, days = key
    return tell_many(
        work,
        {orang_id},
        kunci=f"ingat-tahap:{kode}:{kantor.value}:{tahap.value}:{ends}:{days}",
        kode="TENGGAT_TAHAP_DEKAT",
        tautan=PLACES[kantor],
        hal=_things(waits),
        tahap=tahap.value,
        tanggal=ends.isoformat(),
    )


def _things(waits: Iterable[Penantian]) -> str:
    """What waits, each once, by code."""
    return ", ".join(dict.fromkeys(each.hal.value for each in waits))


@use_case(Permission.RUN_DAILY, writes=True)
def follow_up_stages(work: UnitOfWork, *, now: datetime) -> int:
    """Tell of every wait after planning that has become too long, once; how many were told."""
    del now
    waits = [e for e in _later_waits(work, running(work)) if e.kantor is not Kantor.PEGAWAI]
    by_holder: dict[tuple[int, Kantor, str], list[Penantian]] = defaultdict(list)
    by_school: dict[tuple[str, Kantor, str], list[Penantian]] = defaultdict(list)
    for each in waits:
        by_school[each.npsn, each.kantor, each.periode_kode].append(each)
        for person in each.pemegang:
            by_holder[person.orang_id, each.kantor, each.periode_kode].append(each)
    return (
        sum(_tell_holder(work, key, heap) for key, heap in by_holder.items())
        + sum(_tell_pegawai(work, each) for each in waits)
        + sum(_tell_superior(work, key, heap) for key, heap in by_school.items())
    )


def _late(waits: list[Penantian], *, on: date, days: int) -> tuple[list[Penantian], date | None]:
    """Those that wait at least so long, and the newest day on which one came to it."""
    since = [local_date(each.sejak) for each in waits]
    late = [e for e, day in zip(waits, since, strict=True) if on - day >= timedelta(days=days)]
    return late, latest_crossing(tuple(since), on=on, days=days)


def _tell_holder(work: UnitOfWork, key: tuple[int, Kantor, str], waits: list[Penantian]) -> int:
    orang_id, kantor, kode = key
    late, crossed = _late(waits, on=work.on, days=TUNGGU.value.penilai)
    if not late:
        return 0
    return tell_many(
        work,
        {orang_id},
        kunci=f"ditunggu-tahap:{kode}:{kantor.value}:{crossed}",
        kode="ANDA_DITUNGGU_HAL",
        tautan=PLACES[kantor],
        hal=_things(late),
        sejak=local_date(late[0].sejak).isoformat(),
    )


def _tell_pegawai(work: UnitOfWork, wait: Penantian) -> int:
    since = local_date(wait.sejak)
    if work.on - since < timedelta(days=TUNGGU.value.pegawai) or not wait.pemegang:
        return 0
    return tell_many(
        work,
        {wait.orang_id},
        kunci=f"menunggu-tahap:{wait.skp_id}:{wait.hal.value}:{since}",
        kode="HAL_MENUNGGU_LAMA",
        tautan="beranda",
        hal=wait.hal.value,
        nama=", ".join(each.nama for each in wait.pemegang),
        sejak=since.isoformat(),
    )


def _tell_superior(work: UnitOfWork, key: tuple[str, Kantor, str], waits: list[Penantian]) -> int:
    """The Kepala Dinas hears a number per school; what waits for him is no news to him."""
    npsn, kantor, kode = key
    days = TUNGGU.value.atasan
    late, crossed = _late(waits, on=work.on, days=days)
    if not late or kantor not in _SUPERVISED:
        return 0
    heads = master_repository.heads_of_dinas(work, waits[0].dinas_id)
    return tell_many(
        work,
        pengingat_repository.active(work, {each.orang_id for each in heads}),
        kunci=f"eskalasi-tahap:{kode}:{npsn}:{kantor.value}:{crossed}",
        kode="HAL_TERTAHAN",
        tautan="kepala-sekolah",
        jumlah=len(late),
        sekolah=waits[0].sekolah,
        hari=days,
    )
