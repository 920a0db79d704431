"""Kepala Dinas → pengawas: SK, dates and scope; every act by it says "a.n."."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from kinerja_app.domain.actor import Role
from kinerja_app.domain.delegasi import Lingkup
from kinerja_app.domain.errors import NotFound, NotPermitted, RuleBroken, WrongStep
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.tables import Skp
from kinerja_app.services import delegasi
from kinerja_app.services.delegasi import AkibatDelegasi, UsulanDelegasi
from kinerja_app.settings import get_settings
from tests.services.steps import approve, news
from tests.world import BEGIN, NOW, ORANG, SMA_P, SMP_A, SMP_B, World

TODAY = date(2024, 8, 5)
ORDER = UsulanDelegasi(
    ORANG["pengawas_a"], SMP_A, Lingkup.RENCANA, "800/9/2024", TODAY, TODAY, date(2024, 12, 31)
)


def record(world: World, usulan: UsulanDelegasi = ORDER) -> AkibatDelegasi:
    return delegasi.record_delegation(world.actor("admin_dinas"), usulan, now=NOW)


def test_a_plan_decided_by_sk_says_for_whom(world: World) -> None:
    seen = delegasi.preview_delegation(world.actor("admin_dinas"), ORDER, now=NOW)
    assert seen.atas_nama == "Teguh Wibisono (SK 800/9/2024)"
    assert seen.sekolah == ((SMP_A, "SMP Negeri Melati Satu"),)
    record(world)
    assert news(ORANG["pengawas_a"], "DELEGASI_DITERIMA") == 1
    approve(world, "pengawas_a", "ks_a")
    with transaction(get_settings().database_url, writes=False) as session:
        row = session.get_one(Skp, world.skp["ks_a"])
    assert (row.diputuskan_oleh, row.atas_nama) == (ORANG["pengawas_a"], seen.atas_nama)


def test_the_scope_of_the_sk_counts(world: World) -> None:
    record(world, replace(ORDER, lingkup=Lingkup.PENILAIAN))
    with pytest.raises(Exception, match="BUKAN_PERAN_ANDA"):
        approve(world, "pengawas_a", "ks_a")


def test_every_school_that_the_pengawas_accompanies_in_one_go(world: World) -> None:
    seen = record(world, replace(ORDER, npsn=""))
    assert [npsn for npsn, _ in seen.sekolah] == [SMA_P, SMP_A]
    with pytest.raises(WrongStep, match="DELEGASI_SUDAH_ADA"):
        record(world)


def test_an_admin_hands_nothing_on_to_himself(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        post = Pejabat("", "", Role.ADMIN_DINAS, None, world.dinas)
        seeding.put_post(session, ORANG["pengawas_a"], post, mulai=BEGIN)
    both = world.actor("pengawas_a")
    for use in (delegasi.preview_delegation, delegasi.record_delegation):
        with pytest.raises(NotPermitted, match="SK_DIRI_SENDIRI"):
            use(both, ORDER, now=NOW)
    assert world.actor("pengawas_a").delegasi == frozenset()


def test_it_ends_on_its_last_day_and_when_it_is_ended(world: World) -> None:
    record(world)
    late = NOW + timedelta(days=150)
    assert len(world.actor("pengawas_a").delegasi) == 1
    assert world.actor("pengawas_a", late).delegasi == frozenset()
    listed = delegasi.list_delegations(world.actor("admin_dinas"), now=NOW).delegasi
    number = next(each.id for each in listed if each.npsn == SMP_A)
    delegasi.end_delegation(world.actor("admin_dinas"), number, now=NOW)
    assert world.actor("pengawas_a").delegasi == frozenset()
    with pytest.raises(NotFound):
        delegasi.end_delegation(world.actor("admin_dinas"), number, now=NOW)


@pytest.mark.parametrize(
    ("usulan", "kode"),
    [
        (replace(ORDER, sk_nomor=" "), "NOMOR_SK_KOSONG"),
        (replace(ORDER, sk_tanggal=None), "TANGGAL_TIDAK_TERBACA"),
        (replace(ORDER, selesai=date(2024, 8, 1)), "MASA_SK_TERBALIK"),
        (replace(ORDER, lingkup=Lingkup.OBSERVASI), "LINGKUP_TIDAK_DIKENAL"),
        (replace(ORDER, npsn=SMP_B), "PENGAWAS_BELUM_TERSAMBUNG"),
    ],
)
def test_an_incomplete_sk_is_refused(world: World, usulan: UsulanDelegasi, kode: str) -> None:
    with pytest.raises(RuleBroken, match=kode):
        record(world, usulan)


def test_a_pengawas_of_another_daerah_is_unknown(world: World) -> None:
    with pytest.raises(NotFound):
        record(world, replace(ORDER, kepada_id=ORANG["pengawas_x"]))
