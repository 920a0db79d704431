from __future__ import annotations

from datetime import UTC, datetime

from kinerja_app.persistence.impor_repository import ImporTersimpan
from kinerja_app.persistence.koreksi_repository import KoreksiTercatat
from kinerja_app.services.orang import RingkasanSekolah
from kinerja_app.ui.operator.beranda import next_act
from kinerja_app.ui.operator.koreksi import decided_request, open_request
from kinerja_app.ui.operator.riwayat_impor import import_line
from kinerja_app.ui.views import Fact
from tests.ui.orang.test_baris_orang import SCHOOL

NOW = datetime(2024, 8, 5, 6, 5, tzinfo=UTC)


def school(*, orang: int = 35, koreksi: int = 0) -> RingkasanSekolah:
    return RingkasanSekolah(SCHOOL, orang, koreksi)


def test_an_empty_school_begins_with_its_list() -> None:
    turn = next_act(school(orang=1), waiting=0)
    assert (turn.heading, turn.tag.label, turn.href) == (
        "Impor daftar guru",
        "Giliran Anda",
        "/impor",
    )


def test_an_import_that_waits_comes_before_corrections() -> None:
    turn = next_act(school(koreksi=2), waiting=1)
    assert turn.heading == "1 impor belum diputuskan"
    assert turn.sentence.endswith("Sesudah itu 2 permintaan koreksi menunggu.")


def test_corrections_are_the_operators_turn() -> None:
    turn = next_act(school(koreksi=2), waiting=0)
    assert (turn.heading, turn.href) == ("2 permintaan koreksi menunggu Anda", "/koreksi")


def test_with_nothing_to_do_it_is_nobodys_turn() -> None:
    assert next_act(school(), waiting=0).tag.kind == "ok"


def upload(status: str, hasil: dict[str, int]) -> ImporTersimpan:
    name = "daftar-guru-69995002.xlsx"
    return ImporTersimpan(4, "roster", name, "69995002", status, b"", hasil, NOW, None, "SDN 1")


def test_an_upload_that_waits_leads_to_its_preview() -> None:
    line = import_line(upload("pratinjau", {}))
    assert (line.href, line.tanda.label) == ("/impor/pratinjau?id=4", "Perlu diputuskan")
    assert line.jenis == "Daftar guru, SDN 1"


def test_an_applied_import_tells_what_it_did_and_leads_nowhere() -> None:
    line = import_line(upload("diterapkan", {"baru": 9, "berubah": 0, "ditolak": 3}))
    assert (line.hasil, line.href) == ("9 baru, 3 ditolak", "")
    assert line.kapan == "5\u00a0Agustus 2024, 13.05"


def correction(status: str, catatan: str = "") -> KoreksiTercatat:
    return KoreksiTercatat(
        id=5,
        orang_id=7,
        nama="Dian Saputra",
        npsn="69995002",
        kolom="nama",
        nilai_lama="Dian Saputra",
        nilai_baru="Dian Saputra, S.Pd.",
        alasan="",
        status=status,
        dibuat_at=NOW,
        catatan=catatan,
        sekolah="SDN 1",
    )


def test_an_open_request_shows_old_and_new() -> None:
    shown = open_request(correction("diajukan"))
    assert shown.kapan == "Diminta 5\u00a0Agustus 2024, 13.05, SDN 1"
    assert shown.judul == "Nama Dian Saputra"
    assert shown.fakta == (Fact("Sekarang", "Dian Saputra"), Fact("Menjadi", "Dian Saputra, S.Pd."))


def test_a_declined_request_carries_its_reason() -> None:
    shown = decided_request(correction("ditolak", "Ijazah belum ada"))
    assert (shown.heading, shown.quote) == ("Nama Dian Saputra ditolak", "Ijazah belum ada")
