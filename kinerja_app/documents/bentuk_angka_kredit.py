"""Konversi, Akumulasi and Penetapan Angka Kredit (Lampiran PerBKN 3/2023; domain/05 §6)."""

from __future__ import annotations

from decimal import Decimal

from kinerja_app.documents.kepala import assessor_signs, office_of
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
from kinerja_app.domain.kepangkatan import AsalAk
from kinerja_app.domain.predikat import JenisDokumen, Predikat, predikat_label
from kinerja_app.regulations import RuleSet
from kinerja_app.regulations.cetakan import NAMA_CETAKAN, SumberAk
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
        Kolom("ANGKA KREDIT YANG DIDAPAT\n(kolom 2 × kolom 3)", "1.6fr", "tengah"),
    )
    numbers = tuple(Sel(str(n), rata="tengah", latar=True) for n in range(1, 5))
    row = (Sel(_predikat(year.predikat, rules)), *_amounts(year, rules))
    months = f" × {year.bulan}/12" if year.bulan < 12 else ""
    return sheet_of(
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


_BY_YEAR = (
    Kolom("TAHUN", "1fr", "tengah"),
    Kolom("PERIODIK (BULAN)", "1.1fr", "tengah"),
    Kolom("PREDIKAT", "1.8fr"),
    Kolom("PROSENTASE", "1.2fr", "tengah"),
    Kolom("KOEFISIEN PER TAHUN", "1.2fr", "tengah"),
    Kolom("ANGKA KREDIT YANG DIDAPAT", "1.4fr", "tengah"),
)


def accumulation(rekaman: Rekaman, rules: RuleSet) -> Lembar:
    """Akumulasi Angka Kredit: each year in the present jenjang, and their sum."""
    years = counted(rekaman)
    rows = tuple(_year_row(each, rules) for each in years)
    total = (
        Sel("JUMLAH ANGKA KREDIT YANG DIPEROLEH", tebal=True, lebar=5, rata="kiri"),
        Sel(shown(sum_of(years) + opening_of(rekaman), rules), tebal=True),
    )
    return sheet_of(
        Cetakan.AKUMULASI,
        rekaman,
        rules,
        span_of(rekaman),
        (
            Subjudul("II. HASIL PENILAIAN ANGKA KREDIT"),
            Tabel(_BY_YEAR, (*_opening_row(rekaman, rules), *rows, total)),
            *past_note(rekaman),
        ),
    )


def _year_row(year: TahunAk, rules: RuleSet) -> tuple[Sel, ...]:
    label = _predikat(year.predikat, rules)
    return (Sel(str(year.tahun)), Sel(str(year.bulan)), Sel(label), *_amounts(year, rules))


def credit_shown(cetakan: Cetakan, rekaman: Rekaman, rules: RuleSet) -> str:
    """The amount in which the document ends: of the year, or of the years together."""
    if cetakan is Cetakan.KONVERSI:
        return shown(AngkaKredit(_year(rekaman).perduabelas), rules)
    return shown(sum_of(counted(rekaman)) + opening_of(rekaman), rules)


def sheet_of(
    cetakan: Cetakan, rekaman: Rekaman, rules: RuleSet, span: str, blocks: tuple[Blok, ...]
) -> Lembar:
    """The form with "I. Keterangan Perorangan" before its own parts and the signature."""
    rating = rekaman.penilaian
    letter = rekaman.sk_pak if cetakan is Cetakan.PENETAPAN else None
    day = letter.tanggal if letter else rating.dinilai if rating else None
    signed = assessor_signs(rekaman, rekaman.penilai, day)
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
        nomor_surat=letter.nomor if letter else "",
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


ORIGIN = {
    AsalAk.TANPA: (SumberAk.DASAR, "AK dasar yang diberikan"),
    AsalAk.LAMA: (SumberAk.INTEGRASI, "AK integrasi"),
    AsalAk.PAK: (SumberAk.KONVERSI, "AK menurut PAK terakhir"),
}


def opening_of(rekaman: Rekaman) -> AngkaKredit:
    """What the accumulation begins with; nothing where no letter says it."""
    return AngkaKredit(rekaman.awal_ak.perduabelas) if rekaman.awal_ak else AngkaKredit()


def _opening_row(rekaman: Rekaman, rules: RuleSet) -> tuple[tuple[Sel, ...], ...]:
    if rekaman.awal_ak is None:
        return ()
    label = ORIGIN[rekaman.awal_ak.asal][1]
    return ((Sel(label, lebar=5, rata="kiri"), Sel(shown(opening_of(rekaman), rules))),)


def past_note(rekaman: Rekaman) -> tuple[Catatan, ...]:
    """The remark that earlier amounts are not recorded here, where they are not."""
    return () if rekaman.awal_ak else (Catatan(_PAST),)


def _amounts(year: TahunAk, rules: RuleSet) -> tuple[Sel, ...]:
    return (
        Sel(f"{angka(year.persen)} %"),
        Sel(angka(year.koefisien)),
        Sel(shown(AngkaKredit(year.perduabelas), rules)),
    )


def _predikat(predikat: Predikat, rules: RuleSet) -> str:
    return predikat_label(predikat, rules, dokumen=JenisDokumen.FORM_BKN)


def shown(amount: AngkaKredit, rules: RuleSet) -> str:
    """An amount as it is printed."""
    places = rules.desimal_ak.value
    return angka(amount.rounded(places), places)


def sum_of(years: tuple[TahunAk, ...]) -> AngkaKredit:
    """The exact sum of some years."""
    return sum((AngkaKredit(each.perduabelas) for each in years), AngkaKredit(Decimal(0)))


def _year(rekaman: Rekaman) -> TahunAk:
    found = [each for each in rekaman.angka_kredit if each.tahun == rekaman.mulai.year]
    if not found:
        raise ValueError(rekaman.nomor)
    return found[-1]


def counted(rekaman: Rekaman) -> tuple[TahunAk, ...]:
    """The years in the jenjang of the last one, up to the year of the SKP."""
    last = _year(rekaman)
    since = rekaman.awal_ak.sampai_tahun if rekaman.awal_ak else 0
    return tuple(
        each for each in rekaman.angka_kredit if each.jenjang is last.jenjang and each.tahun > since
    )


def span_of(rekaman: Rekaman) -> str:
    """The years that are counted, as it stands under the title."""
    years = counted(rekaman) or (_year(rekaman),)
    first, last = years[0].tahun, years[-1].tahun
    return f"MASA PENILAIAN:\nJanuari {first}–Desember {last}"
