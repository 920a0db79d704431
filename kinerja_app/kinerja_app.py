"""The composition root: settings → logging → pages → gate → app."""

from __future__ import annotations

import reflex as rx
from starlette.routing import Route

from kinerja_app.identity.routes import api_transformers
from kinerja_app.logging_setup import configure_logging
from kinerja_app.serve.cetak import resume_printing
from kinerja_app.serve.tick import keep_ticking
from kinerja_app.settings import get_settings
from kinerja_app.ui import gate, routes
from kinerja_app.ui import patterns as p
from kinerja_app.ui.endpoints import berkas
from kinerja_app.ui.endpoints import dokumen as dokumen_endpoint
from kinerja_app.ui.endpoints.api.app import api_mount
from kinerja_app.ui.endpoints.beranda import way_home
from kinerja_app.ui.endpoints.ekspor import export_file
from kinerja_app.ui.endpoints.kalender import calendar
from kinerja_app.ui.endpoints.langsung import live
from kinerja_app.ui.endpoints.tabel import table
from kinerja_app.ui.endpoints.unduh import findings
from kinerja_app.ui.endpoints.unggah import receive_list
from kinerja_app.ui.head import head_components
from kinerja_app.ui.incident import report_incident
from kinerja_app.ui.patterns.connection import wraps
from kinerja_app.ui.shell import public_shell
from kinerja_app.ui.site_map import PAGES

configure_logging(get_settings())

app = rx.App(
    html_lang="id",
    reset_style=False,
    stylesheets=["/kinerja.css"],
    head_components=head_components(),
    app_wraps=wraps(),
    toaster=None,
    backend_exception_handler=report_incident,
    api_transformer=api_transformers(
        routes=[
            Route("/", way_home),
            api_mount(),
            Route("/langsung", live),
            Route(routes.UNGGAH_IMPOR, receive_list, methods=["POST"]),
            Route(routes.TEMUAN_IMPOR, findings),
            Route(f"{routes.KALENDER}/{{nomor}}.ics", calendar),
            Route(routes.UNDUH_DOKUMEN, dokumen_endpoint.document),
            Route(routes.UNDUH_REKAMAN, dokumen_endpoint.own_record),
            Route(routes.UNDUH_CETAKAN_SEKOLAH, dokumen_endpoint.printed_school),
            Route(routes.export_at("{nomor}", "{bentuk}"), export_file),
            Route(routes.UNGGAH_BUKTI, berkas.receive_evidence, methods=["POST"]),
            Route(routes.file_at("{id}"), berkas.hand_out),
            Route(f"{routes.UNDUH}/{{daftar}}.{{bentuk}}", table),
        ],
    ),
)

for each in PAGES:
    app.add_page(each.view, route=each.route, title=f"{each.title} – Kinerja", on_load=each.on_load)
app.add_page(
    lambda: public_shell(p.not_found_page()),
    route="404",
    title="Halaman tidak ditemukan – Kinerja",
)

gate.install(app)
app.register_lifespan_task(keep_ticking)
app.register_lifespan_task(resume_printing)
