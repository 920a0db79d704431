"""The filter of a list as it stands in the address, and what every list says of itself.

The lists of guru and of principals share it; which rows they show is the services' concern.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date

from kinerja_app.domain.periode import Tahap, Tenggat
from kinerja_app.domain.skp import StatusRencana
from kinerja_app.persistence.reads_guru import PAGE, Saringan
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import sisa
from kinerja_app.ui.numbers import page_in
from kinerja_app.ui.paging import pages
from kinerja_app.ui.views import Count, Paging, Unduhan
from kinerja_app.ui.wording_kabar import TAHAP

SEMUA = "semua"
TERLAMBAT = "terlambat"
_NOT_SUBMITTED = (StatusRencana.BELUM_MENGAJUKAN, StatusRencana.DRAF)
_STATUS: Mapping[str, tuple[StatusRencana, ...]] = {
    "diajukan": (StatusRencana.DIAJUKAN,),
    "dikembalikan": (StatusRencana.DIKEMBALIKAN,),
    "disetujui": (StatusRencana.DISETUJUI,),
    "disepakati": (StatusRencana.DISEPAKATI,),
    "belum": _NOT_SUBMITTED,
    TERLAMBAT: _NOT_SUBMITTED,
    "tidak-aktif": (StatusRencana.TIDAK_AKTIF,),
}


@dataclass(frozen=True)
class Penyaring:
    """Status by its word in the address, words looked for, order, level of school, page from 1."""

    status: str = ""
    cari: str = ""
    urut: str = ""
    jenjang: str = ""
    halaman: int = 1

    def saringan(self, *, urut: str = "terbaru") -> Saringan:
        """The filter as the services take it; an unknown status shows everything."""
        return Saringan(
            status=_STATUS.get(self.status, ()),
            cari=self.cari,
            urut=self.urut or urut,
            halaman=self.halaman,
        )

    def address(self, path: str) -> str:
        """The list with this filter; what is not set leaves the address."""
        values = asdict(self) | {"halaman": self.halaman if self.halaman > 1 else 0}
        return routes.with_query(path, **values)

    def files(self, daftar: str, **more: str) -> Unduhan:
        """The list as a file with this filter; ``more`` names its period and school."""
        values = asdict(self) | {"halaman": 0}
        return Unduhan(*routes.tables_at(daftar, **values, **more))


def read_filter(query: Callable[[str], str]) -> Penyaring:
    """The filter from the values of an address; what cannot be read is left out."""
    return Penyaring(
        status=query("status")[:20],
        cari=query("cari")[:100],
        urut=query("urut")[:20],
        jenjang=query("jenjang")[:20],
        halaman=page_in(query("halaman")),
    )


def filter_of_form(form: Mapping[str, object], shown: Penyaring) -> Penyaring:
    """The filter that a search form asks for; fields that it lacks stay as they are."""
    texts = {name: str(value or "")[:100] for name, value in form.items()}
    return Penyaring(
        status=texts.get("status", shown.status),
        cari=texts.get("cari", "").strip(),
        urut=texts.get("urut", shown.urut),
        jenjang=texts.get("jenjang", ""),
    )


def number(per_status: Mapping[StatusRencana, int], kata: str) -> int:
    """How many rows a status word stands for."""
    return sum(per_status.get(each, 0) for each in _STATUS[kata])


def share(part: int, whole: int) -> str:
    """The width of a part in a bar, as "17.5%"."""
    return f"{100 * part / whole:.1f}%" if whole else "0%"


def described(counts: tuple[Count, ...]) -> str:
    """All counters in words, for the bar: "6 perlu disetujui, 3 perlu perbaikan"."""
    return ", ".join(f"{each.number} {each.label.lower()}" for each in counts)


def paging(shown: Penyaring, path: str, total: int, *, noun: str) -> Paging:
    """ "1–25 dari 40 guru" with the addresses of the neighbouring pages."""

    def to(halaman: int) -> str:
        return replace(shown, halaman=halaman).address(path)

    return pages(shown.halaman, total, size=PAGE, noun=noun, to=to)


def stage_words(tenggat: tuple[Tenggat, ...], on: date) -> str:
    """The stage and its days left: "Perencanaan, sisa 26 hari"."""
    stages = [each for each in tenggat if each.tahap is not Tahap.PRA_PERENCANAAN]
    now = next((each for each in stages if on <= each.tanggal), stages[-1])
    return f"{TAHAP[now.tahap.value]}, {sisa(now.tanggal, on=on).lower()}"


def days_late(tenggat: tuple[Tenggat, ...], on: date) -> int:
    """Days since the deadline of planning; 0 while it has not passed."""
    ends = [each.tanggal for each in tenggat if each.tahap is Tahap.PERENCANAAN]
    return max((on - ends[0]).days, 0) if ends else 0
