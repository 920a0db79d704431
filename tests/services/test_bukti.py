"""Evidence through the use cases: slots, steps, duplicates, points, the school's documents."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from sqlmodel import select

from kinerja_app.domain.bukti import StatusBukti
from kinerja_app.domain.errors import DomainError, NotFound, NotPermitted, RuleBroken, WrongStep
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Audit, Berkas, Skp
from kinerja_app.services import berkas, bukti, lembar_siklus
from kinerja_app.settings import get_settings
from tests.files.samples import pdf
from tests.services.bukti_steps import (
    GURU,
    KEHADIRAN,
    KOSP,
    LAPORAN,
    RHK1,
    RHK2,
    RPP,
    SK,
    L,
    agree,
    agreed_head,
    item,
    judge,
    sheet,
    under,
    upload,
)
from tests.services.steps import news
from tests.world import NOW, ORANG, World

S = StatusBukti
IN_2026 = datetime(2026, 8, 5, 2, 0, tzinfo=UTC)


@contextmanager
def refused(kind: type[DomainError], code: str) -> Iterator[None]:
    with pytest.raises(kind) as caught:
        yield
    assert caught.value.code == code


def test_slots_open_with_the_agreed_plan(world: World) -> None:
    with refused(WrongStep, "BUKTI_BELUM_TERBUKA"):
        sheet(world)
    agree(world)
    found = sheet(world)
    assert [each.slot.kunci for each in found.butir][:2] == [RHK1, RHK2]
    assert {SK, LAPORAN, KOSP, KEHADIRAN} <= {each.slot.kunci for each in found.butir}
    assert {each.isi.status for each in found.butir} == {S.BELUM}
    assert (found.poin.direncanakan, found.poin.diverifikasi) == (32, 0)


def test_a_file_is_handed_in_verified_and_counts(world: World) -> None:
    agree(world)
    upload(world, RHK1)
    assert item(world, RHK1).isi.status is S.DIAJUKAN
    judge(world, RHK1, L.VERIFIKASI)
    done = item(world, RHK1)
    assert (done.isi.status, done.isi.pemutus) == (S.DITERIMA, "Mulyadi Santosa")
    assert sheet(world).poin.diverifikasi == done.slot.poin > 0


def test_mending_needs_a_note_and_is_told(world: World) -> None:
    agree(world)
    upload(world, RHK1)
    with refused(RuleBroken, "CATATAN_KOSONG"):
        judge(world, RHK1, L.MINTA_PERBAIKAN, catatan=" ")
    assert item(world, RHK1).isi.status is S.DIAJUKAN
    judge(world, RHK1, L.MINTA_PERBAIKAN, catatan="Tanda tangan belum ada.")
    found = item(world, RHK1)
    assert (found.isi.status, found.isi.catatan) == (S.PERBAIKAN, "Tanda tangan belum ada.")
    assert found.langkah == (L.UNGGAH,)
    assert news(ORANG[GURU], "BUKTI_PERLU_PERBAIKAN") == 1
    upload(world, RHK1, title="lengkap")
    mended = item(world, RHK1)
    assert (mended.isi.status, mended.isi.catatan) == (S.DIAJUKAN, "")


def test_a_verified_item_is_closed_until_the_assessor_takes_it_back(world: World) -> None:
    agree(world)
    upload(world, RHK1)
    judge(world, RHK1, L.VERIFIKASI)
    with refused(WrongStep, "LANGKAH_BUKTI_TIDAK_SESUAI"):
        upload(world, RHK1, title="lain")
    assert item(world, RHK1).langkah == ()
    judge(world, RHK1, L.BATALKAN_VERIFIKASI, catatan="Salah buka file.")
    assert item(world, RHK1).isi.status is S.DIAJUKAN


def test_nobody_verifies_his_own(world: World) -> None:
    agreed_head(world)
    upload(world, "rhk/RHK01/1", name="ks_a")
    with refused(NotPermitted, "SKP_SENDIRI"):
        judge(world, RHK1, L.VERIFIKASI, skp="ks_a")
    judge(world, RHK1, L.VERIFIKASI, who="pengawas_a", skp="ks_a")
    assert item(world, RHK1, who="ks_a", skp="ks_a").isi.pemutus == "Qodir Hasbullah"


def test_the_same_file_counts_once_and_warns(world: World) -> None:
    agree(world)
    for slot in (RHK1, RHK2):
        upload(world, slot)
        judge(world, slot, L.VERIFIKASI)
    assert sheet(world).poin.diverifikasi == item(world, RHK1).slot.poin
    warned = item(world, RHK2, who="ks_a").peringatan
    assert [each.code for each in warned] == ["BUKTI_GANDA"]
    assert item(world, RHK1).peringatan == ()


@pytest.mark.keluhan(13)
def test_a_file_of_another_period_warns_with_its_name(world: World) -> None:
    agree(world, "guru_disetujui")
    upload(world, RHK1)
    with transaction(get_settings().database_url) as session:
        row = session.get_one(Skp, world.skp["guru_a_lama"])
        row.orang_id = ORANG[GURU]
        session.add(row)
    upload(world, RHK1, skp="guru_a_lama", now=datetime(2024, 6, 1, tzinfo=UTC))
    (warning,) = item(world, RHK1).peringatan
    assert (warning.code, warning.facts["periode"]) == (
        "BUKTI_PERNAH_DIPAKAI",
        "Januari–Juni 2024",
    )


def test_a_file_is_used_again_without_uploading(world: World) -> None:
    agree(world)
    kept = upload(world, RHK1, title="sertifikat")
    bukti.reuse_file(world.actor(GURU), world.skp[GURU], SK, berkas_id=kept.id, now=NOW)
    assert item(world, SK).isi.berkas == kept
    assert sheet(world).berkas_saya == (kept,)


def test_a_file_of_somebody_else_cannot_be_used(world: World) -> None:
    agree(world)
    agreed_head(world)
    kept = upload(world, RHK1, name="ks_a")
    with refused(NotFound, "BERKAS_TIDAK_DITEMUKAN"):
        bukti.reuse_file(world.actor(GURU), world.skp[GURU], SK, berkas_id=kept.id, now=NOW)


def test_withdrawing_keeps_the_file_but_hides_it_from_the_assessor(world: World) -> None:
    agree(world)
    kept = upload(world, RHK1)
    bukti.withdraw_file(world.actor(GURU), world.skp[GURU], RHK1, now=NOW)
    assert item(world, RHK1).isi.status is S.BELUM
    assert berkas.read_file(world.actor(GURU), kept.id, now=NOW).isi == pdf()
    with refused(NotFound, "BERKAS_TIDAK_DITEMUKAN"):
        berkas.read_file(world.actor("ks_a"), kept.id, now=NOW)


def test_a_certificate_may_be_awaited_for_an_rhk_only(world: World) -> None:
    agree(world)
    actor, skp = world.actor(GURU), world.skp[GURU]
    bukti.await_certificate(actor, skp, RHK1, now=NOW)
    assert item(world, RHK1).isi.status is S.MENUNGGU_SERTIFIKAT
    with refused(WrongStep, "LANGKAH_BUKTI_TIDAK_SESUAI"):
        bukti.await_certificate(actor, skp, SK, now=NOW)
    upload(world, RHK1)
    assert item(world, RHK1).isi.status is S.DIAJUKAN


def test_the_school_documents_are_uploaded_once_and_read_by_every_guru(world: World) -> None:
    agree(world)
    with refused(NotPermitted, "HANYA_KEPALA_SEKOLAH"):
        upload(world, KOSP)
    kept = upload(world, KOSP, name="ks_a", skp=GURU)
    seen = item(world, KOSP)
    assert (seen.isi.status, seen.isi.berkas, seen.langkah) == (S.TERSEDIA, kept, ())
    assert berkas.read_file(world.actor("guru_a2"), kept.id, now=NOW).nama == "bukti.pdf"
    with refused(NotFound, "BERKAS_TIDAK_DITEMUKAN"):
        berkas.read_file(world.actor("guru_b"), kept.id, now=NOW)


def test_a_head_fills_no_slot_of_a_guru(world: World) -> None:
    agree(world)
    with refused(NotPermitted, "BUKAN_PERAN_ANDA"):
        upload(world, RHK1, name="ks_a", skp=GURU)


def test_the_documents_of_the_school_need_no_verification(world: World) -> None:
    agree(world)
    upload(world, KOSP, name="ks_a", skp=GURU)
    with refused(NotPermitted, "BUKAN_PERAN_ANDA"):
        judge(world, KOSP, L.VERIFIKASI)


def test_the_rpp_of_the_preparation_is_read_by_the_observer_and_proves_nothing(
    world: World,
) -> None:
    skp = agree(world)
    before = sheet(world).poin
    kept = upload(world, RPP, title="RPP kelas VIII")
    assert sheet(world).poin == before
    for who in (GURU, "ks_a"):
        found = lembar_siklus.read_cycle(world.actor(who), skp, now=NOW)
        assert [file and file.id for _, file in found.perangkat] == [kept.id]
        assert berkas.read_file(world.actor(who), kept.id, now=NOW).nama == "RPP kelas VIII.pdf"
    with pytest.raises(NotFound):
        berkas.read_file(world.actor("guru_a"), kept.id, now=NOW)


def test_a_head_prepares_without_a_document(world: World) -> None:
    skp = agreed_head(world)
    assert lembar_siklus.read_cycle(world.actor("ks_a"), skp, now=NOW).perangkat == ()
    with pytest.raises(NotFound):
        upload(world, RPP, name="ks_a")


def test_a_slot_that_the_plan_does_not_ask_for_is_unknown(world: World) -> None:
    agree(world)
    for slot in ("rhk/RHK01/99", "rhk/../1", ""):
        with refused(NotFound, "SLOT_TIDAK_DITEMUKAN"):
            upload(world, slot)


def test_after_the_period_nothing_changes_any_more(world: World) -> None:
    agree(world)
    upload(world, RHK1)
    later = datetime(2025, 6, 1, tzinfo=UTC)
    with refused(WrongStep, "PERIODE_BACA_SAJA"):
        upload(world, RHK2, now=later)
    assert {each.langkah for each in sheet(world, now=later).butir} == {()}


def test_under_2026_nothing_is_uploaded_and_the_assessor_confirms(world: World) -> None:
    agree(world)
    under(world, "R2026", "2026")
    found = sheet(world, now=IN_2026)
    assert not found.unggah
    assert [each.isi.status for each in found.butir] == [S.BELUM_TERSEDIA] * 2
    assert {each.langkah for each in found.butir} == {()}
    for name in (GURU, "ks_a"):
        with refused(RuleBroken, "UNGGAH_TIDAK_DIPAKAI"):
            upload(world, KOSP, name=name, skp=GURU, now=IN_2026)
    judge(world, KOSP, L.KONFIRMASI, now=IN_2026)
    seen = sheet(world, now=IN_2026)
    assert [each.isi.status for each in seen.butir] == [S.TERSEDIA, S.BELUM_TERSEDIA]
    assert (seen.poin.slot_diterima, seen.poin.slot) == (1, 2)


def test_reading_a_file_is_written_down(world: World) -> None:
    agree(world)
    kept = upload(world, RHK1)
    berkas.read_file(world.actor("ks_a"), kept.id, now=NOW)
    with transaction(get_settings().database_url, writes=False) as session:
        lines = [
            (row.pelaku_id, row.objek_id, row.orang_id)
            for row in session.exec(select(Audit).where(Audit.tindakan == "unduh_berkas"))
        ]
    assert lines == [(ORANG["ks_a"], str(kept.id), ORANG[GURU])]


def test_the_same_content_is_one_file_of_the_person(world: World) -> None:
    agree(world)
    assert upload(world, RHK1).id == upload(world, RHK2).id
    with transaction(get_settings().database_url, writes=False) as session:
        assert len(list(session.exec(select(Berkas)))) == 1
