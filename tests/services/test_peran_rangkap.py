"""One person in two offices: the permission of one does not reach what only the other sees."""

from datetime import date

from sqlmodel import col, select

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.tables import Penugasan
from kinerja_app.services import hasil, keberatan
from kinerja_app.settings import get_settings
from tests.services.langkah_penilaian import (
    DAY,
    RATED,
    REASON,
    determined,
    objected,
    read,
    refused,
)
from tests.world import ORANG, SMP_A, World

LATER = RATED + 2 * DAY


def also(
    who: str,
    role: Role,
    npsn: str | None = None,
    *,
    dinas: int | None = None,
    mulai: date = date(2024, 8, 1),
    status: StatusPenugasan = StatusPenugasan.DEFINITIF,
) -> None:
    """Give somebody of the world one more post."""
    with transaction(get_settings().database_url) as session:
        post = Pejabat("", "", role, npsn, dinas)
        seeding.put_post(session, ORANG[who], post, mulai=mulai, status=status)


def leaves(who: str, role: Role, last: date) -> None:
    """Somebody of the world leaves a post after that day."""
    with transaction(get_settings().database_url) as session:
        mine = select(Penugasan).where(col(Penugasan.orang_id) == ORANG[who])
        for post in session.exec(mine.where(col(Penugasan.role) == role.value)):
            post.selesai = last
            session.add(post)


def decides_only_with_a_letter(world: World, who: str, skp: int) -> None:
    actor, given = world.actor(who, LATER), {"putusan": "tetap", "alasan": REASON, "now": LATER}
    assert refused(keberatan.decide_objection, actor, skp, **given).code == "NOMOR_SURAT_KOSONG"
    keberatan.decide_objection(
        actor, skp, putusan="tetap", alasan=REASON, surat="800/12", now=LATER
    )
    assert read(world, "guru_disetujui", skp, now=LATER).jejak[0].alasan == (
        f"Putusan atasan Kepala Dinas, surat 800/12: {REASON}"
    )


def test_a_head_who_became_kepala_dinas_does_not_decide_on_his_own_rating(world: World) -> None:
    skp = objected(world)
    leaves("ks_a", Role.KEPALA_SEKOLAH, date(2024, 12, 9))
    also("ks_a", Role.KEPALA_DINAS, dinas=world.dinas, mulai=date(2024, 12, 10))
    decides_only_with_a_letter(world, "ks_a", skp)


def test_a_kepala_dinas_who_rated_as_plt_does_not_decide_on_his_own_rating(world: World) -> None:
    leaves("ks_a", Role.KEPALA_SEKOLAH, date(2024, 8, 31))
    also(
        "kadis",
        Role.KEPALA_SEKOLAH,
        SMP_A,
        mulai=date(2024, 9, 1),
        status=StatusPenugasan.PLT,
    )
    skp = determined(world, "kadis")
    guru = world.actor("guru_disetujui", LATER)
    hasil.receive_result(guru, skp, now=LATER)
    keberatan.object_to_result(guru, skp, alasan="Belum adil.", now=LATER)
    decides_only_with_a_letter(world, "kadis", skp)
