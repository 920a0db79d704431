"""After the rating is determined: received, objected to, corrected, final, reopened, the year."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import Delete, Update, delete, update
from sqlmodel import col

from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.errors import NotPermitted, RuleBroken, WrongStep
from kinerja_app.domain.isi_siklus import DokumenA
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.domain.organisasi import Capaian
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.rencana import Bagian, PerilakuKerja
from kinerja_app.persistence.tables import BagianRencana, Bukti, Penilaian, Siklus, Skp
from kinerja_app.persistence.unit_of_work import begin
from kinerja_app.services import (
    capaian,
    hasil,
    keberatan,
    keputusan_penilaian,
    pemeriksaan,
    pengajuan,
    persetujuan,
    rencana,
    siklus,
    umpan_balik,
)
from tests.services.bukti_steps import RHK1, L, judge, under, upload
from tests.services.langkah_penilaian import (
    ATAS,
    BAWAH,
    DAY,
    RATED,
    REASON,
    choose,
    determine,
    determined,
    final,
    objected,
    read,
    recommended,
    refused,
)
from tests.services.steps import codes, news, trail
from tests.world import ORANG, SMP_A, World

NAME = "guru_disetujui"
LATER = RATED + DAY
IN_2026 = datetime(2026, 11, 9, 3, 0, tzinfo=UTC)


def test_received_is_not_agreed_and_may_be_answered(world: World) -> None:
    skp, guru = determined(world), world.actor(NAME)
    early = refused(hasil.answer_result, guru, skp, tanggapan="Terima kasih.", versi=3, now=LATER)
    assert codes(early) == ["HASIL_BELUM_DITERIMA"]
    first = hasil.receive_result(guru, skp, now=LATER)
    assert hasil.receive_result(guru, skp, now=LATER + DAY).diterima_at == first.diterima_at
    hasil.answer_result(guru, skp, tanggapan="Saya akan perbaiki.", versi=4, now=LATER)
    sheet = read(world, "ks_a", skp)
    assert sheet.penilaian is not None
    assert sheet.penilaian.tanggapan == "Saya akan perbaiki."
    assert news(ORANG["ks_a"], "HASIL_DITANGGAPI") == 1


def test_another_answer_is_not_overwritten_by_one_written_before_it(world: World) -> None:
    skp, guru = determined(world), world.actor(NAME)
    shown = hasil.receive_result(guru, skp, now=LATER).versi
    first = hasil.answer_result(guru, skp, tanggapan="Dari HP.", versi=shown, now=LATER)
    late = refused(hasil.answer_result, guru, skp, tanggapan="Laptop.", versi=shown, now=LATER)
    assert codes(late) == ["ISIAN_BERUBAH"]
    again = hasil.answer_result(guru, skp, tanggapan="Dari HP.", versi=shown, now=LATER)
    assert (again, news(ORANG["ks_a"], "HASIL_DITANGGAPI")) == (first, 1)


@pytest.mark.parametrize("days", [0, 14])
def test_an_objection_is_made_up_to_the_last_day(world: World, days: int) -> None:
    skp, on = determined(world), RATED + days * DAY
    moved = keberatan.object_to_result(world.actor(NAME, on), skp, alasan="Belum adil.", now=on)
    assert moved.status is StatusPenilaian.KEBERATAN
    assert news(ORANG["kadis"], "KEBERATAN_DIAJUKAN") == 1


def test_an_objection_a_day_late_is_refused(world: World) -> None:
    skp, on = determined(world), RATED + 15 * DAY
    late = refused(
        keberatan.object_to_result, world.actor(NAME, on), skp, alasan="Belum adil.", now=on
    )
    assert codes(late) == ["KEBERATAN_LEWAT_WAKTU"]


def test_an_objection_has_a_reason(world: World) -> None:
    skp = determined(world)
    bare = refused(keberatan.object_to_result, world.actor(NAME), skp, alasan=" ", now=RATED)
    assert codes(bare) == ["ALASAN_BELUM_DITULIS"]


def test_an_objection_taken_back_may_be_made_again(world: World) -> None:
    skp, guru = objected(world), world.actor(NAME)
    back = keberatan.withdraw_objection(guru, skp, now=LATER)
    assert back.status is StatusPenilaian.DINILAI
    again = keberatan.object_to_result(guru, skp, alasan="Tetap keberatan.", now=LATER)
    assert again.status is StatusPenilaian.KEBERATAN


def test_the_atasan_penilai_decides_with_a_reason_and_the_result_stands(world: World) -> None:
    skp, kadis = objected(world), world.actor("kadis")
    bare = refused(keberatan.decide_objection, kadis, skp, putusan="tetap", alasan="", now=LATER)
    assert codes(bare) == ["ALASAN_BELUM_DITULIS"]
    unknown = refused(keberatan.decide_objection, kadis, skp, putusan="", alasan=REASON, now=LATER)
    assert unknown.code == "PUTUSAN_BELUM_DIPILIH"
    done = keberatan.decide_objection(kadis, skp, putusan="tetap", alasan=REASON, now=LATER)
    assert (done.status, done.nilai.predikat) == (StatusPenilaian.DINILAI, Predikat.BAIK)
    shown = read(world, NAME, skp).keberatan[0]
    assert (shown.putusan, shown.putusan_alasan, shown.oleh) == (
        "tetap",
        REASON,
        "Teguh Wibisono",
    )
    once = refused(keberatan.object_to_result, world.actor(NAME), skp, alasan="Lagi.", now=LATER)
    assert codes(once) == ["KEBERATAN_SUDAH_ADA"]


def test_the_atasan_penilai_may_change_the_ratings(world: World) -> None:
    skp = objected(world)
    done = keberatan.decide_objection(
        world.actor("kadis"),
        skp,
        putusan="diubah",
        alasan=REASON,
        hasil=ATAS,
        perilaku=ATAS,
        now=LATER,
    )
    assert done.nilai.predikat is Predikat.SANGAT_BAIK
    assert news(ORANG[NAME], "KEBERATAN_DIPUTUSKAN") == 1


def test_the_head_who_rated_does_not_decide_the_objection(world: World) -> None:
    skp = objected(world)
    found = refused(
        keberatan.decide_objection,
        world.actor("ks_a"),
        skp,
        putusan="tetap",
        alasan=REASON,
        now=LATER,
    )
    assert isinstance(found, NotPermitted)


def test_the_decision_of_one_without_an_account_is_recorded_with_its_letter(world: World) -> None:
    skp = recommended(world)
    choose(world, "kadis", skp)
    determine(world, "kadis", skp)
    keberatan.object_to_result(world.actor("ks_b"), skp, alasan="Belum adil.", now=LATER)
    kadis = world.actor("kadis")
    bare = refused(
        keberatan.decide_objection, kadis, skp, putusan="tetap", alasan=REASON, now=LATER
    )
    assert bare.code == "NOMOR_SURAT_KOSONG"
    keberatan.decide_objection(
        kadis, skp, putusan="tetap", alasan=REASON, surat="800/12", now=LATER
    )
    assert read(world, "ks_b", skp).jejak[0].alasan == (
        f"Putusan atasan Kepala Dinas, surat 800/12: {REASON}"
    )


@pytest.mark.keluhan(6)
def test_the_same_assessor_corrects_before_the_end_with_a_reason(world: World) -> None:
    skp, ks = determined(world), world.actor("ks_a")
    hasil.receive_result(world.actor(NAME), skp, now=LATER)
    bare = refused(keputusan_penilaian.correct_rating, ks, skp, alasan="", now=LATER)
    assert codes(bare) == ["ALASAN_BELUM_DITULIS"]
    opened = keputusan_penilaian.correct_rating(ks, skp, alasan="Salah pilih.", now=LATER)
    assert (opened.ke, opened.status) == (1, StatusPenilaian.PERLU_DINILAI)
    assert news(ORANG[NAME], "PENILAIAN_DIKOREKSI") == 1
    hidden = read(world, NAME, skp).penilaian
    assert hidden is not None
    assert hidden.nilai.predikat is None
    choose(world, "ks_a", skp, hasil_kerja=ATAS, perilaku=ATAS, alasan=REASON)
    again = determine(world, "ks_a", skp)
    assert (again.nilai.predikat, again.diterima_at) == (Predikat.SANGAT_BAIK, None)
    assert trail(skp)[-2] == ("koreksi", "DINILAI", "PERLU_DINILAI")


def test_a_result_becomes_final_only_after_the_days_of_the_objection(world: World) -> None:
    skp, ks = determined(world), world.actor("ks_a")
    for days in (0, 14):
        early = refused(keputusan_penilaian.finalise_rating, ks, skp, now=RATED + days * DAY)
        assert codes(early) == ["MASA_KEBERATAN_BERJALAN"]
    done = keputusan_penilaian.finalise_rating(ks, skp, now=RATED + 15 * DAY)
    assert done.status is StatusPenilaian.FINAL


def test_since_2025_no_result_is_final_before_that_of_the_school_is_set(world: World) -> None:
    skp = determined(world)
    under(world, "R2026", "2026")
    later = IN_2026 + 15 * DAY
    ks, finish = world.actor("ks_a", later), keputusan_penilaian.finalise_rating
    early = refused(finish, ks, skp, now=later)
    assert codes(early) == ["CAPAIAN_ORGANISASI_BELUM_ADA"]
    admin = world.actor("admin_dinas", later)
    capaian.set_capaian(admin, SMP_A, "2026", tingkat=Capaian.SANGAT_KURANG, now=later)
    assert finish(ks, skp, now=later).status is StatusPenilaian.FINAL


def test_a_person_without_objection_need_not_wait(world: World) -> None:
    skp, guru = determined(world), world.actor(NAME)
    early = refused(keberatan.waive_objection, guru, skp, now=LATER)
    assert codes(early) == ["HASIL_BELUM_DITERIMA"]
    hasil.receive_result(guru, skp, now=LATER)
    keberatan.waive_objection(guru, skp, now=LATER)
    done = keputusan_penilaian.finalise_rating(world.actor("ks_a"), skp, now=LATER)
    assert done.status is StatusPenilaian.FINAL


@pytest.mark.keluhan(6)
def test_a_final_result_is_reopened_as_a_new_version_and_the_old_one_stays(world: World) -> None:
    skp, ks = final(world), world.actor("ks_a")
    bare = refused(keputusan_penilaian.reopen_rating, ks, skp, alasan=" ", now=LATER)
    assert codes(bare) == ["ALASAN_BELUM_DITULIS"]
    opened = keputusan_penilaian.reopen_rating(ks, skp, alasan="Salah orang.", now=LATER)
    assert (opened.ke, opened.status, opened.nilai.hasil) == (
        2,
        StatusPenilaian.PERLU_DINILAI,
        None,
    )
    assert news(ORANG[NAME], "PENILAIAN_DIBUKA_LAGI") == 1
    choose(world, "ks_a", skp, hasil_kerja=BAWAH, alasan=REASON)
    determine(world, "ks_a", skp)
    sheet = read(world, NAME, skp)
    assert sheet.penilaian is not None
    assert sheet.penilaian.nilai.predikat is Predikat.BUTUH_PERBAIKAN
    old = sheet.versi_lama[0]
    assert (old.ke, old.status, old.nilai.predikat) == (
        1,
        StatusPenilaian.FINAL,
        Predikat.BAIK,
    )


def test_the_kepala_dinas_reopens_a_final_result_of_the_daerah(world: World) -> None:
    skp = final(world)
    opened = keputusan_penilaian.reopen_rating(
        world.actor("kadis"), skp, alasan="Temuan pemeriksaan.", now=LATER
    )
    assert opened.ke == 2


def test_a_final_skp_changes_on_no_path_of_the_services(world: World) -> None:
    skp = final(world)
    guru, ks, now = world.actor(NAME), world.actor("ks_a"), RATED + 16 * DAY
    acts = (
        lambda: choose(world, "ks_a", skp, hasil_kerja=BAWAH, alasan=REASON),
        lambda: determine(world, "ks_a", skp),
        lambda: keputusan_penilaian.correct_rating(ks, skp, alasan=REASON, now=now),
        lambda: umpan_balik.give_feedback(ks, skp, sasaran="praktik", isi="Bagus.", now=now),
        lambda: hasil.receive_result(guru, skp, now=now),
        lambda: hasil.answer_result(guru, skp, tanggapan="Tidak.", versi=0, now=now),
        lambda: keberatan.object_to_result(guru, skp, alasan="Tidak.", now=now),
        lambda: keberatan.withdraw_objection(guru, skp, now=now),
        lambda: keberatan.waive_objection(guru, skp, now=now),
        lambda: pengajuan.submit_plan(guru, skp, now=now),
        lambda: pengajuan.withdraw_plan(guru, skp, now=now),
        lambda: persetujuan.return_plan(ks, skp, pengajuan_ke=1, now=now),
        lambda: pemeriksaan.note_part(
            ks,
            skp,
            bagian=Bagian.PRAKTIK,
            keputusan="sesuai",
            catatan="",
            pengajuan_ke=1,
            revisi=0,
            now=now,
        ),
        lambda: rencana.save_part(guru, skp, PerilakuKerja(), revisi=1, perangkat="HP", now=now),
        lambda: siklus.save_document(
            guru, skp, Dokumen.A, DokumenA(), revisi=0, perangkat="HP", now=now
        ),
        lambda: siklus.go_on_to_rating(ks, skp, alasan=REASON, now=now),
        lambda: upload(world, RHK1, now=now),
        lambda: judge(world, RHK1, L.VERIFIKASI, now=now),
    )
    for act in acts:
        assert isinstance(refused(act), WrongStep | RuleBroken)


def test_a_final_skp_is_locked_behind_every_write(world: World) -> None:
    skp, ks = final(world), world.actor("ks_a")

    def write(change: object) -> None:
        with begin(ks, now=LATER) as work:
            if isinstance(change, str):
                work.session.get_one(Skp, skp).status = change
            else:
                work.session.add(change)

    changes: tuple[object, ...] = (
        "DRAF",
        Siklus(skp_id=skp, status="BERJALAN", sejak=LATER),
        Bukti(skp_id=skp, slot="rhk/X/1", status="DIAJUKAN"),
    )
    for change in changes:
        found = refused(write, change)
        assert (type(found), found.code) == (WrongStep, "SKP_SUDAH_FINAL")
    keputusan_penilaian.reopen_rating(ks, skp, alasan=REASON, now=LATER)
    write(Bukti(skp_id=skp, slot="rhk/X/1", status="DIAJUKAN"))


def test_a_final_skp_is_locked_behind_every_statement_too(world: World) -> None:
    skp, other, ks = final(world), world.skp["guru_a"], world.actor("ks_a")

    def run(statement: Update | Delete) -> None:
        with begin(ks, now=LATER) as work:
            work.session.execute(statement)

    attacks = (
        update(Skp).where(col(Skp.id) == skp).values(status="DRAF"),
        update(Skp).values(npsn="69990002"),
        update(Penilaian).where(col(Penilaian.skp_id) == skp).values(predikat="SANGAT_BAIK"),
        delete(Penilaian).where(col(Penilaian.skp_id) == skp),
        delete(BagianRencana).where(col(BagianRencana.skp_id) == skp),
        delete(BagianRencana),
    )
    for attack in attacks:
        found = refused(run, attack)
        assert (type(found), found.code) == (WrongStep, "SKP_SUDAH_FINAL")
    run(update(Skp).where(col(Skp.id) == other).values(atas_nama=""))
