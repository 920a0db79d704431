"""The sign-in page: one button, and in demo mode the accounts to look around with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.ui.icons import brand_mark, icon
from kinerja_app.ui.patterns.actions import link, link_button
from kinerja_app.ui.patterns.base import Text, each, some
from kinerja_app.ui.patterns.text import tag, why


@dataclass(frozen=True)
class Account:
    """A fictional person of the demo."""

    name: str
    role: str
    initials: str
    href: str


NOT_OFFICIAL = "Perangkat lunak terbuka. Bukan situs resmi kementerian."
_HELP = (
    "Lupa kata sandi belajar.id: hubungi operator sekolah.",
    "Akun belum terdaftar di Dapodik: hubungi operator sekolah.",
)


def sign_in_page(href: Text, accounts: Sequence[Account] | rx.Var[Any] = ()) -> rx.Component:
    """Works before and without the script: everything is a link that the server answers."""
    help_list = rx.el.ul(*[rx.el.li(line) for line in _HELP], class_name="bul mb")
    demo = rx.cond(some(accounts), _demo(accounts), rx.fragment())
    return rx.el.main(
        _promise(),
        rx.el.section(
            rx.el.h2("Masuk"),
            rx.el.p("Pakai akun belajar.id dari sekolah induk Anda.", class_name="muted mt-s"),
            link_button(
                "Masuk dengan belajar.id",
                href=href,
                before="log-in",
                reload=True,
                class_name="mt btn-wide",
            ),
            rx.el.div(why("Tidak bisa masuk?", help_list), class_name="mt-s"),
            demo,
            rx.el.p(NOT_OFFICIAL, class_name="small muted mt phoneonly"),
            class_name="right",
            aria_label="Masuk",
        ),
        id="isi",
        class_name="gate",
    )


def _promise() -> rx.Component:
    return rx.el.section(
        rx.el.span(brand_mark(), "Kinerja", class_name="brand"),
        rx.el.div(
            rx.el.h1("Satu rencana, satu penilaian, satu tempat.", id="janji", tab_index=-1),
            rx.el.p(
                "Pengelolaan Kinerja untuk guru dan kepala sekolah, dari Rapor Pendidikan sampai "
                "Predikat Kinerja.",
                class_name="lead mt",
            ),
            rx.el.p(NOT_OFFICIAL, class_name="small muted deskonly"),
            class_name="promise",
        ),
        class_name="left",
        aria_labelledby="janji",
    )


def _demo(accounts: Sequence[Account] | rx.Var[Any]) -> rx.Component:
    return rx.el.div(
        rx.el.div(
            rx.el.h2("Coba dengan akun contoh"),
            tag("Mode contoh", icon_name="flask-conical", kind="warn"),
            class_name="row between headed",
        ),
        rx.el.p("Semua orang, sekolah, dan angka di sini rekaan.", class_name="muted small mb"),
        rx.el.ul(each(accounts, _account), class_name="acct"),
        class_name="mt-l",
    )


def _account(account: Account) -> rx.Component:
    return rx.el.li(
        link(
            rx.el.span(account.initials, class_name="avatar l", aria_hidden="true"),
            rx.el.span(rx.el.b(account.name), rx.el.small(account.role)),
            icon("chevron-right"),
            href=account.href,
            class_name="acct-link",
            reload=True,
        )
    )
