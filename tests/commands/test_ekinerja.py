"""The two commands of a dinas that automates."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import time_machine

from kinerja_app.cli import main
from kinerja_app.integrations.ekinerja_berkas import from_json
from tests.services.langkah_ekinerja import CLOSED, ready
from tests.world import SMP_A, World
from tests.world_database import clones, world

__all__ = ["clones", "world"]
Printed = pytest.CaptureFixture[str]
CHECK = ["preflight", "--periode", "2024-2"]


@pytest.fixture(autouse=True)
def at_the_end_of_the_period() -> object:
    with time_machine.travel(CLOSED, tick=False):
        yield


def export(folder: Path, *more: str) -> int:
    return main(["export-ekinerja", "--periode", "2024-2", "--out", str(folder), *more])


def test_the_check_as_json_names_every_finding_with_its_owner(
    world: World, capsys: Printed
) -> None:
    assert world.skp
    assert main([*CHECK, "--npsn", SMP_A, "--json"]) == 1
    seen = json.loads(capsys.readouterr().out)
    assert (seen["periode"], seen["terbuka"], seen["menahan"]) == ("2024-2", False, 14)
    first = seen["temuan"][0]
    assert (first["kode"], first["pemilik"]) == ("ATASAN_TANPA_SKP", "kepala_dinas")
    assert set(first) == {
        *("kode", "npsn", "nama", "menahan", "pemilik", "rincian", "pesan", "tindakan"),
    }


def test_the_check_covers_every_dinas(world: World, capsys: Printed) -> None:
    assert world.skp
    assert main([*CHECK, "--json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["sekolah"]) == 5


def test_a_free_way_ends_with_0_and_says_so(world: World, capsys: Printed) -> None:
    ready(world)
    assert main([*CHECK, "--npsn", SMP_A]) == 0
    assert capsys.readouterr().out == "2 dari 2 orang siap, 0 hal menahan.\n"


def test_exporting_twice_writes_the_same_bytes(
    world: World, tmp_path: Path, capsys: Printed
) -> None:
    ready(world)
    first, second = tmp_path / "a", tmp_path / "b"
    assert export(first) == 0
    assert capsys.readouterr().out.endswith("4 sekolah tertahan. Lihat: kinerja preflight\n")
    assert export(second) == 0
    assert "0 baru, 0 berubah, 0 hilang" in capsys.readouterr().out
    names = sorted(each.name for each in first.iterdir())
    assert names == [
        "angkaKredit.csv",
        "ekinerja.json",
        "kinerjaPeriodik.csv",
        "rhk.csv",
        "skp22.csv",
    ]
    for name in names:
        assert (first / name).read_bytes() == (second / name).read_bytes()
    assert from_json((first / "ekinerja.json").read_bytes()).periodik


def test_a_dry_run_writes_nothing(world: World, tmp_path: Path, capsys: Printed) -> None:
    ready(world)
    assert export(tmp_path / "kosong", "--dry-run") == 0
    assert not (tmp_path / "kosong").exists()
    assert "baru" in capsys.readouterr().out


def test_schools_that_are_held_back_end_with_1_and_a_sentence(
    world: World, tmp_path: Path, capsys: Printed
) -> None:
    assert world.skp
    assert export(tmp_path, "--npsn", SMP_A) == 1
    assert capsys.readouterr().err.startswith("14 hal masih menahan pengiriman")


def test_an_unknown_period_or_school_ends_with_2(
    world: World, tmp_path: Path, capsys: Printed
) -> None:
    assert world.skp
    assert main(["preflight", "--periode", "1999-1"]) == 2
    assert main([*CHECK, "--npsn", "00000000"]) == 2
    assert export(tmp_path, "--npsn", "00000000") == 2
    assert capsys.readouterr().err.count("\n") == 3
