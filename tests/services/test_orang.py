from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kinerja_app.domain.actor import Actor, Role
from kinerja_app.domain.errors import NotFound
from kinerja_app.persistence.actor_repository import load_actor
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Koreksi
from kinerja_app.services.data_diri import list_corrections
from kinerja_app.services.orang import DaftarOrang, list_people, summarise_school
from kinerja_app.settings import get_settings
from tests.identity.people import add_person, add_state

pytestmark = pytest.mark.usefixtures("database_url")
ON = date(2024, 8, 5)
NOW = datetime(2024, 8, 5, 9, 0, tzinfo=ZoneInfo("Asia/Jakarta"))
SCHOOL, OTHER = "69990009", "69990008"


def actor_of(orang_id: int) -> Actor:
    with transaction(get_settings().database_url, writes=False) as session:
        found = load_actor(session, orang_id, on=ON, sesi_id=0)
    assert found is not None
    return found


def operator() -> Actor:
    return actor_of(add_person(None, role=Role.OPERATOR_SEKOLAH, npsn=SCHOOL, nama="Rina"))


def guru(nama: str, npsn: str = SCHOOL) -> int:
    return add_person(None, npsn=npsn, nama=nama)


def names(found: DaftarOrang) -> list[str]:
    return [each.orang.nama for each, _ in found.orang]


def test_the_people_of_the_own_school_come_by_name() -> None:
    actor = operator()
    for nama, npsn in (("Sari", SCHOOL), ("Budi", SCHOOL), ("Ani", OTHER)):
        guru(nama, npsn)
    found = list_people(actor, now=NOW)
    assert names(found) == ["Budi", "Rina", "Sari"]
    assert (found.jumlah, found.semua, found.sekolah.npsn) == (3, 3, SCHOOL)


def test_another_school_is_not_found() -> None:
    actor = operator()
    guru("Ani", OTHER)
    with pytest.raises(NotFound):
        list_people(actor, OTHER, now=NOW)


@pytest.mark.parametrize(
    ("cari", "expected"),
    [
        ("budi", ["Budi Ramadhan"]),
        ("BUDI ramadhan", ["Budi Ramadhan"]),
        ("19800326 201921 2", ["Sari"]),
        ("%", []),
        ("tidak ada", []),
    ],
)
def test_the_search_reads_names_and_numbers(cari: str, expected: list[str]) -> None:
    actor = operator()
    guru("Budi Ramadhan")
    add_person(None, npsn=SCHOOL, nama="Sari", nip="198003262019212909")
    found = list_people(actor, cari=cari, now=NOW)
    assert names(found) == expected
    assert (found.jumlah, found.semua) == (len(expected), 3)


def test_pages_hold_25() -> None:
    actor = operator()
    for number in range(30):
        guru(f"Guru {number:02}")
    assert len(list_people(actor, now=NOW).orang) == 25
    assert names(list_people(actor, halaman=2, now=NOW))[-1] == "Rina"
    assert list_people(actor, halaman=9, now=NOW).orang == ()


def test_the_decision_follows_the_recorded_state() -> None:
    actor = operator()
    add_state(guru("Sari"), "cltn")
    gone = list_people(actor, tidak_aktif=True, now=NOW)
    assert [(each.orang.nama, answer.kode) for each, answer in gone.orang] == [("Sari", "CLTN")]
    assert (gone.jumlah_tidak_aktif, names(list_people(actor, now=NOW))) == (1, ["Rina"])


def test_the_home_counts_people_and_open_requests() -> None:
    actor = operator()
    guru("Sari")
    seen = summarise_school(actor, now=NOW)
    assert (seen.orang, seen.koreksi_terbuka) == (2, 0)


def test_a_request_that_waits_is_not_lost_under_many_decided_later() -> None:
    actor, sari = operator(), guru("Sari")
    asked: dict[str, Any] = {"kolom": "nip", "nilai_baru": "1", "dibuat_at": NOW}
    asked |= {"orang_id": sari, "npsn": SCHOOL}
    with transaction(get_settings().database_url) as session:
        session.add(Koreksi(**asked))
        session.flush()
        session.add_all(Koreksi(**asked, status="diterima") for _ in range(200))
    assert summarise_school(actor, now=NOW).koreksi_terbuka == 1
    assert list_corrections(actor, now=NOW)[0].status == "diajukan"
