"""Records in the field names of e-Kinerja, misspellings included, and back (domain/06 §3).

The names come from public implementations (L). RHK have no resource of their own there: their
names are ours. A person is named by his NIP, since the ids of BKN are not known here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from functools import lru_cache
from typing import TypeAlias, TypeVar

from kinerja_app.domain.ekinerja import (
    AngkaKreditDikirim,
    Aspek,
    AspekDikirim,
    DokumenDikirim,
    HasilPeriodik,
    HasilTahunan,
    PenilaiDikirim,
    RhkDikirim,
)
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.skp import Jabatan
from kinerja_app.regulations.ekinerja import KODE_RATING

Nilai: TypeAlias = "str | int | list[dict[str, str]]"
Baris: TypeAlias = Mapping[str, Nilai]
T = TypeVar("T")

_CODE = dict(KODE_RATING.value)
_RATING = {code: rating for rating, code in KODE_RATING.value}
_ASN = {True: "ASN", False: "NON ASN"}
_FLAG = {True: "1", False: "0"}

RHK = (
    "id", "skpId", "pnsDinilaiOrang", "npsn", "jabatan", "statusPenugasan", "periodikId",
    "bagian", "kode", "rhk", "aspek",
)  # fmt: skip
TAHUNAN = (
    "id", "pnsDinilaiOrang", "tahun", "hasilKinerjaNilai", "perilakuKerjaNilai",
    "kuadranKinerjaNilai", "penilaiNipNrp", "penilaiNama", "penilaiJabatan", "penilaiGolongan",
    "penilaiUnorNama", "statusPenilai", "path",
)  # fmt: skip
PERIODIK = (
    *TAHUNAN, "bulanMulaiPenilaian", "bulanSelesaiPenilaian", "tahunMulaiPenilaian",
    "tahunSelesaiPenilaian", "koefisienId", "periodikId", "penilaiJabatanNama", "pnsDinilaiId",
)  # fmt: skip
ANGKA_KREDIT = (
    "id", "pnsDinilaiOrang", "bulanMulaiPenailan", "bulanSelesaiPenailan", "tahunMulaiPenailan",
    "tahunSelesaiPenailan", "isAngkaKreditPertama", "isIntegrasi", "isKonversi",
    "kreditUtamaBaru", "kreditPenunjangBaru", "kreditBaruTotal", "nomorSk", "tanggalSk",
)  # fmt: skip
"""The columns of each resource, in the order in which they are written."""


def rhk_to_row(rhk: RhkDikirim) -> Baris:
    """One RHK; its aspects stand within it."""
    return {
        "id": rhk.kunci,
        "skpId": rhk.kunci_skp,
        "pnsDinilaiOrang": rhk.nip,
        "npsn": rhk.npsn,
        "jabatan": rhk.jabatan.value,
        "statusPenugasan": "definitif" if rhk.definitif else "plt",
        "periodikId": rhk.periode,
        "bagian": rhk.bagian.value,
        "kode": rhk.kode,
        "rhk": rhk.rhk,
        "aspek": [
            {"aspek": each.aspek.value, "indikator": each.indikator, "target": each.target}
            for each in rhk.aspek
        ],
    }


def rhk_from_row(row: Baris) -> RhkDikirim:
    """The same back; RuleBroken EKSPOR_TIDAK_TERBACA for a missing or foreign value."""
    return _read(row, _rhk)


def _rhk(row: Baris) -> RhkDikirim:
    return RhkDikirim(
        kunci=_text(row, "id"),
        kunci_skp=_text(row, "skpId"),
        nip=_text(row, "pnsDinilaiOrang"),
        npsn=_text(row, "npsn"),
        jabatan=Jabatan(_text(row, "jabatan")),
        definitif=_text(row, "statusPenugasan") == "definitif",
        periode=_text(row, "periodikId"),
        bagian=Bagian(_text(row, "bagian")),
        kode=_text(row, "kode"),
        rhk=_text(row, "rhk"),
        aspek=tuple(
            _aspect(each["aspek"], each["indikator"], each["target"])
            for each in _listed(row, "aspek")
        ),
    )


@lru_cache(maxsize=4096)
def _aspect(aspek: str, indikator: str, target: str) -> AspekDikirim:
    # The same few are repeated by the thousand in one file: each is read and held once.
    return AspekDikirim(Aspek(aspek), indikator, target)


def annual_to_row(hasil: HasilTahunan) -> Baris:
    """The result of a year."""
    judge = hasil.penilai
    return {
        "id": hasil.kunci,
        "pnsDinilaiOrang": hasil.nip,
        "tahun": hasil.tahun,
        "hasilKinerjaNilai": _CODE[hasil.hasil],
        "perilakuKerjaNilai": _CODE[hasil.perilaku],
        "kuadranKinerjaNilai": hasil.kuadran,
        "penilaiNipNrp": judge.nip,
        "penilaiNama": judge.nama,
        "penilaiJabatan": judge.jabatan,
        "penilaiGolongan": judge.golongan,
        "penilaiUnorNama": judge.unor,
        "statusPenilai": _ASN[judge.asn],
        "path": [
            {
                "dok_id": each.dok_id,
                "dok_nama": each.dok_nama,
                "dok_uri": each.dok_uri,
                "object": each.object,
                "slug": each.slug,
            }
            for each in hasil.path
        ],
    }


def annual_from_row(row: Baris) -> HasilTahunan:
    """The same back; e-Kinerja reads ``PerilakuKerjaNilai`` with a capital letter, so both do."""
    return _read(row, _annual)


def _annual(row: Baris) -> HasilTahunan:
    behaviour = "perilakuKerjaNilai" if "perilakuKerjaNilai" in row else "PerilakuKerjaNilai"
    return HasilTahunan(
        kunci=_text(row, "id"),
        nip=_text(row, "pnsDinilaiOrang"),
        tahun=_number(row, "tahun"),
        hasil=_RATING[_text(row, "hasilKinerjaNilai")],
        perilaku=_RATING[_text(row, behaviour)],
        kuadran=_text(row, "kuadranKinerjaNilai"),
        penilai=PenilaiDikirim(
            nip=_text(row, "penilaiNipNrp"),
            nama=_text(row, "penilaiNama"),
            jabatan=_text(row, "penilaiJabatan"),
            golongan=_text(row, "penilaiGolongan"),
            unor=_text(row, "penilaiUnorNama"),
            asn=_text(row, "statusPenilai") == _ASN[True],
        ),
        path=tuple(
            DokumenDikirim(
                each["dok_id"], each["dok_nama"], each["dok_uri"], each["object"], each["slug"]
            )
            for each in _listed(row, "path")
        ),
    )


def periodic_to_row(hasil: HasilPeriodik) -> Baris:
    """The result of a period: the fields of a year and its own."""
    return {
        **annual_to_row(hasil.hasil),
        "bulanMulaiPenilaian": hasil.mulai.month,
        "bulanSelesaiPenilaian": hasil.selesai.month,
        "tahunMulaiPenilaian": hasil.mulai.year,
        "tahunSelesaiPenilaian": hasil.selesai.year,
        "koefisienId": hasil.koefisien_id,
        "periodikId": hasil.periodik_id,
        "penilaiJabatanNama": hasil.hasil.penilai.jabatan,
        "pnsDinilaiId": hasil.hasil.nip,
    }


def periodic_from_row(row: Baris) -> HasilPeriodik:
    """The same back; a period begins with its first month and ends with its last."""
    return _read(row, _periodic)


def _periodic(row: Baris) -> HasilPeriodik:
    return HasilPeriodik(
        hasil=_annual(row),
        mulai=_first_of(row, "MulaiPenilaian"),
        selesai=_last_of(row, "SelesaiPenilaian"),
        periodik_id=_text(row, "periodikId"),
        koefisien_id=_text(row, "koefisienId"),
    )


def credit_to_row(credit: AngkaKreditDikirim) -> Baris:
    """Points of a career; the letter's date is written DD-MM-YYYY."""
    return {
        "id": credit.kunci,
        "pnsDinilaiOrang": credit.nip,
        "bulanMulaiPenailan": credit.mulai.month,
        "bulanSelesaiPenailan": credit.selesai.month,
        "tahunMulaiPenailan": credit.mulai.year,
        "tahunSelesaiPenailan": credit.selesai.year,
        "isAngkaKreditPertama": _FLAG[credit.pertama],
        "isIntegrasi": _FLAG[credit.integrasi],
        "isKonversi": _FLAG[credit.konversi],
        "kreditUtamaBaru": credit.utama,
        "kreditPenunjangBaru": credit.penunjang,
        "kreditBaruTotal": credit.total,
        "nomorSk": credit.nomor_sk,
        "tanggalSk": f"{credit.tanggal_sk:%d-%m-%Y}",
    }


def credit_from_row(row: Baris) -> AngkaKreditDikirim:
    """The same back."""
    return _read(row, _credit)


def _credit(row: Baris) -> AngkaKreditDikirim:
    day, month, year = _text(row, "tanggalSk").split("-")
    return AngkaKreditDikirim(
        kunci=_text(row, "id"),
        nip=_text(row, "pnsDinilaiOrang"),
        mulai=_first_of(row, "MulaiPenailan"),
        selesai=_last_of(row, "SelesaiPenailan"),
        pertama=_text(row, "isAngkaKreditPertama") == "1",
        integrasi=_text(row, "isIntegrasi") == "1",
        konversi=_text(row, "isKonversi") == "1",
        utama=_text(row, "kreditUtamaBaru"),
        penunjang=_text(row, "kreditPenunjangBaru"),
        total=_text(row, "kreditBaruTotal"),
        nomor_sk=_text(row, "nomorSk"),
        tanggal_sk=date(int(year), int(month), int(day)),
    )


def _read(row: Baris, parse: Callable[[Baris], T]) -> T:
    try:
        return parse(row)
    except (KeyError, ValueError, TypeError, AttributeError):
        raise RuleBroken("EKSPOR_TIDAK_TERBACA", kunci=str(row.get("id", ""))[:40]) from None


def _text(row: Baris, name: str) -> str:
    value = row[name]
    if not isinstance(value, str):
        raise TypeError(name)
    return value


def _number(row: Baris, name: str) -> int:
    value = row[name]
    return value if isinstance(value, int) else int(str(value))


def _listed(row: Baris, name: str) -> list[dict[str, str]]:
    value = row[name]
    if not isinstance(value, list):
        raise TypeError(name)
    return value


def _first_of(row: Baris, ending: str) -> date:
    return date(_number(row, f"tahun{ending}"), _number(row, f"bulan{ending}"), 1)


def _last_of(row: Baris, ending: str) -> date:
    year, month = _number(row, f"tahun{ending}"), _number(row, f"bulan{ending}")
    after = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)
