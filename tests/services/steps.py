"""Short words for what the workflow tests do again and again."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlmodel import col, select

from kinerja_app.demo import plans
from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import DomainError, ManyProblems, RuleBroken
from kinerja_app.domain.rencana import Bagian, IsiBagian
from kinerja_app.domain.skp import Skp
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Audit, Pemberitahuan
from kinerja_app.services import pemeriksaan, rencana
from kinerja_app.services.rencana import HasilSimpan, LembarRencana
from kinerja_app.settings import get_settings
from tests.world import NOW, World

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def save(
    world: World, name: str, skp: str, isi: IsiBagian, *, revisi: int = 1, now: datetime = NOW
) -> HasilSimpan:
    """Save a part of a plan from one device."""
    actor = world.actor(name)
    return rencana.save_part(actor, world.skp[skp], isi, revisi=revisi, perangkat="HP", now=now)


def read(world: World, name: str, skp: str) -> LembarRencana:
    """The plan as its owner sees it."""
    return rencana.read_plan(world.actor(name), world.skp[skp], now=NOW)


def begin(world: World, name: str, role: Role = Role.GURU) -> Skp:
    """Start the plan of 2024-2."""
    return rencana.start_plan(world.actor(name), world.post(name, role), "2024-2", now=NOW)


def judge(world: World, who: str, skp: str, *, ke: int = 1, mend: Bagian | None = None) -> None:
    """Open a submission and judge every part; ``mend`` names the one to be mended."""
    actor, number = world.actor(who), world.skp[skp]
    sheet = pemeriksaan.open_submission(actor, number, now=NOW)
    noted = {
        each.bagian: each.revisi for each in sheet.catatan if each.peninjau == sheet.peran_saya
    }
    for bagian in sheet.rules.langkah.value:
        pemeriksaan.note_part(
            actor,
            number,
            bagian=bagian,
            keputusan="perbaikan" if bagian is mend else "sesuai",
            catatan="Mohon dilengkapi." if bagian is mend else "",
            pengajuan_ke=ke,
            revisi=noted.get(bagian, 0),
            now=NOW,
        )


def approve(world: World, who: str, skp: str, *, now: datetime = NOW) -> None:
    """Open and approve."""
    plans.approve(world.actor(who), world.skp[skp], now=now)


def codes(refusal: DomainError) -> list[str]:
    """The codes behind a refusal, one or several."""
    if isinstance(refusal, ManyProblems):
        return [each.code for each in refusal.problems]
    return [refusal.code]


def problem(refusal: DomainError, code: str) -> RuleBroken:
    """One of several problems."""
    assert isinstance(refusal, ManyProblems)
    return next(each for each in refusal.problems if each.code == code)


def trail(skp_id: int) -> list[tuple[str, str, str]]:
    """Step, from and to of every audit line of an SKP, in the order they were written."""
    with transaction(get_settings().database_url, writes=False) as session:
        rows = session.exec(
            select(Audit)
            .where(Audit.objek_jenis == "skp", Audit.objek_id == str(skp_id))
            .order_by(col(Audit.id))
        )
        return [(row.tindakan, row.dari, row.ke) for row in rows]


def news(name_id: int, kode: str) -> int:
    """How often a person was told a kind of news."""
    with transaction(get_settings().database_url, writes=False) as session:
        rows = session.exec(
            select(Pemberitahuan.id).where(
                Pemberitahuan.orang_id == name_id, Pemberitahuan.kode == kode
            )
        )
        return len(list(rows))
