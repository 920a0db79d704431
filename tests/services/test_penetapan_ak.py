"""The SK of a PAK: kept once, corrected with a reason, and the row of angka kredit it lets out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlmodel import col, select

from kinerja_app.domain.cetakan import Cetakan, Kertas
from kinerja_app.domain.ekinerja import AngkaKreditDikirim
from kinerja_app.domain.ekinerja_beda import JenisBeda
from kinerja_app.domain.ekinerja_syarat import KodeTemuan, Pemilik
from kinerja_app.domain.errors import NotPermitted, RuleBroken, Stale, WrongStep
from kinerja_app.domain.penetapan_ak import SkPak, StatusPak
from kinerja_app.integrations.ekinerja_berkas import as_csv, from_csv, from_json
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Orang, PenetapanAk
from kinerja_app.services import karier, keputusan_penilaian, tahunan
from kinerja_app.services.cek_dokumen import HasilCek, check_paper
from kinerja_app.services.dokumen import print_document
from kinerja_app.services.ekspor_ekinerja import read_export, run_export
from kinerja_app.services.penetapan_ak import SaringanPak, list_pak, record_pak
from kinerja_app.settings import get_settings
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.penilaian.lembar_arti import yearly
from tests.services.langkah_ekinerja import CLOSED, GURU, KS, look
from tests.services.langkah_pak import (
    JANUARY,
    LETTER,
    correct,
    keep,
    lettered,
    listed,
    planned,
    rank,
    row,
    year_final,
)
from tests.services.langkah_penilaian import ATAS, DAY, REASON, refused
from tests.services.steps import codes, news, trail
from tests.world import FIRST, ORANG, PEOPLE, SECOND, SMP_A, World

K = KodeTemuan


def findings(world: World) -> list[tuple[KodeTemuan, str, Pemilik]]:
    seen = look(world, now=JANUARY)
    ours = {K.ANGKA_KREDIT_TANPA_SK, K.ANGKA_KREDIT_BERUBAH, K.ANGKA_KREDIT_BELUM_TERHITUNG}
    return [(each.kode, each.nama, each.pemilik) for each in seen.temuan if each.kode in ours]


def test_the_finding_names_the_person_and_is_gone_once_the_letter_is_on_record(
    world: World,
) -> None:
    year_final(world)
    name = PEOPLE[GURU].nama
    assert findings(world) == [(K.ANGKA_KREDIT_TANPA_SK, name, Pemilik.KEPALA_SEKOLAH)]
    keep(world, SkPak("  823/14/2025 ", LETTER.tanggal))
    assert findings(world) == []
    found = row(world)
    assert (found.status, found.nama) == (StatusPak.TERCATAT, name)
    (record,) = found.riwayat
    assert (record.isi.sk, record.ke, record.oleh) == (LETTER, 1, PEOPLE[KS].nama)
    assert trail(world.skp[GURU])[-1] == ("catat_sk_pak", "", "823/14/2025")
    assert news(ORANG[GURU], "SK_PAK_DICATAT") == 1


def test_a_recorded_letter_sends_the_year_with_number_and_date(world: World) -> None:
    year_final(world)
    assert planned(world).kumpulan.angka_kredit == ()
    keep(world)
    (found,) = planned(world).kumpulan.angka_kredit
    assert replace(found, kunci="") == AngkaKreditDikirim(
        kunci="",
        nip=f"198001012010011{ORANG[GURU] % 1000:03d}",
        mulai=date(2024, 1, 1),
        selesai=date(2024, 12, 31),
        pertama=False,
        integrasi=False,
        konversi=True,
        utama="12.50",
        penunjang="0",
        total="12.50",
        nomor_sk="823/14/2025",
        tanggal_sk=date(2025, 1, 15),
    )


def test_three_exports_give_one_row_and_a_corrected_letter_is_the_same_row_changed(
    world: World,
) -> None:
    lettered(world)
    head = world.actor(KS, JANUARY)
    made = [run_export(head, SECOND, npsn=SMP_A, now=JANUARY) for _ in range(3)]
    assert len({each.hash for each in made}) == 1
    whole = read_export(head, made[2].id, bentuk="json", now=JANUARY).isi
    (before,) = from_json(whole).angka_kredit
    correct(world, SkPak("823/15/2025", LETTER.tanggal))
    after = planned(world)
    assert [(e.jenis, e.sumber.value, e.kunci) for e in after.perbedaan.beda] == [
        (JenisBeda.BERUBAH, "angkaKredit", before.kunci)
    ]
    assert [e.nomor_sk for e in after.kumpulan.angka_kredit] == ["823/15/2025"]
    assert from_csv(SECOND, as_csv(after.kumpulan)) == after.kumpulan
    assert from_json(after.isi) == after.kumpulan


def test_a_correction_leaves_the_earlier_record_readable_with_its_reason(world: World) -> None:
    lettered(world)
    correct(world, SkPak("823/15/2025", date(2025, 1, 16)), who="admin_dinas")
    later, first = row(world).riwayat
    assert (later.ke, later.isi.sk.nomor, later.alasan) == (2, "823/15/2025", "Salah ketik nomor.")
    assert (later.oleh, first.oleh) == (PEOPLE["admin_dinas"].nama, PEOPLE[KS].nama)
    assert (first.ke, first.isi.sk, first.alasan) == (1, LETTER, "")
    assert trail(world.skp[GURU])[-1] == ("perbaiki_sk_pak", "823/14/2025", "823/15/2025")


def test_a_correction_needs_the_newest_record_a_reason_and_something_to_correct(
    world: World,
) -> None:
    year_final(world)
    other = SkPak("823/15/2025", LETTER.tanggal)
    assert refused(correct, world, other).code == "PAK_BELUM_DICATAT"
    keep(world)
    assert refused(correct, world, other, alasan="  ").code == "ALASAN_PAK_KOSONG"
    assert refused(correct, world, other, alasan="x" * 2001).code == "TEKS_TERLALU_PANJANG"
    correct(world, LETTER, alasan="")
    assert len(row(world).riwayat) == 1  # the same letter again changes nothing
    correct(world, other)
    late = refused(correct, world, LETTER, ke=1)
    assert isinstance(late, Stale)
    assert (late.code, late.facts["nama"]) == ("PAK_SUDAH_DIPERBAIKI", PEOPLE[KS].nama)


@pytest.mark.parametrize(
    ("sk", "code"),
    [
        (SkPak("", LETTER.tanggal), "NOMOR_SK_KOSONG"),
        (SkPak("9" * 201, LETTER.tanggal), "TEKS_TERLALU_PANJANG"),
        (SkPak("823/1", date(2025, 1, 21)), "TANGGAL_PAK_DI_MASA_DEPAN"),
        (SkPak("823/1", date(2024, 12, 30)), "TANGGAL_PAK_TERLALU_DINI"),
    ],
)
def test_a_letter_that_cannot_be_right_is_refused(world: World, sk: SkPak, code: str) -> None:
    year_final(world)
    assert codes(refused(keep, world, sk)) == [code]


def test_today_and_the_last_day_of_the_year_are_days_of_a_letter(world: World) -> None:
    year_final(world)
    keep(world, SkPak("823/1", date(2024, 12, 31)))
    correct(world, SkPak("823/1", JANUARY.date()))
    assert row(world).riwayat[0].isi.sk.tanggal == date(2025, 1, 20)


def test_a_letter_is_recorded_once_and_only_for_a_final_year(world: World) -> None:
    lettered(world)
    again = refused(keep, world)
    assert (type(again), again.code) == (WrongStep, "PAK_SUDAH_DICATAT")
    keputusan_penilaian.reopen_rating(
        world.actor(KS, CLOSED), world.skp[GURU], alasan=REASON, now=CLOSED
    )
    assert refused(correct, world, SkPak("1", LETTER.tanggal)).code == "PAK_BELUM_FINAL"
    assert planned(world).kumpulan.angka_kredit == ()


def test_an_amount_that_changed_after_the_letter_is_not_sent_until_the_letter_is_mended(
    world: World,
) -> None:
    lettered(world)
    tahunan.decide_year(
        world.actor(KS, CLOSED + DAY),
        world.skp[GURU],
        hasil=ATAS,
        perilaku=ATAS,
        alasan=REASON,
        now=CLOSED + DAY,
    )
    assert [each[0] for each in findings(world)] == [K.ANGKA_KREDIT_BERUBAH]
    assert planned(world).kumpulan.angka_kredit == ()
    correct(world, LETTER, alasan="PAK baru dengan nomor yang sama.")
    assert [each.total for each in planned(world).kumpulan.angka_kredit] == ["18.75"]
    assert findings(world) == []


def test_a_year_in_which_the_jenjang_was_entered_counts_its_full_months(world: World) -> None:
    year_final(world)
    rank(world, tmt_jenjang=date(2024, 7, 1))
    keep(world)
    (found,) = planned(world).kumpulan.angka_kredit
    assert (found.mulai, found.total) == (date(2024, 7, 1), "6.25")


def test_without_a_jenjang_nothing_is_recorded_and_the_operator_is_asked(world: World) -> None:
    year_final(world)
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG[GURU]).jenjang_jabatan = ""
    assert refused(keep, world).code == "PAK_BELUM_TERHITUNG"
    assert findings(world) == [
        (K.ANGKA_KREDIT_BELUM_TERHITUNG, PEOPLE[GURU].nama, Pemilik.OPERATOR_SEKOLAH)
    ]


def test_nobody_keeps_the_letter_of_his_own_angka_kredit(world: World) -> None:
    year_final(world)
    own = refused(record_pak, world.actor(KS, JANUARY), world.skp[KS], LETTER, now=JANUARY)
    assert (type(own), own.code) == (NotPermitted, "PAK_DIRI_SENDIRI")


def test_a_number_of_somebody_else_is_asked_about_and_kept_when_it_is_meant(world: World) -> None:
    lettered(world)
    with transaction(get_settings().database_url) as session:
        kept = session.exec(select(PenetapanAk)).one()
        kept.skp_id = world.skp[KS]
        session.add(kept)
    asked = refused(keep, world)
    assert isinstance(asked, RuleBroken)
    assert (asked.code, asked.field) == ("NOMOR_PAK_DIPAKAI", "nomor")
    assert asked.facts["nama"] == PEOPLE[KS].nama
    head = world.actor(KS, JANUARY)
    record_pak(head, world.skp[GURU], LETTER, bersama=True, now=JANUARY)
    with transaction(get_settings().database_url, writes=False) as session:
        found = session.exec(select(PenetapanAk.nomor).order_by(col(PenetapanAk.id)))
        assert list(found) == ["823/14/2025"] * 2


def test_a_period_within_the_year_has_no_letters(world: World) -> None:
    year_final(world)
    found = listed(world)
    assert (found.jumlah, found.menunggu) == (1, 1)  # the head has no result yet
    head = world.actor(KS, JANUARY)
    first = list_pak(head, FIRST, npsn=SMP_A, saringan=SaringanPak(), now=JANUARY)
    assert (first.baris, first.periode.tutup_tahun) == ((), False)


def test_the_list_is_narrowed_by_name_number_and_state(world: World) -> None:
    year_final(world)
    number = row(world).nip
    for asked, rows in (
        (SaringanPak(cari=PEOPLE[GURU].nama[:4].lower()), 1),
        (SaringanPak(cari=f"{number[:8]} {number[8:]}"), 1),
        (SaringanPak(cari="tidak ada"), 0),
        (SaringanPak(status=StatusPak.TERCATAT), 0),
        (SaringanPak(halaman=2), 0),
    ):
        assert len(listed(world, asked).baris) == rows


def pak(world: World) -> tuple[str, str]:
    """Code and sidik of the PAK as it is printed now."""
    head = world.actor(KS, JANUARY)
    done = print_document(head, world.skp[GURU], Cetakan.PENETAPAN, kertas=Kertas.A4, now=JANUARY)
    return done.tanda.kode, done.tanda.sidik


def test_a_pak_printed_before_its_number_was_known_still_matches(world: World) -> None:
    year_final(world)
    code, sidik = pak(world)
    keep(world)
    found = check_paper(code, sidik, now=JANUARY)
    assert found.hasil is HasilCek.COCOK
    assert dict(found.pokok)["SK yang tercatat"] == "823/14/2025, 15 Januari 2025"


def test_a_pak_with_a_number_that_was_corrected_since_does_not_match(world: World) -> None:
    lettered(world)
    code, sidik = pak(world)
    assert check_paper(code, sidik, now=JANUARY).hasil is HasilCek.COCOK
    correct(world, SkPak("823/15/2025", LETTER.tanggal))
    assert check_paper(code, sidik, now=JANUARY).hasil is HasilCek.BERUBAH


def test_the_person_reads_which_letter_fixes_the_year(world: World) -> None:
    lettered(world)
    sheet = karier.read_career(world.actor(GURU, JANUARY), now=JANUARY)
    assert yearly(sheet)[-1].keadaan == f"Final, SK 823/14/2025, {tanggal(LETTER.tanggal)}"
