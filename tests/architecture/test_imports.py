"""The direction of imports: the contracts of pyproject.toml, and that roles' pages stay apart."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source import ROOT, modules

# By what one does there: the own plan, deciding on others' plans, and so on.
ROLE_PACKAGES = ("pegawai", "penilai", "pengawas", "dinas", "operator", "admin")


def imported_names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_the_import_contracts_hold() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    checked = subprocess.run(
        [program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout


def test_pages_of_one_role_never_import_another_roles() -> None:
    crossings = [
        (path, name)
        for path, tree in modules()
        for own in ROLE_PACKAGES
        if path.startswith(f"kinerja_app/ui/{own}/")
        for name in imported_names(tree)
        for other in ROLE_PACKAGES
        if other != own and f"{name}.".startswith(f"kinerja_app.ui.{other}.")
    ]
    assert crossings == []
