"""Notifications and acts of the trail as sentences, and the addresses they lead to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from kinerja_app.domain.errors import Fact
from kinerja_app.persistence.trail_repository import News, TrailLine
from kinerja_app.ui import (
    routes,
    wording_bukti,
    wording_dokumen,
    wording_ekinerja,
    wording_jabatan,
    wording_menunggu,
    wording_orang,
    wording_pak,
    wording_pengingat,
    wording_penilaian,
    wording_perubahan,
    wording_siklus,
)
from kinerja_app.ui.formatting import tanggal

BAGIAN: Mapping[str, str] = {
    "praktik": "Praktik Kinerja",
    "pengembangan": "Pengembangan Kompetensi",
    "tugas_tambahan": "Tugas Tambahan",
    "perilaku": "Perilaku Kerja",
}
TAHAP: Mapping[str, str] = {
    "pra_perencanaan": "Pra-perencanaan",
    "perencanaan": "Perencanaan",
    "pelaksanaan": "Pelaksanaan",
    "penilaian": "Penilaian",
}
KOLOM: Mapping[str, str] = {
    "nama": "Nama",
    "nip": "NIP",
    "nuptk": "NUPTK",
    "email": "Email",
    "status_kepegawaian": "Status kepegawaian",
    "jenis_ptk": "Jenis PTK",
    "golongan": "Golongan",
    "jenjang_jabatan": "Jenjang jabatan",
    "mata_pelajaran": "Mata pelajaran",
    "kepangkatan": "Kepangkatan dan angka kredit",
}

_NEWS: Mapping[str, str] = {
    "GURU_MENUNGGU_MULAI": "{nama} menunggu Anda memulai periode {periode}",
    "PERIODE_DIMULAI": "{nama} memulai periode {periode}. Anda bisa menyusun rencana",
    "RENCANA_DIAJUKAN": "{nama} mengajukan rencana",
    "RENCANA_DIBUKA": "{nama} mulai memeriksa rencana Anda",
    "RENCANA_DITINJAU": "{nama} selesai meninjau sebuah rencana",
    "RENCANA_DIKEMBALIKAN": "{nama} minta perbaikan pada {bagian}",
    "RENCANA_DISETUJUI": "{nama} menyetujui rencana Anda",
    "RENCANA_DISETUJUI_SISTEM": "Rencana Anda disetujui otomatis karena sekolah dipimpin Plt",
    "RENCANA_DISEPAKATI": "{nama} menyepakati rencananya",
    **wording_orang.NEWS,
    "KOREKSI_DIMINTA": "{nama} minta koreksi data",
    "KOREKSI_DITERIMA": "Koreksi {kolom} diterima operator",
    "KOREKSI_DITOLAK": "Koreksi {kolom} ditolak operator",
    "BUKTI_PERLU_PERBAIKAN": "{nama} minta perbaikan pada bukti {bukti}",
    **wording_dokumen.NEWS,
    **wording_pengingat.NEWS,
    **wording_siklus.NEWS,
    **wording_penilaian.NEWS,
    **wording_perubahan.NEWS,
    **wording_jabatan.NEWS,
    **wording_ekinerja.NEWS,
    **wording_pak.NEWS,
}
_ACTS: Mapping[str, str] = {
    "mulai_skp": "SKP dibuat",
    "tulis_rencana": "Rencana mulai ditulis",
    "ajukan": "Rencana diajukan",
    "tarik": "Rencana ditarik kembali",
    "buka": "Rencana dibuka untuk diperiksa",
    "baca": "Rencana dibaca",
    "tinjau": "Rencana selesai ditinjau",
    "kembalikan": "Perbaikan diminta",
    "setujui": "Rencana disetujui",
    "setujui_otomatis": "Rencana disetujui otomatis",
    "sepakati": "Rencana disepakati",
    "data_diri_sesuai": "Data diri dinyatakan sesuai",
    "konfirmasi_atasan": "Data atasan dikonfirmasi",
    **wording_dokumen.ACTS,
    **wording_bukti.ACTS,
    **wording_siklus.ACTS,
    **wording_penilaian.ACTS,
    **wording_perubahan.ACTS,
    **wording_jabatan.ACTS,
    **wording_ekinerja.ACTS,
    **wording_pak.ACTS,
}
_PLACES: Mapping[str, str] = {
    "beranda": routes.BERANDA,
    "guru": routes.DAFTAR_GURU,
    "koreksi": routes.KOREKSI,
    "orang": routes.DATA_ORANG,
    "arsip": routes.ARSIP,
    "pengamat": routes.TIM_PENGAMAT,
    "amatan": routes.AMATAN,
    "data-diri": routes.DATA_DIRI,
    "rencana": routes.RENCANA,
    "cek": routes.CEK,
    "binaan": routes.DAFTAR_BINAAN,
    "kepala-sekolah": routes.DAFTAR_KEPALA_SEKOLAH,
    "ubah": routes.UBAH_RENCANA,
    "perubahan": routes.CEK_PERUBAHAN,
    "siklus": routes.SIKLUS,
    "umpan-balik": routes.UMPAN_BALIK,
    "bukti": routes.BUKTI,
    "penilaian": routes.PENILAIAN,
    "hasil": routes.HASIL,
    "tahunan": routes.TAHUNAN,
    "arti": routes.ARTI,
    "dokumen-sekolah": routes.DOKUMEN_SEKOLAH,
    "kiriman": routes.KIRIMAN,
}


def news_sentence(news: News) -> str:
    """What happened, in one sentence without a full stop."""
    facts = {name: _named(name, fact) for name, fact in news.fakta.items()}
    return _NEWS[news.kode].format(**facts)


def _named(name: str, fact: Fact) -> str:
    text = str(fact)
    return _WORDS[name](text) if name in _WORDS else text


def _parts(codes: str) -> str:
    return ", ".join(BAGIAN.get(part, part) for part in codes.split(", "))


def _day(text: str) -> str:
    return tanggal(date.fromisoformat(text))


_WORDS: Mapping[str, Callable[[str], str]] = {
    "bagian": _parts,
    "hal": wording_menunggu.things,
    "keadaan": lambda text: wording_orang.KEADAAN_PENDEK.get(text, text),
    "kolom": lambda text: KOLOM.get(text, text),
    "dokumen": lambda text: wording_siklus.DOKUMEN.get(text, text),
    "tahap": lambda text: TAHAP.get(text, text),
    "tanggal": _day,
    "sejak": _day,
}
"""Facts that are codes or days ("2024-08-31"), and how each is put into words."""


def address_of(tautan: str) -> str:
    """The address behind a notification's place, such as "rencana/12" or "guru"."""
    place, _, number = tautan.partition("/")
    path = _PLACES.get(place, routes.PEMBERITAHUAN)
    return routes.at(path, number) if number.isdigit() else path


def act_heading(line: TrailLine) -> str:
    """What was done; an act on evidence names which."""
    slot = wording_bukti.slot_words(str(line.rincian.get("slot") or ""))
    return f"{act_name(line.tindakan)}: {slot}" if slot else act_name(line.tindakan)


def act_name(tindakan: str) -> str:
    """An act of the trail in words."""
    return _ACTS.get(tindakan, tindakan.replace("_", " ").capitalize())


def act_by(line: TrailLine) -> str:
    """Who did it: a person, a person on behalf of another, or the system."""
    if not line.pelaku:
        return "Sistem"
    return f"{line.pelaku}, a.n. {line.atas_nama}" if line.atas_nama else line.pelaku


def act_reason(line: TrailLine) -> str:
    """The reason given, with the parts of the plan by their names."""
    reason = line.alasan
    for kode, name in BAGIAN.items():
        reason = reason.replace(f"{kode}: ", f"{name}: ")
    return reason
