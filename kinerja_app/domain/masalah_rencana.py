"""What is wrong with each part of a plan: one check per part, each a list of facts with source.

Which parts a plan has and what a problem leads to is decided in ``perencanaan``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from kinerja_app.domain.aturan import AturanPerencanaan, ModeBatas, PengembanganMode
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.indikator import IndikatorPraktik
from kinerja_app.domain.poin import StatusMeter, meter, total_poin
from kinerja_app.domain.rencana import Bagian, Rencana, RhkPilihan, TugasPilihan
from kinerja_app.domain.skp import Jabatan


@dataclass(frozen=True)
class Konteks:
    """For whom a plan is judged: codes recommended by the Rapor, the post, and the school level."""

    rekomendasi: tuple[str, ...]
    jabatan: Jabatan
    jenjang: str


def practices_for(jabatan: Jabatan, rules: AturanPerencanaan) -> tuple[IndikatorPraktik, ...]:
    """Return the practices that the post chooses from."""
    if jabatan is Jabatan.KEPALA_SEKOLAH:
        return rules.indikator_ks.value
    return rules.sub_indikator.value


def praktik_problems(
    rencana: Rencana, rules: AturanPerencanaan, konteks: Konteks
) -> Iterator[RuleBroken]:
    """Exactly one known practice; a reason where another than the recommended is chosen (K-03)."""
    chosen, needed = rencana.praktik.sub_indikator, rules.n_sub_indikator
    if len(chosen) < needed.value:
        yield RuleBroken("PRAKTIK_BELUM_DIPILIH", source=needed.citation, field="praktik")
    if len(chosen) > needed.value:
        yield RuleBroken(
            "PRAKTIK_LEBIH_DARI_SATU",
            source=needed.citation,
            field="praktik",
            jumlah=len(chosen),
            batas=needed.value,
        )
    yield from _unknown_practices(chosen, practices_for(konteks.jabatan, rules))
    if _needs_reason(rencana, konteks) and not rencana.praktik.alasan.strip():
        yield RuleBroken("ALASAN_KOSONG", source=needed.citation, field="alasan")


def _unknown_practices(
    chosen: tuple[str, ...], offered: tuple[IndikatorPraktik, ...]
) -> Iterator[RuleBroken]:
    known = {each.kode: each for each in offered}
    for kode in chosen:
        if kode not in known:
            yield RuleBroken("PRAKTIK_TIDAK_DIKENAL", field="praktik", kode=kode)
        elif not known[kode].lengkap:
            source = known[kode].citation
            yield RuleBroken("PRAKTIK_BELUM_LENGKAP", source=source, field="praktik", kode=kode)


def _needs_reason(rencana: Rencana, konteks: Konteks) -> bool:
    chosen = rencana.praktik.sub_indikator
    return bool(konteks.rekomendasi) and any(kode not in konteks.rekomendasi for kode in chosen)


def pengembangan_problems(
    rencana: Rencana, rules: AturanPerencanaan, konteks: Konteks
) -> Iterator[RuleBroken]:
    """Check the RHK and their points (2024), or the competence and way of learning (2025 on)."""
    if rules.pengembangan_mode.value is PengembanganMode.REFLEKSI:
        yield from _refleksi_problems(rencana, rules, konteks)
        return
    for each in rencana.pengembangan.rhk:
        yield from _rhk_problems(each, rules)
    for kode, count in Counter(each.kode for each in rencana.pengembangan.rhk).items():
        if count > 1:
            source = rules.katalog_rhk.citation
            yield RuleBroken("RHK_GANDA", source=source, field=f"rhk-{kode}", kode=kode)
    yield from point_problems(rencana, rules, mode=ModeBatas.BLOK)


def _rhk_problems(pilihan: RhkPilihan, rules: AturanPerencanaan) -> Iterator[RuleBroken]:
    field = f"rhk-{pilihan.kode}"
    if pilihan.kode not in {row.kode for row in rules.katalog_rhk.value}:
        source = rules.katalog_rhk.citation
        yield RuleBroken("RHK_TIDAK_DIKENAL", source=source, field=field, kode=pilihan.kode)
    maks = rules.jumlah_rhk_maks
    if type(pilihan.jumlah) is not int or not 1 <= pilihan.jumlah <= maks.value:
        yield RuleBroken(
            "JUMLAH_TIDAK_WAJAR",
            source=maks.citation,
            field=field,
            kode=pilihan.kode,
            label=pilihan.label,
            jumlah=pilihan.jumlah,
            batas=maks.value,
        )


def point_problems(
    rencana: Rencana, rules: AturanPerencanaan, *, mode: ModeBatas
) -> Iterator[RuleBroken]:
    """Yield the crossed point limit, if the rule set gives that limit this mode."""
    if rules.pengembangan_mode.value is not PengembanganMode.POIN:
        return
    m = meter(total_poin(rencana.pengembangan), rules)
    if m.status is StatusMeter.KURANG and rules.poin_min_mode.value is mode:
        facts = {"total": m.total, "minimum": m.minimum, "kurang": m.selisih}
        yield RuleBroken("POIN_KURANG", source=rules.poin_min.citation, field="rhk", **facts)
    if m.status is StatusMeter.LEBIH and rules.poin_maks_mode.value is mode:
        facts = {"total": m.total, "maksimum": m.maksimum, "lebih": m.selisih}
        yield RuleBroken("POIN_LEBIH", source=rules.poin_maks.citation, field="rhk", **facts)


def _refleksi_problems(
    rencana: Rencana, rules: AturanPerencanaan, konteks: Konteks
) -> Iterator[RuleBroken]:
    part, source = rencana.pengembangan, rules.kompetensi_prioritas.citation
    offered = {k.kode for k in rules.kompetensi_prioritas.value if konteks.jabatan in k.jabatan}
    if not part.kompetensi:
        yield RuleBroken("KOMPETENSI_BELUM_DIPILIH", source=source, field="kompetensi")
    elif part.kompetensi not in offered:
        yield RuleBroken(
            "KOMPETENSI_TIDAK_DIKENAL", source=source, field="kompetensi", kode=part.kompetensi
        )
    if not part.cara_belajar.strip():
        source = rules.pengembangan_mode.citation
        yield RuleBroken("CARA_BELAJAR_KOSONG", source=source, field="cara_belajar")


def tugas_problems(
    rencana: Rencana, rules: AturanPerencanaan, konteks: Konteks
) -> Iterator[RuleBroken]:
    """Several duties of the own level of school, or none; the part is optional."""
    part, listed = rencana.tugas_tambahan, rules.daftar_tugas_tambahan
    if part.pilihan and part.tidak_ada:
        yield RuleBroken("TUGAS_DAN_TIDAK_ADA", source=listed.citation, field="tugas")
    for each in part.pilihan:
        yield from _tugas_problems(each, rules, konteks.jenjang)
    for each in _repeated(part.pilihan):
        yield RuleBroken(
            "TUGAS_GANDA", field=f"tugas-{each.kode}", kode=each.kode, label=each.label
        )


def _tugas_problems(
    pilihan: TugasPilihan, rules: AturanPerencanaan, jenjang: str
) -> Iterator[RuleBroken]:
    listed, field = rules.daftar_tugas_tambahan, f"tugas-{pilihan.kode}"
    found = next((each for each in listed.value if each.kode == pilihan.kode), None)
    if found is None:
        source = listed.citation
        yield RuleBroken("TUGAS_TIDAK_DIKENAL", source=source, field=field, kode=pilihan.kode)
    elif found.jenjang and jenjang not in found.jenjang:
        yield RuleBroken(
            "TUGAS_TIDAK_UNTUK_JENJANG",
            source=found.citation,
            field=field,
            kode=found.kode,
            label=found.label,
            jenjang=jenjang,
            untuk=", ".join(found.jenjang),
        )


def _repeated(pilihan: Iterable[TugasPilihan]) -> Iterator[TugasPilihan]:
    """Yield a duty named twice with the same particulars: two clubs of one kind are two duties."""
    seen: Counter[tuple[str, str]] = Counter()
    for each in pilihan:
        key = (each.kode, " ".join(each.keterangan.casefold().split()))
        seen[key] += 1
        if seen[key] == 2:
            yield each


def perilaku_problems(
    rencana: Rencana, rules: AturanPerencanaan, _konteks: Konteks
) -> Iterator[RuleBroken]:
    """Check that each aspect has exactly the number of its own guide behaviours (K-05)."""
    needed = rules.panduan_per_aspek
    known = {aspek.kode: aspek for aspek in rules.panduan_perilaku.value}
    chosen = Counter(each.aspek for each in rencana.perilaku.pilihan)
    for aspek in known.values():
        field, source = f"perilaku-{aspek.kode}", needed.citation
        if chosen[aspek.kode] < needed.value:
            yield RuleBroken("PERILAKU_BELUM", source=source, field=field, aspek=aspek.label)
        if chosen[aspek.kode] > needed.value:
            yield RuleBroken("PERILAKU_GANDA", source=source, field=field, aspek=aspek.label)
    for each in rencana.perilaku.pilihan:
        aspek_found = known.get(each.aspek)
        if aspek_found is None or each.panduan not in {p.kode for p in aspek_found.panduan}:
            yield RuleBroken(
                "PANDUAN_TIDAK_DIKENAL",
                source=rules.panduan_perilaku.citation,
                field=f"perilaku-{each.aspek}",
                aspek=each.aspek,
                kode=each.panduan,
            )


Check = Callable[[Rencana, AturanPerencanaan, Konteks], Iterator[RuleBroken]]

CHECKS: Mapping[Bagian, Check] = {
    Bagian.PRAKTIK: praktik_problems,
    Bagian.PENGEMBANGAN: pengembangan_problems,
    Bagian.TUGAS_TAMBAHAN: tugas_problems,
    Bagian.PERILAKU: perilaku_problems,
}
