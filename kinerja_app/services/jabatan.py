"""Who leads and who serves where from a day on, by SK: its consequences said before, then done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.delegasi import require_order
from kinerja_app.persistence import jabatan_repository, keadaan_repository
from kinerja_app.persistence.jabatan_repository import JabatanTercatat, TugasMengamati
from kinerja_app.persistence.keadaan_repository import OrangDirawat
from kinerja_app.persistence.master_repository import SekolahTercatat
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import serah_terima
from kinerja_app.services.akibat_jabatan import (
    NEW_ROLE,
    AkibatJabatan,
    UsulanJabatan,
    consequences,
    ending_duties,
    new_status,
)
from kinerja_app.services.use_case import use_case


@dataclass(frozen=True)
class LembarJabatan:
    """A person with the posts in the daerah, and the schools to choose from."""

    orang: OrangDirawat
    jabatan: tuple[JabatanTercatat, ...]
    sekolah: tuple[SekolahTercatat, ...]


@use_case(Permission.APPOINT, writes=False)
def read_posts(work: UnitOfWork, orang_id: int, *, now: datetime) -> LembarJabatan:
    """The posts of a person of the daerah. Raises ``NotFound`` for others."""
    del now
    return LembarJabatan(
        orang=keadaan_repository.looked_after(work, orang_id),
        jabatan=jabatan_repository.posts_of(work, orang_id),
        sekolah=jabatan_repository.kept_schools(work),
    )


@use_case(Permission.APPOINT, writes=False)
def preview_post(
    work: UnitOfWork, orang_id: int, usulan: UsulanJabatan, *, now: datetime
) -> AkibatJabatan:
    """What an SK would change. Refuses whatever recording it would refuse."""
    del now
    return consequences(work, orang_id, usulan)


@use_case(Permission.APPOINT, writes=True)
def record_post(
    work: UnitOfWork, orang_id: int, usulan: UsulanJabatan, *, now: datetime
) -> AkibatJabatan:
    """Record an SK: posts end and begin by date; open steps move on when its first day has come.

    Raises ``NotFound`` for people and schools of another daerah, ``NotPermitted`` for the actor's
    own posts, ``RuleBroken`` with the field for an incomplete SK, ``WrongStep`` where the person
    holds the post already.
    """
    del now
    keadaan_repository.looked_after(work, orang_id, held=True)
    seen = consequences(work, orang_id, usulan)
    number, day, first = require_order(
        usulan.sk_nomor, usulan.sk_tanggal, usulan.mulai, usulan.selesai
    )
    for post in seen.berakhir:
        jabatan_repository.end_post(work, post.id, first)
    for duty in ending_duties(work, orang_id, usulan, seen.berakhir, first):
        _end_duty(work, duty, first, number)
    masa = (first, usulan.selesai)
    if usulan.jenis in NEW_ROLE:
        jabatan_repository.add_post(
            work,
            orang_id,
            NEW_ROLE[usulan.jenis],
            usulan.npsn,
            status=new_status(usulan.jenis),
            masa=masa,
            sk=(number, day),
        )
    change = jabatan_repository.add_change(
        work,
        usulan.jenis,
        orang_id,
        tempat=(usulan.npsn, _left(seen, usulan)),
        masa=masa,
        sk=(number, day),
    )
    _write_down(work, usulan, seen, number)
    serah_terima.announce(work, change, seen.orang.nama, [each.orang_id for each in seen.berakhir])
    serah_terima.apply_due(work)
    return seen


def _end_duty(work: UnitOfWork, duty: TugasMengamati, first: date, number: str) -> None:
    jabatan_repository.end_duty(work, duty.id, first)
    act = Act(
        "akhiri_pengamat",
        "delegasi",
        str(duty.id),
        orang_id=duty.kepada_id,
        npsn=duty.npsn,
        rincian={"mulai": first.isoformat(), "sk": number},
    )
    record(work, act)


def _left(seen: AkibatJabatan, usulan: UsulanJabatan) -> str:
    """The school that the person leaves for the new one; empty when there is none."""
    own = (each.npsn for each in seen.berakhir if each.orang_id == seen.orang.id)
    return next((npsn for npsn in own if npsn != usulan.npsn), "")


def _write_down(work: UnitOfWork, usulan: UsulanJabatan, seen: AkibatJabatan, number: str) -> None:
    record(
        work,
        Act(
            f"catat_{usulan.jenis.value}",
            "orang",
            str(seen.orang.id),
            orang_id=seen.orang.id,
            npsn=usulan.npsn,
            dari=_left(seen, usulan),
            ke=usulan.npsn,
            rincian={"mulai": seen.mulai.isoformat(), "sk": number},
        ),
    )


@use_case(Permission.RUN_DAILY, writes=True)
def apply_due_changes(work: UnitOfWork, *, now: datetime) -> int:
    """Let the open steps of every change move on whose first day has come; how many there were."""
    del now
    return serah_terima.apply_due(work)
