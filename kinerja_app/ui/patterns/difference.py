"""Two texts beside each other with the words that differ marked."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from kinerja_app.ui.views import Segment

WORDS = re.compile(r"\w+|\s+|[^\w\s]")
MOST_COMPARISONS = 5_000_000
"""About half a second. Two texts of 4,000 letters as people write them need a tenth of it; of the
same two words over and over they would need minutes, in which nobody else is served."""

_Piece = tuple[bool, int, int, int, int]


def marked_difference(ours: str, theirs: str) -> tuple[tuple[Segment, ...], tuple[Segment, ...]]:
    """Both texts in pieces, with the words that differ marked."""
    left, right = WORDS.findall(ours), WORDS.findall(theirs)
    pieces: tuple[list[Segment], list[Segment]] = ([], [])
    for same, a1, a2, b1, b2 in _pieces(left, right):
        for side, words in ((pieces[0], left[a1:a2]), (pieces[1], right[b1:b2])):
            if words:
                side.append(Segment("".join(words), not same))
    return _joined(pieces[0]), _joined(pieces[1])


def _pieces(left: list[str], right: list[str]) -> list[_Piece]:
    counts = Counter(word for word in left if not word.isspace())
    if sum(counts[word] for word in right) * min(len(left), len(right)) > MOST_COMPARISONS:
        return _ends(left, right)
    matcher = difflib.SequenceMatcher(str.isspace, left, right, autojunk=False)
    return [(name == "equal", a1, a2, b1, b2) for name, a1, a2, b1, b2 in matcher.get_opcodes()]


def _ends(left: list[str], right: list[str]) -> list[_Piece]:
    """Only what both begin and end with is the same."""
    head = _shared(left, right)
    tail = _shared(left[head:][::-1], right[head:][::-1])
    a, b = len(left) - tail, len(right) - tail
    return [
        (True, 0, head, 0, head),
        (False, head, a, head, b),
        (True, a, len(left), b, len(right)),
    ]


def _shared(left: list[str], right: list[str]) -> int:
    """How many words both begin with."""
    return sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(left, right, strict=False))
    )


def _joined(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    """One mark for words that differ with only a space between them."""
    joined: list[Segment] = []
    for at, segment in enumerate(segments):
        between = segment.text.isspace() and 0 < at < len(segments) - 1 and joined[-1].marked
        marked = segment.marked or between
        if joined and joined[-1].marked == marked:
            joined[-1] = Segment(joined[-1].text + segment.text, marked)
        else:
            joined.append(Segment(segment.text, marked))
    return tuple(joined)
