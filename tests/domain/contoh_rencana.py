"""A complete plan of each kind, and short ways to ask what is wrong with a variation of it."""

from __future__ import annotations

from dataclasses import replace

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.perencanaan import problems
from kinerja_app.domain.rencana import (
    PanduanPilihan,
    PengembanganKompetensi,
    PerilakuKerja,
    PraktikKinerja,
    Rencana,
    RhkPilihan,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations import RuleSet, by_id

S1, S2, R2025, R2026 = (by_id(i) for i in ("R2024S1", "R2024S2", "R2025", "R2026"))
GURU, KS = Jabatan.GURU, Jabatan.KEPALA_SEKOLAH

PERILAKU = PerilakuKerja(
    tuple(PanduanPilihan(a.kode, a.panduan[0].kode) for a in S2.panduan_perilaku.value)
)
POIN_32 = PengembanganKompetensi((RhkPilihan("RHK01", "Komunitas", 4, 8),))
LENGKAP = Rencana(PraktikKinerja(("UBK",)), POIN_32, TugasTambahan(), PERILAKU)
LENGKAP_2025 = replace(
    LENGKAP,
    pengembangan=PengembanganKompetensi(kompetensi="KP04", cara_belajar="Belajar bersama KKG"),
)


def found(
    rencana: Rencana,
    rules: RuleSet = S2,
    *,
    rekomendasi: tuple[str, ...] = (),
    jabatan: Jabatan = GURU,
    jenjang: str = "SMP",
) -> tuple[RuleBroken, ...]:
    return problems(rencana, rules, rekomendasi=rekomendasi, jabatan=jabatan, jenjang=jenjang)


def codes(each: tuple[RuleBroken, ...]) -> list[str]:
    return [problem.code for problem in each]


def with_rhk(*chosen: RhkPilihan) -> Rencana:
    return replace(LENGKAP, pengembangan=PengembanganKompetensi(chosen))


def with_tugas(*chosen: TugasPilihan, tidak_ada: bool = False) -> Rencana:
    return replace(LENGKAP, tugas_tambahan=TugasTambahan(chosen, tidak_ada))
