"""What the pages of papers show, as values."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime

import pytest

from kinerja_app.domain.cetakan import Cetakan, Kertas, PilihanCetak, StatusCetak
from kinerja_app.identity.rate_limit import PaperLimit
from kinerja_app.persistence.pekerjaan_repository import Pekerjaan
from kinerja_app.services.cek_dokumen import NO_MATCH, HasilCek, Pemeriksaan
from kinerja_app.services.cetak_sekolah import PapanCetak
from kinerja_app.ui.dokumen import cek_dokumen
from kinerja_app.ui.dokumen.cek_dokumen import CekDokumenState, answer
from kinerja_app.ui.dokumen.sekolah import BarisPekerjaan, job_rows


def test_a_stranger_reads_the_initials_and_never_the_name() -> None:
    found = Pemeriksaan(
        HasilCek.COCOK,
        Cetakan.EVALUASI,
        nama="Bagas Wiryawan, S.Pd.",
        periode="Juli–Desember 2024",
        terbit=date(2024, 12, 20),
        pokok=(("Predikat pada kertas", "Baik"),),
    )
    shown = answer(found)
    assert [(each.label, each.text) for each in shown.fakta] == [
        ("Dokumen", "Evaluasi Kinerja"),
        ("Atas nama (inisial)", "BW"),
        ("Periode", "Juli–Desember 2024"),
        ("Diterbitkan", "20\u00a0Desember 2024"),
        ("Keadaan saat terbit", "Final"),
        ("Predikat pada kertas", "Baik"),
    ]


def test_a_paper_that_does_not_match_tells_nothing_else() -> None:
    shown = answer(NO_MATCH)
    assert (shown.tag.label, shown.fakta) == ("Tidak cocok", ())


@pytest.mark.usefixtures("database_url")
def test_the_page_answers_no_more_than_the_limit_and_keeps_what_was_typed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    limit = PaperLimit(1)
    monkeypatch.setattr(cek_dokumen, "_limit", lambda: limit)
    page = CekDokumenState(_reflex_internal_init=True)  # type: ignore[call-arg] # hidden by Reflex's typing
    page.router_data = {"headers": {"asgi-scope-client": "203.0.113.9"}}
    page.kode, page.sidik = "0000-0000-0000", "0" * 16
    asyncio.run(page._check())
    assert page.jawaban.tag.label == "Tidak cocok"
    asyncio.run(page._check())
    assert (page.jawaban.kalimat, page.kode) == ("", "0000-0000-0000")
    assert "Coba lagi satu menit lagi" in page.masalah[0].sentence


def job(status: StatusCetak, selesai: int = 3) -> BarisPekerjaan:
    made = datetime(2024, 8, 5, 2, 0, tzinfo=UTC)
    one = Pekerjaan(
        7, "69990001", "2024-2", Kertas.F4, PilihanCetak.RENCANA, status, 6, selesai, 9, 1, made
    )
    return job_rows(PapanCetak("69990001", "SMP", "2024-2", 6, (one,)))[0]


@pytest.mark.parametrize(
    ("status", "stop", "resume"),
    [
        (StatusCetak.MENUNGGU, True, False),
        (StatusCetak.BERJALAN, True, False),
        (StatusCetak.SELESAI, False, False),
        (StatusCetak.DIBATALKAN, False, True),
        (StatusCetak.GAGAL, False, True),
    ],
)
def test_a_job_offers_only_what_can_be_done(status: StatusCetak, stop: bool, resume: bool) -> None:
    row = job(status)
    assert (row.boleh_batal, row.boleh_lanjut) == (stop, resume)


def test_a_job_says_how_far_it_is() -> None:
    row = job(StatusCetak.BERJALAN)
    assert (row.kemajuan, row.persen) == ("3 dari 6 guru", "50%")
    assert row.judul == "SKP dan lampirannya, F4, 5\u00a0Agustus 2024, 09.00"
    assert row.unduh == "/dokumen/sekolah.zip?id=7"
    assert job(StatusCetak.MENUNGGU, selesai=0).unduh == ""
