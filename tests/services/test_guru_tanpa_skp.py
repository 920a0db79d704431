"""The list of ratings of a school: its guru without an SKP are on it as on the list of the KS."""

from datetime import date

import pytest
from sqlalchemy import update
from sqlmodel import col

from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.reads_penilaian import DaftarNilai, SaringanNilai
from kinerja_app.persistence.tables import Penugasan
from kinerja_app.services import capaian, daftar, keadaan, tabel
from kinerja_app.settings import get_settings
from tests.many import put_teachers, take_half_of_the_plans
from tests.world import NOW, ORANG, SECOND, SMP_A, World

ALL = SaringanNilai()


def listed(world: World, saringan: SaringanNilai = ALL) -> DaftarNilai:
    actor = world.actor("ks_a")
    return capaian.progress_of_guru(actor, SMP_A, SECOND, saringan=saringan, now=NOW).daftar


def names(found: DaftarNilai) -> list[str]:
    return [each.nama for each in found.baris]


def on_the_home_of_the_ks(world: World) -> int:
    saringan = Saringan()
    board = daftar.list_guru(world.actor("ks_a"), SMP_A, SECOND, saringan=saringan, now=NOW)
    return board.daftar.jumlah


def test_a_guru_without_an_skp_stands_last_and_has_agreed_on_no_plan(world: World) -> None:
    found = listed(world)
    assert names(found) == [
        "Bagas Wiryawan",
        "Citra Lestariningsih",
        "Dimas Prakosa",
        "Endah Purwati",
        "Fajar Nugraha",
        "Gita Maharani",
    ]
    last = found.baris[-1]
    assert (last.skp_id, last.sejak, last.status) == (0, None, "BELUM_SEPAKAT")
    assert (last.jabatan.value, last.sekolah) == ("guru", "SMP Negeri Melati Satu")
    assert found.jumlah == sum(found.per_status.values()) == on_the_home_of_the_ks(world) == 6


def test_a_guru_without_an_skp_is_found_where_plans_are_not_agreed_and_nowhere_else(
    world: World,
) -> None:
    assert names(listed(world, SaringanNilai(status="BELUM_SEPAKAT", cari="gita"))) == [
        "Gita Maharani"
    ]
    for elsewhere in (
        SaringanNilai(status="FINAL"),
        SaringanNilai(predikat="BAIK"),
        SaringanNilai(cari="Nobody"),
    ):
        assert names(listed(world, elsewhere)) == []


@pytest.mark.parametrize("jenis", [Keadaan.PENSIUN, Keadaan.CLTN, Keadaan.BUKAN_SATMINKAL])
def test_a_guru_who_needs_no_skp_is_on_neither_list(world: World, jenis: Keadaan) -> None:
    actor, today = world.actor("ks_a"), local_date(NOW)
    keadaan.mark_inactive(actor, ORANG["guru_baru"], jenis=jenis, mulai=today, now=NOW)
    found = listed(world)
    assert "Gita Maharani" not in names(found)
    assert found.jumlah == sum(found.per_status.values()) == on_the_home_of_the_ks(world) == 5


def test_a_guru_who_came_after_the_period_needs_no_skp_in_it(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        post = update(Penugasan).where(col(Penugasan.orang_id) == ORANG["guru_baru"])
        session.execute(post.values(mulai=date(2025, 1, 2)))
    later = NOW.replace(year=2025)
    actor = world.actor("ks_a", later)
    board = capaian.progress_of_guru(actor, SMP_A, SECOND, saringan=ALL, now=later)
    assert "Gita Maharani" not in names(board.daftar)


def test_the_pages_show_everybody_once_and_the_file_the_same_in_their_order(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        put_teachers(session, SMP_A, 45)
        take_half_of_the_plans(session)
    pages = [listed(world, SaringanNilai(halaman=each)).baris for each in (1, 2, 3, 4)]
    assert [len(each) for each in pages] == [25, 25, 1, 0]
    shown = tuple(each for page in pages for each in page)
    assert len({each.orang_id for each in shown}) == listed(world).jumlah == 51
    actor = world.actor("ks_a")
    assert tabel.table_of_guru_ratings(actor, SMP_A, SECOND, saringan=ALL, now=NOW) == shown
