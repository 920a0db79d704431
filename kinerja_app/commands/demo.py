"""``kinerja demo``: the whole product with fictional people on this machine, in one command."""

from __future__ import annotations

import argparse
import secrets
from pathlib import Path

from pydantic import SecretStr

from kinerja_app.commands.output import complain, say
from kinerja_app.commands.serve import serve_and_announce
from kinerja_app.commands.skema import bring_up_to_date
from kinerja_app.demo import seed
from kinerja_app.identity.demo_accounts import DemoAccount, demo_accounts
from kinerja_app.settings import Mode, Settings, get_settings, using


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument("--prepare-only", action="store_true", help="siapkan data, jangan jalankan")


def run(arguments: argparse.Namespace) -> int:
    """Migrate, seed when empty, build when changed, serve, print the address and accounts."""
    settings = with_own_key(get_settings())
    if settings.mode is not Mode.DEMO:
        complain("Data contoh hanya untuk KINERJA_MODE=demo.")
        return 1
    with using(settings):
        if not bring_up_to_date():
            return 1
        if seed(settings.database_url):
            say("Data contoh diisi.")
        if arguments.prepare_only:
            return 0
        announcement = _announcement(settings, demo_accounts())
    return serve_and_announce(settings, build=True, lines=announcement)


def with_own_key(settings: Settings) -> Settings:
    """The settings, signed with a key of this machine's own where none was given."""
    if "secret_key" in settings.model_fields_set:
        return settings
    return settings.model_copy(update={"secret_key": SecretStr(_own_key(settings.data_dir))})


def _own_key(data_dir: Path) -> str:
    """A random key kept beside the demo's database, readable by its owner only."""
    file = data_dir / "secret_key"
    if not file.exists():
        data_dir.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(48))
    return file.read_text()


def _announcement(settings: Settings, accounts: tuple[DemoAccount, ...]) -> tuple[str, ...]:
    width = max((len(account.email) for account in accounts), default=0)
    return (
        "",
        f"Kinerja berjalan di {settings.origin}",
        "Akun contoh (masuk tanpa kata sandi):",
        *(
            f"  {account.email.ljust(width)}  {account.nama}, {account.keterangan}"
            for account in accounts
        ),
        "Hentikan dengan Ctrl-C.",
    )
