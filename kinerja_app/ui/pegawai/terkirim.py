"""Terkirim: the plan was submitted; its number, the time, and who has the next turn.

The address may be opened at any time: a plan that is not submitted now says so, and what to do.
"""

from __future__ import annotations

from collections.abc import Mapping

import reflex as rx

from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.services.rencana import LembarRencana
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.page import page
from kinerja_app.ui.pegawai.rencana_state import RencanaState
from kinerja_app.ui.views import Progress, RelayStep

_S = StatusRencana
_SENT = frozenset({_S.DIAJUKAN, _S.DISETUJUI, _S.DISEPAKATI})
_WRITING = "Lengkapi di Rangkuman, lalu ajukan."
_NOT_SENT: Mapping[StatusRencana, tuple[str, str]] = {
    _S.BELUM_MENGAJUKAN: ("Rencana Anda belum diajukan", _WRITING),
    _S.DRAF: ("Rencana Anda belum diajukan", _WRITING),
    _S.DIKEMBALIKAN: (
        "Rencana Anda dikembalikan untuk diperbaiki",
        "Baca catatan penilai di Rangkuman, perbaiki, lalu ajukan lagi.",
    ),
    _S.TIDAK_AKTIF: ("Rencana ini tidak aktif", "Rencana yang berlaku terbuka dari Beranda."),
}
"""Heading and what to do, for a plan that nobody is to check now."""


class TerkirimState(RencanaState):
    """Number, time and relay of the submission."""

    judul: str = ""
    nomor: str = ""
    sekarang: str = ""
    rangkuman: str = ""
    terkirim: bool = False
    estafet: tuple[RelayStep, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show what was sent."""
        lembar = await self._buka(routes.TERKIRIM)
        if lembar is None:
            return
        self.judul, self.nomor = sent_words(lembar)
        self.terkirim = is_sent(lembar)
        self.sekarang = "" if self.terkirim else _NOT_SENT[lembar.skp.status][1]
        self.rangkuman = routes.at(routes.RANGKUMAN, self.skp_id) if lembar.dapat_diubah else ""
        self.estafet = sent_relay(lembar)
        self.siap = True


def is_sent(lembar: LembarRencana) -> bool:
    """Whether the plan is submitted now, not only was once: it may have been taken back since."""
    return lembar.skp.status in _SENT


def sent_words(lembar: LembarRencana) -> tuple[str, str]:
    """Heading and number with time: "Nomor SKP-24-2-00117 · 5 Agustus 2024, 14.22"."""
    skp, number = lembar.skp, f"Nomor {lembar.skp.nomor}"
    at = waktu(skp.diajukan_at, lembar.sekolah.zona) if skp.diajukan_at else ""
    if is_sent(lembar):
        return "Rencana Anda sudah diajukan", " · ".join(filter(None, (number, at)))
    heading = _NOT_SENT[skp.status][0]
    return heading, f"{number} · terakhir diajukan {at}" if at else number


def sent_relay(lembar: LembarRencana) -> tuple[RelayStep, ...]:
    """Who acts after the submission, and where it stands."""
    skp = lembar.skp
    names = ", ".join(each.nama for each in lembar.peran.penilai)
    office = "Kepala Sekolah" if skp.jabatan is Jabatan.GURU else "Kepala Dinas"
    approved = skp.status in {StatusRencana.DISETUJUI, StatusRencana.DISEPAKATI}
    steps = [RelayStep("Anda mengajukan", "selesai", "done")]
    if skp.diputuskan_oleh is None and approved:
        steps.append(RelayStep("Disetujui otomatis", "sekolah dipimpin Plt", "done"))
    else:
        reviewer = lembar.peran.peninjau
        if reviewer is not None:
            seen: Progress = "done" if skp.ditinjau_at or approved else "now"
            steps.append(RelayStep("Pengawas meninjau", reviewer.nama, seen))
        waits = reviewer is not None and not skp.ditinjau_at
        state: Progress = "done" if approved else "" if waits else "now"
        steps.append(RelayStep(f"{office} memeriksa", names, state))
    agreed = skp.status is StatusRencana.DISEPAKATI
    last: Progress = "done" if agreed else "now" if approved else ""
    return (*steps, RelayStep("Anda menyepakati", "rencana yang disetujui", last))


def terkirim() -> rx.Component:
    """Number and relay of what was sent; a refusal where nothing was sent yet."""
    home = p.link_button("Kembali ke Beranda", href=routes.BERANDA)
    sent = p.confirmation_page(
        TerkirimState.judul,
        home,
        p.print_button("Cetak bukti"),
        number=TerkirimState.nomor,
        steps=TerkirimState.estafet,
    )
    not_yet = p.refusal_page(
        TerkirimState.judul,
        rx.cond(
            TerkirimState.rangkuman != "",
            p.link_button("Buka Rangkuman", href=TerkirimState.rangkuman),
            home,
        ),
        lead=rx.fragment(TerkirimState.nomor, ". ", TerkirimState.sekarang),
        icon_name="pencil-line",
    )
    return page(rx.cond(TerkirimState.terkirim, sent, not_yet))
