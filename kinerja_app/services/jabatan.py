"""Who leads and who serves where from a day on, by SK: its consequences said before, then done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.delegasi import require_order
from kinerja_app.persistence import jabatan_repository, keadaan_repository, sk_repository
from kinerja_app.persistence.jabatan_repository import JabatanTercatat, TugasMengamati
from kinerja_app.persistence.keadaan_repository import OrangDirawat
from kinerja_app.persistence.master_repository import SekolahTercatat
from kinerja_app.persistence.sk_repository import SkTercatat
from kinerja_app.persistence.trail_repository import Act, notify, record
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
    """A person with the posts in the daerah, the SK to come or withdrawn, the schools to choose."""

    orang: OrangDirawat
    jabatan: tuple[JabatanTercatat, ...]
    sekolah: tuple[SekolahTercatat, ...]
    sk: tuple[SkTercatat, ...]
    hari: date


@use_case(Permission.APPOINT, writes=False)
def read_posts(work: UnitOfWork, orang_id: int, *, now: datetime) -> LembarJabatan:
    """The posts of a person of the daerah. Raises ``NotFound`` for others."""
    del now
    return LembarJabatan(
        orang=keadaan_repository.looked_after(work, orang_id),
        jabatan=jabatan_repository.posts_of(work, orang_id),
        sekolah=jabatan_repository.kept_schools(work),
        sk=sk_repository.to_come_or_withdrawn(work, orang_id),
        hari=work.on,
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
    sk_repository.hold(work)
    seen = consequences(work, orang_id, usulan)
    order = require_order(usulan.sk_nomor, usulan.sk_tanggal, usulan.mulai, usulan.selesai)
    number, day, first = order
    duties = ending_duties(work, orang_id, usulan, seen.berakhir, first)
    for post in seen.berakhir:
        jabatan_repository.end_post(work, post.id, first)
    for duty in duties:
        _end_duty(work, duty, first, number)
    given = _give(work, orang_id, usulan, order)
    change = jabatan_repository.add_change(
        work,
        usulan.jenis,
        orang_id,
        tempat=(usulan.npsn, _left(seen, usulan)),
        masa=(first, usulan.selesai),
        sk=(number, day),
    )
    sk_repository.note_effects(work, change.id, diberi=given, berakhir=seen.berakhir, tugas=duties)
    _write_down(work, usulan, seen, number)
    serah_terima.announce(work, change, seen.orang.nama, [each.orang_id for each in seen.berakhir])
    serah_terima.apply_due(work)
    return seen


def _give(
    work: UnitOfWork, orang_id: int, usulan: UsulanJabatan, order: tuple[str, date, date]
) -> int:
    """The post that the SK gives; 0 where it gives none."""
    number, day, first = order
    if usulan.jenis not in NEW_ROLE:
        return 0
    return jabatan_repository.add_post(
        work,
        orang_id,
        NEW_ROLE[usulan.jenis],
        usulan.npsn,
        status=new_status(usulan.jenis),
        masa=(first, usulan.selesai),
        sk=(number, day),
    )


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
    if duty.kepada_id != work.actor.orang_id:
        notify(
            work,
            duty.kepada_id,
            kunci=f"pengamat-berakhir:{duty.id}:{first.isoformat()}",
            kode="PENGAMAT_BERAKHIR",
            tautan="beranda",
            tanggal=first.isoformat(),
        )


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
