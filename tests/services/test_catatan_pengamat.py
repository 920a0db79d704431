"""A draft of the observer's side is its writer's: who observes after him begins with his own."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.serah_terima import JenisSerahTerima
from kinerja_app.persistence import siklus_repository
from kinerja_app.persistence.unit_of_work import begin
from kinerja_app.services import siklus
from kinerja_app.services.akibat_jabatan import UsulanJabatan
from kinerja_app.services.jabatan import record_post
from tests.services import langkah_siklus as langkah
from tests.services.langkah_siklus import HARI_H, SKP
from tests.services.test_tim_pengamat import OBSERVER, appoint
from tests.world import ORANG, SMP_A, World

NEW = "guru_b"
KEY = (Dokumen.B, Pengisi.PENGAMAT)
LATER = HARI_H + timedelta(days=1)


def drafted(world: World, who: str = "ks_a") -> str:
    """The observer has written notes and sent nothing; the note itself."""
    langkah.ready(world)
    notes = langkah.marks(world, who)
    langkah.save(world, Dokumen.B, notes, who=who, now=HARI_H)
    return notes.bukti_perilaku


def replaced(world: World) -> None:
    """Another head leads the school from the next day on."""
    day = LATER.date()
    order = UsulanJabatan(JenisSerahTerima.KS_BARU, SMP_A, day, None, "821/50/2024", day)
    record_post(world.actor("admin_dinas", LATER), ORANG[NEW], order, now=LATER)


def test_a_new_head_sees_no_draft_of_the_head_before_him(world: World) -> None:
    note = drafted(world)
    assert note in repr(langkah.read(world, "ks_a", now=HARI_H))
    replaced(world)
    seen = langkah.read(world, NEW, now=LATER)
    assert note not in repr(seen)
    assert KEY not in seen.kasus.berkas
    assert note not in repr(langkah.read(world, now=LATER)), "nor does the guru"


def test_the_new_head_writes_his_own_and_nothing_is_overwritten(world: World) -> None:
    note = drafted(world)
    own = replace(langkah.marks(world), bukti_perilaku="Bertanya balik dua kali.")
    replaced(world)
    saved = siklus.save_document(
        world.actor(NEW, LATER), world.skp[SKP], Dokumen.B, own, revisi=0, perangkat="HP", now=LATER
    )
    assert (saved.revisi, saved.bentrok) == (1, None)
    seen = langkah.read(world, NEW, now=LATER)
    assert (seen.kasus.berkas[KEY].isi, seen.arsip) == (own, ())
    with begin(world.actor("ks_a", LATER), now=LATER, writes=False) as work:
        kept = siklus_repository.aside(work, seen.kasus.siklus.id)
    assert [(each.penulis, note in repr(each)) for each in kept] == [(ORANG["ks_a"], True)]
    siklus.send_document(world.actor(NEW, LATER), world.skp[SKP], Dokumen.B, now=LATER)


@pytest.mark.parametrize("writer", ["ks_a", OBSERVER])
def test_head_and_observer_of_today_write_on_the_same_draft(world: World, writer: str) -> None:
    langkah.agreed(world)
    appoint(world, "guru_disetujui")
    langkah.prepare(world)
    langkah.agree_schedule(world)
    notes = langkah.marks(world, writer)
    langkah.save(world, Dokumen.B, notes, who=writer, now=HARI_H)
    for reader in ("ks_a", OBSERVER):
        assert langkah.read(world, reader, now=HARI_H).kasus.berkas[KEY].isi == notes
