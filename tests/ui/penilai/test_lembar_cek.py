"""The sheet of "Cek rencana": its head, its parts, and the one outcome."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kinerja_app.domain.alur_skp import Relasi
from kinerja_app.domain.rencana import Bagian, PraktikKinerja
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.persistence.pengajuan_repository import Catatan
from kinerja_app.services.pemeriksaan import LembarPeriksa
from kinerja_app.ui.penilai.lembar_cek import Putusan, head, judged, outcome, parts, refused
from kinerja_app.ui.views import Problem, Segment
from tests.ui.daftar import contoh


def note(bagian: Bagian, keputusan: str, teks: str = "", *, peninjau: str = "penilai") -> Catatan:
    who = "Budi Ramadhan" if peninjau == "penilai" else "Kartika Wiranto"
    return Catatan(bagian, peninjau, keputusan, teks, contoh.JULY_31, who)


def of_head(**differs: object) -> LembarPeriksa:
    """The plan of a principal."""
    return contoh.sheet(skp=contoh.skp(jabatan=Jabatan.KEPALA_SEKOLAH), **differs)


def test_the_head_names_person_subject_and_version() -> None:
    lembar = head(contoh.sheet())
    assert lembar.judul == "Rencana Indah Permana, S.Pd."
    assert lembar.diajukan == "Diajukan 31\u00a0Juli 2024, versi 1"
    assert lembar.siapa.startswith("Bahasa Inggris · NIP\u00a099990214")
    assert (lembar.kembali_href, lembar.tag.label) == ("/guru", "Perlu disetujui")


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        (("", "", "sesuai", "sesuai"), Putusan("2 bagian belum dicek")),
        (
            ("", "perbaikan", "sesuai", "sesuai"),
            Putusan("1 bagian belum dicek, 1 minta perbaikan"),
        ),
        (
            ("sesuai", "perbaikan", "sesuai", "sesuai"),
            Putusan(
                "1 bagian minta perbaikan, 3 sudah sesuai",
                "kembalikan",
                "Kembalikan dengan catatan",
            ),
        ),
        (("sesuai",) * 4, Putusan("4 bagian sudah sesuai", "setujui", "Setujui rencana")),
    ],
)
def test_the_dock_offers_exactly_one_outcome(verdicts: tuple[str, ...], expected: Putusan) -> None:
    sheet = contoh.sheet()
    found = parts(sheet, orang="o1")
    marked = tuple(
        judged(each, putusan=word, catatan="") for each, word in zip(found, verdicts, strict=True)
    )
    assert outcome(marked, head(sheet)) == expected


def test_the_pengawas_hands_the_review_on() -> None:
    sheet = of_head(relasi=frozenset({Relasi.PENINJAU}), perlu_tinjauan=True)
    lembar = head(sheet)
    marked = tuple(judged(each, putusan="sesuai", catatan="") for each in parts(sheet, orang="o1"))
    assert (lembar.tag.label, lembar.kembali_href) == ("Perlu ditinjau", "/binaan")
    assert outcome(marked, lembar).tombol == "Kirim tinjauan ke Kepala Dinas"


def test_the_kepala_dinas_waits_for_the_review() -> None:
    sheet = of_head(perlu_tinjauan=True)
    lembar = head(sheet)
    marked = tuple(judged(each, putusan="sesuai", catatan="") for each in parts(sheet, orang="o1"))
    assert lembar.tag.label == "Menunggu tinjauan pengawas"
    assert outcome(marked, lembar) == Putusan("Pengawas meninjau lebih dulu")
    assert lembar.kembali_href == "/kepala-sekolah"


def test_a_sent_review_is_read_only() -> None:
    skp = contoh.skp(jabatan=Jabatan.KEPALA_SEKOLAH, ditinjau_at=contoh.JULY_31)
    lembar = head(contoh.sheet(skp=skp, relasi=frozenset({Relasi.PENINJAU})))
    assert not lembar.dapat_dinilai
    assert lembar.keputusan == "Tinjauan Anda sudah dikirim. Kepala Dinas yang memutuskan"


def test_a_decided_plan_says_by_whom_and_on_whose_behalf() -> None:
    skp = contoh.skp(
        status=StatusRencana.DISETUJUI, diputuskan_at=contoh.JULY_31, atas_nama="Kepala (SK 7)"
    )
    lembar = head(contoh.sheet(skp=skp, dapat_diputuskan=False, pemutus="Kartika Wiranto"))
    assert lembar.keputusan == "Disetujui"
    assert lembar.keputusan_oleh == "Kartika Wiranto, a.n. Kepala (SK 7), 31\u00a0Juli 2024"
    assert not lembar.dapat_dinilai


def test_an_automatic_approval_names_the_reason() -> None:
    skp = contoh.skp(status=StatusRencana.DISETUJUI, diputuskan_at=contoh.JULY_31)
    lembar = head(contoh.sheet(skp=skp, dapat_diputuskan=False))
    assert lembar.keputusan_oleh == "Otomatis karena sekolah dipimpin Plt, 31\u00a0Juli 2024"


def test_own_judgements_come_back_and_those_of_the_pengawas_are_visible() -> None:
    notes = (
        note(Bagian.PRAKTIK, "perbaikan", "Perjelas targetnya."),
        note(Bagian.PRAKTIK, "perbaikan", "Pilih satu.", peninjau="peninjau"),
    )
    first = parts(of_head(catatan=notes), orang="o1")[0]
    assert (first.putusan, first.catatan) == ("perbaikan", "Perjelas targetnya.")
    assert (first.simpan, first.versi) == ("o1/12/1/praktik/", "1")
    assert [(each.siapa, each.teks) for each in first.catatan_lain] == [
        ("Kartika Wiranto (pengawas)", "Pilih satu.")
    ]


def test_a_second_version_shows_what_changed_and_what_was_asked() -> None:
    earlier = replace(contoh.PLAN, praktik=PraktikKinerja(("UBK",)))
    sheet = contoh.sheet(
        skp=contoh.skp(pengajuan_ke=2),
        pengajuan=contoh.submission(2),
        sebelumnya=contoh.submission(1, earlier),
        catatan_lama=(note(Bagian.PRAKTIK, "perbaikan", "Pilih yang lain."),),
    )
    first, second, *_ = parts(sheet, orang="o1")
    assert (first.berubah.label, first.sebelum_judul) == ("Berubah", "Versi 1")
    assert Segment("Umpan Balik Konstruktif", True) in first.sebelum
    assert first.catatan_lain[0].siapa == "Budi Ramadhan (penilai, versi 1)"
    assert (second.berubah.label, second.sebelum) == ("", ())


def test_a_refusal_stands_beside_its_field_until_the_part_is_judged_again() -> None:
    problem = Problem("catatan-praktik", "Tulis apa yang perlu diperbaiki")
    first, second, *_ = refused(parts(contoh.sheet(), orang="o1"), (problem,))
    assert (first.salah_catatan, second.salah_catatan) == ("Tulis apa yang perlu diperbaiki", "")
    assert judged(first, putusan="sesuai", catatan="").salah_catatan == ""
