"""What those do who decide on others: KS, pengawas, Kepala Dinas."""

from __future__ import annotations

from datetime import date

from kinerja_app.demo import plans
from kinerja_app.domain.actor import Actor, Permission
from kinerja_app.domain.periode import Tahap
from kinerja_app.domain.rencana import Bagian
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.services import daftar, pemeriksaan, periode, persetujuan, tenggat
from tests.access.case import HEADS, JUDGES, PENGAWAS, Case, may, names, only
from tests.world import NOW, SECOND, SMP_A, SMP_X, World
from tests.world_plans import NOTE

SEES_GURU_A = names("ks_a")
SEE_KS_A = names("pengawas_a", "kadis", "ks_a")
EXTENDERS = may(Permission.EXTEND_DEADLINE)
DAERAH = may(Permission.VIEW_DAERAH)


def _open(world: World, who: str, skp: str) -> None:
    pemeriksaan.open_submission(world.actor(who), world.skp[skp], now=NOW)


def _judge(world: World, who: str, skp: str, *, wish: bool = False) -> None:
    """Open and judge every part; with ``wish`` the first is to be mended."""
    actor, number = world.actor(who), world.skp[skp]
    sheet = pemeriksaan.open_submission(actor, number, now=NOW)
    for place, bagian in enumerate(sheet.rules.langkah.value):
        mend = wish and place == 0
        pemeriksaan.note_part(
            actor,
            number,
            bagian=bagian,
            keputusan="perbaikan" if mend else "sesuai",
            catatan=NOTE if mend else "",
            pengajuan_ke=1,
            revisi=0,
            now=NOW,
        )


def _review_and_open_b(world: World) -> None:
    plans.review(world.actor("pengawas_sk"), world.skp["ks_b"], now=NOW)
    _open(world, "kadis", "ks_b")


def _note(world: World, actor: Actor, skp: str) -> object:
    return pemeriksaan.note_part(
        actor,
        world.skp[skp],
        bagian=Bagian.PERILAKU,
        keputusan="sesuai",
        catatan="",
        pengajuan_ke=1,
        revisi=0,
        now=NOW,
    )


def _extend(actor: Actor, npsn: str) -> None:
    tenggat.extend_deadline(
        actor,
        SECOND,
        tahap=Tahap.PERENCANAAN,
        tanggal=date(2024, 8, 31),
        alasan="Tahun ajaran baru.",
        npsn=npsn,
        now=NOW,
    )


LISTS = (
    Case(
        "daftar.list_guru",
        "school A",
        lambda _, a: daftar.list_guru(a, SMP_A, SECOND, saringan=Saringan(), now=NOW),
        **only(names("ks_a"), among=HEADS),
    ),
    Case(
        "daftar.list_binaan",
        "",
        lambda _, a: daftar.list_binaan(a, SECOND, saringan=Saringan(), now=NOW),
        PENGAWAS,
    ),
    Case(
        "daftar.list_daerah",
        "",
        lambda _, a: daftar.list_daerah(a, SECOND, saringan=Saringan(), now=NOW),
        DAERAH,
    ),
)

JUDGING = (
    Case(
        "pemeriksaan.open_submission",
        "guru A",
        lambda w, a: pemeriksaan.open_submission(a, w.skp["guru_a"], now=NOW),
        **only(SEES_GURU_A, among=JUDGES),
    ),
    Case(
        "pemeriksaan.open_submission",
        "KS A",
        lambda w, a: pemeriksaan.open_submission(a, w.skp["ks_a"], now=NOW),
        **only(names("pengawas_a", "kadis"), among=JUDGES, not_permitted=names("ks_a")),
    ),
    Case(
        "pemeriksaan.open_submission",
        "KS B, pengawas not yet linked",
        lambda w, a: pemeriksaan.open_submission(a, w.skp["ks_b"], now=NOW),
        **only(names("pengawas_sk", "kadis"), among=JUDGES, not_permitted=names("ks_b")),
    ),
    Case(
        "pemeriksaan.note_part",
        "guru A",
        lambda w, a: _note(w, a, "guru_a"),
        **only(SEES_GURU_A, among=JUDGES),
    ),
    Case(
        "pemeriksaan.note_part",
        "KS A",
        lambda w, a: _note(w, a, "ks_a"),
        **only(names("pengawas_a", "kadis"), among=JUDGES, not_permitted=names("ks_a")),
    ),
    Case(
        "pemeriksaan.review_plan",
        "KS B",
        lambda w, a: pemeriksaan.review_plan(a, w.skp["ks_b"], pengajuan_ke=1, now=NOW),
        **only(names("pengawas_sk"), among=PENGAWAS),
        prepare=lambda w: _judge(w, "pengawas_sk", "ks_b"),
    ),
)

DECIDING = (
    Case(
        "persetujuan.return_plan",
        "guru A",
        lambda w, a: persetujuan.return_plan(a, w.skp["guru_a"], pengajuan_ke=1, now=NOW),
        **only(SEES_GURU_A, among=JUDGES),
        prepare=lambda w: _judge(w, "ks_a", "guru_a", wish=True),
    ),
    Case(
        "persetujuan.return_plan",
        "KS A",
        lambda w, a: persetujuan.return_plan(a, w.skp["ks_a"], pengajuan_ke=1, now=NOW),
        **only(names("kadis"), among=JUDGES, not_permitted=SEE_KS_A),
        prepare=lambda w: _judge(w, "kadis", "ks_a", wish=True),
    ),
    Case(
        "persetujuan.approve_plan",
        "guru A",
        lambda w, a: persetujuan.approve_plan(a, w.skp["guru_a"], pengajuan_ke=1, now=NOW),
        **only(SEES_GURU_A, among=JUDGES),
        prepare=lambda w: _open(w, "ks_a", "guru_a"),
    ),
    Case(
        "persetujuan.approve_plan",
        "KS A",
        lambda w, a: persetujuan.approve_plan(a, w.skp["ks_a"], pengajuan_ke=1, now=NOW),
        **only(names("kadis"), among=JUDGES, not_permitted=SEE_KS_A),
        prepare=lambda w: _open(w, "kadis", "ks_a"),
    ),
    Case(
        "persetujuan.approve_plan",
        "KS B, by SK",
        lambda w, a: persetujuan.approve_plan(a, w.skp["ks_b"], pengajuan_ke=1, now=NOW),
        **only(names("kadis", "pengawas_sk"), among=JUDGES, not_permitted=names("ks_b")),
        prepare=_review_and_open_b,
    ),
    Case(
        "persetujuan.approve_many",
        "guru A",
        lambda w, a: persetujuan.approve_many(a, (w.skp["guru_a"],), now=NOW),
        **only(SEES_GURU_A, among=JUDGES),
        prepare=lambda w: _open(w, "ks_a", "guru_a"),
    ),
)

PERIODS = (
    Case(
        "periode.start_periode",
        "school X",
        lambda _, a: periode.start_periode(a, SMP_X, SECOND, now=NOW),
        **only(
            names("ks_x"),
            among=may(Permission.START_PERIODE),
            not_permitted=names("admin_dinas_x"),
        ),
    ),
    Case(
        "tenggat.list_deadlines",
        "school A",
        lambda _, a: tenggat.list_deadlines(a, SECOND, npsn=SMP_A, now=NOW),
        **only(names("ks_a", "kadis", "admin_dinas"), among=EXTENDERS),
    ),
    Case(
        "tenggat.list_deadlines",
        "no school",
        lambda _, a: tenggat.list_deadlines(a, SECOND, now=NOW),
        EXTENDERS,
    ),
    Case("tenggat.extend_deadline", "school A", lambda _, a: _extend(a, SMP_A), names("ks_a")),
    Case(
        "tenggat.extend_deadline",
        "daerah or everywhere",
        lambda _, a: _extend(a, ""),
        EXTENDERS - HEADS,
    ),
)

CASES = LISTS + JUDGING + DECIDING + PERIODS
