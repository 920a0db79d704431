import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kinerja_app.cli import COMMANDS, main
from kinerja_app.settings import Settings
from tests.test_settings import PRODUCTION

Configure = Callable[..., Settings]
Printed = pytest.CaptureFixture[str]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: Printed) -> None:
    with pytest.raises(SystemExit) as left:
        main([name, "--help"])
    assert left.value.code == 0
    assert f"usage: kinerja {name}" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["hapus"], ["rules", "--on", "5 Agustus"]])
def test_wrong_arguments_end_with_2(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2


def test_rules_of_a_date_as_json_carry_source_and_confidence(capsys: Printed) -> None:
    assert main(["rules", "--on", "2024-08-05", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["rule_set"] == "R2024S2"
    assert answer["on"] == "2024-08-05"
    assert all(set(row) >= {"field", "value", "source", "confidence"} for row in answer["values"])
    assert all(row["source"] and row["confidence"] for row in answer["values"])


@pytest.mark.parametrize(
    ("day", "rule_set"),
    [("2024-06-30", "R2024S1"), ("2024-07-01", "R2024S2"), ("2025-01-01", "R2025")],
)
def test_rules_change_on_their_first_day(day: str, rule_set: str, capsys: Printed) -> None:
    assert main(["rules", "--on", day]) == 0
    assert capsys.readouterr().out.startswith(rule_set)


def test_no_rules_are_guessed_for_a_day_without_any(capsys: Printed) -> None:
    assert main(["rules", "--on", "2019-01-01"]) == 1
    assert capsys.readouterr().err == "Tidak ada aturan yang tersimpan untuk 2019-01-01.\n"


def test_migrate_makes_a_current_database_and_says_so_the_second_time(
    configure: Configure, tmp_path: Path, capsys: Printed
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/data/kinerja.db")
    assert main(["migrate"]) == 0
    assert main(["migrate"]) == 0
    assert capsys.readouterr().out == (
        "Skema basis data dibawa ke versi terbaru.\nSkema basis data sudah terbaru.\n"
    )


def test_serve_refuses_a_database_that_is_not_current(
    configure: Configure, tmp_path: Path, capsys: Printed
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    assert main(["serve"]) == 1
    assert "kinerja migrate" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"teks, bukan basis data. " * 8, None])
@pytest.mark.parametrize(
    "arguments",
    [
        ["migrate"],
        ["serve"],
        ["demo"],
        ["import-roster", "x.xlsx"],
        ["assign", "a", "b", "pengawas"],
    ],
)
def test_a_database_that_cannot_be_used_is_said_and_never_traced(
    configure: Configure,
    tmp_path: Path,
    capsys: Printed,
    content: bytes | None,
    arguments: list[str],
) -> None:
    file = tmp_path / "kinerja.db"
    if content:
        file.write_bytes(content)
    configure(mode="demo", database_url=f"sqlite:///{file}" if content else "bukan alamat")
    assert main(arguments) == 1
    assert capsys.readouterr().err == (
        "Basis data tidak menjawab. Periksa KINERJA_DATABASE_URL dan apakah servernya berjalan.\n"
    )


def test_a_folder_that_takes_no_database_is_said(
    configure: Configure, tmp_path: Path, capsys: Printed
) -> None:
    (tmp_path / "berkas").touch()
    configure(database_url=f"sqlite:///{tmp_path}/berkas/kinerja.db")
    assert main(["migrate"]) == 1
    assert capsys.readouterr().err.startswith("Basis data tidak dapat dibuat atau ditulis.")


@pytest.mark.parametrize(
    "arguments",
    [
        ["preflight", "--periode", "2024-1"],
        ["export-ekinerja", "--periode", "2024-1", "--out", "keluar"],
        ["dokumen", "--periode", "2024-1", "--semua", "--out", "keluar"],
    ],
)
def test_a_command_without_a_database_ends_with_2_and_makes_nothing(
    configure: Configure, tmp_path: Path, capsys: Printed, arguments: list[str]
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    assert main(arguments) == 2
    assert capsys.readouterr().err == "Basis data belum ada. Jalankan: kinerja migrate\n"
    assert list(tmp_path.iterdir()) == []


def test_refused_settings_are_said_in_sentences_one_a_line(
    configure: Configure, capsys: Printed
) -> None:
    with pytest.raises(Exception, match="KINERJA_SECRET_KEY"):
        configure(**(PRODUCTION | {"secret_key": "ganti"}))
    assert main(["migrate"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "KINERJA_SECRET_KEY kosong atau masih berisi teks contoh. Isi dengan nilai Anda.",
        "KINERJA_SECRET_KEY terlalu pendek. Pakai sedikitnya 32 karakter acak.",
    ]


def test_the_demo_refuses_production(configure: Configure, capsys: Printed) -> None:
    configure(**PRODUCTION)
    assert main(["demo"]) == 1
    assert capsys.readouterr().err == "Data contoh hanya untuk KINERJA_MODE=demo.\n"


def test_the_doctor_ends_with_1_when_something_is_missing(
    configure: Configure, tmp_path: Path, capsys: Printed
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    assert main(["doctor"]) == 1
    assert "KURANG  Basis data belum ada. Jalankan: kinerja migrate\n" in capsys.readouterr().out
    main(["migrate"])
    capsys.readouterr()
    assert main(["doctor", "--json"]) == 0
    assert {each["ok"] for each in json.loads(capsys.readouterr().out)} == {True}
