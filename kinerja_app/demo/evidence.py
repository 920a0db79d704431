"""Evidence as the demo's people hand it in: one page each, different for every slot."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import typst

from kinerja_app.domain.actor import Actor
from kinerja_app.domain.bukti import JenisBukti, LangkahBukti, SlotBukti
from kinerja_app.files.intake import BerkasSiap, ready
from kinerja_app.files.kinds import PDF
from kinerja_app.services import bukti, laporan_tugas

_PAGE = b"""#let isi = json(bytes(sys.inputs.isi))
#set document(title: isi.judul, date: none)
#set text(font: "Libertinus Serif", size: 13pt, lang: "id")
#set page(paper: "a5", flipped: true, margin: 20mm)
#align(center + horizon)[
  #text(20pt, weight: "bold", isi.jenis)
  #v(6mm)
  #text(15pt, isi.judul)
  #v(4mm)
  #isi.nama
  #v(8mm)
  #text(10pt, fill: luma(90))[Berkas contoh, bukan dokumen resmi]
]
"""
_KIND = {
    JenisBukti.RHK: "Sertifikat",
    JenisBukti.SK_TUGAS: "Surat Tugas",
    JenisBukti.LAPORAN_TUGAS: "Laporan",
    JenisBukti.AKUNTABILITAS: "Dokumen Sekolah",
    JenisBukti.PERANGKAT: "Modul Ajar",
}
_ANSWERS = {
    "pelaksanaan": "Disusun bersama murid pada awal semester, dijalankan tiap pekan, dan dilihat "
    "kembali di akhir bulan.",
    "inspirasi": "Murid lebih berani bertanya bila aturannya mereka susun sendiri.",
    "perubahan": "Kesepakatan kelas dipakai juga oleh guru lain di kelas yang sama.",
    "tantangan": "Waktu pertemuan yang pendek, murid yang sering absen, dan orang tua yang sulit "
    "dihubungi.",
    "solusi": "Pertemuan singkat tiap Senin dan satu pesan pekanan kepada orang tua.",
}


def page(slot: SlotBukti, nama: str) -> BerkasSiap:
    """A page that says what it stands for, and that it is an example."""
    words = {"jenis": _KIND[slot.jenis], "judul": f"{slot.label} ({slot.nomor})", "nama": nama}
    made = typst.compile(
        _PAGE,
        format="pdf",
        sys_inputs={"isi": json.dumps(words, ensure_ascii=False)},
        ignore_system_fonts=True,
        timestamp=0,
    )
    return ready(made, PDF)


def put_school_documents(head: Actor, skp_id: int, *, now: datetime) -> None:
    """KOSP and Kehadiran, once for the school, in the slots of one SKP of it."""
    for each in bukti.read_evidence(head, skp_id, now=now).butir:
        if each.slot.milik_sekolah:
            _upload(head, skp_id, each.slot, now=now)


def hand_in(actor: Actor, skp_id: int, *, now: datetime, write_report: bool = False) -> None:
    """Every slot of the person; ``write_report``: the reports are written in the app."""
    for each in bukti.read_evidence(actor, skp_id, now=now).butir:
        if each.slot.milik_sekolah:
            continue
        if write_report and each.slot.jenis is JenisBukti.LAPORAN_TUGAS:
            _write_report(actor, skp_id, each.slot.kunci, now=now)
        else:
            _upload(actor, skp_id, each.slot, now=now)


def verify_all(assessor: Actor, skp_id: int, *, now: datetime) -> None:
    """Find every item in order."""
    for each in bukti.read_evidence(assessor, skp_id, now=now).butir:
        if LangkahBukti.VERIFIKASI in each.langkah:
            judge(assessor, skp_id, each.slot.kunci, LangkahBukti.VERIFIKASI, now=now)


def hand_in_some(actor: Actor, assessor: Actor, skp_id: int, *, now: datetime) -> None:
    """Four items, one in each state: verified, to be mended, to be checked, and awaited."""
    own = [
        each.slot
        for each in bukti.read_evidence(actor, skp_id, now=now).butir
        if each.slot.jenis is JenisBukti.RHK
    ][:4]
    for slot in own[:3]:
        _upload(actor, skp_id, slot, now=now)
    later = now + timedelta(hours=3)
    judge(assessor, skp_id, own[0].kunci, LangkahBukti.VERIFIKASI, now=later)
    note = "Nama di sertifikat belum terbaca. Unggah pindaian yang lebih jelas."
    judge(assessor, skp_id, own[1].kunci, LangkahBukti.MINTA_PERBAIKAN, catatan=note, now=later)
    if len(own) > 3:
        bukti.await_certificate(actor, skp_id, own[3].kunci, now=later)


def judge(
    assessor: Actor,
    skp_id: int,
    kunci: str,
    langkah: LangkahBukti,
    *,
    catatan: str = "",
    now: datetime,
) -> None:
    """One step of the assessor on one item."""
    bukti.judge_evidence(assessor, skp_id, kunci, langkah=langkah, catatan=catatan, now=now)


def _write_report(actor: Actor, skp_id: int, kunci: str, *, now: datetime) -> None:
    revisi = 0
    for kode, teks in _ANSWERS.items():
        revisi = laporan_tugas.save_answer(
            actor, skp_id, kunci, kode=kode, teks=teks, revisi=revisi, now=now
        ).revisi
    laporan_tugas.make_report(actor, skp_id, kunci, now=now)


def _upload(actor: Actor, skp_id: int, slot: SlotBukti, *, now: datetime) -> None:
    name = f"{_KIND[slot.jenis]} {slot.nomor}.pdf"
    made = page(slot, actor.nama)
    bukti.keep_upload(actor, skp_id, slot.kunci, berkas=made, nama=name, now=now)
