"""Reading one stored file: authorised by what the actor sees, and written down each time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.files import store
from kinerja_app.persistence import bukti_repository
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class BerkasDiunduh:
    """A file as it is handed out: the user's name for it, its kind and its content."""

    nama: str
    jenis: str
    isi: bytes


@use_case(
    Permission.READ_SKP,
    Permission.READ_ARCHIVE,
    Permission.KEEP_PEOPLE,
    Permission.LINK_PENGAWAS,
    writes=True,
)
def read_file(work: UnitOfWork, berkas_id: int, *, now: datetime) -> BerkasDiunduh:
    """One file; ``NotFound`` for a hidden one as for an absent one. The trail says who read it."""
    del now
    found = bukti_repository.readable_file(work, berkas_id)
    data = store.read(found.hash)
    record(work, Act("unduh_berkas", "berkas", str(found.id), orang_id=found.pemilik_id))
    return BerkasDiunduh(found.nama, found.jenis, data)
