from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import col, select

from kinerja_app.domain.pengiriman import Hasil, PilihanSurat, StatusSurat
from kinerja_app.identity.command_line import system
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.surat_repository import Kumpulan, Naskah
from kinerja_app.persistence.tables import IsiSurat, KeadaanOrang, Orang, Pemberitahuan, Surat
from kinerja_app.services import pemberitahuan, preferensi, surat
from kinerja_app.settings import get_settings
from tests.world import NOW, ORANG, World

NIGHT = datetime(2024, 8, 5, 11, 0, tzinfo=UTC)  # 18.00 WIB
SUNDAY = datetime(2024, 8, 4, 3, 0, tzinfo=UTC)
DAY = timedelta(days=1)
ADMIN = system()

pytestmark = pytest.mark.usefixtures("world")


def plain(bundle: Kumpulan) -> Naskah:
    return Naskah("Kabar", ", ".join(each.kode for each in bundle.berita), "<p></p>")


def write(now: datetime = NOW) -> int:
    return surat.write_letters(ADMIN, plain, now=now)


def tell(name: str, kode: str = "RENCANA_DIBUKA", now: datetime = NOW) -> None:
    with transaction(get_settings().database_url) as session:
        session.add(
            Pemberitahuan(
                orang_id=ORANG[name], kunci=f"{kode}:{now}", kode=kode,
                fakta={"nama": "Mulyadi"}, dibuat_at=now,
            )
        )  # fmt: skip


def rows() -> list[Surat]:
    with transaction(get_settings().database_url, writes=False) as session:
        return list(session.exec(select(Surat).order_by(col(Surat.id))))


def letters_of(name: str) -> list[Surat]:
    return [row for row in rows() if row.orang_id == ORANG[name]]


def take_of(name: str, now: datetime = NOW) -> None:
    """Bring everybody else's letters away, and this one on its way."""
    while found := surat.take_letter(ADMIN, now=now):
        if found.id == letters_of(name)[0].id:
            return
        surat.record_outcome(ADMIN, found.id, Hasil.TERKIRIM, now=now)
    raise LookupError(name)


def test_news_goes_into_one_letter_only() -> None:
    tell("guru_b")
    first = write()
    assert first > 0
    assert write() == 0
    assert write(NOW + DAY) == 0
    with transaction(get_settings().database_url, writes=False) as session:
        mailed = list(session.exec(select(IsiSurat.pemberitahuan_id)))
    assert len(mailed) == len(set(mailed))
    assert len(letters_of("guru_b")) == 1


def test_a_person_gets_one_letter_a_day() -> None:
    tell("guru_b")
    write()
    tell("guru_b", "RENCANA_DISETUJUI")
    assert write(NOW + timedelta(hours=2)) == 0
    assert write(NOW + DAY) == 1
    assert letters_of("guru_b")[1].teks == "RENCANA_DISETUJUI"


def test_no_letter_is_written_at_night_or_on_a_sunday() -> None:
    tell("guru_b", now=SUNDAY - DAY)
    assert write(NIGHT) == 0
    assert write(SUNDAY) == 0


def test_a_letter_of_the_day_does_not_leave_at_night() -> None:
    tell("guru_b")
    write()
    assert surat.take_letter(ADMIN, now=NIGHT) is None
    assert surat.take_letter(ADMIN, now=SUNDAY) is None
    assert surat.take_letter(ADMIN, now=NOW + DAY) is not None


def test_what_was_read_is_not_mailed(world: World) -> None:
    tell("guru_b")
    pemberitahuan.read_all_news(world.actor("guru_b"), now=NOW)
    write()
    assert letters_of("guru_b") == []


def test_a_letter_whose_news_was_read_meanwhile_does_not_leave(world: World) -> None:
    tell("guru_b")
    write()
    pemberitahuan.read_all_news(world.actor("guru_b"), now=NOW)
    while surat.take_letter(ADMIN, now=NOW):
        pass
    assert letters_of("guru_b")[0].status == StatusSurat.BATAL.value


def test_whoever_wants_no_letters_gets_none(world: World) -> None:
    preferensi.choose_letters(world.actor("guru_b"), PilihanSurat.TIDAK, now=NOW)
    tell("guru_b")
    write()
    assert letters_of("guru_b") == []
    preferensi.choose_letters(world.actor("guru_b"), PilihanSurat.HARIAN, now=NOW)
    assert preferensi.read_preference(world.actor("guru_b"), now=NOW) is PilihanSurat.HARIAN
    write()
    assert len(letters_of("guru_b")) == 1


def test_an_inactive_person_and_one_without_an_address_get_none() -> None:
    tell("guru_b")
    tell("guru_x")
    tell("pensiun")
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG["guru_b"]).email = None
        session.add(
            KeadaanOrang(
                orang_id=ORANG["guru_x"], jenis="meninggal", mulai=NOW.date(), dicatat_at=NOW
            )
        )
    write()
    for name in ("guru_b", "guru_x", "pensiun"):
        assert letters_of(name) == []


def test_news_of_the_future_and_of_last_month_is_not_mailed() -> None:
    tell("guru_b", now=NOW + DAY)
    tell("guru_x", now=NOW - timedelta(days=14))
    write()
    assert letters_of("guru_b") == letters_of("guru_x") == []


def test_a_person_reads_only_the_own_letters(world: World) -> None:
    tell("guru_b")
    write()
    assert [each.teks for each in surat.list_own_letters(world.actor("guru_b"), now=NOW)] == [
        "RENCANA_DIBUKA"
    ]
    assert surat.list_own_letters(world.actor("guru_x"), now=NOW) == ()


def test_a_letter_that_left_keeps_no_text() -> None:
    tell("guru_b")
    write()
    take_of("guru_b")
    letter = letters_of("guru_b")[0]
    surat.record_outcome(ADMIN, letter.id or 0, Hasil.TERKIRIM, now=NOW)
    after = letters_of("guru_b")[0]
    assert (after.status, after.teks, after.html) == ("terkirim", "", "")


def test_a_worker_that_died_while_sending_makes_one_duplicate_at_most() -> None:
    tell("guru_b")
    write()
    take_of("guru_b")
    later = NOW + timedelta(minutes=16)
    take_of("guru_b", later)
    assert surat.take_letter(ADMIN, now=later + timedelta(minutes=16)) is None
    letter = letters_of("guru_b")[0]
    assert (letter.status, letter.percobaan) == ("tidak_pasti", 2)


def test_an_outcome_is_written_once() -> None:
    tell("guru_b")
    write()
    take_of("guru_b")
    number = letters_of("guru_b")[0].id or 0
    surat.record_outcome(ADMIN, number, Hasil.TERKIRIM, now=NOW)
    surat.record_outcome(ADMIN, number, Hasil.DITOLAK, galat="SMTP_550", now=NOW)
    after = letters_of("guru_b")[0]
    assert (after.status, after.galat) == ("terkirim", "")
