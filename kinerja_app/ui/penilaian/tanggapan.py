"""What the answer to a result stands on, so that one of another device is not overwritten."""

from __future__ import annotations

from kinerja_app.services.penilaian import LembarPenilaian
from kinerja_app.ui.dasar_isian import Tumpuan
from kinerja_app.ui.patterns.steps import SaveState
from kinerja_app.ui.penilaian.arti_hasil import ArtiHasilState
from kinerja_app.ui.wording import at_field


class TanggapanState(ArtiHasilState):
    """The form of the answer as the device keeps it, and the version of the result it shows."""

    kunci: str = ""
    versi: str = ""
    simpanan: SaveState = ""
    _tumpuan: Tumpuan = Tumpuan()

    def _susun_tanggapan(self, sheet: LembarPenilaian) -> None:
        version = sheet.penilaian.versi if sheet.penilaian else 0
        self.kunci = f"{self.kerangka.orang}/hasil-{sheet.skp.id}/"
        self._tumpuan = self._tumpuan.opened(self.kunci, version)
        self.versi, self.simpanan = str(version), ""

    async def _fill(self) -> None:
        """Read the result; every page has its own."""
        raise NotImplementedError

    async def _sesudah_kirim(self, *, sent: bool) -> None:
        """Where another answer was sent meanwhile, the page shows it beside what was typed here."""
        if self._didahului:
            refused = self.masalah
            await self._fill()
            self.masalah = at_field(refused, "tanggapan")
        self.simpanan = "tersimpan" if sent else "perangkat"
