"""Letters at rest: who gets one, what went into it, and how its delivery stands.

The reads of the daily tick are not scoped to a person: they serve the machine, not a page.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from sqlalchemy import ColumnElement, exists
from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.keadaan import ENDS_ACCESS
from kinerja_app.domain.pengiriman import Pengiriman, PilihanSurat, StatusSurat
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.tables import (
    IsiSurat,
    KeadaanOrang,
    Orang,
    Pemberitahuan,
    Penugasan,
    PreferensiSurat,
    Sekolah,
    Surat,
)
from kinerja_app.persistence.trail_repository import News, to_news
from kinerja_app.persistence.unit_of_work import UnitOfWork

NEWS_OF = timedelta(days=14)
"""Older news is not mailed: whoever has not read it by then will find it in the product."""
OPEN = (StatusSurat.MENUNGGU.value, StatusSurat.BERANGKAT.value)


@dataclass(frozen=True)
class Kumpulan:
    """What is new for one person, oldest first, and where it goes."""

    orang_id: int
    nama: str
    email: str
    zona: str
    berita: tuple[News, ...]


@dataclass(frozen=True)
class Naskah:
    """A letter as written: subject, plain text, HTML."""

    judul: str
    teks: str
    html: str


@dataclass(frozen=True)
class SuratKeluar:
    """A letter on its way; ``nomor`` is its Message-ID's left side in every attempt."""

    id: int
    nomor: str
    kepada: str
    naskah: Naskah
    pengiriman: Pengiriman


@dataclass(frozen=True)
class SuratTercatat:
    """One letter as its reader sees it in the local mailbox."""

    id: int
    judul: str
    teks: str
    kepada: str
    status: StatusSurat
    dibuat_at: datetime


def collect(work: UnitOfWork, *, zone: str, limit: int) -> tuple[Kumpulan, ...]:
    """Unread news that was never mailed, by person; at most ``limit`` people.

    Nobody who is inactive, wants no letters, has no address, or got today's letter already.
    ``zone`` is used for people without a school.
    """
    people = _people(work, limit)
    query = (
        select(Orang, Pemberitahuan)
        .join(Pemberitahuan, col(Pemberitahuan.orang_id) == col(Orang.id))
        .where(col(Orang.id).in_(people), *_is_new(work))
        .order_by(col(Orang.id), col(Pemberitahuan.id))
    )
    zones = _zones(work, people)
    return tuple(
        _bundle(list(rows), zones.get(orang_id, zone))
        for orang_id, rows in groupby(work.session.exec(query), key=lambda pair: pair[0].id or 0)
    )


def _bundle(rows: list[tuple[Orang, Pemberitahuan]], zone: str) -> Kumpulan:
    person = rows[0][0]
    news = tuple(to_news(row) for _, row in rows)
    return Kumpulan(person.id or 0, person.nama, person.email or "", zone, news)


def _people(work: UnitOfWork, limit: int) -> tuple[int, ...]:
    query = (
        select(Pemberitahuan.orang_id)
        .join(Orang, col(Orang.id) == col(Pemberitahuan.orang_id))
        .where(
            *_is_new(work),
            col(Orang.email).is_not(None),
            ~_has_letter(work),
            _wants_letters(),
            ~_is_inactive(work),
        )
        .distinct()
        .order_by(col(Pemberitahuan.orang_id))
        .limit(limit)
    )
    return tuple(work.session.exec(query))


def _is_new(work: UnitOfWork) -> tuple[ColumnElement[bool], ...]:
    mailed = exists().where(col(IsiSurat.pemberitahuan_id) == col(Pemberitahuan.id))
    return (
        col(Pemberitahuan.dibaca_at).is_(None),
        col(Pemberitahuan.dibuat_at) <= work.now,
        col(Pemberitahuan.dibuat_at) > work.now - NEWS_OF,
        ~mailed,
    )


def _has_letter(work: UnitOfWork) -> ColumnElement[bool]:
    return exists().where(col(Surat.orang_id) == col(Orang.id), col(Surat.hari) == work.on)


def _wants_letters() -> ColumnElement[bool]:
    return ~exists().where(
        col(PreferensiSurat.orang_id) == col(Orang.id),
        col(PreferensiSurat.pilihan) == PilihanSurat.TIDAK.value,
    )


def _is_inactive(work: UnitOfWork) -> ColumnElement[bool]:
    """Whether a state that ends every access is in force for the ``Orang`` of the query."""
    return exists().where(
        col(KeadaanOrang.orang_id) == col(Orang.id),
        col(KeadaanOrang.jenis).in_([each.value for each in ENDS_ACCESS]),
        col(KeadaanOrang.dibatalkan_at).is_(None),
        in_force(work.on, KeadaanOrang),
    )


def _zones(work: UnitOfWork, people: tuple[int, ...]) -> dict[int, str]:
    query = (
        select(Penugasan.orang_id, Sekolah.zona)
        .join(Sekolah, col(Sekolah.npsn) == col(Penugasan.npsn))
        .where(col(Penugasan.orang_id).in_(people), in_force(work.on, Penugasan))
        .order_by(col(Penugasan.satminkal), col(Penugasan.id).desc())
    )
    return dict(work.session.exec(query).all())


def put_letter(work: UnitOfWork, bundle: Kumpulan, naskah: Naskah) -> None:
    """Keep a letter to be sent, and that its news went into it."""
    row = Surat(
        nomor=secrets.token_hex(16),
        orang_id=bundle.orang_id,
        hari=work.on,
        zona=bundle.zona,
        kepada=bundle.email,
        judul=naskah.judul,
        teks=naskah.teks,
        html=naskah.html,
        dibuat_at=work.now,
        giliran_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    for news in bundle.berita:
        work.session.add(IsiSurat(pemberitahuan_id=news.id, surat_id=row.id or 0))


def next_letter(work: UnitOfWork, zones: tuple[str, ...]) -> SuratKeluar | None:
    """The letter that waits longest in one of the zones, held until the transaction ends."""
    query = (
        select(Surat)
        .where(
            col(Surat.status).in_(OPEN),
            col(Surat.giliran_at) <= work.now,
            col(Surat.zona).in_(zones),
        )
        .order_by(col(Surat.giliran_at), col(Surat.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = work.session.exec(query).first()
    return _outgoing(row) if row else None


def letter(work: UnitOfWork, surat_id: int) -> SuratKeluar:
    """One letter, held until the transaction ends; ``NotFound`` when there is none."""
    query = select(Surat).where(Surat.id == surat_id).with_for_update()
    row = work.session.exec(query).first()
    if row is None:
        raise NotFound("SURAT_TIDAK_DITEMUKAN")
    return _outgoing(row)


def _outgoing(row: Surat) -> SuratKeluar:
    state = Pengiriman(StatusSurat(row.status), row.percobaan, row.tanpa_jawaban, row.giliran_at)
    naskah = Naskah(row.judul, row.teks, row.html)
    return SuratKeluar(row.id or 0, row.nomor, row.kepada, naskah, state)


def is_pointless(work: UnitOfWork, surat_id: int) -> bool:
    """Whether nobody would read the letter: all of it read already, unwanted, or inactive."""
    unread = (
        select(IsiSurat.pemberitahuan_id)
        .join(Pemberitahuan, col(Pemberitahuan.id) == col(IsiSurat.pemberitahuan_id))
        .join(Orang, col(Orang.id) == col(Pemberitahuan.orang_id))
        .where(
            IsiSurat.surat_id == surat_id,
            col(Pemberitahuan.dibaca_at).is_(None),
            _wants_letters(),
            ~_is_inactive(work),
        )
    )
    return work.session.exec(unread.limit(1)).first() is None


def save_delivery(
    work: UnitOfWork, surat_id: int, state: Pengiriman, *, galat: str = "", forget: bool = False
) -> None:
    """Write the state of a delivery; ``forget`` drops the text that a mail server has taken."""
    row = work.session.get_one(Surat, surat_id)
    row.status, row.percobaan = state.status.value, state.percobaan
    row.tanpa_jawaban, row.giliran_at, row.galat = state.tanpa_jawaban, state.giliran_at, galat
    row.selesai_at = None if state.status.value in OPEN else work.now
    if forget:
        row.teks = row.html = ""
    work.session.add(row)


def letters_of_actor(work: UnitOfWork, *, limit: int) -> tuple[SuratTercatat, ...]:
    """The actor's own letters, newest first."""
    query = (
        select(Surat)
        .where(Surat.orang_id == work.actor.orang_id)
        .order_by(col(Surat.hari).desc(), col(Surat.id).desc())
        .limit(limit)
    )
    return tuple(
        SuratTercatat(
            row.id or 0, row.judul, row.teks, row.kepada, StatusSurat(row.status), row.dibuat_at
        )
        for row in work.session.exec(query)
    )


def preference(work: UnitOfWork) -> PilihanSurat:
    """How often the actor wants letters."""
    row = work.session.get(PreferensiSurat, work.actor.orang_id)
    return PilihanSurat(row.pilihan) if row else PilihanSurat.HARIAN


def choose(work: UnitOfWork, pilihan: PilihanSurat) -> None:
    """Keep how often the actor wants letters."""
    row = work.session.get(PreferensiSurat, work.actor.orang_id)
    row = row or PreferensiSurat(orang_id=work.actor.orang_id, pilihan="", diubah_at=work.now)
    row.pilihan, row.diubah_at = pilihan.value, work.now
    work.session.add(row)
