"""How the page of one item looks; what it knows and does is in ``butir``."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.bukti import MEBIBYTE, LangkahBukti
from kinerja_app.files.intake import PHOTOS_BYTES
from kinerja_app.ui import patterns as p
from kinerja_app.ui.bukti.bukti_state import BuktiState
from kinerja_app.ui.bukti.butir import ButirState
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import some

_STATE: Any = ButirState
_L = LangkahBukti


def butir() -> rx.Component:
    """One item: its state, the file, then what this reader may do with it now."""
    item = _STATE.butir
    return page(
        p.back_link("Bukti dukung", href=BuktiState.daftar_href),
        p.title_block(
            item.judul,
            above=rx.el.div(
                p.status_tag(item.tag),
                p.when(item.nilai, rx.el.span(item.nilai, class_name="small muted")),
                class_name="row",
            ),
            lead=item.kelompok,
        ),
        p.error_summary(_STATE.masalah, heading="Belum tersimpan"),
        p.stack(
            p.when(item.catatan, _note(item)),
            rx.foreach(item.peringatan, _warning),
            _file(item),
            _can(_L.UNGGAH, _collect(item)),
            rx.cond(_opens(_L.VERIFIKASI) | _opens(_L.MINTA_PERBAIKAN), _verify(), rx.fragment()),
            _can(_L.BATALKAN_VERIFIKASI, _take_back()),
            _can(_L.KONFIRMASI, _confirm()),
            _can(_L.BATALKAN_KONFIRMASI, _unconfirm()),
            p.when(
                _STATE.berikutnya,
                rx.el.p(p.link("Bukti berikutnya", href=_STATE.berikutnya, class_name="semi")),
            ),
            rx.el.div(p.saved_status(_STATE.simpanan, key=_STATE.kunci), class_name="vh"),
            narrow=True,
        ),
    )


def _opens(step: LangkahBukti) -> Any:
    return _STATE.butir.langkah.contains(step.value)


def _can(step: LangkahBukti, part: rx.Component) -> rx.Component:
    return rx.cond(_opens(step), part, rx.fragment())


def _note(item: Any) -> rx.Component:
    return p.note(
        rx.el.p(rx.el.b("Catatan penilai: "), item.catatan),
        rx.el.p(item.pemutus, class_name="small muted"),
        kind="warn",
        icon_name="pencil",
    )


def _warning(words: Any) -> rx.Component:
    return p.note(words, ".", kind="warn", icon_name="triangle-alert")


def _file(item: Any) -> rx.Component:
    held = rx.el.div(
        rx.cond(
            _opens(_L.TARIK),
            p.file_list(item.berkas, on_remove=_STATE.tarik),
            p.file_list(item.berkas),
        ),
        rx.el.p(item.kapan, class_name="small muted mt-s"),
        rx.cond(item.catatan == "", _by(item.pemutus), rx.fragment()),
    )
    empty = p.when(item.kosong, p.note(item.kosong, kind="plain"))
    return rx.cond(some(item.berkas), held, empty)


def _by(words: Any) -> rx.Component:
    return p.when(words, rx.el.p(words, class_name="small muted"))


def _collect(item: Any) -> rx.Component:
    return rx.fragment(
        p.when(item.laporan_href, _write(item)),
        p.section(
            rx.cond(some(item.berkas), "Ganti file", "Unggah file"),
            p.upload(
                "File PDF",
                id="berkas-pdf",
                address=item.alamat_pdf,
                on_done=_STATE.terkirim,
                max_bytes=10 * MEBIBYTE,
            ),
            p.upload(
                "Foto dari HP",
                id="berkas-foto",
                address=item.alamat_foto,
                on_done=_STATE.terkirim,
                hint="JPEG atau PNG, sampai 20 foto. Kami gabungkan menjadi satu PDF",
                accept="image/jpeg,image/png",
                max_bytes=PHOTOS_BYTES,
                multiple=True,
                together=True,
            ),
            id="unggah",
        ),
        rx.cond(some(item.berkas_saya), _reuse(item), rx.fragment()),
        _can(_L.TANDAI_MENUNGGU, _await()),
    )


def _write(item: Any) -> rx.Component:
    return p.card(
        rx.el.p("Laporan bisa ditulis di sini dengan menjawab lima pertanyaan."),
        rx.el.div(
            p.link_button("Tulis laporan", href=item.laporan_href, weight="secondary"),
            class_name="mt-s",
        ),
    )


def _reuse(item: Any) -> rx.Component:
    return p.section(
        "Pakai file yang sudah diunggah",
        p.select_field(
            "File Anda",
            item.berkas_saya,
            id="file-lama",
            on_change=_STATE.pilih,
        ),
        _act("Pakai file ini", _STATE.pakai),
        id="pakai",
    )


def _await() -> rx.Component:
    return p.card(
        rx.el.p("Kegiatan sudah selesai, tetapi sertifikatnya belum terbit?"),
        _act("Menunggu sertifikat", _STATE.tunggu),
    )


def _act(label: str, event: Any) -> rx.Component:
    return rx.el.div(p.button(label, on_click=event, weight="secondary"), class_name="mt-s")


def _verify() -> rx.Component:
    return p.section(
        "Periksa bukti ini",
        rx.el.div(
            p.button(
                "Terverifikasi", on_click=_STATE.putuskan(_L.VERIFIKASI.value), before="check"
            ),
            class_name="mt-s mb",
        ),
        _note_field("Yang perlu diperbaiki"),
        _act("Minta perbaikan", _STATE.putuskan(_L.MINTA_PERBAIKAN.value)),
        id="periksa",
    )


def _note_field(label: str) -> rx.Component:
    return p.text_area(
        label,
        id="catatan",
        default="",
        max_length=2000,
        keep=f"{_STATE.kunci}catatan",
        on_change=lambda text: _STATE.catat(text).debounce(200),
        on_blur=_STATE.catat,
        error=_STATE.salah_catatan,
    )


def _take_back() -> rx.Component:
    return p.section(
        "Batalkan verifikasi",
        _note_field("Alasan membatalkan"),
        _act("Batalkan verifikasi", _STATE.putuskan(_L.BATALKAN_VERIFIKASI.value)),
        id="batalkan",
    )


def _confirm() -> rx.Component:
    return p.button(
        "Tersedia di sekolah", on_click=_STATE.putuskan(_L.KONFIRMASI.value), before="check"
    )


def _unconfirm() -> rx.Component:
    return p.button(
        "Batalkan tanda tersedia",
        on_click=_STATE.putuskan(_L.BATALKAN_KONFIRMASI.value),
        weight="secondary",
    )
