"""One guru listed three times, one of them approved: one record stays, nothing is deleted."""

from __future__ import annotations

from datetime import date

import pytest
from sqlmodel import col, select

from kinerja_app.domain.errors import NotFound, RuleBroken
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.tables import KeadaanOrang, Orang, Penugasan
from kinerja_app.services import daftar, ganda, keadaan
from kinerja_app.settings import get_settings
from tests.world import BEGIN, NOW, ORANG, SECOND, SMP_A, SMP_B, World

TWICE, THRICE = 990_001, 990_002


def double(npsn: str = SMP_A) -> None:
    """Two more rows of the guru whose plan is approved, as a careless list leaves them."""
    with transaction(get_settings().database_url) as session:
        for number, orang_id in enumerate((TWICE, THRICE)):
            row = Orang(id=orang_id, nama="DIMAS PRAKOSA, S.Pd.", jenis_ptk="Guru Mapel")
            row.nip = "198003262019212909" if number == 0 else None
            session.add(row)
            session.flush()
            session.add(Penugasan(orang_id=orang_id, role="guru", npsn=npsn, mulai=BEGIN))


def names(world: World) -> list[str]:
    head = world.actor("ks_a")
    board = daftar.list_guru(head, SMP_A, SECOND, saringan=Saringan(cari="dimas"), now=NOW)
    return [each.nama for each in board.daftar.baris]


def row_of(orang_id: int) -> Orang:
    with transaction(get_settings().database_url, writes=False) as session:
        return session.get_one(Orang, orang_id)


@pytest.mark.keluhan(7)
def test_three_rows_become_one_and_the_approved_plan_stays(world: World) -> None:
    double()
    assert len(names(world)) == 3
    operator, kept = world.actor("operator_a"), ORANG["guru_disetujui"]
    seen = ganda.list_doubled(operator, now=NOW)
    assert [[each.orang.id for each in group.orang] for group in seen.kelompok] == [
        [kept, TWICE, THRICE]
    ]
    ganda.merge_doubled(operator, kept, now=NOW)
    assert names(world) == ["Dimas Prakosa"]
    board = daftar.list_guru(world.actor("ks_a"), SMP_A, SECOND, saringan=Saringan(), now=NOW)
    assert [e.status.value for e in board.daftar.baris if e.orang_id == kept] == ["DISETUJUI"]
    with transaction(get_settings().database_url, writes=False) as session:
        archived = session.exec(
            select(KeadaanOrang.orang_id, KeadaanOrang.gabung_ke_id)
            .where(KeadaanOrang.jenis == "duplikat")
            .order_by(col(KeadaanOrang.orang_id))
        ).all()
    assert archived == [(TWICE, kept), (THRICE, kept)]


def test_the_survivor_gets_the_number_it_lacked_and_gives_it_back(world: World) -> None:
    double()
    operator, kept = world.actor("operator_a"), ORANG["guru_disetujui"]
    states = ganda.merge_doubled(operator, kept, now=NOW)
    assert (row_of(kept).nip, row_of(TWICE).nip) == ("198003262019212909", None)
    ganda.part_doubled(operator, TWICE, states[0], now=NOW)
    assert (row_of(kept).nip, row_of(TWICE).nip) == (None, "198003262019212909")
    assert len(names(world)) == 2


def test_a_record_with_less_of_a_plan_does_not_swallow_the_approved_one(world: World) -> None:
    double()
    with pytest.raises(RuleBroken, match="SKP_TERJAUH_HARUS_TETAP"):
        ganda.merge_doubled(world.actor("operator_a"), TWICE, now=NOW)
    assert len(names(world)) == 3


def test_another_birth_date_is_another_person(world: World) -> None:
    double()
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, TWICE).tanggal_lahir = date(1980, 3, 26)
    seen = ganda.list_doubled(world.actor("ks_a"), now=NOW)
    assert [[each.orang.id for each in group.orang] for group in seen.kelompok] == [
        [ORANG["guru_disetujui"], THRICE]
    ]


def test_the_record_at_another_school_is_neither_shown_nor_touched(world: World) -> None:
    double(SMP_B)
    assert ganda.list_doubled(world.actor("ks_a"), now=NOW).kelompok == ()
    with pytest.raises(RuleBroken, match="BUKAN_DATA_GANDA"):
        ganda.merge_doubled(world.actor("operator_a"), ORANG["guru_disetujui"], now=NOW)
    with pytest.raises(NotFound):
        ganda.merge_doubled(world.actor("operator_a"), TWICE, now=NOW)


def test_the_page_of_an_archived_record_names_the_survivor(world: World) -> None:
    double()
    head = world.actor("ks_a")
    ganda.merge_doubled(head, ORANG["guru_disetujui"], now=NOW)
    seen = keadaan.read_person(head, THRICE, now=NOW)
    assert seen.berlaku is not None
    assert (seen.berlaku.jenis.value, seen.berlaku.gabung_ke) == ("duplikat", "Dimas Prakosa")
    with pytest.raises(NotFound, match="GABUNGAN_TIDAK_DITEMUKAN"):
        ganda.part_doubled(head, THRICE, 0, now=NOW)
