"""What a former assessor finished, in words: the acts, and what they were about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kinerja_app.domain.observasi import JenisIsian, fields_of
from kinerja_app.domain.skp import Jabatan, post_name
from kinerja_app.persistence.arsip_repository import (
    PAGE,
    BarisArsip,
    BuktiArsip,
    NilaiArsip,
    TindakanSaya,
)
from kinerja_app.persistence.siklus_repository import DokumenTersimpan
from kinerja_app.regulations import RuleSet
from kinerja_app.services.arsip_penilai import DaftarArsip, LembarArsip
from kinerja_app.services.beranda import SkpTercatat
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import waktu
from kinerja_app.ui.paging import pages
from kinerja_app.ui.penilai.isi_bagian import Bacaan, IsiBagian, read_part
from kinerja_app.ui.views import Fact, Moment, Paging, Summary
from kinerja_app.ui.wording_kabar import BAGIAN, act_name
from kinerja_app.ui.wording_penilaian import PREDIKAT
from kinerja_app.ui.wording_siklus import DOKUMEN
from kinerja_app.ui.wording_status import BUKTI, Pembaca

_POST = {Jabatan.GURU: "SKP guru", Jabatan.KEPALA_SEKOLAH: "SKP Kepala Sekolah"}
_TEXT = frozenset({JenisIsian.TEKS, JenisIsian.TEKS_PANJANG})


@dataclass(frozen=True)
class SkpSendiri:
    """An SKP of the reader himself, with its documents."""

    label: str
    keterangan: str
    href: str


@dataclass(frozen=True)
class KartuArsip:
    """One SKP of the list."""

    nama: str
    siapa: str
    terakhir: str
    saat: str
    href: str


@dataclass(frozen=True)
class BerkasArsip:
    """One item of evidence; ``href`` is empty without a file."""

    label: str
    keadaan: str
    href: str


@dataclass(frozen=True)
class ArsipTampil:
    """One SKP as it was when the reader finished his last step on it."""

    nama: str = ""
    keterangan: str = ""
    langkah: tuple[Moment, ...] = ()
    rencana: tuple[Summary, ...] = ()
    dokumen: tuple[Summary, ...] = ()
    bukti: tuple[BerkasArsip, ...] = ()
    nilai: tuple[Fact, ...] = ()


def card(each: BarisArsip) -> KartuArsip:
    """One row."""
    last = each.tindakan[0] if each.tindakan else None
    return KartuArsip(
        nama=each.nama,
        siapa=_whose(each),
        terakhir=act_name(last.tindakan) if last else "",
        saat=waktu(last.at) if last else "",
        href=routes.at(routes.LEMBAR_ARSIP, each.skp.id),
    )


def _whose(each: BarisArsip) -> str:
    return " · ".join(filter(None, (_POST[each.skp.jabatan], each.sekolah, each.periode)))


def count_sentence(seen: DaftarArsip) -> str:
    """How many there are."""
    return f"{seen.jumlah} SKP" if seen.jumlah else ""


def paging(seen: DaftarArsip, cari: str) -> Paging:
    """Where the page stands and its neighbours."""

    def to(number: int) -> str:
        return routes.with_query(routes.ARSIP, cari=cari, halaman=number)

    return pages(seen.halaman, seen.jumlah, size=PAGE, noun="SKP", to=to)


def own_record(each: SkpTercatat) -> SkpSendiri:
    """An own SKP; there are documents once it was submitted."""
    skp = each.skp
    return SkpSendiri(
        label=f"SKP {each.periode}, {skp.nomor}",
        keterangan=f"{post_name(skp.jabatan, plt=skp.is_plt)}, {each.sekolah}",
        href=routes.at(routes.DOKUMEN, skp.id) if skp.pengajuan_ke else "",
    )


def sheet(seen: LembarArsip) -> ArsipTampil:
    """The whole page in words."""
    baris, plan = seen.baris, seen.pengajuan
    labels = {each.kunci: each.label for each in seen.slot}
    reading = Bacaan(seen.rules, baris.skp.jabatan, plan.rekomendasi if plan else (), baris.nama)
    return ArsipTampil(
        nama=baris.nama,
        keterangan=_whose(baris),
        langkah=tuple(_moment(each) for each in baris.tindakan),
        rencana=tuple(
            Summary(BAGIAN[each.value], _answers(read_part(each, plan.rencana, reading)))
            for each in seen.rules.langkah.value
            if plan
        ),
        dokumen=tuple(
            Summary(DOKUMEN[each.dokumen], facts)
            for each in sorted(seen.dokumen, key=lambda one: (one.dokumen, one.pihak))
            if (facts := document_facts(each, seen.rules, baris.skp.jabatan))
        ),
        bukti=tuple(_evidence(each, labels) for each in seen.bukti),
        nilai=tuple(_rating(each) for each in seen.nilai),
    )


def _answers(part: IsiBagian) -> tuple[Fact, ...]:
    """A part of the plan as rows: what was chosen, then each line of it."""
    chosen = (Fact("Pilihan", part.pokok),) if part.pokok else ()
    reason = (Fact("Alasan", part.alasan),) if part.alasan else ()
    rows = tuple(each if each.text else Fact("Isi", each.label) for each in part.baris)
    parts = (each.partition(": ") for each in part.rincian)
    lines = tuple(Fact(label, text) for label, _, text in parts)
    return (*chosen, *reason, *(lines or rows))


def _moment(act: TindakanSaya) -> Moment:
    behalf = f"a.n. {act.atas_nama}" if act.atas_nama else ""
    return Moment(act_name(act.tindakan), waktu(act.at), behalf, act.alasan)


def document_facts(text: DokumenTersimpan, rules: RuleSet, jabatan: Jabatan) -> tuple[Fact, ...]:
    """The written answers of one side of a document, and the marks of an observation."""
    rows = (
        Fact(each.label, _shown(each.jenis, getattr(text.isi, each.kode), rules))
        for each in fields_of(text.dokumen, text.pihak, rules, jabatan=jabatan)
    )
    return tuple(each for each in rows if each.text)


def _shown(jenis: JenisIsian, value: Any, rules: RuleSet) -> str:
    if jenis in _TEXT and isinstance(value, str):
        return value
    if jenis is not JenisIsian.KATEGORI:
        return ""
    labels = {each.kode: each.label for each in rules.kategori_observasi.value}
    return ", ".join(labels[each.kategori] for each in value)


def _evidence(each: BuktiArsip, labels: dict[str, str]) -> BerkasArsip:
    state = BUKTI[each.status].untuk(Pembaca.PENILAI).label
    when = waktu(each.diputuskan_at) if each.diputuskan_at else ""
    return BerkasArsip(
        labels.get(each.slot, each.berkas),
        ", ".join(filter(None, (state, when))),
        routes.file_at(each.berkas_id) if each.berkas_id else "",
    )


def _rating(each: NilaiArsip) -> Fact:
    label = "Rekomendasi Anda" if each.rekomendasi else "Predikat yang Anda tetapkan"
    behalf = f", a.n. {each.atas_nama}" if each.atas_nama else ""
    return Fact(label, f"{PREDIKAT[each.predikat]}, {waktu(each.at)}{behalf}")
