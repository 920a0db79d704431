"""Importing the Dapodik list and the Rapor Pendidikan: preview, then all accepted rows or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.domain.errors import NoRuleInForce, NotFound
from kinerja_app.domain.skp import Jabatan
from kinerja_app.integrations.perbandingan import (
    BarisPratinjau,
    Hasil,
    Pratinjau,
)
from kinerja_app.integrations.rapor import RaporTerbaca, parse_rapor
from kinerja_app.integrations.temuan import Temuan
from kinerja_app.persistence import impor_repository, master_repository
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import in_force
from kinerja_app.services.banding_impor import compared_roster
from kinerja_app.services.serah_terima import follow_person
from kinerja_app.services.use_case import use_case

KS = "Kepala Sekolah"
_LEVELS = ("TK", "PAUD", "KB", "TPA", "SPS", "SD", "SMP", "SMA", "SMK", "SLB")


Maju = Callable[[int, int], None]
"""Told of the progress of a long file: how many rows are done, of how many."""


def unwatched(selesai: int, semua: int) -> None:
    """Nobody waits for the progress."""
    del selesai, semua


@dataclass(frozen=True)
class OrangHilang:
    """Somebody of the school whom a list lacks: reported, never removed."""

    id: int
    nama: str


@dataclass(frozen=True)
class HasilImpor:
    """Counts and findings of one file, before or after it was applied.

    ``sebelumnya`` is when a list of the school was stored last, None for the first one.
    """

    berkas: str
    npsn: str
    baru: int
    berubah: int
    tetap: int
    ditolak: int
    dilewati: int
    temuan: tuple[Temuan, ...]
    baris: tuple[BarisPratinjau, ...] = ()
    hilang: tuple[OrangHilang, ...] = ()
    sekolah: str = ""
    diunduh: datetime | None = None
    sebelumnya: datetime | None = None

    @property
    def siap(self) -> int:
        """Rows that saving leaves stored."""
        return self.baru + self.berubah + self.tetap

    def counts(self) -> dict[str, int]:
        """The counts alone, for a record."""
        names = ("baru", "berubah", "tetap", "ditolak", "dilewati")
        return {**{name: getattr(self, name) for name in names}, "hilang": len(self.hilang)}


def require_keeper(work: UnitOfWork, npsn: str) -> None:
    """The operator's own school, the admin dinas's daerah; also a school not yet recorded."""
    if npsn in work.actor.schools(Role.OPERATOR_SEKOLAH):
        return
    if npsn not in {each.npsn for each in master_repository.managed_schools(work)}:
        raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")


def require_recorded(work: UnitOfWork, npsn: str) -> None:
    """Results belong to a school that is recorded; its list of people comes first."""
    require_keeper(work, npsn)
    if not impor_repository.school_exists(work, npsn):
        raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")


def outcome_of(seen: Pratinjau) -> HasilImpor:
    """Counts and findings of a compared list."""
    return HasilImpor(
        berkas=seen.daftar.berkas,
        npsn=seen.daftar.npsn,
        baru=seen.jumlah(Hasil.BARU),
        berubah=seen.jumlah(Hasil.BERUBAH),
        tetap=seen.jumlah(Hasil.TETAP),
        ditolak=seen.jumlah(Hasil.DITOLAK),
        dilewati=seen.jumlah(Hasil.DILEWATI),
        temuan=seen.temuan,
        baris=seen.baris,
        hilang=tuple(OrangHilang(each.id, each.nama) for each in seen.hilang),
        sekolah=seen.daftar.sekolah,
        diunduh=seen.daftar.diunduh,
    )


@use_case(Permission.IMPORT_MASTER, writes=False)
def preview_roster(
    work: UnitOfWork, data: bytes, *, name: str, npsn: str, now: datetime
) -> HasilImpor:
    """What saving a list would do. Raises ``RuleBroken`` for a file that is no such list."""
    del now
    require_keeper(work, npsn)
    return outcome_of(compared_roster(work, data, name=name, npsn=npsn))


@use_case(Permission.IMPORT_MASTER, writes=True)
def apply_roster(
    work: UnitOfWork, data: bytes, *, name: str, npsn: str, now: datetime
) -> HasilImpor:
    """Store every accepted row of a list at once; the same list again changes nothing."""
    del now
    require_keeper(work, npsn)
    impor_repository.hold_roster(work, npsn)
    return store_roster(work, compared_roster(work, data, name=name, npsn=npsn))


def store_roster(work: UnitOfWork, seen: Pratinjau, *, maju: Maju = unwatched) -> HasilImpor:
    """Store the new and changed people of a compared list; ``maju`` hears of each of them."""
    npsn = seen.daftar.npsn
    if not impor_repository.school_exists(work, npsn):
        _add_school(work, seen)
    changed = [row for row in seen.baris if row.hasil in {Hasil.BARU, Hasil.BERUBAH} and row.orang]
    impor_repository.release_numbers(
        work, ((row.id, _changed_fields(row)) for row in changed if row.id)
    )
    for number, row in enumerate(changed, 1):
        _store_person(work, row, npsn)
        maju(number, len(changed))
    outcome = outcome_of(seen)
    if changed:
        act = Act("impor_roster", "sekolah", npsn, npsn=npsn, rincian=outcome.counts())
        record(work, act)
    return outcome


def _add_school(work: UnitOfWork, seen: Pratinjau) -> None:
    words = seen.daftar.sekolah.upper().split()
    impor_repository.add_school(
        work,
        seen.daftar.npsn,
        nama=seen.daftar.sekolah,
        jenjang=next((level for level in _LEVELS if level in words[:2]), "SD"),
        tempat=(seen.daftar.kecamatan, seen.daftar.kabupaten, seen.daftar.provinsi),
    )


def _changed_fields(row: BarisPratinjau) -> frozenset[str]:
    columns = {"NIK": "nik", "NUPTK": "nuptk", "NIP": "nip", "Email": "email"}
    return frozenset(columns[c.kolom] for c in row.perubahan if c.kolom in columns)


def _store_person(work: UnitOfWork, row: BarisPratinjau, npsn: str) -> None:
    if row.orang is None:
        return
    values: dict[str, Any] = {
        name: str(value) if name in {"kelamin", "golongan"} else value
        for name, value in asdict(row.orang).items()
        if value
    }
    orang_id = impor_repository.put_person(work, row.id, values)
    role = Role.KEPALA_SEKOLAH if row.orang.jenis_ptk == KS else Role.GURU
    impor_repository.put_post(work, orang_id, role=role, npsn=npsn, mulai=_first_day(work))
    if row.id:
        follow_person(work, orang_id, Jabatan(role.value), npsn, mulai=work.on)


def _first_day(work: UnitOfWork) -> Any:
    """A person found in a list counts from the start of the period: the list names no date."""
    try:
        return in_force(work.on).mulai.value
    except NoRuleInForce:
        return work.on


def read_results(work: UnitOfWork, data: bytes, *, name: str, npsn: str) -> RaporTerbaca:
    """Read Rapor Pendidikan results of the schools whose data the actor keeps."""
    schools = {each.npsn for each in master_repository.managed_schools(work)} | {npsn}
    return parse_rapor(data, berkas=name, npsn_terdaftar=frozenset(schools))


def compared_results(work: UnitOfWork, read: RaporTerbaca) -> HasilImpor:
    """Results beside those stored already."""
    schools = frozenset(row.npsn for row in read.baris)
    stored = impor_repository.stored_results(work, schools)
    given = {
        (r.npsn, r.tahun, r.kode): (r.nama, r.label.value, r.nilai, r.perubahan) for r in read.baris
    }
    new = [key for key in given if key not in stored]
    same = [key for key, value in given.items() if stored.get(key) == value]
    return HasilImpor(
        berkas=read.berkas,
        npsn=min(schools, default=""),
        baru=len(new),
        berubah=len(given) - len(new) - len(same),
        tetap=len(same),
        ditolak=read.ditolak,
        dilewati=0,
        temuan=read.temuan,
    )


def store_results(work: UnitOfWork, read: RaporTerbaca, npsn: str) -> HasilImpor:
    """Store the results that were read."""
    outcome = compared_results(work, read)
    for row in read.baris:
        impor_repository.put_result(
            work,
            npsn=row.npsn,
            tahun=row.tahun,
            kode=row.kode,
            values=(row.nama, row.label.value, row.nilai, row.perubahan),
        )
    if outcome.baru or outcome.berubah:
        record(work, Act("impor_rapor", "sekolah", npsn, npsn=npsn, rincian=outcome.counts()))
    return outcome


@use_case(Permission.IMPORT_MASTER, writes=False)
def preview_rapor(
    work: UnitOfWork, data: bytes, *, name: str, npsn: str, now: datetime
) -> HasilImpor:
    """What saving Rapor Pendidikan results would do."""
    del now
    require_recorded(work, npsn)
    return compared_results(work, read_results(work, data, name=name, npsn=npsn))


@use_case(Permission.IMPORT_MASTER, writes=True)
def apply_rapor(
    work: UnitOfWork, data: bytes, *, name: str, npsn: str, now: datetime
) -> HasilImpor:
    """Store Rapor Pendidikan results; rows of other schools are refused by a finding."""
    del now
    require_recorded(work, npsn)
    return store_results(work, read_results(work, data, name=name, npsn=npsn), npsn)
