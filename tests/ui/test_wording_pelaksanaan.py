"""Every refusal of Pelaksanaan and Penilaian has a sentence, and each sentence its facts."""

from __future__ import annotations

import re
from datetime import date, time
from pathlib import Path

import kinerja_app.domain
from kinerja_app.domain.bukti import upload_problems
from kinerja_app.domain.isi_siklus import JadwalObservasi
from kinerja_app.domain.jadwal import Janji, schedule_warnings
from kinerja_app.regulations import by_id
from kinerja_app.ui import wording

AREA = (
    "masalah_siklus", "syarat_siklus", "penyesuaian", "alur_pelaksanaan", "jadwal", "bukti",
    "penilaian", "alur_penilaian", "keberatan", "angka_kredit", "karier",
)  # fmt: skip
DOMAIN = Path(kinerja_app.domain.__file__).parent
# Rule sets that lack a row are a defect of ours, not a refusal to a person.
OF_THE_RULE_SET = {"PEJABAT_TIDAK_DIATUR", "PERSEN_TIDAK_ADA", "JENJANG_TIDAK_ADA"}


def test_every_code_of_these_rules_has_a_sentence() -> None:
    text = "".join((DOMAIN / f"{name}.py").read_text() for name in AREA)
    raised = set(re.findall(r'(?:RuleBroken|WrongStep)\(\s*"([A-Z_]+)"', text))
    raised |= set(re.findall(r'_Y\.[A-Z_]+: "([A-Z_]+)"', text))
    raised |= set(re.findall(r'StatusKeberatan\.[A-Z_]+: "([A-Z_]+)"', text))
    assert len(raised) > 50
    assert raised - OF_THE_RULE_SET - wording.SENTENCES.keys() == set()


def test_a_clash_and_a_sunday_read_with_their_facts() -> None:
    jadwal = JadwalObservasi(date(2024, 2, 4), time(8), time(9))
    found = schedule_warnings(
        jadwal, by_id("R2024S1"), on=date(2024, 2, 1), libur={}, janji=(Janji(2, jadwal, "Ani"),)
    )
    assert [wording.sentence(each) for each in found] == [
        "4\u00a0Februari 2024 adalah hari Minggu. Periksa tanggalnya",
        "Pengamat sudah punya janji dengan Ani, pukul 08.00–\u206009.00",
    ]


def test_a_limit_is_said_in_megabytes() -> None:
    found = upload_problems(by_id("R2024S2"), byte=11 * 1024 * 1024, jenis_berkas="PDF")
    assert [wording.sentence(each) for each in found] == [
        "File ini 11 MB, batas 10 MB. Perkecil, lalu unggah lagi"
    ]
