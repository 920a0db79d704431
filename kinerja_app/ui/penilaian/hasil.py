""" "Hasil": the predikat of one SKP for the person it is about: receive, answer, object."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.domain.alur_penilaian import RelasiPenilaian
from kinerja_app.services.hasil import answer_result, receive_result
from kinerja_app.services.keberatan import object_to_result, waive_objection, withdraw_objection
from kinerja_app.services.penilaian import read_rating
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.dasar_isian import DASAR
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai, in_period
from kinerja_app.ui.page import page
from kinerja_app.ui.penilaian.arti_hasil import (
    angka_kredit,
    both_semesters,
    consequences,
)
from kinerja_app.ui.penilaian.halaman_penilaian import matrix
from kinerja_app.ui.penilaian.lembar_hasil import HasilTampil, feedback, older, result, trail
from kinerja_app.ui.penilaian.tanggapan import TanggapanState
from kinerja_app.ui.views import Moment

_READERS = (Sebagai.PEGAWAI, Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.DINAS, Sebagai.ADMIN)


class HasilState(TanggapanState):
    """The result with its feedback and trail."""

    hasil: HasilTampil = HasilTampil()
    umpan: tuple[Moment, ...] = ()
    jejak: tuple[Moment, ...] = ()
    versi_lama: tuple[Moment, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the result of one SKP."""
        if await self._arrive(routes.SKP_SAYA, *_READERS) is None:
            return
        await self._fill()
        self.siap = True

    async def _fill(self) -> None:
        found = await self._open(read_rating, self._record_id())
        if found is None or self._bingkai is None:
            return
        self.kerangka = in_period(self.kerangka, found.value.rules)
        self.hasil = result(found.value, on=self._bingkai.hari)
        self._susun_tanggapan(found.value)
        self.umpan, self.jejak = feedback(found.value), trail(found.value)
        self.versi_lama = older(found.value)
        own = RelasiPenilaian.PEGAWAI in found.value.kewenangan.relasi
        await self._fill_meaning(own=own and self.hasil.predikat != "")

    async def _lakukan(self, use_case: Any, kabar: str, **isian: object) -> bool:
        self.kabar = ""
        done = await self._ask(use_case, self._record_id(), **isian)
        if done:
            await self._fill()
            self.kabar = kabar
        return done is not None

    @rx.event
    @handles(SIGNED_IN)
    async def terima(self) -> None:
        """ "Saya sudah menerima"."""
        await self._lakukan(receive_result, "Anda sudah menerima hasil ini")

    @rx.event
    @handles(SIGNED_IN)
    async def tanggapi(self, isian: dict[str, Any], dasar: str = "") -> None:
        """ "Kirim tanggapan"; where another one was sent meanwhile, both are in sight."""
        text, version = str(isian.get("tanggapan", "")), self._tumpuan.version(self.kunci, dasar)
        words = "Tanggapan Anda terkirim"
        sent = await self._lakukan(answer_result, words, tanggapan=text, versi=version)
        await self._sesudah_kirim(sent=sent)

    @rx.event
    @handles(SIGNED_IN)
    async def ajukan_keberatan(self, isian: dict[str, Any]) -> None:
        """ "Ajukan keberatan"."""
        text = str(isian.get("alasan", ""))
        await self._lakukan(object_to_result, "Keberatan Anda diajukan", alasan=text)

    @rx.event
    @handles(SIGNED_IN)
    async def cabut_keberatan(self) -> None:
        """ "Cabut keberatan"."""
        await self._lakukan(withdraw_objection, "Keberatan Anda dicabut")

    @rx.event
    @handles(SIGNED_IN)
    async def tanpa_keberatan(self) -> None:
        """ "Saya tidak mengajukan keberatan"."""
        await self._lakukan(waive_objection, "Anda menyatakan tanpa keberatan")


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = HasilState


def hasil() -> rx.Component:
    """For the pegawai, who answers or objects, and to read for those who judged."""
    shown = _STATE.hasil
    waiting = p.empty_state("Hasil belum ditetapkan. Anda mendapat pemberitahuan saat ada.")
    return page(
        p.title_block(
            shown.judul,
            above=rx.el.div(
                p.status_tag(shown.tag),
                rx.el.span(shown.alis, class_name="small muted"),
                class_name="row",
            ),
        ),
        p.error_summary(
            KinerjaState.masalah,
            heading=p.unsaved_or(_STATE.simpanan, "Langkah ini belum bisa dilakukan"),
        ),
        p.when(
            shown.dibuka_lagi,
            rx.el.div(p.note(f"Hasil dibuka lagi: “{shown.dibuka_lagi}”"), class_name="mb"),
        ),
        p.columns(
            p.stack(
                rx.cond(shown.predikat != "", _result(shown), waiting),
                p.when(shown.predikat, _objection(shown)),
                p.when(_STATE.arti.ada, angka_kredit(_STATE.arti)),
                rx.cond(
                    p.some(_STATE.umpan),
                    _list("Umpan balik", "umpan", _STATE.umpan),
                    rx.fragment(),
                ),
                gap="l",
            ),
            rx.fragment(
                both_semesters(_STATE.arti, href=shown.tahunan_href),
                p.when(_STATE.arti.ada, consequences(_STATE.arti)),
                p.side_section(
                    "Lihat juga",
                    rx.el.ul(
                        p.when(
                            shown.rencana_href,
                            rx.el.li(p.link("Artinya bagi Anda", href=routes.ARTI)),
                        ),
                        p.when(
                            _STATE.arti.judul_tahun == "",
                            rx.el.li(p.link("Predikat tahunan", href=shown.tahunan_href)),
                        ),
                        rx.el.li(p.link("Dokumen", href=shown.dokumen_href)),
                        p.when(
                            shown.rencana_href,
                            rx.el.li(p.link("Rencana", href=shown.rencana_href)),
                        ),
                        class_name="stack gap-s semi",
                    ),
                ),
                rx.cond(
                    p.some(_STATE.versi_lama),
                    p.side_section("Versi sebelumnya", p.timeline(_STATE.versi_lama)),
                    rx.fragment(),
                ),
                p.side_section("Riwayat", p.trail(_STATE.jejak)),
                p.print_button(),
            ),
        ),
    )


def _list(heading: str, name: str, rows: Any) -> rx.Component:
    return p.section(heading, p.timeline(rows), id=name)


def _result(shown: HasilTampil) -> rx.Component:
    receive = rx.el.div(
        p.button("Saya sudah menerima", on_click=_STATE.terima, before="check"),
        rx.el.p("Menerima bukan berarti setuju.", class_name="small muted"),
        class_name="stack gap-s",
    )
    reasons = rx.el.div(
        p.when(shown.alasan_hasil, rx.el.p(f"Hasil kerja: “{shown.alasan_hasil}”")),
        p.when(shown.alasan_perilaku, rx.el.p(f"Perilaku kerja: “{shown.alasan_perilaku}”")),
        p.when(
            shown.tanpa_rekomendasi,
            rx.el.p(f"Tanpa rekomendasi pengawas: “{shown.tanpa_rekomendasi}”"),
        ),
    )
    words = p.text_area(
        "Tanggapan Anda",
        id="tanggapan",
        default=shown.tanggapan,
        max_length=2000,
        keep=f"{_STATE.kunci}tanggapan",
    )
    saved = p.saved_status(_STATE.simpanan, key=_STATE.kunci, version=_STATE.versi)
    answer = rx.el.form(
        # Another answer sent meanwhile draws the field anew: what was typed here stands below it.
        rx.el.div(words, key=shown.tanggapan),
        rx.el.div(saved, class_name="vh"),
        p.actions(p.button("Kirim tanggapan", submit=True, weight="secondary")),
        on_submit=lambda typed: _STATE.tanggapi(typed, DASAR),
    )
    return p.stack(
        p.result_card(
            shown.predikat,
            hasil=shown.hasil,
            perilaku=shown.perilaku,
            action=rx.fragment(
                rx.cond(shown.boleh_terima, receive, rx.fragment()),
                p.when(shown.diterima, rx.el.p(shown.diterima, class_name="small muted")),
            ),
        ),
        p.why(
            f"Mengapa {shown.predikat}?",
            rx.el.p(shown.sel, class_name="mb"),
            matrix(shown.hasil, shown.perilaku),
            rx.el.p(shown.sumber, class_name="small muted mt-s"),
            open_at_first=True,
        ),
        reasons,
        rx.cond(
            shown.boleh_tanggapi,
            answer,
            p.when(shown.tanggapan, rx.el.p(f"Tanggapan: “{shown.tanggapan}”")),
        ),
    )


def _objection(shown: HasilTampil) -> rx.Component:
    form = rx.el.form(
        p.text_area("Alasan keberatan", id="alasan", max_length=2000),
        p.actions(p.button("Ajukan keberatan", submit=True, weight="secondary")),
        on_submit=_STATE.ajukan_keberatan,
    )
    withdraw = p.button("Cabut keberatan", on_click=_STATE.cabut_keberatan, weight="secondary")
    none = p.button(
        "Saya tidak mengajukan keberatan", on_click=_STATE.tanpa_keberatan, weight="quiet"
    )
    return p.section(
        "Keberatan",
        p.when(
            shown.tenggat,
            rx.el.p(
                shown.tenggat,
                " ",
                rx.el.span(shown.dasar_tenggat, class_name="small"),
                class_name="muted mb",
            ),
        ),
        p.when(shown.keberatan, rx.el.p(f"“{shown.keberatan}”", class_name="quote")),
        p.when(shown.putusan, p.note(shown.putusan, icon_name="file-check")),
        rx.cond(shown.boleh_keberatan, p.why("Saya keberatan", form), rx.fragment()),
        rx.cond(shown.boleh_tanpa, none, rx.fragment()),
        rx.cond(shown.boleh_cabut, withdraw, rx.fragment()),
        id="keberatan",
    )
