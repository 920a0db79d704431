"""What the database of the served product says, and what a journey prepares in it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime

from tests.product import Product

SMP = "69995002"
Value = str | int | bool | None


@contextmanager
def database(product: Product) -> Iterator[sqlite3.Connection]:
    """The product's own database, beside the running server; what is written is kept."""
    with closing(sqlite3.connect(product.database, timeout=20)) as connection, connection:
        yield connection


def one(product: Product, query: str, *values: Value) -> Value:
    """The first value of the first row; None when there is no row."""
    with database(product) as connection:
        row = connection.execute(query, values).fetchone()
    found: Value = row[0] if row else None
    return found


def person_id(product: Product, email: str) -> int:
    """Id of the person with that address."""
    return int(one(product, "SELECT id FROM orang WHERE email = ?", email) or 0)


def skp_id(product: Product, email: str, *, jabatan: str = "guru", periode: str = "2024-2") -> int:
    """Id of somebody's SKP in a post and a period; 0 when there is none."""
    query = "SELECT id FROM skp WHERE orang_id = ? AND jabatan = ? AND periode_kode = ?"
    return int(one(product, query, person_id(product, email), jabatan, periode) or 0)


def submitted(product: Product, npsn: str) -> tuple[str, ...]:
    """Addresses of the guru of a school whose plans wait, in the order of submission."""
    query = (
        "SELECT orang.email FROM skp JOIN orang ON orang.id = skp.orang_id WHERE skp.npsn = ? "
        "AND skp.status = 'DIAJUKAN' AND skp.jabatan = 'guru' AND skp.periode_kode = '2024-2' "
        "ORDER BY skp.diajukan_at"
    )
    with database(product) as connection:
        return tuple(email for (email,) in connection.execute(query, (npsn,)))


def agreed(product: Product) -> tuple[int, str]:
    """A guru of the SMP whose plan of the running period is agreed: the SKP and the address."""
    query = (
        "SELECT skp.id, orang.email FROM skp JOIN orang ON orang.id = skp.orang_id "
        "WHERE skp.npsn = ? AND skp.status = 'DISEPAKATI' AND skp.jabatan = 'guru' "
        "AND skp.periode_kode = '2024-2' ORDER BY skp.id LIMIT 1"
    )
    with database(product) as connection:
        found: tuple[int, str] = connection.execute(query, (SMP,)).fetchone()
    return found


def name_of(product: Product, email: str) -> str:
    """The name behind an address, without titles."""
    name = str(one(product, "SELECT nama FROM orang WHERE email = ?", email))
    return name.partition(",")[0]


def acts(product: Product, skp: int, tindakan: str) -> int:
    """How often the trail of an SKP names an act."""
    query = "SELECT count(*) FROM audit WHERE objek_jenis = 'skp' AND objek_id = ? AND tindakan = ?"
    return int(one(product, query, str(skp), tindakan) or 0)


def status_of(product: Product, skp: int) -> str:
    """The status of an SKP as stored."""
    return str(one(product, "SELECT status FROM skp WHERE id = ?", skp))


def part_of(product: Product, skp: int, bagian: str) -> str:
    """The stored text of a part, as JSON."""
    query = "SELECT isi FROM bagian_rencana WHERE skp_id = ? AND bagian = ?"
    return str(one(product, query, skp, bagian) or "")


def end_sessions(product: Product, email: str) -> None:
    """End every session of a person, as a sign-out on another device would."""
    now = datetime.now(UTC).replace(tzinfo=None).isoformat(sep=" ")
    with database(product) as connection:
        connection.execute(
            "UPDATE sesi SET dicabut_at = ? WHERE orang_id = ?",
            (now, person_id(product, email)),
        )
