from __future__ import annotations

from datetime import date

from kinerja_app.persistence.ganda_repository import Gabungan, OrangGanda, SkpGanda
from kinerja_app.services.ganda import KelompokGanda
from kinerja_app.ui.orang.data_ganda import GabunganTampil, group_shown, merged_shown
from tests.ui.umum.test_lembar_data_diri import DIAN


def test_the_record_that_stays_stands_first_and_the_others_are_archived() -> None:
    plan = SkpGanda("guru", "2024-2", "Juli–Desember 2024", "DISETUJUI")
    shown = group_shown(KelompokGanda((OrangGanda(DIAN, (plan,)), OrangGanda(DIAN, ()))))
    assert (shown.tetap, shown.jumlah, shown.tombol) == (
        DIAN.id,
        "2 data",
        "Gabungkan 2 data menjadi 1",
    )
    first, second = shown.data
    assert first.startswith(f"Tetap: {DIAN.nama}, ")
    assert "SKP Juli–Desember 2024: " in first
    assert second.startswith("Diarsipkan: ")
    assert second.endswith("tanpa SKP")


def test_a_merging_is_one_sentence() -> None:
    seen = Gabungan(4, 9, "Dian S.", "Dian Saputra", date(2024, 8, 5))
    assert merged_shown(seen) == GabunganTampil(
        9, 4, "Dian S. digabung ke Dian Saputra, 5\u00a0Agustus 2024"
    )
