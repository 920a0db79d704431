"""The ratings of the guru of a school, with those who have no SKP in the period yet."""

from __future__ import annotations

from kinerja_app.persistence.reads_guru import active_teacher
from kinerja_app.persistence.reads_penilaian import DaftarNilai, SaringanNilai, guru_of, ratings
from kinerja_app.persistence.reads_tanpa_skp import with_posts_without_skp
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet


def ratings_of_guru(
    work: UnitOfWork, npsn: str, saringan: SaringanNilai, *, rules: RuleSet
) -> DaftarNilai:
    """The SKPs of a school as in ``ratings``, and the guru on the list of its KS who have none.

    Five queries.
    """
    found = ratings(work, guru_of(npsn), rules.kode_periode.value, saringan, rules=rules)
    teachers = active_teacher(work, npsn)
    return with_posts_without_skp(work, found, teachers, saringan, rules=rules)
