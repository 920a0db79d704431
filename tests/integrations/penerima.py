"""A sink that speaks the field names of e-Kinerja over real HTTP, with failures on demand.

It keeps one record per key and never an older content over a newer one, as the other side must for
"at least once" to have its effect exactly once.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


class Gangguan(Enum):
    """What happens to the next message."""

    DITERIMA_TANPA_JAWABAN = "taken, then silent"
    PUTUS = "the line breaks after it was taken"
    TERGANGGU = 503
    DITOLAK = 422
    TOKEN_SALAH = 401


@dataclass
class Penerima:
    """What the sink holds: records by id, every call, and the failures to come."""

    token: str = "kunci-uji"
    alamat: str = ""
    rekaman: dict[str, tuple[int, dict[str, Any]]] = field(default_factory=dict)
    panggilan: list[tuple[str, str]] = field(default_factory=list)
    gangguan: list[Gangguan] = field(default_factory=list)
    selesai: threading.Event = field(default_factory=threading.Event)
    kunci: threading.Lock = field(default_factory=threading.Lock)

    def take(self, path: str, key: str, urut: int, isi: dict[str, Any]) -> None:
        """Keep the records of a message, each under its own id; older content changes nothing."""
        with self.kunci:
            self.panggilan.append((path, key))
            rows = isi["rhk"] if path == "/rhk/save" else [isi]
            for row in rows:
                known, _ = self.rekaman.get(row["id"], (0, {}))
                if urut >= known:
                    self.rekaman[row["id"]] = (urut, row)

    def next_failure(self) -> Gangguan | None:
        with self.kunci:
            return self.gangguan.pop(0) if self.gangguan else None

    @property
    def isi(self) -> dict[str, dict[str, Any]]:
        """The records as they stand."""
        return {key: row for key, (_, row) in self.rekaman.items()}


def _handler(sink: Penerima) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            if self.headers["authorization"] != f"Bearer {sink.token}":
                return self._answer(401)
            failure = sink.next_failure()
            if failure and isinstance(failure.value, int):
                return self._answer(failure.value)
            urut = int(self.headers["x-kinerja-urut"])
            sink.take(self.path, self.headers["idempotency-key"], urut, body)
            if failure is Gangguan.DITERIMA_TANPA_JAWABAN:
                sink.selesai.wait(timeout=30)
                return None
            if failure is Gangguan.PUTUS:
                self.close_connection = True
                return None
            return self._answer(200)

        def _answer(self, code: int) -> None:
            self.send_response(code)
            self.send_header("content-length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base's name
            del format, args

    return Handler


@contextmanager
def receiving() -> Iterator[Penerima]:
    """The sink on a free port of this machine."""
    sink = Penerima()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(sink))
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    sink.alamat = f"http://127.0.0.1:{server.server_port}"
    try:
        yield sink
    finally:
        sink.selesai.set()
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)
