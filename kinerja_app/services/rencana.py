"""The plan while it is written: starting it, reading it, saving its parts, choosing a version."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Penugasan, Permission, Role
from kinerja_app.domain.alur_skp import EDITABLE, Langkah, Relasi, next_status
from kinerja_app.domain.errors import NotFound, RuleBroken
from kinerja_app.domain.kelayakan import check
from kinerja_app.domain.perencanaan import Kemajuan, problems, problems_of, progress
from kinerja_app.domain.rekomendasi import Rekomendasi
from kinerja_app.domain.rencana import Bagian, IsiBagian, Rencana
from kinerja_app.domain.skp import Jabatan, Skp, StatusRencana
from kinerja_app.persistence import (
    eligibility_repository,
    master_repository,
    pengajuan_repository,
    periode_repository,
    rencana_repository,
    skp_repository,
)
from kinerja_app.persistence.master_repository import OrangTercatat, SekolahTercatat
from kinerja_app.persistence.pengajuan_repository import Catatan
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.rencana_repository import BagianTersimpan
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet, by_id
from kinerja_app.services import pejabat, periode
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.katalog import as_chosen, bagian_of
from kinerja_app.services.rapor import recommendations
from kinerja_app.services.use_case import use_case

OFFICES = {Role.GURU: Jabatan.GURU, Role.KEPALA_SEKOLAH: Jabatan.KEPALA_SEKOLAH}


@dataclass(frozen=True)
class LembarRencana:
    """Everything the pegawai's pages show of one plan."""

    skp: Skp
    rencana: Rencana
    bagian: tuple[BagianTersimpan, ...]
    bentrok: tuple[Bagian, ...]
    rules: RuleSet
    rekomendasi: tuple[Rekomendasi, ...]
    masalah: tuple[RuleBroken, ...]
    kemajuan: tuple[Kemajuan, ...]
    catatan: tuple[Catatan, ...]
    orang: OrangTercatat
    sekolah: SekolahTercatat
    peran: pejabat.Peran
    memimpin: bool
    disetujui_sistem: bool
    dapat_diubah: bool
    periode_terbuka: bool

    def masalah_pada(self, bagian: Bagian) -> tuple[RuleBroken, ...]:
        """What blocks "Ajukan" in one part."""
        return problems_of(
            bagian,
            self.rencana,
            self.rules,
            rekomendasi=tuple(each.kode for each in self.rekomendasi),
            jabatan=self.skp.jabatan,
            jenjang=self.sekolah.jenjang,
        )

    def revisi(self, bagian: Bagian) -> int:
        """The revision of a stored part; 0 when nothing is stored."""
        return next((part.revisi for part in self.bagian if part.bagian is bagian), 0)

    def disimpan_at(self, bagian: Bagian) -> datetime | None:
        """When a part was last saved."""
        return next((part.disimpan_at for part in self.bagian if part.bagian is bagian), None)


@dataclass(frozen=True)
class Bentrok:
    """Two versions of one part: the stored one and the one that came too late."""

    tersimpan: BagianTersimpan
    lain: BagianTersimpan


@dataclass(frozen=True)
class HasilSimpan:
    """Outcome of a save; with ``bentrok`` the stored text is unchanged and both are kept."""

    revisi: int
    disimpan_at: datetime
    bentrok: Bentrok | None = None


@use_case(Permission.WRITE_PLAN, writes=True)
def start_plan(work: UnitOfWork, penugasan_id: int, periode_kode: str, *, now: datetime) -> Skp:
    """Begin the SKP of one of the actor's posts, or hand back the one that exists.

    Raises ``RuleBroken`` with the code of the eligibility case or of the gate.
    """
    del now
    post = master_repository.own_post(work, penugasan_id)
    office = OFFICES.get(post.role)
    if office is None:
        raise NotFound("PENUGASAN_TIDAK_DITEMUKAN")
    found = skp_repository.find(
        work,
        orang_id=work.actor.orang_id,
        jabatan=office,
        npsn=post.npsn,
        periode_kode=periode_kode,
    )
    if found:
        return found
    recorded = periode_repository.get(work, periode_kode)
    rules = by_id(recorded.rule_set_id)
    _require_eligible(work, rules, post.npsn)
    gate = periode.gate(work, post, recorded)
    if not gate.terbuka:
        raise RuleBroken(gate.kode, periode=recorded.nama, kepala=", ".join(gate.kepala))
    skp = skp_repository.add(work, _empty(work, post, office, recorded))
    record(work, _act(skp, "mulai_skp", ke=skp.status.value))
    return skp


def _empty(work: UnitOfWork, post: Penugasan, office: Jabatan, recorded: PeriodeTercatat) -> Skp:
    """An SKP of the post in which nothing is written yet; its number is given when it is added."""
    return Skp(
        id=0,
        nomor="",
        orang_id=work.actor.orang_id,
        penugasan_id=post.id,
        jabatan=office,
        status_penugasan=post.status.value,
        npsn=post.npsn,
        periode_kode=recorded.kode,
        rule_set_id=recorded.rule_set_id,
        status=StatusRencana.BELUM_MENGAJUKAN,
        versi=1,
        pengajuan_ke=0,
        dimulai_at=work.now,
        sejak=work.now,
    )


def _require_eligible(work: UnitOfWork, rules: RuleSet, npsn: str) -> None:
    fakta = eligibility_repository.facts(work.session, work.actor.orang_id, on=work.on, npsn=npsn)
    answer = check(fakta, rules, on=work.on)
    if not answer.boleh:
        raise RuleBroken(
            answer.kode, source=answer.citation, langkah=answer.langkah, pemilik=answer.pemilik
        )


def _act(skp: Skp, tindakan: str, *, dari: str = "", ke: str = "") -> Act:
    return Act(tindakan, "skp", str(skp.id), orang_id=skp.orang_id, npsn=skp.npsn, dari=dari, ke=ke)


@use_case(Permission.READ_OWN, writes=False)
def read_plan(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarRencana:
    """The actor's own plan with its rules, recommendations, problems and notes."""
    del now
    skp = skp_repository.get(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    return sheet(work, skp)


def sheet(work: UnitOfWork, skp: Skp) -> LembarRencana:
    """Put together what the pages show of a plan; the caller has checked the relation."""
    rules = rules_for(work, skp.rule_set_id)
    stored, conflicts = rencana_repository.parts_and_conflicts(work, skp.id)
    plan = rencana_repository.plan_of(stored)
    sekolah = master_repository.school(work, skp.npsn)
    found = recommendations(work, skp, sekolah)
    codes = tuple(each.kode for each in found)
    terbuka = periode.is_writable(work, rules, skp.npsn)
    leads = pejabat.leads_that_school(work, skp)
    return LembarRencana(
        skp=skp,
        rencana=plan,
        bagian=tuple(stored.values()),
        bentrok=conflicts,
        rules=rules,
        rekomendasi=found,
        masalah=problems(
            plan, rules, rekomendasi=codes, jabatan=skp.jabatan, jenjang=sekolah.jenjang
        ),
        kemajuan=progress(
            plan, rules, rekomendasi=codes, jabatan=skp.jabatan, jenjang=sekolah.jenjang
        ),
        catatan=_notes(work, skp),
        orang=master_repository.person_of_skp(work, skp.orang_id),
        sekolah=sekolah,
        peran=pejabat.roles_on(work, skp),
        memimpin=leads,
        disetujui_sistem=skp.jabatan is Jabatan.GURU
        and not leads
        and rules.plt_auto_setuju.value
        and pejabat.led_by_plt_only(work, skp.npsn),
        dapat_diubah=terbuka and skp.status in EDITABLE,
        periode_terbuka=terbuka,
    )


def _notes(work: UnitOfWork, skp: Skp) -> tuple[Catatan, ...]:
    """What was said about the newest submission; nothing before the first one."""
    ke = skp.pengajuan_ke
    return pengajuan_repository.notes(work, skp.id, ke) if ke else ()


def editable_skp(work: UnitOfWork, skp_id: int) -> tuple[Skp, RuleSet]:
    """The actor's own SKP, held for a change; refuses a wrong step or a closed period."""
    skp = skp_repository.get_for_change(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    next_status(skp.status, Langkah.SIMPAN)
    rules = rules_for(work, skp.rule_set_id)
    periode.require_writable(work, rules, skp.npsn)
    return skp, rules


@use_case(Permission.WRITE_PLAN, writes=True)
def save_part(
    work: UnitOfWork,
    skp_id: int,
    isi: IsiBagian,
    *,
    revisi: int,
    perangkat: str,
    lanjutan: int = 0,
    now: datetime,
) -> HasilSimpan:
    """Save one part as typed, complete or not, on top of revision ``revisi``.

    Labels and points are taken from the catalogue, never from the caller. When the part was
    changed elsewhere since, nothing is overwritten: both versions are kept and handed back;
    ``lanjutan`` is the late version that this text goes on with, 0 for a new one.
    """
    skp, rules = editable_skp(work, skp_id)
    chosen = as_chosen(isi, rules, jabatan=skp.jabatan)
    stored = rencana_repository.parts(work, skp.id).get(bagian_of(chosen))
    if stored and stored.isi == chosen:
        return HasilSimpan(stored.revisi, stored.disimpan_at)
    if stored and stored.revisi != revisi:
        late = rencana_repository.keep_conflict(
            work,
            skp.id,
            BagianTersimpan(stored.bagian, chosen, revisi, now, perangkat, id=lanjutan),
        )
        return HasilSimpan(stored.revisi, stored.disimpan_at, Bentrok(stored, late))
    part = put_text(
        work, skp, chosen, revisi=(stored.revisi if stored else 0) + 1, tempat=perangkat
    )
    return HasilSimpan(part.revisi, part.disimpan_at)


def put_text(
    work: UnitOfWork, skp: Skp, isi: IsiBagian, *, revisi: int, tempat: str
) -> BagianTersimpan:
    """Store a part; the first word of a plan, or of a returned one, makes it a draft."""
    part = rencana_repository.put_part(
        work, skp.id, bagian=bagian_of(isi), isi=isi, revisi=revisi, perangkat=tempat
    )
    after = next_status(skp.status, Langkah.SIMPAN)
    if after is not skp.status:
        skp_repository.save(work, replace(skp, status=after, sejak=work.now))
        record(work, _act(skp, "tulis_rencana", dari=skp.status.value, ke=after.value))
    return part
