"""Findings as CSV for the operator."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from kinerja_app.domain.sel_teks import formula_safe
from kinerja_app.integrations.temuan import AKIBAT_LABEL, Temuan

_HEADER = ("Baris", "Kolom", "Kode", "Akibat", "Temuan", "Yang perlu dilakukan")


def temuan_as_csv(findings: Iterable[Temuan]) -> bytes:
    """Give findings as a ``;``-separated file in UTF-8 with BOM, as Excel in Indonesia opens it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(_HEADER)
    for each in findings:
        texts = (each.kolom, each.kode, AKIBAT_LABEL[each.akibat], each.judul, each.tindakan)
        writer.writerow((each.baris, *(formula_safe(text) for text in texts)))
    return out.getvalue().encode("utf-8-sig")
