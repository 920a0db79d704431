"""What the frame of every page needs of the person who asks: a fixed, small number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_app.domain.actor import Permission, Role, granted
from kinerja_app.persistence import (
    arsip_repository,
    master_repository,
    periode_repository,
    trail_repository,
)
from kinerja_app.persistence.master_repository import SekolahTercatat
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class Bingkai:
    """Name, roles, the schools and dinas of the posts, periods that have begun, unread news.

    ``pernah_menilai``: there are steps on the SKPs of others to read again; ``mengamati``: the
    person observes guru for the KS; ``mantan``: an assessor once, without any post now.
    """

    orang_id: int
    nama: str
    peran: frozenset[Role]
    sekolah: tuple[tuple[Role, SekolahTercatat], ...]
    dinas: str
    periode: tuple[PeriodeTercatat, ...]
    belum_dibaca: int
    hari: date
    pernah_menilai: bool = False
    mengamati: bool = False
    mantan: bool = False

    def boleh(self, permission: Permission) -> bool:
        """Whether a role of the person has the permission: what a page may offer."""
        return granted(self.peran, permission)

    def sekolah_sebagai(self, *roles: Role) -> SekolahTercatat | None:
        """The first school where the person holds one of the roles."""
        return next((school for role, school in self.sekolah if role in roles), None)

    def periode_terpilih(self, kode: str) -> PeriodeTercatat | None:
        """The chosen period when it is one of those offered, else the newest."""
        chosen = [each for each in self.periode if each.kode == kode]
        return next(iter(chosen or self.periode), None)


@use_case(Permission.READ_OWN, Permission.READ_ARCHIVE, writes=False)
def read_frame(work: UnitOfWork, *, now: datetime) -> Bingkai:
    """The frame of the actor's pages."""
    del now
    actor = work.actor
    known = {each.npsn: each for each in master_repository.schools_of_posts(work)}
    numbers = [post.dinas_id for post in actor.penugasan if post.dinas_id]
    return Bingkai(
        orang_id=actor.orang_id,
        nama=actor.nama,
        peran=actor.roles,
        sekolah=tuple(
            (post.role, known[post.npsn]) for post in actor.penugasan if post.npsn in known
        ),
        dinas=master_repository.dinas_name(work, numbers[0]) if numbers else "",
        periode=periode_repository.begun(work),
        belum_dibaca=trail_repository.unread_count(work),
        hari=work.on,
        pernah_menilai=arsip_repository.has_assessed(work),
        mengamati=bool(actor.amatan),
        mantan=actor.mantan,
    )
