"""What the pages of a cycle share: opening it in the right capacity."""

from __future__ import annotations

from dataclasses import replace

from kinerja_app.domain.alur_pelaksanaan import RelasiSiklus
from kinerja_app.services.lembar_siklus import LembarSiklus, read_cycle
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.navigation import Sebagai, capacity_on, in_period

_EVERYBODY = (Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.PEGAWAI, Sebagai.DINAS)


class Ingatan:
    """The cycle as last read. Not a dataclass: Reflex would hand it out wrapped."""

    def __init__(self, lembar: LembarSiklus) -> None:
        self.lembar = lembar


class SiklusState(KinerjaState):
    """The SKP a page is about, and the way back from it."""

    skp_id: int = 0
    kembali: str = routes.BERANDA
    label_kembali: str = "Beranda"
    _ingatan: Ingatan | None = None

    async def _buka(self, here: str) -> LembarSiklus | None:
        """Begin a page about the cycle in the address; None when it is refused."""
        self._ingatan = None
        bingkai = await self._arrive(here, *_EVERYBODY)
        if bingkai is None:
            return None
        answer = await self._open(read_cycle, self._record_id())
        if answer is None:
            self.siap = True
            return None
        lembar = answer.value
        own = lembar.kasus.relasi is RelasiSiklus.PEGAWAI
        sebagai = capacity_on(lembar.kasus.skp.jabatan, bingkai.peran, own=own)
        await self._set_frame(bingkai, here, sebagai)
        self._ingatan = Ingatan(lembar)
        self.skp_id = lembar.kasus.skp.id
        self._susun_kerangka(lembar, sebagai)
        return lembar

    def _susun_kerangka(self, lembar: LembarSiklus, sebagai: Sebagai) -> None:
        rules = lembar.kasus.rules
        self.kembali, self.label_kembali = _way_back(sebagai)
        self.kerangka = replace(
            in_period(self.kerangka, rules),
            sekolah=lembar.kasus.sekolah.nama,
            hanya_baca=not lembar.kasus.terbuka,
            nav=tuple(replace(n, aktif=n.href == self.kembali) for n in self.kerangka.nav),
        )

    def _lembar(self) -> LembarSiklus:
        if self._ingatan is None:
            message = "the cycle is read before it is worked on"
            raise RuntimeError(message)
        return self._ingatan.lembar


def _way_back(sebagai: Sebagai) -> tuple[str, str]:
    """The list one came from, by capacity."""
    ways = {
        Sebagai.PEGAWAI: (routes.BERANDA, "Beranda"),
        Sebagai.PENILAI: (routes.DAFTAR_GURU, "Daftar guru"),
        Sebagai.PENGAWAS: (routes.DAFTAR_BINAAN, "Sekolah binaan"),
        Sebagai.DINAS: (routes.DAFTAR_KEPALA_SEKOLAH, "Kepala sekolah"),
    }
    return ways[sebagai]
