"""Short words for what the tests of a changed plan do again and again."""

from __future__ import annotations

from datetime import datetime, timedelta

from kinerja_app.demo import plans
from kinerja_app.domain.rencana import (
    Bagian,
    IsiBagian,
    PengembanganKompetensi,
    RhkPilihan,
    TugasPilihan,
    TugasTambahan,
)
from kinerja_app.services import perubahan, putusan_perubahan, rencana
from kinerja_app.services.lembar_perubahan import LembarPerubahan
from kinerja_app.services.rencana import HasilSimpan
from tests.services.bukti_steps import GURU, agree
from tests.services.steps import approve
from tests.world import NOW, World

__all__ = ["GURU", "agree"]
REASON = "Pelatihan dibatalkan penyelenggara."
NOTE = "Pilih kegiatan yang bisa selesai tahun ini."
LATER = NOW + timedelta(days=1)
OTHER_RHK = PengembanganKompetensi((RhkPilihan("RHK01", "", 0, 8),))
ONE_DUTY = TugasTambahan((TugasPilihan("PEMBINA_EKSKUL", "", "Klub Sains, SK 11/2024"),))


def agreed_head(world: World) -> None:
    """The plan of KS A, decided and agreed."""
    approve(world, "kadis", "ks_a")
    plans.agree(world.actor("ks_a"), world.skp["ks_a"], now=NOW)


def propose(
    world: World,
    isi: IsiBagian = OTHER_RHK,
    *,
    name: str = GURU,
    revisi: int = 0,
    now: datetime = NOW,
) -> HasilSimpan:
    """Write one part as it is wished."""
    actor = world.actor(name, now)
    return perubahan.propose_part(
        actor, world.skp[name], isi, revisi=revisi, perangkat="HP", now=now
    )


def send(
    world: World, *, name: str = GURU, alasan: str = REASON, now: datetime = NOW
) -> LembarPerubahan:
    """Send the request."""
    actor, skp = world.actor(name, now), world.skp[name]
    found = perubahan.read_change(actor, skp, now=now).permintaan
    return perubahan.send_change(
        actor, skp, alasan=alasan, revisi=found.versi if found else 0, now=now
    )


def asked(world: World, isi: IsiBagian = OTHER_RHK, *, name: str = GURU) -> LembarPerubahan:
    """A part is wished and the request sent."""
    propose(world, isi, name=name)
    return send(world, name=name)


def look(world: World, who: str = "ks_a", skp: str = GURU) -> LembarPerubahan:
    """The request as the one who decides opens it."""
    return putusan_perubahan.open_change(world.actor(who), world.skp[skp], now=NOW)


def decide(
    world: World,
    *,
    who: str = "ks_a",
    skp: str = GURU,
    setuju: bool = True,
    catatan: str = "",
    now: datetime = LATER,
) -> LembarPerubahan:
    """Open and decide."""
    sheet = look(world, who, skp)
    assert sheet.permintaan is not None
    return putusan_perubahan.decide_change(
        world.actor(who, now),
        world.skp[skp],
        sheet.permintaan.id,
        setuju=setuju,
        catatan=catatan,
        versi=sheet.permintaan.versi,
        now=now,
    )


def read(world: World, name: str = GURU) -> LembarPerubahan:
    """The request as the pegawai sees it."""
    return perubahan.read_change(world.actor(name), world.skp[name], now=NOW)


def part(world: World, bagian: Bagian, name: str = GURU) -> IsiBagian:
    """A part of the plan as it is agreed now."""
    plan = rencana.read_plan(world.actor(name), world.skp[name], now=NOW).rencana
    found: IsiBagian = getattr(plan, bagian.value)
    return found
