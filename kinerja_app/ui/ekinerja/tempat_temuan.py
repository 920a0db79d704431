"""Where a finding is mended, for the one who reads it: words and address, or nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kinerja_app.domain.actor import Role
from kinerja_app.domain.ekinerja_syarat import BARIS, KodeTemuan, Pemilik, Tempat, Temuan
from kinerja_app.ui import routes

Link = tuple[str, str]
_T = Tempat
_EVERYBODY = frozenset(Role)
_KS = frozenset({Role.KEPALA_SEKOLAH})
_KADIS = frozenset({Role.KEPALA_DINAS})
_ADMIN_DINAS = frozenset({Role.ADMIN_DINAS})
_DINAS = _KADIS | _ADMIN_DINAS
_KEEPERS = _KS | _ADMIN_DINAS


def _always(_: Temuan) -> bool:
    return True


def _has_plan(each: Temuan) -> bool:
    return bool(each.skp_id)


def _waits_for_ks(each: Temuan) -> bool:
    return each.pemilik is Pemilik.KEPALA_SEKOLAH


def _plan_waits_for_ks(each: Temuan) -> bool:
    return _has_plan(each) and _waits_for_ks(each)


def _changed(each: Temuan) -> bool:
    return each.kode is KodeTemuan.ANGKA_KREDIT_BERUBAH


def _changed_of_guru(each: Temuan) -> bool:
    return _changed(each) and _waits_for_ks(each)


@dataclass(frozen=True)
class _Jalan:
    """One way to mend: of a kind of place, for these roles, where ``bila`` holds."""

    tempat: Tempat
    peran: frozenset[Role]
    kata: str
    alamat: Callable[[Temuan], str]
    bila: Callable[[Temuan], bool] = _always

    def leads(self, each: Temuan, peran: frozenset[Role]) -> bool:
        """Whether a reader of these roles mends the finding this way."""
        here = BARIS[each.kode].tempat is self.tempat
        return here and bool(self.peran & peran) and self.bila(each)


def _of_skp(route: str) -> Callable[[Temuan], str]:
    return lambda each: routes.at(route, each.skp_id)


def _of_school(route: str, name: str) -> Callable[[Temuan], str]:
    return lambda each: routes.with_query(route, **{name: each.npsn})


def _letter_of(each: Temuan) -> str:
    return routes.with_query(routes.PENETAPAN_AK, npsn=each.npsn, cari=each.nama)


def _page(route: str) -> Callable[[Temuan], str]:
    return lambda _: route


_WAYS = (
    _Jalan(
        _T.DATA_ORANG,
        _KEEPERS,
        "Buka data",
        lambda each: routes.at(routes.DATA_ORANG, each.orang_id),
    ),
    _Jalan(_T.DATA_GANDA, _KEEPERS, "Gabungkan", _of_school(routes.DATA_GANDA, "npsn")),
    _Jalan(_T.RENCANA, _KS, "Cek rencana", _of_skp(routes.CEK), _plan_waits_for_ks),
    _Jalan(_T.RENCANA, _KS, "Lihat rencana", _of_skp(routes.CEK), _has_plan),
    _Jalan(_T.RENCANA_ATASAN, _KADIS, "Cek rencana", _of_skp(routes.CEK), _has_plan),
    _Jalan(_T.RENCANA_ATASAN, _DINAS, "Lihat daftar", _page(routes.DAFTAR_KEPALA_SEKOLAH)),
    _Jalan(_T.RENCANA_ATASAN, _EVERYBODY, "Buka SKP Anda", _page(routes.BERANDA)),
    _Jalan(_T.PENUGASAN, _ADMIN_DINAS, "Data guru", _of_school(routes.ORANG, "npsn")),
    _Jalan(_T.PENILAIAN, _KS, "Nilai", _of_skp(routes.PENILAIAN)),
    _Jalan(_T.UNOR, _ADMIN_DINAS, "Catat Unor", _of_school(routes.UNOR, "cari")),
    _Jalan(_T.PEMBINAAN, _ADMIN_DINAS, "Tautan pengawas", _page(routes.PEMBINAAN)),
    _Jalan(_T.PEMBINAAN, _KS, "Konfirmasi", _page(routes.DATA_DIRI), _waits_for_ks),
    _Jalan(_T.CAPAIAN, _DINAS, "Tetapkan", _of_school(routes.CAPAIAN, "cari")),
    _Jalan(_T.PENETAPAN_AK, _DINAS, "Perbaiki SK", _letter_of, _changed),
    _Jalan(_T.PENETAPAN_AK, _DINAS, "Catat SK", _letter_of),
    _Jalan(_T.PENETAPAN_AK, _KS, "Perbaiki SK", _letter_of, _changed_of_guru),
    _Jalan(_T.PENETAPAN_AK, _KS, "Catat SK", _letter_of, _waits_for_ks),
    _Jalan(
        _T.KEPANGKATAN,
        _ADMIN_DINAS,
        "Buka Kepangkatan",
        lambda each: routes.at(routes.KEPANGKATAN, each.orang_id),
    ),
    _Jalan(_T.KATALOG, frozenset({Role.ADMIN_SISTEM}), "Isi kode", _page(routes.KATALOG)),
)
"""The first way that leads counts; of a place that is named in none nobody mends it here."""


def place_of(each: Temuan, peran: frozenset[Role]) -> Link:
    """Words and address of the place where the reader mends it; empty where he cannot."""
    found = (way for way in _WAYS if way.leads(each, peran))
    return next(((way.kata, way.alamat(each)) for way in found), ("", ""))
