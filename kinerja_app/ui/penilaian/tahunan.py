""" "Predikat tahunan": the periods of a year side by side, decided and never averaged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.services.tahunan import LembarTahunan, decide_year, read_year, reopen_year
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.page import page
from kinerja_app.ui.views import Moment, Option
from kinerja_app.ui.wording import sentence, source_line
from kinerja_app.ui.wording_kabar import act_by
from kinerja_app.ui.wording_penilaian import PREDIKAT, RATING, TAHUNAN

_OPTIONS = (Option("", "Pilih"), *(Option(each.value, RATING[each]) for each in Rating))
_READERS = (Sebagai.PEGAWAI, Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.DINAS, Sebagai.ADMIN)


@dataclass(frozen=True)
class Semester:
    """One period of the year."""

    nama: str
    predikat: str
    hasil: str
    perilaku: str
    final: str
    href: str


@dataclass(frozen=True)
class TahunTampil:
    """The year; ``putusan`` is empty while nothing is decided."""

    judul: str = ""
    siapa: str = ""
    usulan: str = ""
    sebab: str = ""
    sumber: str = ""
    putusan: str = ""
    rating: str = ""
    oleh: str = ""
    alasan: str = ""
    boleh: bool = False
    menunggu: bool = False
    terkunci: str = ""
    dibuka: str = ""
    boleh_buka: bool = False


def shown(sheet: LembarTahunan) -> TahunTampil:
    """The year in words."""
    decided, proposed = sheet.putusan, sheet.usulan
    return TahunTampil(
        judul=f"Predikat tahunan {sheet.tahun}",
        siapa=f"{sheet.orang.nama} · {sheet.sekolah.nama}",
        usulan=f"Usulan: {PREDIKAT[proposed.predikat]}." if proposed.predikat else "",
        sebab=TAHUNAN[proposed.alasan],
        sumber=source_line(proposed.citation),
        putusan=PREDIKAT[decided.predikat] if decided else "",
        rating=f"Hasil kerja {RATING[decided.hasil]}, perilaku kerja {RATING[decided.perilaku]}"
        if decided
        else "",
        oleh=_by(sheet),
        alasan=decided.alasan if decided else "",
        boleh=sheet.dapat_diputuskan,
        menunggu=sheet.perlu_diputuskan and decided is None and not sheet.dapat_diputuskan,
        terkunci=f"{sentence(sheet.terkunci)}." if sheet.terkunci else "",
        dibuka=_reopened(sheet),
        boleh_buka=sheet.dapat_dibuka,
    )


def _reopened(sheet: LembarTahunan) -> str:
    """That the year waits to be decided anew, and why."""
    decided = sheet.putusan
    if decided is None or decided.dibuka_at is None:
        return ""
    when = waktu(decided.dibuka_at, sheet.sekolah.zona)
    return f"Dibuka lagi {when} dan menunggu ditetapkan. Alasan: “{decided.dibuka_alasan}”"


def _by(sheet: LembarTahunan) -> str:
    if sheet.putusan is None:
        return ""
    behalf = f", a.n. {sheet.putusan.atas_nama}" if sheet.putusan.atas_nama else ""
    return f"Ditetapkan {waktu(sheet.putusan.dinilai_at, sheet.sekolah.zona)}{behalf}"


def semesters(sheet: LembarTahunan) -> tuple[Semester, ...]:
    """The periods of the year in order."""
    return tuple(
        Semester(
            nama=each.periode,
            predikat=PREDIKAT[each.predikat] if each.predikat else "Belum dinilai",
            hasil=RATING[each.hasil] if each.hasil else "",
            perilaku=RATING[each.perilaku] if each.perilaku else "",
            final="" if not each.predikat else "Final" if each.final else "Belum final",
            href=routes.at(routes.HASIL, each.skp.id) if each.predikat else "",
        )
        for each in sheet.periode
    )


def replaced(sheet: LembarTahunan) -> tuple[Moment, ...]:
    """The decisions that a later one replaced: they stay readable."""
    return tuple(
        Moment(
            PREDIKAT[Predikat(each.ke)],
            waktu(each.at, sheet.sekolah.zona),
            act_by(each),
            each.alasan,
        )
        for each in sheet.putusan_lama
    )


class TahunanState(KinerjaState):
    """The year of one SKP."""

    tahun: TahunTampil = TahunTampil()
    semester: tuple[Semester, ...] = ()
    lama: tuple[Moment, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the year."""
        if await self._arrive(routes.SKP_SAYA, *_READERS) is None:
            return
        await self._fill()
        self.siap = True

    async def _fill(self) -> None:
        found = await self._open(read_year, self._record_id())
        if found:
            self.tahun, self.semester = shown(found.value), semesters(found.value)
            self.lama = replaced(found.value)

    @rx.event
    @handles(SIGNED_IN)
    async def tetapkan(self, isian: dict[str, Any]) -> None:
        """ "Tetapkan predikat tahunan"."""
        texts = {name: str(value or "") for name, value in isian.items()}
        chosen = {
            name: Rating(texts[name]) if texts.get(name) in set(Rating) else None
            for name in ("rating_hasil_kerja", "rating_perilaku_kerja")
        }
        done = await self._ask(
            decide_year,
            self._record_id(),
            hasil=chosen["rating_hasil_kerja"],
            perilaku=chosen["rating_perilaku_kerja"],
            alasan=texts.get("alasan", ""),
        )
        if done:
            await self._fill()
            self.kabar = f"Anda menetapkan {self.tahun.judul.lower()}"

    @rx.event
    @handles(SIGNED_IN)
    async def buka(self, isian: dict[str, Any]) -> None:
        """ "Buka lagi predikat tahunan" with the reason."""
        why = str(isian.get("alasan-buka", ""))
        if await self._ask(reopen_year, self._record_id(), alasan=why):
            await self._fill()
            self.kabar = "Predikat tahunan dibuka lagi. Penilainya sudah mendapat pemberitahuan."


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = TahunanState


def tahunan() -> rx.Component:
    """The periods beside each other; the form only for who decides, once all are final."""
    year = _STATE.tahun
    return page(
        p.title_block(year.judul, lead=year.siapa),
        p.stack(
            p.error_summary(KinerjaState.masalah, heading="Predikat tahunan belum ditetapkan"),
            rx.el.div(rx.foreach(_STATE.semester, _semester), class_name="vers"),
            p.note(
                rx.el.p(rx.el.b(year.usulan), " ", year.sebab, " Tidak pernah dirata-rata."),
                rx.cond(
                    year.menunggu,
                    rx.el.p("Predikat diputuskan setelah hasil kedua semester final."),
                    rx.fragment(),
                ),
                rx.el.p(year.sumber, class_name="small muted"),
                kind="plain",
                icon_name="lightbulb",
            ),
            p.when(year.putusan, _decided(year)),
            p.when(year.dibuka, p.note(year.dibuka, kind="warn")),
            p.when(year.terkunci, p.note(year.terkunci, kind="plain", icon_name="lock")),
            rx.cond(
                p.some(_STATE.lama),
                p.section("Putusan sebelumnya", p.timeline(_STATE.lama), id="putusan-lama"),
                rx.fragment(),
            ),
            rx.cond(year.boleh, _form(), rx.fragment()),
            rx.cond(year.boleh_buka, _reopening(), rx.fragment()),
            narrow=True,
        ),
    )


def _semester(each: Semester) -> rx.Component:
    ratings = rx.el.dl(
        rx.el.div(rx.el.dt("Hasil kerja"), rx.el.dd(each.hasil)),
        rx.el.div(rx.el.dt("Perilaku kerja"), rx.el.dd(each.perilaku)),
        class_name="kv mt-s",
    )
    way = p.link("Lihat hasil", p.hidden(" ", each.nama), href=each.href)
    return p.card(
        rx.el.h2(each.nama, class_name="h-m"),
        rx.el.p(rx.el.b(each.predikat), p.when(each.final, rx.fragment(" · ", each.final))),
        p.when(each.hasil, ratings),
        p.when(each.href, rx.el.p(way, class_name="mt-s")),
    )


def _decided(year: TahunTampil) -> rx.Component:
    return p.card(
        rx.el.p("Predikat tahunan", class_name="small muted semi"),
        rx.el.p(rx.el.b(year.putusan)),
        rx.el.p(year.rating),
        rx.el.p(year.oleh, class_name="small muted"),
        p.when(year.alasan, rx.el.p(f"“{year.alasan}”", class_name="quote")),
    )


def _reopening() -> rx.Component:
    form = rx.el.form(
        p.stack(
            p.text_area("Alasan membuka lagi", id="alasan-buka", max_length=2000),
            p.actions(p.button("Buka lagi predikat tahunan", submit=True, weight="secondary")),
        ),
        on_submit=_STATE.buka,
    )
    effect = (
        "Sesudah dibuka, putusan ini tidak berlaku lagi. Penilainya menetapkan yang baru, dan yang "
        "baru itu dikirim ke e-Kinerja."
    )
    return p.why("Buka lagi predikat tahunan", effect, form)


def _form() -> rx.Component:
    return p.card(
        rx.el.h2("Tetapkan predikat tahunan", class_name="h-m mb"),
        rx.el.form(
            p.stack(
                p.select_field("Rating hasil kerja tahunan", _OPTIONS, id="rating_hasil_kerja"),
                p.select_field(
                    "Rating perilaku kerja tahunan", _OPTIONS, id="rating_perilaku_kerja"
                ),
                p.text_area("Alasan", id="alasan", max_length=2000),
                p.actions(p.button("Tetapkan predikat tahunan", submit=True)),
            ),
            on_submit=_STATE.tetapkan,
        ),
    )
