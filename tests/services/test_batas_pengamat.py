"""Where the duty of an observer ends: no text beyond it, no head, no other school, no past."""

from __future__ import annotations

from dataclasses import replace

from kinerja_app.domain.observasi import Dokumen
from kinerja_app.services import lembar_siklus
from tests.access.test_kebocoran import leaves
from tests.services import langkah_siklus as langkah
from tests.services.langkah_siklus import C_PENGAMAT, HARI_H, SKP
from tests.services.test_tim_pengamat import OBSERVER, begun
from tests.world import World


def test_two_versions_of_the_talk_are_for_the_head_alone(world: World) -> None:
    begun(world)
    langkah.agree_schedule(world, who=OBSERVER)
    langkah.observe(world, who=OBSERVER)
    other = replace(C_PENGAMAT, catatan_pengamat="Hanya untuk Kepala Sekolah.")
    langkah.save(world, Dokumen.C, C_PENGAMAT, who="ks_a", now=HARI_H)
    langkah.save(world, Dokumen.C, other, who="ks_a", now=HARI_H, perangkat="ponsel")
    head, observer, number = (
        world.actor("ks_a", HARI_H),
        world.actor(OBSERVER, HARI_H),
        world.skp[SKP],
    )
    found = lembar_siklus.read_versions(head, number, Dokumen.C, now=HARI_H)
    assert found is not None
    assert (found.tersimpan.isi, found.lain.isi) == (C_PENGAMAT, other)
    assert lembar_siklus.read_versions(observer, number, Dokumen.C, now=HARI_H) is None
    seen = lembar_siklus.read_cycle(observer, number, now=HARI_H)
    assert (seen.bentrok, langkah.read(world, "ks_a").bentrok) == ((), (Dokumen.C,))
    assert "Hanya untuk Kepala Sekolah." not in set(leaves(seen))
