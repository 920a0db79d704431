"""Rank data: kept by the operator of the school and the admin dinas, by nobody else."""

from __future__ import annotations

from kinerja_app.domain.actor import Actor, Permission
from kinerja_app.domain.kepangkatan import Kepangkatan
from kinerja_app.services.kepangkatan import read_rank, save_rank
from tests.access.case import KEEPERS_OF_A, Case, may, only
from tests.world import NOW, ORANG

KEEPERS = may(Permission.FIX_MASTER)
GURU = ORANG["guru_a"]


def _save(actor: Actor) -> None:
    isi = Kepangkatan(sumber="SK 821/3")
    save_rank(actor, GURU, isi, golongan="III/a", jenjang_jabatan="Ahli Pertama", now=NOW)


CASES = (
    Case(
        "kepangkatan.read_rank",
        "guru A",
        lambda _, a: read_rank(a, GURU, now=NOW),
        **only(KEEPERS_OF_A, among=KEEPERS),
    ),
    Case(
        "kepangkatan.save_rank",
        "guru A",
        lambda _, a: _save(a),
        **only(KEEPERS_OF_A, among=KEEPERS),
    ),
)
