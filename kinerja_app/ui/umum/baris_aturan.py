"""A rule set as sections of rows in words: name, value, source, and how sure the reading is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from kinerja_app.domain.citation import Confidence
from kinerja_app.regulations import Row
from kinerja_app.ui.views import Tag
from kinerja_app.ui.wording_status import USULAN

RESMI = Tag("ok", "check", "resmi")
TAFSIR = Tag("info", "info", "tafsiran kami")
_TAGS: Mapping[str, Tag] = {
    Confidence.OFFICIAL.value: RESMI,
    Confidence.LIKELY.value: TAFSIR,
    Confidence.USULAN.value: USULAN,
}


@dataclass(frozen=True)
class BarisAturan:
    """One value in words; ``bagian`` is empty unless the row belongs to a list."""

    nama: str
    bagian: str
    isi: str
    sumber: str
    catatan: str
    tanda: Tag


@dataclass(frozen=True)
class KelompokAturan:
    """One section of the page."""

    kode: str
    judul: str
    baris: tuple[BarisAturan, ...]
    jumlah: str = ""


_SECTIONS: tuple[tuple[str, str, Mapping[str, str]], ...] = (
    (
        "periode",
        "Periode",
        {
            "id": "Kode aturan",
            "nama": "Nama aturan",
            "kode_periode": "Kode periode",
            "nama_periode": "Periode",
            "mulai": "Mulai",
            "selesai": "Selesai",
            "panjang_bulan": "Panjang dalam bulan",
            "juknis": "Petunjuk teknis",
            "platform": "Sistem resmi",
            "aplikasi_android": "Aplikasi Android",
            "pra_tahap": "Tahap sebelum perencanaan",
            "tahap": "Tahap",
            "kalender": "Kalender",
        },
    ),
    (
        "perencanaan",
        "Perencanaan",
        {
            "komponen": "Komponen rencana",
            "langkah": "Langkah",
            "n_sub_indikator": "Jumlah praktik yang dipilih",
            "sub_indikator": "Praktik Kinerja guru",
            "indikator_ks": "Praktik Kinerja Kepala Sekolah",
            "jumlah_rekomendasi": "Jumlah praktik yang disarankan",
            "jenjang_tanpa_rapor": "Jenjang tanpa Rapor Pendidikan",
            "pengembangan_mode": "Cara Pengembangan Kompetensi",
            "katalog_rhk": "Katalog RHK",
            "jumlah_rhk_maks": "Jumlah paling banyak per RHK",
            "poin_aktif": "Memakai poin",
            "poin_min": "Poin paling sedikit",
            "poin_maks": "Poin paling banyak",
            "poin_min_mode": "Bila kurang poin",
            "poin_maks_mode": "Bila kelebihan poin",
            "kompetensi_prioritas": "Kompetensi prioritas",
            "tugas_tambahan_di_rencana": "Tugas tambahan dalam rencana",
            "daftar_tugas_tambahan": "Daftar tugas tambahan",
            "tugas_pokok": "Tugas pokok",
            "panduan_perilaku": "Perilaku Kerja",
            "panduan_per_aspek": "Perilaku per aspek",
        },
    ),
    (
        "persetujuan",
        "Persetujuan",
        {
            "plt_auto_setuju": "Disetujui otomatis di sekolah yang dipimpin Plt",
            "gate_ks_mulai_dulu": "Kepala Sekolah memulai lebih dulu",
            "tim_label": "Nama tim",
        },
    ),
    (
        "pelaksanaan",
        "Pelaksanaan",
        {
            "bukti_mode": "Cara bukti dukung",
            "bukti_format": "Format bukti dukung",
            "bukti_maks_byte": "Ukuran bukti paling besar (byte)",
            "bukti_tautan": "Bukti berupa tautan",
            "dokumen_akuntabilitas": "Dokumen akuntabilitas",
            "observasi_dinilai": "Observasi dinilai",
            "siklus_dokumen": "Dokumen siklus",
            "dokumen_siklus": "Urutan dokumen siklus",
            "isian_dokumen": "Isian dokumen siklus",
            "kategori_observasi": "Kategori observasi",
            "kategori_kesadaran": "Kategori kesadaran",
            "contoh_perilaku": "Contoh perilaku",
            "laporan_tugas": "Pertanyaan laporan tugas tambahan",
            "siklus_per_periode": "Siklus per periode",
            "target_perilaku_min": "Target perilaku paling sedikit",
            "target_perilaku_maks": "Target perilaku paling banyak",
            "pemantauan_berkala": "Pemantauan berkala",
            "ubah_praktik_mode": "Mengubah praktik yang dipilih",
        },
    ),
    (
        "penilaian",
        "Penilaian",
        {
            "dimensi_praktik": "Dimensi praktik",
            "penilaian_final_ks": "Penilaian akhir Kepala Sekolah",
            "org_capaian": "Memakai capaian organisasi",
            "distribusi": "Pola distribusi",
            "pemimpin_ikut_org": "Predikat pemimpin mengikuti organisasi",
            "tahunan_mode": "Predikat tahunan",
            "ekspor": "Pengiriman hasil",
            "aspek_rhk": "Aspek RHK",
            "kuadran_ekinerja": "Kode kuadran e-Kinerja",
            "keberatan_hari": "Hari keberatan",
            "pejabat_penilaian": "Siapa menilai siapa",
            "usulan_rating": "Usulan rating",
            "matriks_predikat": "Matriks predikat",
            "label_rating": "Nama rating",
            "label_predikat": "Nama predikat",
            "kurva_distribusi": "Kurva distribusi",
            "panduan_distribusi": "Panduan persentase distribusi",
        },
    ),
    (
        "arti_predikat",
        "Arti predikat",
        {
            "persen_predikat": "Persentase predikat",
            "jenjang_jabatan": "Jenjang jabatan",
            "golongan_ak": "Golongan dan AK dasar",
            "masa_kepangkatan_maks": "Masa kepangkatan paling lama (tahun)",
            "desimal_ak": "Desimal angka kredit",
            "konsekuensi": "Akibat predikat",
        },
    ),
    (
        "siapa",
        "Siapa yang memakai",
        {
            "punya_skp": "Yang punya SKP",
            "asn_sekolah_swasta": "ASN di sekolah swasta",
            "gpk_uld": "GPK pada Unit Layanan Disabilitas",
            "pppk": "PPPK",
            "jenis_ptk_diizinkan": "Jenis PTK yang diizinkan",
            "kelayakan": "Kelayakan",
        },
    ),
)
LABELS: Mapping[str, str] = {name: label for *_, rows in _SECTIONS for name, label in rows.items()}
_IN_THE_HEADING = frozenset({"label", "kode", "kasus", "tahap", "lengkap"})
_ABBREVIATIONS = ("ASN", "CLTN", "GPK", "PNS", "PTK", "SILN", "SKP", "ULD")
_PROPER = {"DAPODIK": "Dapodik", "EKINERJA": "e-Kinerja"} | {each: each for each in _ABBREVIATIONS}
_SECTION_OF = {name: kode for kode, _, rows in _SECTIONS for name in rows}
_HEADINGS = {kode: judul for kode, judul, _ in _SECTIONS}


def sections(rows: Iterable[Row], *, cari: str = "") -> tuple[KelompokAturan, ...]:
    """The rows that contain the words searched for, in the order of the rule set, by section."""
    shown = (row for row in rows if matches(row, cari))
    grouped = groupby(shown, key=lambda row: _SECTION_OF[_head(row)])
    return tuple(_section(kode, tuple(in_words(row) for row in found)) for kode, found in grouped)


def _section(kode: str, rows: tuple[BarisAturan, ...]) -> KelompokAturan:
    return KelompokAturan(kode, _HEADINGS[kode], rows, f"{len(rows)} baris")


def _head(row: Row) -> str:
    return row.field.partition(".")[0]


def matches(row: Row, cari: str) -> bool:
    """Whether every word searched for stands somewhere in the row."""
    text = " ".join((LABELS[_head(row)], row.field, row.teks, row.source, row.note)).casefold()
    return all(word in text for word in cari.casefold().split())


def in_words(row: Row) -> BarisAturan:
    """One row as a person reads it."""
    head, _, item = row.field.partition(".")
    is_item = bool(item)
    name, rest = _item(row, item) if is_item else (LABELS[head], row.teks)
    return BarisAturan(
        nama=name,
        bagian=LABELS[head] if is_item else "",
        isi=rest,
        sumber=row.source,
        catatan=row.note,
        tanda=_TAGS[row.confidence],
    )


def _item(row: Row, key: str) -> tuple[str, str]:
    """Heading and text of a row of a list: its label first, then what else is known of it."""
    parts = tuple(_pairs(row.teks))
    label = next((value for name, value in parts if name == "label"), "")
    shown = (
        f"{name}: {_spoken(value)}" if name else value
        for name, value in parts
        if name not in _IN_THE_HEADING
    )
    return f"{_spoken(key)} {label}".strip(), " · ".join(shown)


def _spoken(text: str) -> str:
    """A code as words: UBAH_STATUS_DI_DAPODIK becomes "Ubah status di Dapodik"; text stays."""
    if "_" not in text:
        return text
    words = " ".join(_PROPER.get(word, word.lower()) for word in text.split("_"))
    return words[:1].upper() + words[1:]


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for piece in text.split(" · "):
        name, mark, value = piece.partition(": ")
        yield (name, value) if mark else ("", piece)
