"""The shell's script as the build leaves it: one small file."""

from __future__ import annotations

from pathlib import Path

from kinerja_app.serve.minify import bundle_own_script


def test_the_script_becomes_one_smaller_file_that_does_the_same(tmp_path: Path) -> None:
    script, parts = tmp_path / "kinerja.js", tmp_path / "kinerja"
    parts.mkdir()
    (parts / "kata.js").write_text("// A comment.\nexport const word = 'siap';\n")
    script.write_text("import { word } from './kinerja/kata.js';\ndocument.x = word;\n")
    bundle_own_script(tmp_path)
    text = script.read_text()
    assert "A comment" not in text
    assert '"siap"' in text
    assert "import" not in text
    assert "export" not in text
    assert list(tmp_path.iterdir()) == [script]


def test_a_build_without_the_script_is_left_alone(tmp_path: Path) -> None:
    bundle_own_script(tmp_path)
    assert list(tmp_path.iterdir()) == []
