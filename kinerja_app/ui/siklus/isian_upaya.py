"""Follow-ups as rows of a form: agreed in document C, reported in document D."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from kinerja_app.domain.isi_siklus import UpayaTindakLanjut
from kinerja_app.domain.observasi import JenisUpaya
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.siklus.isi_dokumen import JENIS_UPAYA
from kinerja_app.ui.views import Option, Tag

JENIS = tuple(Option(kode.value, label) for kode, label in JENIS_UPAYA.items())
MOST = 10
LATE = Tag("warn", "clock", "Lewat tenggat")
DONE = Tag("ok", "check", "Selesai")
_TEXT = 1000


@dataclass(frozen=True)
class BarisUpaya:
    """One follow-up of C; ``nomor`` counts from 1."""

    id: str
    nomor: int
    uraian: str
    jenis: str
    tenggat: str


@dataclass(frozen=True)
class BarisLaporan:
    """One follow-up of D with its report."""

    id: str
    nomor: int
    uraian: str
    tenggat: str
    tag: Tag
    laporan: str
    selesai: str


def rows_of(upaya: tuple[UpayaTindakLanjut, ...]) -> tuple[BarisUpaya, ...]:
    """The rows of C."""
    return tuple(
        BarisUpaya(f"upaya-{n}", n, each.uraian, each.jenis.value, each.tenggat.isoformat())
        for n, each in enumerate(upaya, start=1)
    )


def reports_of(upaya: tuple[UpayaTindakLanjut, ...], on: date) -> tuple[BarisLaporan, ...]:
    """The rows of D; overdue ones say so."""
    return tuple(
        BarisLaporan(
            id=f"laporan_upaya-{n}",
            nomor=n,
            uraian=each.uraian,
            tenggat=f"{JENIS_UPAYA[each.jenis]}, paling lambat {tanggal(each.tenggat)}",
            tag=_tag(each, on),
            laporan=each.laporan,
            selesai=each.selesai.isoformat() if each.selesai else "",
        )
        for n, each in enumerate(upaya, start=1)
    )


def _tag(upaya: UpayaTindakLanjut, on: date) -> Tag:
    if upaya.selesai is not None:
        return DONE
    return LATE if upaya.tenggat < on else Tag()


def fresh(on: date) -> UpayaTindakLanjut:
    """An empty follow-up, due in four weeks."""
    return UpayaTindakLanjut("", JenisUpaya.PENINGKATAN_KINERJA, on + timedelta(weeks=4))


def changed(upaya: UpayaTindakLanjut, bagian: str, teks: str) -> UpayaTindakLanjut:
    """A follow-up with one part changed; what cannot be read changes nothing."""
    match bagian:
        case "uraian":
            return replace(upaya, uraian=teks[:_TEXT])
        case "laporan":
            return replace(upaya, laporan=teks[: 4 * _TEXT])
        case "jenis" if teks in {each.value for each in JenisUpaya}:
            return replace(upaya, jenis=JenisUpaya(teks))
        case "tenggat" if (day := day_in(teks)) is not None:
            return replace(upaya, tenggat=day)
        case "selesai":
            return replace(upaya, selesai=day_in(teks))
        case _:
            return upaya


def day_in(teks: str) -> date | None:
    """A day as a browser sends it; None when there is none."""
    try:
        return date.fromisoformat(teks)
    except ValueError:
        return None
