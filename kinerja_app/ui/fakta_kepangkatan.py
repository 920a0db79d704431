"""Rank data in words, for the person it is about and for the one who keeps it."""

from __future__ import annotations

from kinerja_app.domain.kepangkatan import AsalAk, Kepangkatan
from kinerja_app.persistence.kepangkatan_repository import KepangkatanTercatat
from kinerja_app.ui.formatting import angka, tanggal, waktu
from kinerja_app.ui.views import Fact
from kinerja_app.ui.wording_penilaian import ASAL_AK

NONE = "Belum ada"


def rank_facts(record: KepangkatanTercatat | None) -> tuple[Fact, ...]:
    """The rank data of a person with the letter behind it."""
    if record is None:
        return (Fact("Kepangkatan dan angka kredit", NONE),)
    isi = record.isi
    return (
        Fact("TMT pangkat", tanggal(isi.tmt_pangkat) if isi.tmt_pangkat else NONE),
        Fact("TMT jenjang", tanggal(isi.tmt_jenjang) if isi.tmt_jenjang else NONE),
        Fact("Golongan saat masuk jenjang", isi.golongan_masuk or NONE),
        Fact("Angka kredit awal", amount_words(isi)),
        Fact("Dasar", f"{isi.sumber}. Dicatat {record.oleh}, {waktu(record.dicatat_at)}"),
    )


def amount_words(isi: Kepangkatan) -> str:
    """The amount so far: "75 (PAK terakhir, sampai 2023)"."""
    if isi.nilai_ak is None:
        return "AK dasar menurut golongan masuk"
    words = ASAL_AK[isi.asal_ak] if isi.asal_ak is AsalAk.PAK else "AK lama"
    return f"{angka(isi.nilai_ak)} ({words}, sampai {isi.sampai_tahun})"
