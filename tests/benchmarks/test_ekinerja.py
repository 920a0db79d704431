"""``make bench``: check, export and import of 20,000 people, on both databases, as a table."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import insert, update
from sqlmodel import col, select

from kinerja_app.integrations.ekinerja_berkas import as_csv, as_json, from_csv, from_json
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Orang, Pembinaan, Pengajuan, Skp
from kinerja_app.services.ekinerja import preflight
from kinerja_app.services.ekspor_ekinerja import preview_export, run_export
from kinerja_app.settings import get_settings
from tests.many import FIRST_PERSON, put_schools, put_teachers
from tests.services.test_jumlah_kueri import statements
from tests.world import BEGIN, NOW, ORANG, SECOND, World
from tests.world_database import clones, world

__all__ = ["clones", "world"]
pytestmark = pytest.mark.benchmark
SCHOOLS, TEACHERS_EACH, CHUNK = 500, 39, 5_000
BUDGET_SECONDS = 120.0


def fill(world: World) -> int:
    """500 schools with a head and 39 guru each, everybody agreed and numbered."""
    submission = _submission(world)
    with transaction(get_settings().database_url) as session:
        codes = put_schools(session, world, SCHOOLS)
        for place, npsn in enumerate(codes):
            last = npsn == codes[-1]
            after = place * TEACHERS_EACH
            put_teachers(session, npsn, TEACHERS_EACH, after=after, settle=last)
        numbers = session.execute(
            select(Skp.id, Skp.orang_id).where(col(Skp.orang_id) >= FIRST_PERSON)
        ).all()
        many = col(Skp.orang_id) >= FIRST_PERSON
        session.execute(update(Skp).where(many).values(status="DISEPAKATI", pengajuan_ke=1))
        _in_chunks(session, Pengajuan, [{**submission, "skp_id": skp} for skp, _ in numbers])
        people = [
            {"id": orang, "nip": f"{19700101 + place // 1000:08d}2010011{place % 1000:03d}"}
            for place, (_, orang) in enumerate(numbers)
        ]
        for begin in range(0, len(people), CHUNK):
            session.bulk_update_mappings(Orang, people[begin : begin + CHUNK])
        links = [
            {
                "pengawas_id": ORANG["pengawas_a"],
                "npsn": npsn,
                "status": "aktif",
                "mulai": BEGIN,
                "sk_nomor": "1",
                "alasan": "",
            }
            for npsn in codes
        ]
        session.execute(insert(Pembinaan), links)
    return len(numbers)


def _submission(world: World) -> dict[str, Any]:
    """A whole plan as it is submitted, to be copied to everybody."""
    with transaction(get_settings().database_url, writes=False) as session:
        row = session.exec(
            select(Pengajuan).where(Pengajuan.skp_id == world.skp["guru_disetujui"])
        ).one()
        return row.model_dump(exclude={"id", "skp_id"}) | {"ke": 1}


def _in_chunks(session: Any, table: type[Any], rows: list[dict[str, Any]]) -> None:
    for begin in range(0, len(rows), CHUNK):
        session.execute(insert(table), rows[begin : begin + CHUNK])


def timed(name: str, server: str, act: Callable[[], Any]) -> Any:
    begun = time.perf_counter()
    found = act()
    seconds = time.perf_counter() - begun
    print(f"{server:10} {name:34} {seconds:8.2f} s")  # noqa: T201 - the table is the purpose
    assert seconds < BUDGET_SECONDS, name
    return found


def test_export_and_import_of_20_000_people(world: World) -> None:
    people = fill(world)
    server = get_settings().database_url.split(":", 1)[0].split("+", 1)[0]
    print(f"\n{server}: {people:,} people")  # noqa: T201 - the table is the purpose
    admin = world.actor("admin_dinas")
    with statements() as seen:
        board = timed("check", server, lambda: preflight(admin, SECOND, now=NOW))
    print(f"{server:10} {len(seen)} statements, {board.siap:,} ready")  # noqa: T201 - as above
    plan = timed("dry run", server, lambda: preview_export(admin, SECOND, now=NOW))
    timed("export on record", server, lambda: run_export(admin, SECOND, now=NOW))
    data = timed("to JSON", server, lambda: as_json(plan.kumpulan))
    tables = timed("to CSV", server, lambda: as_csv(plan.kumpulan))
    print(f"{server:10} {len(plan.kumpulan.rhk):,} RHK, {len(data) / 1e6:.1f} MB JSON")  # noqa: T201 - as above
    assert timed("from JSON", server, lambda: from_json(data)) == plan.kumpulan
    assert timed("from CSV", server, lambda: from_csv(SECOND, tables)) == plan.kumpulan
    again = timed(
        "dry run against the last", server, lambda: preview_export(admin, SECOND, now=NOW)
    )
    assert again.perbedaan.beda == ()
    assert len({each.nip for each in plan.kumpulan.rhk}) == people
