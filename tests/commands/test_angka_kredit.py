"""``kinerja angka-kredit``."""

from __future__ import annotations

import json

import pytest

from kinerja_app.cli import main

Printed = pytest.CaptureFixture[str]
ON = ["--on", "2025-03-01"]


def run(*arguments: str) -> int:
    return main(["angka-kredit", *arguments, *ON])


def test_a_whole_year(capsys: Printed) -> None:
    assert run("--jenjang", "Ahli Muda", "--predikat", "Baik", "--bulan", "12") == 0
    assert capsys.readouterr().out.splitlines() == [
        "Angka kredit: 25,00",
        "Nilai tepat: 25",
        "12/12 × 100% (Baik) × 25 (Ahli Muda)",
        "PermenPANRB 1/2023 · R2025",
    ]


def test_exact_and_rounded_half_up(capsys: Printed) -> None:
    assert run("--jenjang", "guru ahli pertama", "--predikat", "sangat_kurang") == 0
    assert capsys.readouterr().out.splitlines()[:2] == [
        "Angka kredit: 3,13",
        "Nilai tepat: 3,125",
    ]


def test_an_endless_value_is_cut_on_the_screen_only(capsys: Printed) -> None:
    pertama = ("--jenjang", "AHLI_PERTAMA", "--predikat", "Baik", "--bulan", "2")
    assert run(*pertama) == 0
    assert capsys.readouterr().out.splitlines()[1] == "Nilai tepat: 2,083333…"
    assert run(*pertama, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {
        "jenjang": "AHLI_PERTAMA",
        "predikat": "BAIK",
        "bulan": 2,
        "persen": "100",
        "koefisien": "12.5",
        "exact": "2.083333333333333333333333333",
        "rounded": "2.08",
        "source": "PermenPANRB 1/2023",
        "confidence": "C",
        "rule_set": "R2025",
    }


def test_every_unknown_label_is_named_with_the_known_ones(capsys: Printed) -> None:
    assert run("--jenjang", "Muda", "--predikat", "Bagus") == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    jenjang, predikat = printed.err.splitlines()
    assert jenjang.startswith('Jenjang "Muda" tidak dikenal. Pakai salah satu: "Ahli Pertama", ')
    assert predikat == (
        'Predikat "Bagus" tidak dikenal. Pakai salah satu: "Sangat Baik", "Baik", '
        '"Butuh Perbaikan", "Kurang", "Sangat Kurang".'
    )


@pytest.mark.parametrize("bulan", ["0", "13", "enam"])
def test_months_outside_a_year_end_with_2(bulan: str) -> None:
    with pytest.raises(SystemExit) as left:
        run("--jenjang", "Ahli Muda", "--predikat", "Baik", "--bulan", bulan)
    assert left.value.code == 2
