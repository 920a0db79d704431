"""The objection: made in time by the pegawai, decided with a reason by the atasan penilai."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_penilaian import LangkahPenilaian
from kinerja_app.domain.errors import ManyProblems, RuleBroken
from kinerja_app.domain.keberatan import objection_problems
from kinerja_app.domain.penilaian import Pejabat
from kinerja_app.domain.predikat import Rating, predikat
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import penilaian_repository
from kinerja_app.persistence.penilaian_repository import Nilai, PenilaianTersimpan
from kinerja_app.persistence.trail_repository import notify
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import alur_nilai, pejabat_penilaian
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.keputusan_penilaian import tell_person
from kinerja_app.services.use_case import use_case

_L = LangkahPenilaian
OUTCOMES = frozenset({"tetap", "diubah"})


@use_case(Permission.OBJECT, writes=True)
def object_to_result(
    work: UnitOfWork, skp_id: int, *, alasan: str, now: datetime
) -> PenilaianTersimpan:
    """ "Ajukan keberatan" within the days of the rule set, once, with a reason."""
    del now
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    rules = rules_for(work, skp.rule_set_id)
    before = alur_nilai.present(work, skp)
    alur_nilai.require_step(work, skp, _L.AJUKAN_KEBERATAN, before)
    path = alur_nilai.journey(work, skp, before, alur_nilai.objections_of(work, before))
    found = objection_problems(path, rules, on=work.on, alasan=alasan) if path else ()
    if found:
        raise ManyProblems(found)
    text = not_too_long(alasan.strip(), "alasan")
    moved = alur_nilai.step(work, skp, _L.AJUKAN_KEBERATAN, alasan=text)
    penilaian_repository.add_objection(work, moved.id, text)
    power = pejabat_penilaian.power_of(work, skp, rules, moved)
    for each in pejabat_penilaian.holders(work, skp, (power.pemutus_keberatan,)):
        notify(
            work,
            each.orang_id,
            kunci=f"keberatan:{moved.id}:{moved.versi}",
            kode="KEBERATAN_DIAJUKAN",
            tautan=f"penilaian/{skp.id}",
            nama=work.actor.nama,
        )
    return moved


@use_case(Permission.OBJECT, writes=True)
def withdraw_objection(work: UnitOfWork, skp_id: int, *, now: datetime) -> PenilaianTersimpan:
    """Take the own objection back while it is not decided."""
    del now
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    before = alur_nilai.present(work, skp)
    moved = alur_nilai.step(work, skp, _L.CABUT_KEBERATAN)
    for each in alur_nilai.objections_of(work, before):
        penilaian_repository.close_objection(work, each.id, status="dicabut")
    return moved


@use_case(Permission.OBJECT, writes=True)
def waive_objection(work: UnitOfWork, skp_id: int, *, now: datetime) -> PenilaianTersimpan:
    """Say that there is no objection, so that the result need not wait for its days."""
    del now
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    before = alur_nilai.present(work, skp)
    marks = replace(before.pertimbangan, tanpa_keberatan=True)
    return alur_nilai.step(work, skp, _L.NYATAKAN_TANPA_KEBERATAN, pertimbangan=marks)


@use_case(Permission.DECIDE_OBJECTION, writes=True)
def decide_objection(
    work: UnitOfWork,
    skp_id: int,
    *,
    putusan: str,
    alasan: str,
    hasil: Rating | None = None,
    perilaku: Rating | None = None,
    surat: str = "",
    now: datetime,
) -> PenilaianTersimpan:
    """ "tetap": the result stands; "diubah": the two ratings given here count. With a reason.

    Where the superior of the Kepala Dinas decides, who has no account, the Kepala Dinas records
    that decision with the number of its letter (``surat``).
    """
    del now
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    rules = rules_for(work, skp.rule_set_id)
    before = alur_nilai.present(work, skp)
    alur_nilai.require_step(work, skp, _L.PUTUSKAN_KEBERATAN, before)
    if putusan not in OUTCOMES:
        raise RuleBroken("PUTUSAN_BELUM_DIPILIH", field="putusan")
    power = pejabat_penilaian.power_of(work, skp, rules, before)
    behalf = _letter(surat) if power.pemutus_keberatan is Pejabat.ATASAN_KEPALA_DINAS else ""
    reason = not_too_long(alasan.strip(), "alasan")
    words = f"{behalf}: {reason}" if behalf and reason else reason
    nilai = before.nilai
    if putusan == "diubah":
        value = predikat(hasil_kerja=hasil, perilaku_kerja=perilaku, rules=rules)
        nilai = Nilai(hasil, perilaku, reason, reason, value)
    moved = alur_nilai.step(work, skp, _L.PUTUSKAN_KEBERATAN, alasan=words, nilai=nilai)
    for each in alur_nilai.objections_of(work, before):
        penilaian_repository.close_objection(
            work, each.id, status="diputuskan", putusan=putusan, alasan=reason
        )
    tell_person(work, skp, moved, "KEBERATAN_DIPUTUSKAN")
    return moved


def _letter(surat: str) -> str:
    number = surat.strip()[:100]
    if not number:
        raise RuleBroken("NOMOR_SURAT_KOSONG", field="surat")
    return f"Putusan atasan Kepala Dinas, surat {number}"
