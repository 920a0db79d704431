"""One step of a rating: status, relation, permission and guards asked, then written with a trail.

Not a door: every use case of the rating takes its step through here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kinerja_app.domain.alur_penilaian import (
    ALUR_PENILAIAN,
    BarisPenilaian,
    LangkahPenilaian,
    RelasiPenilaian,
    guard_problems,
    next_status,
    rows_of,
)
from kinerja_app.domain.errors import Fact, ManyProblems, NotPermitted, RuleBroken, Stale, WrongStep
from kinerja_app.domain.keadaan_penilaian import CODES, KeadaanPenilaian, SyaratPenilaian
from kinerja_app.domain.keberatan import PerjalananKeberatan, StatusKeberatan, objection_status
from kinerja_app.domain.penilaian import UsulanRating, choice_problems
from kinerja_app.domain.skp import Skp
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence import (
    hasil_repository,
    pengajuan_repository,
    penilaian_repository,
)
from kinerja_app.persistence.penilaian_repository import (
    KeberatanTersimpan,
    Nilai,
    PenilaianTersimpan,
)
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services import lembar_perubahan, pejabat_penilaian, usulan_nilai
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.pejabat_penilaian import Kewenangan


def step(
    work: UnitOfWork,
    skp: Skp,
    langkah: LangkahPenilaian,
    *,
    versi: int | None = None,
    alasan: str = "",
    **changes: Any,
) -> PenilaianTersimpan:
    """Take one step of the table with one audit line; ``versi`` is the one the actor has read.

    None where the step does not rest on what was read. The same draft once more changes nothing.
    NotPermitted outside the relation, WrongStep from another status, Stale after another's change,
    ManyProblems with every guard that does not hold.
    """
    before = present(work, skp)
    rules = rules_for(work, skp.rule_set_id)
    power = pejabat_penilaian.power_of(work, skp, rules, before)
    row = _row(work, before, langkah, power, skp)
    after, drafts = replace(before, **changes), langkah is LangkahPenilaian.SIMPAN_NILAI
    if drafts and after == before:
        return before
    if versi not in {None, before.versi}:
        raise Stale("ISIAN_BERUBAH" if drafts else "SUDAH_BERUBAH")
    behalf = power.atas_nama if row.oleh is RelasiPenilaian.PENETAP else ""
    keadaan = _circumstances(work, skp, (before, after), langkah=langkah, alasan=alasan)
    found = guard_problems(before.status, langkah, row.oleh, keadaan, jabatan=skp.jabatan)
    if found:
        raise ManyProblems(found)
    if langkah in {LangkahPenilaian.REKOMENDASIKAN, LangkahPenilaian.TETAPKAN}:
        lembar_perubahan.require_settled(work, skp)
    if row.versi_baru:
        moved = _reopened(work, before, alasan.strip())
    else:
        since = before.sejak if row.ke is before.status else work.now
        moved = penilaian_repository.save(work, replace(after, status=row.ke, sejak=since))
    if not drafts:
        _note_step(work, skp, langkah, before, moved, alasan=alasan.strip(), behalf=behalf)
    return moved


def require_step(
    work: UnitOfWork, skp: Skp, langkah: LangkahPenilaian, before: PenilaianTersimpan
) -> None:
    """Refuse one who may not take the step, before anything about its content is said."""
    rules = rules_for(work, skp.rule_set_id)
    row = _row(work, before, langkah, pejabat_penilaian.power_of(work, skp, rules, before), skp)
    guard = SyaratPenilaian.REKOMENDASI_TIDAK_DIPERLUKAN
    if guard in row.syarat and not _explained(work, skp, before):
        raise ManyProblems((RuleBroken(CODES[guard], field=guard.value),))


def _explained(work: UnitOfWork, skp: Skp, before: PenilaianTersimpan) -> bool:
    """Whether nobody can recommend, and the reason for going on without stands on record."""
    reason = before.pertimbangan.tanpa_rekomendasi
    return bool(reason) and not pejabat_penilaian.is_accompanied(work, skp)


def present(work: UnitOfWork, skp: Skp) -> PenilaianTersimpan:
    """The present version; WrongStep BELUM_DINILAI before the rating is begun."""
    found = penilaian_repository.latest(work, skp.id)
    if found is None:
        raise WrongStep("PENILAIAN_BELUM_DIMULAI")
    return found


def _row(
    work: UnitOfWork,
    before: PenilaianTersimpan,
    langkah: LangkahPenilaian,
    power: Kewenangan,
    skp: Skp,
) -> BarisPenilaian:
    """The row that lets the actor take the step: by relation first, then by status."""
    able = {each.oleh for each in ALUR_PENILAIAN if each.langkah is langkah} & power.relasi
    if not able:
        own = RelasiPenilaian.PEGAWAI in power.relasi
        raise NotPermitted("SKP_SENDIRI" if own else "BUKAN_PERAN_ANDA")
    next_status(before.status, langkah, jabatan=skp.jabatan)
    rows = [
        r for r in rows_of(before.status, langkah) if r.oleh in able and skp.jabatan in r.jabatan
    ]
    allowed = [row for row in rows if work.actor.may(row.permission)]
    if not rows:
        raise WrongStep(
            "LANGKAH_PENILAIAN_TIDAK_SESUAI", status=before.status.value, langkah=langkah.value
        )
    if not allowed:
        raise NotPermitted("TIDAK_BERWENANG", tindakan=langkah.value)
    # One who may reopen by office need not be the one who determined: the fewest guards count.
    return min(allowed, key=lambda row: len(row.syarat))


def _circumstances(
    work: UnitOfWork,
    skp: Skp,
    change: tuple[PenilaianTersimpan, PenilaianTersimpan],
    *,
    langkah: LangkahPenilaian,
    alasan: str,
) -> KeadaanPenilaian:
    before, after = change
    rules = rules_for(work, skp.rule_set_id)
    objections = objections_of(work, before)
    path = journey(work, skp, before, objections)
    where = objection_status(path, rules, on=work.on) if path else None
    over = {StatusKeberatan.LEWAT_WAKTU, StatusKeberatan.DIPUTUSKAN}
    needed = rules.org_capaian.value
    recommends = langkah is LangkahPenilaian.TARIK_REKOMENDASI
    judge = before.direkomendasikan_oleh if recommends else before.dinilai_oleh
    return KeadaanPenilaian(
        bukan_diri_sendiri=skp.orang_id != work.actor.orang_id,
        nilai_lengkap=not choices(work, skp, rules, after),
        alasan_ada=bool(alasan.strip()),
        penilai_sama=work.actor.orang_id == judge,
        sudah_diterima=before.diterima_at is not None,
        dalam_hari_keberatan=where is StatusKeberatan.BISA_DIAJUKAN,
        masa_keberatan_selesai=where in over or before.pertimbangan.tanpa_keberatan,
        predikat_ditetapkan=before.nilai.predikat is not None,
        capaian_organisasi_ada=not needed
        or hasil_repository.capaian(work, skp.npsn, skp.periode_kode) is not None,
        tanpa_pengawas=not pejabat_penilaian.is_accompanied(work, skp),
        rekomendasi_tidak_diperlukan=_explained(work, skp, before),
    )


def choices(
    work: UnitOfWork, skp: Skp, rules: RuleSet, rating: PenilaianTersimpan
) -> tuple[object, ...]:
    """What is missing in the two ratings: a rating, or the reason where it departs."""
    nilai, (hasil, perilaku) = rating.nilai, proposals(work, skp, rules, rating)
    return (
        *choice_problems(nilai.hasil, hasil, field="hasil", alasan=nilai.alasan_hasil),
        *choice_problems(nilai.perilaku, perilaku, field="perilaku", alasan=nilai.alasan_perilaku),
    )


def proposals(
    work: UnitOfWork, skp: Skp, rules: RuleSet, rating: PenilaianTersimpan
) -> tuple[UsulanRating, UsulanRating]:
    """What each choice is compared with: the recommendation where there is one, else our own."""
    found = pengajuan_repository.submission(work, skp.id, skp.pengajuan_ke)
    marks = rating.pertimbangan
    own = usulan_nilai.result(marks, rules)
    if found is None:
        return own, own
    behaviour = usulan_nilai.behaviour(marks, found.rencana, rules)
    if rating.direkomendasikan_at is None:
        return own, behaviour
    return (
        replace(own, rating=rating.rekomendasi.hasil),
        replace(behaviour, rating=rating.rekomendasi.perilaku),
    )


def objections_of(work: UnitOfWork, rating: PenilaianTersimpan) -> tuple[KeberatanTersimpan, ...]:
    """The objections to the result as it was last determined; those taken back do not count."""
    since = rating.dinilai_at
    return tuple(
        each
        for each in penilaian_repository.objections(work, rating.id)
        if since and each.diajukan_at >= since and each.status != "dicabut"
    )


def journey(
    work: UnitOfWork,
    skp: Skp,
    rating: PenilaianTersimpan,
    objections: tuple[KeberatanTersimpan, ...],
) -> PerjalananKeberatan | None:
    """The days of an objection so far; None before the rating is determined.

    The result can be read from the moment it is determined, so it is handed over that day.
    """
    if rating.dinilai_at is None:
        return None
    zone = hasil_repository.school_of(work, skp).zona
    day = local_date(rating.dinilai_at, zone)
    newest = objections[0] if objections else None
    return PerjalananKeberatan(
        dinilai=day,
        diserahkan=day,
        diajukan=local_date(newest.diajukan_at, zone) if newest else None,
        diputuskan=local_date(newest.diputuskan_at, zone)
        if newest and newest.diputuskan_at
        else None,
    )


def _reopened(work: UnitOfWork, before: PenilaianTersimpan, alasan: str) -> PenilaianTersimpan:
    """The next version, with what was considered before; no rating is chosen in it."""
    kept = replace(before.pertimbangan, umpan_balik=(), pejabat="", tanpa_rekomendasi="")
    return penilaian_repository.add(
        work,
        before.skp_id,
        ke=before.ke + 1,
        pertimbangan=kept,
        nilai=Nilai(),
        alasan=alasan,
    )


def _note_step(
    work: UnitOfWork,
    skp: Skp,
    langkah: LangkahPenilaian,
    before: PenilaianTersimpan,
    after: PenilaianTersimpan,
    *,
    alasan: str,
    behalf: str,
) -> None:
    facts: dict[str, Fact] = {"versi_penilaian": after.ke}
    for name, rating in (("predikat_lama", before), ("predikat", after)):
        if rating.nilai.predikat:
            facts[name] = rating.nilai.predikat.value
    note(
        work,
        skp,
        langkah.value,
        dari=before.status.value,
        ke=after.status.value,
        alasan=alasan,
        atas_nama=behalf,
        rincian=facts,
    )


def note(
    work: UnitOfWork,
    skp: Skp,
    tindakan: str,
    *,
    dari: str = "",
    ke: str = "",
    alasan: str = "",
    atas_nama: str = "",
    rincian: Mapping[str, Fact] | None = None,
) -> None:
    """Write one audit line on the SKP."""
    record(
        work,
        Act(
            tindakan,
            "skp",
            str(skp.id),
            orang_id=skp.orang_id,
            npsn=skp.npsn,
            dari=dari,
            ke=ke,
            alasan=alasan,
            atas_nama=atas_nama,
            rincian=dict(rincian or {}),
        ),
    )
