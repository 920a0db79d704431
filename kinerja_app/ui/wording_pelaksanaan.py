"""Sentences of refusals and warnings of the cycle, evidence, the rating and angka kredit."""

from __future__ import annotations

from kinerja_app.domain.waktu import UNBROKEN_DASH

_RELOAD = "sudah berubah, sehingga langkah itu tidak bisa lagi. Muat ulang halaman"

SENTENCES: dict[str, str] = {
    # The cycle
    "TARGET_KURANG": "Pilih sedikitnya {batas} target perilaku",
    "TARGET_LEBIH": "Pilih paling banyak {batas} target perilaku: sekarang terpilih {jumlah}",
    "TARGET_GANDA": "Target perilaku yang sama dipilih dua kali. Hapus salah satunya",
    "TARGET_TIDAK_DIKENAL": "Pilih target perilaku dari praktik dalam rencana",
    "JAM_TERBALIK": "Jam selesai harus sesudah jam mulai. Ubah salah satunya",
    "TARGET_BELUM_DINILAI": "Pilih kategori untuk setiap target perilaku",
    "FOKUS_DINILAI_GANDA": "Satu fokus perilaku dinilai dua kali. Muat ulang halaman",
    "UPAYA_KOSONG": "Tulis upaya {nomor}, atau hapus barisnya",
    "UPAYA_BELUM_DILAPORKAN": "Laporkan upaya {nomor}: apa yang dilakukan dan kapan selesai",
    "REFLEKSI_BELUM_DIBAGIKAN": "Bagikan refleksi dulu, agar pengamat bisa membacanya",
    "ISIAN_KOSONG": "Isi {label}",
    "ISIAN_TERLALU_PANJANG": "Ringkas {label}: {panjang} huruf, paling banyak {batas}",
    "DOKUMEN_DIARSIPKAN": "Dokumen ini sudah diarsipkan karena praktik atau targetnya diganti. "
    "Muat ulang halaman. Isian Anda tersimpan di perangkat ini",
    "LANGKAH_SIKLUS_TIDAK_SESUAI": f"Siklus ini {_RELOAD}",
    "RENCANA_BELUM_DISEPAKATI": "Sepakati rencana dulu. Sesudah itu pelaksanaan terbuka",
    "DI_LUAR_PERIODE": "Periode ini tidak terbuka untuk diisi. Isinya masih bisa dibaca",
    "DOKUMEN_BELUM_LENGKAP": "Lengkapi dokumen ini dulu, baru kirim",
    "KEDUA_PIHAK_BELUM_LENGKAP": "Tunggu sampai kedua pihak mengisi bagiannya",
    "TANGGAL_BELUM_TIBA": "Observasi dimulai pada {tanggal}. Ubah jadwal bila harinya berganti",
    "REKOMENDASI_SUDAH_ADA": "Rekomendasi predikat sudah ada, sehingga ini tidak bisa diubah lagi",
    "ALASAN_BELUM_DITULIS": "Tulis alasannya",
    "TIDAK_ADA_PERMINTAAN": "Tidak ada permintaan yang menunggu keputusan. Muat ulang halaman",
    "UBAH_PRAKTIK_TIDAK_ADA": "Praktik tidak bisa diubah pada periode ini",
    "PERMINTAAN_MASIH_TERBUKA": "Tunggu keputusan atas permintaan yang sudah Anda ajukan",
    # The schedule: these warn
    "JADWAL_HARI_MINGGU": "{tanggal} adalah hari Minggu. Periksa tanggalnya",
    "JADWAL_HARI_LIBUR": "{tanggal} hari libur: {nama}. Periksa tanggalnya",
    "JADWAL_SUDAH_LEWAT": "{tanggal} sudah lewat. Pilih tanggal yang akan datang",
    "JADWAL_DI_LUAR_TAHAP": "{tanggal} di luar tahap pelaksanaan, {mulai} sampai {selesai}",
    "JADWAL_DI_LUAR_PERIODE": "{tanggal} di luar periode ini, {mulai} sampai {selesai}",
    "JADWAL_BENTROK": "Pengamat sudah punya janji dengan {dengan}, "
    f"pukul {{mulai}}{UNBROKEN_DASH}{{selesai}}",
    # Evidence
    "LANGKAH_BUKTI_TIDAK_SESUAI": f"Bukti ini {_RELOAD}",
    "UNGGAH_TIDAK_DIPAKAI": "Periode ini tidak memakai unggahan. Tunjukkan dokumen kepada penilai",
    "BUKTI_KOSONG": "File ini kosong (0 byte). Pilih file lain",
    "FORMAT_BUKTI_TIDAK_SESUAI": "File ini bukan {boleh}. Ubah dulu, lalu unggah lagi",
    "BUKTI_TERLALU_BESAR": "File ini {ukuran_mb} MB, batas {batas_mb} MB. Perkecil, lalu "
    "unggah lagi",
    "BUKTI_GANDA": "File ini dipakai {jumlah} kali. Poinnya dihitung sekali",
    "BUKTI_PERNAH_DIPAKAI": "File ini pernah dipakai pada {periode}. Periksa kembali",
    "PERTANYAAN_BELUM_DIJAWAB": "Jawab pertanyaan: {label}",
    # The rating
    "LANGKAH_PENILAIAN_TIDAK_SESUAI": f"Penilaian ini {_RELOAD}",
    "RATING_BELUM_LENGKAP": "Pilih rating hasil kerja dan rating perilaku kerja",
    "RATING_BELUM_DIPILIH": "Pilih rating",
    "ALASAN_BEDA_USULAN": "Tulis alasan Anda, karena pilihan ini berbeda dari usulan",
    "MENILAI_DIRI": "Anda tidak menilai SKP Anda sendiri. Penilai Anda yang melakukannya",
    "NILAI_BELUM_LENGKAP": "Lengkapi kedua rating dan alasannya dulu",
    "BUKAN_PENILAI_SEMULA": "Hanya penilai yang menetapkan hasil ini yang bisa membukanya",
    "HASIL_BELUM_DITERIMA": "Nyatakan dulu bahwa Anda sudah menerima hasil ini",
    "HASIL_BELUM_DISERAHKAN": "Hasil belum diserahkan, sehingga belum bisa diajukan keberatan",
    "KEBERATAN_SUDAH_ADA": "Keberatan atas hasil ini sudah diajukan",
    "KEBERATAN_LEWAT_WAKTU": "Waktu mengajukan keberatan sudah lewat. Hasil tetap berlaku",
    "MASA_KEBERATAN_BERJALAN": "Tunggu sampai waktu keberatan lewat atau pegawai menyatakan tidak",
    "PREDIKAT_BELUM_DITETAPKAN": "Tetapkan predikat dulu, baru finalkan",
    "CAPAIAN_ORGANISASI_BELUM_ADA": "Capaian organisasi belum diisi dinas. Hubungi dinas Anda",
    # Angka kredit
    "AK_HANYA_ASN": "Angka kredit hanya untuk ASN. Hasil penilaian Anda tetap tersimpan",
    "AK_HANYA_DEFINITIF": "Angka kredit dihitung dari jabatan definitif, bukan dari Plt",
    "JENJANG_BELUM_ADA": "Jenjang jabatan belum ada. Minta operator sekolah melengkapinya",
    "GOLONGAN_BELUM_ADA": "Golongan belum ada. Minta operator sekolah melengkapinya",
    "TMT_BELUM_ADA": "TMT pangkat belum ada. Minta operator sekolah melengkapinya",
    "TMT_JENJANG_BELUM_ADA": "TMT jenjang belum ada. Minta operator sekolah melengkapinya",
    "GOLONGAN_MASUK_BELUM_ADA": (
        "Golongan saat masuk jenjang belum ada. Minta operator sekolah melengkapinya"
    ),
    "GOLONGAN_MASUK_TIDAK_COCOK": (
        "Pilih golongan saat masuk dari jenjang yang sama, paling tinggi {golongan}"
    ),
    "KEPANGKATAN_DIRI_SENDIRI": "Kepangkatan Anda sendiri dicatat oleh orang lain: operator "
    "sekolah yang lain atau Dinas Pendidikan",
    "TMT_DI_MASA_DEPAN": "Tulis TMT paling lambat hari ini",
    "NILAI_AK_KOSONG": "Tulis angka kredit menurut surat itu",
    "NILAI_AK_TIDAK_WAJAR": "Tulis angka kredit 0 atau lebih, paling banyak tiga desimal",
    "TAHUN_AK_TIDAK_WAJAR": "Tulis tahun terakhir yang dihitung, antara 1990 dan {tahun}",
    "TAHUN_AK_TIDAK_TERBACA": "Tulis tahun dengan empat angka, misalnya 2023",
    "SUMBER_SK_KOSONG": "Tulis nomor SK atau PAK yang menjadi dasar",
    "KEPANGKATAN_BELUM_DIISI": "Isi data kepangkatan orang ini dulu, lalu terima permintaannya",
    "GOLONGAN_BUKAN_JENJANG": (
        "Golongan {golongan} tidak cocok dengan jenjang. Minta operator sekolah memeriksanya"
    ),
    "GOLONGAN_TANPA_AK": "Golongan {golongan} tidak ada pada tabel angka kredit",
    "BULAN_TIDAK_WAJAR": "Tulis bulan dari 1 sampai 12",
    "SATU_TAHUN_SATU_PREDIKAT": "Satu tahun pada satu jenjang memakai satu predikat tahunan",
    "LEBIH_DARI_SETAHUN": "Jumlah bulan {bulan}, lebih dari setahun. Periksa bulannya",
    "MASA_TIDAK_WAJAR": "Tulis masa kepangkatan lebih dari 0 tahun",
    "LAMA_DI_LUAR_RENTANG": "Angka kredit lama {lama} tidak sesuai dengan golongan {golongan}",
}
