"""The rating while it is made: who may, the sheet that is read, beginning it, saving its draft."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.alur_penilaian import (
    LOCKED,
    LangkahPenilaian,
    RelasiPenilaian,
    StatusPenilaian,
    steps_from,
)
from kinerja_app.domain.bukti import BerkasBukti
from kinerja_app.domain.errors import NotPermitted, RuleBroken, WrongStep
from kinerja_app.domain.isi_siklus import DokumenB, UmpanBalikObservasi, observation_summary
from kinerja_app.domain.keadaan_penilaian import SyaratPenilaian
from kinerja_app.domain.keberatan import PerjalananKeberatan
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.organisasi import Capaian
from kinerja_app.domain.penilaian import UsulanRating
from kinerja_app.domain.rencana import Rencana
from kinerja_app.domain.skp import Skp, StatusRencana
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import (
    hasil_repository,
    master_repository,
    pembinaan_repository,
    pengajuan_repository,
    penilaian_repository,
    siklus_repository,
)
from kinerja_app.persistence.master_repository import (
    OrangTercatat,
    SekolahTercatat,
)
from kinerja_app.persistence.pembinaan_repository import PembinaanTercatat
from kinerja_app.persistence.penilaian_repository import (
    KeberatanTersimpan,
    Nilai,
    PenilaianTersimpan,
    Pertimbangan,
    UmpanBalikTersimpan,
)
from kinerja_app.persistence.trail_repository import TrailLine, trail_of
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services import alur_nilai, nilai_ulang, pejabat_penilaian, usulan_nilai
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.keadaan_siklus import require_no_request
from kinerja_app.services.pejabat_penilaian import Kewenangan
from kinerja_app.services.use_case import use_case

READERS = (Permission.READ_SKP, Permission.REOPEN_RATING)
RATERS = (Permission.RATE, Permission.RECOMMEND, Permission.DETERMINE)
_JUDGED = ("dimensi", "komponen", "aspek", "umpan_balik")
_RESULT_SHOWN = frozenset({StatusPenilaian.DINILAI, StatusPenilaian.KEBERATAN}) | LOCKED


@dataclass(frozen=True)
class LembarPenilaian:
    """Everything that the pages of a rating show; ``penilaian`` is None before it is begun.

    The pegawai gets no rating that is not determined yet. ``langkah`` are the steps open to the
    actor by status and relation; the guards are asked when a step is taken. ``tanpa_pengawas``: a
    KS whose school has no linked pengawas; ``pembinaan`` is how far the link has come.
    """

    skp: Skp
    orang: OrangTercatat
    sekolah: SekolahTercatat
    rules: RuleSet
    rencana: Rencana
    kewenangan: Kewenangan
    penilaian: PenilaianTersimpan | None
    versi_lama: tuple[PenilaianTersimpan, ...]
    langkah: tuple[LangkahPenilaian, ...]
    dapat_dimulai: bool
    siklus: StatusSiklus | None
    bukti: tuple[BerkasBukti, ...]
    umpan_balik: tuple[UmpanBalikTersimpan, ...]
    keberatan: tuple[KeberatanTersimpan, ...]
    perjalanan: PerjalananKeberatan | None
    capaian: Capaian | None
    jejak: tuple[TrailLine, ...]
    dibaca_at: datetime
    pemutus: str
    usulan_praktik: UsulanRating
    usulan_pengembangan: UsulanRating
    usulan_hasil: UsulanRating
    usulan_perilaku: UsulanRating
    tanpa_pengawas: bool = False
    pembinaan: PembinaanTercatat | None = None
    observasi: UmpanBalikObservasi | None = None


@use_case(*READERS, writes=False)
def read_rating(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarPenilaian:
    """The rating of an SKP for the pegawai, the assessors, the atasan penilai, or a reopener."""
    del now
    skp = penilaian_repository.skp_of(work, skp_id)
    return sheet(work, skp)


def sheet(work: UnitOfWork, skp: Skp) -> LembarPenilaian:
    """The sheet of an SKP in scope; refuses one who has nothing to do with its rating."""
    rules = rules_for(work, skp.rule_set_id)
    found = penilaian_repository.versions(work, skp.id)
    present = found[0] if found else None
    power = pejabat_penilaian.power_of(work, skp, rules, present)
    if not power.relasi:
        raise NotPermitted("BUKAN_PERAN_ANDA")
    own = RelasiPenilaian.PEGAWAI in power.relasi
    shown = _as_seen(present, own=own)
    plan = _plan(work, skp)
    objections = alur_nilai.objections_of(work, present) if present else ()
    marks = shown.pertimbangan if shown else Pertimbangan()
    proofs = hasil_repository.evidence(work, skp.id)
    alone = not pejabat_penilaian.is_accompanied(work, skp)
    return LembarPenilaian(
        skp=skp,
        orang=master_repository.person_of_skp(work, skp.orang_id),
        sekolah=hasil_repository.school_of(work, skp),
        rules=rules,
        rencana=plan,
        kewenangan=power,
        penilaian=shown,
        versi_lama=tuple(each for each in found[1:] if each.nilai.predikat),
        langkah=_open_steps(skp, present, power, alone=alone),
        dapat_dimulai=nilai_ulang.may_begin(work, present) and _may_begin(skp, power),
        siklus=hasil_repository.cycle_status(work, skp.id),
        observasi=_observed(work, skp, rules),
        bukti=proofs,
        umpan_balik=penilaian_repository.feedback(work, skp.id),
        keberatan=objections,
        perjalanan=alur_nilai.journey(work, skp, present, objections) if present else None,
        capaian=hasil_repository.capaian(work, skp.npsn, skp.periode_kode),
        tanpa_pengawas=alone,
        pembinaan=pembinaan_repository.pembinaan_of(work, skp.npsn) if alone else None,
        jejak=trail_of(work, "skp", str(skp.id)),
        dibaca_at=work.now,
        pemutus=_decider(work, present),
        usulan_praktik=usulan_nilai.practice(marks, rules),
        usulan_pengembangan=usulan_nilai.competence(plan, proofs, rules),
        usulan_hasil=usulan_nilai.result(marks, rules),
        usulan_perilaku=usulan_nilai.behaviour(marks, plan, rules),
    )


def _as_seen(present: PenilaianTersimpan | None, *, own: bool) -> PenilaianTersimpan | None:
    """What is not determined yet is not for the eyes of the one who is rated."""
    if present is None or not own or present.status in _RESULT_SHOWN:
        return present
    return replace(
        present, nilai=Nilai(), rekomendasi=Nilai(), pertimbangan=Pertimbangan(), atas_nama=""
    )


def _observed(work: UnitOfWork, skp: Skp, rules: RuleSet) -> UmpanBalikObservasi | None:
    """What was observed, where the observation itself counts in the rating (K-17)."""
    cycle = siklus_repository.find(work, skp.id) if rules.observasi_dinilai.value else None
    if cycle is None:
        return None
    found = siklus_repository.documents(work, cycle.id).get((Dokumen.B, Pengisi.PENGAMAT))
    seen = found.isi if found and found.terkirim_at else None
    return observation_summary(seen, rules) if isinstance(seen, DokumenB) else None


def _plan(work: UnitOfWork, skp: Skp) -> Rencana:
    found = pengajuan_repository.submission(work, skp.id, skp.pengajuan_ke)
    return found.rencana if found else Rencana()


def _decider(work: UnitOfWork, present: PenilaianTersimpan | None) -> str:
    if present is None or present.dinilai_oleh is None or present.dinilai_at is None:
        return ""
    return master_repository.person_of_skp(work, present.dinilai_oleh).nama


def _open_steps(
    skp: Skp, present: PenilaianTersimpan | None, power: Kewenangan, *, alone: bool
) -> tuple[LangkahPenilaian, ...]:
    if present is None:
        return ()
    explained = alone and bool(present.pertimbangan.tanpa_rekomendasi)
    closed = {SyaratPenilaian.TANPA_PENGAWAS} if explained or not alone else set()
    closed |= set() if explained else {SyaratPenilaian.REKOMENDASI_TIDAK_DIPERLUKAN}
    found = (
        step
        for relasi in RelasiPenilaian
        if relasi in power.relasi
        for step in steps_from(
            present.status, relasi, jabatan=skp.jabatan, tertutup=frozenset(closed)
        )
    )
    return tuple(dict.fromkeys(found))


def _may_begin(skp: Skp, power: Kewenangan) -> bool:
    raters = {RelasiPenilaian.PENETAP, RelasiPenilaian.PEREKOMENDASI}
    return skp.status is StatusRencana.DISEPAKATI and bool(raters & power.relasi)


@use_case(*RATERS, writes=True)
def begin_rating(
    work: UnitOfWork, skp_id: int, *, alasan: str = "", now: datetime
) -> PenilaianTersimpan:
    """Begin the rating of an agreed plan; ``alasan`` says why document E is not done.

    Beginning twice hands back the one that was begun, with the reason where its cycle began anew.
    RuleBroken ALASAN_TANPA_SIKLUS_KOSONG when the cycle is not finished and no reason is given.
    """
    del now
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    power = require_rater(work, skp)
    present = penilaian_repository.latest(work, skp.id)
    if present is not None and not nilai_ulang.is_cycle_open(work, present):
        return present
    require_no_request(work, skp)
    if not _may_begin(skp, power):
        raise WrongStep("RENCANA_BELUM_DISEPAKATI_PENILAI")
    done = hasil_repository.cycle_status(work, skp.id) is StatusSiklus.PERLU_DINILAI
    reason = not_too_long(alasan.strip(), "alasan-mulai")
    if not done and not reason:
        raise RuleBroken("ALASAN_TANPA_SIKLUS_KOSONG", field="alasan-mulai")
    return _begun(work, skp, present, alasan="" if done else reason)


def _begun(
    work: UnitOfWork, skp: Skp, present: PenilaianTersimpan | None, *, alasan: str
) -> PenilaianTersimpan:
    """The first version, or the begun one with the reason why it does not wait for its cycle."""
    if present is not None:
        kept = replace(present.pertimbangan, tanpa_siklus=alasan)
        begun = penilaian_repository.save(work, replace(present, pertimbangan=kept))
    else:
        begun = penilaian_repository.add(
            work,
            skp.id,
            ke=1,
            pertimbangan=Pertimbangan(tanpa_siklus=alasan),
            nilai=Nilai(),
            alasan="",
        )
    act = "lanjut_tanpa_siklus" if present else "mulai_penilaian"
    alur_nilai.note(work, skp, act, ke=begun.status.value, alasan=alasan)
    return begun


def require_rater(work: UnitOfWork, skp: Skp) -> Kewenangan:
    """The actor's power as one who recommends or determines; refuses everybody else."""
    rules = rules_for(work, skp.rule_set_id)
    power = pejabat_penilaian.power_of(work, skp, rules, penilaian_repository.latest(work, skp.id))
    if RelasiPenilaian.PEGAWAI in power.relasi:
        raise NotPermitted("SKP_SENDIRI")
    if not {RelasiPenilaian.PENETAP, RelasiPenilaian.PEREKOMENDASI} & power.relasi:
        raise NotPermitted("BUKAN_PERAN_ANDA")
    return power


@use_case(*RATERS, writes=True)
def save_rating(
    work: UnitOfWork,
    skp_id: int,
    *,
    nilai: Nilai,
    pertimbangan: Pertimbangan,
    versi: int,
    now: datetime,
) -> LembarPenilaian:
    """Keep a draft typed on version ``versi``; ``Stale`` where it was changed elsewhere since."""
    del now
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    require_rater(work, skp)
    before = alur_nilai.present(work, skp).pertimbangan
    marks = usulan_nilai.checked(pertimbangan, _plan(work, skp), rules_for(work, skp.rule_set_id))
    kept = replace(before, **{name: getattr(marks, name) for name in _JUDGED})
    _require_short(nilai, kept)
    alur_nilai.step(
        work,
        skp,
        LangkahPenilaian.SIMPAN_NILAI,
        versi=versi,
        nilai=replace(nilai, predikat=None),
        pertimbangan=kept,
    )
    return sheet(work, skp)


def _require_short(nilai: Nilai, kept: Pertimbangan) -> None:
    texts = (
        ("alasan_hasil", nilai.alasan_hasil),
        ("alasan_perilaku", nilai.alasan_perilaku),
        *((f"umpan-{each.kode}", each.isi) for each in kept.umpan_balik),
    )
    for field, text in texts:
        not_too_long(text, field)
