"""The spread of predikat as values: people, the advisory curve beside them, and whom it is for."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.domain.citation import Citation, Confidence
from kinerja_app.domain.organisasi import Batas, HasilPanduan, PolaDistribusi
from kinerja_app.domain.predikat import Predikat
from kinerja_app.persistence.reads_penilaian import SaringanNilai
from kinerja_app.services.capaian import PapanNilai
from kinerja_app.ui.formatting import angka
from kinerja_app.ui.penilaian.alamat_kemajuan import address
from kinerja_app.ui.penilaian.grafik import NARROW, Batang, Tiang, bars
from kinerja_app.ui.wording import source_line
from kinerja_app.ui.wording_penilaian import CAPAIAN, PREDIKAT

_BY_DINAS = "Kepala Dinas atau admin dinas yang menetapkannya"


@dataclass(frozen=True)
class Sebaran:
    """One predikat: how many there are, for how many of them the curve is, how many it suggests.

    ``href`` opens the people behind the number.
    """

    predikat: str
    nyata: str
    dibandingkan: str
    saran: str
    href: str


@dataclass(frozen=True)
class LembarSebaran:
    """The section; without ``baris`` nobody has a predikat and it is left out.

    ``pola`` says for whom the dashed line is, empty without a line; ``tanpa`` who is left out of
    it, with the list behind at ``tanpa_href``; ``belum`` why there is no line.
    """

    baris: tuple[Sebaran, ...] = ()
    grafik: tuple[Batang, ...] = ()
    grafik_hp: tuple[Batang, ...] = ()
    uraian: str = ""
    pola: str = ""
    tanpa: str = ""
    tanpa_href: str = ""
    belum: str = ""
    panduan: tuple[str, ...] = ()
    sumber: str = ""


NO_SPREAD = LembarSebaran()


def spread(papan: PapanNilai) -> LembarSebaran:
    """The section of a scope; empty while nobody there has a predikat."""
    if not any(papan.daftar.per_predikat.values()):
        return NO_SPREAD
    pola = papan.pola
    drawn = pola is not None and bool(pola.titik)
    columns = _columns(papan)
    left_out = pola.orang_tanpa if pola and drawn else 0
    return LembarSebaran(
        baris=tuple(_row(each, column) for each, column in zip(Predikat, columns, strict=True)),
        grafik=bars(columns),
        grafik_hp=bars(columns, lebar=NARROW),
        uraian=", ".join(_described(each) for each in columns),
        pola=_for_whom(papan, pola) if pola and drawn else "",
        tanpa=_left_out(pola) if pola and left_out else "",
        tanpa_href=address(SaringanNilai(tanpa_capaian=True)) if left_out else "",
        belum=_no_curve(papan) if pola and not drawn else "",
        panduan=tuple(_guided(each) for each in papan.panduan),
        sumber=_source(papan) if drawn else "",
    )


def _columns(papan: PapanNilai) -> tuple[Tiang, ...]:
    """The people of each predikat, apart those outside of the curve."""
    points = {each.predikat: each for each in papan.pola.titik} if papan.pola else {}
    found = []
    for predikat in Predikat:
        number, point = papan.daftar.per_predikat.get(predikat, 0), points.get(predikat)
        inside = point.nyata if point else number
        saran = point.saran if point else None
        found.append(Tiang(PREDIKAT[predikat], inside, number - inside, saran))
    return tuple(found)


def _row(predikat: Predikat, column: Tiang) -> Sebaran:
    return Sebaran(
        column.label,
        angka(column.orang + column.luar),
        angka(column.orang),
        angka(column.saran) if column.saran is not None else "",
        address(SaringanNilai(predikat=predikat.value)),
    )


def _described(column: Tiang) -> str:
    words = f"{column.label} {angka(column.orang + column.luar)}"
    if column.luar:
        words += f" ({angka(column.orang)} dibandingkan)"
    return words if column.saran is None else f"{words} dengan pola {angka(column.saran)}"


def _for_whom(papan: PapanNilai, pola: PolaDistribusi) -> str:
    if papan.capaian:
        whose = f"Capaian organisasi: {CAPAIAN[papan.capaian]}. Garis putus-putus adalah pola "
        whose += "untuk capaian ini."
    else:
        whose = "Garis putus-putus adalah jumlah pola tiap sekolah menurut capaian organisasinya, "
        whose += f"untuk {angka(pola.orang)} predikat di {angka(pola.sekolah)} sekolah."
    return f"{whose} Pertimbangan saja, bukan kuota."


def _left_out(pola: PolaDistribusi) -> str:
    return (
        f"{angka(pola.sekolah_tanpa)} sekolah belum punya capaian organisasi: "
        f"{angka(pola.orang_tanpa)} predikat tidak dihitung dalam pola. {_BY_DINAS}."
    )


def _no_curve(papan: PapanNilai) -> str:
    whose = "Capaian organisasi sekolah ini belum ditetapkan"
    if papan.wilayah:
        whose = "Belum ada sekolah di daftar ini yang capaian organisasinya ditetapkan"
    return f"{whose}, sehingga pola yang disarankan belum ada. {_BY_DINAS}."


def _guided(line: HasilPanduan) -> str:
    """One line of the percentage guide; "at least 0 %" asks for somebody at all."""
    row = line.baris
    limit = f"{row.batas.value.replace('_', ' ')} {row.persen} %"
    if row.batas is Batas.PALING_SEDIKIT and row.persen == 0:
        limit = "paling sedikit 1 orang"
    names = ", ".join(PREDIKAT[each] for each in row.predikat)
    return f"{names}: {line.orang} dari {line.jumlah} orang, panduan {limit}"


def _source(papan: PapanNilai) -> str:
    rules = papan.rules
    words = f"Dasar: {_named(rules.distribusi.citation)}. "
    words += f"Pola: {_named(rules.kurva_distribusi.citation)}."
    if papan.panduan:
        words += f" Panduan persen: {_named(rules.panduan_distribusi.citation)}."
    return words


def _named(citation: Citation) -> str:
    """The source, and that a reading is not official where it is not."""
    likely = citation.confidence is Confidence.LIKELY
    return f"{source_line(citation)}, belum resmi" if likely else source_line(citation)
