"""A request to change a plan in words: what was and what is wished, and what that would do."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from kinerja_app.domain.bukti import JenisBukti, SlotBukti
from kinerja_app.domain.perubahan_rencana import StatusPermintaan
from kinerja_app.domain.rencana import Bagian, Rencana
from kinerja_app.persistence.perubahan_repository import PermintaanTersimpan
from kinerja_app.services.lembar_perubahan import LembarPerubahan
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.patterns.difference import marked_difference
from kinerja_app.ui.pegawai.fakta_bagian import Bahan, semua_fakta
from kinerja_app.ui.pegawai.langkah import nama
from kinerja_app.ui.views import Fact, Moment, Segment, Tag
from kinerja_app.ui.wording_status import BUKTI

SHORT = 60
"""Up to so many characters an answer is one thing: "4 × 4 = 16 poin" differs as a whole."""
_ARSIP = Tag("warn", "history", "Diarsipkan")
_LAGI = Tag("info", "hourglass", "Diperiksa lagi")
_BARU = Tag("info", "plus", "Bukti baru")
_TETAP = Tag("ok", "check", "Tetap")
_JENIS = {JenisBukti.SK_TUGAS: "SK ", JenisBukti.LAPORAN_TUGAS: "laporan "}
_PUTUSAN = {StatusPermintaan.DISETUJUI: "Disetujui", StatusPermintaan.DITOLAK: "Ditolak"}


@dataclass(frozen=True)
class BedaBagian:
    """One part of a request: both texts in pieces, those that differ marked."""

    id: str
    judul: str
    semula: tuple[Segment, ...]
    menjadi: tuple[Segment, ...]


@dataclass(frozen=True)
class Akibat:
    """One effect of the change: its kind and a sentence."""

    tag: Tag
    kalimat: str


@dataclass(frozen=True)
class BuktiLama:
    """An archived item with the address of its file, where it has one."""

    kalimat: str
    href: str


def differences(lembar: LembarPerubahan) -> tuple[BedaBagian, ...]:
    """The parts of the newest request, the agreed text beside the wished one."""
    if lembar.permintaan is None:
        return ()
    was, becomes = lembar.sebelum(), lembar.sesudah()
    return tuple(
        _difference(
            each.bagian, _facts(each.bagian, was, lembar), _facts(each.bagian, becomes, lembar)
        )
        for each in lembar.permintaan.usulan
    )


def _facts(bagian: Bagian, rencana: Rencana, lembar: LembarPerubahan) -> tuple[Fact, ...]:
    bahan = Bahan(rencana, lembar.rules, lembar.skp.jabatan, lembar.rekomendasi)
    return semua_fakta(bagian, bahan) or (Fact("Isi", "Tidak diisi"),)


def _difference(bagian: Bagian, was: tuple[Fact, ...], becomes: tuple[Fact, ...]) -> BedaBagian:
    old, new = {each.label: each for each in was}, {each.label: each for each in becomes}
    left = [_line(each, new.get(each.label), side=0) for each in was]
    right = [_line(each, old.get(each.label), side=1) for each in becomes]
    return BedaBagian(bagian.value, nama(bagian), _joined(left), _joined(right))


def _line(fact: Fact, other: Fact | None, *, side: int) -> tuple[Segment, ...]:
    """A line: marked whole where the other side has none, a long text in the words that differ."""
    if other is None:
        return (Segment(f"{fact.label}: {fact.text}", marked=True),)
    if len(fact.text) <= SHORT:
        return (Segment(f"{fact.label}: "), Segment(fact.text, marked=fact.text != other.text))
    texts = (fact.text, other.text) if side == 0 else (other.text, fact.text)
    return (Segment(f"{fact.label}: "), *marked_difference(*texts)[side])


def _joined(lines: list[tuple[Segment, ...]]) -> tuple[Segment, ...]:
    found: list[Segment] = []
    for place, line in enumerate(lines):
        found += [Segment("\n"), *line] if place else line
    return tuple(found)


def effects(lembar: LembarPerubahan) -> tuple[Akibat, ...]:
    """What the decision would do, said before the request is sent and before it is decided."""
    effect, held = lembar.akibat, lembar.isi_bukti
    gone = [each for each in effect.diarsipkan if each.kunci in held]
    seen = [old for old, new in effect.pindah.items() if old in held and new in _keys(lembar)]
    rows = [Akibat(_ARSIP, _named(each, lembar)) for each in gone]
    rows += [
        Akibat(_LAGI, f"{_jenis(each)}, karena keterangannya berubah")
        for each in effect.diperiksa_lagi
        if _former(each, lembar) in held
    ]
    rows += [Akibat(_BARU, f"{count} × {label}") for label, count in _new(effect.baru).items()]
    kept = len(held) - len(gone) - len(seen)
    rows.append(Akibat(_TETAP, _kept(kept)))
    return tuple(rows)


def _keys(lembar: LembarPerubahan) -> frozenset[str]:
    return frozenset(each.kunci for each in lembar.akibat.diperiksa_lagi)


def _former(slot: SlotBukti, lembar: LembarPerubahan) -> str:
    moves = {new: old for old, new in lembar.akibat.pindah.items()}
    return moves.get(slot.kunci, slot.kunci)


def _jenis(slot: SlotBukti) -> str:
    words = f"{_JENIS.get(slot.jenis, '')}{slot.label}"
    return f"{words[0].upper()}{words[1:]}"


def _named(slot: SlotBukti, lembar: LembarPerubahan) -> str:
    item = lembar.isi_bukti[slot.kunci]
    number = f" ke-{slot.nomor}" if slot.jenis is JenisBukti.RHK else ""
    file = f", {item.berkas.nama}" if item.berkas else ""
    return f"{_jenis(slot)}{number}{file} ({BUKTI[item.status.value].pegawai.label.lower()})"


def _new(slots: tuple[SlotBukti, ...]) -> Counter[str]:
    return Counter(_jenis(each) for each in slots)


def _kept(count: int) -> str:
    evidence = f"{count} bukti lain tidak berubah. " if count else ""
    return (
        f"{evidence}Bagian lain dan siklus observasi tidak berubah. Versi sekarang tetap bisa "
        "dibaca di Riwayat."
    )


def parts_asked(asked: PermintaanTersimpan) -> str:
    """ "Pengembangan Kompetensi dan Tugas Tambahan"."""
    names = [nama(each.bagian) for each in asked.usulan]
    return " dan ".join(filter(None, (", ".join(names[:-1]), names[-1] if names else "")))


def decisions(lembar: LembarPerubahan) -> tuple[Moment, ...]:
    """The requests that were decided, newest first, each with its note."""
    found = (lembar.permintaan, *lembar.sebelumnya)
    return tuple(
        _decision(each, lembar) for each in found if each is not None and each.status in _PUTUSAN
    )


def _decision(asked: PermintaanTersimpan, lembar: LembarPerubahan) -> Moment:
    behalf = f", a.n. {asked.atas_nama}" if asked.atas_nama else ""
    when = waktu(asked.diputuskan_at, lembar.sekolah.zona) if asked.diputuskan_at else ""
    return Moment(
        f"{_PUTUSAN[asked.status]}: {parts_asked(asked)}",
        when,
        f"Oleh {asked.pemutus}{behalf}, atas permintaan: {asked.alasan}",
        asked.catatan,
    )


def archived_items(lembar: LembarPerubahan) -> tuple[BuktiLama, ...]:
    """Evidence that changes took out of the plan; its files stay readable."""
    return tuple(
        BuktiLama(
            f"{each.label}: {each.nama_berkas or 'jawaban laporan'} "
            f"({BUKTI[each.status.value].pegawai.label.lower()}), diarsipkan "
            f"{waktu(each.diarsipkan_at, lembar.sekolah.zona)}",
            routes.file_at(each.berkas_id) if each.berkas_id else "",
        )
        for each in lembar.arsip
    )
