"""Changing an agreed plan part by part: when it may be asked, and what it does to the evidence.

Everything that the change does not touch keeps its state. What falls away is archived, never
deleted (K-35); the practice is changed in the cycle, which it begins anew (domain/03 §3).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from kinerja_app.domain.bukti import AturanBukti, JenisBukti, SlotBukti, StatusBukti, slots
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.perencanaan import part_of
from kinerja_app.domain.rencana import (
    Bagian,
    IsiBagian,
    PengembanganKompetensi,
    Rencana,
    TugasPilihan,
)
from kinerja_app.domain.skp import StatusRencana

DAPAT_DIMINTA = frozenset({StatusRencana.DISETUJUI, StatusRencana.DISEPAKATI})
"""Statuses of a plan in which a change is asked for: before, the plan itself is still open."""
BAGIAN_DIUBAH_DI_SIKLUS = Bagian.PRAKTIK
"""The part that is changed together with its observation cycle."""


class StatusPermintaan(StrEnum):
    """How far a request for a change of the plan has come."""

    DRAF = "draf"
    DIAJUKAN = "diajukan"
    DISETUJUI = "disetujui"
    DITOLAK = "ditolak"


@dataclass(frozen=True)
class AkibatBukti:
    """What a change does to the slots of a plan, by their labels before (gone) and after (rest).

    ``pindah`` maps the key of each slot that goes on, perhaps under another number, to its new
    key. ``diperiksa_lagi`` goes on with other particulars: what was verified is looked at anew.
    """

    pindah: Mapping[str, str]
    diperiksa_lagi: tuple[SlotBukti, ...] = ()
    diarsipkan: tuple[SlotBukti, ...] = ()
    baru: tuple[SlotBukti, ...] = ()


@dataclass(frozen=True)
class KeadaanPermintaan:
    """What must be known to judge whether a request may be sent."""

    alasan: str
    dinilai: bool
    berubah: bool


def changed_plan(rencana: Rencana, usulan: Mapping[Bagian, IsiBagian]) -> Rencana:
    """Return the plan as it would be with the proposed parts."""
    parts: dict[str, Any] = {bagian.value: isi for bagian, isi in usulan.items()}
    return replace(rencana, **parts)


def differs(bagian: Bagian, lama: Rencana, baru: Rencana) -> bool:
    """Whether a part would be another one."""
    return part_of(lama, bagian) != part_of(baru, bagian)


def keep_former_points(lama: IsiBagian, isi: IsiBagian) -> IsiBagian:
    """Return a part in which an RHK that was agreed keeps the label and points agreed then."""
    if not isinstance(isi, PengembanganKompetensi) or not isinstance(lama, PengembanganKompetensi):
        return isi
    agreed = {each.kode: each for each in lama.rhk}
    rows = tuple(
        replace(agreed[each.kode], jumlah=each.jumlah) if each.kode in agreed else each
        for each in isi.rhk
    )
    return replace(isi, rhk=rows)


def request_problems(keadaan: KeadaanPermintaan) -> tuple[RuleBroken, ...]:
    """Return what keeps a request back, beside the rules of the plan itself."""
    return tuple(_request_problems(keadaan))


def _request_problems(keadaan: KeadaanPermintaan) -> Iterator[RuleBroken]:
    if keadaan.dinilai:
        yield RuleBroken("REKOMENDASI_SUDAH_ADA", field="bagian")
    if not keadaan.berubah:
        yield RuleBroken("PERUBAHAN_KOSONG", field="bagian")
    if not keadaan.alasan.strip():
        yield RuleBroken("ALASAN_BELUM_DITULIS", field="alasan")


def effect_on_evidence(lama: Rencana, baru: Rencana, rules: AturanBukti) -> AkibatBukti:
    """Return what becomes of each slot: it stays, is looked at anew, is archived, or is new."""
    before = {each.kunci: each for each in slots(lama, rules)}
    after = {each.kunci: each for each in slots(baru, rules)}
    moves = {key: new for key, new in _moves(lama, baru, before) if new in after}
    reread = _reread(lama, baru)
    return AkibatBukti(
        pindah=moves,
        diperiksa_lagi=tuple(
            slot
            for key, slot in after.items()
            if slot.jenis is not JenisBukti.RHK and _duty_of(key) in reread
        ),
        diarsipkan=tuple(slot for key, slot in before.items() if key not in moves),
        baru=tuple(slot for key, slot in after.items() if key not in moves.values()),
    )


def status_after_change(status: StatusBukti) -> StatusBukti:
    """Return the state of an item that is looked at anew: verified ones wait again."""
    return StatusBukti.DIAJUKAN if status is StatusBukti.DITERIMA else status


def _moves(
    lama: Rencana, baru: Rencana, before: Mapping[str, SlotBukti]
) -> Iterator[tuple[str, str]]:
    duties = dict(_paired(lama.tugas_tambahan.pilihan, baru.tugas_tambahan.pilihan))
    for key in before:
        duty = _duty_of(key)
        if not duty:
            yield key, key
        elif duty in duties:
            yield key, key.replace(f"tugas/{duty}/", f"tugas/{duties[duty]}/", 1)


def _duty_of(key: str) -> str:
    """ "WALI/2" of the slot "tugas/WALI/2/sk_tugas"; empty for a slot of another kind."""
    kind, _, rest = key.partition("/")
    return "/".join(rest.split("/")[:2]) if kind == "tugas" else ""


def _reread(lama: Rencana, baru: Rencana) -> frozenset[str]:
    """The duties, by their new number, that go on with another class or SK."""
    before, after = lama.tugas_tambahan.pilihan, baru.tugas_tambahan.pilihan
    old, new = _numbered(before), _numbered(after)
    return frozenset(b for a, b in _paired(before, after) if old[a] != new[b])


def _paired(
    lama: tuple[TugasPilihan, ...], baru: tuple[TugasPilihan, ...]
) -> Iterator[tuple[str, str]]:
    """Which old duty goes on as which new one: the very same first, then another of its kind."""
    old, new = _numbered(lama), _numbered(baru)
    for key, duty in tuple(new.items()):
        found = next((number for number, was in old.items() if was == duty), "")
        if found:
            yield found, key
            del old[found], new[key]
    for key, duty in new.items():
        found = next((number for number, was in old.items() if was.kode == duty.kode), "")
        if found:
            yield found, key
            del old[found]


def _numbered(pilihan: tuple[TugasPilihan, ...]) -> dict[str, TugasPilihan]:
    """The duties by kind and place, as the keys of their slots name them."""
    return {f"{each.kode}/{n}": each for n, each in enumerate(pilihan, start=1)}
