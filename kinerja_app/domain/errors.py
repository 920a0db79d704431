"""Refusals as facts. The sentence a person reads is made in ``ui/wording.py``."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_app.domain.citation import Citation

Fact = str | int | float | bool | None


class DomainError(Exception):
    """A refusal with a stable code and the facts its sentence needs."""

    def __init__(self, code: str, **facts: Fact) -> None:
        """Keep the code and the facts; ``str()`` is for logs only and never shown to a person."""
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, Fact] = facts


class NotPermitted(DomainError):
    """The actor can see the thing but may not do this with it."""


class NotFound(DomainError):
    """Absent, or outside what the actor may see: the two look the same on purpose."""


class WrongStep(DomainError):
    """The thing is not in the state that this step starts from."""


class Stale(DomainError):
    """Somebody else changed the thing since the actor read it."""


class NoRuleInForce(DomainError):
    """No rule set is held for the date; nothing is guessed."""


class RuleBroken(DomainError):
    """A rule of the rule set refuses; carries its source and the field it concerns."""

    def __init__(
        self, code: str, *, source: Citation | None = None, field: str = "", **facts: Fact
    ) -> None:
        """Keep the citation of the rule and the id of the field that mends it."""
        super().__init__(code, **facts)
        self.source = source
        self.field = field


class ManyProblems(DomainError):
    """Several broken rules found at once; the page lists them all."""

    def __init__(self, problems: tuple[RuleBroken, ...]) -> None:
        """Keep every problem in the order in which the page should list it."""
        super().__init__("BANYAK_MASALAH", jumlah=len(problems))
        self.problems = problems
