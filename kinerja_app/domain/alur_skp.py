"""The life of a plan as one table (domain/02 §7): from, step, to, by whom, permission, guard.

Buttons, permissions and refusals derive from it. Who stands in which relation to a given SKP is
not decided here, and a guard is only named: the use case asks the rule behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.errors import WrongStep
from kinerja_app.domain.skp import Jabatan, StatusRencana


class Langkah(StrEnum):
    """A step of the plan."""

    SIMPAN = "simpan"
    AJUKAN = "ajukan"
    TARIK = "tarik"
    BUKA = "buka"
    TINJAU = "tinjau"
    KEMBALIKAN = "kembalikan"
    SETUJUI = "setujui"
    SETUJUI_OTOMATIS = "setujui_otomatis"
    SEPAKATI = "sepakati"


class Relasi(StrEnum):
    """How the one who acts stands to the SKP."""

    PEGAWAI = "pegawai"
    PENILAI = "penilai"
    PENINJAU = "peninjau"
    SISTEM = "sistem"


class Syarat(StrEnum):
    """The guard that a use case checks before the step, beside status and permission."""

    TANPA_SYARAT = "tanpa_syarat"
    PERIODE_DIMULAI = "periode_dimulai"
    RENCANA_LENGKAP = "rencana_lengkap"
    BELUM_DIBUKA = "belum_dibuka"
    SUDAH_DIBUKA = "sudah_dibuka"
    CATATAN_ADA = "catatan_ada"
    DIPIMPIN_PLT = "dipimpin_plt"


@dataclass(frozen=True)
class BarisAlur:
    """One row: the step leads from a status to the next, for the posts named."""

    dari: StatusRencana
    langkah: Langkah
    ke: StatusRencana
    oleh: Relasi
    permission: Permission
    syarat: Syarat
    jabatan: tuple[Jabatan, ...] = (Jabatan.GURU, Jabatan.KEPALA_SEKOLAH)


_S, _L, _R, _P, _Y = StatusRencana, Langkah, Relasi, Permission, Syarat
_GURU, _KS = (Jabatan.GURU,), (Jabatan.KEPALA_SEKOLAH,)
_WRITE = _P.WRITE_PLAN

# A guru's SKP may also be decided with DECIDE_KS: the guru who is Plt KS at the same school is
# assessed by the Kepala Dinas or Tim Kerja (domain/04 §3). The relation tells who that is.
ALUR: tuple[BarisAlur, ...] = (
    BarisAlur(_S.BELUM_MENGAJUKAN, _L.SIMPAN, _S.DRAF, _R.PEGAWAI, _WRITE, _Y.PERIODE_DIMULAI),
    BarisAlur(_S.DRAF, _L.SIMPAN, _S.DRAF, _R.PEGAWAI, _WRITE, _Y.PERIODE_DIMULAI),
    BarisAlur(_S.DIKEMBALIKAN, _L.SIMPAN, _S.DRAF, _R.PEGAWAI, _WRITE, _Y.PERIODE_DIMULAI),
    BarisAlur(_S.DRAF, _L.AJUKAN, _S.DIAJUKAN, _R.PEGAWAI, _WRITE, _Y.RENCANA_LENGKAP),
    BarisAlur(_S.DIAJUKAN, _L.TARIK, _S.DRAF, _R.PEGAWAI, _WRITE, _Y.BELUM_DIBUKA),
    BarisAlur(
        _S.DIAJUKAN, _L.SETUJUI_OTOMATIS, _S.DISETUJUI, _R.SISTEM, _WRITE, _Y.DIPIMPIN_PLT, _GURU
    ),
    BarisAlur(_S.DIAJUKAN, _L.TINJAU, _S.DIAJUKAN, _R.PENINJAU, _P.REVIEW_KS, _Y.TANPA_SYARAT, _KS),
    *(
        BarisAlur(_S.DIAJUKAN, langkah, ke, _R.PENILAI, permission, syarat, jabatan)
        for langkah, ke, syarat in (
            (_L.BUKA, _S.DIAJUKAN, _Y.TANPA_SYARAT),
            (_L.KEMBALIKAN, _S.DIKEMBALIKAN, _Y.CATATAN_ADA),
            (_L.SETUJUI, _S.DISETUJUI, _Y.SUDAH_DIBUKA),
        )
        for permission, jabatan in (
            (_P.ASSESS_GURU, _GURU),
            (_P.DECIDE_KS, _GURU + _KS),
        )
    ),
    BarisAlur(_S.DISETUJUI, _L.SEPAKATI, _S.DISEPAKATI, _R.PEGAWAI, _WRITE, _Y.TANPA_SYARAT),
)

EDITABLE = frozenset(row.dari for row in ALUR if row.langkah is Langkah.SIMPAN)
"""Statuses in which the pegawai may change the plan."""


def rows_of(status: StatusRencana, langkah: Langkah) -> tuple[BarisAlur, ...]:
    """Return the rows of that step from that status; empty when the step is not open."""
    return tuple(row for row in ALUR if row.dari is status and row.langkah is langkah)


def can_step(status: StatusRencana, langkah: Langkah) -> bool:
    """Whether the step starts from that status."""
    return bool(rows_of(status, langkah))


def next_status(status: StatusRencana, langkah: Langkah) -> StatusRencana:
    """Return the status after the step; WrongStep LANGKAH_TIDAK_SESUAI when it is not open."""
    rows = rows_of(status, langkah)
    if not rows:
        raise WrongStep("LANGKAH_TIDAK_SESUAI", status=status.value, langkah=langkah.value)
    return rows[0].ke


def steps_from(status: StatusRencana, relasi: Relasi) -> tuple[Langkah, ...]:
    """Return the steps that one in that relation may take, in the order of the table."""
    return tuple(
        dict.fromkeys(row.langkah for row in ALUR if row.dari is status and row.oleh is relasi)
    )


def permissions_of(langkah: Langkah, jabatan: Jabatan) -> frozenset[Permission]:
    """Return the permissions of which one is needed for the step on an SKP of that post."""
    return frozenset(r.permission for r in ALUR if r.langkah is langkah and jabatan in r.jabatan)


def guards_of(langkah: Langkah) -> frozenset[Syarat]:
    """Return the guards that a use case checks before the step."""
    return frozenset(row.syarat for row in ALUR if row.langkah is langkah) - {Syarat.TANPA_SYARAT}


def turn_of(status: StatusRencana) -> Relasi:
    """Tell whose turn it is; SISTEM once the plan is agreed or inactive."""
    return _TURN[status]


_TURN = {
    StatusRencana.BELUM_MENGAJUKAN: Relasi.PEGAWAI,
    StatusRencana.DRAF: Relasi.PEGAWAI,
    StatusRencana.DIAJUKAN: Relasi.PENILAI,
    StatusRencana.DIKEMBALIKAN: Relasi.PEGAWAI,
    StatusRencana.DISETUJUI: Relasi.PEGAWAI,
    StatusRencana.DISEPAKATI: Relasi.SISTEM,
    StatusRencana.TIDAK_AKTIF: Relasi.SISTEM,
}
