"""What the page of deadlines says."""

from __future__ import annotations

from datetime import UTC, date, datetime

from kinerja_app.domain.periode import Tahap, Tingkat
from kinerja_app.persistence.periode_repository import TenggatTercatat
from kinerja_app.ui.admin.perpanjangan import BarisTenggat, deadline_row, history
from kinerja_app.ui.views import Moment
from tests.ui.daftar import contoh


def test_an_extended_stage_says_who_set_it_and_what_was_first() -> None:
    planning = next(e for e in contoh.deadlines() if e.tahap is Tahap.PERENCANAAN)
    found = deadline_row(planning, on=contoh.DAY)
    assert found == BarisTenggat(
        "Perencanaan",
        "31\u00a0Agustus 2024",
        "Sisa 26 hari",
        "Dinas Pendidikan",
        f"Semula {found.semula.removeprefix('Semula ')}",
    )
    assert found.semula.startswith("Semula ")


def test_a_stage_that_was_never_moved_has_no_former_date() -> None:
    last = contoh.deadlines()[-1]
    assert deadline_row(last, on=contoh.DAY).semula == ""
    assert deadline_row(last, on=contoh.DAY).oleh == "Nasional"


def test_the_history_is_newest_first_with_its_reason() -> None:
    made = datetime(2024, 8, 1, 3, tzinfo=UTC)
    older = TenggatTercatat(
        Tahap.PERENCANAAN, Tingkat.DINAS, date(2024, 8, 31), "Banjir", made, "Kartika Wiranto"
    )
    newer = TenggatTercatat(
        Tahap.PENILAIAN, Tingkat.SEKOLAH, date(2025, 1, 5), "Ujian", made, "Budi Ramadhan"
    )
    assert history((older, newer)) == (
        Moment(
            "Penilaian sampai 5\u00a0Januari 2025",
            "1\u00a0Agustus 2024, 10.00",
            "Budi Ramadhan, sekolah",
            "Ujian",
        ),
        Moment(
            "Perencanaan sampai 31\u00a0Agustus 2024",
            "1\u00a0Agustus 2024, 10.00",
            "Kartika Wiranto, dinas pendidikan",
            "Banjir",
        ),
    )
