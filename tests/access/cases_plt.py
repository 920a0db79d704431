"""The guru's SKP of one who is Plt KS of that very school: judged by dinas or Tim Kerja only."""

from __future__ import annotations

from kinerja_app.demo import plans
from kinerja_app.domain.actor import Permission
from kinerja_app.domain.bukti import LangkahBukti
from kinerja_app.domain.isi_siklus import DokumenB
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.services import (
    bukti,
    jadwal_observasi,
    keberatan,
    keputusan_penilaian,
    lembar_siklus,
    pemeriksaan,
    penilaian,
    persetujuan,
    siklus,
    tahunan,
)
from tests.access.case import Case, may, names, only
from tests.services import langkah_siklus as langkah
from tests.services.bukti_steps import RHK1, upload
from tests.services.langkah_penilaian import (
    DAY,
    NO_CYCLE,
    RATED,
    REASON,
    choose,
    determine,
)
from tests.services.langkah_siklus import HARI_H
from tests.world import NOW, World

PLT, SKP = "plt", "plt_guru"
JUDGES = names("kadis", "pengawas_a")
READERS = may(Permission.READ_SKP)
OBSERVERS = may(Permission.OBSERVE)
FILLERS = may(Permission.FILL_CYCLE)
RATERS = may(Permission.RATE, Permission.RECOMMEND, Permission.DETERMINE)
LATER = RATED + DAY


def submitted(world: World) -> None:
    """The Plt as guru waits for the decision."""
    plans.submit(world.actor(PLT), world.skp[SKP], now=NOW)


def opened(world: World) -> None:
    """The pengawas and the Kepala Dinas have read it."""
    submitted(world)
    for who in sorted(JUDGES):
        pemeriksaan.open_submission(world.actor(who), world.skp[SKP], now=NOW)


def agreed(world: World) -> None:
    """Approved by the Kepala Dinas, not by the system (K-08); the Plt agrees as guru."""
    submitted(world)
    plans.approve(world.actor("kadis"), world.skp[SKP], now=NOW)
    plans.agree(world.actor(PLT), world.skp[SKP], now=NOW)


def prepared(world: World) -> None:
    """Document A is sent."""
    agreed(world)
    langkah.prepare(world, skp=SKP, who=PLT)


def ready(world: World) -> None:
    """The pengawas agrees to the appointment."""
    prepared(world)
    langkah.agree_schedule(world, who="pengawas_a", skp=SKP)


def handed_in(world: World) -> None:
    """A file waits to be verified."""
    agreed(world)
    upload(world, RHK1, name=PLT, skp=SKP)


def begun(world: World) -> None:
    """The rating is begun by the Kepala Dinas."""
    agreed(world)
    penilaian.begin_rating(world.actor("kadis", RATED), world.skp[SKP], alasan=NO_CYCLE, now=RATED)


def chosen(world: World) -> None:
    """Both ratings are chosen."""
    begun(world)
    choose(world, "kadis", world.skp[SKP])


def determined(world: World) -> None:
    """The pengawas determines, as Tim Kerja."""
    chosen(world)
    determine(world, "pengawas_a", world.skp[SKP])


def objected(world: World) -> None:
    """The Plt objects as guru."""
    determined(world)
    keberatan.object_to_result(world.actor(PLT, LATER), world.skp[SKP], alasan=REASON, now=LATER)


CASES = (
    Case(
        "persetujuan.approve_plan",
        "Plt as guru",
        lambda w, a: persetujuan.approve_plan(a, w.skp[SKP], pengajuan_ke=1, now=NOW),
        **only(
            JUDGES,
            among=may(Permission.ASSESS_GURU, Permission.DECIDE_KS),
            not_permitted=names(PLT),
        ),
        prepare=opened,
    ),
    Case(
        "lembar_siklus.read_cycle",
        "Plt as guru",
        lambda w, a: lembar_siklus.read_cycle(a, w.skp[SKP], now=NOW),
        **only(JUDGES | {PLT}, among=READERS),
        prepare=agreed,
    ),
    Case(
        "jadwal_observasi.agree_schedule",
        "Plt as guru",
        lambda w, a: jadwal_observasi.agree_schedule(a, w.skp[SKP], now=NOW),
        **only(JUDGES, among=OBSERVERS, not_permitted=names(PLT)),
        prepare=prepared,
    ),
    Case(
        "siklus.save_document",
        "B of the Plt as guru",
        lambda w, a: siklus.save_document(
            a, w.skp[SKP], Dokumen.B, DokumenB(), revisi=0, perangkat="HP", now=HARI_H
        ),
        **only(JUDGES, among=FILLERS | OBSERVERS, not_permitted=names(PLT)),
        prepare=ready,
    ),
    Case(
        "bukti.judge_evidence",
        "Plt as guru",
        lambda w, a: bukti.judge_evidence(
            a, w.skp[SKP], RHK1, langkah=LangkahBukti.VERIFIKASI, catatan="", now=NOW
        ),
        **only(JUDGES, among=may(Permission.VERIFY_EVIDENCE), not_permitted=names(PLT)),
        prepare=handed_in,
    ),
    Case(
        "penilaian.read_rating",
        "Plt as guru",
        lambda w, a: penilaian.read_rating(a, w.skp[SKP], now=RATED),
        **only(JUDGES | {PLT}, among=may(Permission.READ_SKP, Permission.REOPEN_RATING)),
        prepare=begun,
    ),
    Case(
        "penilaian.begin_rating",
        "Plt as guru",
        lambda w, a: penilaian.begin_rating(a, w.skp[SKP], alasan=NO_CYCLE, now=RATED),
        **only(JUDGES, among=RATERS, not_permitted=names(PLT)),
        prepare=agreed,
    ),
    Case(
        "keputusan_penilaian.recommend_rating",
        "Plt as guru",
        lambda w, a: keputusan_penilaian.recommend_rating(a, w.skp[SKP], versi=2, now=RATED),
        **only(names("pengawas_a"), among=may(Permission.RECOMMEND)),
        prepare=chosen,
    ),
    Case(
        "keputusan_penilaian.determine_rating",
        "Plt as guru",
        lambda w, a: keputusan_penilaian.determine_rating(a, w.skp[SKP], versi=2, now=RATED),
        **only(JUDGES, among=may(Permission.RATE, Permission.DETERMINE), not_permitted=names(PLT)),
        prepare=chosen,
    ),
    Case(
        "keputusan_penilaian.finalise_rating",
        "Plt as guru",
        lambda w, a: keputusan_penilaian.finalise_rating(a, w.skp[SKP], now=RATED + 15 * DAY),
        **only(JUDGES, among=may(Permission.RATE, Permission.DETERMINE), not_permitted=names(PLT)),
        prepare=determined,
    ),
    Case(
        "keberatan.decide_objection",
        "Plt as guru, determined by the Tim Kerja",
        lambda w, a: keberatan.decide_objection(
            a, w.skp[SKP], putusan="tetap", alasan=REASON, now=LATER
        ),
        **only(names("kadis"), among=may(Permission.DECIDE_OBJECTION)),
        prepare=objected,
    ),
    Case(
        "tahunan.read_year",
        "Plt as guru",
        lambda w, a: tahunan.read_year(a, w.skp[SKP], now=RATED),
        **only(JUDGES | {PLT}, among=may(Permission.READ_SKP, Permission.REOPEN_RATING)),
        prepare=begun,
    ),
)
