"""Ratings, feedback and objections: rows ↔ values.

An SKP is read through ``visible_rating``: beside those who see its plan, the atasan penilai sees
what was objected to, and those who reopen see what is final.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlmodel import col, select

from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.errors import NotFound, Stale
from kinerja_app.domain.penyesuaian import Perubahan
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.domain.skp import Skp
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.skp_repository import to_value
from kinerja_app.persistence.tables import Keberatan, Orang, Penilaian, UmpanBalik
from kinerja_app.persistence.tables import Skp as SkpRow
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility import visible_rating


@dataclass(frozen=True)
class Butir:
    """One judged or commented thing by its code: a rating, or a text."""

    kode: str
    isi: str = ""


@dataclass(frozen=True)
class Dikosongkan:
    """Marks of a draft ("dimensi/…", "komponen/…") that a change of the cycle emptied."""

    kunci: tuple[str, ...]
    sebab: Perubahan
    pada: datetime


@dataclass(frozen=True)
class Pertimbangan:
    """What stands behind the two ratings.

    ``tanpa_siklus`` is the reason why document E is not done, ``tanpa_rekomendasi`` why a KS is
    judged without a recommendation; ``pejabat`` the office in which the predikat was determined;
    ``umpan_balik`` texts that are sent when it is determined; ``tanpa_keberatan`` that the pegawai
    said there is no objection; ``dikosongkan`` what a draft has to mark again.
    """

    dimensi: tuple[Butir, ...] = ()
    komponen: tuple[Butir, ...] = ()
    aspek: tuple[Butir, ...] = ()
    umpan_balik: tuple[Butir, ...] = ()
    tanpa_siklus: str = ""
    tanpa_rekomendasi: str = ""
    pejabat: str = ""
    tanpa_keberatan: bool = False
    dikosongkan: Dikosongkan | None = None


@dataclass(frozen=True)
class Nilai:
    """Two ratings with the reasons for departing from a proposal, and their predikat."""

    hasil: Rating | None = None
    perilaku: Rating | None = None
    alasan_hasil: str = ""
    alasan_perilaku: str = ""
    predikat: Predikat | None = None


@dataclass(frozen=True)
class PenilaianTersimpan:
    """One version of a rating; ``versi`` is the lock against two people acting at once."""

    id: int
    skp_id: int
    ke: int
    status: StatusPenilaian
    versi: int
    sejak: datetime
    nilai: Nilai
    pertimbangan: Pertimbangan
    rekomendasi: Nilai
    direkomendasikan_at: datetime | None = None
    direkomendasikan_oleh: int | None = None
    dinilai_at: datetime | None = None
    dinilai_oleh: int | None = None
    atas_nama: str = ""
    diterima_at: datetime | None = None
    tanggapan: str = ""
    final_at: datetime | None = None
    dibuka_lagi_alasan: str = ""


@dataclass(frozen=True)
class KeberatanTersimpan:
    """An objection; ``status`` is "diajukan", "dicabut" or "diputuskan"."""

    id: int
    alasan: str
    diajukan_at: datetime
    status: str
    putusan: str
    putusan_alasan: str
    diputuskan_at: datetime | None
    oleh: str


@dataclass(frozen=True)
class UmpanBalikTersimpan:
    """One piece of feedback on "rhk:…" or "aspek:…"."""

    sasaran: str
    isi: str
    oleh: str
    dibuat_at: datetime


_CONSIDERED = TypeAdapter(Pertimbangan)
_VALUED = TypeAdapter(Nilai)
_PLAIN = tuple(
    each.name
    for each in fields(PenilaianTersimpan)
    if each.name not in {"status", "nilai", "pertimbangan", "rekomendasi"}
)
_KEPT = frozenset({"id", "skp_id", "ke", "versi"})


def skp_of(work: UnitOfWork, skp_id: int, *, for_change: bool = False) -> Skp:
    """An SKP whose rating the actor may be concerned with; ``NotFound`` outside of that."""
    if for_change:
        lock_for(work.session, f"skp:{skp_id}")
    row = work.session.exec(
        select(SkpRow).where(SkpRow.id == skp_id, visible_rating(work.actor, work.on))
    ).first()
    if row is None:
        raise NotFound("SKP_TIDAK_DITEMUKAN")
    return to_value(row)


def versions(work: UnitOfWork, skp_id: int) -> tuple[PenilaianTersimpan, ...]:
    """Every version of the rating, the present one first."""
    query = select(Penilaian).where(Penilaian.skp_id == skp_id).order_by(col(Penilaian.ke).desc())
    return tuple(_value(row) for row in work.session.exec(query))


def latest(work: UnitOfWork, skp_id: int) -> PenilaianTersimpan | None:
    """The present version of the rating; None before it is begun."""
    return next(iter(versions(work, skp_id)), None)


def _value(row: Penilaian) -> PenilaianTersimpan:
    return PenilaianTersimpan(
        **{name: getattr(row, name) for name in _PLAIN},
        status=StatusPenilaian(row.status),
        nilai=Nilai(
            Rating(row.rating_hasil) if row.rating_hasil else None,
            Rating(row.rating_perilaku) if row.rating_perilaku else None,
            row.alasan_hasil,
            row.alasan_perilaku,
            Predikat(row.predikat) if row.predikat else None,
        ),
        pertimbangan=_CONSIDERED.validate_python(row.pertimbangan),
        rekomendasi=_VALUED.validate_python(row.rekomendasi),
    )


def _columns(rating: PenilaianTersimpan) -> dict[str, Any]:
    nilai = rating.nilai
    return {
        **{name: getattr(rating, name) for name in _PLAIN if name not in _KEPT},
        "status": rating.status.value,
        "rating_hasil": nilai.hasil or "",
        "rating_perilaku": nilai.perilaku or "",
        "alasan_hasil": nilai.alasan_hasil,
        "alasan_perilaku": nilai.alasan_perilaku,
        "predikat": nilai.predikat or "",
        "pertimbangan": _CONSIDERED.dump_python(rating.pertimbangan, mode="json"),
        "rekomendasi": _VALUED.dump_python(rating.rekomendasi, mode="json"),
    }


def add(
    work: UnitOfWork, skp_id: int, *, ke: int, pertimbangan: Pertimbangan, nilai: Nilai, alasan: str
) -> PenilaianTersimpan:
    """Begin a version of a rating; ``alasan`` is why an earlier one was reopened."""
    row = Penilaian(
        skp_id=skp_id, ke=ke, status=StatusPenilaian.PERLU_DINILAI.value, sejak=work.now
    )
    row.pertimbangan = _CONSIDERED.dump_python(pertimbangan, mode="json")
    row.rating_hasil, row.rating_perilaku = nilai.hasil or "", nilai.perilaku or ""
    row.dibuka_lagi_alasan = alasan
    work.session.add(row)
    work.session.flush()
    return _value(row)


def save(work: UnitOfWork, rating: PenilaianTersimpan) -> PenilaianTersimpan:
    """Write a changed rating; ``Stale`` when somebody else changed it since it was read."""
    row = work.session.get(Penilaian, rating.id)
    if row is None:
        raise NotFound("SKP_TIDAK_DITEMUKAN")
    if row.versi != rating.versi:
        raise Stale("SUDAH_BERUBAH")
    for name, value in _columns(rating).items():
        setattr(row, name, value)
    work.session.flush()
    return _value(row)


def objections(work: UnitOfWork, penilaian_id: int) -> tuple[KeberatanTersimpan, ...]:
    """The objections to one version, newest first."""
    query = (
        select(Keberatan, Orang.nama)
        .join(Orang, col(Keberatan.diputuskan_oleh) == col(Orang.id), isouter=True)
        .where(Keberatan.penilaian_id == penilaian_id)
        .order_by(col(Keberatan.id).desc())
    )
    return tuple(
        KeberatanTersimpan(
            id=row.id or 0,
            alasan=row.alasan,
            diajukan_at=row.diajukan_at,
            status=row.status,
            putusan=row.putusan,
            putusan_alasan=row.putusan_alasan,
            diputuskan_at=row.diputuskan_at,
            oleh=nama or "",
        )
        for row, nama in work.session.exec(query)
    )


def add_objection(work: UnitOfWork, penilaian_id: int, alasan: str) -> None:
    """Keep an objection."""
    work.session.add(Keberatan(penilaian_id=penilaian_id, alasan=alasan, diajukan_at=work.now))


def close_objection(
    work: UnitOfWork, keberatan_id: int, *, status: str, putusan: str = "", alasan: str = ""
) -> None:
    """Write the decision on an objection, or that it was taken back."""
    row = work.session.get_one(Keberatan, keberatan_id)
    row.status, row.putusan, row.putusan_alasan = status, putusan, alasan
    if status == "diputuskan":
        row.diputuskan_at, row.diputuskan_oleh = work.now, work.actor.orang_id
    work.session.add(row)


def feedback(work: UnitOfWork, skp_id: int) -> tuple[UmpanBalikTersimpan, ...]:
    """Every feedback on an SKP, oldest first."""
    query = (
        select(UmpanBalik, Orang.nama)
        .join(Orang, col(UmpanBalik.oleh) == col(Orang.id))
        .where(UmpanBalik.skp_id == skp_id)
        .order_by(col(UmpanBalik.id))
    )
    return tuple(
        UmpanBalikTersimpan(row.sasaran, row.isi, nama, row.dibuat_at)
        for row, nama in work.session.exec(query)
    )


def add_feedback(work: UnitOfWork, skp_id: int, sasaran: str, isi: str) -> None:
    """Keep one piece of feedback."""
    work.session.add(
        UmpanBalik(
            skp_id=skp_id,
            sasaran=sasaran,
            isi=isi,
            oleh=work.actor.orang_id,
            dibuat_at=work.now,
        )
    )


def has_rating(work: UnitOfWork, skp_id: int) -> bool:
    """Whether a recommendation or a rating of the SKP exists: then its cycle stands still."""
    query = select(Penilaian.id).where(
        Penilaian.skp_id == skp_id,
        col(Penilaian.direkomendasikan_at).is_not(None) | col(Penilaian.dinilai_at).is_not(None),
    )
    return work.session.exec(query.limit(1)).first() is not None
