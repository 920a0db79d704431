"""The decisions on a rating: recommend, determine, correct, make final, reopen."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_penilaian import LangkahPenilaian
from kinerja_app.domain.errors import ManyProblems, RuleBroken
from kinerja_app.domain.penilaian import assessors
from kinerja_app.domain.predikat import predikat
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import kiriman_repository, penilaian_repository
from kinerja_app.persistence.penilaian_repository import Nilai, PenilaianTersimpan, Pertimbangan
from kinerja_app.persistence.trail_repository import notify
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services import alur_nilai, nilai_ulang, pejabat_penilaian
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.keadaan_siklus import require_no_request
from kinerja_app.services.pejabat_penilaian import Kewenangan
from kinerja_app.services.use_case import use_case

_L = LangkahPenilaian


def tell_assessors(work: UnitOfWork, skp: Skp, rating: PenilaianTersimpan, kode: str) -> None:
    """Tell those who determine the rating that it is their turn."""
    rules = rules_for(work, skp.rule_set_id)
    row = assessors(pejabat_penilaian.kind_of(work, skp), rules)
    for each in pejabat_penilaian.holders(work, skp, row.menetapkan):
        if each.orang_id != work.actor.orang_id:
            _tell(work, each.orang_id, skp, rating, kode, place="penilaian")


def tell_person(work: UnitOfWork, skp: Skp, rating: PenilaianTersimpan, kode: str) -> None:
    """Tell the pegawai what happened to the result."""
    _tell(work, skp.orang_id, skp, rating, kode, place="hasil")


def _tell(
    work: UnitOfWork,
    orang_id: int,
    skp: Skp,
    rating: PenilaianTersimpan,
    kode: str,
    *,
    place: str,
) -> None:
    notify(
        work,
        orang_id,
        kunci=f"{kode}:{skp.id}:{rating.ke}:{rating.versi}",
        kode=kode,
        tautan=f"{place}/{skp.id}",
        nama=work.actor.nama,
    )


def _complete(
    work: UnitOfWork, skp: Skp, rules: RuleSet, rating: PenilaianTersimpan
) -> PenilaianTersimpan:
    """The rating with its predikat; ManyProblems with what the choice still lacks."""
    require_no_request(work, skp)
    nilai_ulang.require_cycle(work, rating)
    found = tuple(
        each
        for each in alur_nilai.choices(work, skp, rules, rating)
        if isinstance(each, RuleBroken)
    )
    if found:
        raise ManyProblems(found)
    nilai = rating.nilai
    value = predikat(hasil_kerja=nilai.hasil, perilaku_kerja=nilai.perilaku, rules=rules)
    return replace(rating, nilai=replace(nilai, predikat=value))


@use_case(Permission.RECOMMEND, writes=True)
def recommend_rating(
    work: UnitOfWork, skp_id: int, *, versi: int, now: datetime
) -> PenilaianTersimpan:
    """ "Rekomendasikan": the pengawas hands both ratings on; the one who determines chooses anew.

    Nothing is preselected for him: the recommendation stands beside the choice as a proposal.
    """
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    rules = rules_for(work, skp.rule_set_id)
    before = alur_nilai.present(work, skp)
    alur_nilai.require_step(work, skp, _L.REKOMENDASIKAN, before)
    done = alur_nilai.step(
        work,
        skp,
        _L.REKOMENDASIKAN,
        versi=versi,
        rekomendasi=_complete(work, skp, rules, before).nilai,
        direkomendasikan_at=now,
        direkomendasikan_oleh=work.actor.orang_id,
    )
    cleared = penilaian_repository.save(work, replace(done, nilai=Nilai()))
    tell_assessors(work, skp, cleared, "PENILAIAN_DIREKOMENDASIKAN")
    return cleared


@use_case(Permission.RECOMMEND, writes=True)
def withdraw_recommendation(
    work: UnitOfWork, skp_id: int, *, alasan: str, now: datetime
) -> PenilaianTersimpan:
    """Take the own recommendation back, with a reason, while nothing is determined."""
    del now
    return _back_to_recommender(work, skp_id, _L.TARIK_REKOMENDASI, alasan)


@use_case(Permission.DETERMINE, writes=True)
def go_without_recommendation(
    work: UnitOfWork, skp_id: int, *, alasan: str, now: datetime
) -> PenilaianTersimpan:
    """Judge a KS whose school has no linked pengawas; the reason stays on record (K-12).

    ManyProblems PENGAWAS_SUDAH_TERHUBUNG once somebody is linked who can recommend.
    """
    del now
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    before = alur_nilai.present(work, skp)
    reason = not_too_long(alasan.strip(), "alasan")
    marks = replace(before.pertimbangan, tanpa_rekomendasi=reason)
    return alur_nilai.step(
        work, skp, _L.LANJUT_TANPA_REKOMENDASI, alasan=reason, pertimbangan=marks
    )


@use_case(Permission.DETERMINE, writes=True)
def return_recommendation(
    work: UnitOfWork, skp_id: int, *, alasan: str, now: datetime
) -> PenilaianTersimpan:
    """Hand a recommendation back to the pengawas, with a reason."""
    del now
    back = _back_to_recommender(work, skp_id, _L.KEMBALIKAN_REKOMENDASI, alasan)
    skp = penilaian_repository.skp_of(work, skp_id)
    rules = rules_for(work, skp.rule_set_id)
    row = assessors(pejabat_penilaian.kind_of(work, skp), rules)
    for each in pejabat_penilaian.holders(work, skp, row.merekomendasikan):
        _tell(work, each.orang_id, skp, back, "REKOMENDASI_DIKEMBALIKAN", place="penilaian")
    return back


def _back_to_recommender(
    work: UnitOfWork, skp_id: int, langkah: LangkahPenilaian, alasan: str
) -> PenilaianTersimpan:
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    before = alur_nilai.present(work, skp)
    return alur_nilai.step(
        work,
        skp,
        langkah,
        alasan=alasan,
        nilai=replace(before.rekomendasi, predikat=None),
        rekomendasi=Nilai(),
        direkomendasikan_at=None,
    )


@use_case(Permission.RATE, Permission.DETERMINE, writes=True)
def determine_rating(
    work: UnitOfWork, skp_id: int, *, versi: int, now: datetime
) -> PenilaianTersimpan:
    """ "Tetapkan penilaian": the predikat from both ratings; the pegawai is told.

    By SK the record shows on whose behalf. Drafted feedback is handed over with it.
    """
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    rules = rules_for(work, skp.rule_set_id)
    before = alur_nilai.present(work, skp)
    alur_nilai.require_step(work, skp, _L.TETAPKAN, before)
    power = pejabat_penilaian.power_of(work, skp, rules, before)
    done = alur_nilai.step(
        work,
        skp,
        _L.TETAPKAN,
        versi=versi,
        nilai=_complete(work, skp, rules, before).nilai,
        pertimbangan=_settled(before, power),
        dinilai_at=now,
        dinilai_oleh=work.actor.orang_id,
        atas_nama=power.atas_nama,
        diterima_at=None,
        tanggapan="",
    )
    for each in before.pertimbangan.umpan_balik:
        if each.isi.strip():
            penilaian_repository.add_feedback(work, skp.id, each.kode, each.isi.strip())
    tell_person(work, skp, done, "PENILAIAN_DITETAPKAN")
    return done


def _settled(before: PenilaianTersimpan, power: Kewenangan) -> Pertimbangan:
    """What stays of the draft beside the result: the office, and no leave not to object."""
    return replace(
        before.pertimbangan,
        umpan_balik=(),
        pejabat=power.pejabat.value if power.pejabat else "",
        tanpa_keberatan=False,
        dikosongkan=None,
    )


@use_case(Permission.REOPEN_RATING, writes=True)
def correct_rating(
    work: UnitOfWork, skp_id: int, *, alasan: str, now: datetime
) -> PenilaianTersimpan:
    """ "Buka penilaian": the same assessor corrects a result that is not final, with a reason."""
    del now
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    before = alur_nilai.present(work, skp)
    recommended = skp.jabatan is Jabatan.KEPALA_SEKOLAH
    opened = alur_nilai.step(
        work,
        skp,
        _L.KOREKSI,
        alasan=alasan,
        nilai=replace(before.nilai, predikat=None),
        rekomendasi=Nilai() if recommended else before.rekomendasi,
        direkomendasikan_at=None if recommended else before.direkomendasikan_at,
        diterima_at=None,
        tanggapan="",
    )
    tell_person(work, skp, opened, "PENILAIAN_DIKOREKSI")
    return opened


@use_case(Permission.RATE, Permission.DETERMINE, writes=True)
def finalise_rating(work: UnitOfWork, skp_id: int, *, now: datetime) -> PenilaianTersimpan:
    """ "Finalkan": after the days of the objection nothing of the SKP changes any more."""
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    done = alur_nilai.step(work, skp, _L.FINALKAN, final_at=now)
    tell_person(work, skp, done, "PENILAIAN_FINAL")
    return done


@use_case(Permission.REOPEN_RATING, writes=True)
def reopen_rating(
    work: UnitOfWork, skp_id: int, *, alasan: str, now: datetime
) -> PenilaianTersimpan:
    """Reopen a final result as a new version, with a reason; the old one stays readable.

    What was sent of it is held, and sent again once the new version is final (K-33).
    """
    del now
    skp = penilaian_repository.skp_of(work, skp_id, for_change=True)
    opened = alur_nilai.step(work, skp, _L.BUKA_KEMBALI, alasan=alasan)
    if kiriman_repository.hold_results(work, skp.id):
        alur_nilai.note(work, skp, "tahan_kiriman")
    tell_person(work, skp, opened, "PENILAIAN_DIBUKA_LAGI")
    tell_assessors(work, skp, opened, "PENILAIAN_PERLU_DINILAI_LAGI")
    return opened
