""" "Cek dokumen": a page for everyone that says whether a paper matches the record."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import reflex as rx

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.identity.rate_limit import PaperLimit
from kinerja_app.identity.sessions import shown_now
from kinerja_app.regulations.cetakan import NAMA_CETAKAN
from kinerja_app.services.cek_dokumen import HasilCek, Pemeriksaan, check_paper
from kinerja_app.ui import patterns as p
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import inisial, tanggal
from kinerja_app.ui.handlers import PUBLIC, caller_address, handles
from kinerja_app.ui.shell import public_shell
from kinerja_app.ui.views import Fact, Tag
from kinerja_app.ui.wording import problems
from kinerja_app.ui.wording_dokumen import HASIL

_NO_TAG = Tag()


@dataclass(frozen=True)
class JawabanCek:
    """What a stranger is told; the facts are empty where the paper does not match."""

    tag: Tag = _NO_TAG
    kalimat: str = ""
    fakta: tuple[Fact, ...] = ()


@lru_cache(maxsize=1)
def _limit() -> PaperLimit:
    return PaperLimit()


class CekDokumenState(KinerjaState):
    """One paper and the answer about it."""

    kode: str = ""
    sidik: str = ""
    jawaban: JawabanCek = JawabanCek()

    @rx.event
    @handles(PUBLIC)
    async def muat(self) -> None:
        """A QR code brings both along; without them the form waits."""
        self.masalah, self.jawaban = (), JawabanCek()
        self.kode, self.sidik = self._query("k")[:64], self._query("s")[:64]
        if self.kode and self.sidik:
            await self._check()
        self.siap = True

    @rx.event
    @handles(PUBLIC)
    async def periksa(self, isian: dict[str, Any]) -> None:
        """ "Cek dokumen" with what was typed from the paper."""
        self.kode = str(isian.get("kode") or "")[:64]
        self.sidik = str(isian.get("sidik") or "")[:64]
        await self._check()

    async def _check(self) -> None:
        if not _limit().allows(caller_address(self)):
            self.masalah, self.jawaban = problems(RuleBroken("CETAK_TERLALU_SERING")), JawabanCek()
            return
        found = await asyncio.to_thread(check_paper, self.kode, self.sidik, now=shown_now())
        self.masalah, self.jawaban = (), answer(found)


# On the class a var is a Reflex Var and a handler an event, which the annotations cannot say.
_STATE: Any = CekDokumenState


def answer(found: Pemeriksaan) -> JawabanCek:
    """The answer in words; of a person only the initials."""
    tag, sentence = HASIL[found.hasil]
    if found.hasil is HasilCek.TIDAK_COCOK or found.cetakan is None:
        return JawabanCek(tag, sentence)
    facts = (
        Fact("Dokumen", NAMA_CETAKAN.value[found.cetakan].nama),
        Fact("Atas nama (inisial)", inisial(found.nama)),
        Fact("Periode", found.periode),
        Fact("Diterbitkan", tanggal(found.terbit) if found.terbit else ""),
        Fact("Keadaan saat terbit", "Konsep, belum final" if found.konsep else "Final"),
        *(Fact(label, text) for label, text in found.pokok),
    )
    return JawabanCek(tag, sentence, facts)


def cek_dokumen() -> rx.Component:
    """For everyone, without signing in: the code and sidik of a paper, then what is recorded."""
    found = _STATE.jawaban
    return public_shell(
        p.title_block(
            "Cek dokumen",
            lead="Tulis kode dan sidik di kaki kertas, atau pindai kode QR-nya.",
        ),
        p.stack(
            p.error_summary(KinerjaState.masalah, heading="Dokumen belum bisa dicek"),
            rx.el.div(p.when(found.kalimat, _answer(found)), role="status"),
            p.card(_form()),
            p.why(
                "Apa yang dicek?",
                "Kode menunjuk satu cetakan. Sidik adalah ringkasan isi cetakan itu: bila catatan "
                "berubah, sidiknya berubah. Halaman ini tidak menampilkan nama lengkap atau NIP.",
            ),
            narrow=True,
        ),
    )


def _form() -> rx.Component:
    return rx.el.form(
        p.stack(
            p.text_field("Kode", id="kode", default=_STATE.kode, hint="12 huruf dan angka"),
            p.text_field("Sidik", id="sidik", default=_STATE.sidik, hint="16 huruf dan angka"),
            p.actions(p.button("Cek dokumen", submit=True, before="search")),
        ),
        on_submit=_STATE.periksa,
        key=_STATE.kode + _STATE.sidik,
    )


def _answer(found: JawabanCek) -> rx.Component:
    return p.card(
        rx.el.div(p.status_tag(found.tag), class_name="row"),
        rx.el.p(found.kalimat, class_name="mt-s mb"),
        rx.cond(p.some(found.fakta), p.facts(found.fakta), rx.fragment()),
        label="Jawaban",
    )
