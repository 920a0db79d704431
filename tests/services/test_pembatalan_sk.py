"""An SK that is not in force yet is withdrawn: all is as before, the record of it stays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound, NotPermitted, RuleBroken, WrongStep
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.domain.serah_terima import JenisSerahTerima
from kinerja_app.identity.command_line import system
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Audit, Delegasi, Penugasan, SerahTerima
from kinerja_app.services import jabatan, keadaan, tim_pengamat
from kinerja_app.services.akibat_jabatan import UsulanJabatan
from kinerja_app.services.pembatalan_sk import withdraw_order
from kinerja_app.settings import get_settings
from tests.services.steps import news
from tests.services.test_serah_terima import record, sees, sk
from tests.world import NOW, ORANG, SMA_P, SMP_A, SMP_B, World

J = JenisSerahTerima
AUGUST, SEPTEMBER, OCTOBER = date(2024, 8, 20), date(2024, 9, 2), date(2024, 10, 1)
REASON = "Nomor SK keliru."
NEXT = timedelta(days=28)


def orders(world: World, whom: str) -> list[int]:
    """SK to come of a person, the newest first."""
    seen = jabatan.read_posts(world.actor("admin_dinas"), ORANG[whom], now=NOW).sk
    return [each.id for each in seen if not each.dibatalkan_at]


def withdraw(world: World, number: int, who: str = "admin_dinas", alasan: str = REASON) -> None:
    withdraw_order(world.actor(who), number, alasan=alasan, now=NOW)


def posts(*people: str) -> list[tuple[int, str, str, date | None]]:
    """Every post of some people, as rows."""
    with transaction(get_settings().database_url, writes=False) as session:
        query = select(Penugasan).where(col(Penugasan.orang_id).in_([ORANG[e] for e in people]))
        rows = session.exec(query.order_by(col(Penugasan.id)))
        return [(e.orang_id, e.role, e.npsn or "", e.selesai) for e in rows]


@pytest.mark.parametrize(
    ("whom", "usulan"),
    [
        ("guru_b", sk(J.KS_BARU, SMP_A, SEPTEMBER)),
        ("guru_b", sk(J.PLT, SMP_A, SEPTEMBER, date(2024, 12, 31))),
        ("ks_a", sk(J.AKHIR_JABATAN, SMP_A, SEPTEMBER)),
        ("guru_a", sk(J.MUTASI, SMP_B, SEPTEMBER)),
    ],
    ids=lambda each: each.jenis if isinstance(each, UsulanJabatan) else "",
)
def test_a_withdrawn_sk_changes_nothing_on_its_first_day(
    world: World, whom: str, usulan: UsulanJabatan
) -> None:
    people = ("ks_a", "guru_b", "guru_a")
    before = posts(*people)
    record(world, whom, usulan)
    assert posts(*people) != before
    withdraw(world, orders(world, whom)[0])
    assert posts(*people) == before
    assert jabatan.apply_due_changes(system(), now=NOW + NEXT) == 0
    assert sees(world, "ks_a", "guru_a", NOW + NEXT)


def test_a_withdrawn_sk_stays_on_record_with_its_reason_and_those_concerned_are_told(
    world: World,
) -> None:
    record(world, "guru_b", sk(J.KS_BARU, SMP_A, SEPTEMBER))
    withdraw(world, orders(world, "guru_b")[0])
    assert (news(ORANG["guru_b"], "SK_DIBATALKAN"), news(ORANG["ks_a"], "SK_DIBATALKAN")) == (1, 1)
    kept = jabatan.read_posts(world.actor("admin_dinas"), ORANG["guru_b"], now=NOW).sk
    assert [(e.alasan_batal, e.dibatalkan_oleh) for e in kept] == [(REASON, "Xaverius Tandean")]
    with transaction(get_settings().database_url, writes=False) as session:
        act = session.exec(select(Audit).where(Audit.tindakan == "batalkan_sk")).one()
    assert (act.orang_id, act.alasan, act.pelaku_id) == (
        ORANG["guru_b"], REASON, ORANG["admin_dinas"],
    )  # fmt: skip


def test_the_sk_is_found_on_the_page_of_the_head_who_would_go(world: World) -> None:
    record(world, "guru_b", sk(J.KS_BARU, SMP_A, SEPTEMBER))
    assert orders(world, "ks_a") == orders(world, "guru_b")


def test_a_duty_of_observation_that_the_sk_ended_goes_on(world: World) -> None:
    tim_pengamat.appoint_observer(
        world.actor("ks_a"), SMP_A, ORANG["guru_a2"], [ORANG["guru_a"]], sk_nomor="800/9/2024",
        sk_tanggal=date(2024, 8, 1), mulai=date(2024, 8, 5), selesai=date(2024, 12, 20), now=NOW,
    )  # fmt: skip
    record(world, "guru_b", sk(J.KS_BARU, SMP_A, SEPTEMBER))
    assert (duty_ends(), news(ORANG["guru_a2"], "PENGAMAT_BERAKHIR")) == (date(2024, 9, 1), 1)
    withdraw(world, orders(world, "guru_b")[0])
    assert (duty_ends(), news(ORANG["guru_a2"], "SK_DIBATALKAN")) == (date(2024, 12, 20), 1)


def duty_ends() -> date | None:
    with transaction(get_settings().database_url, writes=False) as session:
        query = select(Delegasi).where(Delegasi.kepada_id == ORANG["guru_a2"])
        return session.exec(query).one().selesai


def test_what_a_later_sk_or_state_shortened_stays_shortened(world: World) -> None:
    record(world, "guru_b", sk(J.KS_BARU, SMP_A, SEPTEMBER))
    first = orders(world, "guru_b")[0]
    record(world, "ks_a", sk(J.AKHIR_JABATAN, SMP_A, AUGUST))
    withdraw(world, first)
    assert posts("ks_a")[0][3] == date(2024, 8, 19)
    withdraw(world, orders(world, "ks_a")[0])
    assert posts("ks_a")[0][3] is None
    record(world, "guru_a", sk(J.MUTASI, SMP_B, SEPTEMBER))
    keadaan.mark_inactive(
        world.actor("operator_a"), ORANG["guru_a"], jenis=Keadaan.MUTASI, mulai=AUGUST,
        now=NOW,
    )  # fmt: skip
    withdraw(world, orders(world, "guru_a")[0])
    assert posts("guru_a")[0][3] == date(2024, 8, 19)


def test_an_sk_in_force_is_not_withdrawn_and_the_sentence_names_the_way_on(world: World) -> None:
    record(world, "guru_b", sk(J.KS_BARU, SMP_A, SEPTEMBER))
    number = orders(world, "guru_b")[0]
    on = NOW + NEXT
    with pytest.raises(WrongStep, match="SK_SUDAH_BERLAKU"):
        withdraw_order(world.actor("admin_dinas", on), number, alasan=REASON, now=on)
    assert [e.npsn for e in world.actor("guru_b", on).penugasan] == [SMP_A]


def test_an_sk_on_which_another_rests_is_withdrawn_after_it(world: World) -> None:
    record(world, "guru_b", sk(J.KS_BARU, SMP_A, SEPTEMBER))
    first = orders(world, "guru_b")[0]
    record(world, "guru_b", sk(J.AKHIR_JABATAN, SMP_A, OCTOBER))
    with pytest.raises(WrongStep, match="SK_DIPAKAI_SK_LAIN"):
        withdraw(world, first)
    withdraw(world, orders(world, "guru_b")[0])
    withdraw(world, first)
    assert [e.npsn for e in world.actor("guru_b", NOW + NEXT).penugasan] == [SMP_B]


def test_an_sk_ends_no_post_that_has_yet_to_begin(world: World) -> None:
    record(world, "guru_b", sk(J.KS_BARU, SMP_A, SEPTEMBER))
    with pytest.raises(WrongStep, match="SK_AKAN_BERLAKU"):
        record(world, "guru_p", sk(J.KS_BARU, SMP_A, AUGUST))
    record(world, "guru_p", sk(J.PLT, SMP_A, AUGUST, date(2024, 9, 1)))
    heads = [
        each[0] for each in posts("guru_b", "guru_p") if each[1:3] == ("kepala_sekolah", SMP_A)
    ]
    assert heads == [ORANG["guru_b"], ORANG["guru_p"]]


def test_a_reason_is_asked_for_and_an_sk_is_withdrawn_once(world: World) -> None:
    record(world, "guru_b", sk(J.KS_BARU, SMP_A, SEPTEMBER))
    number = orders(world, "guru_b")[0]
    with pytest.raises(RuleBroken, match="ALASAN_BATAL_KOSONG") as refusal:
        withdraw(world, number, alasan="  ")
    assert refusal.value.field == "alasan"
    withdraw(world, number)
    with pytest.raises(WrongStep, match="SK_SUDAH_DIBATALKAN"):
        withdraw(world, number)


def test_another_daerah_knows_of_no_sk_and_nobody_withdraws_his_own(world: World) -> None:
    record(world, "guru_b", sk(J.PLT, SMA_P, SEPTEMBER))
    number = orders(world, "guru_b")[0]
    with pytest.raises(NotFound):
        withdraw(world, number, "admin_dinas_x")
    with transaction(get_settings().database_url) as session:
        session.get_one(SerahTerima, number).orang_id = ORANG["admin_dinas"]
    with pytest.raises(NotPermitted, match="SK_DIRI_SENDIRI"):
        withdraw(world, number)
