"""What the sheet proposes and which codes it knows: values only, nothing is read here."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kinerja_app.domain.bukti import BerkasBukti, points, slots
from kinerja_app.domain.penilaian import (
    NilaiKomponen,
    UsulanRating,
    propose_hasil_kerja,
    propose_pengembangan,
    propose_perilaku,
    propose_praktik,
)
from kinerja_app.domain.predikat import Rating
from kinerja_app.domain.rencana import Bagian, Rencana
from kinerja_app.persistence.penilaian_repository import Butir, Pertimbangan
from kinerja_app.regulations import RuleSet

PERILAKU = "Perilaku Kerja"
PRAKTIK, KUNJUNGAN = "praktik", "kunjungan"
KOMPONEN_PRAKTIK = "Praktik Kinerja"
_RATINGS = frozenset(Rating) | {""}


def components(plan: Rencana, rules: RuleSet) -> tuple[str, ...]:
    """The components of hasil kerja; duties that the plan says are none are not judged."""
    without = {PERILAKU} | ({"Tugas Tambahan"} if plan.tugas_tambahan.tidak_ada else set())
    return tuple(each for each in rules.komponen.value if each not in without)


def aspects(plan: Rencana, rules: RuleSet) -> tuple[str, ...]:
    """The behaviours of the plan, all seven where the plan names none."""
    chosen = tuple(each.aspek for each in plan.perilaku.pilihan)
    return chosen or tuple(each.kode for each in rules.panduan_perilaku.value)


@dataclass(frozen=True)
class Sasaran:
    """What feedback may be about; ``bagian`` is the part of the plan it belongs to."""

    kunci: str
    label: str
    bagian: Bagian


def feedback_targets(plan: Rencana, rules: RuleSet) -> tuple[Sasaran, ...]:
    """The practice, a short visit, each RHK, competence, duty and behaviour of the plan."""
    chosen, learnt = plan.pengembangan.kompetensi, rules.kompetensi_prioritas.value
    return (
        Sasaran(PRAKTIK, "Praktik Kinerja", Bagian.PRAKTIK),
        Sasaran(KUNJUNGAN, "Kunjungan singkat", Bagian.PRAKTIK),
        *(Sasaran(f"rhk:{e.kode}", e.label, Bagian.PENGEMBANGAN) for e in plan.pengembangan.rhk),
        *(
            Sasaran(f"kompetensi:{each.kode}", each.label, Bagian.PENGEMBANGAN)
            for each in learnt
            if each.kode == chosen
        ),
        *(
            Sasaran(f"tugas:{each.kode}", each.label, Bagian.TUGAS_TAMBAHAN)
            for each in plan.tugas_tambahan.pilihan
        ),
        *(Sasaran(f"aspek:{e.aspek}", e.label, Bagian.PERILAKU) for e in plan.perilaku.pilihan),
    )


def targets(plan: Rencana, rules: RuleSet) -> frozenset[str]:
    """The keys of what feedback may be about."""
    return frozenset(each.kunci for each in feedback_targets(plan, rules))


def checked(kept: Pertimbangan, plan: Rencana, rules: RuleSet) -> Pertimbangan:
    """Only codes of this plan with known ratings; what a tab sends beside them is dropped."""
    known = targets(plan, rules)
    return replace(
        kept,
        dimensi=_known(kept.dimensi, rules.dimensi_praktik.value),
        komponen=_known(kept.komponen, components(plan, rules)),
        aspek=_known(kept.aspek, aspects(plan, rules)),
        umpan_balik=tuple(each for each in kept.umpan_balik if each.kode in known),
    )


def _known(given: tuple[Butir, ...], codes: tuple[str, ...]) -> tuple[Butir, ...]:
    by_code = {each.kode: each for each in given if each.isi in _RATINGS}
    return tuple(by_code.get(kode, Butir(kode)) for kode in codes)


def practice(marks: Pertimbangan, rules: RuleSet) -> UsulanRating:
    """The proposal for Praktik Kinerja from its dimensions."""
    given = {each.kode: each.isi for each in marks.dimensi}
    return propose_praktik(
        tuple(_rating(given.get(kode, "")) for kode in rules.dimensi_praktik.value), rules
    )


def competence(plan: Rencana, proofs: tuple[BerkasBukti, ...], rules: RuleSet) -> UsulanRating:
    """The proposal for Pengembangan Kompetensi from verified and planned points."""
    found = points(slots(plan, rules), proofs)
    return propose_pengembangan(
        rules, diverifikasi=found.diverifikasi, direncanakan=found.direncanakan
    )


def result(marks: Pertimbangan, rules: RuleSet) -> UsulanRating:
    """The proposal for hasil kerja from the components as the assessor judged them."""
    return propose_hasil_kerja(
        tuple(NilaiKomponen(each.kode, _rating(each.isi)) for each in marks.komponen), rules
    )


def behaviour(marks: Pertimbangan, plan: Rencana, rules: RuleSet) -> UsulanRating:
    """The proposal for perilaku kerja from the aspects of the plan."""
    given = {each.kode: each.isi for each in marks.aspek}
    return propose_perilaku(
        tuple(_rating(given.get(kode, "")) for kode in aspects(plan, rules)), rules
    )


def _rating(text: str) -> Rating | None:
    return Rating(text) if text else None
