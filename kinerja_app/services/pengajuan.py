"""The pegawai's steps after writing: submit, withdraw, agree."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_skp import Langkah, Relasi, next_status
from kinerja_app.domain.errors import ManyProblems, RuleBroken, WrongStep
from kinerja_app.domain.skp import Jabatan, Skp, StatusRencana
from kinerja_app.persistence import pengajuan_repository, skp_repository
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import pejabat, periode
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.rencana import LembarRencana, sheet
from kinerja_app.services.use_case import use_case

_SUBMITTED = frozenset({StatusRencana.DIAJUKAN, StatusRencana.DISETUJUI})


def transition(
    work: UnitOfWork,
    skp: Skp,
    langkah: Langkah,
    *,
    alasan: str = "",
    atas_nama: str = "",
    oleh_sistem: bool = False,
    **changes: Any,
) -> Skp:
    """Take one step of the workflow table: new status, turn since now, one audit line."""
    after = next_status(skp.status, langkah)
    behalf = skp.atas_nama if langkah is Langkah.SEPAKATI else atas_nama
    stepped = replace(skp, status=after, sejak=work.now, atas_nama=behalf, **changes)
    moved = skp_repository.save(work, stepped)
    record(
        work,
        Act(
            langkah.value,
            "skp",
            str(skp.id),
            orang_id=skp.orang_id,
            npsn=skp.npsn,
            dari=skp.status.value,
            ke=after.value,
            alasan=alasan,
            atas_nama=atas_nama,
            oleh_sistem=oleh_sistem,
            rincian={"pengajuan_ke": moved.pengajuan_ke},
        ),
    )
    return moved


@use_case(Permission.WRITE_PLAN, writes=True)
def submit_plan(work: UnitOfWork, skp_id: int, *, now: datetime) -> Skp:
    """ "Ajukan": freeze the plan and hand it to the assessor.

    A repeated call changes nothing. Raises ``ManyProblems`` with every broken rule. In a school
    led only by a Plt KS the plan of a guru is approved by the system at once (K-08), save that of
    the Plt himself, which has assessors (domain/07 §4).
    """
    skp = skp_repository.get_for_change(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    if skp.status in _SUBMITTED:
        return skp
    next_status(skp.status, Langkah.AJUKAN)
    periode.require_writable(work, rules_for(work, skp.rule_set_id), skp.npsn)
    page = sheet(work, skp)
    found = _open_questions(page) + page.masalah
    if found:
        raise ManyProblems(found)
    anew = _not_yet_opened(skp, now=now)
    pengajuan_repository.add_submission(
        work, skp.id, ke=anew.pengajuan_ke, rencana=page.rencana, rekomendasi=page.rekomendasi
    )
    sent = transition(work, anew, Langkah.AJUKAN)
    if page.disetujui_sistem:
        return _approve_by_system(work, sent)
    _tell_those_whose_turn_it_is(work, sent, page)
    return sent


def _not_yet_opened(skp: Skp, *, now: datetime) -> Skp:
    """The next submission: nobody has opened, reviewed or decided it."""
    return replace(
        skp,
        pengajuan_ke=skp.pengajuan_ke + 1,
        diajukan_at=now,
        dibuka_at=None,
        dibuka_oleh=None,
        ditinjau_at=None,
        ditinjau_oleh=None,
        diputuskan_at=None,
        diputuskan_oleh=None,
    )


def _open_questions(page: LembarRencana) -> tuple[RuleBroken, ...]:
    found: list[RuleBroken] = []
    if page.skp.data_diri_at is None:
        found.append(RuleBroken("DATA_DIRI_BELUM", field="data-diri"))
    if page.skp.jabatan is Jabatan.KEPALA_SEKOLAH and page.skp.atasan_at is None:
        found.append(RuleBroken("ATASAN_BELUM_DIKONFIRMASI", field="atasan"))
    found += [RuleBroken("VERSI_BELUM_DIPILIH", field=each.value) for each in page.bentrok]
    return tuple(found)


def _approve_by_system(work: UnitOfWork, skp: Skp) -> Skp:
    pengajuan_repository.close_submission(work, skp.id, skp.pengajuan_ke, keputusan="disetujui")
    approved = transition(
        work, skp, Langkah.SETUJUI_OTOMATIS, oleh_sistem=True, diputuskan_at=work.now
    )
    notify(
        work,
        skp.orang_id,
        kunci=f"setuju:{skp.id}:{skp.pengajuan_ke}",
        kode="RENCANA_DISETUJUI_SISTEM",
        tautan=f"rencana/{skp.id}",
    )
    return approved


def _tell_those_whose_turn_it_is(work: UnitOfWork, skp: Skp, page: LembarRencana) -> None:
    told = page.peran.penilai + ((page.peran.peninjau,) if page.peran.peninjau else ())
    for each in told:
        notify(
            work,
            each.orang_id,
            kunci=f"ajukan:{skp.id}:{skp.pengajuan_ke}",
            kode="RENCANA_DIAJUKAN",
            tautan=f"cek/{skp.id}",
            nama=page.orang.nama,
        )


@use_case(Permission.WRITE_PLAN, writes=True)
def withdraw_plan(work: UnitOfWork, skp_id: int, *, now: datetime) -> Skp:
    """Take a submitted plan back while no assessor or reviewer has opened it (K-09)."""
    del now
    skp = skp_repository.get_for_change(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    periode.require_writable(work, rules_for(work, skp.rule_set_id), skp.npsn)
    next_status(skp.status, Langkah.TARIK)
    if skp.dibuka_at is not None:
        raise WrongStep("SUDAH_DIBUKA_PENILAI", pukul=skp.dibuka_at.isoformat())
    pengajuan_repository.close_submission(work, skp.id, skp.pengajuan_ke, keputusan="ditarik")
    return transition(work, skp, Langkah.TARIK)


@use_case(Permission.WRITE_PLAN, writes=True)
def agree_plan(work: UnitOfWork, skp_id: int, *, now: datetime) -> Skp:
    """ "Sepakati": the pegawai agrees to the approved plan; repeating it changes nothing."""
    skp = skp_repository.get_for_change(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    if skp.status is StatusRencana.DISEPAKATI:
        return skp
    periode.require_writable(work, rules_for(work, skp.rule_set_id), skp.npsn)
    agreed = transition(work, skp, Langkah.SEPAKATI, disepakati_at=now)
    for each in pejabat.roles_on(work, skp).penilai:
        notify(
            work,
            each.orang_id,
            kunci=f"sepakat:{skp.id}:{skp.pengajuan_ke}",
            kode="RENCANA_DISEPAKATI",
            tautan=f"cek/{skp.id}",
            nama=work.actor.nama,
        )
    return agreed
