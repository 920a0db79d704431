"""Konversi, Akumulasi and Penetapan Angka Kredit (Lampiran PerBKN 3/2023; domain/05 §6)."""

from __future__ import annotations

from decimal import Decimal

from kinerja_app.documents.kepala import assessor_signs, level_label, office_of
from kinerja_app.documents.lembar import (
    Blok,
    Catatan,
    Kolom,
    Lembar,
    Rincian,
    Sel,
    Subjudul,
    Tabel,
    TandaTangan,
)
from kinerja_app.documents.rekaman import Rekaman, TahunAk
from kinerja_app.documents.tulisan import angka, atau, nip, tanggal
from kinerja_app.domain.angka_kredit import AngkaKredit
from kinerja_app.domain.cetakan import Cetakan
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.karier import Kebutuhan, needs
from kinerja_app.domain.kepangkatan import AsalAk
from kinerja_app.domain.predikat import JenisDokumen, Predikat, predikat_label
from kinerja_app.regulations import RuleSet
from kinerja_app.regulations.cetakan import BARIS_PAK, NAMA_CETAKAN, SumberAk
from kinerja_app.regulations.pangkat import rank_and_grade

_SEX = {"L": "Laki-laki", "P": "Perempuan"}
_LACKING = "Tanda – : belum tercatat di data sekolah. Operator sekolah melengkapinya di Dapodik."
_PAST = (
    "Jumlah dihitung dari angka kredit yang tercatat di aplikasi ini. AK dasar, AK integrasi, dan "
    "angka kredit sebelumnya diisi dari PAK terakhir."
)


def conversion(rekaman: Rekaman, rules: RuleSet) -> Lembar:
    """Konversi Predikat Kinerja ke Angka Kredit of the year; ``ValueError`` without one."""
    year = _year(rekaman)
    columns = (
        Kolom("PREDIKAT", "2fr"),
        Kolom("PROSENTASE", "1fr", "tengah"),
        Kolom("KOEFISIEN PER TAHUN", "1fr", "tengah"),
        Kolom("ANGKA KREDIT YANG DIDAPAT (kolom 2 × kolom 3)", "1.6fr", "tengah"),
    )
    numbers = tuple(Sel(str(n), rata="tengah", latar=True) for n in range(1, 5))
    row = (Sel(_predikat(year.predikat, rules)), *_amounts(year, rules))
    months = f" × {year.bulan}/12" if year.bulan < 12 else ""
    return _sheet(
        Cetakan.KONVERSI,
        rekaman,
        rules,
        f"PERIODE:\nJanuari–Desember {year.tahun}",
        (
            Subjudul("II. KONVERSI PREDIKAT KINERJA"),
            Tabel(columns, (numbers, row)),
            Catatan(f"Angka kredit = prosentase × koefisien per tahun{months}, dibulatkan sekali."),
        ),
    )


def accumulation(rekaman: Rekaman, rules: RuleSet) -> Lembar:
    """Akumulasi Angka Kredit: each year in the present jenjang, and their sum."""
    years = _counted(rekaman)
    columns = (
        Kolom("TAHUN", "1fr", "tengah"),
        Kolom("PERIODIK (BULAN)", "1.1fr", "tengah"),
        Kolom("PREDIKAT", "1.8fr"),
        Kolom("PROSENTASE", "1.2fr", "tengah"),
        Kolom("KOEFISIEN PER TAHUN", "1.2fr", "tengah"),
        Kolom("ANGKA KREDIT YANG DIDAPAT", "1.4fr", "tengah"),
    )
    rows = tuple(
        (
            Sel(str(each.tahun)),
            Sel(f"{each.bulan}"),
            Sel(_predikat(each.predikat, rules)),
            *_amounts(each, rules),
        )
        for each in years
    )
    total = (
        Sel("JUMLAH ANGKA KREDIT YANG DIPEROLEH", tebal=True, lebar=5, rata="kiri"),
        Sel(_shown(_sum(years) + _opening(rekaman), rules), tebal=True),
    )
    return _sheet(
        Cetakan.AKUMULASI,
        rekaman,
        rules,
        _span(rekaman),
        (
            Subjudul("II. HASIL PENILAIAN ANGKA KREDIT"),
            Tabel(columns, (*_opening_row(rekaman, rules), *rows, total)),
            *_past(rekaman),
        ),
    )


def determination(rekaman: Rekaman, rules: RuleSet) -> Lembar:
    """Penetapan Angka Kredit: rows are data (K-51); what is not recorded is left to be filled."""
    years = _counted(rekaman)
    old, now = _old_amounts(rekaman), _sum(years[-1:])
    before = sum(old.values(), AngkaKredit())
    columns = (
        Kolom("HASIL PENILAIAN ANGKA KREDIT", "2.6fr"),
        Kolom("LAMA", "1fr", "kanan"),
        Kolom("BARU", "1fr", "kanan"),
        Kolom("JUMLAH", "1fr", "kanan"),
        Kolom("KETERANGAN", "1.3fr"),
    )
    rows = tuple(
        _pak_row(
            row.label,
            old.get(row.sumber),
            now if row.sumber is SumberAk.KONVERSI else None,
            rules,
            known=rekaman.awal_ak is not None,
        )
        for row in BARIS_PAK.value
    )
    total = tuple(
        Sel(_shown(each, rules), tebal=True, latar=True) for each in (before, now, before + now)
    )
    last = (Sel("JUMLAH ANGKA KREDIT", tebal=True, latar=True), *total, Sel("", latar=True))
    return _sheet(
        Cetakan.PENETAPAN,
        rekaman,
        rules,
        _span(rekaman),
        (
            Subjudul("II. HASIL PENILAIAN ANGKA KREDIT"),
            Tabel(columns, (*rows, last)),
            Subjudul("III. KETERANGAN"),
            *_goals(rekaman, rules, before + now),
            *_past(rekaman),
        ),
    )


def credit_shown(cetakan: Cetakan, rekaman: Rekaman, rules: RuleSet) -> str:
    """The amount in which the document ends: of the year, or of the years together."""
    if cetakan is Cetakan.KONVERSI:
        return _shown(AngkaKredit(_year(rekaman).perduabelas), rules)
    return _shown(_sum(_counted(rekaman)) + _opening(rekaman), rules)


def _sheet(
    cetakan: Cetakan, rekaman: Rekaman, rules: RuleSet, span: str, blocks: tuple[Blok, ...]
) -> Lembar:
    rating = rekaman.penilaian
    signed = assessor_signs(rekaman, rekaman.penilai, rating.dinilai if rating else None)
    return Lembar(
        judul=NAMA_CETAKAN.value[cetakan].judul,
        nama=rekaman.pegawai.nama,
        kiri_atas=f"INSTANSI: {rekaman.dinas.upper()}",
        kanan_atas=span,
        blok=(
            Subjudul("I. KETERANGAN PERORANGAN"),
            _person(rekaman, rules),
            *blocks,
            Catatan(_LACKING),
            TandaTangan(None, signed),
        ),
        nomor=True,
    )


def _person(rekaman: Rekaman, rules: RuleSet) -> Rincian:
    person = rekaman.pegawai
    rank = f"{atau(rank_and_grade(person.golongan))} / {tanggal(person.tmt_pangkat)}"
    born = ", ".join(
        each for each in (person.tempat_lahir, tanggal(person.tanggal_lahir)) if each.strip()
    )
    return Rincian(
        (
            ("Nama", person.nama),
            ("NIP", nip(person.nip)),
            ("Nomor seri karpeg", "–"),
            ("Pangkat/golongan/TMT", rank),
            ("Tempat/tanggal lahir", born),
            ("Jenis kelamin", _SEX.get(person.kelamin, "–")),
            ("Pendidikan", "–"),
            ("Jabatan/TMT", f"{office_of(rekaman, rules)} / {tanggal(person.tmt_jenjang)}"),
            ("Masa kerja golongan", "–"),
            ("Unit kerja", rekaman.sekolah),
        ),
        bernomor=True,
    )


def _pak_row(
    label: str,
    old: AngkaKredit | None,
    new: AngkaKredit | None,
    rules: RuleSet,
    *,
    known: bool,
) -> tuple[Sel, ...]:
    if old is None and new is None:
        words = ("–", "") if known else ("......", "diisi dari PAK terakhir")
        return (Sel(label), *(Sel(words[0], rata="kanan"),) * 3, Sel(words[1]))
    first, second = old or AngkaKredit(), new or AngkaKredit()
    amounts = (Sel(_shown(each, rules)) for each in (first, second, first + second))
    return (Sel(label), *amounts, Sel("tercatat di sini"))


_ORIGIN = {
    AsalAk.TANPA: (SumberAk.DASAR, "AK dasar yang diberikan"),
    AsalAk.LAMA: (SumberAk.INTEGRASI, "AK integrasi"),
    AsalAk.PAK: (SumberAk.KONVERSI, "AK menurut PAK terakhir"),
}


def _opening(rekaman: Rekaman) -> AngkaKredit:
    return AngkaKredit(rekaman.awal_ak.perduabelas) if rekaman.awal_ak else AngkaKredit()


def _opening_row(rekaman: Rekaman, rules: RuleSet) -> tuple[tuple[Sel, ...], ...]:
    if rekaman.awal_ak is None:
        return ()
    label = _ORIGIN[rekaman.awal_ak.asal][1]
    return ((Sel(label, lebar=5, rata="kiri"), Sel(_shown(_opening(rekaman), rules))),)


def _old_amounts(rekaman: Rekaman) -> dict[SumberAk, AngkaKredit]:
    """What was there before the year of the SKP, by the row of the form it belongs in."""
    found = {SumberAk.KONVERSI: _sum(_counted(rekaman)[:-1])}
    if rekaman.awal_ak:
        row = _ORIGIN[rekaman.awal_ak.asal][0]
        found[row] = found.get(row, AngkaKredit()) + _opening(rekaman)
    return found


def _past(rekaman: Rekaman) -> tuple[Catatan, ...]:
    return () if rekaman.awal_ak else (Catatan(_PAST),)


def _goals(rekaman: Rekaman, rules: RuleSet, total: AngkaKredit) -> tuple[Blok, ...]:
    golongan = rekaman.pegawai.golongan
    try:
        found = needs(total, rules, golongan=golongan)
    except RuleBroken:
        return (Catatan("Golongan ruang belum tercatat: kebutuhan pangkat tidak dihitung."),)
    columns = (
        Kolom("URAIAN", "2.4fr"),
        Kolom("KENAIKAN PANGKAT", "1fr", "kanan"),
        Kolom("KENAIKAN JENJANG", "1fr", "kanan"),
    )
    both = (found.pangkat, found.jenjang)
    rows = (
        (Sel("Angka kredit minimal"), *(Sel(_goal(each, rules)) for each in both)),
        (Sel("Kelebihan/kekurangan"), *(Sel(_distance(each, total, rules)) for each in both)),
    )
    reached = found.pangkat is not None and found.pangkat.tercapai
    verdict = "DAPAT" if reached else "BELUM DAPAT"
    line = f"Menurut angka yang tercatat di sini {verdict} dipertimbangkan untuk kenaikan pangkat."
    return (Tabel(columns, rows), Catatan(f"Jenjang {level_label(rekaman, rules)}. {line}"))


def _goal(need: Kebutuhan | None, rules: RuleSet) -> str:
    return _shown(need.target, rules) if need else "–"


def _distance(need: Kebutuhan | None, total: AngkaKredit, rules: RuleSet) -> str:
    if need is None:
        return "–"
    places = rules.desimal_ak.value
    found = (total - need.target).rounded(places)
    return f"{'+' if found >= 0 else '−'}{angka(abs(found), places)}"


def _amounts(year: TahunAk, rules: RuleSet) -> tuple[Sel, ...]:
    return (
        Sel(f"{angka(year.persen)} %"),
        Sel(angka(year.koefisien)),
        Sel(_shown(AngkaKredit(year.perduabelas), rules)),
    )


def _predikat(predikat: Predikat, rules: RuleSet) -> str:
    return predikat_label(predikat, rules, dokumen=JenisDokumen.FORM_BKN)


def _shown(amount: AngkaKredit, rules: RuleSet) -> str:
    places = rules.desimal_ak.value
    return angka(amount.rounded(places), places)


def _sum(years: tuple[TahunAk, ...]) -> AngkaKredit:
    return sum((AngkaKredit(each.perduabelas) for each in years), AngkaKredit(Decimal(0)))


def _year(rekaman: Rekaman) -> TahunAk:
    found = [each for each in rekaman.angka_kredit if each.tahun == rekaman.mulai.year]
    if not found:
        raise ValueError(rekaman.nomor)
    return found[-1]


def _counted(rekaman: Rekaman) -> tuple[TahunAk, ...]:
    """The years in the jenjang of the last one, up to the year of the SKP."""
    last = _year(rekaman)
    since = rekaman.awal_ak.sampai_tahun if rekaman.awal_ak else 0
    return tuple(
        each for each in rekaman.angka_kredit if each.jenjang is last.jenjang and each.tahun > since
    )


def _span(rekaman: Rekaman) -> str:
    years = _counted(rekaman) or (_year(rekaman),)
    first, last = years[0].tahun, years[-1].tahun
    return f"MASA PENILAIAN:\nJanuari {first}–Desember {last}"
