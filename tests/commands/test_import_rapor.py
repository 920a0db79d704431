import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kinerja_app.cli import main
from kinerja_app.settings import Settings

DEMO_DATA = Path(__file__).parents[2] / "kinerja_app" / "demo_data"
RESULTS = DEMO_DATA / "rapor-pendidikan.csv"
LIST = DEMO_DATA / "roster" / "daftar-guru-69995001.xlsx"


def test_a_dry_run_counts_the_results_of_a_school_whose_list_is_known(
    database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert database_url
    main(["import-roster", str(LIST)])
    capsys.readouterr()
    assert main(["import-rapor", str(RESULTS), "--npsn", "69995001", "--dry-run", "--json"]) == 0
    (seen,) = json.loads(capsys.readouterr().out)
    assert seen["berkas"] == "rapor-pendidikan.csv"
    assert seen["baru"] > 0


def test_results_of_a_school_without_a_list_end_with_2_and_a_sentence(
    configure: Callable[..., Settings], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    assert main(["import-rapor", str(RESULTS), "--npsn", "69995001", "--dry-run"]) == 2
    assert capsys.readouterr().err.startswith("rapor-pendidikan.csv: ")
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_ends_with_2_and_a_sentence(
    configure: Callable[..., Settings], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    missing = str(tmp_path / "tidak-ada.csv")
    assert main(["import-rapor", missing, "--npsn", "69995001", "--dry-run"]) == 2
    assert capsys.readouterr().err.startswith("tidak-ada.csv: Berkas tidak dapat dibaca")
