"""The letter behind a mark or a link: what is there, and the fields that send another one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import reflex as rx

from kinerja_app.files.intake import PHOTOS_BYTES
from kinerja_app.persistence.bukti_repository import BerkasTercatat
from kinerja_app.ui import patterns as p
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import ukuran
from kinerja_app.ui.patterns.base import Handler
from kinerja_app.ui.views import UploadedFile


@dataclass(frozen=True)
class Lampiran:
    """The letter of a record as a list of none or one; without addresses none is taken."""

    kunci: str = ""
    judul: str = ""
    berkas: tuple[UploadedFile, ...] = ()
    alamat_pdf: str = ""
    alamat_foto: str = ""


NO_LETTER = Lampiran()


def letter(berkas: BerkasTercatat | None, alamat: str = "", **tempat: int) -> Lampiran:
    """What a page shows of a letter; ``alamat`` takes another one for the record ``tempat``."""
    there: dict[str, int | str] = dict(tempat)
    held = (
        (UploadedFile(str(berkas.id), berkas.nama, ukuran(berkas.byte), href=href(berkas)),)
        if berkas
        else ()
    )
    return Lampiran(
        kunci="-".join(str(each) for each in tempat.values()),
        judul="Ganti dokumen" if berkas else "Tambahkan dokumen",
        berkas=held,
        alamat_pdf=routes.with_query(alamat, **there, jenis="pdf") if alamat else "",
        alamat_foto=routes.with_query(alamat, **there, jenis="foto") if alamat else "",
    )


def href(berkas: BerkasTercatat | None) -> str:
    """Where a letter is downloaded; empty for none."""
    return routes.file_at(berkas.id) if berkas else ""


def letter_part(lampiran: Any, *, on_done: Handler) -> rx.Component:
    """The letter as a link, and a disclosure with the fields where one may come."""
    return rx.fragment(
        rx.cond(
            p.some(lampiran.berkas),
            rx.el.div(p.file_list(lampiran.berkas), class_name="mt-s"),
            rx.fragment(),
        ),
        p.when(lampiran.alamat_pdf, p.why(lampiran.judul, _fields(lampiran, on_done))),
    )


def _fields(lampiran: Any, on_done: Handler) -> rx.Component:
    return p.stack(
        p.upload(
            "File PDF",
            id=f"dokumen-pdf-{lampiran.kunci}",
            address=lampiran.alamat_pdf,
            on_done=on_done,
            hint="Surat atau SK, bila ada. PDF, paling besar 10 MB",
        ),
        p.upload(
            "Foto dari HP",
            id=f"dokumen-foto-{lampiran.kunci}",
            address=lampiran.alamat_foto,
            on_done=on_done,
            hint="JPEG atau PNG, sampai 20 foto. Kami gabungkan menjadi satu PDF",
            accept="image/jpeg,image/png",
            max_bytes=PHOTOS_BYTES,
            multiple=True,
            together=True,
        ),
    )
