"""Printing: who may have the papers of whom (domain/07 §2, "print documents")."""

from __future__ import annotations

from collections.abc import Callable

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.cetakan import Cetakan, Kertas
from kinerja_app.services import dokumen
from tests.access.case import Case, may, names, only
from tests.services.langkah_penilaian import RATED, agreed, final
from tests.world import World

GURU, KS = "guru_disetujui", "ks_a"
READERS = may(Permission.READ_SKP)


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

CASES = (
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
