"""The parts of the plan as the assessor judges them: evidence, choices, feedback, as values."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.domain.alur_pelaksanaan import StatusSiklus
from kinerja_app.domain.aturan import BuktiMode
from kinerja_app.domain.bukti import points, slots
from kinerja_app.domain.penilaian import UsulanRating
from kinerja_app.domain.rencana import Bagian
from kinerja_app.services import usulan_nilai
from kinerja_app.services.penilaian import LembarPenilaian
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import angka
from kinerja_app.ui.penilai.isi_bagian import Bacaan, IsiBagian, read_part
from kinerja_app.ui.penilaian.bahan import Bahan, ButirBahan, DokumenBahan
from kinerja_app.ui.wording import source_line
from kinerja_app.ui.wording_kabar import BAGIAN
from kinerja_app.ui.wording_penilaian import RATING, USULAN

NO_MATERIAL = Bahan()


@dataclass(frozen=True)
class Pilihan:
    """One thing judged with a select; ``kunci`` is "dimensi/…", "komponen/…" or "aspek/…"."""

    id: str
    kunci: str
    label: str
    nilai: str


@dataclass(frozen=True)
class Umpan:
    """Feedback on one thing of the plan: the draft and what was said before."""

    kunci: str
    label: str
    teks: str
    simpan: str
    sebelum: tuple[str, ...]


@dataclass(frozen=True)
class BagianNilai:
    """A part of the plan with what it is judged on; ``fakta`` says what was shown for it."""

    id: str
    judul: str
    isi: IsiBagian
    fakta: str = ""
    tautan: str = ""
    href: str = ""
    usulan: str = ""
    sumber: str = ""
    pilihan: tuple[Pilihan, ...] = ()
    umpan: tuple[Umpan, ...] = ()
    dokumen: tuple[DokumenBahan, ...] = ()
    bukti: tuple[ButirBahan, ...] = ()


def parts(
    sheet: LembarPenilaian, *, simpan: str, bahan: Bahan = NO_MATERIAL
) -> tuple[BagianNilai, ...]:
    """The parts of the plan with what each is judged on."""
    reading = Bacaan(sheet.rules, sheet.skp.jabatan, (), sheet.orang.nama.partition(" ")[0])
    marks = sheet.penilaian.pertimbangan if sheet.penilaian else None
    given = {
        f"{group}/{each.kode}": each.isi
        for group, rows in (
            ("dimensi", marks.dimensi if marks else ()),
            ("komponen", marks.komponen if marks else ()),
            ("aspek", marks.aspek if marks else ()),
        )
        for each in rows
    }
    return tuple(
        BagianNilai(
            id=part.value,
            judul=BAGIAN[part.value],
            isi=read_part(part, sheet.rencana, reading),
            fakta=_shown_for(part, sheet),
            tautan=_LINKS.get(part, ("", ""))[0],
            href=_link(part, sheet),
            usulan=_advice(part, sheet),
            sumber=_basis(part, sheet),
            pilihan=tuple(
                Pilihan(f"nilai-{part.value}-{place}", key, label, given.get(key, ""))
                for place, (key, label) in enumerate(_judged(part, sheet))
            ),
            umpan=_feedback(part, sheet, simpan),
            dokumen=bahan.dokumen if part is Bagian.PRAKTIK else (),
            bukti=bahan.of(part),
        )
        for part in sheet.rules.langkah.value
    )


_LINKS = {
    Bagian.PRAKTIK: ("Buka siklus observasi", routes.SIKLUS),
    Bagian.PENGEMBANGAN: ("Buka bukti dukung", routes.BUKTI),
    Bagian.TUGAS_TAMBAHAN: ("Buka bukti dukung", routes.BUKTI),
}
_CYCLE = {
    StatusSiklus.PERLU_DINILAI: "Siklus A–E selesai",
    StatusSiklus.PENYESUAIAN: "Permintaan perubahan menunggu keputusan",
}
_COMPONENTS = {
    Bagian.PENGEMBANGAN: "Pengembangan Kompetensi",
    Bagian.TUGAS_TAMBAHAN: "Tugas Tambahan",
}


def _link(part: Bagian, sheet: LembarPenilaian) -> str:
    path = _LINKS.get(part, ("", ""))[1]
    return routes.at(path, sheet.skp.id) if path else ""


def _judged(part: Bagian, sheet: LembarPenilaian) -> tuple[tuple[str, str], ...]:
    """Keys and labels of what a part is judged on."""
    if part is Bagian.PERILAKU:
        names = {each.kode: each.label for each in sheet.rules.panduan_perilaku.value}
        codes = usulan_nilai.aspects(sheet.rencana, sheet.rules)
        return tuple((f"aspek/{kode}", names.get(kode, kode)) for kode in codes)
    components = usulan_nilai.components(sheet.rencana, sheet.rules)
    if part is not Bagian.PRAKTIK:
        name = _COMPONENTS[part]
        return ((f"komponen/{name}", name),) if name in components else ()
    dimensions = tuple((f"dimensi/{each}", each) for each in sheet.rules.dimensi_praktik.value)
    others = [each for each in components if each not in _COMPONENTS.values()]
    return (*dimensions, *((f"komponen/{each}", each) for each in others))


def _shown_for(part: Bagian, sheet: LembarPenilaian) -> str:
    if part is Bagian.PRAKTIK:
        return _observed(sheet)
    found = points(slots(sheet.rencana, sheet.rules), sheet.bukti)
    if part is Bagian.PENGEMBANGAN and sheet.rules.poin_aktif.value:
        verified, planned = angka(found.diverifikasi), angka(found.direncanakan)
        return f"{verified} dari {planned} poin terverifikasi"
    if part is Bagian.PERILAKU:
        return ""
    if sheet.rules.bukti_mode.value is BuktiMode.KONFIRMASI:
        return f"{len(sheet.bukti)} dokumen tersedia di sekolah"
    return f"{len(sheet.bukti)} bukti dikumpulkan"


def _observed(sheet: LembarPenilaian) -> str:
    """How far the cycle is, or what was seen where the observation itself counts."""
    seen = sheet.observasi
    if seen is None:
        not_done = "Siklus A–E belum selesai"
        return _CYCLE.get(sheet.siklus, not_done) if sheet.siklus else not_done
    if not seen.dinilai:
        return "Observasi tidak menilai satu fokus pun"
    return f"{seen.efektif} dari {seen.dinilai} fokus dilakukan dan efektif, ikut dinilai"


def _proposed(part: Bagian, sheet: LembarPenilaian) -> UsulanRating | None:
    proposals = {
        Bagian.PRAKTIK: sheet.usulan_praktik,
        Bagian.PENGEMBANGAN: sheet.usulan_pengembangan,
    }
    return proposals.get(part)


def _basis(part: Bagian, sheet: LembarPenilaian) -> str:
    """What the proposal of a part rests on; every way to propose is our own."""
    found = _proposed(part, sheet)
    return source_line(found.citation) if found and found.rating else ""


def _advice(part: Bagian, sheet: LembarPenilaian) -> str:
    found = _proposed(part, sheet)
    if found is None or found.rating is None:
        return USULAN[found.alasan] if found and part is Bagian.PENGEMBANGAN else ""
    return f"Usulan: {RATING[found.rating]}. {USULAN[found.alasan]}"


def _feedback(part: Bagian, sheet: LembarPenilaian, simpan: str) -> tuple[Umpan, ...]:
    drafts = sheet.penilaian.pertimbangan.umpan_balik if sheet.penilaian else ()
    texts = {each.kode: each.isi for each in drafts}
    said = tuple((_about(each.sasaran), each) for each in sheet.umpan_balik)
    return tuple(
        Umpan(
            target.kunci,
            target.label,
            texts.get(target.kunci, ""),
            f"{simpan}{target.kunci}",
            tuple(f"{e.isi} ({e.oleh})" for about, e in said if about == target.kunci),
        )
        for target in usulan_nilai.feedback_targets(sheet.rencana, sheet.rules)
        if target.bagian is part and target.kunci != usulan_nilai.KUNJUNGAN
    )


def _about(sasaran: str) -> str:
    """A short visit is about the practice; nothing new is written about it here."""
    return usulan_nilai.PRAKTIK if sasaran == usulan_nilai.KUNJUNGAN else sasaran
