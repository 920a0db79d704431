"""The life of one cycle as one table (domain/03 §5): from, step, to, by whom, permission, guards.

Buttons, permissions and refusals derive from it. A document of two sides is done by the step that
its guard lets through only when both parts are filled. ``ke`` None: back to the status that the
request for a change was made in, or to the one that ``status_after_change`` gives.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.errors import RuleBroken, WrongStep
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.domain.penyesuaian import Perubahan, archived_by, reopened_by
from kinerja_app.domain.skp import Jabatan
from kinerja_app.domain.syarat_siklus import KeadaanSiklus, SyaratSiklus, broken_guards


class StatusSiklus(StrEnum):
    """How far the cycle of an SKP has come."""

    BERJALAN = "BERJALAN"
    A_DRAF = "A_DRAF"
    A_DIAJUKAN = "A_DIAJUKAN"
    A_DISEPAKATI = "A_DISEPAKATI"
    A_DITUNDA = "A_DITUNDA"
    B_DRAF = "B_DRAF"
    B_SELESAI = "B_SELESAI"
    C_SELESAI = "C_SELESAI"
    D_SELESAI = "D_SELESAI"
    E_SELESAI = "E_SELESAI"
    PENYESUAIAN = "PENYESUAIAN"
    PERLU_DINILAI = "PERLU_DINILAI"


class LangkahSiklus(StrEnum):
    """A step of the cycle."""

    SIMPAN_A = "simpan_a"
    AJUKAN_A = "ajukan_a"
    UBAH_JADWAL = "ubah_jadwal"
    SEPAKATI_JADWAL = "sepakati_jadwal"
    KEMBALIKAN_A = "kembalikan_a"
    TUNDA = "tunda"
    MINTA_UBAH_JADWAL = "minta_ubah_jadwal"
    PUTUSKAN_JADWAL = "putuskan_jadwal"
    SIMPAN_B = "simpan_b"
    KIRIM_B = "kirim_b"
    ISI_C = "isi_c"
    SELESAIKAN_C = "selesaikan_c"
    ISI_D = "isi_d"
    SELESAIKAN_D = "selesaikan_d"
    ISI_E = "isi_e"
    SELESAIKAN_E = "selesaikan_e"
    MINTA_PENYESUAIAN = "minta_penyesuaian"
    SETUJUI_PENYESUAIAN = "setujui_penyesuaian"
    TOLAK_PENYESUAIAN = "tolak_penyesuaian"
    LANJUT_PENILAIAN = "lanjut_penilaian"
    LANJUT_TANPA_REFLEKSI = "lanjut_tanpa_refleksi"


class RelasiSiklus(StrEnum):
    """How the one who acts stands to the SKP; nobody is both on his own."""

    PEGAWAI = "pegawai"
    PENGAMAT = "pengamat"


@dataclass(frozen=True)
class BarisSiklus:
    """One row: the step leads from a status to the next, for the posts named."""

    dari: StatusSiklus
    langkah: LangkahSiklus
    ke: StatusSiklus | None
    oleh: RelasiSiklus
    permission: Permission
    syarat: tuple[SyaratSiklus, ...] = ()
    jabatan: tuple[Jabatan, ...] = (Jabatan.GURU, Jabatan.KEPALA_SEKOLAH)


_S, _L, _Y = StatusSiklus, LangkahSiklus, SyaratSiklus
_P, _O = RelasiSiklus.PEGAWAI, RelasiSiklus.PENGAMAT
_FILL, _OBSERVE = Permission.FILL_CYCLE, Permission.OBSERVE
_OPEN = (_Y.DALAM_PERIODE, _Y.TANPA_REKOMENDASI)
_SEEN = (*_OPEN, _Y.ATASAN_DIKONFIRMASI)
_BEGUN = (_S.A_DISEPAKATI, _S.B_DRAF, _S.B_SELESAI, _S.C_SELESAI, _S.D_SELESAI, _S.E_SELESAI)


def _row(
    dari: StatusSiklus,
    langkah: LangkahSiklus,
    ke: StatusSiklus | None,
    oleh: RelasiSiklus,
    *syarat: SyaratSiklus,
) -> BarisSiklus:
    return BarisSiklus(dari, langkah, ke, oleh, _FILL if oleh is _P else _OBSERVE, syarat)


ALUR_SIKLUS: tuple[BarisSiklus, ...] = (
    _row(_S.BERJALAN, _L.SIMPAN_A, _S.A_DRAF, _P, *_OPEN, _Y.RENCANA_DISEPAKATI),
    _row(_S.A_DRAF, _L.SIMPAN_A, _S.A_DRAF, _P, *_OPEN),
    _row(_S.A_DRAF, _L.AJUKAN_A, _S.A_DIAJUKAN, _P, *_OPEN, _Y.DOKUMEN_LENGKAP),
    _row(_S.A_DIAJUKAN, _L.SIMPAN_A, _S.A_DRAF, _P, *_OPEN),
    _row(_S.A_DIAJUKAN, _L.UBAH_JADWAL, _S.A_DIAJUKAN, _P, *_OPEN),
    _row(_S.A_DIAJUKAN, _L.KEMBALIKAN_A, _S.A_DRAF, _O, *_SEEN, _Y.ALASAN_ADA),
    _row(_S.A_DIAJUKAN, _L.SEPAKATI_JADWAL, _S.A_DISEPAKATI, _O, *_SEEN),
    _row(_S.A_DISEPAKATI, _L.TUNDA, _S.A_DITUNDA, _O, *_OPEN, _Y.ALASAN_ADA),
    _row(_S.A_DITUNDA, _L.UBAH_JADWAL, _S.A_DIAJUKAN, _P, *_OPEN),
    # An observation that was sent has been held: there is no appointment left to move.
    *(
        _row(status, _L.MINTA_UBAH_JADWAL, status, _P, *_OPEN, _Y.ALASAN_ADA)
        for status in (_S.A_DISEPAKATI, _S.B_DRAF)
    ),
    *(
        row
        for status in _BEGUN
        for row in (
            _row(status, _L.PUTUSKAN_JADWAL, status, _O, *_SEEN, _Y.PERMINTAAN_TERBUKA),
            _row(status, _L.MINTA_PENYESUAIAN, _S.PENYESUAIAN, _P, *_SEEN, _Y.ALASAN_ADA),
        )
    ),
    *(
        # Nothing is recommended yet, so the practice may still be wished to change (domain/03 §3).
        _row(status, _L.MINTA_PENYESUAIAN, _S.PENYESUAIAN, _P, *_SEEN, _Y.ALASAN_ADA)
        for status in (
            *(_S.BERJALAN, _S.A_DRAF, _S.A_DIAJUKAN, _S.A_DITUNDA),
            _S.PERLU_DINILAI,
        )
    ),
    _row(_S.PENYESUAIAN, _L.SETUJUI_PENYESUAIAN, None, _O, *_SEEN, _Y.PERMINTAAN_TERBUKA),
    _row(_S.PENYESUAIAN, _L.TOLAK_PENYESUAIAN, None, _O, *_SEEN, _Y.PERMINTAAN_TERBUKA),
    _row(_S.A_DISEPAKATI, _L.SIMPAN_B, _S.B_DRAF, _O, *_SEEN, _Y.TANGGAL_TIBA),
    _row(_S.B_DRAF, _L.SIMPAN_B, _S.B_DRAF, _O, *_SEEN),
    _row(_S.B_DRAF, _L.KIRIM_B, _S.B_SELESAI, _O, *_SEEN, _Y.TANGGAL_TIBA, _Y.DOKUMEN_LENGKAP),
    *(
        row
        for dari, isi, selesai, ke in (
            (_S.B_SELESAI, _L.ISI_C, _L.SELESAIKAN_C, _S.C_SELESAI),
            (_S.D_SELESAI, _L.ISI_E, _L.SELESAIKAN_E, _S.E_SELESAI),
        )
        for oleh in (_P, _O)
        for row in (
            _row(dari, isi, dari, oleh, *_SEEN),
            _row(dari, selesai, ke, oleh, *_SEEN, _Y.KEDUA_PIHAK_LENGKAP),
        )
    ),
    _row(_S.C_SELESAI, _L.ISI_D, _S.C_SELESAI, _P, *_OPEN),
    _row(_S.C_SELESAI, _L.SELESAIKAN_D, _S.D_SELESAI, _P, *_OPEN, _Y.DOKUMEN_LENGKAP),
    _row(_S.E_SELESAI, _L.LANJUT_PENILAIAN, _S.PERLU_DINILAI, _O, *_SEEN),
    *(
        _row(status, _L.LANJUT_TANPA_REFLEKSI, _S.PERLU_DINILAI, _O, *_SEEN, _Y.ALASAN_ADA)
        for status in _S
        if status not in (_S.E_SELESAI, _S.PERLU_DINILAI, _S.PENYESUAIAN)
    ),
)


def rows_of(status: StatusSiklus, langkah: LangkahSiklus) -> tuple[BarisSiklus, ...]:
    """Return the rows of that step from that status; empty when the step is not open."""
    return tuple(row for row in ALUR_SIKLUS if row.dari is status and row.langkah is langkah)


def can_step(status: StatusSiklus, langkah: LangkahSiklus) -> bool:
    """Whether the step starts from that status."""
    return bool(rows_of(status, langkah))


def next_status(
    status: StatusSiklus, langkah: LangkahSiklus, *, sebelum: StatusSiklus | None = None
) -> StatusSiklus:
    """Return the status after the step; WrongStep LANGKAH_SIKLUS_TIDAK_SESUAI when not open.

    ``sebelum`` is the status to go back to after a decision about a change.
    """
    rows = rows_of(status, langkah)
    after = (rows[0].ke or sebelum) if rows else None
    if after is None:
        raise WrongStep("LANGKAH_SIKLUS_TIDAK_SESUAI", status=status.value, langkah=langkah.value)
    return after


def steps_from(status: StatusSiklus, relasi: RelasiSiklus) -> tuple[LangkahSiklus, ...]:
    """Return the steps that one in that relation may take, in the order of the table."""
    rows = (row for row in ALUR_SIKLUS if row.dari is status and row.oleh is relasi)
    return tuple(dict.fromkeys(row.langkah for row in rows))


def guard_problems(
    status: StatusSiklus, langkah: LangkahSiklus, keadaan: KeadaanSiklus
) -> tuple[RuleBroken, ...]:
    """Return the guards of the step that do not hold; the same code for each guard everywhere."""
    guards = dict.fromkeys(guard for row in rows_of(status, langkah) for guard in row.syarat)
    return broken_guards(tuple(guards), keadaan)


def status_after_change(perubahan: Perubahan, status: StatusSiklus) -> StatusSiklus:
    """Return where the cycle stands once an approved change has archived what it makes invalid."""
    reopened = reopened_by(perubahan, begun_documents(status))
    return status if reopened is None else _BEFORE[reopened]


def archived_from(perubahan: Perubahan, status: StatusSiklus) -> tuple[Dokumen, ...]:
    """Return the documents that the change would archive now: what a person is shown first."""
    return archived_by(perubahan, begun_documents(status))


def begun_documents(status: StatusSiklus) -> frozenset[Dokumen]:
    """Return the documents that may hold something in that status."""
    return frozenset(doc for doc in Dokumen if doc in _BEGUN_IN.get(status, ""))


def turn_of(status: StatusSiklus) -> tuple[RelasiSiklus, ...]:
    """Tell whose turn it is: one side, both while a document of two sides is open, or nobody."""
    return _TURN[status]


_BEFORE: Mapping[Dokumen, StatusSiklus] = {
    Dokumen.A: _S.BERJALAN,
    Dokumen.B: _S.A_DISEPAKATI,
    Dokumen.C: _S.B_SELESAI,
    Dokumen.D: _S.C_SELESAI,
    Dokumen.E: _S.D_SELESAI,
}
_BEGUN_IN: Mapping[StatusSiklus, str] = {
    _S.A_DRAF: "A",
    _S.A_DIAJUKAN: "A",
    _S.A_DISEPAKATI: "A",
    _S.A_DITUNDA: "A",
    _S.B_DRAF: "AB",
    _S.B_SELESAI: "ABC",
    _S.C_SELESAI: "ABCD",
    _S.D_SELESAI: "ABCDE",
    _S.E_SELESAI: "ABCDE",
    _S.PERLU_DINILAI: "ABCDE",
}
_TURN: Mapping[StatusSiklus, tuple[RelasiSiklus, ...]] = {
    _S.BERJALAN: (_P,),
    _S.A_DRAF: (_P,),
    _S.A_DIAJUKAN: (_O,),
    _S.A_DISEPAKATI: (_O,),
    _S.A_DITUNDA: (_P,),
    _S.B_DRAF: (_O,),
    _S.B_SELESAI: (_P, _O),
    _S.C_SELESAI: (_P,),
    _S.D_SELESAI: (_P, _O),
    _S.E_SELESAI: (_O,),
    _S.PENYESUAIAN: (_O,),
    _S.PERLU_DINILAI: (_O,),
}
