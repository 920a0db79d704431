"""The documents A–E of the cycle on paper: what was sent, field by field, and the rubric of B."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kinerja_app.documents.kepala import DOTS, employee_signs, period_line, place_and_day, two_sides
from kinerja_app.documents.lembar import (
    Blok,
    Kolom,
    Lembar,
    Penanda,
    Sel,
    Tabel,
    TandaTangan,
    Tulisan,
)
from kinerja_app.documents.rekaman import PejabatTercatat, Rekaman
from kinerja_app.documents.tulisan import nip, tanggal
from kinerja_app.domain.cetakan import Cetakan, observation_of
from kinerja_app.domain.indikator import IndikatorPraktik
from kinerja_app.domain.isi_siklus import HasilFokus, JadwalObservasi, UpayaTindakLanjut
from kinerja_app.domain.masalah_rencana import practices_for
from kinerja_app.domain.observasi import Dokumen, IsianDokumen, JenisIsian, block_of
from kinerja_app.domain.rencana import Rencana
from kinerja_app.domain.waktu import hours
from kinerja_app.regulations import RuleSet
from kinerja_app.regulations.cetakan import NAMA_CETAKAN

_LEFT_OUT = frozenset({JenisIsian.BERKAS})


def observation(cetakan: Cetakan, rekaman: Rekaman, rules: RuleSet) -> Lembar:
    """One document of the cycle; ``ValueError`` when it was not sent or is none of the cycle."""
    dokumen = observation_of(cetakan)
    isi = getattr(rekaman.siklus, dokumen.value.lower()) if dokumen else None
    if dokumen is None or isi is None:
        raise ValueError(cetakan)
    observer = rekaman.siklus.pengamat or PejabatTercatat("")
    stage = block_of(dokumen, rules)
    stands = (Tulisan("Bagian siklus", stage),) if stage else ()
    heads = two_sides(rekaman, rules, rekaman.penilai_rencana)
    parts = [
        block
        for field in _fields(dokumen, rekaman, rules)
        for block in _DRAW.get(field.jenis, _words)(field, getattr(isi, field.kode), rekaman, rules)
    ]
    return Lembar(
        judul=NAMA_CETAKAN.value[cetakan].judul,
        nama=rekaman.pegawai.nama,
        kiri_atas=rekaman.dinas.upper(),
        kanan_atas=period_line(rekaman),
        blok=(heads, *stands, _practice_line(rekaman, rules), *parts, _signed(rekaman, observer)),
    )


def _fields(dokumen: Dokumen, rekaman: Rekaman, rules: RuleSet) -> tuple[IsianDokumen, ...]:
    return tuple(
        each
        for each in rules.isian_dokumen.value
        if each.dokumen is dokumen
        and rekaman.jabatan in each.jabatan
        and each.jenis not in _LEFT_OUT
        and each.kode != "catatan"
    )


def _practice(rekaman: Rekaman, rules: RuleSet) -> IndikatorPraktik | None:
    plan = rekaman.rencana.isi if rekaman.rencana else Rencana()
    rows = practices_for(rekaman.jabatan, rules)
    return next((each for each in rows if each.kode in plan.praktik.sub_indikator), None)


def _practice_line(rekaman: Rekaman, rules: RuleSet) -> Tulisan:
    found = _practice(rekaman, rules)
    return Tulisan("Praktik Kinerja", found.label if found else "")


def _labels(rekaman: Rekaman, rules: RuleSet) -> dict[str, str]:
    found = _practice(rekaman, rules)
    return {each.kode: each.label for each in found.fokus} if found else {}


def _words(field: IsianDokumen, value: Any, _: Rekaman, __: RuleSet) -> list[Blok]:
    return [Tulisan(field.label, str(value or ""))]


def _focus(field: IsianDokumen, value: Any, rekaman: Rekaman, rules: RuleSet) -> list[Blok]:
    labels = _labels(rekaman, rules)
    lines = (f"{n}. {labels.get(each, each)}" for n, each in enumerate(value, start=1))
    return [Tulisan(field.label, "\n".join(lines))]


def _appointment(field: IsianDokumen, value: Any, _: Rekaman, __: RuleSet) -> list[Blok]:
    if not isinstance(value, JadwalObservasi):
        return [Tulisan(field.label, "")]
    at = hours(value.mulai, value.selesai)
    return [Tulisan(field.label, f"{tanggal(value.tanggal)}, pukul {at}")]


def _rubric(field: IsianDokumen, value: Any, rekaman: Rekaman, rules: RuleSet) -> list[Blok]:
    levels, labels = rules.kategori_observasi.value, _labels(rekaman, rules)
    columns = (
        Kolom("No.", "9mm", "tengah"),
        Kolom(field.label, "2.6fr"),
        *(Kolom(each.label, "1fr", "tengah") for each in levels),
    )

    def row(nomor: int, mark: HasilFokus) -> tuple[Sel, ...]:
        ticks = (Sel("✓" if each.kode is mark.kategori else "", tebal=True) for each in levels)
        seen = (mark.bukti,) if mark.bukti else ()
        return (Sel(str(nomor)), Sel(labels.get(mark.fokus, mark.fokus), butir=seen), *ticks)

    return [Tabel(columns, tuple(row(n, each) for n, each in enumerate(value, start=1)))]


def _awareness(field: IsianDokumen, value: Any, _: Rekaman, rules: RuleSet) -> list[Blok]:
    rows = {each.kode: each.label for each in rules.kategori_kesadaran.value}
    return [Tulisan(field.label, rows.get(value, ""))]


def _efforts(field: IsianDokumen, value: Any, _: Rekaman, __: RuleSet) -> list[Blok]:
    """What is planned and until when (C); in D with the report on it."""
    if field.dokumen is Dokumen.D:
        columns, draw = (Kolom("Upaya", "1.2fr"), Kolom(field.label, "2fr")), _reported
    else:
        columns, draw = (Kolom(field.label), Kolom("Paling lambat", "35mm")), _planned
    rows = tuple((Sel(str(n)), *draw(each)) for n, each in enumerate(value, start=1))
    return [Tabel((Kolom("No.", "9mm", "tengah"), *columns), rows)]


def _planned(each: UpayaTindakLanjut) -> tuple[Sel, ...]:
    return (Sel(each.uraian), Sel(tanggal(each.tenggat)))


def _reported(each: UpayaTindakLanjut) -> tuple[Sel, ...]:
    done = f"Selesai {tanggal(each.selesai)}" if each.selesai else "Belum selesai"
    days = (f"Paling lambat {tanggal(each.tenggat)}", done)
    return (Sel(each.uraian, butir=days), Sel(each.laporan or "–"))


_Drawing = Callable[[IsianDokumen, Any, Rekaman, RuleSet], list[Blok]]
_DRAW: Mapping[JenisIsian, _Drawing] = {
    JenisIsian.FOKUS: _focus,
    JenisIsian.JADWAL: _appointment,
    JenisIsian.KATEGORI: _rubric,
    JenisIsian.KESADARAN: _awareness,
    JenisIsian.DAFTAR_UPAYA: _efforts,
}


def _signed(rekaman: Rekaman, observer: PejabatTercatat) -> TandaTangan:
    right = Penanda(
        (place_and_day(rekaman, None), "Pengamat,"),
        observer.nama or DOTS,
        (f"NIP {nip(observer.nip)}",),
    )
    return TandaTangan(employee_signs(rekaman), right)
