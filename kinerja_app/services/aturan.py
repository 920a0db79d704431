"""The rules a case is judged by: the rule set in force, with the admin's edits of U values."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.citation import Confidence
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.indikator import CatalogueRow
from kinerja_app.persistence import katalog_repository
from kinerja_app.persistence.katalog_repository import Ubahan
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import Row, RuleSet, by_id, catalogue_rows, describe, with_catalogue
from kinerja_app.services.use_case import use_case


def rules_for(work: UnitOfWork, rule_set_id: str) -> RuleSet:
    """The rule set of that id with the installation's edits of unofficial rows applied."""
    edits = katalog_repository.catalogue_edits(work, rule_set_id)
    rules = by_id(rule_set_id)
    return with_catalogue(rules, tuple(_edited(rules, edit) for edit in edits)) if edits else rules


def _edited(rules: RuleSet, edit: Ubahan) -> CatalogueRow:
    row = _row(rules, edit.jenis, edit.kode)
    return replace(
        row,
        label=edit.label,
        keterangan=edit.keterangan,
        poin=row.poin if edit.poin is None else edit.poin,
        lengkap=bool(edit.label),
    )


def _row(rules: RuleSet, jenis: str, kode: str) -> CatalogueRow:
    for row in catalogue_rows(rules):
        if row.jenis == jenis and row.kode == kode:
            return row
    raise RuleBroken("BUTIR_TIDAK_DIKENAL", jenis=jenis, kode=kode)


@use_case(Permission.READ_RULES, writes=False)
def read_catalogue(
    work: UnitOfWork, rule_set_id: str, *, now: datetime
) -> tuple[CatalogueRow, ...]:
    """Every catalogue row of a rule set as it counts now, edits applied."""
    del now
    return catalogue_rows(rules_for(work, rule_set_id))


@use_case(Permission.READ_RULES, writes=False)
def read_rules(work: UnitOfWork, rule_set_id: str, *, now: datetime) -> tuple[Row, ...]:
    """Every value of a rule set with its source and confidence, edits applied."""
    del now
    return describe(rules_for(work, rule_set_id))


@use_case(Permission.EDIT_CATALOGUE, writes=True)
def edit_catalogue(
    work: UnitOfWork,
    rule_set_id: str,
    *,
    jenis: str,
    kode: str,
    label: str,
    keterangan: str,
    poin: int | None,
    now: datetime,
) -> None:
    """Replace an unofficial row. Official rows are the law's and are refused."""
    del now
    row = _row(by_id(rule_set_id), jenis, kode)
    if row.citation.confidence is not Confidence.USULAN:
        raise RuleBroken("BUTIR_RESMI", source=row.citation, label=row.label)
    if not label.strip():
        raise RuleBroken("LABEL_KOSONG", field="label")
    if row.poin is not None and (poin is None or not 1 <= poin <= 128):
        raise RuleBroken("POIN_BUTIR", field="poin", source=row.citation)
    katalog_repository.edit_catalogue(
        work,
        rule_set_id,
        jenis=jenis,
        kode=kode,
        label=label.strip(),
        keterangan=keterangan.strip(),
        poin=poin,
    )
    record(
        work,
        Act("ubah_katalog", "katalog", f"{rule_set_id}/{jenis}/{kode}", dari=row.label, ke=label),
    )
