"""What the list of guru says to the KS."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kinerja_app.domain.skp import StatusRencana
from kinerja_app.ui.daftar.penyaring import Penyaring
from kinerja_app.ui.penilai.papan_guru import PapanGuru, board, cards
from kinerja_app.ui.views import Tag
from tests.ui.daftar import contoh

ORIGIN = "https://kinerja.contoh"


def shown(on: date = contoh.DAY, **differs: object) -> PapanGuru:
    papan = contoh.board(**differs)
    return board(papan, Penyaring(status="diajukan"), on=on, alamat=ORIGIN)


def test_the_heading_counts_what_waits() -> None:
    assert shown().judul == "6 rencana menunggu keputusan Anda"
    assert shown().alis == "Perencanaan, sisa 26 hari"
    assert shown().sepakat == "14 dari 40"


def test_the_bar_is_told_in_words() -> None:
    assert shown().uraian == (
        "6 perlu disetujui, 3 perlu perbaikan, 9 disetujui, 14 disepakati, 8 belum mengajukan"
    )


def test_counters_are_links_that_filter_and_mark_the_one_shown() -> None:
    first, *others = shown().hitungan
    assert (first.href, first.share, first.current) == ("/guru?status=diajukan", "15.0%", True)
    assert not any(each.current for each in others)


def test_after_the_deadline_the_last_counter_is_terlambat() -> None:
    last = shown(on=date(2024, 9, 3)).hitungan[-1]
    assert (last.number, last.label, last.href) == ("8", "Terlambat", "/guru?status=terlambat")


def test_the_reminder_names_school_deadline_people_and_address() -> None:
    assert shown().pengingat == "Salin pengingat untuk 2 guru"
    assert shown().pesan_pengingat == (
        "Bapak dan Ibu guru SMP Negeri Contoh 2, rencana kinerja Juli–Desember 2024 diajukan "
        "paling lambat 31\u00a0Agustus 2024. Yang belum mengajukan:\n1. Adi Contoh\n"
        "2. Dian Saputra\nBuka https://kinerja.contoh"
    )


def test_a_period_that_is_not_started_offers_starting_it_and_no_reminder() -> None:
    papan = shown(pembukaan=None)
    assert papan.judul == "Anda belum memulai periode Juli–Desember 2024"
    assert papan.mulai_judul == "Mulai periode Juli–Desember 2024"
    assert papan.mulai_kalimat.startswith("40 guru menunggu Anda.")
    assert papan.pengingat == ""


def test_a_closed_period_offers_neither() -> None:
    papan = shown(pembukaan=None, dapat_ditulis=False)
    assert (papan.mulai_judul, papan.pengingat) == ("", "")
    assert (papan.alis, papan.baca_saja) == ("Juli–Desember 2024", True)


def test_a_school_led_by_a_plt_says_that_plans_approve_themselves() -> None:
    assert shown(dipimpin_plt=True).plt.startswith("Sekolah ini dipimpin Plt, jadi rencana guru")
    assert shown().plt == ""


def test_a_filtered_list_leads_to_everybody() -> None:
    assert (shown().semua, shown().semua_href) == ("Lihat semua 40 guru", "/guru?status=semua")
    assert shown(jumlah=40).semua == ""
    assert shown().keterangan_tabel == "Guru dengan status perlu disetujui, 6 dari 40"


def test_a_waiting_plan_can_be_opened_and_once_opened_be_marked() -> None:
    card = cards(contoh.board(contoh.row()), on=contoh.DAY, saya=1)[0]
    assert (card.praktik, card.sejak) == ("Penerapan Disiplin Positif", "sejak 31\u00a0Juli")
    assert (card.tindakan, card.href, card.dapat_dipilih) == ("Cek", "/cek?id=12", True)
    unread = cards(contoh.board(contoh.row(dibaca=False)), on=contoh.DAY, saya=1)[0]
    assert not unread.dapat_dipilih


def test_who_has_not_submitted_is_late_only_after_the_deadline() -> None:
    draft = contoh.row(status=StatusRencana.DRAF, sub_indikator=(), pengajuan_ke=0)
    papan = contoh.board(draft)
    on_time = cards(papan, on=date(2024, 8, 31), saya=1)[0]
    late = cards(papan, on=date(2024, 9, 3), saya=1)[0]
    assert (on_time.lanjut, on_time.href, on_time.sejak) == (Tag(), "", "")
    assert late.lanjut == Tag("bad", "clock", "Terlambat 3 hari")


def test_a_decided_plan_is_read_only() -> None:
    row = replace(contoh.row(), status=StatusRencana.DISEPAKATI)
    card = cards(contoh.board(row), on=contoh.DAY, saya=1)[0]
    assert (card.tindakan, card.dapat_dipilih, card.sejak) == ("Buka siklus", False, "")
    assert card.href == f"/siklus?id={row.skp_id}"


def test_a_plt_does_not_open_the_own_plan_here() -> None:
    own = cards(contoh.board(contoh.row()), on=contoh.DAY, saya=contoh.row().orang_id)[0]
    assert (own.href, own.dapat_dipilih) == ("", False)
