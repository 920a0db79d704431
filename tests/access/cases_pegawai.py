"""What a pegawai does with the own data and the own SKP, and what everybody signed in may ask."""

from __future__ import annotations

from kinerja_app.demo import plans
from kinerja_app.domain.actor import Role
from kinerja_app.domain.rencana import Bagian
from kinerja_app.services import (
    beranda,
    data_diri,
    kerangka,
    pemberitahuan,
    pengajuan,
    periode,
    rapor,
    rencana,
    versi,
)
from tests.access.case import (
    FORMER,
    HEADS,
    KNOW_A,
    READERS,
    SIGNED_IN,
    WRITERS,
    Case,
    names,
    only,
    own,
)
from tests.world import NOW, SECOND, SMP_A, SMP_X
from tests.world_plans import rhk

KS_A = names("ks_a")
SEE_KS_A = names("pengawas_a", "kadis")

EVERYBODY_SIGNED_IN = (
    Case(
        "kerangka.read_frame", "", lambda _, a: kerangka.read_frame(a, now=NOW), SIGNED_IN | FORMER
    ),
    Case(
        "pemberitahuan.list_news",
        "",
        lambda _, a: pemberitahuan.list_news(a, now=NOW),
        SIGNED_IN | FORMER,
    ),
    Case(
        "pemberitahuan.news_since",
        "",
        lambda _, a: pemberitahuan.news_since(a, 0, now=NOW),
        SIGNED_IN | FORMER,
    ),
    Case(
        "pemberitahuan.read_all_news",
        "",
        lambda _, a: pemberitahuan.read_all_news(a, now=NOW),
        SIGNED_IN | FORMER,
        together=True,
    ),
    Case(
        "data_diri.read_own_data",
        "",
        lambda _, a: data_diri.read_own_data(a, now=NOW),
        SIGNED_IN,
    ),
    Case(
        "data_diri.edit_own_data",
        "",
        lambda _, a: data_diri.edit_own_data(
            a, golongan="III/c", jenjang_jabatan="Ahli Muda", mata_pelajaran="IPA", now=NOW
        ),
        SIGNED_IN,
        together=True,
    ),
    Case(
        "data_diri.request_correction",
        "",
        lambda _, a: data_diri.request_correction(
            a, kolom="nama", nilai_baru="Nama Baru", alasan="", now=NOW
        ),
        **only(WRITERS | names("operator_a", "operator_x"), among=SIGNED_IN),
        together=True,
    ),
    Case(
        "periode.list_periode",
        "no school",
        lambda _, a: periode.list_periode(a, npsn="", now=NOW),
        SIGNED_IN,
    ),
    Case(
        "periode.list_periode",
        "school A",
        lambda _, a: periode.list_periode(a, npsn=SMP_A, now=NOW),
        **only(KNOW_A, among=SIGNED_IN),
    ),
    Case(
        "periode.tell_head_that_guru_waits",
        "school X",
        lambda _, a: periode.tell_head_that_guru_waits(a, SMP_X, SECOND, now=NOW),
        names("guru_x"),
    ),
)

OWN_SKP_READ = (
    Case(
        "beranda.home_of_pegawai",
        "",
        lambda _, a: beranda.home_of_pegawai(a, SECOND, now=NOW),
        WRITERS,
    ),
    Case(
        "beranda.list_own_skps",
        "",
        lambda _, a: beranda.list_own_skps(a, now=NOW),
        SIGNED_IN | FORMER,
    ),
    Case(
        "rapor.read_rapor_of_post",
        "first post",
        lambda _, a: rapor.read_rapor_of_post(a, 0, SECOND, now=NOW),
        **only(WRITERS, among=SIGNED_IN),
    ),
    Case(
        "rapor.read_rapor_of_post",
        "post of a guru",
        lambda w, a: rapor.read_rapor_of_post(a, w.post("guru_baru", Role.GURU), SECOND, now=NOW),
        **own("guru_baru", seen_by=names(), among=SIGNED_IN),
    ),
    Case(
        "data_diri.read_own_data",
        "guru A",
        lambda w, a: data_diri.read_own_data(a, skp_id=w.skp["guru_a"], now=NOW),
        **own("guru_a", seen_by=KS_A, among=SIGNED_IN),
    ),
    Case(
        "data_diri.read_own_data",
        "KS A",
        lambda w, a: data_diri.read_own_data(a, skp_id=w.skp["ks_a"], now=NOW),
        **own("ks_a", seen_by=SEE_KS_A, among=SIGNED_IN),
    ),
    Case(
        "rencana.read_plan",
        "guru A",
        lambda w, a: rencana.read_plan(a, w.skp["guru_a"], now=NOW),
        **own("guru_a", seen_by=KS_A, among=SIGNED_IN),
    ),
    Case(
        "rencana.read_plan",
        "KS A",
        lambda w, a: rencana.read_plan(a, w.skp["ks_a"], now=NOW),
        **own("ks_a", seen_by=SEE_KS_A, among=SIGNED_IN),
    ),
    Case(
        "rencana.read_plan",
        "Plt as guru",
        lambda w, a: rencana.read_plan(a, w.skp["plt_guru"], now=NOW),
        **own("plt", seen_by=names("kadis", "pengawas_a"), among=SIGNED_IN),
    ),
    Case(
        "rapor.read_rapor",
        "guru A",
        lambda w, a: rapor.read_rapor(a, w.skp["guru_a"], now=NOW),
        **own("guru_a", seen_by=KS_A, among=SIGNED_IN),
    ),
    Case(
        "versi.read_conflict",
        "guru A",
        lambda w, a: versi.read_conflict(a, w.skp["guru_bentrok"], Bagian.PENGEMBANGAN, now=NOW),
        **own("guru_bentrok", seen_by=KS_A, among=SIGNED_IN),
    ),
    Case(
        "pemberitahuan.read_trail",
        "guru A",
        lambda w, a: pemberitahuan.read_trail(a, w.skp["guru_a"], now=NOW),
        **only(names("guru_a", "ks_a"), among=READERS),
    ),
    Case(
        "pemberitahuan.read_trail",
        "KS A",
        lambda w, a: pemberitahuan.read_trail(a, w.skp["ks_a"], now=NOW),
        **only(names("ks_a", "pengawas_a", "kadis"), among=READERS),
    ),
    Case(
        "pemberitahuan.read_trail",
        "KS B, pengawas not yet linked",
        lambda w, a: pemberitahuan.read_trail(a, w.skp["ks_b"], now=NOW),
        **only(names("ks_b", "pengawas_sk", "kadis"), among=READERS),
    ),
)

OWN_SKP_WRITE = (
    Case(
        "rencana.start_plan",
        "guru without a plan",
        lambda w, a: rencana.start_plan(a, w.post("guru_baru", Role.GURU), SECOND, now=NOW),
        **own("guru_baru", seen_by=names()),
    ),
    Case(
        "rencana.save_part",
        "guru A",
        lambda w, a: rencana.save_part(
            a, w.skp["guru_a2"], rhk("RHK11", 1), revisi=1, perangkat="HP", now=NOW
        ),
        **own("guru_a2", seen_by=KS_A),
    ),
    Case(
        "rencana.save_part",
        "KS X",
        lambda w, a: rencana.save_part(
            a, w.skp["ks_x"], rhk("RHK11", 1), revisi=1, perangkat="HP", now=NOW
        ),
        **own("ks_x", seen_by=names()),
    ),
    Case(
        "data_diri.confirm_own_data",
        "guru A",
        lambda w, a: data_diri.confirm_own_data(a, w.skp["guru_a2"], now=NOW),
        **own("guru_a2", seen_by=KS_A),
    ),
    Case(
        "data_diri.confirm_superiors",
        "KS B",
        lambda w, a: data_diri.confirm_superiors(a, w.skp["ks_b"], now=NOW),
        **own("ks_b", seen_by=names(), among=HEADS),
    ),
    Case(
        "rapor.acknowledge_rapor",
        "guru A",
        lambda w, a: rapor.acknowledge_rapor(a, w.skp["guru_a2"], now=NOW),
        **own("guru_a2", seen_by=KS_A),
    ),
    Case(
        "versi.choose_version",
        "guru A",
        lambda w, a: versi.choose_version(
            a, w.skp["guru_bentrok"], rhk("RHK01", 9), revisi=2, perangkat="HP", now=NOW
        ),
        **own("guru_bentrok", seen_by=KS_A),
    ),
    Case(
        "versi.copy_last_plan",
        "guru A",
        lambda w, a: versi.copy_last_plan(a, w.skp["guru_a"], perangkat="HP", now=NOW),
        **own("guru_a", seen_by=KS_A),
        prepare=lambda w: pengajuan.withdraw_plan(w.actor("guru_a"), w.skp["guru_a"], now=NOW),
    ),
    Case(
        "pengajuan.submit_plan",
        "guru A",
        lambda w, a: pengajuan.submit_plan(a, w.skp["guru_a2"], now=NOW),
        **own("guru_a2", seen_by=KS_A),
    ),
    Case(
        "pengajuan.submit_plan",
        "Plt as KS",
        lambda w, a: pengajuan.submit_plan(a, w.skp["plt_ks"], now=NOW),
        **own("plt", seen_by=names()),
    ),
    Case(
        "pengajuan.withdraw_plan",
        "guru A",
        lambda w, a: pengajuan.withdraw_plan(a, w.skp["guru_a"], now=NOW),
        **own("guru_a", seen_by=KS_A),
    ),
    Case(
        "pengajuan.agree_plan",
        "guru A",
        lambda w, a: pengajuan.agree_plan(a, w.skp["guru_disetujui"], now=NOW),
        **own("guru_disetujui", seen_by=KS_A),
    ),
    Case(
        "pengajuan.agree_plan",
        "KS A",
        lambda w, a: pengajuan.agree_plan(a, w.skp["ks_a"], now=NOW),
        **own("ks_a", seen_by=names()),
        prepare=lambda w: plans.approve(w.actor("kadis"), w.skp["ks_a"], now=NOW),
    ),
)

CASES = EVERYBODY_SIGNED_IN + OWN_SKP_READ + OWN_SKP_WRITE
