"""The rating: who recommends, determines, objects, decides, reopens, and reads which result."""

from __future__ import annotations

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.organisasi import Capaian
from kinerja_app.persistence.penilaian_repository import Nilai, Pertimbangan
from kinerja_app.persistence.reads_penilaian import SaringanNilai
from kinerja_app.services import (
    capaian,
    hasil,
    karier,
    keberatan,
    keputusan_penilaian,
    penilaian,
    tahunan,
    umpan_balik,
)
from tests.access.case import HEADS, PENGAWAS, WRITERS, Case, may, names, only, own
from tests.services.langkah_penilaian import (
    DAY,
    NO_CYCLE,
    RATED,
    REASON,
    SESUAI,
    agreed,
    begun,
    choose,
    determine,
    determined,
    final,
    objected,
    recommended,
    unlinked,
    version,
)
from tests.world import SECOND, SMP_A, World

GURU, KS = "guru_disetujui", "ks_b"
RATERS = may(Permission.RATE, Permission.RECOMMEND, Permission.DETERMINE)
DETERMINERS = may(Permission.RATE, Permission.DETERMINE)
READERS = may(Permission.READ_SKP, Permission.REOPEN_RATING)
REOPENERS = may(Permission.REOPEN_RATING)
SETTERS = may(Permission.SET_CAPAIAN)
LATER = RATED + DAY
ALL = SaringanNilai()


def _received(world: World) -> None:
    hasil.receive_result(world.actor(GURU), determined(world), now=LATER)


def _chosen(world: World) -> None:
    choose(world, "ks_a", begun(world))


def _to_recommend(world: World) -> None:
    choose(world, "pengawas_sk", begun(world, "pengawas_sk", KS))


def _to_determine(world: World) -> None:
    choose(world, "kadis", recommended(world))


def _determined_ks(world: World) -> None:
    _to_determine(world)
    determine(world, "kadis", world.skp[KS])


def _decided_year(world: World) -> None:
    skp, head = final(world), world.actor("ks_a")
    tahunan.decide_year(head, skp, hasil=SESUAI, perilaku=SESUAI, alasan=REASON, now=LATER)


READING = (
    Case(
        "penilaian.read_rating",
        "guru A",
        lambda w, a: penilaian.read_rating(a, w.skp[GURU], now=RATED),
        **only(names(GURU, "ks_a"), among=READERS),
        prepare=begun,
    ),
    Case(
        "penilaian.read_rating",
        "guru A, objected to",
        lambda w, a: penilaian.read_rating(a, w.skp[GURU], now=RATED),
        **only(names(GURU, "ks_a", "kadis"), among=READERS),
        prepare=objected,
    ),
    Case(
        "penilaian.read_rating",
        "guru A, final",
        lambda w, a: penilaian.read_rating(a, w.skp[GURU], now=RATED),
        **only(names(GURU, "ks_a", "kadis", "admin_sistem"), among=READERS),
        prepare=final,
    ),
    Case(
        "penilaian.read_rating",
        "KS B",
        lambda w, a: penilaian.read_rating(a, w.skp[KS], now=RATED),
        **only(names(KS, "pengawas_sk", "kadis"), among=READERS),
        prepare=recommended,
    ),
    Case(
        "tahunan.read_year",
        "guru A",
        lambda w, a: tahunan.read_year(a, w.skp[GURU], now=RATED),
        **only(names(GURU, "ks_a"), among=READERS),
        prepare=begun,
    ),
    Case("karier.read_career", "", lambda _, a: karier.read_career(a, now=RATED), WRITERS),
    Case(
        "capaian.progress_of_guru",
        "school A",
        lambda _, a: capaian.progress_of_guru(a, SMP_A, SECOND, saringan=ALL, now=RATED),
        **only(names("ks_a"), among=HEADS),
    ),
    Case(
        "capaian.progress_of_binaan",
        "",
        lambda _, a: capaian.progress_of_binaan(a, SECOND, saringan=ALL, now=RATED),
        PENGAWAS,
    ),
    Case(
        "capaian.progress_of_daerah",
        "",
        lambda _, a: capaian.progress_of_daerah(a, SECOND, saringan=ALL, now=RATED),
        may(Permission.VIEW_DAERAH),
    ),
    Case(
        "capaian.list_capaian",
        "",
        lambda _, a: capaian.list_capaian(a, SECOND, now=RATED),
        SETTERS,
    ),
)

RATING = (
    Case(
        "penilaian.begin_rating",
        "guru A",
        lambda w, a: penilaian.begin_rating(a, w.skp[GURU], alasan=NO_CYCLE, now=RATED),
        **only(names("ks_a"), among=RATERS),
        prepare=agreed,
    ),
    Case(
        "penilaian.save_rating",
        "guru A",
        lambda w, a: penilaian.save_rating(
            a,
            w.skp[GURU],
            nilai=Nilai(SESUAI, SESUAI),
            pertimbangan=Pertimbangan(),
            versi=1,
            now=RATED,
        ),
        **only(names("ks_a"), among=RATERS),
        prepare=begun,
    ),
    Case(
        "umpan_balik.give_feedback",
        "guru A",
        lambda w, a: umpan_balik.give_feedback(
            a, w.skp[GURU], sasaran="praktik", isi="Bagus.", now=RATED
        ),
        **only(names("ks_a"), among=RATERS),
        prepare=agreed,
    ),
    Case(
        "keputusan_penilaian.determine_rating",
        "guru A",
        lambda w, a: keputusan_penilaian.determine_rating(
            a, w.skp[GURU], versi=version(w, "ks_a", w.skp[GURU]), now=RATED
        ),
        **only(names("ks_a"), among=DETERMINERS),
        prepare=_chosen,
    ),
    Case(
        "keputusan_penilaian.recommend_rating",
        "KS B",
        lambda w, a: keputusan_penilaian.recommend_rating(
            a, w.skp[KS], versi=version(w, "pengawas_sk", w.skp[KS]), now=RATED
        ),
        **only(names("pengawas_sk"), among=PENGAWAS),
        prepare=_to_recommend,
    ),
    Case(
        "keputusan_penilaian.determine_rating",
        "KS B, also by SK",
        lambda w, a: keputusan_penilaian.determine_rating(
            a, w.skp[KS], versi=version(w, "kadis", w.skp[KS]), now=RATED
        ),
        **only(names("kadis", "pengawas_sk"), among=DETERMINERS, not_permitted=names(KS)),
        prepare=_to_determine,
    ),
    Case(
        "keputusan_penilaian.withdraw_recommendation",
        "KS B",
        lambda w, a: keputusan_penilaian.withdraw_recommendation(
            a, w.skp[KS], alasan=REASON, now=RATED
        ),
        **only(names("pengawas_sk"), among=PENGAWAS),
        prepare=recommended,
    ),
    Case(
        "keputusan_penilaian.go_without_recommendation",
        "KS B, no pengawas linked",
        lambda w, a: keputusan_penilaian.go_without_recommendation(
            a, w.skp[KS], alasan=REASON, now=RATED
        ),
        **only(names("kadis"), among=may(Permission.DETERMINE)),
        prepare=unlinked,
    ),
    Case(
        "keputusan_penilaian.return_recommendation",
        "KS B, also by SK",
        lambda w, a: keputusan_penilaian.return_recommendation(
            a, w.skp[KS], alasan=REASON, now=RATED
        ),
        **only(names("kadis", "pengawas_sk"), among=may(Permission.DETERMINE)),
        prepare=recommended,
    ),
)

AFTERWARDS = (
    Case(
        "hasil.receive_result",
        "guru A",
        lambda w, a: hasil.receive_result(a, w.skp[GURU], now=LATER),
        **own(GURU, seen_by=names("ks_a")),
        prepare=determined,
    ),
    Case(
        "hasil.answer_result",
        "guru A",
        lambda w, a: hasil.answer_result(a, w.skp[GURU], tanggapan="Ya.", versi=4, now=LATER),
        **own(GURU, seen_by=names("ks_a")),
        prepare=_received,
    ),
    Case(
        "keberatan.object_to_result",
        "guru A",
        lambda w, a: keberatan.object_to_result(a, w.skp[GURU], alasan=REASON, now=LATER),
        **own(GURU, seen_by=names("ks_a")),
        prepare=determined,
    ),
    Case(
        "keberatan.withdraw_objection",
        "guru A",
        lambda w, a: keberatan.withdraw_objection(a, w.skp[GURU], now=LATER),
        **own(GURU, seen_by=names("ks_a")),
        prepare=objected,
    ),
    Case(
        "keberatan.waive_objection",
        "guru A",
        lambda w, a: keberatan.waive_objection(a, w.skp[GURU], now=LATER),
        **own(GURU, seen_by=names("ks_a")),
        prepare=_received,
    ),
    Case(
        "keberatan.decide_objection",
        "guru A",
        lambda w, a: keberatan.decide_objection(
            a, w.skp[GURU], putusan="tetap", alasan=REASON, now=LATER
        ),
        **only(names("kadis"), among=may(Permission.DECIDE_OBJECTION)),
        prepare=objected,
    ),
    Case(
        "keputusan_penilaian.correct_rating",
        "guru A",
        lambda w, a: keputusan_penilaian.correct_rating(a, w.skp[GURU], alasan=REASON, now=LATER),
        **only(names("ks_a"), among=REOPENERS),
        prepare=determined,
    ),
    Case(
        "keputusan_penilaian.finalise_rating",
        "guru A",
        lambda w, a: keputusan_penilaian.finalise_rating(a, w.skp[GURU], now=RATED + 15 * DAY),
        **only(names("ks_a"), among=DETERMINERS),
        prepare=determined,
    ),
    Case(
        "keputusan_penilaian.finalise_rating",
        "KS B, also by SK",
        lambda w, a: keputusan_penilaian.finalise_rating(a, w.skp[KS], now=RATED + 15 * DAY),
        **only(names("kadis", "pengawas_sk"), among=DETERMINERS, not_permitted=names(KS)),
        prepare=_determined_ks,
    ),
    Case(
        "keputusan_penilaian.reopen_rating",
        "guru A",
        lambda w, a: keputusan_penilaian.reopen_rating(a, w.skp[GURU], alasan=REASON, now=LATER),
        **only(names("ks_a", "kadis", "admin_sistem"), among=REOPENERS),
        prepare=final,
    ),
    Case(
        "tahunan.decide_year",
        "guru A",
        lambda w, a: tahunan.decide_year(
            a, w.skp[GURU], hasil=SESUAI, perilaku=SESUAI, alasan=REASON, now=LATER
        ),
        **only(names("ks_a"), among=DETERMINERS, not_permitted=names("kadis")),
        prepare=final,
    ),
    Case(
        "tahunan.reopen_year",
        "guru A",
        lambda w, a: tahunan.reopen_year(a, w.skp[GURU], alasan=REASON, now=LATER),
        **only(names("kadis", "admin_sistem"), among=REOPENERS, not_permitted=names("ks_a")),
        prepare=_decided_year,
    ),
    Case(
        "capaian.set_capaian",
        "school A",
        lambda _, a: capaian.set_capaian(a, SMP_A, SECOND, tingkat=Capaian.BAIK, now=LATER),
        **only(names("kadis", "admin_dinas"), among=SETTERS),
    ),
)

CASES = READING + RATING + AFTERWARDS
