"""Changes of what was agreed: asked with a reason, decided, archived and readable, refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.isi_siklus import DokumenB
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.penyesuaian import Perubahan
from kinerja_app.domain.rencana import PraktikKinerja
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.penilaian_repository import PenilaianTersimpan
from kinerja_app.persistence.tables import Penilaian
from kinerja_app.services import (
    keputusan_penilaian,
    pemeriksaan,
    penilaian,
    penyesuaian,
    rencana,
    siklus,
)
from kinerja_app.settings import get_settings
from tests.services import langkah_siklus as langkah
from tests.services.langkah_penilaian import choose
from tests.services.langkah_siklus import GURU, HARI_H, KS, SKP
from tests.services.steps import news, trail
from tests.services.test_siklus import refused
from tests.world import NOW, ORANG, World

D, S = Dokumen, StatusSiklus
OTHER = PraktikKinerja(("EPD",))
MARCH = datetime(2024, 3, 4, 2, 0, tzinfo=UTC)


def change(world: World, isi: penyesuaian.IsiPenyesuaian) -> int:
    actor = world.actor(GURU, HARI_H)
    return penyesuaian.request_adjustment(
        actor, world.skp[SKP], isi, alasan="Target keliru.", now=HARI_H
    ).id


def settle(world: World, asked: int, *, setuju: bool = True) -> StatusSiklus:
    actor = world.actor(KS, HARI_H)
    return penyesuaian.decide_adjustment(
        actor, world.skp[SKP], asked, setuju=setuju, catatan="Tetap.", now=HARI_H
    )


def test_p6_a_changed_preparation_archives_b_to_e_and_reopens_b(world: World) -> None:
    langkah.whole(world)
    other = langkah.preparation(world, target=2)
    asked = change(world, other)
    assert langkah.read(world).kasus.siklus.status is S.PENYESUAIAN
    assert settle(world, asked) is S.A_DISEPAKATI
    after = langkah.read(world)
    assert set(after.kasus.berkas) == {(D.A, Pengisi.PEGAWAI)}
    assert after.kasus.persiapan == other
    gone = [e.dokumen for e in after.arsip if e.jenis == "diarsipkan"]
    assert sorted(gone) == [D.B, D.C, D.C, D.D, D.E, D.E]
    langkah.observe(world)


def test_p7_a_changed_follow_up_archives_e_alone(world: World) -> None:
    langkah.whole(world)
    asked = change(world, replace(langkah.C_PEGAWAI, tujuan="Tujuan lain"))
    assert settle(world, asked) is S.D_SELESAI
    after = langkah.read(world)
    assert D.E not in {dokumen for dokumen, _ in after.kasus.berkas}
    assert (D.D, Pengisi.PEGAWAI) in after.kasus.berkas


def test_a_refused_change_leaves_everything_as_it_was(world: World) -> None:
    langkah.whole(world)
    before = langkah.read(world).kasus.berkas
    asked = change(world, langkah.preparation(world, target=2))
    assert settle(world, asked, setuju=False) is S.E_SELESAI
    assert langkah.read(world).kasus.berkas == before


@pytest.mark.keluhan(12)
def test_another_practice_begins_the_cycle_anew_and_keeps_the_old_one(world: World) -> None:
    langkah.whole(world)
    before = langkah.read(world)
    asked = change(world, OTHER)
    assert langkah.read(world, KS).akibat == tuple(D)
    assert settle(world, asked) is S.BERJALAN
    after = langkah.read(world)
    assert (before.praktik.kode, after.praktik.kode) == ("UBK", "EPD")
    assert (after.kasus.berkas, after.kasus.siklus.jadwal_mulai) == ({}, None)
    for who in (GURU, KS):
        kept = {(e.dokumen, e.pihak): e.isi for e in langkah.read(world, who).arsip}
        assert kept == {key: each.isi for key, each in before.kasus.berkas.items()}
    assert news(ORANG[KS], "PENYESUAIAN_DIMINTA") == 1
    assert news(ORANG[GURU], "PENYESUAIAN_DISETUJUI") == 1


def test_the_plan_with_the_other_practice_is_a_version_of_its_own(world: World) -> None:
    langkah.ready(world)
    settle(world, change(world, OTHER))
    skp_id, head = world.skp[SKP], world.actor(KS, HARI_H)
    kept = PraktikKinerja(("EPD",), "Target keliru.")
    sheet = pemeriksaan.open_submission(head, skp_id, now=HARI_H)
    assert (sheet.pengajuan.ke, sheet.pengajuan.rencana.praktik) == (2, kept)
    assert sheet.sebelumnya is not None
    assert sheet.sebelumnya.rencana.praktik.sub_indikator == ("UBK",)
    assert sheet.pengajuan.rencana.perilaku == sheet.sebelumnya.rencana.perilaku
    assert rencana.read_plan(world.actor(GURU), skp_id, now=HARI_H).rencana.praktik == kept
    assert penilaian.read_rating(head, skp_id, now=HARI_H).rencana.praktik == kept


def test_the_practice_may_be_wished_to_change_before_the_first_word(world: World) -> None:
    langkah.agreed(world)
    assert settle(world, change(world, OTHER)) is S.BERJALAN
    after = langkah.read(world)
    assert (after.praktik.kode, after.arsip) == ("EPD", ())


def test_a_draft_that_was_not_sent_is_archived_for_its_writer_alone(world: World) -> None:
    langkah.agreed(world)
    langkah.save(world, D.A, langkah.preparation(world))
    assert settle(world, change(world, OTHER)) is S.BERJALAN
    assert [each.dokumen for each in langkah.read(world).arsip] == [D.A]
    assert langkah.read(world, KS).arsip == ()


def test_words_typed_for_the_practice_before_are_not_taken_into_the_new_document(
    world: World,
) -> None:
    langkah.ready(world)
    old, new = DokumenB(rekomendasi="Praktik lama"), DokumenB(rekomendasi="Praktik baru")
    langkah.save(world, D.B, old, who=KS, now=HARI_H)
    langkah.save(world, D.B, DokumenB(), who=KS, now=HARI_H)
    settle(world, change(world, OTHER))
    langkah.prepare(world)
    langkah.agree_schedule(world)
    late = (langkah.save, world, D.B, old)
    assert refused(*late, who=KS, revisi=1, now=HARI_H) == ["DOKUMEN_DIARSIPKAN"]
    assert langkah.save(world, D.B, new, who=KS, now=HARI_H).revisi == 2
    assert refused(*late, who=KS, revisi=1, now=HARI_H) == ["DOKUMEN_DIARSIPKAN"]
    after = langkah.read(world, KS)
    assert (after.kasus.isi(D.B, Pengisi.PENGAMAT), after.bentrok) == (new, ())
    assert [e.jenis for e in after.arsip if e.isi == DokumenB()] == ["digantikan"]


def test_the_present_practice_and_none_are_refused(world: World) -> None:
    langkah.ready(world)
    now = langkah.read(world).praktik.kode
    assert refused(change, world, PraktikKinerja((now,))) == ["PRAKTIK_SAMA"]
    assert refused(change, world, PraktikKinerja()) == ["PRAKTIK_BELUM_DIPILIH"]
    assert refused(change, world, PraktikKinerja(("LAIN",))) == ["PILIHAN_TIDAK_DIKENAL"]


def test_under_2024s1_a_practice_cannot_be_changed(world: World) -> None:
    guru, skp_id = "guru_a", world.skp["guru_a_lama"]
    isi = replace(langkah.preparation(world, skp="guru_a_lama", who=guru), jadwal=None)
    langkah.save(world, D.A, isi, who=guru, skp="guru_a_lama", now=MARCH)
    actor, ask = world.actor(guru, MARCH), penyesuaian.request_adjustment
    assert refused(ask, actor, skp_id, OTHER, alasan="Keliru.", now=MARCH) == [
        "UBAH_PRAKTIK_TIDAK_ADA"
    ]


def test_a_pending_request_blocks_the_next_step_and_the_rating(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    change(world, OTHER)
    assert refused(langkah.save, world, D.C, langkah.C_PEGAWAI, now=HARI_H) == [
        "LANGKAH_SIKLUS_TIDAK_SESUAI"
    ]
    assert refused(change, world, OTHER) == ["PERMINTAAN_MASIH_TERBUKA"]
    head, begin = world.actor(KS, HARI_H), penilaian.begin_rating
    assert refused(begin, head, world.skp[SKP], alasan="Observasi batal.", now=HARI_H) == [
        "PENYESUAIAN_MENUNGGU"
    ]


def test_a_rating_that_was_begun_waits_for_the_request(world: World) -> None:
    langkah.ready(world)
    head, skp_id = world.actor(KS, HARI_H), world.skp[SKP]
    begun = penilaian.begin_rating(head, skp_id, alasan="Observasi batal.", now=HARI_H)
    change(world, OTHER)
    determine = keputusan_penilaian.determine_rating
    assert refused(determine, head, skp_id, versi=begun.versi, now=HARI_H) == [
        "PENYESUAIAN_MENUNGGU"
    ]


def draft(world: World) -> PenilaianTersimpan:
    """A rating begun when the cycle was done, with every part judged and both ratings chosen."""
    langkah.whole(world)
    head, skp_id = world.actor(KS, HARI_H), world.skp[SKP]
    siklus.go_on_to_rating(head, skp_id, now=HARI_H)
    penilaian.begin_rating(head, skp_id, now=HARI_H)
    choose(world, KS, skp_id, now=HARI_H)
    return rated(world)


def rated(world: World) -> PenilaianTersimpan:
    found = penilaian.read_rating(world.actor(KS, HARI_H), world.skp[SKP], now=HARI_H).penilaian
    assert found is not None
    return found


def test_a_changed_practice_empties_its_marks_in_a_begun_rating_and_no_others(
    world: World,
) -> None:
    before = draft(world)
    settle(world, change(world, OTHER))
    after = rated(world)
    practice = {f"dimensi/{each.kode}" for each in before.pertimbangan.dimensi}
    marks = after.pertimbangan
    assert {each.isi for each in marks.dimensi} == {""}
    assert {each.kode: each.isi for each in marks.komponen} == {
        "Praktik Kinerja": "",
        "Pengembangan Kompetensi": "SESUAI",
        "Tugas Tambahan": "SESUAI",
    }
    assert (marks.aspek, marks.umpan_balik, after.nilai) == (
        before.pertimbangan.aspek,
        before.pertimbangan.umpan_balik,
        before.nilai,
    )
    assert marks.dikosongkan is not None
    assert set(marks.dikosongkan.kunci) == practice | {"komponen/Praktik Kinerja"}
    assert (marks.dikosongkan.sebab, marks.dikosongkan.pada) == (Perubahan.PRAKTIK, HARI_H)


def test_a_changed_preparation_empties_them_too_and_a_changed_follow_up_does_not(
    world: World,
) -> None:
    before = draft(world)
    settle(world, change(world, replace(langkah.C_PEGAWAI, tujuan="Tujuan lain")))
    assert rated(world).pertimbangan == before.pertimbangan
    settle(world, change(world, langkah.preparation(world, target=2)))
    emptied = rated(world).pertimbangan.dikosongkan
    assert emptied is not None
    assert emptied.sebab is Perubahan.ISI_A


def test_who_decides_is_told_beforehand_which_marks_a_change_empties_and_who_asks_is_not(
    world: World,
) -> None:
    before = draft(world)
    asked = change(world, OTHER)
    practice = tuple(f"dimensi/{each.kode}" for each in before.pertimbangan.dimensi)
    seen = langkah.read(world, KS, now=HARI_H)
    assert seen.tanda_hilang == (*practice, "komponen/Praktik Kinerja")
    assert langkah.read(world, now=HARI_H).tanda_hilang == ()
    settle(world, asked, setuju=False)
    assert langkah.read(world, KS, now=HARI_H).tanda_hilang == ()


def test_a_refused_change_keeps_the_marks_of_the_rating(world: World) -> None:
    before = draft(world)
    settle(world, change(world, OTHER), setuju=False)
    assert rated(world) == before


def test_a_rating_whose_cycle_began_anew_waits_for_it_or_for_a_reason(world: World) -> None:
    draft(world)
    settle(world, change(world, OTHER))
    head, skp_id = world.actor(KS, HARI_H), world.skp[SKP]
    determine = keputusan_penilaian.determine_rating
    assert refused(determine, head, skp_id, versi=rated(world).versi, now=HARI_H) == [
        "SIKLUS_MULAI_LAGI"
    ]
    again = penilaian.begin_rating
    assert refused(again, head, skp_id, now=HARI_H) == ["ALASAN_TANPA_SIKLUS_KOSONG"]
    reason = "Semester hampir selesai."
    assert again(head, skp_id, alasan=reason, now=HARI_H).pertimbangan.tanpa_siklus == reason
    assert trail(skp_id)[-1] == ("lanjut_tanpa_siklus", "", "PERLU_DINILAI")
    done = determine(head, skp_id, versi=rated(world).versi, now=HARI_H)
    assert (done.ke, done.pertimbangan.dikosongkan) == (1, None)


def test_a_reflection_that_was_not_shared_stays_private_in_the_archive(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    langkah.discuss(world)
    langkah.follow_up(world)
    private = replace(langkah.E_PEGAWAI, dibagikan=False)
    langkah.save(world, D.E, private, now=HARI_H)
    settle(world, change(world, langkah.preparation(world, target=2)))
    mine, theirs = (langkah.read(world, who).arsip for who in (GURU, KS))
    assert private in [each.isi for each in mine]
    assert D.E not in {each.dokumen for each in theirs}


def test_p11_a_recommendation_stops_every_change(world: World) -> None:
    langkah.whole(world)
    with transaction(get_settings().database_url) as session:
        session.add(
            Penilaian(
                skp_id=world.skp[SKP],
                status="DIREKOMENDASIKAN",
                sejak=NOW,
                direkomendasikan_at=NOW,
            )
        )
    assert refused(change, world, OTHER) == ["REKOMENDASI_SUDAH_ADA"]


def test_what_a_change_would_archive_is_told_before_it_is_asked(world: World) -> None:
    langkah.whole(world)
    actor, skp_id = world.actor(GURU, HARI_H), world.skp[SKP]
    seen = [
        penyesuaian.affected_documents(actor, skp_id, each, now=HARI_H)
        for each in (Perubahan.ISI_A, Perubahan.TINDAK_LANJUT, Perubahan.JADWAL, Perubahan.PRAKTIK)
    ]
    assert seen == [(D.B, D.C, D.D, D.E), (D.E,), (), tuple(D)]


def test_a_document_with_nothing_in_it_is_not_said_to_be_archived(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    actor, skp_id = world.actor(GURU, HARI_H), world.skp[SKP]
    assert penyesuaian.affected_documents(actor, skp_id, Perubahan.PRAKTIK, now=HARI_H) == (
        D.A,
        D.B,
    )
