"""What waits as lines: the own turns gathered by act, the own SKPs with whom they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from kinerja_app.domain.menunggu import Hal
from kinerja_app.domain.skp import Jabatan
from kinerja_app.domain.waktu import local_date
from kinerja_app.services.menunggu import Menunggu
from kinerja_app.services.penantian import Penantian
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import sisa_sampai, tanggal
from kinerja_app.ui.views import Waiting
from kinerja_app.ui.wording_menunggu import KANTOR, KOREKSI, MILIK_SAYA, UNTUK_SAYA

_PAGES: Mapping[Hal, str] = {
    Hal.RENCANA_DIPERIKSA: routes.CEK,
    Hal.RENCANA_DIPERBAIKI: routes.RENCANA,
    Hal.RENCANA_DISEPAKATI: routes.RENCANA,
    Hal.PERUBAHAN_DIPUTUSKAN: routes.CEK_PERUBAHAN,
    Hal.BUKTI_DIVERIFIKASI: routes.BUKTI,
    Hal.BUKTI_DIPERBAIKI: routes.BUKTI,
    Hal.PENILAIAN_DIBUAT: routes.PENILAIAN,
    Hal.REKOMENDASI_DITETAPKAN: routes.PENILAIAN,
    Hal.KEBERATAN_DIPUTUSKAN: routes.PENILAIAN,
    Hal.HASIL_DITERIMA: routes.HASIL,
}
"""Where each act is done; the rest is done in the cycle."""
_OWN_PAGES: Mapping[Hal, str] = {
    Hal.RENCANA_DIPERIKSA: routes.RENCANA,
    Hal.PERUBAHAN_DIPUTUSKAN: routes.UBAH_RENCANA,
    Hal.BUKTI_DIVERIFIKASI: routes.BUKTI,
    Hal.PENILAIAN_DIBUAT: routes.HASIL,
    Hal.REKOMENDASI_DITETAPKAN: routes.HASIL,
    Hal.KEBERATAN_DIPUTUSKAN: routes.HASIL,
}
NAMED = 2
"""How many names stand in a line before the rest is a number."""


@dataclass(frozen=True)
class PapanMenunggu:
    """Both lists; ``ada`` is whether anything waits at all."""

    saya: tuple[Waiting, ...] = ()
    orang_lain: tuple[Waiting, ...] = ()


_ON_CARD = frozenset(
    {
        *(Hal.RENCANA_DIPERIKSA, Hal.RENCANA_DIPERBAIKI, Hal.RENCANA_DISEPAKATI),
        *(Hal.PENILAIAN_DIBUAT, Hal.REKOMENDASI_DITETAPKAN, Hal.HASIL_DITERIMA),
        Hal.KEBERATAN_DIPUTUSKAN,
    }
)
"""What the turn card of the pegawai tells of the SKP that it is about."""


def beside_card(found: Menunggu, skp_id: int) -> Menunggu:
    """The same without what a turn card tells of one SKP already."""

    def kept(waits: tuple[Penantian, ...]) -> tuple[Penantian, ...]:
        return tuple(e for e in waits if e.skp_id != skp_id or e.hal not in _ON_CARD)

    return replace(found, saya=kept(found.saya), orang_lain=kept(found.orang_lain))


def waiting_board(found: Menunggu, *, on: date, alamat: str) -> PapanMenunggu:
    """The block of a home; ``alamat`` begins the link of a message to copy."""
    groups: dict[tuple[Hal, Jabatan], list[Penantian]] = defaultdict(list)
    for each in found.saya:
        groups[each.hal, each.jabatan].append(each)
    mine = [_mine(group, on=on) for group in groups.values()]
    if found.koreksi and found.koreksi_sejak:
        since = local_date(found.koreksi_sejak)
        heading = KOREKSI.format(jumlah=found.koreksi)
        mine.append(Waiting(heading, f"Terlama sejak {tanggal(since)}", "", routes.KOREKSI))
    return PapanMenunggu(
        tuple(mine), tuple(_other(each, on=on, alamat=alamat) for each in found.orang_lain)
    )


def _mine(group: list[Penantian], *, on: date) -> Waiting:
    first = group[0]
    count = sum(each.jumlah for each in group)
    own = len(group) == 1 and first.kantor.value == "pegawai"
    since = tanggal(local_date(first.sejak))
    fact = f"Sejak {since}" if own else f"{_names(group)}, sejak {since}"
    ends = min(each.tenggat for each in group)
    return Waiting(
        UNTUK_SAYA[first.hal].format(jumlah=count),
        fact,
        sisa_sampai(ends, on=on),
        routes.at(_PAGES.get(first.hal, routes.SIKLUS), first.skp_id),
    )


def _names(group: Iterable[Penantian]) -> str:
    names = list(dict.fromkeys(each.nama.partition(",")[0] for each in group))
    rest = len(names) - NAMED
    shown = ", ".join(names[:NAMED])
    return f"{shown}, dan {rest} lagi" if rest > 0 else shown


def _other(wait: Penantian, *, on: date, alamat: str) -> Waiting:
    since = tanggal(local_date(wait.sejak))
    names = ", ".join(each.nama for each in wait.pemegang)
    who = f"{KANTOR[wait.kantor]}: {names}" if names else f"{KANTOR[wait.kantor]} belum ditunjuk"
    page = routes.at(_OWN_PAGES.get(wait.hal, routes.SIKLUS), wait.skp_id)
    heading = MILIK_SAYA[wait.hal].format(jumlah=wait.jumlah)
    return Waiting(
        heading,
        f"{who}, sejak {since}",
        sisa_sampai(wait.tenggat, on=on),
        page,
        reminder(wait, heading, since=since, alamat=alamat),
    )


def reminder(wait: Penantian, heading: str, *, since: str, alamat: str) -> str:
    """A text for a message: the number of the SKP, since when, until when; no name in it."""
    place = routes.at(_PAGES.get(wait.hal, routes.SIKLUS), wait.skp_id)
    return (
        f"{heading}: SKP saya {wait.nomor} menunggu sejak {since}, tenggat "
        f"{tanggal(wait.tenggat)}. {alamat}{place}"
    )
