"""What the people of the world have planned, submitted and decided, made through the use cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from kinerja_app.demo import plans
from kinerja_app.demo.plans import Writer
from kinerja_app.domain.actor import Role
from kinerja_app.domain.rencana import PengembanganKompetensi, PraktikKinerja, RhkPilihan
from kinerja_app.services import data_diri, impor, periode, rencana, unggahan
from tests.integrations import daftar
from tests.world import FIRST, NOW, SECOND, SMA_P, SMP_A, SMP_B, SMP_X, TK_T, World

RAPOR = Path(plans.__file__).parents[1] / "demo_data" / "rapor-pendidikan.csv"
NOTE = "Pilih pelatihan yang selesai sebelum November."
DAY = timedelta(days=1)
STARTED = NOW - 25 * DAY
JANUARY = NOW - 200 * DAY
ROSTER_NAME = f"daftar-guru-{SMP_A}.xlsx"


def put_plans(world: World) -> World:
    """Everything that happened before 5 August 2024; returns the world with the ids of it."""
    _import_results(world)
    for who, npsn in (("ks_a", SMP_A), ("ks_b", SMP_B), ("plt", SMA_P), ("ks_t", TK_T)):
        periode.start_periode(world.actor(who), npsn, SECOND, now=STARTED)
    skp = {**_plans_of_first_period(world), **_plans_of_guru(world), **_plans_of_heads(world)}
    world = replace(world, skp=skp)
    _conflict(world)
    return replace(world, unggahan=_upload(world), koreksi=_correction(world))


def _import_results(world: World) -> None:
    lines = RAPOR.read_text(encoding="utf-8-sig").splitlines()
    rows = [line.split(";", 1)[1] for line in lines if line.startswith("69995002;")]
    for who, npsn in (
        ("operator_a", SMP_A),
        ("admin_dinas", SMP_B),
        ("admin_dinas", SMA_P),
        ("operator_x", SMP_X),
    ):
        text = "\n".join([lines[0], *(f"{npsn};{row}" for row in rows)])
        actor = world.actor(who, JANUARY)
        impor.apply_rapor(actor, text.encode(), name="rapor.csv", npsn=npsn, now=JANUARY)


def draft(
    world: World,
    name: str,
    *,
    role: Role = Role.GURU,
    kode: str = SECOND,
    now: datetime = STARTED,
    short_of: int = 0,
) -> int:
    """A whole plan as a draft; ``short_of`` leaves out steps at the end. Returns the id."""
    actor = world.actor(name, now)
    return plans.write(Writer(actor, world.post(name, role), kode, 0, now), short_of=short_of)


def submitted(world: World, name: str, *, role: Role = Role.GURU) -> int:
    """A whole plan, handed in."""
    skp_id = draft(world, name, role=role)
    plans.submit(world.actor(name, STARTED), skp_id, now=STARTED + timedelta(hours=1))
    return skp_id


def _plans_of_first_period(world: World) -> dict[str, int]:
    now, head = JANUARY, world.actor("ks_a", JANUARY)
    periode.start_periode(head, SMP_A, FIRST, now=now)
    guru = world.actor("guru_a", now)
    skp_id = draft(world, "guru_a", kode=FIRST, now=now)
    plans.submit(guru, skp_id, now=now + DAY)
    plans.approve(head, skp_id, now=now + 2 * DAY)
    plans.agree(guru, skp_id, now=now + 3 * DAY)
    ks = draft(world, "ks_a", role=Role.KEPALA_SEKOLAH, kode=FIRST, now=now, short_of=2)
    return {"guru_a_lama": skp_id, "ks_a_lama": ks}


def _plans_of_guru(world: World) -> dict[str, int]:
    head = world.actor("ks_a", STARTED)
    found = {
        "guru_a": submitted(world, "guru_a"),
        "guru_a2": draft(world, "guru_a2"),
        "guru_disetujui": submitted(world, "guru_disetujui"),
        "guru_dikembalikan": submitted(world, "guru_dikembalikan"),
        "guru_bentrok": draft(world, "guru_bentrok"),
        "guru_b": submitted(world, "guru_b"),
        "guru_p": submitted(world, "guru_p"),
        "guru_tk": _draft_without_results(world, "guru_tk"),
        "plt_guru": draft(world, "plt"),
    }
    plans.approve(head, found["guru_disetujui"], now=STARTED + DAY)
    plans.send_back(head, found["guru_dikembalikan"], note=NOTE, now=STARTED + DAY)
    return found


def _draft_without_results(world: World, name: str) -> int:
    """A plan at a TK, where there is no Rapor Pendidikan and any practice may be chosen."""
    actor, now = world.actor(name, STARTED), STARTED
    skp = rencana.start_plan(actor, world.post(name, Role.GURU), SECOND, now=now)
    data_diri.confirm_own_data(actor, skp.id, now=now)
    sheet = rencana.read_plan(actor, skp.id, now=now)
    parts = (PraktikKinerja(("KSK",)), rhk("RHK07", 4), plans.tugas(()), plans.perilaku(sheet, 0))
    for part in parts:
        rencana.save_part(actor, skp.id, part, revisi=0, perangkat=plans.DEVICE, now=now)
    return skp.id


def _plans_of_heads(world: World) -> dict[str, int]:
    role = Role.KEPALA_SEKOLAH
    found = {
        "ks_a": submitted(world, "ks_a", role=role),
        "ks_b": submitted(world, "ks_b", role=role),
        "ks_x": draft(world, "ks_x", role=role),
        "plt_ks": draft(world, "plt", role=role),
    }
    plans.review(world.actor("pengawas_a", STARTED), found["ks_a"], now=STARTED + DAY)
    return found


def rhk(kode: str, jumlah: int) -> PengembanganKompetensi:
    """One RHK by code and quantity, as a browser sends it."""
    return PengembanganKompetensi((RhkPilihan(kode, "", 0, jumlah),))


def _conflict(world: World) -> None:
    actor, skp_id = world.actor("guru_bentrok"), world.skp["guru_bentrok"]
    for tab, quantity in (("HP", 8), ("Laptop", 9)):
        isi = rhk("RHK01", quantity)
        rencana.save_part(actor, skp_id, isi, revisi=1, perangkat=tab, now=NOW - DAY)


def roster(*people: dict[str, object]) -> bytes:
    """A Dapodik list of school A."""
    titles = (daftar.TITLES[0], "SMP Negeri Melati Satu", *daftar.TITLES[2:])
    return daftar.workbook(*(people or (dict(daftar.RINA),)), titles=titles)


def _upload(world: World) -> int:
    operator, data = world.actor("operator_a"), roster()
    return unggahan.keep_upload(
        operator, data, jenis="roster", name=ROSTER_NAME, npsn=SMP_A, now=NOW - DAY
    )


def _correction(world: World) -> int:
    data_diri.request_correction(
        world.actor("guru_a"),
        kolom="nama",
        nilai_baru="Bagas Wiryawan, S.Pd.",
        alasan="Gelar belum tercatat.",
        now=NOW - DAY,
    )
    return data_diri.list_corrections(world.actor("operator_a"), now=NOW)[0].id
