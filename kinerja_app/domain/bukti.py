"""Evidence: which slots a plan asks for, the life of an item, limits, duplicates, and points.

A file is checked by content elsewhere; here its size and kind are compared with the rule set, and
the same content is known by its hash (domain/03 §4).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.aturan import BuktiMode
from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.errors import RuleBroken, WrongStep
from kinerja_app.domain.rencana import Rencana, RhkPilihan

MEBIBYTE = 1024 * 1024


class StatusBukti(StrEnum):
    """State of one slot; the last two belong to rule sets that only confirm."""

    BELUM = "BELUM"
    MENUNGGU_SERTIFIKAT = "MENUNGGU_SERTIFIKAT"
    DIAJUKAN = "DIAJUKAN"
    PERBAIKAN = "PERBAIKAN"
    DITERIMA = "DITERIMA"
    BELUM_TERSEDIA = "BELUM_TERSEDIA"
    TERSEDIA = "TERSEDIA"


class LangkahBukti(StrEnum):
    """A step of one slot."""

    UNGGAH = "unggah"
    TANDAI_MENUNGGU = "tandai_menunggu"
    TARIK = "tarik"
    VERIFIKASI = "verifikasi"
    MINTA_PERBAIKAN = "minta_perbaikan"
    BATALKAN_VERIFIKASI = "batalkan_verifikasi"
    KONFIRMASI = "konfirmasi"
    BATALKAN_KONFIRMASI = "batalkan_konfirmasi"


class JenisBukti(StrEnum):
    """What a slot is for."""

    RHK = "rhk"
    SK_TUGAS = "sk_tugas"
    LAPORAN_TUGAS = "laporan_tugas"
    AKUNTABILITAS = "akuntabilitas"
    PERANGKAT = "perangkat"


@dataclass(frozen=True)
class BarisBukti:
    """One row: the step leads from a state to the next; ``perlu_catatan`` asks for a note."""

    dari: StatusBukti
    langkah: LangkahBukti
    ke: StatusBukti
    permission: Permission
    perlu_catatan: bool = False


_S, _L = StatusBukti, LangkahBukti
_OWN, _CHECK = Permission.FILL_CYCLE, Permission.VERIFY_EVIDENCE

ALUR_BUKTI: tuple[BarisBukti, ...] = (
    BarisBukti(_S.BELUM, _L.UNGGAH, _S.DIAJUKAN, _OWN),
    BarisBukti(_S.BELUM, _L.TANDAI_MENUNGGU, _S.MENUNGGU_SERTIFIKAT, _OWN),
    BarisBukti(_S.MENUNGGU_SERTIFIKAT, _L.UNGGAH, _S.DIAJUKAN, _OWN),
    BarisBukti(_S.DIAJUKAN, _L.UNGGAH, _S.DIAJUKAN, _OWN),
    BarisBukti(_S.DIAJUKAN, _L.TARIK, _S.BELUM, _OWN),
    BarisBukti(_S.PERBAIKAN, _L.UNGGAH, _S.DIAJUKAN, _OWN),
    BarisBukti(_S.DIAJUKAN, _L.VERIFIKASI, _S.DITERIMA, _CHECK),
    BarisBukti(_S.DIAJUKAN, _L.MINTA_PERBAIKAN, _S.PERBAIKAN, _CHECK, perlu_catatan=True),
    BarisBukti(_S.DITERIMA, _L.BATALKAN_VERIFIKASI, _S.DIAJUKAN, _CHECK, perlu_catatan=True),
    BarisBukti(_S.BELUM_TERSEDIA, _L.KONFIRMASI, _S.TERSEDIA, _CHECK),
    BarisBukti(_S.TERSEDIA, _L.BATALKAN_KONFIRMASI, _S.BELUM_TERSEDIA, _CHECK),
)


@dataclass(frozen=True)
class PertanyaanLaporan:
    """A key question of the report of an extra duty, in our own words."""

    kode: str
    label: str
    citation: Citation


@dataclass(frozen=True)
class SlotBukti:
    """A place for one item; ``poin`` is what it is worth once verified, 0 where points are off."""

    kunci: str
    jenis: JenisBukti
    label: str
    nomor: int
    poin: int = 0
    milik_sekolah: bool = False


@dataclass(frozen=True)
class BerkasBukti:
    """A stored file in a slot, known by the hash of its content."""

    slot: str
    hash: str
    byte: int
    jenis: str
    status: StatusBukti = StatusBukti.DIAJUKAN


@dataclass(frozen=True)
class PoinBukti:
    """Points planned, points verified (a file counts once), and slots verified of all."""

    direncanakan: int
    diverifikasi: int
    slot_diterima: int
    slot: int


class AturanBerkas(Protocol):
    """What is asked of the rules of a file."""

    @property
    def bukti_mode(self) -> Provision[BuktiMode]:
        """Upload, or confirmation that the document exists."""

    @property
    def bukti_format(self) -> Provision[tuple[str, ...]]:
        """Kinds of file that may be uploaded."""

    @property
    def bukti_maks_byte(self) -> Provision[int | None]:
        """Largest file in bytes."""


class AturanBukti(AturanBerkas, Protocol):
    """What these rules ask of a rule set."""

    @property
    def dokumen_akuntabilitas(self) -> Provision[tuple[str, ...]]:
        """Documents of the school."""

    @property
    def laporan_tugas(self) -> Provision[tuple[PertanyaanLaporan, ...]]:
        """Key questions of the report of an extra duty."""


def first_status(rules: AturanBukti) -> StatusBukti:
    """Return the state in which a slot begins."""
    uploads = rules.bukti_mode.value is BuktiMode.UNGGAH
    return StatusBukti.BELUM if uploads else StatusBukti.BELUM_TERSEDIA


def next_status(status: StatusBukti, langkah: LangkahBukti) -> StatusBukti:
    """Return the state after the step; WrongStep LANGKAH_BUKTI_TIDAK_SESUAI when not open."""
    for row in ALUR_BUKTI:
        if row.dari is status and row.langkah is langkah:
            return row.ke
    raise WrongStep("LANGKAH_BUKTI_TIDAK_SESUAI", status=status.value, langkah=langkah.value)


def steps_from(status: StatusBukti, permission: Permission) -> tuple[LangkahBukti, ...]:
    """Return the steps open to one who holds the permission."""
    return tuple(r.langkah for r in ALUR_BUKTI if r.dari is status and r.permission is permission)


def note_problems(langkah: LangkahBukti, catatan: str) -> tuple[RuleBroken, ...]:
    """Return CATATAN_KOSONG where the step asks for a note and none is written."""
    asks = any(row.perlu_catatan for row in ALUR_BUKTI if row.langkah is langkah)
    return (RuleBroken("CATATAN_KOSONG", field="catatan"),) if asks and not catatan.strip() else ()


def slots(rencana: Rencana, rules: AturanBukti) -> tuple[SlotBukti, ...]:
    """Return the slots of a plan: RHK by quantity, SK and report per duty, and the school's own.

    Where evidence is only confirmed, the accountability documents alone are slots.
    """
    school = tuple(_school_slots(rules))
    if rules.bukti_mode.value is BuktiMode.KONFIRMASI:
        return school
    rhk = (slot for each in rencana.pengembangan.rhk for slot in _rhk_slots(each))
    return (*rhk, *_duty_slots(rencana), *school)


def _rhk_slots(rhk: RhkPilihan) -> Iterator[SlotBukti]:
    for nomor in range(1, rhk.jumlah + 1):
        yield SlotBukti(f"rhk/{rhk.kode}/{nomor}", JenisBukti.RHK, rhk.label, nomor, rhk.poin)


def _duty_slots(rencana: Rencana) -> Iterator[SlotBukti]:
    for nomor, each in enumerate(rencana.tugas_tambahan.pilihan, start=1):
        for jenis in (JenisBukti.SK_TUGAS, JenisBukti.LAPORAN_TUGAS):
            yield SlotBukti(f"tugas/{each.kode}/{nomor}/{jenis.value}", jenis, each.label, nomor)


def _school_slots(rules: AturanBukti) -> Iterator[SlotBukti]:
    for nomor, label in enumerate(rules.dokumen_akuntabilitas.value, start=1):
        kunci = f"sekolah/{nomor}"
        yield SlotBukti(kunci, JenisBukti.AKUNTABILITAS, label, nomor, milik_sekolah=True)


def upload_problems(rules: AturanBerkas, *, byte: int, jenis_berkas: str) -> tuple[RuleBroken, ...]:
    """Return why a file may not be kept: no uploads under the rule set, wrong kind, empty, large.

    ``jenis_berkas`` is what the content says, e.g. "PDF"; never the ending of a name.
    """
    return tuple(_upload_problems(rules, byte, jenis_berkas))


def _upload_problems(rules: AturanBerkas, byte: int, jenis: str) -> Iterator[RuleBroken]:
    mode, kinds, most = rules.bukti_mode, rules.bukti_format, rules.bukti_maks_byte
    if mode.value is not BuktiMode.UNGGAH:
        yield RuleBroken("UNGGAH_TIDAK_DIPAKAI", source=mode.citation, field="berkas")
        return
    if byte == 0:
        yield RuleBroken("BUKTI_KOSONG", source=kinds.citation, field="berkas")
    elif jenis.upper() not in kinds.value:
        allowed = ", ".join(kinds.value)
        facts = {"format": jenis, "boleh": allowed}
        yield RuleBroken(
            "FORMAT_BUKTI_TIDAK_SESUAI", source=kinds.citation, field="berkas", **facts
        )
    if most.value is not None and byte > most.value:
        yield RuleBroken(
            "BUKTI_TERLALU_BESAR",
            source=most.citation,
            field="berkas",
            byte=byte,
            ukuran_mb=megabytes(byte),
            batas_mb=most.value // MEBIBYTE,
        )


def megabytes(byte: int) -> float:
    """Return a size in MB with one decimal, rounded up: a byte over 10 MB never reads as 10."""
    return -(-byte * 10 // MEBIBYTE) / 10


def duplicates(berkas: tuple[BerkasBukti, ...]) -> tuple[RuleBroken, ...]:
    """Return a warning for each file that stands in several slots of one SKP (K-44)."""
    count = Counter(each.hash for each in berkas)
    seen: set[str] = set()
    warnings = []
    for each in berkas:
        if count[each.hash] > 1 and each.hash in seen:
            warnings.append(RuleBroken("BUKTI_GANDA", field=each.slot, jumlah=count[each.hash]))
        seen.add(each.hash)
    return tuple(warnings)


def reused(berkas: tuple[BerkasBukti, ...], sebelumnya: dict[str, str]) -> tuple[RuleBroken, ...]:
    """Return a warning for each file used before; ``sebelumnya`` maps hash → name of a period."""
    return tuple(
        RuleBroken("BUKTI_PERNAH_DIPAKAI", field=each.slot, periode=sebelumnya[each.hash])
        for each in berkas
        if each.hash in sebelumnya
    )


def points(slot: tuple[SlotBukti, ...], berkas: tuple[BerkasBukti, ...]) -> PoinBukti:
    """Compare verified with planned points; a file in several slots counts once, at its highest."""
    by_slot = {each.kunci: each for each in slot}
    accepted = [
        each for each in berkas if each.status is StatusBukti.DITERIMA and each.slot in by_slot
    ]
    worth: dict[str, int] = {}
    for each in accepted:
        worth[each.hash] = max(worth.get(each.hash, 0), by_slot[each.slot].poin)
    return PoinBukti(
        sum(each.poin for each in slot),
        sum(worth.values()),
        len({each.slot for each in accepted}),
        len(slot),
    )


def report_problems(jawaban: dict[str, str], rules: AturanBukti) -> tuple[RuleBroken, ...]:
    """Return the key questions of the report that are not answered yet."""
    return tuple(
        RuleBroken("PERTANYAAN_BELUM_DIJAWAB", source=q.citation, field=q.kode, label=q.label)
        for q in rules.laporan_tugas.value
        if not jawaban.get(q.kode, "").strip()
    )
