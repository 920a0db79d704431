"""The relay of a plan: the people and their acts in order, and which of them it stands at."""

from __future__ import annotations

from dataclasses import replace

from kinerja_app.domain.periode import Tahap
from kinerja_app.domain.skp import Jabatan
from kinerja_app.domain.waktu import local_date
from kinerja_app.services.beranda import BerandaPegawai
from kinerja_app.services.rencana import LembarRencana
from kinerja_app.ui.formatting import rentang_bulan, tanggal
from kinerja_app.ui.views import Progress, RelayStep


def penilai_disebut(lembar: LembarRencana) -> str:
    """Names of the assessors, or their office where nobody holds it."""
    names = ", ".join(each.nama for each in lembar.peran.penilai)
    return names or ("Kepala Sekolah" if lembar.skp.jabatan is Jabatan.GURU else "Kepala Dinas")


def estafet(
    home: BerandaPegawai, lembar: LembarRencana | None, *, now: int
) -> tuple[RelayStep, ...]:
    """The relay; ``now`` counts from the start, or from the end when negative."""
    steps = _steps(home, lembar)
    at = now % len(steps)
    return tuple(replace(each, state=_state(n, at)) for n, each in enumerate(steps))


def _state(number: int, now: int) -> Progress:
    if number < now:
        return "done"
    return "now" if number == now else ""


def _steps(home: BerandaPegawai, lembar: LembarRencana | None) -> tuple[RelayStep, ...]:
    since = ""
    if lembar is not None:
        since = f"sejak {tanggal(local_date(lembar.skp.dimulai_at, home.sekolah.zona))}"
    return (
        RelayStep("Anda menyusun", since),
        *_deciders(home.terpilih.jabatan, lembar),
        RelayStep("Anda menyepakati", "rencana yang disetujui"),
        RelayStep("Pelaksanaan", _starts(home)),
    )


def _deciders(jabatan: Jabatan, lembar: LembarRencana | None) -> tuple[RelayStep, ...]:
    names = ", ".join(each.nama for each in lembar.peran.penilai) if lembar else ""
    if jabatan is Jabatan.GURU:
        if lembar and lembar.disetujui_sistem:
            return (RelayStep("Disetujui otomatis", "sekolah dipimpin Plt"),)
        if lembar and lembar.memimpin:
            return (RelayStep("Pengawas atau Kepala Dinas memeriksa", names),)
        return (RelayStep("Kepala Sekolah memeriksa", names),)
    if lembar is None or lembar.peran.peninjau is None:
        return (RelayStep("Kepala Dinas memeriksa", names),)
    return (
        RelayStep("Pengawas meninjau", lembar.peran.peninjau.nama),
        RelayStep("Kepala Dinas memeriksa", names),
    )


def _starts(home: BerandaPegawai) -> str:
    run = next((e for e in home.rules.kalender.value if e.tahap is Tahap.PELAKSANAAN), None)
    return f"mulai {rentang_bulan(run.mulai, run.mulai).partition('–')[2]}" if run else ""
