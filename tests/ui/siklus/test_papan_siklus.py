"""What both sides read of a cycle: whose turn, since when, what is open, what is late."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.isi_siklus import CatatanBerjalan, DokumenB, JadwalObservasi
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.rencana import PraktikKinerja
from kinerja_app.regulations.r2024s1 import R2024S1
from kinerja_app.services import jadwal_observasi, penyesuaian
from kinerja_app.ui.siklus.arsip_siklus import groups
from kinerja_app.ui.siklus.ganti_praktik import closed_words as closed_words_of_practice
from kinerja_app.ui.siklus.giliran_siklus import relay_of, turn_of_cycle
from kinerja_app.ui.siklus.isi_dokumen import MARKED_AGAIN, closed_words, facts_of, head, may_fill
from kinerja_app.ui.siklus.isi_permintaan import NONE, request_shown, requests_of
from kinerja_app.ui.siklus.isian_jadwal import IsianJadwal, appointment_of, warning_sentences
from kinerja_app.ui.siklus.papan_siklus import (
    board,
    done_words,
    groups_of,
    move_words,
    tasks_of,
)
from kinerja_app.ui.siklus.rubrik_observasi import facts_with_notes, focuses, targets
from kinerja_app.ui.siklus.ubah import closed_words as closed_words_of_schedule
from kinerja_app.ui.wording_status import USULAN
from tests.services import langkah_siklus as langkah
from tests.services.langkah_siklus import GURU, HARI_H, KS, SENIN
from tests.world import NOW, World

D = Dokumen


def test_the_turn_is_the_guru_s_at_first_and_the_head_waits(world: World) -> None:
    langkah.agreed(world)
    mine, theirs = (turn_of_cycle(langkah.read(world, who)) for who in (GURU, KS))
    assert (mine.tag.label, mine.heading) == ("Giliran Anda", "Isi Diskusi Persiapan")
    assert mine.deadline == "Sejak 5\u00a0Agustus 2024"
    assert (theirs.tag.label, theirs.action) == ("Giliran pegawai", "")
    assert theirs.heading == "Dimas Prakosa menyiapkan observasi"


def test_the_relay_shows_how_far_the_cycle_has_come(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    steps = relay_of(langkah.read(world))
    assert [each.state for each in steps] == ["done", "done", "done", "now", "", "", ""]
    assert [each.label for each in steps][3:] == ["Diskusi", "Upaya", "Refleksi", "Penilaian"]


def test_a_shared_document_waits_for_the_side_that_has_not_sent(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    langkah.save(world, D.C, langkah.C_PEGAWAI, now=HARI_H)
    langkah.send(world, D.C, now=HARI_H)
    assert turn_of_cycle(langkah.read(world)).tag.label == "Giliran Kepala Sekolah"
    assert turn_of_cycle(langkah.read(world, KS)).tag.label == "Giliran Anda"


def test_the_first_period_shows_its_documents_in_two_blocks(world: World) -> None:
    langkah.ready(world)
    lembar = langkah.read(world)
    first = replace(lembar, kasus=replace(lembar.kasus, rules=R2024S1))
    assert [
        (each.judul, "".join(task.number for task in each.tugas), each.selesai)
        for each in groups_of(first)
    ] == [
        ("Pelaksanaan Observasi", "AB", "1 dari 2 selesai"),
        ("Tindak Lanjut Observasi", "CDE", "0 dari 3 selesai"),
    ]
    assert head(first, D.D).alis == "Tindak Lanjut Observasi: dokumen D, Upaya Tindak Lanjut"
    assert [each.judul for each in groups_of(lembar)] == ["Lima dokumen"]
    assert head(lembar, D.D).alis == "Dokumen D, Upaya Tindak Lanjut"


def test_locked_documents_say_what_opens_them(world: World) -> None:
    langkah.agreed(world)
    tasks = tasks_of(langkah.read(world))
    assert [bool(each.href) for each in tasks] == [True, False, False, False, False]
    assert tasks[1].fact == "Terbuka sesudah jadwal disepakati"
    assert done_words(tasks) == "0 dari 5 selesai"


def test_a_document_that_is_not_open_says_what_opens_it_on_its_own_page(world: World) -> None:
    langkah.agreed(world)
    sheet = langkah.read(world)
    assert closed_words(sheet, D.C) == "Terbuka sesudah observasi dikirim."
    langkah.ready(world)
    unsent = "Hasil observasi terbaca di sini sesudah pengamat mengirimnya."
    assert closed_words(langkah.read(world, now=HARI_H), D.B) == unsent


def test_the_appointment_moves_only_while_that_is_a_step(world: World) -> None:
    langkah.ready(world)
    sheet = langkah.read(world)
    assert (move_words(sheet), closed_words_of_schedule(sheet)) == ("Ajukan ubah jadwal", "")
    over = replace(sheet, kasus=replace(sheet.kasus, terbuka=False))
    assert move_words(over) == ""
    assert closed_words_of_schedule(over) == "Periode ini tidak terbuka untuk diisi."
    words = "Yang diobservasi mengajukan perubahan jadwal, Anda memutuskannya."
    assert closed_words_of_schedule(langkah.read(world, KS)) == words
    langkah.observe(world)
    sent = langkah.read(world, now=HARI_H)
    assert move_words(sent) == ""
    words = "Observasi sudah dilaksanakan dan hasilnya sudah dikirim."
    assert closed_words_of_schedule(sent) == words


def test_a_cycle_of_an_ended_period_waits_for_nobody(world: World) -> None:
    langkah.whole(world)
    sheet = langkah.read(world)
    over = replace(sheet, kasus=replace(sheet.kasus, terbuka=False))
    told = turn_of_cycle(over)
    assert (told.tag.label, told.heading) == ("Baca saja", "Siklus ini berhenti di tengah")
    done = replace(over.kasus.siklus, status=StatusSiklus.PERLU_DINILAI)
    rated = replace(over, kasus=replace(over.kasus, siklus=done))
    assert turn_of_cycle(rated).heading == "Siklus ini sudah selesai"
    assert {each.state for each in relay_of(rated)} == {"done"}
    assert board(rated).tag.label == "Selesai"


def test_a_finished_cycle_counts_five(world: World) -> None:
    langkah.whole(world)
    tasks = tasks_of(langkah.read(world))
    assert done_words(tasks) == "5 dari 5 selesai"
    assert tasks[1].fact == "1 dari 1 fokus dilakukan dan efektif"


def test_the_rubric_says_when_it_opens(world: World) -> None:
    langkah.ready(world)
    early = langkah.read(world, KS)
    assert closed_words(early, D.B).startswith("Observasi dimulai pada 12\u00a0Agustus 2024")
    assert not may_fill(early, D.B)
    assert may_fill(langkah.read(world, KS, now=HARI_H), D.B)


def test_a_fokus_or_example_in_our_own_words_says_so(world: World) -> None:
    langkah.agreed(world)
    official = langkah.read(world)
    ours = next(e for e in official.kasus.rules.sub_indikator.value if e.kode == "EPD")
    proposed = replace(official, praktik=ours)
    marks = [
        {(each.usulan.label, each.contoh.label) for each in focuses(lembar, DokumenB())}
        for lembar in (official, proposed)
    ]
    flag = "usulan – belum resmi"
    assert marks == [{("", flag)}, {(flag, flag)}]
    assert [{e.tags for e in targets(lembar)} for lembar in (official, proposed)] == [
        {()},
        {(USULAN,)},
    ]


def test_only_2024s1_says_that_the_observation_counts(world: World) -> None:
    langkah.agreed(world)
    assert head(langkah.read(world), D.B).dinilai == ""
    first = langkah.read(world, "guru_a", "guru_a_lama")
    assert head(first, D.B).dinilai == "Pada periode ini hasil observasi ikut dinilai."
    assert board(first).dinilai == "Pada periode ini hasil observasi ikut dinilai."


def test_an_overdue_follow_up_is_shown_to_both(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    langkah.discuss(world)
    october = HARI_H.replace(month=10)
    for who in (GURU, KS):
        shown = board(langkah.read(world, who, now=october)).terlambat
        assert shown == "1 upaya lewat tenggat (30\u00a0September)"


def test_a_request_waits_at_the_head_s_page(world: World) -> None:
    langkah.ready(world)
    wished = replace(SENIN, tanggal=SENIN.tanggal.replace(day=19))
    jadwal_observasi.request_reschedule(
        world.actor(GURU), world.skp[GURU], wished, alasan="Rapat dinas.", now=NOW
    )
    seen = langkah.read(world, KS)
    asked = request_shown(seen)
    assert (asked.judul, board(seen).boleh_putuskan) == ("Ubah jadwal", True)
    assert asked.isi == "Senin, 19\u00a0Agustus 2024, 07.30–\u206008.50 WIB"
    assert asked.akibat == "Dokumen lain tidak berubah."
    assert board(langkah.read(world)).ubah == ""


def test_the_box_names_the_marks_that_an_approval_empties_and_the_guru_hears_only_that(
    world: World,
) -> None:
    langkah.whole(world)
    other = PraktikKinerja(("EPD",))
    penyesuaian.request_adjustment(
        world.actor(GURU, HARI_H), world.skp[GURU], other, alasan="Keliru.", now=HARI_H
    )
    seen = langkah.read(world, KS, now=HARI_H)
    assert request_shown(seen).nilai == "", "no rating was begun"
    marked = replace(seen, tanda_hilang=("dimensi/Usaha", "komponen/Praktik Kinerja"))
    assert request_shown(marked).nilai == (
        "Penilaian sudah dimulai. Bila Anda menyetujui, tanda ini dikosongkan: Usaha, Praktik "
        "Kinerja. Tandai lagi menurut siklus yang baru. Isian lain tetap."
    )
    assert request_shown(langkah.read(world, now=HARI_H)).nilai == MARKED_AGAIN


def test_a_document_is_read_as_facts(world: World) -> None:
    langkah.whole(world)
    lembar = langkah.read(world)
    kasus = lembar.kasus
    rows = [
        each
        for dokumen, pihak in kasus.berkas
        for each in facts_of(lembar, dokumen, pihak, kasus.isi(dokumen, pihak))
    ]
    texts = {each.label: each.text for each in rows}
    assert texts["Jadwal observasi"] == "Senin, 12\u00a0Agustus 2024, 07.30–\u206008.50 WIB"
    assert texts["Kategori kesadaran"] == "Sadar Kesulitan"
    assert texts["Laporan upaya"].endswith("Selesai 12\u00a0Agustus 2024: Sudah dicoba.")


def test_the_running_notes_are_read_by_the_observer_and_not_by_the_guru(world: World) -> None:
    langkah.ready(world)
    noted = replace(langkah.marks(world), catatan=(CatatanBerjalan("Bertanya balik.", HARI_H),))
    langkah.save(world, D.B, noted, who=KS, now=HARI_H)
    langkah.send(world, D.B, who=KS, now=HARI_H)
    label = "Catatan berjalan (tidak dibaca pegawai)"
    for who, read in ((KS, "08.00 Bertanya balik."), (GURU, None)):
        rows = facts_with_notes(langkah.read(world, who), D.B, Pengisi.PENGAMAT, noted)
        assert {each.label: each.text for each in rows}.get(label) == read


def test_an_appointment_needs_a_day_and_two_times() -> None:
    assert appointment_of(IsianJadwal()) is None
    assert appointment_of(IsianJadwal("2024-08-12", "07:30", "08:50")) == SENIN
    assert IsianJadwal.dari(SENIN) == IsianJadwal("2024-08-12", "07:30", "08:50")
    assert appointment_of(IsianJadwal("2024-08-12", "7", "x")) is None


def test_warnings_name_the_sunday(world: World) -> None:
    langkah.agreed(world)
    sunday = JadwalObservasi(SENIN.tanggal.replace(day=11), SENIN.mulai, SENIN.selesai)
    found = jadwal_observasi.check_schedule(world.actor(GURU), world.skp[GURU], sunday, now=NOW)
    assert warning_sentences(found)[0] == (
        "11\u00a0Agustus 2024 adalah hari Minggu. Periksa tanggalnya"
    )


@pytest.mark.keluhan(24)
def test_a_day_that_passed_unopened_says_to_both_what_they_can_do(world: World) -> None:
    langkah.ready(world)
    later = HARI_H.replace(day=14)
    mine, theirs = (turn_of_cycle(langkah.read(world, who, now=later)) for who in (GURU, KS))
    assert theirs.sentence.startswith("Hari yang disepakati sudah lewat. Isi hasilnya")
    assert mine.sentence == ("Hari yang disepakati sudah lewat. Anda bisa mengajukan jadwal lain.")
    guru, head = (board(langkah.read(world, who, now=later)) for who in (GURU, KS))
    assert (guru.ubah, head.boleh_tunda) == ("Ajukan ubah jadwal", True)
    assert may_fill(langkah.read(world, KS, now=later), D.B)
    assert turn_of_cycle(langkah.read(world, now=HARI_H)).sentence == ""


def ask(world: World, isi: penyesuaian.IsiPenyesuaian) -> int:
    actor = world.actor(GURU, HARI_H)
    return penyesuaian.request_adjustment(
        actor, world.skp[GURU], isi, alasan="Target keliru.", now=HARI_H
    ).id


def settle(world: World, asked: int, **answer: Any) -> None:
    actor = world.actor(KS, HARI_H)
    penyesuaian.decide_adjustment(actor, world.skp[GURU], asked, now=HARI_H, **answer)


def test_a_wish_shows_what_differs_and_what_it_would_archive(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    assert request_shown(langkah.read(world, KS)) == NONE
    ask(world, replace(langkah.preparation(world), kelas="IX A"))
    shown = request_shown(langkah.read(world, KS))
    assert [(e.label, e.text) for e in shown.beda] == [("Kelas", "Semula: VIII B\nDiminta: IX A")]
    assert shown.akibat.startswith("Bila disetujui, Observasi Kinerja diarsipkan")


def test_another_practice_is_offered_until_it_is_asked_or_recommended(world: World) -> None:
    langkah.agreed(world)
    assert board(langkah.read(world)).ganti_href == f"/siklus/praktik?id={world.skp[GURU]}"
    assert board(langkah.read(world, KS)).ganti_href == ""
    assert closed_words_of_practice(langkah.read(world, KS)) == (
        "Praktik Kinerja diganti atas permintaan pegawai."
    )
    asked = ask(world, PraktikKinerja(("EPD",)))
    assert board(langkah.read(world)).ganti_href == ""
    assert closed_words_of_practice(langkah.read(world)).startswith("Tunggu keputusan")
    settle(world, asked, setuju=False, catatan="Tetap praktik ini.")
    told = requests_of(langkah.read(world))
    assert [each.heading for each in told] == ["Ubah Praktik Kinerja: ditolak"]
    assert told[0].detail.endswith(". Tetap praktik ini.")


def test_the_archive_names_what_was_archived_and_is_read_by_both(world: World) -> None:
    langkah.whole(world)
    assert groups(langkah.read(world)) == ()
    first = langkah.read(world).praktik.fokus[0].label
    settle(world, ask(world, PraktikKinerja(("EPD",))), setuju=True)
    for who in (GURU, KS):
        (group,) = groups(langkah.read(world, who))
        assert (group.judul, group.alasan) == (
            "Diarsipkan 12\u00a0Agustus 2024, 08.00",
            "Target keliru.",
        )
        assert [each.judul[0] for each in group.dokumen] == ["A", "B", "C", "C", "D", "E", "E"]
        assert group.dokumen[0].judul == "A. Diskusi Persiapan, bagian pegawai"
        assert first in {each.text for each in group.dokumen[0].isi}
    assert board(langkah.read(world)).arsip == "Arsip (7 dokumen)"
