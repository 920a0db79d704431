"""Letters, their preference, and the daily tick, which no person runs at all."""

from __future__ import annotations

from datetime import timedelta

from kinerja_app.domain.actor import Actor
from kinerja_app.domain.pengiriman import Hasil, PilihanSurat
from kinerja_app.identity.command_line import system
from kinerja_app.persistence.pengingat_repository import Tempat
from kinerja_app.persistence.surat_repository import Kumpulan, Naskah
from kinerja_app.services import (
    delegasi_gugur,
    eskalasi,
    giliran,
    jabatan,
    menunggu,
    pengingat,
    pengingat_tahap,
    preferensi,
    surat,
)
from tests.access.case import SIGNED_IN, Case
from tests.world import NOW, SECOND, SMP_A, World

TICKS = frozenset({"sistem"})
FIRST_LETTER = 1
DAY = NOW.date()
NEAR = NOW - timedelta(days=6)
"""Two days before the end of planning on 31 July."""
PLACE = Tempat(SMP_A, "SMP Negeri Melati Satu", 1)


def plain(bundle: Kumpulan) -> Naskah:
    return Naskah("Kabar", f"{len(bundle.berita)} baru", "<p>baru</p>")


def _write(_world: World) -> None:
    surat.write_letters(system(), plain, now=NOW)


def _departed(world: World) -> None:
    _write(world)
    surat.take_letter(system(), now=NOW)


def _take_turn(_: World, actor: Actor) -> bool:
    long = timedelta(minutes=5)
    return giliran.take_turn(actor, "harian", DAY, pemegang="uji", lama=long, now=NOW)


CASES = (
    Case("surat.write_letters", "", lambda _, a: surat.write_letters(a, plain, now=NOW), TICKS),
    Case(
        "surat.take_letter", "", lambda _, a: surat.take_letter(a, now=NOW), TICKS, prepare=_write
    ),
    Case(
        "surat.record_outcome",
        "",
        lambda _, a: surat.record_outcome(a, FIRST_LETTER, Hasil.TERKIRIM, now=NOW),
        TICKS,
        prepare=_departed,
    ),
    Case(
        "pengingat_tahap.remind_stages",
        "",
        lambda _, a: pengingat_tahap.remind_stages(a, now=NOW),
        TICKS,
    ),
    Case(
        "pengingat_tahap.follow_up_stages",
        "",
        lambda _, a: pengingat_tahap.follow_up_stages(a, now=NOW),
        TICKS,
    ),
    Case(
        "menunggu.list_waiting",
        "",
        lambda _, a: menunggu.list_waiting(a, SECOND, now=NOW),
        SIGNED_IN,
    ),
    Case(
        "surat.list_own_letters",
        "",
        lambda _, a: surat.list_own_letters(a, now=NOW),
        SIGNED_IN,
        prepare=_write,
    ),
    Case(
        "preferensi.read_preference",
        "",
        lambda _, a: preferensi.read_preference(a, now=NOW),
        SIGNED_IN,
    ),
    Case(
        "preferensi.choose_letters",
        "",
        lambda _, a: preferensi.choose_letters(a, PilihanSurat.TIDAK, now=NOW),
        SIGNED_IN,
        together=True,
    ),
    Case("pengingat.list_places", "", lambda _, a: pengingat.list_places(a, now=NOW), TICKS),
    Case(
        "pengingat.remind_school",
        "school A",
        lambda _, a: pengingat.remind_school(a, PLACE, now=NEAR),
        TICKS,
    ),
    Case(
        "pengingat.remind_assessors",
        "",
        lambda _, a: pengingat.remind_assessors(a, now=NEAR),
        TICKS,
    ),
    Case(
        "delegasi_gugur.tell_lapsed",
        "",
        lambda _, a: delegasi_gugur.tell_lapsed(a, now=NOW),
        TICKS,
    ),
    Case(
        "jabatan.apply_due_changes",
        "",
        lambda _, a: jabatan.apply_due_changes(a, now=NOW),
        TICKS,
    ),
    Case("eskalasi.escalate", "", lambda _, a: eskalasi.escalate(a, now=NEAR), TICKS),
    Case("giliran.take_turn", "", _take_turn, TICKS),
    Case(
        "giliran.finish_turn",
        "",
        lambda _, a: giliran.finish_turn(a, "harian", DAY, pemegang="uji", now=NOW),
        TICKS,
    ),
)
