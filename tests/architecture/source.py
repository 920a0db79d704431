"""The project's own source as the architecture tests read it."""

from __future__ import annotations

import ast
import gc
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kinerja_app"


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    """Every module of the product: its path from the root, and its syntax tree.

    Read once in a process. The trees are half a million objects, none of them ever garbage.
    """
    paths = sorted(PACKAGE.rglob("*.py"))
    gc.disable()
    trees = tuple((path.relative_to(ROOT).as_posix(), _tree(path)) for path in paths)
    gc.freeze()
    gc.enable()
    return trees


def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def dotted(node: ast.AST) -> str:
    """``datetime.now`` for an attribute chain, the bare name for a name, else nothing."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def tracked_texts() -> Iterator[tuple[str, str]]:
    """Every file that git would publish and that is text, with its content."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    for name in sorted(listed.stdout.decode().split("\0")):
        path = ROOT / name
        if name and path.is_file():
            try:
                yield name, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
