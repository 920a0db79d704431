"""House rules that no linter knows: who reads the clock and the environment, and file sizes."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.architecture.source import ROOT, dotted, modules

CLOCK_READS = {"now", "utcnow", "today", "time", "time_ns", "localtime", "gmtime", "ctime"}
CLOCK_OWNERS = {"datetime", "date", "dt", "time"}
READS_CLOCK = {"kinerja_app/clock.py"}
READS_ENVIRONMENT = {"kinerja_app/settings.py", "kinerja_app/serve/toolchain.py"}
LONGEST_FILE = 300
TABLES_OF_LAW = ("kinerja_app/regulations/", "kinerja_app/integrations/kalimat_")
SUPPRESSION = re.compile(r"# (?:noqa: [A-Z]+[0-9]+|type: ignore\[[a-z-]+\])(.*)$", re.MULTILINE)
"""That each is needed say ruff (RUF100) and mypy (warn_unused_ignores); what stands behind it."""
FORBIDDEN_NAMES = {"utils", "helpers", "manager", "common", "misc"}


def is_clock_read(node: ast.AST) -> bool:
    if not isinstance(node, ast.Attribute) or node.attr not in CLOCK_READS:
        return False
    return dotted(node.value).rsplit(".", 1)[-1] in CLOCK_OWNERS


def test_only_the_clock_reads_the_clock() -> None:
    readers = {
        (path, node.lineno)
        for path, tree in modules()
        if path not in READS_CLOCK
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and is_clock_read(node)
    }
    assert readers == set()


def test_a_clock_read_would_be_noticed() -> None:
    read = ast.parse("import datetime\ndatetime.datetime.now(tz)")
    assert any(is_clock_read(node) for node in ast.walk(read))


def test_only_settings_and_the_tool_chain_read_the_environment() -> None:
    readers = {
        (path, node.lineno)
        for path, tree in modules()
        if path not in READS_ENVIRONMENT
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and dotted(node) in {"os.environ", "os.getenv"}
    }
    assert readers == set()


def test_files_stay_short_enough_to_read() -> None:
    long_files = {
        path: tree.body[-1].end_lineno
        for path, tree in modules()
        if tree.body
        and (tree.body[-1].end_lineno or 0) > LONGEST_FILE
        and not path.startswith(TABLES_OF_LAW)
    }
    assert long_files == {}


def test_no_module_is_named_after_nothing() -> None:
    parts = {part for path, _ in modules() for part in path.removesuffix(".py").split("/")}
    assert parts & FORBIDDEN_NAMES == set()


def test_every_module_says_what_belongs_in_it() -> None:
    silent = {path for path, tree in modules() if tree.body and not ast.get_docstring(tree)}
    assert silent == set()


def docstrings() -> Iterator[tuple[str, str]]:
    kinds = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    for path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, kinds) and (text := ast.get_docstring(node)):
                yield path, text


def test_the_first_line_of_a_docstring_is_a_whole_sentence() -> None:
    lines = ((path, text.splitlines()) for path, text in docstrings())
    broken = {f"{path}: {first}" for path, (first, *_) in lines if first[-1] not in '.?!:;"'}
    assert broken == set()


def test_no_docstring_says_only_what_everybody_sees() -> None:
    empty = {"The page.", "The state.", "The list.", "The form.", "The table."}
    assert {path for path, text in docstrings() if text in empty} == set()


def test_every_suppression_carries_its_reason() -> None:
    bare = {
        f"{path.relative_to(ROOT)}: {found[0]}"
        for folder in ("kinerja_app", "tests", "alembic")
        for path in (ROOT / folder).rglob("*.py")
        for found in SUPPRESSION.finditer(path.read_text(encoding="utf-8"))
        if not re.match(r"(?: -| {1,2}#) \S+ \S", found[1])
    }
    assert bare == set()
