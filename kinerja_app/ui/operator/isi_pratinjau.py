"""What saving a list would do, in words: counts, findings by row, changes, missing people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_app.domain.waktu import local_date
from kinerja_app.integrations.temuan import AKIBAT_LABEL, Akibat, Temuan
from kinerja_app.services.impor import HasilImpor
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import ZONE, angka, jam, nip, nuptk, tanggal, waktu
from kinerja_app.ui.views import Count, Finding, Tag

SHOWN_FINDINGS = 200
FEW = 5
"""So many missing people are named at once; of more the number stands there first."""
EMPTY = "(kosong)"
_FINDINGS = "Belum ada yang disimpan. Periksa temuan di bawah, lalu simpan baris yang siap."
_CHANGES = "Belum ada yang disimpan. Baca yang berubah di bawah, lalu simpan."
_NOTHING = "Belum ada yang disimpan."
_TAGS: Mapping[Akibat, Tag] = {
    Akibat.DITOLAK: Tag("bad", "circle-x", AKIBAT_LABEL[Akibat.DITOLAK]),
    Akibat.DILEWATI: Tag("", "circle-minus", AKIBAT_LABEL[Akibat.DILEWATI]),
    Akibat.PERLU_DICEK: Tag("warn", "triangle-alert", AKIBAT_LABEL[Akibat.PERLU_DICEK]),
}


@dataclass(frozen=True)
class PerubahanTampil:
    """One value that saving would change."""

    nama: str
    letak: str
    kolom: str
    lama: str
    baru: str


@dataclass(frozen=True)
class OrangHilangTampil:
    """Somebody whom the list lacks, and the page on which he is marked as inactive."""

    nama: str
    href: str


@dataclass(frozen=True)
class PratinjauTampil:
    """The page; ``siap`` is how many rows "Simpan" would leave stored."""

    judul: str = ""
    pengantar: str = ""
    berkas: str = ""
    keterangan: str = ""
    siap: int = 0
    simpan: str = ""
    jumlah: tuple[Count, ...] = ()
    judul_temuan: str = ""
    temuan: tuple[Finding, ...] = ()
    sisa: str = ""
    perubahan: tuple[PerubahanTampil, ...] = ()
    hilang: tuple[OrangHilangTampil, ...] = ()
    judul_hilang: str = ""
    sedikit_hilang: bool = False
    sejak: str = ""


def as_shown(seen: HasilImpor) -> PratinjauTampil:
    """The preview in words."""
    total = seen.siap + seen.ditolak + seen.dilewati
    more = len(seen.temuan) - SHOWN_FINDINGS
    return PratinjauTampil(
        judul=f"{angka(seen.siap)} dari {angka(total)} baris siap disimpan",
        pengantar=_FINDINGS if seen.temuan else _CHANGES if seen.berubah else _NOTHING,
        berkas=seen.berkas,
        keterangan=origin(seen),
        siap=seen.siap,
        simpan=f"Simpan {angka(seen.siap)} baris",
        jumlah=counts(seen),
        judul_temuan=f"{angka(len(seen.temuan))} temuan" if seen.temuan else "Tanpa temuan",
        temuan=tuple(finding(each) for each in seen.temuan[:SHOWN_FINDINGS]),
        sisa=f"{angka(more)} temuan lagi ada di CSV." if more > 0 else "",
        perubahan=changes(seen),
        hilang=tuple(
            OrangHilangTampil(each.nama, f"{routes.at(routes.DATA_ORANG, each.id)}#tandai")
            for each in seen.hilang
        ),
        judul_hilang=f"{angka(len(seen.hilang))} orang",
        sedikit_hilang=len(seen.hilang) <= FEW,
        sejak=since(seen),
    )


def since(seen: HasilImpor) -> str:
    """What this list changes since the one before; empty for the first list of a school."""
    if seen.sebelumnya is None:
        return ""
    named = ((seen.baru, "baru"), (seen.berubah, "berubah"), (len(seen.hilang), "tidak ada lagi"))
    changed = ", ".join(f"{angka(number)} {name}" for number, name in named if number)
    return f"Sejak impor {waktu(seen.sebelumnya)}: {changed or 'tidak ada yang berubah'}."


def origin(seen: HasilImpor) -> str:
    """ "SD Negeri Contoh 1, diunduh 8 Juli 2024 09.15", as far as the file says it."""
    parts = [seen.sekolah or (f"NPSN {seen.npsn}" if seen.npsn else "")]
    if seen.diunduh:
        day = seen.diunduh
        aware = day.tzinfo is not None
        on = local_date(day, ZONE) if aware else day.date()
        at = jam(day) if aware else f"{day:%H.%M}"
        parts.append(f"diunduh {tanggal(on)} {at}")
    return ", ".join(filter(None, parts))


def counts(seen: HasilImpor) -> tuple[Count, ...]:
    """The five counts."""
    return (
        Count(angka(seen.baru), "Baru", "plus", "success"),
        Count(angka(seen.berubah), "Berubah", "pencil", "info"),
        Count(angka(seen.tetap), "Tetap", "equal", "control"),
        Count(angka(seen.ditolak), "Ditolak", "circle-x", "danger"),
        Count(angka(seen.dilewati), "Dilewati", "circle-minus", "control"),
    )


def finding(each: Temuan) -> Finding:
    """One finding by its sheet row."""
    return Finding(
        f"Baris {each.baris}",
        f"Kolom {each.kolom}" if each.kolom else "",
        _TAGS[each.akibat],
        each.judul,
        each.tindakan,
    )


def changes(seen: HasilImpor) -> tuple[PerubahanTampil, ...]:
    """Old and new value of everything that would change."""
    return tuple(
        PerubahanTampil(
            row.nama,
            f"Baris {row.baris}",
            each.kolom,
            _shown(each.kolom, each.lama),
            _shown(each.kolom, each.baru),
        )
        for row in seen.baris
        if row.id is not None
        for each in row.perubahan
    )


def _shown(kolom: str, value: str) -> str:
    grouped = {"NIP": nip, "NUPTK": nuptk, "NIK": nuptk}
    if not value:
        return EMPTY
    return grouped[kolom](value) if kolom in grouped else value


class Kemajuan:
    """How far a long import is; written by the saving thread, read by the page."""

    def __init__(self) -> None:
        """Nothing is stored yet."""
        self.selesai, self.semua = 0, 0

    def catat(self, selesai: int, semua: int) -> None:
        """So many rows are done, of so many."""
        self.selesai, self.semua = selesai, semua

    @property
    def kalimat(self) -> str:
        """ "120 dari 400 baris disimpan"; before the first row the file is being read."""
        if not self.semua:
            return "File dibaca"
        return f"{angka(self.selesai)} dari {angka(self.semua)} baris disimpan"
