"""The SKPs whose rows go to e-Kinerja, with plan, result and assessor: four statements."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, and_, select
from sqlalchemy.orm import Bundle, aliased
from sqlmodel import col

from kinerja_app.domain.actor import StatusPenugasan
from kinerja_app.domain.alur_penilaian import LOCKED
from kinerja_app.domain.ekinerja import JABATAN_PENILAI, PenilaiDikirim
from kinerja_app.domain.keadaan import LEAVES_LISTS, Keadaan
from kinerja_app.domain.kelayakan import FaktaOrang, Kelayakan, Kepegawaian, kepegawaian_of
from kinerja_app.domain.penetapan_ak import Penetapan
from kinerja_app.domain.predikat import Predikat, Rating
from kinerja_app.domain.rencana import Rencana
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.codec import plan_from_json
from kinerja_app.persistence.eligibility_repository import FACTS, facts_from_rows, states_where
from kinerja_app.persistence.reads_pak import Karier
from kinerja_app.persistence.tables import (
    Dinas,
    KeadaanOrang,
    Orang,
    Pengajuan,
    Penilaian,
    PenilaianTahunan,
    Penugasan,
    Sekolah,
    Skp,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.persistence.visibility_ekspor import exported_skp

Judge = Callable[[FaktaOrang], Kelayakan]
Key = tuple[int, str, str]
Lingkup = ColumnElement[bool]
_FINAL = frozenset(each.value for each in LOCKED)


@dataclass(frozen=True)
class NilaiEkspor:
    """Two ratings and their predikat with the one who determined them."""

    hasil: Rating
    perilaku: Rating
    predikat: Predikat
    penilai: PenilaiDikirim


@dataclass(frozen=True)
class SkpEkspor:
    """One SKP that goes out; ``periodik`` and ``tahunan`` are there once they are final.

    ``karier`` and ``penetapan`` are read where the year ends with the period.
    """

    id: int
    nomor: str
    orang_id: int
    nip: str
    npsn: str
    jabatan: Jabatan
    rencana: Rencana
    penilaian_ke: int
    periodik: NilaiEkspor | None
    tahunan: NilaiEkspor | None
    karier: Karier | None = None
    penetapan: Penetapan | None = None


def skps(
    work: UnitOfWork, which: ColumnElement[bool], judge: Judge, *, tahun: int
) -> tuple[SkpEkspor, ...]:
    """Agreed SKPs of a condition in the definitive post, of ASN, by school and NIP.

    Merged records and people who left without a final result are no part of it.
    """
    agreed = and_(
        which,
        col(Skp.status) == StatusRencana.DISEPAKATI.value,
        col(Skp.status_penugasan) == StatusPenugasan.DEFINITIF.value,
    )
    whose = select(col(Skp.orang_id)).where(agreed)
    states = states_where(work.session, col(KeadaanOrang.orang_id).in_(whose), on=work.on)
    ratings, years = _ratings(work, agreed), _years(work, agreed, tahun)
    found = (
        _skp(row, states.get(row[1].id, {}), judge, ratings=ratings, years=years)
        for row in _rows(work, agreed)
    )
    return tuple(each for each in found if each is not None)


def _rows(work: UnitOfWork, agreed: ColumnElement[bool]) -> Iterable[Any]:
    submission = and_(
        col(Pengajuan.skp_id) == col(Skp.id), col(Pengajuan.ke) == col(Skp.pengajuan_ke)
    )
    # Columns, not entities: 20,000 SKPs as objects of the session cost half the time again.
    skp = _bundle(Skp, "id", "nomor", "orang_id", "npsn", "jabatan")
    return work.session.execute(
        select(skp, *FACTS, col(Pengajuan.isi))
        .select_from(Skp)
        .join(Orang, col(Orang.id) == col(Skp.orang_id))
        .join(Penugasan, col(Penugasan.id) == col(Skp.penugasan_id))
        .join(Sekolah, col(Sekolah.npsn) == col(Skp.npsn))
        .join(Pengajuan, submission)
        .where(agreed, col(Orang.nip).is_not(None))
        .order_by(col(Skp.npsn), col(Orang.nip), col(Skp.nomor))
    )


def _skp(
    row: Any,
    states: dict[Keadaan, KeadaanOrang],
    judge: Judge,
    *,
    ratings: dict[int, tuple[int, NilaiEkspor | None]],
    years: dict[Key, NilaiEkspor],
) -> SkpEkspor | None:
    skp, orang, post, sekolah, isi = row
    ke, periodic = ratings.get(skp.id, (0, None))
    gone = Keadaan.DUPLIKAT in states or (LEAVES_LISTS & states.keys() and periodic is None)
    if gone or not judge(facts_from_rows(orang, post, sekolah, states)).diekspor:
        return None
    return SkpEkspor(
        id=skp.id,
        nomor=skp.nomor,
        orang_id=skp.orang_id,
        nip=orang.nip,
        npsn=skp.npsn,
        jabatan=Jabatan(skp.jabatan),
        rencana=plan_from_json(isi),
        penilaian_ke=ke,
        periodik=periodic,
        tahunan=years.get((skp.orang_id, skp.jabatan, skp.npsn)),
    )


def _ratings(
    work: UnitOfWork, agreed: ColumnElement[bool]
) -> dict[int, tuple[int, NilaiEkspor | None]]:
    """The newest version of each rating: its number, and its values once it is final."""
    judge = aliased(Orang)
    value = _bundle(
        Penilaian,
        *("skp_id", "ke", "status", "rating_hasil", "rating_perilaku", "predikat", "pertimbangan"),
    )
    rows = work.session.execute(
        select(value, _bundle(judge, *_JUDGE), col(Sekolah.nama), col(Dinas.nama))
        .select_from(Penilaian)
        .join(Skp, col(Skp.id) == col(Penilaian.skp_id))
        .join(Sekolah, col(Sekolah.npsn) == col(Skp.npsn))
        .join(Dinas, col(Dinas.id) == col(Sekolah.dinas_id))
        .join(judge, col(judge.id) == col(Penilaian.dinilai_oleh), isouter=True)
        .where(agreed)
        .order_by(col(Penilaian.ke))
    )
    assessor = cache(_assessor)
    return {
        rating.skp_id: (
            rating.ke,
            _value(rating, assessor(person, str(rating.pertimbangan.get("pejabat", "")), *units))
            if rating.status in _FINAL
            else None,
        )
        for rating, person, *units in rows
    }


def _years(work: UnitOfWork, agreed: ColumnElement[bool], tahun: int) -> dict[Key, NilaiEkspor]:
    """The decided years of the same people and posts, not reopened ones; none for a year of 0."""
    judge = aliased(Orang)
    same = and_(
        col(PenilaianTahunan.orang_id) == col(Skp.orang_id),
        col(PenilaianTahunan.jabatan) == col(Skp.jabatan),
        col(PenilaianTahunan.npsn) == col(Skp.npsn),
    )
    rows = work.session.execute(
        select(PenilaianTahunan, _bundle(judge, *_JUDGE), col(Sekolah.nama), col(Dinas.nama))
        .join(Skp, same)
        .join(Sekolah, col(Sekolah.npsn) == col(Skp.npsn))
        .join(Dinas, col(Dinas.id) == col(Sekolah.dinas_id))
        .join(judge, col(judge.id) == col(PenilaianTahunan.dinilai_oleh))
        .where(
            agreed,
            col(PenilaianTahunan.tahun) == tahun,
            col(PenilaianTahunan.dibuka_at).is_(None),
        )
    )
    assessor = cache(_assessor)
    return {
        (year.orang_id, year.jabatan, year.npsn): _value(
            year, assessor(person, _office(year), *units)
        )
        for year, person, *units in rows
    }


def _bundle(table: Any, *names: str) -> Bundle[Any]:
    return Bundle("kolom", *(col(getattr(table, name)) for name in names))


_JUDGE = ("id", "nip", "nama", "golongan", "status_kepegawaian")


def _office(year: PenilaianTahunan) -> str:
    head = year.jabatan == Jabatan.KEPALA_SEKOLAH.value
    return "kepala_dinas" if head else "kepala_sekolah"


def _value(row: Any, penilai: PenilaiDikirim) -> NilaiEkspor:
    return NilaiEkspor(
        hasil=Rating(row.rating_hasil),
        perilaku=Rating(row.rating_perilaku),
        predikat=Predikat(row.predikat),
        penilai=penilai,
    )


def _assessor(judge: Any, office: str, sekolah: str, dinas: str) -> PenilaiDikirim:
    """Who determined it; one head determines the results of a whole school."""
    of_school = office in {"kepala_sekolah", "plt_kepala_sekolah"}
    known = judge.id is not None
    asn = known and kepegawaian_of(judge.status_kepegawaian) is not Kepegawaian.NON_ASN
    return PenilaiDikirim(
        nip=judge.nip or "",
        nama=judge.nama or "",
        jabatan=JABATAN_PENILAI.get(office, ""),
        golongan=judge.golongan or "",
        unor=sekolah if of_school else dinas,
        asn=asn,
    )


def of_schools(work: UnitOfWork, npsn: Iterable[str], periode_kode: str) -> ColumnElement[bool]:
    """The SKPs of a period at these schools whose results the actor hands on."""
    here = col(Skp.npsn).in_(sorted(npsn))
    return and_(here, col(Skp.periode_kode) == periode_kode, exported_skp(work.actor, work.on))


def numbers(work: UnitOfWork, periode_kode: str) -> tuple[str, ...]:
    """The lasting numbers of all SKPs of a period whose results the actor hands on."""
    query = select(col(Skp.nomor)).where(
        col(Skp.periode_kode) == periode_kode, exported_skp(work.actor, work.on)
    )
    return tuple(work.session.execute(query).scalars())


def of_numbers(numbers: Iterable[int]) -> ColumnElement[bool]:
    """Single SKPs by their numbers."""
    return col(Skp.id).in_(sorted(numbers))


def judged_on(on: date, selesai: date) -> date:
    """The day on which a person of a period is judged: its end, or today before it."""
    return min(on, selesai)
