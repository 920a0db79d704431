"""RHK with their aspects and keys, the difference of two exports, the life of a message."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.ekinerja import Aspek, AspekRhk, Kumpulan, has_all_codes, quadrant
from kinerja_app.domain.ekinerja_beda import JenisBeda, Sumber, difference
from kinerja_app.domain.ekinerja_rhk import SkpDikirim, repeated, rhk_rows
from kinerja_app.domain.errors import RuleBroken, WrongStep
from kinerja_app.domain.kiriman import (
    ANSWER_WITHIN,
    WAITS,
    HasilKirim,
    Kiriman,
    StatusKiriman,
    depart,
    renewed,
    settle,
    try_again,
)
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.rencana import (
    Bagian,
    PengembanganKompetensi,
    PraktikKinerja,
    Rencana,
    RhkPilihan,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations import IN_ORDER, by_id

RULES = by_id("R2024S2")
LABEL = "Peserta berbagi praktik baik oleh komunitas belajar"
PLAN = Rencana(
    praktik=PraktikKinerja(("KSK",)),
    pengembangan=PengembanganKompetensi((RhkPilihan("RHK01", LABEL, 4, 8),)),
    tugas_tambahan=TugasTambahan((TugasPilihan("WALI_KELAS", "Wali kelas"),)),
)
SKP = SkpDikirim(
    "SKP-24-2-00001", "198003152010012000", "69990001", Jabatan.GURU, True, "2024-2", PLAN
)
NOW = datetime(2024, 12, 20, 2, 0, tzinfo=UTC)
DAY = timedelta(hours=24)


def test_every_part_of_a_plan_gives_its_rhk_once() -> None:
    rows = rhk_rows(SKP, RULES)
    assert [(each.bagian, each.kode) for each in rows] == [
        (Bagian.PRAKTIK, "KSK"),
        (Bagian.PENGEMBANGAN, "RHK01"),
        (Bagian.TUGAS_TAMBAHAN, "WALI_KELAS"),
    ]
    assert rows[0].rhk == "Keteraturan Suasana Kelas"
    assert rows[1].rhk == (
        "Meningkatnya kompetensi melalui peran sebagai peserta berbagi praktik baik oleh "
        "komunitas belajar"
    )


@pytest.mark.keluhan(4)
def test_an_rhk_with_three_aspects_has_three_aspect_rows() -> None:
    _, rhk, _ = rhk_rows(SKP, RULES)
    assert [(each.aspek.value, each.indikator, each.target) for each in rhk.aspek] == [
        ("Kuantitas", "Jumlah kegiatan", "8 kegiatan"),
        ("Kualitas", "Bukti dukung sertifikat", "terverifikasi"),
        ("Waktu", "Waktu penyelesaian", "paling lambat 2024-12-31"),
    ]


def test_a_fourth_aspect_comes_from_the_data_alone() -> None:
    source = Citation("Dinas")
    cost = AspekRhk("biaya", Bagian.PENGEMBANGAN, Aspek.BIAYA, "Biaya {label}", "tanpa {x}", source)
    rules = replace(RULES, aspek_rhk=Provision((*RULES.aspek_rhk.value, cost), source))
    last = rhk_rows(SKP, rules)[1].aspek[-1]
    assert (last.aspek, last.indikator) == (Aspek.BIAYA, f"Biaya {LABEL}")
    assert last.target == "tanpa {x}", "a word that nobody knows is left alone, never evaluated"


@pytest.mark.keluhan(3)
def test_the_key_of_an_rhk_is_lasting_and_its_own() -> None:
    keys = [each.kunci for each in rhk_rows(SKP, RULES)]
    other = rhk_rows(replace(SKP, nomor="SKP-24-2-00002"), RULES)
    changed = rhk_rows(replace(SKP, nip="198003152010012001"), RULES)
    assert keys == [each.kunci for each in changed]
    assert not set(keys) & {each.kunci for each in other}
    assert keys[1] == "08660f6be03e99cb4506780716a4f884", (
        "what was sent years ago must be found again"
    )
    assert all(len(key) == 32 for key in keys)


def test_a_plan_that_names_an_rhk_twice_is_noticed() -> None:
    assert repeated(["RHK01", "RHK07", "RHK01"]) == "RHK01"
    assert repeated(["RHK01", "RHK07"]) == ""


@pytest.mark.parametrize("rules", IN_ORDER, ids=lambda each: each.id.value)
def test_the_codes_of_the_quadrant_are_empty_until_somebody_knows_them(rules: object) -> None:
    assert not has_all_codes(rules)  # type: ignore[arg-type]  # a rule set, parametrised
    with pytest.raises(RuleBroken, match="KUADRAN_TANPA_PEMETAAN"):
        quadrant(Predikat.BAIK, rules)  # type: ignore[arg-type]  # as above


def test_the_difference_names_new_changed_and_gone_records() -> None:
    first, second, third = rhk_rows(SKP, RULES)
    before = Kumpulan("2024-2", rhk=(first, second))
    after = Kumpulan("2024-2", rhk=(replace(second, rhk="Lain"), third))
    found = difference(before, after)
    assert [(each.jenis, each.sumber, each.kunci) for each in found.beda] == [
        (JenisBeda.BARU, Sumber.RHK, third.kunci),
        (JenisBeda.BERUBAH, Sumber.RHK, second.kunci),
        (JenisBeda.HILANG, Sumber.RHK, first.kunci),
    ]
    assert (found.tetap, found.jumlah(JenisBeda.BARU)) == (0, 1)
    assert difference(after, after).beda == ()
    assert difference(after, after).tetap == 2


WAITING = Kiriman(StatusKiriman.MENUNGGU, 0, NOW)


def test_an_attempt_without_an_outcome_is_made_again() -> None:
    left = depart(WAITING, NOW)
    assert left == Kiriman(StatusKiriman.BERANGKAT, 1, NOW + ANSWER_WITHIN)
    assert depart(left, NOW + ANSWER_WITHIN).percobaan == 2


@pytest.mark.parametrize("hasil", [HasilKirim.TERTUNDA, HasilKirim.TANPA_JAWABAN])
def test_failures_for_now_wait_longer_each_time_and_then_ask_a_person(hasil: HasilKirim) -> None:
    kiriman = WAITING
    for wait in WAITS:
        kiriman = settle(depart(kiriman, NOW), hasil, NOW, jeda=DAY)
        assert (kiriman.status, kiriman.giliran_at) == (StatusKiriman.MENUNGGU, NOW + wait)
    given_up = settle(depart(kiriman, NOW), hasil, NOW, jeda=DAY)
    assert given_up.status is StatusKiriman.GAGAL
    assert try_again(given_up, NOW) == WAITING


@pytest.mark.keluhan(18)
def test_a_refusal_rests_for_a_day_also_with_other_content() -> None:
    refused = settle(depart(WAITING, NOW), HasilKirim.DITOLAK, NOW, jeda=DAY)
    assert (refused.status, refused.giliran_at) == (StatusKiriman.DITOLAK, NOW + DAY)
    with pytest.raises(RuleBroken, match="BELUM_SATU_HARI"):
        try_again(refused, NOW + DAY - timedelta(seconds=1))
    assert try_again(refused, NOW + DAY).giliran_at == NOW + DAY
    assert renewed(refused, NOW).giliran_at == NOW + DAY
    assert renewed(None, NOW) == WAITING


def test_what_has_arrived_is_not_sent_again_by_hand() -> None:
    arrived = settle(depart(WAITING, NOW), HasilKirim.DITERIMA, NOW, jeda=DAY)
    assert arrived.status is StatusKiriman.TERKIRIM
    with pytest.raises(WrongStep):
        try_again(arrived, NOW)
    assert renewed(arrived, NOW) == WAITING
