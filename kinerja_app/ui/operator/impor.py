""" "Impor": which kind of list, for which school, and the file."""

from __future__ import annotations

import reflex as rx

from kinerja_app.services.orang import list_kept_schools
from kinerja_app.services.unggahan import ROSTER, list_uploads
from kinerja_app.settings import get_settings
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.formatting import ukuran
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.operator.riwayat_impor import JENIS, BarisImpor, import_line, imports_table
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import some
from kinerja_app.ui.views import Choice, Option

KINDS = (
    Choice(
        "roster",
        JENIS["roster"],
        "XLSX yang diunduh dari Dapodik, tanpa diubah. Nama filenya memuat NPSN.",
    ),
    Choice(
        "rapor",
        JENIS["rapor"],
        "CSV atau XLSX hasil Rapor Pendidikan. Impor daftar guru lebih dulu.",
    ),
)


class ImporState(KinerjaState):
    """The choices made before a file is sent, and the last imports."""

    npsn: str = ""
    banyak_sekolah: bool = False
    sekolah: tuple[Option, ...] = ()
    impor: tuple[BarisImpor, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Offer the schools whose data the person keeps."""
        if await self._arrive(routes.IMPOR, Sebagai.OPERATOR, Sebagai.DINAS) is None:
            return
        schools = await self._open(list_kept_schools)
        uploads = await self._open(list_uploads) if schools else None
        if schools and uploads:
            self.sekolah = tuple(Option(each.npsn, each.nama) for each in schools.value)
            self.banyak_sekolah = len(self.sekolah) > 1
            known = {each.value for each in self.sekolah}
            if self.npsn not in known:
                self.npsn = self.sekolah[0].value if self.sekolah else ""
            self.impor = tuple(import_line(each) for each in uploads.value)
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    def pilih_sekolah(self, npsn: str) -> None:
        """For which school."""
        if npsn in {each.value for each in self.sekolah}:
            self.npsn = npsn


def impor() -> rx.Component:
    """Step 1 of 3, for those who keep a school: the kind of list decides what the file must be."""
    state = ImporState
    limit = get_settings().upload_max_bytes
    return page(
        p.stack(
            p.title_block(
                "Impor",
                eyebrow="Langkah 1 dari 3, pilih file",
                lead="Sebelum disimpan, Anda melihat apa yang akan berubah.",
            ),
            p.choice_cards(
                "File apa ini?",
                KINDS,
                name="jenis",
                value=ROSTER,
                heading="",
            ),
            p.when(
                state.banyak_sekolah,
                p.select_field(
                    "Sekolah",
                    state.sekolah,
                    id="sekolah",
                    value=state.npsn,
                    on_change=state.pilih_sekolah,
                ),
            ),
            p.upload(
                "File",
                id="berkas",
                address=f"{routes.UNGGAH_IMPOR}?jenis={ROSTER}&npsn={state.npsn}",
                choice="jenis",
                on_done=state.muat,
                hint=f"XLSX atau CSV, paling besar {ukuran(limit)}",
                accept=".xlsx,.csv",
                max_bytes=limit,
            ),
            p.section(
                "Impor terakhir",
                rx.cond(
                    some(state.impor),
                    imports_table(state.impor),
                    p.empty_state("Belum ada impor.", icon_name="file-spreadsheet"),
                ),
                id="terakhir",
            ),
            gap="l",
            narrow=True,
        )
    )
