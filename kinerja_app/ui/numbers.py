"""The numbers that an address, a form or an event brings: anybody may have typed anything."""

from __future__ import annotations

_DIGITS = 9
"""What every database holds; the ids and the pages of the product are far shorter."""


def number_in(text: object, *, most_digits: int = _DIGITS) -> int:
    """The whole number that stands there in plain digits; 0, which nothing has, for all else."""
    word = str(text)
    plain = word.isascii() and word.isdigit() and len(word) <= most_digits
    return int(word) if plain else 0


def page_in(text: object) -> int:
    """The page of a list that an address asks for; the first one where that cannot be read."""
    return max(number_in(text, most_digits=4), 1)
