"""The export on a real school: who and what is in it, the difference, the bytes, the record."""

from __future__ import annotations

import pytest
from sqlmodel import Session, select

from kinerja_app.demo import plans
from kinerja_app.domain.ekinerja import Aspek
from kinerja_app.domain.ekinerja_beda import JenisBeda
from kinerja_app.domain.errors import NotFound, RuleBroken
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.rencana import Bagian
from kinerja_app.integrations.ekinerja_berkas import as_json, from_json
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.periode_repository import get
from kinerja_app.persistence.tables import Audit, Orang, Pengajuan, Penugasan, Skp
from kinerja_app.persistence.unit_of_work import begin
from kinerja_app.services import keadaan, keputusan_penilaian
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.ekspor_ekinerja import (
    RencanaEkspor,
    list_exports,
    preview_export,
    read_export,
    run_export,
)
from kinerja_app.services.kumpulan_ekinerja import collected, outgoing
from kinerja_app.settings import get_settings
from tests.services.langkah_ekinerja import (
    CLOSED,
    CODES,
    GURU,
    KS,
    completed,
    exported,
    number_people,
    ready,
)
from tests.services.langkah_penilaian import REASON
from tests.world import BEGIN, NOW, ORANG, PEOPLE, SECOND, SMP_A, SMP_B, World


def planned(world: World, who: str = KS) -> RencanaEkspor:
    return preview_export(world.actor(who, CLOSED), SECOND, npsn=SMP_A, now=CLOSED)


@pytest.mark.keluhan(4)
def test_each_rhk_stands_once_with_every_aspect_of_its_part(world: World) -> None:
    ready(world)
    rows = planned(world).kumpulan.rhk
    keys = [each.kunci for each in rows]
    assert len(keys) == len(set(keys))
    plan = [each for each in rows if each.bagian is Bagian.PENGEMBANGAN]
    assert plan
    for each in plan:
        assert [one.aspek for one in each.aspek] == [Aspek.KUANTITAS, Aspek.KUALITAS, Aspek.WAKTU]
    assert all("{" not in one.indikator + one.target for each in rows for one in each.aspek)


def test_results_carry_ratings_code_and_the_one_who_determined(world: World) -> None:
    ready(world)
    (result,) = planned(world).kumpulan.periodik
    found = result.hasil
    assert (found.hasil.value, found.perilaku.value) == ("SESUAI", "SESUAI")
    assert found.kuadran == CODES[Predikat.BAIK]
    judge = found.penilai
    assert (judge.nama, judge.jabatan, judge.asn) == (PEOPLE[KS].nama, "Kepala Sekolah", True)
    assert judge.unor == "SMP Negeri Melati Satu"
    assert (result.mulai.isoformat(), result.selesai.isoformat()) == ("2024-07-01", "2024-12-31")


@pytest.mark.keluhan(3)
def test_three_exports_give_one_row_per_rhk_and_the_same_bytes(world: World) -> None:
    first = exported(world)
    head = world.actor(KS, CLOSED)
    again = [run_export(head, SECOND, npsn=SMP_A, now=CLOSED) for _ in range(2)]
    assert {each.hash for each in again} == {first.hash}
    assert (first.baru, first.berubah, first.hilang) == (first.jumlah_rhk + 1, 0, 0)
    assert [(e.baru, e.berubah, e.hilang) for e in again] == [(0, 0, 0), (0, 0, 0)]
    assert [each.id for each in list_exports(head, SECOND, now=CLOSED)] == [3, 2, 1]


@pytest.mark.keluhan(22)
def test_the_file_read_back_gives_the_same_records(world: World) -> None:
    made = exported(world)
    head = world.actor(KS, CLOSED)
    file = read_export(head, made.id, bentuk="json", now=CLOSED)
    assert file.nama == "ekinerja-2024-2-69990001.json"
    assert from_json(file.isi) == planned(world).kumpulan
    assert as_json(from_json(file.isi)) == file.isi
    table = read_export(head, made.id, bentuk="rhk", now=CLOSED)
    assert table.nama == "ekinerja-2024-2-69990001-rhk.csv"
    assert table.isi.startswith(b'\xef\xbb\xbf"id";"skpId";"pnsDinilaiOrang"')
    with pytest.raises(NotFound):
        read_export(head, made.id, bentuk="lain", now=CLOSED)


def test_every_download_is_on_the_trail(world: World) -> None:
    made = exported(world)
    read_export(world.actor("kadis", CLOSED), made.id, bentuk="json", now=CLOSED)
    with transaction(get_settings().database_url, writes=False) as session:
        rows = session.exec(select(Audit).where(Audit.objek_jenis == "ekspor"))
        assert [(row.tindakan, row.pelaku_id, row.ke) for row in rows] == [
            ("ekspor_ekinerja", ORANG[KS], ""),
            ("unduh_ekspor", ORANG["kadis"], "json"),
        ]


@pytest.mark.keluhan(6)
def test_a_reopened_result_leaves_the_export_until_it_is_final_again(world: World) -> None:
    exported(world)
    keputusan_penilaian.reopen_rating(
        world.actor(KS, CLOSED), world.skp[GURU], alasan=REASON, now=CLOSED
    )
    beda = planned(world).perbedaan
    assert [(each.jenis, each.sumber.value) for each in beda.beda] == [
        (JenisBeda.HILANG, "kinerjaPeriodik")
    ]


def test_a_closed_school_is_not_exported_and_the_refusal_counts(world: World) -> None:
    with pytest.raises(RuleBroken) as refused:
        planned(world)
    assert (refused.value.code, refused.value.facts["jumlah"]) == ("GERBANG_TERTUTUP", 14)


def test_results_without_codes_are_refused(world: World) -> None:
    completed(world)
    with pytest.raises(RuleBroken, match="KUADRAN_TANPA_PEMETAAN"):
        planned(world)


def test_a_dinas_exports_its_open_schools_and_names_how_many_wait(world: World) -> None:
    ready(world)
    admin = world.actor("admin_dinas", CLOSED)
    made = run_export(admin, SECOND, now=CLOSED)
    assert (made.sekolah, made.tertahan, made.npsn, made.dinas_id) == (1, 3, "", world.dinas)
    assert {e.npsn for e in preview_export(admin, SECOND, now=CLOSED).kumpulan.rhk} == {SMP_A}


def plan_elsewhere(world: World, *, status: str) -> None:
    """A second post of the guru at school B in the same period, with the plan she has at A."""
    with transaction(get_settings().database_url) as session:
        orang = ORANG[GURU]
        post = Penugasan(orang_id=orang, role="guru", npsn=SMP_B, status=status, mulai=BEGIN)
        post.satminkal = status == "definitif"
        session.add(post)
        session.flush()
        old = session.get_one(Skp, world.skp[GURU])
        copy = {**old.model_dump(exclude={"id", "nomor", "npsn", "penugasan_id"})}
        copy |= {"nomor": "SKP-24-2-90001", "npsn": SMP_B, "penugasan_id": post.id}
        copy |= {"status_penugasan": status}
        row = Skp(**copy)
        session.add(row)
        session.flush()
        _copy_submission(session, old.id or 0, row.id or 0)


def _copy_submission(session: Session, dari: int, ke: int) -> None:
    found = session.exec(select(Pengajuan).where(Pengajuan.skp_id == dari)).one()
    session.add(Pengajuan(**{**found.model_dump(exclude={"id", "skp_id"}), "skp_id": ke}))


def rows_at(world: World, npsn: str) -> set[tuple[str, bool]]:
    with begin(world.actor("kadis", CLOSED), now=CLOSED, writes=False) as work:
        periode = get(work, SECOND)
        found = collected(periode, rules_for(work, "R2024S2"), outgoing(work, periode, [npsn]))
        return {(each.nip, each.definitif) for each in found.rhk if each.jabatan.value == "guru"}


@pytest.mark.keluhan(30)
def test_two_assignments_give_two_rows_each_flagged_as_definitive(world: World) -> None:
    ready(world)
    plan_elsewhere(world, status="definitif")
    number = f"198001012010011{ORANG[GURU] % 1000:03d}"
    assert rows_at(world, SMP_A) == {(number, True)}
    assert rows_at(world, SMP_B) == {(number, True)}


def test_the_post_as_plt_gives_no_row(world: World) -> None:
    ready(world)
    plan_elsewhere(world, status="plt")
    assert rows_at(world, SMP_B) == set()


def test_neither_non_asn_nor_merged_nor_unnumbered_people_are_in_it(world: World) -> None:
    ready(world)
    whole = rows_at(world, SMP_A)
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG[GURU]).status_kepegawaian = "Honor Daerah"
    assert rows_at(world, SMP_A) == set()
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG[GURU]).status_kepegawaian = "PNS"
    assert rows_at(world, SMP_A) == whole
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG[GURU]).nip = None
    assert rows_at(world, SMP_A) == set()


def test_who_left_is_in_it_only_with_a_final_result(world: World) -> None:
    number_people("guru_a")
    plans.approve(world.actor(KS), world.skp["guru_a"], now=NOW)
    plans.agree(world.actor("guru_a"), world.skp["guru_a"], now=NOW)
    assert len(rows_at(world, SMP_A)) == 1
    keadaan.mark_inactive(
        world.actor("operator_a"), ORANG["guru_a"], jenis=Keadaan.CLTN, mulai=NOW.date(), now=NOW
    )
    assert rows_at(world, SMP_A) == set()
