"""SK that change who leads or serves where: the days each of them set, and how it is taken back."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import partial

from sqlalchemy import ColumnElement, and_, or_
from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.serah_terima import JenisSerahTerima
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.jabatan_repository import JabatanTercatat, TugasMengamati
from kinerja_app.persistence.tables import (
    AkibatSerahTerima,
    Delegasi,
    Orang,
    Penugasan,
    Sekolah,
    SerahTerima,
    Skp,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import managed_school


@dataclass(frozen=True)
class SkTercatat:
    """An SK as recorded; ``berlaku`` once its first day has come."""

    id: int
    jenis: JenisSerahTerima
    orang_id: int
    nama: str
    npsn: str
    sekolah: str
    mulai: date
    sk_nomor: str
    sk_tanggal: date
    dicatat_oleh: str
    dicatat_at: datetime
    berlaku: bool
    dibatalkan_at: datetime | None
    dibatalkan_oleh: str
    alasan_batal: str


def hold(work: UnitOfWork) -> None:
    """Let nobody else record, withdraw or apply an SK until the transaction ends."""
    lock_for(work.session, "serah-terima")


def note_effects(
    work: UnitOfWork,
    serah_terima_id: int,
    *,
    diberi: int,
    berakhir: Collection[JabatanTercatat],
    tugas: Collection[TugasMengamati],
) -> None:
    """Keep what an SK set: the post that it gives (0 for none), and the former ends of others."""
    row = partial(AkibatSerahTerima, serah_terima_id=serah_terima_id)
    work.session.add_all(row(penugasan_id=e.id, selesai_semula=e.selesai) for e in berakhir)
    work.session.add_all(row(delegasi_id=e.id, selesai_semula=e.selesai) for e in tugas)
    if diberi:
        work.session.add(row(penugasan_id=diberi, diberi=True))
    work.session.flush()


def to_come_or_withdrawn(work: UnitOfWork, orang_id: int) -> tuple[SkTercatat, ...]:
    """SK about a person, or that end a post of his: not in force yet or withdrawn, newest first."""
    about_posts = (
        select(AkibatSerahTerima.serah_terima_id)
        .join(Penugasan, col(Penugasan.id) == col(AkibatSerahTerima.penugasan_id))
        .where(Penugasan.orang_id == orang_id)
    )
    waiting = and_(col(SerahTerima.berlaku_at).is_(None), col(SerahTerima.mulai) > work.on)
    return _recorded(
        work,
        or_(col(SerahTerima.orang_id) == orang_id, col(SerahTerima.id).in_(about_posts)),
        or_(waiting, col(SerahTerima.dibatalkan_at).is_not(None)),
    )


def get(work: UnitOfWork, serah_terima_id: int) -> SkTercatat:
    """An SK about a school of the actor's daerah; ``NotFound`` otherwise."""
    found = _recorded(work, col(SerahTerima.id) == serah_terima_id)
    if not found:
        raise NotFound("SK_TIDAK_DITEMUKAN")
    return found[0]


def _recorded(work: UnitOfWork, *where: ColumnElement[bool]) -> tuple[SkTercatat, ...]:
    query = (
        select(SerahTerima, Sekolah.nama)
        .join(Sekolah, col(Sekolah.npsn) == col(SerahTerima.npsn))
        .where(managed_school(work.actor), *where)
        .order_by(col(SerahTerima.id).desc())
        .execution_options(populate_existing=True)
    )
    rows = work.session.exec(query).all()
    names = _names(work, [row for row, _ in rows])
    return tuple(
        SkTercatat(
            id=row.id or 0,
            jenis=JenisSerahTerima(row.jenis),
            orang_id=row.orang_id,
            nama=names[row.orang_id],
            npsn=row.npsn,
            sekolah=sekolah,
            mulai=row.mulai,
            sk_nomor=row.sk_nomor,
            sk_tanggal=row.sk_tanggal,
            dicatat_oleh=names[row.dicatat_oleh],
            dicatat_at=row.dicatat_at,
            berlaku=row.berlaku_at is not None or row.mulai <= work.on,
            dibatalkan_at=row.dibatalkan_at,
            dibatalkan_oleh=names.get(row.dibatalkan_oleh or 0, ""),
            alasan_batal=row.alasan_batal,
        )
        for row, sekolah in rows
    )


def _names(work: UnitOfWork, rows: Collection[SerahTerima]) -> dict[int, str]:
    people = {n for row in rows for n in (row.orang_id, row.dicatat_oleh, row.dibatalkan_oleh)}
    query = select(Orang.id, Orang.nama).where(col(Orang.id).in_(people - {None}))
    return {number or 0: nama for number, nama in work.session.exec(query)}


def has_effects(work: UnitOfWork, serah_terima_id: int) -> bool:
    """Whether it is known what an SK set; of those recorded long ago it is not."""
    return bool(_effects(work, serah_terima_id))


def _effects(work: UnitOfWork, serah_terima_id: int) -> list[AkibatSerahTerima]:
    query = select(AkibatSerahTerima).where(AkibatSerahTerima.serah_terima_id == serah_terima_id)
    return list(work.session.exec(query.order_by(col(AkibatSerahTerima.id))))


def resting_on(work: UnitOfWork, serah_terima_id: int) -> SerahTerima | None:
    """A later SK that ends the post which this one gives."""
    given = [e.penugasan_id for e in _effects(work, serah_terima_id) if e.diberi]
    query = (
        select(SerahTerima)
        .join(AkibatSerahTerima, col(AkibatSerahTerima.serah_terima_id) == col(SerahTerima.id))
        .where(
            col(AkibatSerahTerima.penugasan_id).in_(given),
            col(SerahTerima.id) != serah_terima_id,
            col(SerahTerima.dibatalkan_at).is_(None),
        )
    )
    return work.session.exec(query.limit(1)).first()


def is_used(work: UnitOfWork, serah_terima_id: int) -> bool:
    """Whether an SKP stands on the post that an SK gives."""
    given = [e.penugasan_id for e in _effects(work, serah_terima_id) if e.diberi]
    query = select(Skp.id).where(col(Skp.penugasan_id).in_(given))
    return work.session.exec(query.limit(1)).first() is not None


def concerned(work: UnitOfWork, serah_terima_id: int) -> tuple[int, ...]:
    """Whose posts and duties an SK set."""
    posts = (
        select(Penugasan.orang_id)
        .join(AkibatSerahTerima, col(AkibatSerahTerima.penugasan_id) == col(Penugasan.id))
        .where(AkibatSerahTerima.serah_terima_id == serah_terima_id)
    )
    duties = (
        select(Delegasi.kepada_id)
        .join(AkibatSerahTerima, col(AkibatSerahTerima.delegasi_id) == col(Delegasi.id))
        .where(AkibatSerahTerima.serah_terima_id == serah_terima_id)
    )
    return (*work.session.exec(posts), *work.session.exec(duties))


def withdraw(work: UnitOfWork, serah_terima_id: int, *, alasan: str) -> None:
    """Take an SK back: what it ended goes on as before, what it gave is gone, the SK stays."""
    row = work.session.get_one(SerahTerima, serah_terima_id)
    eve = row.mulai - timedelta(days=1)
    for effect in _effects(work, serah_terima_id):
        if effect.diberi:
            work.session.delete(work.session.get_one(Penugasan, effect.penugasan_id))
        else:
            _go_on(work, effect, eve)
    row.dibatalkan_at, row.dibatalkan_oleh = work.now, work.actor.orang_id
    row.alasan_batal = alasan
    work.session.add(row)
    work.session.flush()


def _go_on(work: UnitOfWork, effect: AkibatSerahTerima, eve: date) -> None:
    """Give a post or duty its former end back, unless something else has shortened it since."""
    later = _shortened_later(work, effect)
    kept: Penugasan | Delegasi = (
        work.session.get_one(Penugasan, effect.penugasan_id)
        if effect.penugasan_id
        else work.session.get_one(Delegasi, effect.delegasi_id)
    )
    if later is not None:
        if later.selesai_semula == eve:
            later.selesai_semula = effect.selesai_semula
    elif isinstance(kept, Penugasan) and kept.keadaan_id and kept.selesai_semula == eve:
        kept.selesai_semula = effect.selesai_semula
    elif kept.selesai == eve:
        kept.selesai = effect.selesai_semula


def _shortened_later(work: UnitOfWork, effect: AkibatSerahTerima) -> AkibatSerahTerima | None:
    same = (
        col(AkibatSerahTerima.penugasan_id) == effect.penugasan_id
        if effect.penugasan_id
        else col(AkibatSerahTerima.delegasi_id) == effect.delegasi_id
    )
    query = (
        select(AkibatSerahTerima)
        .join(SerahTerima, col(SerahTerima.id) == col(AkibatSerahTerima.serah_terima_id))
        .where(
            same,
            col(AkibatSerahTerima.id) > effect.id,
            col(SerahTerima.dibatalkan_at).is_(None),
        )
        .order_by(col(AkibatSerahTerima.id))
    )
    return work.session.exec(query.limit(1)).first()
