"""Setting a form as a PDF: tagged, in Indonesian, with its fonts inside and the same bytes again.

Fonts come from the typesetting package itself, never from the machine or the network. PDF/UA-1 asks
for a title, a language and alternative texts: the compiler refuses a form without them.
"""

from __future__ import annotations

import io
import json
from dataclasses import asdict, dataclass
from pathlib import Path

import segno
import typst
from pypdf import PdfReader

from kinerja_app.documents.lembar import Lembar
from kinerja_app.domain.cetakan import Kertas, in_fours

_TEMPLATE = Path(__file__).with_name("lembar.typ")


@dataclass(frozen=True)
class Tanda:
    """What makes a paper checkable: its code, its sidik, the address, and whether it is a draft.

    ``nomor`` is the number of the SKP, ``catatan`` a remark such as the rule set.
    """

    kode: str
    sidik: str
    alamat: str
    konsep: bool
    nomor: str = ""
    catatan: str = ""

    @property
    def tautan(self) -> str:
        """The address behind the QR code."""
        return f"{self.alamat}?k={self.kode}&s={self.sidik}"


def as_pdf(lembar: Lembar, tanda: Tanda, kertas: Kertas = Kertas.A4) -> bytes:
    """The form as a PDF/UA-1; the same values give the same bytes.

    What runs a little over one page is set smaller when it then stands on one.
    """
    data = _set(lembar, tanda, kertas, rapat=False)
    if _pages(data) != 2:
        return data
    smaller = _set(lembar, tanda, kertas, rapat=True)
    return smaller if _pages(smaller) == 1 else data


def _set(lembar: Lembar, tanda: Tanda, kertas: Kertas, *, rapat: bool) -> bytes:
    contents = {**asdict(lembar), "kertas": kertas.value, "tanda": _marks(tanda), "rapat": rapat}
    data: bytes = typst.compile(
        _TEMPLATE,
        format="pdf",
        sys_inputs={"isi": json.dumps(contents, ensure_ascii=False)},
        ignore_system_fonts=True,
        pdf_standards=["ua-1"],
        timestamp=0,
    )
    return data


def _pages(data: bytes) -> int:
    return len(PdfReader(io.BytesIO(data)).pages)


def _marks(tanda: Tanda) -> dict[str, object]:
    return {
        **asdict(tanda),
        "kode": in_fours(tanda.kode),
        "sidik": in_fours(tanda.sidik),
        "alamat": tanda.alamat.partition("://")[2] or tanda.alamat,
        "qr": _qr(tanda.tautan),
    }


def _qr(address: str) -> str:
    drawn = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=1, dark="#000")
    return drawn.getvalue().decode()
