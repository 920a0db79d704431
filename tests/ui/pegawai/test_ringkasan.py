from dataclasses import replace
from datetime import datetime

import pytest

from kinerja_app.domain.errors import ManyProblems
from kinerja_app.domain.rencana import Bagian, PengembanganKompetensi, Rencana
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.master_repository import Pejabat
from kinerja_app.services.pejabat import Peran
from kinerja_app.ui.pegawai.rangkuman import who_reads
from kinerja_app.ui.pegawai.rencana_state import shown_problems
from kinerja_app.ui.pegawai.ringkasan import kotak_rencana, menuju_kotak
from kinerja_app.ui.pegawai.terkirim import is_sent, sent_relay, sent_words
from kinerja_app.ui.views import Problem
from kinerja_app.ui.wording import problems
from tests.ui.pegawai.contoh import LENGKAP, PAGI, R2025, S2, lembar, perilaku, skp

NBSP = "\u00a0"
LAST = f" · terakhir diajukan 5{NBSP}Agustus 2024, 08.10"


def test_every_part_has_its_box_and_its_way_back() -> None:
    boxes = kotak_rencana(lembar(LENGKAP), ubah=True)
    assert [each.isi.heading for each in boxes] == [
        "Data diri",
        "Praktik Kinerja",
        "Pengembangan Kompetensi",
        "Tugas Tambahan",
        "Perilaku Kerja",
    ]
    assert boxes[2].isi.href == "/rencana/pengembangan-kompetensi?id=7&dari=rangkuman"
    assert [each.isi.problem for each in boxes] == [""] * 5


def test_points_are_summed_with_their_limits() -> None:
    facts = kotak_rencana(lembar(LENGKAP), ubah=True)[2].isi.facts
    assert [(each.text, each.tag.label) for each in facts] == [
        ("4 × 4 = 16 poin", ""),
        ("2 × 8 = 16 poin", ""),
        ("32 poin, batas 32–\u2060128", "Cukup"),
    ]


def test_an_incomplete_part_says_what_is_missing() -> None:
    boxes = {each.id: each.isi.problem for each in kotak_rencana(lembar(), ubah=True)}
    assert boxes["kotak-perilaku"] == "Perilaku Kerja: 3 dari 7 aspek. Lengkapi."
    assert boxes["kotak-pengembangan"] == ("Tambah RHK atau jumlahnya: baru 28 poin, kurang 4 poin")


def test_a_plan_that_is_only_read_has_no_way_to_change_it() -> None:
    boxes = kotak_rencana(lembar(of=skp(StatusRencana.DIAJUKAN)), ubah=False)
    assert {(each.isi.href, each.isi.problem) for each in boxes} == {("", "")}


def test_2025_shows_the_five_main_duties() -> None:
    plan = replace(
        Rencana(),
        pengembangan=PengembanganKompetensi(kompetensi="KP04", cara_belajar="Bersama KKG"),
    )
    boxes = kotak_rencana(lembar(plan, rules=R2025), ubah=True)
    assert [each.id for each in boxes][-1] == "kotak-tugas-pokok"
    assert len(boxes[-1].isi.facts) == 5
    assert boxes[3].isi.facts[1].text == "Bersama KKG"


def test_problems_link_to_the_box_of_their_part() -> None:
    shown = menuju_kotak(problems(ManyProblems(lembar().masalah)))
    assert shown[0].field == "kotak-pengembangan"
    assert {each.field for each in shown[1:]} == {"kotak-perilaku"}
    others = menuju_kotak((Problem("data-diri", ""), Problem("tugas_tambahan", "")))
    assert [each.field for each in others] == ["kotak-data-diri", "kotak-tugas-tambahan"]


def test_the_point_limits_stand_beside_their_source() -> None:
    (only,) = shown_problems(lembar().masalah_pada(Bagian.PENGEMBANGAN), S2)
    assert only == Problem(
        "rhk",
        "Tambah RHK atau jumlahnya: baru 28 poin, kurang 4 poin",
        "Kepdirjen GTK 4242/B.B1/HK.03.01/2024, batas 32–\u2060128 poin",
    )
    assert shown_problems((), S2) == ()


def test_a_shared_source_is_named_once_under_the_last() -> None:
    found = lembar(replace(LENGKAP, perilaku=perilaku(5))).masalah_pada(Bagian.PERILAKU)
    assert [each.source for each in shown_problems(found, S2)] == ["", "PermenPANRB 6/2022"]


def test_the_summary_says_who_reads_next() -> None:
    assert who_reads(lembar()) == (
        "Setelah Anda mengajukan, Budi Ramadhan (Kepala Sekolah) memeriksa. Anda bisa menarik "
        "kembali selama belum dibuka."
    )
    assert "disetujui otomatis" in who_reads(lembar(disetujui_sistem=True))
    assert "(pengawas atau Kepala Dinas) memeriksa" in who_reads(lembar(memimpin=True))


def test_the_confirmation_gives_number_time_and_the_next_turn() -> None:
    sheet = lembar(LENGKAP, of=skp(StatusRencana.DIAJUKAN, diajukan_at=PAGI))
    assert sent_words(sheet) == (
        "Rencana Anda sudah diajukan",
        f"Nomor SKP-24-2-00117 · 5{NBSP}Agustus 2024, 08.10",
    )
    assert [each.state for each in sent_relay(sheet)] == ["done", "now", ""]


@pytest.mark.parametrize(
    ("status", "sent", "heading", "number"),
    [
        (StatusRencana.BELUM_MENGAJUKAN, None, "Rencana Anda belum diajukan", ""),
        (StatusRencana.DRAF, PAGI, "Rencana Anda belum diajukan", LAST),
        (StatusRencana.DIKEMBALIKAN, PAGI, "Rencana Anda dikembalikan untuk diperbaiki", LAST),
        (StatusRencana.TIDAK_AKTIF, PAGI, "Rencana ini tidak aktif", LAST),
    ],
)
def test_a_plan_that_is_not_submitted_now_is_never_confirmed_as_sent(
    status: StatusRencana, sent: datetime | None, heading: str, number: str
) -> None:
    sheet = lembar(LENGKAP, of=skp(status, diajukan_at=sent))
    assert not is_sent(sheet)
    assert sent_words(sheet) == (heading, f"Nomor SKP-24-2-00117{number}")


def test_the_plan_of_a_head_is_reviewed_first() -> None:
    of = skp(StatusRencana.DIAJUKAN, jabatan=Jabatan.KEPALA_SEKOLAH, diajukan_at=PAGI)
    peran = Peran((Pejabat(8, "Bambang"),), Pejabat(9, "Kartika"))
    relay = sent_relay(lembar(LENGKAP, of=of, peran=peran))
    assert [(each.label, each.state) for each in relay] == [
        ("Anda mengajukan", "done"),
        ("Pengawas meninjau", "now"),
        ("Kepala Dinas memeriksa", ""),
        ("Anda menyepakati", ""),
    ]
