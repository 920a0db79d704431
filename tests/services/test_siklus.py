"""The documents A–E on the database: order, completeness, both sides, two versions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.errors import DomainError, NotPermitted, RuleBroken, Stale, WrongStep
from kinerja_app.domain.isi_siklus import (
    CatatanBerjalan,
    DokumenB,
    DokumenC,
    DokumenD,
    DokumenE,
    texts_of,
)
from kinerja_app.domain.observasi import Dokumen, Kesadaran, Pengisi
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Skp
from kinerja_app.services import lembar_siklus, siklus
from kinerja_app.settings import get_settings
from tests.services import langkah_siklus as langkah
from tests.services.langkah_siklus import GURU, HARI_H, KS, SKP
from tests.services.steps import codes, news, trail
from tests.world import NOW, ORANG, World

D, S = Dokumen, StatusSiklus


def refused(act: object, *args: object, **more: object) -> list[str]:
    """The codes of the refusal of an act."""
    assert callable(act)
    with pytest.raises(DomainError) as refusal:
        act(*args, **more)
    return codes(refusal.value)


def test_a_cycle_begins_when_the_plan_is_agreed(world: World) -> None:
    assert refused(langkah.read, world) == ["SIKLUS_BELUM_DIMULAI"]
    langkah.agreed(world)
    assert langkah.read(world).kasus.siklus.status is S.BERJALAN


def test_the_whole_cycle_of_a_guru(world: World) -> None:
    langkah.whole(world)
    assert langkah.read(world).kasus.siklus.status is S.E_SELESAI
    actor = world.actor(KS, HARI_H)
    assert siklus.go_on_to_rating(actor, world.skp[SKP], now=HARI_H) is S.PERLU_DINILAI
    steps = [act for act, _, _ in trail(world.skp[SKP])][-9:]
    assert steps == [
        "simpan_a", "ajukan_a", "sepakati_jadwal", "simpan_b", "kirim_b",
        "selesaikan_c", "selesaikan_d", "selesaikan_e", "lanjut_penilaian",
    ]  # fmt: skip
    assert news(ORANG[KS], "DOKUMEN_DIKIRIM") == 4
    assert news(ORANG[GURU], "DOKUMEN_DIKIRIM") == 3


def test_p3_b_before_a_is_sent_is_refused(world: World) -> None:
    langkah.agreed(world)
    langkah.save(world, D.A, langkah.preparation(world))
    assert refused(langkah.save, world, D.B, DokumenB(), who=KS, now=HARI_H) == [
        "LANGKAH_SIKLUS_TIDAK_SESUAI"
    ]


def test_a_field_is_refused_by_its_name_when_it_is_far_too_long(world: World) -> None:
    langkah.agreed(world)
    isi = langkah.preparation(world)
    kept = langkah.save(world, D.A, replace(isi, hasil_diharapkan="x" * siklus.LONGEST))
    with pytest.raises(RuleBroken) as refusal:
        langkah.save(world, D.A, replace(isi, hasil_diharapkan="x" * (siklus.LONGEST + 1)))
    found = refusal.value
    assert (found.code, found.field) == ("TEKS_TERLALU_PANJANG", "hasil_diharapkan")
    assert found.facts["batas"] == siklus.LONGEST
    stored = langkah.read(world).kasus.berkas[D.A, Pengisi.PEGAWAI]
    assert stored.revisi == kept.revisi


def test_all_rows_of_a_field_count_together() -> None:
    notes = tuple(CatatanBerjalan("x" * 5_000, HARI_H) for _ in range(4))
    found = dict(texts_of(DokumenB(catatan=notes, rekomendasi="Lanjutkan.")))
    assert (len(found["catatan"]), found["rekomendasi"]) == (20_003, "Lanjutkan.")


@pytest.mark.parametrize(
    ("banyak", "expected"), [(0, ["TARGET_KURANG"]), (1, []), (3, []), (4, ["TARGET_LEBIH"])]
)
def test_p4_one_to_three_targets(world: World, banyak: int, expected: list[str]) -> None:
    langkah.agreed(world)
    isi = langkah.preparation(world, target=3)
    chosen = (*isi.target_perilaku, "LAIN")[:banyak]
    langkah.save(world, D.A, replace(isi, target_perilaku=chosen))
    found = refused(langkah.send, world, D.A) if expected else []
    assert [each for each in found if each != "TARGET_TIDAK_DIKENAL"] == expected


def test_p5_an_unrated_target_keeps_b_a_draft(world: World) -> None:
    langkah.ready(world)
    rated = langkah.marks(world)
    langkah.save(world, D.B, replace(rated, hasil=()), who=KS, now=HARI_H)
    assert langkah.read(world, KS).kasus.siklus.status is S.B_DRAF
    assert refused(langkah.send, world, D.B, who=KS, now=HARI_H) == ["TARGET_BELUM_DINILAI"]


def test_b_waits_for_its_day(world: World) -> None:
    langkah.ready(world)
    assert refused(langkah.save, world, D.B, DokumenB(), who=KS) == ["TANGGAL_BELUM_TIBA"]


def test_p12_a_head_without_confirmed_superiors_is_not_observed(world: World) -> None:
    langkah.agreed_head(world)
    langkah.prepare(world, skp="ks_a", who="ks_a")
    langkah.agree_schedule(world, who="pengawas_a", skp="ks_a")
    forget_superiors(world)
    assert refused(
        langkah.save, world, D.B, DokumenB(), who="pengawas_a", skp="ks_a", now=HARI_H
    ) == ["ATASAN_BELUM_DIKONFIRMASI"]
    assert langkah.read(world, "pengawas_a", "ks_a").kasus.berkas == {}


def forget_superiors(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        row = session.get(Skp, world.skp["ks_a"])
        assert row is not None
        row.atasan_at = None
        session.add(row)


def test_a_head_is_observed_by_the_linked_pengawas_alone(world: World) -> None:
    langkah.agreed_head(world)
    langkah.prepare(world, skp="ks_a", who="ks_a")
    assert refused(langkah.agree_schedule, world, who="ks_a", skp="ks_a") == ["SKP_SENDIRI"]
    langkah.agree_schedule(world, who="pengawas_a", skp="ks_a")
    langkah.observe(world, who="pengawas_a", skp="ks_a")
    assert langkah.read(world, "ks_a", "ks_a").kasus.siklus.status is S.B_SELESAI


def test_what_is_not_sent_stays_with_its_side(world: World) -> None:
    langkah.agreed(world)
    langkah.save(world, D.A, langkah.preparation(world))
    assert langkah.read(world, KS).kasus.berkas == {}
    langkah.send(world, D.A)
    assert set(langkah.read(world, KS).kasus.berkas) == {(D.A, Pengisi.PEGAWAI)}
    langkah.agree_schedule(world)
    langkah.save(world, D.B, langkah.marks(world), who=KS, now=HARI_H)
    assert (D.B, Pengisi.PENGAMAT) not in langkah.read(world).kasus.berkas


def test_nobody_writes_the_fields_of_the_other_side(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    forged = replace(langkah.C_PEGAWAI, kesadaran=Kesadaran.SADAR_DAMPAK)
    langkah.save(world, D.C, forged, now=HARI_H)
    assert langkah.read(world).kasus.isi(D.C, Pengisi.PEGAWAI) == langkah.C_PEGAWAI


def test_c_is_done_when_both_have_sent(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    langkah.save(world, D.C, langkah.C_PEGAWAI, now=HARI_H)
    assert langkah.send(world, D.C, now=HARI_H) is S.B_SELESAI
    langkah.save(world, D.C, langkah.C_PENGAMAT, who=KS, now=HARI_H)
    assert langkah.send(world, D.C, who=KS, now=HARI_H) is S.C_SELESAI


def test_a_sent_part_is_taken_back_before_it_is_changed(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    langkah.save(world, D.C, langkah.C_PEGAWAI, now=HARI_H)
    langkah.send(world, D.C, now=HARI_H)
    assert refused(langkah.save, world, D.C, DokumenC(), revisi=1, now=HARI_H) == [
        "BAGIAN_SUDAH_TERKIRIM"
    ]
    siklus.take_back_part(world.actor(GURU), world.skp[SKP], D.C, now=HARI_H)
    assert (D.C, Pengisi.PEGAWAI) not in langkah.read(world, KS).kasus.berkas


def test_overdue_follow_ups_are_told_apart(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    langkah.discuss(world)
    assert langkah.read(world).terlambat == ()
    october = HARI_H.replace(month=10)
    assert langkah.read(world, KS, now=october).terlambat == (langkah.UPAYA,)
    langkah.follow_up(world)
    assert langkah.read(world, KS, now=october).terlambat == ()


def test_d_reports_what_c_has_agreed_and_nothing_else(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    langkah.discuss(world)
    forged = replace(langkah.UPAYA, uraian="Lain", laporan="Selesai.")
    langkah.save(world, D.D, DokumenD((forged, forged)), now=HARI_H)
    kept = langkah.read(world).kasus.isi(D.D, Pengisi.PEGAWAI)
    assert kept == DokumenD((replace(langkah.UPAYA, laporan="Selesai."),))
    assert refused(langkah.send, world, D.D, now=HARI_H) == ["UPAYA_BELUM_DILAPORKAN"]


def test_a_reflection_is_private_until_it_is_shared(world: World) -> None:
    langkah.ready(world)
    langkah.observe(world)
    langkah.discuss(world)
    langkah.follow_up(world)
    langkah.save(world, D.E, replace(langkah.E_PEGAWAI, dibagikan=False), now=HARI_H)
    assert (D.E, Pengisi.PEGAWAI) not in langkah.read(world, KS).kasus.berkas
    assert refused(langkah.send, world, D.E, now=HARI_H) == ["REFLEKSI_BELUM_DIBAGIKAN"]
    assert refused(langkah.save, world, D.E, DokumenE(), who=KS, now=HARI_H) == [
        "REFLEKSI_MASIH_PRIBADI"
    ]


def test_a_conflict_keeps_both_versions_until_one_is_chosen(world: World) -> None:
    langkah.ready(world)
    laptop, phone = DokumenB(rekomendasi="Dari laptop"), DokumenB(rekomendasi="Dari HP")
    langkah.save(world, D.B, laptop, who=KS, now=HARI_H)
    late = langkah.save(world, D.B, phone, who=KS, now=HARI_H)
    assert late.bentrok is not None
    assert (late.bentrok.tersimpan.isi, late.bentrok.lain.isi) == (laptop, phone)
    assert langkah.read(world, KS).bentrok == (D.B,)
    actor, skp_id = world.actor(KS, HARI_H), world.skp[SKP]
    found = lembar_siklus.read_versions(actor, skp_id, D.B, now=HARI_H)
    assert found is not None
    with pytest.raises(Stale):
        siklus.choose_text(actor, skp_id, D.B, phone, revisi=7, perangkat="HP", now=HARI_H)
    siklus.choose_text(actor, skp_id, D.B, phone, revisi=1, perangkat="HP", now=HARI_H)
    after = langkah.read(world, KS)
    assert (after.bentrok, after.kasus.isi(D.B, Pengisi.PENGAMAT)) == ((), phone)
    assert {each.isi for each in after.arsip} == {laptop, phone}


def test_an_open_conflict_keeps_a_document_from_being_sent(world: World) -> None:
    langkah.ready(world)
    langkah.save(world, D.B, langkah.marks(world), who=KS, now=HARI_H)
    langkah.save(world, D.B, DokumenB(rekomendasi="Dari HP"), who=KS, now=HARI_H)
    assert refused(langkah.send, world, D.B, who=KS, now=HARI_H) == ["VERSI_BELUM_DIPILIH"]


def test_saving_the_same_text_again_changes_nothing(world: World) -> None:
    langkah.agreed(world)
    isi = langkah.preparation(world)
    first, again = langkah.save(world, D.A, isi), langkah.save(world, D.A, isi)
    assert (first.revisi, again.revisi, again.bentrok) == (1, 1, None)


def test_going_on_without_a_reflection_needs_a_reason(world: World) -> None:
    langkah.ready(world)
    actor, skp_id = world.actor(KS), world.skp[SKP]
    assert refused(siklus.go_on_to_rating, actor, skp_id, now=NOW) == ["ALASAN_BELUM_DITULIS"]
    done = siklus.go_on_to_rating(actor, skp_id, alasan="Guru cuti melahirkan.", now=NOW)
    assert done is S.PERLU_DINILAI


def test_the_pegawai_does_not_go_on_to_the_rating(world: World) -> None:
    langkah.whole(world)
    with pytest.raises(NotPermitted):
        siklus.go_on_to_rating(world.actor(GURU), world.skp[SKP], now=HARI_H)


def test_an_agreed_preparation_is_not_edited_in_place(world: World) -> None:
    langkah.ready(world)
    with pytest.raises(WrongStep):
        langkah.save(world, D.A, langkah.preparation(world, target=2), revisi=1)
