"""The build without Emotion: elements are React's own, styles are plain declarations."""

from __future__ import annotations

import ast

import pytest

from kinerja_app.serve.plain_elements import ELEMENTS_FILE, UnknownBuild, use_plain_elements
from kinerja_app.serve.toolchain import PROJECT_ROOT
from tests.architecture.source import modules
from tests.product import Product

CONFIG = 'resolve: {\n    mainFields: ["browser"],\n    alias: [\n      { find: "$" },\n    ],\n'


def test_the_build_finds_our_elements_under_the_name_of_the_library() -> None:
    mended = use_plain_elements(CONFIG)
    assert mended.count('find: "@emotion/react"') == 1
    assert ELEMENTS_FILE in mended
    assert mended.index("@emotion/react") < mended.index('find: "$"')


def test_a_second_compilation_changes_nothing_more() -> None:
    once = use_plain_elements(CONFIG)
    assert use_plain_elements(once) == once


def test_a_build_of_another_shape_is_refused() -> None:
    with pytest.raises(UnknownBuild):
        use_plain_elements("export default {}")


@pytest.mark.journey
def test_no_script_of_the_finished_build_holds_the_library(product: Product) -> None:
    product.assert_alive()
    scripts = list((PROJECT_ROOT / ".web" / "build" / "client" / "assets").glob("*.js"))
    assert scripts
    assert [each.name for each in scripts if "insertionPoint" in each.read_text()] == []


def test_no_page_asks_an_element_for_more_than_plain_declarations() -> None:
    asked = {
        (path, node.value.lineno)
        for path, tree in modules()
        if path.startswith("kinerja_app/ui/")
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and is_more_than_plain(node)
    }
    assert asked == set()


def is_more_than_plain(node: ast.keyword) -> bool:
    """A pseudo-class (``_hover``) or a ``style`` whose value holds rules of its own."""
    if node.arg and node.arg.startswith("_") and node.arg != "_var_type":
        return True
    nested = isinstance(node.value, ast.Dict) and any(
        isinstance(each, ast.Dict | ast.List) for each in node.value.values
    )
    return node.arg == "style" and nested


def test_a_pseudo_class_would_be_noticed() -> None:
    call = ast.parse('rx.el.p(_hover={"color": "red"})')
    assert any(is_more_than_plain(n) for n in ast.walk(call) if isinstance(n, ast.keyword))
