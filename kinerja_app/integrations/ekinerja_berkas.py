"""An export as files: one JSON, or a CSV per resource; written and read back without a loss.

The same records give the same bytes: nothing of the moment or the machine is in them. Text that a
spreadsheet would run as a formula gets an apostrophe in CSV, and loses it on reading.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from kinerja_app.domain.ekinerja import Kumpulan
from kinerja_app.domain.ekinerja_beda import Sumber
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.sel_teks import RUNS
from kinerja_app.integrations import ekinerja_bentuk as bentuk
from kinerja_app.integrations.ekinerja_bentuk import Baris

FORMAT = "kinerja/ekinerja/1"
_COLUMNS: Mapping[Sumber, tuple[str, ...]] = {
    Sumber.RHK: bentuk.RHK,
    Sumber.PERIODIK: bentuk.PERIODIK,
    Sumber.TAHUNAN: bentuk.TAHUNAN,
    Sumber.ANGKA_KREDIT: bentuk.ANGKA_KREDIT,
}
_ASPECT = ("aspek", "indikator", "target")
_READERS: Mapping[Sumber, Callable[[Baris], Any]] = {
    Sumber.RHK: bentuk.rhk_from_row,
    Sumber.PERIODIK: bentuk.periodic_from_row,
    Sumber.TAHUNAN: bentuk.annual_from_row,
    Sumber.ANGKA_KREDIT: bentuk.credit_from_row,
}


def rows_of(kumpulan: Kumpulan) -> Mapping[Sumber, tuple[Baris, ...]]:
    """The records of each resource in its field names."""
    return {
        Sumber.RHK: tuple(map(bentuk.rhk_to_row, kumpulan.rhk)),
        Sumber.PERIODIK: tuple(map(bentuk.periodic_to_row, kumpulan.periodik)),
        Sumber.TAHUNAN: tuple(map(bentuk.annual_to_row, kumpulan.tahunan)),
        Sumber.ANGKA_KREDIT: tuple(map(bentuk.credit_to_row, kumpulan.angka_kredit)),
    }


def as_json(kumpulan: Kumpulan) -> bytes:
    """The whole export as one JSON object, a record to a line, so that a comparison reads well."""
    parts = [f'"format":{_dumped(FORMAT)}', f'"periode":{_dumped(kumpulan.periode)}']
    for kind, rows in rows_of(kumpulan).items():
        lines = ",\n".join(_dumped(row) for row in rows)
        parts.append(f'"{kind.value}":[\n{lines}\n]' if rows else f'"{kind.value}":[]')
    return ("{" + ",\n".join(parts) + "}\n").encode()


def _dumped(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def from_json(data: bytes) -> Kumpulan:
    """The export back; RuleBroken EKSPOR_TIDAK_TERBACA for anything else."""
    try:
        found = json.loads(data)
        if found["format"] != FORMAT:
            raise ValueError(FORMAT)
        rows = {kind: list(found[kind.value]) for kind in Sumber}
        periode = str(found["periode"])
    except (ValueError, KeyError, TypeError):
        raise RuleBroken("EKSPOR_TIDAK_TERBACA", kunci="") from None
    return _gathered(periode, rows)


def _gathered(periode: str, rows: Mapping[Sumber, Sequence[Baris]]) -> Kumpulan:
    read = {kind: tuple(map(_READERS[kind], rows.get(kind, ()))) for kind in Sumber}
    return Kumpulan(
        periode,
        rhk=read[Sumber.RHK],
        periodik=read[Sumber.PERIODIK],
        tahunan=read[Sumber.TAHUNAN],
        angka_kredit=read[Sumber.ANGKA_KREDIT],
    )


def as_csv(kumpulan: Kumpulan) -> Mapping[Sumber, bytes]:
    """A table per resource, with an RHK once per aspect; UTF-8 with BOM, ``;`` between."""
    return {kind: _table(kind, rows) for kind, rows in rows_of(kumpulan).items()}


def _table(kind: Sumber, rows: Iterable[Baris]) -> bytes:
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    columns = _columns(kind)
    writer.writerow(columns)
    for row in rows:
        for flat in _flat(row):
            writer.writerow([_safe(_cell(flat[name])) for name in columns])
    return out.getvalue().encode("utf-8-sig")


def _columns(kind: Sumber) -> tuple[str, ...]:
    return (*_COLUMNS[kind][:-1], *_ASPECT) if kind is Sumber.RHK else _COLUMNS[kind]


def _flat(row: Baris) -> Iterable[Mapping[str, Any]]:
    aspects = row.get("aspek")
    if not isinstance(aspects, list):
        return (row,)
    rest = {name: value for name, value in row.items() if name != "aspek"}
    return [{**rest, **each} for each in aspects] or [{**rest, **dict.fromkeys(_ASPECT, "")}]


def _cell(value: object) -> str:
    return _dumped(value) if isinstance(value, list) else str(value)


def _safe(text: str) -> str:
    """The text with one apostrophe more, where a spreadsheet would run what follows them."""
    return f"'{text}" if text.lstrip(" '").startswith(RUNS) else text


def _unsafe(text: str) -> str:
    return text[1:] if text.startswith("'") and text.lstrip(" '").startswith(RUNS) else text


def from_csv(periode: str, tables: Mapping[Sumber, bytes]) -> Kumpulan:
    """The export back from its tables; one that is missing holds nothing."""
    return _gathered(periode, {kind: _rows(kind, data) for kind, data in tables.items()})


def _rows(kind: Sumber, data: bytes) -> list[Baris]:
    try:
        lines = list(
            csv.reader(
                io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";", strict=True
            )
        )
        head, body = lines[0], lines[1:]
        rows = [
            {name: _unsafe(cell) for name, cell in zip(head, line, strict=True)} for line in body
        ]
        return _joined(rows) if kind is Sumber.RHK else [_with_lists(row) for row in rows]
    except (UnicodeDecodeError, csv.Error, IndexError, ValueError, KeyError):
        raise RuleBroken("EKSPOR_TIDAK_TERBACA", kunci="") from None


def _with_lists(row: Mapping[str, str]) -> Baris:
    return {name: json.loads(cell) if name == "path" else cell for name, cell in row.items()}


def _joined(rows: Iterable[Mapping[str, str]]) -> list[Baris]:
    """The rows of one RHK as one record with its aspects."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        record = found.get(row["id"])
        if record is None:
            record = {name: cell for name, cell in row.items() if name not in _ASPECT}
            record = found[row["id"]] = {**record, "aspek": []}
        if row["aspek"]:
            record["aspek"].append({name: row[name] for name in _ASPECT})
    return list(found.values())
