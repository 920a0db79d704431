"""The numbers that name a person, a school and a rank: read, checked, shown (domain/06 §4).

What belongs here: the structure of one identifier on its own. Whether two identifiers of a person
agree is decided where both are known (``integrations/dapodik_baris.py``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kinerja_app.domain.errors import RuleBroken

_APOSTROPHES = "'’‘`´"
_BLANKS = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")
_HEX_32 = re.compile(r"[0-9a-f]{32}")
_NPSN = re.compile(r"[0-9A-Z][0-9]{7}")
_EMAIL = re.compile(r"[a-z0-9][a-z0-9._%+-]*@([a-z0-9-]+(?:\.[a-z0-9-]+)+)")
_BELAJAR = "belajar.id"


class Kelamin(StrEnum):
    """Sex as Dapodik writes it in the column JK."""

    LAKI_LAKI = "L"
    PEREMPUAN = "P"


class JenisPegawai(StrEnum):
    """Whose number or rank it is."""

    PNS = "PNS"
    PPPK = "PPPK"


@dataclass(frozen=True)
class NIP:
    """An 18-digit employee number, decoded; ``tmt_bulan`` is None for the number of a PPPK."""

    digits: str
    jenis: JenisPegawai
    tanggal_lahir: date
    tmt_tahun: int
    tmt_bulan: int | None
    kelamin: Kelamin
    urut: str

    def __str__(self) -> str:
        """Show the number grouped 8-6-1-3."""
        d = self.digits
        return f"{d[:8]} {d[8:14]} {d[14]} {d[15:]}"


@dataclass(frozen=True)
class NUPTK:
    """A 16-digit number of an educator. No birth date may be derived from it."""

    digits: str

    def __str__(self) -> str:
        """Show the number in fours."""
        return _in_fours(self.digits)


@dataclass(frozen=True)
class NIK:
    """A 16-digit population number, decoded; the century of ``tahun`` (00–99) is not written."""

    digits: str
    hari: int
    bulan: int
    tahun: int
    kelamin: Kelamin

    def __str__(self) -> str:
        """Show the number in fours."""
        return _in_fours(self.digits)


@dataclass(frozen=True)
class NPSN:
    """An 8-character school number; nonformal schools may start with a letter."""

    text: str

    def __str__(self) -> str:
        """Show the number as it is written."""
        return self.text


@dataclass(frozen=True)
class Unor:
    """The 32-hex-digit id of an organisational unit at BKN."""

    text: str

    def __str__(self) -> str:
        """Show the id as it is written."""
        return self.text


@dataclass(frozen=True)
class Golongan:
    """A rank group: I/a … IV/e for a PNS, I … XVII for a PPPK."""

    text: str
    jenis: JenisPegawai

    def __str__(self) -> str:
        """Show the group as the regulations write it."""
        return self.text


GOLONGAN_PNS = (
    *(f"{ruang}/{huruf}" for ruang in ("I", "II", "III") for huruf in "abcd"),
    *(f"IV/{huruf}" for huruf in "abcde"),
)
GOLONGAN_PPPK = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"),
    *("X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII"),
)
_GOLONGAN = {
    **{text.lower(): Golongan(text, JenisPegawai.PNS) for text in GOLONGAN_PNS},
    **{text.lower(): Golongan(text, JenisPegawai.PPPK) for text in GOLONGAN_PPPK},
}
_KELAMIN_NIP = {"1": Kelamin.LAKI_LAKI, "2": Kelamin.PEREMPUAN}


def bare(text: str) -> str:
    """Take away what spreadsheets add to a number: every kind of blank, apostrophes in front."""
    return _BLANKS.sub("", text).lstrip(_APOSTROPHES)


def parse_nip(text: str) -> NIP:
    """Read a NIP or NI PPPK written with or without spaces or an apostrophe.

    Raises:
        RuleBroken: NIP_BUKAN_ANGKA, NIP_PANJANG (``jumlah``), NIP_BULAN_LAHIR (``bulan``),
            NIP_TANGGAL_LAHIR (``tanggal``), NIP_BULAN_TMT (``bulan``), NIP_KELAMIN (``angka``).
    """
    digits = _digits(text, nama="NIP", panjang=18)
    bulan = int(digits[12:14])
    if bulan == 0:
        raise RuleBroken("NIP_BULAN_TMT", field="nip", bulan=digits[12:14])
    # Digits 13-14 of a NI PPPK (21 …) are no month, so above 12 the number is a PPPK's.
    jenis = JenisPegawai.PNS if bulan <= 12 else JenisPegawai.PPPK
    kelamin = _KELAMIN_NIP.get(digits[14])
    if kelamin is None:
        raise RuleBroken("NIP_KELAMIN", field="nip", angka=digits[14])
    return NIP(
        digits=digits,
        jenis=jenis,
        tanggal_lahir=_birth_date(digits[:8]),
        tmt_tahun=int(digits[8:12]),
        tmt_bulan=bulan if jenis is JenisPegawai.PNS else None,
        kelamin=kelamin,
        urut=digits[15:],
    )


def parse_nuptk(text: str) -> NUPTK:
    """Read a NUPTK.

    Raises:
        RuleBroken: NUPTK_BUKAN_ANGKA, NUPTK_PANJANG (``jumlah``).
    """
    return NUPTK(_digits(text, nama="NUPTK", panjang=16))


def parse_nik(text: str) -> NIK:
    """Read a NIK and decode the day (plus 40 for women), month and two-digit year of birth.

    Raises:
        RuleBroken: NIK_BUKAN_ANGKA, NIK_PANJANG (``jumlah``), NIK_TANGGAL_LAHIR (``hari``),
            NIK_BULAN_LAHIR (``bulan``).
    """
    digits = nik_digits(text)
    hari, bulan = int(digits[6:8]), int(digits[8:10])
    kelamin = Kelamin.PEREMPUAN if hari > 40 else Kelamin.LAKI_LAKI
    day = hari - 40 if hari > 40 else hari
    if not 1 <= day <= 31:
        raise RuleBroken("NIK_TANGGAL_LAHIR", field="nik", hari=digits[6:8])
    if not 1 <= bulan <= 12:
        raise RuleBroken("NIK_BULAN_LAHIR", field="nik", bulan=digits[8:10])
    return NIK(digits, hari=day, bulan=bulan, tahun=int(digits[10:12]), kelamin=kelamin)


def nik_digits(text: str) -> str:
    """Read the 16 digits of a NIK without decoding the birth date in it.

    Raises:
        RuleBroken: NIK_BUKAN_ANGKA, NIK_PANJANG (``jumlah``).
    """
    return _digits(text, nama="NIK", panjang=16)


def parse_npsn(text: str) -> NPSN:
    """Read an NPSN: 8 digits, or a letter and 7 digits.

    Raises:
        RuleBroken: NPSN_PANJANG (``jumlah``), NPSN_BENTUK.
    """
    npsn = bare(text).upper()
    if len(npsn) != 8:
        raise RuleBroken("NPSN_PANJANG", field="npsn", jumlah=len(npsn))
    if not _NPSN.fullmatch(npsn):
        raise RuleBroken("NPSN_BENTUK", field="npsn", isi=npsn)
    return NPSN(npsn)


def parse_unor(text: str) -> Unor:
    """Read the id of an organisational unit.

    Raises:
        RuleBroken: UNOR_BENTUK.
    """
    unor = bare(text).lower()
    if not _HEX_32.fullmatch(unor):
        raise RuleBroken("UNOR_BENTUK", field="unor", isi=unor)
    return Unor(unor)


def parse_golongan(text: str) -> Golongan:
    """Read a rank group in any case.

    Raises:
        RuleBroken: GOLONGAN_TIDAK_DIKENAL (``isi``).
    """
    golongan = _GOLONGAN.get(bare(text).lower())
    if golongan is None:
        raise RuleBroken("GOLONGAN_TIDAK_DIKENAL", field="golongan", isi=text.strip())
    return golongan


def is_belajar_id(email: str) -> bool:
    """Whether the address lies in belajar.id or a subdomain of it."""
    match = _EMAIL.fullmatch(email.strip().lower())
    if match is None:
        return False
    domain = match.group(1)
    return domain == _BELAJAR or domain.endswith("." + _BELAJAR)


def _digits(text: str, *, nama: str, panjang: int) -> str:
    digits = bare(text)
    if not (digits.isascii() and digits.isdigit()):
        raise RuleBroken(f"{nama}_BUKAN_ANGKA", field=nama.lower(), isi=text.strip())
    if len(digits) != panjang:
        raise RuleBroken(
            f"{nama}_PANJANG", field=nama.lower(), jumlah=len(digits), seharusnya=panjang
        )
    return digits


def _birth_date(digits: str) -> date:
    tahun, bulan, hari = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not 1 <= bulan <= 12:
        raise RuleBroken("NIP_BULAN_LAHIR", field="nip", bulan=digits[4:6])
    try:
        return date(tahun, bulan, hari)
    except ValueError:
        raise RuleBroken("NIP_TANGGAL_LAHIR", field="nip", tanggal=digits) from None


def _in_fours(digits: str) -> str:
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
