"""Whose turn it is with a plan, until when, and what comes next: one function per status."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from kinerja_app.domain.aturan import PengembanganMode
from kinerja_app.domain.perencanaan import (
    Kemajuan,
    StatusLangkah,
    StatusMeter,
    meter,
    total_poin,
)
from kinerja_app.domain.periode import Tahap, Tenggat
from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.services.beranda import BerandaPegawai
from kinerja_app.services.rencana import LembarRencana
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import rentang_bulan, sisa_sampai, waktu
from kinerja_app.ui.pegawai.fakta_bagian import Bahan, aspek_dipilih, bahan_dari
from kinerja_app.ui.pegawai.giliran_hasil import giliran_hasil
from kinerja_app.ui.pegawai.langkah import ALAMAT, langkah_berikut, nama, nomor
from kinerja_app.ui.pegawai.urutan_giliran import estafet, penilai_disebut
from kinerja_app.ui.views import Tag, Turn
from kinerja_app.ui.wording_status import BACA_SAJA, GILIRAN_ANDA, giliran


@dataclass(frozen=True)
class Keadaan:
    """What a turn is told from: the home of the pegawai with its plan, on a day."""

    home: BerandaPegawai
    lembar: LembarRencana
    on: date

    @property
    def tenggat(self) -> Tenggat | None:
        """The deadline of planning."""
        return tenggat_perencanaan(self.home.tenggat)


def tenggat_perencanaan(tenggat: tuple[Tenggat, ...]) -> Tenggat | None:
    """The deadline of planning; None where the rule set names no date for it."""
    return next((each for each in tenggat if each.tahap is Tahap.PERENCANAAN), None)


def giliran_mulai(home: BerandaPegawai, *, on: date) -> Turn:
    """The turn of a pegawai who has no plan yet and may begin."""
    tenggat = tenggat_perencanaan(home.tenggat)
    started = home.pembukaan
    told = (
        f"{started.oleh} memulai periode ini {waktu(started.dimulai_at, home.sekolah.zona)}."
        if started
        else "Rencana disusun langkah demi langkah, dan tersimpan sendiri."
    )
    return Turn(
        GILIRAN_ANDA,
        "Susun rencana Anda",
        told,
        sisa_sampai(tenggat.tanggal, on=on) if tenggat else "",
        relay=estafet(home, None, now=0),
    )


def giliran_rencana(keadaan: Keadaan) -> Turn:
    """The turn card of a plan: its status decides what is said."""
    told = giliran_hasil(keadaan.home)
    if told is not None:
        return told
    if not keadaan.lembar.periode_terbuka:
        return _closed(keadaan)
    return _BY_STATUS[keadaan.lembar.skp.status](keadaan)


def _deadline(keadaan: Keadaan) -> str:
    tenggat = keadaan.tenggat
    return sisa_sampai(tenggat.tanggal, on=keadaan.on) if tenggat else ""


def _closed(keadaan: Keadaan) -> Turn:
    return Turn(
        BACA_SAJA,
        "Periode ini sudah selesai",
        "Anda bisa membaca dan mencetak rencana ini.",
        action="Lihat rencana",
        href=routes.at(routes.RENCANA, keadaan.lembar.skp.id),
    )


def _writing(keadaan: Keadaan) -> Turn:
    lembar = keadaan.lembar
    heading, sentence, action, href = _next_act(lembar)
    late = keadaan.tenggat is not None and keadaan.on > keadaan.tenggat.tanggal
    return Turn(
        GILIRAN_ANDA,
        heading,
        f"{sentence} Anda masih bisa mengajukan." if late else sentence,
        _deadline(keadaan),
        action,
        href,
        estafet(keadaan.home, lembar, now=0),
    )


def _next_act(lembar: LembarRencana) -> tuple[str, str, str, str]:
    """Heading, sentence, button and address of the next act while the plan is written."""
    skp = lembar.skp
    if lembar.bentrok:
        words = f"{nama(lembar.bentrok[0])} juga diubah di tempat lain. Keduanya tersimpan."
        address = routes.at(routes.DUA_VERSI, skp.id)
        return "Pilih satu dari dua versi", words, "Bandingkan versi", address
    if skp.status is StatusRencana.DIKEMBALIKAN:
        return _mend(lembar)
    step = langkah_berikut(lembar.kemajuan)
    if step is not None:
        return _fill(step, lembar)
    if skp.data_diri_at is None:
        words = "Semua langkah selesai. Nyatakan data diri Anda sudah sesuai sebelum mengajukan."
        return "Periksa data diri", words, "Periksa data diri", routes.at(routes.DATA_DIRI, skp.id)
    if skp.jabatan is Jabatan.KEPALA_SEKOLAH and skp.atasan_at is None:
        words = "Semua langkah selesai. Konfirmasi data atasan dan pengawas sebelum mengajukan."
        address = routes.at(routes.DATA_DIRI, skp.id)
        return "Konfirmasi atasan dan pengawas", words, "Periksa data atasan", address
    words = "Semua langkah selesai. Periksa sekali lagi, lalu ajukan."
    return "Ajukan rencana Anda", words, "Periksa dan ajukan", routes.at(routes.RANGKUMAN, skp.id)


def bagian_diperbaiki(lembar: LembarRencana) -> tuple[Bagian, ...]:
    """The parts that the last decision asks to mend, in the order of the steps."""
    asked = {each.bagian for each in lembar.catatan if each.keputusan == "perbaikan"}
    return tuple(each for each in lembar.rules.langkah.value if each in asked)


def _mend(lembar: LembarRencana) -> tuple[str, str, str, str]:
    asked = bagian_diperbaiki(lembar) or lembar.rules.langkah.value[:1]
    names = ", ".join(nama(each) for each in asked)
    by = next((each.oleh for each in lembar.catatan if each.oleh), penilai_disebut(lembar))
    return (
        f"Perbaiki {len(asked)} bagian",
        f"{by} minta perbaikan pada {names}.",
        f"Perbaiki {nama(asked[0])}",
        routes.at(ALAMAT[asked[0]], lembar.skp.id),
    )


def _fill(step: Kemajuan, lembar: LembarRencana) -> tuple[str, str, str, str]:
    number = nomor(lembar.rules, step.bagian)
    fresh = all(each.status is StatusLangkah.BELUM for each in lembar.kemajuan)
    verb = "Mulai" if fresh else "Lanjutkan"
    return (
        f"{'Isi' if step.status is StatusLangkah.BELUM else 'Lengkapi'} {nama(step.bagian)}",
        _MISSING[step.bagian](bahan_dari(lembar)),
        f"{verb} langkah {number}",
        routes.at(ALAMAT[step.bagian], lembar.skp.id),
    )


def _missing_points(bahan: Bahan) -> str:
    if bahan.rules.pengembangan_mode.value is PengembanganMode.REFLEKSI:
        return "Pilih satu kompetensi, lalu tulis cara Anda belajar."
    m = meter(total_poin(bahan.rencana.pengembangan), bahan.rules)
    if m.status is StatusMeter.LEBIH:
        return f"Rencana Anda {m.total} poin, kelebihan {m.selisih} poin dari batas {m.maksimum}."
    if m.status is StatusMeter.CUKUP:
        return "Periksa jumlah setiap kegiatan."
    return f"Rencana Anda {m.total} poin. Masih kurang {m.selisih} poin dari batas {m.minimum}."


def _missing_practice(bahan: Bahan) -> str:
    if bahan.rencana.praktik.sub_indikator:
        return "Tulis alasan Anda memilih praktik ini."
    return "Pilih satu praktik yang ingin Anda perbaiki."


_MISSING: Mapping[Bagian, Callable[[Bahan], str]] = {
    Bagian.PRAKTIK: _missing_practice,
    Bagian.PENGEMBANGAN: _missing_points,
    Bagian.TUGAS_TAMBAHAN: lambda _: "Periksa pilihan tugas tambahan Anda.",
    Bagian.PERILAKU: lambda b: f"Baru {aspek_dipilih(b.rencana, b.rules)} dipilih.",
}


def _waiting(keadaan: Keadaan) -> Turn:
    lembar, skp = keadaan.lembar, keadaan.lembar.skp
    reviewing = lembar.peran.peninjau is not None and skp.ditinjau_at is None
    guru = skp.jabatan is Jabatan.GURU
    who = "Kepala Sekolah" if guru else "Pengawas" if reviewing else "Kepala Dinas"
    act = "meninjau" if reviewing and not guru else "memeriksa"
    sent = waktu(skp.diajukan_at, lembar.sekolah.zona) if skp.diajukan_at else ""
    state = "Belum dibuka: Anda masih bisa menariknya kembali."
    if skp.dibuka_at is not None:
        state = f"Dibuka {waktu(skp.dibuka_at, lembar.sekolah.zona)}."
    return Turn(
        giliran(who),
        f"{who} {act} rencana Anda",
        f"Diajukan {sent}. {state}",
        _deadline(keadaan),
        relay=estafet(keadaan.home, lembar, now=1 if guru or reviewing else 2),
    )


def _approved(keadaan: Keadaan) -> Turn:
    lembar, skp = keadaan.lembar, keadaan.lembar.skp
    when = waktu(skp.diputuskan_at, lembar.sekolah.zona) if skp.diputuskan_at else ""
    by = (
        f"{penilai_disebut(lembar)} menyetujui rencana ini {when}."
        if skp.diputuskan_oleh
        else f"Rencana ini disetujui otomatis {when} karena sekolah dipimpin Plt."
    )
    return Turn(
        GILIRAN_ANDA,
        "Sepakati rencana Anda",
        f"{by} Baca sekali lagi, lalu sepakati.",
        _deadline(keadaan),
        relay=estafet(keadaan.home, lembar, now=-2),
    )


def _agreed(keadaan: Keadaan) -> Turn:
    lembar = keadaan.lembar
    run = next((e for e in lembar.rules.kalender.value if e.tahap is Tahap.PELAKSANAAN), None)
    period = f" Pelaksanaan {rentang_bulan(run.mulai, run.selesai)}." if run else ""
    when = lembar.skp.disepakati_at
    agreed = f"Disepakati {waktu(when, lembar.sekolah.zona)}." if when else ""
    return Turn(
        Tag("ok", "check-check", "Disepakati"),
        "Rencana Anda sudah disepakati",
        agreed + period,
        sisa_sampai(run.selesai, on=keadaan.on) if run else "",
        action="Buka siklus",
        href=routes.at(routes.SIKLUS, lembar.skp.id),
        relay=estafet(keadaan.home, lembar, now=-1),
    )


def _inactive(keadaan: Keadaan) -> Turn:
    return Turn(
        Tag("", "user-x", "Tidak aktif"),
        "Rencana ini tidak aktif",
        "Penugasan Anda berubah. Rencana tetap bisa dibaca dan dicetak.",
        action="Lihat rencana",
        href=routes.at(routes.RENCANA, keadaan.lembar.skp.id),
    )


_BY_STATUS: Mapping[StatusRencana, Callable[[Keadaan], Turn]] = {
    StatusRencana.BELUM_MENGAJUKAN: _writing,
    StatusRencana.DRAF: _writing,
    StatusRencana.DIKEMBALIKAN: _writing,
    StatusRencana.DIAJUKAN: _waiting,
    StatusRencana.DISETUJUI: _approved,
    StatusRencana.DISEPAKATI: _agreed,
    StatusRencana.TIDAK_AKTIF: _inactive,
}
