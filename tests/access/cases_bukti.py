"""Evidence: the slots of an agreed plan, its files, the report, the school's documents."""

from __future__ import annotations

from kinerja_app.domain.actor import Actor, Permission
from kinerja_app.domain.bukti import LangkahBukti
from kinerja_app.files.intake import ready
from kinerja_app.services import berkas, bukti, laporan_tugas
from kinerja_app.services.rencana import HasilSimpan
from tests.access.case import FORMER, TEACHERS_OF_A, Case, may, names, only, own
from tests.files.samples import pdf
from tests.services.bukti_steps import GURU, KOSP, LAPORAN, RHK1, agree, agreed_head, upload
from tests.world import NOW, World

READERS = may(Permission.READ_SKP)
FILE_READERS = FORMER | may(
    Permission.READ_SKP,
    Permission.READ_ARCHIVE,
    Permission.KEEP_PEOPLE,
    Permission.LINK_PENGAWAS,
)
"""Who reads some files: evidence, or the letters of marks and of links."""
CHECKERS = may(Permission.VERIFY_EVIDENCE)
FIRST_FILE = 1
"""The one file of a fresh copy of the world."""


def _handed_in(world: World) -> None:
    agree(world)
    upload(world, RHK1)


def _handed_in_by_head(world: World) -> None:
    agreed_head(world)
    upload(world, RHK1, name="ks_a")


def _with_school_document(world: World) -> None:
    agree(world)
    upload(world, KOSP, name="ks_a", skp=GURU)


def _answered(world: World) -> None:
    agree(world)
    revisi = 0
    for kode in ("pelaksanaan", "inspirasi", "perubahan", "tantangan", "solusi"):
        revisi = _answer(world, world.actor(GURU), kode, revisi=revisi).revisi


def _answer(world: World, actor: Actor, kode: str = "solusi", *, revisi: int = 0) -> HasilSimpan:
    return laporan_tugas.save_answer(
        actor, world.skp[GURU], LAPORAN, kode=kode, teks="Ada.", revisi=revisi, now=NOW
    )


def _keep(world: World, actor: Actor, slot: str) -> object:
    file = ready(pdf(title="matriks"), "PDF")
    return bukti.keep_upload(actor, world.skp[GURU], slot, berkas=file, nama="a.pdf", now=NOW)


def _verify(world: World, actor: Actor, skp: str) -> object:
    return bukti.judge_evidence(
        actor, world.skp[skp], RHK1, langkah=LangkahBukti.VERIFIKASI, catatan="", now=NOW
    )


OF_GURU = own(GURU, seen_by=names("ks_a"))
OF_LEADER = only(names("ks_a"), among=may(Permission.FILL_CYCLE), not_permitted=names(GURU))

CASES = (
    Case(
        "bukti.read_evidence",
        "a guru of school A",
        lambda w, a: bukti.read_evidence(a, w.skp[GURU], now=NOW),
        prepare=agree,
        **only(names(GURU, "ks_a"), among=READERS),
    ),
    Case(
        "bukti.read_evidence",
        "the KS of school A",
        lambda w, a: bukti.read_evidence(a, w.skp["ks_a"], now=NOW),
        prepare=agreed_head,
        **only(names("ks_a", "pengawas_a", "kadis"), among=READERS),
    ),
    Case(
        "bukti.open_upload",
        "own slot",
        lambda w, a: bukti.open_upload(a, w.skp[GURU], RHK1, now=NOW),
        prepare=agree,
        **OF_GURU,
    ),
    Case(
        "bukti.keep_upload",
        "own slot",
        lambda w, a: _keep(w, a, RHK1),
        prepare=agree,
        **OF_GURU,
    ),
    Case(
        "bukti.keep_upload",
        "document of school A",
        lambda w, a: _keep(w, a, KOSP),
        prepare=agree,
        **OF_LEADER,
    ),
    Case(
        "bukti.reuse_file",
        "own file",
        lambda w, a: bukti.reuse_file(a, w.skp[GURU], LAPORAN, berkas_id=FIRST_FILE, now=NOW),
        prepare=_handed_in,
        **OF_GURU,
    ),
    Case(
        "bukti.withdraw_file",
        "own slot",
        lambda w, a: bukti.withdraw_file(a, w.skp[GURU], RHK1, now=NOW),
        prepare=_handed_in,
        **OF_GURU,
    ),
    Case(
        "bukti.await_certificate",
        "own slot",
        lambda w, a: bukti.await_certificate(a, w.skp[GURU], RHK1, now=NOW),
        prepare=agree,
        **OF_GURU,
    ),
    Case(
        "laporan_tugas.save_answer",
        "own report",
        _answer,
        prepare=agree,
        **OF_GURU,
    ),
    Case(
        "laporan_tugas.make_report",
        "own report",
        lambda w, a: laporan_tugas.make_report(a, w.skp[GURU], LAPORAN, now=NOW),
        prepare=_answered,
        **OF_GURU,
    ),
    Case(
        "bukti.judge_evidence",
        "a guru of school A",
        lambda w, a: _verify(w, a, GURU),
        prepare=_handed_in,
        **only(names("ks_a"), among=CHECKERS),
    ),
    Case(
        "bukti.judge_evidence",
        "the KS of school A",
        lambda w, a: _verify(w, a, "ks_a"),
        prepare=_handed_in_by_head,
        **only(names("pengawas_a"), among=CHECKERS, not_permitted=names("ks_a", "kadis")),
    ),
    Case(
        "berkas.read_file",
        "in a slot of a guru",
        lambda _, a: berkas.read_file(a, FIRST_FILE, now=NOW),
        prepare=_handed_in,
        together=True,
        **only(names(GURU, "ks_a"), among=FILE_READERS),
    ),
    Case(
        "berkas.read_file",
        "document of school A",
        lambda _, a: berkas.read_file(a, FIRST_FILE, now=NOW),
        prepare=_with_school_document,
        together=True,
        **only(TEACHERS_OF_A | names("ks_a", "pengawas_a", "kadis"), among=FILE_READERS),
    ),
)
