"""A KS whose school has no linked pengawas: the Kepala Dinas determines, with the reason shown."""

import pytest

from kinerja_app.domain.alur_penilaian import LangkahPenilaian, StatusPenilaian
from kinerja_app.domain.errors import NotPermitted
from kinerja_app.domain.predikat import Predikat
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.seeding import put_link
from kinerja_app.persistence.tables import KeadaanOrang
from kinerja_app.services import hasil, keberatan, keputusan_penilaian
from kinerja_app.services.keputusan_penilaian import go_without_recommendation
from kinerja_app.settings import get_settings
from tests.services.langkah_penilaian import (
    RATED,
    begun,
    choose,
    determine,
    read,
    refused,
    unlinked,
    version,
)
from tests.services.steps import codes, trail
from tests.world import BEGIN, ORANG, SMP_B, World

WHY = "SK Tim Kerja untuk sekolah ini belum terbit."
L = LangkahPenilaian


@pytest.mark.keluhan(5)
def test_nobody_determines_before_the_reason_is_written(world: World) -> None:
    skp, kadis = unlinked(world), world.actor("kadis", RATED)
    sheet = read(world, "kadis", skp)
    assert sheet.tanpa_pengawas
    assert sheet.pembinaan is not None
    assert (sheet.pembinaan.nama, sheet.pembinaan.status) == (
        "Qodir Hasbullah",
        "diverifikasi_dinas",
    )
    assert sheet.langkah == (L.LANJUT_TANPA_REKOMENDASI,)
    early = refused(
        keputusan_penilaian.determine_rating,
        kadis,
        skp,
        versi=version(world, "kadis", skp),
        now=RATED,
    )
    assert codes(early) == ["REKOMENDASI_BELUM_ADA"]
    bare = refused(go_without_recommendation, kadis, skp, alasan=" ", now=RATED)
    assert codes(bare) == ["ALASAN_BELUM_DITULIS"]


def test_the_kepala_dinas_determines_with_the_reason_shown_to_the_person(world: World) -> None:
    skp = unlinked(world)
    go_without_recommendation(world.actor("kadis", RATED), skp, alasan=f" {WHY} ", now=RATED)
    assert trail(skp)[-1] == ("lanjut_tanpa_rekomendasi", "PERLU_DINILAI", "PERLU_DINILAI")
    assert read(world, "kadis", skp).langkah == (L.SIMPAN_NILAI, L.TETAPKAN)
    choose(world, "kadis", skp)
    done = determine(world, "kadis", skp)
    assert (done.status, done.nilai.predikat, done.atas_nama) == (
        StatusPenilaian.DINILAI,
        Predikat.BAIK,
        "",
    )
    seen = read(world, "ks_b", skp).penilaian
    assert seen is not None
    assert seen.pertimbangan.tanpa_rekomendasi == WHY


def test_such_a_result_goes_all_the_way_to_final(world: World) -> None:
    skp, person = unlinked(world), world.actor("ks_b", RATED)
    go_without_recommendation(world.actor("kadis", RATED), skp, alasan=WHY, now=RATED)
    choose(world, "kadis", skp)
    determine(world, "kadis", skp)
    hasil.receive_result(person, skp, now=RATED)
    keberatan.waive_objection(person, skp, now=RATED)
    done = keputusan_penilaian.finalise_rating(world.actor("kadis", RATED), skp, now=RATED)
    assert done.status is StatusPenilaian.FINAL


def test_once_a_pengawas_is_linked_his_recommendation_is_waited_for(world: World) -> None:
    skp, kadis = unlinked(world), world.actor("kadis", RATED)
    go_without_recommendation(kadis, skp, alasan=WHY, now=RATED)
    choose(world, "kadis", skp)
    with transaction(get_settings().database_url) as session:
        put_link(session, ORANG["pengawas_a"], SMP_B, status="aktif", sk="821/9", mulai=BEGIN)
    found = refused(
        keputusan_penilaian.determine_rating,
        kadis,
        skp,
        versi=version(world, "kadis", skp),
        now=RATED,
    )
    assert codes(found) == ["REKOMENDASI_BELUM_ADA"]
    again = refused(go_without_recommendation, kadis, skp, alasan=WHY, now=RATED)
    assert codes(again) == ["PENGAWAS_SUDAH_TERHUBUNG"]
    assert L.REKOMENDASIKAN in read(world, "pengawas_a", skp).langkah


def test_with_a_linked_pengawas_the_kepala_dinas_is_offered_nothing(world: World) -> None:
    skp = begun(world, "pengawas_sk", "ks_b")
    sheet = read(world, "kadis", skp)
    assert (sheet.tanpa_pengawas, sheet.pembinaan, sheet.langkah) == (False, None, ())
    assert read(world, "pengawas_sk", skp).langkah == (L.SIMPAN_NILAI, L.REKOMENDASIKAN)
    found = refused(
        go_without_recommendation, world.actor("kadis", RATED), skp, alasan=WHY, now=RATED
    )
    assert codes(found) == ["PENGAWAS_SUDAH_TERHUBUNG"]


@pytest.mark.parametrize("jenis", ["pensiun", "meninggal"])
def test_a_link_with_one_who_is_away_holds_nobody_up(world: World, jenis: str) -> None:
    skp = begun(world, "pengawas_sk", "ks_b")
    with transaction(get_settings().database_url) as session:
        gone = KeadaanOrang(orang_id=ORANG["pengawas_sk"], jenis=jenis, mulai=BEGIN)
        gone.dicatat_at = RATED
        session.add(gone)
    assert read(world, "kadis", skp).langkah == (L.LANJUT_TANPA_REKOMENDASI,)


def test_neither_the_head_nor_a_pengawas_goes_on_without_a_recommendation(world: World) -> None:
    skp = unlinked(world)
    own = refused(go_without_recommendation, world.actor("ks_b", RATED), skp, alasan=WHY, now=RATED)
    assert isinstance(own, NotPermitted)
