"""Judging an SKP: who does it, what the system proposes and why (domain/04 §2, §3, §5).

A proposal is never applied by itself: the assessor decides (K-10), and says why where the choice
departs from the proposal. The path from two ratings to a predikat stands in ``predikat``.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from statistics import median_low
from typing import Protocol

from kinerja_app.domain.aturan import TahunanMode
from kinerja_app.domain.citation import Citation, Provision
from kinerja_app.domain.errors import (
    DomainError,
    NoRuleInForce,
    NotPermitted,
    RuleBroken,
    WrongStep,
)
from kinerja_app.domain.predikat import Predikat, Rating


class JenisSkp(StrEnum):
    """A kind of SKP as far as its assessor depends on it."""

    GURU = "guru"
    GURU_PLT_KS_SEKOLAH_SAMA = "guru_plt_ks_sekolah_sama"
    GURU_DIPIMPIN_PLT = "guru_dipimpin_plt"
    KEPALA_SEKOLAH = "kepala_sekolah"
    PENGAWAS = "pengawas"


class Pejabat(StrEnum):
    """An office that recommends, determines or decides; the last has no account here."""

    KEPALA_SEKOLAH = "kepala_sekolah"
    PLT_KEPALA_SEKOLAH = "plt_kepala_sekolah"
    PENGAWAS = "pengawas"
    KEPALA_DINAS = "kepala_dinas"
    ATASAN_KEPALA_DINAS = "atasan_kepala_dinas"


@dataclass(frozen=True)
class BarisPejabat:
    """Who judges one kind of SKP. ``merekomendasikan`` empty: nobody has to.

    ``menetapkan`` lists the offices of which one determines; ``delegasi`` the office that may do it
    by SK, "a.n." the first (K-12). ``atasan_penilai`` decides an objection.
    """

    kode: JenisSkp
    merekomendasikan: tuple[Pejabat, ...]
    menetapkan: tuple[Pejabat, ...]
    delegasi: Pejabat | None
    atasan_penilai: Pejabat
    citation: Citation


class AturanPenilaian(Protocol):
    """What these rules ask of a rule set."""

    @property
    def pejabat_penilaian(self) -> Provision[tuple[BarisPejabat, ...]]:
        """One row per kind of SKP."""

    @property
    def usulan_rating(self) -> Provision[str]:
        """How a rating is proposed; its citation flags every proposal."""

    @property
    def poin_min(self) -> Provision[int | None]:
        """Fewest points, None when points are off."""

    @property
    def tahunan_mode(self) -> Provision[TahunanMode]:
        """How the predikat of the year comes about."""


class AlasanUsulan(StrEnum):
    """Why a rating is proposed, or why none is."""

    POIN_DI_BAWAH_MINIMUM = "poin_di_bawah_minimum"
    POIN_SESUAI_RENCANA = "poin_sesuai_rencana"
    POIN_DI_ANTARA = "poin_di_antara"
    POIN_TIDAK_DIPAKAI = "poin_tidak_dipakai"
    MAYORITAS_DIMENSI = "mayoritas_dimensi"
    DIMENSI_SEMUA_BERBEDA = "dimensi_semua_berbeda"
    MEDIAN_KOMPONEN = "median_komponen"
    BELUM_LENGKAP = "belum_lengkap"


@dataclass(frozen=True)
class UsulanRating:
    """A proposed rating, or none, with the reason and where the reason comes from."""

    rating: Rating | None
    alasan: AlasanUsulan
    citation: Citation


@dataclass(frozen=True)
class NilaiKomponen:
    """The rating of one component; None while it is not judged."""

    komponen: str
    rating: Rating | None


class AlasanTahunan(StrEnum):
    """Why a predikat of the year is proposed."""

    SAMA = "sama"
    BERBEDA = "berbeda"
    SATU_PERIODE = "satu_periode"
    BELUM_LENGKAP = "belum_lengkap"


@dataclass(frozen=True)
class UsulanTahunan:
    """The proposed predikat of the year; ``perlu_keputusan`` where two semesters differ (K-11)."""

    predikat: Predikat | None
    alasan: AlasanTahunan
    perlu_keputusan: bool
    citation: Citation


def assessors(jenis: JenisSkp, rules: AturanPenilaian) -> BarisPejabat:
    """Return who judges that kind of SKP; NoRuleInForce PEJABAT_TIDAK_DIATUR without a row."""
    for row in rules.pejabat_penilaian.value:
        if row.kode is jenis:
            return row
    raise NoRuleInForce("PEJABAT_TIDAK_DIATUR", jenis=jenis.value)


def may_determine(
    pejabat: Pejabat, jenis: JenisSkp, rules: AturanPenilaian, *, delegasi_berlaku: bool
) -> bool:
    """Whether the office determines the predikat; by delegation only with an SK in force."""
    row = assessors(jenis, rules)
    return pejabat in row.menetapkan or (delegasi_berlaku and pejabat is row.delegasi)


def on_behalf_of(pejabat: Pejabat, jenis: JenisSkp, rules: AturanPenilaian) -> Pejabat | None:
    """Return the office whose name the record shows after "a.n."; None for one's own power."""
    row = assessors(jenis, rules)
    return row.menetapkan[0] if pejabat not in row.menetapkan and row.menetapkan else None


def objection_decider(jenis: JenisSkp, ditetapkan_oleh: Pejabat, rules: AturanPenilaian) -> Pejabat:
    """Return who decides an objection: the atasan penilai, but never the one who determined."""
    decider = assessors(jenis, rules).atasan_penilai
    return Pejabat.ATASAN_KEPALA_DINAS if decider is ditetapkan_oleh else decider


def propose_pengembangan(
    rules: AturanPenilaian, *, diverifikasi: int, direncanakan: int
) -> UsulanRating:
    """Propose from points: below the minimum Di Bawah, at the plan Sesuai, between them nothing."""
    source, minimum = rules.usulan_rating.citation, rules.poin_min.value
    if minimum is None:
        return UsulanRating(None, AlasanUsulan.POIN_TIDAK_DIPAKAI, source)
    if diverifikasi < minimum:
        return UsulanRating(Rating.DI_BAWAH, AlasanUsulan.POIN_DI_BAWAH_MINIMUM, source)
    if diverifikasi >= direncanakan:
        return UsulanRating(Rating.SESUAI, AlasanUsulan.POIN_SESUAI_RENCANA, source)
    return UsulanRating(None, AlasanUsulan.POIN_DI_ANTARA, source)


def propose_praktik(dimensi: tuple[Rating | None, ...], rules: AturanPenilaian) -> UsulanRating:
    """Propose the rating that most dimensions have; all different: the middle one (K-53)."""
    source = rules.usulan_rating.citation
    given = [each for each in dimensi if each is not None]
    if not given or len(given) < len(dimensi):
        return UsulanRating(None, AlasanUsulan.BELUM_LENGKAP, source)
    ordered = Counter(given).most_common()
    if len(ordered) > 1 and ordered[0][1] == ordered[1][1]:
        return UsulanRating(Rating.SESUAI, AlasanUsulan.DIMENSI_SEMUA_BERBEDA, source)
    return UsulanRating(ordered[0][0], AlasanUsulan.MAYORITAS_DIMENSI, source)


def propose_hasil_kerja(
    komponen: tuple[NilaiKomponen, ...], rules: AturanPenilaian
) -> UsulanRating:
    """Propose the median of the components (U); of two in the middle the lower one."""
    return _median(tuple(each.rating for each in komponen), rules)


def propose_perilaku(aspek: tuple[Rating | None, ...], rules: AturanPenilaian) -> UsulanRating:
    """Propose the median of the aspects (U); one overall rating is given, never a mean."""
    return _median(aspek, rules)


def _median(ratings: tuple[Rating | None, ...], rules: AturanPenilaian) -> UsulanRating:
    source = rules.usulan_rating.citation
    places = [each.urutan for each in ratings if each is not None]
    if not places or len(places) < len(ratings):
        return UsulanRating(None, AlasanUsulan.BELUM_LENGKAP, source)
    middle = tuple(Rating)[median_low(places) - 1]
    return UsulanRating(middle, AlasanUsulan.MEDIAN_KOMPONEN, source)


def choice_problems(
    pilihan: Rating | None, usulan: UsulanRating, *, field: str, alasan: str
) -> tuple[RuleBroken, ...]:
    """Return what is missing in a choice: the rating, or the reason where it departs."""
    if pilihan is None:
        return (RuleBroken("RATING_BELUM_DIPILIH", source=usulan.citation, field=field),)
    departs = usulan.rating is not None and pilihan is not usulan.rating
    # Above plan only the assessor can put somebody, and says why (domain/04 §2).
    lifted = usulan.rating is None and pilihan is Rating.DI_ATAS
    if (departs or lifted) and not alasan.strip():
        facts = {"pilihan": pilihan.value, "usulan": usulan.rating and usulan.rating.value}
        source = usulan.citation
        return (RuleBroken("ALASAN_BEDA_USULAN", source=source, field=f"alasan_{field}", **facts),)
    return ()


def annual_lock(*, dibuka: bool, terkirim: bool, penilai_semula: bool) -> DomainError | None:
    """Why a decided year may not be decided anew as it stands (K-33); None when it may.

    Before e-Kinerja has it, the same assessor decides anew; afterwards it is reopened first.
    """
    if dibuka:
        return None
    if terkirim:
        return WrongStep("TAHUNAN_SUDAH_TERKIRIM")
    return None if penilai_semula else NotPermitted("BUKAN_PENILAI_TAHUNAN")


def propose_annual(semester: tuple[Predikat | None, ...], rules: AturanPenilaian) -> UsulanTahunan:
    """Propose the predikat of the year from its periods in order; never an average (K-11).

    Equal ones give the same; different ones give that of the last period, to be decided.
    """
    source = rules.tahunan_mode.citation
    given = [each for each in semester if each is not None]
    if not given or len(given) < len(semester):
        return UsulanTahunan(None, AlasanTahunan.BELUM_LENGKAP, True, source)
    if len(given) == 1 or rules.tahunan_mode.value is TahunanMode.SAMA_DENGAN_PERIODE:
        return UsulanTahunan(given[-1], AlasanTahunan.SATU_PERIODE, False, source)
    if len(set(given)) == 1:
        return UsulanTahunan(given[0], AlasanTahunan.SAMA, False, source)
    return UsulanTahunan(given[-1], AlasanTahunan.BERBEDA, True, source)
