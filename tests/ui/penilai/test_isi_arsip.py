"""What a former assessor finished, in words."""

from __future__ import annotations

from datetime import UTC, datetime

from kinerja_app.domain.predikat import Predikat
from kinerja_app.domain.skp import Jabatan, Skp, StatusRencana
from kinerja_app.persistence.arsip_repository import (
    BarisArsip,
    BuktiArsip,
    NilaiArsip,
    TindakanSaya,
)
from kinerja_app.regulations import by_id
from kinerja_app.services.arsip_penilai import DaftarArsip, LembarArsip
from kinerja_app.ui.penilai.isi_arsip import card, count_sentence, paging, sheet

AT = datetime(2024, 8, 5, 2, 0, tzinfo=UTC)
SKP = Skp(
    id=7,
    nomor="SKP-24-2-00007",
    orang_id=3,
    penugasan_id=4,
    jabatan=Jabatan.GURU,
    status_penugasan="definitif",
    npsn="69995001",
    periode_kode="2024-2",
    rule_set_id="R2024S2",
    status=StatusRencana.DISEPAKATI,
    versi=3,
    pengajuan_ke=1,
    dimulai_at=AT,
    sejak=AT,
)
ACT = TindakanSaya("kirim_b", AT, "69995002", "", "Budi Ramadhan (SK 800/3/2024)")
LINE = BarisArsip(SKP, "Dian Saputra", "SMP Negeri Contoh 2", "Juli–Desember 2024", (ACT,))


def test_a_row_names_the_school_of_the_day_and_the_last_act() -> None:
    seen = card(LINE)
    assert (seen.siapa, seen.terakhir, seen.href) == (
        "SKP guru · SMP Negeri Contoh 2 · Juli–Desember 2024",
        "Observasi Kinerja dikirim",
        "/arsip/lembar?id=7",
    )


def test_the_sheet_says_on_whose_behalf_and_what_was_judged() -> None:
    judged = BuktiArsip("rhk/RHK01/1", "DITERIMA", 12, "sertifikat.pdf", AT)
    rated = NilaiArsip(Predikat.BAIK, False, AT, "")
    rules = by_id("R2024S2")
    seen = sheet(LembarArsip(LINE, rules, None, (), (), (judged,), (rated,)))
    assert [each.detail for each in seen.langkah] == ["a.n. Budi Ramadhan (SK 800/3/2024)"]
    assert [(each.label, each.href) for each in seen.bukti] == [("sertifikat.pdf", "/berkas/12")]
    assert [each.label for each in seen.nilai] == ["Predikat yang Anda tetapkan"]
    assert (seen.rencana, seen.dokumen) == ((), ())


def test_pages_lead_on_and_back() -> None:
    seen = paging(DaftarArsip((LINE,) * 25, 60, 2), "dian")
    assert seen.text == "26–\u206050 dari 60 SKP"
    assert count_sentence(DaftarArsip((), 0, 1)) == ""
