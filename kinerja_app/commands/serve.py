"""``kinerja serve``: serve the product; the front end is built first when it has changed."""

from __future__ import annotations

import argparse

from kinerja_app.commands.keluaran import is_ready
from kinerja_app.commands.output import complain, say
from kinerja_app.serve.frontend_build import BuildFailed, ensure_built
from kinerja_app.serve.server import PortTaken, ServerFailed, serve
from kinerja_app.settings import Settings, get_settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument("--no-build", action="store_true", help="pakai hasil build yang ada")


def run(arguments: argparse.Namespace) -> int:
    """Serve with the settings as they stand; refuses a database that is not current."""
    settings = get_settings()
    if not is_ready():
        return 1
    return serve_and_announce(
        settings, build=not arguments.no_build, lines=(f"Aplikasi berjalan di {settings.origin}",)
    )


def serve_and_announce(settings: Settings, *, build: bool, lines: tuple[str, ...]) -> int:
    """Build when needed, serve, and print the lines once the product answers."""
    try:
        if build and ensure_built():
            say("Tampilan selesai dibangun.")
        return serve(settings, when_ready=lambda: say("\n".join(lines)))
    except BuildFailed as failed:
        complain(f"Tampilan gagal dibangun:\n{failed.last_lines}")
    except PortTaken:
        complain(
            f"Port {settings.port} sudah dipakai, mungkin oleh Kinerja yang masih berjalan. "
            "Hentikan yang itu, atau pilih port lain: make run PORT=3100"
        )
    except ServerFailed:
        complain(
            f"Aplikasi tidak dapat dijalankan di port {settings.port}. Pesan di atas menyebutkan "
            "sebabnya; bila port itu terpakai, pilih yang lain: make run PORT=3100"
        )
    return 1
