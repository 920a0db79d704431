"""Many people at once by bulk insert, for tests of how lists grow: no use case makes them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import delete, insert, text
from sqlmodel import Session, col

from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence.tables import Orang, Penugasan, Sekolah, Skp
from tests.world import BEGIN, NOW, SECOND, World

FIRST_PERSON = 2_000_000
_STATUSES = tuple(StatusRencana)[:6]
_CHUNK = 5_000


def put_teachers(
    session: Session, npsn: str, number: int, *, after: int = 0, settle: bool = True
) -> None:
    """Guru of a school, each with a plan in one of six states; ``after`` keeps ids apart."""
    first = FIRST_PERSON + after
    ids = range(first, first + number)
    _insert(session, Orang, [_person(each, f"Guru Uji {each - FIRST_PERSON:06d}") for each in ids])
    posts = [_post(each, "guru", npsn) for each in ids]
    _insert(session, Penugasan, posts)
    _insert(session, Skp, [_plan(each, "guru", npsn) for each in ids])
    if settle:
        settle_numbers(session)


def put_schools(session: Session, world: World, number: int, *, after: int = 0) -> tuple[str, ...]:
    """Schools of the first dinas, each with a KS whose plan stands somewhere; returns the NPSN."""
    codes = tuple(f"{70_000_000 + after + each}" for each in range(number))
    schools = [
        Sekolah(npsn=npsn, nama=f"SD Negeri Uji {npsn}", jenjang="SD", dinas_id=world.dinas)
        for npsn in codes
    ]
    _insert(session, Sekolah, [each.model_dump() for each in schools])
    first = FIRST_PERSON * 2 + after
    heads = list(enumerate(codes, first))
    _insert(session, Orang, [_person(orang, f"Kepala Uji {npsn}") for orang, npsn in heads])
    _insert(session, Penugasan, [_post(orang, "kepala_sekolah", npsn) for orang, npsn in heads])
    _insert(session, Skp, [_plan(orang, "kepala_sekolah", npsn) for orang, npsn in heads])
    settle_numbers(session)
    return codes


def take_half_of_the_plans(session: Session) -> None:
    """Leave every second of the people put here without an SKP."""
    session.execute(delete(Skp).where(col(Skp.id) >= FIRST_PERSON, col(Skp.id) % 2 == 0))


def _person(orang_id: int, nama: str) -> dict[str, Any]:
    row = Orang(id=orang_id, nama=nama, jenis_ptk="Guru Mapel", status_kepegawaian="PNS")
    return row.model_dump()


def _post(orang_id: int, role: str, npsn: str) -> dict[str, Any]:
    row = Penugasan(id=orang_id, orang_id=orang_id, role=role, npsn=npsn, mulai=BEGIN)
    return row.model_dump()


def _plan(orang_id: int, jabatan: str, npsn: str) -> dict[str, Any]:
    moment = NOW - timedelta(minutes=orang_id % 10_000)
    row = Skp(
        id=orang_id,
        nomor=f"SKP-24-2-{orang_id}",
        orang_id=orang_id,
        penugasan_id=orang_id,
        jabatan=jabatan,
        npsn=npsn,
        periode_kode=SECOND,
        rule_set_id="R2024S2",
        status=_STATUSES[orang_id % len(_STATUSES)].value,
        dimulai_at=moment,
        sejak=moment,
    )
    return row.model_dump()


def _insert(session: Session, table: type[Any], rows: list[dict[str, Any]]) -> None:
    for begin in range(0, len(rows), _CHUNK):
        session.execute(insert(table), rows[begin : begin + _CHUNK])


def settle_numbers(session: Session) -> None:
    """Let PostgreSQL count on after the ids given here, and both know how the tables grew."""
    if session.get_bind().dialect.name == "postgresql":
        for table in ("orang", "penugasan", "skp"):
            session.execute(
                text(f"SELECT setval('{table}_id_seq', (SELECT max(id) FROM {table}))")  # noqa: S608 - names from the line above
            )
    session.execute(text("ANALYZE"))
