"""Progress and spread of ratings as values: counters, rows, the advisory curve."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from kinerja_app.domain.organisasi import Batas, HasilPanduan
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import Jabatan
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.giliran_nilai import GILIRAN_SAYA, SIAP_FINAL
from kinerja_app.persistence.reads_penilaian import PAGE, BarisNilai, SaringanNilai
from kinerja_app.services.capaian import PapanNilai
from kinerja_app.ui import routes
from kinerja_app.ui.daftar.giliran_nilai import act_on, tag_nilai
from kinerja_app.ui.formatting import angka, sejak
from kinerja_app.ui.numbers import page_in
from kinerja_app.ui.paging import NO_PAGES, pages
from kinerja_app.ui.penilaian.grafik import Batang, bars
from kinerja_app.ui.views import Count, Paging, Tag, Tone, Unduhan
from kinerja_app.ui.wording import source_line
from kinerja_app.ui.wording_penilaian import CAPAIAN, PREDIKAT
from kinerja_app.ui.wording_status import GILIRAN_ANDA, PENILAIAN

_NO_FILES = Unduhan()
# A result that is ready to be made final stands beside the results that are not.
_RATED = tuple(PENILAIAN)
_AT = _RATED.index("DINILAI") + 1
_GROUPS = (
    *(GILIRAN_SAYA, "BELUM_SEPAKAT", "BELUM_DIMULAI"),
    *(*_RATED[:_AT], SIAP_FINAL, *_RATED[_AT:]),
)
_TONES: Mapping[str, Tone] = {
    GILIRAN_SAYA: "accent",
    "BELUM_SEPAKAT": "control",
    "BELUM_DIMULAI": "info",
    "PERLU_DINILAI": "info",
    "KEBERATAN": "warning",
    "FINAL": "success",
    "TERSINKRON": "success",
    "GAGAL_SINKRON": "danger",
}


@dataclass(frozen=True)
class KartuNilai:
    """One person of the list."""

    nama: str
    siapa: str
    tag: Tag
    predikat: str
    sejak: str
    tindakan: str
    href: str


@dataclass(frozen=True)
class Sebaran:
    """One predikat: how many people there are, how many the curve suggests, the list behind."""

    predikat: str
    nyata: str
    saran: str
    href: str


@dataclass(frozen=True)
class PapanKemajuan:
    """The page but its rows."""

    judul: str = ""
    alis: str = ""
    hitungan: tuple[Count, ...] = ()
    uraian: str = ""
    sebaran: tuple[Sebaran, ...] = ()
    grafik: tuple[Batang, ...] = ()
    uraian_grafik: str = ""
    capaian: str = ""
    sumber: str = ""
    panduan: tuple[str, ...] = ()
    halaman: Paging = NO_PAGES
    keterangan: str = ""
    kosong: bool = False
    unduhan: Unduhan = _NO_FILES


def label_of(status: str) -> Tag:
    """The label of a group for a counter, whoever acts next."""
    return GILIRAN_ANDA if status == GILIRAN_SAYA else tag_nilai(status, mine=False)


def board(papan: PapanNilai, shown: SaringanNilai) -> PapanKemajuan:
    """Counters, spread and paging of a scope."""
    groups = papan.daftar.per_status
    total = sum(groups.values())
    rated = sum(papan.daftar.per_predikat.values())
    numbers = {**groups, GILIRAN_SAYA: papan.daftar.giliran}
    counts = tuple(
        _count(kode, numbers[kode], total, shown) for kode in _GROUPS if numbers.get(kode)
    )
    suggested = {each.predikat: each.saran for each in papan.kurva}
    spread = tuple(_spread(each, papan, suggested) for each in Predikat)
    described = ", ".join(f"{each.predikat} {each.nyata} orang" for each in spread)
    return PapanKemajuan(
        judul=f"{angka(rated)} dari {angka(total)} sudah dinilai"
        if total
        else "Belum ada yang bisa dinilai",
        kosong=not total,
        alis=f"{papan.lingkup}, {papan.periode.nama}",
        hitungan=counts,
        uraian=", ".join(f"{each.number} {each.label.lower()}" for each in counts),
        sebaran=spread if rated else (),
        grafik=_chart(papan, suggested) if rated else (),
        uraian_grafik=described,
        capaian=CAPAIAN[papan.capaian] if papan.capaian else "",
        sumber=f"Pola: {source_line(papan.rules.kurva_distribusi.citation)}. "
        f"Panduan persen: {source_line(papan.rules.panduan_distribusi.citation)}.",
        panduan=tuple(_guided(each) for each in papan.panduan),
        halaman=_paging(shown, papan.daftar.jumlah),
        keterangan=f"Penilaian, {angka(papan.daftar.jumlah)} orang",
    )


def _guided(line: HasilPanduan) -> str:
    """One line of the percentage guide; "at least 0 %" asks for somebody at all."""
    row = line.baris
    limit = f"{row.batas.value.replace('_', ' ')} {row.persen} %"
    if row.batas is Batas.PALING_SEDIKIT and row.persen == 0:
        limit = "paling sedikit 1 orang"
    names = ", ".join(PREDIKAT[each] for each in row.predikat)
    return f"{names}: {line.orang} dari {line.jumlah} orang, panduan {limit}"


def _count(kode: str, number: int, total: int, shown: SaringanNilai) -> Count:
    tag = label_of(kode)
    return Count(
        number=angka(number),
        label=tag.label,
        icon=tag.icon,
        tone=_TONES.get(kode, "info"),
        href=address(SaringanNilai(status="" if shown.status == kode else kode, cari=shown.cari)),
        share="0%" if kode == GILIRAN_SAYA else f"{100 * number / total:.1f}%",
        current=shown.status == kode,
    )


def _spread(predikat: Predikat, papan: PapanNilai, suggested: dict[Predikat, int]) -> Sebaran:
    return Sebaran(
        PREDIKAT[predikat],
        str(papan.daftar.per_predikat.get(predikat, 0)),
        str(suggested[predikat]) if suggested else "–",
        address(SaringanNilai(predikat=predikat.value)),
    )


def _chart(papan: PapanNilai, suggested: dict[Predikat, int]) -> tuple[Batang, ...]:
    found = papan.daftar.per_predikat
    rows = tuple(
        (PREDIKAT[each], float(found.get(each, 0)), str(found.get(each, 0)), False)
        for each in Predikat
    )
    marks = tuple((float(suggested[each]), str(suggested[each])) for each in Predikat if suggested)
    return bars(rows, saran=marks)


def read_filter(query: Callable[[str], str]) -> SaringanNilai:
    """The filter from the values of an address; what cannot be read is left out."""
    wanted = query("predikat")
    return SaringanNilai(
        status=query("status")[:30],
        predikat=wanted if wanted in set(Predikat) else "",
        cari=query("cari")[:100],
        halaman=page_in(query("halaman")),
    )


def files(shown: SaringanNilai, *, periode: str, npsn: str = "") -> Unduhan:
    """The list as a file with this filter, of the school where the scope is one."""
    return Unduhan(
        *routes.tables_at(
            "penilaian",
            status=shown.status,
            predikat=shown.predikat,
            cari=shown.cari,
            periode=periode,
            npsn=npsn,
        )
    )


def address(shown: SaringanNilai) -> str:
    """The list with this filter."""
    page = shown.halaman if shown.halaman > 1 else 0
    return routes.with_query(
        routes.KEMAJUAN,
        status=shown.status,
        predikat=shown.predikat,
        cari=shown.cari,
        halaman=page,
    )


def _paging(shown: SaringanNilai, total: int) -> Paging:
    to = partial(_page, shown)
    return pages(shown.halaman, total, size=PAGE, noun="orang", to=to)


def _page(shown: SaringanNilai, halaman: int) -> str:
    return address(SaringanNilai(shown.status, shown.predikat, shown.cari, halaman))


def cards(
    papan: PapanNilai, *, on: date, saya: int, dapat_dibuka: bool = True
) -> tuple[KartuNilai, ...]:
    """The rows of one page; the own SKP opens the own result, an admin opens none."""
    rows = papan.daftar.baris
    return tuple(_card(each, on=on, saya=saya, readable=dapat_dibuka) for each in rows)


def _card(row: BarisNilai, *, on: date, saya: int, readable: bool) -> KartuNilai:
    judged = routes.at(routes.PENILAIAN, row.skp_id)
    href = routes.at(routes.HASIL, row.skp_id) if row.orang_id == saya else judged
    office = "Kepala Sekolah" if row.jabatan is Jabatan.KEPALA_SEKOLAH else row.mata_pelajaran
    return KartuNilai(
        nama=row.nama,
        siapa=" · ".join(filter(None, (office, row.sekolah))),
        tag=tag_nilai(row.status, mine=row.giliran),
        predikat=PREDIKAT[row.predikat] if row.predikat else "",
        sejak=sejak(local_date(row.sejak), on=on),
        tindakan=act_on(row.status) if row.giliran else "Buka",
        href=href if readable and row.status != "BELUM_SEPAKAT" else "",
    )
