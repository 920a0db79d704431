"""Deadlines of the stages, and moving them at the level one is responsible for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.errors import NotPermitted, RuleBroken
from kinerja_app.domain.periode import Tahap, Tenggat, Tingkat
from kinerja_app.persistence import master_repository, periode_repository
from kinerja_app.persistence.periode_repository import TenggatTercatat
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import by_id
from kinerja_app.services.pengingat import announce_extension
from kinerja_app.services.periode import deadlines
from kinerja_app.services.use_case import use_case


@use_case(Permission.EXTEND_DEADLINE, writes=False)
def list_deadlines(
    work: UnitOfWork, periode_kode: str, *, npsn: str = "", now: datetime
) -> tuple[tuple[Tenggat, ...], tuple[TenggatTercatat, ...]]:
    """The deadlines that reach a school or the dinas, and the extensions behind them."""
    del now
    rules = by_id(periode_repository.get(work, periode_kode).rule_set_id)
    dinas_id = _own_dinas(work, npsn)
    return (
        deadlines(work, rules, dinas_id=dinas_id, npsn=npsn),
        periode_repository.recorded_deadlines(work, periode_kode, dinas_id=dinas_id, npsn=npsn),
    )


def _own_dinas(work: UnitOfWork, npsn: str) -> int:
    if npsn:
        return master_repository.school(work, npsn).dinas_id
    return next(iter(work.actor.dinas(Role.KEPALA_DINAS, Role.ADMIN_DINAS)), 0)


@use_case(Permission.EXTEND_DEADLINE, writes=True)
def extend_deadline(
    work: UnitOfWork,
    periode_kode: str,
    *,
    tahap: Tahap,
    tanggal: date,
    alasan: str,
    npsn: str = "",
    now: datetime,
) -> None:
    """Move a deadline for the school (KS), the daerah (dinas) or everybody (admin sistem).

    Those whom the new date concerns are told once.
    """
    del now
    (tingkat, dinas_id), reason = _level(work, npsn), alasan.strip()
    rules = by_id(periode_repository.get(work, periode_kode).rule_set_id)
    reach = deadlines(work, rules, dinas_id=_own_dinas(work, npsn), npsn=npsn)
    current = next(each.tanggal for each in reach if each.tahap is tahap)
    _require_later(current, tanggal, reason)
    periode_repository.extend(
        work,
        periode_kode,
        tahap=tahap,
        tingkat=tingkat,
        dinas_id=dinas_id,
        npsn=npsn or None,
        tanggal=tanggal,
        alasan=reason,
    )
    stage = f"{periode_kode}/{tahap.value}"
    act = Act("perpanjang_tenggat", "tenggat", stage, npsn=npsn or None, alasan=reason)
    record(work, replace(act, dari=str(current), ke=str(tanggal)))
    announce_extension(work, periode_kode, tahap=tahap, tanggal=tanggal)


def _require_later(current: date, tanggal: date, alasan: str) -> None:
    if not alasan:
        raise RuleBroken("ALASAN_PERPANJANGAN_KOSONG", field="alasan")
    if tanggal <= current:
        raise RuleBroken("TENGGAT_TIDAK_LEBIH_LAMA", field="tanggal", sekarang=str(current))


def _level(work: UnitOfWork, npsn: str) -> tuple[Tingkat, int | None]:
    if npsn:
        if npsn in work.actor.schools(Role.KEPALA_SEKOLAH):
            return Tingkat.SEKOLAH, None
        raise NotPermitted("BUKAN_SEKOLAH_ANDA")
    dinas = work.actor.dinas(Role.KEPALA_DINAS, Role.ADMIN_DINAS)
    if dinas:
        return Tingkat.DINAS, min(dinas)
    if Role.ADMIN_SISTEM in work.actor.roles:
        return Tingkat.NASIONAL, None
    raise NotPermitted("BUKAN_PERAN_ANDA")
