"""Messages in words: what happened, when something may be done, who is told what."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from kinerja_app.domain.ekinerja_beda import Sumber
from kinerja_app.domain.kiriman import Kiriman, StatusKiriman
from kinerja_app.persistence.kiriman_repository import KirimanTersimpan
from kinerja_app.services.pengiriman_ekinerja import PapanKiriman
from kinerja_app.ui.ekinerja.kiriman import counts_of, paging, row_of
from kinerja_app.ui.wording_ekinerja import KIRIMAN, KIRIMAN_TONE
from tests.ui.ekinerja.test_lembar_periksa import PERIODE

AT = datetime(2024, 12, 20, 2, 0, tzinfo=UTC)
S = StatusKiriman
SENT = KirimanTersimpan(
    id=7,
    kunci="a" * 32,
    sumber=Sumber.PERIODIK,
    skp_id=1,
    orang_id=2,
    npsn="69990001",
    periode_kode="2024-2",
    urut=1,
    penilaian_ke=1,
    isi={},
    hash="",
    kiriman=Kiriman(S.TERKIRIM, 1, AT),
    galat="",
    dibuat_at=AT,
    nama="Rina",
)


def test_what_has_arrived_offers_nothing() -> None:
    row = row_of(SENT)
    assert (row.id, row.tanda.label, row.apa) == (0, "Diterima", "Hasil periodik")


def test_a_refusal_says_why_and_from_when_it_may_be_repeated() -> None:
    row = row_of(replace(SENT, kiriman=Kiriman(S.DITOLAK, 1, AT), galat="HTTP_422"))
    assert row.id == 7
    assert row.keterangan == (
        "Isi tidak diterima e-Kinerja, bisa diulang mulai 20\u00a0Desember 2024, 09.00"
    )


def test_a_failure_for_now_says_when_it_is_tried_again() -> None:
    row = row_of(replace(SENT, kiriman=Kiriman(S.MENUNGGU, 2, AT), galat="HTTP_502"))
    assert row.id == 0
    assert row.keterangan.startswith("Kode HTTP_502, 2 kali dicoba, dicoba lagi 20")


def test_counters_lead_to_one_status_and_back() -> None:
    seen = PapanKiriman(PERIODE, (SENT,), {S.TERKIRIM: 30, S.GAGAL: 10}, disetel=True)
    assert [(e.number, e.label, e.href) for e in counts_of(seen, "gagal")] == [
        ("30", "Diterima", "/ekinerja/kiriman?status=terkirim"),
        ("10", "Gagal", "/ekinerja/kiriman"),
    ]
    assert paging(seen, "", 2).text == "26–\u206040 dari 40 kiriman"
    assert paging(seen, "gagal", 1).text == ""


def test_every_status_has_words_and_a_tone() -> None:
    assert set(KIRIMAN) == set(KIRIMAN_TONE) == set(StatusKiriman)
