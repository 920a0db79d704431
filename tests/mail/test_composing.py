from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from kinerja_app.mail.composing import compose
from kinerja_app.persistence.surat_repository import Kumpulan
from kinerja_app.persistence.trail_repository import News
from kinerja_app.settings import Settings

WHEN = datetime(2024, 8, 5, 2, 0, tzinfo=UTC)


def news(number: int, nama: str = "Budi Ramadhan") -> News:
    return News(number, "RENCANA_DISETUJUI", {"nama": nama}, "rencana/12", WHEN, dibaca=False)


def bundle(*berita: News) -> Kumpulan:
    return Kumpulan(1, "Dian Saputra, S.Pd.", "dian@guru.smp.belajar.id", "Asia/Makassar", berita)


@pytest.fixture(autouse=True)
def _origin(configure: Callable[..., Settings]) -> None:
    configure(origin="http://kinerja.lokal")


def test_the_letter_says_what_the_product_says_with_whole_links() -> None:
    assert compose(bundle(news(1))).teks == (
        "Dian Saputra, S.Pd.,\n\n"
        "Yang baru untuk Anda di Kinerja:\n\n"
        "- Budi Ramadhan menyetujui rencana Anda.\n"
        "  5 Agustus 2024, 10.00\n"
        "  http://kinerja.lokal/rencana?id=12\n\n"
        "Semua pemberitahuan: http://kinerja.lokal/pemberitahuan\n\n"
        "Atur surat ini: http://kinerja.lokal/surat/atur\n"
    )


def test_the_subject_names_nobody() -> None:
    assert compose(bundle(news(1), news(2))).judul == "Kinerja: 2 pemberitahuan baru"


def test_a_name_cannot_bring_markup_along() -> None:
    html = compose(bundle(news(1, "<script>alert(1)</script>"))).html
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; menyetujui rencana Anda." in html
    assert '<a href="http://kinerja.lokal/rencana?id=12">' in html


def test_more_than_twenty_are_counted_and_the_newest_are_listed() -> None:
    naskah = compose(bundle(*(news(n, f"Guru {n}") for n in range(1, 24))))
    assert "Dan 3 pemberitahuan lain." in naskah.teks
    assert "Dan 3 pemberitahuan lain." in naskah.html
    assert "- Guru 3 " not in naskah.teks
    assert "- Guru 4 " in naskah.teks
    assert "- Guru 23 " in naskah.teks
