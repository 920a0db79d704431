"""Which destinations a person has in which capacity, and where each capacity begins."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from kinerja_app.domain.actor import Actor, Role
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.regulations import RuleSet
from kinerja_app.services.kerangka import Bingkai
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import hari_tanggal, inisial, rentang_bulan
from kinerja_app.ui.shell import Kerangka, NavItem


class Sebagai(StrEnum):
    """The capacity in which a page is used."""

    PEGAWAI = "pegawai"
    PENILAI = "penilai"
    PENGAWAS = "pengawas"
    DINAS = "dinas"
    OPERATOR = "operator"
    ADMIN = "admin"
    MANTAN = "mantan"


HOLDERS: dict[Sebagai, frozenset[Role]] = {
    Sebagai.PENILAI: frozenset({Role.KEPALA_SEKOLAH}),
    Sebagai.PEGAWAI: frozenset({Role.GURU, Role.KEPALA_SEKOLAH}),
    Sebagai.PENGAWAS: frozenset({Role.PENGAWAS}),
    Sebagai.DINAS: frozenset({Role.KEPALA_DINAS, Role.ADMIN_DINAS}),
    Sebagai.OPERATOR: frozenset({Role.OPERATOR_SEKOLAH}),
    Sebagai.ADMIN: frozenset({Role.ADMIN_SISTEM}),
}
"""Who uses which capacity; the order is the order of preference at sign-in."""

HOMES: dict[Sebagai, str] = {
    Sebagai.PEGAWAI: routes.BERANDA,
    Sebagai.PENILAI: routes.DAFTAR_GURU,
    Sebagai.PENGAWAS: routes.DAFTAR_BINAAN,
    Sebagai.DINAS: routes.DAFTAR_KEPALA_SEKOLAH,
    Sebagai.OPERATOR: routes.OPERATOR,
    Sebagai.ADMIN: routes.KATALOG,
    Sebagai.MANTAN: routes.ARSIP,
}

LABELS: dict[Sebagai, str] = {
    Sebagai.PEGAWAI: "Sebagai Pegawai",
    Sebagai.PENILAI: "Sebagai Pejabat Penilai",
    Sebagai.PENGAWAS: "Sebagai Pengawas",
    Sebagai.DINAS: "Sebagai Dinas",
    Sebagai.OPERATOR: "Sebagai Operator",
    Sebagai.ADMIN: "Sebagai Admin",
}

_DESTINATIONS: dict[Sebagai, tuple[tuple[str, str], ...]] = {
    Sebagai.PEGAWAI: (("Beranda", routes.BERANDA), ("SKP saya", routes.SKP_SAYA)),
    Sebagai.PENILAI: (
        ("Guru", routes.DAFTAR_GURU),
        ("Data guru", routes.ORANG),
        ("Penilaian", routes.KEMAJUAN),
        ("Tenggat", routes.PERPANJANGAN),
    ),
    Sebagai.PENGAWAS: (
        ("Sekolah binaan", routes.DAFTAR_BINAAN),
        ("Penilaian", routes.KEMAJUAN),
    ),
    Sebagai.DINAS: (
        ("Kepala sekolah", routes.DAFTAR_KEPALA_SEKOLAH),
        ("Penilaian", routes.KEMAJUAN),
        ("Tenggat", routes.PERPANJANGAN),
    ),
    Sebagai.OPERATOR: (
        ("Beranda", routes.OPERATOR),
        ("Data guru", routes.ORANG),
        ("Impor", routes.IMPOR),
        ("Koreksi", routes.KOREKSI),
    ),
    Sebagai.ADMIN: (("Katalog", routes.KATALOG), ("Tenggat", routes.PERPANJANGAN)),
    Sebagai.MANTAN: (("Yang pernah Anda nilai", routes.ARSIP),),
}
_OF_KEEPERS = (
    ("Data guru", routes.ORANG),
    ("Pengawas", routes.PEMBINAAN),
    ("Impor", routes.IMPOR),
    ("Koreksi", routes.KOREKSI),
    ("Token API", routes.AKSES_API),
)
_EVERYBODY = (("Pemberitahuan", routes.PEMBERITAHUAN), ("Panduan", routes.PANDUAN))
_IN_BAR = 5
"""How many destinations the top bar has room for; the name menu holds the others."""

_IN_MENU = (
    ("Ganti periode", routes.GANTI_PERIODE),
    ("Data diri", routes.DATA_DIRI),
    ("Aturan periode ini", routes.ATURAN),
)


def capacities(peran: frozenset[Role]) -> tuple[Sebagai, ...]:
    """The capacities of a person, the preferred one first."""
    return tuple(each for each, holders in HOLDERS.items() if holders & peran)


def held_by(bingkai: Bingkai, *among: Sebagai) -> tuple[Sebagai, ...]:
    """Those of some capacities that the person holds; without a post that of a former assessor."""
    former = (Sebagai.MANTAN,) if bingkai.mantan else ()
    held = (*capacities(bingkai.peran), *former)
    return tuple(each for each in among if each in held)


def capacity_on(jabatan: Jabatan, peran: frozenset[Role], *, own: bool) -> Sebagai:
    """In which capacity a person works on an SKP of that post.

    Also a guru's SKP is worked on by pengawas or dinas, where the guru leads the school.
    """
    if own:
        return Sebagai.PEGAWAI
    if jabatan is Jabatan.GURU and Role.KEPALA_SEKOLAH in peran:
        return Sebagai.PENILAI
    return Sebagai.PENGAWAS if Role.PENGAWAS in peran else Sebagai.DINAS


def home_of(actor: Actor) -> str:
    """Where a person begins after signing in."""
    held = capacities(actor.roles)
    if held:
        return HOMES[held[0]]
    return HOMES[Sebagai.MANTAN] if actor.mantan else routes.DATA_DIRI


def frame(
    bingkai: Bingkai, *, sebagai: Sebagai, here: str, periode_kode: str, demo: str = ""
) -> Kerangka:
    """The frame of a page as values; ``demo`` is the date looked at, empty in production."""
    periode = None if bingkai.mantan else bingkai.periode_terpilih(periode_kode)
    sekolah = bingkai.sekolah_sebagai(*_school_roles(sebagai))
    places = tuple(
        NavItem(label, href, href == here) for label, href in _destinations(bingkai, sebagai)
    )
    return Kerangka(
        nama=bingkai.nama,
        inisial=inisial(bingkai.nama),
        orang=f"o{bingkai.orang_id}",
        beranda=HOMES[sebagai],
        sekolah=sekolah.nama if sekolah else bingkai.dinas,
        periode_panjang=periode.nama if periode else "",
        periode_pendek=_short(periode) if periode else "",
        tanggal_demo=demo,
        demo=bool(demo),
        jumlah_baru=bingkai.belum_dibaca,
        nav=places[:_IN_BAR],
        lainnya=places[_IN_BAR:],
        peran=_switch(bingkai, sebagai),
        menu=tuple(NavItem(label, href) for label, href in _menu(bingkai)),
    )


def _destinations(bingkai: Bingkai, sebagai: Sebagai) -> tuple[tuple[str, str], ...]:
    """What the capacity offers; the admin dinas also keeps the data of the schools."""
    keeps = sebagai is Sebagai.DINAS and Role.ADMIN_DINAS in bingkai.peran
    kept = _OF_KEEPERS if keeps else ()
    return _DESTINATIONS[sebagai] + kept + _EVERYBODY


def in_period(kerangka: Kerangka, rules: RuleSet) -> Kerangka:
    """The frame of a page about a record: it names the period of the record, not of the tab."""
    short = rentang_bulan(rules.mulai.value, rules.selesai.value, form="pendek")
    return replace(kerangka, periode_panjang=rules.nama_periode.value, periode_pendek=short)


def _menu(bingkai: Bingkai) -> tuple[tuple[str, str], ...]:
    """What everybody finds behind the own name, and what an observer or an assessor has more."""
    if bingkai.mantan:
        return ()
    watched = (("Guru yang Anda amati", routes.AMATAN),) if bingkai.mengamati else ()
    former = (("Yang pernah Anda nilai", routes.ARSIP),) if bingkai.pernah_menilai else ()
    return _IN_MENU + watched + former


def _short(periode: PeriodeTercatat) -> str:
    return rentang_bulan(periode.mulai, periode.selesai, form="pendek")


def _school_roles(sebagai: Sebagai) -> tuple[Role, ...]:
    if sebagai is Sebagai.PENILAI:
        return (Role.KEPALA_SEKOLAH,)
    if sebagai is Sebagai.OPERATOR:
        return (Role.OPERATOR_SEKOLAH,)
    return (Role.GURU, Role.KEPALA_SEKOLAH) if sebagai is Sebagai.PEGAWAI else ()


def _switch(bingkai: Bingkai, sebagai: Sebagai) -> tuple[NavItem, ...]:
    held = capacities(bingkai.peran)
    if len(held) < 2:
        return ()
    return tuple(NavItem(LABELS[each], HOMES[each], each is sebagai) for each in held)


def today_words(bingkai: Bingkai) -> str:
    """The day of the page as its eyebrow: "Senin, 5 Agustus 2024"."""
    return hari_tanggal(bingkai.hari)
