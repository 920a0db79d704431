"""A request to change a plan, and a rating, at the same moment: one wins, nothing is doubled."""

from __future__ import annotations

import pytest

from kinerja_app.domain.errors import DomainError
from kinerja_app.domain.rencana import Bagian
from kinerja_app.persistence.tables import Pengajuan, PermintaanRencana
from kinerja_app.services import keputusan_penilaian, perubahan, putusan_perubahan
from tests.services import langkah_penilaian as nilai
from tests.services.langkah_perubahan import (
    GURU,
    NOTE,
    ONE_DUTY,
    OTHER_RHK,
    REASON,
    agree,
    agreed_head,
    asked,
    look,
    part,
    propose,
    read,
)
from tests.services.steps import news
from tests.services.test_serentak import Act, at_once, count, lines, slow, winners
from tests.world import NOW, ORANG, World

__all__ = ["slow"]


def decision(world: World, who: str, skp: str, *, setuju: bool) -> Act:
    """The decision of somebody who has the request before him."""
    sheet = look(world, who, skp)
    assert sheet.permintaan is not None
    actor, number, versi = world.actor(who), sheet.permintaan.id, sheet.permintaan.versi

    def act() -> object:
        return putusan_perubahan.decide_change(
            actor, world.skp[skp], number, setuju=setuju, catatan=NOTE, versi=versi, now=NOW
        )

    return act


def test_a_change_approved_twice_at_once_makes_one_new_version(slow: World) -> None:
    skp = agree(slow)
    asked(slow)
    approve = decision(slow, "ks_a", GURU, setuju=True)
    assert len(winners(at_once(approve, approve))) == 1
    assert lines("setujui_perubahan", skp) == 1
    assert count(Pengajuan, Pengajuan.skp_id == skp) == 2
    assert news(ORANG[GURU], "PERUBAHAN_DISETUJUI") == 1


def test_pengawas_and_dinas_deciding_differently_at_once_leave_one_decision(slow: World) -> None:
    agreed_head(slow)
    asked(slow, name="ks_a")
    former = part(slow, Bagian.PENGEMBANGAN, "ks_a")
    look(slow, "pengawas_a", "ks_a")
    yes = decision(slow, "pengawas_a", "ks_a", setuju=True)
    no = decision(slow, "kadis", "ks_a", setuju=False)
    assert len(winners(at_once(yes, no))) == 1
    status = read(slow, "ks_a").permintaan
    assert status is not None
    changed = part(slow, Bagian.PENGEMBANGAN, "ks_a") != former
    assert changed == (status.status == "disetujui")


def test_approving_and_taking_back_a_change_at_once(slow: World) -> None:
    skp = agree(slow)
    asked(slow)
    guru = slow.actor(GURU)
    outcomes = at_once(
        decision(slow, "ks_a", GURU, setuju=True),
        lambda: perubahan.withdraw_change(guru, skp, now=NOW),
    )
    assert len(winners(outcomes)) == 1
    assert lines("setujui_perubahan", skp) + lines("tarik_perubahan", skp) == 1


def test_a_request_begun_in_two_tabs_at_once_is_one(slow: World) -> None:
    skp, guru = agree(slow), slow.actor(GURU)

    def wish(isi: object) -> Act:
        return lambda: perubahan.propose_part(
            guru,
            skp,
            isi,  # type: ignore[arg-type]  # one of two parts
            revisi=0,
            perangkat="HP",
            now=NOW,
        )

    assert len(winners(at_once(wish(OTHER_RHK), wish(ONE_DUTY)))) == 2
    assert count(PermintaanRencana, PermintaanRencana.skp_id == skp) == 1
    asked_for = read(slow).permintaan
    assert asked_for is not None
    assert {each.bagian for each in asked_for.usulan} == {
        Bagian.PENGEMBANGAN, Bagian.TUGAS_TAMBAHAN,
    }  # fmt: skip


@pytest.mark.keluhan(12)
def test_rating_and_asking_for_a_change_at_once_never_leave_both(slow: World) -> None:
    skp, now = nilai.begun(slow), nilai.RATED
    nilai.choose(slow, "ks_a", skp)
    propose(slow, now=now)
    versi = nilai.version(slow, "ks_a", skp)
    guru, head = slow.actor(GURU, now), slow.actor("ks_a", now)
    outcomes = at_once(
        lambda: perubahan.send_change(guru, skp, alasan=REASON, revisi=0, now=now),
        lambda: keputusan_penilaian.determine_rating(head, skp, versi=versi, now=now),
    )
    refusals = [each.code for each in outcomes if isinstance(each, DomainError)]
    assert refusals in (["REKOMENDASI_SUDAH_ADA"], ["PERUBAHAN_MENUNGGU"])
