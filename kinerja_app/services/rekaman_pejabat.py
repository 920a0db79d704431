"""Who stands on the paper of an SKP as its assessor and as the one above him. Not a door."""

from __future__ import annotations

from kinerja_app.documents.rekaman import PejabatTercatat
from kinerja_app.domain.actor import StatusPenugasan
from kinerja_app.domain.penilaian import Pejabat
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.persistence import hasil_repository, master_repository, pembinaan_repository
from kinerja_app.persistence.master_repository import Pejabat as Orang
from kinerja_app.persistence.master_repository import SekolahTercatat
from kinerja_app.persistence.penilaian_repository import PenilaianTersimpan
from kinerja_app.persistence.unit_of_work import UnitOfWork

_OFFICE = {
    Pejabat.KEPALA_SEKOLAH: "Kepala Sekolah",
    Pejabat.PLT_KEPALA_SEKOLAH: "Plt Kepala Sekolah",
    Pejabat.PENGAWAS: "Pengawas Sekolah",
    Pejabat.KEPALA_DINAS: "Kepala Dinas Pendidikan",
    Pejabat.ATASAN_KEPALA_DINAS: "Atasan Kepala Dinas",
}
_OF_SCHOOL = frozenset({Pejabat.KEPALA_SEKOLAH, Pejabat.PLT_KEPALA_SEKOLAH})


def of_plan(work: UnitOfWork, skp: Skp) -> PejabatTercatat | None:
    """Who approved the plan; before that who would on the day."""
    if skp.diputuskan_oleh is None:
        return in_office(work, skp)
    delegated = Pejabat.PENGAWAS if skp.atas_nama else None
    office = delegated or _usual_office(work, skp, skp.diputuskan_oleh)
    return _official(work, skp, skp.diputuskan_oleh, office, skp.atas_nama)


def of_rating(
    work: UnitOfWork, skp: Skp, rating: PenilaianTersimpan | None
) -> PejabatTercatat | None:
    """Who determined the rating, in the office of that day; before that who would."""
    if rating is None or rating.dinilai_oleh is None:
        return in_office(work, skp)
    office = rating.pertimbangan.pejabat
    held = Pejabat(office) if office else _usual_office(work, skp, rating.dinilai_oleh)
    return _official(work, skp, rating.dinilai_oleh, held, rating.atas_nama)


def above(work: UnitOfWork, skp: Skp) -> PejabatTercatat | None:
    """The atasan penilai of a guru; the one above a Kepala Dinas has no account here."""
    if skp.jabatan is not Jabatan.GURU:
        return None
    heads = master_repository.heads_of_dinas(work, hasil_repository.school_of(work, skp).dinas_id)
    head = next(iter(heads), None)
    return _official(work, skp, head.orang_id, Pejabat.KEPALA_DINAS) if head else None


def in_office(work: UnitOfWork, skp: Skp) -> PejabatTercatat | None:
    """Who would assess on the day: the head of the school, or of the dinas; never the person."""
    school = hasil_repository.school_of(work, skp)
    guru = skp.jabatan is Jabatan.GURU
    found = (
        master_repository.leaders(work, skp.npsn)
        if guru
        else master_repository.heads_of_dinas(work, school.dinas_id)
    )
    other = next((each for each in found if each.orang_id != skp.orang_id), None)
    if other is None:
        return None
    return _official(work, skp, other.orang_id, _as_head(other) if guru else Pejabat.KEPALA_DINAS)


def person(work: UnitOfWork, skp: Skp, orang_id: int | None) -> PejabatTercatat | None:
    """Somebody by his number in the office he usually has towards the SKP; None for nobody."""
    if orang_id is None:
        return None
    return _official(work, skp, orang_id, _usual_office(work, skp, orang_id))


def _as_head(head: Orang) -> Pejabat:
    plt = head.status is StatusPenugasan.PLT
    return Pejabat.PLT_KEPALA_SEKOLAH if plt else Pejabat.KEPALA_SEKOLAH


def _usual_office(work: UnitOfWork, skp: Skp, orang_id: int) -> Pejabat:
    if skp.jabatan is Jabatan.KEPALA_SEKOLAH:
        link = pembinaan_repository.pembinaan_of(work, skp.npsn)
        guides = link is not None and link.pengawas_id == orang_id
        return Pejabat.PENGAWAS if guides else Pejabat.KEPALA_DINAS
    heads = master_repository.leaders(work, skp.npsn)
    known = next((each for each in heads if each.orang_id == orang_id), None)
    return _as_head(known) if known else Pejabat.KEPALA_SEKOLAH


def _official(
    work: UnitOfWork, skp: Skp, orang_id: int, office: Pejabat, atas_nama: str = ""
) -> PejabatTercatat:
    who = master_repository.person_of_skp(work, orang_id)
    school: SekolahTercatat = hasil_repository.school_of(work, skp)
    return PejabatTercatat(
        nama=who.nama,
        nip=who.nip,
        golongan=who.golongan,
        jabatan=_OFFICE[office],
        unit_kerja=school.nama if office in _OF_SCHOOL else school.dinas,
        atas_nama=atas_nama,
    )
