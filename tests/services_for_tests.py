"""Real servers for the tests: one PostgreSQL and one Redis per run, started when first asked for.

All pytest-xdist workers share them through a folder that the controlling process makes and takes
away (``SHARED_FOLDER``). PostgreSQL listens on a Unix socket, Redis on a free loopback port.
"""

from __future__ import annotations

import fcntl
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

SHARED_FOLDER = "KINERJA_TEST_SHARED"
START_WITHIN_SECONDS = 30.0


class ServerMissing(Exception):
    """A program that ``make test`` installs is not on this machine."""


def make_shared_folder() -> Path:
    """The folder of this run; a database server's own user must be able to pass through it."""
    folder = Path(tempfile.mkdtemp(prefix="kinerja-uji-"))
    folder.chmod(0o711)
    os.environ[SHARED_FOLDER] = str(folder)
    return folder


def shared_folder() -> Path:
    """The folder that all workers of this run share."""
    return Path(os.environ[SHARED_FOLDER])


@contextmanager
def first_comer(name: str) -> Iterator[bool]:
    """Hold a named lock; true for the first process of the run that gets here, false later."""
    mark = shared_folder() / f"{name}.done"
    with (shared_folder() / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield not mark.exists()
        mark.touch()


def postgresql_url(database: str = "postgres") -> str:
    """The address of a database on this run's PostgreSQL, started when it does not run yet."""
    folder = shared_folder() / "postgresql"
    with first_comer("postgresql") as is_first:
        if is_first:
            _start_postgresql(folder)
    return f"postgresql+psycopg://postgres@/{database}?host={folder}"


def copy_sqlite(template: Path, file: Path) -> None:
    """Put a copy of the template in the place of a database that nobody has open."""
    for ending in ("-wal", "-shm"):
        file.with_name(file.name + ending).unlink(missing_ok=True)
    shutil.copyfile(template, file)


def redis_url() -> str:
    """The address of this run's Redis, started when it does not run yet."""
    port_file = shared_folder() / "redis.port"
    with first_comer("redis") as is_first:
        if is_first:
            port_file.write_text(str(_start_redis()))
    return f"redis://127.0.0.1:{port_file.read_text()}"


def stop_all(folder: Path) -> None:
    """Stop what this run started and take its folder away."""
    if (folder / "postgresql" / "data" / "postmaster.pid").exists():
        data = str(folder / "postgresql" / "data")
        stop = [_postgresql_program("pg_ctl"), "stop", "-s", "-m", "immediate", "-D", data]
        subprocess.run([*_as_database_user(), *stop], check=False, cwd="/")
    if (pid := folder / "redis.pid").exists():
        subprocess.run(["kill", pid.read_text().strip()], check=False)
    shutil.rmtree(folder, ignore_errors=True)


def _start_postgresql(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    if owner := _database_user():
        shutil.chown(folder, owner)
    data = folder / "data"
    as_user = _as_database_user()
    kind = ("-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    _must([*as_user, _postgresql_program("initdb"), "-D", str(data), *kind])
    # Nothing here has to survive a crash, so nothing waits for the disk.
    options = (
        f"-k {folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off "
        "-c synchronous_commit=off -c max_connections=200 -c shared_buffers=64MB"
    )
    start = [_postgresql_program("pg_ctl"), "start", "-w", "-s", "-D", str(data)]
    _must([*as_user, *start, "-l", str(folder / "log"), "-o", options])


def free_port(host: str) -> int:
    """A port that nobody listens on at this moment."""
    with closing(socket.socket()) as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def _start_redis() -> int:
    program = shutil.which("redis-server")
    if program is None:
        raise ServerMissing("redis-server")
    pid_file = shared_folder() / "redis.pid"
    port = free_port("127.0.0.1")
    listen = ("--bind", "127.0.0.1", "--port", str(port), "--save", "", "--appendonly", "no")
    detach = ("--daemonize", "yes", "--pidfile", str(pid_file), "--dir", str(shared_folder()))
    _must([program, *listen, *detach])
    wait_until(pid_file.exists)
    return port


def wait_until(holds: Callable[[], bool]) -> None:
    """Return when the condition holds; raises ``TimeoutError`` after 30 seconds."""
    deadline = time.monotonic() + START_WITHIN_SECONDS
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError
        time.sleep(0.05)


def _must(command: list[str]) -> None:
    """Run a command; its output is shown when it fails. Servers must not inherit our pipes."""
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, check=False, cwd="/"
        )
        output.seek(0)
        if done.returncode != 0:
            raise RuntimeError(f"{command}: {output.read().decode(errors='replace')}")


def _postgresql_program(name: str) -> str:
    """The newest installed one: Debian keeps the server's programs outside PATH."""
    installed = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: int(path.parts[4])
    )
    found = str(installed[-1]) if installed else shutil.which(name)
    if found is None:
        raise ServerMissing(name)
    return found


def _database_user() -> str:
    """Who runs the server: initdb refuses root, so root lends it to a lesser user."""
    if os.geteuid() != 0:
        return ""
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def _as_database_user() -> list[str]:
    user = _database_user()
    return ["runuser", "-u", user, "--"] if user else []
