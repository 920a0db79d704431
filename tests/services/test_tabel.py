from __future__ import annotations

from sqlmodel import select

from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.reads_penilaian import SaringanNilai
from kinerja_app.persistence.tables import Audit
from kinerja_app.services import daftar, tabel
from kinerja_app.settings import get_settings
from tests.many import put_schools, put_teachers
from tests.services.langkah_penilaian import RATED, final
from tests.world import NOW, ORANG, SECOND, SMP_A, World

ALL, ALL_RATINGS = Saringan(), SaringanNilai()


def downloads() -> list[Audit]:
    with transaction(get_settings().database_url, writes=False) as session:
        return list(session.exec(select(Audit).where(Audit.tindakan == "unduh_daftar")))


def test_a_table_has_every_row_and_not_a_page_of_them(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        put_teachers(session, SMP_A, 60)
    found = tabel.table_of_guru(world.actor("ks_a"), SMP_A, SECOND, saringan=ALL, now=NOW)
    assert len(found.baris) == 66


def test_a_table_has_the_rows_of_the_page_in_its_order(world: World) -> None:
    shown = Saringan(status=(StatusRencana.DIAJUKAN,), urut="nama", halaman=3)
    page = daftar.list_guru(
        world.actor("ks_a"), SMP_A, SECOND, saringan=Saringan(shown.status, urut="nama"), now=NOW
    )
    found = tabel.table_of_guru(world.actor("ks_a"), SMP_A, SECOND, saringan=shown, now=NOW)
    assert found.baris == page.daftar.baris
    assert [each.nama for each in found.baris] == ["Bagas Wiryawan"]


def test_a_guru_comes_with_the_predikat(world: World) -> None:
    skp = final(world)
    found = tabel.table_of_guru(world.actor("ks_a", RATED), SMP_A, SECOND, saringan=ALL, now=RATED)
    assert found.nilai[skp].predikat is Predikat.BAIK
    assert found.nilai[skp].status == "FINAL"
    ratings = tabel.table_of_guru_ratings(
        world.actor("ks_a", RATED), SMP_A, SECOND, saringan=ALL_RATINGS, now=RATED
    )
    assert found.nilai[skp] in ratings


def test_the_schools_of_the_daerah_come_whole(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        put_schools(session, world, 40)
    kadis = world.actor("kadis")
    assert len(tabel.table_of_daerah(kadis, SECOND, saringan=ALL, now=NOW)) == 44
    of_one_level = tabel.table_of_daerah(kadis, SECOND, saringan=ALL, jenjang="SD", now=NOW)
    assert len(of_one_level) == 40
    assert len(tabel.table_of_daerah_ratings(kadis, SECOND, saringan=ALL_RATINGS, now=NOW)) == 45


def test_a_pengawas_takes_the_binaan_and_no_other_school(world: World) -> None:
    linked = tabel.table_of_binaan(world.actor("pengawas_sk"), SECOND, saringan=ALL, now=NOW)
    assert [each.sekolah for each in linked] == ["SMP Negeri Anggrek Dua"]
    rated = tabel.table_of_binaan_ratings(
        world.actor("pengawas_sk"), SECOND, saringan=ALL_RATINGS, now=NOW
    )
    assert [each.nama for each in rated] == ["Nurhayati Siregar"]


def test_who_took_which_list_is_written_down(world: World) -> None:
    searched = Saringan(cari="Citra")
    tabel.table_of_guru(world.actor("ks_a"), SMP_A, SECOND, saringan=searched, now=NOW)
    (line,) = downloads()
    assert (line.pelaku_id, line.npsn, line.objek_id) == (ORANG["ks_a"], SMP_A, "guru/2024-2")
    assert line.rincian == {"jumlah": 1, "disaring": True}
