"""SKP kualitatif, SKP kuantitatif and Lampiran SKP (PermenPANRB 6/2022, skeleton C)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kinerja_app.documents.butir_kerja import ButirKerja, work_items
from kinerja_app.documents.kepala import both_sign, period_line, two_sides
from kinerja_app.documents.lembar import (
    Blok,
    Catatan,
    Daftar,
    Kolom,
    Lembar,
    Rincian,
    Sel,
    Subjudul,
    Tabel,
)
from kinerja_app.documents.rekaman import Rekaman, RencanaTercatat
from kinerja_app.domain.cetakan import Cetakan
from kinerja_app.domain.rencana import Rencana
from kinerja_app.regulations import RuleSet
from kinerja_app.regulations.cetakan import LAMPIRAN, NAMA_CETAKAN, BagianLampiran

USULAN = "(usulan): usulan aplikasi, belum resmi; bagian lain menurut rencana yang diajukan."
_NONE = "Tidak ada"


@dataclass(frozen=True)
class Susunan:
    """How RHK stand in a table of so many columns."""

    kolom: int
    baris: Callable[[int, ButirKerja], list[tuple[Sel, ...]]]


_PARTS = ((True, "A. UTAMA"), (False, "B. TAMBAHAN"))


def qualitative(rekaman: Rekaman, rules: RuleSet) -> Lembar:
    """SKP kualitatif: RHK with their indicators, then the seven behaviours."""
    rows = _both_parts(rekaman, rules, PLAIN)
    work = Tabel((Kolom("No.", "9mm", "tengah"), Kolom("HASIL KERJA")), rows)
    blocks: tuple[Blok, ...] = (work, behaviour(rekaman, rules), Catatan(USULAN))
    return _sheet(Cetakan.SKP_KUALITATIF, rekaman, rules, blocks)


def quantitative(rekaman: Rekaman, rules: RuleSet) -> Lembar:
    """SKP kuantitatif: one RHK spans a row for each of its aspects."""
    columns = (
        Kolom("No.", "9mm", "tengah"),
        Kolom("RHK pimpinan yang diintervensi", "2.2fr"),
        Kolom("Rencana hasil kerja", "3fr"),
        Kolom("Aspek", "20mm"),
        Kolom("Indikator Kinerja Individu", "2.4fr"),
        Kolom("Target", "3fr"),
    )
    rows = _both_parts(rekaman, rules, BY_ASPECT)
    blocks: tuple[Blok, ...] = (
        Tabel(columns, rows),
        behaviour(rekaman, rules),
        Catatan(USULAN),
    )
    return _sheet(Cetakan.SKP_KUANTITATIF, rekaman, rules, blocks, wide=True)


def annex(rekaman: Rekaman, rules: RuleSet) -> Lembar:
    """Lampiran SKP: three numbered lists; their lines are our proposal.

    What each RHK is accounted for with follows the general lines, so it grows with the plan.
    """
    head = Rincian(
        (
            ("Nama", rekaman.pegawai.nama),
            ("Unit kerja", rekaman.sekolah),
            ("Periode", rekaman.periode),
            ("SKP", rekaman.nomor),
        )
    )
    parts = [
        block
        for part, lines in LAMPIRAN.value
        for block in (
            Subjudul(part.value, usulan=LAMPIRAN.is_usulan),
            Daftar((*lines, *_accounts(part, rekaman, rules))),
        )
    ]
    return _sheet(Cetakan.LAMPIRAN_SKP, rekaman, rules, (*parts, Catatan(USULAN)), head=head)


def _accounts(part: BagianLampiran, rekaman: Rekaman, rules: RuleSet) -> tuple[str, ...]:
    if part is not BagianLampiran.PERTANGGUNGJAWABAN:
        return ()
    return tuple(f"{each.rhk.rstrip(' .')}: {each.bukti}." for each in work_items(rekaman, rules))


def _sheet(
    cetakan: Cetakan,
    rekaman: Rekaman,
    rules: RuleSet,
    blocks: tuple[Blok, ...],
    *,
    head: Blok | None = None,
    wide: bool = False,
) -> Lembar:
    plan = rekaman.rencana or RencanaTercatat(Rencana(), 0)
    sides = head or two_sides(rekaman, rules, rekaman.penilai_rencana)
    signed = both_sign(rekaman, rekaman.penilai_rencana, plan.disetujui)
    return Lembar(
        judul=NAMA_CETAKAN.value[cetakan].judul,
        nama=rekaman.pegawai.nama,
        kiri_atas=rekaman.dinas.upper(),
        kanan_atas=period_line(rekaman),
        blok=(sides, *blocks, signed),
        mendatar=wide,
    )


def _both_parts(rekaman: Rekaman, rules: RuleSet, layout: Susunan) -> tuple[tuple[Sel, ...], ...]:
    return tuple(
        row for utama, heading in _PARTS for row in _items(rekaman, rules, utama, heading, layout)
    )


def _items(
    rekaman: Rekaman, rules: RuleSet, utama: bool, heading: str, layout: Susunan
) -> list[tuple[Sel, ...]]:
    found = [each for each in work_items(rekaman, rules) if each.utama is utama]
    head = (Sel(heading, tebal=True, latar=True, rata="kiri", lebar=layout.kolom),)
    none = (Sel("–", rata="tengah"), Sel(_NONE, lebar=layout.kolom - 1))
    lines = [row for nomor, each in enumerate(found, start=1) for row in layout.baris(nomor, each)]
    return [head, *(lines or [none])]


def _under_one_another(nomor: int, item: ButirKerja) -> list[tuple[Sel, ...]]:
    measures = tuple(each.kalimat + _mark(each.usulan) for each in item.indikator)
    label = "Ukuran keberhasilan/Indikator Kinerja Individu, dan Target:"
    return [
        (Sel(str(nomor), tinggi=2), Sel(item.rhk, tebal=True)),
        (Sel(label, butir=measures),),
    ]


def _row_per_aspect(nomor: int, item: ButirKerja) -> list[tuple[Sel, ...]]:
    span = len(item.indikator)
    first = (Sel(str(nomor), tinggi=span), Sel("–", tinggi=span), Sel(item.rhk, tinggi=span))
    aspects = [
        (Sel(each.aspek), Sel(_upper(each.ukuran)), Sel(each.target, usulan=each.usulan))
        for each in item.indikator
    ]
    return [(*first, *aspects[0]), *aspects[1:]]


def _mark(usulan: bool) -> str:
    return " (usulan)" if usulan else ""


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


PLAIN = Susunan(2, _under_one_another)
BY_ASPECT = Susunan(6, _row_per_aspect)


def behaviour(rekaman: Rekaman, rules: RuleSet) -> Tabel:
    """The seven values with the chosen guide and the leader's special expectation."""
    columns = (
        Kolom("No.", "9mm", "tengah"),
        Kolom("PERILAKU KERJA", "3fr"),
        Kolom("Ekspektasi Khusus Pimpinan", "2fr"),
    )
    plan = rekaman.rencana.isi if rekaman.rencana else Rencana()
    chosen = {each.aspek: each.label or each.panduan for each in plan.perilaku.pilihan}
    rows = tuple(
        (
            Sel(str(nomor)),
            Sel(f"{each.label}: {chosen[each.kode]}" if each.kode in chosen else each.label),
            Sel(),
        )
        for nomor, each in enumerate(rules.panduan_perilaku.value, start=1)
    )
    return Tabel(columns, rows)
