"""The daily tick in real processes: it runs once however many try, and outlives a killed one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from kinerja_app.identity.command_line import system
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import GiliranTugas
from kinerja_app.serve import tick
from kinerja_app.services.giliran import finish_turn, take_turn
from kinerja_app.settings import get_settings

NOW = datetime(2024, 8, 5, 2, 0, tzinfo=UTC)
DAY = date(2024, 8, 5)
LONG = timedelta(minutes=5)
ADMIN = system()
pytestmark = pytest.mark.usefixtures("database_url")
ROOT = Path(tick.__file__).parents[2]

PROGRAM = """
import sys, time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from kinerja_app.serve import tick

def step(actor, now):
    with Path(sys.argv[1]).open("a") as log:
        log.write(f"{sys.argv[2]}\\n")
    time.sleep(float(sys.argv[3]))
    return 1

tick.STEPS = {"satu": step, "dua": step}
begin = datetime(2024, 8, 5, 2, 0, tzinfo=UTC)
moment = begin + timedelta(seconds=float(sys.argv[5]))
tick.clock.now = lambda *_: moment
lease = timedelta(seconds=float(sys.argv[4]))
print(tick.run_daily(begin, lease=lease))
"""


def worker(
    log: Path, name: str, *, pause: float, lease: float, after: float = 0
) -> subprocess.Popen[str]:
    """A process that does the day's task, each step lasting ``pause`` seconds.

    Its clock stands ``after`` seconds past the beginning, however long it takes to start.
    """
    told = (str(log), name, str(pause), str(lease), str(after))
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(PROGRAM), *told],
        cwd=ROOT,
        env=os.environ | {"KINERJA_DATABASE_URL": get_settings().database_url},
        stdout=subprocess.PIPE,
        text=True,
    )


def lines(log: Path) -> list[str]:
    return log.read_text().split() if log.exists() else []


def wait_for(log: Path, count: int) -> None:
    until = time.monotonic() + 30
    while len(lines(log)) < count:
        assert time.monotonic() < until, lines(log)
        time.sleep(0.05)


def test_of_two_processes_one_does_the_day(tmp_path: Path) -> None:
    log = tmp_path / "log"
    both = [worker(log, name, pause=0.5, lease=60) for name in ("a", "b")]
    answers = sorted(process.communicate(timeout=60)[0].strip() for process in both)
    assert answers == ["None", "{'satu': 1, 'dua': 1}"]
    assert len(lines(log)) == 2
    assert len(set(lines(log))) == 1


def test_another_takes_over_from_one_that_was_killed(tmp_path: Path) -> None:
    log = tmp_path / "log"
    first = worker(log, "a", pause=60, lease=4)
    wait_for(log, 1)
    early = worker(log, "b", pause=0, lease=4, after=3).communicate(timeout=60)[0].strip()
    os.kill(first.pid, signal.SIGKILL)
    first.wait()
    late = worker(log, "c", pause=0, lease=4, after=5).communicate(timeout=60)[0].strip()
    assert (early, late) == ("None", "{'satu': 1, 'dua': 1}")
    assert lines(log) == ["a", "c", "c"]


def test_a_finished_day_stays_finished_and_the_next_begins() -> None:
    assert take_turn(ADMIN, "harian", DAY, pemegang="a", lama=LONG, now=NOW)
    finish_turn(ADMIN, "harian", DAY, pemegang="a", now=NOW)
    assert not take_turn(ADMIN, "harian", DAY, pemegang="b", lama=LONG, now=NOW + timedelta(days=9))
    tomorrow = DAY + timedelta(days=1)
    assert take_turn(ADMIN, "harian", tomorrow, pemegang="b", lama=LONG, now=NOW)


def test_whoever_lost_the_task_cannot_finish_it(database_url: str) -> None:
    take_turn(ADMIN, "harian", DAY, pemegang="a", lama=LONG, now=NOW)
    assert take_turn(ADMIN, "harian", DAY, pemegang="b", lama=LONG, now=NOW + LONG)
    finish_turn(ADMIN, "harian", DAY, pemegang="a", now=NOW + LONG)
    with transaction(database_url, writes=False) as session:
        row = session.exec(select(GiliranTugas)).one()
    assert (row.pemegang, row.selesai_at) == ("b", None)


def test_a_step_that_fails_leaves_the_day_to_the_next_try(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tick, "STEPS", {"gagal": lambda _, __: 1 // 0})
    with pytest.raises(ZeroDivisionError):
        tick.run_daily(NOW, lease=timedelta(0))
    monkeypatch.setattr(tick, "STEPS", {"benar": lambda _, __: 3})
    assert tick.run_daily(NOW) == {"benar": 3}
    assert tick.run_daily(NOW) is None
