"""What waits in every stage, and whose turn it is: one table for the home page and the reminders.

A row is looked up by what waits and the state it is in. Who the people behind a ``Pihak`` are on
the day is asked elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.bukti import StatusBukti
from kinerja_app.domain.periode import Tahap
from kinerja_app.domain.skp import Jabatan, StatusRencana


class Sumber(StrEnum):
    """From which record a wait is known."""

    RENCANA = "rencana"
    PERUBAHAN = "perubahan"
    SIKLUS = "siklus"
    PERMINTAAN_SIKLUS = "permintaan_siklus"
    BUKTI = "bukti"
    PENILAIAN = "penilaian"


class Hal(StrEnum):
    """What waits, as a person would name it."""

    RENCANA_DIPERIKSA = "rencana_diperiksa"
    RENCANA_DIPERBAIKI = "rencana_diperbaiki"
    RENCANA_DISEPAKATI = "rencana_disepakati"
    PERUBAHAN_DIPUTUSKAN = "perubahan_diputuskan"
    JADWAL_DISEPAKATI = "jadwal_disepakati"
    JADWAL_DIGANTI = "jadwal_diganti"
    OBSERVASI_DILAKUKAN = "observasi_dilakukan"
    TINDAK_LANJUT_DIISI = "tindak_lanjut_diisi"
    PERMINTAAN_SIKLUS_DIPUTUSKAN = "permintaan_siklus_diputuskan"
    BUKTI_DIVERIFIKASI = "bukti_diverifikasi"
    BUKTI_DIPERBAIKI = "bukti_diperbaiki"
    PENILAIAN_DIBUAT = "penilaian_dibuat"
    REKOMENDASI_DITETAPKAN = "rekomendasi_ditetapkan"
    HASIL_DITERIMA = "hasil_diterima"
    KEBERATAN_DIPUTUSKAN = "keberatan_diputuskan"


class Pihak(StrEnum):
    """Whose turn: the pegawai, the one who stands beside him in the work, or the dinas.

    PENDAMPING is the KS of a guru, and the linked pengawas of a KS (the dinas where none is).
    """

    PEGAWAI = "pegawai"
    PENDAMPING = "pendamping"
    DINAS = "dinas"


@dataclass(frozen=True)
class Giliran:
    """What waits, for whom, and in which stage, whose deadline counts."""

    hal: Hal
    pihak: Pihak
    tahap: Tahap


_T, _P, _H = Tahap, Pihak, Hal
_RUN = Tahap.PELAKSANAAN

GILIRAN: Mapping[tuple[Sumber, str], Giliran] = {
    (Sumber.RENCANA, StatusRencana.DIAJUKAN): Giliran(
        _H.RENCANA_DIPERIKSA, _P.PENDAMPING, _T.PERENCANAAN
    ),
    (Sumber.RENCANA, StatusRencana.DIKEMBALIKAN): Giliran(
        _H.RENCANA_DIPERBAIKI, _P.PEGAWAI, _T.PERENCANAAN
    ),
    (Sumber.RENCANA, StatusRencana.DISETUJUI): Giliran(
        _H.RENCANA_DISEPAKATI, _P.PEGAWAI, _T.PERENCANAAN
    ),
    (Sumber.PERUBAHAN, "diajukan"): Giliran(_H.PERUBAHAN_DIPUTUSKAN, _P.PENDAMPING, _RUN),
    (Sumber.PERMINTAAN_SIKLUS, "diajukan"): Giliran(
        _H.PERMINTAAN_SIKLUS_DIPUTUSKAN, _P.PENDAMPING, _RUN
    ),
    (Sumber.SIKLUS, StatusSiklus.A_DIAJUKAN): Giliran(_H.JADWAL_DISEPAKATI, _P.PENDAMPING, _RUN),
    (Sumber.SIKLUS, StatusSiklus.A_DITUNDA): Giliran(_H.JADWAL_DIGANTI, _P.PEGAWAI, _RUN),
    (Sumber.SIKLUS, StatusSiklus.A_DISEPAKATI): Giliran(
        _H.OBSERVASI_DILAKUKAN, _P.PENDAMPING, _RUN
    ),
    (Sumber.SIKLUS, StatusSiklus.B_DRAF): Giliran(_H.OBSERVASI_DILAKUKAN, _P.PENDAMPING, _RUN),
    **{
        (Sumber.SIKLUS, each): Giliran(_H.TINDAK_LANJUT_DIISI, _P.PEGAWAI, _RUN)
        for each in (StatusSiklus.B_SELESAI, StatusSiklus.C_SELESAI, StatusSiklus.D_SELESAI)
    },
    (Sumber.SIKLUS, StatusSiklus.PERLU_DINILAI): Giliran(
        _H.PENILAIAN_DIBUAT, _P.PENDAMPING, _T.PENILAIAN
    ),
    (Sumber.BUKTI, StatusBukti.DIAJUKAN): Giliran(_H.BUKTI_DIVERIFIKASI, _P.PENDAMPING, _RUN),
    (Sumber.BUKTI, StatusBukti.PERBAIKAN): Giliran(_H.BUKTI_DIPERBAIKI, _P.PEGAWAI, _RUN),
    (Sumber.PENILAIAN, StatusPenilaian.PERLU_DINILAI): Giliran(
        _H.PENILAIAN_DIBUAT, _P.PENDAMPING, _T.PENILAIAN
    ),
    (Sumber.PENILAIAN, StatusPenilaian.DIREKOMENDASIKAN): Giliran(
        _H.REKOMENDASI_DITETAPKAN, _P.DINAS, _T.PENILAIAN
    ),
    (Sumber.PENILAIAN, StatusPenilaian.DINILAI): Giliran(
        _H.HASIL_DITERIMA, _P.PEGAWAI, _T.PENILAIAN
    ),
    (Sumber.PENILAIAN, StatusPenilaian.KEBERATAN): Giliran(
        _H.KEBERATAN_DIPUTUSKAN, _P.DINAS, _T.PENILAIAN
    ),
}
"""Whose turn it is in each state that makes somebody wait; other states make nobody wait."""


def waiting_states(sumber: Sumber, *, besides: Pihak | None = None) -> tuple[str, ...]:
    """The states of a record in which somebody waits; ``besides`` leaves out whose turn it is."""
    return tuple(
        str(keadaan)
        for (each, keadaan), turn in GILIRAN.items()
        if each is sumber and turn.pihak is not besides
    )


def turn_for(sumber: Sumber, keadaan: str, *, jabatan: Jabatan, ditinjau: bool) -> Giliran | None:
    """Return whose turn it is; None where nobody waits.

    A KS's plan that the pengawas has reviewed waits for the dinas. An objection of a KS goes above
    the Kepala Dinas, who is nobody of this product.
    """
    found = GILIRAN.get((sumber, keadaan))
    if found is None:
        return None
    if found.hal is Hal.KEBERATAN_DIPUTUSKAN and jabatan is Jabatan.KEPALA_SEKOLAH:
        return None
    if found.hal is Hal.RENCANA_DIPERIKSA and ditinjau:
        return Giliran(found.hal, Pihak.DINAS, found.tahap)
    return found
