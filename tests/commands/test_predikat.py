"""``kinerja predikat``."""

from __future__ import annotations

import json
from datetime import date

import pytest

from kinerja_app import clock
from kinerja_app.cli import main

Printed = pytest.CaptureFixture[str]
ON = ["--on", "2025-03-01"]


def test_hasil_kerja_comes_first_then_perilaku_kerja(capsys: Printed) -> None:
    assert main(["predikat", "Di Atas Ekspektasi", "Di Bawah Ekspektasi", *ON]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Kurang",
        "Hasil kerja: Di Atas Ekspektasi · Perilaku kerja: Di Bawah Ekspektasi",
        "PermenPANRB 6/2022 · R2025",
    ]
    assert main(["predikat", "Di Bawah Ekspektasi", "Di Atas Ekspektasi", *ON]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "Butuh Perbaikan"


def test_codes_and_any_case_are_read_and_json_has_the_code(capsys: Printed) -> None:
    assert main(["predikat", "di_atas", "SESUAI ekspektasi", "--json", *ON]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "hasil_kerja": "DI_ATAS",
        "perilaku_kerja": "SESUAI",
        "predikat": "BAIK",
        "label": "Baik",
        "source": "PermenPANRB 6/2022",
        "confidence": "C",
        "rule_set": "R2025",
    }


def test_an_unknown_label_names_the_known_ones_and_ends_with_2(capsys: Printed) -> None:
    assert main(["predikat", "Tinggi", "Sesuai Ekspektasi", *ON]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        'Rating hasil kerja "Tinggi" tidak dikenal. Pakai salah satu: '
        '"Di Bawah Ekspektasi", "Sesuai Ekspektasi", "Di Atas Ekspektasi".\n'
    )


def test_no_rules_are_guessed_for_a_date_that_was_asked_for(capsys: Printed) -> None:
    assert main(["predikat", "SESUAI", "SESUAI", "--on", "2019-01-01"]) == 1
    assert capsys.readouterr().err == "Tidak ada aturan yang tersimpan untuk 2019-01-01.\n"


def test_after_the_last_rule_set_today_falls_back_to_it_and_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setattr(clock, "today", lambda: date(2031, 5, 1))
    assert main(["predikat", "SESUAI", "SESUAI"]) == 0
    printed = capsys.readouterr()
    assert printed.out.startswith("Baik\n")
    assert printed.err == "Belum ada aturan untuk 2031-05-01. Dihitung dengan R2026.\n"
