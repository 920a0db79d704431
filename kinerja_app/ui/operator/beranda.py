""" "Beranda" of the operator: what waits, the people of the school, the last imports."""

from __future__ import annotations

from typing import Any

import reflex as rx

from kinerja_app.services.orang import RingkasanSekolah, summarise_school
from kinerja_app.services.unggahan import list_uploads
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.base_state import KinerjaState
from kinerja_app.ui.handlers import SIGNED_IN, handles
from kinerja_app.ui.navigation import Sebagai, today_words
from kinerja_app.ui.operator.riwayat_impor import WAITING, BarisImpor, import_line, imports_table
from kinerja_app.ui.page import page
from kinerja_app.ui.patterns.base import some
from kinerja_app.ui.views import Fact, Option, Tag, Turn
from kinerja_app.ui.wording_status import GILIRAN_ANDA

_NOTHING = Turn(Tag("ok", "check", "Tidak ada yang menunggu"), "")


class OperatorState(KinerjaState):
    """The school, its next act and its last imports."""

    hari: str = ""
    sekolah: str = ""
    giliran: Turn = _NOTHING
    fakta: tuple[Fact, ...] = ()
    impor: tuple[BarisImpor, ...] = ()
    npsn: str = ""
    pilihan: tuple[Option, ...] = ()

    @rx.event
    @handles(SIGNED_IN)
    async def muat(self) -> None:
        """Show the school whose data the operator keeps."""
        bingkai = await self._arrive(routes.OPERATOR, Sebagai.OPERATOR, Sebagai.DINAS)
        if bingkai is None:
            return
        found = await self._open(summarise_school, self._query("npsn"))
        uploads = await self._open(list_uploads, found.value.sekolah.npsn) if found else None
        if found and uploads:
            waiting = sum(each.status == WAITING for each in uploads.value)
            school = found.value.sekolah
            self.hari, self.sekolah, self.npsn = today_words(bingkai), school.nama, school.npsn
            self.pilihan = tuple(Option(each.npsn, each.nama) for each in found.value.pilihan)
            self.giliran = next_act(found.value, waiting=waiting)
            self.fakta = school_facts(found.value)
            self.impor = tuple(import_line(each) for each in uploads.value[:5])
        self.siap = True

    @rx.event
    @handles(SIGNED_IN)
    def pilih_sekolah(self, npsn: str) -> Any:
        """Another school that the admin dinas keeps; it stands in the address."""
        return rx.redirect(routes.with_query(routes.OPERATOR, npsn=npsn[:8]))


def next_act(seen: RingkasanSekolah, *, waiting: int) -> Turn:
    """What the operator should do next, the most pressing first."""
    if seen.orang <= 1:
        return _FIRST_IMPORT
    if waiting:
        return _undecided(waiting, seen.koreksi_terbuka)
    return _corrections(seen.koreksi_terbuka) if seen.koreksi_terbuka else _KEPT


_FIRST_IMPORT = Turn(
    GILIRAN_ANDA,
    "Impor daftar guru",
    "Guru bisa masuk setelah daftar dari Dapodik disimpan di sini.",
    action="Impor daftar guru",
    href=routes.IMPOR,
)
_KEPT = Turn(
    _NOTHING.tag,
    "Data sekolah terjaga",
    "Impor lagi bila ada perubahan di Dapodik.",
    action="Impor daftar guru",
    href=routes.IMPOR,
)


def _undecided(uploads: int, corrections: int) -> Turn:
    then = f" Sesudah itu {corrections} permintaan koreksi menunggu." if corrections else ""
    return Turn(
        GILIRAN_ANDA,
        f"{uploads} impor belum diputuskan",
        f"Periksa temuannya, lalu simpan baris yang siap atau pilih file lain.{then}",
        action="Buka Impor",
        href=routes.IMPOR,
    )


def _corrections(number: int) -> Turn:
    return Turn(
        GILIRAN_ANDA,
        f"{number} permintaan koreksi menunggu Anda",
        "Terima, atau tolak dengan alasan.",
        action="Jawab koreksi",
        href=routes.KOREKSI,
    )


def school_facts(seen: RingkasanSekolah) -> tuple[Fact, ...]:
    """The school in five lines."""
    school = seen.sekolah
    return (
        Fact("NPSN", school.npsn),
        Fact("Jenjang", f"{school.jenjang} {school.status}"),
        Fact("Daerah", ", ".join(filter(None, (school.kecamatan, school.kabupaten)))),
        Fact("Orang tercatat", str(seen.orang)),
        Fact("Koreksi belum dijawab", str(seen.koreksi_terbuka)),
    )


def beranda_operator() -> rx.Component:
    """For the operator and the admin dinas: the one next act, then the last imports."""
    state = OperatorState
    return page(
        p.title_block(state.sekolah, eyebrow=state.hari, below=_schools()),
        p.columns(
            rx.fragment(
                p.turn_card(state.giliran),
                p.section(
                    "Impor terakhir",
                    rx.cond(
                        some(state.impor),
                        imports_table(state.impor),
                        p.empty_state("Belum ada impor.", icon_name="file-spreadsheet"),
                    ),
                    id="impor",
                ),
            ),
            p.side_section(
                "Sekolah",
                p.facts(state.fakta),
                p.actions(p.link_button("Data guru", href=routes.ORANG, weight="secondary")),
            ),
        ),
    )


def _schools() -> rx.Component:
    """The choice of a school, for whoever keeps several."""
    state: Any = OperatorState
    field = p.select_field(
        "Sekolah", state.pilihan, id="npsn", value=state.npsn, on_change=state.pilih_sekolah
    )
    several = state.pilihan.to(list).length() > 1
    return rx.cond(several, rx.el.div(field, class_name="mt"), rx.fragment())
