"""The optional letter behind a mark of a person or a link with a pengawas, replaced at will."""

from __future__ import annotations

from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.bukti import AturanBerkas
from kinerja_app.domain.errors import NotFound, WrongStep
from kinerja_app.files import store
from kinerja_app.files.intake import BerkasSiap, require_allowed
from kinerja_app.persistence import bukti_repository, lampiran_repository, pembinaan_repository
from kinerja_app.persistence.bukti_repository import BerkasTercatat
from kinerja_app.persistence.keadaan_repository import KeadaanTercatat, OrangDirawat
from kinerja_app.persistence.pembinaan_repository import Tautan
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations.lampiran import LAMPIRAN
from kinerja_app.services.keadaan import standing_mark
from kinerja_app.services.use_case import use_case


@use_case(Permission.KEEP_PEOPLE, writes=False)
def open_mark_letter(
    work: UnitOfWork, orang_id: int, keadaan_id: int, *, now: datetime
) -> AturanBerkas:
    """Whether a letter may come to the mark at all, before a byte of it is read; its rules."""
    del now
    _mark(work, orang_id, keadaan_id)
    return LAMPIRAN


@use_case(Permission.KEEP_PEOPLE, writes=True)
def keep_mark_letter(
    work: UnitOfWork,
    orang_id: int,
    keadaan_id: int,
    *,
    berkas: BerkasSiap,
    nama: str,
    now: datetime,
) -> BerkasTercatat:
    """Keep a checked letter behind a mark, instead of the one before; ``nama`` is the user's.

    Raises ``NotFound`` for a mark of another school, ``WrongStep`` for one taken back, and
    ``RuleBroken`` for a file of the wrong kind or size.
    """
    del now
    orang, state = _mark(work, orang_id, keadaan_id)
    kept = _kept(work, berkas, nama)
    lampiran_repository.put_on_mark(work, keadaan_id, kept.id)
    act = Act(
        "lampirkan_dokumen_keadaan",
        "orang",
        str(orang.id),
        orang_id=orang.id,
        npsn=orang.npsn,
        ke=state.jenis.value,
        rincian={"keadaan": keadaan_id, "hash": kept.hash},
    )
    record(work, act)
    return kept


def _mark(work: UnitOfWork, orang_id: int, keadaan_id: int) -> tuple[OrangDirawat, KeadaanTercatat]:
    """One of the own school: the letter is read by who looks after that school's people."""
    orang, state = standing_mark(work, orang_id, keadaan_id)
    if state.npsn != orang.npsn:
        raise NotFound("KEADAAN_TIDAK_DITEMUKAN")
    return orang, state


@use_case(Permission.LINK_PENGAWAS, writes=False)
def open_link_letter(work: UnitOfWork, pembinaan_id: int, *, now: datetime) -> AturanBerkas:
    """Whether an SK may come to the link at all, before a byte of it is read; its rules."""
    del now
    _link(work, pembinaan_id)
    return LAMPIRAN


@use_case(Permission.LINK_PENGAWAS, writes=True)
def keep_link_letter(
    work: UnitOfWork, pembinaan_id: int, *, berkas: BerkasSiap, nama: str, now: datetime
) -> BerkasTercatat:
    """Keep a checked SK behind a link, instead of the one before; ``nama`` is the user's.

    Raises ``NotFound`` for a link of another daerah, ``WrongStep`` for one that has ended, and
    ``RuleBroken`` for a file of the wrong kind or size.
    """
    del now
    link = _link(work, pembinaan_id)
    kept = _kept(work, berkas, nama)
    lampiran_repository.put_on_link(work, pembinaan_id, kept.id)
    act = Act(
        "lampirkan_dokumen_pembinaan",
        "pembinaan",
        str(pembinaan_id),
        npsn=link.npsn,
        ke=link.sk_nomor,
        rincian={"hash": kept.hash},
    )
    record(work, act)
    return kept


def _link(work: UnitOfWork, pembinaan_id: int) -> Tautan:
    link = pembinaan_repository.get_link(work, pembinaan_id)
    if link.status == "berakhir" or (link.selesai and link.selesai < work.on):
        raise WrongStep("PEMBINAAN_SUDAH_BERAKHIR")
    return link


def _kept(work: UnitOfWork, berkas: BerkasSiap, nama: str) -> BerkasTercatat:
    require_allowed(LAMPIRAN, byte=berkas.byte, jenis=berkas.jenis)
    store.store(berkas.isi)
    return bukti_repository.put_file(
        work, hash_=berkas.hash, nama=nama, jenis=berkas.jenis, byte=berkas.byte
    )
