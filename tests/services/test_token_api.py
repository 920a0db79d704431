from __future__ import annotations

from datetime import timedelta

import pytest

from kinerja_app.domain.errors import NotFound, RuleBroken, WrongStep
from kinerja_app.domain.token_api import DAYS, MOST_ACTIVE, Cakupan, digest, permissions
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import TokenApi
from kinerja_app.services import token_api
from kinerja_app.services.token_api import TokenBaru
from kinerja_app.settings import get_settings
from tests.services.langkah_penilaian import refused
from tests.world import NOW, World


def make(
    world: World,
    nama: str = "Dasbor daerah",
    *,
    cakupan: tuple[str, ...] = ("sekolah", "orang"),
    hari: int = 90,
) -> TokenBaru:
    return token_api.create_token(
        world.actor("admin_dinas"), nama=nama, cakupan=cakupan, hari=hari, now=NOW
    )


def test_a_token_is_told_once_and_kept_as_its_digest(world: World) -> None:
    made = make(world)
    with transaction(get_settings().database_url, writes=False) as session:
        row = session.get_one(TokenApi, made.id)
    assert made.rahasia.startswith("kinerja_")
    assert len(made.rahasia) == 51
    assert row.token_hash == digest(made.rahasia)
    assert row.awalan == made.rahasia[:12]
    assert made.rahasia not in repr(row)


def test_a_token_is_listed_with_scopes_end_and_maker(world: World) -> None:
    make(world, "  Dasbor \n daerah ")
    (seen,) = token_api.list_tokens(world.actor("admin_dinas"), now=NOW).berlaku
    assert (seen.nama, seen.pembuat) == ("Dasbor daerah", "Xaverius Tandean")
    assert seen.cakupan == (Cakupan.SEKOLAH, Cakupan.ORANG)
    assert seen.kedaluwarsa_at == NOW + timedelta(days=90)
    assert (seen.terakhir_at, seen.dicabut_at) == (None, None)
    assert token_api.list_tokens(world.actor("admin_dinas_x"), now=NOW).berlaku == ()


@pytest.mark.parametrize("seconds", [-1, 0])
def test_a_token_holds_before_its_end_and_not_at_it(world: World, seconds: int) -> None:
    make(world, hari=30)
    (seen,) = token_api.list_tokens(world.actor("admin_dinas"), now=NOW).berlaku
    moment = NOW + timedelta(days=30, seconds=seconds)
    assert seen.holds(moment) is (seconds < 0)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"nama": "  "}, "NAMA_TOKEN_KOSONG"),
        ({"cakupan": ()}, "CAKUPAN_KOSONG"),
        ({"cakupan": ("sekolah", "semua")}, "CAKUPAN_KOSONG"),
        ({"hari": 366}, "MASA_TOKEN_TIDAK_DIKENAL"),
        ({"hari": 0}, "MASA_TOKEN_TIDAK_DIKENAL"),
    ],
)
def test_a_token_has_a_name_a_scope_and_an_end(
    world: World, change: dict[str, object], code: str
) -> None:
    asked = {"nama": "Dasbor", "cakupan": ("sekolah",), "hari": DAYS[0], **change}
    found = refused(token_api.create_token, world.actor("admin_dinas"), now=NOW, **asked)
    assert (type(found), found.code) == (RuleBroken, code)


def test_a_dinas_has_so_many_tokens_that_hold_and_no_more(world: World) -> None:
    made = [make(world, f"Sistem {each}") for each in range(MOST_ACTIVE)]
    found = refused(
        token_api.create_token,
        world.actor("admin_dinas"),
        nama="Lagi",
        cakupan=("sekolah",),
        hari=30,
        now=NOW,
    )
    assert found.code == "TOKEN_TERLALU_BANYAK"
    token_api.revoke_token(world.actor("admin_dinas"), made[0].id, now=NOW)
    assert make(world, "Lagi").id > made[-1].id


def test_a_token_is_revoked_once_by_its_own_dinas(world: World) -> None:
    made = make(world)
    foreign = refused(token_api.revoke_token, world.actor("admin_dinas_x"), made.id, now=NOW)
    assert (type(foreign), foreign.code) == (NotFound, "TOKEN_TIDAK_DITEMUKAN")
    token_api.revoke_token(world.actor("admin_dinas"), made.id, now=NOW)
    again = refused(token_api.revoke_token, world.actor("admin_dinas"), made.id, now=NOW)
    assert (type(again), again.code) == (WrongStep, "TOKEN_SUDAH_DICABUT")
    (seen,) = token_api.list_tokens(world.actor("admin_dinas"), now=NOW).berakhir
    assert seen.dicabut_at == NOW


def test_every_scope_opens_one_thing_of_its_own() -> None:
    assert len(permissions(Cakupan)) == len(Cakupan)
