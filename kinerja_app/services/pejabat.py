"""Who stands in which relation to an SKP, and who is told. Not a door: no use case lives here."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.domain import delegasi
from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.alur_skp import Relasi
from kinerja_app.domain.delegasi import DECIDES_PLAN
from kinerja_app.domain.errors import NotFound, NotPermitted, WrongStep
from kinerja_app.domain.serah_terima import needed_since
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.persistence import atas_nama_repository, master_repository, pembinaan_repository
from kinerja_app.persistence.master_repository import Pejabat
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.unit_of_work import UnitOfWork

PENDAMPING = {Jabatan.GURU: Relasi.PENILAI, Jabatan.KEPALA_SEKOLAH: Relasi.PENINJAU}
"""In which relation somebody observes and looks at the evidence: the KS, or a KS's pengawas."""


@dataclass(frozen=True)
class Peran:
    """Those who have a turn on an SKP: the assessors, and for a KS the reviewing pengawas."""

    penilai: tuple[Pejabat, ...]
    peninjau: Pejabat | None = None


def led_by_plt_only(work: UnitOfWork, npsn: str) -> bool:
    """Whether a school has a Plt KS and no definitive one (domain/02 §1 no. 9)."""
    heads = master_repository.leaders(work, npsn)
    return bool(heads) and all(head.status is StatusPenugasan.PLT for head in heads)


def leads_that_school(work: UnitOfWork, skp: Skp) -> bool:
    """Whether a guru's SKP is that of one who leads the very school, so that others judge it.

    The Kepala Dinas or the linked pengawas (Tim Kerja) decide on it (domain/04 §3, 07 §4).
    """
    if skp.jabatan is not Jabatan.GURU:
        return False
    return any(each.orang_id == skp.orang_id for each in master_repository.leaders(work, skp.npsn))


def require_led(work: UnitOfWork, npsn: str, periode: PeriodeTercatat) -> None:
    """Refuse one who does not lead the school, and a period older than a new head needs (K-34)."""
    posts = [e for e in work.actor.penugasan if e.role is Role.KEPALA_SEKOLAH and e.npsn == npsn]
    if not posts:
        raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")
    first = min(each.mulai for each in posts)
    if periode.selesai < needed_since(first):
        raise WrongStep("PERIODE_SEBELUM_TUGAS", mulai=first.isoformat(), periode=periode.nama)


def roles_on(work: UnitOfWork, skp: Skp) -> Peran:
    """Who assesses and who reviews the SKP on the day (domain/04 §3). Never the person himself."""
    if skp.jabatan is Jabatan.GURU and not leads_that_school(work, skp):
        heads = master_repository.leaders(work, skp.npsn)
        return Peran(tuple(head for head in heads if head.orang_id != skp.orang_id))
    sekolah = master_repository.school(work, skp.npsn)
    link = pembinaan_repository.pembinaan_of(work, skp.npsn)
    linked = Pejabat(link.pengawas_id, link.nama) if link and link.status == "aktif" else None
    dinas = master_repository.heads_of_dinas(work, sekolah.dinas_id)
    if skp.jabatan is Jabatan.GURU:
        return Peran((linked, *dinas) if linked else dinas)
    return Peran(dinas, linked)


def relations(work: UnitOfWork, skp: Skp) -> frozenset[Relasi]:
    """How the actor stands to an SKP: pegawai, penilai (also by SK), peninjau, or not at all."""
    if skp.orang_id == work.actor.orang_id:
        return frozenset({Relasi.PEGAWAI})
    if skp.jabatan is Jabatan.GURU and not leads_that_school(work, skp):
        leads = skp.npsn in work.actor.schools(Role.KEPALA_SEKOLAH)
        return frozenset({Relasi.PENILAI}) if leads else frozenset()
    found: set[Relasi] = set()
    if skp.npsn in work.actor.binaan:
        found.add(Relasi.PENINJAU if skp.jabatan is Jabatan.KEPALA_SEKOLAH else Relasi.PENILAI)
        if work.actor.delegasi and atas_nama_repository.delegator_of(work, skp.npsn, DECIDES_PLAN):
            found.add(Relasi.PENILAI)
    dinas = work.actor.dinas(Role.KEPALA_DINAS)
    if dinas and master_repository.school(work, skp.npsn).dinas_id in dinas:
        found.add(Relasi.PENILAI)
    return frozenset(found)


def require(work: UnitOfWork, skp: Skp, relasi: Relasi) -> None:
    """Refuse an actor who does not stand in that relation; nobody decides on the own SKP."""
    present = relations(work, skp)
    if relasi in present:
        return
    own = Relasi.PEGAWAI in present
    raise NotPermitted("SKP_SENDIRI" if own else "BUKAN_PERAN_ANDA", relasi=relasi.value)


def on_behalf(work: UnitOfWork, skp: Skp) -> str:
    """ "a.n." of a decision by SK: name of the Kepala Dinas and the SK; empty otherwise."""
    if skp.jabatan is Jabatan.GURU or work.actor.dinas(Role.KEPALA_DINAS):
        return ""
    delegator = atas_nama_repository.delegator_of(work, skp.npsn, DECIDES_PLAN)
    return delegasi.on_behalf(*delegator) if delegator else ""
