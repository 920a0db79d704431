from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kinerja_app.domain.pengiriman import PilihanSurat, StatusSurat
from kinerja_app.persistence.surat_repository import SuratTercatat
from kinerja_app.ui.umum.preferensi import PILIHAN
from kinerja_app.ui.umum.surat_contoh import KEADAAN, LembarSurat, sheet_of

WHEN = datetime(2024, 8, 5, 2, 0, tzinfo=UTC)


def test_a_letter_says_how_far_it_came_and_to_whom_it_goes() -> None:
    letter = SuratTercatat(
        7, "Kinerja: 1 pemberitahuan baru", "Isi", "dian@x.id", StatusSurat.TERKIRIM, WHEN
    )
    assert sheet_of(letter) == LembarSurat(
        "surat-7",
        "Kinerja: 1 pemberitahuan baru",
        "Terkirim, kepada dian@x.id, 5\u00a0Agustus 2024, 09.00",
        "Isi",
    )


@pytest.mark.parametrize("status", list(StatusSurat))
def test_every_state_of_a_letter_has_its_words(status: StatusSurat) -> None:
    assert KEADAAN[status]


def test_every_choice_is_offered() -> None:
    assert {each.value for each in PILIHAN} == {each.value for each in PilihanSurat}
