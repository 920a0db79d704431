"""The two periods of the demo: January–June 2024 finished, July–December being planned."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from kinerja_app.demo import master, plans
from kinerja_app.demo import people as akun
from kinerja_app.demo.plans import Writer
from kinerja_app.domain.actor import Actor, Role
from kinerja_app.domain.periode import Tahap
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence import seeding
from kinerja_app.persistence.actor_repository import load_actor
from kinerja_app.persistence.database import transaction
from kinerja_app.services import periode, rencana, tenggat
from kinerja_app.settings import get_settings, using

FIRST, SECOND = "2024-1", "2024-2"
FINISHED_PER_SCHOOL = {akun.SD: 11, akun.SMP: 33, akun.SMA: 6}


def seed(database_url: str) -> bool:
    """Fill an empty database; false, and nothing changed, when it holds people already."""
    with using(get_settings().model_copy(update={"database_url": database_url})):
        with transaction(database_url) as session:
            if seeding.has_people(session):
                return False
            seeding.put_periods(session)
            master.put_schools_and_offices(session)
        master.import_lists()
        with transaction(database_url) as session:
            master.put_links(session)
        _ranks()
        _first_period()
        with transaction(database_url) as session:
            master.put_plt(session)
            seeding.read_news_before(session, at(7, 1))
        _second_period()
        with transaction(database_url) as session:
            seeding.read_news_before(session, at(7, 31))
    return True


def at(month: int, day: int, hour: int = 8, minute: int = 0) -> datetime:
    """A moment of 2024 in Jakarta time, as UTC."""
    return datetime(2024, month, day, hour, minute, tzinfo=UTC) - timedelta(hours=7)


def person(email: str, now: datetime) -> Actor:
    """The person behind an address as he stands on that day."""
    with transaction(get_settings().database_url, writes=False) as session:
        return by_id(seeding.person_id(session, email), now)


def by_id(orang_id: int, now: datetime) -> Actor:
    """The person of that id as he stands on that day."""
    with transaction(get_settings().database_url, writes=False) as session:
        found = load_actor(session, orang_id, on=local_date(now))
    if found is None:
        raise LookupError(orang_id)
    return found


def _post(actor: Actor, role: Role) -> int:
    return next(post.id for post in actor.penugasan if post.role is role)


def _teachers(npsn: str) -> tuple[int, ...]:
    with transaction(get_settings().database_url, writes=False) as session:
        return seeding.teachers_of(session, npsn)


def _ranks() -> None:
    """Dian and some colleagues have rank data, so that their angka kredit can be shown."""
    operator = person(akun.OPERATOR_SMP, at(1, 5))
    dian = person(akun.GURU, at(1, 5)).orang_id
    others = tuple(each for each in _teachers(akun.SMP) if each != dian)
    master.put_ranks(operator, (dian, *others[:5]), now=at(1, 5))


def _first_period() -> None:
    heads = {akun.SD: akun.KS_SD, akun.SMP: akun.KS_SMP, akun.SMA: akun.KS_SMA_LAMA}
    reviewers = {akun.SD: akun.PENGAWAS, akun.SMP: akun.PENGAWAS, akun.SMA: akun.PENGAWAS_KEDUA}
    for npsn, email in heads.items():
        head = person(email, at(1, 8))
        periode.start_periode(head, npsn, FIRST, now=at(1, 8))
        _plan_of_head(head, reviewers[npsn], FIRST, at(1, 16))
        for nomor, orang_id in enumerate(_teachers(npsn)[: FINISHED_PER_SCHOOL[npsn]]):
            _finished_plan(orang_id, head, nomor, at(1, 10) + timedelta(hours=nomor))


def _plan_of_head(head: Actor, reviewer: str, kode: str, now: datetime) -> None:
    writer = Writer(head, _post(head, Role.KEPALA_SEKOLAH), kode, 1, now)
    skp_id = plans.write(writer)
    plans.submit(head, skp_id, now=now + timedelta(hours=1))
    plans.review(person(reviewer, now), skp_id, now=now + timedelta(days=2))
    plans.approve(person(akun.KEPALA_DINAS, now), skp_id, now=now + timedelta(days=4))
    plans.agree(head, skp_id, now=now + timedelta(days=5))


def _finished_plan(orang_id: int, head: Actor, nomor: int, now: datetime) -> None:
    actor = by_id(orang_id, now)
    skp_id = plans.write(Writer(actor, _post(actor, Role.GURU), FIRST, nomor, now))
    plans.submit(actor, skp_id, now=now + timedelta(hours=2))
    plans.approve(head, skp_id, now=now + timedelta(days=3))
    plans.agree(actor, skp_id, now=now + timedelta(days=4))


def _second_period() -> None:
    admin = person(akun.ADMIN_DINAS, at(7, 26))
    tenggat.extend_deadline(
        admin,
        SECOND,
        tahap=Tahap.PERENCANAAN,
        tanggal=date(2024, 8, 31),
        alasan="Tahun ajaran baru dimulai 15 Juli, sekolah perlu waktu menyusun rencana.",
        now=at(7, 26),
    )
    plt = person(akun.PLT, at(7, 22))
    periode.start_periode(plt, akun.SMA, SECOND, now=at(7, 22))
    head = person(akun.KS_SMP, at(7, 29))
    periode.start_periode(head, akun.SMP, SECOND, now=at(7, 29))
    _plans_of_smp(head)
    _plans_of_sma(plt)
    submitted = plans.write(
        Writer(head, _post(head, Role.KEPALA_SEKOLAH), SECOND, 2, at(7, 29, 13))
    )
    plans.submit(head, submitted, now=at(7, 29, 14))


def _plans_of_smp(head: Actor) -> None:
    """Of 33 guru: 12 agreed, 6 approved, 6 submitted, 3 returned, Dian 28 points, 5 not begun."""
    dian = person(akun.GURU, at(7, 29)).orang_id
    others = [each for each in _teachers(akun.SMP) if each != dian]
    for nomor, orang_id in enumerate(others[:27]):
        now = at(7, 29, 9) + timedelta(hours=2 * nomor)
        actor = by_id(orang_id, now)
        skp_id = plans.write(Writer(actor, _post(actor, Role.GURU), SECOND, nomor, now))
        plans.submit(actor, skp_id, now=now + timedelta(minutes=40))
        _decide(head, actor, skp_id, nomor, now)
    _draft_of_dian()


def _decide(head: Actor, actor: Actor, skp_id: int, nomor: int, now: datetime) -> None:
    if nomor < 6:
        return
    if nomor < 9:
        note = "Komunitas belajar sekolah baru mulai Oktober. Pilih kegiatan yang bisa selesai "
        note += "sebelum November, misalnya pelatihan mandiri 4 × 8."
        plans.send_back(head, skp_id, note=note, now=now + timedelta(hours=20))
        return
    plans.approve(head, skp_id, now=now + timedelta(hours=20))
    if nomor >= 15:
        plans.agree(actor, skp_id, now=now + timedelta(hours=26))


def _draft_of_dian() -> None:
    now = at(7, 29, 10)
    dian = person(akun.GURU, now)
    skp_id = plans.write(Writer(dian, _post(dian, Role.GURU), SECOND, 0, now), short_of=3)
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
    """Led by a Plt: submitted plans are approved at once; the Plt's own KS plan is a draft."""
    for nomor, orang_id in enumerate(_teachers(akun.SMA)[:4]):
        now = at(7, 23, 9) + timedelta(hours=nomor)
        actor = by_id(orang_id, now)
        skp_id = plans.write(Writer(actor, _post(actor, Role.GURU), SECOND, nomor, now))
        plans.submit(actor, skp_id, now=now + timedelta(minutes=30))
    plans.write(Writer(plt, _post(plt, Role.KEPALA_SEKOLAH), SECOND, 1, at(7, 24)), short_of=2)
