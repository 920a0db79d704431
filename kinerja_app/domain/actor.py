"""Who may do what: roles, permissions, the grants table, and the person who asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """A function a person holds by assignment (domain/07 §1)."""

    GURU = "guru"
    KEPALA_SEKOLAH = "kepala_sekolah"
    PENGAWAS = "pengawas"
    KEPALA_DINAS = "kepala_dinas"
    OPERATOR_SEKOLAH = "operator_sekolah"
    ADMIN_DINAS = "admin_dinas"
    ADMIN_SISTEM = "admin_sistem"
    SISTEM = "sistem"


class StatusPenugasan(StrEnum):
    """Whether a post is held in full or acting (Plt)."""

    DEFINITIF = "definitif"
    PLT = "plt"


class Permission(StrEnum):
    """One word per thing that a use case lets a person do."""

    READ_OWN = "read_own"
    WRITE_PLAN = "write_plan"
    START_PERIODE = "start_periode"
    ASSESS_GURU = "assess_guru"
    REVIEW_KS = "review_ks"
    DECIDE_KS = "decide_ks"
    CONFIRM_PENGAWAS = "confirm_pengawas"
    VIEW_SCHOOL = "view_school"
    VIEW_BINAAN = "view_binaan"
    VIEW_DAERAH = "view_daerah"
    IMPORT_MASTER = "import_master"
    FIX_MASTER = "fix_master"
    EXTEND_DEADLINE = "extend_deadline"
    EDIT_CATALOGUE = "edit_catalogue"
    ASSIGN_OFFICER = "assign_officer"
    KEEP_PEOPLE = "keep_people"
    LINK_PENGAWAS = "link_pengawas"
    DELEGATE_OBSERVATION = "delegate_observation"
    APPOINT = "appoint"
    READ_SKP = "read_skp"
    READ_ARCHIVE = "read_archive"
    READ_RULES = "read_rules"
    FILL_CYCLE = "fill_cycle"
    OBSERVE = "observe"
    VERIFY_EVIDENCE = "verify_evidence"
    RATE = "rate"
    RECOMMEND = "recommend"
    DETERMINE = "determine"
    OBJECT = "object"
    DECIDE_OBJECTION = "decide_objection"
    REOPEN_RATING = "reopen_rating"
    SET_CAPAIAN = "set_capaian"
    RUN_DAILY = "run_daily"
    KEEP_TOKENS = "keep_tokens"
    SUPPLY_SCHOOLS = "supply_schools"
    SUPPLY_PEOPLE = "supply_people"
    SUPPLY_SKP = "supply_skp"
    SUPPLY_RATINGS = "supply_ratings"
    SUPPLY_PROGRESS = "supply_progress"
    EXPORT_EKINERJA = "export_ekinerja"
    KEEP_UNOR = "keep_unor"


_EVERYONE = frozenset({Permission.READ_OWN, Permission.READ_RULES})
_PEGAWAI = _EVERYONE | {
    Permission.WRITE_PLAN,
    Permission.READ_SKP,
    Permission.FILL_CYCLE,
    Permission.OBJECT,
}
# What systems of a dinas may be given, each by the scope of its token (domain/token_api).
_SUPPLIES = frozenset(
    {
        Permission.SUPPLY_SCHOOLS,
        Permission.SUPPLY_PEOPLE,
        Permission.SUPPLY_SKP,
        Permission.SUPPLY_RATINGS,
        Permission.SUPPLY_PROGRESS,
    }
)

GRANTS: Mapping[Role, frozenset[Permission]] = {
    Role.GURU: _PEGAWAI,
    Role.KEPALA_SEKOLAH: _PEGAWAI
    | {
        Permission.START_PERIODE,
        Permission.ASSESS_GURU,
        Permission.CONFIRM_PENGAWAS,
        Permission.KEEP_PEOPLE,
        Permission.DELEGATE_OBSERVATION,
        Permission.VIEW_SCHOOL,
        Permission.EXTEND_DEADLINE,
        Permission.OBSERVE,
        Permission.VERIFY_EVIDENCE,
        Permission.RATE,
        Permission.REOPEN_RATING,
        Permission.EXPORT_EKINERJA,
    },
    Role.PENGAWAS: _EVERYONE
    | {
        Permission.REVIEW_KS,
        Permission.DECIDE_KS,
        Permission.VIEW_BINAAN,
        Permission.READ_SKP,
        Permission.OBSERVE,
        Permission.VERIFY_EVIDENCE,
        Permission.RECOMMEND,
        Permission.DETERMINE,
        Permission.REOPEN_RATING,
    },
    Role.KEPALA_DINAS: _EVERYONE
    | {
        Permission.DECIDE_KS,
        Permission.VIEW_DAERAH,
        Permission.READ_SKP,
        Permission.OBSERVE,
        Permission.VERIFY_EVIDENCE,
        Permission.EXTEND_DEADLINE,
        Permission.DETERMINE,
        Permission.DECIDE_OBJECTION,
        Permission.REOPEN_RATING,
        Permission.SET_CAPAIAN,
        Permission.EXPORT_EKINERJA,
    },
    Role.OPERATOR_SEKOLAH: _EVERYONE
    | {
        Permission.IMPORT_MASTER,
        Permission.FIX_MASTER,
        Permission.VIEW_SCHOOL,
        Permission.KEEP_PEOPLE,
    },
    Role.ADMIN_DINAS: _EVERYONE
    | _SUPPLIES
    | {
        Permission.KEEP_TOKENS,
        Permission.IMPORT_MASTER,
        Permission.FIX_MASTER,
        Permission.KEEP_PEOPLE,
        Permission.LINK_PENGAWAS,
        Permission.APPOINT,
        Permission.VIEW_DAERAH,
        Permission.START_PERIODE,
        Permission.EXTEND_DEADLINE,
        Permission.SET_CAPAIAN,
        Permission.EXPORT_EKINERJA,
        Permission.KEEP_UNOR,
    },
    Role.ADMIN_SISTEM: _EVERYONE
    | {
        Permission.EDIT_CATALOGUE,
        Permission.EXTEND_DEADLINE,
        Permission.ASSIGN_OFFICER,
        Permission.REOPEN_RATING,
    },
    # The product itself, at its daily work. No person can be given this role.
    Role.SISTEM: frozenset({Permission.RUN_DAILY}),
}


def granted(roles: frozenset[Role], permission: Permission) -> bool:
    """Whether one of the roles has the permission; over whom is another question."""
    return any(permission in GRANTS[role] for role in roles)


ASSESSORS = frozenset({Role.KEPALA_SEKOLAH, Role.PENGAWAS, Role.KEPALA_DINAS})
"""Roles in which a person finishes steps on the SKPs of others."""

AS_FORMER = frozenset({Permission.READ_ARCHIVE})
"""What is left to a former assessor without any post: reading what was his (K-34)."""

BY_DELEGATION = frozenset({Permission.OBSERVE})
"""What a KS may hand on to a guru by SK: observing, nothing else (domain/07 §5)."""


@dataclass(frozen=True)
class Penugasan:
    """One assignment of a person, in force between two dates (both inclusive)."""

    id: int
    role: Role
    npsn: str = ""
    dinas_id: int = 0
    status: StatusPenugasan = StatusPenugasan.DEFINITIF
    mulai: date = date.min
    selesai: date | None = None
    satminkal: bool = True

    def in_force(self, on: date) -> bool:
        """Whether the assignment holds on that day."""
        return self.mulai <= on and (self.selesai is None or on <= self.selesai)


@dataclass(frozen=True)
class Actor:
    """The person behind a call, with the assignments in force on the day of the call.

    Made only in ``identity`` (and in tests). ``binaan`` holds the NPSN of the schools a pengawas
    is actively linked to; ``delegasi`` the ids of the delegations (SK) in force for the person.
    ``amatan`` those of them by which he observes guru for the KS; ``mantan`` that he holds no post
    any more and was an assessor once.
    ``izin`` narrows what the roles grant, for a token of a system; None leaves all of it.
    """

    orang_id: int
    nama: str
    penugasan: tuple[Penugasan, ...] = ()
    binaan: frozenset[str] = frozenset()
    delegasi: frozenset[int] = frozenset()
    amatan: frozenset[int] = frozenset()
    mantan: bool = False
    sesi_id: int = 0
    izin: frozenset[Permission] | None = None

    @property
    def roles(self) -> frozenset[Role]:
        """Every role the person holds today."""
        return frozenset(each.role for each in self.penugasan)

    def may(self, permission: Permission) -> bool:
        """Whether a role of the person, or a delegation, grants the permission (not the scope)."""
        if self.izin is not None and permission not in self.izin:
            return False
        by_role = granted(self.roles, permission)
        by_delegation = bool(self.amatan) and permission in BY_DELEGATION
        return by_role or by_delegation or (self.mantan and permission in AS_FORMER)

    def schools(self, role: Role) -> frozenset[str]:
        """NPSN of the schools where the person holds that role."""
        return frozenset(each.npsn for each in self.penugasan if each.role is role and each.npsn)

    def dinas(self, *roles: Role) -> frozenset[int]:
        """Ids of the dinas where the person holds one of those roles."""
        return frozenset(e.dinas_id for e in self.penugasan if e.role in roles and e.dinas_id)
