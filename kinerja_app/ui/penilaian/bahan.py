"""What a rating rests on, beside the marks: the documents A–E as sent, and each item of evidence.

The reader gets what the pages of the cycle and of the evidence would show him, nothing more.
"""

from __future__ import annotations

from dataclasses import dataclass

import reflex as rx

from kinerja_app.domain.bukti import JenisBukti
from kinerja_app.domain.errors import NotFound, NotPermitted, WrongStep
from kinerja_app.domain.observasi import Pengisi
from kinerja_app.domain.rencana import Bagian
from kinerja_app.services.bukti import LembarBukti, read_evidence
from kinerja_app.services.lembar_siklus import LembarSiklus, read_cycle
from kinerja_app.ui import patterns as p
from kinerja_app.ui.bukti.isi_bukti import address, group_of, tag, title
from kinerja_app.ui.handlers import ask
from kinerja_app.ui.siklus.rubrik_observasi import facts_with_notes
from kinerja_app.ui.views import Fact, Tag
from kinerja_app.ui.wording_siklus import DOKUMEN

_SIDES = {Pengisi.PEGAWAI: "pegawai", Pengisi.PENGAMAT: "pengamat"}
_PARTS = {
    JenisBukti.RHK: Bagian.PENGEMBANGAN,
    JenisBukti.SK_TUGAS: Bagian.TUGAS_TAMBAHAN,
    JenisBukti.LAPORAN_TUGAS: Bagian.TUGAS_TAMBAHAN,
    JenisBukti.AKUNTABILITAS: Bagian.TUGAS_TAMBAHAN,
}


@dataclass(frozen=True)
class DokumenBahan:
    """One sent part of a document of the cycle."""

    judul: str
    isi: tuple[Fact, ...]


@dataclass(frozen=True)
class ButirBahan:
    """One item of evidence, with the way to its file; the first of several names their group."""

    kelompok: str
    judul: str
    href: str
    tag: Tag


@dataclass(frozen=True)
class Bahan:
    """The cycle and the evidence of one SKP; empty where the reader sees none of them."""

    dokumen: tuple[DokumenBahan, ...] = ()
    bukti: tuple[tuple[Bagian, ButirBahan], ...] = ()

    def of(self, part: Bagian) -> tuple[ButirBahan, ...]:
        """The evidence of one part of the plan."""
        return tuple(item for bagian, item in self.bukti if bagian is part)


_NOT_SEEN = (NotFound, NotPermitted, WrongStep)
"""Hidden from the reader, or not begun."""


async def material(state: rx.State, skp_id: int) -> Bahan:
    """Read both; who rates without seeing the cycle or the evidence rates without them."""
    try:
        cycle = documents(await ask(state, read_cycle, skp_id))
    except _NOT_SEEN:
        cycle = ()
    try:
        proofs = evidence(await ask(state, read_evidence, skp_id))
    except _NOT_SEEN:
        proofs = ()
    return Bahan(cycle, proofs)


def documents(lembar: LembarSiklus) -> tuple[DokumenBahan, ...]:
    """What both sides have sent, from A to E, the pegawai's part first."""
    sent = sorted(
        (each for each in lembar.kasus.berkas.values() if each.terkirim_at),
        key=lambda each: (each.dokumen.value, each.pihak is Pengisi.PENGAMAT),
    )
    return tuple(
        DokumenBahan(
            f"{each.dokumen.value}. {DOKUMEN[each.dokumen]}, bagian {_SIDES[each.pihak]}",
            facts_with_notes(lembar, each.dokumen, each.pihak, each.isi),
        )
        for each in sent
    )


def evidence(sheet: LembarBukti) -> tuple[tuple[Bagian, ButirBahan], ...]:
    """Each item under the part of the plan that it proves; what is missing says so.

    Since 2025 no part is about duties: the documents of the school stand beside the practice.
    """
    asked = sheet.rules.langkah.value
    items = [each for each in sheet.butir if each.slot.jenis in _PARTS]
    before = ["", *(group_of(each) for each in items)]
    return tuple(
        (
            _PARTS[item.slot.jenis] if _PARTS[item.slot.jenis] in asked else Bagian.PRAKTIK,
            ButirBahan(
                group_of(item) if group_of(item) != last else "",
                title(item),
                address(sheet, item),
                tag(item, sheet),
            ),
        )
        for item, last in zip(items, before, strict=False)
    )


def cycle_text(rows: tuple[DokumenBahan, ...]) -> rx.Component:
    """The documents behind one disclosure."""
    return rx.cond(
        p.some(rows),
        rx.el.div(
            p.why("Buka dokumen A–E", rx.el.div(rx.foreach(rows, _document), class_name="stack")),
            class_name="mt-s",
        ),
        rx.fragment(),
    )


def _document(row: DokumenBahan) -> rx.Component:
    return rx.el.section(
        rx.el.h3(row.judul, class_name="h-s mb"), p.facts(row.isi), aria_label=row.judul
    )


def proofs(rows: tuple[ButirBahan, ...]) -> rx.Component:
    """Each item with its state, the way to its file behind the name."""
    return rx.cond(
        p.some(rows),
        rx.el.ul(rx.foreach(rows, _proof), class_name="stack gap-s mt-s"),
        rx.fragment(),
    )


def _proof(row: ButirBahan) -> rx.Component:
    return rx.el.li(
        p.when(row.kelompok, rx.el.p(row.kelompok, class_name="small muted semi mt-s")),
        rx.el.div(
            p.link(row.judul, href=row.href), p.status_tag(row.tag), class_name="row between"
        ),
    )
