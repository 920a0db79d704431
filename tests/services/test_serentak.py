"""Two people, or two tabs of one, at the same moment: one wins, nothing is lost or doubled.

Every commit is held back for a moment, so that the second reads before the first has written
wherever no lock keeps it from doing so.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event, func
from sqlmodel import SQLModel, select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import DomainError, NotFound, Stale, WrongStep
from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.skp import Skp, StatusRencana
from kinerja_app.persistence.database import engine_for, transaction
from kinerja_app.persistence.tables import (
    Audit,
    CatatanBagian,
    Orang,
    PembukaanPeriode,
    Pengajuan,
    RiwayatBagian,
)
from kinerja_app.persistence.tables import Skp as SkpRow
from kinerja_app.services import (
    data_diri,
    pemeriksaan,
    pengajuan,
    periode,
    persetujuan,
    rencana,
    unggahan,
)
from kinerja_app.settings import get_settings
from tests.services.steps import judge, news
from tests.world import NOW, ORANG, SECOND, SMP_X, World
from tests.world_plans import rhk

Act = Callable[[], object]
HOLD_SECONDS = 0.15


def _hold(_connection: object) -> None:
    time.sleep(HOLD_SECONDS)


@pytest.fixture
def slow(world: World) -> Iterator[World]:
    """The world on an engine whose commits take a while."""
    engine = engine_for(get_settings().database_url)
    event.listen(engine, "commit", _hold)
    yield world
    event.remove(engine, "commit", _hold)


def at_once(*acts: Act) -> list[object]:
    """Run the acts at the same moment; each gives its value or its refusal."""
    start = threading.Barrier(len(acts))

    def run(act: Act) -> object:
        start.wait()
        try:
            return act()
        except DomainError as refusal:
            return refusal

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def winners(outcomes: list[object]) -> list[object]:
    """The values; everything else must be a refusal that says that somebody was faster."""
    lost = [each for each in outcomes if isinstance(each, DomainError)]
    assert all(isinstance(each, Stale | WrongStep | NotFound) for each in lost), lost
    return [each for each in outcomes if not isinstance(each, DomainError)]


def count(table: type[SQLModel], *where: object) -> int:
    with transaction(get_settings().database_url, writes=False) as session:
        return session.exec(select(func.count()).select_from(table).where(*where)).one()  # type: ignore[arg-type]  # column comparisons are typed as bool


def lines(tindakan: str, skp_id: int) -> int:
    return count(Audit, Audit.tindakan == tindakan, Audit.objek_id == str(skp_id))


def test_two_approvals_at_once(slow: World) -> None:
    ks, skp_id = slow.actor("ks_a"), slow.skp["guru_a"]
    pemeriksaan.open_submission(ks, skp_id, now=NOW)
    told = news(ORANG["guru_a"], "RENCANA_DISETUJUI")

    def approve() -> Skp:
        return persetujuan.approve_plan(ks, skp_id, pengajuan_ke=1, now=NOW)

    assert len(winners(at_once(approve, approve))) == 1
    assert lines("setujui", skp_id) == 1
    assert news(ORANG["guru_a"], "RENCANA_DISETUJUI") == told + 1


def test_two_returns_at_once(slow: World) -> None:
    ks, skp_id = slow.actor("ks_a"), slow.skp["guru_a"]
    judge(slow, "ks_a", "guru_a", mend=Bagian.PERILAKU)

    def give_back() -> Skp:
        return persetujuan.return_plan(ks, skp_id, pengajuan_ke=1, now=NOW)

    assert len(winners(at_once(give_back, give_back))) == 1
    assert lines("kembalikan", skp_id) == 1


def test_approving_and_asking_to_mend_at_once_never_leaves_both(slow: World) -> None:
    ks, skp_id = slow.actor("ks_a"), slow.skp["guru_a"]
    pemeriksaan.open_submission(ks, skp_id, now=NOW)
    outcomes = at_once(
        lambda: persetujuan.approve_plan(ks, skp_id, pengajuan_ke=1, now=NOW),
        lambda: pemeriksaan.note_part(
            ks,
            skp_id,
            bagian=Bagian.PERILAKU,
            keputusan="perbaikan",
            catatan="Lengkapi.",
            pengajuan_ke=1,
            revisi=0,
            now=NOW,
        ),
    )
    codes = {each.code for each in outcomes if isinstance(each, DomainError)}
    assert codes in ({"LANGKAH_TIDAK_SESUAI"}, {"MASIH_ADA_PERBAIKAN"})


def test_two_notes_on_one_part_at_once_keep_the_first(slow: World) -> None:
    ks, skp_id = slow.actor("ks_a"), slow.skp["guru_a"]
    pemeriksaan.open_submission(ks, skp_id, now=NOW)

    def noting(catatan: str) -> Act:
        return lambda: pemeriksaan.note_part(
            ks,
            skp_id,
            bagian=Bagian.PERILAKU,
            keputusan="perbaikan",
            catatan=catatan,
            pengajuan_ke=1,
            revisi=0,
            now=NOW,
        )

    assert len(winners(at_once(noting("Dari HP."), noting("Dari laptop.")))) == 1
    assert count(CatatanBagian, CatatanBagian.skp_id == skp_id) == 1


def test_opening_and_withdrawing_at_once(slow: World) -> None:
    guru, ks, skp_id = slow.actor("guru_a"), slow.actor("ks_a"), slow.skp["guru_a"]
    outcomes = at_once(
        lambda: pemeriksaan.open_submission(ks, skp_id, now=NOW),
        lambda: pengajuan.withdraw_plan(guru, skp_id, now=NOW),
    )
    assert len(winners(outcomes)) == 1
    skp = rencana.read_plan(guru, skp_id, now=NOW).skp
    opened, withdrawn = skp.dibuka_at is not None, skp.status is StatusRencana.DRAF
    assert opened != withdrawn


def test_approving_and_withdrawing_at_once(slow: World) -> None:
    guru, ks, skp_id = slow.actor("guru_a"), slow.actor("ks_a"), slow.skp["guru_a"]
    pemeriksaan.open_submission(ks, skp_id, now=NOW)
    outcomes = at_once(
        lambda: persetujuan.approve_plan(ks, skp_id, pengajuan_ke=1, now=NOW),
        lambda: pengajuan.withdraw_plan(guru, skp_id, now=NOW),
    )
    assert len(winners(outcomes)) == 1
    assert rencana.read_plan(guru, skp_id, now=NOW).skp.status is StatusRencana.DISETUJUI


@pytest.mark.parametrize("name", ["guru_a2", "guru_baru"])
def test_two_saves_on_one_revision_keep_both_texts(slow: World, name: str) -> None:
    actor = slow.actor(name)
    skp = rencana.start_plan(actor, slow.post(name, Role.GURU), SECOND, now=NOW)
    revisi = 1 if name == "guru_a2" else 0

    def save(jumlah: int, tab: str) -> Act:
        part = rhk("RHK01", jumlah)
        return lambda: rencana.save_part(actor, skp.id, part, revisi=revisi, perangkat=tab, now=NOW)

    saved = winners(at_once(save(8, "HP"), save(9, "Laptop")))
    assert len(saved) == 2
    late = [s for s in saved if isinstance(s, rencana.HasilSimpan) and s.bentrok]
    assert len(late) == 1
    assert {s.revisi for s in saved if isinstance(s, rencana.HasilSimpan)} == {revisi + 1}
    assert count(RiwayatBagian, RiwayatBagian.skp_id == skp.id) == 1


def test_a_plan_started_twice_at_once_is_one(slow: World) -> None:
    actor, post = slow.actor("guru_baru"), slow.post("guru_baru", Role.GURU)

    def start() -> Skp:
        return rencana.start_plan(actor, post, SECOND, now=NOW)

    made = winners(at_once(start, start))
    assert {skp.id for skp in made if isinstance(skp, Skp)} == {start().id}
    assert count(SkpRow, SkpRow.orang_id == ORANG["guru_baru"]) == 1
    assert lines("mulai_skp", start().id) == 1


def test_two_people_starting_at_once_get_two_numbers(slow: World) -> None:
    def start(name: str, role: Role) -> Act:
        actor, post = slow.actor(name), slow.post(name, role)
        return lambda: rencana.start_plan(actor, post, SECOND, now=NOW)

    made = winners(at_once(start("guru_baru", Role.GURU), start("ks_t", Role.KEPALA_SEKOLAH)))
    assert len({skp.nomor for skp in made if isinstance(skp, Skp)}) == 2


def test_a_plan_submitted_twice_at_once_is_submitted_once(slow: World) -> None:
    actor, skp_id = slow.actor("guru_a2"), slow.skp["guru_a2"]

    def submit() -> Skp:
        return pengajuan.submit_plan(actor, skp_id, now=NOW)

    made = winners(at_once(submit, submit))
    assert {skp.pengajuan_ke for skp in made if isinstance(skp, Skp)} == {1}
    assert count(Pengajuan, Pengajuan.skp_id == skp_id) == 1
    assert lines("ajukan", skp_id) == 1


def test_saving_and_submitting_at_once_freezes_what_was_stored(slow: World) -> None:
    actor, skp_id = slow.actor("guru_a2"), slow.skp["guru_a2"]
    outcomes = at_once(
        lambda: pengajuan.submit_plan(actor, skp_id, now=NOW),
        lambda: rencana.save_part(
            actor, skp_id, rhk("RHK11", 1), revisi=1, perangkat="HP", now=NOW
        ),
    )
    assert winners(outcomes)
    sheet = pemeriksaan.open_submission(slow.actor("ks_a"), skp_id, now=NOW)
    assert sheet.pengajuan.rencana == rencana.read_plan(actor, skp_id, now=NOW).rencana


def test_a_period_started_twice_at_once_is_started_once(slow: World) -> None:
    ks = slow.actor("ks_x")

    def start() -> str:
        periode.start_periode(ks, SMP_X, SECOND, now=NOW)
        return "started"

    assert winners(at_once(start, start))
    assert count(PembukaanPeriode, PembukaanPeriode.npsn == SMP_X) == 1
    assert news(ORANG["guru_x"], "PERIODE_DIMULAI") == 1


def test_an_upload_applied_twice_at_once_is_applied_once(slow: World) -> None:
    operator = slow.actor("operator_a")

    def apply() -> object:
        return unggahan.apply_upload(operator, slow.unggahan, now=NOW)

    assert len(winners(at_once(apply, apply))) == 1
    assert count(Orang, Orang.nama == "Rina Contoh, S.Pd.") == 1
    assert count(Audit, Audit.tindakan == "impor_roster") == 1


def test_a_request_decided_both_ways_at_once_is_decided_once(slow: World) -> None:
    operator = slow.actor("operator_a")

    def decide(*, terima: bool) -> Act:
        def act() -> str:
            data_diri.decide_correction(
                operator, slow.koreksi, terima=terima, catatan="Cukup.", now=NOW
            )
            return "decided"

        return act

    assert len(winners(at_once(decide(terima=True), decide(terima=False)))) == 1
    told = [news(ORANG["guru_a"], kode) for kode in ("KOREKSI_DITERIMA", "KOREKSI_DITOLAK")]
    assert sorted(told) == [0, 1]


def test_the_one_direct_edit_is_one_even_at_once(slow: World) -> None:
    actor = slow.actor("guru_a")

    def edit(golongan: str) -> Act:
        def act() -> str:
            data_diri.edit_own_data(
                actor, golongan=golongan, jenjang_jabatan="", mata_pelajaran="", now=NOW
            )
            return "edited"

        return act

    assert len(winners(at_once(edit("III/c"), edit("III/d")))) == 1
    assert count(Audit, Audit.tindakan == "ubah_data_diri") == 1
