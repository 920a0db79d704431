"""The composition root: settings → logging → pages → gate → app."""

from __future__ import annotations

import reflex as rx

from kinerja_app.identity.routes import api_transformers
from kinerja_app.logging_setup import configure_logging
from kinerja_app.printing import resume_printing
from kinerja_app.serve.tick import keep_ticking
from kinerja_app.settings import get_settings
from kinerja_app.ui import gate
from kinerja_app.ui import patterns as p
from kinerja_app.ui.endpoints.addresses import endpoints
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
    api_transformer=api_transformers(routes=endpoints()),
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
