"""The portable record of one person: every document, the evidence, and the record as JSON."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kinerja_app.documents.rekaman import Rekaman, to_json
from kinerja_app.domain.actor import Permission
from kinerja_app.domain.cetakan import Cetakan, Kertas
from kinerja_app.domain.errors import NotPermitted
from kinerja_app.files import store
from kinerja_app.persistence import skp_repository
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.dokumen import SiapCetak, papers_of
from kinerja_app.services.rekaman import record_of
from kinerja_app.services.use_case import use_case

RECORD_NAME = "rekaman.json"
_STAMP = (2000, 1, 1, 0, 0, 0)
_READ_ME = """\
Rekaman Pengelolaan Kinerja
===========================

dokumen/      semua dokumen yang sudah bisa dicetak, masing-masing dengan kode cek
bukti/        bukti dukung yang Anda unggah
rekaman.json  isi SKP ini sebagai data

Bentuk rekaman.json dijelaskan di docs/rekaman.md pada kode sumber aplikasi ini.
"""


@dataclass(frozen=True)
class RekamanSiap:
    """Everything of one SKP, not set yet; ``as_zip`` takes time and needs no database."""

    rekaman: Rekaman
    dokumen: tuple[SiapCetak, ...]
    nama: str

    def as_zip(self) -> bytes:
        """The archive; the same record gives the same bytes."""
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self._members():
                archive.writestr(zipfile.ZipInfo(name, _STAMP), data)
        return packed.getvalue()

    def _members(self) -> Iterator[tuple[str, bytes]]:
        yield "BACA-SAYA.txt", _READ_ME.encode()
        yield RECORD_NAME, to_json(self.rekaman)
        for nomor, each in enumerate(self.dokumen, start=1):
            yield f"dokumen/{nomor:02} {each.nama}", each.as_file().isi
        for proof in self.rekaman.bukti:
            if proof.hash:
                slot = proof.slot.replace("/", "-")
                yield f"bukti/{slot}.{proof.jenis.lower() or 'pdf'}", store.read(proof.hash)


@use_case(Permission.OBJECT, Permission.READ_ARCHIVE, writes=True)
def take_record(
    work: UnitOfWork, skp_id: int, *, kertas: Kertas = Kertas.A4, now: datetime
) -> RekamanSiap:
    """The own record; those who see somebody else's SKP print its documents one by one."""
    del now
    skp = skp_repository.get(work, skp_id)
    if skp.orang_id != work.actor.orang_id:
        raise NotPermitted("REKAMAN_MILIK_PEGAWAI")
    rekaman = record_of(work, skp)
    papers = papers_of(work, skp, rekaman, tuple(Cetakan), kertas)
    record(
        work,
        Act("unduh_rekaman", "skp", str(skp.id), orang_id=skp.orang_id, npsn=skp.npsn),
    )
    return RekamanSiap(rekaman, papers, f"Rekaman {rekaman.nomor}.zip")
