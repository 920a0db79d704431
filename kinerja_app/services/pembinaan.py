"""Linking a pengawas with a school: SK recorded, verified, confirmed by the KS, ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.errors import NotFound, RuleBroken, WrongStep
from kinerja_app.domain.tulisan import LONGEST_LINE, not_too_long
from kinerja_app.persistence import pembinaan_repository
from kinerja_app.persistence.pembinaan_repository import TautanSekolah
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class LembarPembinaan:
    """Every school of the daerah with its links, and the pengawas to choose from."""

    sekolah: tuple[TautanSekolah, ...]
    pengawas: tuple[tuple[int, str], ...]


@use_case(Permission.LINK_PENGAWAS, writes=False)
def list_links(work: UnitOfWork, *, now: datetime) -> LembarPembinaan:
    """How far the linking is at each school of the daerah (domain/07 §3)."""
    del now
    return LembarPembinaan(
        pembinaan_repository.schools_with_links(work),
        pembinaan_repository.pengawas_of_daerah(work),
    )


@use_case(Permission.LINK_PENGAWAS, writes=True)
def record_link(
    work: UnitOfWork,
    npsn: str,
    pengawas_id: int,
    *,
    sk_nomor: str,
    sk_tanggal: date,
    mulai: date,
    selesai: date | None = None,
    now: datetime,
) -> int:
    """Record the SK Tim Kerja for one school; returns the id of the link.

    Raises ``NotFound`` for a school or a pengawas of another daerah, ``RuleBroken`` for an SK
    without number or dates the wrong way round, ``WrongStep`` where the link exists.
    """
    del now
    pembinaan_repository.kept_school(work, npsn)
    if pengawas_id not in {each for each, _ in pembinaan_repository.pengawas_of_daerah(work)}:
        raise NotFound("PENGAWAS_TIDAK_DITEMUKAN")
    number = not_too_long(" ".join(sk_nomor.split()), "sk_nomor", most=LONGEST_LINE)
    if not number:
        raise RuleBroken("NOMOR_SK_KOSONG", field="sk_nomor")
    if selesai is not None and selesai < mulai:
        raise RuleBroken("MASA_SK_TERBALIK", field="selesai")
    school = next(e for e in pembinaan_repository.schools_with_links(work) if e.npsn == npsn)
    if any(each.pengawas_id == pengawas_id for each in school.tautan):
        raise WrongStep("PENGAWAS_SUDAH_DITAUTKAN")
    found = pembinaan_repository.add_link(
        work, npsn, pengawas_id, sk=(number, sk_tanggal), mulai=mulai, selesai=selesai
    )
    _write_down(work, "catat_pembinaan", found, npsn, ke=number)
    return found


@use_case(Permission.LINK_PENGAWAS, writes=True)
def verify_link(work: UnitOfWork, pembinaan_id: int, *, now: datetime) -> None:
    """The dinas has checked the record against the SK; now the KS confirms."""
    del now
    link = pembinaan_repository.get_link(work, pembinaan_id)
    if link.status != "diajukan":
        raise WrongStep("PEMBINAAN_SUDAH_DIVERIFIKASI")
    if not link.punya_akun:
        raise WrongStep("PENGAWAS_TANPA_AKUN", nama=link.pengawas)
    pembinaan_repository.verify_link(work, pembinaan_id)
    _write_down(work, "verifikasi_pembinaan", pembinaan_id, link.npsn)


@use_case(Permission.LINK_PENGAWAS, writes=True)
def end_link(
    work: UnitOfWork, pembinaan_id: int, *, selesai: date, alasan: str, now: datetime
) -> None:
    """Set the last day of a link, with the reason; the pengawas keeps nothing open after it."""
    del now
    link = pembinaan_repository.get_link(work, pembinaan_id)
    reason = " ".join(alasan.split())[:500]
    if not reason:
        raise RuleBroken("ALASAN_AKHIR_KOSONG", field="alasan")
    if link.status == "berakhir":
        raise WrongStep("PEMBINAAN_SUDAH_BERAKHIR")
    pembinaan_repository.end_link(work, pembinaan_id, selesai=selesai, alasan=reason)
    _write_down(work, "akhiri_pembinaan", pembinaan_id, link.npsn, alasan=reason)


def _write_down(
    work: UnitOfWork, tindakan: str, number: int, npsn: str, *, ke: str = "", alasan: str = ""
) -> None:
    record(work, Act(tindakan, "pembinaan", str(number), npsn=npsn, ke=ke, alasan=alasan))
