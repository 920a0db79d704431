"""Who observes an SKP on the day, and whose drafts stay his own. Not a door.

A draft of the observer's side belongs to who wrote it: when another observes by now, it is neither
shown to him nor overwritten (K-34 hands on the open step, not the notes).
"""

from __future__ import annotations

from collections.abc import Collection

from kinerja_app.domain.observasi import Pengisi
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.persistence import atas_nama_repository, siklus_repository
from kinerja_app.persistence.master_repository import Pejabat
from kinerja_app.persistence.siklus_repository import Berkas, DokumenTersimpan
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import pejabat


def observers(work: UnitOfWork, skp: Skp) -> tuple[Pejabat, ...]:
    """Who observes: the observer by SK, the heads of the school, or the linked pengawas of a KS."""
    roles = pejabat.roles_on(work, skp)
    if skp.jabatan is Jabatan.GURU:
        led = pejabat.leads_that_school(work, skp)
        team = () if led else atas_nama_repository.observers_of(work, skp.orang_id, skp.npsn)
        return team + roles.penilai
    return (roles.peninjau,) if roles.peninjau else ()


def present_texts(work: UnitOfWork, skp: Skp, siklus_id: int) -> Berkas:
    """The present texts of a cycle, save the drafts of one who observes no more."""
    found = siklus_repository.documents(work, siklus_id)
    return {(e.dokumen, e.pihak): e for e in without_foreign(work, skp, tuple(found.values()))}


def texts_aside(
    work: UnitOfWork, skp: Skp, siklus_id: int, *jenis: str
) -> tuple[DokumenTersimpan, ...]:
    """Texts kept aside, newest first, save the drafts of one who observes no more."""
    return without_foreign(work, skp, siklus_repository.aside(work, siklus_id, *jenis))


def without_foreign(
    work: UnitOfWork, skp: Skp, texts: Collection[DokumenTersimpan]
) -> tuple[DokumenTersimpan, ...]:
    """Texts without the unsent ones that a former observer wrote; his own he reads himself."""
    own = {work.actor.orang_id, skp.orang_id}
    drafts = [each for each in texts if _is_draft(each) and each.penulis not in own]
    if not drafts:
        return tuple(texts)
    present = {each.orang_id for each in observers(work, skp)}
    return tuple(each for each in texts if each not in drafts or each.penulis in present)


def _is_draft(text: DokumenTersimpan) -> bool:
    return text.pihak is Pengisi.PENGAMAT and text.terkirim_at is None
