"""The same question asked twice within one reading call is answered once.

Only where the unit of work writes nothing: a writing one may change the answer in between.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar, cast

from kinerja_app.persistence.unit_of_work import UnitOfWork

P = ParamSpec("P")
R = TypeVar("R")


def remembered(
    read: Callable[Concatenate[UnitOfWork, P], R],
) -> Callable[Concatenate[UnitOfWork, P], R]:
    """Keep the answer of a read for the rest of a call that writes nothing."""

    @functools.wraps(read)
    def ask(work: UnitOfWork, /, *args: P.args, **kwargs: P.kwargs) -> R:
        if work.writes:
            return read(work, *args, **kwargs)
        answers: dict[object, object] = work.session.info.setdefault("remembered", {})
        key = (read.__module__, read.__name__, args, tuple(sorted(kwargs.items())))
        if key not in answers:
            answers[key] = read(work, *args, **kwargs)
        return cast("R", answers[key])

    return ask
