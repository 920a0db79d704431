"""An SK that was recorded and is not in force yet is withdrawn: everything stays as it was."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.errors import NotPermitted, RuleBroken, WrongStep
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import sk_repository
from kinerja_app.persistence.sk_repository import SkTercatat
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services.use_case import use_case

LONGEST_REASON = 500


@use_case(Permission.APPOINT, writes=True)
def withdraw_order(
    work: UnitOfWork, serah_terima_id: int, *, alasan: str, now: datetime
) -> SkTercatat:
    """ "Batalkan SK": posts and duties go on as before, the SK stays on record as withdrawn.

    Raises ``NotFound`` for an SK of another daerah, ``NotPermitted`` for one about the actor,
    ``RuleBroken`` without a reason, ``WrongStep`` once the first day has come, for one withdrawn
    before, and while a later SK rests on it.
    """
    del now
    sk_repository.hold(work)
    found = sk_repository.get(work, serah_terima_id)
    reason = " ".join(alasan.split())
    _require_may_withdraw(work, found, reason)
    concerned = {found.orang_id, *sk_repository.concerned(work, found.id)}
    sk_repository.withdraw(work, found.id, alasan=reason)
    _tell(work, found, concerned - {work.actor.orang_id}, reason)
    return found


def _tell(work: UnitOfWork, found: SkTercatat, told: Collection[int], reason: str) -> None:
    """The line of the trail, and the news for whose posts and duties the SK set."""
    act = Act(
        "batalkan_sk",
        "orang",
        str(found.orang_id),
        orang_id=found.orang_id,
        npsn=found.npsn,
        alasan=reason,
        rincian={"mulai": found.mulai.isoformat(), "sk": found.sk_nomor},
    )
    record(work, act)
    for orang_id in sorted(told):
        notify(
            work,
            orang_id,
            kunci=f"sk-dibatalkan:{found.id}",
            kode="SK_DIBATALKAN",
            tautan="beranda",
            tanggal=found.mulai.isoformat(),
        )


def _require_may_withdraw(work: UnitOfWork, found: SkTercatat, reason: str) -> None:
    if found.orang_id == work.actor.orang_id:
        raise NotPermitted("SK_DIRI_SENDIRI")
    if found.dibatalkan_at is not None:
        raise WrongStep("SK_SUDAH_DIBATALKAN")
    if found.berlaku or sk_repository.is_used(work, found.id):
        raise WrongStep("SK_SUDAH_BERLAKU", mulai=found.mulai.isoformat())
    if not sk_repository.has_effects(work, found.id):
        raise WrongStep("SK_TANPA_CATATAN", mulai=found.mulai.isoformat())
    if later := sk_repository.resting_on(work, found.id):
        raise WrongStep("SK_DIPAKAI_SK_LAIN", nomor=later.sk_nomor, mulai=later.mulai.isoformat())
    if not reason:
        raise RuleBroken("ALASAN_BATAL_KOSONG", field="alasan")
    not_too_long(reason, "alasan", most=LONGEST_REASON)
