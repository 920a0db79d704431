"""The rubric of document B as values: each fokus with its mark and examples, and running notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from json import JSONDecodeError, loads

from kinerja_app.domain.citation import Citation, Confidence
from kinerja_app.domain.isi_siklus import CatatanBerjalan, DokumenB, HasilFokus, IsiDokumen
from kinerja_app.domain.observasi import Dokumen, KategoriObservasi, Pengisi, examples_of
from kinerja_app.services.lembar_siklus import LembarSiklus
from kinerja_app.ui.formatting import jam
from kinerja_app.ui.siklus.isi_dokumen import facts_of
from kinerja_app.ui.views import Choice, Fact, Option, Tag
from kinerja_app.ui.wording_status import USULAN

NO_TAG = Tag()
TARGET = Tag("me", "target", "Target perilaku")
OPTIONAL = Tag("", "circle-dashed", "Boleh dilewati")
MOST_NOTES = 200
LONGEST_QUEUE = 400_000
"""Most letters of a device's queue: 200 notes of 1,000 letters, as much again for their names."""
_LATEST = 4e12
"""Moments are epoch milliseconds; anything after the year 2096 is no moment."""
SAME = timedelta(seconds=60)
"""Two notes with the same words within this time are one that was sent twice."""


@dataclass(frozen=True)
class FokusRubrik:
    """One fokus of the rubric."""

    id: str
    kode: str
    nomor: str
    urutan: str
    label: str
    tag: Tag
    dipilih: str
    dipilih_label: str
    baik: tuple[str, ...]
    buruk: tuple[str, ...]
    terbuka: bool
    usulan: Tag = NO_TAG
    contoh: Tag = NO_TAG


@dataclass(frozen=True)
class CatatanTampil:
    """One running note: the time, the fokus it belongs to, the words."""

    jam: str
    fokus: str
    teks: str


def focuses(lembar: LembarSiklus, isi: DokumenB) -> tuple[FokusRubrik, ...]:
    """Every fokus of the practice; the targets of A say so."""
    rules, marks = lembar.kasus.rules, {each.fokus: each.kategori for each in isi.hasil}
    target = lembar.kasus.persiapan.target_perilaku
    labels = {each.kode: each.label for each in rules.kategori_observasi.value}
    found = lembar.praktik.fokus
    return tuple(
        FokusRubrik(
            id=f"hasil-{each.kode}",
            kode=each.kode,
            nomor=str(number),
            urutan=f"Fokus {number} dari {len(found)}",
            label=each.label,
            tag=TARGET if each.kode in target else OPTIONAL,
            dipilih=marks[each.kode].value if each.kode in marks else "",
            dipilih_label=labels[marks[each.kode]] if each.kode in marks else "",
            baik=tuple(e.label for e in examples_of(each.kode, rules, dianjurkan=True)),
            buruk=tuple(e.label for e in examples_of(each.kode, rules, dianjurkan=False)),
            terbuka=number == 1,
            usulan=mark_of((each.citation,)),
            contoh=mark_of(e.citation for e in rules.contoh_perilaku.value if e.fokus == each.kode),
        )
        for number, each in enumerate(found, start=1)
    )


def targets(lembar: LembarSiklus) -> tuple[Choice, ...]:
    """The fokus of the practice as target perilaku to choose from, our own proposals marked."""
    return tuple(
        Choice(each.kode, each.label, tags=(mark,) if mark.label else ())
        for each in lembar.praktik.fokus
        for mark in (mark_of((each.citation,)),)
    )


def mark_of(citations: Iterable[Citation]) -> Tag:
    """ "usulan – belum resmi" where one of them is our own; no tag otherwise."""
    ours = any(each.confidence is Confidence.USULAN for each in citations)
    return USULAN if ours else NO_TAG


def categories(lembar: LembarSiklus) -> tuple[Option, ...]:
    """The three categories with their meaning."""
    rows = lembar.kasus.rules.kategori_observasi.value
    return tuple(Option(each.kode.value, each.label, each.arti) for each in rows)


def marked(isi: DokumenB, fokus: str, kategori: str) -> tuple[HasilFokus, ...]:
    """The marks with one of them set; the evidence of a fokus stays."""
    before = next((each for each in isi.hasil if each.fokus == fokus), None)
    mark = HasilFokus(fokus, KategoriObservasi(kategori), before.bukti if before else "")
    return (*(each for each in isi.hasil if each.fokus != fokus), mark)


def notes_shown(lembar: LembarSiklus, isi: DokumenB) -> tuple[CatatanTampil, ...]:
    """The running notes, newest first."""
    numbers = {each.kode: f"Fokus {n}. " for n, each in enumerate(lembar.praktik.fokus, start=1)}
    return tuple(
        CatatanTampil(
            jam(each.saat, lembar.kasus.sekolah.zona), numbers.get(each.fokus, ""), each.teks
        )
        for each in sorted(isi.catatan, key=lambda note: note.saat, reverse=True)
    )


def facts_with_notes(
    lembar: LembarSiklus, dokumen: Dokumen, pihak: Pengisi, isi: IsiDokumen
) -> tuple[Fact, ...]:
    """One side's part as text; the running notes are the observer's own and nobody else's."""
    rows = facts_of(lembar, dokumen, pihak, isi)
    if not isinstance(isi, DokumenB) or not isi.catatan or lembar.kasus.pihak is not pihak:
        return rows
    lines = (f"{each.jam} {each.fokus}{each.teks}" for each in notes_shown(lembar, isi))
    return (*rows, Fact("Catatan berjalan (tidak dibaca pegawai)", "\n".join(lines)))


def notes_in(text: str, *, real: datetime, now: datetime) -> tuple[CatatanBerjalan, ...]:
    """The notes a device has queued: ``[{"teks", "fokus", "saat": epoch ms}]``; junk is dropped.

    ``real`` is the clock's moment, ``now`` the one the person looks at (another in the demo): a
    note keeps its distance to it. A device whose clock is off by a day gives ``now``.
    """
    try:
        rows = loads(text or "[]")
    except JSONDecodeError:
        return ()
    found = (_note(row, real, now) for row in rows[:MOST_NOTES]) if isinstance(rows, list) else ()
    return tuple(each for each in found if each is not None)


def _note(row: object, real: datetime, now: datetime) -> CatatanBerjalan | None:
    if not isinstance(row, dict):
        return None
    words, fokus, moment = row.get("teks"), row.get("fokus"), row.get("saat")
    if not isinstance(words, str) or not words.strip() or not isinstance(moment, int | float):
        return None
    if not 0 <= moment < _LATEST:
        return None
    age = timedelta(seconds=real.timestamp() - moment / 1000)
    past = max(timedelta(), age) if age < timedelta(days=1) else timedelta()
    said = fokus[:20] if isinstance(fokus, str) else ""
    return CatatanBerjalan(
        words.strip()[:1000], (now - past).astimezone(UTC).replace(microsecond=0), said
    )


def with_notes(isi: DokumenB, more: tuple[CatatanBerjalan, ...]) -> tuple[CatatanBerjalan, ...]:
    """The notes with those that are new; one sent twice counts once."""
    kept = list(isi.catatan)
    for note in more:
        if not any(_same(note, each) for each in kept):
            kept.append(note)
    return tuple(kept[:MOST_NOTES])


def _same(one: CatatanBerjalan, other: CatatanBerjalan) -> bool:
    words = (one.teks, one.fokus) == (other.teks, other.fokus)
    return words and abs(one.saat - other.saat) < SAME
