"""The delivery to a real HTTP sink with failures: at least once on the way, once in effect."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.ekinerja_beda import Sumber
from kinerja_app.domain.errors import NotFound, RuleBroken, WrongStep
from kinerja_app.domain.kiriman import HasilKirim, StatusKiriman
from kinerja_app.domain.penetapan_ak import SkPak
from kinerja_app.domain.predikat import Rating
from kinerja_app.identity.command_line import system
from kinerja_app.integrations.ekinerja_klien import KirimanKeluar, KlienEkinerja
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import KirimanEkinerja
from kinerja_app.serve.tick import deliver_results
from kinerja_app.services import keputusan_penilaian, pengiriman_ekinerja, penilaian, tahunan
from kinerja_app.services.antrean_ekinerja import Antrean, queue_export
from kinerja_app.services.ekspor_ekinerja import preview_export
from kinerja_app.services.pengiriman_ekinerja import list_deliveries, retry_delivery
from kinerja_app.settings import Settings, get_settings
from tests.integrations.penerima import Gangguan, Penerima, receiving
from tests.services.langkah_ekinerja import CLOSED, GURU, KS, ready
from tests.services.langkah_pak import JANUARY, LETTER, correct, lettered
from tests.services.langkah_penilaian import ATAS, DAY, REASON, SESUAI, choose, determine, refused
from tests.services.steps import codes, news, trail
from tests.world import ORANG, SECOND, SMP_A, SMP_B, World
from tests.world_database import changed_since, digest

MINUTE = timedelta(minutes=1)
PATIENT_SECONDS = 20.0
"""What a busy machine never needs: only a sink that keeps silent is not waited for."""
IMPATIENT_SECONDS = 0.3
MESSAGES = 3
"""The guru's plan and result, and the head's plan."""


@pytest.fixture
def sink(world: World, configure: Callable[..., Settings]) -> Iterator[Penerima]:
    """School A ready, and a sink at the address of the settings."""
    ready(world)
    with receiving() as found:
        configure(ekinerja_url=found.alamat, ekinerja_token=found.token)
        yield found


def queue(world: World, *, now: datetime = CLOSED) -> Antrean:
    return queue_export(world.actor(KS, now), SECOND, npsn=SMP_A, now=now)


def beat(
    sink: Penerima, *, now: datetime = CLOSED, within: float = PATIENT_SECONDS
) -> tuple[int, int]:
    line = KlienEkinerja(sink.alamat, sink.token, within=within)
    try:
        return deliver_results(now, klien=line)
    finally:
        line.close()


def states(world: World, *, now: datetime = CLOSED) -> dict[StatusKiriman, int]:
    return list_deliveries(world.actor(KS, now), SECOND, now=now).per_status


def rating(world: World, *, now: datetime = CLOSED) -> StatusPenilaian:
    found = penilaian.read_rating(world.actor(KS, now), world.skp[GURU], now=now).penilaian
    assert found is not None
    return found.status


def keys(world: World) -> set[str]:
    plan = preview_export(world.actor(KS, CLOSED), SECOND, npsn=SMP_A, now=CLOSED).kumpulan
    return {each.kunci for each in plan.rhk} | {each.hasil.kunci for each in plan.periodik}


def failed_number() -> int:
    with transaction(get_settings().database_url, writes=False) as session:
        rows = session.exec(select(KirimanEkinerja.id).where(KirimanEkinerja.galat != ""))
        return rows.one() or 0


@pytest.mark.keluhan(3)
def test_sending_three_times_gives_each_record_once(world: World, sink: Penerima) -> None:
    assert queue(world) == Antrean(MESSAGES, 0)
    assert beat(sink) == (MESSAGES, 0)
    for _ in range(2):
        assert queue(world) == Antrean(0, MESSAGES)
        assert beat(sink) == (0, 0)
    assert set(sink.isi) == keys(world)
    assert len(sink.panggilan) == MESSAGES
    assert rating(world) is StatusPenilaian.TERSINKRON
    assert trail(world.skp[GURU])[-1] == ("catat_sinkron", "FINAL", "TERSINKRON")


@pytest.mark.parametrize("failure", [Gangguan.DITERIMA_TANPA_JAWABAN, Gangguan.PUTUS])
def test_a_message_that_was_taken_without_an_answer_arrives_twice_and_counts_once(
    world: World, sink: Penerima, failure: Gangguan
) -> None:
    queue(world)
    sink.gangguan = [failure]
    assert beat(sink, within=IMPATIENT_SECONDS) == (0, 1)
    assert beat(sink, now=CLOSED + MINUTE) == (MESSAGES, 0)
    assert len(sink.panggilan) == MESSAGES + 1
    assert set(sink.isi) == keys(world)
    assert states(world) == {StatusKiriman.TERKIRIM: MESSAGES}


def test_trouble_on_the_other_side_waits_longer_each_time(world: World, sink: Penerima) -> None:
    queue(world)
    sink.gangguan = [Gangguan.TERGANGGU] * 4
    assert beat(sink) == (0, MESSAGES)
    assert beat(sink, now=CLOSED + MINUTE - timedelta(seconds=1)) == (0, 0)
    assert beat(sink, now=CLOSED + MINUTE) == (MESSAGES - 1, 1)
    assert beat(sink, now=CLOSED + 2 * MINUTE) == (0, 0)
    assert beat(sink, now=CLOSED + 16 * MINUTE) == (1, 0)
    assert set(sink.isi) == keys(world)


def test_nobody_there_stops_the_beat_at_once(world: World, sink: Penerima) -> None:
    queue(world)
    line = KlienEkinerja("http://127.0.0.1:1", within=PATIENT_SECONDS)
    assert deliver_results(CLOSED, klien=line) == (0, 1)
    assert states(world) == {StatusKiriman.MENUNGGU: MESSAGES}
    assert sink.panggilan == []


def test_a_wrong_token_is_no_refusal_of_the_results(world: World, sink: Penerima) -> None:
    queue(world)
    sink.gangguan = [Gangguan.TOKEN_SALAH]
    assert beat(sink) == (0, 1)
    assert states(world) == {StatusKiriman.MENUNGGU: MESSAGES}
    assert rating(world) is StatusPenilaian.FINAL


@pytest.mark.keluhan(18)
def test_a_refusal_is_seen_and_may_be_repeated_after_a_day(world: World, sink: Penerima) -> None:
    queue(world)
    sink.gangguan = [Gangguan.DITOLAK] * MESSAGES
    assert beat(sink) == (0, MESSAGES)
    assert states(world) == {StatusKiriman.DITOLAK: MESSAGES}
    assert rating(world) is StatusPenilaian.GAGAL_SINKRON
    assert news(ORANG[KS], "KIRIMAN_TIDAK_DITERIMA") == 1
    head, later = world.actor(KS, CLOSED), CLOSED + DAY
    seen = list_deliveries(head, SECOND, now=CLOSED).baris
    assert {each.galat for each in seen} == {"HTTP_422"}
    with pytest.raises(RuleBroken, match="BELUM_SATU_HARI"):
        retry_delivery(head, seen[0].id, now=later - timedelta(seconds=1))
    assert beat(sink, now=later) == (0, 0), "a refusal is never repeated by itself"
    for each in seen:
        retry_delivery(world.actor(KS, later), each.id, now=later)
    assert beat(sink, now=later) == (MESSAGES, 0)
    assert rating(world, now=later) is StatusPenilaian.TERSINKRON


def test_a_crash_after_departure_is_made_good(world: World, sink: Penerima) -> None:
    queue(world)
    lost = pengiriman_ekinerja.take_message(system(), now=CLOSED)
    assert lost is not None
    assert beat(sink) == (MESSAGES - 1, 0)
    assert beat(sink, now=CLOSED + 15 * MINUTE) == (1, 0)
    assert states(world) == {StatusKiriman.TERKIRIM: MESSAGES}


def finalised_again(world: World) -> datetime:
    """The reopened result rated higher, determined and made final once more."""
    now = CLOSED + DAY
    skp = world.skp[GURU]
    choose(world, KS, skp, hasil_kerja=ATAS, perilaku=SESUAI, alasan=REASON, now=now)
    determine(world, KS, skp, now=now)
    later = now + 15 * DAY
    keputusan_penilaian.finalise_rating(world.actor(KS, later), skp, now=later)
    return later


@pytest.mark.keluhan(6)
def test_a_result_reopened_after_the_sync_is_sent_again_as_its_new_version(
    world: World, sink: Penerima
) -> None:
    queue(world)
    beat(sink)
    skp = world.skp[GURU]
    with pytest.raises(WrongStep):
        keputusan_penilaian.reopen_rating(world.actor(KS, CLOSED), skp, alasan=REASON, now=CLOSED)
    keputusan_penilaian.reopen_rating(world.actor("kadis", CLOSED), skp, alasan=REASON, now=CLOSED)
    assert states(world)[StatusKiriman.DITAHAN] == 1
    assert ("tahan_kiriman", "", "") in trail(skp)
    assert beat(sink) == (0, 0)
    old = next(row for row in sink.isi.values() if "hasilKinerjaNilai" in row)
    later = finalised_again(world)
    assert beat(sink, now=later) == (1, 0)
    new = next(row for row in sink.isi.values() if "hasilKinerjaNilai" in row)
    assert (old["id"], old["hasilKinerjaNilai"]) == (new["id"], "2")
    assert new["hasilKinerjaNilai"] == "1"
    assert rating(world, now=later) is StatusPenilaian.TERSINKRON
    _late_repetition_changes_nothing(sink, old)


def _late_repetition_changes_nothing(sink: Penerima, old: dict[str, object]) -> None:
    """The first content arrives once more, after the second: duplicate and out of order."""
    line = KlienEkinerja(sink.alamat, sink.token, within=PATIENT_SECONDS)
    line.send(KirimanKeluar(0, str(old["id"]), Sumber.PERIODIK, 1, old))
    line.close()
    assert sink.isi[str(old["id"])]["hasilKinerjaNilai"] == "1"


def test_an_answer_to_replaced_content_counts_for_nothing(world: World, sink: Penerima) -> None:
    queue(world)
    taken = [pengiriman_ekinerja.take_message(system(), now=CLOSED) for _ in range(MESSAGES)]
    result = next(each for each in taken if each and each.sumber.value == "kinerjaPeriodik")
    keputusan_penilaian.reopen_rating(
        world.actor(KS, CLOSED), world.skp[GURU], alasan=REASON, now=CLOSED
    )
    pengiriman_ekinerja.record_delivery(
        system(), result.id, HasilKirim.DITERIMA, urut=result.urut, now=CLOSED
    )
    assert states(world)[StatusKiriman.DITAHAN] == 1
    assert rating(world) is StatusPenilaian.PERLU_DINILAI
    assert sink.panggilan == []


def test_without_an_address_nothing_is_queued(world: World) -> None:
    ready(world)
    with pytest.raises(RuleBroken) as refused:
        queue(world)
    assert codes(refused.value) == ["PENGIRIMAN_BELUM_DISETEL"]
    assert deliver_results(CLOSED) == (0, 0)


def test_another_school_neither_sees_nor_repeats_a_message(world: World, sink: Penerima) -> None:
    queue(world)
    sink.gangguan = [Gangguan.DITOLAK]
    beat(sink)
    other = world.actor("ks_b", CLOSED)
    assert list_deliveries(other, SECOND, now=CLOSED).baris == ()
    with pytest.raises(NotFound):
        retry_delivery(other, failed_number(), now=CLOSED + DAY)
    with pytest.raises((NotFound, RuleBroken)):
        queue_export(other, SECOND, npsn=SMP_B, now=CLOSED)


def decide_year(world: World, hasil: Rating, alasan: str = "") -> None:
    head = world.actor(KS, CLOSED)
    skp = world.skp[GURU]
    tahunan.decide_year(head, skp, hasil=hasil, perilaku=SESUAI, alasan=alasan, now=CLOSED)


def test_a_year_that_e_kinerja_has_is_decided_anew_only_once_reopened(
    world: World, sink: Penerima
) -> None:
    skp = world.skp[GURU]
    for _ in range(2):
        decide_year(world, SESUAI)
    queue(world)
    beat(sink)
    before = digest()
    assert refused(decide_year, world, ATAS, REASON).code == "TAHUNAN_SUDAH_TERKIRIM"
    own = refused(tahunan.reopen_year, world.actor(KS, CLOSED), skp, alasan=REASON, now=CLOSED)
    assert own.code == "BUKAN_PEMBUKA_TAHUNAN"
    assert changed_since(before) == set()
    tahunan.reopen_year(world.actor("kadis", CLOSED), skp, alasan=REASON, now=CLOSED)
    held = {StatusKiriman.TERKIRIM: MESSAGES, StatusKiriman.DITAHAN: 1}
    assert (beat(sink), states(world)) == ((0, 0), held)
    assert codes(refused(decide_year, world, ATAS, " ")) == ["ALASAN_TAHUNAN_KOSONG"]
    decide_year(world, ATAS, REASON)
    assert beat(sink) == (1, 0)
    assert states(world) == {StatusKiriman.TERKIRIM: MESSAGES + 1}
    assert refused(decide_year, world, SESUAI, REASON).code == "TAHUNAN_SUDAH_TERKIRIM"


def test_angka_kredit_arrives_once_and_a_corrected_letter_replaces_it(
    world: World, configure: Callable[..., Settings]
) -> None:
    lettered(world)
    with receiving() as sink:
        configure(ekinerja_url=sink.alamat, ekinerja_token=sink.token)
        for _ in range(2):
            queue(world, now=JANUARY)
            beat(sink, now=JANUARY)
        sent = [isi["nomorSk"] for isi in sink.isi.values() if "nomorSk" in isi]
        assert (sent, len(sink.panggilan)) == ([LETTER.nomor], MESSAGES + 2)
        correct(world, SkPak("823/15/2025", LETTER.tanggal))
        assert beat(sink, now=JANUARY + MINUTE) == (1, 0)
        sent = [isi["nomorSk"] for isi in sink.isi.values() if "nomorSk" in isi]
        assert sent == ["823/15/2025"]
