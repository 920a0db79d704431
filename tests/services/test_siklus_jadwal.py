"""Appointments and changes of what was agreed: warned of, moved, archived, refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.errors import NotFound, WrongStep
from kinerja_app.domain.isi_siklus import DokumenA, JadwalObservasi
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.periode import Tahap
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Siklus
from kinerja_app.services import jadwal_observasi, penilaian, tenggat
from kinerja_app.settings import get_settings
from tests.services import langkah_siklus as langkah
from tests.services.langkah_siklus import GURU, HARI_H, KS, SENIN, SKP
from tests.services.steps import news, trail
from tests.services.test_siklus import refused
from tests.world import NOW, ORANG, SECOND, SMP_A, World

D, S = Dokumen, StatusSiklus
FEBRUARY = datetime(2024, 2, 1, 2, 0, tzinfo=UTC)
OTHER = JadwalObservasi(date(2024, 8, 19), time(7, 30), time(8, 50))


def warned(world: World, jadwal: JadwalObservasi, *, who: str = GURU) -> list[str]:
    """The codes of the warnings about an appointment."""
    found = jadwal_observasi.check_schedule(world.actor(who), world.skp[SKP], jadwal, now=NOW)
    return [each.code for each in found]


def test_p1_a_sunday_is_named(world: World) -> None:
    jadwal = JadwalObservasi(date(2024, 2, 4), time(8), time(9))
    actor, skp_id = world.actor("guru_a", FEBRUARY), world.skp["guru_a_lama"]
    found = jadwal_observasi.check_schedule(actor, skp_id, jadwal, now=FEBRUARY)
    assert [(each.code, each.facts["hari"]) for each in found] == [
        ("JADWAL_HARI_MINGGU", "hari Minggu")
    ]


def verified_sunday(world: World) -> DokumenA:
    """Document A of the first semester with Sunday 4 February, sent and agreed."""
    guru, skp = "guru_a", "guru_a_lama"
    isi = replace(langkah.preparation(world, skp=skp, who=guru), jadwal=langkah.MINGGU)
    langkah.save(world, D.A, isi, who=guru, skp=skp, now=FEBRUARY)
    langkah.send(world, D.A, who=guru, skp=skp, now=FEBRUARY)
    langkah.agree_schedule(world, skp=skp, now=FEBRUARY)
    return isi


def test_under_2024s1_the_rating_shows_what_was_observed(world: World) -> None:
    verified_sunday(world)
    head, skp = world.actor(KS, FEBRUARY), world.skp["guru_a_lama"]
    later = FEBRUARY.replace(day=5)
    marks = langkah.marks(world, KS, "guru_a_lama")
    langkah.save(world, D.B, marks, who=KS, skp="guru_a_lama", now=later)
    assert penilaian.read_rating(head, skp, now=later).observasi is None
    langkah.send(world, D.B, who=KS, skp="guru_a_lama", now=later)
    seen = penilaian.read_rating(head, skp, now=later).observasi
    assert seen is not None
    assert (seen.efektif, seen.dinilai, seen.ikut_dinilai) == (1, 1, True)


def test_since_2024s2_the_rating_does_not_look_at_the_observation(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    found = penilaian.read_rating(world.actor(KS, HARI_H), world.skp[SKP], now=HARI_H)
    assert found.observasi is None


@pytest.mark.keluhan(1)
def test_p2_4_february_becomes_4_march_by_consent_with_two_rows_of_history(world: World) -> None:
    """The users' own example: a Sunday was typed and verified, 4 March was meant."""
    guru, skp = "guru_a", "guru_a_lama"
    wrong, right = date(2024, 2, 4), JadwalObservasi(date(2024, 3, 4), time(7, 30), time(8, 50))
    isi = replace(
        langkah.preparation(world, skp=skp, who=guru), jadwal=replace(right, tanggal=wrong)
    )
    langkah.save(world, D.A, isi, who=guru, skp=skp, now=FEBRUARY)
    langkah.send(world, D.A, who=guru, skp=skp, now=FEBRUARY)
    langkah.agree_schedule(world, skp=skp, now=FEBRUARY)
    actor, skp_id = world.actor(guru, FEBRUARY), world.skp[skp]
    asked = jadwal_observasi.request_reschedule(
        actor, skp_id, right, alasan="Yang dimaksud 4 Maret.", now=FEBRUARY
    )
    head = world.actor(KS, FEBRUARY)
    jadwal_observasi.decide_reschedule(head, skp_id, asked.id, setuju=True, now=FEBRUARY)
    for who in (guru, KS):
        seen = langkah.read(world, who, skp, now=FEBRUARY)
        held = [each.isi for each in seen.arsip]
        assert [*held, seen.kasus.persiapan] == [isi, replace(isi, jadwal=right)]
        assert seen.kasus.siklus.status is S.A_DISEPAKATI
    acts = [act for act, _, _ in trail(skp_id)][-2:]
    assert acts == ["minta_ubah_jadwal", "setujui_ubah_jadwal"]


def test_p2_a_verified_date_moves_by_request_and_reopens_nothing(world: World) -> None:
    langkah.ready(world)
    langkah.save(world, D.B, langkah.marks(world), who=KS, now=HARI_H)
    before = langkah.read(world, KS).kasus
    asked = ask(world)
    assert langkah.read(world).kasus.jadwal == SENIN
    decide(world, asked, setuju=True)
    after = langkah.read(world, KS)
    assert after.kasus.jadwal == OTHER
    assert after.kasus.siklus.status is before.siklus.status
    assert (D.B, Pengisi.PENGAMAT) in after.kasus.berkas
    held = [e.isi.jadwal for e in after.arsip if isinstance(e.isi, DokumenA)]
    assert [*held, after.kasus.jadwal] == [SENIN, OTHER]
    assert news(ORANG[GURU], "UBAH_JADWAL_DISETUJUI") == 1


def test_no_other_appointment_is_asked_for_once_the_observation_was_sent(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    with pytest.raises(WrongStep):
        ask(world)
    after = langkah.read(world).kasus
    assert (after.diminta, after.jadwal) == (None, SENIN)


def test_what_was_asked_before_the_observation_was_sent_is_still_decided(world: World) -> None:
    langkah.ready(world)
    asked = ask(world)
    langkah.observe(world)
    decide(world, asked, setuju=False, catatan="Sudah dilaksanakan.")
    assert langkah.read(world).kasus.diminta is None


def ask(world: World) -> int:
    actor = world.actor(GURU, HARI_H)
    return jadwal_observasi.request_reschedule(
        actor, world.skp[SKP], OTHER, alasan="Rapat dinas.", now=HARI_H
    ).id


def decide(world: World, asked: int, *, setuju: bool, catatan: str = "") -> None:
    actor = world.actor(KS, HARI_H)
    jadwal_observasi.decide_reschedule(
        actor, world.skp[SKP], asked, setuju=setuju, catatan=catatan, now=HARI_H
    )


def test_a_request_is_refused_with_a_note_and_may_be_made_again(world: World) -> None:
    langkah.ready(world)
    asked = ask(world)
    assert refused(ask, world) == ["PERMINTAAN_MASIH_TERBUKA"]
    assert refused(decide, world, asked, setuju=False) == ["ALASAN_BELUM_DITULIS"]
    decide(world, asked, setuju=False, catatan="Tetap hari itu.")
    assert langkah.read(world).kasus.jadwal == SENIN
    assert ask(world) != asked


def test_a_request_is_decided_once(world: World) -> None:
    langkah.ready(world)
    asked = ask(world)
    decide(world, asked, setuju=True)
    with pytest.raises(NotFound):
        decide(world, asked, setuju=True)


def test_the_observer_s_other_appointment_is_a_clash_without_the_other_s_name(
    world: World,
) -> None:
    langkah.ready(world)
    actor = world.actor(KS)
    found = jadwal_observasi.check_schedule(actor, world.skp[SKP], SENIN, now=NOW)
    assert [each.code for each in found] == []
    move_to_another_skp(world)
    clash = jadwal_observasi.check_schedule(world.actor(GURU), world.skp[SKP], SENIN, now=NOW)
    assert [(each.code, each.facts["dengan"]) for each in clash] == [("JADWAL_BENTROK", "")]
    seen = jadwal_observasi.check_schedule(actor, world.skp[SKP], SENIN, now=NOW)
    assert seen[0].facts["dengan"] == "Bagas Wiryawan"


def move_to_another_skp(world: World) -> None:
    """Give the observer an appointment with another guru at the same hour."""
    with transaction(get_settings().database_url) as session:
        session.add(
            Siklus(
                skp_id=world.skp["guru_a"],
                status="A_DISEPAKATI",
                sejak=NOW,
                jadwal_mulai=datetime(2024, 8, 12, 1, 0, tzinfo=UTC),
                jadwal_selesai=datetime(2024, 8, 12, 2, 0, tzinfo=UTC),
                pengamat_id=ORANG[KS],
            )
        )


def test_past_outside_and_holiday_warn_too(world: World) -> None:
    langkah.agreed(world)
    day = JadwalObservasi
    assert warned(world, day(date(2024, 8, 2), time(8), time(9))) == ["JADWAL_SUDAH_LEWAT"]
    assert warned(world, day(date(2025, 2, 3), time(8), time(9))) == ["JADWAL_DI_LUAR_PERIODE"]
    assert "JADWAL_HARI_LIBUR" in warned(world, day(date(2024, 8, 17), time(8), time(9)))


def test_a_day_after_the_stage_warns_until_the_stage_is_extended(world: World) -> None:
    langkah.agreed(world)
    monday = JadwalObservasi(date(2024, 12, 2), time(8), time(9))
    assert warned(world, monday) == ["JADWAL_DI_LUAR_TAHAP"]
    tenggat.extend_deadline(
        world.actor(KS), SECOND, tahap=Tahap.PELAKSANAAN, tanggal=date(2024, 12, 10),
        alasan="Gedung direnovasi.", npsn=SMP_A, now=NOW,
    )  # fmt: skip
    assert warned(world, monday) == []


def test_a_warned_date_is_sent_all_the_same(world: World) -> None:
    langkah.agreed(world)
    sunday = JadwalObservasi(date(2024, 8, 11), time(7, 30), time(8, 50))
    langkah.save(world, D.A, replace(langkah.preparation(world), jadwal=sunday))
    assert langkah.send(world, D.A) is S.A_DIAJUKAN


@pytest.mark.keluhan(24)
def test_a_put_off_observation_gets_another_appointment(world: World) -> None:
    langkah.ready(world)
    head, guru, skp_id = world.actor(KS, HARI_H), world.actor(GURU, HARI_H), world.skp[SKP]
    assert refused(jadwal_observasi.postpone, head, skp_id, alasan=" ", now=HARI_H) == [
        "ALASAN_BELUM_DITULIS"
    ]
    jadwal_observasi.postpone(head, skp_id, alasan="Guru sakit.", now=HARI_H)
    assert langkah.read(world).kasus.siklus.status is S.A_DITUNDA
    assert langkah.read(world).jejak[0].alasan == "Guru sakit."
    jadwal_observasi.change_schedule(guru, skp_id, OTHER, perangkat="HP", now=HARI_H)
    after = langkah.read(world).kasus
    assert (after.siklus.status, after.jadwal) == (S.A_DIAJUKAN, OTHER)


def test_a_preparation_is_handed_back_with_a_reason(world: World) -> None:
    langkah.agreed(world)
    langkah.prepare(world)
    head = world.actor(KS)
    jadwal_observasi.return_preparation(head, world.skp[SKP], alasan="Kelas lain.", now=NOW)
    assert langkah.read(world).kasus.siklus.status is S.A_DRAF
    assert langkah.read(world, KS).kasus.berkas == {}


def test_both_sides_take_the_appointment_into_their_calendar(world: World) -> None:
    langkah.ready(world)
    for who, other in ((GURU, "Mulyadi Santosa"), (KS, "Dimas Prakosa")):
        found = jadwal_observasi.calendar_of(world.actor(who), world.skp[SKP], now=NOW)
        assert "DTSTART:20240812T003000Z" in found.teks
        assert f"SUMMARY:Observasi Kinerja – {other}" in found.teks
        assert found.nama.endswith(".ics")
