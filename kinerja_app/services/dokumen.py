"""Documents on paper: which may be printed now, and printing one (domain/07 §2).

Read by those who read the rating; the documents of the cycle only by those who see the plan. A use
case gives a paper its code and hands out a form; it is set as a PDF outside the transaction.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.documents.bentuk import form_of, progress_of
from kinerja_app.documents.cetak import Tanda, as_pdf
from kinerja_app.documents.lembar import Lembar
from kinerja_app.documents.rekaman import Rekaman, fingerprint, substance
from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_penilaian import RelasiPenilaian
from kinerja_app.domain.cetakan import (
    PANJANG_SIDIK,
    Cetakan,
    KeadaanCetak,
    Kertas,
    observation_of,
    printable,
    safe_name,
)
from kinerja_app.domain.errors import NotFound, NotPermitted, WrongStep
from kinerja_app.domain.skp import Skp
from kinerja_app.files.kinds import PDF
from kinerja_app.persistence import dokumen_repository, penilaian_repository, skp_repository
from kinerja_app.persistence.dokumen_repository import Terbitan
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.regulations.cetakan import NAMA_CETAKAN
from kinerja_app.services import pejabat_penilaian
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.berkas import BerkasDiunduh
from kinerja_app.services.rekaman import record_of
from kinerja_app.services.use_case import use_case
from kinerja_app.settings import get_settings

CHECK_PATH = "/cek-dokumen"
"""Where a paper is compared with the record; its page is public."""


@dataclass(frozen=True)
class DaftarDokumen:
    """The documents of one SKP with their state, as the reader may have them."""

    skp: Skp
    nama: str
    sekolah: str
    periode: str
    rules: RuleSet
    milik_sendiri: bool
    keadaan: tuple[KeadaanCetak, ...]


@dataclass(frozen=True)
class SiapCetak:
    """A paper with its code, not set yet: ``as_file`` takes time and needs no database."""

    cetakan: Cetakan
    lembar: Lembar
    tanda: Tanda
    kertas: Kertas
    nama: str

    def as_file(self) -> BerkasDiunduh:
        """The paper as a PDF."""
        return BerkasDiunduh(self.nama, PDF, as_pdf(self.lembar, self.tanda, self.kertas))


@use_case(Permission.READ_SKP, Permission.READ_ARCHIVE, writes=False)
def list_documents(work: UnitOfWork, skp_id: int, *, now: datetime) -> DaftarDokumen:
    """What may be printed of an SKP, and what is still missing for the rest."""
    del now
    skp = _of_reader(work, skp_id)
    rekaman = record_of(work, skp)
    progress = progress_of(rekaman)
    return DaftarDokumen(
        skp=skp,
        nama=rekaman.pegawai.nama,
        sekolah=rekaman.sekolah,
        periode=rekaman.periode,
        rules=rules_for(work, skp.rule_set_id),
        milik_sendiri=skp.orang_id == work.actor.orang_id,
        keadaan=tuple(printable(each, progress) for each in allowed(work, skp)),
    )


def _of_reader(work: UnitOfWork, skp_id: int) -> Skp:
    """An SKP that is the actor's own or that he judges; who may only reopen it takes no papers."""
    skp = penilaian_repository.skp_of(work, skp_id)
    rating = penilaian_repository.latest(work, skp.id)
    power = pejabat_penilaian.power_of(work, skp, rules_for(work, skp.rule_set_id), rating)
    if power.relasi <= {RelasiPenilaian.PEMBUKA}:
        raise NotPermitted("BUKAN_PERAN_ANDA")
    return skp


def allowed(work: UnitOfWork, skp: Skp) -> tuple[Cetakan, ...]:
    """The documents that the actor may have at all: those of the cycle only who sees the plan."""
    try:
        skp_repository.get(work, skp.id)
    except NotFound:
        return tuple(each for each in Cetakan if observation_of(each) is None)
    return tuple(Cetakan)


@use_case(Permission.READ_SKP, Permission.READ_ARCHIVE, writes=True)
def print_document(
    work: UnitOfWork, skp_id: int, cetakan: Cetakan, *, kertas: Kertas, now: datetime
) -> SiapCetak:
    """One document with its code; ``WrongStep`` says what is still missing."""
    del now
    skp = _of_reader(work, skp_id)
    if cetakan not in allowed(work, skp):
        raise NotFound("DOKUMEN_CETAK_TIDAK_ADA")
    return paper_of(work, skp, record_of(work, skp), cetakan, kertas)


def papers_of(
    work: UnitOfWork, skp: Skp, rekaman: Rekaman, wanted: tuple[Cetakan, ...], kertas: Kertas
) -> tuple[SiapCetak, ...]:
    """Those of the wanted documents that may be printed now."""
    progress = progress_of(rekaman)
    return tuple(
        paper_of(work, skp, rekaman, each, kertas)
        for each in wanted
        if printable(each, progress).bisa
    )


def paper_of(
    work: UnitOfWork, skp: Skp, rekaman: Rekaman, cetakan: Cetakan, kertas: Kertas
) -> SiapCetak:
    """Give a document its code and write down who took it."""
    state = printable(cetakan, progress_of(rekaman))
    if not state.bisa:
        raise WrongStep(state.alasan)
    paper = _issued(work, skp, rekaman, state)
    rules = rules_for(work, skp.rule_set_id)
    mark = Tanda(
        kode=paper.kode,
        sidik=paper.sidik[:PANJANG_SIDIK],
        alamat=f"{get_settings().origin}{CHECK_PATH}",
        konsep=state.konsep,
        nomor=rekaman.nomor,
        catatan=f"{rules.nama.value}; {rules.juknis.value}",
    )
    name = file_name(rekaman, cetakan, konsep=state.konsep)
    return SiapCetak(cetakan, form_of(cetakan, rekaman, rules), mark, kertas, name)


def _issued(work: UnitOfWork, skp: Skp, rekaman: Rekaman, state: KeadaanCetak) -> Terbitan:
    paper = dokumen_repository.issue(
        work,
        skp.id,
        state.cetakan,
        sidik=fingerprint(rekaman, state.cetakan, konsep=state.konsep),
        sidik_isi=substance(rekaman, state.cetakan, konsep=state.konsep),
        konsep=state.konsep,
        versi=rekaman.penilaian.versi if rekaman.penilaian else 0,
    )
    act = Act(
        "cetak_dokumen",
        "skp",
        str(skp.id),
        orang_id=skp.orang_id,
        npsn=skp.npsn,
        ke=state.cetakan.value,
        rincian={"kode": paper.kode},
    )
    record(work, act)
    return paper


def file_name(rekaman: Rekaman, cetakan: Cetakan, *, konsep: bool) -> str:
    """ "SKP kualitatif - Bagas Wiryawan - 2024-2.pdf", safe on every file system."""
    name = NAMA_CETAKAN.value[cetakan].nama
    draft = " (KONSEP)" if konsep else ""
    text = f"{name}{draft} - {rekaman.pegawai.nama} - {rekaman.periode_kode}"
    return safe_name(text)[:120] + ".pdf"
