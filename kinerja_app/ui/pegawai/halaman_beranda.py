"""How the pegawai's home looks: the state of the page is decided in ``beranda``."""

from __future__ import annotations

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.menunggu.blok import own_turns, with_others
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import some
from kinerja_app.ui.pegawai.beranda import BerandaState
from kinerja_app.ui.pegawai.isi_beranda import Persiapan
from kinerja_app.ui.shell import NavItem


def beranda() -> rx.Component:
    """For the pegawai: the card of the turn, what waits, the five steps; or why there is no SKP."""
    return page(rx.cond(BerandaState.belum.judul != "", _not_yet(), _home()))


def _home() -> rx.Component:
    title = p.title_block(
        "Rencana kinerja Anda",
        eyebrow=BerandaState.hari,
        below=rx.cond(some(BerandaState.pos), _posts(), rx.fragment()),
    )
    # What one can do now stands first: the plan, or what waits while the plan is with others.
    mine = BerandaState.giliran.tag.kind == "me"
    main = rx.fragment(
        rx.cond(mine, rx.fragment(), own_turns()),
        p.turn_card(BerandaState.giliran, _acts()),
        rx.cond(some(BerandaState.catatan), _notes(), rx.fragment()),
        rx.cond(mine, own_turns(), rx.fragment()),
        with_others(),
        rx.cond(
            some(BerandaState.tugas),
            p.task_list(BerandaState.tugas, heading=BerandaState.judul, done=BerandaState.selesai),
            rx.fragment(),
        ),
    )
    return rx.fragment(
        title,
        p.error_summary(KinerjaState.masalah, heading="Langkah ini belum bisa dilakukan"),
        p.columns(main, _aside(), label="Keterangan periode"),
    )


def _posts() -> rx.Component:
    return rx.el.nav(rx.foreach(BerandaState.pos, _post), class_name="seg", aria_label="Jabatan")


def _post(item: NavItem) -> rx.Component:
    return p.link(item.label, href=item.href, current=item.aktif)


def _acts() -> rx.Component:
    """The acts that are not simply a link: they differ by status and never stand together."""
    start = p.button("Mulai menyusun", on_click=BerandaState.mulai, after="arrow-right")
    agree = rx.el.div(
        p.button("Sepakati rencana", on_click=BerandaState.sepakati),
        p.link_button("Baca rencana", href=_plan(), weight="secondary"),
        class_name="row mt",
    )
    withdraw = p.button(
        "Tarik kembali", on_click=BerandaState.tarik, weight="secondary", small=True
    )
    waiting = rx.el.div(
        p.link_button("Lihat rencana", href=_plan(), weight="secondary", small=True),
        p.copy_button("Salin pengingat", text=BerandaState.pengingat),
        rx.cond(BerandaState.boleh_tarik, withdraw, rx.fragment()),
        class_name="row mt",
    )
    copy = p.button("Salin dari periode lalu", on_click=BerandaState.salin, weight="secondary")
    evidence = p.link_button(
        "Bukti dukung", href=routes.at(routes.BUKTI, BerandaState.skp_id), weight="secondary"
    )
    return rx.fragment(
        rx.cond(BerandaState.status == "DISEPAKATI", evidence, rx.fragment()),
        rx.cond(BerandaState.boleh_mulai, start, rx.fragment()),
        rx.cond(BerandaState.status == "DISETUJUI", agree, rx.fragment()),
        rx.cond(BerandaState.pengingat != "", waiting, rx.fragment()),
        rx.cond(BerandaState.boleh_salin, copy, rx.fragment()),
    )


def _plan() -> str:
    return routes.at(routes.RENCANA, BerandaState.skp_id)


def _notes() -> rx.Component:
    return p.section("Catatan penilai", p.timeline(BerandaState.catatan), id="catatan")


def _aside() -> rx.Component:
    older = p.card(
        rx.el.span(BerandaState.lama.nama, class_name="small muted"),
        rx.el.p(
            p.when(BerandaState.lama.predikat, rx.el.b("Predikat ", BerandaState.lama.predikat)),
            p.link(BerandaState.lama.tautan, href=BerandaState.lama.href),
            class_name="row between",
        ),
    )
    return rx.fragment(
        p.side_section("Linimasa", p.timeline(BerandaState.linimasa)),
        _preparation("Sebelum menyusun"),
        rx.cond(BerandaState.lama.nama != "", older, rx.fragment()),
    )


def _preparation(heading: str) -> rx.Component:
    return p.side_section(
        heading,
        rx.el.ul(rx.foreach(BerandaState.persiapan, _prepare), class_name="stack gap-s"),
    )


def _prepare(row: Persiapan) -> rx.Component:
    return rx.el.li(
        p.link(row.label, href=row.href), p.status_tag(row.tag), class_name="row between"
    )


def _not_yet() -> rx.Component:
    told = BerandaState.belum
    message = p.copy_button("Salin pesan untuk Kepala Sekolah", text=told.pesan, small=False)
    switch = rx.cond(some(BerandaState.pos), _posts(), rx.fragment())
    main = rx.el.div(
        rx.el.div(
            p.icon(told.ikon, "l"),
            p.title_block(told.judul, lead=told.pengantar, below=switch),
            class_name="refusal",
        ),
        rx.cond(told.ada_giliran, p.turn_card(told.giliran), rx.fragment()),
        p.actions(
            rx.cond(told.pesan != "", message, rx.fragment()),
            p.link_button("Buka periode lain", href=routes.GANTI_PERIODE, weight="secondary"),
        ),
        p.when(told.sumber, p.why("Mengapa?", told.sumber)),
    )
    return rx.el.div(
        main,
        rx.el.aside(_preparation("Yang sudah bisa Anda lakukan"), aria_label="Keterangan"),
        class_name="cols aside",
    )
