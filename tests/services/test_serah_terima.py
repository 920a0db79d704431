"""Mutasi and a new KS in mid-period: open steps go on, finished ones stay, nothing new leaks."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from sqlmodel import col, select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import NotFound, NotPermitted, RuleBroken, WrongStep
from kinerja_app.domain.serah_terima import JenisSerahTerima
from kinerja_app.identity.command_line import system
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.tables import Penugasan, Skp, TempatSkp
from kinerja_app.services import (
    arsip_penilai,
    beranda,
    dokumen,
    jabatan,
    lembar_siklus,
    pemeriksaan,
    persetujuan,
    rencana,
)
from kinerja_app.services.akibat_jabatan import AkibatJabatan, UsulanJabatan
from kinerja_app.settings import get_settings
from tests.services.steps import approve, news
from tests.world import BEGIN, NOW, ORANG, SMA_P, SMP_A, SMP_B, SMP_X, World

J = JenisSerahTerima
TODAY, SEPTEMBER = date(2024, 8, 5), date(2024, 9, 2)


def sk(
    jenis: JenisSerahTerima, npsn: str, mulai: date | None = TODAY, selesai: date | None = None
) -> UsulanJabatan:
    return UsulanJabatan(jenis, npsn, mulai, selesai, "821.2/17/2024", date(2024, 8, 1))


def record(world: World, whom: str, usulan: UsulanJabatan, now: datetime = NOW) -> AkibatJabatan:
    return jabatan.record_post(world.actor("admin_dinas", now), ORANG[whom], usulan, now=now)


def preview(world: World, whom: str, usulan: UsulanJabatan) -> AkibatJabatan:
    return jabatan.preview_post(world.actor("admin_dinas"), ORANG[whom], usulan, now=NOW)


def place(world: World, skp: str) -> str:
    with transaction(get_settings().database_url, writes=False) as session:
        return session.get_one(Skp, world.skp[skp]).npsn


def sees(world: World, who: str, skp: str, now: datetime = NOW) -> bool:
    try:
        pemeriksaan.open_submission(world.actor(who, now), world.skp[skp], now=now)
    except (NotFound, NotPermitted):
        return False
    return True


def test_the_consequences_of_a_mutasi_are_said_before(world: World) -> None:
    seen = preview(world, "guru_a", sk(J.MUTASI, SMP_B))
    assert (seen.terbuka.rencana, seen.terbuka.semua, seen.skp_pindah) == (1, 2, 2)
    assert (seen.selesai.rencana, seen.selesai.semua) == (1, 1)
    assert (seen.penerima, seen.pemilik) == (("Nurhayati Siregar",), ("Mulyadi Santosa",))
    assert [(each.npsn, each.role.value) for each in seen.berakhir] == [(SMP_A, "guru")]
    assert place(world, "guru_a") == SMP_A, "nothing has been done yet"


@pytest.mark.keluhan(26)
def test_the_open_plan_goes_to_the_new_head_and_the_old_one_sees_it_no_more(world: World) -> None:
    assert sees(world, "ks_a", "guru_a")
    record(world, "guru_a", sk(J.MUTASI, SMP_B))
    assert (sees(world, "ks_a", "guru_a"), sees(world, "ks_b", "guru_a")) == (False, True)
    approve(world, "ks_b", "guru_a")
    with transaction(get_settings().database_url, writes=False) as session:
        row = session.get_one(Skp, world.skp["guru_a"])
        before = session.exec(select(TempatSkp).where(TempatSkp.skp_id == row.id)).one()
    assert (row.status, row.diputuskan_oleh) == ("DISETUJUI", ORANG["ks_b"])
    assert (before.npsn, before.sampai) == (SMP_A, TODAY - timedelta(days=1))


def test_a_finished_step_stays_with_who_took_it(world: World) -> None:
    record(world, "guru_disetujui", sk(J.MUTASI, SMP_B))
    with transaction(get_settings().database_url, writes=False) as session:
        row = session.get_one(Skp, world.skp["guru_disetujui"])
    assert (row.npsn, row.status, row.diputuskan_oleh) == (SMP_B, "DISETUJUI", ORANG["ks_a"])


def test_before_the_first_day_nothing_moves(world: World) -> None:
    record(world, "guru_a", sk(J.MUTASI, SMP_B, SEPTEMBER))
    assert sees(world, "ks_a", "guru_a")
    eve, day = NOW + timedelta(days=27), NOW + timedelta(days=28)
    assert jabatan.apply_due_changes(system(), now=eve) == 0
    assert [each.npsn for each in world.actor("guru_a", eve).penugasan] == [SMP_A]
    assert jabatan.apply_due_changes(system(), now=day) == 1
    assert jabatan.apply_due_changes(system(), now=day) == 0
    assert [each.npsn for each in world.actor("guru_a", day).penugasan] == [SMP_B]
    assert (sees(world, "ks_a", "guru_a", day), sees(world, "ks_b", "guru_a", day)) == (False, True)


def test_a_new_head_takes_over_every_open_step_of_the_school(world: World) -> None:
    seen = preview(world, "guru_b", sk(J.KS_BARU, SMP_A))
    assert (seen.terbuka.rencana, seen.penerima) == (1, ("Hendra Gunawan",))
    assert seen.pemilik == ("Mulyadi Santosa",)
    assert [(each.nama, each.npsn) for each in seen.berakhir] == [
        ("Mulyadi Santosa", SMP_A),
        ("Hendra Gunawan", SMP_B),
    ]
    record(world, "guru_b", sk(J.KS_BARU, SMP_A))
    assert (sees(world, "ks_a", "guru_a"), sees(world, "guru_b", "guru_a")) == (False, True)
    assert news(ORANG["guru_b"], "LANGKAH_PINDAH") == 1
    assert news(ORANG["ks_a"], "JABATAN_BERAKHIR") == 1
    approve(world, "guru_b", "guru_a")


def test_a_new_head_sees_nothing_older_than_the_year_he_begins_in(world: World) -> None:
    record(world, "guru_b", sk(J.KS_BARU, SMP_A, date(2025, 7, 1)))
    later = datetime.fromisoformat("2025-07-02T02:00:00+00:00")
    assert not sees(world, "guru_b", "guru_a", later)
    with transaction(get_settings().database_url) as session:
        post = session.exec(
            select(Penugasan)
            .where(Penugasan.orang_id == ORANG["guru_b"])
            .order_by(col(Penugasan.id).desc())
        ).first()
        assert post is not None
        post.mulai = date(2024, 12, 30)
        session.add(post)
    assert sees(world, "guru_b", "guru_a", later)


def test_the_skp_of_a_head_goes_on_at_the_next_school(world: World) -> None:
    seen = record(world, "ks_a", sk(J.KS_BARU, SMP_B))
    assert (seen.skp_pindah, seen.tanpa_ks) == (2, ("SMP Negeri Melati Satu",))
    assert place(world, "ks_a") == SMP_B
    assert sees(world, "pengawas_sk", "ks_a")
    assert not sees(world, "pengawas_a", "ks_a")


def test_a_head_whose_post_ended_reads_his_finished_steps_and_nothing_else(world: World) -> None:
    record(world, "ks_a", sk(J.AKHIR_JABATAN, SMP_A))
    former, done = world.actor("ks_a"), world.skp["guru_disetujui"]
    seen = arsip_penilai.list_finished(former, now=NOW)
    assert done in [each.skp.id for each in seen.baris]
    acts = arsip_penilai.read_finished(former, done, now=NOW).baris.tindakan
    assert [each.tindakan for each in acts] == ["setujui", "buka"]
    assert [e.skp.orang_id for e in beranda.list_own_skps(former, now=NOW)] == [ORANG["ks_a"]] * 2
    with pytest.raises(NotFound):
        dokumen.list_documents(former, done, now=NOW)
    with pytest.raises(NotFound):
        arsip_penilai.read_finished(former, world.skp["guru_a"], now=NOW)
    for door in (lembar_siklus.read_cycle, pemeriksaan.open_submission, rencana.read_plan):
        with pytest.raises(NotPermitted):
            door(former, done, now=NOW)


def test_a_plt_replaces_the_head_and_keeps_the_own_post(world: World) -> None:
    seen = preview(world, "guru_b", sk(J.PLT, SMP_A, selesai=date(2024, 12, 31)))
    assert (seen.dua_skp, [each.nama for each in seen.berakhir]) == (True, ["Mulyadi Santosa"])
    record(world, "guru_b", sk(J.PLT, SMP_A, selesai=date(2024, 12, 31)))
    posts = [(e.npsn, e.role.value, e.status.value) for e in world.actor("guru_b").penugasan]
    assert posts == [(SMP_B, "guru", "definitif"), (SMP_A, "kepala_sekolah", "plt")]
    after = datetime.fromisoformat("2025-01-02T02:00:00+00:00")
    assert [e.npsn for e in world.actor("guru_b", after).penugasan] == [SMP_B]


def test_the_end_of_a_post_leaves_the_school_without_a_head_and_says_so(world: World) -> None:
    seen = record(world, "ks_a", sk(J.AKHIR_JABATAN, SMP_A))
    assert (seen.tanpa_ks, seen.penerima) == (("SMP Negeri Melati Satu",), ())
    assert seen.tanpa_tugas == ("Mulyadi Santosa",)
    assert world.actor("ks_a").penugasan == ()
    with pytest.raises(NotFound):
        persetujuan.approve_plan(world.actor("ks_b"), world.skp["guru_a"], pengajuan_ke=1, now=NOW)


@pytest.mark.parametrize(
    ("whom", "usulan", "kode"),
    [
        ("ks_a", sk(J.KS_BARU, SMP_A), "SUDAH_KEPALA_SEKOLAH_INI"),
        ("ks_a", sk(J.PLT, SMP_A), "SUDAH_KEPALA_SEKOLAH_INI"),
        ("plt", sk(J.PLT, SMA_P), "SUDAH_KEPALA_SEKOLAH_INI"),
        ("guru_a", sk(J.AKHIR_JABATAN, SMP_A), "BUKAN_KEPALA_SEKOLAH_INI"),
        ("guru_a", sk(J.MUTASI, SMP_A), "SUDAH_GURU_SEKOLAH_INI"),
    ],
)
def test_what_holds_already_is_refused(
    world: World, whom: str, usulan: UsulanJabatan, kode: str
) -> None:
    with pytest.raises(WrongStep, match=kode):
        record(world, whom, usulan)


@pytest.mark.parametrize(
    ("usulan", "kode"),
    [
        (UsulanJabatan(J.PLT, SMP_B, TODAY, None, " ", TODAY), "NOMOR_SK_KOSONG"),
        (UsulanJabatan(J.PLT, SMP_B, None, None, "1", TODAY), "TANGGAL_TIDAK_TERBACA"),
        (UsulanJabatan(J.PLT, SMP_B, TODAY, None, "1", None), "TANGGAL_TIDAK_TERBACA"),
        (sk(J.PLT, SMP_B, TODAY, date(2024, 8, 1)), "MASA_SK_TERBALIK"),
        (sk(J.MUTASI, SMP_B, TODAY, SEPTEMBER), "JABATAN_TANPA_AKHIR"),
        (sk(J.MUTASI, SMP_B, date(2042, 8, 5)), "TANGGAL_KEADAAN_TERLALU_JAUH"),
    ],
)
def test_an_incomplete_sk_is_refused_with_its_field(
    world: World, usulan: UsulanJabatan, kode: str
) -> None:
    with pytest.raises(RuleBroken, match=kode) as refusal:
        preview(world, "guru_a", usulan)
    assert refusal.value.field


def test_nobody_records_an_sk_about_himself(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        post = Pejabat("", "", Role.GURU, SMP_A)
        seeding.put_post(session, ORANG["admin_dinas"], post, mulai=BEGIN)
    for usulan in (sk(J.PLT, SMP_A), sk(J.KS_BARU, SMP_B), sk(J.MUTASI, SMP_B)):
        for use in (preview, record):
            with pytest.raises(NotPermitted, match="SK_DIRI_SENDIRI"):
                use(world, "admin_dinas", usulan)
    roles = {each.role for each in world.actor("admin_dinas").penugasan}
    assert roles == {Role.ADMIN_DINAS, Role.GURU}


def test_a_school_of_another_daerah_is_unknown(world: World) -> None:
    with pytest.raises(NotFound):
        preview(world, "guru_a", sk(J.MUTASI, SMP_X))
    with pytest.raises(NotFound):
        preview(world, "guru_x", sk(J.MUTASI, SMP_A))
