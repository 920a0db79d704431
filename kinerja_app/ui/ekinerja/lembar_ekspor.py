"""The dry run and the earlier exports as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_app.domain.ekinerja_beda import Beda, JenisBeda, Perbedaan, Sumber
from kinerja_app.persistence.ekspor_repository import Ekspor
from kinerja_app.services.ekspor_ekinerja import RencanaEkspor
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import angka, nip, ukuran, waktu
from kinerja_app.ui.views import Fact, Tag

SHOWN = 10
"""Differences that are listed; the files hold all of them."""
BEDA: Mapping[JenisBeda, Tag] = {
    JenisBeda.BARU: Tag("ok", "plus", "Baru"),
    JenisBeda.BERUBAH: Tag("info", "pencil", "Berubah"),
    JenisBeda.HILANG: Tag("warn", "minus", "Tidak ada lagi"),
}
SUMBER: Mapping[Sumber, str] = {
    Sumber.RHK: "RHK",
    Sumber.PERIODIK: "Hasil periodik",
    Sumber.TAHUNAN: "Hasil tahunan",
    Sumber.ANGKA_KREDIT: "Angka kredit",
}
_FILES = (("JSON", "json"), ("CSV RHK", "rhk"), ("CSV periodik", "kinerjaPeriodik"),
          ("CSV tahunan", "skp22"))  # fmt: skip


@dataclass(frozen=True)
class PapanEkspor:
    """The dry run; ``judul`` is empty where none could be made."""

    judul: str = ""
    alis: str = ""
    fakta: tuple[Fact, ...] = ()
    tertahan: str = ""
    lainnya: str = ""


@dataclass(frozen=True)
class BarisBeda:
    """One record that differs."""

    nip: str
    tanda: Tag
    sumber: str
    keterangan: str


@dataclass(frozen=True)
class FileEkspor:
    """One file of an export."""

    label: str
    href: str


@dataclass(frozen=True)
class BarisEkspor:
    """One earlier export with its files."""

    kapan: str
    oleh: str
    isi: str
    perubahan: str
    file: tuple[FileEkspor, ...]


def board(plan: RencanaEkspor) -> PapanEkspor:
    """What an export now would hold and change."""
    found, beda = plan.kumpulan, plan.perbedaan
    schools = len(plan.pemeriksaan.sekolah)
    place = plan.pemeriksaan.sekolah[0].nama if schools == 1 else f"{schools} sekolah"
    rest = len(beda.beda) - SHOWN
    return PapanEkspor(
        judul=_heading(plan),
        alis=f"{place}, {plan.periode.nama}",
        fakta=(
            Fact("RHK", angka(len(found.rhk))),
            Fact("Hasil periodik", angka(len(found.periodik))),
            Fact("Hasil tahunan", angka(len(found.tahunan))),
            Fact(
                "Dibanding ekspor terakhir",
                f"{angka(beda.jumlah(JenisBeda.BARU))} baru, "
                f"{angka(beda.jumlah(JenisBeda.BERUBAH))} berubah, "
                f"{angka(beda.jumlah(JenisBeda.HILANG))} tidak ada lagi, {angka(beda.tetap)} tetap",
            ),
        ),
        tertahan=f"{plan.tertahan} sekolah masih tertahan dan tidak ikut." if plan.tertahan else "",
        lainnya=f"Dan {angka(rest)} rekaman lain." if rest > 0 else "",
    )


def _heading(plan: RencanaEkspor) -> str:
    changed = len(plan.perbedaan.beda)
    if plan.sebelumnya is None:
        return f"{angka(plan.kumpulan.jumlah)} rekaman, belum pernah diekspor"
    if not changed:
        return "Tidak ada perubahan sejak ekspor terakhir"
    return f"{angka(changed)} rekaman berubah sejak ekspor terakhir"


def rows(beda: Perbedaan) -> tuple[BarisBeda, ...]:
    """The first of the records that differ."""
    return tuple(_difference(each) for each in beda.beda[:SHOWN])


def _difference(each: Beda) -> BarisBeda:
    return BarisBeda(nip(each.nip), BEDA[each.jenis], SUMBER[each.sumber], each.keterangan)


def export_row(each: Ekspor) -> BarisEkspor:
    """One earlier export."""
    place = each.nama_sekolah or f"{each.sekolah} sekolah"
    changes = f"{each.baru} baru, {each.berubah} berubah, {each.hilang} tidak ada lagi"
    return BarisEkspor(
        kapan=waktu(each.dibuat_at),
        oleh=each.oleh or "Baris perintah",
        isi=f"{place}: {angka(each.jumlah_rhk)} RHK, {angka(each.jumlah_hasil)} hasil",
        perubahan=f"{changes}, {ukuran(each.byte)}",
        file=tuple(FileEkspor(name, routes.export_at(each.id, kind)) for name, kind in _FILES),
    )
