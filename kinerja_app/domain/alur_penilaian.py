"""The life of a rating as one table (domain/04 §4, §7): from, step, to, by whom, guards.

For a guru the penetap is the KS, or the Kepala Dinas or Tim Kerja where the guru is Plt KS there;
for a KS the Kepala Dinas, or the pengawas by SK. Who that is stands in ``penilaian``. Of a KS whose
school has no linked pengawas the Kepala Dinas determines at once, with the reason on record.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.errors import RuleBroken, WrongStep
from kinerja_app.domain.keadaan_penilaian import CODES, KeadaanPenilaian, SyaratPenilaian
from kinerja_app.domain.skp import Jabatan


class StatusPenilaian(StrEnum):
    """How far the rating of an SKP has come."""

    PERLU_DINILAI = "PERLU_DINILAI"
    DIREKOMENDASIKAN = "DIREKOMENDASIKAN"
    DINILAI = "DINILAI"
    KEBERATAN = "KEBERATAN"
    FINAL = "FINAL"
    TERSINKRON = "TERSINKRON"
    GAGAL_SINKRON = "GAGAL_SINKRON"


class LangkahPenilaian(StrEnum):
    """A step of the rating."""

    SIMPAN_NILAI = "simpan_nilai"
    REKOMENDASIKAN = "rekomendasikan"
    TARIK_REKOMENDASI = "tarik_rekomendasi"
    KEMBALIKAN_REKOMENDASI = "kembalikan_rekomendasi"
    LANJUT_TANPA_REKOMENDASI = "lanjut_tanpa_rekomendasi"
    TETAPKAN = "tetapkan"
    TERIMA = "terima"
    TANGGAPI = "tanggapi"
    NYATAKAN_TANPA_KEBERATAN = "nyatakan_tanpa_keberatan"
    AJUKAN_KEBERATAN = "ajukan_keberatan"
    CABUT_KEBERATAN = "cabut_keberatan"
    PUTUSKAN_KEBERATAN = "putuskan_keberatan"
    KOREKSI = "koreksi"
    FINALKAN = "finalkan"
    BUKA_KEMBALI = "buka_kembali"
    CATAT_SINKRON = "catat_sinkron"
    CATAT_GAGAL_SINKRON = "catat_gagal_sinkron"


class RelasiPenilaian(StrEnum):
    """How the one who acts stands to the SKP."""

    PEGAWAI = "pegawai"
    PEREKOMENDASI = "perekomendasi"
    PENETAP = "penetap"
    ATASAN_PENILAI = "atasan_penilai"
    PEMBUKA = "pembuka"
    SISTEM = "sistem"


@dataclass(frozen=True)
class BarisPenilaian:
    """One row; ``versi_baru``: the old rating stays readable and a new version begins."""

    dari: StatusPenilaian
    langkah: LangkahPenilaian
    ke: StatusPenilaian
    oleh: RelasiPenilaian
    permission: Permission
    syarat: tuple[SyaratPenilaian, ...] = ()
    jabatan: tuple[Jabatan, ...] = (Jabatan.GURU, Jabatan.KEPALA_SEKOLAH)
    versi_baru: bool = False


_S, _L, _R, _P, _Y = (
    StatusPenilaian,
    LangkahPenilaian,
    RelasiPenilaian,
    Permission,
    SyaratPenilaian,
)
_GURU, _KS = (Jabatan.GURU,), (Jabatan.KEPALA_SEKOLAH,)
_OTHER = _Y.BUKAN_DIRI_SENDIRI
_SETTLED = (_S.FINAL, _S.GAGAL_SINKRON)
# (permission, post, status from which the penetap judges): a guru at once, a KS when recommended.
_PENETAP = (
    (_P.RATE, _GURU, _S.PERLU_DINILAI),
    (_P.DETERMINE, _GURU, _S.PERLU_DINILAI),
    (_P.DETERMINE, _GURU + _KS, _S.DIREKOMENDASIKAN),
)


def _row(
    dari: StatusPenilaian,
    langkah: LangkahPenilaian,
    ke: StatusPenilaian,
    oleh: RelasiPenilaian,
    permission: Permission,
    *syarat: SyaratPenilaian,
    jabatan: tuple[Jabatan, ...] = _GURU + _KS,
    versi_baru: bool = False,
) -> BarisPenilaian:
    return BarisPenilaian(dari, langkah, ke, oleh, permission, syarat, jabatan, versi_baru)


def _by_pegawai(
    dari: StatusPenilaian, langkah: LangkahPenilaian, ke: StatusPenilaian, *syarat: SyaratPenilaian
) -> BarisPenilaian:
    return _row(dari, langkah, ke, _R.PEGAWAI, _P.OBJECT, *syarat)


def _by_recommender(
    dari: StatusPenilaian, langkah: LangkahPenilaian, ke: StatusPenilaian, *syarat: SyaratPenilaian
) -> BarisPenilaian:
    # A guru who is Plt KS of the same school may be recommended by the Tim Kerja (domain/04 §3).
    return _row(dari, langkah, ke, _R.PEREKOMENDASI, _P.RECOMMEND, _OTHER, *syarat)


ALUR_PENILAIAN: tuple[BarisPenilaian, ...] = (
    _by_recommender(_S.PERLU_DINILAI, _L.SIMPAN_NILAI, _S.PERLU_DINILAI),
    _by_recommender(
        _S.PERLU_DINILAI, _L.REKOMENDASIKAN, _S.DIREKOMENDASIKAN, _Y.NILAI_LENGKAP
    ),
    _by_recommender(
        _S.DIREKOMENDASIKAN, _L.TARIK_REKOMENDASI, _S.PERLU_DINILAI, _Y.PENILAI_SAMA, _Y.ALASAN_ADA
    ),
    *(
        _row(dari, langkah, ke, _R.PENETAP, permission, _OTHER, *syarat, jabatan=jabatan)
        for permission, jabatan, dari in _PENETAP
        for langkah, ke, syarat in (
            (_L.SIMPAN_NILAI, dari, ()),
            (_L.TETAPKAN, _S.DINILAI, (_Y.NILAI_LENGKAP,)),
        )
    ),
    _row(
        _S.PERLU_DINILAI, _L.LANJUT_TANPA_REKOMENDASI, _S.PERLU_DINILAI, _R.PENETAP,
        _P.DETERMINE, _OTHER, _Y.TANPA_PENGAWAS, _Y.ALASAN_ADA, jabatan=_KS,
    ),
    *(
        _row(
            _S.PERLU_DINILAI, langkah, ke, _R.PENETAP, _P.DETERMINE,
            _OTHER, _Y.REKOMENDASI_TIDAK_DIPERLUKAN, *syarat, jabatan=_KS,
        )
        for langkah, ke, syarat in (
            (_L.SIMPAN_NILAI, _S.PERLU_DINILAI, ()),
            (_L.TETAPKAN, _S.DINILAI, (_Y.NILAI_LENGKAP,)),
        )
    ),
    _row(
        _S.DIREKOMENDASIKAN, _L.KEMBALIKAN_REKOMENDASI, _S.PERLU_DINILAI, _R.PENETAP,
        _P.DETERMINE, _OTHER, _Y.ALASAN_ADA,
    ),
    _by_pegawai(_S.DINILAI, _L.TERIMA, _S.DINILAI),
    _by_pegawai(_S.DINILAI, _L.TANGGAPI, _S.DINILAI, _Y.SUDAH_DITERIMA),
    _by_pegawai(_S.DINILAI, _L.NYATAKAN_TANPA_KEBERATAN, _S.DINILAI, _Y.SUDAH_DITERIMA),
    _by_pegawai(
        _S.DINILAI, _L.AJUKAN_KEBERATAN, _S.KEBERATAN, _Y.DALAM_HARI_KEBERATAN, _Y.ALASAN_ADA
    ),
    _by_pegawai(_S.KEBERATAN, _L.CABUT_KEBERATAN, _S.DINILAI),
    _row(
        _S.KEBERATAN, _L.PUTUSKAN_KEBERATAN, _S.DINILAI, _R.ATASAN_PENILAI,
        _P.DECIDE_OBJECTION, _OTHER, _Y.ALASAN_ADA,
    ),
    _row(
        _S.DINILAI, _L.KOREKSI, _S.PERLU_DINILAI, _R.PENETAP, _P.REOPEN_RATING,
        _OTHER, _Y.PENILAI_SAMA, _Y.ALASAN_ADA,
    ),
    *(
        _row(
            _S.DINILAI, _L.FINALKAN, _S.FINAL, _R.PENETAP, permission,
            _OTHER, _Y.PREDIKAT_DITETAPKAN, _Y.MASA_KEBERATAN_SELESAI, _Y.CAPAIAN_ORGANISASI_ADA,
            jabatan=jabatan,
        )
        for permission, jabatan in ((_P.RATE, _GURU), (_P.DETERMINE, _GURU + _KS))
    ),
    *(
        _row(
            dari, _L.BUKA_KEMBALI, _S.PERLU_DINILAI, _R.PENETAP, _P.REOPEN_RATING,
            _OTHER, _Y.PENILAI_SAMA, _Y.ALASAN_ADA, versi_baru=True,
        )
        for dari in _SETTLED
    ),
    *(
        _row(
            dari, _L.BUKA_KEMBALI, _S.PERLU_DINILAI, _R.PEMBUKA, _P.REOPEN_RATING,
            _OTHER, _Y.ALASAN_ADA, versi_baru=True,
        )
        for dari in (*_SETTLED, _S.TERSINKRON)
    ),
    *(
        _row(dari, langkah, ke, _R.SISTEM, _P.RUN_DAILY)
        for dari in _SETTLED
        for langkah, ke in (
            (_L.CATAT_SINKRON, _S.TERSINKRON),
            (_L.CATAT_GAGAL_SINKRON, _S.GAGAL_SINKRON),
        )
    ),
)  # fmt: skip

LOCKED = frozenset({*_SETTLED, _S.TERSINKRON})
"""Statuses in which nothing of the SKP changes on any path but by reopening a new version."""


def rows_of(status: StatusPenilaian, langkah: LangkahPenilaian) -> tuple[BarisPenilaian, ...]:
    """Return the rows of that step from that status; empty when the step is not open."""
    return tuple(row for row in ALUR_PENILAIAN if row.dari is status and row.langkah is langkah)


def can_step(status: StatusPenilaian, langkah: LangkahPenilaian, *, jabatan: Jabatan) -> bool:
    """Whether the step starts from that status for an SKP in that post."""
    return any(jabatan in row.jabatan for row in rows_of(status, langkah))


def next_status(
    status: StatusPenilaian, langkah: LangkahPenilaian, *, jabatan: Jabatan
) -> StatusPenilaian:
    """Return the status after the step; WrongStep LANGKAH_PENILAIAN_TIDAK_SESUAI if not open."""
    for row in rows_of(status, langkah):
        if jabatan in row.jabatan:
            return row.ke
    raise WrongStep("LANGKAH_PENILAIAN_TIDAK_SESUAI", status=status.value, langkah=langkah.value)


def steps_from(
    status: StatusPenilaian,
    relasi: RelasiPenilaian,
    *,
    jabatan: Jabatan,
    tertutup: frozenset[SyaratPenilaian] = frozenset(),
) -> tuple[LangkahPenilaian, ...]:
    """Return the steps that one in that relation may take, in the order of the table.

    ``tertutup`` are guards known not to hold: the rows that ask for one of them are left out.
    """
    rows = (
        row
        for row in ALUR_PENILAIAN
        if row.dari is status and row.oleh is relasi and jabatan in row.jabatan
    )
    return tuple(dict.fromkeys(r.langkah for r in rows if not tertutup & frozenset(r.syarat)))


def permissions_of(langkah: LangkahPenilaian, jabatan: Jabatan) -> frozenset[Permission]:
    """Return the permissions of which one is needed for the step on an SKP of that post."""
    rows = (row for row in ALUR_PENILAIAN if row.langkah is langkah)
    return frozenset(row.permission for row in rows if jabatan in row.jabatan)


def guard_problems(
    status: StatusPenilaian,
    langkah: LangkahPenilaian,
    relasi: RelasiPenilaian,
    keadaan: KeadaanPenilaian,
    *,
    jabatan: Jabatan,
) -> tuple[RuleBroken, ...]:
    """Return the guards of the step, for one in that relation, that do not hold."""
    rows = (r for r in rows_of(status, langkah) if r.oleh is relasi and jabatan in r.jabatan)
    guards = dict.fromkeys(guard for row in rows for guard in row.syarat)
    return tuple(
        RuleBroken(CODES[guard], field=guard.value)
        for guard in guards
        if not getattr(keadaan, guard.value)
    )
