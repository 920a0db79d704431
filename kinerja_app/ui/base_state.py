"""The State that every page's State stands on: the frame, refusals, and the tab's own choices.

No method here is public but the two doors at the end; asking happens through ``_ask`` and
``_open``, which pages call with a use case.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from urllib.parse import parse_qs, urlsplit

import reflex as rx

from kinerja_app.domain.errors import (
    DomainError,
    NoRuleInForce,
    NotFound,
    NotPermitted,
    Stale,
    WrongStep,
)
from kinerja_app.identity.sessions import SignedOut
from kinerja_app.services.kerangka import Bingkai, read_frame
from kinerja_app.settings import get_settings
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.handlers import PUBLIC, ask, handles
from kinerja_app.ui.navigation import Sebagai, frame, held_by
from kinerja_app.ui.numbers import number_in
from kinerja_app.ui.shell import Kerangka
from kinerja_app.ui.views import Problem
from kinerja_app.ui.wording import problems, sources_once

T = TypeVar("T")


@dataclass(frozen=True)
class Answer(Generic[T]):
    """What a use case gave back; there is no Answer when it refused."""

    value: T


@dataclass(frozen=True)
class Penolakan:
    """A refusal that takes the place of the page; empty ``judul`` means none."""

    judul: str = ""
    kalimat: str = ""
    sumber: str = ""
    keluar: bool = False
    kode_kejadian: str = ""


class KinerjaState(rx.State):
    """Frame, refusals and choices of one tab."""

    kerangka: Kerangka = Kerangka()
    siap: bool = False
    # The address, without query, that ``siap`` and the content are about.
    alamat_isi: str = ""
    masalah: tuple[Problem, ...] = ()
    penolakan: Penolakan = Penolakan()
    kabar: str = ""
    alamat_masuk: str = routes.MASUK
    periode_tab: str = rx.SessionStorage("", name="kinerja-periode")
    pos_tab: str = rx.SessionStorage("", name="kinerja-pos")
    muatan_tab: str = rx.SessionStorage("", name="kinerja-muatan")
    _bingkai: Bingkai | None = None
    # Which load of the document stood on which address when a page was opened last.
    _tiba: str = ""
    _tersambung_lagi: bool = False
    # The last refusal: what it was asked about had been changed elsewhere meanwhile.
    _didahului: bool = False
    # What the page that is opened next confirms: "Anda menyetujui rencana Indah Permana".
    _kabar_berikut: str = ""

    async def _ask(
        self, use_case: Callable[..., T], *args: object, **kwargs: object
    ) -> Answer[T] | None:
        """Run a use case; a refusal is listed on the page and nothing typed is lost."""
        self._didahului = False
        try:
            value = await ask(self, use_case, *args, **kwargs)
        except SignedOut:
            self._signed_out()
            return None
        except DomainError as error:
            self.masalah = sources_once(problems(error))
            self._didahului = isinstance(error, Stale)
            return None
        self.masalah = ()
        return Answer(value)

    async def _open(
        self, use_case: Callable[..., T], *args: object, **kwargs: object
    ) -> Answer[T] | None:
        """Run the use case that fills a page; a refusal takes the place of the page."""
        try:
            return Answer(await ask(self, use_case, *args, **kwargs))
        except SignedOut:
            self._signed_out()
        except DomainError as error:
            first = problems(error)[0]
            said = f"{first.sentence.removesuffix('.')}."
            self.penolakan = Penolakan(_heading(error), said, first.source)
        return None

    async def _arrive(self, here: str, *sebagai: Sebagai) -> Bingkai | None:
        """Begin a page: who is it, in which capacity, in which period. None when not allowed.

        Of several capacities the first that the person holds counts. ``siap`` stays false until
        the page has called ``_show``.
        """
        self.siap, self.masalah, self.alamat_isi = False, (), self._path()
        # Reflex says so by an event of its own after this one: the page would wait for both.
        self.is_hydrated = True
        self.kabar, self._kabar_berikut = self._kabar_berikut, ""
        self.penolakan, self._bingkai = Penolakan(), None
        self._note_arrival()
        answer = await self._open(read_frame)
        if answer is None:
            self.siap = True
            return None
        bingkai = answer.value
        held = held_by(bingkai, *sebagai)
        chosen = held[0] if held else None
        await self._set_frame(bingkai, here, chosen or _any_capacity(bingkai))
        if sebagai and chosen is None:
            self._refuse_capacity(sebagai[0], _OTHER_WAY[bingkai.mantan])
            return None
        self._bingkai = bingkai
        return bingkai

    def _note_arrival(self) -> None:
        """Whether the very page is opened again because its link came back, nothing else.

        What was typed meanwhile is still on its way then, and stands on what the page showed.
        """
        here = f"{self.muatan_tab} {self.router.url.path}{_query_of(str(self.router.url))}"
        self._tersambung_lagi = bool(self.muatan_tab) and here == self._tiba
        self._tiba = here

    def _signed_out(self) -> None:
        here = str(self.router.url.path) + _query_of(str(self.router.url))
        self.alamat_masuk = routes.with_query(routes.MASUK, lanjut=here)
        self.penolakan = Penolakan(judul="Masuk lagi untuk melanjutkan", keluar=True)

    async def _set_frame(self, bingkai: Bingkai, here: str, sebagai: Sebagai) -> None:
        self.kerangka = frame(
            bingkai,
            sebagai=sebagai,
            here=here,
            periode_kode=self.periode_tab,
            demo="" if get_settings().is_production else tanggal(bingkai.hari),
        )

    def _refuse_capacity(self, sebagai: Sebagai, kalimat: str) -> None:
        self.penolakan = Penolakan(f"Halaman ini untuk {_AUDIENCE[sebagai]}", kalimat)
        self.siap = True

    def _periode(self) -> str:
        """Code of the period this tab looks at; the newest one when none was chosen."""
        if self._bingkai is None:
            return self.periode_tab
        chosen = self._bingkai.periode_terpilih(self.periode_tab)
        return chosen.kode if chosen else ""

    def _path(self) -> str:
        """The address of the page without query, as the browser compares it."""
        return str(self.router.url.path).rstrip("/")

    def _query(self, name: str) -> str:
        """One value of the address's query; empty when it is not there."""
        found = parse_qs(urlsplit(str(self.router.url)).query).get(name, [])
        return found[0][:200] if found else ""

    def _record_id(self, name: str = "id") -> int:
        """The number of the record in the address; 0 when there is none."""
        return number_in(self._query(name))

    async def _device(self) -> str:
        """The browser and system of this tab in two words, for "dua versi"."""
        agent = str(self.router.headers.user_agent)
        return device_name(agent)

    @rx.event
    @handles(PUBLIC)
    def muat_ulang(self) -> Any:
        """ "Coba lagi": load the page the tab stands on once more."""
        self._tiba = ""
        return rx.redirect(str(self.router.url.path) + _query_of(str(self.router.url)))

    @rx.event
    @handles(PUBLIC)
    def tampilkan_kegagalan(self, kode: str) -> None:
        """Show the neutral sentence with the incident's code after an unexpected error."""
        self.penolakan = Penolakan(
            judul="Halaman belum bisa dimuat",
            kalimat="Isian Anda tersimpan.",
            kode_kejadian=kode[:12],
        )
        self.siap, self.alamat_isi = True, self._path()


_HEADINGS: tuple[tuple[type[DomainError], str], ...] = (
    (NotFound, "Halaman ini tidak ditemukan"),
    (NotPermitted, "Ini di luar wewenang Anda"),
    (NoRuleInForce, "Belum ada aturan untuk tanggal ini"),
    (WrongStep, "Langkah ini belum bisa dilakukan"),
)


def _heading(error: DomainError) -> str:
    """The fact of a refusal as the h1 of its page."""
    return next((text for kind, text in _HEADINGS if isinstance(error, kind)), "Belum bisa dibuka")


_AUDIENCE = {
    Sebagai.PEGAWAI: "guru dan Kepala Sekolah",
    Sebagai.PENILAI: "Kepala Sekolah",
    Sebagai.PENGAWAS: "pengawas",
    Sebagai.DINAS: "Dinas Pendidikan",
    Sebagai.OPERATOR: "operator sekolah",
    Sebagai.ADMIN: "admin sistem",
}
_OTHER_WAY = {
    False: "Anda masuk dengan peran lain. Pilih peran Anda di menu nama, atau kembali ke beranda.",
    True: "Tugas Anda sudah berakhir. Yang pernah Anda nilai tetap bisa Anda baca di beranda.",
}
"""What a person of another capacity can do, or one who was an assessor once."""
_SYSTEMS = (("Android", "HP Android"), ("iPhone", "iPhone"), ("Windows", "Laptop Windows"))
_MORE_SYSTEMS = (("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Komputer Linux"))


def device_name(agent: str) -> str:
    """A few words for a device, from the browser's own description."""
    for mark, name in _SYSTEMS + _MORE_SYSTEMS:
        if mark in agent:
            return name
    return "Perangkat"


def _query_of(url: str) -> str:
    query = urlsplit(url).query
    return f"?{query}" if query else ""


def _any_capacity(bingkai: Bingkai) -> Sebagai:
    return next(iter(held_by(bingkai, *Sebagai)), Sebagai.PEGAWAI)


def incident_event(kode: str) -> Any:
    """The event by which the exception handler shows an incident to the tab it happened in."""
    handler: Any = KinerjaState.tampilkan_kegagalan
    return handler(kode)
