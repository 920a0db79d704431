"""The other side of a plan, before the decision: opening, noting, reviewing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_skp import Langkah, Relasi, can_step, next_status
from kinerja_app.domain.errors import NotPermitted, RuleBroken, Stale, WrongStep
from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.skp import Jabatan, Skp, StatusRencana
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import (
    master_repository,
    pengajuan_repository,
    perubahan_repository,
    skp_repository,
)
from kinerja_app.persistence.master_repository import OrangTercatat, SekolahTercatat
from kinerja_app.persistence.pengajuan_repository import Catatan, PengajuanTersimpan
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services import pejabat, periode
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.pengajuan import transition
from kinerja_app.services.rencana import HasilSimpan
from kinerja_app.services.use_case import use_case

JUDGES = (Permission.ASSESS_GURU, Permission.REVIEW_KS, Permission.DECIDE_KS)
VERDICTS = frozenset({"", "sesuai", "perbaikan"})


@dataclass(frozen=True)
class LembarPeriksa:
    """A submission as the assessor or reviewing pengawas sees it.

    ``pemutus`` and ``peninjau`` name who decided and who reviewed; empty until it is done.
    ``perubahan_menunggu``: a change of the agreed plan waits for a decision.
    """

    skp: Skp
    orang: OrangTercatat
    sekolah: SekolahTercatat
    rules: RuleSet
    pengajuan: PengajuanTersimpan
    sebelumnya: PengajuanTersimpan | None
    catatan: tuple[Catatan, ...]
    catatan_lama: tuple[Catatan, ...]
    relasi: frozenset[Relasi]
    atas_nama: str
    perlu_tinjauan: bool
    dapat_diputuskan: bool
    pemutus: str
    peninjau: str
    perubahan_menunggu: bool = False

    @property
    def peran_saya(self) -> str:
        """Under which name the actor's notes are kept."""
        return reviewer_name(self.relasi)


def reviewer_name(relasi: frozenset[Relasi]) -> str:
    """ "penilai" for one who decides, "peninjau" for the pengawas who reviews."""
    return "penilai" if Relasi.PENILAI in relasi else "peninjau"


def judged(work: UnitOfWork, skp_id: int) -> tuple[Skp, frozenset[Relasi]]:
    """An SKP the actor may judge, held for a change; never the own one."""
    skp = skp_repository.get_for_change(work, skp_id)
    relasi = pejabat.relations(work, skp)
    if Relasi.PEGAWAI in relasi:
        raise NotPermitted("SKP_SENDIRI")
    if not relasi:
        raise NotPermitted("BUKAN_PERAN_ANDA")
    return skp, relasi


@use_case(*JUDGES, writes=True)
def open_submission(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarPeriksa:
    """ "Cek": show the newest submission; from now on the pegawai can no longer withdraw it.

    In a period that is closed it is only shown.
    """
    skp, relasi = judged(work, skp_id)
    found = pengajuan_repository.submission(work, skp.id, skp.pengajuan_ke)
    if found is None or skp.status is StatusRencana.DRAF:
        raise WrongStep("BELUM_ADA_PENGAJUAN")
    rules = rules_for(work, skp.rule_set_id)
    if skp.status is StatusRencana.DIAJUKAN and periode.is_writable(work, rules, skp.npsn):
        pengajuan_repository.mark_read(work, skp.id, skp.pengajuan_ke)
        if skp.dibuka_at is None:
            skp = _opened(work, skp, now)
    return _sheet(work, skp, relasi, found)


def _opened(work: UnitOfWork, skp: Skp, now: datetime) -> Skp:
    opened = skp_repository.save(work, replace(skp, dibuka_at=now, dibuka_oleh=work.actor.orang_id))
    record(work, _act(skp, "buka"))
    notify(
        work,
        skp.orang_id,
        kunci=f"buka:{skp.id}:{skp.pengajuan_ke}",
        kode="RENCANA_DIBUKA",
        tautan=f"rencana/{skp.id}",
        nama=work.actor.nama,
    )
    return opened


def _act(skp: Skp, tindakan: str, *, dari: str = "", ke: str = "") -> Act:
    return Act(tindakan, "skp", str(skp.id), orang_id=skp.orang_id, npsn=skp.npsn, dari=dari, ke=ke)


def _sheet(
    work: UnitOfWork, skp: Skp, relasi: frozenset[Relasi], found: PengajuanTersimpan
) -> LembarPeriksa:
    rules = rules_for(work, skp.rule_set_id)
    before = skp.pengajuan_ke - 1
    needs = needs_review(work, skp)
    writable = periode.is_writable(work, rules, skp.npsn)
    return LembarPeriksa(
        skp=skp,
        orang=master_repository.person_of_skp(work, skp.orang_id),
        sekolah=master_repository.school(work, skp.npsn),
        rules=rules,
        pengajuan=found,
        sebelumnya=pengajuan_repository.submission(work, skp.id, before) if before else None,
        catatan=pengajuan_repository.notes(work, skp.id, skp.pengajuan_ke),
        catatan_lama=pengajuan_repository.notes(work, skp.id, before) if before else (),
        relasi=relasi,
        atas_nama=pejabat.on_behalf(work, skp) if Relasi.PENILAI in relasi else "",
        perlu_tinjauan=needs,
        dapat_diputuskan=writable and can_step(skp.status, Langkah.SETUJUI),
        pemutus=_name(work, skp.diputuskan_oleh),
        peninjau=_name(work, skp.ditinjau_oleh),
        perubahan_menunggu=perubahan_repository.waits(work, skp.id),
    )


def _name(work: UnitOfWork, orang_id: int | None) -> str:
    return master_repository.person_of_skp(work, orang_id).nama if orang_id else ""


def needs_review(work: UnitOfWork, skp: Skp) -> bool:
    """A KS's plan is reviewed by the linked pengawas before it is decided (domain/07 §2)."""
    if skp.jabatan is not Jabatan.KEPALA_SEKOLAH or skp.ditinjau_at is not None:
        return False
    linked = pejabat.roles_on(work, skp).peninjau
    return linked is not None and linked.orang_id != work.actor.orang_id


@use_case(*JUDGES, writes=True)
def note_part(
    work: UnitOfWork,
    skp_id: int,
    *,
    bagian: Bagian,
    keputusan: str,
    catatan: str,
    pengajuan_ke: int,
    revisi: int,
    now: datetime,
) -> HasilSimpan:
    """Keep a judgement on one part as a draft, on top of revision ``revisi`` (0: none yet).

    ``Stale`` where it was changed elsewhere since; the same judgement once more changes nothing.
    """
    skp, relasi = judged(work, skp_id)
    require_open(work, skp, pengajuan_ke)
    if keputusan not in VERDICTS:
        raise RuleBroken("KEPUTUSAN_TIDAK_DIKENAL", field=f"putusan-{bagian.value}")
    not_too_long(catatan, f"catatan-{bagian.value}")
    held = own_notes(work, skp, relasi).get(bagian)
    if held and (held.keputusan, held.catatan) == (keputusan, catatan):
        return HasilSimpan(held.revisi, held.disimpan_at)
    if held and held.revisi != revisi:
        raise Stale("ISIAN_BERUBAH")
    kept = pengajuan_repository.put_note(
        work,
        skp.id,
        skp.pengajuan_ke,
        bagian=bagian,
        peninjau=reviewer_name(relasi),
        keputusan=keputusan,
        catatan=catatan,
    )
    return HasilSimpan(kept, now)


def require_open(work: UnitOfWork, skp: Skp, pengajuan_ke: int) -> None:
    """Refuse a decision on a plan that is decided, newer than the one read, or closed."""
    next_status(skp.status, Langkah.SETUJUI)
    if skp.pengajuan_ke != pengajuan_ke:
        raise WrongStep("PENGAJUAN_SUDAH_BARU", sekarang=skp.pengajuan_ke)
    periode.require_writable(work, rules_for(work, skp.rule_set_id), skp.npsn)


def own_notes(work: UnitOfWork, skp: Skp, relasi: frozenset[Relasi]) -> dict[Bagian, Catatan]:
    """The actor's own judgements on the newest submission."""
    name = reviewer_name(relasi)
    found = pengajuan_repository.notes(work, skp.id, skp.pengajuan_ke)
    return {each.bagian: each for each in found if each.peninjau == name}


def _parts(work: UnitOfWork, skp: Skp) -> tuple[Bagian, ...]:
    return rules_for(work, skp.rule_set_id).langkah.value


@use_case(Permission.REVIEW_KS, writes=True)
def review_plan(work: UnitOfWork, skp_id: int, *, pengajuan_ke: int, now: datetime) -> Skp:
    """The pengawas hands the reviewed plan of a KS on to the Kepala Dinas."""
    skp, relasi = judged(work, skp_id)
    if Relasi.PENINJAU not in relasi:
        raise NotPermitted("BUKAN_PERAN_ANDA", relasi=Relasi.PENINJAU.value)
    require_open(work, skp, pengajuan_ke)
    if skp.ditinjau_at is not None:
        return skp
    require_all_judged(work, skp, relasi)
    done = transition(work, skp, Langkah.TINJAU, ditinjau_at=now, ditinjau_oleh=work.actor.orang_id)
    for head in pejabat.roles_on(work, skp).penilai:
        notify(
            work,
            head.orang_id,
            kunci=f"tinjau:{skp.id}:{skp.pengajuan_ke}",
            kode="RENCANA_DITINJAU",
            tautan=f"cek/{skp.id}",
            nama=work.actor.nama,
        )
    return done


def require_all_judged(work: UnitOfWork, skp: Skp, relasi: frozenset[Relasi]) -> None:
    """Refuse a verdict while a part is unjudged or a wish to mend has no note."""
    own = own_notes(work, skp, relasi)
    missing = [b for b in _parts(work, skp) if b not in own or not own[b].keputusan]
    if missing:
        raise RuleBroken(
            "BAGIAN_BELUM_DICEK", field=f"putusan-{missing[0].value}", jumlah=len(missing)
        )
    for bagian, note in own.items():
        if note.keputusan == "perbaikan" and not note.catatan.strip():
            raise RuleBroken("CATATAN_KOSONG", field=f"catatan-{bagian.value}")
