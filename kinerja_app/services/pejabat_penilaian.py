"""In which relation the actor stands to a rating, and in which office. Not a door."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.domain import delegasi
from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.alur_penilaian import RelasiPenilaian
from kinerja_app.domain.delegasi import DETERMINES_RATING
from kinerja_app.domain.penilaian import (
    JenisSkp,
    Pejabat,
    assessors,
    may_determine,
    objection_decider,
    on_behalf_of,
)
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.persistence import (
    atas_nama_repository,
    hasil_repository,
    master_repository,
    pembinaan_repository,
)
from kinerja_app.persistence.master_repository import Pejabat as Orang
from kinerja_app.persistence.penilaian_repository import PenilaianTersimpan
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services import pejabat


@dataclass(frozen=True)
class Kewenangan:
    """What the actor is to a rating.

    ``pejabat`` is the office in which he would determine it, ``atas_nama`` the name after "a.n.";
    ``pemutus_keberatan`` the office that decides an objection.
    """

    jenis: JenisSkp
    relasi: frozenset[RelasiPenilaian]
    pejabat: Pejabat | None
    atas_nama: str
    pemutus_keberatan: Pejabat


def power_of(
    work: UnitOfWork, skp: Skp, rules: RuleSet, rating: PenilaianTersimpan | None
) -> Kewenangan:
    """The actor's relations to a rating on the day of the call; nobody judges himself."""
    jenis = kind_of(work, skp)
    decider = _decider(work, skp, jenis, rules, rating)
    if skp.orang_id == work.actor.orang_id:
        own = frozenset({RelasiPenilaian.PEGAWAI})
        return Kewenangan(jenis, own, None, "", decider)
    offices = _offices(work, skp)
    delegated = _delegated(work, skp)
    determining = [
        each
        for each in offices
        if may_determine(each, jenis, rules, delegasi_berlaku=bool(delegated))
    ]
    office = determining[0] if determining else None
    behalf = delegated if office and on_behalf_of(office, jenis, rules) else ""
    relations = _relations(work, jenis, rules, offices, decider)
    if office:
        relations |= {RelasiPenilaian.PENETAP}
    return Kewenangan(jenis, relations, office, behalf, decider)


def kind_of(work: UnitOfWork, skp: Skp) -> JenisSkp:
    """The kind of an SKP as far as its assessor depends on it (domain/04 §3)."""
    if skp.jabatan is Jabatan.KEPALA_SEKOLAH:
        return JenisSkp.KEPALA_SEKOLAH
    if pejabat.leads_that_school(work, skp):
        return JenisSkp.GURU_PLT_KS_SEKOLAH_SAMA
    heads = master_repository.leaders(work, skp.npsn)
    acting = [each for each in heads if each.status is StatusPenugasan.PLT]
    return JenisSkp.GURU_DIPIMPIN_PLT if heads and len(acting) == len(heads) else JenisSkp.GURU


def is_accompanied(work: UnitOfWork, skp: Skp) -> bool:
    """Whether a linked pengawas can recommend on the SKP; true for a guru, who needs none."""
    if skp.jabatan is Jabatan.GURU:
        return True
    return pembinaan_repository.is_accompanied(work, skp.npsn)


def _decider(
    work: UnitOfWork, skp: Skp, jenis: JenisSkp, rules: RuleSet, rating: PenilaianTersimpan | None
) -> Pejabat:
    """The office that decides an objection; above the Kepala Dinas where he himself determined."""
    determined = rating.pertimbangan.pejabat if rating else ""
    by = Pejabat(determined) if determined else assessors(jenis, rules).menetapkan[0]
    decider = objection_decider(jenis, by, rules)
    if decider is not Pejabat.KEPALA_DINAS or rating is None or rating.dinilai_oleh is None:
        return decider
    # He may have determined in another office: as Plt KS, or as KS before he was appointed.
    heads = holders(work, skp, (Pejabat.KEPALA_DINAS,))
    himself = rating.dinilai_oleh in {each.orang_id for each in heads}
    return Pejabat.ATASAN_KEPALA_DINAS if himself else decider


def _offices(work: UnitOfWork, skp: Skp) -> tuple[Pejabat, ...]:
    """The actor's offices towards the school of the SKP."""
    found: list[Pejabat] = []
    for post in work.actor.penugasan:
        if post.role is Role.KEPALA_SEKOLAH and post.npsn == skp.npsn:
            acting = post.status is StatusPenugasan.PLT
            found.append(Pejabat.PLT_KEPALA_SEKOLAH if acting else Pejabat.KEPALA_SEKOLAH)
    dinas = work.actor.dinas(Role.KEPALA_DINAS)
    if dinas and hasil_repository.school_of(work, skp).dinas_id in dinas:
        found.append(Pejabat.KEPALA_DINAS)
    if skp.npsn in work.actor.binaan:
        found.append(Pejabat.PENGAWAS)
    return tuple(found)


def _delegated(work: UnitOfWork, skp: Skp) -> str:
    """Name of the Kepala Dinas and the SK by which the actor decides; empty without one."""
    if not work.actor.delegasi:
        return ""
    delegator = atas_nama_repository.delegator_of(work, skp.npsn, DETERMINES_RATING)
    return delegasi.on_behalf(*delegator) if delegator else ""


def _relations(
    work: UnitOfWork,
    jenis: JenisSkp,
    rules: RuleSet,
    offices: tuple[Pejabat, ...],
    decider: Pejabat,
) -> frozenset[RelasiPenilaian]:
    found: set[RelasiPenilaian] = set()
    if set(offices) & set(assessors(jenis, rules).merekomendasikan):
        found.add(RelasiPenilaian.PEREKOMENDASI)
    head = Pejabat.KEPALA_DINAS in offices
    # The superior of the Kepala Dinas has no account: the Kepala Dinas records that decision.
    if decider in offices or (head and decider is Pejabat.ATASAN_KEPALA_DINAS):
        found.add(RelasiPenilaian.ATASAN_PENILAI)
    if head or Role.ADMIN_SISTEM in work.actor.roles:
        found.add(RelasiPenilaian.PEMBUKA)
    return frozenset(found)


def holders(work: UnitOfWork, skp: Skp, jabatan: tuple[Pejabat, ...]) -> tuple[Orang, ...]:
    """The people in those offices towards an SKP, never its own person."""
    found: list[Orang] = []
    if {Pejabat.KEPALA_SEKOLAH, Pejabat.PLT_KEPALA_SEKOLAH} & set(jabatan):
        found += master_repository.leaders(work, skp.npsn)
    if Pejabat.PENGAWAS in jabatan:
        link = pembinaan_repository.pembinaan_of(work, skp.npsn)
        if link and link.status == "aktif":
            found.append(Orang(link.pengawas_id, link.nama))
    if {Pejabat.KEPALA_DINAS, Pejabat.ATASAN_KEPALA_DINAS} & set(jabatan):
        sekolah = hasil_repository.school_of(work, skp)
        found += master_repository.heads_of_dinas(work, sekolah.dinas_id)
    return tuple(each for each in found if each.orang_id != skp.orang_id)
