"""The admin's edits of unofficial catalogue rows (values of confidence U)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import bindparam
from sqlmodel import col, select

from kinerja_app.persistence.remembered import remembered
from kinerja_app.persistence.tables import KatalogUbahan
from kinerja_app.persistence.unit_of_work import UnitOfWork


@dataclass(frozen=True)
class Ubahan:
    """An admin's edit of one unofficial catalogue row."""

    jenis: str
    kode: str
    label: str
    keterangan: str
    poin: int | None
    diubah_at: datetime


# Made once: every page of a plan asks it.
_EDITS = sa.select(
    col(KatalogUbahan.jenis),
    col(KatalogUbahan.kode),
    col(KatalogUbahan.label),
    col(KatalogUbahan.keterangan),
    col(KatalogUbahan.poin),
    col(KatalogUbahan.diubah_at),
).where(col(KatalogUbahan.rule_set_id) == bindparam("rule_set_id"))


@remembered
def catalogue_edits(work: UnitOfWork, rule_set_id: str) -> tuple[Ubahan, ...]:
    """Every edit of the catalogue of a rule set."""
    rows = work.session.execute(_EDITS, {"rule_set_id": rule_set_id})
    return tuple(Ubahan(*row) for row in rows)


def edit_catalogue(
    work: UnitOfWork,
    rule_set_id: str,
    *,
    jenis: str,
    kode: str,
    label: str,
    keterangan: str,
    poin: int | None,
) -> None:
    """Store an edit of one catalogue row, replacing the earlier one."""
    row = work.session.exec(
        select(KatalogUbahan).where(
            KatalogUbahan.rule_set_id == rule_set_id,
            KatalogUbahan.jenis == jenis,
            KatalogUbahan.kode == kode,
        )
    ).first()
    row = row or KatalogUbahan(
        rule_set_id=rule_set_id,
        jenis=jenis,
        kode=kode,
        label=label,
        diubah_oleh=work.actor.orang_id,
        diubah_at=work.now,
    )
    row.label, row.keterangan, row.poin = label, keterangan, poin
    row.diubah_oleh, row.diubah_at = work.actor.orang_id, work.now
    work.session.add(row)
