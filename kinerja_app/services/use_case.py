"""The only way in: a use case names its permissions, and is refused before it runs."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Concatenate, ParamSpec, TypeVar

from kinerja_app.domain.actor import Actor, Permission
from kinerja_app.domain.errors import NotPermitted
from kinerja_app.persistence.unit_of_work import UnitOfWork, begin

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class Declared:
    """A use case of the registry."""

    name: str
    module: str
    permissions: frozenset[Permission]
    writes: bool


UNSCOPED: dict[str, str] = {}


def unscoped(reason: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Declare a function that no person asks for, with the reason why it needs no actor."""

    def declare(function: Callable[P, R]) -> Callable[P, R]:
        UNSCOPED[f"{function.__module__.rsplit('.', 1)[-1]}.{function.__name__}"] = reason
        return function

    return declare


REGISTRY: dict[str, Declared] = {}


def use_case(
    *permissions: Permission, writes: bool
) -> Callable[[Callable[Concatenate[UnitOfWork, P], R]], Callable[Concatenate[Actor, P], R]]:
    """Declare a use case: any one of the permissions lets an actor in; scope is checked inside.

    The function takes the open unit of work; callers pass the Actor in its place and ``now``
    (aware datetime) by keyword. Raises ``NotPermitted`` before a transaction is opened.
    """

    def declare(
        function: Callable[Concatenate[UnitOfWork, P], R],
    ) -> Callable[Concatenate[Actor, P], R]:
        name = f"{function.__module__.rsplit('.', 1)[-1]}.{function.__name__}"
        REGISTRY[name] = Declared(name, function.__module__, frozenset(permissions), writes)

        @functools.wraps(function)
        def call(actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if not any(actor.may(permission) for permission in permissions):
                raise NotPermitted("TIDAK_BERWENANG", tindakan=name)
            now = kwargs["now"]
            if not isinstance(now, datetime):
                message = "a use case is called with now=<aware datetime>"
                raise TypeError(message)
            with begin(actor, now=now, writes=writes) as work:
                return function(work, *args, **kwargs)

        return call

    return declare
