"""The schools whose results a person hands on, with what the check asks about each of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, select
from sqlmodel import col

from kinerja_app.domain.actor import Role
from kinerja_app.domain.ekinerja_periksa import SekolahDiperiksa
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.masa import in_force, not_over
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.tables import (
    CapaianOrganisasi,
    Orang,
    Pembinaan,
    Penugasan,
    Sekolah,
    Skp,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility_ekspor import exported_school

Rows = Iterable[Any]


@dataclass(frozen=True)
class SekolahDalamLingkup:
    """A school whose results the actor hands on."""

    npsn: str
    nama: str
    dinas_id: int
    unor: str


def schools(
    work: UnitOfWork, npsn: str, periode: PeriodeTercatat
) -> tuple[SekolahDalamLingkup, ...]:
    """The schools of the actor's scope, or the one that is named; ``NotFound`` outside of it."""
    query = select(Sekolah).where(_scope(work, npsn, periode)).order_by(col(Sekolah.nama))
    found = tuple(
        SekolahDalamLingkup(row.npsn, row.nama, row.dinas_id, row.unor or "")
        for row in work.session.execute(query).scalars()
    )
    if not found:
        raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")
    return found


def dinas_with_schools(work: UnitOfWork) -> tuple[int, ...]:
    """The dinas that schools belong to; not scoped: it serves the command line."""
    return tuple(sorted(work.session.execute(select(col(Sekolah.dinas_id)).distinct()).scalars()))


def _scope(work: UnitOfWork, npsn: str, periode: PeriodeTercatat) -> ColumnElement[bool]:
    mine = exported_school(work.actor, periode.selesai)
    return and_(mine, col(Sekolah.npsn) == npsn) if npsn else mine


def numbers_of(work: UnitOfWork, npsn: str, periode: PeriodeTercatat) -> Select[str]:
    """The NPSN of the scope, to be used inside another statement."""
    return select(col(Sekolah.npsn)).where(_scope(work, npsn, periode))


@dataclass(frozen=True)
class _Kepala:
    """Who led a school in the period."""

    orang_id: int
    nama: str
    skp_id: int
    status: StatusRencana


def surroundings(
    work: UnitOfWork,
    npsn: str,
    periode: PeriodeTercatat,
    *,
    capaian_perlu: bool,
    kuadran_ada: bool,
) -> tuple[SekolahDiperiksa, ...]:
    """Each school of the scope with its head, its pengawas, its result and its Unor."""
    heads, links = _heads(work, npsn, periode), _links(work, npsn, periode)
    led, rated = _led_dinas(work), _with_result(work, npsn, periode)
    found = schools(work, npsn, periode)
    shared = _shared_unor(work)
    nobody = _Kepala(0, "", 0, StatusRencana.BELUM_MENGAJUKAN)
    return tuple(
        SekolahDiperiksa(
            npsn=each.npsn,
            nama=each.nama,
            kepala_id=(head := heads.get(each.npsn, nobody)).orang_id,
            kepala=head.nama,
            kepala_skp_id=head.skp_id,
            kepala_status=head.status,
            ada_kepala_dinas=each.dinas_id in led,
            pembinaan=links.get(each.npsn, ""),
            unor=each.unor,
            unor_sama=each.unor in shared,
            capaian_perlu=capaian_perlu,
            capaian_ada=each.npsn in rated,
            kuadran_ada=kuadran_ada,
        )
        for each in found
    )


def _heads(work: UnitOfWork, npsn: str, periode: PeriodeTercatat) -> dict[str, _Kepala]:
    """Whose SKP counts as that of the superior: an agreed one first, then the definitive head."""
    last = min(work.on, periode.selesai)
    rows = work.session.execute(
        select(col(Penugasan.npsn), col(Orang.id), col(Orang.nama), col(Skp.id), col(Skp.status))
        .join(Orang, col(Orang.id) == col(Penugasan.orang_id))
        .join(
            Skp,
            and_(
                col(Skp.orang_id) == col(Penugasan.orang_id),
                col(Skp.npsn) == col(Penugasan.npsn),
                col(Skp.jabatan) == Jabatan.KEPALA_SEKOLAH.value,
                col(Skp.periode_kode) == periode.kode,
            ),
            isouter=True,
        )
        .where(
            col(Penugasan.npsn).in_(numbers_of(work, npsn, periode)),
            col(Penugasan.role) == Role.KEPALA_SEKOLAH.value,
            col(Penugasan.mulai) <= last,
            not_over(periode.mulai, Penugasan),
        )
        .order_by(col(Penugasan.status), col(Penugasan.mulai).desc())
    )
    return _first_agreed(rows)


def _first_agreed(rows: Rows) -> dict[str, _Kepala]:
    found: dict[str, _Kepala] = {}
    for npsn, orang_id, nama, skp_id, status in rows:
        head = _Kepala(orang_id, nama, skp_id or 0, StatusRencana(status or "BELUM_MENGAJUKAN"))
        if npsn not in found or found[npsn].status is not StatusRencana.DISEPAKATI:
            better = npsn not in found or head.status is StatusRencana.DISEPAKATI
            found[npsn] = head if better else found[npsn]
    return found


def _links(work: UnitOfWork, npsn: str, periode: PeriodeTercatat) -> dict[str, str]:
    """The state of the link that counts: the active one, else the newest."""
    rows = work.session.execute(
        select(col(Pembinaan.npsn), col(Pembinaan.status))
        .where(
            col(Pembinaan.npsn).in_(numbers_of(work, npsn, periode)),
            in_force(work.on, Pembinaan),
        )
        .order_by(col(Pembinaan.status) == "aktif", col(Pembinaan.id))
    )
    return {str(npsn): str(status) for npsn, status in rows}


def _led_dinas(work: UnitOfWork) -> frozenset[int]:
    rows = work.session.execute(
        select(col(Penugasan.dinas_id)).where(
            col(Penugasan.role) == Role.KEPALA_DINAS.value,
            in_force(work.on, Penugasan),
            ~away(work.on, col(Penugasan.orang_id)),
        )
    )
    return frozenset(number for (number,) in rows if number)


def _with_result(work: UnitOfWork, npsn: str, periode: PeriodeTercatat) -> frozenset[str]:
    rows = work.session.execute(
        select(col(CapaianOrganisasi.npsn)).where(
            col(CapaianOrganisasi.npsn).in_(numbers_of(work, npsn, periode)),
            col(CapaianOrganisasi.periode_kode) == periode.kode,
        )
    )
    return frozenset(found for (found,) in rows)


def _shared_unor(work: UnitOfWork) -> frozenset[str]:
    """Unor that stand at several schools, of any dinas: one of them must be wrong."""
    rows = work.session.execute(select(col(Sekolah.unor)).where(col(Sekolah.unor).is_not(None)))
    counted = Counter(unor for (unor,) in rows)
    return frozenset(unor for unor, number in counted.items() if number > 1)
