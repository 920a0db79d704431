"""What a letter behind a record may be: the kind and the size of a piece of evidence."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.domain.aturan import BuktiMode
from kinerja_app.domain.bukti import MEBIBYTE
from kinerja_app.domain.citation import Provision
from kinerja_app.regulations.sources import usulan

_AS_EVIDENCE = usulan("sama dengan bukti dukung 2024, belum ada sumber untuk surat dan SK")


@dataclass(frozen=True)
class AturanLampiran:
    """The rules of one file, as ``domain.bukti.AturanBerkas`` asks for them."""

    bukti_mode: Provision[BuktiMode]
    bukti_format: Provision[tuple[str, ...]]
    bukti_maks_byte: Provision[int | None]


LAMPIRAN = AturanLampiran(
    bukti_mode=Provision(BuktiMode.UNGGAH, _AS_EVIDENCE),
    bukti_format=Provision(("PDF",), _AS_EVIDENCE),
    bukti_maks_byte=Provision(10 * MEBIBYTE, _AS_EVIDENCE),
)
