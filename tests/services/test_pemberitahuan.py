from __future__ import annotations

from datetime import timedelta

from kinerja_app.domain.bukti import LangkahBukti
from kinerja_app.services import berkas, pemberitahuan, pemeriksaan, persetujuan
from kinerja_app.ui import wording_bukti
from kinerja_app.ui.wording_kabar import act_by, act_heading, act_reason
from tests.services import bukti_steps, langkah_perubahan
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


def test_the_pegawai_reads_who_verified_and_opened_which_evidence(world: World) -> None:
    bukti_steps.agree(world)
    kept = bukti_steps.upload(world, bukti_steps.RHK2, title="kedua")
    bukti_steps.judge(world, bukti_steps.RHK2, bukti_steps.L.VERIFIKASI)
    berkas.read_file(world.actor("ks_a"), kept.id, now=NOW)
    berkas.read_file(world.actor("guru_disetujui"), kept.id, now=NOW)
    seen = sentences(world, "guru_disetujui", "guru_disetujui")
    assert ("Bukti diverifikasi: RHK01 ke-2", "Mulyadi Santosa") in seen
    assert ("Bukti diunggah: RHK01 ke-2", "Dimas Prakosa") in seen
    assert seen.count(("File bukti dibuka", "Mulyadi Santosa")) == 1
    assert ("File bukti dibuka", "Dimas Prakosa") not in seen


def test_a_change_of_the_plan_stands_in_the_trail_with_its_reason(world: World) -> None:
    langkah_perubahan.agree(world)
    langkah_perubahan.asked(world)
    langkah_perubahan.decide(world, catatan=langkah_perubahan.NOTE)
    skp = world.skp["guru_disetujui"]
    found = pemberitahuan.read_trail(world.actor("guru_disetujui"), skp, now=NOW).jejak
    told = [(act_heading(each), act_by(each), act_reason(each)) for each in found][:3]
    assert told == [
        ("Perubahan rencana disetujui", "Mulyadi Santosa", langkah_perubahan.NOTE),
        ("Permintaan perubahan dibuka", "Mulyadi Santosa", ""),
        ("Perubahan rencana diminta", "Dimas Prakosa", langkah_perubahan.REASON),
    ]


def test_every_act_on_evidence_is_a_sentence() -> None:
    acts = {f"{each.value}_bukti" for each in LangkahBukti}
    assert acts <= set(wording_bukti.ACTS)
