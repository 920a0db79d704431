"""Whose turn a rating is in the lists: from the finished cycle to the final result."""

from datetime import datetime

from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.giliran_nilai import GILIRAN_SAYA, SIAP_FINAL
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.reads_penilaian import DaftarNilai, SaringanNilai
from kinerja_app.services import (
    beranda,
    capaian,
    daftar,
    hasil,
    keadaan,
    keberatan,
    keputusan_penilaian,
    siklus,
)
from kinerja_app.services.beranda import HasilBeranda
from tests.access.cases_plt import chosen as plt_chosen
from tests.services import langkah_siklus
from tests.services.langkah_penilaian import (
    DAY,
    RATED,
    begun,
    choose,
    determine,
    determined,
    objected,
    recommended,
    unlinked,
)
from tests.services.langkah_siklus import HARI_H
from tests.world import ORANG, PEOPLE, SECOND, SMP_A, SMP_B, World

ALL = SaringanNilai()
MINE = SaringanNilai(status=GILIRAN_SAYA)


def of_guru(world: World, saringan: SaringanNilai = ALL, *, now: datetime = RATED) -> DaftarNilai:
    ks = world.actor("ks_a", now)
    return capaian.progress_of_guru(ks, SMP_A, SECOND, saringan=saringan, now=now).daftar


def of_binaan(world: World, who: str, saringan: SaringanNilai = ALL) -> DaftarNilai:
    actor = world.actor(who, RATED)
    return capaian.progress_of_binaan(actor, SECOND, saringan=saringan, now=RATED).daftar


def of_daerah(world: World, saringan: SaringanNilai = ALL, *, who: str = "kadis") -> DaftarNilai:
    actor = world.actor(who, RATED)
    return capaian.progress_of_daerah(actor, SECOND, saringan=saringan, now=RATED).daftar


def names(found: DaftarNilai) -> list[tuple[str, str]]:
    return [(each.nama, each.status) for each in found.baris]


def home(world: World, name: str, *, now: datetime = RATED) -> HasilBeranda | None:
    return beranda.home_of_pegawai(world.actor(name, now), SECOND, now=now).hasil


def test_a_finished_cycle_is_the_turn_of_the_ks(world: World) -> None:
    langkah_siklus.whole(world)
    siklus.go_on_to_rating(world.actor("ks_a", HARI_H), world.skp["guru_disetujui"], now=HARI_H)
    found = of_guru(world, MINE)
    assert (found.giliran, names(found)) == (1, [("Dimas Prakosa", "PERLU_DINILAI")])
    board = daftar.list_guru(
        world.actor("ks_a", RATED), SMP_A, SECOND, saringan=Saringan(), now=RATED
    )
    assert board.giliran_nilai == {"PERLU_DINILAI": 1}
    assert board.nilai[world.skp["guru_disetujui"]] == ("PERLU_DINILAI", True)
    waiting = home(world, "guru_disetujui")
    assert waiting is not None
    assert (waiting.status, waiting.penilai) == (None, ("Mulyadi Santosa",))


def test_a_plan_in_its_cycle_is_nobodys_turn_here(world: World) -> None:
    langkah_siklus.agreed(world)
    assert of_guru(world).giliran == 0
    assert home(world, "guru_disetujui") is None


def test_a_determined_rating_waits_until_it_can_be_made_final(world: World) -> None:
    skp = determined(world)
    assert of_guru(world).giliran == 0
    for days, group in ((14, "DINILAI"), (15, SIAP_FINAL)):
        assert ("Dimas Prakosa", group) in names(of_guru(world, now=RATED + days * DAY))
    guru = world.actor("guru_disetujui", RATED)
    hasil.receive_result(guru, skp, now=RATED)
    keberatan.waive_objection(guru, skp, now=RATED)
    found = of_guru(world, MINE)
    assert (found.giliran, names(found)) == (1, [("Dimas Prakosa", SIAP_FINAL)])
    keputusan_penilaian.finalise_rating(world.actor("ks_a", RATED), skp, now=RATED)
    assert of_guru(world).giliran == 0


def test_an_objection_is_the_turn_of_the_kepala_dinas_and_then_final(world: World) -> None:
    skp = objected(world)
    found = of_daerah(world, MINE)
    assert names(found) == [("Dimas Prakosa", "KEBERATAN")]
    assert of_guru(world).giliran == 0
    keberatan.decide_objection(
        world.actor("kadis", RATED + DAY), skp, putusan="tetap", alasan="Ada.", now=RATED + DAY
    )
    assert names(of_guru(world, MINE)) == [("Dimas Prakosa", SIAP_FINAL)]
    assert of_daerah(world).giliran == 0


def test_a_ks_goes_from_the_pengawas_to_the_kepala_dinas(world: World) -> None:
    begun(world, "pengawas_sk", "ks_b")
    assert names(of_binaan(world, "pengawas_sk", MINE)) == [("Nurhayati Siregar", "PERLU_DINILAI")]
    assert of_daerah(world).giliran == 0
    board = daftar.list_daerah(world.actor("kadis", RATED), SECOND, saringan=Saringan(), now=RATED)
    assert board.nilai[world.skp["ks_b"]] == ("PERLU_DINILAI", False)


def test_a_recommendation_is_the_turn_of_the_kepala_dinas_and_of_the_one_with_the_sk(
    world: World,
) -> None:
    recommended(world)
    row = [("Nurhayati Siregar", "DIREKOMENDASIKAN")]
    assert names(of_daerah(world, MINE)) == row
    assert names(of_binaan(world, "pengawas_sk", MINE)) == row
    assert of_binaan(world, "pengawas_a").giliran == 0
    waiting = home(world, "ks_b")
    assert waiting is not None
    assert waiting.penilai == ("Teguh Wibisono",)
    choose(world, "kadis", world.skp["ks_b"])
    determine(world, "kadis", world.skp["ks_b"])
    assert of_daerah(world).giliran == 0


def test_without_a_linked_pengawas_it_is_the_turn_of_the_kepala_dinas(world: World) -> None:
    unlinked(world)
    assert names(of_daerah(world, MINE)) == [("Nurhayati Siregar", "PERLU_DINILAI")]
    waiting = home(world, "ks_b")
    assert waiting is not None
    assert waiting.penilai == ("Teguh Wibisono",)


def test_the_guru_skp_of_a_plt_is_the_turn_of_dinas_and_tim_kerja_never_of_himself(
    world: World,
) -> None:
    plt_chosen(world)
    row = [("Laras Setyowati", "PERLU_DINILAI")]
    assert names(of_daerah(world, MINE)) == row
    assert names(of_binaan(world, "pengawas_a", MINE)) == row
    plt = world.actor("plt", RATED)
    own = capaian.progress_of_guru(plt, "69990003", SECOND, saringan=MINE, now=RATED).daftar
    assert (own.giliran, own.baris) == (0, ())


def test_the_admin_dinas_has_no_turn_and_reads_of_no_guru_who_objects(world: World) -> None:
    objected(world)
    found = of_daerah(world, who="admin_dinas")
    assert found.giliran == 0
    assert "Dimas Prakosa" not in [name for name, _ in names(found)]


def test_nobody_reads_of_the_schools_of_another_dinas(world: World) -> None:
    recommended(world)
    assert of_daerah(world, who="kadis_x").giliran == 0
    assert SMP_B not in {each.sekolah for each in of_daerah(world, who="kadis_x").baris}


def test_one_who_is_away_leaves_the_ratings_and_hides_nobody_else(world: World) -> None:
    begun(world)
    before = [name for name, _ in names(of_guru(world))]
    away = PEOPLE["guru_a"].nama
    assert away in before
    keadaan.mark_inactive(
        world.actor("ks_a", RATED),
        ORANG["guru_a"],
        jenis=Keadaan.PENSIUN,
        mulai=local_date(RATED),
        now=RATED,
    )
    assert [name for name, _ in names(of_guru(world))] == [e for e in before if e != away]
