"""Evidence of an SKP: its slots as the pegawai and the assessor see them, and every step."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_skp import Relasi
from kinerja_app.domain.bukti import (
    JenisBukti,
    LangkahBukti,
    PoinBukti,
    SlotBukti,
    StatusBukti,
    next_status,
    note_problems,
    points,
)
from kinerja_app.domain.errors import NotPermitted, RuleBroken, WrongStep
from kinerja_app.domain.skp import Skp
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.files import store
from kinerja_app.files.intake import BerkasSiap, require_allowed
from kinerja_app.persistence import (
    bukti_repository,
    master_repository,
    skp_repository,
)
from kinerja_app.persistence.bukti_repository import BerkasTercatat, BuktiTercatat
from kinerja_app.persistence.master_repository import OrangTercatat, SekolahTercatat
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services import bukti_sekolah, pejabat, periode
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.pemeriksaan import judged
from kinerja_app.services.slot_bukti import (
    Tempat,
    contents,
    files_in,
    held_slot,
    open_steps,
    own_slot,
    own_slots,
    require_agreed,
    slots_of,
    status_after,
    uses_files,
    warnings_for,
)
from kinerja_app.services.use_case import use_case

_JUDGEMENTS = frozenset(
    {
        LangkahBukti.VERIFIKASI,
        LangkahBukti.MINTA_PERBAIKAN,
        LangkahBukti.BATALKAN_VERIFIKASI,
        LangkahBukti.KONFIRMASI,
        LangkahBukti.BATALKAN_KONFIRMASI,
    }
)


@dataclass(frozen=True)
class ButirBukti:
    """One slot with what is in it, the steps open to the reader, and the warnings about it."""

    slot: SlotBukti
    isi: BuktiTercatat
    langkah: tuple[LangkahBukti, ...] = ()
    peringatan: tuple[RuleBroken, ...] = ()


@dataclass(frozen=True)
class LembarBukti:
    """Everything that the evidence pages show of one SKP; ``milik_saya`` is the pegawai's view."""

    skp: Skp
    orang: OrangTercatat
    sekolah: SekolahTercatat
    rules: RuleSet
    butir: tuple[ButirBukti, ...]
    poin: PoinBukti
    milik_saya: bool
    jabatan_penilai: str
    terbuka: bool
    berkas_saya: tuple[BerkasTercatat, ...]

    @property
    def unggah(self) -> bool:
        """Whether the rule set takes files at all."""
        return uses_files(self.rules)


@use_case(Permission.READ_SKP, writes=False)
def read_evidence(work: UnitOfWork, skp_id: int, *, now: datetime) -> LembarBukti:
    """The evidence of an SKP that the actor sees; the plan is agreed, or WrongStep."""
    del now
    skp = skp_repository.get(work, skp_id)
    require_agreed(skp)
    rules = rules_for(work, skp.rule_set_id)
    found = slots_of(work, skp, rules)
    held = contents(work, skp, rules, found)
    relasi = pejabat.relations(work, skp)
    own = Relasi.PEGAWAI in relasi
    open_now = periode.is_writable(work, rules, skp.npsn)
    return LembarBukti(
        skp=skp,
        orang=master_repository.person_of_skp(work, skp.orang_id),
        sekolah=master_repository.school(work, skp.npsn),
        rules=rules,
        butir=tuple(
            ButirBukti(
                slot,
                held[slot.kunci],
                open_steps(work, Tempat(skp, rules, slot, held[slot.kunci]), relasi)
                if open_now
                else (),
                warnings,
            )
            for slot, warnings in warnings_for(work, skp, found, held)
        ),
        poin=points(own_slots(found), files_in(own_slots(found), held)),
        milik_saya=own,
        jabatan_penilai=_assessor(relasi),
        terbuka=open_now,
        berkas_saya=bukti_repository.own_files(work),
    )


def _assessor(relasi: frozenset[Relasi]) -> str:
    return next((each.value for each in (Relasi.PENILAI, Relasi.PENINJAU) if each in relasi), "")


@use_case(Permission.FILL_CYCLE, writes=False)
def open_upload(work: UnitOfWork, skp_id: int, kunci: str, *, now: datetime) -> RuleSet:
    """Whether a file may come into the slot at all, before a byte of it is read; its rules."""
    del now
    place = own_slot(work, skp_id, kunci)
    status_after(place, LangkahBukti.UNGGAH)
    return place.rules


@use_case(Permission.FILL_CYCLE, writes=True)
def keep_upload(
    work: UnitOfWork, skp_id: int, kunci: str, *, berkas: BerkasSiap, nama: str, now: datetime
) -> BerkasTercatat:
    """Keep a checked file in a slot, instead of the one before; ``nama`` is the user's."""
    del now
    place = own_slot(work, skp_id, kunci)
    return put_ready(work, place, berkas, nama=nama)


def put_ready(work: UnitOfWork, place: Tempat, berkas: BerkasSiap, *, nama: str) -> BerkasTercatat:
    """Store a checked file and put it in the slot that is held."""
    require_allowed(place.rules, byte=berkas.byte, jenis=berkas.jenis)
    status_after(place, LangkahBukti.UNGGAH)
    store.store(berkas.isi)
    kept = bukti_repository.put_file(
        work, hash_=berkas.hash, nama=nama, jenis=berkas.jenis, byte=berkas.byte
    )
    _put(work, place, LangkahBukti.UNGGAH, kept)
    return kept


def _put(
    work: UnitOfWork, place: Tempat, langkah: LangkahBukti, berkas: BerkasTercatat | None
) -> None:
    after = status_after(place, langkah)
    if place.slot.milik_sekolah and berkas:
        bukti_sekolah.put(work, place.skp, place.slot.kunci, berkas)
    else:
        bukti_repository.put_in_slot(
            work,
            place.skp.id,
            place.slot.kunci,
            status=after,
            berkas_id=berkas.id if berkas else None,
        )
    record(work, _act(place, langkah, after, hash_=berkas.hash if berkas else ""))


def _act(
    place: Tempat, langkah: LangkahBukti, after: StatusBukti, *, alasan: str = "", hash_: str = ""
) -> Act:
    return Act(
        f"{langkah.value}_bukti",
        "bukti",
        f"{place.skp.id}/{place.slot.kunci}",
        orang_id=place.skp.orang_id,
        npsn=place.skp.npsn,
        dari=place.isi.status.value,
        ke=after.value,
        alasan=alasan,
        rincian={"hash": hash_} if hash_ else {},
    )


@use_case(Permission.FILL_CYCLE, writes=True)
def reuse_file(
    work: UnitOfWork, skp_id: int, kunci: str, *, berkas_id: int, now: datetime
) -> BerkasTercatat:
    """ "Pakai file yang sudah diunggah": one of the actor's own files into the slot."""
    del now
    place = own_slot(work, skp_id, kunci)
    kept = bukti_repository.own_file(work, berkas_id)
    require_allowed(place.rules, byte=kept.byte, jenis=kept.jenis)
    _put(work, place, LangkahBukti.UNGGAH, kept)
    return kept


@use_case(Permission.FILL_CYCLE, writes=True)
def withdraw_file(work: UnitOfWork, skp_id: int, kunci: str, *, now: datetime) -> None:
    """ "Tarik": take the file out of the slot while it is not verified; the file itself stays."""
    del now
    place = own_slot(work, skp_id, kunci)
    _put(work, place, LangkahBukti.TARIK, None)


@use_case(Permission.FILL_CYCLE, writes=True)
def await_certificate(work: UnitOfWork, skp_id: int, kunci: str, *, now: datetime) -> None:
    """ "Menunggu sertifikat": the activity is done, its paper is still to come."""
    del now
    place = own_slot(work, skp_id, kunci)
    if place.slot.jenis is not JenisBukti.RHK:
        raise WrongStep("LANGKAH_BUKTI_TIDAK_SESUAI")
    _put(work, place, LangkahBukti.TANDAI_MENUNGGU, None)


@use_case(Permission.VERIFY_EVIDENCE, writes=True)
def judge_evidence(
    work: UnitOfWork,
    skp_id: int,
    kunci: str,
    *,
    langkah: LangkahBukti,
    catatan: str,
    now: datetime,
) -> None:
    """Verify one item, ask for a better one, confirm that it exists, or take that back."""
    del now
    skp, relasi = judged(work, skp_id)
    if pejabat.PENDAMPING[skp.jabatan] not in relasi:
        raise NotPermitted("BUKAN_PERAN_ANDA")
    place = held_slot(work, skp, kunci)
    by_school = place.slot.milik_sekolah and uses_files(place.rules)
    if langkah not in _JUDGEMENTS or by_school:
        raise NotPermitted("BUKAN_PERAN_ANDA")
    after = next_status(place.isi.status, langkah)
    for problem in note_problems(langkah, catatan):
        raise problem
    text = not_too_long(catatan, "catatan").strip()
    bukti_repository.decide(work, skp.id, kunci, status=after, catatan=text)
    record(work, _act(place, langkah, after, alasan=text))
    if langkah is LangkahBukti.MINTA_PERBAIKAN:
        _tell(work, place)


def _tell(work: UnitOfWork, place: Tempat) -> None:
    notify(
        work,
        place.skp.orang_id,
        kunci=f"bukti:{place.skp.id}:{place.slot.kunci}:{work.now.isoformat()}",
        kode="BUKTI_PERLU_PERBAIKAN",
        tautan=f"bukti/{place.skp.id}",
        nama=work.actor.nama,
        bukti=place.slot.label,
    )
