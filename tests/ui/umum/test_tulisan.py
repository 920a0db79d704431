from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kinerja_app.serve.toolchain import PROJECT_ROOT
from kinerja_app.ui.umum.panduan import PERAN
from kinerja_app.ui.umum.tulisan import GUIDES, OWN, NotWritten, written_page

FORBIDDEN = re.compile(r"\b(maaf|silakan|mohon|invalid|wajib diisi|klik di sini)\b|!", re.I)
SHOWN = ("kinerja_app/ui", "kinerja_app/regulations")
"""Where the words of a page come from: its own, and the names of the rule sets."""
SCRIPTS = tuple((PROJECT_ROOT / "assets").rglob("*.js"))
"""What the device says by itself: words that wait, a link that is lost."""
WRITTEN = sorted((*GUIDES.glob("*.md"), *OWN.glob("*.md")))


def test_every_role_has_its_guide_and_every_guide_its_role() -> None:
    assert {file.stem for file in GUIDES.glob("*.md")} == set(PERAN)


def test_every_label_in_bold_stands_on_a_page_in_the_same_words() -> None:
    shown = {text for folder in SHOWN for file in sources(folder) for text in labels(file)}
    shown |= {
        text for file in SCRIPTS for text in re.findall(r'"([^"\n]+)"', file.read_text("utf-8"))
    }
    missing = {
        (file.name, label)
        for file in GUIDES.glob("*.md")
        for label in re.findall(r"\*\*(.+?)\*\*", file.read_text(encoding="utf-8"))
        if label not in shown
    }
    assert missing == set()


def sources(folder: str) -> Iterator[Path]:
    return (PROJECT_ROOT / folder).rglob("*.py")


def labels(file: Path) -> Iterator[str]:
    """Every text of a module but its docstrings; what a text leaves open is written "…"."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    told = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in told:
            yield node.value.strip()
        if isinstance(node, ast.JoinedStr):
            yield "".join(_part(each) for each in node.values).strip()


def _part(each: ast.expr) -> str:
    return str(each.value) if isinstance(each, ast.Constant) else "…"


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: file.name)
def test_a_written_page_keeps_the_house_words(file: Path) -> None:
    assert not FORBIDDEN.search(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", WRITTEN, ids=lambda file: file.name)
def test_a_written_page_has_one_h1(file: Path) -> None:
    assert str(written_page(file).render()).count("""'name': '"h1"'""") == 1


def test_lists_and_marks_become_elements(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("# Judul\n\nPengantar.\n\n1. Pilih **Ajukan**.\n", encoding="utf-8")
    drawn = str(written_page(file).render())
    for name in ('"ol"', '"li"', '"strong"'):
        assert f"'name': '{name}'" in drawn


@pytest.mark.parametrize(
    "text", ["Tanpa judul.", "# Judul\n\nPengantar.\n\n![gambar](x.png)\n", "## Dua\n\nIsi.\n"]
)
def test_what_these_pages_cannot_draw_is_refused_at_the_build(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.md"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(NotWritten):
        written_page(file)


def test_html_in_a_written_page_is_text(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("# Judul\n\nPengantar.\n\n<script>1</script>\n", encoding="utf-8")
    assert "'name': '\"script\"'" not in str(written_page(file).render())
