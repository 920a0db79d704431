"""Short words for what the tests of a rating do again and again."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from sqlmodel import select

from kinerja_app.demo import plans
from kinerja_app.domain.errors import DomainError
from kinerja_app.domain.organisasi import Capaian
from kinerja_app.domain.predikat import Rating
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.penilaian_repository import (
    Butir,
    Nilai,
    PenilaianTersimpan,
    Pertimbangan,
)
from kinerja_app.persistence.tables import Pembinaan
from kinerja_app.services import capaian, hasil, keberatan, keputusan_penilaian, penilaian
from kinerja_app.services.penilaian import LembarPenilaian
from kinerja_app.settings import get_settings
from tests.world import SECOND, SMP_B, World
from tests.world_database import changed_since, digest

RATED = datetime.fromisoformat("2024-12-09T03:00:00+00:00")
DAY = timedelta(days=1)
REASON = "Perangkat umpan balik dipakai tujuh guru lain."
NO_CYCLE = "Observasi batal karena renovasi sekolah."
ATAS, SESUAI, BAWAH = Rating.DI_ATAS, Rating.SESUAI, Rating.DI_BAWAH


def agreed(world: World, name: str = "guru_disetujui", *, now: datetime = RATED) -> int:
    """An agreed plan, ready to be rated; returns the id of the SKP."""
    skp = world.skp[name]
    if name == "ks_b":
        plans.review(world.actor("pengawas_sk"), skp, now=now)
        plans.approve(world.actor("kadis"), skp, now=now)
    plans.agree(world.actor(name), skp, now=now)
    return skp


def begun(world: World, who: str = "ks_a", name: str = "guru_disetujui") -> int:
    """An agreed plan whose rating was begun without a cycle."""
    skp = agreed(world, name)
    penilaian.begin_rating(world.actor(who, RATED), skp, alasan=NO_CYCLE, now=RATED)
    return skp


def read(world: World, who: str, skp: int, *, now: datetime = RATED) -> LembarPenilaian:
    """The sheet as somebody sees it."""
    return penilaian.read_rating(world.actor(who, now), skp, now=now)


def version(world: World, who: str, skp: int) -> int:
    """The version of the rating that somebody has before him."""
    found = read(world, who, skp).penilaian
    assert found is not None
    return found.versi


def choose(
    world: World,
    who: str,
    skp: int,
    *,
    hasil_kerja: Rating | None = SESUAI,
    perilaku: Rating | None = SESUAI,
    alasan: str = "",
    now: datetime = RATED,
) -> LembarPenilaian:
    """Save a draft with these ratings, every part judged "sesuai"."""
    sheet = read(world, who, skp, now=now)
    assert sheet.penilaian is not None
    marks = sheet.penilaian.pertimbangan
    judged = Pertimbangan(
        dimensi=tuple(Butir(each, "SESUAI") for each in sheet.rules.dimensi_praktik.value),
        komponen=tuple(Butir(each, "SESUAI") for each in sheet.rules.komponen.value),
        aspek=tuple(Butir(each.aspek, "SESUAI") for each in sheet.rencana.perilaku.pilihan),
        umpan_balik=(Butir("praktik", "Teruskan."),),
        tanpa_siklus=marks.tanpa_siklus,
    )
    return penilaian.save_rating(
        world.actor(who, now),
        skp,
        nilai=Nilai(hasil_kerja, perilaku, alasan, alasan),
        pertimbangan=judged,
        versi=sheet.penilaian.versi,
        now=now,
    )


def determined(
    world: World,
    who: str = "ks_a",
    name: str = "guru_disetujui",
    *,
    hasil_kerja: Rating = SESUAI,
    perilaku: Rating = SESUAI,
    now: datetime = RATED,
) -> int:
    """A determined rating of a guru; returns the id of the SKP."""
    skp = begun(world, who, name)
    choose(world, who, skp, hasil_kerja=hasil_kerja, perilaku=perilaku, alasan=REASON, now=now)
    determine(world, who, skp, now=now)
    return skp


def determine(world: World, who: str, skp: int, *, now: datetime = RATED) -> PenilaianTersimpan:
    """ "Tetapkan penilaian"."""
    return keputusan_penilaian.determine_rating(
        world.actor(who, now), skp, versi=version(world, who, skp), now=now
    )


def final(world: World, who: str = "ks_a", name: str = "guru_disetujui") -> int:
    """A final result, made final after the days of the objection."""
    skp = determined(world, who, name)
    later = RATED + 15 * DAY
    keputusan_penilaian.finalise_rating(world.actor(who, later), skp, now=later)
    return skp


def objected(world: World, who: str = "ks_a", name: str = "guru_disetujui") -> int:
    """A result with an objection."""
    skp = determined(world, who, name)
    person = world.actor(name, RATED + DAY)
    hasil.receive_result(person, skp, now=RATED + DAY)
    keberatan.object_to_result(person, skp, alasan="Bukti saya belum dibaca.", now=RATED + DAY)
    return skp


def recommended(world: World) -> int:
    """The rating of KS B as the pengawas recommended it."""
    skp = begun(world, "pengawas_sk", "ks_b")
    choose(world, "pengawas_sk", skp)
    keputusan_penilaian.recommend_rating(
        world.actor("pengawas_sk", RATED),
        skp,
        versi=version(world, "pengawas_sk", skp),
        now=RATED,
    )
    return skp


def unlinked(world: World, name: str = "ks_b") -> int:
    """The rating of KS B is begun by the Kepala Dinas: the link of the pengawas has ended."""
    skp = agreed(world, name)
    with transaction(get_settings().database_url) as session:
        for link in session.exec(select(Pembinaan).where(Pembinaan.npsn == SMP_B)):
            link.status = "berakhir" if link.status == "aktif" else link.status
            session.add(link)
    penilaian.begin_rating(world.actor("kadis", RATED), skp, alasan=NO_CYCLE, now=RATED)
    return skp


def final_of_head(world: World) -> int:
    """The rating of KS B, recommended, determined and made final; returns the id of the SKP."""
    skp = recommended(world)
    kadis = world.actor("kadis", RATED)
    capaian.set_capaian(kadis, SMP_B, SECOND, tingkat=Capaian.BAIK, now=RATED)
    choose(world, "kadis", skp)
    determine(world, "kadis", skp)
    later = RATED + 15 * DAY
    keputusan_penilaian.finalise_rating(world.actor("kadis", later), skp, now=later)
    return skp


def refused(act: object, *args: object, **kwargs: object) -> DomainError:
    """The act is refused and moves nothing."""
    assert callable(act)
    before = digest()
    with pytest.raises(DomainError) as found:
        act(*args, **kwargs)
    assert changed_since(before) == set()
    return found.value
