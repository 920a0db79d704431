"""A school brought to the point where its results may go to e-Kinerja."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import col, select

from kinerja_app.demo import plans
from kinerja_app.domain.ekinerja_syarat import KodeTemuan
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.domain.predikat import Predikat
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.ekspor_repository import Ekspor
from kinerja_app.persistence.tables import Orang
from kinerja_app.services import aturan, keadaan
from kinerja_app.services.ekinerja import Pemeriksaan, preflight
from kinerja_app.services.ekspor_ekinerja import run_export
from kinerja_app.settings import get_settings
from tests.services.langkah_penilaian import DAY, RATED, final
from tests.world import NOW, ORANG, SECOND, SMP_A, World

GURU, KS = "guru_disetujui", "ks_a"
OTHERS = ("guru_a", "guru_a2", "guru_dikembalikan", "guru_bentrok", "guru_baru")
CLOSED = RATED + 16 * DAY
CODES = {each: str(5 - place) for place, each in enumerate(Predikat)}


def number_people(*names: str) -> None:
    """Give people of the world a NIP each; nobody has one at first."""
    with transaction(get_settings().database_url) as session:
        wanted = [ORANG[name] for name in names]
        for row in session.exec(select(Orang).where(col(Orang.id).in_(wanted))):
            row.nip = f"198001012010011{(row.id or 0) % 1000:03d}"
            session.add(row)


def retire(world: World, *names: str, now: datetime = NOW) -> None:
    """Mark people of school A as retired."""
    for name in names:
        keadaan.mark_inactive(
            world.actor("operator_a", now),
            ORANG[name],
            jenis=Keadaan.PENSIUN,
            mulai=now.date(),
            now=now,
        )


def agree_head(world: World) -> None:
    """The SKP of the KS of school A, approved and agreed."""
    plans.approve(world.actor("kadis"), world.skp[KS], now=NOW)
    plans.agree(world.actor(KS), world.skp[KS], now=NOW)


def put_codes(world: World) -> None:
    """A code of e-Kinerja for each predikat, as the admin writes them into the catalogue."""
    for predikat, code in CODES.items():
        aturan.edit_catalogue(
            world.actor("admin_sistem"),
            "R2024S2",
            jenis="kuadran",
            kode=predikat.value,
            label=code,
            keterangan="",
            poin=None,
            now=NOW,
        )


def completed(world: World) -> None:
    """School A: one guru with a final result, the head agreed, the others retired."""
    number_people(GURU, KS)
    agree_head(world)
    retire(world, *OTHERS)
    final(world)


def ready(world: World) -> None:
    """The same with the codes: nothing stands in the way."""
    put_codes(world)
    completed(world)


def look(
    world: World, who: str = KS, *, npsn: str = SMP_A, kode: str = SECOND, now: datetime = CLOSED
) -> Pemeriksaan:
    """The check as somebody sees it."""
    return preflight(world.actor(who, now), kode, npsn=npsn, now=now)


def holding(seen: Pemeriksaan) -> list[tuple[KodeTemuan, str]]:
    """What stands in the way, as code and name."""
    return [(each.kode, each.nama) for each in seen.temuan if each.menahan]


def exported(world: World) -> Ekspor:
    """School A, exported by its head."""
    ready(world)
    return run_export(world.actor(KS, CLOSED), SECOND, npsn=SMP_A, now=CLOSED)
