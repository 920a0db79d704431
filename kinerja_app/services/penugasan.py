"""Giving offices to people whom no roster names: pengawas, dinas, operators, admins."""

from __future__ import annotations

from datetime import datetime

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.errors import NotFound, RuleBroken
from kinerja_app.domain.identitas import is_belajar_id
from kinerja_app.persistence import impor_repository, seeding
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case

OF_SCHOOL = frozenset({Role.OPERATOR_SEKOLAH})
OF_DINAS = frozenset({Role.PENGAWAS, Role.KEPALA_DINAS, Role.ADMIN_DINAS})
ASSIGNABLE = OF_SCHOOL | OF_DINAS | {Role.ADMIN_SISTEM}


@use_case(Permission.ASSIGN_OFFICER, writes=True)
def assign_officer(
    work: UnitOfWork, *, email: str, nama: str, role: Role, npsn: str = "", now: datetime
) -> int:
    """Give a person an office from today on; the same office again changes nothing.

    A dinas office belongs to the dinas of the school named by ``npsn``. Returns the person's id.
    """
    del now
    if role not in ASSIGNABLE:
        raise RuleBroken("PERAN_DARI_DAPODIK", field="role", peran=role.value)
    address = email.strip().lower()
    if not is_belajar_id(address):
        raise RuleBroken("EMAIL_BUKAN_BELAJAR_ID", field="email")
    if role is not Role.ADMIN_SISTEM and not impor_repository.school_exists(work, npsn):
        raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")
    officer = Pejabat(
        nama=" ".join(nama.split()),
        email=address,
        role=role,
        npsn=npsn if role in OF_SCHOOL else None,
        dinas_id=seeding.dinas_of(work.session, npsn) if role in OF_DINAS else None,
    )
    if seeding.holds(work.session, officer, on=work.on):
        return seeding.person_id(work.session, address)
    orang_id = seeding.put_officer(work.session, officer, mulai=work.on)
    record(
        work,
        Act("beri_tugas", "orang", str(orang_id), orang_id=orang_id, ke=role.value),
    )
    return orang_id
