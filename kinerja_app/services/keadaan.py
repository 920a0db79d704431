"""Who is no longer active, from which day and why: said before, recorded, and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.errors import NotFound, NotPermitted, WrongStep
from kinerja_app.domain.keadaan import (
    ENDS_ACCESS,
    LEAVES_SCHOOL,
    Keadaan,
    require_recordable,
)
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import keadaan_repository, master_repository
from kinerja_app.persistence.keadaan_repository import KeadaanTercatat, OrangDirawat, SkpTerbuka
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case

LONGEST_NOTE = 500


@dataclass(frozen=True)
class LembarOrang:
    """A person of the school, the states on record, and the one that holds now or soon."""

    orang: OrangDirawat
    keadaan: tuple[KeadaanTercatat, ...]
    berlaku: KeadaanTercatat | None
    boleh_ditandai: bool


@dataclass(frozen=True)
class AkibatKeadaan:
    """What recording a state would do, said before it is done (domain/07 §5).

    ``jabatan_kosong`` is true where the person alone leads the school.
    """

    orang: OrangDirawat
    jenis: Keadaan
    mulai: date
    selesai: date | None
    skp: tuple[SkpTerbuka, ...]
    akses_berakhir: bool
    tugas_berakhir: bool
    jabatan_kosong: bool


@use_case(Permission.KEEP_PEOPLE, writes=False)
def read_person(work: UnitOfWork, orang_id: int, *, now: datetime) -> LembarOrang:
    """One person of a school that the actor leads or keeps. Raises ``NotFound`` for others."""
    del now
    orang = keadaan_repository.looked_after(work, orang_id)
    berlaku = keadaan_repository.open_state(work, orang_id, orang.npsn)
    return LembarOrang(
        orang=orang,
        keadaan=keadaan_repository.states_of_person(work, orang_id),
        berlaku=berlaku,
        boleh_ditandai=berlaku is None and not _obstacle(work, orang),
    )


@use_case(Permission.KEEP_PEOPLE, writes=False)
def preview_inactive(
    work: UnitOfWork,
    orang_id: int,
    *,
    jenis: Keadaan,
    mulai: date,
    selesai: date | None = None,
    now: datetime,
) -> AkibatKeadaan:
    """What marking would do. Refuses whatever marking itself would refuse."""
    del now
    orang = keadaan_repository.looked_after(work, orang_id)
    _require_may_mark(work, orang)
    require_recordable(jenis, mulai, selesai, on=work.on)
    return _consequences(work, orang, jenis, mulai, selesai)


@use_case(Permission.KEEP_PEOPLE, writes=True)
def mark_inactive(
    work: UnitOfWork,
    orang_id: int,
    *,
    jenis: Keadaan,
    mulai: date,
    selesai: date | None = None,
    keterangan: str = "",
    now: datetime,
) -> int:
    """Record that a person is no longer active from a day on; returns the id of the state.

    The person leaves lists and counts on that day; where access ends, so do the sessions (K-07,
    K-38). Raises ``NotFound`` outside the own schools, ``NotPermitted`` for oneself and for a KS's
    own superior, ``WrongStep`` when a state holds already, ``RuleBroken`` for dates.
    """
    del now
    orang = keadaan_repository.looked_after(work, orang_id, held=True)
    _require_may_mark(work, orang)
    require_recordable(jenis, mulai, selesai, on=work.on)
    note = not_too_long(" ".join(keterangan.split()), "keterangan", most=LONGEST_NOTE)
    number = keadaan_repository.put_state(
        work,
        orang_id,
        jenis=jenis,
        mulai=mulai,
        npsn=orang.npsn,
        selesai=selesai,
        keterangan=note,
    )
    if jenis in ENDS_ACCESS and mulai <= work.on:
        keadaan_repository.end_sessions(work, orang_id)
    _write_down(work, orang, "tandai_tidak_aktif", jenis, mulai=mulai, alasan=note)
    _tell(work, orang, f"tidak-aktif:{number}", "ORANG_TIDAK_AKTIF", jenis)
    return number


@use_case(Permission.KEEP_PEOPLE, writes=True)
def undo_inactive(work: UnitOfWork, orang_id: int, keadaan_id: int, *, now: datetime) -> None:
    """Take a recorded state back: the person is in lists and counts again, the record stays.

    Raises ``WrongStep`` when it was taken back before, or another school counts the person by now.
    """
    del now
    orang, state = standing_mark(work, orang_id, keadaan_id)
    if state.jenis is Keadaan.DUPLIKAT:
        raise WrongStep("DUPLIKAT_DIBATALKAN_DI_GABUNGAN")
    if state.jenis is Keadaan.MUTASI and keadaan_repository.serves_elsewhere(
        work, orang_id, orang.npsn
    ):
        raise WrongStep("SUDAH_TERCATAT_DI_SEKOLAH_LAIN")
    keadaan_repository.undo_state(work, keadaan_id)
    _write_down(work, orang, "batalkan_tidak_aktif", state.jenis, mulai=state.mulai)
    _tell(work, orang, f"aktif-lagi:{keadaan_id}", "ORANG_AKTIF_LAGI", state.jenis)


def standing_mark(
    work: UnitOfWork, orang_id: int, keadaan_id: int
) -> tuple[OrangDirawat, KeadaanTercatat]:
    """A mark that the actor may still change, with its person, who is held meanwhile.

    Raises ``NotFound`` for one of another school, ``WrongStep`` for one taken back, and
    ``NotPermitted`` for whom the actor may not mark.
    """
    orang = keadaan_repository.looked_after(work, orang_id, held=True)
    found = [
        each
        for each in keadaan_repository.states_of_person(work, orang_id)
        if each.id == keadaan_id and each.npsn in ("", orang.npsn)
    ]
    if not found:
        raise NotFound("KEADAAN_TIDAK_DITEMUKAN")
    state = found[0]
    if state.dibatalkan_at is not None:
        raise WrongStep("KEADAAN_SUDAH_DIBATALKAN")
    if refusal := _obstacle(work, orang):
        raise NotPermitted(refusal)
    return orang, state


def _require_may_mark(work: UnitOfWork, orang: OrangDirawat) -> None:
    if refusal := _obstacle(work, orang):
        raise NotPermitted(refusal)
    state = keadaan_repository.open_state(work, orang.id, orang.npsn)
    if state is not None:
        raise WrongStep("SUDAH_TIDAK_AKTIF", mulai=state.mulai.isoformat())


def _obstacle(work: UnitOfWork, orang: OrangDirawat) -> str:
    """Why the actor may not say this of the person; empty when he may."""
    if orang.id == work.actor.orang_id:
        return "KEADAAN_DIRI_SENDIRI"
    keeps = orang.npsn in {each.npsn for each in master_repository.managed_schools(work)}
    leads = any(role == Role.KEPALA_SEKOLAH.value for role, _ in orang.peran)
    return "KEADAAN_KEPALA_SEKOLAH" if leads and not keeps else ""


def _consequences(
    work: UnitOfWork, orang: OrangDirawat, jenis: Keadaan, mulai: date, selesai: date | None
) -> AkibatKeadaan:
    heads = master_repository.leaders(work, orang.npsn)
    return AkibatKeadaan(
        orang=orang,
        jenis=jenis,
        mulai=mulai,
        selesai=selesai,
        skp=keadaan_repository.open_skps(work, orang.id, mulai=mulai),
        akses_berakhir=jenis in ENDS_ACCESS,
        tugas_berakhir=jenis in LEAVES_SCHOOL,
        jabatan_kosong=bool(heads) and all(head.orang_id == orang.id for head in heads),
    )


def _write_down(
    work: UnitOfWork,
    orang: OrangDirawat,
    tindakan: str,
    jenis: Keadaan,
    *,
    mulai: date,
    alasan: str = "",
) -> None:
    act = Act(
        tindakan,
        "orang",
        str(orang.id),
        orang_id=orang.id,
        npsn=orang.npsn,
        ke=jenis.value,
        alasan=alasan,
        rincian={"mulai": mulai.isoformat()},
    )
    record(work, act)


def _tell(work: UnitOfWork, orang: OrangDirawat, kunci: str, kode: str, jenis: Keadaan) -> None:
    """The head and the operators of the school hear of it, but not who did it."""
    told = (
        *master_repository.leaders(work, orang.npsn),
        *master_repository.operators(work, orang.npsn),
    )
    for each in told:
        if each.orang_id not in {work.actor.orang_id, orang.id}:
            notify(
                work,
                each.orang_id,
                kunci=kunci,
                kode=kode,
                tautan=f"orang/{orang.id}",
                nama=orang.nama,
                keadaan=jenis.value,
            )
