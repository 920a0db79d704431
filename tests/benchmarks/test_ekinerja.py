"""``make bench``: check, export and import of 20,000 people, on both databases, as a table."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import insert, update
from sqlmodel import col, select

from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.penilaian import Pejabat
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.integrations.ekinerja_berkas import as_csv, as_json, from_csv, from_json
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Orang, Pembinaan, Pengajuan, Penilaian, Skp
from kinerja_app.services.ekinerja import preflight
from kinerja_app.services.ekspor_ekinerja import preview_export, run_export
from kinerja_app.settings import get_settings
from tests.many import FIRST_PERSON, put_schools, put_teachers
from tests.services.langkah_ekinerja import put_codes
from tests.services.test_jumlah_kueri import statements
from tests.world import BEGIN, NOW, ORANG, SECOND, World
from tests.world_database import clones, world

__all__ = ["clones", "world"]
pytestmark = pytest.mark.benchmark
SCHOOLS, TEACHERS_EACH, CHUNK = 500, 39, 5_000
BUDGET_SECONDS = 120.0


def fill(world: World) -> int:
    """500 schools with a head and 39 guru each, everybody agreed, numbered and finally rated."""
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
        _in_chunks(session, Penilaian, [_rating(skp) for skp, _ in numbers])
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


def _rating(skp_id: int) -> dict[str, Any]:
    """A final rating, determined by the head of school A."""
    return {
        "skp_id": skp_id,
        "ke": 1,
        "versi": 1,
        "status": StatusPenilaian.FINAL.value,
        "sejak": NOW,
        "rating_hasil": Rating.SESUAI.value,
        "rating_perilaku": Rating.SESUAI.value,
        "predikat": Predikat.BAIK.value,
        "pertimbangan": {"pejabat": Pejabat.KEPALA_SEKOLAH.value},
        "rekomendasi": {},
        "dinilai_at": NOW,
        "dinilai_oleh": ORANG["ks_a"],
        "final_at": NOW,
    }


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
    begun, busy = time.perf_counter(), time.process_time()
    found = act()
    seconds, cpu = time.perf_counter() - begun, time.process_time() - busy
    print(f"{server:10} {name:34} {seconds:8.2f} s {cpu:8.2f} s CPU")  # noqa: T201 - the table is the purpose
    assert seconds < BUDGET_SECONDS, name
    return found


def test_export_and_import_of_20_000_people(world: World) -> None:
    people = fill(world)
    put_codes(world)
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
    print(f"{server:10} {plan.kumpulan.jumlah:,} records, {len(data) / 1e6:.1f} MB JSON")  # noqa: T201 - as above
    assert timed("from JSON", server, lambda: from_json(data)) == plan.kumpulan
    assert timed("from CSV", server, lambda: from_csv(SECOND, tables)) == plan.kumpulan
    again = timed(
        "dry run against the last", server, lambda: preview_export(admin, SECOND, now=NOW)
    )
    assert again.perbedaan.beda == ()
    assert len({each.nip for each in plan.kumpulan.rhk}) == people
    assert len(plan.kumpulan.periodik) == people
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{server:10} at most {memory:,.0f} MB, both files and both readings held at once")  # noqa: T201 - as above
