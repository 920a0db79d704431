"""Choices by code → choices with the label and points that the catalogue holds today."""

from __future__ import annotations

from dataclasses import replace

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.rencana import (
    Bagian,
    IsiBagian,
    PanduanPilihan,
    PengembanganKompetensi,
    PerilakuKerja,
    PraktikKinerja,
    RhkPilihan,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.domain.skp import Jabatan
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.regulations import RuleSet

_PARTS: dict[type, Bagian] = {
    PraktikKinerja: Bagian.PRAKTIK,
    PengembanganKompetensi: Bagian.PENGEMBANGAN,
    TugasTambahan: Bagian.TUGAS_TAMBAHAN,
    PerilakuKerja: Bagian.PERILAKU,
}


def bagian_of(isi: IsiBagian) -> Bagian:
    """Which part a value is."""
    return _PARTS[type(isi)]


def as_chosen(
    isi: IsiBagian, rules: RuleSet, *, jabatan: Jabatan, drop_unknown: bool = False
) -> IsiBagian:
    """The choice with labels and points of the catalogue.

    An unknown code is refused, or dropped when an old plan is copied. Texts over 2,000 characters
    are refused, never cut.
    """
    if isinstance(isi, PraktikKinerja):
        return _praktik(isi, rules, jabatan, drop=drop_unknown)
    if isinstance(isi, PengembanganKompetensi):
        return _pengembangan(isi, rules, drop=drop_unknown)
    if isinstance(isi, TugasTambahan):
        return _tugas(isi, rules, drop=drop_unknown)
    return _perilaku(isi, rules, drop=drop_unknown)


def _unknown(kode: str) -> RuleBroken:
    return RuleBroken("PILIHAN_TIDAK_DIKENAL", kode=kode[:40])


def _praktik(
    isi: PraktikKinerja, rules: RuleSet, jabatan: Jabatan, *, drop: bool
) -> PraktikKinerja:
    offered = rules.sub_indikator if jabatan is Jabatan.GURU else rules.indikator_ks
    known = {each.kode for each in offered.value if each.lengkap}
    unknown = [kode for kode in isi.sub_indikator if kode not in known]
    if unknown and not drop:
        raise _unknown(unknown[0])
    kept = tuple(kode for kode in isi.sub_indikator if kode in known)
    return replace(isi, sub_indikator=kept, alasan=not_too_long(isi.alasan, "alasan"))


def _pengembangan(
    isi: PengembanganKompetensi, rules: RuleSet, *, drop: bool
) -> PengembanganKompetensi:
    known = {each.kode: each for each in rules.katalog_rhk.value}
    rows: list[RhkPilihan] = []
    for each in isi.rhk:
        official = known.get(each.kode)
        if official:
            rows.append(RhkPilihan(each.kode, official.label, official.poin, each.jumlah))
        elif not drop:
            raise _unknown(each.kode)
    competences = {each.kode for each in rules.kompetensi_prioritas.value}
    if isi.kompetensi and isi.kompetensi not in competences and not drop:
        raise _unknown(isi.kompetensi)
    return PengembanganKompetensi(
        rhk=tuple(rows),
        kompetensi=isi.kompetensi if isi.kompetensi in competences else "",
        cara_belajar=not_too_long(isi.cara_belajar, "cara_belajar"),
    )


def _tugas(isi: TugasTambahan, rules: RuleSet, *, drop: bool) -> TugasTambahan:
    known = {each.kode: each.label for each in rules.daftar_tugas_tambahan.value}
    rows: list[TugasPilihan] = []
    for each in isi.pilihan:
        if each.kode in known:
            detail = not_too_long(each.keterangan, f"tugas-{each.kode}")
            rows.append(TugasPilihan(each.kode, known[each.kode], detail))
        elif not drop:
            raise _unknown(each.kode)
    return replace(isi, pilihan=tuple(rows))


def _perilaku(isi: PerilakuKerja, rules: RuleSet, *, drop: bool) -> PerilakuKerja:
    known = {
        (aspek.kode, panduan.kode): panduan.label
        for aspek in rules.panduan_perilaku.value
        for panduan in aspek.panduan
    }
    rows: list[PanduanPilihan] = []
    for each in isi.pilihan:
        label = known.get((each.aspek, each.panduan))
        if label is not None:
            rows.append(PanduanPilihan(each.aspek, each.panduan, label))
        elif not drop:
            raise _unknown(each.panduan)
    return PerilakuKerja(tuple(rows))
