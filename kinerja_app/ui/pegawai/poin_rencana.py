"""The points of Pengembangan Kompetensi in words: meter, lines with steppers, the dock's line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from kinerja_app.domain.citation import Confidence
from kinerja_app.domain.indikator import Rhk
from kinerja_app.domain.poin import MeterPoin, StatusMeter, smallest_addition
from kinerja_app.domain.poin import meter as place
from kinerja_app.regulations import RuleSet
from kinerja_app.regulations.catalogue import rhk_keterangan
from kinerja_app.ui.pegawai.fakta_bagian import batas
from kinerja_app.ui.pegawai.langkah import bilangan
from kinerja_app.ui.views import Meter, Quantity
from kinerja_app.ui.wording_status import USULAN

PERTAMA = 6
"""How many unused roles are shown before "Tampilkan … peran lain"."""
_SEBUTAN: Mapping[str, str] = {
    "RHK01": "kegiatan komunitas belajar",
    "RHK04": "penelaahan aksi nyata sejawat",
    "RHK07": "pelatihan mandiri",
}
_ICONS: Mapping[StatusMeter, str] = {
    StatusMeter.KURANG: "triangle-alert",
    StatusMeter.CUKUP: "circle-check",
    StatusMeter.LEBIH: "circle-alert",
}
_KINDS: Mapping[StatusMeter, Literal["", "ok", "bad"]] = {
    StatusMeter.KURANG: "",
    StatusMeter.CUKUP: "ok",
    StatusMeter.LEBIH: "bad",
}


@dataclass(frozen=True)
class DaftarRhk:
    """Roles in use when the page was opened, and the first ones of the rest."""

    dipakai: tuple[Quantity, ...]
    lain: tuple[Quantity, ...]
    keterangan: str
    tersembunyi: int


def meter_of(total: int, rules: RuleSet) -> Meter:
    """The meter for a total; ``kind`` "ok" is biru."""
    m = place(total, rules)
    low = m.minimum or 0
    share = 100.0 if not low else min(100.0, 100 * total / low)
    return Meter(
        value=str(total),
        caption=f"dari paling sedikit {low}",
        percent=f"{share:g}%",
        minimum=low,
        points=total,
        sentence=_sentence(m, rules),
        kind=_KINDS[m.status],
        icon=_ICONS[m.status],
    )


def _sentence(m: MeterPoin, rules: RuleSet) -> str:
    if m.status is StatusMeter.KURANG:
        return f"Kurang {m.selisih} poin.{_suggestion(m.total, rules)}"
    if m.status is StatusMeter.LEBIH:
        return f"Kelebihan {m.selisih} poin dari batas {m.maksimum}. Kurangi salah satu jumlah."
    more = f" Anda masih boleh menambah sampai {m.maksimum}." if m.maksimum else ""
    return f"Cukup. Batas {m.minimum} poin tercapai.{more}"


def _suggestion(total: int, rules: RuleSet) -> str:
    found = smallest_addition(total, rules)
    if found is None:
        return ""
    spoken = _SEBUTAN.get(found.kode, f"kali peran {found.label[0].lower()}{found.label[1:]}")
    return f" Misalnya, tambah {bilangan(found.jumlah)} {spoken}."


def dock_words(meter: Meter) -> str:
    """ "28 dari 32 poin"."""
    return f"{meter.value} dari {meter.minimum} poin"


def why_limit(rules: RuleSet) -> str:
    """The rule behind the number, with its source."""
    return (
        f"Batas {batas(rules)} poin berlaku untuk periode {rules.nama_periode.value}. "
        f"Dasar: {rules.poin_min.citation.source}. Poin bukan jam pelatihan."
    )


def daftar_rhk(
    rules: RuleSet, jumlah: Mapping[str, int], *, dipakai: tuple[str, ...], semua: bool
) -> DaftarRhk:
    """Lines of both lists; a role stays where it stood when the page was opened.

    ``dipakai`` are the codes in use at that time: a row that jumped between the lists under the
    finger would take the next press on "Tambah" for another role.
    """
    rows = {each.kode: _line(each, jumlah.get(each.kode, 0), rules) for each in _catalogue(rules)}
    rest = [row for kode, row in rows.items() if kode not in dipakai]
    shown = rest if semua else [row for at, row in enumerate(rest) if at < PERTAMA or row.chosen]
    unused = sum(not row.chosen for row in rows.values())
    hint = f"{len(rows)} peran, {unused} belum dipakai."
    hidden = len(rest) - len(shown)
    first = f" Menampilkan {len(shown)} pertama." if hidden else ""
    return DaftarRhk(
        dipakai=tuple(row for kode, row in rows.items() if kode in dipakai),
        lain=tuple(shown),
        keterangan=hint + first,
        tersembunyi=hidden,
    )


def _catalogue(rules: RuleSet) -> tuple[Rhk, ...]:
    return rules.katalog_rhk.value


def _line(row: Rhk, jumlah: int, rules: RuleSet) -> Quantity:
    total = f"{row.poin * jumlah} poin" if jumlah else f"{row.poin} poin"
    unofficial = row.citation.confidence is Confidence.USULAN
    quantity = Quantity(
        id=row.kode,
        heading=row.label,
        detail=rhk_keterangan(row),
        amount=str(jumlah),
        points=total,
        result=f"{jumlah} × {row.poin}" if jumlah else "",
        at_least=jumlah <= 0,
        at_most=jumlah >= rules.jumlah_rhk_maks.value,
        chosen=jumlah > 0,
    )
    return replace(quantity, tag=USULAN) if unofficial else quantity
