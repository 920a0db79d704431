"""Running notes as a device queues them: moments, junk, and the same note sent twice."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

from kinerja_app.domain.isi_siklus import CatatanBerjalan, DokumenB, HasilFokus
from kinerja_app.domain.observasi import KategoriObservasi
from kinerja_app.ui.siklus.rubrik_observasi import marked, notes_in, with_notes

REAL = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)
NOW = datetime(2024, 9, 12, 2, 42, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def queued(*notes: tuple[str, str, datetime]) -> str:
    """What the script puts into the queue."""
    rows = [{"teks": t, "fokus": f, "saat": at.timestamp() * 1000} for t, f, at in notes]
    return json.dumps(rows)


def test_a_note_keeps_the_moment_at_which_it_was_taken() -> None:
    text = queued(("Memuji usaha", "UBK-2", REAL - 11 * MINUTE))
    assert notes_in(text, real=REAL, now=NOW) == (
        CatatanBerjalan("Memuji usaha", NOW - 11 * MINUTE, "UBK-2"),
    )


def test_a_device_whose_clock_is_off_gives_the_moment_of_arrival() -> None:
    for wrong in (REAL - timedelta(days=40), REAL + timedelta(hours=3)):
        found = notes_in(queued(("Lihat", "", wrong)), real=REAL, now=NOW)
        assert found[0].saat == NOW


def test_junk_in_the_queue_is_dropped() -> None:
    for text in (
        "",
        "{",
        "{}",
        '"x"',
        "[1, null]",
        '[{"teks": "", "saat": 1}]',
        '[{"teks": "a"}]',
        '[{"teks": "a", "saat": 1e400}]',
        '[{"teks": "a", "saat": -1}]',
    ):
        assert notes_in(text, real=REAL, now=NOW) == ()


def test_a_note_sent_twice_counts_once() -> None:
    note = CatatanBerjalan("Lihat", NOW, "UBK-1")
    again = CatatanBerjalan("Lihat", NOW + timedelta(seconds=2), "UBK-1")
    later = CatatanBerjalan("Lihat", NOW + 5 * MINUTE, "UBK-1")
    assert with_notes(DokumenB(catatan=(note,)), (again, later)) == (note, later)


def test_another_mark_replaces_the_one_before_and_keeps_its_evidence() -> None:
    isi = DokumenB(hasil=(HasilFokus("UBK-1", KategoriObservasi.BELUM, "Papan tulis"),))
    assert marked(isi, "UBK-1", "EFEKTIF") == (
        HasilFokus("UBK-1", KategoriObservasi.EFEKTIF, "Papan tulis"),
    )
