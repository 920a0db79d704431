"""``make bench``: what lists cost with 20,000 plans, on both databases, as a table.

Each line is the median of several calls through the use case, session and scope included.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable

import pytest

from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.giliran_nilai import GILIRAN_SAYA
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.reads_penilaian import SaringanNilai
from kinerja_app.services import beranda, capaian, daftar, kerangka
from kinerja_app.settings import get_settings
from tests.many import put_schools, put_teachers
from tests.services.test_jumlah_kueri import statements
from tests.world import NOW, SECOND, SMP_A, World
from tests.world_database import clones, world

__all__ = ["clones", "world"]
pytestmark = pytest.mark.benchmark
SCHOOLS, TEACHERS_EACH, TEACHERS_OF_A = 500, 35, 2_000
REPEATS = 7
BUDGET_MS = 500.0
Read = Callable[[], object]


def fill(world: World) -> int:
    """500 schools with 35 guru each, and 2,000 guru at one school; returns the plans."""
    with transaction(get_settings().database_url) as session:
        codes = put_schools(session, world, SCHOOLS)
        put_teachers(session, SMP_A, TEACHERS_OF_A)
        for place, npsn in enumerate(codes):
            after = TEACHERS_OF_A + place * TEACHERS_EACH
            put_teachers(session, npsn, TEACHERS_EACH, after=after, settle=npsn == codes[-1])
    return SCHOOLS * (TEACHERS_EACH + 1) + TEACHERS_OF_A


def milliseconds(read: Read) -> float:
    """Median of several calls, the first one left out."""
    read()
    seen = []
    for _ in range(REPEATS):
        begun = time.perf_counter()
        read()
        seen.append((time.perf_counter() - begun) * 1000)
    return statistics.median(seen)


def reads(world: World) -> dict[str, Read]:
    ks, kadis, guru = world.actor("ks_a"), world.actor("kadis"), world.actor("guru_a")
    search, last = Saringan(cari="001234"), Saringan(urut="nama", halaman=80)

    def guru_of(saringan: Saringan) -> Read:
        return lambda: daftar.list_guru(ks, SMP_A, SECOND, saringan=saringan, now=NOW)

    def daerah(saringan: Saringan) -> Read:
        return lambda: daftar.list_daerah(kadis, SECOND, saringan=saringan, now=NOW)

    return {
        "list_guru, first page of 2,000": guru_of(Saringan()),
        "list_guru, page 80 by name": guru_of(last),
        "list_guru, search": guru_of(search),
        "list_daerah, 500 schools": daerah(Saringan()),
        "list_daerah, search": daerah(Saringan(cari="70000123")),
        "progress_of_guru, 2,000": lambda: capaian.progress_of_guru(
            ks, SMP_A, SECOND, saringan=SaringanNilai(), now=NOW
        ),
        "progress_of_daerah, own turn": lambda: capaian.progress_of_daerah(
            kadis, SECOND, saringan=SaringanNilai(status=GILIRAN_SAYA), now=NOW
        ),
        "home_of_pegawai": lambda: beranda.home_of_pegawai(guru, SECOND, now=NOW),
        "read_frame": lambda: kerangka.read_frame(guru, now=NOW),
    }


def test_lists_with_20_000_plans(world: World) -> None:
    begun = time.perf_counter()
    plans = fill(world)
    server = get_settings().database_url.split(":", 1)[0].split("+", 1)[0]
    print(f"\n{server}: {plans:,} SKP in {time.perf_counter() - begun:.1f} s")  # noqa: T201 - the table is the purpose
    slow = {}
    for name, read in reads(world).items():
        with statements() as seen:
            read()
        cost = milliseconds(read)
        print(f"{server:10} {name:32} {cost:8.1f} ms {len(seen):3} statements")  # noqa: T201 - the table is the purpose
        if cost > BUDGET_MS:
            slow[name] = cost
    assert slow == {}
