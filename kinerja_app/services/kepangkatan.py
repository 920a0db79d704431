"""Rank and angka kredit so far, kept by letter by the operator of the school or the admin dinas."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.errors import ManyProblems, NotPermitted, RuleBroken
from kinerja_app.domain.kepangkatan import AsalAk, Kepangkatan, problems
from kinerja_app.domain.tulisan import LONGEST_LINE, length_problems
from kinerja_app.persistence import (
    keadaan_repository,
    kepangkatan_repository,
    master_repository,
)
from kinerja_app.persistence.kepangkatan_repository import KepangkatanTercatat
from kinerja_app.persistence.master_repository import OrangTercatat
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet, in_force
from kinerja_app.services.data_diri import JENJANG_JABATAN
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class LembarKepangkatan:
    """A person of a kept school with the record that counts and the older ones."""

    orang: OrangTercatat
    sekolah: str
    rules: RuleSet
    riwayat: tuple[KepangkatanTercatat, ...]

    @property
    def berlaku(self) -> Kepangkatan:
        """What counts now; empty before the first record."""
        return self.riwayat[0].isi if self.riwayat else Kepangkatan()


@use_case(Permission.FIX_MASTER, writes=False)
def read_rank(work: UnitOfWork, orang_id: int, *, now: datetime) -> LembarKepangkatan:
    """The rank data of a person whose master data the actor keeps; ``NotFound`` otherwise."""
    del now
    kept = keadaan_repository.looked_after(work, orang_id, kept=True)
    return LembarKepangkatan(
        orang=master_repository.person_of_skp(work, kept.id),
        sekolah=kept.sekolah,
        rules=in_force(work.on),
        riwayat=kepangkatan_repository.history(work, kept.id),
    )


@use_case(Permission.FIX_MASTER, writes=True)
def save_rank(
    work: UnitOfWork,
    orang_id: int,
    isi: Kepangkatan,
    *,
    golongan: str,
    jenjang_jabatan: str,
    now: datetime,
) -> None:
    """Write the rank data down by letter; ManyProblems with everything that cannot be right.

    Saving what stands there already changes nothing. The person is told. ``NotPermitted`` for
    oneself: an operator who is also guru has no say in his own angka kredit.
    """
    del now
    kept = keadaan_repository.looked_after(work, orang_id, held=True, kept=True)
    if kept.id == work.actor.orang_id:
        raise NotPermitted("KEPANGKATAN_DIRI_SENDIRI")
    wish = _tidy(isi)
    _require_right(work, wish, golongan, jenjang_jabatan)
    orang = master_repository.person_of_skp(work, kept.id)
    before = kepangkatan_repository.latest(work, orang.id)
    changed = _changed(orang, golongan=golongan, jenjang_jabatan=jenjang_jabatan)
    if not changed and before is not None and before.isi == wish:
        return
    if changed:
        master_repository.save_person_fields(work, orang.id, **changed)
    kepangkatan_repository.add(work, orang.id, wish)
    act = Act(
        "catat_kepangkatan",
        "orang",
        str(orang.id),
        orang_id=orang.id,
        npsn=kept.npsn,
        dari=orang.golongan,
        ke=golongan,
        rincian={"sumber": wish.sumber},
    )
    _tell(work, orang, act)


def _changed(orang: OrangTercatat, **given: str) -> dict[str, str]:
    """Those of the person's fields that are to be others than they are."""
    return {name: value for name, value in given.items() if value != getattr(orang, name)}


def _tell(work: UnitOfWork, orang: OrangTercatat, act: Act) -> None:
    """The line of the trail, and the news for the person."""
    record(work, act)
    notify(
        work,
        orang.id,
        kunci=f"kepangkatan:{orang.id}:{work.now.isoformat()}",
        kode="KEPANGKATAN_DICATAT",
        tautan="data-diri",
        nama=work.actor.nama,
    )


def _tidy(isi: Kepangkatan) -> Kepangkatan:
    """Without the amount where there is none, and the letter in one line."""
    letter = " ".join(isi.sumber.split())
    if isi.asal_ak is AsalAk.TANPA:
        return replace(isi, nilai_ak=None, sampai_tahun=None, sumber=letter)
    return replace(isi, sumber=letter)


def _require_right(
    work: UnitOfWork, wish: Kepangkatan, golongan: str, jenjang_jabatan: str
) -> None:
    found = list(
        problems(
            wish,
            in_force(work.on),
            golongan=golongan,
            jenjang_jabatan=jenjang_jabatan,
            on=work.on,
        )
    )
    if jenjang_jabatan not in JENJANG_JABATAN:
        found.append(RuleBroken("JENJANG_JABATAN_TIDAK_DIKENAL", field="jenjang_jabatan"))
    if not wish.sumber:
        found.append(RuleBroken("SUMBER_SK_KOSONG", field="sumber"))
    found.extend(length_problems(wish.sumber, "sumber", most=LONGEST_LINE))
    if found:
        raise ManyProblems(tuple(found))
