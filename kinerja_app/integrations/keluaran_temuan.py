"""Previews and findings as JSON for the command line and as CSV for the operator."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import TypedDict

from kinerja_app.domain.sel_teks import formula_safe
from kinerja_app.integrations.perbandingan import Hasil, Pratinjau
from kinerja_app.integrations.temuan import AKIBAT_LABEL, Temuan

_HEADER = ("Baris", "Kolom", "Kode", "Akibat", "Temuan", "Yang perlu dilakukan")


class TemuanJson(TypedDict):
    """One finding; ``baris`` as the spreadsheet shows it."""

    baris: int
    kolom: str
    kode: str
    pesan: str
    akibat: str


class PratinjauJson(TypedDict):
    """One file of ``kinerja import-roster --json``."""

    berkas: str
    npsn: str
    baru: int
    berubah: int
    tetap: int
    ditolak: int
    dilewati: int
    hilang: int
    temuan: list[TemuanJson]


def temuan_as_json(temuan: Temuan) -> TemuanJson:
    """Give a finding as JSON values."""
    return TemuanJson(
        baris=temuan.baris,
        kolom=temuan.kolom,
        kode=temuan.kode,
        pesan=temuan.pesan,
        akibat=temuan.akibat.value,
    )


def pratinjau_as_json(pratinjau: Pratinjau) -> PratinjauJson:
    """Give a preview as JSON values: the counts by row, and every finding."""
    return PratinjauJson(
        berkas=pratinjau.daftar.berkas,
        npsn=pratinjau.daftar.npsn,
        baru=pratinjau.jumlah(Hasil.BARU),
        berubah=pratinjau.jumlah(Hasil.BERUBAH),
        tetap=pratinjau.jumlah(Hasil.TETAP),
        ditolak=pratinjau.jumlah(Hasil.DITOLAK),
        dilewati=pratinjau.jumlah(Hasil.DILEWATI),
        hilang=len(pratinjau.hilang),
        temuan=[temuan_as_json(temuan) for temuan in pratinjau.temuan],
    )


def temuan_as_csv(findings: Iterable[Temuan]) -> bytes:
    """Give findings as a ``;``-separated file in UTF-8 with BOM, as Excel in Indonesia opens it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(_HEADER)
    for each in findings:
        texts = (each.kolom, each.kode, AKIBAT_LABEL[each.akibat], each.judul, each.tindakan)
        writer.writerow((each.baris, *(formula_safe(text) for text in texts)))
    return out.getvalue().encode("utf-8-sig")
