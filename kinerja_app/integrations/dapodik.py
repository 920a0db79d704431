"""Reading the list of teachers that a school operator downloads from Dapodik ("Daftar Guru")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.integrations.arsip_xlsx import LIMITS, Limits
from kinerja_app.integrations.daftar_guru import BarisRoster, DaftarGuru
from kinerja_app.integrations.dapodik_baris import read_row
from kinerja_app.integrations.dapodik_ganda import settle_rows
from kinerja_app.integrations.dapodik_layout import (
    COLUMNS,
    HEADER_ROW,
    Titles,
    column_positions,
    npsn_of,
    titles_of,
)
from kinerja_app.integrations.workbook import KOSONG, Lembar, Sel, open_workbook
from kinerja_app.regulations.kelayakan import JENIS_PTK_DIIZINKAN

_NUMBERING = "No"


def parse_roster(
    content: bytes,
    *,
    berkas: str,
    npsn: str | None = None,
    jenis_ptk: frozenset[str] = frozenset(JENIS_PTK_DIIZINKAN),
    limits: Limits = LIMITS,
) -> DaftarGuru:
    """Read a list as downloaded.

    ``berkas`` is the file name, which carries the NPSN (daftar-guru-69995001.xlsx); ``npsn`` is
    the school for which the caller imports, and must be given when the name lacks it.

    Raises:
        RuleBroken: the codes of ``open_workbook``; KOLOM_BERBEDA (``kurang``, ``lebih``);
            NPSN_TIDAK_DIKETAHUI, NPSN_BEDA; DAFTAR_KOSONG.
    """
    school = npsn_of(berkas, npsn)
    sheet = open_workbook(content, limits=limits)
    positions = column_positions(sheet)
    titles = titles_of(sheet)
    day = titles.diunduh.date() if titles.diunduh else None
    rows = [
        read_row(baris, cells, jenis_ptk=jenis_ptk, diunduh=day)
        for baris, cells in _people(sheet, positions)
    ]
    if not rows:
        raise RuleBroken("DAFTAR_KOSONG", berkas=berkas)
    settled = settle_rows(rows, nip_position=COLUMNS.index("NIP"))
    return _list(berkas, school, titles=titles, rows=settled)


def _list(berkas: str, npsn: str, *, titles: Titles, rows: tuple[BarisRoster, ...]) -> DaftarGuru:
    return DaftarGuru(
        berkas=berkas,
        npsn=npsn,
        sekolah=titles.sekolah,
        kecamatan=titles.kecamatan,
        kabupaten=titles.kabupaten,
        provinsi=titles.provinsi,
        diunduh=titles.diunduh,
        baris=rows,
    )


def _people(sheet: Lembar, positions: Mapping[str, int]) -> Iterator[tuple[int, dict[str, Sel]]]:
    for baris, row in enumerate(sheet.baris[HEADER_ROW:], HEADER_ROW + 1):
        cells = {name: _at(row, positions[name]) for name in COLUMNS}
        if any(
            cell.teks.strip() or cell.rumus for name, cell in cells.items() if name != _NUMBERING
        ):
            yield baris, cells


def _at(row: tuple[Sel, ...], position: int) -> Sel:
    return row[position] if position < len(row) else KOSONG
