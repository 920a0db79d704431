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
from kinerja_app.ui.patterns.difference import marked_difference
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
    if not label or merged(ours, theirs, its) != theirs:
        return "", ""
    return label, "\n".join(dict.fromkeys(each for each in (mine, its) if each.strip()))


def _texts(ours: IsiBagian, theirs: IsiBagian) -> tuple[str, str, str]:
    if isinstance(ours, PraktikKinerja) and isinstance(theirs, PraktikKinerja):
        return "Mengapa Anda memilih ini?", ours.alasan, theirs.alasan
    if isinstance(ours, PengembanganKompetensi) and isinstance(theirs, PengembanganKompetensi):
        return "Cara Anda belajar", ours.cara_belajar, theirs.cara_belajar
    if isinstance(ours, TugasTambahan) and isinstance(theirs, TugasTambahan):
        at = _differing_duty(ours, theirs)
        if at is not None:
            mine = ours.pilihan[at]
            return mine.label, mine.keterangan, theirs.pilihan[at].keterangan
    return "", "", ""


def _differing_duty(ours: TugasTambahan, theirs: TugasTambahan) -> int | None:
    """Place of the one duty with other words beside it; None where the duties differ."""
    if [each.kode for each in ours.pilihan] != [each.kode for each in theirs.pilihan]:
        return None
    pairs = zip(ours.pilihan, theirs.pilihan, strict=True)
    places = [at for at, (mine, its) in enumerate(pairs) if mine != its]
    return places[0] if len(places) == 1 else None


def merged(ours: IsiBagian, theirs: IsiBagian, teks: str) -> IsiBagian:
    """Our version with the merged text in place of the one that differs."""
    if isinstance(ours, PraktikKinerja):
        return replace(ours, alasan=teks)
    if isinstance(ours, PengembanganKompetensi):
        return replace(ours, cara_belajar=teks)
    if isinstance(ours, TugasTambahan) and isinstance(theirs, TugasTambahan):
        at = _differing_duty(ours, theirs)
        rows = [
            replace(each, keterangan=teks) if place == at else each
            for place, each in enumerate(ours.pilihan)
        ]
        return replace(ours, pilihan=tuple(rows))
    return ours
