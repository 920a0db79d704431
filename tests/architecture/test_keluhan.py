"""Every numbered complaint of the users is answered by a marked test, or named here with a reason.

The complaints are those that the design of the product begins with: of 35, what broke the earlier
application for its users. A test that shows the answer carries ``@pytest.mark.keluhan(n)``.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

COMPLAINTS = frozenset(range(1, 36))
TESTS = Path(__file__).resolve().parents[1]
NOT_ANSWERED = {
    9: "access to the learning platform of another programme: not ours to give, and the help page "
    "promises nothing",
}
"""What the product does not answer, and why."""


def marks_in(tree: ast.AST) -> Iterator[int]:
    """The numbers of every ``pytest.mark.keluhan(n)`` in a module."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "pytest.mark.keluhan":
            (number,) = node.args
            assert isinstance(number, ast.Constant)
            assert isinstance(number.value, int)
            yield number.value


def marked() -> frozenset[int]:
    """The complaints that some test answers."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in TESTS.rglob("test_*.py"))
    return frozenset(number for tree in trees for number in marks_in(tree))


def test_every_complaint_is_answered_or_named_with_the_reason() -> None:
    assert COMPLAINTS - marked() - set(NOT_ANSWERED) == set()


def test_no_mark_stands_for_a_complaint_that_is_none_or_is_not_answered() -> None:
    assert marked() - COMPLAINTS == set()
    assert marked() & set(NOT_ANSWERED) == set()


def test_a_mark_would_be_found() -> None:
    tree = ast.parse("@pytest.mark.keluhan(7)\ndef test_x() -> None: ...")
    assert list(marks_in(tree)) == [7]
