"""The export as a recorded job: what it would change, the export itself, its files again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.ekinerja import Kumpulan
from kinerja_app.domain.ekinerja_beda import JenisBeda, Perbedaan, difference
from kinerja_app.domain.ekinerja_syarat import KodeTemuan
from kinerja_app.domain.errors import NotFound, RuleBroken
from kinerja_app.files import store
from kinerja_app.integrations.ekinerja_berkas import as_csv, as_json, from_json
from kinerja_app.persistence import ekspor_repository, reads_ekspor, reads_sekolah_ekinerja
from kinerja_app.persistence.ekspor_repository import Ekspor
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.reads_sekolah_ekinerja import SekolahDalamLingkup
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.ekinerja import OF_DINAS, Pemeriksaan, examine
from kinerja_app.services.kumpulan_ekinerja import collected, of_numbers, outgoing
from kinerja_app.services.use_case import use_case

SHOWN = 50
JSON = "json"


@dataclass(frozen=True)
class RencanaEkspor:
    """What an export would hold and change; ``tertahan`` schools are no part of it.

    ``isi`` is ``kumpulan`` as the JSON that is kept.
    """

    periode: PeriodeTercatat
    pemeriksaan: Pemeriksaan
    kumpulan: Kumpulan
    isi: bytes
    perbedaan: Perbedaan
    sebelumnya: Ekspor | None
    tertahan: int
    npsn: str
    dinas_id: int


@dataclass(frozen=True)
class BerkasEkspor:
    """One file of an export as it is handed out."""

    nama: str
    jenis: str
    isi: bytes


@use_case(Permission.EXPORT_EKINERJA, writes=False)
def preview_export(
    work: UnitOfWork, periode_kode: str, *, npsn: str = "", now: datetime
) -> RencanaEkspor:
    """The dry run: what an export now would change against the last one of the same scope.

    RuleBroken GERBANG_TERTUTUP while no school is open, KUADRAN_TANPA_PEMETAAN without codes,
    EKSPOR_SATU_SEKOLAH to a KS of several who names none: the whole is the dinas's.
    """
    del now
    return _planned(work, periode_kode, npsn)


def _planned(work: UnitOfWork, periode_kode: str, npsn: str) -> RencanaEkspor:
    seen = examine(work, periode_kode, npsn)
    periode = seen.periode
    schools = one_school_or_dinas(work, npsn, periode)
    if refusal := closed(seen):
        raise refusal
    rules = rules_for(work, periode.rule_set_id)
    found = collected(periode, rules, outgoing(work, periode, seen.terbuka))
    if not found.jumlah:
        raise RuleBroken("EKSPOR_KOSONG")
    one = schools[0].npsn if len(schools) == 1 else ""
    dinas = {each.dinas_id for each in schools}
    dinas_id = min(dinas) if len(dinas) == 1 else 0
    before = ekspor_repository.last(work, periode_kode, npsn=one, dinas_id=dinas_id)
    data = as_json(found)
    return RencanaEkspor(
        periode=periode,
        pemeriksaan=seen,
        kumpulan=found,
        isi=data,
        perbedaan=_against(work, before, found, data),
        sebelumnya=before,
        tertahan=len(seen.sekolah) - len(seen.terbuka),
        npsn=one,
        dinas_id=dinas_id,
    )


def _against(work: UnitOfWork, before: Ekspor | None, found: Kumpulan, data: bytes) -> Perbedaan:
    """What changes against the last export; one with the very same bytes is not parsed again."""
    if before and store.read(before.hash) == data:
        return Perbedaan((), found.jumlah)
    return difference(_shown(work, before, found.periode), found)


def one_school_or_dinas(
    work: UnitOfWork, npsn: str, periode: PeriodeTercatat
) -> tuple[SekolahDalamLingkup, ...]:
    """The schools of a scope; a KS of several names one, for the whole is the dinas's."""
    schools = reads_sekolah_ekinerja.schools(work, npsn, periode)
    if len(schools) > 1 and not work.actor.dinas(*OF_DINAS):
        raise RuleBroken("EKSPOR_SATU_SEKOLAH", field="npsn")
    return schools


def closed(seen: Pemeriksaan) -> RuleBroken | None:
    """Why nothing of the scope may go out; None when a school is open.

    Where the codes alone are missing, that is said: nobody at the school can mend it.
    """
    if seen.terbuka:
        return None
    codes = {each.npsn for each in seen.temuan if each.kode is KodeTemuan.KUADRAN_TANPA_PEMETAAN}
    if any(each.menahan == 1 and each.npsn in codes for each in seen.sekolah):
        return RuleBroken("KUADRAN_TANPA_PEMETAAN", field="kuadran")
    return RuleBroken("GERBANG_TERTUTUP", jumlah=seen.menahan)


def _shown(work: UnitOfWork, made: Ekspor | None, periode_kode: str) -> Kumpulan:
    """What an export holds: for the dinas all of it, for a KS the SKPs that he hands on."""
    if made is None:
        return Kumpulan(periode_kode)
    kept = from_json(store.read(made.hash))
    if made.dinas_id in work.actor.dinas(*OF_DINAS):
        return kept
    return of_numbers(kept, reads_ekspor.numbers(work, periode_kode))


@use_case(Permission.EXPORT_EKINERJA, writes=True)
def run_export(work: UnitOfWork, periode_kode: str, *, npsn: str = "", now: datetime) -> Ekspor:
    """Export the open schools of the scope and keep it on record; again gives the same bytes.

    Refuses as the dry run does. The bytes are kept once, however often they are exported.
    """
    return _recorded(work, _planned(work, periode_kode, npsn), now)


@use_case(Permission.EXPORT_EKINERJA, writes=True)
def run_whole_export(
    work: UnitOfWork, periode_kode: str, *, npsn: str = "", now: datetime
) -> RencanaEkspor:
    """The same, answered with everything in it, for a command that writes the files at once."""
    plan = _planned(work, periode_kode, npsn)
    _recorded(work, plan, now)
    return plan


def _recorded(work: UnitOfWork, plan: RencanaEkspor, now: datetime) -> Ekspor:
    made = _on_record(plan, now)
    number = ekspor_repository.add(work, made)
    record(
        work,
        Act(
            "ekspor_ekinerja",
            "ekspor",
            str(number),
            npsn=plan.npsn or None,
            rincian={
                "periode": made.periode_kode,
                "hash": made.hash,
                "rekaman": plan.kumpulan.jumlah,
            },
        ),
    )
    return replace(made, id=number)


def _on_record(plan: RencanaEkspor, now: datetime) -> Ekspor:
    return Ekspor(
        periode_kode=plan.periode.kode,
        npsn=plan.npsn,
        dinas_id=plan.dinas_id,
        hash=store.store(plan.isi),
        byte=len(plan.isi),
        jumlah_rhk=len(plan.kumpulan.rhk),
        jumlah_hasil=plan.kumpulan.jumlah - len(plan.kumpulan.rhk),
        baru=plan.perbedaan.jumlah(JenisBeda.BARU),
        berubah=plan.perbedaan.jumlah(JenisBeda.BERUBAH),
        hilang=plan.perbedaan.jumlah(JenisBeda.HILANG),
        sekolah=len(plan.pemeriksaan.terbuka),
        tertahan=plan.tertahan,
        dibuat_at=now,
    )


@use_case(Permission.EXPORT_EKINERJA, writes=False)
def list_exports(work: UnitOfWork, periode_kode: str, *, now: datetime) -> tuple[Ekspor, ...]:
    """The newest exports of a period in the actor's scope."""
    del now
    return ekspor_repository.listed(work, periode_kode, limit=SHOWN)


@use_case(Permission.EXPORT_EKINERJA, writes=True)
def read_export(work: UnitOfWork, nomor: int, *, bentuk: str, now: datetime) -> BerkasEkspor:
    """One file of an export: ``bentuk`` is "json" or the name of a resource, for its CSV.

    ``NotFound`` outside of the scope. The trail says who took which file.
    """
    del now
    found = ekspor_repository.get(work, nomor)
    kept = _shown(work, found, found.periode_kode)
    record(
        work,
        Act("unduh_ekspor", "ekspor", str(nomor), npsn=found.npsn or None, ke=bentuk[:40]),
    )
    stem = f"ekinerja-{found.periode_kode}{f'-{found.npsn}' if found.npsn else ''}"
    if bentuk == JSON:
        return BerkasEkspor(f"{stem}.json", "application/json", as_json(kept))
    for kind, table in as_csv(kept).items():
        if kind.value == bentuk:
            return BerkasEkspor(f"{stem}-{kind.value}.csv", "text/csv; charset=utf-8", table)
    raise NotFound("EKSPOR_TIDAK_DITEMUKAN")


def files_of(plan: RencanaEkspor) -> dict[str, bytes]:
    """Every file of an export by its name, for the command line."""
    tables = {f"{kind.value}.csv": table for kind, table in as_csv(plan.kumpulan).items()}
    return {"ekinerja.json": plan.isi} | tables
