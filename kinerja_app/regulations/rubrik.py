"""The documents A–E, their fields, and the rubric of the observation (domain/03 §2).

Names of documents and categories are official; meanings, labels of fields and guiding questions
are our own words. Sources give the fields of C, D and E only in outline.
"""

from __future__ import annotations

from dataclasses import replace

from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.observasi import (
    Dokumen,
    DokumenSiklus,
    IsianDokumen,
    JenisIsian,
    KategoriObservasi,
    Kesadaran,
    Pengisi,
    TingkatKategori,
    TingkatKesadaran,
)
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations.sources import L, cite, usulan

_D, _J, _K, _S = Dokumen, JenisIsian, KategoriObservasi, Kesadaran
_PEGAWAI, _PENGAMAT = Pengisi.PEGAWAI, Pengisi.PENGAMAT
_GURU, _KS = (Jabatan.GURU,), (Jabatan.KEPALA_SEKOLAH,)

PENDEK, PANJANG = 200, 4000
"""Most characters of a short and of a long text; our own limits."""

_NAMA = cite("RUBRIK")
_E_NAMA = cite("RUBRIK", note="letak sebagai tahap akhir kemungkinan besar (L)")
_RESMI = cite("PANDUAN_2024", note="isi menurut panduan; kalimat dan batas huruf usulan kami")
_UMUM = cite("PRAKTIK_UMUM", L, "tujuan resmi, isian dari penerapan publik")
_TAMBAHAN = usulan("isian tambahan dari kami")

_PELAKSANAAN, _TINDAK_LANJUT = "Pelaksanaan Observasi", "Tindak Lanjut Observasi"
_PEMANTAUAN, _PEMBINAAN = "Pemantauan", "Pembinaan"


def _dokumen(
    kode: Dokumen,
    nama: str,
    blok: str,
    *,
    tahap: str,
    setelah: tuple[Dokumen, ...],
    citation: Citation = _NAMA,
) -> DokumenSiklus:
    return DokumenSiklus(kode, nama, blok, tahap, setelah, citation)


DOKUMEN_SIKLUS: Provision[tuple[DokumenSiklus, ...]] = Provision(
    (
        _dokumen(_D.A, "Diskusi Persiapan", _PELAKSANAAN, tahap=_PEMANTAUAN, setelah=()),
        _dokumen(_D.B, "Observasi Kinerja", _PELAKSANAAN, tahap=_PEMANTAUAN, setelah=(_D.A,)),
        _dokumen(_D.C, "Diskusi Tindak Lanjut", _TINDAK_LANJUT, tahap=_PEMBINAAN,
                 setelah=(_D.B,)),
        _dokumen(_D.D, "Upaya Tindak Lanjut", _TINDAK_LANJUT, tahap=_PEMBINAAN, setelah=(_D.C,)),
        _dokumen(_D.E, "Refleksi Tindak Lanjut", _TINDAK_LANJUT, tahap=_PEMBINAAN,
                 setelah=(_D.D,), citation=_E_NAMA),
    ),
    _NAMA,
)  # fmt: skip

NAMA_A_E = tuple(each.nama for each in DOKUMEN_SIKLUS.value)
BLOK_2024S1 = tuple(dict.fromkeys(each.blok for each in DOKUMEN_SIKLUS.value))


def _isian(
    dokumen: Dokumen,
    kode: str,
    label: str,
    pertanyaan: str = "",
    *,
    jenis: JenisIsian = _J.TEKS_PANJANG,
    pengisi: Pengisi = _PEGAWAI,
    wajib: bool = True,
    jabatan: tuple[Jabatan, ...] = _GURU + _KS,
    citation: Citation = _UMUM,
) -> IsianDokumen:
    maks = {_J.TEKS: PENDEK, _J.TEKS_PANJANG: PANJANG}.get(jenis)
    return IsianDokumen(
        kode, dokumen, label, pengisi, jenis, wajib, maks, pertanyaan, citation, jabatan
    )


_A = (
    _isian(_D.A, "target_perilaku", "Target perilaku",
           "Perilaku mana yang ingin Anda tunjukkan saat diobservasi? Pilih satu sampai tiga.",
           jenis=_J.FOKUS, citation=cite("PANDUAN_2024", L, "satu sampai tiga (K-04)")),
    _isian(_D.A, "upaya_mempelajari", "Upaya mempelajari target",
           "Apa yang Anda pelajari lebih dulu, dari siapa, dan kapan?", citation=_RESMI),
    _isian(_D.A, "jadwal", "Jadwal observasi", "Hari, tanggal, dan jam berapa?",
           jenis=_J.JADWAL, citation=_RESMI),
    _isian(_D.A, "kelas", "Kelas", "Kelas mana yang diobservasi?",
           jenis=_J.TEKS, jabatan=_GURU, citation=_RESMI),
    _isian(_D.A, "mata_pelajaran", "Mata pelajaran",
           "Mata pelajaran atau layanan apa? Guru BK: layanan bimbingan dan konseling.",
           jenis=_J.TEKS, jabatan=_GURU, citation=_RESMI),
    _isian(_D.A, "tempat", "Tempat kegiatan", "Di mana kegiatan yang diamati berlangsung?",
           jenis=_J.TEKS, jabatan=_KS, citation=_RESMI),
    _isian(_D.A, "peserta", "Peserta kegiatan", "Siapa yang hadir pada kegiatan itu?",
           jenis=_J.TEKS, jabatan=_KS, citation=_RESMI),
    _isian(_D.A, "hasil_diharapkan", "Hasil yang diharapkan",
           "Perubahan apa pada murid atau warga sekolah yang Anda harapkan terlihat?",
           citation=_UMUM),
    _isian(_D.A, "catatan_lain", "Catatan lain",
           "Adakah yang perlu diketahui pengamat, misalnya jam pelajaran?",
           wajib=False, citation=_RESMI),
)  # fmt: skip

_PERANGKAT = _isian(
    _D.A, "perangkat", "Perangkat pembelajaran",
    "Unggah RPP, modul ajar, atau perangkat asesmen yang dipakai.",
    jenis=_J.BERKAS, wajib=False, jabatan=_GURU, citation=cite("PANDUAN_2024", note="PDF"),
)  # fmt: skip

_B = (
    _isian(_D.B, "hasil", "Penilaian fokus perilaku",
           "Kategori mana yang sesuai dengan yang Anda lihat?",
           jenis=_J.KATEGORI, pengisi=_PENGAMAT, citation=_RESMI),
    _isian(_D.B, "bukti_perilaku", "Catatan bukti perilaku",
           "Perilaku dan tanggapan murid atau peserta mana yang mendasari pilihan Anda?",
           pengisi=_PENGAMAT, citation=_RESMI),
    _isian(_D.B, "rekomendasi", "Rekomendasi tindak lanjut",
           "Apa yang paling perlu dicoba berikutnya?", pengisi=_PENGAMAT, citation=_RESMI),
    _isian(_D.B, "catatan", "Catatan berjalan", "Tulis apa yang terlihat selagi terjadi.",
           pengisi=_PENGAMAT, wajib=False, citation=_TAMBAHAN),
)  # fmt: skip

_C = (
    _isian(_D.C, "refleksi", "Refleksi atas hasil observasi",
           "Apa yang sudah berjalan, apa yang belum, dan mengapa menurut Anda?"),
    _isian(_D.C, "tujuan", "Tujuan tindak lanjut", "Perubahan apa yang ingin Anda capai?"),
    _isian(_D.C, "upaya", "Upaya tindak lanjut",
           "Apa yang Anda lakukan, dan paling lambat kapan?", jenis=_J.DAFTAR_UPAYA),
    _isian(_D.C, "dukungan", "Kebutuhan dukungan",
           "Dukungan apa yang Anda perlukan, dan dari siapa?", wajib=False),
    _isian(_D.C, "kesadaran", "Kategori kesadaran",
           "Sejauh mana pegawai menyadari kesulitannya?",
           jenis=_J.KESADARAN, pengisi=_PENGAMAT),
    _isian(_D.C, "pertanyaan", "Pertanyaan untuk pegawai",
           "Pertanyaan apa yang membantu pegawai melihat praktiknya sendiri?",
           pengisi=_PENGAMAT, wajib=False),
    _isian(_D.C, "catatan_pengamat", "Catatan pengamat",
           "Apa yang Anda sepakati bersama dalam diskusi?", pengisi=_PENGAMAT),
    _isian(_D.C, "respons", "Tanggapan", "Apa tanggapan Anda atas catatan pengamat?",
           wajib=False),
)  # fmt: skip

_D_E = (
    _isian(_D.D, "laporan_upaya", "Laporan upaya",
           "Apa yang sudah Anda lakukan, dan apa yang berubah?", jenis=_J.DAFTAR_UPAYA),
    _isian(_D.E, "capaian", "Capaian", "Apa yang berubah pada praktik Anda dan pada murid?"),
    _isian(_D.E, "tantangan", "Tantangan", "Apa yang paling sulit, dan mengapa?"),
    _isian(_D.E, "rencana_perbaikan", "Rencana perbaikan",
           "Apa yang Anda teruskan, hentikan, atau coba berikutnya?"),
    _isian(_D.E, "kesadaran_akhir", "Kategori kesadaran setelah tindak lanjut",
           "Sejauh mana pegawai kini menyadari kesulitannya?",
           jenis=_J.KESADARAN, pengisi=_PENGAMAT),
    _isian(_D.E, "pertanyaan_akhir", "Pertanyaan untuk pegawai",
           "Pertanyaan apa yang Anda titipkan untuk periode berikutnya?",
           pengisi=_PENGAMAT, wajib=False),
    _isian(_D.E, "catatan_akhir", "Catatan pengamat",
           "Apa yang Anda lihat berubah sejak observasi?", pengisi=_PENGAMAT),
)  # fmt: skip

ISIAN_UNGGAH: Provision[tuple[IsianDokumen, ...]] = Provision(
    (*_A, _PERANGKAT, *_B, *_C, *_D_E), _RESMI
)
"""Fields while evidence is uploaded (2024)."""

ISIAN_TANPA_UNGGAH: Provision[tuple[IsianDokumen, ...]] = Provision(
    (*_A, *_B, *_C, *_D_E), replace(_RESMI, note="tanpa unggah")
)
"""Fields while evidence is only confirmed (2025 on)."""

KATEGORI_OBSERVASI: Provision[tuple[TingkatKategori, ...]] = Provision(
    (
        TingkatKategori(_K.BELUM, 1, "Belum dilakukan",
                        "Tidak terlihat saat observasi. Cari tahu sebabnya bersama pegawai.",
                        _NAMA),
        TingkatKategori(_K.BELUM_EFEKTIF, 2, "Dilakukan tapi belum efektif",
                        "Terlihat, tetapi belum berdampak atau tujuannya belum tercapai.", _NAMA),
        TingkatKategori(_K.EFEKTIF, 3, "Dilakukan dan efektif",
                        "Terlihat dan berdampak baik, atau tujuannya tercapai.", _NAMA),
    ),
    cite("RUBRIK", note="tiga tingkat per fokus perilaku (K-27); arti dengan kata kami sendiri"),
)  # fmt: skip

_SADAR = cite("PRAKTIK_UMUM", L, "label menurut penerapan publik (K-32)")

KATEGORI_KESADARAN: Provision[tuple[TingkatKesadaran, ...]] = Provision(
    (
        TingkatKesadaran(_S.BELUM_SADAR, 1, "Belum Sadar Kesulitan", "Tidak Sadar Kesulitan",
                         _SADAR),
        TingkatKesadaran(_S.SADAR_KESULITAN, 2, "Sadar Kesulitan", "", _SADAR),
        TingkatKesadaran(_S.SADAR_DAMPAK, 3, "Sadar Dampak Kesulitan", "", _SADAR),
    ),
    _SADAR,
)  # fmt: skip
