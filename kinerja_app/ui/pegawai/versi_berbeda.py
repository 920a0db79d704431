"""Two versions of a part as texts beside each other, and the one text that can be merged."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kinerja_app.domain.rencana import (
    IsiBagian,
    PengembanganKompetensi,
    PraktikKinerja,
    TugasTambahan,
)
from kinerja_app.persistence.rencana_repository import BagianTersimpan, plan_of
from kinerja_app.services.rencana import Bentrok, LembarRencana
from kinerja_app.ui.formatting import jam
from kinerja_app.ui.patterns.review import marked_difference
from kinerja_app.ui.pegawai.fakta_bagian import Bahan, semua_fakta
from kinerja_app.ui.pegawai.langkah import nama
from kinerja_app.ui.views import Segment, Version

DI_SINI = "sini"
DI_SANA = "sana"


@dataclass(frozen=True)
class DuaVersi:
    """The question, both versions, and what the merged box begins with; "" means no merging."""

    pertanyaan: str = ""
    versi: tuple[Version, ...] = ()
    bisa_gabung: bool = False
    label_gabung: str = ""
    teks: str = ""


def dua_versi(found: Bentrok, lembar: LembarRencana, *, di_tab_ini: bool) -> DuaVersi:
    """Both versions of a part; ``di_tab_ini`` when the late one was typed in this very tab."""
    late, stored = found.lain, found.tersimpan
    ours, theirs = marked_difference(_text(late, lembar), _text(stored, lembar))
    here = "Versi di tab ini" if di_tab_ini else "Versi yang tersimpan belakangan"
    there = "Versi di perangkat lain" if di_tab_ini else "Versi yang dipakai sekarang"
    label, text = differing_text(late.isi, stored.isi)
    return DuaVersi(
        pertanyaan=nama(stored.bagian),
        versi=(
            _version(DI_SINI, here, late, lembar, ours),
            _version(DI_SANA, there, stored, lembar, theirs),
        ),
        bisa_gabung=bool(label),
        label_gabung=label,
        teks=text,
    )


def _version(
    value: str,
    heading: str,
    part: BagianTersimpan,
    lembar: LembarRencana,
    segments: tuple[Segment, ...],
) -> Version:
    when = jam(part.disimpan_at, lembar.sekolah.zona)
    where = ", ".join(filter(None, (part.perangkat, when)))
    return Version(value, heading, where, segments or (Segment("Kosong"),))


def _text(part: BagianTersimpan, lembar: LembarRencana) -> str:
    bahan = Bahan(plan_of({part.bagian: part}), lembar.rules, lembar.skp.jabatan)
    return "\n".join(f"{each.label}: {each.text}" for each in semua_fakta(part.bagian, bahan))


def differing_text(ours: IsiBagian, theirs: IsiBagian) -> tuple[str, str]:
    """Label of the one text in which two versions differ, and both texts to merge.

    Empty where a choice differs too: a choice cannot be merged as words can.
    """
    label, mine, its = _texts(ours, theirs)
    if not label or merged(ours, its) != theirs:
        return "", ""
    return label, "\n".join(dict.fromkeys(each for each in (mine, its) if each.strip()))


def _texts(ours: IsiBagian, theirs: IsiBagian) -> tuple[str, str, str]:
    if isinstance(ours, PraktikKinerja) and isinstance(theirs, PraktikKinerja):
        return "Mengapa Anda memilih ini?", ours.alasan, theirs.alasan
    if isinstance(ours, PengembanganKompetensi) and isinstance(theirs, PengembanganKompetensi):
        return "Cara Anda belajar", ours.cara_belajar, theirs.cara_belajar
    if isinstance(ours, TugasTambahan) and isinstance(theirs, TugasTambahan):
        return _duty_texts(ours, theirs)
    return "", "", ""


def _duty_texts(ours: TugasTambahan, theirs: TugasTambahan) -> tuple[str, str, str]:
    if len(ours.pilihan) != 1 or len(theirs.pilihan) != 1:
        return "", "", ""
    mine, its = ours.pilihan[0], theirs.pilihan[0]
    return mine.label, mine.keterangan, its.keterangan


def merged(isi: IsiBagian, teks: str) -> IsiBagian:
    """A part with the merged text in place of its own."""
    if isinstance(isi, PraktikKinerja):
        return replace(isi, alasan=teks)
    if isinstance(isi, PengembanganKompetensi):
        return replace(isi, cara_belajar=teks)
    if isinstance(isi, TugasTambahan):
        return replace(isi, pilihan=tuple(replace(each, keterangan=teks) for each in isi.pilihan))
    return isi
