from __future__ import annotations

from datetime import timedelta

from kinerja_app.services import pemberitahuan, pemeriksaan, persetujuan
from kinerja_app.ui.wording_kabar import act_by, act_heading
from tests.services.steps import judge
from tests.world import NOW, World

HOUR = timedelta(hours=1)


def sentences(world: World, name: str, skp: str) -> list[tuple[str, str]]:
    """The trail as its reader sees it, newest first."""
    found = pemberitahuan.read_trail(world.actor(name), world.skp[skp], now=NOW)
    return [(act_heading(each), act_by(each)) for each in found.jejak]


def test_the_first_to_open_a_plan_stands_in_the_trail_once(world: World) -> None:
    pemeriksaan.open_submission(world.actor("ks_a"), world.skp["guru_a"], now=NOW)
    pemeriksaan.open_submission(world.actor("ks_a"), world.skp["guru_a"], now=NOW + HOUR)
    seen = sentences(world, "guru_a", "guru_a")
    assert seen[0] == ("Rencana dibuka untuk diperiksa", "Mulyadi Santosa")
    assert "Rencana dibaca" not in [heading for heading, _ in seen]


def test_everybody_else_who_read_the_plan_stands_there_too(world: World) -> None:
    pemeriksaan.open_submission(world.actor("kadis"), world.skp["ks_a"], now=NOW)
    seen = sentences(world, "ks_a", "ks_a")
    assert seen[0] == ("Rencana dibaca", "Teguh Wibisono")
    assert ("Rencana dibuka untuk diperiksa", "Qodir Hasbullah") in seen
    assert ("Rencana selesai ditinjau", "Qodir Hasbullah") in seen


def test_a_decision_by_sk_names_both(world: World) -> None:
    judge(world, "pengawas_sk", "ks_b")
    delegate = world.actor("pengawas_sk")
    persetujuan.approve_plan(delegate, world.skp["ks_b"], pengajuan_ke=1, now=NOW + HOUR)
    assert sentences(world, "ks_b", "ks_b")[0] == (
        "Rencana disetujui",
        "Ratna Dewayani, a.n. Teguh Wibisono (SK 800/7/2024)",
    )


def test_the_trail_runs_from_the_newest_to_the_oldest(world: World) -> None:
    pemeriksaan.open_submission(world.actor("kadis"), world.skp["ks_a"], now=NOW)
    found = pemberitahuan.read_trail(world.actor("ks_a"), world.skp["ks_a"], now=NOW).jejak
    moments = [each.at for each in found]
    assert moments == sorted(moments, reverse=True)
