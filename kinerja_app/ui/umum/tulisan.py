"""Written pages: Markdown files turned into semantic HTML when the front end is built."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import reflex as rx
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from kinerja_app.ui import patterns as p
from kinerja_app.ui.patterns.base import Part
from kinerja_app.ui.shell import public_shell

GUIDES = Path(__file__).resolve().parents[3] / "docs" / "panduan"
OWN = Path(__file__).parent / "tulisan"
_MARKDOWN = MarkdownIt("commonmark", {"html": False})


class NotWritten(Exception):
    """A Markdown file uses something that these pages have no element for."""


def written_page(file: Path, *, above: rx.Component | None = None) -> rx.Component:
    """A file as a page: its first heading and paragraph are title and lead."""
    nodes = SyntaxTreeNode(_MARKDOWN.parse(file.read_text(encoding="utf-8"))).children
    if [node.tag for node in nodes[:2]] != ["h1", "p"]:
        raise NotWritten(f"{file.name}: begin with one h1 and one paragraph")
    title, lead, *rest = nodes
    return public_shell(
        above if above is not None else rx.fragment(),
        p.title_block(rx.fragment(*_parts(title)), lead=rx.fragment(*_parts(lead))),
        rx.el.div(*[drawn(node) for node in rest], class_name="prosa"),
    )


def drawn(node: SyntaxTreeNode) -> Part:
    """One node as an element; raises ``NotWritten`` for what these pages do not use."""
    if node.type in _TEXTS:
        return _TEXTS[node.type](node)
    if node.type == "heading":
        return _HEADINGS[node.tag](*_parts(node))
    if node.type == "link":
        return p.link(*_parts(node), href=str(node.attrs["href"]))
    if node.type not in _ELEMENTS:
        raise NotWritten(node.type)
    return _ELEMENTS[node.type](*_parts(node))


def _parts(node: SyntaxTreeNode) -> tuple[Part, ...]:
    return tuple(
        drawn(each)
        for child in node.children
        for each in (child.children if _is_bare(child) else (child,))
    )


def _is_bare(node: SyntaxTreeNode) -> bool:
    """Inline wrappers, and the paragraphs of a list without blank lines, are no elements."""
    return node.type == "inline" or (node.type == "paragraph" and node.hidden)


_TEXTS: Mapping[str, Callable[[SyntaxTreeNode], str]] = {
    "text": lambda node: node.content,
    "softbreak": lambda _: " ",
}
_HEADINGS: Mapping[str, Callable[..., rx.Component]] = {"h2": rx.el.h2, "h3": rx.el.h3}
_ELEMENTS: Mapping[str, Callable[..., Any]] = {
    "inline": rx.fragment,
    "paragraph": rx.el.p,
    "strong": rx.el.strong,
    "em": rx.el.em,
    "bullet_list": rx.el.ul,
    "ordered_list": rx.el.ol,
    "list_item": rx.el.li,
    "blockquote": rx.el.blockquote,
}
