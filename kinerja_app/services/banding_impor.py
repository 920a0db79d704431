"""A list beside the people stored, with what is known of those who are away. Not a door."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kinerja_app.integrations.daftar_guru import OrangRoster
from kinerja_app.integrations.dapodik import parse_roster
from kinerja_app.integrations.perbandingan import OrangTersimpan, Pratinjau, compare
from kinerja_app.integrations.temuan import Temuan
from kinerja_app.persistence import impor_repository, master_repository
from kinerja_app.persistence.impor_repository import CiriOrang
from kinerja_app.persistence.unit_of_work import UnitOfWork


def compared_roster(work: UnitOfWork, data: bytes, *, name: str, npsn: str) -> Pratinjau:
    """A list beside the people stored already."""
    daftar = parse_roster(data, berkas=name, npsn=npsn)
    people = [row.orang for row in daftar.baris if row.orang]
    found = impor_repository.stored_people(work, npsn, _marks(people))
    seen = compare(daftar, (_as_stored(each, school, born) for each, school, born in found))
    return _beside_states(seen, impor_repository.away_among(work, [e.id for e, *_ in found]))


def _beside_states(seen: Pratinjau, away: frozenset[int]) -> Pratinjau:
    """Nobody waits for those marked as inactive; one whom the list still names is pointed out."""
    return replace(
        seen,
        baris=tuple(
            replace(row, temuan=(*row.temuan, Temuan(row.baris, "Nama", "ORANG_TIDAK_AKTIF")))
            if row.id in away
            else row
            for row in seen.baris
        ),
        hilang=tuple(each for each in seen.hilang if each.id not in away),
    )


def _marks(people: Iterable[OrangRoster]) -> CiriOrang:
    values = {
        name: frozenset(getattr(each, name) for each in people if getattr(each, name))
        for name in impor_repository.UNIQUE
    }
    return CiriOrang(**values)


def _as_stored(
    orang: master_repository.OrangTercatat, npsn: str | None, tempat_lahir: str
) -> OrangTersimpan:
    return OrangTersimpan(
        id=orang.id,
        npsn=npsn,
        nama=orang.nama,
        kelamin=orang.kelamin,
        tempat_lahir=tempat_lahir,
        tanggal_lahir=orang.tanggal_lahir,
        nik=orang.nik or None,
        nuptk=orang.nuptk or None,
        nip=orang.nip or None,
        email=orang.email or None,
        status_kepegawaian=orang.status_kepegawaian,
        jenis_ptk=orang.jenis_ptk,
        golongan=orang.golongan,
    )
