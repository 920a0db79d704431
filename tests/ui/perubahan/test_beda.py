"""A request to change a plan in words: what goes, what comes, and what it would do."""

from __future__ import annotations

from kinerja_app.domain.bukti import LangkahBukti
from kinerja_app.ui.perubahan.beda import (
    BedaBagian,
    archived_items,
    decisions,
    differences,
    effects,
)
from kinerja_app.ui.perubahan.cek_perubahan import head
from kinerja_app.ui.perubahan.giliran_perubahan import parts_to_choose, reminder, waiting_turn
from tests.services.bukti_steps import judge, upload
from tests.services.langkah_perubahan import (
    NOTE,
    ONE_DUTY,
    REASON,
    agree,
    agreed_head,
    asked,
    decide,
    look,
    propose,
    read,
)
from tests.world import World

STAYS = "Bagian lain dan siklus observasi tidak berubah. "


def marked(part: BedaBagian) -> tuple[list[str], list[str]]:
    before, after = ([s.text for s in side if s.marked] for side in (part.semula, part.menjadi))
    return before, after


def test_only_what_differs_is_marked(world: World) -> None:
    agree(world)
    asked(world)
    (part,) = differences(look(world))
    gone, comes = marked(part)
    assert part.judul == "Pengembangan Kompetensi"
    assert gone[0] == "4 × 4 = 16 poin"
    assert any("Peserta pelatihan mandiri" in each for each in gone)
    assert comes[0] == "8 × 4 = 32 poin"
    assert not any("Peserta berbagi praktik baik" in each for each in gone + comes)


def test_the_effects_name_each_item_that_would_be_archived(world: World) -> None:
    agree(world)
    upload(world, "rhk/RHK07/2", title="kedua")
    judge(world, "rhk/RHK07/2", LangkahBukti.VERIFIKASI)
    propose(world)
    lines = [(each.tag.label, each.kalimat) for each in effects(read(world))]
    label = "Peserta pelatihan mandiri sesuai model kompetensi"
    assert lines == [
        ("Diarsipkan", f"{label} ke-2, kedua.pdf (terverifikasi)"),
        ("Bukti baru", "4 × Peserta berbagi praktik baik oleh komunitas belajar"),
        ("Tetap", f"{STAYS}Versi sekarang tetap bisa dibaca di Riwayat."),
    ]


def test_evidence_that_stays_is_counted(world: World) -> None:
    agree(world)
    upload(world, "tugas/PEMBINA_EKSKUL/2/sk_tugas", title="sk")
    propose(world, ONE_DUTY)
    assert effects(read(world))[-1].kalimat.startswith("1 bukti lain tidak berubah.")


def test_the_pegawai_reads_whose_turn_it_is_and_may_copy_a_reminder(world: World) -> None:
    agree(world)
    asked(world)
    sheet = read(world)
    turn = waiting_turn(sheet)
    assert turn.heading == "Kepala Sekolah memutuskan permintaan Anda"
    assert "kepada Mulyadi Santosa, belum dibuka." in turn.sentence
    assert "Pengembangan Kompetensi" in reminder(sheet)
    look(world)
    assert "dibuka 5" in waiting_turn(read(world)).sentence


def test_the_change_of_a_principal_waits_for_the_pengawas(world: World) -> None:
    agreed_head(world)
    asked(world, name="ks_a")
    assert waiting_turn(read(world, "ks_a")).heading == "Pengawas memutuskan permintaan Anda"


def test_the_practice_leads_to_the_cycle_and_the_rest_to_its_step(world: World) -> None:
    rows = parts_to_choose(read(world))
    assert [bool(each.href) for each in rows] == [False, True, True, True]
    agree(world)
    rows = parts_to_choose(read(world))
    assert rows[0].href == f"/siklus?id={world.skp['guru_disetujui']}"
    assert rows[1].href.endswith("&perubahan=1")


def test_a_decision_stays_readable_with_reason_note_and_archive(world: World) -> None:
    agree(world)
    upload(world, "rhk/RHK07/2", title="kedua")
    asked(world)
    assert head(look(world)).tag.label == "Perlu diputuskan"
    decide(world, catatan=NOTE)
    (moment,) = decisions(read(world))
    assert moment.heading == "Disetujui: Pengembangan Kompetensi"
    assert (moment.quote, REASON in moment.detail) == (NOTE, True)
    (item,) = archived_items(read(world))
    assert item.kalimat.startswith("Peserta pelatihan mandiri sesuai model kompetensi: kedua.pdf")
    assert item.href.startswith("/berkas/")
