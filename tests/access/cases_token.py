"""Tokens of the dinas's own systems, and what is supplied to them."""

from __future__ import annotations

from kinerja_app.domain.actor import Actor, Permission
from kinerja_app.persistence.reads_dinas import Potongan
from kinerja_app.services import pasokan, token_api
from tests.access.case import Case, may, names, only
from tests.services.langkah_penilaian import final_of_head
from tests.world import NOW, ORANG, SECOND, SMP_A, World

KEEPERS = may(Permission.KEEP_TOKENS)
OF_MERAPI = only(names("admin_dinas"), among=KEEPERS)
ALL = Potongan()


def _make(_: World, actor: Actor) -> token_api.TokenBaru:
    return token_api.create_token(actor, nama="Dasbor", cakupan=("sekolah",), hari=30, now=NOW)


def _prepared(world: World) -> object:
    return _make(world, world.actor("admin_dinas"))


def _first(world: World) -> int:
    return token_api.list_tokens(world.actor("admin_dinas"), now=NOW).berlaku[-1].id


TOKENS = (
    Case("token_api.list_tokens", "", lambda _, a: token_api.list_tokens(a, now=NOW), KEEPERS),
    Case("token_api.create_token", "", _make, KEEPERS),
    Case(
        "token_api.revoke_token",
        "of dinas 1",
        lambda w, a: token_api.revoke_token(a, _first(w), now=NOW),
        prepare=_prepared,
        **OF_MERAPI,
    ),
)

SUPPLIES = (
    Case(
        "pasokan.supply_periods",
        "",
        lambda _, a: pasokan.supply_periods(a, now=NOW),
        may(Permission.SUPPLY_PROGRESS),
    ),
    Case(
        "pasokan.supply_schools",
        "",
        lambda _, a: pasokan.supply_schools(a, ALL, now=NOW),
        may(Permission.SUPPLY_SCHOOLS),
    ),
    Case(
        "pasokan.supply_school",
        "school A",
        lambda _, a: pasokan.supply_school(a, SMP_A, now=NOW),
        **OF_MERAPI,
    ),
    Case(
        "pasokan.supply_people",
        "",
        lambda _, a: pasokan.supply_people(a, ALL, now=NOW),
        may(Permission.SUPPLY_PEOPLE),
    ),
    Case(
        "pasokan.supply_person",
        "guru A",
        lambda _, a: pasokan.supply_person(a, ORANG["guru_a"], now=NOW),
        **OF_MERAPI,
    ),
    Case(
        "pasokan.supply_plans",
        "",
        lambda _, a: pasokan.supply_plans(a, ALL, periode=SECOND, now=NOW),
        may(Permission.SUPPLY_SKP),
    ),
    Case(
        "pasokan.supply_plan",
        "KS A",
        lambda w, a: pasokan.supply_plan(a, w.skp["ks_a"], now=NOW),
        **OF_MERAPI,
    ),
    Case(
        "pasokan.supply_ratings",
        "",
        lambda _, a: pasokan.supply_ratings(a, ALL, periode=SECOND, now=NOW),
        may(Permission.SUPPLY_RATINGS),
    ),
    Case(
        "pasokan.supply_rating",
        "KS B, final",
        lambda w, a: pasokan.supply_rating(a, w.skp["ks_b"], now=NOW),
        prepare=final_of_head,
        **OF_MERAPI,
    ),
    Case(
        "pasokan.supply_progress",
        "",
        lambda _, a: pasokan.supply_progress(a, ALL, periode=SECOND, now=NOW),
        may(Permission.SUPPLY_PROGRESS),
    ),
)

CASES = TOKENS + SUPPLIES
