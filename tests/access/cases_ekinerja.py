"""Handing results on: who checks, exports and delivers which schools, and who keeps their Unor."""

from __future__ import annotations

from kinerja_app.domain.actor import Permission
from kinerja_app.services import ekinerja, ekspor_ekinerja, unor
from tests.access.case import Case, may, names, only
from tests.services.langkah_ekinerja import CLOSED, exported, ready
from tests.world import NOW, SECOND, SMP_A

EXPORTERS = may(Permission.EXPORT_EKINERJA)
KEEPERS = may(Permission.KEEP_UNOR)
UNOR = "8ae482855a71b686015a74eabbde7454"
TICKS = frozenset({"sistem"})
OF_A = names("ks_a", "kadis", "admin_dinas")

CASES = (
    Case(
        "ekinerja.preflight",
        "school A",
        lambda _, a: ekinerja.preflight(a, SECOND, npsn=SMP_A, now=NOW),
        **only(OF_A, among=EXPORTERS),
    ),
    Case(
        "ekinerja.preflight",
        "own scope",
        lambda _, a: ekinerja.preflight(a, SECOND, now=NOW),
        EXPORTERS,
    ),
    Case("ekinerja.list_dinas", "", lambda _, a: ekinerja.list_dinas(a, now=NOW), TICKS),
    Case(
        "ekspor_ekinerja.preview_export",
        "school A",
        lambda _, a: ekspor_ekinerja.preview_export(a, SECOND, npsn=SMP_A, now=CLOSED),
        **only(OF_A, among=EXPORTERS),
        prepare=ready,
    ),
    Case(
        "ekspor_ekinerja.run_export",
        "school A",
        lambda _, a: ekspor_ekinerja.run_export(a, SECOND, npsn=SMP_A, now=CLOSED),
        **only(OF_A, among=EXPORTERS),
        prepare=ready,
    ),
    Case(
        "ekspor_ekinerja.list_exports",
        "",
        lambda _, a: ekspor_ekinerja.list_exports(a, SECOND, now=CLOSED),
        EXPORTERS,
        prepare=exported,
    ),
    Case(
        "ekspor_ekinerja.read_export",
        "school A",
        lambda _, a: ekspor_ekinerja.read_export(a, 1, bentuk="json", now=CLOSED),
        **only(OF_A, among=EXPORTERS),
        prepare=exported,
    ),
    Case("unor.list_unor", "", lambda _, a: unor.list_unor(a, now=NOW), KEEPERS),
    Case(
        "unor.set_unor",
        "school A",
        lambda _, a: unor.set_unor(a, SMP_A, unor=UNOR, now=NOW),
        **only(names("admin_dinas"), among=KEEPERS),
    ),
)
