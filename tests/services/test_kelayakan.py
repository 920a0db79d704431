"""The eligibility vectors of domain/01 §4, asked through the door of the services."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import Session

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import NotFound, RuleBroken
from kinerja_app.domain.kelayakan import Kelayakan, Keputusan
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.tables import Orang, Penugasan, Sekolah
from kinerja_app.services import beranda, daftar, pengajuan, periode, rencana
from kinerja_app.settings import get_settings
from tests.services.steps import begin, read
from tests.world import BEGIN, NOW, ORANG, SECOND, SMP_A, SMP_B, World

Change = Callable[[Session], object]
JANUARY_2025 = datetime(2025, 1, 6, 2, 0, tzinfo=UTC)
MUST_NOT = {
    "CLTN": lambda s: seeding.put_state(s, ORANG["guru_baru"], jenis="cltn", mulai=BEGIN),
    "TUGAS_BELAJAR_INSTANSI": lambda s: seeding.put_state(
        s, ORANG["guru_baru"], jenis="tugas_belajar_instansi", mulai=BEGIN
    ),
    "KEMENAG_STATUS_LAIN": lambda s: person(s, status_kepegawaian="Kemenag"),
    "JENIS_PTK_TIDAK_SESUAI": lambda s: person(s, jenis_ptk="Instruktur"),
    "TENAGA_KEPENDIDIKAN": lambda s: person(s, jenis_ptk="Tenaga Perpustakaan"),
    "BUKAN_SATMINKAL": lambda s: seeding.put_state(
        s, ORANG["guru_baru"], jenis="bukan_satminkal", mulai=BEGIN
    ),
}
MAY: dict[str, tuple[Change, Keputusan]] = {
    "NON_ASN": (
        lambda s: person(s, status_kepegawaian="Guru Honor Sekolah"),
        Keputusan.DIANJURKAN,
    ),
    "ASN": (
        lambda s: seeding.put_state(
            s, ORANG["guru_baru"], jenis="tugas_belajar_mandiri", mulai=BEGIN
        ),
        Keputusan.WAJIB,
    ),
}


def person(session: Session, **values: str) -> None:
    row = session.get_one(Orang, ORANG["guru_baru"])
    for name, value in values.items():
        setattr(row, name, value)


def change(how: Change) -> None:
    with transaction(get_settings().database_url) as session:
        how(session)


def eligibility(world: World, *, kode: str = SECOND, now: datetime = NOW) -> Kelayakan:
    """What the home of a guru without a plan says about beginning one."""
    home = beranda.home_of_pegawai(world.actor("guru_baru", now), kode, now=now)
    assert home.kelayakan is not None
    return home.kelayakan


@pytest.mark.parametrize("kasus", MUST_NOT)
def test_who_may_not_make_an_skp_is_refused_with_the_step_and_its_owner(
    world: World, kasus: str
) -> None:
    change(MUST_NOT[kasus])
    with pytest.raises(RuleBroken) as refusal:
        begin(world, "guru_baru")
    assert refusal.value.code == kasus
    assert refusal.value.source is not None
    assert all(refusal.value.facts[each] for each in ("langkah", "pemilik"))
    answer = eligibility(world)
    assert (answer.kode, answer.boleh) == (kasus, False)


@pytest.mark.parametrize("kasus", MAY)
def test_who_may_make_an_skp_begins_one(world: World, kasus: str) -> None:
    how, decision = MAY[kasus]
    change(how)
    answer = eligibility(world)
    assert (answer.kode, answer.keputusan) == (kasus, decision)
    assert begin(world, "guru_baru").status is StatusRencana.BELUM_MENGAJUKAN


def test_leave_counts_from_its_first_day(world: World) -> None:
    tomorrow = date(2024, 8, 6)
    change(lambda s: seeding.put_state(s, ORANG["guru_baru"], jenis="cltn", mulai=tomorrow))
    assert eligibility(world).boleh
    assert not eligibility(world, now=NOW + timedelta(days=1)).boleh


def second_school(session: Session) -> None:
    session.add(
        Penugasan(
            orang_id=ORANG["guru_baru"], role="guru", npsn=SMP_B, satminkal=False, mulai=BEGIN
        )
    )


def test_a_guru_of_two_schools_plans_at_the_satminkal_and_is_listed_there_only(
    world: World,
) -> None:
    change(second_school)
    actor = world.actor("guru_baru")
    other = next(post for post in actor.penugasan if post.npsn == SMP_B)
    with pytest.raises(RuleBroken) as refusal:
        rencana.start_plan(actor, other.id, SECOND, now=NOW)
    assert refusal.value.code == "BUKAN_SATMINKAL"
    names = {
        npsn: {
            row.nama
            for row in daftar.list_guru(
                world.actor(ks), npsn, SECOND, saringan=Saringan(), now=NOW
            ).daftar.baris
        }
        for ks, npsn in (("ks_a", SMP_A), ("ks_b", SMP_B))
    }
    assert "Gita Maharani" in names[SMP_A]
    assert names[SMP_B] == {"Hendra Gunawan"}


def test_an_asn_at_a_private_school_is_refused_until_2026(world: World) -> None:
    def private(session: Session) -> None:
        session.get_one(Sekolah, SMP_A).status = "swasta"

    change(private)
    answers = {}
    for kode, now in (("2025", JANUARY_2025), ("2026", JANUARY_2025 + timedelta(days=365))):
        answers[kode] = eligibility(world, kode=kode, now=now).boleh
    assert answers == {"2025": False, "2026": True}


def test_a_guru_who_leads_the_school_as_plt_has_two_posts_to_plan_in(world: World) -> None:
    home = beranda.home_of_pegawai(world.actor("plt"), SECOND, now=NOW)
    assert [(pos.jabatan.value, pos.plt) for pos in home.pos] == [
        ("guru", False),
        ("kepala_sekolah", True),
    ]
    assert all(pos.skp for pos in home.pos)


def test_who_retired_is_no_longer_listed(world: World) -> None:
    ks = world.actor("ks_a")
    found = daftar.list_guru(ks, SMP_A, SECOND, saringan=Saringan(), now=NOW).daftar
    assert "Budiman Sasongko" not in {row.nama for row in found.baris}
    assert found.jumlah == 6
    assert sum(found.per_status.values()) == 6


def test_a_person_who_moved_keeps_the_plan_of_the_old_school(world: World) -> None:
    def move(session: Session) -> None:
        guru = ORANG["guru_a"]
        seeding.end_post(session, guru, role=Role.GURU, selesai=date(2024, 8, 4))
        seeding.put_post(session, guru, Pejabat("", "", Role.GURU, SMP_B), mulai=date(2024, 8, 5))

    change(move)
    sheet = read(world, "guru_a", "guru_a_lama")
    assert (sheet.sekolah.npsn, sheet.skp.status) == (SMP_A, StatusRencana.DISEPAKATI)
    assert pengajuan.withdraw_plan(world.actor("guru_a"), world.skp["guru_a"], now=NOW)
    assert periode.list_periode(world.actor("guru_a"), npsn=SMP_B, now=NOW)


@pytest.mark.parametrize("npsn", [SMP_B, "00000000"])
def test_another_school_and_no_school_look_the_same(world: World, npsn: str) -> None:
    with pytest.raises(NotFound) as refusal:
        daftar.list_guru(world.actor("ks_a"), npsn, SECOND, saringan=Saringan(), now=NOW)
    assert (refusal.value.code, dict(refusal.value.facts)) == ("SEKOLAH_TIDAK_DITEMUKAN", {})
