"""The frame of every page: skip link, demo banner, top bar, context bar, main, dock, footer.

What the frame shows comes in one frozen value, ``Kerangka``; who the person is and which
destinations they have is decided where it is filled, not here.
"""

from __future__ import annotations

from dataclasses import dataclass

import reflex as rx

from kinerja_app.ui import routes
from kinerja_app.ui.icons import brand_mark, icon
from kinerja_app.ui.patterns.actions import link
from kinerja_app.ui.patterns.base import Flag, Part, Text, each, hidden, some, when
from kinerja_app.ui.patterns.pages import loading_page
from kinerja_app.ui.patterns.text import read_only_note
from kinerja_app.ui.shell_menu import name_menu


@dataclass(frozen=True)
class NavItem:
    """One destination; ``aktif`` marks the place where one is."""

    label: str
    href: str
    aktif: bool = False


@dataclass(frozen=True)
class Kerangka:
    """What the frame shows. Empty texts and tuples leave their part out.

    ``orang`` is an opaque key of the person: it names the copies of typed text on the device, and
    signing out removes them. ``nav`` are the destinations in the top bar, ``lainnya`` those that
    find no room there, ``menu`` those of the name menu; phones show all of them there. ``peran``
    has two entries or none.
    """

    nama: str = ""
    inisial: str = ""
    orang: str = ""
    sekolah: str = ""
    periode_panjang: str = ""
    periode_pendek: str = ""
    beranda: str = routes.BERANDA
    periode_href: str = routes.GANTI_PERIODE
    tanggal_demo: str = ""
    demo: bool = False
    hanya_baca: bool = False
    jumlah_baru: int = 0
    nav: tuple[NavItem, ...] = ()
    lainnya: tuple[NavItem, ...] = ()
    peran: tuple[NavItem, ...] = ()
    menu: tuple[NavItem, ...] = ()


_FOOTER = (
    NavItem("Bantuan", routes.BANTUAN),
    NavItem("Panduan", routes.PANDUAN),
    NavItem("Data pribadi Anda", routes.DATA_PRIBADI),
    NavItem("Aksesibilitas", routes.AKSESIBILITAS),
    NavItem("Teks saja", routes.TEKS_SAJA),
)


def page_shell(
    *content: Part,
    kerangka: Kerangka,
    ready: Flag,
    dock: Part | None = None,
    dialogs: tuple[rx.Component, ...] = (),
) -> rx.Component:
    """A page for people who are signed in; a neutral skeleton until ``ready`` (no wrong role).

    ``kerangka`` is a var of the base State, ``ready`` its "hydrated, allowed and about this
    address" flag. From page to page the frame stays where it is; only ``main`` waits. A dialog
    with the id "ganti-periode" among ``dialogs`` takes the place of the period page.
    """
    known = kerangka.nama != ""
    frame = rx.fragment(
        _demo_banner(kerangka), rx.el.header(_top_bar(kerangka), _context_bar(kerangka))
    )
    inside = rx.fragment(
        rx.el.div(id="langsung", role="status", class_name="live"),
        rx.cond(kerangka.hanya_baca, read_only_note(), rx.fragment()),
        *content,
    )
    after = rx.fragment(dock if dock is not None else rx.fragment(), footer(), *dialogs)
    return rx.el.div(
        skip_link(),
        rx.cond(known, frame, _neutral_header()),
        rx.el.main(rx.cond(ready, inside, loading_page()), id="isi", class_name="wrap"),
        rx.cond(ready, after, rx.fragment()),
        class_name="page",
        custom_attrs={
            "data-masuk": rx.cond(ready, "1", "0"),
            "data-orang": rx.cond(known, kerangka.orang, ""),
        },
    )


def public_shell(*content: Part) -> rx.Component:
    """A page for everyone (help, refusals of sign-in, 404): prerendered, needs no script."""
    return rx.el.div(
        skip_link(),
        _neutral_header(),
        rx.el.main(*content, id="isi", class_name="wrap"),
        footer(),
        class_name="page",
    )


def skip_link() -> rx.Component:
    """First link of every page."""
    return rx.el.a("Langsung ke isi", href="#isi", class_name="skip")


def footer() -> rx.Component:
    """Links that every page has."""
    links = [link(each_link.label, href=each_link.href) for each_link in _FOOTER]
    return rx.el.footer(rx.el.div(*links, class_name="wrap"), class_name="foot")


def _neutral_header() -> rx.Component:
    """Before it is known who looks, or for everyone."""
    return rx.el.header(rx.el.div(rx.el.div(_brand(), class_name="wrap"), class_name="topbar"))


def _brand(href: Text = "") -> rx.Component:
    """To the own home; from public pages to the server, which knows who is there."""
    if isinstance(href, str) and not href:
        return link(brand_mark(), "Kinerja", href=routes.AWAL, class_name="brand", reload=True)
    return link(brand_mark(), "Kinerja", href=href, class_name="brand")


def _demo_banner(kerangka: Kerangka) -> rx.Component:
    words = rx.el.span(
        rx.el.span("Data contoh, ", class_name="deskonly"),
        rx.el.span("Contoh, ", class_name="phoneonly"),
        "lihat pada tanggal ",
        link(kerangka.tanggal_demo, href=routes.TANGGAL),
    )
    banner = rx.el.aside(
        rx.el.div(words, class_name="wrap"), class_name="demo", aria_label="Mode contoh"
    )
    return rx.cond(kerangka.demo, banner, rx.fragment())


def _top_bar(kerangka: Kerangka) -> rx.Component:
    return rx.el.div(
        rx.el.div(
            _brand(kerangka.beranda),
            rx.el.nav(each(kerangka.nav, _destination), class_name="mainnav", aria_label="Utama"),
            _bell(kerangka.jumlah_baru),
            name_menu(kerangka.nama, kerangka.inisial, _menu_links(kerangka)),
            class_name="wrap",
        ),
        class_name="topbar",
    )


def _destination(item: NavItem) -> rx.Component:
    return link(item.label, href=item.href, current=item.aktif)


def _menu_links(kerangka: Kerangka) -> rx.Component:
    return rx.fragment(
        rx.el.ul(each(kerangka.menu, _menu_link)),
        rx.cond(some(kerangka.peran), _roles_in_menu(kerangka.peran), rx.fragment()),
        rx.el.ul(each(kerangka.nav, _menu_link), class_name="phoneonly"),
        rx.cond(
            some(kerangka.lainnya),
            rx.el.ul(each(kerangka.lainnya, _menu_link)),
            rx.fragment(),
        ),
    )


def _roles_in_menu(peran: tuple[NavItem, ...]) -> rx.Component:
    return rx.el.div(
        rx.el.span("Ganti peran", class_name="small muted semi menu-label"),
        rx.el.ul(each(peran, _menu_link)),
        role="group",
        aria_label="Ganti peran",
    )


def _menu_link(item: NavItem) -> rx.Component:
    return rx.el.li(link(item.label, href=item.href, class_name="menu-row", current=item.aktif))


def _bell(unread: int) -> rx.Component:
    some = rx.fragment(rx.el.span(unread, class_name="badge", aria_hidden="true"))
    words = rx.cond(unread > 0, f"Pemberitahuan, {unread} baru", "Pemberitahuan")
    return rx.el.span(
        link(
            icon("bell"),
            rx.el.span(words, class_name="vh", custom_attrs={"data-lonceng": "kalimat"}),
            rx.cond(unread > 0, some, rx.fragment()),
            href=routes.PEMBERITAHUAN,
            class_name="iconbtn",
        ),
        class_name="bell",
    )


def _context_bar(kerangka: Kerangka) -> rx.Component:
    roles = rx.el.nav(each(kerangka.peran, _role), class_name="seg", aria_label="Peran")
    school = rx.el.span(icon("school", "s"), kerangka.sekolah, class_name="sch")
    has_roles = some(kerangka.peran)
    return rx.el.div(
        rx.el.div(
            rx.cond(has_roles, roles, rx.fragment()),
            rx.el.div(
                when(kerangka.sekolah, school),
                when(kerangka.periode_panjang, _period_chip(kerangka)),
                class_name="place",
            ),
            class_name="wrap",
        ),
        class_name=rx.cond(has_roles, "ctx both", "ctx"),
    )


def _role(item: NavItem) -> rx.Component:
    return link(item.label, href=item.href, current=item.aktif)


def _period_chip(kerangka: Kerangka) -> rx.Component:
    return link(
        icon("calendar-days", "s"),
        rx.el.span(kerangka.periode_panjang, class_name="deskonly"),
        rx.el.span(kerangka.periode_pendek, class_name="phoneonly"),
        hidden(" Ganti periode"),
        icon("chevron-down", "s"),
        href=kerangka.periode_href,
        class_name="chip",
    )
