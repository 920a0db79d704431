"""Deciding on a request to change an agreed plan. Only what it names changes; the rest stays."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kinerja_app.domain.errors import ManyProblems, NotFound, RuleBroken, Stale
from kinerja_app.domain.perubahan_rencana import StatusPermintaan, changed_plan, effect_on_evidence
from kinerja_app.domain.rencana import Rencana
from kinerja_app.domain.skp import Skp
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import (
    arsip_bukti_repository,
    pengajuan_repository,
    perubahan_repository,
    rencana_repository,
    skp_repository,
)
from kinerja_app.persistence.perubahan_repository import PermintaanTersimpan
from kinerja_app.persistence.trail_repository import notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import lembar_perubahan, pejabat, periode
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.lembar_perubahan import LembarPerubahan, require_changeable
from kinerja_app.services.pemeriksaan import JUDGES, judged
from kinerja_app.services.perubahan import (
    LONGEST,
    change_act,
    part_names,
    request_is_over,
    waiting_request,
)
from kinerja_app.services.use_case import use_case


@use_case(*JUDGES, writes=True)
def open_change(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarPerubahan:
    """The newest request about an SKP that the actor judges; the first look is written down.

    What is still written is the pegawai's alone: ``NotFound`` until something was sent.
    """
    skp, _ = judged(work, skp_id)
    asked = next(
        (
            each
            for each in perubahan_repository.requests(work, skp.id)
            if each.status is not StatusPermintaan.DRAF
        ),
        None,
    )
    if asked is None:
        raise NotFound("PERMINTAAN_BELUM_ADA")
    rules = rules_for(work, skp.rule_set_id)
    waits = asked.status is StatusPermintaan.DIAJUKAN
    if waits and asked.dibuka_at is None and periode.is_writable(work, rules, skp.npsn):
        _mark_opened(work, skp, asked, now)
    page = lembar_perubahan.sheet(work, skp, atas_nama=pejabat.on_behalf(work, skp))
    sent = tuple(
        each
        for each in (page.permintaan, *page.sebelumnya)
        if each is not None and each.status is not StatusPermintaan.DRAF
    )
    return replace(page, permintaan=sent[0], sebelumnya=sent[1:])


def _mark_opened(work: UnitOfWork, skp: Skp, asked: PermintaanTersimpan, now: datetime) -> None:
    perubahan_repository.save(
        work, asked, status=asked.status, dibuka_at=now, dibuka_oleh=work.actor.orang_id
    )
    record(work, change_act(skp, asked, "buka_perubahan"))


@use_case(*JUDGES, writes=True)
def decide_change(
    work: UnitOfWork,
    skp_id: int,
    permintaan_id: int,
    *,
    setuju: bool,
    catatan: str,
    versi: int,
    now: datetime,
) -> LembarPerubahan:
    """ "Setujui perubahan" or "Tolak": a new version of the plan, or everything as it was.

    ``versi`` is the version of the request that the actor has read. A refusal carries a note.
    """
    skp, _ = judged(work, skp_id)
    asked = waiting_request(work, skp)
    words = not_too_long(catatan.strip(), "catatan", most=LONGEST)
    if asked.id != permintaan_id:
        raise request_is_over()
    if asked.versi != versi:
        raise Stale("SUDAH_BERUBAH")
    if setuju:
        require_changeable(work, skp, rules_for(work, skp.rule_set_id))
    elif not words:
        raise RuleBroken("ALASAN_BELUM_DITULIS", field="catatan-perubahan")
    behalf = pejabat.on_behalf(work, skp)
    _close(work, asked, setuju=setuju, catatan=words, atas_nama=behalf)
    act = "setujui_perubahan" if setuju else "tolak_perubahan"
    record(work, change_act(skp, asked, act, alasan=words, atas_nama=behalf))
    if setuju:
        skp = _apply(work, skp, asked)
    _tell(work, skp, asked, setuju=setuju)
    del now
    return lembar_perubahan.sheet(work, skp, atas_nama=behalf)


def _close(
    work: UnitOfWork, asked: PermintaanTersimpan, *, setuju: bool, catatan: str, atas_nama: str
) -> None:
    perubahan_repository.save(
        work,
        asked,
        status=StatusPermintaan.DISETUJUI if setuju else StatusPermintaan.DITOLAK,
        diputuskan_at=work.now,
        diputuskan_oleh=work.actor.orang_id,
        atas_nama=atas_nama,
        catatan=catatan,
    )


def _apply(work: UnitOfWork, skp: Skp, asked: PermintaanTersimpan) -> Skp:
    """Put the wished parts in place, move the evidence with them, and freeze the new version."""
    page = lembar_perubahan.sheet(work, skp)
    after = changed_plan(page.rencana, asked.isi())
    found = lembar_perubahan.broken_by(
        skp, after, page.rules, wished=asked.isi(), jenjang=page.sekolah.jenjang
    )
    if found:
        raise ManyProblems(found)
    _put_parts(work, skp, asked)
    effect = effect_on_evidence(page.rencana, after, page.rules)
    arsip_bukti_repository.archive_slots(work, skp.id, asked.id, effect.diarsipkan)
    arsip_bukti_repository.renumber_slots(work, skp.id, effect.pindah)
    arsip_bukti_repository.look_anew(work, skp.id, effect.diperiksa_lagi)
    return _freeze(work, skp, asked, after)


def _put_parts(work: UnitOfWork, skp: Skp, asked: PermintaanTersimpan) -> None:
    stored = rencana_repository.parts(work, skp.id)
    for each in asked.usulan:
        former = stored.get(each.bagian)
        if (former.revisi if former else 0) != each.dasar:
            raise Stale("BAGIAN_SUDAH_BERUBAH")
        if former:
            rencana_repository.keep_aside(work, skp.id, part=former, jenis="digantikan")
        rencana_repository.put_part(
            work,
            skp.id,
            bagian=each.bagian,
            isi=each.isi,
            revisi=each.dasar + 1,
            perangkat=each.perangkat,
        )


def _freeze(work: UnitOfWork, skp: Skp, asked: PermintaanTersimpan, after: Rencana) -> Skp:
    """The changed plan as the next submission, decided: version numbers go on without a gap."""
    before = pengajuan_repository.submission(work, skp.id, skp.pengajuan_ke)
    ke = skp.pengajuan_ke + 1
    pengajuan_repository.add_submission(
        work,
        skp.id,
        ke=ke,
        rencana=after,
        rekomendasi=before.rekomendasi if before else (),
        diajukan_at=asked.diminta_at,
    )
    work.session.flush()
    pengajuan_repository.close_submission(work, skp.id, ke, keputusan="disetujui")
    return skp_repository.save(work, replace(skp, pengajuan_ke=ke))


def _tell(work: UnitOfWork, skp: Skp, asked: PermintaanTersimpan, *, setuju: bool) -> None:
    notify(
        work,
        skp.orang_id,
        kunci=f"perubahan-putus:{asked.id}",
        kode="PERUBAHAN_DISETUJUI" if setuju else "PERUBAHAN_DITOLAK",
        tautan=f"ubah/{skp.id}",
        nama=work.actor.nama,
        bagian=part_names(asked),
    )
