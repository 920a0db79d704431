"""Why there is no plan yet, in words: the case of eligibility, or the gate of the period."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_app.domain.kelayakan import Kelayakan
from kinerja_app.domain.periode import Tenggat
from kinerja_app.services.beranda import BerandaPegawai
from kinerja_app.ui.formatting import tanggal, waktu
from kinerja_app.ui.pegawai.langkah import bilangan, jumlah_langkah
from kinerja_app.ui.views import RelayStep, Tag, Turn
from kinerja_app.ui.wording import source_line
from kinerja_app.ui.wording_status import giliran

_TANPA_GILIRAN = Turn(Tag(), "")


@dataclass(frozen=True)
class BelumBisa:
    """A refusal page: the fact, who can change it, whose turn, why; no ``judul`` means none."""

    judul: str = ""
    pengantar: str = ""
    ikon: str = "lock"
    giliran: Turn = _TANPA_GILIRAN
    ada_giliran: bool = False
    pesan: str = ""
    sumber: str = ""


_KASUS: Mapping[str, str] = {
    "SUDAH_BERHENTI": "Anda tercatat sudah berhenti, sehingga tidak ada SKP baru",
    "CLTN": "Anda sedang cuti di luar tanggungan negara",
    "TUGAS_BELAJAR_INSTANSI": "Anda sedang tugas belajar, SKP Anda dibuat di e-Kinerja BKN",
    "KEMENAG_TANPA_DAPODIK": "SKP Anda dibuat di e-Kinerja BKN (PNS Kemenag)",
    "KEMENAG_PNS_DEPAG": "SKP Anda dibuat di e-Kinerja BKN (PNS Kemenag)",
    "KEMENAG_STATUS_LAIN": "Status kepegawaian Anda di Dapodik bukan PNS Depag",
    "MADRASAH": "SKP guru madrasah dibuat di e-Kinerja BKN",
    "SILN": "SKP guru sekolah Indonesia di luar negeri dibuat di e-Kinerja BKN",
    "INSTANSI_LAIN_TANPA_DAPODIK": "Anda belum tercatat di Dapodik",
    "TIDAK_DI_DAPODIK": "Anda belum tercatat di Dapodik",
    "TENAGA_KEPENDIDIKAN": "Jenis PTK Anda tenaga kependidikan, bukan guru",
    "PENGAWAS": "SKP pengawas dibuat di e-Kinerja BKN",
    "JENIS_PTK_TIDAK_SESUAI": "Jenis PTK Anda belum sesuai untuk membuat SKP",
    "BUKAN_SATMINKAL": "Sekolah ini bukan sekolah induk Anda",
    "GPK_ULD": "SKP guru pembimbing khusus pada ULD dibuat di e-Kinerja BKN",
    "ASN_SEKOLAH_SWASTA": "SKP ASN di sekolah swasta dibuat di e-Kinerja BKN",
}
_LANGKAH: Mapping[str, str] = {
    "PAKAI_EKINERJA": "Buat SKP di e-Kinerja BKN. Yang mengaturnya {pemilik}.",
    "UBAH_STATUS_DI_DAPODIK": "Minta {pemilik} memperbaiki status kepegawaian di Dapodik.",
    "UBAH_JENIS_PTK_DI_DAPODIK": "Minta {pemilik} memperbaiki jenis PTK di Dapodik.",
    "DAFTARKAN_DI_DAPODIK": "Minta {pemilik} mendaftarkan Anda di Dapodik.",
    "PERIKSA_SATMINKAL": "Buat SKP di sekolah induk Anda. Bila datanya keliru, {pemilik} yang "
    "memperbaikinya di Dapodik.",
    "MINTA_BANTUAN": "Minta bantuan {pemilik}.",
    "TIDAK_PERLU_SKP": "Anda tidak perlu membuat SKP pada periode ini. Bila datanya keliru, "
    "{pemilik} yang memperbaikinya.",
}


def tidak_berhak(answer: Kelayakan) -> BelumBisa:
    """The refusal of a person who may not make an SKP here: the case, who mends it, the source."""
    words = _LANGKAH.get(answer.langkah, "Minta bantuan {pemilik}.")
    return BelumBisa(
        judul=_KASUS.get(answer.kode, "Anda belum bisa membuat SKP di sini"),
        pengantar=words.format(pemilik=answer.pemilik),
        ikon="user-x",
        sumber=source_line(answer.citation),
    )


def gerbang_tertutup(home: BerandaPegawai, tenggat: Tenggat | None, *, sisa_kata: str) -> BelumBisa:
    """The gate of the period: the head has not started it, there is no head, or it is over."""
    kode = home.gerbang.kode
    if kode == "KS_BELUM_MULAI":
        return _menunggu_kepala(home, tenggat, sisa_kata)
    if kode == "SEKOLAH_TANPA_KS":
        return BelumBisa(
            judul=f"Periode {home.periode.nama} belum dimulai di sekolah Anda",
            pengantar=f"{home.sekolah.nama} belum punya Kepala Sekolah. Admin dinas yang memulai "
            "periode ini.",
            ikon="calendar-x-2",
            sumber=alasan_gerbang(home),
        )
    return BelumBisa(
        judul=f"Tidak ada rencana Anda pada {home.periode.nama}",
        pengantar="Periode ini tidak menerima rencana lagi, atau belum mulai. Pilih periode lain "
        "untuk melihat rencana Anda.",
        ikon="lock",
    )


def _menunggu_kepala(home: BerandaPegawai, tenggat: Tenggat | None, sisa_kata: str) -> BelumBisa:
    kepala, told = ", ".join(home.gerbang.kepala), home.gerbang.diberi_tahu_at
    periode, sekolah = home.periode.nama, home.sekolah.nama
    until = f" Tenggat Anda tetap {tanggal(tenggat.tanggal)}, {sisa_kata}." if tenggat else ""
    steps = f"{bilangan(jumlah_langkah(home.rules))} langkah"
    turn = Turn(
        giliran("Kepala Sekolah"),
        "Menunggu Kepala Sekolah memulai",
        f"Kami memberi tahu Anda di sini saat periode dimulai.{until}",
        f"Diberi tahu {waktu(told, home.sekolah.zona)}" if told else "",
        relay=(
            RelayStep("Kepala Sekolah memulai", "belum", "now"),
            RelayStep("Anda menyusun", steps),
            RelayStep("Kepala Sekolah memeriksa", kepala),
            RelayStep("Anda menyepakati", "rencana yang disetujui"),
        ),
    )
    return BelumBisa(
        judul=f"Kepala Sekolah belum memulai periode {periode}",
        pengantar=f"Anda bisa menyusun rencana setelah {kepala} memulai periode ini untuk "
        f"{sekolah}.",
        ikon="calendar-x-2",
        giliran=turn,
        ada_giliran=True,
        pesan=pesan_untuk_kepala(kepala, periode=periode, sekolah=sekolah),
        sumber=alasan_gerbang(home),
    )


def pesan_untuk_kepala(kepala: str, *, periode: str, sekolah: str) -> str:
    """The message a guru may copy and send to the head."""
    return (
        f"Bapak/Ibu {kepala}, periode {periode} untuk {sekolah} belum dimulai di Kinerja. Guru "
        "bisa menyusun rencana setelah Bapak/Ibu memulainya di halaman Guru. Terima kasih."
    )


def alasan_gerbang(home: BerandaPegawai) -> str:
    """Why the head starts first, with its source."""
    source = source_line(home.rules.gate_ks_mulai_dulu.citation)
    return (
        "Guru memulai periode baru setelah kepala sekolahnya. Aturan ini berlaku untuk periode "
        f"{home.periode.nama}. Bila sekolah dipimpin Plt, Plt atau admin dinas yang memulai. "
        f"Dasar: {source}."
    )
