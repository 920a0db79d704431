import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kinerja_app.cli import main
from kinerja_app.settings import Settings

Configure = Callable[..., Settings]
Printed = pytest.CaptureFixture[str]
ROSTER = Path(__file__).parents[2] / "kinerja_app" / "demo_data" / "roster"
LIST = ROSTER / "daftar-guru-69995001.xlsx"
OTHER_LIST = ROSTER / "daftar-guru-69995002.xlsx"
KEYS = {"berkas", "baru", "berubah", "tetap", "ditolak", "temuan"}


def run_json(printed: Printed, *arguments: str) -> tuple[int, list[dict[str, object]], str]:
    code = main(["import-roster", "--json", *arguments])
    out, err = printed.readouterr()
    return code, json.loads(out), err


def test_a_dry_run_needs_no_database_and_makes_none(
    configure: Configure, tmp_path: Path, capsys: Printed
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/data/kinerja.db")
    code, (seen,), err = run_json(capsys, str(LIST), "--dry-run")
    assert (code, err) == (0, "")
    assert set(seen) == KEYS
    assert seen["berkas"] == "daftar-guru-69995001.xlsx"
    assert (seen["berubah"], seen["tetap"]) == (0, 0)
    assert seen["baru"] != 0
    assert list(tmp_path.iterdir()) == []


def test_the_same_list_twice_changes_nothing(database_url: str, capsys: Printed) -> None:
    assert database_url
    _, (first,), _ = run_json(capsys, str(LIST))
    code, (second,), _ = run_json(capsys, str(LIST))
    assert code == 0
    assert (second["baru"], second["berubah"]) == (0, 0)
    assert second["tetap"] == first["baru"]


def test_a_dry_run_stores_nothing(database_url: str, capsys: Printed) -> None:
    assert database_url
    _, (first,), _ = run_json(capsys, str(LIST), "--dry-run")
    _, (second,), _ = run_json(capsys, str(LIST), "--dry-run")
    assert second["baru"] == first["baru"]


def test_several_lists_are_reported_in_the_order_given(database_url: str, capsys: Printed) -> None:
    assert database_url
    _, seen, _ = run_json(capsys, str(OTHER_LIST), str(LIST), "--dry-run")
    assert [each["berkas"] for each in seen] == [OTHER_LIST.name, LIST.name]


@pytest.mark.parametrize("content", [b"", b"bukan buku kerja", b"PK\x03\x04rusak", None])
def test_a_file_that_cannot_be_read_is_named_and_the_others_are_reported(
    configure: Configure, tmp_path: Path, capsys: Printed, content: bytes | None
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    broken = tmp_path / "daftar-guru-69995009.xlsx"
    if content is not None:
        broken.write_bytes(content)
    code, seen, err = run_json(capsys, str(broken), str(LIST), "--dry-run")
    assert code == 2
    assert [each["berkas"] for each in seen] == [LIST.name]
    assert err.startswith("daftar-guru-69995009.xlsx: ")
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("/dev/zero", "zero: File ini 5,1 MB, batasnya 5 MB."),
        ("/dev", "dev: Berkas tidak dapat dibaca: ini folder."),
        ("/dev/tidak-ada.xlsx", "tidak-ada.xlsx: Berkas tidak dapat dibaca: berkas ini tidak ada."),
        ("/dev/\udcff.xlsx", "?.xlsx: Berkas tidak dapat dibaca: berkas ini tidak ada."),
    ],
)
def test_what_is_no_file_is_refused_in_words_and_without_reading_it_whole(
    configure: Configure, tmp_path: Path, capsys: Printed, path: str, sentence: str
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    code, seen, err = run_json(capsys, path, "--dry-run", "--npsn", "69995001")
    assert (code, seen) == (2, [])
    assert err.startswith(sentence)


def test_a_name_in_another_encoding_is_printed_all_the_same(
    configure: Configure, tmp_path: Path, capsys: Printed
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    renamed = tmp_path / "guru-\udcff-69995001.xlsx"
    renamed.write_bytes(LIST.read_bytes())
    _, (seen,), _ = run_json(capsys, str(renamed), "--dry-run", "--npsn", "69995001")
    assert seen["berkas"] == "guru-?-69995001.xlsx"


def test_a_name_without_npsn_needs_it_as_an_option(
    configure: Configure, tmp_path: Path, capsys: Printed
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    renamed = tmp_path / "unduhan.xlsx"
    renamed.write_bytes(LIST.read_bytes())
    assert run_json(capsys, str(renamed), "--dry-run")[:2] == (2, [])
    code, seen, _ = run_json(capsys, str(renamed), "--dry-run", "--npsn", "69995001")
    assert (code, len(seen)) == (0, 1)


def test_the_report_for_people_counts_and_names_rows(
    configure: Configure, tmp_path: Path, capsys: Printed
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    assert main(["import-roster", str(LIST), "--dry-run"]) == 0
    assert capsys.readouterr().out.startswith("daftar-guru-69995001.xlsx: ")


def test_findings_carry_row_column_code_and_sentence(
    configure: Configure, tmp_path: Path, capsys: Printed
) -> None:
    configure(database_url=f"sqlite:///{tmp_path}/kinerja.db")
    for file in sorted((Path(__file__).parents[1] / "data").rglob("daftar-guru-*.xlsx")):
        _, (seen,), _ = run_json(capsys, str(file), "--dry-run")
        findings = seen["temuan"]
        assert isinstance(findings, list)
        for finding in findings:
            assert set(finding) == {"baris", "kolom", "kode", "pesan"}
            assert finding["baris"] > 5
            assert finding["pesan"].endswith(".")
