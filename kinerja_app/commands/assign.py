"""``kinerja assign``: give an office to a person whom no roster names."""

from __future__ import annotations

import argparse

from kinerja_app import clock
from kinerja_app.commands.keluaran import is_ready
from kinerja_app.commands.output import complain, say
from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import DomainError
from kinerja_app.identity.command_line import administrator
from kinerja_app.services.penugasan import ASSIGNABLE, assign_officer
from kinerja_app.ui.wording import sentence


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument("email", help="akun belajar.id")
    parser.add_argument("nama", help="nama lengkap")
    parser.add_argument("role", choices=sorted(role.value for role in ASSIGNABLE))
    parser.add_argument("--npsn", default="", help="sekolah, atau salah satu sekolah dinasnya")


def run(arguments: argparse.Namespace) -> int:
    """Assign; 2 with a sentence when it is refused, 1 when the database is not current."""
    if not is_ready():
        return 1
    try:
        assign_officer(
            administrator(),
            email=arguments.email,
            nama=arguments.nama,
            role=Role(arguments.role),
            npsn=arguments.npsn,
            now=clock.now(),
        )
    except DomainError as refusal:
        complain(sentence(refusal))
        return 2
    say(f"{arguments.nama} bertugas sebagai {arguments.role}.")
    return 0
