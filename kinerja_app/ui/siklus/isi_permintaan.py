"""A request for a change in words: what is wished, what differs, what it would archive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_app.domain.alur_pelaksanaan import RelasiSiklus
from kinerja_app.domain.isi_siklus import DokumenA, DokumenC, IsiDokumen, JadwalObservasi
from kinerja_app.domain.masalah_rencana import practices_for
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.penyesuaian import Perubahan, marks_are_redone
from kinerja_app.domain.rencana import PraktikKinerja
from kinerja_app.persistence.permintaan_repository import Permintaan
from kinerja_app.services.lembar_siklus import LembarSiklus
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.siklus.isi_dokumen import MARKED_AGAIN, consequence, facts_of
from kinerja_app.ui.siklus.papan_siklus import when_words
from kinerja_app.ui.views import Fact, Moment

_ASKED: Mapping[Perubahan, str] = {
    Perubahan.JADWAL: "Ubah jadwal",
    Perubahan.ISI_A: "Ubah Diskusi Persiapan",
    Perubahan.TINDAK_LANJUT: "Ubah Diskusi Tindak Lanjut",
    Perubahan.PRAKTIK: "Ubah Praktik Kinerja",
}
_DECIDED = {"disetujui": "disetujui", "ditolak": "ditolak"}


@dataclass(frozen=True)
class PermintaanTampil:
    """A request that waits: what is wished, why, what differs, and what it would archive."""

    id: int = 0
    judul: str = ""
    isi: str = ""
    alasan: str = ""
    akibat: str = ""
    nilai: str = ""
    beda: tuple[Fact, ...] = ()
    jadwal: bool = False


NONE = PermintaanTampil()


def request_shown(lembar: LembarSiklus) -> PermintaanTampil:
    """The request that waits for a decision; ``NONE`` when none does."""
    asked = lembar.kasus.diminta
    if asked is None:
        return NONE
    return PermintaanTampil(
        id=asked.id,
        judul=_ASKED[asked.jenis],
        isi=wished_words(asked, lembar),
        alasan=asked.alasan,
        akibat=consequence(lembar.akibat),
        nilai=marks_words(asked.jenis, lembar),
        beda=_differences(asked, lembar),
        jadwal=asked.jenis is Perubahan.JADWAL,
    )


def marks_words(jenis: Perubahan, lembar: LembarSiklus) -> str:
    """What the change does to a begun rating; who asks is told no more than that it may be so."""
    if lembar.tanda_hilang:
        lost = ", ".join(key.partition("/")[2] for key in lembar.tanda_hilang)
        return (
            f"Penilaian sudah dimulai. Bila Anda menyetujui, tanda ini dikosongkan: {lost}. "
            "Tandai lagi menurut siklus yang baru. Isian lain tetap."
        )
    own = lembar.kasus.relasi is RelasiSiklus.PEGAWAI
    return MARKED_AGAIN if own and marks_are_redone(jenis) else ""


def wished_words(asked: Permintaan, lembar: LembarSiklus) -> str:
    """The wished appointment or practice in words; empty for a document."""
    if isinstance(asked.isi, JadwalObservasi):
        return when_words(asked.isi, lembar.kasus.sekolah.zona)
    if isinstance(asked.isi, PraktikKinerja):
        offered = practices_for(lembar.kasus.skp.jabatan, lembar.kasus.rules)
        return ", ".join(e.label for e in offered if e.kode in asked.isi.sub_indikator)
    return ""


def _differences(asked: Permintaan, lembar: LembarSiklus) -> tuple[Fact, ...]:
    """The fields of a document that the wish changes, the present text above the wished one."""
    if not isinstance(asked.isi, DokumenA | DokumenC):
        return ()
    dokumen = Dokumen.A if isinstance(asked.isi, DokumenA) else Dokumen.C
    before = _texts(lembar, dokumen, lembar.kasus.isi(dokumen, Pengisi.PEGAWAI))
    after = _texts(lembar, dokumen, asked.isi)
    return tuple(
        Fact(label, f"Semula: {before.get(label) or 'kosong'}\nDiminta: {text or 'kosong'}")
        for label, text in {**dict.fromkeys(before, ""), **after}.items()
        if before.get(label, "") != text
    )


def _texts(lembar: LembarSiklus, dokumen: Dokumen, isi: IsiDokumen) -> dict[str, str]:
    return {each.label: each.text for each in facts_of(lembar, dokumen, Pengisi.PEGAWAI, isi)}


def requests_of(lembar: LembarSiklus) -> tuple[Moment, ...]:
    """Requests that were decided, newest first."""
    zona = lembar.kasus.sekolah.zona
    return tuple(
        Moment(
            f"{_ASKED[each.jenis]}: {_DECIDED[each.status]}",
            waktu(each.diputuskan_at or each.diminta_at, zona),
            ". ".join(filter(None, (wished_words(each, lembar), each.catatan))),
            each.alasan,
        )
        for each in lembar.kasus.permintaan
        if not each.terbuka
    )
