"""Tokens of systems at rest: rows ↔ values. Only digests of tokens come in here."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ColumnElement, exists, func, update
from sqlmodel import Session, col, select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import NotFound
from kinerja_app.domain.token_api import Cakupan, TokenApi
from kinerja_app.persistence.absence import away
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.masa import in_force
from kinerja_app.persistence.tables import Orang, Penugasan
from kinerja_app.persistence.tables import TokenApi as Row
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import kept_token


def _maker_keeps(on: date) -> ColumnElement[bool]:
    """Whether the maker of a token is admin of its dinas on a day: a token dies with the post."""
    held = exists().where(
        col(Penugasan.orang_id) == col(Row.dibuat_oleh),
        col(Penugasan.role) == Role.ADMIN_DINAS.value,
        col(Penugasan.dinas_id) == col(Row.dinas_id),
        in_force(on, Penugasan),
        ~away(on, col(Penugasan.orang_id)),
    )
    return held.correlate(Row)


def _value(row: Row, pembuat: str = "", *, kept: bool = True) -> TokenApi:
    return TokenApi(
        id=row.id or 0,
        dinas_id=row.dinas_id,
        nama=row.nama,
        awalan=row.awalan,
        cakupan=tuple(Cakupan(each) for each in row.cakupan.split()),
        dibuat_at=row.dibuat_at,
        kedaluwarsa_at=row.kedaluwarsa_at,
        pembuat=pembuat,
        terakhir_at=row.terakhir_at,
        dicabut_at=row.dicabut_at,
        yatim=not kept,
    )


def kept(work: UnitOfWork) -> tuple[TokenApi, ...]:
    """Every token of the actor's dinas, the newest first."""
    query = (
        select(Row, Orang.nama, _maker_keeps(work.on))
        .join(Orang, col(Orang.id) == col(Row.dibuat_oleh))
        .where(kept_token(work.actor))
        .order_by(col(Row.id).desc())
    )
    return tuple(_value(row, nama, kept=held) for row, nama, held in work.session.exec(query))


def get_for_change(work: UnitOfWork, token_id: int) -> TokenApi:
    """A token of the actor's dinas, held until the transaction ends; ``NotFound`` otherwise."""
    lock_for(work.session, f"token:{token_id}")
    row = work.session.exec(select(Row).where(Row.id == token_id, kept_token(work.actor))).first()
    if row is None:
        raise NotFound("TOKEN_TIDAK_DITEMUKAN")
    return _value(row)


def count_active(work: UnitOfWork, dinas_id: int) -> int:
    """How many tokens of the dinas open something now; counting takes turns."""
    lock_for(work.session, f"token-dinas:{dinas_id}")
    return work.session.exec(
        select(func.count()).where(
            Row.dinas_id == dinas_id,
            col(Row.dicabut_at).is_(None),
            Row.kedaluwarsa_at > work.now,
            _maker_keeps(work.on),
        )
    ).one()


def add(
    work: UnitOfWork,
    *,
    dinas_id: int,
    nama: str,
    awalan: str,
    token_hash: str,
    cakupan: tuple[Cakupan, ...],
    kedaluwarsa_at: datetime,
) -> int:
    """Keep a new token of the actor's dinas; returns its id."""
    row = Row(
        dinas_id=dinas_id,
        nama=nama,
        awalan=awalan,
        token_hash=token_hash,
        cakupan=" ".join(cakupan),
        dibuat_oleh=work.actor.orang_id,
        dibuat_at=work.now,
        kedaluwarsa_at=kedaluwarsa_at,
    )
    work.session.add(row)
    work.session.flush()
    return row.id or 0


def revoke(work: UnitOfWork, token_id: int) -> None:
    """End a token that the caller has read through its scope."""
    row = work.session.get_one(Row, token_id)
    row.dicabut_at, row.dicabut_oleh = work.now, work.actor.orang_id
    work.session.flush()


def find(session: Session, token_hash: str, *, on: date) -> TokenApi | None:
    """The token with that digest, held or not; the caller decides whether it still holds."""
    query = select(Row, _maker_keeps(on)).where(Row.token_hash == token_hash)
    found = session.exec(query).first()
    return _value(found[0], kept=found[1]) if found else None


def touch(work: UnitOfWork, token_id: int) -> None:
    """Note that the token was used."""
    work.session.connection().execute(
        update(Row).where(col(Row.id) == token_id).values(terakhir_at=work.now)
    )
