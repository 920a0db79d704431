"""A part of a plan in words: one fact for the task list, all facts for the summary."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kinerja_app.domain.aturan import PengembanganMode
from kinerja_app.domain.perencanaan import (
    Kemajuan,
    StatusLangkah,
    StatusMeter,
    meter,
    practices_for,
    total_poin,
)
from kinerja_app.domain.rekomendasi import Rekomendasi
from kinerja_app.domain.rencana import Bagian, Rencana
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations import RuleSet
from kinerja_app.services.rencana import LembarRencana
from kinerja_app.ui.formatting import rentang
from kinerja_app.ui.views import Fact, Tag
from kinerja_app.ui.wording_status import SELESAI, USULAN

DRAF = Tag("", "pencil-line", "Draf")
BELUM = Tag("", "circle-dashed", "Belum diisi")
TANPA_TUGAS = "Tidak punya tugas tambahan"
BELUM_LENGKAP = "Belum diketahui (usulan – belum resmi)"


@dataclass(frozen=True)
class Bahan:
    """What is needed to put a plan into words."""

    rencana: Rencana
    rules: RuleSet
    jabatan: Jabatan
    rekomendasi: tuple[Rekomendasi, ...] = ()


def bahan_dari(lembar: LembarRencana) -> Bahan:
    """The material of the plan as it is now."""
    return Bahan(lembar.rencana, lembar.rules, lembar.skp.jabatan, lembar.rekomendasi)


def disarankan(kode: str, rekomendasi: tuple[Rekomendasi, ...]) -> Tag:
    """ "Disarankan ke-1", or no tag."""
    place = next((each.urutan for each in rekomendasi if each.kode == kode), 0)
    return Tag("me", "star", f"Disarankan ke-{place}") if place else Tag()


def istilah_praktik(jabatan: Jabatan) -> str:
    """What a practice is called for the post."""
    return "Indikator" if jabatan is Jabatan.KEPALA_SEKOLAH else "Sub-indikator"


def satu_fakta(bagian: Bagian, bahan: Bahan) -> str:
    """The one fact of a step in the task list."""
    return _SATU[bagian](bahan)


def _praktik_satu(bahan: Bahan) -> str:
    known = {each.kode: each.label for each in practices_for(bahan.jabatan, bahan.rules)}
    chosen = [known.get(kode, kode) for kode in bahan.rencana.praktik.sub_indikator]
    return ", ".join(chosen) or "Pilih satu praktik"


def _pengembangan_satu(bahan: Bahan) -> str:
    if bahan.rules.pengembangan_mode.value is PengembanganMode.REFLEKSI:
        return _kompetensi(bahan) or "Pilih satu kompetensi"
    return f"{total_poin(bahan.rencana.pengembangan)} dari {bahan.rules.poin_min.value} poin"


def _kompetensi(bahan: Bahan) -> str:
    kode = bahan.rencana.pengembangan.kompetensi
    known = {each.kode: each.label for each in bahan.rules.kompetensi_prioritas.value}
    return known.get(kode, "")


def _tugas_satu(bahan: Bahan) -> str:
    part = bahan.rencana.tugas_tambahan
    if part.tidak_ada:
        return TANPA_TUGAS
    return ", ".join(each.label for each in part.pilihan) or "Boleh kosong"


def aspek_dipilih(rencana: Rencana, rules: RuleSet) -> str:
    """ "3 dari 7 aspek"."""
    chosen = {each.aspek for each in rencana.perilaku.pilihan}
    return f"{len(chosen)} dari {len(rules.panduan_perilaku.value)} aspek"


def _perilaku_satu(bahan: Bahan) -> str:
    return f"{aspek_dipilih(bahan.rencana, bahan.rules)} dipilih"


_SATU: Mapping[Bagian, Callable[[Bahan], str]] = {
    Bagian.PRAKTIK: _praktik_satu,
    Bagian.PENGEMBANGAN: _pengembangan_satu,
    Bagian.TUGAS_TAMBAHAN: _tugas_satu,
    Bagian.PERILAKU: _perilaku_satu,
}


def tag_langkah(kemajuan: Kemajuan, bahan: Bahan) -> Tag:
    """The status of a step; missing or surplus points are named."""
    if kemajuan.status is StatusLangkah.SELESAI:
        return SELESAI
    if kemajuan.status is StatusLangkah.BELUM:
        return BELUM
    if kemajuan.bagian is Bagian.PENGEMBANGAN:
        return _tag_poin(bahan)
    return DRAF


def _tag_poin(bahan: Bahan) -> Tag:
    if bahan.rules.pengembangan_mode.value is PengembanganMode.REFLEKSI:
        return DRAF
    m = meter(total_poin(bahan.rencana.pengembangan), bahan.rules)
    if m.status is StatusMeter.KURANG:
        return Tag("warn", "triangle-alert", f"Kurang {m.selisih} poin")
    if m.status is StatusMeter.LEBIH:
        return Tag("bad", "circle-alert", f"Lebih {m.selisih} poin")
    return DRAF


def semua_fakta(bagian: Bagian, bahan: Bahan) -> tuple[Fact, ...]:
    """Every answer of a part as question and text; empty while nothing is filled in."""
    return tuple(_SEMUA[bagian](bahan))


def _praktik_semua(bahan: Bahan) -> list[Fact]:
    rows: list[Fact] = []
    known = {each.kode: each for each in practices_for(bahan.jabatan, bahan.rules)}
    for kode in bahan.rencana.praktik.sub_indikator:
        found = known.get(kode)
        label = found.label if found else kode
        tag = disarankan(kode, bahan.rekomendasi)
        rows.append(Fact(istilah_praktik(bahan.jabatan), label, tag))
        fokus = "; ".join(each.label for each in found.fokus) if found else ""
        unofficial = bool(found) and any(
            each.citation.confidence.value == "U" for each in (found.fokus if found else ())
        )
        rows.append(Fact("Fokus perilaku", fokus or BELUM_LENGKAP, USULAN if unofficial else Tag()))
    if bahan.rencana.praktik.alasan.strip():
        rows.append(Fact("Alasan memilih", bahan.rencana.praktik.alasan))
    return rows


def _pengembangan_semua(bahan: Bahan) -> list[Fact]:
    part = bahan.rencana.pengembangan
    if bahan.rules.pengembangan_mode.value is PengembanganMode.REFLEKSI:
        pairs = (("Kompetensi", _kompetensi(bahan)), ("Cara Anda belajar", part.cara_belajar))
        return [Fact(label, text) for label, text in pairs if text.strip()]
    rows = [
        Fact(each.label, f"{each.jumlah} × {each.poin} = {each.total} poin") for each in part.rhk
    ]
    return [*rows, _jumlah(bahan)] if rows else []


def _jumlah(bahan: Bahan) -> Fact:
    m = meter(total_poin(bahan.rencana.pengembangan), bahan.rules)
    limits = f", batas {batas(bahan.rules)}" if batas(bahan.rules) else ""
    tags = {
        StatusMeter.CUKUP: Tag("info", "circle-check", "Cukup"),
        StatusMeter.KURANG: Tag("warn", "triangle-alert", f"Kurang {m.selisih} poin"),
        StatusMeter.LEBIH: Tag("bad", "circle-alert", f"Lebih {m.selisih} poin"),
    }
    return Fact("Jumlah", f"{m.total} poin{limits}", tags[m.status])


def batas(rules: RuleSet) -> str:
    """ "32–128"; empty where the rule set has no points."""
    low, high = rules.poin_min.value, rules.poin_maks.value
    return "" if low is None or high is None else rentang(low, high)


def _tugas_semua(bahan: Bahan) -> list[Fact]:
    part = bahan.rencana.tugas_tambahan
    if part.tidak_ada:
        return [Fact("Tugas tambahan", TANPA_TUGAS)]
    return [Fact(each.label, each.keterangan or "Tanpa keterangan") for each in part.pilihan]


def _perilaku_semua(bahan: Bahan) -> list[Fact]:
    chosen = {each.aspek: each.label for each in bahan.rencana.perilaku.pilihan}
    return [
        Fact(aspek.label, chosen[aspek.kode])
        for aspek in bahan.rules.panduan_perilaku.value
        if aspek.kode in chosen
    ]


_SEMUA: Mapping[Bagian, Callable[[Bahan], list[Fact]]] = {
    Bagian.PRAKTIK: _praktik_semua,
    Bagian.PENGEMBANGAN: _pengembangan_semua,
    Bagian.TUGAS_TAMBAHAN: _tugas_semua,
    Bagian.PERILAKU: _perilaku_semua,
}
