"""Role × use case × relation: who may, who is refused, who does not learn that it exists.

A use case without a row fails here, and so does a public function of the services that is neither
a use case, nor declared ``unscoped``, nor named below with the reason why it is no door.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil

import pytest

from kinerja_app import services
from kinerja_app.domain.errors import DomainError, NotFound, NotPermitted
from kinerja_app.services.use_case import REGISTRY, UNSCOPED
from tests.access import (
    cases_bukti,
    cases_data,
    cases_delegasi,
    cases_dokumen,
    cases_ekinerja,
    cases_hubungan,
    cases_jabatan,
    cases_kabar,
    cases_kepangkatan,
    cases_lampiran,
    cases_orang,
    cases_pak,
    cases_pegawai,
    cases_pejabat,
    cases_penilaian,
    cases_perubahan,
    cases_plt,
    cases_siklus,
    cases_tabel,
    cases_token,
)
from tests.access.case import Case
from tests.world import World
from tests.world_database import Clones, changed_since, clones_on_sqlite, digest

clones = clones_on_sqlite
"""Its predicates run on both servers in tests/services and in the test of leaks."""

CASES = (
    cases_pegawai.CASES
    + cases_pejabat.CASES
    + cases_data.CASES
    + cases_siklus.CASES
    + cases_bukti.CASES
    + cases_dokumen.CASES
    + cases_penilaian.CASES
    + cases_plt.CASES
    + cases_perubahan.CASES
    + cases_kabar.CASES
    + cases_kepangkatan.CASES
    + cases_orang.CASES
    + cases_pak.CASES
    + cases_lampiran.CASES
    + cases_tabel.CASES
    + cases_token.CASES
    + cases_jabatan.CASES
    + cases_delegasi.CASES
    + cases_ekinerja.CASES
    + cases_hubungan.CASES
)
NO_DOORS = {
    "use_case": "declares the doors",
    "pejabat": "relations, asked inside an open unit of work",
    "slot_bukti": "the slots of an SKP, asked inside an open unit of work",
    "bukti_sekolah": "documents of the school, asked inside an open unit of work",
    "nilai_ulang": "marks that a changed cycle empties, asked inside an open unit of work",
    "usulan_nilai": "pure: what was judged to what is proposed",
    "kumpulan_ekinerja": "SKPs to records, asked inside an open unit of work",
    "katalog": "pure: choices by code to choices with labels",
    "lembar_perubahan": "what both sides see of a request, asked inside an open unit of work",
    "serah_terima": "open steps that move on, inside an open unit of work",
    "penantian": "whose turn each wait is, asked inside an open unit of work",
    "pengamat_siklus": "who observes, asked inside an open unit of work",
    "keadaan_siklus": "a cycle and its steps, taken inside an open unit of work",
}
PURE = {
    "surat.open_zones": "a moment to time zones",
    "periode.stage_on": "dates to a stage",
    "periode.waiting_key": "names a piece of news",
    "pemeriksaan.reviewer_name": "a word for a relation",
    "akibat_jabatan.new_status": "a word for a kind of SK",
    "impor.outcome_of": "counts of a preview",
    "antrean_ekinerja.messages_of": "an SKP to its messages",
    "ekspor_ekinerja.closed": "a check to a refusal",
    "ekspor_ekinerja.files_of": "records to files",
    "impor.unwatched": "does nothing",
    "lembar_siklus.agreed_in": "follow-ups of a cycle already read",
    "lembar_siklus.reported": "follow-ups with their reports",
    "karier.facts_of": "a person and his rank to the facts of a career",
    "karier.notes_of": "years to angka kredit",
    "dokumen.file_name": "a document to the name of its file",
    "penyesuaian.adjustment_problems": "what forbids a change of a cycle already read",
    "penyesuaian.change_of": "a text to the change it is",
    "perubahan.change_act": "a step of a request to its audit line",
    "perubahan.part_names": "the parts of a request to their codes",
    "perubahan.request_is_over": "a refusal",
}
"""Functions of values; those that take the open unit of work get it from a use case only."""


def name_of(case: Case) -> str:
    return f"{case.use_case} {case.target}".strip()


def modules() -> list[str]:
    return [each.name for each in pkgutil.iter_modules(services.__path__)]


def test_every_use_case_has_a_row() -> None:
    for name in modules():
        importlib.import_module(f"kinerja_app.services.{name}")
    rows = {case.use_case for case in CASES}
    assert set(REGISTRY) - rows == set()
    assert rows - set(REGISTRY) == set()


RELATIONS = frozenset({"former school", "former assessor", "delegate", "acting", "inactive"})


@pytest.mark.parametrize("relasi", sorted(RELATIONS))
def test_each_relation_that_changes_has_rows_of_reading_and_of_deciding(relasi: str) -> None:
    rows = {case.use_case for case in CASES if case.relasi == relasi}
    assert rows >= {
        "lembar_siklus.read_cycle", "penilaian.read_rating", "dokumen.list_documents",
        "tabel.table_of_guru", "jadwal_observasi.agree_schedule", "siklus.save_document",
        "bukti.judge_evidence", "penilaian.begin_rating", "keputusan_penilaian.determine_rating",
    }  # fmt: skip


def is_door(module: str, function: object) -> bool:
    """Whether somebody outside could call it and get at rows without naming an actor."""
    if module in NO_DOORS or not inspect.isfunction(function):
        return False
    if function.__module__ != f"kinerja_app.services.{module}" or function.__name__[0] == "_":
        return False
    name = f"{module}.{function.__name__}"
    if name in REGISTRY:
        return False
    first = next(iter(inspect.signature(function).parameters), "")
    return first != "work" and name not in UNSCOPED and name not in PURE


def test_every_public_function_of_the_services_is_a_use_case_or_no_door() -> None:
    doors = {
        f"{module}.{name}"
        for module in modules()
        for name, function in vars(
            importlib.import_module(f"kinerja_app.services.{module}")
        ).items()
        if is_door(module, function)
    }
    assert doors == set()


def outcome(case: Case, world: World, name: str) -> type[Exception] | None:
    """The class of the refusal; None when it went through."""
    try:
        case.ask(world, world.actor(name))
    except DomainError as refusal:
        return type(refusal)
    return None


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_nobody_else_may_and_nothing_moves(case: Case, world: World) -> None:
    if case.prepare:
        case.prepare(world)
    before = digest()
    seen = {name: outcome(case, world, name) for name in sorted(case.refused | case.unknown)}
    expected: dict[str, type[Exception] | None] = dict.fromkeys(case.refused, NotPermitted)
    assert seen == expected | dict.fromkeys(case.unknown, NotFound)
    assert changed_since(before) == set()


def attempts(case: Case) -> list[list[str]]:
    """Who does it in which copy of the world."""
    allowed = sorted(case.allowed)
    together = case.together or not REGISTRY[case.use_case].writes
    return [allowed] if together else [[name] for name in allowed]


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_those_who_may_can(case: Case, clones: Clones) -> None:
    assert case.allowed
    for people in attempts(case):
        world = clones.fresh()
        if case.prepare:
            case.prepare(world)
        reads = not REGISTRY[case.use_case].writes
        before = digest() if reads else {}
        seen = {name: outcome(case, world, name) for name in people}
        assert seen == dict.fromkeys(people)
        if reads:
            assert changed_since(before) == set()
