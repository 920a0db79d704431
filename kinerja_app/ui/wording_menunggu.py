"""What waits in words: for the one who acts, for the one who waits, and for a message to copy."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_app.domain.menunggu import Hal
from kinerja_app.services.penantian import Kantor

UNTUK_SAYA: Mapping[Hal, str] = {
    Hal.RENCANA_DIPERIKSA: "Periksa {jumlah} rencana",
    Hal.RENCANA_DIPERBAIKI: "Perbaiki rencana Anda",
    Hal.RENCANA_DISEPAKATI: "Sepakati rencana Anda",
    Hal.PERUBAHAN_DIPUTUSKAN: "Putuskan {jumlah} perubahan rencana",
    Hal.JADWAL_DISEPAKATI: "Sepakati {jumlah} jadwal observasi",
    Hal.JADWAL_DIGANTI: "Pilih jadwal observasi yang baru",
    Hal.OBSERVASI_DILAKUKAN: "Isi {jumlah} observasi yang sudah tiba harinya",
    Hal.TINDAK_LANJUT_DIISI: "Lanjutkan siklus observasi Anda",
    Hal.PERMINTAAN_SIKLUS_DIPUTUSKAN: "Putuskan {jumlah} permintaan ubah siklus",
    Hal.BUKTI_DIVERIFIKASI: "Verifikasi {jumlah} bukti",
    Hal.BUKTI_DIPERBAIKI: "Perbaiki {jumlah} bukti",
    Hal.PENILAIAN_DIBUAT: "Nilai {jumlah} SKP",
    Hal.REKOMENDASI_DITETAPKAN: "Tetapkan {jumlah} penilaian",
    Hal.HASIL_DITERIMA: "Baca hasil penilaian Anda",
    Hal.KEBERATAN_DIPUTUSKAN: "Putuskan {jumlah} keberatan",
}
"""The act as a heading; {jumlah} counts what waits."""

MILIK_SAYA: Mapping[Hal, str] = {
    Hal.RENCANA_DIPERIKSA: "Rencana diperiksa",
    Hal.PERUBAHAN_DIPUTUSKAN: "Perubahan rencana diputuskan",
    Hal.JADWAL_DISEPAKATI: "Jadwal observasi disepakati",
    Hal.OBSERVASI_DILAKUKAN: "Observasi diisi",
    Hal.PERMINTAAN_SIKLUS_DIPUTUSKAN: "Permintaan ubah siklus diputuskan",
    Hal.BUKTI_DIVERIFIKASI: "{jumlah} bukti diverifikasi",
    Hal.PENILAIAN_DIBUAT: "Penilaian dibuat",
    Hal.REKOMENDASI_DITETAPKAN: "Penilaian ditetapkan",
    Hal.KEBERATAN_DIPUTUSKAN: "Keberatan diputuskan",
}
"""What the pegawai waits for."""

SEBUTAN: Mapping[str, str] = {
    Hal.RENCANA_DIPERIKSA: "pemeriksaan rencana",
    Hal.RENCANA_DIPERBAIKI: "perbaikan rencana",
    Hal.RENCANA_DISEPAKATI: "kesepakatan rencana",
    Hal.PERUBAHAN_DIPUTUSKAN: "perubahan rencana",
    Hal.JADWAL_DISEPAKATI: "jadwal observasi",
    Hal.JADWAL_DIGANTI: "jadwal observasi yang baru",
    Hal.OBSERVASI_DILAKUKAN: "observasi",
    Hal.TINDAK_LANJUT_DIISI: "tindak lanjut observasi",
    Hal.PERMINTAAN_SIKLUS_DIPUTUSKAN: "permintaan ubah siklus",
    Hal.BUKTI_DIVERIFIKASI: "verifikasi bukti",
    Hal.BUKTI_DIPERBAIKI: "perbaikan bukti",
    Hal.PENILAIAN_DIBUAT: "penilaian",
    Hal.REKOMENDASI_DITETAPKAN: "penetapan penilaian",
    Hal.HASIL_DITERIMA: "hasil penilaian",
    Hal.KEBERATAN_DIPUTUSKAN: "keberatan",
}
"""Each as a noun, for reminders that gather several."""


def things(codes: str) -> str:
    """ "Observasi dan verifikasi bukti", from codes with a comma between them."""
    names = [SEBUTAN[each] for each in codes.split(", ")]
    listed = " dan ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    return f"{listed[0].upper()}{listed[1:]}"


KANTOR: Mapping[Kantor, str] = {
    Kantor.PEGAWAI: "Anda",
    Kantor.KEPALA_SEKOLAH: "Kepala Sekolah",
    Kantor.PENGAWAS: "Pengawas",
    Kantor.KEPALA_DINAS: "Kepala Dinas",
}
TINJAU = "Tinjau {jumlah} rencana"
"""A pengawas without an SK reviews; deciding is the Kepala Dinas'."""
SEBAGAI: Mapping[Kantor, str] = {
    Kantor.KEPALA_SEKOLAH: "sebagai Pejabat Penilai",
    Kantor.PENGAWAS: "sebagai Pengawas",
    Kantor.KEPALA_DINAS: "sebagai Kepala Dinas",
}
KOREKSI = "Jawab {jumlah} permintaan koreksi"
"""For those who keep the data of a school."""
