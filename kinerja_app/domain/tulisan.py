"""How long a text may be that a person writes: a longer one is refused, never cut."""

from __future__ import annotations

from kinerja_app.domain.errors import RuleBroken

LONGEST = 2_000
"""Letters of a reason, a note or an answer."""
LONGEST_LINE = 200
"""Letters of a name or a number."""


def length_problems(text: str, field: str, *, most: int = LONGEST) -> tuple[RuleBroken, ...]:
    """TEKS_TERLALU_PANJANG where the text has more letters than ``most``."""
    if len(text) <= most:
        return ()
    return (RuleBroken("TEKS_TERLALU_PANJANG", field=field, panjang=len(text), batas=most),)


def not_too_long(text: str, field: str, *, most: int = LONGEST) -> str:
    """The text itself; raises RuleBroken TEKS_TERLALU_PANJANG where it is longer than ``most``."""
    for problem in length_problems(text, field, most=most):
        raise problem
    return text
