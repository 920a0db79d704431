"""``kinerja rules``: the rule set in force on a date, every value with source and confidence."""

from __future__ import annotations

import argparse
from datetime import date

from kinerja_app import clock, regulations
from kinerja_app.commands.output import complain, say, say_json, say_table
from kinerja_app.domain.errors import NoRuleInForce


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument(
        "--on", type=date.fromisoformat, metavar="TTTT-BB-HH", help="tanggal; hari ini bila kosong"
    )
    parser.add_argument("--json", action="store_true", help="sebagai JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print the rule set; 1 when none is held for the date."""
    on: date = arguments.on or clock.today()
    try:
        rule_set = regulations.in_force(on)
    except NoRuleInForce:
        complain(f"Tidak ada aturan yang tersimpan untuk {on.isoformat()}.")
        return 1
    rows = regulations.describe(rule_set)
    if arguments.json:
        values = [
            {
                "field": row.field,
                "value": row.nilai,
                "source": row.source,
                "confidence": row.confidence,
                "note": row.note,
            }
            for row in rows
        ]
        say_json({"rule_set": rule_set.id.value, "on": on.isoformat(), "values": values})
        return 0
    say(f"{rule_set.id.value}, berlaku pada {on.isoformat()}")
    headings = ("field", "keyakinan", "sumber", "nilai")
    say_table(headings, [(row.field, row.confidence, row.source, row.teks) for row in rows])
    return 0
