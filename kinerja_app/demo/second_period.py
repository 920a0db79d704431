"""July–December 2024, being planned on 5 August: some agreed, some waiting, some not begun."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from kinerja_app.demo import people as akun
from kinerja_app.demo import plans
from kinerja_app.demo.acting import at, by_id, person, post_of, teachers
from kinerja_app.demo.plans import Writer
from kinerja_app.domain.actor import Actor, Role
from kinerja_app.domain.periode import Tahap
from kinerja_app.services import periode, rencana, tenggat

KODE = "2024-2"


def plan() -> Mapping[int, int]:
    """Open the period in two schools and write the plans, each as far as it came.

    Returns the SKP of each guru of the SMP.
    """
    admin = person(akun.ADMIN_DINAS, at(7, 26))
    tenggat.extend_deadline(
        admin,
        KODE,
        tahap=Tahap.PERENCANAAN,
        tanggal=date(2024, 8, 31),
        alasan="Tahun ajaran baru dimulai 15 Juli, sekolah perlu waktu menyusun rencana.",
        now=at(7, 26),
    )
    plt = person(akun.PLT, at(7, 22))
    periode.start_periode(plt, akun.SMA, KODE, now=at(7, 22))
    head = person(akun.KS_SMP, at(7, 29))
    periode.start_periode(head, akun.SMP, KODE, now=at(7, 29))
    planned = _plans_of_smp(head)
    _plans_of_sma(plt)
    submitted = plans.write(
        Writer(head, post_of(head, Role.KEPALA_SEKOLAH), KODE, 2, at(7, 29, 13))
    )
    plans.submit(head, submitted, now=at(7, 29, 14))
    return planned


def _plans_of_smp(head: Actor) -> Mapping[int, int]:
    """Of 33 guru: 12 agreed, 6 approved, 6 submitted, 3 returned, Dian 28 points, 5 not begun."""
    dian = person(akun.GURU, at(7, 29)).orang_id
    others = [each for each in teachers(akun.SMP) if each != dian]
    found = {}
    for nomor, orang_id in enumerate(others[:27]):
        now = at(7, 29 + nomor // 9, 8 + nomor % 9)
        actor = by_id(orang_id, now)
        skp_id = plans.write(Writer(actor, post_of(actor, Role.GURU), KODE, nomor, now))
        plans.submit(actor, skp_id, now=now + timedelta(minutes=40))
        _decide(head, actor, skp_id, nomor)
        found[orang_id] = skp_id
    _draft_of_dian()
    return found


def _decide(head: Actor, actor: Actor, skp_id: int, nomor: int) -> None:
    if nomor < 6:
        return
    # The head decides in the early afternoon of the next day, one plan after another.
    later = at(7, 29) + timedelta(days=1 + nomor // 9, hours=5, minutes=7 * (nomor % 9))
    if nomor < 9:
        note = "Komunitas belajar sekolah baru mulai Oktober. Pilih kegiatan yang bisa selesai "
        note += "sebelum November, misalnya pelatihan mandiri 4 × 8."
        plans.send_back(head, skp_id, note=note, now=later)
        return
    plans.approve(head, skp_id, now=later)
    if nomor >= 15:
        plans.agree(actor, skp_id, now=later + timedelta(hours=2))


def _draft_of_dian() -> None:
    now = at(7, 29, 10)
    dian = person(akun.GURU, now)
    skp_id = plans.write(Writer(dian, post_of(dian, Role.GURU), KODE, 0, now), short_of=3)
    sheet = rencana.read_plan(dian, skp_id, now=now)
    for part in (
        plans.pengembangan((("RHK01", 3), ("RHK07", 2))),
        plans.choices(sheet, 0)[2],
        plans.perilaku(sheet, 0, banyak=3),
    ):
        rencana.save_part(
            dian, skp_id, part, revisi=0, perangkat=plans.DEVICE, now=at(7, 29, 13, 5)
        )


def _plans_of_sma(plt: Actor) -> None:
    """Led by a Plt: submitted plans are approved at once, that of the Plt by the Kepala Dinas.

    The Plt's own plan as KS is a draft.
    """
    for nomor, orang_id in enumerate(teachers(akun.SMA)[:4]):
        now = at(7, 23, 9) + timedelta(hours=nomor)
        actor = by_id(orang_id, now)
        skp_id = plans.write(Writer(actor, post_of(actor, Role.GURU), KODE, nomor, now))
        plans.submit(actor, skp_id, now=now + timedelta(minutes=30))
        if orang_id == plt.orang_id:
            plans.approve(person(akun.KEPALA_DINAS, now), skp_id, now=now + timedelta(hours=1))
    plans.write(Writer(plt, post_of(plt, Role.KEPALA_SEKOLAH), KODE, 1, at(7, 24)), short_of=2)
