"""Penetapan Angka Kredit (PAK): rows are data, goals follow from the rank (domain/05 §6, K-51)."""

from __future__ import annotations

from kinerja_app.documents.bentuk_angka_kredit import (
    ORIGIN,
    counted,
    opening_of,
    past_note,
    sheet_of,
    shown,
    span_of,
    sum_of,
)
from kinerja_app.documents.kepala import level_label
from kinerja_app.documents.lembar import Blok, Catatan, Kolom, Lembar, Sel, Subjudul, Tabel
from kinerja_app.documents.rekaman import Rekaman
from kinerja_app.documents.tulisan import angka
from kinerja_app.domain.angka_kredit import AngkaKredit
from kinerja_app.domain.cetakan import Cetakan
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.karier import Kebutuhan, needs
from kinerja_app.regulations import RuleSet
from kinerja_app.regulations.cetakan import BARIS_PAK, BarisPak, SumberAk

_COLUMNS = (
    Kolom("HASIL PENILAIAN ANGKA KREDIT", "2.6fr"),
    Kolom("LAMA", "1fr", "kanan"),
    Kolom("BARU", "1fr", "kanan"),
    Kolom("JUMLAH", "1fr", "kanan"),
    Kolom("KETERANGAN", "1.7fr"),
)


def determination(
    rekaman: Rekaman, rules: RuleSet, susunan: tuple[BarisPak, ...] = BARIS_PAK.value
) -> Lembar:
    """Penetapan Angka Kredit; what is not recorded is left to be filled.

    ``susunan`` are the rows of the form, of which several lists are in use (K-51).
    """
    old, now = _old_amounts(rekaman), sum_of(counted(rekaman)[-1:])
    before = sum(old.values(), AngkaKredit())
    rows = _rows(rekaman, rules, susunan, old, now)
    total = tuple(
        Sel(shown(each, rules), tebal=True, latar=True) for each in (before, now, before + now)
    )
    last = (Sel("JUMLAH ANGKA KREDIT", tebal=True, latar=True), *total, Sel(latar=True))
    return sheet_of(
        Cetakan.PENETAPAN,
        rekaman,
        rules,
        span_of(rekaman),
        (
            Subjudul("II. HASIL PENILAIAN ANGKA KREDIT"),
            Tabel(_COLUMNS, (*rows, last)),
            Subjudul("III. KETERANGAN"),
            *_goals(rekaman, rules, before + now),
            *past_note(rekaman),
        ),
    )


def _rows(
    rekaman: Rekaman,
    rules: RuleSet,
    susunan: tuple[BarisPak, ...],
    old: dict[SumberAk, AngkaKredit],
    now: AngkaKredit,
) -> tuple[tuple[Sel, ...], ...]:
    known = rekaman.awal_ak is not None
    return tuple(
        _pak_row(
            row.label,
            old.get(row.sumber),
            now if row.sumber is SumberAk.KONVERSI else None,
            rules,
            known=known,
        )
        for row in susunan
    )


def _pak_row(
    label: str,
    old: AngkaKredit | None,
    new: AngkaKredit | None,
    rules: RuleSet,
    *,
    known: bool,
) -> tuple[Sel, ...]:
    if old is None and new is None:
        words = ("–", "") if known else ("......", "diisi dari PAK terakhir")
        return (Sel(label), *(Sel(words[0], rata="kanan"),) * 3, Sel(words[1]))
    first, second = old or AngkaKredit(), new or AngkaKredit()
    amounts = (Sel(shown(each, rules)) for each in (first, second, first + second))
    return (Sel(label), *amounts, Sel("tercatat di sini"))


def _old_amounts(rekaman: Rekaman) -> dict[SumberAk, AngkaKredit]:
    """What was there before the year of the SKP, by the row of the form it belongs in."""
    found = {SumberAk.KONVERSI: sum_of(counted(rekaman)[:-1])}
    if rekaman.awal_ak:
        row = ORIGIN[rekaman.awal_ak.asal][0]
        found[row] = found.get(row, AngkaKredit()) + opening_of(rekaman)
    return found


def _goals(rekaman: Rekaman, rules: RuleSet, total: AngkaKredit) -> tuple[Blok, ...]:
    golongan = rekaman.pegawai.golongan
    try:
        found = needs(total, rules, golongan=golongan)
    except RuleBroken:
        return (Catatan("Golongan ruang belum tercatat: kebutuhan pangkat tidak dihitung."),)
    columns = (
        Kolom("URAIAN", "2.4fr"),
        Kolom("KENAIKAN PANGKAT", "1fr", "kanan"),
        Kolom("KENAIKAN JENJANG", "1fr", "kanan"),
    )
    both = (found.pangkat, found.jenjang)
    rows = (
        (Sel("Angka kredit minimal"), *(Sel(_goal(each, rules)) for each in both)),
        (Sel("Kelebihan/kekurangan"), *(Sel(_distance(each, total, rules)) for each in both)),
    )
    reached = found.pangkat is not None and found.pangkat.tercapai
    verdict = "DAPAT" if reached else "BELUM DAPAT"
    line = f"Menurut angka yang tercatat di sini {verdict} dipertimbangkan untuk kenaikan pangkat."
    return (Tabel(columns, rows), Catatan(f"Jenjang {level_label(rekaman, rules)}. {line}"))


def _goal(need: Kebutuhan | None, rules: RuleSet) -> str:
    return shown(need.target, rules) if need else "–"


def _distance(need: Kebutuhan | None, total: AngkaKredit, rules: RuleSet) -> str:
    if need is None:
        return "–"
    places = rules.desimal_ak.value
    found = (total - need.target).rounded(places)
    return f"{'+' if found >= 0 else '−'}{angka(abs(found), places)}"
