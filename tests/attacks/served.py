"""The small app, served by granian in a process of its own: one per test worker."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kinerja_app.serve.toolchain import PROJECT_ROOT

TARGET = "tests.attacks.small_app:app"
READY_WITHIN_SECONDS = 60.0


@contextmanager
def served(database_url: str, folder: Path) -> Iterator[str]:
    """The origin at which the small app answers."""
    port = _free_port()
    origin = f"http://127.0.0.1:{port}"
    command = (
        sys.executable,
        *("-m", "granian", "--interface", "asgi", "--factory", "--host", "127.0.0.1"),
        *("--port", str(port), "--no-access-log", "--log-level", "warning", TARGET),
    )
    with (folder / "server.log").open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=PROJECT_ROOT,
            env=_environment(origin, database_url),
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            _wait(process, origin, folder / "server.log")
            yield origin
        finally:
            process.terminate()
            process.wait(timeout=10)


def _environment(origin: str, database_url: str) -> dict[str, str]:
    return {
        **os.environ,
        "KINERJA_MODE": "test",
        "KINERJA_ORIGIN": origin,
        "KINERJA_DATABASE_URL": database_url,
        "REFLEX_ENV_MODE": "prod",
        "REFLEX_STATE_MANAGER_MODE": "memory",
        "REFLEX_TELEMETRY_ENABLED": "false",
        "REFLEX_CHECK_LATEST_VERSION": "false",
        "__REFLEX_SKIP_COMPILE": "true",
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(process: subprocess.Popen[bytes], origin: str, log: Path) -> None:
    deadline = time.monotonic() + READY_WITHIN_SECONDS
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text()
        try:
            with urllib.request.urlopen(f"{origin}/ping", timeout=2):  # noqa: S310 - own loopback
                return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise AssertionError(log.read_text())
