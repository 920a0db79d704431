"""The rule set that a command calculates with: of ``--on``, or of today."""

from __future__ import annotations

import argparse
from datetime import date

from kinerja_app import clock, regulations
from kinerja_app.commands.output import complain
from kinerja_app.domain.errors import NoRuleInForce
from kinerja_app.regulations import RuleSet


def add_date(parser: argparse.ArgumentParser) -> None:
    """Offer ``--on``."""
    parser.add_argument(
        "--on", type=date.fromisoformat, metavar="TTTT-BB-HH", help="tanggal; hari ini bila kosong"
    )


def rules_on(asked: date | None) -> RuleSet | None:
    """Return the rule set of the date; None, after a sentence, where none is held for it.

    Without a date a day beyond the rule sets falls back to the newest one, and says so: a date
    that was asked for never does.
    """
    on = asked or clock.today()
    try:
        return regulations.in_force(on)
    except NoRuleInForce:
        newest = regulations.IN_ORDER[-1]
        if asked is None and on > newest.selesai.value:
            complain(f"Belum ada aturan untuk {on.isoformat()}. Dihitung dengan {newest.id.value}.")
            return newest
        complain(f"Tidak ada aturan yang tersimpan untuk {on.isoformat()}.")
        return None
