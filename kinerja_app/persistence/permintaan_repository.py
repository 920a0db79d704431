"""Requests for a change of what was agreed in a cycle, and the observer's appointments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import case
from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.isi_siklus import DokumenA, DokumenC, JadwalObservasi
from kinerja_app.domain.jadwal import Janji
from kinerja_app.domain.penyesuaian import Perubahan
from kinerja_app.domain.rencana import PraktikKinerja
from kinerja_app.domain.waktu import local_time
from kinerja_app.persistence.tables import Orang, PermintaanUbah, Siklus, Skp
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import visible_skp

DIAJUKAN, DISETUJUI, DITOLAK = "diajukan", "disetujui", "ditolak"
IsiPermintaan = JadwalObservasi | DokumenA | DokumenC | PraktikKinerja
_ADAPTERS: dict[Perubahan, TypeAdapter[Any]] = {
    Perubahan.JADWAL: TypeAdapter(JadwalObservasi),
    Perubahan.ISI_A: TypeAdapter(DokumenA),
    Perubahan.TINDAK_LANJUT: TypeAdapter(DokumenC),
    Perubahan.PRAKTIK: TypeAdapter(PraktikKinerja),
}


@dataclass(frozen=True)
class Permintaan:
    """A request with what is wished, who asked, and what was decided."""

    id: int
    jenis: Perubahan
    isi: IsiPermintaan
    alasan: str
    status: str
    diminta_at: datetime
    diminta_oleh: int
    diputuskan_at: datetime | None
    catatan: str

    @property
    def terbuka(self) -> bool:
        """Whether nobody has decided yet."""
        return self.status == DIAJUKAN


def requests(work: UnitOfWork, siklus_id: int) -> tuple[Permintaan, ...]:
    """Every request of a cycle, newest first."""
    rows = work.session.exec(
        select(PermintaanUbah)
        .where(PermintaanUbah.siklus_id == siklus_id)
        .order_by(col(PermintaanUbah.id).desc())
    )
    return tuple(_request(row) for row in rows)


def _request(row: PermintaanUbah) -> Permintaan:
    jenis = Perubahan(row.jenis)
    return Permintaan(
        id=row.id or 0,
        jenis=jenis,
        isi=_ADAPTERS[jenis].validate_python(row.isi),
        alasan=row.alasan,
        status=row.status,
        diminta_at=row.diminta_at,
        diminta_oleh=row.diminta_oleh,
        diputuskan_at=row.diputuskan_at,
        catatan=row.catatan,
    )


def add(
    work: UnitOfWork, siklus_id: int, jenis: Perubahan, *, isi: IsiPermintaan, alasan: str
) -> Permintaan:
    """Store a request of the actor."""
    row = PermintaanUbah(
        siklus_id=siklus_id,
        jenis=jenis.value,
        isi=_ADAPTERS[jenis].dump_python(isi, mode="json"),
        alasan=alasan,
        status=DIAJUKAN,
        diminta_at=work.now,
        diminta_oleh=work.actor.orang_id,
    )
    work.session.add(row)
    work.session.flush()
    return _request(row)


def decide(work: UnitOfWork, permintaan_id: int, *, setuju: bool, catatan: str) -> None:
    """Write down the actor's decision on a request."""
    row = work.session.get(PermintaanUbah, permintaan_id)
    if row is None:
        raise NotFound("PERMINTAAN_TIDAK_DITEMUKAN")
    row.status = DISETUJUI if setuju else DITOLAK
    row.diputuskan_at, row.diputuskan_oleh = work.now, work.actor.orang_id
    row.catatan = catatan
    work.session.add(row)
    work.session.flush()


def appointments(work: UnitOfWork, pengamat_id: int, zona: str) -> tuple[Janji, ...]:
    """The observations that one observer has, in local time of ``zona``.

    A pegawai may learn that the hour is taken, not by whom: ``dengan`` names the person only for
    the SKPs that the actor sees.
    """
    visible = case((visible_skp(work.actor, work.on), Orang.nama), else_="")
    rows = work.session.exec(
        select(Siklus, visible)
        .join(Skp, col(Siklus.skp_id) == col(Skp.id))
        .join(Orang, col(Skp.orang_id) == col(Orang.id))
        .where(Siklus.pengamat_id == pengamat_id, col(Siklus.jadwal_mulai).is_not(None))
    )
    return tuple(_appointment(row, nama, zona) for row, nama in rows)


def _appointment(row: Siklus, nama: str, zona: str) -> Janji:
    if row.jadwal_mulai is None or row.jadwal_selesai is None:
        raise NotFound("JADWAL_TIDAK_DITEMUKAN")
    begin, end = local_time(row.jadwal_mulai, zona), local_time(row.jadwal_selesai, zona)
    jadwal = JadwalObservasi(begin.date(), begin.time(), end.time())
    return Janji(row.id or 0, jadwal, nama)
