"""Printing: who may have the papers of whom (domain/07 §2, "print documents")."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.cetakan import Cetakan, Kertas, PilihanCetak
from kinerja_app.services import arsip, cetak_sekolah, cetak_semua, dokumen
from tests.access.case import FORMER, WRITERS, Case, Scope, may, names, only, own
from tests.services.langkah_penilaian import RATED, agreed, final
from tests.world import NOW, SECOND, SMP_A, World

GURU, KS = "guru_disetujui", "ks_a"
READERS = may(Permission.READ_SKP, Permission.READ_ARCHIVE)


def _print(cetakan: Cetakan, name: str) -> Case:
    return Case(
        "dokumen.print_document",
        f"{cetakan.value} of {name}",
        lambda w, a: dokumen.print_document(a, w.skp[name], cetakan, kertas=Kertas.A4, now=RATED),
        **only(_MAY[name, cetakan], among=READERS),
        prepare=_PREPARE[cetakan],
    )


def _agreed(world: World) -> None:
    agreed(world)


_PREPARE: dict[Cetakan, Callable[[World], object]] = {
    Cetakan.SKP_KUALITATIF: _agreed,
    Cetakan.EVALUASI: final,
}
_MAY = {
    (GURU, Cetakan.SKP_KUALITATIF): names(GURU, "ks_a"),
    (GURU, Cetakan.EVALUASI): names(GURU, "ks_a", "kadis"),
    (KS, Cetakan.SKP_KUALITATIF): names(KS, "pengawas_a", "kadis"),
}

PRINTING = (
    Case(
        "dokumen.list_documents",
        "guru A",
        lambda w, a: dokumen.list_documents(a, w.skp[GURU], now=RATED),
        **only(names(GURU, "ks_a"), among=READERS),
        prepare=_agreed,
    ),
    Case(
        "dokumen.list_documents",
        "KS A",
        lambda w, a: dokumen.list_documents(a, w.skp[KS], now=RATED),
        **only(names(KS, "pengawas_a", "kadis"), among=READERS),
    ),
    *(_print(cetakan, name) for name, cetakan in _MAY),
)


HEADS = may(Permission.RATE)
TICKS = frozenset({"sistem"})
FIRST_JOB = 1
HOLD = timedelta(minutes=2)


def _started(world: World) -> None:
    cetak_sekolah.start_print_job(
        world.actor("ks_a"),
        SMP_A,
        SECOND,
        pilihan=PilihanCetak.RENCANA,
        kertas=Kertas.A4,
        now=NOW,
    )


def _running(world: World) -> None:
    _started(world)
    cetak_sekolah.claim_print_job(world.actor("sistem"), pemegang="satu", lama=HOLD, now=NOW)


def _of_a() -> Scope:
    return only(names("ks_a"), among=HEADS)


SCHOOL = (
    Case(
        "cetak_sekolah.list_print_jobs",
        "school A",
        lambda _, a: cetak_sekolah.list_print_jobs(a, SMP_A, SECOND, now=NOW),
        **_of_a(),
    ),
    Case(
        "cetak_sekolah.start_print_job",
        "school A",
        lambda _, a: cetak_sekolah.start_print_job(
            a, SMP_A, SECOND, pilihan=PilihanCetak.SEMUA, kertas=Kertas.A4, now=NOW
        ),
        **_of_a(),
    ),
    Case(
        "cetak_sekolah.cancel_print_job",
        "school A",
        lambda _, a: cetak_sekolah.cancel_print_job(a, FIRST_JOB, now=NOW),
        **_of_a(),
        prepare=_started,
    ),
    Case(
        "cetak_sekolah.resume_print_job",
        "school A",
        lambda _, a: cetak_sekolah.resume_print_job(a, FIRST_JOB, now=NOW),
        **_of_a(),
        prepare=_started,
    ),
    Case(
        "cetak_sekolah.take_printed",
        "school A",
        lambda _, a: cetak_sekolah.take_printed(a, FIRST_JOB, now=NOW),
        **_of_a(),
        prepare=_started,
    ),
    Case(
        "cetak_sekolah.next_of_job",
        "school A",
        lambda _, a: cetak_sekolah.next_of_job(a, FIRST_JOB, now=NOW),
        **_of_a(),
        prepare=_running,
    ),
    Case(
        "cetak_sekolah.keep_of_job",
        "school A",
        lambda w, a: cetak_sekolah.keep_of_job(a, FIRST_JOB, w.skp["guru_a"], (), now=NOW),
        **_of_a(),
        prepare=_running,
    ),
    Case(
        "cetak_sekolah.claim_print_job",
        "",
        lambda _, a: cetak_sekolah.claim_print_job(a, pemegang="dua", lama=HOLD, now=NOW),
        TICKS,
        prepare=_started,
    ),
    Case(
        "cetak_sekolah.fail_print_job",
        "school A",
        lambda _, a: cetak_sekolah.fail_print_job(a, FIRST_JOB, now=NOW),
        TICKS,
        prepare=_running,
    ),
    Case(
        "cetak_semua.list_submitted",
        "",
        lambda _, a: cetak_semua.list_submitted(a, SECOND, now=NOW),
        TICKS,
    ),
    Case(
        "cetak_semua.print_all_of",
        "guru A",
        lambda w, a: cetak_semua.print_all_of(a, w.skp[GURU], kertas=Kertas.A4, now=NOW),
        TICKS,
    ),
    Case(
        "arsip.take_record",
        "guru A",
        lambda w, a: arsip.take_record(a, w.skp[GURU], now=NOW),
        **own(GURU, seen_by=names("ks_a"), among=WRITERS | FORMER),
        prepare=_agreed,
    ),
)

CASES = PRINTING + SCHOOL
