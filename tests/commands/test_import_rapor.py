import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kinerja_app.cli import main
from kinerja_app.settings import Settings

RESULTS = Path(__file__).parents[2] / "kinerja_app" / "demo_data" / "rapor-pendidikan.csv"


def test_a_dry_run_on_results_of_another_school_is_reported_without_a_database(
    configure: Callable[..., Settings], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    assert main(["import-rapor", str(RESULTS), "--npsn", "69995001", "--dry-run", "--json"]) == 0
    (seen,) = json.loads(capsys.readouterr().out)
    assert seen["berkas"] == "rapor-pendidikan.csv"
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_read_ends_with_2_and_a_sentence(
    configure: Callable[..., Settings], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    missing = str(tmp_path / "tidak-ada.csv")
    assert main(["import-rapor", missing, "--npsn", "69995001", "--dry-run"]) == 2
    assert capsys.readouterr().err.startswith("tidak-ada.csv: Berkas tidak dapat dibaca")
