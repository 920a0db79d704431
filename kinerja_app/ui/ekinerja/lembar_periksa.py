"""The check before the export as values: groups of findings, who mends them, and where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from kinerja_app.domain.actor import Role
from kinerja_app.domain.citation import Confidence
from kinerja_app.domain.ekinerja_syarat import BARIS, KodeTemuan, Pemilik, Tempat, Temuan
from kinerja_app.services.ekinerja import Pemeriksaan
from kinerja_app.ui import routes
from kinerja_app.ui.views import Count, Paging
from kinerja_app.ui.wording_ekinerja import PEMILIK, TEMUAN, detail

Link = tuple[str, str]
Tone = Literal["accent", "warning", "info", "success", "danger", "control"]
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
_NOWHERE: Link = ("", "")
_NO_PAGES = Paging("")


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
    kembali: str = "Penilaian"
    kembali_href: str = routes.KEMAJUAN
    hitungan: tuple[Count, ...] = ()
    uraian: str = ""
    saringan: str = ""
    semua_href: str = routes.EKINERJA
    halaman: Paging = _NO_PAGES


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
    place = seen.sekolah[0].nama if len(seen.sekolah) == 1 else f"{len(seen.sekolah)} sekolah"
    return PapanPeriksa(
        judul=_heading(seen),
        alis=f"{place}, {seen.periode.nama}",
        pengantar=_lead(seen),
        hijau=not holding and bool(seen.siap),
        kosong=not seen.diperiksa,
        kembali="Semua sekolah" if shown.npsn else "Penilaian",
        kembali_href=routes.EKINERJA if shown.npsn else routes.KEMAJUAN,
        hitungan=counts,
        uraian=", ".join(f"{each.number} {each.label.lower()}" for each in counts),
        saringan=TEMUAN[KodeTemuan(shown.kode)].judul if shown.kode in set(KodeTemuan) else "",
        semua_href=routes.with_query(routes.EKINERJA, npsn=shown.npsn),
        halaman=_paging(seen, shown),
    )


def _heading(seen: Pemeriksaan) -> str:
    if not seen.diperiksa:
        return "Belum ada yang bisa dikirim"
    if seen.menahan:
        return f"{seen.menahan} hal menahan pengiriman"
    return "Siap dikirim ke e-Kinerja"


def _lead(seen: Pemeriksaan) -> str:
    if not seen.diperiksa:
        return "Tidak ada ASN aktif di daftar periode ini. Guru non-ASN tidak dikirim."
    people = f"{seen.siap} dari {seen.diperiksa} orang sudah siap."
    if not seen.menahan:
        return f"{people} Tidak ada yang menahan."
    return f"{people} Perbaiki setiap temuan di tempatnya, lalu buka halaman ini lagi."


def _count(pemilik: Pemilik, owners: Mapping[Pemilik, int], shown: Saring) -> Count:
    current = shown.pemilik == pemilik.value
    wanted = "" if current else pemilik.value
    return Count(
        number=str(owners[pemilik]),
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
        jumlah=str(len(found)),
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
        return _NO_PAGES
    first, last = (shown.halaman - 1) * PAGE + 1, min(shown.halaman * PAGE, number)

    def at(halaman: int) -> str:
        return routes.with_query(
            routes.EKINERJA,
            npsn=shown.npsn,
            pemilik=shown.pemilik,
            kode=shown.kode,
            halaman=halaman,
        )

    before = at(shown.halaman - 1) if shown.halaman > 1 else ""
    return Paging(
        f"{first}–{last} dari {number} temuan",
        before,
        at(shown.halaman + 1) if last < number else "",
    )


_KEEPERS = frozenset({Role.KEPALA_SEKOLAH, Role.ADMIN_DINAS})


def place_of(each: Temuan, peran: frozenset[Role]) -> Link:
    """Words and address of the place where the reader mends it; empty where he cannot."""
    return _PLACES[BARIS[each.kode].tempat](each, peran)


def _person(each: Temuan, peran: frozenset[Role]) -> Link:
    if not peran & _KEEPERS:
        return _NOWHERE
    return "Buka data", routes.at(routes.DATA_ORANG, each.orang_id)


def _doubled(each: Temuan, peran: frozenset[Role]) -> Link:
    if not peran & _KEEPERS:
        return _NOWHERE
    return "Gabungkan", routes.with_query(routes.DATA_GANDA, npsn=each.npsn)


def _plan(each: Temuan, peran: frozenset[Role]) -> Link:
    if Role.KEPALA_SEKOLAH not in peran or not each.skp_id:
        return _NOWHERE
    waits = each.pemilik is Pemilik.KEPALA_SEKOLAH
    return "Cek rencana" if waits else "Lihat rencana", routes.at(routes.CEK, each.skp_id)


def _plan_of_head(each: Temuan, peran: frozenset[Role]) -> Link:
    if Role.KEPALA_DINAS in peran and each.skp_id:
        return "Cek rencana", routes.at(routes.CEK, each.skp_id)
    if peran & {Role.KEPALA_DINAS, Role.ADMIN_DINAS}:
        return "Lihat daftar", routes.DAFTAR_KEPALA_SEKOLAH
    return "Buka SKP Anda", routes.BERANDA


def _office(each: Temuan, peran: frozenset[Role]) -> Link:
    if Role.ADMIN_DINAS not in peran:
        return _NOWHERE
    return "Data guru", routes.with_query(routes.ORANG, npsn=each.npsn)


def _rating(each: Temuan, peran: frozenset[Role]) -> Link:
    if Role.KEPALA_SEKOLAH not in peran:
        return _NOWHERE
    return "Nilai", routes.at(routes.PENILAIAN, each.skp_id)


def _unor(each: Temuan, peran: frozenset[Role]) -> Link:
    if Role.ADMIN_DINAS not in peran:
        return _NOWHERE
    return "Catat Unor", routes.with_query(routes.UNOR, cari=each.npsn)


def _link_of_pengawas(each: Temuan, peran: frozenset[Role]) -> Link:
    if Role.ADMIN_DINAS in peran:
        return "Tautan pengawas", routes.PEMBINAAN
    confirms = each.pemilik is Pemilik.KEPALA_SEKOLAH and Role.KEPALA_SEKOLAH in peran
    return ("Konfirmasi", routes.DATA_DIRI) if confirms else _NOWHERE


def _result_of_school(each: Temuan, peran: frozenset[Role]) -> Link:
    if not peran & {Role.KEPALA_DINAS, Role.ADMIN_DINAS}:
        return _NOWHERE
    return "Tetapkan", routes.with_query(routes.CAPAIAN, cari=each.npsn)


def _catalogue(_each: Temuan, peran: frozenset[Role]) -> Link:
    return ("Isi kode", routes.KATALOG) if Role.ADMIN_SISTEM in peran else _NOWHERE


_PLACES: Mapping[Tempat, Callable[[Temuan, frozenset[Role]], Link]] = {
    Tempat.DATA_ORANG: _person,
    Tempat.DATA_GANDA: _doubled,
    Tempat.RENCANA: _plan,
    Tempat.RENCANA_ATASAN: _plan_of_head,
    Tempat.PENUGASAN: _office,
    Tempat.PENILAIAN: _rating,
    Tempat.UNOR: _unor,
    Tempat.PEMBINAAN: _link_of_pengawas,
    Tempat.CAPAIAN: _result_of_school,
    Tempat.KATALOG: _catalogue,
    Tempat.TIDAK_ADA: lambda *_: _NOWHERE,
}
