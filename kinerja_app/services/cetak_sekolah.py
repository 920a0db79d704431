"""Printing the documents of all guru of a school as one job: begin, watch, stop, go on, fetch.

Each SKP is one step of the job. A step that was interrupted is done again; nothing is printed twice
in one job. What may be printed is asked for the one who began it, at every step.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from datetime import datetime, timedelta

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.cetakan import (
    KELOMPOK_PILIHAN,
    Cetakan,
    Kertas,
    PilihanCetak,
    StatusCetak,
    group_of,
)
from kinerja_app.domain.errors import NotFound, RuleBroken, WrongStep
from kinerja_app.files import store
from kinerja_app.persistence import (
    master_repository,
    pekerjaan_repository,
    periode_repository,
    skp_repository,
)
from kinerja_app.persistence.pekerjaan_repository import OPEN, BerkasCetak, Pekerjaan
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import pejabat
from kinerja_app.services.dokumen import SiapCetak, papers_of
from kinerja_app.services.rekaman import record_of
from kinerja_app.services.use_case import use_case

_STAMP = (2000, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class PapanCetak:
    """The jobs of a school, newest first, and how many guru a new one would print."""

    npsn: str
    sekolah: str
    periode_kode: str
    guru: int
    pekerjaan: tuple[Pekerjaan, ...]


@dataclass(frozen=True)
class LangkahCetak:
    """The next SKP of a job with its papers."""

    skp_id: int
    dokumen: tuple[SiapCetak, ...]


@dataclass(frozen=True)
class HasilSekolah:
    """What a job has printed; ``as_zip`` takes time and needs no database."""

    nama: str
    berkas: tuple[BerkasCetak, ...]

    def as_zip(self) -> bytes:
        """The archive: one folder per guru."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
            for each in self.berkas:
                archive.writestr(zipfile.ZipInfo(each.nama, _STAMP), store.read(each.hash))
        return packed.getvalue()


def _require_own(work: UnitOfWork, npsn: str, periode_kode: str) -> None:
    pejabat.require_led(work, npsn, periode_repository.get(work, periode_kode))


@use_case(Permission.RATE, writes=False)
def list_print_jobs(work: UnitOfWork, npsn: str, periode_kode: str, *, now: datetime) -> PapanCetak:
    """The jobs of a school that the actor leads."""
    del now
    _require_own(work, npsn, periode_kode)
    return PapanCetak(
        npsn=npsn,
        sekolah=master_repository.school(work, npsn).nama,
        periode_kode=periode_kode,
        guru=len(_guru(work, npsn, periode_kode)),
        pekerjaan=pekerjaan_repository.of_school(work, npsn, periode_kode),
    )


def _guru(work: UnitOfWork, npsn: str, periode_kode: str) -> tuple[int, ...]:
    """SKPs that the actor prints: of others, for nobody assesses himself."""
    found = pekerjaan_repository.submitted(work, npsn, periode_kode)
    return tuple(each.id for each in found if each.orang_id != work.actor.orang_id)


@use_case(Permission.RATE, writes=True)
def start_print_job(
    work: UnitOfWork,
    npsn: str,
    periode_kode: str,
    *,
    pilihan: PilihanCetak,
    kertas: Kertas,
    now: datetime,
) -> Pekerjaan:
    """Begin to print a school; one that runs already is handed back."""
    del now
    _require_own(work, npsn, periode_kode)
    count = len(_guru(work, npsn, periode_kode))
    if not count:
        raise RuleBroken("CETAK_TANPA_SKP", field="pilihan")
    job = pekerjaan_repository.add(
        work, npsn, periode_kode, kertas=kertas, pilihan=pilihan, jumlah=count
    )
    _note(work, job, "mulai_cetak_sekolah")
    return job


def _note(work: UnitOfWork, job: Pekerjaan, act: str) -> None:
    record(work, Act(act, "pekerjaan_cetak", str(job.id), npsn=job.npsn, ke=job.status.value))


@use_case(Permission.RATE, writes=True)
def cancel_print_job(work: UnitOfWork, job_id: int, *, now: datetime) -> Pekerjaan:
    """Stop a job; what it has printed stays."""
    del now
    job = _own_job(work, job_id)
    if job.status not in OPEN:
        raise WrongStep("CETAK_SUDAH_BERAKHIR")
    stopped = pekerjaan_repository.set_status(work, job.id, StatusCetak.DIBATALKAN)
    _note(work, stopped, "batalkan_cetak_sekolah")
    return stopped


@use_case(Permission.RATE, writes=True)
def resume_print_job(work: UnitOfWork, job_id: int, *, now: datetime) -> Pekerjaan:
    """Go on with a job that was stopped or failed, after the last guru it has printed."""
    del now
    job = _own_job(work, job_id)
    if job.status is StatusCetak.SELESAI:
        raise WrongStep("CETAK_SUDAH_BERAKHIR")
    if job.status in OPEN:
        return job
    again = pekerjaan_repository.set_status(work, job.id, StatusCetak.MENUNGGU)
    _note(work, again, "lanjutkan_cetak_sekolah")
    return again


def _own_job(work: UnitOfWork, job_id: int) -> Pekerjaan:
    job = pekerjaan_repository.get(work, job_id)
    if job.npsn not in work.actor.schools(Role.KEPALA_SEKOLAH):
        raise NotFound("PEKERJAAN_CETAK_TIDAK_ADA")
    _require_own(work, job.npsn, job.periode_kode)
    return job


@use_case(Permission.RATE, writes=True)
def take_printed(work: UnitOfWork, job_id: int, *, now: datetime) -> HasilSekolah:
    """Everything a job has printed so far, as one archive."""
    del now
    job = _own_job(work, job_id)
    record(work, Act("unduh_cetak_sekolah", "pekerjaan_cetak", str(job.id), npsn=job.npsn))
    name = f"Dokumen {job.npsn} {job.periode_kode}.zip"
    return HasilSekolah(name, pekerjaan_repository.results(work, job.id))


@use_case(Permission.RUN_DAILY, writes=True)
def claim_print_job(
    work: UnitOfWork, *, pemegang: str, lama: timedelta, now: datetime
) -> Pekerjaan | None:
    """Hold a job that waits, or the one that is held already, for a while (real clock)."""
    return pekerjaan_repository.claim(work, pemegang=pemegang, sampai=now + lama)


@use_case(Permission.RUN_DAILY, writes=True)
def fail_print_job(work: UnitOfWork, job_id: int, *, now: datetime) -> None:
    """The one who began the job may no longer print: it ends, and may be resumed by another."""
    del now
    pekerjaan_repository.set_status(work, job_id, StatusCetak.GAGAL)


@use_case(Permission.RATE, writes=True)
def next_of_job(work: UnitOfWork, job_id: int, *, now: datetime) -> LangkahCetak | None:
    """The papers of the next guru; None when all are printed, and the actor is told."""
    del now
    job = _own_job(work, job_id)
    if job.status is not StatusCetak.BERJALAN:
        return None
    waiting = [each for each in _guru(work, job.npsn, job.periode_kode) if each > job.sampai_skp]
    if not waiting:
        _finish(work, job)
        return None
    skp = skp_repository.get(work, waiting[0])
    wanted = tuple(each for each in Cetakan if group_of(each) in KELOMPOK_PILIHAN[job.pilihan])
    papers = papers_of(work, skp, record_of(work, skp), wanted, job.kertas)
    return LangkahCetak(skp.id, papers)


def _finish(work: UnitOfWork, job: Pekerjaan) -> None:
    done = pekerjaan_repository.set_status(work, job.id, StatusCetak.SELESAI)
    _note(work, done, "selesai_cetak_sekolah")
    notify(
        work,
        job.dibuat_oleh,
        kunci=f"cetak:{job.id}:{work.now.isoformat()}",
        kode="CETAK_SEKOLAH_SELESAI",
        tautan="dokumen-sekolah",
        jumlah=str(pekerjaan_repository.count_results(work, job.id)),
    )


@use_case(Permission.RATE, writes=True)
def keep_of_job(
    work: UnitOfWork, job_id: int, skp_id: int, files: tuple[BerkasCetak, ...], *, now: datetime
) -> bool:
    """Keep what was printed of one guru; false when the job was stopped meanwhile."""
    del now
    job = _own_job(work, job_id)
    return pekerjaan_repository.keep_results(work, job.id, skp_id, files)
