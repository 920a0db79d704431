"""Printing a whole school: the job, who holds it, and what it has printed. Scoped by the caller."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func
from sqlmodel import col, select

from kinerja_app.domain.cetakan import Cetakan, Kertas, PilihanCetak, StatusCetak
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.skp_repository import to_value
from kinerja_app.persistence.tables import HasilCetak, PekerjaanCetak
from kinerja_app.persistence.tables import Skp as SkpRow
from kinerja_app.persistence.unit_of_work import UnitOfWork

OPEN = (StatusCetak.MENUNGGU, StatusCetak.BERJALAN)


@dataclass(frozen=True)
class Pekerjaan:
    """One job: whose, what is printed, and how far it has come."""

    id: int
    npsn: str
    periode_kode: str
    kertas: Kertas
    pilihan: PilihanCetak
    status: StatusCetak
    jumlah: int
    selesai: int
    sampai_skp: int
    dibuat_oleh: int
    dibuat_at: datetime


@dataclass(frozen=True)
class BerkasCetak:
    """One printed file: its name in the archive and where its content lies."""

    skp_id: int
    cetakan: Cetakan
    nama: str
    hash: str


def _value(row: PekerjaanCetak) -> Pekerjaan:
    return Pekerjaan(
        id=row.id or 0,
        npsn=row.npsn,
        periode_kode=row.periode_kode,
        kertas=Kertas(row.kertas),
        pilihan=PilihanCetak(row.pilihan["pilihan"]),
        status=StatusCetak(row.status),
        jumlah=row.jumlah,
        selesai=row.selesai,
        sampai_skp=row.sampai_skp,
        dibuat_oleh=row.dibuat_oleh,
        dibuat_at=row.dibuat_at,
    )


def submitted(work: UnitOfWork, npsn: str, periode_kode: str, *, after: int = 0) -> tuple[Skp, ...]:
    """The SKPs of the guru of a school that were handed in, by number."""
    query = (
        select(SkpRow)
        .where(
            SkpRow.npsn == npsn,
            SkpRow.periode_kode == periode_kode,
            SkpRow.jabatan == Jabatan.GURU.value,
            SkpRow.pengajuan_ke > 0,
            col(SkpRow.id) > after,
        )
        .order_by(col(SkpRow.id))
    )
    return tuple(to_value(row) for row in work.session.exec(query))


def of_school(work: UnitOfWork, npsn: str, periode_kode: str) -> tuple[Pekerjaan, ...]:
    """The jobs of a school in a period, newest first, at most ten."""
    query = (
        select(PekerjaanCetak)
        .where(PekerjaanCetak.npsn == npsn, PekerjaanCetak.periode_kode == periode_kode)
        .order_by(col(PekerjaanCetak.id).desc())
        .limit(10)
    )
    return tuple(_value(row) for row in work.session.exec(query))


def add(
    work: UnitOfWork,
    npsn: str,
    periode_kode: str,
    *,
    kertas: Kertas,
    pilihan: PilihanCetak,
    jumlah: int,
) -> Pekerjaan:
    """A new job that waits; one that waits or runs already is handed back instead."""
    if running := _running(work, npsn, periode_kode):
        return running
    row = PekerjaanCetak(
        npsn=npsn,
        periode_kode=periode_kode,
        kertas=kertas.value,
        pilihan={"pilihan": pilihan.value},
        status=StatusCetak.MENUNGGU.value,
        jumlah=jumlah,
        dibuat_at=work.now,
        dibuat_oleh=work.actor.orang_id,
    )
    work.session.add(row)
    work.session.flush()
    return _value(row)


def _running(work: UnitOfWork, npsn: str, periode_kode: str) -> Pekerjaan | None:
    """The job that waits or runs; asked under a lock, so that two never begin beside each other."""
    lock_for(work.session, f"cetak:{npsn}:{periode_kode}")
    jobs = of_school(work, npsn, periode_kode)
    return next((each for each in jobs if each.status in OPEN), None)


def _row(work: UnitOfWork, job_id: int) -> PekerjaanCetak:
    lock_for(work.session, f"pekerjaan:{job_id}")
    row = work.session.get(PekerjaanCetak, job_id)
    if row is None:
        raise NotFound("PEKERJAAN_CETAK_TIDAK_ADA")
    return row


def get(work: UnitOfWork, job_id: int) -> Pekerjaan:
    """One job; ``NotFound`` without it."""
    row = work.session.get(PekerjaanCetak, job_id)
    if row is None:
        raise NotFound("PEKERJAAN_CETAK_TIDAK_ADA")
    return _value(row)


def set_status(work: UnitOfWork, job_id: int, status: StatusCetak) -> Pekerjaan:
    """Move a job; one that waits is held by nobody, one that is over keeps the moment."""
    row = _row(work, job_id)
    row.status = status.value
    row.berakhir_at = None if status in OPEN else work.now
    if status is StatusCetak.MENUNGGU:
        row.pemegang, row.pegang_sampai = "", None
    work.session.add(row)
    return _value(row)


def claim(work: UnitOfWork, *, pemegang: str, sampai: datetime) -> Pekerjaan | None:
    """Hold a job until ``sampai``: the own one first, then one nobody holds; None without."""
    lock_for(work.session, "cetak:giliran")
    query = (
        select(PekerjaanCetak)
        .where(col(PekerjaanCetak.status).in_([each.value for each in OPEN]))
        .order_by(col(PekerjaanCetak.id))
    )
    rows = list(work.session.exec(query))
    own = [row for row in rows if row.pemegang == pemegang]
    free = [row for row in rows if row.pegang_sampai is None or row.pegang_sampai <= work.now]
    for row in own + free:
        row.pemegang, row.pegang_sampai = pemegang, sampai
        row.status = StatusCetak.BERJALAN.value
        work.session.add(row)
        return _value(row)
    return None


def keep_results(
    work: UnitOfWork, job_id: int, skp_id: int, files: tuple[BerkasCetak, ...]
) -> bool:
    """Keep what was printed of one SKP; false when the job was stopped meanwhile."""
    row = _row(work, job_id)
    if row.status != StatusCetak.BERJALAN.value or row.sampai_skp >= skp_id:
        return False
    for each in files:
        work.session.add(
            HasilCetak(
                pekerjaan_id=job_id,
                skp_id=each.skp_id,
                cetakan=each.cetakan.value,
                nama=each.nama,
                hash=each.hash,
            )
        )
    row.selesai, row.sampai_skp = row.selesai + 1, skp_id
    work.session.add(row)
    return True


def results(work: UnitOfWork, job_id: int) -> tuple[BerkasCetak, ...]:
    """Everything a job has printed, in order."""
    query = (
        select(HasilCetak)
        .where(HasilCetak.pekerjaan_id == job_id)
        .order_by(col(HasilCetak.skp_id), col(HasilCetak.id))
    )
    return tuple(
        BerkasCetak(row.skp_id, Cetakan(row.cetakan), row.nama, row.hash)
        for row in work.session.exec(query)
    )


def count_results(work: UnitOfWork, job_id: int) -> int:
    """How many files a job has printed."""
    query = select(func.count()).where(HasilCetak.pekerjaan_id == job_id)
    return int(work.session.exec(query).one())
