"""The filter of "Penilaian" and its address: read, written, and as the list in a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kinerja_app.domain.predikat import Predikat
from kinerja_app.persistence.reads_penilaian import SaringanNilai
from kinerja_app.ui import routes
from kinerja_app.ui.numbers import page_in
from kinerja_app.ui.views import Unduhan

_UNSET = "belum"


def read_filter(query: Callable[[str], str]) -> SaringanNilai:
    """The filter from the values of an address; what cannot be read is left out."""
    wanted = query("predikat")
    return SaringanNilai(
        status=query("status")[:30],
        predikat=wanted if wanted in set(Predikat) else "",
        cari=query("cari")[:100],
        halaman=page_in(query("halaman")),
        tanpa_capaian=query("capaian") == _UNSET,
    )


def address(shown: SaringanNilai) -> str:
    """The list with this filter."""
    page = shown.halaman if shown.halaman > 1 else 0
    return routes.with_query(routes.KEMAJUAN, **_values(shown), halaman=page)


def page_address(shown: SaringanNilai, halaman: int) -> str:
    """Another page of the same list."""
    return address(replace(shown, halaman=halaman))


def files(shown: SaringanNilai, *, periode: str, npsn: str = "") -> Unduhan:
    """The list as a file with this filter, of the school where the scope is one."""
    return Unduhan(*routes.tables_at("penilaian", **_values(shown), periode=periode, npsn=npsn))


def _values(shown: SaringanNilai) -> dict[str, str]:
    return {
        "status": shown.status,
        "predikat": shown.predikat,
        "capaian": _UNSET if shown.tanpa_capaian else "",
        "cari": shown.cari,
    }
