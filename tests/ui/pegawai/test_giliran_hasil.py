"""The home once the rating has begun: whose turn it is, and the way to the result."""

from dataclasses import replace
from datetime import date

import pytest

from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.services.beranda import HasilBeranda
from kinerja_app.ui.pegawai.giliran import Keadaan, giliran_rencana
from kinerja_app.ui.views import Turn
from tests.ui.pegawai.contoh import HARI, LENGKAP, beranda, lembar, skp

P = StatusPenilaian
BAIK = HasilBeranda(P.DINILAI, ("Budi Ramadhan",), Predikat.BAIK, False, date(2024, 12, 30))


def card(
    hasil: HasilBeranda | None, *, terbuka: bool = True, office: Jabatan = Jabatan.GURU
) -> Turn:
    sheet = lembar(LENGKAP, of=skp(StatusRencana.DISEPAKATI), terbuka=terbuka)
    home = replace(beranda(sheet), hasil=hasil)
    home = replace(home, terpilih=replace(home.terpilih, jabatan=office))
    return giliran_rencana(Keadaan(home, sheet, HARI))


def test_before_the_cycle_is_done_the_home_speaks_of_the_plan() -> None:
    assert card(None).heading == "Rencana Anda sudah disepakati"


def test_a_finished_cycle_waits_for_the_assessor_by_name() -> None:
    found = card(HasilBeranda(None, ("Budi Ramadhan",)))
    assert (found.tag.label, found.heading) == ("Giliran penilai", "Budi Ramadhan menilai Anda")
    assert [each.state for each in found.relay] == ["done", "now", "", ""]


@pytest.mark.parametrize(
    ("status", "who", "heading"),
    [
        (P.PERLU_DINILAI, "Giliran pengawas", "Ratna Dewayani menilai Anda"),
        (P.DIREKOMENDASIKAN, "Giliran Kepala Dinas", "Ratna Dewayani menetapkan predikat Anda"),
    ],
)
def test_a_ks_reads_in_which_of_the_two_steps_it_is(
    status: StatusPenilaian, who: str, heading: str
) -> None:
    found = card(HasilBeranda(status, ("Ratna Dewayani",)), office=Jabatan.KEPALA_SEKOLAH)
    assert (found.tag.label, found.heading) == (who, heading)


def test_a_new_result_is_the_turn_of_the_person_and_names_the_days() -> None:
    found = card(BAIK)
    assert (found.tag.label, found.heading) == ("Giliran Anda", "Baca hasil penilaian Anda")
    assert found.sentence == (
        "Predikat Anda Baik. Keberatan bisa diajukan sampai 30\u00a0Desember 2024."
    )
    assert (found.action, found.href) == ("Baca hasil", "/hasil?id=7")


def test_a_received_result_is_nobodys_turn_and_stays_one_click_away() -> None:
    found = card(replace(BAIK, diterima=True))
    assert (found.tag.kind, found.heading, found.href) == (
        "info",
        "Predikat Anda Baik",
        "/hasil?id=7",
    )


def test_an_objection_waits_for_the_one_above_the_assessor() -> None:
    found = card(replace(BAIK, status=P.KEBERATAN, keberatan_sampai=None))
    assert (found.tag.label, found.action) == ("Giliran atasan penilai", "Buka hasil")


def test_a_final_result_also_stands_on_the_home_of_a_closed_period() -> None:
    found = card(replace(BAIK, status=P.FINAL), terbuka=False)
    assert (found.tag.label, found.sentence) == ("Final", "Hasil ini sudah final.")
