"""What a person finished as assessor of people who are no longer his: read, never changed (K-34).

Every part is cut at the person's own last act on it: what came later belongs to the next assessor.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam, func
from sqlmodel import col, select

from kinerja_app.domain.alur_pelaksanaan import LangkahSiklus
from kinerja_app.domain.alur_skp import Langkah
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import Skp
from kinerja_app.persistence import siklus_repository
from kinerja_app.persistence.pengajuan_repository import PengajuanTersimpan, submission
from kinerja_app.persistence.siklus_repository import DokumenTersimpan
from kinerja_app.persistence.skp_repository import to_value
from kinerja_app.persistence.tables import (
    Audit,
    Berkas,
    Bukti,
    Orang,
    Pengajuan,
    Penilaian,
    Periode,
    Sekolah,
)
from kinerja_app.persistence.tables import Skp as SkpRow
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import FINISHING, finished_skp

PAGE = 25
OF_PLAN = frozenset({Langkah.SETUJUI.value, Langkah.KEMBALIKAN.value, Langkah.TINJAU.value})
OF_CYCLE = frozenset(
    {
        LangkahSiklus.SEPAKATI_JADWAL.value,
        LangkahSiklus.KIRIM_B.value,
        LangkahSiklus.SELESAIKAN_C.value,
        LangkahSiklus.SELESAIKAN_E.value,
    }
)


@dataclass(frozen=True)
class TindakanSaya:
    """One act of the actor, at the school where he did it."""

    tindakan: str
    at: datetime
    npsn: str
    alasan: str
    atas_nama: str


@dataclass(frozen=True)
class BarisArsip:
    """One SKP of which the actor finished a step; ``tindakan`` are his acts, the newest first."""

    skp: Skp
    nama: str
    sekolah: str
    periode: str
    tindakan: tuple[TindakanSaya, ...]


@dataclass(frozen=True)
class BuktiArsip:
    """Evidence that the actor judged; ``berkas_id`` is 0 where there is no file."""

    slot: str
    status: str
    berkas_id: int
    berkas: str
    diputuskan_at: datetime | None


@dataclass(frozen=True)
class NilaiArsip:
    """A predikat that the actor determined or, with ``rekomendasi``, recommended."""

    predikat: Predikat
    rekomendasi: bool
    at: datetime
    atas_nama: str


def finished(
    work: UnitOfWork, *, cari: str = "", halaman: int = 1
) -> tuple[tuple[BarisArsip, ...], int]:
    """One page of the SKPs that left the actor's sight, the newest first, and how many match."""
    named = col(Orang.nama).icontains(cari.strip(), autoescape=True)
    scope = (finished_skp(work.actor, work.on), named)
    query = select(SkpRow, Orang.nama, Periode.nama).join(
        Orang, col(Orang.id) == col(SkpRow.orang_id)
    )
    rows = work.session.exec(
        query.join(Periode, col(Periode.kode) == col(SkpRow.periode_kode))
        .where(*scope)
        .order_by(col(SkpRow.id).desc())
        .limit(PAGE)
        .offset((max(halaman, 1) - 1) * PAGE)
    ).all()
    counted = (
        select(func.count())
        .select_from(SkpRow)
        .join(Orang, col(Orang.id) == col(SkpRow.orang_id))
        .where(*scope)
    )
    return _lines(work, rows), work.session.exec(counted).one()


def get(work: UnitOfWork, skp_id: int) -> BarisArsip:
    """One of them; ``NotFound`` for an SKP on which the actor finished nothing."""
    query = (
        select(SkpRow, Orang.nama, Periode.nama)
        .join(Orang, col(Orang.id) == col(SkpRow.orang_id))
        .join(Periode, col(Periode.kode) == col(SkpRow.periode_kode))
        .where(SkpRow.id == skp_id, finished_skp(work.actor, work.on))
    )
    found = _lines(work, work.session.exec(query).all())
    if not found:
        raise NotFound("ARSIP_TIDAK_DITEMUKAN")
    return found[0]


# Made once: the frame of every page asks it.
_ASSESSED = (
    sa.select(col(Audit.id))
    .where(
        col(Audit.pelaku_id) == bindparam("orang_id"),
        col(Audit.orang_id) != bindparam("orang_id"),
        col(Audit.tindakan).in_(sorted(FINISHING)),
    )
    .limit(1)
)


def has_assessed(work: UnitOfWork) -> bool:
    """Whether the actor ever finished a step on the SKP of another."""
    asked = {"orang_id": work.actor.orang_id}
    return work.session.execute(_ASSESSED, asked).first() is not None


def _lines(work: UnitOfWork, rows: Collection[tuple[SkpRow, str, str]]) -> tuple[BarisArsip, ...]:
    acts = _acts(work, {row.orang_id for row, *_ in rows})
    names = _schools(work, {act.npsn for found in acts.values() for act in found})
    return tuple(
        BarisArsip(
            skp=to_value(row),
            nama=nama,
            sekolah=names.get(acts[row.id or 0][0].npsn, "") if acts.get(row.id or 0) else "",
            periode=periode,
            tindakan=tuple(acts.get(row.id or 0, ())),
        )
        for row, nama, periode in rows
    )


def _acts(work: UnitOfWork, people: Collection[int]) -> dict[int, list[TindakanSaya]]:
    """The actor's own acts by SKP, those on its evidence included."""
    query = (
        select(Audit)
        .where(
            Audit.pelaku_id == work.actor.orang_id,
            col(Audit.objek_jenis).in_(("skp", "bukti")),
            col(Audit.orang_id).in_(people),
        )
        .order_by(col(Audit.id).desc())
    )
    found: dict[int, list[TindakanSaya]] = {}
    for row in work.session.exec(query):
        number = int(row.objek_id.partition("/")[0])
        act = TindakanSaya(row.tindakan, row.at, row.npsn or "", row.alasan, row.atas_nama)
        found.setdefault(number, []).append(act)
    return found


def _schools(work: UnitOfWork, codes: Collection[str]) -> dict[str, str]:
    query = select(Sekolah.npsn, Sekolah.nama).where(col(Sekolah.npsn).in_(codes))
    return dict(work.session.exec(query).all())


def _until(baris: BarisArsip, among: frozenset[str]) -> datetime | None:
    """The moment of the actor's last act of a kind."""
    return max((each.at for each in baris.tindakan if each.tindakan in among), default=None)


def plan_of(work: UnitOfWork, baris: BarisArsip) -> PengajuanTersimpan | None:
    """The submission that the actor decided or reviewed last, as it was."""
    until = _until(baris, OF_PLAN)
    if until is None:
        return None
    newest = (
        select(func.max(Pengajuan.ke))
        .where(Pengajuan.skp_id == baris.skp.id, col(Pengajuan.diajukan_at) <= until)
        .scalar_subquery()
    )
    number = work.session.exec(select(newest)).one()
    return submission(work, baris.skp.id, number) if number else None


def documents_of(work: UnitOfWork, baris: BarisArsip) -> tuple[DokumenTersimpan, ...]:
    """The texts of the cycle that were sent by the actor's last act, if unchanged since."""
    until, cycle = _until(baris, OF_CYCLE), siklus_repository.find(work, baris.skp.id)
    if until is None or cycle is None:
        return ()
    return tuple(
        each
        for each in siklus_repository.documents(work, cycle.id).values()
        if each.terkirim_at and max(each.terkirim_at, each.disimpan_at) <= until
    )


def evidence_of(work: UnitOfWork, skp_id: int) -> tuple[BuktiArsip, ...]:
    """What the actor judged, as it is still judged by him."""
    query = (
        select(Bukti, Berkas)
        .join(Berkas, col(Berkas.id) == col(Bukti.berkas_id), isouter=True)
        .where(Bukti.skp_id == skp_id, Bukti.diputuskan_oleh == work.actor.orang_id)
        .order_by(col(Bukti.slot))
    )
    return tuple(
        BuktiArsip(
            row.slot,
            row.status,
            (file.id or 0) if file else 0,
            file.nama if file else "",
            row.diputuskan_at,
        )
        for row, file in work.session.exec(query)
    )


def ratings_of(work: UnitOfWork, skp_id: int) -> tuple[NilaiArsip, ...]:
    """The predikat that the actor determined or recommended, the oldest first."""
    query = select(Penilaian).where(Penilaian.skp_id == skp_id).order_by(col(Penilaian.ke))
    found: list[NilaiArsip] = []
    for row in work.session.exec(query):
        advised = row.rekomendasi.get("predikat")
        if row.direkomendasikan_oleh == work.actor.orang_id and row.direkomendasikan_at and advised:
            found.append(NilaiArsip(Predikat(advised), True, row.direkomendasikan_at, ""))
        if row.dinilai_oleh == work.actor.orang_id and row.dinilai_at and row.predikat:
            found.append(NilaiArsip(Predikat(row.predikat), False, row.dinilai_at, row.atas_nama))
    return tuple(found)
