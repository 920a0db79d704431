"""How a command speaks: results on stdout, refusals on stderr, JSON where it was asked for."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence


def say(text: str) -> None:
    """One line of the result."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def complain(text: str) -> None:
    """One line about what went wrong."""
    sys.stderr.write(text + "\n")


def say_json(value: object) -> None:
    """The whole result as JSON, Indonesian letters unescaped; dates and numbers as text."""
    say(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def say_table(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """A table with columns as wide as their widest cell; the last column is not padded."""
    widths = [max(len(cell) for cell in column) for column in zip(headings, *rows, strict=True)]
    for row in (headings, ["-" * width for width in widths], *rows):
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        say("  ".join(cells).rstrip())
