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
from kinerja_app.services.penantian import Kantor, Penantian
from kinerja_app.ui import routes
from kinerja_app.ui.daftar.giliran_nilai import NONE, GiliranNilai
from kinerja_app.ui.formatting import angka, sisa_sampai, tanggal
from kinerja_app.ui.views import Waiting
from kinerja_app.ui.wording_menunggu import (
    KANTOR,
    KOREKSI,
    MILIK_SAYA,
    SEBAGAI,
    TINJAU,
    UNTUK_SAYA,
)

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
    """Both lists: the own turns, the first of them marked, and what is with others."""

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
_RATINGS = frozenset({Hal.PENILAIAN_DIBUAT, Hal.REKOMENDASI_DITETAPKAN, Hal.KEBERATAN_DIPUTUSKAN})
_OFFICE_HOMES: Mapping[Kantor, str] = {
    Kantor.KEPALA_SEKOLAH: routes.DAFTAR_GURU,
    Kantor.PENGAWAS: routes.DAFTAR_BINAAN,
    Kantor.KEPALA_DINAS: routes.DAFTAR_KEPALA_SEKOLAH,
}


def beside_card(found: Menunggu, skp_id: int) -> Menunggu:
    """The same without what a turn card tells of one SKP already."""

    def kept(waits: tuple[Penantian, ...]) -> tuple[Penantian, ...]:
        return tuple(e for e in waits if e.skp_id != skp_id or e.hal not in _ON_CARD)

    return replace(found, saya=kept(found.saya), orang_lain=kept(found.orang_lain))


def of_office(found: Menunggu) -> Menunggu:
    """What the home of an office shows: every own turn, no own SKP that is with others."""
    return replace(found, orang_lain=())


def own_board(found: Menunggu, skp_id: int, *, on: date, alamat: str) -> PapanMenunggu:
    """The block of the pegawai beside the turn card of one SKP; an office held is one line."""
    office = [each for each in found.saya if each.kantor is not Kantor.PEGAWAI]
    own = replace(found, saya=tuple(e for e in found.saya if e.kantor is Kantor.PEGAWAI))
    board = waiting_board(beside_card(own, skp_id), on=on, alamat=alamat)
    return replace(board, saya=_led((*board.saya, _of_office(office, on=on)))) if office else board


def _of_office(waits: list[Penantian], *, on: date) -> Waiting:
    total, held = sum(each.jumlah for each in waits), waits[0].kantor
    return Waiting(
        f"{angka(total)} hal menunggu Anda {SEBAGAI[held]}",
        "Rencana, observasi, bukti, atau penilaian orang lain",
        sisa_sampai(min(each.tenggat for each in waits), on=on),
        _OFFICE_HOMES[held],
        action="Buka",
        about=SEBAGAI[held],
    )


def waiting_board(
    found: Menunggu, *, on: date, alamat: str, nilai: GiliranNilai = NONE
) -> PapanMenunggu:
    """The block of a home, the nearest deadline first; ``alamat`` begins the link of a message.

    ``nilai`` gathers the ratings of a list in one line, which leads to that list.
    """
    groups: dict[tuple[Hal, Jabatan], list[Penantian]] = defaultdict(list)
    for each in found.saya:
        gathered = nilai.judul and each.hal in _RATINGS and each.kantor is not Kantor.PEGAWAI
        if not gathered:
            groups[each.hal, each.jabatan].append(each)
    urgent = sorted(groups.values(), key=lambda group: min(each.tenggat for each in group))
    mine = [_mine(group, on=on) for group in urgent]
    if nilai.judul:
        mine.append(Waiting(nilai.judul, nilai.kalimat, "", nilai.href, action="Buka penilaian"))
    if found.koreksi and found.koreksi_sejak:
        since = local_date(found.koreksi_sejak)
        heading = KOREKSI.format(jumlah=found.koreksi)
        mine.append(_act(heading, f"Terlama sejak {tanggal(since)}", "", routes.KOREKSI))
    return PapanMenunggu(
        _led(tuple(mine)), tuple(_other(each, on=on, alamat=alamat) for each in found.orang_lain)
    )


def _led(rows: tuple[Waiting, ...]) -> tuple[Waiting, ...]:
    return tuple(replace(each, first=at == 0) for at, each in enumerate(rows))


def not_led(board: PapanMenunggu) -> PapanMenunggu:
    """The same beside a turn card that has the primary button of the page."""
    return replace(board, saya=tuple(replace(each, first=False) for each in board.saya))


def _act(heading: str, fact: str, deadline: str, href: str) -> Waiting:
    """An own turn; its heading begins with the verb of its button."""
    verb, _, about = heading.partition(" ")
    return Waiting(heading, fact, deadline, href, action=verb, about=about)


def _mine(group: list[Penantian], *, on: date) -> Waiting:
    first = group[0]
    count = sum(each.jumlah for each in group)
    own = len(group) == 1 and first.kantor is Kantor.PEGAWAI
    since = tanggal(local_date(first.sejak))
    fact = f"Sejak {since}" if own else f"{_names(group)}, sejak {since}"
    reviews = first.hal is Hal.RENCANA_DIPERIKSA and first.kantor is Kantor.PENGAWAS
    heading = (TINJAU if reviews else UNTUK_SAYA[first.hal]).format(jumlah=count)
    return _act(
        heading,
        fact,
        sisa_sampai(min(each.tenggat for each in group), on=on),
        routes.at(_PAGES.get(first.hal, routes.SIKLUS), first.skp_id),
    )


def _names(group: Iterable[Penantian]) -> str:
    names = list(dict.fromkeys(map(_name, group)))
    rest = len(names) - NAMED
    shown = ", ".join(names[:NAMED])
    return f"{shown}, dan {rest} lagi" if rest > 0 else shown


def _name(wait: Penantian) -> str:
    """The person, and of a principal the school, by which a pengawas and a dinas know him."""
    name = wait.nama.partition(",")[0]
    return f"{name} ({wait.sekolah})" if wait.jabatan is Jabatan.KEPALA_SEKOLAH else name


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
