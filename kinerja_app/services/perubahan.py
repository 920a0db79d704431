"""Asking for a change of an agreed plan, part by part: writing it, sending it, taking it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_skp import Relasi
from kinerja_app.domain.errors import DomainError, ManyProblems, NotFound, RuleBroken, Stale
from kinerja_app.domain.perencanaan import part_of, progress
from kinerja_app.domain.perubahan_rencana import (
    BAGIAN_DIUBAH_DI_SIKLUS,
    KeadaanPermintaan,
    StatusPermintaan,
    changed_plan,
    keep_former_points,
    request_problems,
)
from kinerja_app.domain.rencana import Bagian, IsiBagian, Rencana
from kinerja_app.domain.skp import Skp
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import perubahan_repository, rencana_repository, skp_repository
from kinerja_app.persistence.perubahan_repository import PermintaanTersimpan
from kinerja_app.persistence.rencana_repository import BagianTersimpan
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services import lembar_perubahan, pejabat
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.katalog import as_chosen, bagian_of
from kinerja_app.services.lembar_perubahan import LembarPerubahan, require_changeable
from kinerja_app.services.rencana import HasilSimpan, LembarRencana, sheet
from kinerja_app.services.use_case import use_case

LONGEST = 1_000


@dataclass(frozen=True)
class Draf:
    """The own SKP held for a change, its rules, and the request that is being written."""

    skp: Skp
    rules: RuleSet
    permintaan: PermintaanTersimpan | None


@use_case(Permission.READ_OWN, writes=False)
def read_change(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarPerubahan:
    """The own plan with the request that is open or was decided last, and what it would do."""
    del now
    skp = skp_repository.get(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    return lembar_perubahan.sheet(work, skp)


@use_case(Permission.READ_OWN, writes=False)
def read_proposal(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarRencana:
    """The own plan as it would be with the parts proposed so far, to be written further."""
    del now
    skp = skp_repository.get(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    require_changeable(work, skp, rules_for(work, skp.rule_set_id))
    page, asked = sheet(work, skp), perubahan_repository.open_request(work, skp.id)
    wished = changed_plan(page.rencana, asked.isi() if asked else {})
    return _as_wished(page, wished, _stored(asked), writable=_is_written(asked))


def _is_written(asked: PermintaanTersimpan | None) -> bool:
    return asked is None or asked.status is StatusPermintaan.DRAF


def _stored(asked: PermintaanTersimpan | None) -> tuple[BagianTersimpan, ...]:
    return tuple(
        BagianTersimpan(each.bagian, each.isi, each.revisi, each.disimpan_at, each.perangkat)
        for each in (asked.usulan if asked else ())
    )


def _as_wished(
    page: LembarRencana, wished: Rencana, stored: tuple[BagianTersimpan, ...], *, writable: bool
) -> LembarRencana:
    shown = replace(
        page, rencana=wished, bagian=stored, bentrok=(), catatan=(), dapat_diubah=writable
    )
    found = (shown.masalah_pada(each) for each in page.rules.langkah.value)
    return replace(
        shown,
        masalah=tuple(problem for part in found for problem in part),
        kemajuan=progress(
            wished,
            page.rules,
            rekomendasi=tuple(each.kode for each in page.rekomendasi),
            jabatan=page.skp.jabatan,
            jenjang=page.sekolah.jenjang,
        ),
    )


def _draft(work: UnitOfWork, skp_id: int) -> Draf:
    """The own SKP held; refuses where no change may be asked, or one waits already."""
    skp = skp_repository.get_for_change(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    rules = rules_for(work, skp.rule_set_id)
    require_changeable(work, skp, rules)
    asked = perubahan_repository.open_request(work, skp.id)
    if not _is_written(asked):
        raise RuleBroken("PERMINTAAN_MASIH_TERBUKA", field="bagian")
    return Draf(skp, rules, asked)


@use_case(Permission.WRITE_PLAN, writes=True)
def propose_part(
    work: UnitOfWork,
    skp_id: int,
    isi: IsiBagian,
    *,
    revisi: int,
    perangkat: str,
    now: datetime,
) -> HasilSimpan:
    """Keep one part as wished, complete or not, on top of revision ``revisi`` of the wish.

    A wish that is what was agreed is no wish: the part leaves the request. ``Stale`` where it was
    changed elsewhere meanwhile.
    """
    draft = _draft(work, skp_id)
    bagian = bagian_of(isi)
    _require_here(bagian, draft.rules)
    stored = rencana_repository.parts(work, skp_id)
    lama = part_of(rencana_repository.plan_of(stored), bagian)
    wished = keep_former_points(lama, as_chosen(isi, draft.rules, jabatan=draft.skp.jabatan))
    asked = draft.permintaan
    known = next((e for e in asked.usulan if e.bagian is bagian), None) if asked else None
    if (known.revisi if known else 0) != revisi:
        raise Stale("USULAN_BERUBAH")
    if wished == lama:
        if asked:
            perubahan_repository.drop_proposal(work, asked.id, bagian)
        return HasilSimpan(0, now)
    kept = perubahan_repository.put_proposal(
        work,
        asked.id if asked else perubahan_repository.begin(work, skp_id),
        bagian=bagian,
        isi=wished,
        lama=lama,
        dasar=stored[bagian].revisi if bagian in stored else 0,
        perangkat=perangkat,
    )
    return HasilSimpan(kept.revisi, kept.disimpan_at)


def _require_here(bagian: Bagian, rules: RuleSet) -> None:
    if bagian is BAGIAN_DIUBAH_DI_SIKLUS:
        raise RuleBroken("PRAKTIK_LEWAT_SIKLUS", field="bagian")
    if bagian not in rules.langkah.value:
        raise RuleBroken("BAGIAN_TIDAK_DIKENAL", field="bagian")


@use_case(Permission.WRITE_PLAN, writes=True)
def drop_part(work: UnitOfWork, skp_id: int, bagian: Bagian, *, now: datetime) -> None:
    """ "Batalkan": the part stays as it was agreed."""
    del now
    asked = _written(_draft(work, skp_id))
    perubahan_repository.drop_proposal(work, asked.id, bagian)


def _written(draft: Draf) -> PermintaanTersimpan:
    if draft.permintaan is None:
        raise NotFound("PERMINTAAN_TIDAK_DITEMUKAN")
    return draft.permintaan


@use_case(Permission.WRITE_PLAN, writes=True)
def write_reason(
    work: UnitOfWork, skp_id: int, alasan: str, *, revisi: int, now: datetime
) -> HasilSimpan:
    """Keep why the change is asked, as typed on version ``revisi`` of the request (0: none yet).

    ``Stale`` where another reason was written elsewhere since.
    """
    draft, words = _draft(work, skp_id), not_too_long(alasan, "alasan", most=LONGEST)
    _require_no_newer_reason(draft.permintaan, words, revisi)
    number = draft.permintaan.id if draft.permintaan else perubahan_repository.begin(work, skp_id)
    return HasilSimpan(perubahan_repository.put_reason(work, number, words), now)


def _require_no_newer_reason(asked: PermintaanTersimpan | None, words: str, revisi: int) -> None:
    """Parts begin a request without a reason; the same reason twice is no conflict."""
    written = asked.alasan.strip() if asked else ""
    if asked and written not in {"", words.strip()} and asked.versi != revisi:
        raise Stale("ISIAN_BERUBAH")


@use_case(Permission.WRITE_PLAN, writes=True)
def send_change(
    work: UnitOfWork, skp_id: int, *, alasan: str, revisi: int, now: datetime
) -> LembarPerubahan:
    """ "Ajukan perubahan": hand the wished parts to the one who decides; he is told.

    ``Stale`` where another reason was written elsewhere since version ``revisi``;
    ``ManyProblems`` with what is missing and every rule that the changed plan breaks.
    """
    draft = _draft(work, skp_id)
    page = lembar_perubahan.sheet(work, draft.skp)
    asked = draft.permintaan
    _require_no_newer_reason(asked, alasan, revisi)
    wished = KeadaanPermintaan(
        alasan=not_too_long(alasan, "alasan", most=LONGEST),
        dinilai=False,
        berubah=asked is not None and bool(asked.usulan),
    )
    found: tuple[RuleBroken, ...] = request_problems(wished) + page.masalah
    if found or asked is None:
        raise ManyProblems(found)
    perubahan_repository.save(
        work,
        asked,
        status=StatusPermintaan.DIAJUKAN,
        alasan=wished.alasan.strip(),
        diminta_at=now,
        dibuka_at=None,
        dibuka_oleh=None,
    )
    record(work, change_act(draft.skp, asked, "minta_perubahan", alasan=wished.alasan.strip()))
    _tell_deciders(work, draft.skp, asked, page)
    return lembar_perubahan.sheet(work, draft.skp)


def _tell_deciders(
    work: UnitOfWork, skp: Skp, asked: PermintaanTersimpan, page: LembarPerubahan
) -> None:
    for each in page.pemutus:
        notify(
            work,
            each.orang_id,
            kunci=f"perubahan:{asked.id}:{asked.versi}",
            kode="PERUBAHAN_DIMINTA",
            tautan=f"perubahan/{skp.id}",
            nama=work.actor.nama,
            bagian=part_names(asked),
        )


def part_names(asked: PermintaanTersimpan) -> str:
    """The parts of a request by their codes, for facts that are put into words later."""
    return ", ".join(each.bagian.value for each in asked.usulan)


def change_act(
    skp: Skp, asked: PermintaanTersimpan, tindakan: str, *, alasan: str = "", atas_nama: str = ""
) -> Act:
    """The audit line of a step of a request; it belongs to the trail of the SKP."""
    return Act(
        tindakan,
        "skp",
        str(skp.id),
        orang_id=skp.orang_id,
        npsn=skp.npsn,
        dari=skp.status.value,
        ke=skp.status.value,
        alasan=alasan,
        atas_nama=atas_nama,
        rincian={"permintaan": asked.id, "bagian": part_names(asked)},
    )


@use_case(Permission.WRITE_PLAN, writes=True)
def withdraw_change(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarPerubahan:
    """ "Tarik": take a request back before it is decided; what was written stays as a draft."""
    del now
    skp = skp_repository.get_for_change(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    asked = waiting_request(work, skp)
    perubahan_repository.save(work, asked, status=StatusPermintaan.DRAF, diminta_at=None)
    record(work, change_act(skp, asked, "tarik_perubahan"))
    return lembar_perubahan.sheet(work, skp)


def waiting_request(work: UnitOfWork, skp: Skp) -> PermintaanTersimpan:
    """The request that waits for a decision; a refusal that says so when it is over."""
    asked = perubahan_repository.open_request(work, skp.id)
    if asked is None or asked.status is not StatusPermintaan.DIAJUKAN:
        raise request_is_over()
    return asked


def request_is_over() -> DomainError:
    """Decided or taken back meanwhile."""
    return Stale("PERMINTAAN_SUDAH_SELESAI")
