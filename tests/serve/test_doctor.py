from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from kinerja_app.persistence import migrate
from kinerja_app.serve.doctor import examine
from kinerja_app.settings import Settings
from tests.test_settings import PRODUCTION

Configure = Callable[..., Settings]


def found() -> dict[str, bool]:
    return {checked.kode: checked.ok for checked in examine()}


def test_a_migrated_installation_lacks_nothing(database_url: str) -> None:
    assert database_url
    assert found() == {
        "SETELAN": True,
        "BASIS_DATA": True,
        "MIGRASI": True,
        "PENYEDIA_IDENTITAS": True,
        "REDIS": True,
    }


def test_a_missing_sqlite_file_is_said_and_not_made(configure: Configure, tmp_path: Path) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/belum.db")
    assert found()["BASIS_DATA_BELUM_ADA"] is False
    assert list(tmp_path.iterdir()) == []


def test_a_database_behind_the_migrations_is_said(configure: Configure, tmp_path: Path) -> None:
    file = tmp_path / "lama.db"
    file.touch()
    configure(database_url=f"sqlite:///{file}")
    assert found()["MIGRASI"] is False


def test_a_silent_database_server_is_said(configure: Configure) -> None:
    configure(database_url="postgresql+psycopg://x@127.0.0.1:1/x")
    assert found()["BASIS_DATA_TIDAK_TERJANGKAU"] is False


def test_a_silent_redis_is_said(configure: Configure, tmp_path: Path) -> None:
    configure(workers=2, redis_url=f"unix://{tmp_path}/tidak-ada.sock")
    assert found()["REDIS"] is False


def test_a_redis_that_answers_is_in_order(configure: Configure, redis_url: str) -> None:
    configure(workers=2, redis_url=redis_url)
    assert found()["REDIS"] is True


def test_several_workers_without_redis_are_named_beside_the_rest(
    configure: Configure, tmp_path: Path
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/belum.db")
    with pytest.raises(Exception, match="BEBERAPA_WORKER_TANPA_REDIS"):
        configure(workers=2)
    assert found()["BEBERAPA_WORKER_TANPA_REDIS"] is False
    assert found()["BASIS_DATA_BELUM_ADA"] is False


def test_placeholder_secrets_are_named_and_the_database_is_looked_at_all_the_same(
    configure: Configure, tmp_path: Path
) -> None:
    file = tmp_path / "kinerja.db"
    migrate.upgrade(f"sqlite:///{file}")
    with pytest.raises(Exception, match="KINERJA_SECRET_KEY"):
        configure(**(PRODUCTION | {"secret_key": "ganti", "database_url": f"sqlite:///{file}"}))
    assert found()["RAHASIA_KOSONG_ATAU_CONTOH"] is False
    assert found()["MIGRASI"] is True


@pytest.fixture
def discovery() -> Iterator[tuple[str, dict[str, str]]]:
    """A provider on loopback; the test chooses the issuer that its discovery document names."""
    document = {"issuer": ""}

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(f'{{"issuer": "{document["issuer"]}"}}'.encode())

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = HTTPServer(("127.0.0.1", 0), Answer)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", document
    server.shutdown()
    server.server_close()


def test_a_provider_that_answers_for_its_issuer_is_in_order(
    configure: Configure, discovery: tuple[str, dict[str, str]]
) -> None:
    issuer, document = discovery
    document["issuer"] = issuer
    configure(built_in_identity="false", oidc_issuer=issuer)
    assert found()["PENYEDIA_IDENTITAS"] is True


def test_a_provider_that_answers_for_another_issuer_is_not(
    configure: Configure, discovery: tuple[str, dict[str, str]]
) -> None:
    issuer, document = discovery
    document["issuer"] = "https://lain.id"
    configure(built_in_identity="false", oidc_issuer=issuer)
    assert found()["PENYEDIA_IDENTITAS"] is False


def test_a_silent_provider_is_said(configure: Configure) -> None:
    configure(built_in_identity="false", oidc_issuer="http://127.0.0.1:1")
    assert found()["PENYEDIA_IDENTITAS"] is False
