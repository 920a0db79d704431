"""Lists that are taken along as files: the same people as on their pages."""

from __future__ import annotations

from kinerja_app.domain.actor import Permission
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.reads_penilaian import SaringanNilai
from kinerja_app.services import tabel
from tests.access.case import HEADS, Case, may, names, only
from tests.world import NOW, SECOND, SMP_A

OF_A = only(names("ks_a"), among=HEADS)
ALL, ALL_RATINGS = Saringan(), SaringanNilai()

CASES = (
    Case(
        "tabel.table_of_guru",
        "school A",
        lambda _, a: tabel.table_of_guru(a, SMP_A, SECOND, saringan=ALL, now=NOW),
        **OF_A,
    ),
    Case(
        "tabel.table_of_guru_ratings",
        "school A",
        lambda _, a: tabel.table_of_guru_ratings(a, SMP_A, SECOND, saringan=ALL_RATINGS, now=NOW),
        **OF_A,
    ),
    Case(
        "tabel.table_of_binaan",
        "",
        lambda _, a: tabel.table_of_binaan(a, SECOND, saringan=ALL, now=NOW),
        may(Permission.VIEW_BINAAN),
        together=True,
    ),
    Case(
        "tabel.table_of_binaan_ratings",
        "",
        lambda _, a: tabel.table_of_binaan_ratings(a, SECOND, saringan=ALL_RATINGS, now=NOW),
        may(Permission.VIEW_BINAAN),
        together=True,
    ),
    Case(
        "tabel.table_of_daerah",
        "",
        lambda _, a: tabel.table_of_daerah(a, SECOND, saringan=ALL, now=NOW),
        may(Permission.VIEW_DAERAH),
        together=True,
    ),
    Case(
        "tabel.table_of_daerah_ratings",
        "",
        lambda _, a: tabel.table_of_daerah_ratings(a, SECOND, saringan=ALL_RATINGS, now=NOW),
        may(Permission.VIEW_DAERAH),
        together=True,
    ),
)
