from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from kinerja_app.domain.skp import Jabatan, Skp, StatusRencana
from kinerja_app.persistence.koreksi_repository import KoreksiTercatat
from kinerja_app.persistence.master_repository import OrangTercatat, Pejabat
from kinerja_app.persistence.pembinaan_repository import PembinaanTercatat
from kinerja_app.services.data_diri import LembarDataDiri
from kinerja_app.services.pejabat import Peran
from kinerja_app.ui.umum.lembar_data_diri import (
    as_shown,
    facts,
    missing_sentence,
    request,
    steps_done,
)
from kinerja_app.ui.views import Fact

NOW = datetime(2024, 8, 5, 6, 5, tzinfo=UTC)
DIAN = OrangTercatat(
    id=7,
    nama="Dian Saputra",
    nik="",
    nuptk="6367251357756033",
    nip="198003262019212909",
    kelamin="L",
    tanggal_lahir=date(1980, 3, 26),
    email="dian@guru.smp.belajar.id",
    status_kepegawaian="PPPK",
    jenis_ptk="Guru Mapel",
    golongan="IX",
    jenjang_jabatan="",
    mata_pelajaran="Matematika",
    data_diri_diubah_at=None,
)


def an_skp(jabatan: Jabatan = Jabatan.GURU, *, confirmed: datetime | None = None) -> Skp:
    return Skp(
        id=3,
        nomor="SKP-24-2-0003",
        orang_id=7,
        penugasan_id=1,
        jabatan=jabatan,
        status_penugasan="definitif",
        npsn="69995002",
        periode_kode="2024-2",
        rule_set_id="R2024S2",
        status=StatusRencana.DRAF,
        versi=1,
        pengajuan_ke=0,
        dimulai_at=NOW,
        sejak=NOW,
        data_diri_at=confirmed,
    )


def link(status: str) -> PembinaanTercatat:
    letter = date(2024, 1, 1)
    return PembinaanTercatat(1, 9, "Kartika Wiranto", "69995002", "821/014", letter, status, None)


def sheet(skp: Skp | None, pembinaan: PembinaanTercatat | None = None) -> LembarDataDiri:
    heads = Peran((Pejabat(5, "Bambang Suryadi"),))
    return LembarDataDiri(DIAN, skp, None, True, (), heads, pembinaan)


def test_numbers_are_grouped_and_gaps_are_named() -> None:
    shown = facts(DIAN, sekolah="SMP Negeri Contoh 2")
    assert Fact("NIP", "19800326\u00a0201921\u00a02\u00a0909") in shown
    assert Fact("NUPTK", "6367\u00a02513\u00a05775\u00a06033") in shown
    assert Fact("Jenjang jabatan", "Belum ada") in shown


def test_the_place_is_left_out_when_no_skp_names_it() -> None:
    assert "Satuan pendidikan" not in {each.label for each in facts(DIAN, sekolah="")}


def test_nothing_is_missing_where_one_makes_no_skp() -> None:
    labels = [each.label for each in as_shown(sheet(None), pegawai=False).fakta]
    assert "Jenjang jabatan" not in labels
    assert as_shown(sheet(None), pegawai=False).pengantar == "Data akun Anda di aplikasi ini."


def test_data_are_confirmed_once_per_skp() -> None:
    before = as_shown(sheet(an_skp()), pegawai=True)
    assert (before.bisa_sesuai, before.sesuai_sejak) == (True, "")
    after = as_shown(sheet(an_skp(confirmed=NOW)), pegawai=True)
    assert (after.bisa_sesuai, after.sesuai_sejak) == (False, "5\u00a0Agustus 2024")


def test_who_makes_no_skp_edits_and_asks_nothing_here() -> None:
    shown = as_shown(sheet(None), pegawai=False)
    assert (shown.boleh_ubah, shown.bisa_koreksi, shown.bisa_sesuai) == (False, False, False)


def test_only_a_kepala_sekolah_sees_the_superiors() -> None:
    assert as_shown(sheet(an_skp()), pegawai=True).atasan == ()
    shown = as_shown(sheet(an_skp(Jabatan.KEPALA_SEKOLAH), link("aktif")), pegawai=True)
    assert shown.atasan == (
        Fact("Pejabat Penilai", "Bambang Suryadi"),
        Fact("Pengawas", "Kartika Wiranto"),
        Fact("SK Tim Kerja", "821/014, 1\u00a0Januari 2024"),
    )
    assert shown.bisa_konfirmasi


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("", "Yang belum: SK Tim Kerja diterbitkan. Langkah ini dilakukan Kepala Dinas."),
        ("diajukan", "Yang belum: SK diunggah ke Simtendik. Langkah ini dilakukan admin dinas."),
        (
            "diverifikasi_dinas",
            "Yang belum: data atasan dan pengawas dikonfirmasi. Langkah ini dilakukan Anda.",
        ),
        ("aktif", "Pengawas Anda sudah terhubung."),
    ],
)
def test_the_missing_step_of_the_linking_is_named(status: str, sentence: str) -> None:
    assert missing_sentence(steps_done(link(status) if status else None)) == sentence


def test_the_step_of_the_ks_is_the_one_in_the_accent() -> None:
    shown = as_shown(
        sheet(an_skp(Jabatan.KEPALA_SEKOLAH), link("diverifikasi_dinas")), pegawai=True
    )
    assert [task.tag.label for task in shown.langkah] == ["Selesai"] * 4 + ["Giliran Anda"]
    assert shown.selesai == "4 dari 5 selesai"


def test_a_request_shows_old_new_and_the_answer() -> None:
    each = KoreksiTercatat(
        id=1,
        orang_id=7,
        nama="Dian Saputra",
        npsn="69995002",
        kolom="nip",
        nilai_lama="",
        nilai_baru="198003262019212909",
        alasan="SK baru",
        status="ditolak",
        dibuat_at=NOW,
        catatan="Perbaiki di Dapodik dulu",
        sekolah="SD Negeri Contoh 1",
    )
    shown = request(each)
    assert shown.heading == "NIP: Ditolak"
    assert shown.detail == "Belum ada → 19800326\u00a0201921\u00a02\u00a0909"
    assert shown.quote == "Perbaiki di Dapodik dulu"
