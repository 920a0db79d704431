"""Every address beside the pages: files up and down, the live stream, the API of a dinas."""

from __future__ import annotations

from starlette.routing import BaseRoute, Route

from kinerja_app.ui import routes
from kinerja_app.ui.endpoints import berkas, dokumen
from kinerja_app.ui.endpoints.api.app import api_mount
from kinerja_app.ui.endpoints.beranda import way_home
from kinerja_app.ui.endpoints.ekspor import export_file
from kinerja_app.ui.endpoints.kalender import calendar
from kinerja_app.ui.endpoints.langsung import live
from kinerja_app.ui.endpoints.tabel import table
from kinerja_app.ui.endpoints.unduh import findings
from kinerja_app.ui.endpoints.unggah import receive_list


def endpoints() -> list[BaseRoute]:
    """Each address with what answers it; the API counts its calls anew."""
    return [
        Route("/", way_home),
        api_mount(),
        Route(routes.LANGSUNG, live),
        Route(routes.UNGGAH_IMPOR, receive_list, methods=["POST"]),
        Route(routes.TEMUAN_IMPOR, findings),
        Route(f"{routes.KALENDER}/{{nomor}}.ics", calendar),
        Route(routes.UNDUH_DOKUMEN, dokumen.document),
        Route(routes.UNDUH_REKAMAN, dokumen.own_record),
        Route(routes.UNDUH_CETAKAN_SEKOLAH, dokumen.printed_school),
        Route(routes.export_at("{nomor}", "{bentuk}"), export_file),
        Route(routes.UNGGAH_BUKTI, berkas.receive_evidence, methods=["POST"]),
        Route(routes.UNGGAH_DOKUMEN_KEADAAN, berkas.receive_mark_letter, methods=["POST"]),
        Route(routes.UNGGAH_DOKUMEN_PEMBINAAN, berkas.receive_link_letter, methods=["POST"]),
        Route(routes.file_at("{id}"), berkas.hand_out),
        Route(f"{routes.UNDUH}/{{daftar}}.{{bentuk}}", table),
    ]
