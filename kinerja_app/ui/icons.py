"""Icons: one Lucide sprite (ISC licence), cached by the browser, always beside a word.

An icon says nothing by itself, so it is hidden from assistive technology without exception.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path
from typing import Any, Literal

import reflex as rx

ASSETS = Path(__file__).resolve().parents[2] / "assets"
IconSize = Literal["", "s", "l"]


@cache
def versioned(name: str) -> str:
    """Address of a file of ``assets/`` with a content hash, so that it may be cached for ever.

    The hash is also over the parts that the build makes one with it: the folder of its name.
    """
    parts = sorted((ASSETS / Path(name).stem).glob("*.js"))
    content = b"".join(each.read_bytes() for each in (ASSETS / name, *parts))
    return f"/{name}?v={hashlib.sha256(content).hexdigest()[:10]}"


def icon(name: str | rx.Var[Any], size: IconSize = "") -> rx.Component:
    """One symbol of ``assets/icons.svg``; 20 px, or ``s`` 16 px, or ``l`` 28 px."""
    return rx.el.svg(
        rx.el.svg.use(href=f"{versioned('icons.svg')}#{name}"),
        class_name=f"ic {size}".strip(),
        aria_hidden="true",
        custom_attrs={"focusable": "false"},
    )


def brand_mark() -> rx.Component:
    """The product's mark: an abstract K, no crest and no ministry colours."""
    return rx.el.svg(
        rx.el.svg.rect(width="32", height="32", rx="9", fill="var(--color-accent)"),
        rx.el.svg.path(
            d="M10 8.5v15M22 8.5 14 16l8 7.5",
            fill="none",
            stroke="var(--color-on-accent)",
            stroke_width="3.25",
            stroke_linecap="round",
            stroke_linejoin="round",
        ),
        view_box="0 0 32 32",
        aria_hidden="true",
        custom_attrs={"focusable": "false"},
    )
