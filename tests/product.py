"""The product as the browser tests run it: the production build, served by granian.

Each xdist worker serves it on a loopback address of its own (127.0.0.20 and up) with a database
of its own, so cookies and data of two workers never meet. The build is made once for all.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from kinerja_app.serve.frontend_build import ensure_built
from kinerja_app.serve.server import ServerFailed, command_of, stop, wait_until_ready
from kinerja_app.serve.toolchain import PROJECT_ROOT, serve_environment
from kinerja_app.settings import Mode, Settings
from tests.services_for_tests import first_comer, free_port, shared_folder, wait_until

FIRST_LOOPBACK = 20


class Product:
    """A served product with a seeded database; ``origin`` is its address without a slash."""

    def __init__(
        self, worker_number: int, *, workers: int = 1, redis_url: str = "", name: str = ""
    ) -> None:
        folder = shared_folder() / f"product-{worker_number}-{workers}{name}"
        folder.mkdir(exist_ok=True)
        host = f"127.0.0.{FIRST_LOOPBACK + worker_number}"
        port = free_port(host)
        self.database = folder / "kinerja.db"
        self._log = folder / "server.log"
        self._files = folder / "berkas"
        self.settings = Settings(
            mode=Mode.DEMO,
            host=host,
            port=port,
            origin=f"http://{host}:{port}",
            database_url=f"sqlite:///{self.database}",
            data_dir=folder,
            workers=workers,
            redis_url=redis_url,
            log_format="json",
            tick_seconds=0,
        )
        self.origin = self.settings.origin
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Build when needed, fill the database, serve; returns when the product answers."""
        with first_comer("frontend-build") as is_first:
            if is_first:
                ensure_built()
        self.reset()
        self.start_again()

    def stop(self) -> None:
        """End it in the ordinary way."""
        if self._process:
            stop(self._process)

    def crash(self) -> None:
        """Kill the server and its workers at once, as a power cut would; the data stays."""
        for child in self.workers():
            os.kill(child, signal.SIGKILL)
        self._running.kill()
        self._running.wait()

    def start_again(self) -> None:
        """Serve the data as it was left."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                command_of(self.settings),
                cwd=PROJECT_ROOT,
                env=serve_environment(self.settings),
                stdout=log,
                stderr=log,
            )
        try:
            wait_until_ready(self._process, self.settings)
        except ServerFailed:
            stop(self._process)
            pytest.fail(f"the product did not start:\n{self.log()[-3000:]}")

    def reset(self) -> None:
        """Put the demo's people and periods back, under the running server.

        Stored files lie under their content: those of the demo are added, none has to go.
        """
        template = _seeded_template()
        with (
            closing(sqlite3.connect(template)) as source,
            closing(sqlite3.connect(self.database, timeout=20)) as target,
        ):
            source.backup(target)
        if not self._files.exists():
            shutil.copytree(template.parent / "berkas", self._files)

    def log(self) -> str:
        """What the server has said so far."""
        return self._log.read_text(encoding="utf-8") if self._log.exists() else ""

    def assert_alive(self) -> None:
        """Fail with the server's own words when it has ended."""
        assert self._running.poll() is None, self.log()[-3000:]

    @property
    def pid(self) -> int:
        """The server's own process."""
        return self._running.pid

    def workers(self) -> tuple[int, ...]:
        """The processes that answer, as they are now; granian's resource tracker is none."""
        return tuple(child for child in _children_of(self.pid) if _is_server(child))

    def wait_for_worker_in_place_of(self, ended: int, *, count: int) -> None:
        """Return when so many workers run, the ended one not among them, and the product answers.

        A killed process stays among the children until the kernel and its parent are done with it.
        """

        def is_replaced() -> bool:
            running = self.workers()
            return ended not in running and len(running) == count

        wait_until(is_replaced)
        wait_until_ready(self._running, self.settings)

    @property
    def _running(self) -> subprocess.Popen[bytes]:
        assert self._process is not None
        return self._process


def _seeded_template() -> Path:
    """A database as ``kinerja demo`` fills it, made once per run by that very command."""
    folder = shared_folder() / "seeded"
    with first_comer("seeded-template") as is_first:
        if is_first:
            folder.mkdir()
            subprocess.run(
                [sys.executable, "-m", "kinerja_app", "demo", "--prepare-only"],
                cwd=PROJECT_ROOT,
                check=True,
                env=os.environ
                | {
                    "KINERJA_MODE": "demo",
                    "KINERJA_DATA_DIR": str(folder),
                    "KINERJA_DATABASE_URL": f"sqlite:///{folder}/kinerja.db",
                },
            )
    return folder / "kinerja.db"


def _children_of(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in children]


def _is_server(pid: int) -> bool:
    try:
        return b"granian" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
