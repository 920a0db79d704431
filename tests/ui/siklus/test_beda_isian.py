"""Versions of a document are chosen field by field, and no running note is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from kinerja_app.domain.isi_siklus import CatatanBerjalan, DokumenB
from kinerja_app.domain.observasi import Dokumen, KategoriObservasi
from kinerja_app.services import lembar_siklus
from kinerja_app.services.lembar_siklus import BentrokDokumen
from kinerja_app.ui.siklus.beda_isian import SANA, SINI, chosen_text, differences, joined_words
from kinerja_app.ui.siklus.dua_versi import dua_versi_siklus
from tests.services import langkah_siklus as langkah
from tests.services.langkah_siklus import GURU, HARI_H, KS, SKP
from tests.world import World

D = Dokumen
PHONE = CatatanBerjalan("Bertanya balik.", HARI_H)
LAPTOP = CatatanBerjalan("Memuji usaha.", HARI_H + timedelta(minutes=2))


def in_conflict(world: World) -> tuple[BentrokDokumen, DokumenB, DokumenB]:
    """The laptop has written first, the phone on what stood before it."""
    langkah.ready(world)
    laptop = replace(langkah.marks(world), catatan=(LAPTOP,))
    mark = replace(laptop.hasil[0], kategori=KategoriObservasi.BELUM)
    words = "Lanjutkan dengan contoh."
    phone = replace(laptop, hasil=(mark,), rekomendasi=words, catatan=(PHONE,))
    langkah.save(world, D.B, laptop, who=KS, now=HARI_H)
    langkah.save(world, D.B, phone, who=KS, now=HARI_H, perangkat="HP Android")
    return versions(world), laptop, phone


def versions(world: World) -> BentrokDokumen:
    actor = world.actor(KS, HARI_H)
    found = lembar_siklus.read_versions(actor, world.skp[SKP], D.B, now=HARI_H)
    assert found is not None
    return found


def test_only_fields_that_differ_are_shown_each_with_both_versions(world: World) -> None:
    found, _, _ = in_conflict(world)
    fokus = langkah.read(world, KS).praktik.fokus[0]
    mark, words = differences(found, langkah.read(world, KS))
    assert (mark.kode, mark.label) == (f"hasil/{fokus.kode}", fokus.label)
    assert (words.label, words.dipilih) == ("Rekomendasi tindak lanjut", SINI)
    ours, theirs = words.versi
    assert (ours.where, theirs.where) == ("HP Android, 08.00", "HP, 08.00")
    assert [each.text for each in ours.segments if each.marked] == ["contoh"]
    assert [each.text for each in theirs.segments if each.marked] == ["pertanyaan balik"]


def test_a_field_left_empty_on_the_late_device_is_not_the_one_that_is_marked(
    world: World,
) -> None:
    langkah.ready(world)
    langkah.save(world, D.B, langkah.marks(world), who=KS, now=HARI_H)
    langkah.save(world, D.B, DokumenB(rekomendasi="Dari HP"), who=KS, now=HARI_H)
    found = {e.label: e.dipilih for e in differences(versions(world), langkah.read(world, KS))}
    assert found["Rekomendasi tindak lanjut"] == SINI
    assert found["Catatan bukti perilaku"] == SANA


def test_each_field_is_taken_from_the_version_marked_for_it(world: World) -> None:
    found, laptop, phone = in_conflict(world)
    lembar = langkah.read(world, KS)
    mark, words = differences(found, lembar)
    chosen = chosen_text(found, lembar, {mark.kode: SANA, words.kode: SINI})
    assert isinstance(chosen, DokumenB)
    assert (chosen.hasil, chosen.rekomendasi) == (laptop.hasil, phone.rekomendasi)


def test_running_notes_of_every_version_are_kept(world: World) -> None:
    found, _, _ = in_conflict(world)
    assert joined_words(found).startswith("Catatan berjalan dari semua versi disimpan")
    chosen = chosen_text(found, langkah.read(world, KS), {})
    assert isinstance(chosen, DokumenB)
    assert chosen.catatan == (LAPTOP, PHONE)


def test_two_phones_of_one_name_are_two_versions(world: World) -> None:
    found, _, phone = in_conflict(world)
    other = replace(phone, rekomendasi="Dari HP kedua.")
    again = langkah.save(world, D.B, other, who=KS, now=HARI_H, perangkat="HP Android").bentrok
    assert again is not None
    assert again.lain.id != found.lain.id
    assert [each.isi for each in versions(world).semua[1:]] == [other, phone]
    words = differences(versions(world), langkah.read(world, KS))[1]
    assert [each.value for each in words.versi] == [SINI, "sini-2", SANA]


def test_a_reflection_is_shared_only_where_every_version_shares_it(world: World) -> None:
    langkah.ready(world)
    for step in (langkah.observe, langkah.discuss, langkah.follow_up):
        step(world)
    private = replace(langkah.E_PEGAWAI, capaian="Lebih banyak.", dibagikan=False)
    langkah.save(world, D.E, langkah.E_PEGAWAI, now=HARI_H)
    late = langkah.save(world, D.E, private, now=HARI_H).bentrok
    assert late is not None
    lembar = langkah.read(world, GURU, now=HARI_H)
    assert chosen_text(late, lembar, {"capaian": SINI}) == private


def test_the_page_of_the_choice_leads_back_to_its_document() -> None:
    drawn = str(dua_versi_siklus().render())
    assert drawn.index("crumb") < drawn.index("Dokumen ini juga diubah di tempat lain")
