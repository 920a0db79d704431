"""Text of an event as a database can keep it."""

from __future__ import annotations

import re
from typing import Any

# A zero byte, and half of a letter beyond the first 65,536: a browser may cut an emoji in two.
UNWRITABLE = re.compile("[\x00\ud800-\udfff]")
REPLACEMENT = "\ufffd"


def writable(value: Any) -> Any:
    """The value with every letter replaced that no database and no JSON can carry."""
    if isinstance(value, str):
        return UNWRITABLE.sub(REPLACEMENT, value)
    if isinstance(value, list):
        return [writable(each) for each in value]
    if isinstance(value, dict):
        return {writable(name): writable(each) for name, each in value.items()}
    return value
