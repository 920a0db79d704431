"""One row of the matrix: a use case on one target, who may, and who does not know of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypedDict

from kinerja_app.domain.actor import AS_FORMER, GRANTS, Actor, Permission, Role
from tests.world import PEOPLE, World

Names = frozenset[str]
Ask = Callable[[World, Actor], object]


@dataclass(frozen=True)
class Case:
    """Who is neither allowed nor unknowing is refused with ``NotPermitted``.

    ``unknown`` get ``NotFound``. ``prepare`` brings the world to the step that the use case starts
    from. With ``together`` the allowed do it one after the other in one copy of the world.
    ``relasi`` names a relation that has changed: former school, former assessor, delegate,
    acting, inactive.
    """

    use_case: str
    target: str
    ask: Ask
    allowed: Names
    unknown: Names = frozenset()
    prepare: Callable[[World], object] | None = None
    together: bool = False
    relasi: str = ""

    @property
    def refused(self) -> Names:
        """Everybody else."""
        return EVERYBODY - self.allowed - self.unknown


def names(*each: str) -> Names:
    """A set of people of the world."""
    found = frozenset(each)
    assert found <= frozenset(PEOPLE), found - frozenset(PEOPLE)
    return found


EVERYBODY = frozenset(PEOPLE)
OUTSIDE = names("tanpa_tugas", "pensiun")
FORMER = names("ks_lama")
"""Who assessed once and holds no post any more: he reads what was his, nothing else."""
SIGNED_IN = EVERYBODY - OUTSIDE - FORMER


def _holders(*roles: Role) -> Names:
    found = frozenset(name for name, person in PEOPLE.items() if person.role in roles) - OUTSIDE
    return found | names("plt") if Role.KEPALA_SEKOLAH in roles else found


HEADS = _holders(Role.KEPALA_SEKOLAH)
PENGAWAS = _holders(Role.PENGAWAS)
WRITERS = _holders(Role.GURU, Role.KEPALA_SEKOLAH)
JUDGES = HEADS | PENGAWAS | _holders(Role.KEPALA_DINAS)
KEEPERS = _holders(Role.OPERATOR_SEKOLAH, Role.ADMIN_DINAS)
KEEPERS_OF_A = names("operator_a", "admin_dinas")
READERS = WRITERS | PENGAWAS | _holders(Role.KEPALA_DINAS)
TEACHERS_OF_A = names(
    "guru_a", "guru_a2", "guru_disetujui", "guru_dikembalikan", "guru_bentrok", "guru_baru"
)
KNOW_A = TEACHERS_OF_A | names("ks_a", "pengawas_a", "kadis", "operator_a", "admin_dinas")


def may(*permissions: Permission) -> Names:
    """Everybody whose role, or whose having been an assessor, grants one of the permissions."""
    holders = _holders(*(role for role, granted in GRANTS.items() if granted & set(permissions)))
    return holders | FORMER if AS_FORMER & set(permissions) else holders


class Scope(TypedDict):
    """Who may and who does not know of it."""

    allowed: Names
    unknown: Names


def own(name: str, *, seen_by: Names, among: Names = WRITERS) -> Scope:
    """Allowed to the owner only; those who see it are refused, others do not know of it."""
    return {"allowed": names(name), "unknown": among - names(name) - seen_by}


def only(allowed: Names, *, among: Names, not_permitted: Names = frozenset()) -> Scope:
    """Allowed to some of those with the permission; the others do not know of it."""
    return {"allowed": allowed, "unknown": among - allowed - not_permitted}
