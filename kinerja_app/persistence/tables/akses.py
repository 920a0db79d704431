"""Sessions, short-lived keys of the sign-in, tokens of systems. No raw token is ever stored."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Field, SQLModel

from kinerja_app.persistence.tables.base import moment, moment_or_none


class Sesi(SQLModel, table=True):
    """A server-side session; ``token_hash`` is the SHA-256 of the cookie's value, in hex."""

    id: int | None = Field(default=None, primary_key=True)
    token_hash: str = Field(unique=True, max_length=64)
    orang_id: int = Field(foreign_key="orang.id", index=True)
    dibuat_at: datetime = moment()
    terakhir_at: datetime = moment()
    kedaluwarsa_at: datetime = moment()
    dicabut_at: datetime | None = moment_or_none()
    perangkat: str = ""
    tanggal_lihat: date | None = None


class KunciSingkat(SQLModel, table=True):
    """State, nonce and verifier of a sign-in under way, shared by all workers; deleted on use."""

    __tablename__ = "kunci_singkat"
    kunci: str = Field(primary_key=True)
    nilai: str
    kedaluwarsa_at: datetime = moment(index=True)


class TokenApi(SQLModel, table=True):
    """A key of a dinas's own system; ``token_hash`` is the SHA-256 of the token, in hex.

    ``awalan`` are its first letters, by which people know it again; ``cakupan`` the scopes,
    separated by spaces.
    """

    __tablename__ = "token_api"
    id: int | None = Field(default=None, primary_key=True)
    dinas_id: int = Field(foreign_key="dinas.id", index=True)
    nama: str
    awalan: str = Field(max_length=16)
    token_hash: str = Field(unique=True, max_length=64)
    cakupan: str
    dibuat_oleh: int = Field(foreign_key="orang.id")
    dibuat_at: datetime = moment()
    kedaluwarsa_at: datetime = moment()
    terakhir_at: datetime | None = moment_or_none()
    dicabut_at: datetime | None = moment_or_none()
    dicabut_oleh: int | None = Field(default=None, foreign_key="orang.id")
