"""Umpan balik, Evaluasi Kinerja with its curve, and the Dokumen Evaluasi that is handed over."""

from __future__ import annotations

from kinerja_app.documents.bentuk_skp import USULAN
from kinerja_app.documents.butir_kerja import ButirKerja, work_items
from kinerja_app.documents.kepala import (
    assessor_signs,
    both_sign,
    employee_signs,
    office_of,
    period_line,
    two_sides,
)
from kinerja_app.documents.lembar import (
    Blok,
    Catatan,
    Kolom,
    Kurva,
    Lembar,
    Rincian,
    Sel,
    Sorotan,
    Subjudul,
    Tabel,
    TandaTangan,
    Tulisan,
)
from kinerja_app.documents.rekaman import PejabatTercatat, PenilaianTercatat, Rekaman
from kinerja_app.documents.tulisan import atau, nip, tanggal
from kinerja_app.domain.aturan import Distribusi
from kinerja_app.domain.cetakan import Cetakan
from kinerja_app.domain.organisasi import curve_of
from kinerja_app.domain.predikat import (
    JenisDokumen,
    Predikat,
    Rating,
    predikat_label,
    rating_label,
)
from kinerja_app.domain.rencana import Rencana
from kinerja_app.regulations import RuleSet
from kinerja_app.regulations.cetakan import NAMA_CETAKAN
from kinerja_app.regulations.pangkat import rank_and_grade

_COLUMNS = (
    Kolom("No.", "9mm", "tengah"),
    Kolom("HASIL KERJA", "3.4fr"),
    Kolom("Realisasi berdasarkan bukti dukung", "1.7fr"),
    Kolom("Umpan balik berkelanjutan berdasarkan bukti dukung", "2.4fr"),
)
_IN_A_COLUMN = 600
"""Characters of feedback that fit beside its RHK; more of it takes the width of the table."""
_PARTS = ((True, "A. UTAMA"), (False, "B. TAMBAHAN"))
_CURVE_SOURCE = (
    "Angka adalah bobot dari 24 orang, pertimbangan bagi pimpinan dan bukan kuota "
    "(SE MenPANRB 3/2023; bobot menurut lembar yang beredar, belum resmi)."
)


def feedback_sheet(rekaman: Rekaman, rules: RuleSet) -> Lembar:
    """Umpan balik: RHK and behaviours, each with its result and what was said about it."""
    blocks = (_work(rekaman, rules), _behaviour(rekaman, rules), Catatan(USULAN))
    return _sheet(
        Cetakan.UMPAN_BALIK,
        rekaman,
        rules,
        (*blocks, both_sign(rekaman, rekaman.penilai, None)),
    )


def evaluation(rekaman: Rekaman, rules: RuleSet) -> Lembar:
    """Evaluasi Kinerja Pegawai; only the Pejabat Penilai signs it. ``ValueError`` unrated."""
    rating = _rating(rekaman)
    blocks: tuple[Blok, ...] = (
        *_organisation(rekaman, rules, rating),
        _work(rekaman, rules),
        Sorotan("RATING HASIL KERJA", _upper(rating.hasil, rules)),
        _behaviour(rekaman, rules),
        Sorotan("RATING PERILAKU KERJA", _upper(rating.perilaku, rules)),
        Sorotan("PREDIKAT KINERJA PEGAWAI", _predikat(rating.predikat, rules)),
        *_reasons(rating),
        Catatan(USULAN),
        TandaTangan(None, assessor_signs(rekaman, rekaman.penilai, rating.dinilai)),
    )
    return _sheet(Cetakan.EVALUASI, rekaman, rules, blocks)


def handover(rekaman: Rekaman, rules: RuleSet) -> Lembar:
    """Dokumen Evaluasi Kinerja Pegawai: who, the result, notes, and when it was received."""
    rating = _rating(rekaman)
    result = Rincian(
        (
            ("Capaian kinerja organisasi", _achievement(rekaman, rules)),
            ("Rating hasil kerja", rating_label(rating.hasil, rules)),
            ("Rating perilaku kerja", rating_label(rating.perilaku, rules)),
            ("Predikat kinerja pegawai", _predikat(rating.predikat, rules)),
        )
    )
    received = f"Diterima tanggal {tanggal(rating.diterima) if rating.diterima else '.' * 24}"
    blocks: tuple[Blok, ...] = (
        *_people(rekaman, rules),
        Subjudul("4. EVALUASI KINERJA"),
        result,
        Subjudul("5. CATATAN/REKOMENDASI"),
        *_notes(rekaman),
        Tulisan("Tanggapan pegawai", rating.tanggapan),
        TandaTangan(
            employee_signs(rekaman, received),
            assessor_signs(rekaman, rekaman.penilai, rating.dinilai),
        ),
    )
    return _sheet(Cetakan.DOKUMEN_EVALUASI, rekaman, rules, blocks, sides=False)


def _sheet(
    cetakan: Cetakan,
    rekaman: Rekaman,
    rules: RuleSet,
    blocks: tuple[Blok, ...],
    *,
    sides: bool = True,
) -> Lembar:
    head = (two_sides(rekaman, rules, rekaman.penilai),) if sides else ()
    return Lembar(
        judul=NAMA_CETAKAN.value[cetakan].judul,
        nama=rekaman.pegawai.nama,
        kiri_atas=rekaman.dinas.upper(),
        kanan_atas=period_line(rekaman),
        blok=(*head, *blocks),
    )


def _rating(rekaman: Rekaman) -> PenilaianTercatat:
    if rekaman.penilaian is None:
        raise ValueError(rekaman.nomor)
    return rekaman.penilaian


def _upper(rating: Rating, rules: RuleSet) -> str:
    return rating_label(rating, rules).upper()


def _predikat(predikat: Predikat, rules: RuleSet) -> str:
    return predikat_label(predikat, rules, dokumen=JenisDokumen.FORM_PANRB).upper()


def _achievement(rekaman: Rekaman, rules: RuleSet) -> str:
    return curve_of(rekaman.capaian, rules).label if rekaman.capaian else "Belum ditetapkan"


def _organisation(rekaman: Rekaman, rules: RuleSet, rating: PenilaianTercatat) -> tuple[Blok, ...]:
    level = _achievement(rekaman, rules)
    line = Sorotan("CAPAIAN KINERJA ORGANISASI", level.upper())
    if rekaman.capaian is None or rules.distribusi.value is Distribusi.TIDAK:
        return (line,)
    return (
        line,
        Kurva(
            f"POLA DISTRIBUSI: CAPAIAN ORGANISASI {level.upper()}",
            tuple(predikat_label(each, rules) for each in Predikat),
            curve_of(rekaman.capaian, rules).bobot,
            tuple(Predikat).index(rating.predikat),
            _CURVE_SOURCE,
        ),
    )


def _said(rekaman: Rekaman, sasaran: str) -> tuple[str, ...]:
    return tuple(
        f"{tanggal(each.tanggal)}: {each.isi}"
        for each in rekaman.umpan_balik
        if each.sasaran == sasaran
    )


def _work(rekaman: Rekaman, rules: RuleSet) -> Tabel:
    items = work_items(rekaman, rules)
    rows: list[tuple[Sel, ...]] = []
    for utama, heading in _PARTS:
        rows.append((Sel(heading, tebal=True, latar=True, rata="kiri", lebar=4),))
        found = [each for each in items if each.utama is utama]
        rows += [row for n, each in enumerate(found, 1) for row in _item(rekaman, n, each)]
        if not found:
            rows.append((Sel("–"), Sel("Tidak ada", lebar=3)))
    return Tabel(_COLUMNS, tuple(rows))


def _item(rekaman: Rekaman, nomor: int, item: ButirKerja) -> list[tuple[Sel, ...]]:
    measures = tuple(
        f"{each.kalimat}{' (usulan)' if each.usulan else ''}" for each in item.indikator
    )
    said = _said(rekaman, item.kunci)
    first = (Sel(str(nomor)), Sel(item.rhk, butir=measures), Sel(item.realisasi))
    if sum(map(len, said)) <= _IN_A_COLUMN:
        return [(*first, Sel("" if said else "–", butir=said))]
    across = (Sel(), Sel(f"{_COLUMNS[-1].judul}:", butir=said, lebar=3))
    return [(*first, Sel("Di bawah ini")), across]


def _behaviour(rekaman: Rekaman, rules: RuleSet) -> Tabel:
    columns = (
        Kolom("No.", "9mm", "tengah"),
        Kolom("PERILAKU KERJA", "3fr"),
        Kolom("Umpan balik berkelanjutan", "2.4fr"),
    )
    plan = rekaman.rencana.isi if rekaman.rencana else Rencana()
    chosen = {each.aspek: each.label or each.panduan for each in plan.perilaku.pilihan}

    def row(nomor: int, kode: str, label: str) -> tuple[Sel, ...]:
        said = _said(rekaman, f"aspek:{kode}")
        guide = f"{label}: {chosen[kode]}" if kode in chosen else label
        return (Sel(str(nomor)), Sel(guide), Sel("" if said else "–", butir=said))

    aspects = enumerate(rules.panduan_perilaku.value, start=1)
    return Tabel(columns, tuple(row(n, each.kode, each.label) for n, each in aspects))


def _reasons(rating: PenilaianTercatat) -> tuple[Blok, ...]:
    pairs = (
        ("Alasan rating hasil kerja", rating.alasan_hasil),
        ("Alasan rating perilaku kerja", rating.alasan_perilaku),
    )
    return tuple(Tulisan(label, text) for label, text in pairs if text.strip())


def _people(rekaman: Rekaman, rules: RuleSet) -> tuple[Blok, ...]:
    person = rekaman.pegawai
    own = PejabatTercatat(
        person.nama, person.nip, person.golongan, office_of(rekaman, rules), rekaman.sekolah
    )
    sides = (
        ("1. PEGAWAI YANG DINILAI", own),
        ("2. PEJABAT PENILAI KINERJA", rekaman.penilai),
        ("3. ATASAN PEJABAT PENILAI KINERJA", rekaman.atasan_penilai),
    )
    return tuple(block for heading, who in sides for block in (Subjudul(heading), _lines(who)))


def _lines(who: PejabatTercatat | None) -> Rincian:
    office = who or PejabatTercatat("")
    return Rincian(
        (
            ("Nama", atau(office.nama)),
            ("NIP", nip(office.nip)),
            ("Pangkat/golongan ruang", atau(rank_and_grade(office.golongan))),
            ("Jabatan", atau(office.jabatan)),
            ("Unit kerja", atau(office.unit_kerja)),
        )
    )


def _notes(rekaman: Rekaman) -> tuple[Blok, ...]:
    found = [f"{each.oleh}, {tanggal(each.tanggal)}: {each.isi}" for each in rekaman.umpan_balik]
    return (Tulisan("Umpan balik selama periode", "\n".join(found)),)
