"""The days of an objection."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kinerja_app.domain.keberatan import (
    PerjalananKeberatan,
    StatusKeberatan,
    deadlines,
    objection_problems,
    objection_status,
)
from kinerja_app.regulations import by_id

S2 = by_id("R2024S2")
S = StatusKeberatan
DISERAHKAN = PerjalananKeberatan(dinilai=date(2024, 12, 1), diserahkan=date(2024, 12, 2))


def test_each_deadline_counts_from_the_step_before() -> None:
    found = deadlines(replace(DISERAHKAN, diajukan=date(2024, 12, 10)), S2)
    assert found.penyerahan == date(2024, 12, 15)
    assert found.pengajuan == date(2024, 12, 16)
    assert found.putusan == date(2024, 12, 17)


@pytest.mark.parametrize(
    ("on", "expected"),
    [(date(2024, 12, 16), []), (date(2024, 12, 17), ["KEBERATAN_LEWAT_WAKTU"])],
)
def test_the_fourteenth_day_is_the_last(on: date, expected: list[str]) -> None:
    found = objection_problems(DISERAHKAN, S2, on=on, alasan="Bukti terlewat")
    assert [problem.code for problem in found] == expected


def test_a_late_objection_names_the_day_it_ended() -> None:
    found = objection_problems(DISERAHKAN, S2, on=date(2025, 1, 1), alasan="x")
    assert found[0].facts["tenggat"] == "2024-12-16"
    assert found[0].source is not None
    assert found[0].source.source == "PP 30/2019"


def test_an_objection_needs_a_reason_and_a_result_that_was_handed_over() -> None:
    early = PerjalananKeberatan(dinilai=date(2024, 12, 1))
    on = date(2024, 12, 3)
    assert objection_problems(DISERAHKAN, S2, on=on, alasan=" ")[0].code == "ALASAN_BELUM_DITULIS"
    assert objection_problems(early, S2, on=on, alasan="x")[0].code == "HASIL_BELUM_DISERAHKAN"


@pytest.mark.parametrize(
    ("perjalanan", "on", "status"),
    [
        (PerjalananKeberatan(date(2024, 12, 1)), date(2024, 12, 2), S.BELUM_DISERAHKAN),
        (DISERAHKAN, date(2024, 12, 16), S.BISA_DIAJUKAN),
        (DISERAHKAN, date(2024, 12, 17), S.LEWAT_WAKTU),
        (replace(DISERAHKAN, diajukan=date(2024, 12, 10)), date(2024, 12, 17), S.DIAJUKAN),
        (
            replace(DISERAHKAN, diajukan=date(2024, 12, 10)),
            date(2024, 12, 18),
            S.TERLAMBAT_DIPUTUSKAN,
        ),
        (
            replace(DISERAHKAN, diajukan=date(2024, 12, 10), diputuskan=date(2024, 12, 12)),
            date(2024, 12, 18),
            S.DIPUTUSKAN,
        ),
    ],
)
def test_where_an_objection_stands(
    perjalanan: PerjalananKeberatan, on: date, status: StatusKeberatan
) -> None:
    assert objection_status(perjalanan, S2, on=on) is status


def test_there_is_one_objection() -> None:
    made = replace(DISERAHKAN, diajukan=date(2024, 12, 10))
    found = objection_problems(made, S2, on=date(2024, 12, 11), alasan="x")
    assert found[0].code == "KEBERATAN_SUDAH_ADA"
