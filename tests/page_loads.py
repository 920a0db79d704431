"""How many statements the pages of the product ask: the asking side of ``counted_pages``."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count

from kinerja_app.identity.sessions import create, token_hash
from kinerja_app.persistence.database import engine_for
from kinerja_app.serve.toolchain import PROJECT_ROOT, serve_environment
from kinerja_app.settings import using
from kinerja_app.ui import routes
from tests.journeys.basis_data import person_id
from tests.product import Product


@dataclass(frozen=True)
class Load:
    """One load: statements of the page, and on a first one of the handshake and the news line."""

    statements: int
    ready: bool
    refused: str
    handshake: int = 0
    news: int = 0


@dataclass
class Pages:
    """The running counterpart; each person has one session and one tab."""

    product: Product
    process: subprocess.Popen[str]
    sessions: dict[str, str] = field(default_factory=lambda: {"": ""})
    numbers: count[int] = field(default_factory=count)

    def load(self, address: str, *, email: str, first: bool = False) -> Load:
        """Open a page, as the next one of a tab or as the first of a new one."""
        if email not in self.sessions:
            with using(self.product.settings):
                self.sessions[email] = token_hash(create(person_id(self.product, email)))
            self._load(f"tab-{email}", routes.BANTUAN, email=email, first=True)
        tab = f"baru-{next(self.numbers)}" if first else f"tab-{email}"
        return self._load(tab, address, email=email, first=first)

    def _load(self, tab: str, address: str, *, email: str, first: bool) -> Load:
        asked = {"tab": tab, "session": self.sessions[email], "address": address, "first": first}
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        return Load(**json.loads(self.process.stdout.readline()))

    def sign_out(self) -> None:
        """Let everybody sign in anew."""
        self.sessions = {"": ""}


@contextmanager
def counted_pages(worker_number: int) -> Iterator[Pages]:
    """The product on the demo's data, without a socket and without a front end."""
    product = Product(worker_number, name="-kueri")
    product.reset()
    settings = product.settings.model_copy(update={"log_format": "json"})
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.counted_pages"],
        cwd=PROJECT_ROOT,
        env=serve_environment(settings),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Pages(product, process)
    finally:
        process.communicate(timeout=30)
        engine_for(settings.database_url).dispose()
