"""What the evidence pages share: the sheet of the address, in the capacity it is read in."""

from __future__ import annotations

from dataclasses import replace

from kinerja_app.domain.bukti import JenisBukti
from kinerja_app.domain.errors import NotFound
from kinerja_app.services.bukti import ButirBukti, LembarBukti, read_evidence
from kinerja_app.services.kerangka import Bingkai
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState, Penolakan
from kinerja_app.ui.navigation import HOMES, capacity_on, in_period
from kinerja_app.ui.wording import sentence


class BuktiState(KinerjaState):
    """The way back and the way to the list."""

    daftar_href: str = routes.BERANDA
    kembali: str = "Beranda"
    kembali_href: str = routes.BERANDA

    async def _buka(self, here: str) -> LembarBukti | None:
        """The sheet, or None when a refusal takes the page's place."""
        bingkai = await self._arrive(here)
        if bingkai is None:
            return None
        found = await self._open(read_evidence, self._record_id())
        if found is None:
            self.siap = True
            return None
        await self._frame_for(bingkai, found.value, here)
        return found.value

    async def _frame_for(self, bingkai: Bingkai, sheet: LembarBukti, here: str) -> None:
        sebagai = capacity_on(sheet.skp.jabatan, bingkai.peran, own=sheet.milik_saya)
        await self._set_frame(bingkai, here, sebagai)
        home = HOMES[sebagai]
        nav = tuple(replace(each, aktif=each.href == home) for each in self.kerangka.nav)
        self.kerangka = replace(in_period(self.kerangka, sheet.rules), nav=nav)
        label = next((each.label for each in nav if each.href == home), "Beranda")
        self.kembali, self.kembali_href = label, home
        self.daftar_href = routes.at(routes.BUKTI, sheet.skp.id)

    def _chosen(self, sheet: LembarBukti, jenis: JenisBukti | None = None) -> ButirBukti | None:
        """The item of the address, the first one where none is named; a refusal for no item."""
        slot = self._query("slot")
        among = [each for each in sheet.butir if jenis in (None, each.slot.jenis)]
        named = [each for each in among if slot in ("", each.slot.kunci)]
        if named:
            return named[0]
        unknown = NotFound("SLOT_TIDAK_DITEMUKAN")
        self.penolakan = Penolakan("Halaman ini tidak ditemukan", f"{sentence(unknown)}.")
        self.siap = True
        return None
