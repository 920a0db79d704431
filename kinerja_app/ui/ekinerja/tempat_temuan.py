"""Where a finding is mended, for the one who reads it: words and address, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kinerja_app.domain.actor import Role
from kinerja_app.domain.ekinerja_syarat import BARIS, Pemilik, Tempat, Temuan
from kinerja_app.ui import routes

Link = tuple[str, str]
_NOWHERE: Link = ("", "")
_KEEPERS = frozenset({Role.KEPALA_SEKOLAH, Role.ADMIN_DINAS})


def place_of(each: Temuan, peran: frozenset[Role]) -> Link:
    """Words and address of the place where the reader mends it; empty where he cannot."""
    return _PLACES[BARIS[each.kode].tempat](each, peran)


def _person(each: Temuan, peran: frozenset[Role]) -> Link:
    if not peran & _KEEPERS:
        return _NOWHERE
    return "Buka data", routes.at(routes.DATA_ORANG, each.orang_id)


def _doubled(each: Temuan, peran: frozenset[Role]) -> Link:
    if not peran & _KEEPERS:
        return _NOWHERE
    return "Gabungkan", routes.with_query(routes.DATA_GANDA, npsn=each.npsn)


def _plan(each: Temuan, peran: frozenset[Role]) -> Link:
    if Role.KEPALA_SEKOLAH not in peran or not each.skp_id:
        return _NOWHERE
    waits = each.pemilik is Pemilik.KEPALA_SEKOLAH
    return "Cek rencana" if waits else "Lihat rencana", routes.at(routes.CEK, each.skp_id)


def _plan_of_head(each: Temuan, peran: frozenset[Role]) -> Link:
    if Role.KEPALA_DINAS in peran and each.skp_id:
        return "Cek rencana", routes.at(routes.CEK, each.skp_id)
    if peran & {Role.KEPALA_DINAS, Role.ADMIN_DINAS}:
        return "Lihat daftar", routes.DAFTAR_KEPALA_SEKOLAH
    return "Buka SKP Anda", routes.BERANDA


def _office(each: Temuan, peran: frozenset[Role]) -> Link:
    if Role.ADMIN_DINAS not in peran:
        return _NOWHERE
    return "Data guru", routes.with_query(routes.ORANG, npsn=each.npsn)


def _rating(each: Temuan, peran: frozenset[Role]) -> Link:
    if Role.KEPALA_SEKOLAH not in peran:
        return _NOWHERE
    return "Nilai", routes.at(routes.PENILAIAN, each.skp_id)


def _unor(each: Temuan, peran: frozenset[Role]) -> Link:
    if Role.ADMIN_DINAS not in peran:
        return _NOWHERE
    return "Catat Unor", routes.with_query(routes.UNOR, cari=each.npsn)


def _link_of_pengawas(each: Temuan, peran: frozenset[Role]) -> Link:
    if Role.ADMIN_DINAS in peran:
        return "Tautan pengawas", routes.PEMBINAAN
    confirms = each.pemilik is Pemilik.KEPALA_SEKOLAH and Role.KEPALA_SEKOLAH in peran
    return ("Konfirmasi", routes.DATA_DIRI) if confirms else _NOWHERE


def _result_of_school(each: Temuan, peran: frozenset[Role]) -> Link:
    if not peran & {Role.KEPALA_DINAS, Role.ADMIN_DINAS}:
        return _NOWHERE
    return "Tetapkan", routes.with_query(routes.CAPAIAN, cari=each.npsn)


def _catalogue(_each: Temuan, peran: frozenset[Role]) -> Link:
    return ("Isi kode", routes.KATALOG) if Role.ADMIN_SISTEM in peran else _NOWHERE


_PLACES: Mapping[Tempat, Callable[[Temuan, frozenset[Role]], Link]] = {
    Tempat.DATA_ORANG: _person,
    Tempat.DATA_GANDA: _doubled,
    Tempat.RENCANA: _plan,
    Tempat.RENCANA_ATASAN: _plan_of_head,
    Tempat.PENUGASAN: _office,
    Tempat.PENILAIAN: _rating,
    Tempat.UNOR: _unor,
    Tempat.PEMBINAAN: _link_of_pengawas,
    Tempat.CAPAIAN: _result_of_school,
    Tempat.KATALOG: _catalogue,
    Tempat.TIDAK_ADA: lambda *_: _NOWHERE,
}
