"""A document of the cycle in words: its head, its fields, the other side's part as text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kinerja_app.domain.alur_pelaksanaan import LangkahSiklus, RelasiSiklus, archived_from
from kinerja_app.domain.errors import DomainError
from kinerja_app.domain.isi_siklus import IsiDokumen, UpayaTindakLanjut
from kinerja_app.domain.masalah_rencana import practices_for
from kinerja_app.domain.observasi import (
    Dokumen,
    IsianDokumen,
    JenisIsian,
    JenisUpaya,
    Kesadaran,
    Pengisi,
    block_of,
    fields_of,
)
from kinerja_app.domain.penyesuaian import Perubahan, marks_are_redone
from kinerja_app.persistence.siklus_repository import DIARSIPKAN
from kinerja_app.regulations import RuleSet
from kinerja_app.services.keadaan_siklus import require_step
from kinerja_app.services.lembar_siklus import LembarSiklus
from kinerja_app.services.siklus import FILL
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import tanggal, ukuran, waktu
from kinerja_app.ui.siklus.papan_siklus import locked_words, place_words, when_words
from kinerja_app.ui.views import Fact, Option, UploadedFile
from kinerja_app.ui.wording import sentence
from kinerja_app.ui.wording_siklus import DOKUMEN

JENIS_UPAYA = {
    JenisUpaya.PENGEMBANGAN_KOMPETENSI: "Pengembangan Kompetensi",
    JenisUpaya.PENINGKATAN_KINERJA: "Peningkatan Kinerja",
}
_TEXT = frozenset({JenisIsian.TEKS, JenisIsian.TEKS_PANJANG})


@dataclass(frozen=True)
class KepalaDokumen:
    """Head of a document's page; ``tertutup`` says why it cannot be filled now."""

    judul: str = ""
    alis: str = ""
    siapa: str = ""
    tertutup: str = ""
    terkirim: str = ""
    dinilai: str = ""
    perangkat: tuple[UploadedFile, ...] = ()
    unggah: str = ""
    unggah_href: str = ""


@dataclass(frozen=True)
class Isian:
    """One text field as the page draws it."""

    id: str
    label: str
    petunjuk: str
    teks: str
    panjang: bool
    maks: int


def head(lembar: LembarSiklus, dokumen: Dokumen) -> KepalaDokumen:
    """The practice as the question, the people and the appointment below it."""
    kasus = lembar.kasus
    appointed = kasus.jadwal if dokumen is not Dokumen.A else None
    jadwal = when_words(appointed, kasus.sekolah.zona) if appointed else ""
    place = place_words(lembar) if dokumen is not Dokumen.A else ""
    block = block_of(dokumen, kasus.rules)
    where = f"{block}: dokumen" if block else "Dokumen"
    counted = dokumen is Dokumen.B and kasus.rules.observasi_dinilai.value
    return KepalaDokumen(
        judul=lembar.praktik.label,
        alis=f"{where} {dokumen.value}, {DOKUMEN[dokumen]}",
        siapa=" · ".join(filter(None, (lembar.orang.nama, place, jadwal))),
        tertutup=closed_words(lembar, dokumen),
        terkirim=sent_words(lembar, dokumen),
        dinilai="Pada periode ini hasil observasi ikut dinilai." if counted else "",
        perangkat=materials(lembar) if dokumen in {Dokumen.A, Dokumen.B} else (),
        unggah=_upload_words(lembar) if dokumen is Dokumen.A else "",
        unggah_href=_upload_address(lembar),
    )


def materials(lembar: LembarSiklus) -> tuple[UploadedFile, ...]:
    """RPP, modul ajar or asesmen as uploaded, for both sides."""
    return tuple(
        UploadedFile(str(file.id), file.nama, ukuran(file.byte), href=routes.file_at(file.id))
        for _, file in lembar.perangkat
        if file is not None
    )


def _upload_words(lembar: LembarSiklus) -> str:
    """What the guru may do with the file now; empty for the observer, and where none is asked."""
    mine = lembar.kasus.relasi is RelasiSiklus.PEGAWAI and lembar.kasus.terbuka
    if not mine or not lembar.perangkat:
        return ""
    return "Ganti file" if materials(lembar) else "Unggah PDF"


def _upload_address(lembar: LembarSiklus) -> str:
    skp = lembar.kasus.skp.id
    found = next((slot.kunci for slot, _ in lembar.perangkat), "")
    return routes.with_query(routes.BUTIR_BUKTI, id=skp, slot=found) if found else ""


def closed_words(lembar: LembarSiklus, dokumen: Dokumen) -> str:
    """Why the reader cannot fill or read the document now; empty when he can."""
    kasus, locked = lembar.kasus, locked_words(dokumen, lembar)
    if locked:
        return f"{locked}."
    unsent = dokumen is Dokumen.B and not kasus.terkirim(dokumen, Pengisi.PENGAMAT)
    if unsent and kasus.relasi is not RelasiSiklus.PENGAMAT:
        return "Hasil observasi terbaca di sini sesudah pengamat mengirimnya."
    try:
        require_step(kasus, FILL[dokumen])
    except DomainError as refusal:
        known = {"BUKAN_PERAN_ANDA", "SKP_SENDIRI", "LANGKAH_SIKLUS_TIDAK_SESUAI"}
        return "" if refusal.code in known else f"{sentence(refusal)}."
    if dokumen is Dokumen.E and kasus.pihak is Pengisi.PENGAMAT:
        shared = kasus.terkirim(Dokumen.E, Pengisi.PEGAWAI)
        return "" if shared else "Refleksi masih pribadi. Anda bisa mengisi setelah dibagikan."
    return ""


def sheet_number(lembar: LembarSiklus, dokumen: Dokumen) -> int:
    """Which sheet of this document it is: another one after it, or one before it, was archived."""
    gone = [e for e in lembar.arsip if e.jenis == DIARSIPKAN and e.dokumen <= dokumen]
    return len(gone)


def may_fill(lembar: LembarSiklus, dokumen: Dokumen) -> bool:
    """Whether the reader may type now."""
    kasus = lembar.kasus
    if kasus.pihak is None or kasus.terkirim(dokumen, kasus.pihak):
        return False
    try:
        require_step(kasus, FILL[dokumen])
    except DomainError:
        return False
    return not closed_words(lembar, dokumen)


def may_take_back(lembar: LembarSiklus, dokumen: Dokumen) -> bool:
    """Whether the reader's own part was sent and still waits for the other side."""
    kasus = lembar.kasus
    if kasus.pihak is None or not kasus.terkirim(dokumen, kasus.pihak):
        return False
    try:
        require_step(kasus, FILL[dokumen])
    except DomainError:
        return False
    return True


MARKED_AGAIN = (
    "Bila penilaian sudah dimulai, tanda pada bagian Praktik Kinerja dikosongkan dan ditandai lagi "
    "menurut siklus yang baru."
)
_CHANGES = {Dokumen.A: Perubahan.ISI_A, Dokumen.C: Perubahan.TINDAK_LANJUT}


def may_ask_change(lembar: LembarSiklus, dokumen: Dokumen) -> bool:
    """Whether the pegawai may ask to change a text of his that was agreed (A or C)."""
    kasus = lembar.kasus
    asks = LangkahSiklus.MINTA_PENYESUAIAN in lembar.langkah and kasus.diminta is None
    done = kasus.terkirim(dokumen, Pengisi.PEGAWAI) and not may_take_back(lembar, dokumen)
    return asks and done and dokumen in _CHANGES and kasus.terbuka and not kasus.dinilai


def archived_words(lembar: LembarSiklus, dokumen: Dokumen) -> str:
    """What an approved change would archive now, and that a begun rating is marked again."""
    wish = _CHANGES[dokumen]
    words = consequence(archived_from(wish, lembar.kasus.siklus.status))
    return f"{words} {MARKED_AGAIN}" if marks_are_redone(wish) else words


def consequence(gone: tuple[Dokumen, ...]) -> str:
    """What an approval would archive."""
    if not gone:
        return "Dokumen lain tidak berubah."
    names = ", ".join(DOKUMEN[each] for each in gone)
    return f"Bila disetujui, {names} diarsipkan dan diisi lagi. Isi lamanya tetap bisa dibaca."


def sent_words(lembar: LembarSiklus, dokumen: Dokumen) -> str:
    """ "Terkirim 5 Agustus 2024, 14.22" for the reader's own part."""
    kasus = lembar.kasus
    if kasus.pihak is None:
        return ""
    found = kasus.berkas.get((dokumen, kasus.pihak))
    if found is None or found.terkirim_at is None:
        return ""
    return f"Terkirim {waktu(found.terkirim_at, kasus.sekolah.zona)}"


def text_fields(
    lembar: LembarSiklus, dokumen: Dokumen, pihak: Pengisi, isi: IsiDokumen
) -> tuple[Isian, ...]:
    """The text fields of one side in the order of the rule set."""
    rules, jabatan = lembar.kasus.rules, lembar.kasus.skp.jabatan
    return tuple(
        Isian(
            each.kode,
            each.label if each.wajib else f"{each.label} (boleh kosong)",
            each.pertanyaan,
            str(getattr(isi, each.kode)),
            each.jenis is JenisIsian.TEKS_PANJANG,
            each.maks or 4000,
        )
        for each in fields_of(dokumen, pihak, rules, jabatan=jabatan)
        if each.jenis in _TEXT and isinstance(getattr(isi, each.kode), str)
    )


def facts_of(
    lembar: LembarSiklus, dokumen: Dokumen, pihak: Pengisi, isi: IsiDokumen
) -> tuple[Fact, ...]:
    """One side's part as text; empty fields are left out."""
    rules, jabatan = lembar.kasus.rules, lembar.kasus.skp.jabatan
    rows = (
        Fact(each.label, field_words(each, isi, lembar))
        for each in fields_of(dokumen, pihak, rules, jabatan=jabatan)
    )
    return tuple(each for each in rows if each.text)


def field_words(isian: IsianDokumen, isi: IsiDokumen, lembar: LembarSiklus) -> str:
    """One field as text; empty where nothing stands in it."""
    value = getattr(isi, isian.kode)
    if isian.jenis in _TEXT and isinstance(value, str):
        return value
    if isian.jenis is JenisIsian.JADWAL:
        return when_words(value, lembar.kasus.sekolah.zona) if value else ""
    if isian.jenis is JenisIsian.KESADARAN:
        return awareness_label(value, lembar.kasus.rules) if value else ""
    return _numbered(_lines(isian.jenis, value, lembar)) if isinstance(value, tuple) else ""


def _numbered(lines: tuple[str, ...]) -> str:
    """One line each; numbered where there are several, so that a long one is not read as two."""
    if len(lines) < 2:
        return "\n".join(lines)
    return "\n".join(f"{place}. {line}" for place, line in enumerate(lines, start=1))


def _lines(jenis: JenisIsian, value: tuple[Any, ...], lembar: LembarSiklus) -> tuple[str, ...]:
    """A list of the document, one line for each entry; files are shown with the evidence."""
    names = fokus_names(lembar)
    if jenis is JenisIsian.FOKUS:
        return tuple(names.get(kode, kode) for kode in value)
    if jenis is JenisIsian.DAFTAR_UPAYA:
        return tuple(follow_up_words(each) for each in value)
    if jenis is JenisIsian.KATEGORI:
        return tuple(
            f"{names.get(e.fokus, e.fokus)}: {mark_words(e.kategori, lembar)}" for e in value
        )
    return ()


def fokus_names(lembar: LembarSiklus) -> dict[str, str]:
    """Names of every fokus: an archived document may be of a practice that was changed since."""
    offered = practices_for(lembar.kasus.skp.jabatan, lembar.kasus.rules)
    return {each.kode: each.label for practice in offered for each in practice.fokus}


def mark_words(kategori: str, lembar: LembarSiklus) -> str:
    """The label of a category of the rubric."""
    labels = {e.kode.value: e.label for e in lembar.kasus.rules.kategori_observasi.value}
    return labels.get(kategori, kategori)


def follow_up_words(upaya: UpayaTindakLanjut) -> str:
    """One follow-up in a line: what, until when, and whether it is done."""
    until = f"paling lambat {tanggal(upaya.tenggat)}"
    done = f". Selesai {tanggal(upaya.selesai)}: {upaya.laporan}" if upaya.selesai else ""
    return f"{upaya.uraian} ({JENIS_UPAYA[upaya.jenis]}, {until}){done}"


def awareness_label(kode: Kesadaran, rules: RuleSet) -> str:
    """The label of a level of awareness."""
    found = {each.kode: each.label for each in rules.kategori_kesadaran.value}
    return found[kode]


def awareness_options(rules: RuleSet) -> tuple[Option, ...]:
    """The levels of awareness with the other label in use, from the lowest."""
    return tuple(
        Option(each.kode.value, each.label, f"Juga disebut {each.label_lain}")
        if each.label_lain
        else Option(each.kode.value, each.label)
        for each in rules.kategori_kesadaran.value
    )
