from __future__ import annotations

from datetime import UTC, date, datetime

from kinerja_app.domain.errors import Fact
from kinerja_app.persistence.trail_repository import News
from kinerja_app.ui.umum.pemberitahuan import paging, split_by_day
from kinerja_app.ui.views import Notice, Paging
from kinerja_app.ui.wording_kabar import address_of, news_sentence

ON = date(2024, 8, 5)


def news(number: int, moment: datetime, *, read: bool = False) -> News:
    facts = {"nama": "Budi Ramadhan", "bagian": "pengembangan"}
    return News(number, "RENCANA_DIKEMBALIKAN", facts, "rencana/12", moment, read)


def test_news_of_the_day_come_first_with_the_time_alone() -> None:
    late_evening = datetime(2024, 8, 4, 17, 30, tzinfo=UTC)  # 00.30 of 5 August in Jakarta
    today, earlier = split_by_day((news(1, late_evening),), on=ON)
    assert earlier == ()
    assert today == (
        Notice(
            "1",
            "Budi Ramadhan minta perbaikan pada Pengembangan Kompetensi.",
            "00.30",
            "/rencana?id=12",
            unread=True,
        ),
    )


def test_earlier_news_carry_their_date() -> None:
    today, earlier = split_by_day((news(1, datetime(2024, 8, 1, 6, 5, tzinfo=UTC)),), on=ON)
    assert today == ()
    assert earlier[0].when == "1\u00a0Agustus 2024, 13.05"


def test_what_was_read_is_not_new() -> None:
    moment = datetime(2024, 8, 5, 3, 0, tzinfo=UTC)
    today, _ = split_by_day((news(1, moment, read=True),), on=ON)
    assert not today[0].unread


def test_a_full_page_may_have_a_following_one() -> None:
    assert paging(1, shown=25) == Paging("1–\u206025", "", "/pemberitahuan?halaman=2")
    assert paging(2, shown=3) == Paging("26–\u206028", "/pemberitahuan?halaman=1", "")
    assert paging(1, shown=0).text == "Tidak ada lagi"


def test_reminders_name_their_days_in_words() -> None:
    when = datetime(2024, 8, 5, 3, 0, tzinfo=UTC)
    facts: dict[str, Fact] = {
        "tahap": "perencanaan",
        "periode": "Juli–Desember 2024",
        "tanggal": "2024-08-31",
    }
    near = News(1, "TENGGAT_DEKAT", facts, "beranda", when, dibaca=False)
    assert news_sentence(near) == (
        "Tenggat Perencanaan Juli–Desember 2024 tanggal 31\u00a0Agustus 2024. Giliran Anda "
        "melanjutkan rencana"
    )
    waits: dict[str, Fact] = {"jumlah": 2, "sejak": "2024-08-01"}
    waiting = News(2, "ANDA_DITUNGGU", waits, "kepala-sekolah", when, dibaca=False)
    assert (
        news_sentence(waiting) == "2 rencana menunggu Anda, yang terlama sejak 1\u00a0Agustus 2024"
    )
    assert address_of(waiting.tautan) == "/kepala-sekolah"
