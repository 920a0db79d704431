from __future__ import annotations

from pathlib import Path

from kinerja_app.serve.minify import minify_own_scripts


def test_the_script_is_made_smaller_and_still_does_the_same(tmp_path: Path) -> None:
    script = tmp_path / "kinerja.js"
    script.write_text(
        "// A comment.\n(() => {\n  const word = 'siap';\n  document.x = word;\n})();\n"
    )
    minify_own_scripts(tmp_path)
    text = script.read_text()
    assert "A comment" not in text
    assert '"siap"' in text
    assert "export" not in text


def test_a_build_without_the_script_is_left_alone(tmp_path: Path) -> None:
    minify_own_scripts(tmp_path)
    assert list(tmp_path.iterdir()) == []
