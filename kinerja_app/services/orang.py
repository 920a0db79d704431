"""The people of a school as its operator sees them: numbers, account, and who makes an SKP here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

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


@dataclass(frozen=True)
class RingkasanSekolah:
    """What the operator's home says of a school."""

    sekolah: SekolahTercatat
    orang: int
    koreksi_terbuka: int


@use_case(Permission.FIX_MASTER, writes=False)
def list_people(
    work: UnitOfWork, npsn: str = "", *, cari: str = "", halaman: int = 1, now: datetime
) -> DaftarOrang:
    """A page of the people of a school whose data the actor keeps.

    Raises ``NotFound`` for another school, ``NoRuleInForce`` on a day without rules.
    """
    del now
    school = reads_orang.managed_school_of(work, npsn)
    number, rules = max(halaman, 1), in_force(work.on)
    found = reads_orang.people(work, school.npsn, cari=cari, limit=PAGE, offset=(number - 1) * PAGE)
    return DaftarOrang(
        sekolah=school,
        orang=tuple((each, check(each.fakta, rules, on=work.on)) for each in found),
        jumlah=reads_orang.count_people(work, school.npsn, cari),
        semua=reads_orang.count_people(work, school.npsn),
        halaman=number,
    )


@use_case(Permission.IMPORT_MASTER, Permission.FIX_MASTER, writes=False)
def list_kept_schools(work: UnitOfWork, *, now: datetime) -> tuple[SekolahTercatat, ...]:
    """The schools whose data the actor keeps."""
    del now
    return master_repository.managed_schools(work)


@use_case(Permission.FIX_MASTER, writes=False)
def summarise_school(work: UnitOfWork, *, now: datetime) -> RingkasanSekolah:
    """The first school the actor keeps: how many people, how many open requests."""
    del now
    school = reads_orang.managed_school_of(work, "")
    requests = koreksi_repository.managed(work)
    return RingkasanSekolah(
        sekolah=school,
        orang=reads_orang.count_people(work, school.npsn),
        koreksi_terbuka=sum(each.status == "diajukan" for each in requests),
    )
