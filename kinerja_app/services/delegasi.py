"""What a pengawas decides for the Kepala Dinas by SK: recorded, shown as "a.n.", ended (K-12)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.delegasi import TO_PENGAWAS, Lingkup, on_behalf, require_order
from kinerja_app.domain.errors import NotFound, NotPermitted, RuleBroken, WrongStep
from kinerja_app.persistence import delegasi_repository, master_repository, pembinaan_repository
from kinerja_app.persistence.delegasi_repository import DelegasiTercatat
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class UsulanDelegasi:
    """What an SK says; an empty ``npsn`` means every school that the pengawas accompanies."""

    kepada_id: int
    npsn: str
    lingkup: Lingkup
    sk_nomor: str
    sk_tanggal: date | None
    mulai: date | None
    selesai: date | None


@dataclass(frozen=True)
class LembarDelegasi:
    """The delegations of the daerah that run, and what there is to choose from."""

    delegasi: tuple[DelegasiTercatat, ...]
    pengawas: tuple[tuple[int, str], ...]
    sekolah: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class AkibatDelegasi:
    """What the pengawas would decide: for which schools, and what stands after "a.n."."""

    pengawas: str
    lingkup: Lingkup
    sekolah: tuple[tuple[str, str], ...]
    mulai: date
    selesai: date | None
    atas_nama: str


@use_case(Permission.APPOINT, writes=False)
def list_delegations(work: UnitOfWork, *, now: datetime) -> LembarDelegasi:
    """What pengawas decide by SK in the daerah."""
    del now
    return LembarDelegasi(
        delegasi=delegasi_repository.of_daerah(work),
        pengawas=pembinaan_repository.pengawas_of_daerah(work),
        sekolah=tuple((e.npsn, e.nama) for e in master_repository.managed_schools(work)),
    )


@use_case(Permission.APPOINT, writes=False)
def preview_delegation(
    work: UnitOfWork, usulan: UsulanDelegasi, *, now: datetime
) -> AkibatDelegasi:
    """What a delegation would let the pengawas decide. Refuses what recording would refuse."""
    del now
    return _worked_out(work, usulan)[0]


@use_case(Permission.APPOINT, writes=True)
def record_delegation(work: UnitOfWork, usulan: UsulanDelegasi, *, now: datetime) -> AkibatDelegasi:
    """Record the SK for each school; from its first day acts of the pengawas show "a.n.".

    Raises ``NotFound`` for a pengawas of another daerah, ``NotPermitted`` for the actor himself,
    ``RuleBroken`` for an incomplete SK or a school that the pengawas is not linked with,
    ``WrongStep`` where the same delegation runs.
    """
    del now
    seen, dari_id = _worked_out(work, usulan)
    number, day, first = require_order(
        usulan.sk_nomor, usulan.sk_tanggal, usulan.mulai, usulan.selesai
    )
    for npsn, sekolah in seen.sekolah:
        found = delegasi_repository.add(
            work,
            dari_id,
            usulan.kepada_id,
            npsn,
            lingkup=usulan.lingkup,
            sk=(number, day),
            masa=(first, usulan.selesai),
        )
        act = Act("catat_delegasi", "delegasi", str(found), npsn=npsn, ke=usulan.lingkup.value)
        record(work, act)
        _tell(work, usulan.kepada_id, found, sekolah=sekolah, nama=seen.atas_nama)
    return seen


def _tell(work: UnitOfWork, kepada_id: int, found: int, *, sekolah: str, nama: str) -> None:
    notify(
        work,
        kepada_id,
        kunci=f"delegasi:{found}",
        kode="DELEGASI_DITERIMA",
        tautan="binaan",
        sekolah=sekolah,
        nama=nama,
    )


@use_case(Permission.APPOINT, writes=True)
def end_delegation(work: UnitOfWork, delegasi_id: int, *, now: datetime) -> None:
    """End a delegation today; what was decided by it stays as it is."""
    del now
    found = delegasi_repository.get_to_pengawas(work, delegasi_id)
    delegasi_repository.end_now(work, found.id)
    record(work, Act("akhiri_delegasi", "delegasi", str(found.id), npsn=found.npsn))
    notify(
        work,
        found.kepada_id,
        kunci=f"delegasi-akhir:{found.id}",
        kode="DELEGASI_BERAKHIR",
        tautan="binaan",
        sekolah=found.sekolah,
        nama=found.dari,
    )


def _heads(work: UnitOfWork) -> tuple[master_repository.Pejabat, ...]:
    return tuple(
        head
        for dinas_id in sorted(work.actor.dinas(Role.ADMIN_DINAS))
        for head in master_repository.heads_of_dinas(work, dinas_id)
    )


def _worked_out(work: UnitOfWork, usulan: UsulanDelegasi) -> tuple[AkibatDelegasi, int]:
    people = dict(pembinaan_repository.pengawas_of_daerah(work))
    if usulan.kepada_id not in people:
        raise NotFound("PENGAWAS_TIDAK_DITEMUKAN")
    if usulan.kepada_id == work.actor.orang_id:
        raise NotPermitted("SK_DIRI_SENDIRI")
    if usulan.lingkup not in TO_PENGAWAS:
        raise RuleBroken("LINGKUP_TIDAK_DIKENAL", field="lingkup")
    number, _, first = require_order(
        usulan.sk_nomor, usulan.sk_tanggal, usulan.mulai, usulan.selesai
    )
    heads = _heads(work)
    if not heads:
        raise RuleBroken("KEPALA_DINAS_BELUM_ADA")
    seen = AkibatDelegasi(
        pengawas=people[usulan.kepada_id],
        lingkup=usulan.lingkup,
        sekolah=_schools(work, usulan),
        mulai=first,
        selesai=usulan.selesai,
        atas_nama=on_behalf(heads[0].nama, number),
    )
    return seen, heads[0].orang_id


def _schools(work: UnitOfWork, usulan: UsulanDelegasi) -> tuple[tuple[str, str], ...]:
    linked = delegasi_repository.linked_schools(work, usulan.kepada_id)
    wanted = [npsn for npsn in linked if usulan.npsn in ("", npsn)]
    if not wanted:
        raise RuleBroken("PENGAWAS_BELUM_TERSAMBUNG", field="npsn")
    running = {
        each.npsn
        for each in delegasi_repository.of_daerah(work)
        if each.kepada_id == usulan.kepada_id and each.lingkup is usulan.lingkup and not each.gugur
    }
    fresh = [npsn for npsn in wanted if npsn not in running]
    if not fresh:
        raise WrongStep("DELEGASI_SUDAH_ADA")
    names = {each.npsn: each.nama for each in master_repository.managed_schools(work)}
    return tuple((npsn, names[npsn]) for npsn in fresh)
