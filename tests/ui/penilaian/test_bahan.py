"""What stands beside the marks of a rating: the cycle as it was sent, and each proof."""

from kinerja_app.domain.observasi import Dokumen
from kinerja_app.domain.rencana import Bagian
from kinerja_app.services.bukti import read_evidence
from kinerja_app.ui.penilaian.bahan import Bahan, documents, evidence
from tests.services import langkah_siklus as langkah
from tests.services.langkah_siklus import HARI_H, KS, SKP
from tests.world import World


def test_the_cycle_stands_there_as_both_sides_have_sent_it(world: World) -> None:
    langkah.whole(world)
    found = documents(langkah.read(world, KS, now=HARI_H))
    assert [each.judul for each in found] == [
        "A. Diskusi Persiapan, bagian pegawai",
        "B. Observasi Kinerja, bagian pengamat",
        "C. Diskusi Tindak Lanjut, bagian pegawai",
        "C. Diskusi Tindak Lanjut, bagian pengamat",
        "D. Upaya Tindak Lanjut, bagian pegawai",
        "E. Refleksi Tindak Lanjut, bagian pegawai",
        "E. Refleksi Tindak Lanjut, bagian pengamat",
    ]
    texts = {row.label: row.text for each in found for row in each.isi}
    assert texts["Capaian"] == "Murid bertanya balik."


def test_what_is_not_sent_is_not_read(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    langkah.save(world, Dokumen.C, langkah.C_PEGAWAI, now=HARI_H)
    assert [each.judul[:1] for each in documents(langkah.read(world, KS, now=HARI_H))] == [
        "A",
        "B",
    ]


def test_each_proof_stands_under_its_part_with_its_state(world: World) -> None:
    langkah.agreed(world)
    sheet = read_evidence(world.actor(KS), world.skp[SKP], now=HARI_H)
    found = Bahan(bukti=evidence(sheet))
    learnt = found.of(Bagian.PENGEMBANGAN)
    assert len(learnt) == sum(each.slot.jenis.value == "rhk" for each in sheet.butir)
    assert {each.tag.label for each in learnt} == {"Belum dikumpulkan"}
    assert [(each.kelompok != "", each.judul) for each in learnt[:2]] == [
        (True, "Bukti 1"),
        (False, "Bukti 2"),
    ]
    assert all(f"id={world.skp[SKP]}" in each.href for each in learnt)
    assert {each.judul for each in found.of(Bagian.TUGAS_TAMBAHAN)} >= {"KOSP", "Kehadiran"}
    assert found.of(Bagian.PRAKTIK) == ()
