"""One row of the Dapodik list: whether its cells agree, and what becomes of the row.

What belongs here: checks that need several cells but no other row. A value that cannot be used is
named in a finding; the row keeps every cell as written.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kinerja_app.domain.identitas import (
    NIP,
    JenisPegawai,
    Kelamin,
    nik_digits,
    parse_nip,
    parse_nuptk,
)
from kinerja_app.integrations.daftar_guru import BarisRoster, OrangRoster
from kinerja_app.integrations.dapodik_layout import STATUS_ASN, STATUS_KEPEGAWAIAN, STATUS_PNS
from kinerja_app.integrations.dapodik_sel import (
    RowCells,
    note_formulas,
    read_birth_date,
    read_email,
    read_name,
    read_number,
    read_rank,
    read_sex,
    read_status,
)
from kinerja_app.integrations.tanggal import date_in_words
from kinerja_app.integrations.temuan import Akibat, shortened
from kinerja_app.integrations.workbook import Sel


def read_row(
    baris: int, cells: Mapping[str, Sel], *, jenis_ptk: frozenset[str], diunduh: date | None
) -> BarisRoster:
    """Read one row; ``jenis_ptk`` are the kinds of PTK that use this application."""
    row = RowCells(baris, cells)
    orang = _person(row, jenis_ptk, diunduh)
    tertulis = tuple(cell.teks for cell in cells.values())
    return BarisRoster(baris, row.text("Nama"), tertulis, orang, tuple(row.findings))


def _person(row: RowCells, jenis_ptk: frozenset[str], diunduh: date | None) -> OrangRoster | None:
    jenis = row.text("Jenis PTK")
    if jenis and jenis not in jenis_ptk:
        # The row is not stored, so nothing else in it needs mending here.
        row.find("Jenis PTK", "JENIS_PTK_TIDAK_MEMAKAI", jenis=shortened(jenis))
        return None
    note_formulas(row)
    person = _checked_person(row, jenis, diunduh)
    if not jenis:
        row.find("Jenis PTK", "JENIS_PTK_KOSONG")
        return None
    return person


def _checked_person(row: RowCells, jenis: str, diunduh: date | None) -> OrangRoster | None:
    nama, nuptk = read_name(row), read_number(row, "NUPTK", parse_nuptk)
    kelamin, lahir = read_sex(row), read_birth_date(row, diunduh)
    nip, status = read_number(row, "NIP", parse_nip), read_status(row)
    _check_nip(row, nip, status)
    _check_owner_of_nip(row, nip, kelamin, lahir)
    email, golongan = read_email(row), read_rank(row)
    # Only the length of a NIK is checked here: lists carry many whose day of birth does not
    # decode, only Dukcapil can say which is right, and a whole school must not wait for that.
    nik = read_number(row, "NIK", nik_digits)
    if nik is None and nuptk is None and nip is None:
        row.find("NIK", "TANPA_NOMOR")
    if kelamin is None or lahir is None or _is_refused(row):
        return None
    return OrangRoster(
        nama=nama,
        kelamin=kelamin,
        tempat_lahir=row.text("Tempat Lahir"),
        tanggal_lahir=lahir,
        nik=nik,
        nuptk=nuptk.digits if nuptk else None,
        nip=nip.digits if nip else None,
        email=email,
        status_kepegawaian=status,
        jenis_ptk=jenis,
        golongan=golongan,
    )


def _check_nip(row: RowCells, nip: NIP | None, status: str) -> None:
    if nip is None:
        if status in STATUS_ASN and not _is_refused(row, "NIP"):
            row.find("NIP", "NIP_KOSONG", status=status)
    elif status in STATUS_KEPEGAWAIAN - STATUS_ASN:
        row.find("NIP", "NIP_BUKAN_ASN", status=status)
    elif status in STATUS_ASN and (status in STATUS_PNS) != (nip.jenis is JenisPegawai.PNS):
        row.find("NIP", "NIP_BEDA_STATUS", dalam_nip=nip.jenis.value, di_kolom=status)


def _check_owner_of_nip(
    row: RowCells, nip: NIP | None, kelamin: Kelamin | None, lahir: date | None
) -> None:
    if nip is None:
        return
    if lahir is not None and nip.tanggal_lahir != lahir:
        row.find(
            "NIP",
            "NIP_BEDA_TANGGAL_LAHIR",
            dalam_nip=date_in_words(nip.tanggal_lahir),
            di_kolom=date_in_words(lahir),
        )
    if kelamin is not None and nip.kelamin is not kelamin:
        row.find("NIP", "NIP_BEDA_KELAMIN", dalam_nip=nip.kelamin.value, di_kolom=kelamin.value)


def _is_refused(row: RowCells, kolom: str | None = None) -> bool:
    return any(
        temuan.akibat is Akibat.DITOLAK and kolom in {None, temuan.kolom} for temuan in row.findings
    )
