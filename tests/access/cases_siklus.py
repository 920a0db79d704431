"""The cycle A–E: the pegawai, the one who observes him, and everybody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.isi_siklus import DokumenA, DokumenB, JadwalObservasi
from kinerja_app.domain.masalah_rencana import practices_for
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.domain.penyesuaian import Perubahan
from kinerja_app.domain.rencana import PraktikKinerja
from kinerja_app.domain.skp import Jabatan
from kinerja_app.services import (
    jadwal_observasi,
    lembar_siklus,
    penyesuaian,
    siklus,
    umpan_balik,
)
from tests.access.case import READERS, Case, Names, Scope, may, names, only
from tests.services import langkah_siklus as langkah
from tests.services.langkah_siklus import GURU, HARI_H, KS, SENIN, SKP
from tests.world import NOW, World

FILLERS = may(Permission.FILL_CYCLE)
OBSERVERS = may(Permission.OBSERVE)
BOTH = names(GURU, KS)
OF_KS_A = names("ks_a", "pengawas_a")
OTHER = JadwalObservasi(date(2024, 8, 19), time(8), time(9))


def by_guru() -> Scope:
    """The guru himself; his KS sees it and may not."""
    return only(names(GURU), among=FILLERS, not_permitted=names(KS))


def by_observer() -> Scope:
    """The KS of the guru's school; the other observers do not know of it."""
    return only(names(KS), among=OBSERVERS)


def by_both(among: Names) -> Scope:
    """The two parties."""
    return only(BOTH, among=among)


def _head_sent(world: World) -> None:
    langkah.agreed_head(world)
    langkah.prepare(world, skp="ks_a", who="ks_a")


def _head_ready(world: World) -> None:
    _head_sent(world)
    langkah.agree_schedule(world, who="pengawas_a", skp="ks_a")


def _sent(world: World) -> None:
    langkah.agreed(world)
    langkah.prepare(world)


def _observed(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)


def _both_sides_of_c(world: World) -> None:
    _observed(world)
    langkah.save(world, Dokumen.C, langkah.C_PEGAWAI, now=HARI_H)
    langkah.save(world, Dokumen.C, langkah.C_PENGAMAT, who=KS, now=HARI_H)


def _asked(world: World) -> None:
    langkah.ready(world)
    jadwal_observasi.request_reschedule(
        world.actor(GURU), world.skp[SKP], OTHER, alasan="Rapat.", now=NOW
    )


def _change_asked(world: World) -> None:
    langkah.ready(world)
    isi = langkah.preparation(world, target=2)
    penyesuaian.request_adjustment(
        world.actor(GURU), world.skp[SKP], isi, alasan="Keliru.", now=NOW
    )


def _other_practice(world: World) -> PraktikKinerja:
    """The first practice for a KS that is not the one of the plan."""
    seen = langkah.read(world, "ks_a", "ks_a")
    offered = practices_for(Jabatan.KEPALA_SEKOLAH, seen.kasus.rules)
    other = next(e.kode for e in offered if e.lengkap and e.kode != seen.praktik.kode)
    return PraktikKinerja((other,))


def _head_wishes_another_practice(world: World) -> None:
    _head_ready(world)
    penyesuaian.request_adjustment(
        world.actor("ks_a"), world.skp["ks_a"], _other_practice(world), alasan="Keliru.", now=NOW
    )


def _request(world: World, skp: str = SKP) -> int:
    asked = langkah.read(world, skp, skp).kasus.diminta
    assert asked is not None
    return asked.id


def _conflict(world: World) -> None:
    langkah.ready(world)
    for text in ("Laptop", "HP"):
        langkah.save(world, Dokumen.B, DokumenB(rekomendasi=text), who=KS, now=HARI_H)


def _with_preparation(world: World, act: Callable[[DokumenA], object]) -> object:
    return act(langkah.preparation(world))


READING = (
    Case(
        "lembar_siklus.read_cycle",
        "guru",
        lambda w, a: lembar_siklus.read_cycle(a, w.skp[SKP], now=NOW),
        **by_both(READERS),
        prepare=langkah.agreed,
    ),
    Case(
        "lembar_siklus.read_cycle",
        "KS A",
        lambda w, a: lembar_siklus.read_cycle(a, w.skp["ks_a"], now=NOW),
        **only(OF_KS_A | names("kadis"), among=READERS),
        prepare=langkah.agreed_head,
    ),
    Case(
        "lembar_siklus.read_versions",
        "B of the guru",
        lambda w, a: lembar_siklus.read_versions(a, w.skp[SKP], Dokumen.B, now=HARI_H),
        **by_both(FILLERS | OBSERVERS),
        prepare=_conflict,
    ),
    Case(
        "jadwal_observasi.check_schedule",
        "guru",
        lambda w, a: jadwal_observasi.check_schedule(a, w.skp[SKP], SENIN, now=NOW),
        **by_both(READERS),
        prepare=langkah.agreed,
    ),
    Case(
        "jadwal_observasi.calendar_of",
        "guru",
        lambda w, a: jadwal_observasi.calendar_of(a, w.skp[SKP], now=NOW),
        **by_both(READERS),
        prepare=_sent,
    ),
    Case(
        "jadwal_observasi.calendar_of",
        "KS A",
        lambda w, a: jadwal_observasi.calendar_of(a, w.skp["ks_a"], now=NOW),
        **only(OF_KS_A, among=READERS),
        prepare=_head_sent,
    ),
    Case(
        "umpan_balik.read_feedback",
        "guru",
        lambda w, a: umpan_balik.read_feedback(a, w.skp[SKP], now=NOW),
        **by_both(READERS),
        prepare=langkah.agreed,
    ),
    Case(
        "umpan_balik.read_feedback",
        "KS A",
        lambda w, a: umpan_balik.read_feedback(a, w.skp["ks_a"], now=NOW),
        **only(OF_KS_A | names("kadis"), among=READERS),
        prepare=langkah.agreed_head,
    ),
    Case(
        "penyesuaian.affected_documents",
        "guru",
        lambda w, a: penyesuaian.affected_documents(a, w.skp[SKP], Perubahan.ISI_A, now=NOW),
        **by_both(READERS),
        prepare=langkah.ready,
    ),
)

FILLING = (
    Case(
        "siklus.save_document",
        "A of the guru",
        lambda w, a: siklus.save_document(
            a, w.skp[SKP], Dokumen.A, DokumenA(), revisi=0, perangkat="HP", now=NOW
        ),
        **only(names(GURU), among=FILLERS | OBSERVERS, not_permitted=names(KS)),
        prepare=langkah.agreed,
    ),
    Case(
        "siklus.save_document",
        "B of the guru",
        lambda w, a: siklus.save_document(
            a, w.skp[SKP], Dokumen.B, DokumenB(), revisi=0, perangkat="HP", now=HARI_H
        ),
        **only(names(KS), among=FILLERS | OBSERVERS, not_permitted=names(GURU)),
        prepare=langkah.ready,
    ),
    Case(
        "siklus.save_document",
        "B of KS A",
        lambda w, a: siklus.save_document(
            a, w.skp["ks_a"], Dokumen.B, DokumenB(), revisi=0, perangkat="HP", now=HARI_H
        ),
        **only(
            names("pengawas_a"), among=FILLERS | OBSERVERS, not_permitted=names("ks_a", "kadis")
        ),
        prepare=_head_ready,
    ),
    Case(
        "siklus.send_document",
        "C of the guru",
        lambda w, a: siklus.send_document(a, w.skp[SKP], Dokumen.C, now=HARI_H),
        **by_both(FILLERS | OBSERVERS),
        prepare=_both_sides_of_c,
    ),
    Case(
        "siklus.take_back_part",
        "C of the guru",
        lambda w, a: siklus.take_back_part(a, w.skp[SKP], Dokumen.C, now=HARI_H),
        **by_both(FILLERS | OBSERVERS),
        prepare=_both_sides_of_c,
    ),
    Case(
        "siklus.choose_text",
        "B of the guru",
        lambda w, a: siklus.choose_text(
            a, w.skp[SKP], Dokumen.B, DokumenB(), revisi=1, perangkat="HP", now=HARI_H
        ),
        **only(names(KS), among=FILLERS | OBSERVERS, not_permitted=names(GURU)),
        prepare=_conflict,
    ),
    Case(
        "siklus.go_on_to_rating",
        "guru",
        lambda w, a: siklus.go_on_to_rating(a, w.skp[SKP], now=HARI_H),
        **by_observer(),
        prepare=langkah.whole,
    ),
)

APPOINTMENT = (
    Case(
        "jadwal_observasi.agree_schedule",
        "guru",
        lambda w, a: jadwal_observasi.agree_schedule(a, w.skp[SKP], now=NOW),
        **by_observer(),
        prepare=_sent,
    ),
    Case(
        "jadwal_observasi.agree_schedule",
        "KS A",
        lambda w, a: jadwal_observasi.agree_schedule(a, w.skp["ks_a"], now=NOW),
        **only(names("pengawas_a"), among=OBSERVERS, not_permitted=names("ks_a", "kadis")),
        prepare=_head_sent,
    ),
    Case(
        "jadwal_observasi.return_preparation",
        "guru",
        lambda w, a: jadwal_observasi.return_preparation(
            a, w.skp[SKP], alasan="Kelas lain.", now=NOW
        ),
        **by_observer(),
        prepare=_sent,
    ),
    Case(
        "jadwal_observasi.postpone",
        "guru",
        lambda w, a: jadwal_observasi.postpone(a, w.skp[SKP], alasan="Sakit.", now=NOW),
        **by_observer(),
        prepare=langkah.ready,
    ),
    Case(
        "jadwal_observasi.change_schedule",
        "guru",
        lambda w, a: jadwal_observasi.change_schedule(
            a, w.skp[SKP], OTHER, perangkat="HP", now=NOW
        ),
        **by_guru(),
        prepare=_sent,
    ),
    Case(
        "jadwal_observasi.request_reschedule",
        "guru",
        lambda w, a: jadwal_observasi.request_reschedule(
            a, w.skp[SKP], OTHER, alasan="Rapat.", now=NOW
        ),
        **by_guru(),
        prepare=langkah.ready,
    ),
    Case(
        "jadwal_observasi.decide_reschedule",
        "guru",
        lambda w, a: jadwal_observasi.decide_reschedule(
            a, w.skp[SKP], _request(w), setuju=True, now=NOW
        ),
        **by_observer(),
        prepare=_asked,
    ),
)

CHANGES = (
    Case(
        "penyesuaian.request_adjustment",
        "A of the guru",
        lambda w, a: _with_preparation(
            w,
            lambda isi: penyesuaian.request_adjustment(
                a, w.skp[SKP], isi, alasan="Keliru.", now=NOW
            ),
        ),
        **by_guru(),
        prepare=langkah.ready,
    ),
    Case(
        "penyesuaian.decide_adjustment",
        "A of the guru",
        lambda w, a: penyesuaian.decide_adjustment(
            a, w.skp[SKP], _request(w), setuju=True, now=NOW
        ),
        **by_observer(),
        prepare=_change_asked,
    ),
    Case(
        "penyesuaian.request_adjustment",
        "practice of KS A",
        lambda w, a: penyesuaian.request_adjustment(
            a, w.skp["ks_a"], _other_practice(w), alasan="Keliru.", now=NOW
        ),
        **only(names("ks_a"), among=FILLERS),
        prepare=_head_ready,
    ),
    Case(
        "penyesuaian.decide_adjustment",
        "practice of KS A",
        lambda w, a: penyesuaian.decide_adjustment(
            a, w.skp["ks_a"], _request(w, "ks_a"), setuju=True, now=NOW
        ),
        **only(names("pengawas_a"), among=OBSERVERS, not_permitted=names("ks_a", "kadis")),
        prepare=_head_wishes_another_practice,
    ),
)

CASES: tuple[Case, ...] = READING + FILLING + APPOINTMENT + CHANGES
