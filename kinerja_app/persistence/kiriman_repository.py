"""Messages to e-Kinerja at rest: one row per key, the newest content, how its delivery stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, true
from sqlmodel import col, select

from kinerja_app.domain.actor import Actor, Permission
from kinerja_app.domain.ekinerja_beda import Sumber
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.kiriman import Kiriman, StatusKiriman
from kinerja_app.persistence.actor_repository import load_actor
from kinerja_app.persistence.tables import Audit, KirimanEkinerja, Orang, Sekolah, Skp
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility_ekspor import exported_skp

OPEN = (StatusKiriman.MENUNGGU.value, StatusKiriman.BERANGKAT.value)


@dataclass(frozen=True)
class Pesan:
    """What is to be sent: a record under its key, of which SKP and which version of its result."""

    kunci: str
    sumber: Sumber
    skp_id: int
    orang_id: int
    npsn: str
    periode_kode: str
    penilaian_ke: int
    isi: Mapping[str, Any]
    hash: str


@dataclass(frozen=True)
class KirimanTersimpan:
    """A message on record; ``nama`` is whose it is."""

    id: int
    kunci: str
    sumber: Sumber
    skp_id: int
    orang_id: int
    npsn: str
    periode_kode: str
    urut: int
    penilaian_ke: int
    isi: Mapping[str, Any]
    hash: str
    kiriman: Kiriman
    galat: str
    dibuat_at: datetime
    nama: str = ""


def by_key(work: UnitOfWork, kunci: Collection[str]) -> dict[str, KirimanTersimpan]:
    """The messages of these keys, a thousand keys to a statement."""
    wanted = sorted(kunci)
    found: dict[str, KirimanTersimpan] = {}
    for begin in range(0, len(wanted), 1_000):
        query = select(KirimanEkinerja).where(
            col(KirimanEkinerja.kunci).in_(wanted[begin : begin + 1_000])
        )
        found |= {row.kunci: _value(row) for row in work.session.exec(query)}
    return found


def put(work: UnitOfWork, pesan: Pesan, state: Kiriman, *, urut: int) -> None:
    """Keep the newest content of a key, to be sent."""
    query = select(KirimanEkinerja).where(KirimanEkinerja.kunci == pesan.kunci)
    row = work.session.exec(query).first() if urut > 1 else None
    row = row or KirimanEkinerja(
        kunci=pesan.kunci,
        sumber=pesan.sumber.value,
        skp_id=pesan.skp_id,
        orang_id=pesan.orang_id,
        npsn=pesan.npsn,
        periode_kode=pesan.periode_kode,
        hash=pesan.hash,
        dibuat_at=work.now,
        giliran_at=work.now,
    )
    row.urut, row.penilaian_ke = urut, pesan.penilaian_ke
    row.isi, row.hash, row.galat, row.selesai_at = dict(pesan.isi), pesan.hash, "", None
    row.status, row.percobaan = state.status.value, state.percobaan
    row.giliran_at = state.giliran_at
    work.session.add(row)


def next_message(work: UnitOfWork) -> KirimanTersimpan | None:
    """The message that waits longest, held until the transaction ends; not scoped to a person."""
    query = (
        select(KirimanEkinerja)
        .where(col(KirimanEkinerja.status).in_(OPEN), col(KirimanEkinerja.giliran_at) <= work.now)
        .order_by(col(KirimanEkinerja.giliran_at), col(KirimanEkinerja.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = work.session.exec(query).first()
    return _value(row) if row else None


def message(work: UnitOfWork, nomor: int) -> KirimanTersimpan:
    """One message, held until the transaction ends; not scoped to a person."""
    query = select(KirimanEkinerja).where(KirimanEkinerja.id == nomor).with_for_update()
    row = work.session.exec(query).first()
    if row is None:
        raise NotFound("KIRIMAN_TIDAK_DITEMUKAN")
    return _value(row)


def visible_message(work: UnitOfWork, nomor: int) -> KirimanTersimpan:
    """One message of an SKP whose results the actor hands on; ``NotFound`` otherwise."""
    query = (
        select(KirimanEkinerja)
        .where(KirimanEkinerja.id == nomor, _handed_on(work))
        .with_for_update()
    )
    row = work.session.exec(query).first()
    if row is None:
        raise NotFound("KIRIMAN_TIDAK_DITEMUKAN")
    return _value(row)


def queued_by(work: UnitOfWork, found: KirimanTersimpan) -> tuple[int, ...]:
    """Who put the results of the school, or of the whole daerah, into the queue last."""
    query = (
        select(Audit.pelaku_id)
        .where(
            Audit.tindakan == "antrekan_ekinerja",
            Audit.objek_id == found.periode_kode,
            or_(col(Audit.npsn) == found.npsn, col(Audit.npsn).is_(None)),
        )
        .order_by(col(Audit.id).desc())
        .limit(1)
    )
    return tuple(each for each in work.session.exec(query) if each)


def who_hand_on(work: UnitOfWork, skp_id: int, people: Collection[int]) -> tuple[int, ...]:
    """Those of some people who hand on the results of an SKP today, as they stand today."""
    actors = (load_actor(work.session, each, on=work.on) for each in sorted(people))
    return tuple(
        actor.orang_id
        for actor in actors
        if actor is not None
        and actor.may(Permission.EXPORT_EKINERJA)
        and _sees(work, actor, skp_id)
    )


def _sees(work: UnitOfWork, actor: Actor, skp_id: int) -> bool:
    query = select(Skp.id).where(Skp.id == skp_id, exported_skp(actor, work.on))
    return work.session.exec(query).first() is not None


def dinas_of(work: UnitOfWork, skp_id: int) -> int:
    """The dinas of the school of an SKP."""
    query = select(Sekolah.dinas_id).join(Skp, col(Skp.npsn) == col(Sekolah.npsn))
    return work.session.exec(query.where(Skp.id == skp_id)).one()


def save(work: UnitOfWork, nomor: int, state: Kiriman, *, galat: str = "") -> None:
    """Write the state of a delivery."""
    row = work.session.get_one(KirimanEkinerja, nomor)
    row.status, row.percobaan = state.status.value, state.percobaan
    row.giliran_at, row.galat = state.giliran_at, galat
    row.selesai_at = None if row.status in OPEN else work.now
    work.session.add(row)


def hold_results(work: UnitOfWork, skp_id: int) -> int:
    """Hold the results of an SKP back until it is final again; how many there were."""
    results = col(KirimanEkinerja.sumber) != Sumber.RHK.value
    return _hold(work, KirimanEkinerja.skp_id == skp_id, results)


def hold_years(work: UnitOfWork, skp_ids: Collection[int]) -> None:
    """Hold the predikat of a year that was decided anew: the next beat sends it as it is now."""
    of_year = col(KirimanEkinerja.sumber) == Sumber.TAHUNAN.value
    _hold(work, col(KirimanEkinerja.skp_id).in_(skp_ids), of_year)


def was_year_taken(work: UnitOfWork, skp_ids: Collection[int]) -> bool:
    """Whether e-Kinerja has taken the predikat of a year as it was decided last."""
    query = select(KirimanEkinerja.id).where(
        col(KirimanEkinerja.skp_id).in_(skp_ids),
        col(KirimanEkinerja.sumber) == Sumber.TAHUNAN.value,
        col(KirimanEkinerja.status) == StatusKiriman.TERKIRIM.value,
    )
    return work.session.exec(query).first() is not None


def hold_credit(work: UnitOfWork, skp_id: int) -> None:
    """Hold the angka kredit of an SKP whose letter was corrected: the next beat sends it anew."""
    credit = col(KirimanEkinerja.sumber) == Sumber.ANGKA_KREDIT.value
    _hold(work, KirimanEkinerja.skp_id == skp_id, credit)


def _hold(work: UnitOfWork, *where: ColumnElement[bool] | bool) -> int:
    rows = work.session.exec(select(KirimanEkinerja).where(*where)).all()
    for row in rows:
        row.status, row.selesai_at = StatusKiriman.DITAHAN.value, None
        work.session.add(row)
    return len(rows)


def held(work: UnitOfWork, *, limit: int) -> dict[str, set[int]]:
    """The SKPs whose results are held back, by period; not scoped to a person."""
    query = (
        select(KirimanEkinerja.periode_kode, KirimanEkinerja.skp_id)
        .where(KirimanEkinerja.status == StatusKiriman.DITAHAN.value)
        .distinct()
        .limit(limit)
    )
    found: dict[str, set[int]] = {}
    for periode, skp_id in work.session.exec(query):
        found.setdefault(periode, set()).add(skp_id)
    return found


def listed(
    work: UnitOfWork, periode_kode: str, *, status: str, limit: int, offset: int
) -> tuple[tuple[KirimanTersimpan, ...], dict[StatusKiriman, int]]:
    """One page of the scope's messages of a period, failures first, and counts by status."""
    scope = _scope(work, periode_kode)
    counts = work.session.exec(
        select(KirimanEkinerja.status, func.count())
        .where(scope)
        .group_by(col(KirimanEkinerja.status))
    ).all()
    shown = col(KirimanEkinerja.status) == status if status else true()
    rows = work.session.exec(
        select(KirimanEkinerja, Orang.nama)
        .join(Orang, col(Orang.id) == col(KirimanEkinerja.orang_id))
        .where(and_(scope, shown))
        .order_by(col(KirimanEkinerja.galat) == "", col(Orang.nama), col(KirimanEkinerja.id))
        .limit(limit)
        .offset(offset)
    )
    return tuple(_value(row, nama) for row, nama in rows), {
        StatusKiriman(value): number for value, number in counts
    }


def _scope(work: UnitOfWork, periode_kode: str) -> ColumnElement[bool]:
    return and_(_handed_on(work), col(KirimanEkinerja.periode_kode) == periode_kode)


def _handed_on(work: UnitOfWork) -> ColumnElement[bool]:
    return col(KirimanEkinerja.skp_id).in_(select(Skp.id).where(exported_skp(work.actor, work.on)))


def _value(row: KirimanEkinerja, nama: str = "") -> KirimanTersimpan:
    return KirimanTersimpan(
        id=row.id or 0,
        kunci=row.kunci,
        sumber=Sumber(row.sumber),
        skp_id=row.skp_id,
        orang_id=row.orang_id,
        npsn=row.npsn,
        periode_kode=row.periode_kode,
        urut=row.urut,
        penilaian_ke=row.penilaian_ke,
        isi=row.isi,
        hash=row.hash,
        kiriman=Kiriman(StatusKiriman(row.status), row.percobaan, row.giliran_at),
        galat=row.galat,
        dibuat_at=row.dibuat_at,
        nama=nama,
    )
