"""A year of angka kredit that is final, and the SK that fixes it."""

from __future__ import annotations

from datetime import date, datetime

from kinerja_app.domain.kepangkatan import Kepangkatan
from kinerja_app.domain.penetapan_ak import SkPak
from kinerja_app.services import tahunan
from kinerja_app.services.ekspor_ekinerja import RencanaEkspor, preview_export
from kinerja_app.services.kepangkatan import save_rank
from kinerja_app.services.penetapan_ak import (
    BarisPak,
    DaftarPak,
    SaringanPak,
    correct_pak,
    list_pak,
    record_pak,
)
from tests.services.langkah_ekinerja import CLOSED, GURU, KS, ready
from tests.services.langkah_penilaian import SESUAI
from tests.world import NOW, ORANG, SECOND, SMP_A, World

JANUARY = datetime.fromisoformat("2025-01-20T03:00:00+00:00")
LETTER = SkPak("823/14/2025", date(2025, 1, 15))


def rank(world: World, name: str = GURU, *, tmt_jenjang: date = date(2020, 4, 1)) -> None:
    """Ahli Pertama since 2020."""
    isi = Kepangkatan(tmt_jenjang=tmt_jenjang, golongan_masuk="III/a", sumber="SK 821/3")
    save_rank(
        world.actor("operator_a", NOW),
        ORANG[name],
        isi,
        golongan="III/b",
        jenjang_jabatan="Ahli Pertama",
        now=NOW,
    )


def year_final(world: World) -> None:
    """School A is ready for e-Kinerja, and the year of one guru is decided: 12,5 angka kredit."""
    ready(world)
    rank(world)
    tahunan.decide_year(
        world.actor(KS, CLOSED),
        world.skp[GURU],
        hasil=SESUAI,
        perilaku=SESUAI,
        alasan="",
        now=CLOSED,
    )


def keep(world: World, sk: SkPak = LETTER, *, who: str = KS, now: datetime = JANUARY) -> None:
    """Write the SK of the guru down."""
    record_pak(world.actor(who, now), world.skp[GURU], sk, now=now)


def correct(
    world: World,
    sk: SkPak,
    *,
    ke: int = 1,
    alasan: str = "Salah ketik nomor.",
    who: str = KS,
    now: datetime = JANUARY,
) -> None:
    """Put another SK in its place."""
    correct_pak(world.actor(who, now), world.skp[GURU], sk, ke=ke, alasan=alasan, now=now)


def lettered(world: World) -> None:
    """The same with the SK on record."""
    year_final(world)
    keep(world)


def listed(world: World, saringan: SaringanPak | None = None, *, who: str = KS) -> DaftarPak:
    """The list of school A."""
    return list_pak(
        world.actor(who, JANUARY),
        SECOND,
        npsn=SMP_A,
        saringan=saringan or SaringanPak(),
        now=JANUARY,
    )


def row(world: World) -> BarisPak:
    """The one row of the list."""
    (found,) = listed(world).baris
    return found


def planned(world: World) -> RencanaEkspor:
    """What an export would hold in January."""
    return preview_export(world.actor(KS, JANUARY), SECOND, npsn=SMP_A, now=JANUARY)
