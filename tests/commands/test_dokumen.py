import json
from pathlib import Path

import pytest

from kinerja_app.cli import main
from tests.world import SMP_A, World
from tests.world_database import clones, world

__all__ = ["clones", "world"]


def test_the_documents_of_a_period_are_written_into_a_folder(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert world.skp
    out = tmp_path / "keluar"
    given = ["dokumen", "--periode", "2024-1", "--semua", "--out", str(out), "--json"]
    assert main(given) == 0
    assert json.loads(capsys.readouterr().out)["skp"] == 1
    files = sorted(each.relative_to(out).as_posix() for each in out.rglob("*.pdf"))
    assert (
        f"{SMP_A}/SKP-24-1-00001 Bagas Wiryawan/SKP kualitatif - Bagas Wiryawan - 2024-1.pdf"
        in (files)
    )
    before = {each: each.read_bytes() for each in out.rglob("*.pdf")}
    assert main(given) == 0
    assert {each: each.read_bytes() for each in out.rglob("*.pdf")} == before


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--periode", "1999-1", "--semua"], "Periode ini tidak ada"),
        (["--periode", "2024-1", "--npsn", "00000000"], "Sekolah ini tidak ada"),
    ],
)
def test_an_unknown_period_or_school_ends_with_2(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str], given: list[str], said: str
) -> None:
    assert world.skp
    assert main(["dokumen", *given, "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith(said)


@pytest.mark.parametrize("command", [["dokumen", "--semua"], ["export-ekinerja"]])
def test_a_folder_that_takes_no_files_ends_with_2_and_a_sentence(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    assert world.skp
    file = tmp_path / "berkas"
    file.write_text("")
    name, *more = command
    assert main([name, "--periode", "2024-1", *more, "--out", str(file)]) == 2
    refusal = f"{file}: folder tidak bisa ditulis (File exists). Pilih folder lain untuk --out\n"
    assert capsys.readouterr().err == refusal


def test_a_period_without_plans_ends_with_1_and_a_sentence(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert world.skp
    assert main(["dokumen", "--periode", "2025", "--semua", "--out", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith("Tidak ada SKP yang diajukan pada periode 2025")
