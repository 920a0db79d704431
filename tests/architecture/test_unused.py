"""Nothing stands unused: no function, no sentence, no class of the stylesheet and no icon."""

from __future__ import annotations

import ast
import re
from collections import Counter
from pathlib import Path

from kinerja_app.ui import wording
from tests.architecture.source import PACKAGE, ROOT, modules

ASSETS = ROOT / "assets"
ASKED_BY_TESTS = {
    "angka_kredit.py:convert_year": "the law's case of a jenjang that changes within a year",
    "angka_kredit.py:transfer": "the law's case of an appointment into the post",
    "alur_skp.py:guards_of": "the column of the table that names what each step asks",
    "ekinerja_berkas.py:from_csv": "reads the export back: that nothing is lost on the way",
    "katalog_rhk.py:POIN_YANG_ADA": "the points that the published catalogue knows",
}
"""What the product itself does not ask, and why it stands there."""
MADE_OF_PARTS = re.compile("^(tone-|with-)")
"""Classes whose end comes from a value."""


def sources(*endings: str) -> dict[Path, str]:
    """The product's own files of these kinds, with the scripts of the pages."""
    found = (path for place in (PACKAGE, ASSETS) for path in place.rglob("*"))
    return {path: path.read_text(encoding="utf-8") for path in found if path.suffix in endings}


def names_in(node: ast.stmt) -> list[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [node.name]
    targets = node.targets if isinstance(node, ast.Assign) else []
    return [each.id for each in targets if isinstance(each, ast.Name)]


def test_every_function_and_constant_is_asked_for() -> None:
    texts = [*sources(".py").values(), (ROOT / "rxconfig.py").read_text(encoding="utf-8")]
    words = Counter(re.findall(r"\w+", "\n".join(texts)))
    alone = {
        f"{Path(path).name}:{name}"
        for path, tree in modules()
        for node in tree.body
        for name in names_in(node)
        if words[name] == 1
    }
    assert alone - set(ASKED_BY_TESTS) == set()


def test_every_sentence_is_of_a_refusal_that_somebody_raises() -> None:
    texts = [text for path, text in sources(".py").items() if not path.stem.startswith("wording")]
    said = set(re.findall(r"[A-Z][A-Z0-9_]+", "\n".join(texts)))
    assert {code for area in wording._AREAS for code in area} - said == set()


def test_every_class_of_the_stylesheet_is_on_some_page() -> None:
    rules = re.sub(r"/\*.*?\*/|url\([^)]*\)", "", (ASSETS / "kinerja.css").read_text(), flags=re.S)
    used = set(re.findall(r"[\w-]+", "\n".join(sources(".py", ".js").values())))
    styled = set(re.findall(r"\.([a-zA-Z][\w-]*)", rules))
    assert {name for name in styled - used if not MADE_OF_PARTS.match(name)} == set()


def test_every_icon_of_the_sprite_is_drawn_somewhere() -> None:
    drawn = set(re.findall(r"""["'#]([a-z0-9-]+)["']""", "\n".join(sources(".py", ".js").values())))
    sprite = (ASSETS / "icons.svg").read_text(encoding="utf-8")
    assert set(re.findall(r'<symbol id="([^"]+)"', sprite)) - drawn == set()
