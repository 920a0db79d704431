"""What the lists of principals show: for the pengawas, the Kepala Dinas and the admin dinas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kinerja_app.domain.skp import StatusRencana
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.giliran_nilai import BELUM_DIMULAI
from kinerja_app.persistence.reads_antrean import TautanPengawas
from kinerja_app.persistence.reads_ks import BarisKs
from kinerja_app.services.daftar import PapanKs
from kinerja_app.ui import routes
from kinerja_app.ui.daftar.giliran_nilai import (
    NONE,
    GiliranNilai,
    act_on,
    needed_of_head,
    turn_card,
)
from kinerja_app.ui.daftar.penyaring import Penyaring, number, paging, share, stage_words
from kinerja_app.ui.formatting import ZONE, angka, sejak
from kinerja_app.ui.paging import NO_PAGES
from kinerja_app.ui.views import Option, Paging, Tag, Unduhan
from kinerja_app.ui.wording_status import Pembaca, tag_rencana

_S = StatusRencana
_READABLE = frozenset({_S.DIAJUKAN, _S.DIKEMBALIKAN, _S.DISETUJUI, _S.DISEPAKATI})
_NO_FILES = Unduhan()
_NEXT: Mapping[StatusRencana, str] = {
    _S.BELUM_MENGAJUKAN: "Kepala sekolah perlu mengajukan",
    _S.DRAF: "Kepala sekolah perlu mengajukan",
    _S.DIKEMBALIKAN: "Kepala sekolah perlu memperbaiki",
    _S.DISETUJUI: "Kepala sekolah perlu menyepakati",
    _S.DISEPAKATI: "Tidak ada",
    _S.TIDAK_AKTIF: "Tidak ada",
}
_LINK_STEPS: Mapping[str, str] = {
    "diajukan": "Dinas memverifikasi SK Anda",
    "diverifikasi_dinas": "KS mengonfirmasi Anda",
}
_FILTERS = (
    ("diajukan", "Menunggu"),
    ("dikembalikan", "Perlu perbaikan"),
    ("disetujui", "Disetujui"),
    ("disepakati", "Disepakati"),
    ("belum", "Belum mengajukan"),
)


class Peninjau(Enum):
    """Who reads a list of principals: the page, the verb of the turn, the words of the tag."""

    PENGAWAS = (routes.DAFTAR_BINAAN, "Tinjau", Pembaca.PENINJAU)
    KEPALA_DINAS = (routes.DAFTAR_KEPALA_SEKOLAH, "Cek", Pembaca.PENILAI)
    ADMIN_DINAS = (routes.DAFTAR_KEPALA_SEKOLAH, "", Pembaca.PENILAI)


@dataclass(frozen=True)
class KartuKs:
    """One school of the list; ``dapat_dimulai`` offers starting the period for it."""

    npsn: str
    sekolah: str
    kepala: str
    status: Tag
    sepakat: str
    persen: str
    perlu: str
    ikon: str
    tindakan: str
    href: str
    dapat_dimulai: bool


@dataclass(frozen=True)
class KartuTautan:
    """A link that lacks a step: the fact, who must act, and a reminder to copy."""

    judul: str
    kalimat: str
    pesan: str
    sk_href: str = ""


@dataclass(frozen=True)
class SkPembinaan:
    """The SK of an active link: the school, the number, where the document is."""

    sekolah: str
    nomor: str
    href: str


@dataclass(frozen=True)
class PapanDaftar:
    """The head of a list of principals."""

    judul: str = ""
    alis: str = ""
    keterangan: str = ""
    giliran_nilai: GiliranNilai = NONE
    tautan: tuple[KartuTautan, ...] = ()
    sk: tuple[SkPembinaan, ...] = ()
    pilihan_status: tuple[Option, ...] = ()
    pilihan_jenjang: tuple[Option, ...] = ()
    keterangan_tabel: str = ""
    halaman: Paging = NO_PAGES
    unduhan: Unduhan = _NO_FILES


def board(
    papan: PapanKs, shown: Penyaring, peninjau: Peninjau, *, on: date, alamat: str
) -> PapanDaftar:
    """The head of the list on a day; ``alamat`` is the product's address, for reminders."""
    total = sum(papan.daftar.per_status.values())
    noun = "sekolah binaan" if peninjau is Peninjau.PENGAWAS else "sekolah"
    return PapanDaftar(
        judul=_heading(papan, peninjau, total),
        alis=stage_words(papan.tenggat, on),
        keterangan=_lead(papan, peninjau, total),
        giliran_nilai=turn_card(papan.giliran_nilai),
        tautan=tuple(_link_card(each, alamat) for each in papan.tertunda),
        sk=tuple(
            SkPembinaan(each.sekolah, each.sk_nomor, routes.file_at(each.berkas_id))
            for each in papan.sk
        ),
        pilihan_status=_status_options(papan, total),
        pilihan_jenjang=(Option("", "Semua"), *(Option(each, each) for each in papan.jenjang)),
        keterangan_tabel=f"{noun.capitalize()}, {papan.daftar.jumlah} dari {total}",
        halaman=paging(shown, peninjau.value[0], papan.daftar.jumlah, noun="sekolah"),
        unduhan=shown.files(peninjau.value[0].strip("/"), periode=papan.periode.kode),
    )


def _heading(papan: PapanKs, peninjau: Peninjau, total: int) -> str:
    if peninjau is Peninjau.ADMIN_DINAS:
        agreed = papan.daftar.per_status.get(_S.DISEPAKATI, 0)
        return f"{angka(agreed)} dari {angka(total)} kepala sekolah sudah menyepakati"
    whose = "keputusan Anda" if peninjau is Peninjau.KEPALA_DINAS else "Anda"
    many = len(papan.menunggu)
    return f"{angka(many) if many else 'Tidak ada'} rencana kepala sekolah menunggu {whose}"


def _lead(papan: PapanKs, peninjau: Peninjau, total: int) -> str:
    if peninjau is Peninjau.PENGAWAS:
        return f"{angka(total)} sekolah binaan · {angka(len(papan.tersambung))} tersambung"
    return " · ".join(filter(None, (papan.dinas, f"{angka(total)} sekolah")))


def _link_card(link: TautanPengawas, alamat: str) -> KartuTautan:
    heading = f"{link.sekolah} belum bisa dibuka"
    sk_href = routes.file_at(link.berkas_id) if link.berkas_id else ""
    if link.status == "diajukan":
        return KartuTautan(
            heading,
            "SK Anda belum diverifikasi. Admin dinas yang memverifikasinya.",
            f"Bapak/Ibu admin dinas, SK saya sebagai pengawas {link.sekolah} menunggu verifikasi. "
            f"Buka {alamat}",
            sk_href,
        )
    head = link.kepala or "Kepala Sekolah"
    return KartuTautan(
        heading,
        f"SK Anda sudah diverifikasi dinas. {head} belum mengonfirmasi Anda sebagai pengawas.",
        f"Bapak/Ibu {head}, konfirmasi saya sebagai pengawas {link.sekolah} di halaman Data diri. "
        f"Buka {alamat}",
        sk_href,
    )


def _status_options(papan: PapanKs, total: int) -> tuple[Option, ...]:
    counted = tuple(
        Option(kata, f"{label} ({number(papan.daftar.per_status, kata)})")
        for kata, label in _FILTERS
    )
    return (Option("", f"Semua ({total})"), *counted)


def cards(papan: PapanKs, peninjau: Peninjau, *, on: date) -> tuple[KartuKs, ...]:
    """The rows of the page."""
    return tuple(_card(each, papan, peninjau, on=on) for each in papan.daftar.baris)


def _card(row: BarisKs, papan: PapanKs, peninjau: Peninjau, *, on: date) -> KartuKs:
    mine = _is_mine(row, papan, peninjau)
    visible = peninjau is Peninjau.KEPALA_DINAS or row.npsn in papan.tersambung
    readable = visible and bool(row.skp_id) and row.status in _READABLE
    act, path = _way(row, papan, peninjau, mine=mine)
    needed, icon = _needed(row, papan, peninjau, on=on)
    startable = peninjau is Peninjau.ADMIN_DINAS and not row.kepala and not row.periode_dimulai
    return KartuKs(
        npsn=row.npsn,
        sekolah=row.sekolah,
        kepala=f"{row.kepala} (Plt)" if row.plt else row.kepala or "Belum ada Kepala Sekolah",
        status=_tag(row, papan, peninjau),
        sepakat=f"{row.guru_sepakat}/{row.guru}",
        persen=share(row.guru_sepakat, row.guru),
        perlu=needed,
        ikon=icon,
        tindakan=act,
        href=routes.at(path, row.skp_id) if readable else "",
        dapat_dimulai=startable,
    )


def _way(row: BarisKs, papan: PapanKs, peninjau: Peninjau, *, mine: bool) -> tuple[str, str]:
    """The verb of the row and the page it opens: the plan, then the cycle, then the rating."""
    group, turn = papan.nilai.get(row.skp_id, (BELUM_DIMULAI, False))
    if row.status is not _S.DISEPAKATI:
        return (peninjau.value[1] if mine else "Lihat"), routes.CEK
    if group != BELUM_DIMULAI:
        return (act_on(group) if turn else "Lihat penilaian"), routes.PENILAIAN
    observed = peninjau is Peninjau.PENGAWAS
    return ("Buka siklus", routes.SIKLUS) if observed else ("Lihat", routes.CEK)


def _is_mine(row: BarisKs, papan: PapanKs, peninjau: Peninjau) -> bool:
    if row.status is not _S.DIAJUKAN:
        return False
    if peninjau is Peninjau.PENGAWAS:
        decides = row.npsn in papan.delegasi
        return row.npsn in papan.tersambung and (decides or not row.ditinjau)
    ready = row.ditinjau or row.pembinaan != "aktif"
    return peninjau is Peninjau.KEPALA_DINAS and ready


def _tag(row: BarisKs, papan: PapanKs, peninjau: Peninjau) -> Tag:
    if row.status is not _S.DIAJUKAN or _is_mine(row, papan, peninjau):
        return tag_rencana(row.status.value, peninjau.value[2])
    reviewed = row.ditinjau or row.pembinaan != "aktif"
    return Tag("info", "hourglass", "Menunggu Kepala Dinas" if reviewed else "Menunggu pengawas")


def _needed(row: BarisKs, papan: PapanKs, peninjau: Peninjau, *, on: date) -> tuple[str, str]:
    """What has to happen next and by whom, with an icon where something is missing."""
    if peninjau is Peninjau.PENGAWAS and row.npsn not in papan.tersambung:
        return _LINK_STEPS.get(row.pembinaan, "Sambungan diaktifkan"), "link-2-off"
    if row.status is _S.DIAJUKAN:
        return f"{_who_acts(row, papan, peninjau)}{_since(row, on)}", ""
    if row.status is _S.DISEPAKATI and row.kepala:
        group, mine = papan.nilai.get(row.skp_id, (BELUM_DIMULAI, False))
        return needed_of_head(group, mine=mine, alone=row.pembinaan != "aktif"), ""
    if not row.kepala:
        return "Dinas menugaskan Kepala Sekolah", "user-x"
    if not row.periode_dimulai and row.status is _S.BELUM_MENGAJUKAN:
        return "Kepala sekolah perlu memulai periode", "clock"
    return _NEXT[row.status], ""


def _who_acts(row: BarisKs, papan: PapanKs, peninjau: Peninjau) -> str:
    if _is_mine(row, papan, peninjau):
        reviews = peninjau is Peninjau.PENGAWAS and row.npsn not in papan.delegasi
        return "Anda meninjau" if reviews else "Anda memutuskan"
    reviewed = row.ditinjau or row.pembinaan != "aktif"
    return "Kepala Dinas memutuskan" if reviewed else "Pengawas meninjau"


def _since(row: BarisKs, on: date) -> str:
    return f", {sejak(local_date(row.sejak, ZONE), on=on)}" if row.sejak else ""
