"""Documents of the school: uploaded once by who leads it, read by every guru of it.

Not a door: the use cases of ``bukti`` ask here inside their own unit of work.
"""

from __future__ import annotations

from kinerja_app.domain.actor import Role
from kinerja_app.domain.bukti import StatusBukti
from kinerja_app.domain.errors import NotPermitted
from kinerja_app.domain.skp import Skp
from kinerja_app.persistence import bukti_repository
from kinerja_app.persistence.bukti_repository import BerkasTercatat, BuktiTercatat
from kinerja_app.persistence.unit_of_work import UnitOfWork

_PREFIX = "sekolah/"


def contents(work: UnitOfWork, skp: Skp) -> dict[str, BuktiTercatat]:
    """The school's slots that hold a document, as every SKP of the school shows them."""
    found = bukti_repository.school_documents(work, skp.npsn, skp.periode_kode)
    return {
        kode: BuktiTercatat(
            slot=kode,
            status=StatusBukti.TERSEDIA,
            berkas=each.berkas,
            dikumpulkan_at=each.diunggah_at,
            pemutus=each.pengunggah,
        )
        for kode, each in found.items()
    }


def require_leader(work: UnitOfWork, skp: Skp, kunci: str) -> None:
    """Refuse who does not lead the school, and for another's SKP every slot but the school's."""
    if not kunci.startswith(_PREFIX):
        raise NotPermitted("BUKAN_PERAN_ANDA")
    if skp.npsn not in work.actor.schools(Role.KEPALA_SEKOLAH):
        raise NotPermitted("HANYA_KEPALA_SEKOLAH")


def put(work: UnitOfWork, skp: Skp, kunci: str, berkas: BerkasTercatat) -> None:
    """Put the document in the school's slot for the period of the SKP."""
    bukti_repository.put_school_document(
        work, skp.npsn, skp.periode_kode, kode=kunci, berkas_id=berkas.id
    )
