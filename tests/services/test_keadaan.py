"""Who is no longer active: said before, out of lists and counts, at once, and back again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlalchemy import update
from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound, NotPermitted, RuleBroken, WrongStep
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.identity.sessions import create, resolve, token_hash
from kinerja_app.persistence.actor_repository import load_actor
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.reads_penilaian import SaringanNilai
from kinerja_app.persistence.tables import Audit, Orang, Penugasan, Skp
from kinerja_app.services import (
    beranda,
    capaian,
    daftar,
    ganda,
    keadaan,
    keputusan_penilaian,
    orang,
    pemberitahuan,
    periode,
    rencana,
)
from kinerja_app.settings import get_settings
from tests.many import FIRST_PERSON, put_teachers
from tests.services.langkah_penilaian import RATED, determined
from tests.services.steps import approve, save
from tests.world import NOW, ORANG, SECOND, SMP_A, TK_T, World
from tests.world_plans import rhk

TODAY = date(2024, 8, 5)
SEPTEMBER = date(2024, 9, 1)


def mark(world: World, who: str, whom: str, jenis: Keadaan, mulai: date = TODAY) -> int:
    return keadaan.mark_inactive(world.actor(who), ORANG[whom], jenis=jenis, mulai=mulai, now=NOW)


def listed(world: World, days: int = 0) -> list[str]:
    now = NOW + timedelta(days=days)
    head = world.actor("ks_a", now)
    board = daftar.list_guru(head, SMP_A, SECOND, saringan=Saringan(urut="nama"), now=now)
    return [each.nama for each in board.daftar.baris]


def progress(world: World) -> tuple[int, int]:
    board = daftar.list_daerah(world.actor("kadis"), SECOND, saringan=Saringan(), now=NOW)
    row = next(each for each in board.daftar.baris if each.npsn == TK_T)
    return row.guru_sepakat, row.guru


def to_be_rated(world: World) -> int:
    head, everybody = world.actor("ks_t"), SaringanNilai()
    board = capaian.progress_of_guru(head, TK_T, SECOND, saringan=everybody, now=NOW)
    return sum(board.daftar.per_status.values())


@pytest.mark.keluhan(8)
def test_ten_people_of_whom_seven_are_inactive_give_three_of_three(world: World) -> None:
    others = [FIRST_PERSON + each for each in range(9)]
    with transaction(get_settings().database_url) as session:
        put_teachers(session, TK_T, 9)
        agreed = update(Skp).where(col(Skp.orang_id).in_(others[:5]))
        session.execute(agreed.values(status="DISEPAKATI"))
    assert progress(world)[1] == to_be_rated(world) == 10
    gone = (ORANG["guru_tk"], *others[3:])
    reasons = (*[Keadaan.PENSIUN] * 2, *[Keadaan.MENINGGAL] * 4, Keadaan.MUTASI)
    for orang_id, jenis in zip(gone, reasons, strict=True):
        keadaan.mark_inactive(world.actor("ks_t"), orang_id, jenis=jenis, mulai=TODAY, now=NOW)
    assert (progress(world), to_be_rated(world)) == ((3, 3), 3)
    head = world.actor("ks_t")
    board = daftar.list_guru(head, TK_T, SECOND, saringan=Saringan(), now=NOW)
    assert (board.daftar.jumlah, board.belum_mengajukan) == (3, ())
    kept = orang.list_people(head, TK_T, now=NOW)
    assert (kept.semua, kept.jumlah_tidak_aktif) == (4, 7), "the KS is counted here too"


@pytest.mark.keluhan(8)
def test_one_listed_three_times_two_retired_and_four_deceased_leave_two_of_two(
    world: World,
) -> None:
    others = [FIRST_PERSON + each for each in range(9)]
    with transaction(get_settings().database_url) as session:
        put_teachers(session, TK_T, 9)
        for orang_id in others[:2]:
            twin = session.get_one(Orang, orang_id)
            twin.nama, twin.tanggal_lahir = "Kirana Widyastuti", date(1980, 1, 1)
            session.add(twin)
        one = session.get_one(Orang, ORANG["guru_tk"])
        one.tanggal_lahir = date(1980, 1, 1)
        session.add(one)
        waiting = col(Skp.orang_id).in_(others)
        session.execute(update(Skp).where(waiting).values(status="DIAJUKAN"))
        agreed = col(Skp.orang_id).in_([ORANG["guru_tk"], others[8]])
        session.execute(update(Skp).where(agreed).values(status="DISEPAKATI"))
    assert progress(world) == (2, 10)
    ganda.merge_doubled(world.actor("ks_t"), ORANG["guru_tk"], now=NOW)
    reasons = (*[Keadaan.PENSIUN] * 2, *[Keadaan.MENINGGAL] * 4)
    for orang_id, jenis in zip(others[2:8], reasons, strict=True):
        keadaan.mark_inactive(world.actor("ks_t"), orang_id, jenis=jenis, mulai=TODAY, now=NOW)
    assert progress(world) == (2, 2)


def test_leave_stops_the_skp_from_its_first_day_and_lets_it_go_on_after(world: World) -> None:
    keadaan.mark_inactive(
        world.actor("ks_a"),
        ORANG["guru_a2"],
        jenis=Keadaan.CLTN,
        mulai=SEPTEMBER,
        selesai=date(2024, 9, 30),
        now=NOW,
    )
    eve, day, back = (NOW + timedelta(days=days) for days in (26, 27, 57))
    part = rhk("RHK01", 7)
    assert save(world, "guru_a2", "guru_a2", part, now=eve).bentrok is None
    with pytest.raises(WrongStep, match="SKP_ORANG_TIDAK_AKTIF"):
        save(world, "guru_a2", "guru_a2", rhk("RHK01", 8), revisi=2, now=day)
    assert "Citra Lestariningsih" not in listed(world, days=27)
    assert save(world, "guru_a2", "guru_a2", rhk("RHK01", 8), revisi=2, now=back).revisi == 3


def test_nobody_decides_on_the_plan_of_one_who_has_resigned(world: World) -> None:
    mark(world, "operator_a", "guru_a", Keadaan.RESIGN)
    with pytest.raises(WrongStep, match="SKP_ORANG_TIDAK_AKTIF"):
        approve(world, "ks_a", "guru_a")
    with transaction(get_settings().database_url, writes=False) as session:
        assert session.get_one(Skp, world.skp["guru_a"]).status == "DIAJUKAN"


def test_the_partial_result_of_one_who_retires_is_brought_to_its_end(world: World) -> None:
    skp = determined(world)
    first = RATED + timedelta(days=2)
    keadaan.mark_inactive(
        world.actor("operator_a", RATED),
        ORANG["guru_disetujui"],
        jenis=Keadaan.PENSIUN,
        mulai=first.date(),
        now=RATED,
    )
    late = RATED + timedelta(days=16)
    keputusan_penilaian.finalise_rating(world.actor("ks_a", late), skp, now=late)


def test_a_guru_at_two_schools_makes_the_skp_at_the_satminkal_alone(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        extra = Penugasan(orang_id=ORANG["guru_a"], role="guru", npsn=TK_T, mulai=TODAY)
        extra.satminkal = False
        session.add(extra)
    assert progress(world)[1] == 1, "only the own guru counts there"
    posts = world.actor("guru_a").penugasan
    second = next(each.id for each in posts if each.npsn == TK_T)
    with pytest.raises(RuleBroken, match="BUKAN_SATMINKAL"):
        rencana.start_plan(world.actor("guru_a"), second, SECOND, now=NOW)
    home = beranda.home_of_pegawai(world.actor("guru_a"), SECOND, now=NOW)
    assert [each.npsn for each in home.pos] == [SMP_A]


def test_what_another_school_records_stays_with_it(world: World) -> None:
    mark(world, "ks_a", "guru_a", Keadaan.MUTASI)
    with transaction(get_settings().database_url) as session:
        session.add(Penugasan(orang_id=ORANG["guru_a"], role="guru", npsn=TK_T, mulai=TODAY))
    mark(world, "ks_t", "guru_a", Keadaan.CLTN)
    here = keadaan.read_person(world.actor("ks_a"), ORANG["guru_a"], now=NOW)
    assert [each.jenis for each in here.keadaan] == [Keadaan.MUTASI]
    left = orang.list_people(world.actor("ks_a"), SMP_A, tidak_aktif=True, now=NOW)
    seen = next(each for each, _ in left.orang if each.orang.id == ORANG["guru_a"])
    assert (seen.pindah, seen.orang.email, seen.fakta.cltn_mulai) == (True, "", None)


def test_the_list_lets_a_person_go_on_the_day_and_not_before(world: World) -> None:
    mark(world, "operator_a", "guru_a2", Keadaan.PENSIUN, SEPTEMBER)
    assert "Citra Lestariningsih" in listed(world)
    assert "Citra Lestariningsih" in listed(world, days=26)
    assert "Citra Lestariningsih" not in listed(world, days=27)


@pytest.mark.parametrize(
    "jenis", [Keadaan.CLTN, Keadaan.TUGAS_BELAJAR_INSTANSI, Keadaan.MUTASI, Keadaan.BUKAN_SATMINKAL]
)
def test_every_reason_leaves_the_list(world: World, jenis: Keadaan) -> None:
    mark(world, "ks_a", "guru_a", jenis)
    assert "Bagas Wiryawan" not in listed(world)


def test_leave_with_a_last_day_brings_the_person_back(world: World) -> None:
    keadaan.mark_inactive(
        world.actor("ks_a"),
        ORANG["guru_a"],
        jenis=Keadaan.CLTN,
        mulai=TODAY,
        selesai=TODAY + timedelta(days=10),
        now=NOW,
    )
    assert "Bagas Wiryawan" not in listed(world, days=10)
    assert "Bagas Wiryawan" in listed(world, days=11)


def test_the_session_of_a_retired_person_ends_at_once(world: World) -> None:
    token = token_hash(create(ORANG["guru_a"]))
    assert resolve(token) is not None
    number = mark(world, "operator_a", "guru_a", Keadaan.PENSIUN, date(2024, 8, 1))
    assert resolve(token) is None
    keadaan.undo_inactive(world.actor("operator_a"), ORANG["guru_a"], number, now=NOW)
    assert resolve(token) is None, "a session that ended does not come back to life"
    assert resolve(token_hash(create(ORANG["guru_a"]))) is not None


def test_it_can_be_taken_back_and_both_acts_stay_on_record(world: World) -> None:
    number = mark(world, "ks_a", "guru_a", Keadaan.MUTASI)
    keadaan.undo_inactive(world.actor("ks_a"), ORANG["guru_a"], number, now=NOW)
    assert "Bagas Wiryawan" in listed(world)
    seen = keadaan.read_person(world.actor("ks_a"), ORANG["guru_a"], now=NOW)
    assert (seen.berlaku, seen.keadaan[0].dibatalkan_at) == (None, NOW)
    with transaction(get_settings().database_url, writes=False) as session:
        lines = session.exec(
            select(Audit.tindakan).where(Audit.orang_id == ORANG["guru_a"]).order_by(col(Audit.id))
        ).all()
    assert lines[-2:] == ["tandai_tidak_aktif", "batalkan_tidak_aktif"]
    with pytest.raises(WrongStep, match="KEADAAN_SUDAH_DIBATALKAN"):
        keadaan.undo_inactive(world.actor("ks_a"), ORANG["guru_a"], number, now=NOW)


def test_who_is_not_of_the_satminkal_stays_at_the_school_without_an_skp(world: World) -> None:
    number = mark(world, "operator_a", "guru_a2", Keadaan.BUKAN_SATMINKAL)
    posts = world.actor("guru_a2").penugasan
    assert [(each.npsn, each.satminkal) for each in posts] == [(SMP_A, False)]
    keadaan.undo_inactive(world.actor("operator_a"), ORANG["guru_a2"], number, now=NOW)
    posts = world.actor("guru_a2").penugasan
    assert [(each.npsn, each.satminkal) for each in posts] == [(SMP_A, True)]


def test_what_happens_to_an_open_skp_is_said_before(world: World) -> None:
    seen = keadaan.preview_inactive(
        world.actor("ks_a"), ORANG["guru_a"], jenis=Keadaan.PENSIUN, mulai=SEPTEMBER, now=NOW
    )
    assert [(each.periode, each.status) for each in seen.skp] == [
        ("Juli–Desember 2024", "DIAJUKAN")
    ]
    assert (seen.akses_berakhir, seen.tugas_berakhir, seen.jabatan_kosong) == (True, False, False)
    assert "Bagas Wiryawan" in listed(world), "nothing has been done yet"


def test_a_school_without_its_head_is_said_before(world: World) -> None:
    seen = keadaan.preview_inactive(
        world.actor("admin_dinas"), ORANG["ks_a"], jenis=Keadaan.MENINGGAL, mulai=TODAY, now=NOW
    )
    assert seen.jabatan_kosong
    mark(world, "admin_dinas", "ks_a", Keadaan.MENINGGAL)
    home = beranda.home_of_pegawai(world.actor("guru_a2"), SECOND, now=NOW)
    assert home.gerbang.kode == "", "the period was started already"
    board = daftar.list_daerah(world.actor("kadis"), SECOND, saringan=Saringan(), now=NOW)
    assert [each.kepala for each in board.daftar.baris if each.npsn == SMP_A] == [""]


def test_nobody_waits_for_the_plan_of_a_head_who_left(world: World) -> None:
    mark(world, "admin_dinas", "ks_a", Keadaan.PENSIUN)
    board = daftar.list_daerah(world.actor("kadis"), SECOND, saringan=Saringan(), now=NOW)
    assert [each.sekolah for each in board.menunggu] == []


def test_an_inactive_teacher_is_not_told_that_the_period_began(world: World) -> None:
    mark(world, "operator_x", "guru_x", Keadaan.CLTN)
    periode.start_periode(world.actor("ks_x"), "69990004", SECOND, now=NOW)
    told = pemberitahuan.list_news(world.actor("guru_x"), now=NOW)
    assert [each.kode for each in told] == []


@pytest.mark.parametrize(
    ("who", "whom", "refusal"),
    [
        ("ks_a", "ks_a", NotPermitted),
        ("plt", "plt", NotPermitted),
        ("ks_a", "guru_b", NotFound),
        ("operator_a", "guru_x", NotFound),
        ("operator_a", "kadis", NotFound),
        ("admin_dinas", "guru_x", NotFound),
    ],
)
def test_only_people_of_the_own_schools_and_never_oneself(
    world: World, who: str, whom: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        mark(world, who, whom, Keadaan.RESIGN)


def test_a_head_does_not_end_another_head(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        session.add(
            Penugasan(orang_id=ORANG["ks_b"], role="kepala_sekolah", npsn=SMP_A, mulai=TODAY)
        )
    with pytest.raises(NotPermitted, match="KEADAAN_KEPALA_SEKOLAH"):
        mark(world, "ks_a", "ks_b", Keadaan.RESIGN)


def test_a_person_is_marked_once(world: World) -> None:
    mark(world, "ks_a", "guru_a", Keadaan.PENSIUN, SEPTEMBER)
    with pytest.raises(WrongStep, match="SUDAH_TIDAK_AKTIF"):
        mark(world, "operator_a", "guru_a", Keadaan.MENINGGAL)


@pytest.mark.parametrize(
    ("jenis", "mulai", "selesai", "kode"),
    [
        (Keadaan.DUPLIKAT, TODAY, None, "ALASAN_KEADAAN_TIDAK_DIKENAL"),
        (Keadaan.PENSIUN, date(2042, 8, 5), None, "TANGGAL_KEADAAN_TERLALU_JAUH"),
        (Keadaan.PENSIUN, TODAY, SEPTEMBER, "KEADAAN_TANPA_AKHIR"),
        (Keadaan.CLTN, SEPTEMBER, TODAY, "KEADAAN_TERBALIK"),
    ],
)
def test_a_slip_is_refused_with_the_field(
    world: World, jenis: Keadaan, mulai: date, selesai: date | None, kode: str
) -> None:
    with pytest.raises(RuleBroken, match=kode) as refusal:
        keadaan.preview_inactive(
            world.actor("ks_a"), ORANG["guru_a"], jenis=jenis, mulai=mulai, selesai=selesai, now=NOW
        )
    assert refusal.value.field


def test_an_undo_waits_for_nobody_else(world: World) -> None:
    number = mark(world, "operator_a", "guru_a", Keadaan.MUTASI)
    with transaction(get_settings().database_url) as session:
        session.add(Penugasan(orang_id=ORANG["guru_a"], role="guru", npsn="69990002", mulai=TODAY))
    with pytest.raises(WrongStep, match="SUDAH_TERCATAT_DI_SEKOLAH_LAIN"):
        keadaan.undo_inactive(world.actor("operator_a"), ORANG["guru_a"], number, now=NOW)


def test_study_leave_counts_from_its_first_day(world: World) -> None:
    mark(world, "ks_a", "guru_baru", Keadaan.TUGAS_BELAJAR_INSTANSI, SEPTEMBER)
    before = beranda.home_of_pegawai(world.actor("guru_baru"), SECOND, now=NOW)
    later = NOW + timedelta(days=40)
    after = beranda.home_of_pegawai(world.actor("guru_baru", later), SECOND, now=later)
    answers = [each.kelayakan.boleh for each in (before, after) if each.kelayakan]
    assert answers == [True, False]


def test_the_other_keeper_hears_of_it(world: World) -> None:
    mark(world, "ks_a", "guru_a", Keadaan.PENSIUN)
    told = pemberitahuan.list_news(world.actor("operator_a"), now=NOW)
    assert "ORANG_TIDAK_AKTIF" in [each.kode for each in told]


def test_a_state_that_ended_access_leaves_no_actor(world: World) -> None:
    mark(world, "ks_a", "guru_a", Keadaan.MENINGGAL)
    with transaction(get_settings().database_url, writes=False) as session:
        assert load_actor(session, ORANG["guru_a"], on=TODAY) is None
