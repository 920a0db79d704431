"""The people of a school as its operator sees them: numbers, account, and who makes an SKP here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.kelayakan import Kelayakan, check
from kinerja_app.persistence import koreksi_repository, master_repository, reads_orang
from kinerja_app.persistence.master_repository import SekolahTercatat
from kinerja_app.persistence.reads_orang import OrangSekolah
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import in_force
from kinerja_app.services.use_case import use_case

PAGE = 25


@dataclass(frozen=True)
class DaftarOrang:
    """One page of a school's people; ``jumlah`` match the search, ``semua`` there are."""

    sekolah: SekolahTercatat
    orang: tuple[tuple[OrangSekolah, Kelayakan], ...]
    jumlah: int
    semua: int
    halaman: int
    tidak_aktif: bool = False
    jumlah_tidak_aktif: int = 0
    pilihan: tuple[SekolahTercatat, ...] = ()


@dataclass(frozen=True)
class RingkasanSekolah:
    """What the operator's home says of a school."""

    sekolah: SekolahTercatat
    orang: int
    koreksi_terbuka: int
    pilihan: tuple[SekolahTercatat, ...] = ()


@use_case(Permission.KEEP_PEOPLE, writes=False)
def list_people(
    work: UnitOfWork,
    npsn: str = "",
    *,
    cari: str = "",
    halaman: int = 1,
    tidak_aktif: bool = False,
    now: datetime,
) -> DaftarOrang:
    """A page of the active (or inactive) people of a school that the actor leads or keeps.

    Raises ``NotFound`` for another school, ``NoRuleInForce`` on a day without rules.
    """
    del now
    school = reads_orang.cared_school_of(work, npsn)
    number, rules = max(halaman, 1), in_force(work.on)
    counted = partial(reads_orang.count_people, work, school.npsn)
    found = reads_orang.people(
        work,
        school.npsn,
        cari=cari,
        limit=PAGE,
        offset=(number - 1) * PAGE,
        tidak_aktif=tidak_aktif,
    )
    return DaftarOrang(
        sekolah=school,
        orang=tuple((each, check(each.fakta, rules, on=work.on)) for each in found),
        jumlah=counted(cari, tidak_aktif=tidak_aktif),
        semua=counted(tidak_aktif=tidak_aktif),
        halaman=number,
        tidak_aktif=tidak_aktif,
        jumlah_tidak_aktif=counted(tidak_aktif=True),
        pilihan=reads_orang.cared_schools(work),
    )


@use_case(Permission.IMPORT_MASTER, Permission.FIX_MASTER, writes=False)
def list_kept_schools(work: UnitOfWork, *, now: datetime) -> tuple[SekolahTercatat, ...]:
    """The schools whose data the actor keeps."""
    del now
    return master_repository.managed_schools(work)


@use_case(Permission.FIX_MASTER, writes=False)
def summarise_school(work: UnitOfWork, npsn: str = "", *, now: datetime) -> RingkasanSekolah:
    """A school the actor keeps (the first when none is named): its people and open requests.

    ``pilihan`` are all the schools that he keeps. Raises ``NotFound`` for any other.
    """
    del now
    school = reads_orang.managed_school_of(work, npsn)
    return RingkasanSekolah(
        sekolah=school,
        orang=reads_orang.count_people(work, school.npsn),
        koreksi_terbuka=koreksi_repository.waiting_at(work, school.npsn),
        pilihan=master_repository.managed_schools(work),
    )
