"""The cycle of an SKP, its documents by side, and texts kept aside.

The caller has scoped the SKP.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlmodel import col, select

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.errors import NotFound, Stale
from kinerja_app.domain.isi_siklus import BENTUK, IsiDokumen
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.persistence.tables import ArsipDokumen
from kinerja_app.persistence.tables import DokumenSiklus as DokumenRow
from kinerja_app.persistence.tables import Siklus as SiklusRow
from kinerja_app.persistence.unit_of_work import UnitOfWork

_ADAPTERS: Mapping[Dokumen, TypeAdapter[Any]] = {
    dokumen: TypeAdapter(shape) for dokumen, shape in BENTUK.items()
}
BENTROK, DIGANTIKAN, DIARSIPKAN = "bentrok", "digantikan", "diarsipkan"
"""Why a text is kept aside."""


@dataclass(frozen=True)
class SiklusTersimpan:
    """Where a cycle stands; ``id`` 0 while nothing was written yet. Moments are aware UTC."""

    id: int
    skp_id: int
    status: StatusSiklus
    sejak: datetime
    versi: int = 1
    sebelum: StatusSiklus | None = None
    jadwal_mulai: datetime | None = None
    jadwal_selesai: datetime | None = None
    pengamat_id: int | None = None
    atas_nama: str = ""


@dataclass(frozen=True)
class DokumenTersimpan:
    """The text of one side of a document, its revision, and where it was last saved.

    ``jenis``, ``alasan`` and ``disisihkan_at`` belong to a text that is no longer the present one.
    """

    dokumen: Dokumen
    pihak: Pengisi
    isi: IsiDokumen
    revisi: int
    disimpan_at: datetime
    perangkat: str = ""
    terkirim_at: datetime | None = None
    jenis: str = ""
    alasan: str = ""
    disisihkan_at: datetime | None = None
    id: int = 0
    penulis: int = 0


Berkas = Mapping[tuple[Dokumen, Pengisi], DokumenTersimpan]
"""The present documents of a cycle by letter and side."""


def find(work: UnitOfWork, skp_id: int) -> SiklusTersimpan | None:
    """The newest cycle of an SKP; None before the first word."""
    row = work.session.exec(
        select(SiklusRow)
        .where(SiklusRow.skp_id == skp_id)
        .order_by(col(SiklusRow.ke).desc())
        .limit(1)
    ).first()
    return _cycle(row) if row else None


def _cycle(row: SiklusRow) -> SiklusTersimpan:
    return SiklusTersimpan(
        id=row.id or 0,
        skp_id=row.skp_id,
        status=StatusSiklus(row.status),
        sejak=row.sejak,
        versi=row.versi,
        sebelum=StatusSiklus(row.sebelum) if row.sebelum else None,
        jadwal_mulai=row.jadwal_mulai,
        jadwal_selesai=row.jadwal_selesai,
        pengamat_id=row.pengamat_id,
        atas_nama=row.atas_nama,
    )


def add(work: UnitOfWork, skp_id: int) -> SiklusTersimpan:
    """Begin the cycle of an SKP."""
    row = SiklusRow(skp_id=skp_id, status=StatusSiklus.BERJALAN.value, sejak=work.now)
    work.session.add(row)
    work.session.flush()
    return _cycle(row)


def save(work: UnitOfWork, siklus: SiklusTersimpan) -> SiklusTersimpan:
    """Write a changed cycle; ``Stale`` when somebody else changed it since it was read."""
    row = work.session.get(SiklusRow, siklus.id)
    if row is None:
        raise NotFound("SKP_TIDAK_DITEMUKAN")
    if row.versi != siklus.versi:
        raise Stale("SUDAH_BERUBAH")
    row.status = siklus.status.value
    row.sebelum = siklus.sebelum.value if siklus.sebelum else ""
    row.sejak = siklus.sejak
    row.jadwal_mulai, row.jadwal_selesai = siklus.jadwal_mulai, siklus.jadwal_selesai
    row.pengamat_id, row.atas_nama = siklus.pengamat_id, siklus.atas_nama
    work.session.flush()
    return _cycle(row)


def documents(work: UnitOfWork, siklus_id: int) -> dict[tuple[Dokumen, Pengisi], DokumenTersimpan]:
    """Every present text of a cycle."""
    rows = work.session.exec(select(DokumenRow).where(DokumenRow.siklus_id == siklus_id))
    found = (_document(row) for row in rows)
    return {(each.dokumen, each.pihak): each for each in found}


def _document(row: DokumenRow | ArsipDokumen) -> DokumenTersimpan:
    dokumen = Dokumen(row.dokumen)
    return DokumenTersimpan(
        dokumen=dokumen,
        pihak=Pengisi(row.pihak),
        isi=_ADAPTERS[dokumen].validate_python(row.isi),
        revisi=row.revisi,
        disimpan_at=row.disimpan_at,
        perangkat=row.perangkat,
        terkirim_at=row.terkirim_at,
        jenis=row.jenis if isinstance(row, ArsipDokumen) else "",
        alasan=row.alasan if isinstance(row, ArsipDokumen) else "",
        disisihkan_at=row.disisihkan_at if isinstance(row, ArsipDokumen) else None,
        id=row.id or 0,
        penulis=row.disimpan_oleh,
    )


def _json(dokumen: Dokumen, isi: IsiDokumen) -> dict[str, Any]:
    document: dict[str, Any] = _ADAPTERS[dokumen].dump_python(isi, mode="json")
    return document


def _row(work: UnitOfWork, siklus_id: int, dokumen: Dokumen, pihak: Pengisi) -> DokumenRow | None:
    return work.session.exec(
        select(DokumenRow).where(
            DokumenRow.siklus_id == siklus_id,
            DokumenRow.dokumen == dokumen.value,
            DokumenRow.pihak == pihak.value,
        )
    ).first()


def put(
    work: UnitOfWork,
    siklus_id: int,
    *,
    dokumen: Dokumen,
    pihak: Pengisi,
    isi: IsiDokumen,
    perangkat: str,
) -> DokumenTersimpan:
    """Store the text of one side under its next revision number.

    A text begun after another was archived goes on counting, so no revision names two texts.
    """
    row = _row(work, siklus_id, dokumen, pihak)
    if row is None:
        row = DokumenRow(
            siklus_id=siklus_id,
            dokumen=dokumen.value,
            pihak=pihak.value,
            revisi=archived_revision(work, siklus_id, dokumen, pihak),
            disimpan_at=work.now,
            disimpan_oleh=work.actor.orang_id,
        )
    row.isi = _json(dokumen, isi)
    row.revisi += 1
    row.disimpan_at, row.disimpan_oleh = work.now, work.actor.orang_id
    row.perangkat = perangkat
    work.session.add(row)
    work.session.flush()
    return _document(row)


def mark_sent(
    work: UnitOfWork, siklus_id: int, dokumen: Dokumen, pihak: Pengisi, *, sent: bool
) -> None:
    """Note that one side has sent its part, or has taken it back."""
    row = _row(work, siklus_id, dokumen, pihak)
    if row is None:
        raise NotFound("DOKUMEN_TIDAK_DITEMUKAN")
    row.terkirim_at = work.now if sent else None
    work.session.add(row)
    work.session.flush()


def archive(work: UnitOfWork, siklus_id: int, dokumen: tuple[Dokumen, ...], *, alasan: str) -> None:
    """Move documents to the archive, where they stay readable (K-35), open conflicts with them."""
    letters = [each.value for each in dokumen]
    rows = work.session.exec(
        select(DokumenRow).where(
            DokumenRow.siklus_id == siklus_id, col(DokumenRow.dokumen).in_(letters)
        )
    )
    for row in list(rows):
        text = _document(row)
        settle(work, siklus_id, text.dokumen, text.pihak)
        keep_aside(work, siklus_id, text, jenis=DIARSIPKAN, alasan=alasan)
        work.session.delete(row)
    work.session.flush()


def keep_aside(
    work: UnitOfWork, siklus_id: int, text: DokumenTersimpan, *, jenis: str, alasan: str = ""
) -> DokumenTersimpan:
    """Keep a text that is not the present one."""
    row = ArsipDokumen(
        siklus_id=siklus_id,
        dokumen=text.dokumen.value,
        pihak=text.pihak.value,
        isi=_json(text.dokumen, text.isi),
        revisi=text.revisi,
        jenis=jenis,
        disimpan_at=text.disimpan_at,
        disimpan_oleh=text.penulis or work.actor.orang_id,
        perangkat=text.perangkat,
        alasan=alasan,
        terkirim_at=text.terkirim_at,
        disisihkan_at=work.now,
    )
    work.session.add(row)
    work.session.flush()
    return _document(row)


def leave_draft(work: UnitOfWork, siklus_id: int, dokumen: Dokumen, pihak: Pengisi) -> None:
    """Keep the draft of one who observes no more aside, so that another begins his own."""
    row = _row(work, siklus_id, dokumen, pihak)
    if row is not None:
        keep_aside(work, siklus_id, _document(row), jenis=DIGANTIKAN)
        work.session.delete(row)
        work.session.flush()


def keep_conflict(work: UnitOfWork, siklus_id: int, late: DokumenTersimpan) -> DokumenTersimpan:
    """Keep the text of a save that came too late, or go on with the one whose ``id`` it names.

    The name of a device does not tell two phones apart: without that id it is a text of its own.
    """
    for row in _aside_rows(work, siklus_id, BENTROK):
        place = (row.dokumen, row.pihak, row.disimpan_oleh)
        if row.id == late.id and place == (
            late.dokumen.value,
            late.pihak.value,
            work.actor.orang_id,
        ):
            row.isi, row.disimpan_at = _json(late.dokumen, late.isi), late.disimpan_at
            work.session.add(row)
            work.session.flush()
            return _document(row)
    return keep_aside(work, siklus_id, late, jenis=BENTROK)


def _aside_rows(work: UnitOfWork, siklus_id: int, *jenis: str) -> list[ArsipDokumen]:
    query = select(ArsipDokumen).where(ArsipDokumen.siklus_id == siklus_id)
    if jenis:
        query = query.where(col(ArsipDokumen.jenis).in_(jenis))
    return list(work.session.exec(query.order_by(col(ArsipDokumen.id).desc())))


def aside(work: UnitOfWork, siklus_id: int, *jenis: str) -> tuple[DokumenTersimpan, ...]:
    """Texts kept aside, newest first; of all kinds when none is named."""
    return tuple(_document(row) for row in _aside_rows(work, siklus_id, *jenis))


def archived_revision(work: UnitOfWork, siklus_id: int, dokumen: Dokumen, pihak: Pengisi) -> int:
    """The last revision of one side's text that was archived; 0 when none was."""
    rows, key = _aside_rows(work, siklus_id, DIARSIPKAN), (dokumen.value, pihak.value)
    return max((each.revisi for each in rows if (each.dokumen, each.pihak) == key), default=0)


def settle(work: UnitOfWork, siklus_id: int, dokumen: Dokumen, pihak: Pengisi) -> None:
    """Turn open conflicts of one text into history: a person has chosen."""
    for row in _aside_rows(work, siklus_id, BENTROK):
        if (row.dokumen, row.pihak) == (dokumen.value, pihak.value):
            row.jenis = DIGANTIKAN
            work.session.add(row)
