"""The slots of an SKP inside an open unit of work: what is in them and who may do what.

Not a door: the use cases of ``bukti`` and ``laporan_tugas`` ask here.
"""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.alur_skp import Relasi
from kinerja_app.domain.aturan import BuktiMode
from kinerja_app.domain.bukti import (
    BerkasBukti,
    JenisBukti,
    LangkahBukti,
    SlotBukti,
    StatusBukti,
    duplicates,
    first_status,
    next_status,
    reused,
    slots,
    steps_from,
)
from kinerja_app.domain.bukti_persiapan import preparation_slots
from kinerja_app.domain.errors import NotFound, RuleBroken, WrongStep
from kinerja_app.domain.skp import Skp, StatusRencana
from kinerja_app.files.intake import require_allowed
from kinerja_app.persistence import bukti_repository, rencana_repository, skp_repository
from kinerja_app.persistence.bukti_repository import BuktiTercatat
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services import bukti_sekolah, pejabat, periode
from kinerja_app.services.aturan import rules_for


@dataclass(frozen=True)
class Tempat:
    """A slot of an SKP held for a change: what is in it now, and the rules."""

    skp: Skp
    rules: RuleSet
    slot: SlotBukti
    isi: BuktiTercatat


def uses_files(rules: RuleSet) -> bool:
    """Whether evidence is a file, or only the confirmation that a document exists."""
    return rules.bukti_mode.value is BuktiMode.UNGGAH


def own_slots(found: tuple[SlotBukti, ...]) -> tuple[SlotBukti, ...]:
    """The slots that the person fills to prove the plan; where nothing is uploaded, all of them."""
    own = tuple(
        each for each in found if not each.milik_sekolah and each.jenis is not JenisBukti.PERANGKAT
    )
    return own or found


def require_agreed(skp: Skp) -> None:
    """Refuse while there is no agreed plan: its slots are not known yet."""
    if skp.status is not StatusRencana.DISEPAKATI:
        raise WrongStep("BUKTI_BELUM_TERBUKA")


def slots_of(work: UnitOfWork, skp: Skp, rules: RuleSet) -> tuple[SlotBukti, ...]:
    """The slots of the present plan, then those of the preparation of the observation."""
    plan = rencana_repository.plan(work, skp.id)
    return (*slots(plan, rules), *preparation_slots(rules, skp.jabatan))


def contents(
    work: UnitOfWork, skp: Skp, rules: RuleSet, found: tuple[SlotBukti, ...]
) -> dict[str, BuktiTercatat]:
    """What is in each slot; the school's documents come from the school where files are used."""
    recorded = bukti_repository.items(work, skp.id)
    if uses_files(rules):
        recorded |= bukti_sekolah.contents(work, skp)
    first = first_status(rules)
    return {
        each.kunci: recorded.get(each.kunci, BuktiTercatat(each.kunci, first)) for each in found
    }


def files_in(
    found: tuple[SlotBukti, ...], held: dict[str, BuktiTercatat]
) -> tuple[BerkasBukti, ...]:
    """What is in these slots, as the rules about duplicates and points ask for it."""
    # A confirmed document has no file: its slot stands for the content.
    items = (held[slot.kunci] for slot in found)
    return tuple(
        BerkasBukti(
            item.slot,
            item.berkas.hash if item.berkas else item.slot,
            item.berkas.byte if item.berkas else 0,
            item.berkas.jenis if item.berkas else "",
            StatusBukti.DITERIMA if item.status is StatusBukti.TERSEDIA else item.status,
        )
        for item in items
        if item.berkas or item.status is StatusBukti.TERSEDIA
    )


def warnings_for(
    work: UnitOfWork, skp: Skp, found: tuple[SlotBukti, ...], held: dict[str, BuktiTercatat]
) -> tuple[tuple[SlotBukti, tuple[RuleBroken, ...]], ...]:
    """Each slot with its warnings: a file that stands in several slots, or in another SKP."""
    files = files_in(tuple(each for each in found if not each.milik_sekolah), held)
    before = bukti_repository.used_elsewhere(work, skp.id, skp.orang_id)
    all_of = (*duplicates(files), *reused(files, before))
    return tuple(
        (slot, tuple(each for each in all_of if each.field == slot.kunci)) for slot in found
    )


def open_steps(
    work: UnitOfWork, place: Tempat, relasi: frozenset[Relasi]
) -> tuple[LangkahBukti, ...]:
    """The steps of the table that the reader may take on this slot."""
    slot, status = place.slot, place.isi.status
    if slot.milik_sekolah and uses_files(place.rules):
        leads = place.skp.npsn in work.actor.schools(Role.KEPALA_SEKOLAH)
        return (LangkahBukti.UNGGAH,) if leads else ()
    if Relasi.PEGAWAI in relasi:
        found = steps_from(status, Permission.FILL_CYCLE)
        awaited = slot.jenis is JenisBukti.RHK
        return tuple(e for e in found if awaited or e is not LangkahBukti.TANDAI_MENUNGGU)
    checks = pejabat.PENDAMPING[place.skp.jabatan] in relasi
    if checks and work.actor.may(Permission.VERIFY_EVIDENCE):
        return steps_from(status, Permission.VERIFY_EVIDENCE)
    return ()


def held_slot(work: UnitOfWork, skp: Skp, kunci: str) -> Tempat:
    """One slot of an agreed plan in a period that may be written in; the caller holds the SKP."""
    require_agreed(skp)
    rules = rules_for(work, skp.rule_set_id)
    periode.require_writable(work, rules, skp.npsn)
    found = slots_of(work, skp, rules)
    slot = next((each for each in found if each.kunci == kunci), None)
    if slot is None:
        raise NotFound("SLOT_TIDAK_DITEMUKAN")
    return Tempat(skp, rules, slot, contents(work, skp, rules, found)[kunci])


def own_slot(work: UnitOfWork, skp_id: int, kunci: str) -> Tempat:
    """A slot that the actor fills: of the own SKP, or of the school that the actor leads."""
    skp = skp_repository.get_for_change(work, skp_id)
    if Relasi.PEGAWAI not in pejabat.relations(work, skp):
        bukti_sekolah.require_leader(work, skp, kunci)
    place = held_slot(work, skp, kunci)
    require_allowed(place.rules, byte=1, jenis=next(iter(place.rules.bukti_format.value), ""))
    if place.slot.milik_sekolah:
        bukti_sekolah.require_leader(work, skp, kunci)
    return place


def status_after(place: Tempat, langkah: LangkahBukti) -> StatusBukti:
    """The status after the step; the school's documents have no life of their own."""
    if place.slot.milik_sekolah and langkah is LangkahBukti.UNGGAH:
        return StatusBukti.TERSEDIA
    return next_status(place.isi.status, langkah)
