"""``kinerja doctor``: what is missing before the product can run, in plain words."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from kinerja_app.commands.output import say, say_json
from kinerja_app.serve.doctor import examine


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument("--json", action="store_true", help="sebagai JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print every check; 1 when something is missing."""
    findings = examine()
    if arguments.json:
        say_json([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            say(f"{'ok    ' if finding.ok else 'KURANG'}  {finding.pesan}")
    return 0 if all(finding.ok for finding in findings) else 1
