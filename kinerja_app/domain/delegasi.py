"""What may be handed on by SK, and what the one who acts for another may do (domain/07 §5)."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from kinerja_app.domain.alur_pelaksanaan import LangkahSiklus
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.observasi import Dokumen


class Lingkup(StrEnum):
    """What a delegation covers."""

    RENCANA = "rencana"
    PENILAIAN = "penilaian"
    RENCANA_DAN_PENILAIAN = "rencana_dan_penilaian"
    OBSERVASI = "observasi"


DECIDES_PLAN = frozenset({Lingkup.RENCANA, Lingkup.RENCANA_DAN_PENILAIAN})
DETERMINES_RATING = frozenset({Lingkup.PENILAIAN, Lingkup.RENCANA_DAN_PENILAIAN})
OBSERVER_STEPS = frozenset(
    {
        LangkahSiklus.SEPAKATI_JADWAL,
        LangkahSiklus.KEMBALIKAN_A,
        LangkahSiklus.TUNDA,
        LangkahSiklus.PUTUSKAN_JADWAL,
        LangkahSiklus.SIMPAN_B,
        LangkahSiklus.KIRIM_B,
    }
)
"""What one who observes for the KS may do: the appointment and document B, nothing after them."""
OBSERVER_READS = frozenset({Dokumen.A, Dokumen.B})
TO_PENGAWAS = DECIDES_PLAN | DETERMINES_RATING
"""What a Kepala Dinas may hand on to a pengawas (K-12)."""


def require_order(
    sk_nomor: str, sk_tanggal: date | None, mulai: date | None, selesai: date | None
) -> tuple[str, date, date]:
    """The number, day and first day of an SK; RuleBroken with the field that mends it."""
    number = " ".join(sk_nomor.split())[:200]
    if not number:
        raise RuleBroken("NOMOR_SK_KOSONG", field="sk_nomor")
    for name, day in (("sk_tanggal", sk_tanggal), ("mulai", mulai)):
        if day is None:
            raise RuleBroken("TANGGAL_TIDAK_TERBACA", field=name)
    if sk_tanggal is None or mulai is None:
        raise RuleBroken("TANGGAL_TIDAK_TERBACA", field="mulai")
    if selesai is not None and selesai < mulai:
        raise RuleBroken("MASA_SK_TERBALIK", field="selesai")
    return number, sk_tanggal, mulai


def on_behalf(nama: str, sk_nomor: str) -> str:
    """What stands after "a.n.": the name of the one who handed the duty on, and the SK."""
    return f"{nama} (SK {sk_nomor})"
