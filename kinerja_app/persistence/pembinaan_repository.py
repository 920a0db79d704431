"""The link of a pengawas with a school, step by step (domain/07 §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, literal
from sqlmodel import col, select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import NotFound
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.bukti_repository import BerkasTercatat
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.lampiran_repository import letters_of
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.master_repository import schools_where
from kinerja_app.persistence.tables import Orang, Pembinaan, Penugasan, Sekolah
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import managed_school


@dataclass(frozen=True)
class PembinaanTercatat:
    """The link of a pengawas with a school."""

    id: int
    pengawas_id: int
    nama: str
    npsn: str
    sk_nomor: str
    sk_tanggal: date | None
    status: str
    dikonfirmasi_at: datetime | None
    berkas_id: int = 0


@dataclass(frozen=True)
class Tautan:
    """A link of a school with a pengawas; ``punya_akun`` is step 3 of five, ``berkas`` the SK."""

    id: int
    npsn: str
    pengawas_id: int
    pengawas: str
    punya_akun: bool
    sk_nomor: str
    sk_tanggal: date | None
    mulai: date
    selesai: date | None
    status: str
    berkas: BerkasTercatat | None = None


@dataclass(frozen=True)
class TautanSekolah:
    """A school with its heads and the links that hold or wait, the newest first."""

    npsn: str
    sekolah: str
    kepala: tuple[str, ...]
    tautan: tuple[Tautan, ...]


def kept_school(work: UnitOfWork, npsn: str) -> None:
    """Hold a school of the actor's daerah while its links change; ``NotFound`` for another."""
    lock_for(work.session, f"pembinaan:{npsn}")
    if not schools_where(work, (col(Sekolah.npsn) == npsn) & managed_school(work.actor)):
        raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")


def accompanied(work: UnitOfWork, npsn: Any) -> ColumnElement[bool]:
    """Whether a pengawas is linked with a school on the day, who is one and is not away."""
    return (
        select(col(Pembinaan.id))
        .join(Penugasan, col(Penugasan.orang_id) == col(Pembinaan.pengawas_id))
        .where(
            col(Pembinaan.npsn) == npsn,
            Pembinaan.status == "aktif",
            in_force(work.on, Pembinaan),
            Penugasan.role == Role.PENGAWAS.value,
            in_force(work.on, Penugasan),
            ~away(work.on, col(Pembinaan.pengawas_id)),
        )
        .exists()
    )


def is_accompanied(work: UnitOfWork, npsn: str) -> bool:
    """The same for one school."""
    return bool(work.session.execute(select(accompanied(work, literal(npsn)))).scalar_one())


def pengawas_of_daerah(work: UnitOfWork) -> tuple[tuple[int, str], ...]:
    """The pengawas of the actor's dinas on the day: id and name."""
    dinas = work.actor.dinas(Role.ADMIN_DINAS)
    query = (
        select(Orang.id, Orang.nama)
        .join(Penugasan, col(Penugasan.orang_id) == col(Orang.id))
        .where(
            Penugasan.role == Role.PENGAWAS.value,
            col(Penugasan.dinas_id).in_(dinas),
            in_force(work.on, Penugasan),
            ~away(work.on, col(Orang.id)),
        )
        .order_by(col(Orang.nama))
    )
    return tuple((number or 0, nama) for number, nama in work.session.exec(query))


def schools_with_links(work: UnitOfWork) -> tuple[TautanSekolah, ...]:
    """Every school of the actor's daerah; the schools without any link too."""
    schools = schools_where(work, managed_school(work.actor))
    codes = [each.npsn for each in schools]
    query = (
        select(Pembinaan, Orang)
        .join(Orang, col(Orang.id) == col(Pembinaan.pengawas_id))
        .where(col(Pembinaan.npsn).in_(codes), Pembinaan.status != "berakhir")
        .order_by(col(Pembinaan.id).desc())
    )
    links: dict[str, list[Tautan]] = {}
    rows = work.session.exec(query).all()
    letters = letters_of(work, {row.berkas_id for row, _ in rows})
    for row, orang in rows:
        if row.selesai is None or row.selesai >= work.on:
            found = _link(row, orang, letters.get(row.berkas_id))
            links.setdefault(row.npsn, []).append(found)
    heads = _heads(work, codes)
    return tuple(
        TautanSekolah(
            each.npsn, each.nama, heads.get(each.npsn, ()), tuple(links.get(each.npsn, ()))
        )
        for each in schools
    )


def _heads(work: UnitOfWork, codes: list[str]) -> dict[str, tuple[str, ...]]:
    query = (
        select(Penugasan.npsn, Orang.nama)
        .join(Orang, col(Orang.id) == col(Penugasan.orang_id))
        .where(
            col(Penugasan.npsn).in_(codes),
            Penugasan.role == Role.KEPALA_SEKOLAH.value,
            in_force(work.on, Penugasan),
            ~away(work.on, col(Orang.id)),
        )
        .order_by(col(Penugasan.status), col(Penugasan.id))
    )
    found: dict[str, tuple[str, ...]] = {}
    for npsn, nama in work.session.exec(query):
        found[str(npsn)] = (*found.get(str(npsn), ()), nama)
    return found


def _link(row: Pembinaan, orang: Orang, berkas: BerkasTercatat | None = None) -> Tautan:
    return Tautan(
        id=row.id or 0,
        npsn=row.npsn,
        pengawas_id=row.pengawas_id,
        pengawas=orang.nama,
        punya_akun=orang.email is not None,
        sk_nomor=row.sk_nomor,
        sk_tanggal=row.sk_tanggal,
        mulai=row.mulai,
        selesai=row.selesai,
        status=row.status,
        berkas=berkas,
    )


def get_link(work: UnitOfWork, pembinaan_id: int) -> Tautan:
    """A link of the actor's daerah, its school held; ``NotFound`` otherwise."""
    row = work.session.get(Pembinaan, pembinaan_id)
    if row is None:
        raise NotFound("PEMBINAAN_TIDAK_DITEMUKAN")
    kept_school(work, row.npsn)
    work.session.refresh(row)
    return _link(row, work.session.get_one(Orang, row.pengawas_id))


def add_link(
    work: UnitOfWork,
    npsn: str,
    pengawas_id: int,
    *,
    sk: tuple[str, date],
    mulai: date,
    selesai: date | None,
) -> int:
    """Record an SK (number and date): the first step of a link. Returns its id."""
    row = Pembinaan(
        npsn=npsn,
        pengawas_id=pengawas_id,
        sk_nomor=sk[0],
        sk_tanggal=sk[1],
        mulai=mulai,
        selesai=selesai,
        diajukan_oleh=work.actor.orang_id,
        diajukan_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    return row.id or 0


def verify_link(work: UnitOfWork, pembinaan_id: int) -> None:
    """The dinas has compared the record with the SK."""
    row = work.session.get_one(Pembinaan, pembinaan_id)
    row.status = "diverifikasi_dinas"
    row.diverifikasi_oleh, row.diverifikasi_at = work.actor.orang_id, work.now
    work.session.add(row)


def end_link(work: UnitOfWork, pembinaan_id: int, *, selesai: date, alasan: str) -> None:
    """The last day of a link; the row stays as history."""
    row = work.session.get_one(Pembinaan, pembinaan_id)
    row.selesai, row.alasan = selesai, alasan
    row.diakhiri_oleh, row.diakhiri_at = work.actor.orang_id, work.now
    if row.status != "aktif":
        row.status = "berakhir"
    work.session.add(row)


def confirm_pembinaan(work: UnitOfWork, pembinaan_id: int) -> None:
    """Step 5 of the linking: the KS confirms, and the link becomes the only active one."""
    row = work.session.get(Pembinaan, pembinaan_id)
    if row is None:
        raise NotFound("PEMBINAAN_TIDAK_DITEMUKAN")
    before = select(Pembinaan).where(
        Pembinaan.npsn == row.npsn,
        Pembinaan.status == "aktif",
        Pembinaan.id != row.id,
        in_force(work.on, Pembinaan),
    )
    for other in work.session.exec(before).all():
        other.selesai = work.on - timedelta(days=1)
        work.session.add(other)
    row.status = "aktif"
    row.dikonfirmasi_oleh = work.actor.orang_id
    row.dikonfirmasi_at = work.now
    work.session.add(row)


def pembinaan_of(work: UnitOfWork, npsn: str) -> PembinaanTercatat | None:
    """The link that counts for a school on the day: the active one, else the newest."""
    query = (
        select(Pembinaan, Orang.nama)
        .join(Orang, col(Pembinaan.pengawas_id) == col(Orang.id))
        .where(Pembinaan.npsn == npsn, in_force(work.on, Pembinaan))
        .order_by(col(Pembinaan.id).desc())
    )
    links = [_recorded(row, nama) for row, nama in work.session.exec(query)]
    active = [link for link in links if link.status == "aktif"]
    return next(iter(active or links), None)


def _recorded(row: Pembinaan, nama: str) -> PembinaanTercatat:
    return PembinaanTercatat(
        id=row.id or 0,
        pengawas_id=row.pengawas_id,
        nama=nama,
        npsn=row.npsn,
        sk_nomor=row.sk_nomor,
        sk_tanggal=row.sk_tanggal,
        status=row.status,
        dikonfirmasi_at=row.dikonfirmasi_at,
        berkas_id=row.berkas_id or 0,
    )
