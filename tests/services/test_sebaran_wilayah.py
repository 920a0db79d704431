"""The advisory curve of a binaan and a daerah, and whom their list of ratings is about."""

from datetime import date, datetime

import pytest
from sqlmodel import select

from kinerja_app.domain.organisasi import Capaian
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.reads_penilaian import DaftarNilai, SaringanNilai
from kinerja_app.persistence.tables import Penilaian, Penugasan, Skp
from kinerja_app.services import capaian
from kinerja_app.services.capaian import PapanNilai
from kinerja_app.settings import get_settings
from tests.many import put_schools
from tests.services.langkah_penilaian import final_of_head
from tests.world import NOW, ORANG, SECOND, SMA_P, SMP_A, SMP_B, SMP_X, TK_T, World

YEAR = "2025"
RATED = datetime.fromisoformat("2025-12-09T03:00:00+00:00")
ALL = SaringanNilai()
P = Predikat


def rate(who: str, npsn: str, predikat: Predikat, *, jabatan: str = "kepala_sekolah") -> None:
    """An SKP of 2025 with its predikat, as rows: how it is rated is tested elsewhere."""
    with transaction(get_settings().database_url) as session:
        held = select(Penugasan.id).where(
            Penugasan.orang_id == ORANG[who], Penugasan.npsn == npsn, Penugasan.role == jabatan
        )
        skp = Skp(
            nomor=f"SKP-25-{who}-{jabatan}",
            orang_id=ORANG[who],
            penugasan_id=session.exec(held).one() or 0,
            jabatan=jabatan,
            npsn=npsn,
            periode_kode=YEAR,
            rule_set_id="R2025",
            status=StatusRencana.DISEPAKATI.value,
            dimulai_at=RATED,
            sejak=RATED,
        )
        session.add(skp)
        session.flush()
        rating = Penilaian(skp_id=skp.id or 0, status="DINILAI", predikat=predikat.value)
        rating.sejak = rating.dinilai_at = RATED
        session.add(rating)


@pytest.fixture
def rated(world: World) -> World:
    """2025: five principals and a Plt's SKP as guru; two of four schools have a capaian."""
    rate("ks_a", SMP_A, P.BAIK)
    rate("ks_b", SMP_B, P.BAIK)
    rate("ks_t", TK_T, P.KURANG)
    rate("plt", SMA_P, P.SANGAT_BAIK)
    rate("plt", SMA_P, P.BAIK, jabatan="guru")
    rate("ks_x", SMP_X, P.BAIK)
    kadis = world.actor("kadis", RATED)
    for tingkat in (Capaian.KURANG, Capaian.ISTIMEWA):
        capaian.set_capaian(kadis, SMA_P, YEAR, tingkat=tingkat, now=RATED)
    capaian.set_capaian(kadis, SMP_A, YEAR, tingkat=Capaian.BAIK, now=RATED)
    return world


def daerah(world: World, saringan: SaringanNilai = ALL, *, who: str = "kadis") -> PapanNilai:
    actor = world.actor(who, RATED)
    return capaian.progress_of_daerah(actor, YEAR, saringan=saringan, now=RATED)


def curve(papan: PapanNilai) -> list[tuple[int, int, int]]:
    """Of each predikat 24 times the exact share, the people suggested, and those there are."""
    assert papan.pola is not None
    return [(int(each.saran_tepat * 24), each.saran, each.nyata) for each in papan.pola.titik]


def test_the_curve_of_a_daerah_is_the_sum_of_those_of_its_schools(rated: World) -> None:
    papan = daerah(rated)
    assert curve(papan) == [(2, 0, 0), (5, 0, 0), (12, 1, 0), (25, 1, 2), (28, 1, 1)]
    assert papan.pola is not None
    assert (papan.pola.sekolah, papan.pola.orang) == (2, 3)
    assert (papan.pola.sekolah_tanpa, papan.pola.orang_tanpa) == (2, 2)
    assert (papan.capaian, papan.panduan) == (None, ())
    compared = sum(each.nyata for each in papan.pola.titik)
    assert compared + papan.pola.orang_tanpa == sum(papan.daftar.per_predikat.values())


def test_who_is_left_out_of_the_curve_stands_in_the_list_behind_the_number(rated: World) -> None:
    behind = daerah(rated, SaringanNilai(tanpa_capaian=True)).daftar
    assert [each.nama for each in behind.baris] == ["Nurhayati Siregar", "Putri Rahmawati"]
    assert behind.jumlah == 2
    schools = capaian.list_capaian(rated.actor("kadis", RATED), YEAR, belum=True, now=RATED)
    assert [each.npsn for each in schools.baris] == [SMP_B, TK_T]
    assert schools.jumlah == 2


def test_a_pengawas_sees_the_curve_of_the_binaan_and_of_no_other_school(rated: World) -> None:
    actor = rated.actor("pengawas_sk", RATED)
    papan = capaian.progress_of_binaan(actor, YEAR, saringan=ALL, now=RATED)
    assert papan.pola is not None
    assert (papan.pola.titik, papan.pola.sekolah_tanpa, papan.pola.orang_tanpa) == ((), 1, 1)
    other = rated.actor("pengawas_a", RATED)
    assert curve(capaian.progress_of_binaan(other, YEAR, saringan=ALL, now=RATED)) == curve(
        daerah(rated)
    )


def test_the_curve_of_a_daerah_knows_nothing_of_another(rated: World) -> None:
    papan = daerah(rated, who="kadis_x")
    assert papan.pola is not None
    assert (papan.pola.titik, papan.pola.orang_tanpa) == ((), 1)


def test_in_2024_no_curve_is_suggested(world: World) -> None:
    final_of_head(world)
    papan = capaian.progress_of_daerah(world.actor("kadis"), SECOND, saringan=ALL, now=NOW)
    assert papan.daftar.per_predikat == {P.BAIK: 1}
    assert papan.pola is None


def in_2024(world: World, saringan: SaringanNilai = ALL) -> DaftarNilai:
    actor = world.actor("kadis")
    return capaian.progress_of_daerah(actor, SECOND, saringan=saringan, now=NOW).daftar


def test_every_post_of_a_head_is_on_the_list_once_with_an_skp_or_without(world: World) -> None:
    found = in_2024(world)
    assert [(each.nama, each.jabatan.value, each.plt) for each in found.baris] == [
        ("Laras Setyowati", "guru", False),
        ("Laras Setyowati", "kepala_sekolah", True),
        ("Mulyadi Santosa", "kepala_sekolah", False),
        ("Nurhayati Siregar", "kepala_sekolah", False),
        ("Putri Rahmawati", "kepala_sekolah", False),
    ]
    assert (found.baris[-1].skp_id, found.baris[-1].sejak) == (0, None)
    assert found.jumlah == sum(found.per_status.values()) == 5


def test_a_head_without_an_skp_is_found_where_plans_are_not_agreed_and_nowhere_else(
    world: World,
) -> None:
    found = in_2024(world, SaringanNilai(status="BELUM_SEPAKAT", cari="putri"))
    assert [each.nama for each in found.baris] == ["Putri Rahmawati"]
    for elsewhere in (
        SaringanNilai(status="FINAL"),
        SaringanNilai(predikat="BAIK"),
        SaringanNilai(tanpa_capaian=True),
        SaringanNilai(cari="Nobody"),
    ):
        assert in_2024(world, elsewhere).baris == ()


def test_a_post_that_began_after_the_period_needs_no_skp_in_it(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        held = select(Penugasan).where(Penugasan.orang_id == ORANG["ks_t"])
        post = session.exec(held).one()
        post.mulai = date(2025, 1, 2)
        session.add(post)
    later = world.actor("kadis", RATED)
    found = capaian.progress_of_daerah(later, SECOND, saringan=ALL, now=RATED).daftar
    assert "Putri Rahmawati" not in [each.nama for each in found.baris]


def test_the_pages_of_the_list_show_everybody_once(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        for npsn in put_schools(session, world, 46)[::2]:
            session.delete(session.exec(select(Skp).where(Skp.npsn == npsn)).one())
    pages = [in_2024(world, SaringanNilai(halaman=each)).baris for each in (1, 2, 3, 4)]
    assert [len(each) for each in pages] == [25, 25, 1, 0]
    shown = [(each.nama, each.jabatan) for page in pages for each in page]
    assert len(set(shown)) == len(shown) == in_2024(world).jumlah == 51
