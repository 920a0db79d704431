"""The people that the check before the export looks at: six statements at any size."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlmodel import col

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.ekinerja_periksa import OrangDiperiksa
from kinerja_app.domain.ekinerja_rhk import repeated
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.domain.kelayakan import FaktaOrang, Kelayakan
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.eligibility_repository import FACTS, facts_from_rows, states_where
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.reads_sekolah_ekinerja import numbers_of
from kinerja_app.persistence.tables import (
    KeadaanOrang,
    Orang,
    Pengajuan,
    Penilaian,
    Penugasan,
    Sekolah,
    Skp,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork

Judge = Callable[[FaktaOrang], Kelayakan]
Rows = Iterable[Any]


def people(
    work: UnitOfWork, npsn: str, periode: PeriodeTercatat, judge: Judge
) -> tuple[OrangDiperiksa, ...]:
    """Everybody active on the lists of the scope who was there in the period, once per post."""
    here = _on_the_list(work, npsn, periode)
    holders = select(col(Penugasan.orang_id)).where(here)
    states = states_where(work.session, col(KeadaanOrang.orang_id).in_(holders), on=work.on)
    ratings = _ratings(work, npsn, periode)
    homes = _homes(work, holders)
    twice = _repeated(work, npsn, periode)
    return tuple(
        _person(row, judge, states, ratings=ratings, homes=homes, twice=twice)
        for row in _listed(work, here, periode.kode)
    )


def _on_the_list(work: UnitOfWork, npsn: str, periode: PeriodeTercatat) -> ColumnElement[bool]:
    guru_at_home = and_(col(Penugasan.role) == Role.GURU.value, col(Penugasan.satminkal).is_(True))
    return and_(
        col(Penugasan.npsn).in_(numbers_of(work, npsn, periode)),
        or_(guru_at_home, col(Penugasan.role) == Role.KEPALA_SEKOLAH.value),
        in_force(work.on, Penugasan),
        col(Penugasan.mulai) <= periode.selesai,
        ~away(work.on, col(Penugasan.orang_id)),
    )


def _listed(work: UnitOfWork, here: ColumnElement[bool], periode_kode: str) -> Rows:
    plan = and_(
        col(Skp.orang_id) == col(Penugasan.orang_id),
        col(Skp.npsn) == col(Penugasan.npsn),
        col(Skp.jabatan) == col(Penugasan.role),
        col(Skp.periode_kode) == periode_kode,
    )
    return work.session.execute(
        select(*FACTS, col(Skp.id), col(Skp.status))
        .join(Penugasan, col(Penugasan.orang_id) == col(Orang.id))
        .join(Sekolah, col(Sekolah.npsn) == col(Penugasan.npsn))
        .join(Skp, plan, isouter=True)
        .where(here)
        .order_by(col(Penugasan.npsn), col(Orang.nama), col(Penugasan.id))
    )


def _person(
    row: Any,
    judge: Judge,
    states: dict[int, dict[Keadaan, KeadaanOrang]],
    *,
    ratings: dict[int, str],
    homes: dict[int, int],
    twice: dict[int, str],
) -> OrangDiperiksa:
    orang, post, sekolah, skp_id, status = row
    fakta = facts_from_rows(orang, post, sekolah, states.get(orang.id, {}))
    rating = ratings.get(skp_id or 0)
    return OrangDiperiksa(
        orang_id=orang.id,
        nama=orang.nama,
        npsn=post.npsn,
        jabatan=Jabatan(post.role),
        definitif=post.status == StatusPenugasan.DEFINITIF.value,
        nip=orang.nip or "",
        nik=orang.nik or "",
        nuptk=orang.nuptk or "",
        kelamin=orang.kelamin,
        tanggal_lahir=orang.tanggal_lahir,
        status_kepegawaian=orang.status_kepegawaian,
        kelayakan=judge(fakta),
        satminkal=homes.get(orang.id, 1),
        skp_id=skp_id or 0,
        status=StatusRencana(status) if status else StatusRencana.BELUM_MENGAJUKAN,
        penilaian=StatusPenilaian(rating) if rating else None,
        rhk_berulang=twice.get(skp_id or 0, ""),
    )


def _ratings(work: UnitOfWork, npsn: str, periode: PeriodeTercatat) -> dict[int, str]:
    """The status of the newest version of each rating."""
    rows = work.session.execute(
        select(col(Penilaian.skp_id), col(Penilaian.status))
        .join(Skp, col(Skp.id) == col(Penilaian.skp_id))
        .where(
            col(Skp.npsn).in_(numbers_of(work, npsn, periode)),
            col(Skp.periode_kode) == periode.kode,
        )
        .order_by(col(Penilaian.ke))
    )
    return {skp_id: status for skp_id, status in rows}  # noqa: C416 - rows are no pairs to mypy


def _homes(work: UnitOfWork, holders: Select[int]) -> dict[int, int]:
    """Of those with more than one satminkal, how many."""
    number = func.count(func.distinct(col(Penugasan.npsn)))
    rows = work.session.execute(
        select(col(Penugasan.orang_id), number)
        .where(
            col(Penugasan.orang_id).in_(holders),
            col(Penugasan.role) == Role.GURU.value,
            col(Penugasan.satminkal).is_(True),
            in_force(work.on, Penugasan),
        )
        .group_by(col(Penugasan.orang_id))
        .having(number > 1)
    )
    return {int(orang_id): int(count) for orang_id, count in rows}


def _repeated(work: UnitOfWork, npsn: str, periode: PeriodeTercatat) -> dict[int, str]:
    """The SKPs whose submitted plan names an RHK twice, with its code."""
    rows = work.session.execute(
        select(col(Pengajuan.skp_id), col(Pengajuan.isi))
        .join(
            Skp,
            and_(col(Skp.id) == col(Pengajuan.skp_id), col(Skp.pengajuan_ke) == col(Pengajuan.ke)),
        )
        .where(
            col(Skp.npsn).in_(numbers_of(work, npsn, periode)),
            col(Skp.periode_kode) == periode.kode,
        )
    )
    # The codes alone are read: 20,000 whole plans would cost many times as much.
    codes = ((skp_id, repeated(_codes(isi))) for skp_id, isi in rows)
    return {skp_id: kode for skp_id, kode in codes if kode}


def _codes(isi: dict[str, Any]) -> list[str]:
    return [str(each["kode"]) for each in isi.get("pengembangan", {}).get("rhk", ())]
