"""A guru observes for the KS: dated, named, the assigned guru alone, and only the observation."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound, NotPermitted, RuleBroken
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Audit, Siklus
from kinerja_app.services import (
    arsip_penilai,
    bukti,
    jadwal_observasi,
    lembar_siklus,
    pemberitahuan,
    pemeriksaan,
    penilaian,
    siklus,
    tim_pengamat,
)
from kinerja_app.settings import get_settings
from tests.access.test_kebocoran import leaves
from tests.services import langkah_siklus as langkah
from tests.services.langkah_siklus import C_PENGAMAT, HARI_H, SKP
from tests.services.steps import news
from tests.world import NOW, ORANG, SECOND, SMP_A, SMP_B, World

OBSERVER = "guru_a2"
LAST = date(2024, 8, 31)
BEHALF = "Mulyadi Santosa (SK 800/3/2024)"


def appoint(
    world: World,
    *whom: str,
    who: str = OBSERVER,
    selesai: date | None = LAST,
    head: str = "ks_a",
) -> int:
    return tim_pengamat.appoint_observer(
        world.actor(head),
        SMP_A,
        ORANG[who],
        [ORANG[each] for each in whom],
        sk_nomor="800/3/2024",
        sk_tanggal=NOW.date(),
        mulai=NOW.date(),
        selesai=selesai,
        now=NOW,
    )


def begun(world: World) -> None:
    """The guru of the cycle has agreed and is observed by a colleague."""
    langkah.agreed(world)
    appoint(world, "guru_disetujui")
    langkah.prepare(world)


@pytest.mark.keluhan(29)
def test_an_observer_agrees_observes_and_is_named_on_the_record(world: World) -> None:
    begun(world)
    assert news(ORANG[OBSERVER], "DOKUMEN_DIKIRIM") == 1
    langkah.agree_schedule(world, who=OBSERVER)
    langkah.observe(world, who=OBSERVER)
    with transaction(get_settings().database_url, writes=False) as session:
        cycle = session.exec(select(Siklus).where(Siklus.skp_id == world.skp[SKP])).one()
        acts = session.exec(
            select(Audit.tindakan, Audit.pelaku_id, Audit.atas_nama)
            .where(Audit.pelaku_id == ORANG[OBSERVER], Audit.objek_jenis == "skp")
            .order_by(col(Audit.id))
        ).all()
    assert (cycle.pengamat_id, cycle.atas_nama) == (ORANG[OBSERVER], BEHALF)
    assert [each[0] for each in acts][-3:] == ["sepakati_jadwal", "simpan_b", "kirim_b"]
    assert {each[2] for each in acts[-3:]} == {BEHALF}


def test_discussion_reflection_and_rating_stay_with_the_head(world: World) -> None:
    begun(world)
    langkah.agree_schedule(world, who=OBSERVER)
    langkah.observe(world, who=OBSERVER)
    observer, number = world.actor(OBSERVER, HARI_H), world.skp[SKP]
    with pytest.raises(NotPermitted, match="PENGAMAT_HANYA_MENGAMATI"):
        langkah.save(world, Dokumen.C, C_PENGAMAT, who=OBSERVER, now=HARI_H)
    with pytest.raises(NotPermitted, match="PENGAMAT_HANYA_MENGAMATI"):
        siklus.go_on_to_rating(observer, number, alasan="Sudah cukup.", now=HARI_H)
    with pytest.raises(NotPermitted):
        penilaian.begin_rating(observer, number, alasan="Sudah cukup.", now=HARI_H)
    langkah.discuss(world)
    seen = lembar_siklus.read_cycle(observer, number, now=HARI_H)
    assert {dokumen for dokumen, _ in seen.kasus.berkas} == {Dokumen.A, Dokumen.B}
    assert (seen.jejak, seen.upaya) == ((), ())
    assert "Dua kelompok belum." not in set(leaves(seen))


def test_an_observer_sees_the_assigned_guru_and_nothing_but_the_observation(world: World) -> None:
    begun(world)
    observer = world.actor(OBSERVER)
    listed = tim_pengamat.list_observed(observer, SECOND, now=NOW)
    assert [(each.nama, each.atas_nama) for each in listed] == [
        ("Dimas Prakosa", ("Mulyadi Santosa", "800/3/2024"))
    ]
    number = world.skp[SKP]
    with pytest.raises(NotFound):
        bukti.read_evidence(observer, number, now=NOW)
    with pytest.raises(NotFound):
        penilaian.read_rating(observer, number, now=NOW)
    with pytest.raises(NotPermitted):
        pemeriksaan.open_submission(observer, number, now=NOW)
    with pytest.raises(NotFound):
        pemberitahuan.read_trail(observer, number, now=NOW)
    with pytest.raises(NotFound):
        lembar_siklus.read_cycle(observer, world.skp["guru_a"], now=NOW)
    assert jadwal_observasi.calendar_of(observer, number, now=NOW).nama.endswith(".ics")


def test_the_duty_ends_with_its_last_day_or_when_the_head_ends_it(world: World) -> None:
    langkah.agreed(world)
    number = appoint(world, "guru_disetujui")
    later = NOW + timedelta(days=27)
    assert world.actor(OBSERVER, later).amatan == frozenset()
    tim_pengamat.end_observer(world.actor("ks_a"), number, now=NOW)
    assert world.actor(OBSERVER).amatan == frozenset()
    with pytest.raises(NotFound):
        lembar_siklus.read_cycle(world.actor(OBSERVER), world.skp[SKP], now=NOW)
    assert tim_pengamat.list_team(world.actor("ks_a"), SMP_A, now=NOW).tim == ()


def test_what_an_observer_finished_stays_readable_for_him(world: World) -> None:
    begun(world)
    langkah.agree_schedule(world, who=OBSERVER)
    langkah.observe(world, who=OBSERVER)
    sheet = arsip_penilai.read_finished(world.actor(OBSERVER, HARI_H), world.skp[SKP], now=HARI_H)
    assert {each.dokumen for each in sheet.dokumen} == {Dokumen.A, Dokumen.B}
    assert sheet.baris.tindakan[0].atas_nama == BEHALF


@pytest.mark.parametrize(
    ("who", "whom", "selesai", "kode"),
    [
        (OBSERVER, (OBSERVER, "guru_a"), LAST, "PENGAMAT_DIRI_SENDIRI"),
        ("guru_b", ("guru_a",), LAST, "PENGAMAT_TIDAK_DIPILIH"),
        (OBSERVER, ("guru_b",), LAST, "GURU_DIAMATI_KOSONG"),
        (OBSERVER, ("guru_a",), None, "PENGAMAT_TANPA_AKHIR"),
    ],
)
def test_only_guru_of_the_school_until_a_day_and_never_oneself(
    world: World, who: str, whom: tuple[str, ...], selesai: date | None, kode: str
) -> None:
    with pytest.raises(RuleBroken, match=kode):
        appoint(world, *whom, who=who, selesai=selesai)


def test_a_head_appoints_at_the_own_school_alone(world: World) -> None:
    with pytest.raises(NotFound):
        tim_pengamat.list_team(world.actor("ks_a"), SMP_B, now=NOW)
