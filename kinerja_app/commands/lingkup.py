"""The scope of a command about e-Kinerja: every school of the installation, or one of them."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Actor
from kinerja_app.identity.command_line import officer_of, system
from kinerja_app.serve.tick import product_now
from kinerja_app.services.ekinerja import list_dinas


@dataclass(frozen=True)
class Lingkup:
    """Who acts, and when."""

    actor: Actor
    now: datetime


def add_scope(parser: argparse.ArgumentParser) -> None:
    """The arguments that name a period and a school."""
    parser.add_argument("--periode", required=True, metavar="YYYY-N", help="misalnya 2024-1")
    parser.add_argument("--npsn", default="", help="satu sekolah saja; semua bila kosong")


def scope() -> Lingkup:
    """An officer of every dinas, on the product's day."""
    now = product_now()
    return Lingkup(officer_of(list_dinas(system(), now=now)), now)
