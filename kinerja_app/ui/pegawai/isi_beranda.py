"""The rest of the home page in words: tasks, timeline, what comes before, notes, the posts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kinerja_app.domain.perencanaan import StatusLangkah
from kinerja_app.domain.periode import Tahap, Tenggat, Tingkat
from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.skp import Jabatan, StatusRencana, post_name
from kinerja_app.regulations import RuleSet
from kinerja_app.services.beranda import BerandaPegawai, PosPegawai
from kinerja_app.services.rencana import LembarRencana
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import rentang_bulan, tanggal, tanggal_pendek, waktu
from kinerja_app.ui.pegawai.fakta_bagian import bahan_dari, satu_fakta, tag_langkah
from kinerja_app.ui.pegawai.giliran import bagian_diperbaiki
from kinerja_app.ui.pegawai.langkah import (
    ALAMAT,
    jumlah_langkah,
    langkah_berikut,
    nama,
    syarat_rangkuman,
)
from kinerja_app.ui.shell import NavItem
from kinerja_app.ui.views import Moment, Progress, Tag, Task
from kinerja_app.ui.wording_kabar import TAHAP
from kinerja_app.ui.wording_penilaian import PREDIKAT
from kinerja_app.ui.wording_status import Pembaca, tag_rencana

_ASAL = {
    Tingkat.NASIONAL: "Diperpanjang secara nasional",
    Tingkat.DINAS: "Diperpanjang dinas",
    Tingkat.SEKOLAH: "Diperpanjang Kepala Sekolah",
}
PERBAIKAN = Tag("warn", "pencil", "Perlu perbaikan")
_TERKIRIM = frozenset({StatusRencana.DIAJUKAN, StatusRencana.DISETUJUI, StatusRencana.DISEPAKATI})


@dataclass(frozen=True)
class Persiapan:
    """One line of "Sebelum menyusun"."""

    label: str
    href: str
    tag: Tag


def tugas_langkah(lembar: LembarRencana) -> tuple[Task, ...]:
    """The steps with one fact each, and the locked or open "Rangkuman dan ajukan"."""
    bahan, at = bahan_dari(lembar), langkah_berikut(lembar.kemajuan)
    mend = diminta(lembar)
    rows = [
        Task(
            str(n),
            nama(each.bagian),
            satu_fakta(each.bagian, bahan),
            routes.at(ALAMAT[each.bagian], lembar.skp.id),
            _state(each.status, now=lembar.dapat_diubah and each is at, mend=each.bagian in mend),
            PERBAIKAN if each.bagian in mend else tag_langkah(each, bahan),
        )
        for n, each in enumerate(lembar.kemajuan, start=1)
    ]
    return (*rows, _rangkuman(lembar))


def diminta(lembar: LembarRencana) -> tuple[Bagian, ...]:
    """The parts to mend while a returned plan has not been changed yet."""
    returned = lembar.skp.status is StatusRencana.DIKEMBALIKAN
    return bagian_diperbaiki(lembar) if returned else ()


def belum_boleh_ajukan(lembar: LembarRencana) -> str:
    """What comes before "Ajukan"; empty once the plan is a draft."""
    if lembar.skp.status is StatusRencana.DIKEMBALIKAN:
        names = ", ".join(nama(each) for each in diminta(lembar))
        return f"Terbuka setelah Anda memperbaiki {names or 'rencana ini'}"
    if lembar.skp.status is StatusRencana.BELUM_MENGAJUKAN:
        return syarat_rangkuman(lembar.kemajuan) or "Terbuka setelah Anda mengisi langkah 1"
    return ""


def _state(status: StatusLangkah, *, now: bool, mend: bool) -> Progress:
    if mend:
        return "now"
    if status is StatusLangkah.SELESAI:
        return "done"
    return "now" if now else ""


def _rangkuman(lembar: LembarRencana) -> Task:
    number, title = str(jumlah_langkah(lembar.rules)), "Rangkuman dan ajukan"
    address = routes.at(routes.RANGKUMAN, lembar.skp.id)
    if lembar.skp.status in _TERKIRIM:
        tag = tag_rencana(lembar.skp.status.value, Pembaca.PEGAWAI)
        return Task(number, title, f"Nomor {lembar.skp.nomor}", address, "done", tag)
    locked = syarat_rangkuman(lembar.kemajuan) or belum_boleh_ajukan(lembar)
    if locked:
        return Task(number, title, locked, tag=Tag("", "lock", "Belum terbuka"))
    ready = Tag("me", "circle-dot", "Siap diajukan")
    return Task(number, title, "Periksa jawaban Anda", address, "now", ready)


def hitungan(lembar: LembarRencana) -> str:
    """ "2 dari 5 selesai"."""
    finished = [each for each in lembar.kemajuan if each.status is StatusLangkah.SELESAI]
    done = sum(each.bagian not in diminta(lembar) for each in finished)
    done += lembar.skp.status in _TERKIRIM
    return f"{done} dari {jumlah_langkah(lembar.rules)} selesai"


def linimasa(rules: RuleSet, tenggat: tuple[Tenggat, ...], *, on: date) -> tuple[Moment, ...]:
    """The stages with their deadlines; an extension says who gave it and what it was."""
    shown = [each for each in tenggat if each.tahap is not Tahap.PRA_PERENCANAAN]
    current = next((each.tahap for each in shown if on <= each.tanggal), None)
    starts = {each.tahap: each.mulai for each in rules.kalender.value}
    return tuple(
        Moment(
            TAHAP[each.tahap.value],
            _when(each, starts[each.tahap]),
            f"{_ASAL[each.asal]}, semula {tanggal_pendek(each.semula)}" if each.extended else "",
            now=each.tahap is current,
        )
        for each in shown
    )


def _when(tenggat: Tenggat, mulai: date) -> str:
    if tenggat.tahap is Tahap.PELAKSANAAN:
        return rentang_bulan(mulai, tenggat.tanggal)
    return f"sampai {tanggal(tenggat.tanggal)}"


def persiapan(home: BerandaPegawai) -> tuple[Persiapan, ...]:
    """Own data, for a KS the superiors, and the Rapor where this level of school has the step."""
    lembar = home.lembar
    skp = lembar.skp if lembar else None
    data_diri = routes.at(routes.DATA_DIRI, skp.id) if skp else routes.DATA_DIRI
    rows = [Persiapan("Data diri", data_diri, _mark(skp and skp.data_diri_at, "Sudah sesuai",
                                                    "Belum diperiksa"))]  # fmt: skip
    if home.terpilih.jabatan is Jabatan.KEPALA_SEKOLAH:
        rows.append(Persiapan("Atasan dan pengawas", data_diri, _mark(
            skp and skp.atasan_at, "Sudah dikonfirmasi", "Belum dikonfirmasi")))  # fmt: skip
    if home.sekolah.jenjang not in home.rules.jenjang_tanpa_rapor.value:
        rapor = routes.at(routes.RAPOR, skp.id) if skp else routes.RAPOR
        rows.append(Persiapan("Rapor Pendidikan", rapor, _mark(
            skp and skp.rapor_dibaca_at, "Sudah dibaca", "Belum dibaca")))  # fmt: skip
    return tuple(rows)


def _mark(done: object, yes: str, no: str) -> Tag:
    return Tag("plain", "check", yes) if done else Tag("", "circle-dashed", no)


def catatan(lembar: LembarRencana) -> tuple[Moment, ...]:
    """What the assessor and the reviewer wrote on the last submission, part by part."""
    return tuple(
        Moment(
            nama(each.bagian),
            f"{each.oleh}, {waktu(each.disimpan_at, lembar.sekolah.zona)}",
            quote=each.catatan,
        )
        for each in lembar.catatan
        if each.catatan.strip()
    )


def pilihan_pos(pos: tuple[PosPegawai, ...], terpilih: PosPegawai) -> tuple[NavItem, ...]:
    """The posts of a person with several: "Guru" and "Plt Kepala Sekolah"; none for one post."""
    if len(pos) < 2:
        return ()
    return tuple(
        NavItem(
            post_name(each.jabatan, plt=each.plt),
            f"{routes.BERANDA}?pos={each.penugasan_id}",
            each == terpilih,
        )
        for each in pos
    )


@dataclass(frozen=True)
class PeriodeLalu:
    """The card of the period before; empty for one who has none."""

    nama: str = ""
    predikat: str = ""
    tautan: str = ""
    href: str = ""


def periode_lalu(home: BerandaPegawai) -> PeriodeLalu:
    """The last result where one is determined, else the way to the older SKPs."""
    last = home.hasil_lalu
    if last is not None and last.predikat is not None:
        way = routes.at(routes.HASIL, last.skp.id)
        return PeriodeLalu(last.periode, PREDIKAT[last.predikat], "Lihat hasil", way)
    if home.ada_rencana_lama:
        return PeriodeLalu("Periode lalu", "", "Lihat SKP saya", routes.SKP_SAYA)
    return PeriodeLalu()
