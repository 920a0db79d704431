"""The practices as cards: the recommended first, each with its Rapor result and its fokus."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_app.domain.citation import Confidence
from kinerja_app.domain.indikator import IndikatorPraktik
from kinerja_app.domain.perencanaan import practices_for
from kinerja_app.domain.rekomendasi import Capaian, Rekomendasi
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations import RuleSet
from kinerja_app.ui.formatting import rentang
from kinerja_app.ui.pegawai.langkah import bilangan
from kinerja_app.ui.views import Choice, Moment, Tag
from kinerja_app.ui.wording_status import USULAN

CAPAIAN: Mapping[str, Tag] = {
    "Kurang": Tag("bad", "circle-alert", "Kurang"),
    "Sedang": Tag("warn", "circle-minus", "Sedang"),
    "Baik": Tag("ok", "check", "Baik"),
}
_TANPA_RAPOR = "Rapor Pendidikan belum ada. Bicarakan pilihan Anda dengan {penilai}."
_BK = (
    "Baca sub-indikator dalam layanan bimbingan: yang diobservasi adalah bimbingan individual "
    "atau kelompok."
)


@dataclass(frozen=True)
class PilihanPraktik:
    """The cards of the page, and what is said around them."""

    saran: tuple[Choice, ...] = ()
    lain: tuple[Choice, ...] = ()
    ada_saran: bool = False
    judul_saran: str = ""
    tanpa_saran: str = ""
    pengantar: str = ""
    bacaan_bk: str = ""
    sesudahnya: tuple[Moment, ...] = ()


def pilihan_praktik(
    rules: RuleSet,
    *,
    jabatan: Jabatan,
    rekomendasi: tuple[Rekomendasi, ...],
    sekolah: str,
    hasil: tuple[Capaian, ...] = (),
    guru_bk: bool = False,
    jenjang: str = "",
) -> PilihanPraktik:
    """Cards for a post; slots whose official name is not known are shown as text, not offered."""
    offered = practices_for(jabatan, rules)
    known = [each for each in offered if each.lengkap]
    labels = {each.kode: each.hasil.capaian for each in hasil}
    places = {each.kode: each.urutan for each in rekomendasi}
    by_kode = {
        each.kode: _card(each, places.get(each.kode, 0), labels.get(each.kode, ""), bk=guru_bk)
        for each in known
    }
    rest = [kode for kode in _in_order(hasil, known) if kode not in places]
    penilai = "Kepala Dinas" if jabatan is Jabatan.KEPALA_SEKOLAH else "Kepala Sekolah"
    silent = bool(places) or jenjang in rules.jenjang_tanpa_rapor.value
    return PilihanPraktik(
        saran=tuple(by_kode[each.kode] for each in rekomendasi if each.kode in by_kode),
        lain=tuple(by_kode[kode] for kode in rest),
        ada_saran=bool(places),
        judul_saran=f"Disarankan untuk {sekolah}",
        tanpa_saran="" if silent else _TANPA_RAPOR.format(penilai=penilai),
        pengantar=_lead(len(offered), len(known), penilai),
        bacaan_bk=_BK if jabatan is Jabatan.GURU else "",
        sesudahnya=_afterwards(rules, penilai),
    )


def _in_order(hasil: tuple[Capaian, ...], known: list[IndikatorPraktik]) -> list[str]:
    """Codes by need, those without a result last."""
    needed = [each.kode for each in hasil]
    return list(dict.fromkeys(needed + [each.kode for each in known]))


def _lead(count: int, complete: int, penilai: str) -> str:
    lacking = count - complete
    gap = f" {bilangan(lacking).capitalize()} butir belum lengkap." if lacking else ""
    return (
        f"Pilih tepat satu dari {bilangan(complete)}. Praktik ini yang akan diobservasi "
        f"{penilai}.{gap}"
    )


def _card(item: IndikatorPraktik, place: int, capaian: str, *, bk: bool) -> Choice:
    tags: list[Tag] = []
    if place:
        tags.append(Tag("me", "star", f"Disarankan ke-{place}"))
    if capaian in CAPAIAN:
        known = CAPAIAN[capaian]
        tags.append(Tag(known.kind, known.icon, f"Rapor: {known.label}"))
    if any(each.citation.confidence is Confidence.USULAN for each in item.fokus):
        tags.append(USULAN)
    words = item.bacaan_bk if bk and item.bacaan_bk else item.arti
    fokus = tuple(f"{n}. {_fokus(each.label, each.citation.confidence)}"
                  for n, each in enumerate(item.fokus, start=1))  # fmt: skip
    title = f"{bilangan(len(fokus)).capitalize()} fokus perilaku" if fokus else "Fokus perilaku"
    return Choice(
        item.kode,
        item.label,
        words,
        tuple(tags),
        extra_heading=title,
        extra=fokus or ("Rumusan resmi belum diketahui. Bicarakan dengan penilai Anda.",),
    )


def _fokus(label: str, confidence: Confidence) -> str:
    return f"{label} (usulan – belum resmi)" if confidence is Confidence.USULAN else label


def _afterwards(rules: RuleSet, penilai: str) -> tuple[Moment, ...]:
    low, high = rules.target_perilaku_min.value, rules.target_perilaku_maks.value
    return (
        Moment("Diskusi Persiapan", f"Anda memilih {rentang(low, high)} fokus perilaku"),
        Moment("Observasi Kinerja", f"{penilai} melihat praktik Anda"),
        Moment("Diskusi, upaya, refleksi", "Anda memperbaiki, lalu merefleksikan"),
    )
