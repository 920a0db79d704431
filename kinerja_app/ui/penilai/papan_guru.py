"""What the list of guru shows: sentences, counters and rows made from the services' answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from kinerja_app.domain.skp import StatusRencana
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.giliran_nilai import BELUM_DIMULAI
from kinerja_app.persistence.reads_guru import BarisGuru
from kinerja_app.regulations import RuleSet
from kinerja_app.services.daftar import PapanPenilai
from kinerja_app.ui import routes
from kinerja_app.ui.daftar.giliran_nilai import NONE, GiliranNilai, act_on, tag_nilai, turn_card
from kinerja_app.ui.daftar.penyaring import (
    SEMUA,
    TERLAMBAT,
    Penyaring,
    days_late,
    described,
    number,
    paging,
    share,
    stage_words,
)
from kinerja_app.ui.formatting import ZONE, angka, sejak, tanggal
from kinerja_app.ui.paging import NO_PAGES
from kinerja_app.ui.views import Count, Paging, Tag, Unduhan
from kinerja_app.ui.wording_status import Pembaca, tag_rencana

_NOT_SUBMITTED = (StatusRencana.BELUM_MENGAJUKAN, StatusRencana.DRAF)
_READABLE = frozenset(StatusRencana) - {*_NOT_SUBMITTED, StatusRencana.TIDAK_AKTIF}
_WITH_DATE = frozenset(
    {StatusRencana.DIAJUKAN, StatusRencana.DIKEMBALIKAN, StatusRencana.DISETUJUI}
)
_COUNTERS: tuple[tuple[str, Count], ...] = (
    ("diajukan", Count("", "Perlu disetujui", "circle-dot", "accent")),
    ("dikembalikan", Count("", "Perlu perbaikan", "pencil", "warning")),
    ("disetujui", Count("", "Disetujui", "thumbs-up", "info")),
    ("disepakati", Count("", "Disepakati", "check-check", "success")),
    ("belum", Count("", "Belum mengajukan", "circle-dashed", "control")),
)
_LATE = Count("", "Terlambat", "clock", "danger")
_NO_FILES = Unduhan()


@dataclass(frozen=True)
class KartuGuru:
    """One guru of the list; ``href`` is empty while there is nothing to read.

    ``lanjut`` says what the status does not: how late the plan is, how far the rating.
    """

    id: str
    nama: str
    mapel: str
    status: Tag
    lanjut: Tag
    praktik: str
    sejak: str
    tindakan: str
    href: str
    dapat_dipilih: bool


@dataclass(frozen=True)
class PapanGuru:
    """The head of the list. Empty texts leave their part out."""

    judul: str = ""
    alis: str = ""
    sepakat: str = ""
    hitungan: tuple[Count, ...] = ()
    uraian: str = ""
    pengingat: str = ""
    pesan_pengingat: str = ""
    mulai_judul: str = ""
    mulai_kalimat: str = ""
    plt: str = ""
    keterangan_tabel: str = ""
    halaman: Paging = NO_PAGES
    semua: str = ""
    semua_href: str = ""
    baca_saja: bool = False
    giliran: GiliranNilai = NONE
    unduhan: Unduhan = _NO_FILES


def board(papan: PapanPenilai, shown: Penyaring, *, on: date, alamat: str) -> PapanGuru:
    """The head of the list on a day; ``alamat`` is the product's address, for the reminder."""
    total = sum(papan.daftar.per_status.values())
    counts = _counters(papan, shown, late=_late(papan, on))
    unsent = len(papan.belum_mengajukan)
    startable = papan.pembukaan is None and papan.dapat_ditulis
    remind = bool(unsent) and papan.dapat_ditulis and not startable
    everyone = papan.daftar.jumlah == total
    agreed = papan.daftar.per_status.get(StatusRencana.DISEPAKATI, 0)
    return PapanGuru(
        judul=_heading(papan, startable=startable),
        alis=stage_words(papan.tenggat, on) if papan.dapat_ditulis else papan.periode.nama,
        sepakat=f"{angka(agreed)} dari {angka(total)}",
        hitungan=counts,
        uraian=described(counts),
        pengingat=f"Salin pengingat untuk {angka(unsent)} guru" if remind else "",
        pesan_pengingat=_reminder(papan, alamat) if remind else "",
        mulai_judul=f"Mulai periode {papan.periode.nama}" if startable else "",
        mulai_kalimat=_start_sentence(total) if startable else "",
        plt=_plt(papan),
        keterangan_tabel=f"{_caption(shown)}, {angka(papan.daftar.jumlah)} dari {angka(total)}",
        halaman=paging(shown, routes.DAFTAR_GURU, papan.daftar.jumlah, noun="guru"),
        semua="" if everyone else f"Lihat semua {angka(total)} guru",
        semua_href="" if everyone else Penyaring(status=SEMUA).address(routes.DAFTAR_GURU),
        baca_saja=not papan.dapat_ditulis,
        giliran=turn_card(papan.giliran_nilai),
        unduhan=shown.files("guru", npsn=papan.sekolah.npsn, periode=papan.periode.kode),
    )


def _heading(papan: PapanPenilai, *, startable: bool) -> str:
    if startable:
        return f"Anda belum memulai periode {papan.periode.nama}"
    waiting = papan.daftar.per_status.get(StatusRencana.DIAJUKAN, 0)
    return (
        f"{angka(waiting)} rencana menunggu keputusan Anda"
        if waiting
        else "Tidak ada rencana menunggu"
    )


def _start_sentence(total: int) -> str:
    return (
        f"{angka(total)} guru menunggu Anda. Sesudah Anda memulai, mereka mendapat pemberitahuan "
        "dan bisa menyusun rencana. Periode yang sudah dimulai tidak bisa dibatalkan."
    )


def _plt(papan: PapanPenilai) -> str:
    if not (papan.dipimpin_plt and papan.rules.plt_auto_setuju.value):
        return ""
    return (
        "Sekolah ini dipimpin Plt, jadi rencana guru disetujui otomatis saat diajukan. "
        "Anda bisa membacanya di sini."
    )


def _late(papan: PapanPenilai, on: date) -> int:
    return days_late(papan.tenggat, on) if papan.dapat_ditulis else 0


def _counters(papan: PapanPenilai, shown: Penyaring, *, late: int) -> tuple[Count, ...]:
    total = sum(papan.daftar.per_status.values())
    last = (TERLAMBAT, _LATE) if late else _COUNTERS[-1]
    found = []
    for kata, counter in (*_COUNTERS[:-1], last):
        many = number(papan.daftar.per_status, kata)
        href = Penyaring(status=kata).address(routes.DAFTAR_GURU)
        found.append(
            replace(
                counter,
                number=angka(many),
                href=href,
                share=share(many, total),
                current=shown.status == kata,
            )
        )
    return tuple(found)


def _caption(shown: Penyaring) -> str:
    labels = {kata: counter.label.lower() for kata, counter in _COUNTERS} | {TERLAMBAT: "terlambat"}
    label = labels.get(shown.status, "")
    return f"Guru dengan status {label}" if label else "Guru"


def _reminder(papan: PapanPenilai, alamat: str) -> str:
    ends = next(each.tanggal for each in papan.tenggat if each.tahap.value == "perencanaan")
    names = "\n".join(f"{at}. {nama}" for at, nama in enumerate(papan.belum_mengajukan, start=1))
    return (
        f"Bapak dan Ibu guru {papan.sekolah.nama}, rencana kinerja {papan.periode.nama} diajukan "
        f"paling lambat {tanggal(ends)}. Yang belum mengajukan:\n{names}\nBuka {alamat}"
    )


def cards(papan: PapanPenilai, *, on: date, saya: int) -> tuple[KartuGuru, ...]:
    """The rows of the page; the own plan of a Plt (``saya``) is decided by others."""
    late = _late(papan, on)
    found = []
    for row in papan.daftar.baris:
        card = _card(row, papan.rules, on=on, late=late, writable=papan.dapat_ditulis)
        if row.status is StatusRencana.DISEPAKATI:
            card = _rated(card, *papan.nilai.get(row.skp_id, (BELUM_DIMULAI, False)))
        own = replace(card, href="", dapat_dipilih=False)
        found.append(own if row.orang_id == saya else card)
    return tuple(found)


def _card(row: BarisGuru, rules: RuleSet, *, on: date, late: int, writable: bool) -> KartuGuru:
    waiting = row.status is StatusRencana.DIAJUKAN
    agreed = row.status is StatusRencana.DISEPAKATI
    names = {each.kode: each.label for each in rules.sub_indikator.value}
    is_late = bool(late) and row.status in _NOT_SUBMITTED
    readable = bool(row.skp_id) and row.status in _READABLE
    since = sejak(local_date(row.sejak, ZONE), on=on) if row.sejak else ""
    return KartuGuru(
        id=str(row.skp_id),
        nama=row.nama,
        mapel=row.mata_pelajaran,
        status=tag_rencana(row.status.value, Pembaca.PENILAI),
        lanjut=Tag("bad", "clock", f"Terlambat {late} hari") if is_late else Tag(),
        praktik=", ".join(names.get(kode, kode) for kode in row.sub_indikator),
        sejak=since if row.status in _WITH_DATE else "",
        tindakan="Cek" if waiting and writable else "Buka siklus" if agreed else "Lihat",
        href=routes.at(routes.SIKLUS if agreed else routes.CEK, row.skp_id) if readable else "",
        dapat_dipilih=waiting and writable and row.dibaca,
    )


def _rated(card: KartuGuru, group: str, mine: bool) -> KartuGuru:
    """An agreed plan on its way to a result: the cycle until it is done, then the rating."""
    if group == BELUM_DIMULAI:
        return card
    return replace(
        card,
        lanjut=tag_nilai(group, mine=mine),
        tindakan=act_on(group) if mine else "Lihat penilaian",
        href=routes.at(routes.PENILAIAN, card.id),
    )
