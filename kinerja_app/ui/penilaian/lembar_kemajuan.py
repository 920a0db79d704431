"""Progress of ratings as values: counters and rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import Jabatan, post_name
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.giliran_nilai import GILIRAN_SAYA, SIAP_FINAL
from kinerja_app.persistence.reads_penilaian import PAGE, BarisNilai, SaringanNilai
from kinerja_app.services.capaian import PapanNilai
from kinerja_app.ui import routes
from kinerja_app.ui.daftar.giliran_nilai import act_on, tag_nilai
from kinerja_app.ui.formatting import angka, sejak
from kinerja_app.ui.paging import NO_PAGES, pages
from kinerja_app.ui.penilaian.alamat_kemajuan import address, page_address
from kinerja_app.ui.penilaian.lembar_sebaran import NO_SPREAD, LembarSebaran, spread
from kinerja_app.ui.views import Count, Paging, Tag, Tone, Unduhan
from kinerja_app.ui.wording_penilaian import PREDIKAT
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
class PapanKemajuan:
    """The page but its rows."""

    judul: str = ""
    alis: str = ""
    hitungan: tuple[Count, ...] = ()
    uraian: str = ""
    sebaran: LembarSebaran = NO_SPREAD
    disaring: str = ""
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
    noun = "SKP" if papan.wilayah else "orang"
    numbers = {**groups, GILIRAN_SAYA: papan.daftar.giliran}
    counts = tuple(
        _count(kode, numbers[kode], total, shown) for kode in _GROUPS if numbers.get(kode)
    )
    return PapanKemajuan(
        judul=_heading(rated, total, wilayah=papan.wilayah),
        kosong=not total,
        alis=f"{papan.lingkup}, {papan.periode.nama}",
        hitungan=counts,
        uraian=", ".join(f"{each.number} {each.label.lower()}" for each in counts),
        sebaran=spread(papan),
        disaring=_narrowed(shown),
        halaman=_paging(shown, papan.daftar.jumlah, noun),
        keterangan=f"Penilaian, {angka(papan.daftar.jumlah)} {noun}",
    )


def _heading(rated: int, total: int, *, wilayah: bool) -> str:
    if not total:
        return "Belum ada yang bisa dinilai"
    counted = f"{angka(total)} SKP" if wilayah else angka(total)
    return f"{angka(rated)} dari {counted} sudah dinilai"


def _paging(shown: SaringanNilai, total: int, noun: str) -> Paging:
    to = partial(page_address, shown)
    return pages(shown.halaman, total, size=PAGE, noun=noun, to=to)


def _narrowed(shown: SaringanNilai) -> str:
    """What a number of the spread has narrowed the list to; the counters mark their own."""
    if shown.tanpa_capaian:
        return "Hanya yang sekolahnya belum punya capaian organisasi."
    return f"Hanya predikat {PREDIKAT[Predikat(shown.predikat)]}." if shown.predikat else ""


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


def cards(
    papan: PapanNilai, *, on: date, saya: int, dapat_dibuka: bool = True
) -> tuple[KartuNilai, ...]:
    """The rows of one page; the own SKP opens the own result, an admin opens none.

    In an area each names its post: a Plt has one SKP as guru and one as KS.
    """
    return tuple(
        _card(each, _who(each, wilayah=papan.wilayah), on=on, saya=saya, readable=dapat_dibuka)
        for each in papan.daftar.baris
    )


def _who(row: BarisNilai, *, wilayah: bool) -> str:
    post = post_name(row.jabatan, plt=row.plt) if wilayah else ""
    subject = row.mata_pelajaran if row.jabatan is Jabatan.GURU else ""
    return " · ".join(filter(None, (post, subject, row.sekolah)))


def _card(row: BarisNilai, who: str, *, on: date, saya: int, readable: bool) -> KartuNilai:
    judged = routes.at(routes.PENILAIAN, row.skp_id)
    href = routes.at(routes.HASIL, row.skp_id) if row.orang_id == saya else judged
    return KartuNilai(
        nama=row.nama,
        siapa=who,
        tag=tag_nilai(row.status, mine=row.giliran),
        predikat=PREDIKAT[row.predikat] if row.predikat else "",
        sejak=sejak(local_date(row.sejak), on=on) if row.sejak else "",
        tindakan=act_on(row.status) if row.giliran else "Buka",
        href=href if readable and row.status != "BELUM_SEPAKAT" else "",
    )
