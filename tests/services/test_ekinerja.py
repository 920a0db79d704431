"""The check before the export on a real school: what is found, who may ask, what it costs."""

from __future__ import annotations

import pytest

from kinerja_app.demo import plans
from kinerja_app.domain.ekinerja_syarat import KodeTemuan, Pemilik
from kinerja_app.domain.errors import NotFound, RuleBroken
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Orang, Penugasan, Sekolah
from kinerja_app.services import ekinerja, ganda, keadaan, unor
from kinerja_app.settings import get_settings
from tests.many import put_schools, put_teachers
from tests.services.langkah_ekinerja import (
    CLOSED,
    GURU,
    OTHERS,
    agree_head,
    completed,
    holding,
    look,
    number_people,
    put_codes,
    ready,
    retire,
)
from tests.services.test_ganda import THRICE, TWICE, double
from tests.services.test_jumlah_kueri import statements
from tests.world import BEGIN, NOW, ORANG, PEOPLE, SECOND, SMA_P, SMP_A, SMP_B, SMP_X, World

K = KodeTemuan
UNOR = "8ae482855a71b686015a74eabbde7454"


def test_a_finished_school_has_nothing_in_the_way(world: World) -> None:
    ready(world)
    seen = look(world)
    assert holding(seen) == []
    assert (seen.siap, seen.diperiksa, seen.terbuka) == (2, 2, frozenset({SMP_A}))
    assert [each.kode for each in seen.temuan] == [K.UNOR_BELUM_DICATAT]


def test_results_wait_for_the_codes_of_the_quadrant(world: World) -> None:
    completed(world)
    assert holding(look(world)) == [(K.KUADRAN_TANPA_PEMETAAN, "SMP Negeri Melati Satu")]
    put_codes(world)
    assert holding(look(world)) == []


@pytest.mark.keluhan(19)
def test_a_superior_without_an_agreed_skp_and_an_open_plan_are_shown_at_once(world: World) -> None:
    number_people("ks_a", *OTHERS, GURU)
    seen = look(world, now=NOW)
    assert [(each.kode, each.nama, each.pemilik) for each in seen.temuan if each.menahan] == [
        (K.ATASAN_TANPA_SKP, PEOPLE["ks_a"].nama, Pemilik.KEPALA_DINAS),
        (K.BELUM_MENGAJUKAN, PEOPLE["guru_a2"].nama, Pemilik.KEPALA_SEKOLAH),
        (K.BELUM_MENGAJUKAN, PEOPLE["guru_bentrok"].nama, Pemilik.KEPALA_SEKOLAH),
        (K.BELUM_MENGAJUKAN, PEOPLE["guru_baru"].nama, Pemilik.KEPALA_SEKOLAH),
        (K.BELUM_DISEPAKATI, PEOPLE["guru_a"].nama, Pemilik.KEPALA_SEKOLAH),
        (K.BELUM_DISEPAKATI, PEOPLE[GURU].nama, Pemilik.PEGAWAI),
        (K.BELUM_DISEPAKATI, PEOPLE["guru_dikembalikan"].nama, Pemilik.PEGAWAI),
    ]


@pytest.mark.keluhan(18)
def test_a_missing_nip_names_the_operator_of_the_school(world: World) -> None:
    completed(world)
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG[GURU]).nip = None
    found = [each for each in look(world).temuan if each.kode is K.NIP_KOSONG]
    assert [(each.nama, each.pemilik) for each in found] == [
        (PEOPLE[GURU].nama, Pemilik.OPERATOR_SEKOLAH)
    ]


@pytest.mark.keluhan(8)
def test_retired_doubled_and_deceased_people_hold_the_school_only_until_they_are_marked(
    world: World,
) -> None:
    """Eleven records: one agreed, two doubles of it, two retired, five deceased, the head."""
    number_people("ks_a")
    agree_head(world)
    plans.agree(world.actor(GURU), world.skp[GURU], now=NOW)
    double()
    with transaction(get_settings().database_url) as session:
        for place in range(3):
            row = Orang(id=980_000 + place, nama=f"Guru Lama {place}", status_kepegawaian="PNS")
            row.jenis_ptk, row.nip = "Guru Mapel", f"196001011985011{place:03d}"
            session.add(row)
            session.flush()
            session.add(Penugasan(orang_id=row.id or 0, role="guru", npsn=SMP_A, mulai=BEGIN))
    before = look(world, now=NOW)
    assert before.diperiksa == 10
    assert {kode for kode, _ in holding(before)} == {
        K.BELUM_MENGAJUKAN,
        K.BELUM_DISEPAKATI,
        K.NIP_KOSONG,
        K.ORANG_GANDA,
        K.STATUS_KEPEGAWAIAN,
    }
    ganda.merge_doubled(world.actor("operator_a"), ORANG[GURU], now=NOW)
    gone = [*(ORANG[name] for name in OTHERS), *(980_000 + place for place in range(3))]
    for place, orang_id in enumerate(gone):
        jenis = Keadaan.PENSIUN if place < 2 else Keadaan.MENINGGAL
        operator = world.actor("operator_a")
        keadaan.mark_inactive(operator, orang_id, jenis=jenis, mulai=NOW.date(), now=NOW)
    after = look(world, now=NOW)
    assert holding(after) == []
    assert (after.siap, after.diperiksa) == (2, 2)  # the guru and the head
    assert {TWICE, THRICE} & {each.orang_id for each in after.temuan} == set()


def test_somebody_past_the_age_of_retirement_is_asked_about_until_marked(world: World) -> None:
    ready(world)
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG[GURU]).tanggal_lahir = BEGIN.replace(year=1960)
    found = [each for each in look(world).temuan if each.kode is K.TIDAK_AKTIF_BELUM_DITANDAI]
    assert [(each.nama, each.rincian) for each in found] == [(PEOPLE[GURU].nama, "64")]


@pytest.mark.parametrize("status", ["Honor Daerah", "GTY/PTY"])
@pytest.mark.keluhan(10)
def test_who_is_no_asn_is_told_of_but_holds_nobody_back(world: World, status: str) -> None:
    ready(world)
    keadaan_id = next(
        each.id
        for each in keadaan.read_person(
            world.actor("operator_a", CLOSED), ORANG["guru_baru"], now=CLOSED
        ).keadaan
    )
    operator = world.actor("operator_a", CLOSED)
    keadaan.undo_inactive(operator, ORANG["guru_baru"], keadaan_id, now=CLOSED)
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG["guru_baru"]).status_kepegawaian = status
    seen = look(world)
    assert holding(seen) == []
    told = [each.nama for each in seen.temuan if each.kode is K.BUKAN_ASN]
    assert told == [PEOPLE["guru_baru"].nama]


def test_the_post_held_as_plt_is_not_sent(world: World) -> None:
    seen = look(world, "plt", npsn=SMA_P, now=NOW)
    told = [each.nama for each in seen.temuan if each.kode is K.PLT_TIDAK_DIKIRIM]
    assert told == [PEOPLE["plt"].nama]
    plt = ORANG["plt"]
    assert [each.kode for each in seen.temuan if each.orang_id == plt and each.menahan] == [
        K.ATASAN_TANPA_SKP,
        K.BELUM_MENGAJUKAN,
        K.NIP_KOSONG,
    ]


def test_two_schools_with_one_unor_are_both_told(world: World) -> None:
    admin = world.actor("admin_dinas")
    for npsn in (SMP_A, SMP_B):
        unor.set_unor(admin, npsn, unor=UNOR.upper(), now=NOW)
    seen = look(world, "kadis", npsn="", now=NOW)
    wrong = [each for each in seen.temuan if each.kode is K.UNOR_SALAH]
    assert [(each.npsn, each.rincian) for each in wrong] == [(SMP_B, UNOR), (SMP_A, UNOR)]
    unor.set_unor(admin, SMP_B, unor="", now=NOW)
    assert not [e for e in look(world, now=NOW).temuan if e.kode is K.UNOR_SALAH]


def test_an_unor_of_another_form_is_refused(world: World) -> None:
    with pytest.raises(RuleBroken, match="UNOR_BENTUK"):
        unor.set_unor(world.actor("admin_dinas"), SMP_A, unor="8ae4", now=NOW)
    with pytest.raises(NotFound):
        unor.set_unor(world.actor("admin_dinas"), SMP_X, unor=UNOR, now=NOW)
    seen = unor.list_unor(world.actor("admin_dinas"), cari="Melati", now=NOW)
    assert [(each.npsn, each.unor) for each in seen.baris] == [(SMP_A, "")]


def test_a_dinas_sees_every_school_and_a_head_only_the_own(world: World) -> None:
    assert [each.npsn for each in look(world, npsn="", now=NOW).sekolah] == [SMP_A]
    of_dinas = look(world, "admin_dinas", npsn="", now=NOW)
    assert len(of_dinas.sekolah) == 4
    assert SMP_X not in {each.npsn for each in of_dinas.sekolah}
    for npsn in (SMP_B, SMP_X):
        with pytest.raises(NotFound):
            look(world, npsn=npsn, now=NOW)


def test_who_came_after_the_period_is_not_asked_for_a_plan_of_it(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        session.add(Orang(id=970_000, nama="Guru Susulan", status_kepegawaian="PNS"))
        session.flush()
        late = NOW.date()
        session.add(Penugasan(orang_id=970_000, role="guru", npsn=SMP_A, mulai=late))
    first = look(world, kode="2024-1", now=NOW)
    second = look(world, kode=SECOND, now=NOW)
    assert 970_000 not in {each.orang_id for each in first.temuan}
    assert 970_000 in {each.orang_id for each in second.temuan}


def test_the_statements_do_not_grow_with_the_people(world: World) -> None:
    retire(world, *OTHERS)
    admin = world.actor("admin_dinas")
    with statements() as few:
        ekinerja.preflight(admin, SECOND, now=NOW)
    with transaction(get_settings().database_url) as session:
        for place, npsn in enumerate(put_schools(session, world, 20)):
            put_teachers(session, npsn, 15, after=place * 15)
    with statements() as many:
        seen = ekinerja.preflight(admin, SECOND, now=NOW)
    assert len(few) == len(many) <= 16
    assert len(seen.sekolah) == 24


def test_a_school_that_nobody_hands_on_is_unknown(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        session.add(Sekolah(npsn="69999999", nama="Lain", jenjang="SD", dinas_id=world.dinas_x))
    with pytest.raises(NotFound):
        look(world, "kadis", npsn="69999999", now=NOW)
