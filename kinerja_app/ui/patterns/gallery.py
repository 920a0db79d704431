"""Every pattern with sample data, page by page as in the mockups; for development only.

``PAGES`` is not part of the site map. A development root registers it to look at the patterns and
to run axe over them.
"""

from __future__ import annotations

from collections.abc import Callable

import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.patterns import gallery_data as data
from kinerja_app.ui.shell import page_shell, public_shell


class GalleryState(rx.State):
    """Some of the data as vars, so that the gallery also proves that patterns follow a State."""

    pilihan: str = "1"
    langkah: tuple[p.Task, ...] = data.TASKS
    rhk: tuple[p.Quantity, ...] = data.RHK_PILIHAN
    masalah: tuple[p.Problem, ...] = data.PROBLEMS
    penilaian: str = "perbaikan"

    @rx.event
    def choose(self, value: str) -> None:
        """Keep the chosen card."""
        self.pilihan = value

    @rx.event
    def judge(self, value: str) -> None:
        """Keep the judgement."""
        self.penilaian = value

    @rx.event
    def reload(self) -> None:
        """The list of files would be read again here."""

    @rx.event
    def amount(self, _rhk: str, _text: str) -> None:
        """Nothing is counted here."""


def _guru(*content: rx.Component, dock: rx.Component | None = None) -> rx.Component:
    return page_shell(*content, kerangka=data.GURU, ready=True, dock=dock)


def sign_in() -> rx.Component:
    """Mockup 01."""
    return p.sign_in_page("/auth/login", data.ACCOUNTS)


def home() -> rx.Component:
    """Mockup 02, with the dialog of mockup 12."""
    check = p.tag("Sudah sesuai", icon_name="check", kind="plain")
    before = p.side_section(
        "Sebelum menyusun",
        rx.el.ul(rx.el.li(p.link("Data diri", href="/x"), check, class_name="row between")),
    )
    periods = p.radio_fieldset(
        "Periode", data.RATINGS, name="periode", default="atas", hide_legend=True
    )
    return _guru(
        p.title_block("Rencana kinerja Anda", eyebrow="Senin, 5 Agustus 2024"),
        p.columns(
            rx.fragment(
                p.turn_card(data.TURN),
                p.task_list(GalleryState.langkah, done="2 dari 5 selesai"),
                p.button("Buka dialog", weight="secondary", opens="ganti"),
            ),
            rx.fragment(p.side_section("Linimasa", p.timeline(data.LINIMASA)), before),
        ),
        p.dialog("Ganti periode", periods, id="ganti", buttons=(p.button("Pilih"),)),
    )


def practice() -> rx.Component:
    """Mockup 04."""
    return _guru(
        p.back_link("Beranda", href="/02"),
        p.step_header(
            "Praktik apa yang ingin Anda perbaiki?",
            step=1,
            of=5,
            lead="Pilih tepat satu dari delapan.",
            saved=p.saved_status("tersimpan", at="13.05"),
        ),
        p.choice_cards(
            "Praktik Kinerja",
            data.PRAKTIK,
            name="praktik",
            value=GalleryState.pilihan,
            on_choose=GalleryState.choose,
            heading="Disarankan untuk SMP Negeri Contoh 2",
        ),
        p.text_area("Mengapa Anda memilih ini?", id="alasan", keep="contoh/1/praktik/alasan"),
        p.actions(
            p.button("Simpan dan lanjut", after="arrow-right"),
            p.button("Simpan Draf", weight="secondary"),
        ),
    )


def competence() -> rx.Component:
    """Mockup 05."""
    meter = p.points_meter(
        data.METER, question="Mengapa 32?", answer="Batas 32–128 poin berlaku untuk periode ini."
    )
    lists = rx.el.div(
        rx.el.h2("Pilihan Anda"),
        p.quantity_list(
            GalleryState.rhk,
            on_less=GalleryState.choose,
            on_more=GalleryState.choose,
            on_amount=GalleryState.amount,
        ),
        rx.el.h2("Tambah dari daftar", class_name="mt-l"),
        p.quantity_list(
            data.RHK_LAIN,
            on_less=GalleryState.choose,
            on_more=GalleryState.choose,
            on_amount=GalleryState.amount,
        ),
    )
    return _guru(
        p.step_header("Kompetensi apa yang Anda kembangkan?", step=2, of=5),
        p.error_summary(GalleryState.masalah),
        rx.el.div(rx.el.div(meter, class_name="pin"), lists, class_name="cols aside rev"),
        dock=p.dock("28 dari 32 poin", p.button("Simpan dan lanjut", small=True)),
    )


def check_answers() -> rx.Component:
    """Mockup 06."""
    return _guru(
        p.step_header("Periksa rencana Anda sebelum mengajukan", step=5, of=5),
        p.summary_list(data.RANGKUMAN),
        p.actions(p.button("Ajukan rencana"), p.print_button()),
    )


def teachers() -> rx.Component:
    """Mockup 07."""

    def draw(name: str) -> tuple[rx.Component, ...]:
        return (
            p.row_head(name, under="Bahasa Inggris"),
            p.tag_cell(data.DISETUJUI),
            p.cell("Umpan Balik Konstruktif", place="full"),
            p.cell(rx.el.span("sejak 2 Agustus", class_name="muted")),
            p.action_cell("Cek", href="/08", about=f"rencana {name}"),
        )

    columns = ("Guru", "Status", "Praktik Kinerja", "Menunggu", p.hidden("Tindakan"))
    sort = p.select_field("Urutkan", (p.Option("baru", "Paling baru"),), id="urut", default="baru")
    described = "6 perlu disetujui, 3 perlu perbaikan, 9 disetujui, 14 disepakati, 8 belum"
    return page_shell(
        p.title_block("6 rencana menunggu keputusan Anda", eyebrow="Perencanaan, sisa 26 hari"),
        p.counts(data.COUNTS, described=described),
        rx.el.div(
            p.filter_bar(sort, search_label="Nama atau NIP", label="Cari guru"), class_name="mt-l"
        ),
        rx.el.section(
            rx.el.h2("Daftar guru", class_name="vh"),
            p.data_table("Guru, 2 dari 40", columns, ("Maria Contoh", "Indah Contoh"), draw),
            p.pager(p.Paging("1–2 dari 40 guru", next="/07?h=2")),
            p.downloads(p.Unduhan("/unduh/guru.xlsx", "/unduh/guru.csv")),
            class_name="mt",
        ),
        kerangka=data.KEPALA,
        ready=True,
    )


def review() -> rx.Component:
    """Mockups 08 and 10."""
    rating = p.rubric("Rating hasil kerja", data.RATINGS, name="hasil", default="atas", three=False)
    return page_shell(
        p.title_block("Rencana Indah Permana, S.Pd.", above=p.status_tag(data.DISETUJUI)),
        p.stack(
            p.part_review(
                "Praktik Kinerja",
                rx.el.p(rx.el.b("Penerapan Disiplin Positif")),
                p.note(rx.el.p(rx.el.b("Bukan yang disarankan.")), kind="warn", icon_name="info"),
                id="praktik",
                judgement=GalleryState.penilaian,
                on_judge=GalleryState.judge,
                note="Pilih kegiatan yang bisa selesai sebelum November.",
                status=p.Tag("warn", "pencil", "Minta perbaikan"),
            ),
            p.card(
                rx.el.h2("Rating hasil kerja", class_name="h-m"),
                rating,
                p.predikat_matrix(
                    "Predikat menurut rating",
                    columns=data.MATRIX_COLUMNS,
                    rows=data.MATRIX_ROWS,
                    row="Di Atas Ekspektasi",
                    column="Sesuai Ekspektasi",
                ),
            ),
        ),
        kerangka=data.KEPALA,
        ready=True,
        dock=p.dock("1 bagian minta perbaikan", p.button("Kembalikan dengan catatan", small=True)),
    )


def outcome() -> rx.Component:
    """Mockups 13 and 14, notifications, upload and the states of a page."""
    return _guru(
        p.title_block("Hasil Anda, Juli–Desember 2024"),
        p.stack(
            p.result_card(
                "Baik",
                hasil="Di Atas Ekspektasi",
                perilaku="Sesuai Ekspektasi",
                action=p.button("Saya sudah menerima"),
            ),
            p.findings_table(data.FINDINGS, caption="Temuan menurut baris lembar"),
            p.notification_list("Hari ini", data.NOTICES, id="hari-ini"),
            p.upload("Sertifikat", id="berkas", address="/bukti", on_done=GalleryState.reload),
            p.empty_state("Belum ada guru.", p.link_button("Impor daftar guru", href="/impor")),
            p.points_meter(data.METER_OK),
            p.usulan_tag(),
            gap="l",
        ),
    )


def refused() -> rx.Component:
    """Mockup 15."""
    return _guru(
        p.refusal_page(
            "Kepala Sekolah belum memulai periode Juli–Desember 2024",
            p.link_button("Buka Januari–Juni 2024", href="/x"),
            p.copy_button("Salin pesan untuk Kepala Sekolah", text="Bapak Budi, …"),
            lead="Anda bisa menyusun rencana setelah Budi Ramadhan memulai periode ini.",
            icon_name="calendar-x-2",
            question="Mengapa?",
            answer="Guru memulai periode baru setelah kepala sekolahnya.",
        )
    )


def conflict() -> rx.Component:
    """Mockup 16."""
    return _guru(
        p.title_block(
            "Isian ini juga diubah di tempat lain",
            above=p.tag("Dua versi", icon_name="git-compare", kind="warn"),
            lead="Keduanya tersimpan, tidak ada yang hilang.",
        ),
        p.two_versions(
            "Upaya mempelajari target perilaku",
            data.VERSIONS,
            value="ini",
            on_choose=GalleryState.choose,
        ),
        p.actions(p.button("Pakai versi ini")),
    )


def confirmed() -> rx.Component:
    """Confirmation, in the frame for everyone."""
    return public_shell(
        p.confirmation_page(
            "Rencana Anda sudah diajukan",
            p.link_button("Kembali ke Beranda", href="/02"),
            number="Nomor SKP-24-2-0117 · 5 Agustus 2024, 14.22",
            steps=data.RELAY,
        )
    )


PAGES: tuple[tuple[str, Callable[[], rx.Component]], ...] = (
    ("/01", sign_in),
    ("/02", home),
    ("/04", practice),
    ("/05", competence),
    ("/06", check_answers),
    ("/07", teachers),
    ("/08", review),
    ("/13", outcome),
    ("/15", refused),
    ("/16", conflict),
    ("/17", confirmed),
)
