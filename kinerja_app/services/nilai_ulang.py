"""What a change of the cycle does to a rating that is only begun. Not a door: acts ask here."""

from __future__ import annotations

from dataclasses import replace

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.penyesuaian import Perubahan, marks_are_redone
from kinerja_app.domain.skp import Skp
from kinerja_app.persistence import hasil_repository, penilaian_repository
from kinerja_app.persistence.penilaian_repository import (
    Butir,
    Dikosongkan,
    PenilaianTersimpan,
    Pertimbangan,
)
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import usulan_nilai

_SETTLED = (StatusSiklus.PERLU_DINILAI, StatusSiklus.PENYESUAIAN)


def marks_lost(work: UnitOfWork, skp: Skp, perubahan: Perubahan) -> tuple[str, ...]:
    """Key of every mark that such a change would empty in a begun rating."""
    return _lost(penilaian_repository.latest(work, skp.id), perubahan)


def _lost(begun: PenilaianTersimpan | None, perubahan: Perubahan) -> tuple[str, ...]:
    if begun is None or begun.status is not StatusPenilaian.PERLU_DINILAI:
        return ()
    marked = tuple(key for key, isi in _on_practice(begun.pertimbangan) if isi)
    return marked if marks_are_redone(perubahan) else ()


def empty_marks(work: UnitOfWork, skp: Skp, perubahan: Perubahan) -> None:
    """Empty what a draft marked on Praktik Kinerja and keep which marks; the rest stays."""
    begun = penilaian_repository.latest(work, skp.id)
    gone = _lost(begun, perubahan)
    if begun is None or not gone:
        return
    marks = begun.pertimbangan
    earlier = marks.dikosongkan.kunci if marks.dikosongkan else ()
    emptied = replace(
        marks,
        dimensi=tuple(Butir(each.kode) for each in marks.dimensi),
        komponen=tuple(
            Butir(each.kode) if each.kode == usulan_nilai.KOMPONEN_PRAKTIK else each
            for each in marks.komponen
        ),
        dikosongkan=Dikosongkan(tuple(dict.fromkeys((*earlier, *gone))), perubahan, work.now),
    )
    penilaian_repository.save(work, replace(begun, pertimbangan=emptied))


def _on_practice(marks: Pertimbangan) -> tuple[tuple[str, str], ...]:
    """Key and mark of everything that is judged on the practice."""
    return (
        *((f"dimensi/{each.kode}", each.isi) for each in marks.dimensi),
        *(
            (f"komponen/{each.kode}", each.isi)
            for each in marks.komponen
            if each.kode == usulan_nilai.KOMPONEN_PRAKTIK
        ),
    )


def is_cycle_open(work: UnitOfWork, rating: PenilaianTersimpan) -> bool:
    """Whether the cycle of a begun rating is not done (any more) and no reason says why.

    While a request waits nothing goes on anyway, and nobody knows yet whether the cycle stays done.
    """
    if rating.status is not StatusPenilaian.PERLU_DINILAI or rating.pertimbangan.tanpa_siklus:
        return False
    return hasil_repository.cycle_status(work, rating.skp_id) not in _SETTLED


def may_begin(work: UnitOfWork, present: PenilaianTersimpan | None) -> bool:
    """Whether the rating is to begin, or a begun one needs the reason why E is not done."""
    return present is None or is_cycle_open(work, present)


def require_cycle(work: UnitOfWork, rating: PenilaianTersimpan) -> None:
    """Refuse to hand a rating on whose cycle began anew, before it is done or a reason given."""
    if is_cycle_open(work, rating):
        raise RuleBroken("SIKLUS_MULAI_LAGI", field="alasan-mulai")
