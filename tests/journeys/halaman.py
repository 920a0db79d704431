"""Every page with a record to open, for the journeys that look at all of them."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.identity import demo_cast as akun
from kinerja_app.ui import routes
from kinerja_app.ui.handlers import PUBLIC, SIGNED_IN
from kinerja_app.ui.navigation import Sebagai
from kinerja_app.ui.site_map import PAGES, Page
from tests.journeys.basis_data import SMP, database, one, person_id, skp_id, submitted
from tests.journeys.langkah import ROSTER
from tests.product import Product

ROLES: dict[str, frozenset[Sebagai]] = {
    akun.GURU: frozenset({Sebagai.PEGAWAI}),
    akun.GURU_SIKLUS: frozenset({Sebagai.PEGAWAI}),
    akun.KS_SMP: frozenset({Sebagai.PEGAWAI, Sebagai.PENILAI}),
    akun.PENGAWAS: frozenset({Sebagai.PENGAWAS}),
    akun.KEPALA_DINAS: frozenset({Sebagai.DINAS}),
    akun.ADMIN_DINAS: frozenset({Sebagai.DINAS}),
    akun.OPERATOR_SMP: frozenset({Sebagai.OPERATOR}),
    akun.ADMIN_SISTEM: frozenset({Sebagai.ADMIN}),
}
"""One person of each role, with the capacities that the pages ask for."""

_PLAN = (
    *(routes.PRAKTIK, routes.KOMPETENSI, routes.TUGAS, routes.PERILAKU, routes.RANGKUMAN),
    *(routes.TERKIRIM, routes.DUA_VERSI, routes.RENCANA, routes.RIWAYAT, routes.RAPOR),
    routes.UBAH_RENCANA,
)
_LISTS = (routes.OPERATOR, routes.KOREKSI, routes.IMPOR, routes.PRATINJAU_IMPOR)
_PEOPLE = (routes.ORANG, routes.DATA_ORANG, routes.DATA_GANDA)
_KEPT = (routes.PEMBINAAN, routes.KEPANGKATAN)
_RESULTS = (routes.HASIL, routes.TAHUNAN, routes.ARTI, routes.DOKUMEN)
_ORDERS = (routes.JABATAN, routes.DELEGASI)
_CYCLE = (
    *(routes.SIKLUS, routes.PERSIAPAN, routes.OBSERVASI, routes.DISKUSI, routes.UPAYA),
    *(routes.REFLEKSI, routes.VERSI_SIKLUS, routes.UBAH_SIKLUS, routes.RUBRIK),
    *(routes.GANTI_PRAKTIK, routes.ARSIP_SIKLUS, routes.UMPAN_BALIK),
    *(routes.BUKTI, routes.BUTIR_BUKTI, routes.LAPORAN_TUGAS),
)
FINISHED = "2024-1"
LATE = "wahyuhidayat28@guru.smp.belajar.id"
"""A guru whose first half of 2024 is judged but not determined."""
_CYCLES = {
    akun.GURU: (akun.GURU, "guru", FINISHED),
    akun.GURU_SIKLUS: (akun.GURU_SIKLUS, "guru", "2024-2"),
    akun.KS_SMP: (akun.GURU_SIKLUS, "guru", "2024-2"),
}
"""Whose cycle each person opens; everybody else that of the KS, which is finished."""
_UNDER_WAY = frozenset({routes.BERANDA, routes.RENCANA, *_CYCLE})
"""What the second guru is led through: the cycle that is not finished."""
_OF_PEGAWAI = frozenset({routes.BERANDA, routes.SKP_SAYA, *_PLAN})
_ASSESSORS = frozenset({Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.DINAS, Sebagai.PEGAWAI})
_OPEN_TO: dict[str, frozenset[Sebagai]] = {
    **dict.fromkeys(_OF_PEGAWAI, frozenset({Sebagai.PEGAWAI})),
    routes.DAFTAR_GURU: frozenset({Sebagai.PENILAI}),
    routes.ARSIP: _ASSESSORS,
    routes.DAFTAR_BINAAN: frozenset({Sebagai.PENGAWAS}),
    routes.DAFTAR_KEPALA_SEKOLAH: frozenset({Sebagai.DINAS}),
    routes.CEK: frozenset({Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.DINAS}),
    routes.PENILAIAN: frozenset({Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.DINAS}),
    routes.KEMAJUAN: frozenset({Sebagai.PENILAI, Sebagai.PENGAWAS, Sebagai.DINAS}),
    routes.CAPAIAN: frozenset({Sebagai.DINAS}),
    routes.DOKUMEN_SEKOLAH: frozenset({Sebagai.PENILAI}),
    routes.EKINERJA: frozenset({Sebagai.PENILAI, Sebagai.DINAS}),
    routes.EKSPOR: frozenset({Sebagai.PENILAI, Sebagai.DINAS}),
    routes.KIRIMAN: frozenset({Sebagai.PENILAI, Sebagai.DINAS}),
    routes.UNOR: frozenset({Sebagai.DINAS}),
    routes.PENETAPAN_AK: frozenset({Sebagai.PENILAI, Sebagai.DINAS}),
    **dict.fromkeys(_RESULTS, frozenset({Sebagai.PEGAWAI})),
    **dict.fromkeys(_LISTS, frozenset({Sebagai.OPERATOR, Sebagai.DINAS})),
    **dict.fromkeys(_PEOPLE, frozenset({Sebagai.OPERATOR, Sebagai.DINAS, Sebagai.PENILAI})),
    routes.KEPANGKATAN: frozenset({Sebagai.OPERATOR, Sebagai.DINAS}),
    **dict.fromkeys(_CYCLE, frozenset(Sebagai) - {Sebagai.OPERATOR, Sebagai.ADMIN}),
    routes.LAPORAN_TUGAS: frozenset({Sebagai.PEGAWAI}),
    routes.PEMBINAAN: frozenset({Sebagai.DINAS}),
    routes.AKSES_API: frozenset({Sebagai.DINAS}),
    routes.JABATAN: frozenset({Sebagai.DINAS}),
    routes.DELEGASI: frozenset({Sebagai.DINAS}),
    routes.TIM_PENGAMAT: frozenset({Sebagai.PENILAI}),
    routes.AMATAN: frozenset({Sebagai.PEGAWAI}),
    routes.PERPANJANGAN: frozenset({Sebagai.PENILAI, Sebagai.DINAS, Sebagai.ADMIN}),
    routes.KATALOG: frozenset({Sebagai.ADMIN}),
}
_NOT_THEIRS = frozenset(
    {
        (akun.ADMIN_DINAS, routes.CEK),
        (akun.ADMIN_DINAS, routes.PENILAIAN),
        *((akun.ADMIN_DINAS, each) for each in _CYCLE),
        (akun.KS_SMP, routes.LAPORAN_TUGAS),
        *((akun.KEPALA_DINAS, each) for each in (*_LISTS, *_PEOPLE, *_KEPT)),
        (akun.KEPALA_DINAS, routes.AKSES_API),
        (akun.ADMIN_DINAS, routes.ARSIP),
        *((akun.KEPALA_DINAS, each) for each in _ORDERS),
        (akun.GURU, routes.AMATAN),
        (akun.KEPALA_DINAS, routes.UNOR),
    }
)
"""Refused to one holder of a capacity: an admin decides nothing, a Kepala Dinas keeps no lists,
and a report is written by the one whose duty it was."""


ELSEWHERE = frozenset({routes.CEK_PERUBAHAN, routes.LEMBAR_ARSIP})
"""Pages that need a wish on its way, or a change of assessor: their own journeys open them
(test_rencana_berubah, test_mutasi)."""


@dataclass(frozen=True)
class Visit:
    """A page at an address; ``allowed`` is whether this person may open it."""

    page: Page
    address: str
    allowed: bool


def visits(product: Product, email: str) -> tuple[Visit, ...]:
    """Every page behind the sign-in, with a record of this person's own work."""
    records = _records(product, email)
    return tuple(
        Visit(each, _address(each.route, records), may_open(email, each.route))
        for each in swept_pages()
        if email != akun.GURU_SIKLUS or each.route in _UNDER_WAY
    )


def swept_pages() -> tuple[Page, ...]:
    """The pages behind the sign-in that every role is led through."""
    return tuple(
        each for each in PAGES if each.audience is SIGNED_IN and each.route not in ELSEWHERE
    )


def public_pages() -> tuple[Page, ...]:
    """The pages that need no account."""
    return tuple(each for each in PAGES if each.audience is PUBLIC)


def may_open(email: str, route: str) -> bool:
    """Whether a person's capacities include one that the page asks for."""
    wanted = _OPEN_TO.get(route)
    if (email, route) in _NOT_THEIRS:
        return False
    return wanted is None or bool(wanted & ROLES[email])


def _address(route: str, records: dict[str, int]) -> str:
    return routes.at(route, records[route]) if records.get(route) else route


def _records(product: Product, email: str) -> dict[str, int]:
    """The record each page shows to this person: the own one, or one that waits for him."""
    head = Sebagai.PENILAI in ROLES[email]
    post = "kepala_sekolah" if head else "guru"
    plan = skp_id(product, email, jabatan=post) or skp_id(product, akun.GURU)
    waiting = skp_id(product, submitted(product, SMP)[0])
    of_head = skp_id(product, akun.KS_SMP, jabatan="kepala_sekolah")
    rated = skp_id(product, email, jabatan=post, periode=FINISHED)
    owner, its_post, period = _CYCLES.get(email, (akun.KS_SMP, "kepala_sekolah", FINISHED))
    to_rate = (LATE, "guru") if head else (akun.KS_SD, "kepala_sekolah")
    return {
        **dict.fromkeys(_PLAN, plan),
        **dict.fromkeys(_CYCLE, skp_id(product, owner, jabatan=its_post, periode=period)),
        **dict.fromkeys((routes.HASIL, routes.TAHUNAN, routes.DOKUMEN), rated or plan),
        routes.CEK: waiting if head else of_head,
        routes.PENILAIAN: skp_id(product, to_rate[0], jabatan=to_rate[1], periode=FINISHED),
        routes.PRATINJAU_IMPOR: _waiting_upload(product),
        routes.DATA_ORANG: person_id(product, akun.GURU),
        routes.KEPANGKATAN: person_id(product, akun.GURU),
        **dict.fromkeys((routes.DATA_ORANG, routes.JABATAN), person_id(product, akun.GURU)),
    }


def _waiting_upload(product: Product) -> int:
    """A list of the SMP that was sent and not yet saved."""
    query = "SELECT id FROM impor WHERE npsn = ? AND status = 'pratinjau'"
    found = int(one(product, query, SMP) or 0)
    if not found:
        with database(product) as connection:
            sender = person_id(product, akun.OPERATOR_SMP)
            connection.execute(
                "INSERT INTO impor (jenis, status, hasil, dibuat_at, berkas, npsn, isi, "
                "dibuat_oleh) VALUES ('roster', 'pratinjau', '{}', '2024-08-05 01:00:00', "
                "?, ?, ?, ?)",
                (ROSTER.name, SMP, ROSTER.read_bytes(), sender),
            )
    return int(one(product, query, SMP) or 0)
