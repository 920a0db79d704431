"""Serving a finished build: granian on one port, until it is told to stop."""

from __future__ import annotations

import errno
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from types import FrameType

from kinerja_app.serve.toolchain import PROJECT_ROOT, serve_environment
from kinerja_app.settings import Settings

TARGET = "kinerja_app.kinerja_app:app"
READY_WITHIN_SECONDS = 90.0
STOP_WITHIN_SECONDS = 10.0


class ServerFailed(Exception):
    """The server ended by itself before it answered."""


class PortTaken(ServerFailed):
    """Another program answers at this address already."""


def command_of(settings: Settings) -> tuple[str, ...]:
    """The command line that serves the finished build with these settings."""
    return (
        sys.executable,
        "-m",
        "granian",
        *("--interface", "asgi", "--factory"),
        *("--host", settings.host, "--port", str(settings.port)),
        *("--workers", str(settings.workers), "--respawn-failed-workers"),
        *("--workers-kill-timeout", "5"),
        "--no-access-log",
        *("--log-level", "warning"),
        TARGET,
    )


def serve(settings: Settings, *, when_ready: Callable[[], None]) -> int:
    """Serve until interrupted; ``when_ready`` is called once ``/ping`` answers.

    Returns the exit code for the shell: 0 after Ctrl-C or SIGTERM. Raises ``ServerFailed``, and
    ``PortTaken`` before anything is started: granian would share the port with another granian.
    """
    if _is_taken(settings):
        raise PortTaken
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and checked settings
        command_of(settings), cwd=PROJECT_ROOT, env=serve_environment(settings)
    )
    signal.signal(signal.SIGTERM, _stop_like_ctrl_c)
    try:
        wait_until_ready(process, settings)
        when_ready()
        return process.wait()
    except KeyboardInterrupt:
        return 0
    finally:
        stop(process)


def wait_until_ready(process: subprocess.Popen[bytes], settings: Settings) -> None:
    """Return when ``/ping`` answers; raises ``ServerFailed`` when the process ends or hangs."""
    deadline = time.monotonic() + READY_WITHIN_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise ServerFailed
        if _answers(settings):
            return
        time.sleep(0.1)
    raise ServerFailed


def stop(process: subprocess.Popen[bytes]) -> None:
    """End the server and its workers; a server that will not end is killed."""
    if process.poll() is not None:
        return
    process.send_signal(signal.SIGINT)
    try:
        process.wait(timeout=STOP_WITHIN_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _is_taken(settings: Settings) -> bool:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError as error:
            return error.errno == errno.EADDRINUSE
    return False


def _answers(settings: Settings) -> bool:
    host = "127.0.0.1" if settings.host == "0.0.0.0" else settings.host  # noqa: S104 - compared, not bound
    try:
        with urllib.request.urlopen(f"http://{host}:{settings.port}/ping", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False


def _stop_like_ctrl_c(_: int, __: FrameType | None) -> None:
    raise KeyboardInterrupt
