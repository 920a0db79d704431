"""The site map: every page with its address, title, view, and what it does on arrival."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.ui import routes
from kinerja_app.ui.dinas.kepala_sekolah import KepalaSekolahState, kepala_sekolah
from kinerja_app.ui.handlers import PUBLIC, SIGNED_IN, Audience
from kinerja_app.ui.pengawas.binaan import BinaanState, binaan
from kinerja_app.ui.penilai.cek import CekState, cek
from kinerja_app.ui.penilai.daftar_guru import DaftarGuruState, daftar_guru
from kinerja_app.ui.umum.ganti_periode import GantiPeriodeState, ganti_periode


@dataclass(frozen=True)
class Page:
    """One page: ``audience`` says who may open it at all; roles are the services' concern."""

    route: str
    title: str
    audience: Audience
    view: Callable[[], rx.Component]
    on_load: Any = None


PAGES: tuple[Page, ...] = (
    Page(routes.GANTI_PERIODE, "Ganti periode", SIGNED_IN, ganti_periode, GantiPeriodeState.muat),
    Page(routes.DAFTAR_GURU, "Guru", SIGNED_IN, daftar_guru, DaftarGuruState.muat),
    Page(routes.CEK, "Cek rencana", SIGNED_IN, cek, CekState.muat),
    Page(routes.DAFTAR_BINAAN, "Sekolah binaan", SIGNED_IN, binaan, BinaanState.muat),
    Page(
        routes.DAFTAR_KEPALA_SEKOLAH,
        "Kepala sekolah",
        SIGNED_IN,
        kepala_sekolah,
        KepalaSekolahState.muat,
    ),
)

_ = PUBLIC
