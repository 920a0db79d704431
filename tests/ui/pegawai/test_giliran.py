from dataclasses import replace
from datetime import date

import pytest

from kinerja_app.domain.rencana import Bagian, Rencana
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.master_repository import Pejabat
from kinerja_app.persistence.pengajuan_repository import Catatan
from kinerja_app.services.pejabat import Peran
from kinerja_app.services.rencana import LembarRencana
from kinerja_app.ui.pegawai.giliran import Keadaan, giliran_mulai, giliran_rencana
from kinerja_app.ui.views import Turn
from tests.ui.pegawai.contoh import HARI, LENGKAP, PAGI, beranda, lembar, skp

NBSP = "\u00a0"


def turn(sheet: LembarRencana, *, on: date = HARI) -> Turn:
    return giliran_rencana(Keadaan(beranda(sheet), sheet, on))


def test_the_turn_names_the_first_unfinished_step_and_the_missing_points() -> None:
    card = turn(lembar())
    assert card.tag.label == "Giliran Anda"
    assert card.heading == "Lengkapi Pengembangan Kompetensi"
    assert card.sentence == "Rencana Anda 28 poin. Masih kurang 4 poin dari batas 32."
    assert card.deadline == f"Sisa 26 hari, sampai 31{NBSP}Agustus 2024"
    assert card.action == "Lanjutkan langkah 2"
    assert card.href == "/rencana/pengembangan-kompetensi?id=7"


def test_the_relay_begins_on_the_local_day_the_plan_was_begun() -> None:
    relay = turn(lembar()).relay
    assert [each.label for each in relay] == [
        "Anda menyusun",
        "Kepala Sekolah memeriksa",
        "Anda menyepakati",
        "Pelaksanaan",
    ]
    assert relay[0].detail == f"sejak 29{NBSP}Juli 2024"
    assert relay[1].detail == "Budi Ramadhan"
    assert relay[3].detail == "mulai Agustus 2024"
    assert [each.state for each in relay] == ["now", "", "", ""]


def test_an_untouched_plan_begins_with_step_one() -> None:
    card = turn(lembar(Rencana(), of=skp(StatusRencana.BELUM_MENGAJUKAN)))
    assert card.heading == "Isi Praktik Kinerja"
    assert card.action == "Mulai langkah 1"


def test_a_late_plan_can_still_be_submitted() -> None:
    card = turn(lembar(), on=date(2024, 9, 3))
    assert card.deadline == f"Lewat 3 hari, sampai 31{NBSP}Agustus 2024"
    assert card.sentence.endswith("Anda masih bisa mengajukan.")


def test_a_complete_plan_waits_for_own_data_first() -> None:
    card = turn(lembar(LENGKAP, of=skp(data_diri_at=None)))
    assert card.heading == "Periksa data diri"


def test_a_complete_plan_is_ready_to_submit() -> None:
    card = turn(lembar(LENGKAP))
    assert card.heading == "Ajukan rencana Anda"
    assert card.href == "/rencana/rangkuman?id=7"


def test_two_versions_come_before_everything_else() -> None:
    card = turn(replace(lembar(LENGKAP), bentrok=(Bagian.PERILAKU,)))
    assert card.heading == "Pilih satu dari dua versi"
    assert card.sentence == "Perilaku Kerja juga diubah di tempat lain. Keduanya tersimpan."
    assert card.href == "/rencana/dua-versi?id=7"


def test_a_submitted_plan_is_the_heads_turn_and_may_be_taken_back() -> None:
    card = turn(lembar(LENGKAP, of=skp(StatusRencana.DIAJUKAN, diajukan_at=PAGI)))
    assert card.tag.label == "Giliran Kepala Sekolah"
    assert card.sentence == (
        f"Diajukan 5{NBSP}Agustus 2024, 08.10. Belum dibuka: Anda masih bisa menariknya kembali."
    )
    assert card.href == ""
    assert [each.state for each in card.relay] == ["done", "now", "", ""]


def test_an_opened_plan_says_when() -> None:
    card = turn(lembar(LENGKAP, of=skp(StatusRencana.DIAJUKAN, diajukan_at=PAGI, dibuka_at=PAGI)))
    assert card.sentence.endswith(f"Dibuka 5{NBSP}Agustus 2024, 08.10.")


@pytest.mark.parametrize(
    ("reviewed", "who"), [(None, "Giliran Pengawas"), (PAGI, "Giliran Kepala Dinas")]
)
def test_the_plan_of_a_head_goes_to_the_pengawas_then_to_the_dinas(
    reviewed: object, who: str
) -> None:
    of = skp(
        StatusRencana.DIAJUKAN,
        jabatan=Jabatan.KEPALA_SEKOLAH,
        diajukan_at=PAGI,
        ditinjau_at=reviewed,
    )
    peran = Peran((Pejabat(8, "Bambang"),), Pejabat(9, "Kartika"))
    assert turn(lembar(LENGKAP, of=of, peran=peran)).tag.label == who


def test_a_returned_plan_names_who_asks_and_the_part() -> None:
    note = Catatan(Bagian.PENGEMBANGAN, "penilai", "perbaikan", "Tambah", PAGI, "Budi Ramadhan")
    card = turn(lembar(LENGKAP, of=skp(StatusRencana.DIKEMBALIKAN), catatan=(note,)))
    assert card.heading == "Perbaiki 1 bagian"
    assert card.sentence == "Budi Ramadhan minta perbaikan pada Pengembangan Kompetensi."
    assert card.action == "Perbaiki Pengembangan Kompetensi"


def test_an_approval_by_the_system_says_why() -> None:
    of = skp(StatusRencana.DISETUJUI, diputuskan_at=PAGI)
    card = turn(lembar(LENGKAP, of=of, disetujui_sistem=True))
    assert card.heading == "Sepakati rencana Anda"
    assert "disetujui otomatis" in card.sentence
    assert card.relay[1].label == "Disetujui otomatis"


def test_an_agreed_plan_stands_at_the_execution() -> None:
    card = turn(lembar(LENGKAP, of=skp(StatusRencana.DISEPAKATI, disepakati_at=PAGI)))
    assert card.tag.label == "Disepakati"
    assert card.sentence.endswith("Pelaksanaan Agustus–November 2024.")
    assert [each.state for each in card.relay] == ["done", "done", "done", "now"]


def test_a_closed_period_is_read_only_whatever_the_status() -> None:
    card = turn(lembar(terbuka=False))
    assert card.tag.label == "Baca saja"
    assert card.sentence == "Anda bisa membaca dan mencetak rencana ini."


def test_before_the_plan_it_says_who_started_the_period() -> None:
    card = giliran_mulai(beranda(), on=HARI)
    assert card.heading == "Susun rencana Anda"
    assert card.sentence == (f"Budi Ramadhan memulai periode ini 5{NBSP}Agustus 2024, 08.10.")
