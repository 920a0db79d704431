"""One person in two offices: the permission of one does not reach what only the other sees."""

from datetime import UTC, date, datetime

from sqlmodel import col, select

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.cetakan import Cetakan, Kertas
from kinerja_app.domain.errors import DomainError, NotFound, NotPermitted
from kinerja_app.domain.kepangkatan import Kepangkatan
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.tables import Penugasan
from kinerja_app.services import dokumen, hasil, keberatan, kepangkatan, lembar_siklus, umpan_balik
from kinerja_app.settings import get_settings
from tests.services import langkah_siklus as langkah
from tests.services.langkah_penilaian import (
    DAY,
    RATED,
    REASON,
    determined,
    final,
    objected,
    read,
    refused,
)
from tests.world import NOW, ORANG, SMP_A, SMP_B, World

LATER = RATED + 2 * DAY


def also(
    who: str,
    role: Role,
    npsn: str | None = None,
    *,
    dinas: int | None = None,
    mulai: date = date(2024, 8, 1),
    selesai: date | None = None,
    status: StatusPenugasan = StatusPenugasan.DEFINITIF,
) -> None:
    """Give somebody of the world one more post."""
    with transaction(get_settings().database_url) as session:
        post = Pejabat("", "", role, npsn, dinas)
        seeding.put_post(session, ORANG[who], post, mulai=mulai, status=status)
    if selesai:
        leaves(who, role, selesai)


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


def _print(world: World, who: str, skp: int, cetakan: Cetakan) -> DomainError:
    return refused(
        dokumen.print_document, world.actor(who, LATER), skp, cetakan, kertas=Kertas.A4, now=LATER
    )


def test_a_school_led_for_two_months_years_ago_opens_no_later_skp(world: World) -> None:
    skp = final(world)
    begin, end = date(2021, 1, 1), date(2021, 3, 1)
    also("guru_disetujui", Role.KEPALA_SEKOLAH, SMP_A, mulai=begin, selesai=end)
    pengawas = world.actor("pengawas_a", LATER)
    for cetakan in (Cetakan.EVALUASI, Cetakan.SKP_KUALITATIF):
        assert isinstance(_print(world, "pengawas_a", skp, cetakan), NotFound)
    for read_ in (lembar_siklus.read_cycle, umpan_balik.read_feedback, dokumen.list_documents):
        assert isinstance(refused(read_, pengawas, skp, now=LATER), NotFound)


def _plt_of_school_a(mulai: date, selesai: date | None = None) -> None:
    """The guru leads school A for a while, which has no other head then."""
    also(
        "guru_disetujui",
        Role.KEPALA_SEKOLAH,
        SMP_A,
        mulai=mulai,
        selesai=selesai,
        status=StatusPenugasan.PLT,
    )


def test_a_short_post_after_the_period_opens_what_is_not_final_and_only_while_it_runs(
    world: World,
) -> None:
    skp = langkah.SKP
    langkah.whole(world)
    in_post, after = datetime(2025, 2, 10, 3, tzinfo=UTC), datetime(2025, 4, 1, 3, tzinfo=UTC)
    _plt_of_school_a(date(2025, 2, 1), date(2025, 3, 31))
    for who in ("pengawas_a", "kadis"):
        assert langkah.read(world, who, now=in_post).kasus.skp.id == world.skp[skp]
        late = world.actor(who, after)
        found = refused(lembar_siklus.read_cycle, late, world.skp[skp], now=after)
        assert isinstance(found, NotFound)


def test_a_later_post_opens_no_cycle_whose_result_was_final_before(world: World) -> None:
    skp, later = final(world), RATED + 40 * DAY
    _plt_of_school_a(date(2025, 1, 2))
    for act in (lembar_siklus.read_cycle, umpan_balik.read_feedback, dokumen.list_documents):
        assert isinstance(refused(act, world.actor("pengawas_a", later), skp, now=later), NotFound)


def test_a_post_within_the_period_keeps_its_cycle_open_to_who_judged_it(world: World) -> None:
    skp = final(world)
    _plt_of_school_a(date(2024, 9, 1), date(2024, 12, 31))
    later = RATED + 400 * DAY
    seen = lembar_siklus.read_cycle(world.actor("pengawas_a", later), skp, now=later)
    assert seen.kasus.skp.id == skp


def test_a_post_that_ended_within_the_period_leaves_the_papers_to_who_judges(world: World) -> None:
    skp = final(world)
    also("guru_disetujui", Role.KEPALA_SEKOLAH, SMP_A, selesai=date(2024, 9, 1))
    assert isinstance(_print(world, "pengawas_a", skp, Cetakan.EVALUASI), NotPermitted)
    kadis = world.actor("kadis", LATER)
    assert dokumen.list_documents(kadis, skp, now=LATER).nama == "Dimas Prakosa"


def test_an_admin_sistem_who_is_also_a_guru_takes_no_papers_of_others(world: World) -> None:
    skp = final(world)
    also("admin_sistem", Role.GURU, SMP_B)
    assert isinstance(_print(world, "admin_sistem", skp, Cetakan.EVALUASI), NotPermitted)
    admin = world.actor("admin_sistem", LATER)
    assert isinstance(refused(dokumen.list_documents, admin, skp, now=LATER), NotPermitted)
    assert read(world, "admin_sistem", skp, now=LATER).orang.nama == "Dimas Prakosa"


def _rank(world: World, who: str, whom: str) -> DomainError:
    return refused(
        kepangkatan.save_rank,
        world.actor(who),
        ORANG[whom],
        Kepangkatan(sumber="SK 821/3"),
        golongan="III/a",
        jenjang_jabatan="Ahli Pertama",
        now=NOW,
    )


def test_an_operator_who_is_also_a_guru_does_not_record_his_own_rank(world: World) -> None:
    also("operator_a", Role.GURU, SMP_A)
    assert _rank(world, "operator_a", "operator_a").code == "KEPANGKATAN_DIRI_SENDIRI"


def test_an_operator_records_no_rank_at_a_school_that_he_only_leads(world: World) -> None:
    also("operator_a", Role.KEPALA_SEKOLAH, SMP_B, status=StatusPenugasan.PLT)
    assert isinstance(_rank(world, "operator_a", "guru_b"), NotFound)
    operator = world.actor("operator_a")
    assert isinstance(refused(kepangkatan.read_rank, operator, ORANG["guru_b"], now=NOW), NotFound)
