"""Evidence rows ↔ values: files of a person, slots of an SKP, documents of a school.

The caller has scoped the SKP; a file itself is read through ``visible_file``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import col, select

from kinerja_app.domain.bukti import StatusBukti
from kinerja_app.domain.errors import NotFound
from kinerja_app.persistence.tables import Berkas, Bukti, BuktiSekolah, Orang, Periode, Skp
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import visible_file


@dataclass(frozen=True)
class BerkasTercatat:
    """A stored file: ``nama`` is the user's, ``hash`` says where its content lies."""

    id: int
    hash: str
    nama: str
    jenis: str
    byte: int
    pemilik_id: int
    dibuat_at: datetime


@dataclass(frozen=True)
class BuktiTercatat:
    """One slot as recorded, with its file and the answers of a report that is written here.

    ``versi`` grows with every change of the slot; 0 before there is anything in it.
    """

    slot: str
    status: StatusBukti
    berkas: BerkasTercatat | None = None
    laporan: Mapping[str, str] = field(default_factory=dict)
    catatan: str = ""
    dikumpulkan_at: datetime | None = None
    diputuskan_at: datetime | None = None
    pemutus: str = ""
    versi: int = 0


@dataclass(frozen=True)
class DokumenSekolah:
    """A document of the school, with who uploaded it."""

    kode: str
    berkas: BerkasTercatat
    diunggah_at: datetime
    pengunggah: str


def items(work: UnitOfWork, skp_id: int) -> dict[str, BuktiTercatat]:
    """Every recorded slot of an SKP, by its key."""
    query = (
        select(Bukti, Berkas, Orang.nama)
        .join(Berkas, col(Bukti.berkas_id) == col(Berkas.id), isouter=True)
        .join(Orang, col(Bukti.diputuskan_oleh) == col(Orang.id), isouter=True)
        .where(Bukti.skp_id == skp_id)
    )
    return {row.slot: _item(row, berkas, nama) for row, berkas, nama in work.session.exec(query)}


def _item(row: Bukti, berkas: Berkas | None, nama: str | None) -> BuktiTercatat:
    return BuktiTercatat(
        slot=row.slot,
        status=StatusBukti(row.status),
        berkas=as_file(berkas) if berkas else None,
        laporan=row.laporan,
        catatan=row.catatan,
        dikumpulkan_at=row.dikumpulkan_at,
        diputuskan_at=row.diputuskan_at,
        pemutus=nama or "",
        versi=row.versi,
    )


def as_file(row: Berkas) -> BerkasTercatat:
    """A stored file as a value; who may read it is the caller's to know."""
    return BerkasTercatat(
        id=row.id or 0,
        hash=row.hash,
        nama=row.nama,
        jenis=row.jenis,
        byte=row.byte,
        pemilik_id=row.pemilik_id,
        dibuat_at=row.dibuat_at,
    )


def _row(work: UnitOfWork, skp_id: int, slot: str) -> Bukti:
    found = work.session.exec(
        select(Bukti).where(Bukti.skp_id == skp_id, Bukti.slot == slot)
    ).first()
    return found or Bukti(skp_id=skp_id, slot=slot, status=StatusBukti.BELUM.value)


def put_in_slot(
    work: UnitOfWork, skp_id: int, slot: str, *, status: StatusBukti, berkas_id: int | None
) -> None:
    """What the pegawai did: a file in or out of the slot; an earlier decision is over."""
    row = _row(work, skp_id, slot)
    row.status, row.berkas_id = status.value, berkas_id
    row.dikumpulkan_at = work.now if berkas_id else None
    row.catatan, row.diputuskan_at, row.diputuskan_oleh = "", None, None
    work.session.add(row)
    work.session.flush()


def decide(work: UnitOfWork, skp_id: int, slot: str, *, status: StatusBukti, catatan: str) -> None:
    """What the assessor decided on the slot, with the note."""
    row = _row(work, skp_id, slot)
    row.status, row.catatan = status.value, catatan
    row.diputuskan_at, row.diputuskan_oleh = work.now, work.actor.orang_id
    work.session.add(row)
    work.session.flush()


def put_answer(
    work: UnitOfWork, skp_id: int, slot: str, *, status: StatusBukti, kode: str, teks: str
) -> int:
    """Keep one answer of the report; the slot keeps its state. Returns the slot's version."""
    row = _row(work, skp_id, slot)
    row.status = status.value
    row.laporan = {**row.laporan, kode: teks}
    work.session.add(row)
    work.session.flush()
    return row.versi


def put_file(work: UnitOfWork, *, hash_: str, nama: str, jenis: str, byte: int) -> BerkasTercatat:
    """Record a file of the actor's; the same content again is the file that is there already."""
    row = work.session.exec(
        select(Berkas).where(Berkas.pemilik_id == work.actor.orang_id, Berkas.hash == hash_)
    ).first()
    if row is None:
        row = Berkas(
            hash=hash_,
            nama=nama,
            jenis=jenis,
            byte=byte,
            pemilik_id=work.actor.orang_id,
            dibuat_at=work.now,
        )
        work.session.add(row)
        work.session.flush()
    return as_file(row)


def own_files(work: UnitOfWork) -> tuple[BerkasTercatat, ...]:
    """The actor's own files, newest first."""
    query = (
        select(Berkas)
        .where(Berkas.pemilik_id == work.actor.orang_id)
        .order_by(col(Berkas.id).desc())
        .limit(50)
    )
    return tuple(as_file(row) for row in work.session.exec(query))


def own_file(work: UnitOfWork, berkas_id: int) -> BerkasTercatat:
    """One of the actor's own files; ``NotFound`` for anybody else's."""
    row = work.session.exec(
        select(Berkas).where(Berkas.id == berkas_id, Berkas.pemilik_id == work.actor.orang_id)
    ).first()
    if row is None:
        raise NotFound("BERKAS_TIDAK_DITEMUKAN")
    return as_file(row)


def readable_file(work: UnitOfWork, berkas_id: int) -> BerkasTercatat:
    """A file that the actor may read; ``NotFound`` for a hidden one as for an absent one."""
    row = work.session.exec(
        select(Berkas).where(Berkas.id == berkas_id, visible_file(work.actor, work.on))
    ).first()
    if row is None:
        raise NotFound("BERKAS_TIDAK_DITEMUKAN")
    return as_file(row)


def used_elsewhere(work: UnitOfWork, skp_id: int, orang_id: int) -> dict[str, str]:
    """Hash → name of the period, for the files in the person's other SKPs."""
    query = (
        select(Berkas.hash, Periode.nama)
        .join(Bukti, col(Bukti.berkas_id) == col(Berkas.id))
        .join(Skp, col(Bukti.skp_id) == col(Skp.id))
        .join(Periode, col(Skp.periode_kode) == col(Periode.kode))
        .where(Skp.orang_id == orang_id, Skp.id != skp_id)
        .order_by(col(Bukti.id))
    )
    return dict(list(work.session.exec(query)))


def school_documents(work: UnitOfWork, npsn: str, periode_kode: str) -> dict[str, DokumenSekolah]:
    """The documents of a school for a period, by the key of their slot."""
    query = (
        select(BuktiSekolah, Berkas, Orang.nama)
        .join(Berkas, col(BuktiSekolah.berkas_id) == col(Berkas.id))
        .join(Orang, col(BuktiSekolah.diunggah_oleh) == col(Orang.id))
        .where(BuktiSekolah.npsn == npsn, BuktiSekolah.periode_kode == periode_kode)
    )
    return {
        row.kode: DokumenSekolah(row.kode, as_file(berkas), row.diunggah_at, nama)
        for row, berkas, nama in work.session.exec(query)
    }


def put_school_document(
    work: UnitOfWork, npsn: str, periode_kode: str, *, kode: str, berkas_id: int
) -> None:
    """Put a document of the school in its place, instead of the one before."""
    row = work.session.exec(
        select(BuktiSekolah).where(
            BuktiSekolah.npsn == npsn,
            BuktiSekolah.periode_kode == periode_kode,
            BuktiSekolah.kode == kode,
        )
    ).first()
    if row is None:
        row = BuktiSekolah(
            npsn=npsn,
            periode_kode=periode_kode,
            kode=kode,
            berkas_id=berkas_id,
            diunggah_oleh=work.actor.orang_id,
        )
    row.berkas_id, row.diunggah_oleh = berkas_id, work.actor.orang_id
    row.diunggah_at = work.now
    work.session.add(row)
    work.session.flush()
