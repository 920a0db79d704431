"""The check before the export as values: groups of findings, who mends them, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_app.domain.actor import Role
from kinerja_app.domain.citation import Confidence
from kinerja_app.domain.ekinerja_syarat import BARIS, KodeTemuan, Pemilik, Temuan
from kinerja_app.services.ekinerja import Pemeriksaan
from kinerja_app.ui import routes
from kinerja_app.ui.ekinerja.tempat_temuan import place_of
from kinerja_app.ui.formatting import angka
from kinerja_app.ui.paging import NO_PAGES, pages
from kinerja_app.ui.views import Count, Paging, Tone
from kinerja_app.ui.wording_ekinerja import PEMILIK, TEMUAN, detail

_TONES: Mapping[Pemilik, Tone] = {
    Pemilik.PEGAWAI: "info",
    Pemilik.KEPALA_SEKOLAH: "accent",
    Pemilik.OPERATOR_SEKOLAH: "warning",
    Pemilik.KEPALA_DINAS: "success",
    Pemilik.ADMIN_DINAS: "danger",
}
AT_FIRST = 10
"""Rows of a group before "lihat semua": a long school stays readable on a phone."""
PAGE = 25


@dataclass(frozen=True)
class BarisTemuan:
    """One finding of a group; ``href`` is empty where the reader cannot mend it himself."""

    nama: str
    rincian: str
    pemilik: str
    tindakan: str
    href: str


@dataclass(frozen=True)
class KelompokTemuan:
    """The findings of one kind."""

    kode: str
    judul: str
    jumlah: str
    tindakan: str
    usulan: bool
    baris: tuple[BarisTemuan, ...]
    lainnya: str
    lainnya_href: str


@dataclass(frozen=True)
class PapanPeriksa:
    """The page but its lists; ``hijau`` is whether nothing stands in the way."""

    judul: str = ""
    alis: str = ""
    pengantar: str = ""
    hijau: bool = False
    kosong: bool = False
    pak_href: str = ""
    kembali: str = "Penilaian"
    kembali_href: str = routes.KEMAJUAN
    ekspor_href: str = routes.EKSPOR
    sebagian: str = ""
    hitungan: tuple[Count, ...] = ()
    uraian: str = ""
    saringan: str = ""
    semua_href: str = routes.EKINERJA
    halaman: Paging = NO_PAGES


@dataclass(frozen=True)
class Saring:
    """What the address asks for."""

    npsn: str = ""
    pemilik: str = ""
    kode: str = ""
    halaman: int = 1


def board(seen: Pemeriksaan, shown: Saring) -> PapanPeriksa:
    """Heading, counters by who mends, and where the list stands."""
    holding = [each for each in seen.temuan if each.menahan]
    owners = Counter(each.pemilik for each in holding)
    counts = tuple(_count(each, owners, shown) for each in Pemilik if owners.get(each))
    place = (
        seen.sekolah[0].nama if len(seen.sekolah) == 1 else f"{angka(len(seen.sekolah))} sekolah"
    )
    return PapanPeriksa(
        judul=_heading(seen),
        alis=f"{place}, {seen.periode.nama}",
        pengantar=_lead(seen),
        hijau=not holding and bool(seen.siap),
        kosong=not seen.diperiksa,
        sebagian=_partly(seen) if holding else "",
        pak_href=_letters(seen),
        kembali="Semua sekolah" if shown.npsn else "Penilaian",
        ekspor_href=routes.with_query(routes.EKSPOR, npsn=shown.npsn),
        kembali_href=routes.EKINERJA if shown.npsn else routes.KEMAJUAN,
        hitungan=counts,
        uraian=", ".join(f"{each.number} {each.label.lower()}" for each in counts),
        saringan=TEMUAN[KodeTemuan(shown.kode)].judul if shown.kode in set(KodeTemuan) else "",
        semua_href=routes.with_query(routes.EKINERJA, npsn=shown.npsn),
        halaman=_paging(seen, shown),
    )


def _letters(seen: Pemeriksaan) -> str:
    """Where the SK of a school's PAK are kept, once its year ends; empty for several schools."""
    one = len(seen.sekolah) == 1 and seen.periode.tutup_tahun
    return routes.with_query(routes.PENETAPAN_AK, npsn=seen.sekolah[0].npsn) if one else ""


def _partly(seen: Pemeriksaan) -> str:
    """Words for what a dinas may export although other schools wait; empty for none."""
    return f"Ekspor {len(seen.terbuka)} sekolah yang siap" if seen.terbuka else ""


def _heading(seen: Pemeriksaan) -> str:
    if not seen.diperiksa:
        return "Belum ada yang bisa dikirim"
    if seen.menahan:
        return f"{angka(seen.menahan)} hal menahan pengiriman"
    return "Siap dikirim ke e-Kinerja"


def _lead(seen: Pemeriksaan) -> str:
    if not seen.diperiksa:
        return "Tidak ada ASN aktif di daftar periode ini. Guru non-ASN tidak dikirim."
    people = f"{angka(seen.siap)} dari {angka(seen.diperiksa)} orang sudah siap."
    if not seen.menahan:
        return f"{people} Tidak ada yang menahan."
    return f"{people} Perbaiki setiap temuan di tempatnya, lalu buka halaman ini lagi."


def _count(pemilik: Pemilik, owners: Mapping[Pemilik, int], shown: Saring) -> Count:
    current = shown.pemilik == pemilik.value
    wanted = "" if current else pemilik.value
    return Count(
        number=angka(owners[pemilik]),
        label=PEMILIK[pemilik],
        icon="user",
        tone=_TONES.get(pemilik, "control"),
        href=routes.with_query(routes.EKINERJA, npsn=shown.npsn, pemilik=wanted),
        share=f"{100 * owners[pemilik] / sum(owners.values()):.1f}%",
        current=current,
    )


def groups(
    seen: Pemeriksaan, shown: Saring, peran: frozenset[Role], *, menahan: bool
) -> tuple[KelompokTemuan, ...]:
    """The findings by kind, in the order of the table; a chosen kind alone, page by page."""
    wanted = [
        each
        for each in seen.temuan
        if each.menahan is menahan
        and shown.kode in ("", each.kode.value)
        and shown.pemilik in ("", each.pemilik.value)
    ]
    by_kind: dict[KodeTemuan, list[Temuan]] = {}
    for each in wanted:
        by_kind.setdefault(each.kode, []).append(each)
    return tuple(_group(kode, found, shown, peran) for kode, found in by_kind.items())


def _group(
    kode: KodeTemuan, found: list[Temuan], shown: Saring, peran: frozenset[Role]
) -> KelompokTemuan:
    alone = bool(shown.kode)
    first = (shown.halaman - 1) * PAGE if alone else 0
    rows = found[first : first + (PAGE if alone else AT_FIRST)]
    more = 0 if alone else len(found) - len(rows)
    return KelompokTemuan(
        kode=kode.value,
        judul=TEMUAN[kode].judul,
        jumlah=f"{len(found)} temuan",
        tindakan=TEMUAN[kode].tindakan,
        usulan=BARIS[kode].confidence is Confidence.USULAN,
        baris=tuple(_row(each, peran) for each in rows),
        lainnya=f"Lihat semua {len(found)}" if more > 0 else "",
        lainnya_href=routes.with_query(
            routes.EKINERJA, npsn=shown.npsn, pemilik=shown.pemilik, kode=kode.value
        ),
    )


def _row(each: Temuan, peran: frozenset[Role]) -> BarisTemuan:
    action, href = place_of(each, peran)
    return BarisTemuan(
        nama=each.nama,
        rincian=detail(each.kode, each.rincian),
        pemilik=PEMILIK[each.pemilik],
        tindakan=action,
        href=href,
    )


def _paging(seen: Pemeriksaan, shown: Saring) -> Paging:
    """Where one kind stands; every kind together has no pages."""
    number = sum(
        each.kode.value == shown.kode and shown.pemilik in ("", each.pemilik.value)
        for each in seen.temuan
    )
    if not shown.kode or number <= PAGE:
        return NO_PAGES

    def to(halaman: int) -> str:
        return routes.with_query(
            routes.EKINERJA,
            npsn=shown.npsn,
            pemilik=shown.pemilik,
            kode=shown.kode,
            halaman=halaman,
        )

    return pages(shown.halaman, number, size=PAGE, noun="temuan", to=to)
