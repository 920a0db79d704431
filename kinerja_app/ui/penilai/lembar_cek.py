"""What "Cek rencana" shows: the head of the sheet, its parts, and the one outcome of the dock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kinerja_app.domain.alur_skp import Relasi
from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.skp import Jabatan, StatusRencana
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.pengajuan_repository import Catatan
from kinerja_app.services.pemeriksaan import LembarPeriksa
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import NO_BREAK, nip, tanggal
from kinerja_app.ui.patterns.difference import marked_difference
from kinerja_app.ui.penilai.isi_bagian import Bacaan, IsiBagian, read_part
from kinerja_app.ui.views import Problem, Segment, Tag
from kinerja_app.ui.wording import field_sentence
from kinerja_app.ui.wording_kabar import BAGIAN
from kinerja_app.ui.wording_status import Pembaca, tag_rencana

_VERDICTS = {
    "sesuai": Tag("ok", "check", "Sudah sesuai"),
    "perbaikan": Tag("warn", "pencil", "Minta perbaikan"),
}
_NO_TAG = Tag()
_CHANGED = Tag("info", "git-compare", "Berubah")
_OUTCOMES = {
    StatusRencana.DIKEMBALIKAN: "Dikembalikan dengan catatan",
    StatusRencana.DISETUJUI: "Disetujui",
    StatusRencana.DISEPAKATI: "Disetujui dan disepakati",
}


@dataclass(frozen=True)
class CatatanLain:
    """A judgement that the reader did not write: who, which verdict, and the words."""

    siapa: str
    tag: Tag
    teks: str


@dataclass(frozen=True)
class BagianCek:
    """One part to judge. ``simpan`` is the key of the copies on the device.

    ``versi`` is the revision of the reader's own judgement, "0" before there is one.
    """

    id: str
    judul: str
    simpan: str
    isi: IsiBagian
    putusan: str = ""
    catatan: str = ""
    versi: str = "0"
    tag: Tag = _NO_TAG
    berubah: Tag = _NO_TAG
    sebelum_judul: str = ""
    sebelum: tuple[Segment, ...] = ()
    catatan_lain: tuple[CatatanLain, ...] = ()
    salah_putusan: str = ""
    salah_catatan: str = ""


@dataclass(frozen=True)
class LembarCek:
    """The head of the sheet; ``keputusan`` is empty while it is still to be decided."""

    judul: str = ""
    tag: Tag = _NO_TAG
    diajukan: str = ""
    siapa: str = ""
    kembali: str = ""
    kembali_href: str = routes.DAFTAR_GURU
    kunci: str = ""
    versi: str = ""
    keputusan: str = ""
    keputusan_oleh: str = ""
    bukti_href: str = ""
    perubahan_href: str = ""
    atas_nama: str = ""
    tunggu_pengawas: bool = False
    dapat_dinilai: bool = False
    peninjau: bool = False


@dataclass(frozen=True)
class Putusan:
    """The dock: one line of state and at most one outcome ("" none)."""

    kalimat: str = ""
    tindakan: str = ""
    tombol: str = ""


def head(sheet: LembarPeriksa) -> LembarCek:
    """The head of a sheet for the one who opened it."""
    skp, reviewer = sheet.skp, _reviews_only(sheet)
    who = (sheet.orang.mata_pelajaran or sheet.orang.jenis_ptk, sheet.sekolah.nama)
    office = skp.jabatan is Jabatan.KEPALA_SEKOLAH
    subject = f"Kepala Sekolah {sheet.sekolah.nama}" if office else who[0]
    number = f"NIP{NO_BREAK}{nip(sheet.orang.nip)}" if sheet.orang.nip else ""
    sent = tanggal(local_date(sheet.pengajuan.diajukan_at, sheet.sekolah.zona))
    back, back_href = _way_back(sheet)
    return LembarCek(
        judul=f"Rencana {sheet.orang.nama}",
        tag=_status(sheet),
        diajukan=f"Diajukan {sent}, versi {sheet.pengajuan.ke}",
        siapa=" · ".join(filter(None, (subject, number))),
        kembali=back,
        kembali_href=back_href,
        kunci=f"{skp.id}-{sheet.pengajuan.ke}",
        versi=str(sheet.pengajuan.ke),
        keputusan=_outcome(sheet),
        keputusan_oleh=_decided_by(sheet),
        bukti_href=routes.at(routes.BUKTI, skp.id) if skp.disepakati_at else "",
        perubahan_href=_change(sheet),
        atas_nama=sheet.atas_nama if sheet.dapat_diputuskan else "",
        tunggu_pengawas=sheet.perlu_tinjauan and not reviewer and sheet.dapat_diputuskan,
        dapat_dinilai=sheet.dapat_diputuskan and not _has_reviewed(sheet),
        peninjau=reviewer,
    )


def _change(sheet: LembarPeriksa) -> str:
    return routes.at(routes.CEK_PERUBAHAN, sheet.skp.id) if sheet.perubahan_menunggu else ""


def _reviews_only(sheet: LembarPeriksa) -> bool:
    return Relasi.PENILAI not in sheet.relasi


def _has_reviewed(sheet: LembarPeriksa) -> bool:
    return _reviews_only(sheet) and sheet.skp.ditinjau_at is not None


def _way_back(sheet: LembarPeriksa) -> tuple[str, str]:
    if sheet.skp.jabatan is Jabatan.GURU:
        return "Daftar guru", routes.DAFTAR_GURU
    if Relasi.PENINJAU in sheet.relasi:
        return "Sekolah binaan", routes.DAFTAR_BINAAN
    return "Kepala sekolah", routes.DAFTAR_KEPALA_SEKOLAH


def _status(sheet: LembarPeriksa) -> Tag:
    reviewer, waiting = _reviews_only(sheet), sheet.skp.status is StatusRencana.DIAJUKAN
    if waiting and _has_reviewed(sheet):
        return Tag("info", "hourglass", "Menunggu Kepala Dinas")
    if waiting and sheet.perlu_tinjauan and not reviewer:
        return Tag("info", "hourglass", "Menunggu tinjauan pengawas")
    reader = Pembaca.PENINJAU if reviewer else Pembaca.PENILAI
    return tag_rencana(sheet.skp.status.value, reader)


def _outcome(sheet: LembarPeriksa) -> str:
    if sheet.skp.status is StatusRencana.DIAJUKAN:
        if _has_reviewed(sheet):
            return "Tinjauan Anda sudah dikirim. Kepala Dinas yang memutuskan"
        return "" if sheet.dapat_diputuskan else "Periode ini sudah selesai"
    return _OUTCOMES.get(sheet.skp.status, "")


def _decided_by(sheet: LembarPeriksa) -> str:
    skp = sheet.skp
    if skp.status is StatusRencana.DIAJUKAN or skp.diputuskan_at is None:
        return ""
    day = tanggal(local_date(skp.diputuskan_at, sheet.sekolah.zona))
    if not sheet.pemutus:
        return f"Otomatis karena sekolah dipimpin Plt, {day}"
    behalf = f", a.n. {skp.atas_nama}" if skp.atas_nama else ""
    return f"{sheet.pemutus}{behalf}, {day}"


def parts(sheet: LembarPeriksa, *, orang: str) -> tuple[BagianCek, ...]:
    """The parts in the order of the rule set; ``orang`` is the opaque key of the reader."""
    first_name = sheet.orang.nama.split(",")[0].split()[0]
    reading = Bacaan(sheet.rules, sheet.skp.jabatan, sheet.pengajuan.rekomendasi, first_name)
    return tuple(_part(sheet, bagian, reading, orang=orang) for bagian in sheet.rules.langkah.value)


def _part(sheet: LembarPeriksa, bagian: Bagian, reading: Bacaan, *, orang: str) -> BagianCek:
    now = read_part(bagian, sheet.pengajuan.rencana, reading)
    own = _own(sheet, bagian)
    found = BagianCek(
        id=bagian.value,
        judul=BAGIAN[bagian.value],
        simpan=f"{orang}/{sheet.skp.id}/{sheet.pengajuan.ke}/{bagian.value}/",
        isi=now,
        putusan=own.keputusan if own else "",
        catatan=own.catatan if own else "",
        versi=str(own.revisi) if own else "0",
        tag=_VERDICTS.get(own.keputusan, _NO_TAG) if own else _NO_TAG,
        catatan_lain=_others(sheet, bagian),
    )
    return _with_earlier(sheet, bagian, reading, found)


def _own(sheet: LembarPeriksa, bagian: Bagian) -> Catatan | None:
    mine = (n for n in sheet.catatan if n.bagian is bagian and n.peninjau == sheet.peran_saya)
    return next(mine, None)


def _others(sheet: LembarPeriksa, bagian: Bagian) -> tuple[CatatanLain, ...]:
    """Judgements of others on this version; the reader's own words too once they are fixed."""
    read_only = not sheet.dapat_diputuskan or _has_reviewed(sheet)
    return tuple(
        _other(each)
        for each in sheet.catatan
        if each.bagian is bagian
        and each.keputusan
        and (each.peninjau != sheet.peran_saya or (read_only and each.keputusan == "perbaikan"))
    )


def _other(note: Catatan, *, versi: int = 0) -> CatatanLain:
    office = "pengawas" if note.peninjau == "peninjau" else "penilai"
    when = f", versi {versi}" if versi else ""
    text = note.catatan.strip() if note.keputusan == "perbaikan" else ""
    return CatatanLain(f"{note.oleh} ({office}{when})", _VERDICTS[note.keputusan], text)


def _with_earlier(
    sheet: LembarPeriksa, bagian: Bagian, reading: Bacaan, found: BagianCek
) -> BagianCek:
    """The earlier version of the part with its notes, where there is one."""
    if sheet.sebelumnya is None:
        return found
    before = read_part(bagian, sheet.sebelumnya.rencana, reading)
    asked = tuple(
        _other(each, versi=sheet.sebelumnya.ke)
        for each in sheet.catatan_lama
        if each.bagian is bagian and each.keputusan == "perbaikan"
    )
    changed = before.teks != found.isi.teks
    return replace(
        found,
        berubah=_CHANGED if changed else _NO_TAG,
        sebelum_judul=f"Versi {sheet.sebelumnya.ke}" if changed else "",
        sebelum=marked_difference(before.teks, found.isi.teks)[0] if changed else (),
        catatan_lain=asked + found.catatan_lain,
    )


def judged(found: BagianCek, *, putusan: str, catatan: str) -> BagianCek:
    """The part with another judgement; its refusals are over."""
    return replace(
        found,
        putusan=putusan,
        catatan=catatan,
        tag=_VERDICTS.get(putusan, _NO_TAG),
        salah_putusan="",
        salah_catatan="",
    )


def refused(found: tuple[BagianCek, ...], problems: tuple[Problem, ...]) -> tuple[BagianCek, ...]:
    """The parts with the sentences of a refusal beside their fields."""
    return tuple(
        replace(
            each,
            salah_putusan=field_sentence(problems, f"putusan-{each.id}"),
            salah_catatan=field_sentence(problems, f"catatan-{each.id}"),
        )
        for each in found
    )


def outcome(found: Iterable[BagianCek], lembar: LembarCek) -> Putusan:
    """The line of the dock and the one outcome it offers."""
    verdicts = [each.putusan for each in found]
    mend, fine, missing = (verdicts.count(word) for word in ("perbaikan", "sesuai", ""))
    if missing:
        rest = f", {mend} minta perbaikan" if mend else ""
        return Putusan(f"{missing} bagian belum dicek{rest}")
    words = f"{mend} bagian minta perbaikan, {fine} sudah sesuai"
    words = words if mend else f"{fine} bagian sudah sesuai"
    if lembar.tunggu_pengawas:
        return Putusan("Pengawas meninjau lebih dulu")
    if lembar.peninjau:
        return Putusan(words, "kirim", "Kirim tinjauan ke Kepala Dinas")
    if mend:
        return Putusan(words, "kembalikan", "Kembalikan dengan catatan")
    return Putusan(words, "setujui", "Setujui rencana")
