"""Short words for what the evidence tests do again and again."""

from __future__ import annotations

from datetime import datetime

from kinerja_app.demo import plans
from kinerja_app.domain.bukti import LangkahBukti
from kinerja_app.files.intake import ready
from kinerja_app.persistence.bukti_repository import BerkasTercatat
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Skp
from kinerja_app.services import bukti
from kinerja_app.services.bukti import ButirBukti, LembarBukti
from kinerja_app.settings import get_settings
from tests.files.samples import pdf
from tests.world import NOW, World

RHK1, RHK2 = "rhk/RHK01/1", "rhk/RHK01/2"
SK, LAPORAN = "tugas/WALI_KELAS/1/sk_tugas", "tugas/WALI_KELAS/1/laporan_tugas"
KOSP, KEHADIRAN, RPP = "sekolah/1", "sekolah/2", "persiapan/perangkat"
L = LangkahBukti
GURU = "guru_disetujui"


def agree(world: World, name: str = GURU) -> int:
    """The approved plan is agreed; returns the SKP."""
    plans.agree(world.actor(name), world.skp[name], now=NOW)
    return world.skp[name]


def agreed_head(world: World) -> int:
    """The plan of the KS of school A is approved and agreed."""
    plans.approve(world.actor("kadis"), world.skp["ks_a"], now=NOW)
    return agree(world, "ks_a")


def upload(
    world: World,
    slot: str,
    *,
    name: str = GURU,
    skp: str = "",
    title: str = "",
    now: datetime = NOW,
) -> BerkasTercatat:
    """A PDF into a slot; ``title`` makes another file of it."""
    return bukti.keep_upload(
        world.actor(name, now),
        world.skp[skp or name],
        slot,
        berkas=ready(pdf(title=title), "PDF"),
        nama=f"{title or 'bukti'}.pdf",
        now=now,
    )


def judge(
    world: World,
    slot: str,
    langkah: LangkahBukti,
    *,
    catatan: str = "",
    who: str = "ks_a",
    skp: str = GURU,
    now: datetime = NOW,
) -> None:
    """A step of the assessor on one slot."""
    bukti.judge_evidence(
        world.actor(who, now), world.skp[skp], slot, langkah=langkah, catatan=catatan, now=now
    )


def sheet(world: World, *, who: str = GURU, skp: str = GURU, now: datetime = NOW) -> LembarBukti:
    """The evidence as one person sees it."""
    return bukti.read_evidence(world.actor(who, now), world.skp[skp], now=now)


def item(world: World, slot: str, *, who: str = GURU, skp: str = GURU) -> ButirBukti:
    """One slot as one person sees it."""
    return next(e for e in sheet(world, who=who, skp=skp).butir if e.slot.kunci == slot)


def under(world: World, rule_set: str, kode: str, *, name: str = GURU) -> None:
    """Let an SKP belong to the period of a later rule set: what it plans asks for no file there."""
    with transaction(get_settings().database_url) as session:
        row = session.get_one(Skp, world.skp[name])
        row.rule_set_id, row.periode_kode = rule_set, kode
        session.add(row)
