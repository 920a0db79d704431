"""Constants of angka kredit: percentages, coefficients, AKK, AK dasar, integration (domain/05).

Decimals are written as text, so that no binary fraction ever stands between the law and a result.
"""

from __future__ import annotations

from decimal import Decimal

from kinerja_app.domain.angka_kredit import BarisGolongan, BarisJenjang, Jenjang, PersenPredikat
from kinerja_app.domain.citation import Citation, Confidence, Provision
from kinerja_app.domain.predikat import Predikat
from kinerja_app.regulations.sources import C, L, cite

_J = Jenjang
_AK = cite("PANRB_1", note="pasal 37 dan lampiran")
_TERAMPIL = cite("PANRB_1", note="kategori keterampilan, bukan guru; satu salindia menukar baris")


def _amount(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _jenjang(
    kode: Jenjang,
    label: str,
    koefisien: str,
    *,
    pangkat: str,
    jenjang: str,
    nilai_dasar: str = "",
    citation: Citation = _AK,
) -> BarisJenjang:
    return BarisJenjang(
        kode,
        label,
        Decimal(koefisien),
        Decimal(pangkat),
        _amount(jenjang),
        _amount(nilai_dasar),
        citation,
    )


def _golongan(
    kode: str,
    jenjang: Jenjang,
    *,
    ak_dasar: str,
    lama: tuple[str, str],
    mark: Confidence = C,
    note: str = "",
) -> BarisGolongan:
    dari, sampai = lama
    citation = cite("PERBKN_3", mark, note)
    return BarisGolongan(kode, jenjang, Decimal(ak_dasar), Decimal(dari), _amount(sampai), citation)


PERSEN_PREDIKAT: Provision[tuple[PersenPredikat, ...]] = Provision(
    (
        PersenPredikat(Predikat.SANGAT_BAIK, Decimal(150)),
        PersenPredikat(Predikat.BAIK, Decimal(100)),
        PersenPredikat(Predikat.BUTUH_PERBAIKAN, Decimal(75)),
        PersenPredikat(Predikat.KURANG, Decimal(50)),
        PersenPredikat(Predikat.SANGAT_KURANG, Decimal(25)),
    ),
    _AK,
)

JENJANG_JABATAN: Provision[tuple[BarisJenjang, ...]] = Provision(
    (
        _jenjang(_J.AHLI_PERTAMA, "Ahli Pertama", "12.5", pangkat="50", jenjang="100",
                 nilai_dasar="100"),
        _jenjang(_J.AHLI_MUDA, "Ahli Muda", "25", pangkat="100", jenjang="200", nilai_dasar="200"),
        _jenjang(_J.AHLI_MADYA, "Ahli Madya", "37.5", pangkat="150", jenjang="450",
                 nilai_dasar="400"),
        _jenjang(_J.AHLI_UTAMA, "Ahli Utama", "50", pangkat="200", jenjang="", nilai_dasar="850"),
        _jenjang(_J.PEMULA, "Pemula", "3.75", pangkat="15", jenjang="15", citation=_TERAMPIL),
        _jenjang(_J.TERAMPIL, "Terampil", "5", pangkat="20", jenjang="60", citation=_TERAMPIL),
        _jenjang(_J.MAHIR, "Mahir", "12.5", pangkat="50", jenjang="100", citation=_TERAMPIL),
        _jenjang(_J.PENYELIA, "Penyelia", "25", pangkat="100", jenjang="", citation=_TERAMPIL),
    ),
    _AK,
)  # fmt: skip

_FROM_ONE_PAGE = "AK dasar kemungkinan besar"

GOLONGAN_AK: Provision[tuple[BarisGolongan, ...]] = Provision(
    (
        _golongan("III/a", _J.AHLI_PERTAMA, ak_dasar="0", lama=("100", "150")),
        _golongan("III/b", _J.AHLI_PERTAMA, ak_dasar="50", lama=("150", "200")),
        _golongan("III/c", _J.AHLI_MUDA, ak_dasar="0", lama=("200", "300")),
        _golongan("III/d", _J.AHLI_MUDA, ak_dasar="100", lama=("300", "400"),
                  note="bukan 50 seperti pada satu penerapan (K-29)"),
        _golongan("IV/a", _J.AHLI_MADYA, ak_dasar="0", lama=("400", "550"), mark=L,
                  note=_FROM_ONE_PAGE),
        _golongan("IV/b", _J.AHLI_MADYA, ak_dasar="150", lama=("550", "700"), mark=L,
                  note=_FROM_ONE_PAGE),
        _golongan("IV/c", _J.AHLI_MADYA, ak_dasar="300", lama=("700", "850"), mark=L,
                  note=_FROM_ONE_PAGE),
        _golongan("IV/d", _J.AHLI_UTAMA, ak_dasar="0", lama=("850", "1050"), mark=L,
                  note=_FROM_ONE_PAGE),
        _golongan("IV/e", _J.AHLI_UTAMA, ak_dasar="200", lama=("1050", ""), mark=L,
                  note="sumber hanya menyebut 1050 ke atas"),
    ),
    cite("PERBKN_3"),
)  # fmt: skip

MASA_KEPANGKATAN_MAKS = Provision(
    Decimal(3), cite("PERBKN_3", L, "paling lama tiga tahun pada contoh perpindahan")
)

DESIMAL_AK = Provision(2, cite("PRAKTIK_UMUM", L, "dua desimal, 5 dibulatkan ke atas (K-40)"))
