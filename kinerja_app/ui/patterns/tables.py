"""Lists: summary lists, tables that become cards on phones, counters, filters, pages of 25."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import reflex as rx

from kinerja_app.ui.icons import icon
from kinerja_app.ui.patterns.actions import button, link
from kinerja_app.ui.patterns.base import Handler, Part, T, Text, each, hidden, when
from kinerja_app.ui.patterns.text import optional_tag, status_tag
from kinerja_app.ui.views import Count, Fact, Finding, Paging, Summary, Tag, Unduhan


def summary_list(parts: Sequence[Summary] | rx.Var[Any]) -> rx.Component:
    """ "Periksa jawaban Anda": one box per part with its way back ("Ubah")."""
    return rx.el.div(each(parts, summary), class_name="stack gap-m read-wide")


def summary(part: Summary) -> rx.Component:
    """One box of a summary list; an incomplete part says what is missing."""
    change = link(part.action, hidden(" ", part.heading), href=part.href)
    return rx.el.section(
        rx.el.div(rx.el.h2(part.heading), when(part.href, change), class_name="hd"),
        when(part.problem, rx.el.p(icon("triangle-alert", "s"), part.problem, class_name="gap")),
        rx.el.dl(each(part.facts, _fact)),
        class_name="sum",
        aria_label=part.heading,
    )


def _fact(fact: Fact) -> rx.Component:
    return rx.el.div(
        rx.el.dt(fact.label), rx.el.dd(fact.text, " ", optional_tag(fact.tag), class_name="num")
    )


def facts(rows: Sequence[Fact] | rx.Var[Any]) -> rx.Component:
    """Short facts as a definition list, for a card."""
    return rx.el.dl(
        each(rows, lambda row: rx.el.div(rx.el.dt(row.label), rx.el.dd(row.text))),
        class_name="kv facts",
    )


def data_table(
    caption: Text,
    columns: Sequence[Part],
    rows: Sequence[T] | rx.Var[Any],
    draw: Callable[[T], Sequence[rx.Component]],
    *,
    wide: bool = False,
    show_caption: bool = False,
) -> rx.Component:
    """A table from 768 px, cards below it; same HTML, explicit roles because CSS moves boxes.

    ``draw(row)`` gives the cells: first ``row_head``, then ``cell``s (``place`` "end" is right of
    the name on phones, "full" its own line, "act" the action). ``wide`` gives the name its own
    line on phones. Name an empty header by ``hidden("Tindakan")``.
    """
    head = rx.el.tr(
        *[rx.el.th(title, scope="col", role="columnheader") for title in columns], role="row"
    )
    body = each(rows, lambda row: rx.el.tr(*draw(row), role="row"))
    return rx.el.table(
        rx.el.caption(caption, class_name="" if show_caption else "vh"),
        rx.el.thead(head, role="rowgroup"),
        rx.el.tbody(body, role="rowgroup"),
        class_name="tbl cards tight wide" if wide else "tbl cards tight",
        role="table",
    )


def row_head(name: Part, *, under: Text = "") -> rx.Component:
    """The name of a row, with a small line under it."""
    small = rx.el.span(under, class_name="muted small under")
    return rx.el.th(name, when(under, small), scope="row", role="rowheader")


def cell(*parts: Part, place: str = "", label: str = "") -> rx.Component:
    """One cell; ``place`` is "", "end", "full" or "act"; ``label`` names it on phones."""
    marks = {"data-l": label} if label else {}
    return rx.el.td(*parts, class_name=place, role="cell", custom_attrs=marks)


def tag_cell(status: Tag) -> rx.Component:
    """The status of a row; empty while it has no label."""
    return cell(optional_tag(status), place="end")


def action_cell(label: Text, *, href: Text, about: Text) -> rx.Component:
    """The action of a row; ``about`` ends its name, as in "Cek rencana Maria"."""
    return cell(link(label, hidden(" ", about), href=href, class_name="btn sec sm"), place="act")


def share(part: Text, *, percent: Text, about: str) -> rx.Component:
    """A number such as "14/40" with its small bar (the bar says nothing more)."""
    return rx.el.span(
        rx.el.span(hidden(about, " "), part),
        rx.el.span(rx.el.i(style={"width": percent}), class_name="prog", aria_hidden="true"),
        class_name="share num",
    )


def pager(paging: Paging) -> rx.Component:
    """ "1–25 dari 40 guru" and the neighbouring pages (25 rows each)."""
    previous = link(icon("chevron-left", "s"), "Sebelumnya", href=paging.previous)
    following = link("Berikutnya", icon("chevron-right", "s"), href=paging.next)
    return rx.el.nav(
        rx.el.span(paging.text, role="status"),
        rx.el.span(when(paging.previous, previous), when(paging.next, following), class_name="row"),
        class_name="pager",
        aria_label="Halaman",
    )


def downloads(files: Unduhan) -> rx.Component:
    """The list of the page as a file, with its filter: for a spreadsheet, and for programs."""
    return when(
        files.xlsx,
        rx.el.p(
            icon("download", "s"),
            " Unduh daftar ini: ",
            link("XLSX", hidden(" untuk lembar kerja"), href=files.xlsx, reload=True),
            " · ",
            link("CSV", hidden(" untuk program lain"), href=files.csv, reload=True),
            class_name="small muted mt-s layar",
        ),
    )


def counts(
    rows: Sequence[Count] | rx.Var[Any],
    *,
    described: Text = "",
    label: str = "Saring menurut status",
) -> rx.Component:
    """Counters that filter; with ``described`` (all counts in words) also the stacked bar."""
    bar = rx.el.div(each(rows, _share), class_name="stackbar", role="img", aria_label=described)
    return rx.el.div(
        when(described, bar),
        rx.el.nav(each(rows, _count), class_name="counts mt", aria_label=label),
    )


def _share(count: Count) -> rx.Component:
    piece = rx.el.i(style={"width": count.share}, class_name=f"tone-{count.tone}")
    return rx.cond(count.number == "0", rx.fragment(), piece)


def _count(count: Count) -> rx.Component:
    return link(
        rx.el.b(count.number),
        rx.el.span(rx.el.i(icon(count.icon), class_name=f"tone-ink-{count.tone}"), count.label),
        href=count.href,
        class_name=rx.cond(count.current, "count hot", "count"),
        current=count.current,
    )


def filter_bar(
    *fields: rx.Component,
    search_label: Text,
    label: str,
    search: Text = "",
    on_submit: Handler = None,
    action: str = "",
) -> rx.Component:
    """``form role=search``: a search box, further fields (``select_field``) and "Terapkan".

    The state of a filter lives in the address: ``on_submit`` redirects, or ``action`` lets the
    browser do it. Fields are collected by ``name``; the search box is called "cari".
    """
    box = rx.el.div(
        rx.el.label(search_label, html_for="cari", class_name="label"),
        icon("search"),
        rx.el.input(
            id="cari", name="cari", type="search", default_value=search, key=search, max_length=100
        ),
        class_name="searchbox",
    )
    send = {"on_submit": on_submit} if on_submit is not None else {"action": action}
    return rx.el.form(
        box,
        *fields,
        button("Terapkan", weight="secondary", submit=True),
        class_name=f"filters with-{len(fields)}",
        role="search",
        aria_label=label,
        **send,
    )


def findings_table(rows: Sequence[Finding] | rx.Var[Any], *, caption: Text) -> rx.Component:
    """Findings of an import by sheet row: place, consequence, finding and remedy."""

    def draw(row: Finding) -> Sequence[rx.Component]:
        return (
            row_head(row.place, under=row.column),
            cell(status_tag(row.tag), place="end"),
            cell(
                rx.el.b(row.found, class_name="semi"),
                rx.el.span(row.remedy, class_name="muted under"),
                place="full",
            ),
        )

    columns = ("Letak", "Akibat", "Temuan dan yang perlu dilakukan")
    return data_table(caption, columns, rows, draw)
