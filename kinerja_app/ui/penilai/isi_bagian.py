"""One part of a plan in the words in which the one who decides reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from kinerja_app.domain.perencanaan import meter, practices_for, total_poin
from kinerja_app.domain.poin import StatusMeter
from kinerja_app.domain.rekomendasi import Rekomendasi
from kinerja_app.domain.rencana import Bagian, Rencana
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations import RuleSet
from kinerja_app.ui.formatting import angka, rentang
from kinerja_app.ui.views import Fact


@dataclass(frozen=True)
class Bacaan:
    """What a plan is read beside: its rules, post, ranking, and the first name of the person."""

    rules: RuleSet
    jabatan: Jabatan
    rekomendasi: tuple[Rekomendasi, ...]
    panggilan: str


@dataclass(frozen=True)
class IsiBagian:
    """A part in words. ``saran`` says how the choice stands to the recommendation."""

    pokok: str = ""
    saran_judul: str = ""
    saran: str = ""
    disarankan: bool = False
    alasan_judul: str = ""
    alasan: str = ""
    baris: tuple[Fact, ...] = ()
    jumlah: str = ""
    cukup: bool = True
    rincian_judul: str = ""
    rincian: tuple[str, ...] = ()

    @property
    def teks(self) -> str:
        """Everything the person chose or wrote, to compare two versions."""
        rows = (f"{each.label} {each.text}".strip() for each in self.baris)
        return ". ".join(filter(None, (self.pokok, self.alasan, *rows, *self.rincian)))


def read_part(bagian: Bagian, rencana: Rencana, bacaan: Bacaan) -> IsiBagian:
    """A part of a submitted plan in words."""
    return _READERS[bagian](rencana, bacaan)


def _practice(rencana: Rencana, bacaan: Bacaan) -> IsiBagian:
    names = {each.kode: each.label for each in practices_for(bacaan.jabatan, bacaan.rules)}
    chosen = rencana.praktik.sub_indikator
    reason = rencana.praktik.alasan.strip()
    words = IsiBagian(
        pokok=", ".join(names.get(kode, kode) for kode in chosen) or "Belum dipilih",
        alasan_judul=f"Alasan {bacaan.panggilan}" if reason else "",
        alasan=reason,
    )
    found = [each for each in bacaan.rekomendasi if each.kode in chosen]
    if found:
        return replace(
            words,
            disarankan=True,
            saran_judul=f"Disarankan ke-{found[0].urutan}.",
            saran=f"Rapor Pendidikan: {found[0].hasil.capaian}, {_value(found[0])}.",
        )
    if not bacaan.rekomendasi:
        return replace(words, saran_judul="Tanpa saran.", saran="Rapor Pendidikan belum ada.")
    ranking = ", ".join(f"{each.label} ({_value(each)})" for each in bacaan.rekomendasi)
    return replace(
        words,
        saran_judul="Bukan yang disarankan.",
        saran=f"Rapor Pendidikan menyarankan {ranking}.",
    )


def _value(each: Rekomendasi) -> str:
    return angka(each.hasil.nilai, decimals=2)


def _competence(rencana: Rencana, bacaan: Bacaan) -> IsiBagian:
    part = rencana.pengembangan
    rows = tuple(
        Fact(each.label, f"{each.jumlah} × {each.poin} = {angka(each.total)} poin")
        for each in part.rhk
    )
    if bacaan.rules.poin_aktif.value:
        total = meter(total_poin(part), bacaan.rules)
        limits = rentang(total.minimum or 0, total.maksimum or 0)
        enough = total.status is StatusMeter.CUKUP
        return IsiBagian(
            baris=rows, jumlah=f"{angka(total.total)} poin, batas {limits}", cukup=enough
        )
    names = {each.kode: each.label for each in bacaan.rules.kompetensi_prioritas.value}
    return IsiBagian(
        pokok=names.get(part.kompetensi, part.kompetensi),
        alasan_judul=f"Cara {bacaan.panggilan} belajar" if part.cara_belajar else "",
        alasan=part.cara_belajar,
        baris=rows,
    )


def _duties(rencana: Rencana, _bacaan: Bacaan) -> IsiBagian:
    part = rencana.tugas_tambahan
    if not part.pilihan:
        return IsiBagian(pokok="Tidak punya tugas tambahan" if part.tidak_ada else "Belum dipilih")
    return IsiBagian(
        baris=tuple(
            Fact(", ".join(filter(None, (each.label, each.keterangan))), "")
            for each in part.pilihan
        )
    )


def _behaviour(rencana: Rencana, bacaan: Bacaan) -> IsiBagian:
    chosen = rencana.perilaku.pilihan
    aspects = {each.kode: each.label for each in bacaan.rules.panduan_perilaku.value}
    return IsiBagian(
        baris=(Fact(f"{len(chosen)} dari {len(aspects)} aspek dipilih.", ""),),
        rincian_judul="Lihat pilihan",
        rincian=tuple(f"{aspects.get(each.aspek, each.aspek)}: {each.label}" for each in chosen),
    )


_READERS: Mapping[Bagian, Callable[[Rencana, Bacaan], IsiBagian]] = {
    Bagian.PRAKTIK: _practice,
    Bagian.PENGEMBANGAN: _competence,
    Bagian.TUGAS_TAMBAHAN: _duties,
    Bagian.PERILAKU: _behaviour,
}
