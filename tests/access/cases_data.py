"""What those do who keep data: operators, admin dinas, admin sistem."""

from __future__ import annotations

from kinerja_app.domain.actor import Actor, Permission, Role
from kinerja_app.services import aturan, data_diri, impor, orang, penugasan, unggahan
from tests.access.case import KEEPERS, KEEPERS_OF_A, SIGNED_IN, Case, may, names, only
from tests.world import NOW, SMP_A, World
from tests.world_plans import ROSTER_NAME, roster

ROSTER = roster()
RAPOR = (
    "NPSN;Tahun Rapor;Nomor;Indikator;Label Capaian;Nilai Capaian;Perubahan dari Tahun Lalu\n"
    f"{SMP_A};2024;D.1;Kualitas pembelajaran;Baik;71,64;+5,80\n"
).encode()
RULES = "R2024S2"
OF_A = only(KEEPERS_OF_A, among=KEEPERS)


def _decide(world: World, actor: Actor) -> None:
    data_diri.decide_correction(actor, world.koreksi, terima=True, catatan="", now=NOW)


CASES = (
    Case(
        "impor.preview_roster",
        "school A",
        lambda _, a: impor.preview_roster(a, ROSTER, name=ROSTER_NAME, npsn=SMP_A, now=NOW),
        **OF_A,
    ),
    Case(
        "impor.apply_roster",
        "school A",
        lambda _, a: impor.apply_roster(a, ROSTER, name=ROSTER_NAME, npsn=SMP_A, now=NOW),
        **OF_A,
    ),
    Case(
        "impor.preview_rapor",
        "school A",
        lambda _, a: impor.preview_rapor(a, RAPOR, name="rapor.csv", npsn=SMP_A, now=NOW),
        **OF_A,
    ),
    Case(
        "impor.apply_rapor",
        "school A",
        lambda _, a: impor.apply_rapor(a, RAPOR, name="rapor.csv", npsn=SMP_A, now=NOW),
        **OF_A,
    ),
    Case(
        "unggahan.keep_upload",
        "school A",
        lambda _, a: unggahan.keep_upload(
            a, ROSTER, jenis="roster", name=ROSTER_NAME, npsn=SMP_A, now=NOW
        ),
        **OF_A,
    ),
    Case(
        "unggahan.preview_upload",
        "school A",
        lambda w, a: unggahan.preview_upload(a, w.unggahan, now=NOW),
        **OF_A,
    ),
    Case(
        "unggahan.apply_upload",
        "school A",
        lambda w, a: unggahan.apply_upload(a, w.unggahan, now=NOW),
        **OF_A,
    ),
    Case(
        "unggahan.drop_upload",
        "school A",
        lambda w, a: unggahan.drop_upload(a, w.unggahan, now=NOW),
        **OF_A,
    ),
    Case("unggahan.list_uploads", "", lambda _, a: unggahan.list_uploads(a, now=NOW), KEEPERS),
    Case(
        "data_diri.list_corrections",
        "",
        lambda _, a: data_diri.list_corrections(a, now=NOW),
        KEEPERS,
    ),
    Case("orang.list_kept_schools", "", lambda _, a: orang.list_kept_schools(a, now=NOW), KEEPERS),
    Case("orang.summarise_school", "", lambda _, a: orang.summarise_school(a, now=NOW), KEEPERS),
    Case(
        "orang.summarise_school",
        "school A",
        lambda _, a: orang.summarise_school(a, SMP_A, now=NOW),
        **only(KEEPERS_OF_A, among=KEEPERS),
    ),
    Case("data_diri.decide_correction", "school A", _decide, **OF_A),
    Case(
        "aturan.read_catalogue",
        "",
        lambda _, a: aturan.read_catalogue(a, RULES, now=NOW),
        SIGNED_IN,
    ),
    Case("aturan.read_rules", "", lambda _, a: aturan.read_rules(a, RULES, now=NOW), SIGNED_IN),
    Case(
        "aturan.edit_catalogue",
        "",
        lambda _, a: aturan.edit_catalogue(
            a,
            RULES,
            jenis="rhk",
            kode="RHK13",
            label="Coach sejawat",
            keterangan="",
            poin=10,
            now=NOW,
        ),
        may(Permission.EDIT_CATALOGUE) & names("admin_sistem"),
    ),
    Case(
        "penugasan.assign_officer",
        "school A",
        lambda _, a: penugasan.assign_officer(
            a,
            email="operator.baru@admin.smp.belajar.id",
            nama="Operator Baru",
            role=Role.OPERATOR_SEKOLAH,
            npsn=SMP_A,
            now=NOW,
        ),
        names("admin_sistem"),
    ),
)
