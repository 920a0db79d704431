"""The lists of those who decide: a KS's guru, a pengawas's or a dinas's principals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.periode import Tenggat
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence import (
    master_repository,
    periode_repository,
    reads_antrean,
    reads_guru,
    reads_ks,
    reads_penilaian,
)
from kinerja_app.persistence.master_repository import SekolahTercatat
from kinerja_app.persistence.periode_repository import Pembukaan, PeriodeTercatat
from kinerja_app.persistence.reads_antrean import RencanaMenunggu, TautanPengawas
from kinerja_app.persistence.reads_guru import DaftarGuru, Saringan
from kinerja_app.persistence.reads_ks import DaftarKs
from kinerja_app.persistence.reads_penilaian import Lingkup
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet, by_id
from kinerja_app.services import pejabat, periode
from kinerja_app.services.use_case import use_case

NOT_SUBMITTED = (StatusRencana.BELUM_MENGAJUKAN, StatusRencana.DRAF)
"""Statuses of those who have not handed anything in."""


@dataclass(frozen=True)
class PapanPenilai:
    """The KS's home as Pejabat Penilai.

    ``nilai`` tells of each SKP of the page how far its rating is and whether the KS acts next;
    ``giliran_nilai`` counts the ratings of the period that wait for the KS, by group.
    """

    sekolah: SekolahTercatat
    periode: PeriodeTercatat
    rules: RuleSet
    tenggat: tuple[Tenggat, ...]
    pembukaan: Pembukaan | None
    dapat_ditulis: bool
    dipimpin_plt: bool
    daftar: DaftarGuru
    belum_mengajukan: tuple[str, ...]
    nilai: Mapping[int, tuple[str, bool]] = field(default_factory=dict)
    giliran_nilai: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class PapanKs:
    """The home of pengawas, Kepala Dinas and admin dinas.

    ``menunggu`` are the plans whose turn is the actor's; ``tertunda`` his links that lack a step,
    ``sk`` the active ones whose SK is kept, ``tersambung`` the schools of the active ones;
    ``delegasi`` those for which the actor decides by SK; ``nilai`` and ``giliran_nilai`` as in
    ``PapanPenilai``.
    """

    periode: PeriodeTercatat
    tenggat: tuple[Tenggat, ...]
    dinas: str
    daftar: DaftarKs
    jenjang: tuple[str, ...]
    menunggu: tuple[RencanaMenunggu, ...]
    tertunda: tuple[TautanPengawas, ...] = ()
    sk: tuple[TautanPengawas, ...] = ()
    tersambung: frozenset[str] = frozenset()
    delegasi: frozenset[str] = frozenset()
    nilai: Mapping[int, tuple[str, bool]] = field(default_factory=dict)
    giliran_nilai: Mapping[str, int] = field(default_factory=dict)


@use_case(Permission.ASSESS_GURU, writes=False)
def list_guru(
    work: UnitOfWork, npsn: str, periode_kode: str, *, saringan: Saringan, now: datetime
) -> PapanPenilai:
    """The guru of a school that the actor leads, with status, search, order and page."""
    del now
    recorded = periode_repository.get(work, periode_kode)
    pejabat.require_led(work, npsn, recorded)
    sekolah = master_repository.school(work, npsn)
    rules = by_id(recorded.rule_set_id)
    heads = master_repository.leaders(work, npsn)
    found = reads_guru.list_teachers(work, npsn, periode_kode, saringan)
    numbers, scope = [each.skp_id for each in found.baris], reads_penilaian.guru_of(npsn)
    return PapanPenilai(
        sekolah=sekolah,
        periode=recorded,
        rules=rules,
        tenggat=periode.deadlines(work, rules, dinas_id=sekolah.dinas_id, npsn=npsn),
        pembukaan=periode_repository.start_of(work, npsn, periode_kode),
        dapat_ditulis=periode.is_writable(work, rules, npsn),
        dipimpin_plt=all(head.status.value == "plt" for head in heads),
        daftar=found,
        belum_mengajukan=reads_guru.names_by_status(work, npsn, periode_kode, NOT_SUBMITTED),
        nilai=reads_penilaian.groups_of(work, numbers, rules=rules),
        giliran_nilai=reads_penilaian.turns(work, scope, periode_kode, rules=rules),
    )


@use_case(Permission.VIEW_BINAAN, writes=False)
def list_binaan(
    work: UnitOfWork, periode_kode: str, *, saringan: Saringan, jenjang: str = "", now: datetime
) -> PapanKs:
    """The principals of the schools that the pengawas accompanies, unlinked ones included."""
    del now
    scope, links = reads_ks.in_binaan(work), reads_antrean.own_links(work)
    found = reads_ks.list_heads(work, scope, periode_kode, saringan, jenjang=jenjang)
    waiting = reads_antrean.waiting(work, periode_kode, reads_antrean.for_review(work))
    return replace(
        _board(work, periode_kode, found, reads_penilaian.heads_of_binaan(work)),
        jenjang=reads_antrean.levels(work, scope),
        menunggu=waiting,
        tertunda=tuple(each for each in links if each.status != "aktif"),
        sk=tuple(each for each in links if each.status == "aktif" and each.berkas_id),
        tersambung=work.actor.binaan,
        delegasi=reads_antrean.delegated_schools(work),
    )


@use_case(Permission.VIEW_DAERAH, writes=False)
def list_daerah(
    work: UnitOfWork, periode_kode: str, *, saringan: Saringan, jenjang: str = "", now: datetime
) -> PapanKs:
    """The principals of the daerah, for the Kepala Dinas and the admin dinas."""
    del now
    scope = reads_ks.in_daerah(work)
    found = reads_ks.list_heads(work, scope, periode_kode, saringan, jenjang=jenjang)
    waiting = reads_antrean.waiting(work, periode_kode, reads_antrean.for_decision(work))
    board = _board(work, periode_kode, found, reads_penilaian.heads_of_daerah(work))
    return replace(board, jenjang=reads_antrean.levels(work, scope), menunggu=waiting)


def _board(work: UnitOfWork, periode_kode: str, found: DaftarKs, rated: Lingkup) -> PapanKs:
    recorded = periode_repository.get(work, periode_kode)
    rules = by_id(recorded.rule_set_id)
    dinas = [post.dinas_id for post in work.actor.penugasan if post.dinas_id]
    number = dinas[0] if dinas else 0
    return PapanKs(
        periode=recorded,
        tenggat=periode.deadlines(work, rules, dinas_id=number),
        dinas=master_repository.dinas_name(work, number),
        daftar=found,
        jenjang=(),
        menunggu=(),
        nilai=reads_penilaian.groups_of(work, [e.skp_id for e in found.baris], rules=rules),
        giliran_nilai=reads_penilaian.turns(work, rated, periode_kode, rules=rules),
    )
