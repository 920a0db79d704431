"""The layout of the Dapodik download "Daftar Guru", and the words its columns may hold.

What belongs here: what is true of the form. What is checked of a person is in ``dapodik_baris``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.identitas import parse_npsn
from kinerja_app.integrations.workbook import Lembar, Sel

HEADER_ROW = 5
COLUMNS = (
    *("No", "Nama", "NUPTK", "JK", "Tempat Lahir", "Tanggal Lahir", "NIP"),
    *("Status Kepegawaian", "Jenis PTK", "Agama", "Alamat Jalan", "RT", "RW", "Nama Dusun"),
    *("Desa/Kelurahan", "Kecamatan", "Kode Pos", "Telepon", "HP", "Email", "Tugas Tambahan"),
    *("SK CPNS", "Tanggal CPNS", "SK Pengangkatan", "TMT Pengangkatan", "Lembaga Pengangkatan"),
    *("Pangkat Golongan", "Sumber Gaji", "Nama Ibu Kandung", "Status Perkawinan"),
    *("Nama Suami/Istri", "NIP Suami/Istri", "Pekerjaan Suami/Istri", "TMT PNS"),
    *("Sudah Lisensi Kepala Sekolah", "Pernah Diklat Kepengawasan", "Keahlian Braille"),
    *("Keahlian Bahasa Isyarat", "NPWP", "Nama Wajib Pajak", "Kewarganegaraan", "Bank"),
    *("Nomor Rekening Bank", "Rekening Atas Nama", "NIK", "No KK", "Karpeg", "Karis/Karsu"),
    *("Lintang", "Bujur", "NUKS"),
)
KEPALA_SEKOLAH = "Kepala Sekolah"
STATUS_KEMENAG = "PNS Depag"
STATUS_PNS = frozenset({"PNS", "CPNS", "PNS Diperbantukan", STATUS_KEMENAG})
STATUS_ASN = STATUS_PNS | {"PPPK"}
STATUS_KEPEGAWAIAN = STATUS_ASN | {
    *("GTY/PTY", "GTT/PTT Provinsi", "GTT/PTT Propinsi", "GTT/PTT Kabupaten/Kota"),
    *("GTT/PTT Kab/Kota", "Guru Bantu Pusat", "Guru Honor Sekolah", "Tenaga Honor Sekolah"),
    *("Honor Daerah TK.I Provinsi", "Honor Daerah TK.I Propinsi", "Honor Daerah TK.II Kab/Kota"),
    *("Kontrak Kerja WNA",),
}

_FILE_NAME = re.compile(r"daftar-guru-([0-9A-Za-z][0-9]{7})(?![0-9])")
_DOWNLOADED = re.compile(r"Tanggal Unduh:\s*(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2})", re.ASCII)
_REGIONS = ("Kecamatan", "Kabupaten", "Provinsi")


@dataclass(frozen=True)
class Titles:
    """What the title rows say; an empty text where they do not."""

    sekolah: str
    kecamatan: str
    kabupaten: str
    provinsi: str
    diunduh: datetime | None


def titles_of(sheet: Lembar) -> Titles:
    """Read school, region and download time from the rows above the header."""
    texts = [_row_text(row) for row in sheet.baris[: HEADER_ROW - 1]]
    texts += [""] * (HEADER_ROW - 1 - len(texts))
    region = _regions(texts[2])
    return Titles(
        sekolah=texts[1],
        kecamatan=region["Kecamatan"],
        kabupaten=region["Kabupaten"],
        provinsi=region["Provinsi"],
        diunduh=_downloaded(texts[3]),
    )


def column_positions(sheet: Lembar) -> dict[str, int]:
    """Find each of the 51 columns by name in the header row.

    Raises:
        RuleBroken: KOLOM_BERBEDA with ``kurang`` (missing), ``lebih`` (unknown or repeated).
    """
    header = sheet.baris[HEADER_ROW - 1] if len(sheet.baris) >= HEADER_ROW else ()
    known = {_header_key(name): name for name in COLUMNS}
    positions: dict[str, int] = {}
    surplus: list[str] = []
    for position, cell in enumerate(header):
        name = known.get(_header_key(cell.teks))
        if name is not None and name not in positions:
            positions[name] = position
        elif cell.teks.strip():
            surplus.append(cell.teks.strip()[:60])
    missing = [name for name in COLUMNS if name not in positions]
    if missing or surplus:
        raise RuleBroken("KOLOM_BERBEDA", kurang=_listed(missing), lebih=_listed(surplus))
    return positions


def npsn_of(file_name: str, given: str | None) -> str:
    """Take the NPSN from a name like daftar-guru-69995001.xlsx, or as given by the caller.

    Raises:
        RuleBroken: NPSN_TIDAK_DIKETAHUI when neither says it, NPSN_BEDA when they differ, the
            codes of ``parse_npsn`` for the given one.
    """
    match = _FILE_NAME.search(file_name)
    in_name = match.group(1).upper() if match else None
    if given is None:
        if in_name is None:
            raise RuleBroken("NPSN_TIDAK_DIKETAHUI", berkas=file_name)
        return in_name
    npsn = parse_npsn(given).text
    if in_name is not None and in_name != npsn:
        raise RuleBroken("NPSN_BEDA", berkas=file_name, dalam_nama=in_name, diminta=npsn)
    return npsn


def _row_text(row: tuple[Sel, ...]) -> str:
    return " ".join(" ".join(cell.teks.split()) for cell in row if cell.teks.strip())


def _regions(text: str) -> dict[str, str]:
    found = dict.fromkeys(_REGIONS, "")
    for part in (part.strip() for part in text.split(",")):
        if part.startswith("Kecamatan "):
            found["Kecamatan"] = part.removeprefix("Kecamatan ")
        elif part.startswith("Provinsi "):
            found["Provinsi"] = part.removeprefix("Provinsi ")
        elif part.startswith(("Kabupaten ", "Kota ")):
            # Kept whole: Kota Bogor and Kabupaten Bogor are two places.
            found["Kabupaten"] = part
    return found


def _downloaded(text: str) -> datetime | None:
    match = _DOWNLOADED.search(text)
    try:
        return datetime.fromisoformat(match.group(1)) if match else None
    except ValueError:
        return None


def _header_key(text: str) -> str:
    return "".join(text.split()).casefold()


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:5])
    return f"{shown} dan {len(names) - 5} lainnya" if len(names) > 5 else shown
