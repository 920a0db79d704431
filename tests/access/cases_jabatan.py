"""What the admin dinas records by SK, and what a former assessor keeps reading."""

from __future__ import annotations

from datetime import date

from kinerja_app.domain.actor import Actor, Permission
from kinerja_app.domain.serah_terima import JenisSerahTerima
from kinerja_app.services import arsip_penilai, jabatan, pembatalan_sk
from kinerja_app.services.akibat_jabatan import UsulanJabatan
from tests.access.case import FORMER, READERS, Case, may, names, only
from tests.world import NOW, ORANG, SMP_B, World

APPOINTERS = may(Permission.APPOINT)
OF_MERAPI = only(names("admin_dinas"), among=APPOINTERS)
DAY = date(2024, 8, 5)


def _order(jenis: JenisSerahTerima, npsn: str) -> UsulanJabatan:
    return UsulanJabatan(jenis, npsn, DAY, None, "821/44/2024", DAY)


def _preview(_: World, actor: Actor) -> object:
    order = _order(JenisSerahTerima.MUTASI, SMP_B)
    return jabatan.preview_post(actor, ORANG["guru_a"], order, now=NOW)


def _record(_: World, actor: Actor) -> object:
    order = _order(JenisSerahTerima.KS_BARU, SMP_B)
    return jabatan.record_post(actor, ORANG["guru_a"], order, now=NOW)


def _to_come(world: World) -> object:
    order = UsulanJabatan(JenisSerahTerima.PLT, SMP_B, date(2024, 9, 2), None, "821/45/2024", DAY)
    return jabatan.record_post(world.actor("admin_dinas"), ORANG["guru_a"], order, now=NOW)


def _guru_of_a_moves(world: World) -> object:
    order, guru = _order(JenisSerahTerima.MUTASI, SMP_B), ORANG["guru_disetujui"]
    return jabatan.record_post(world.actor("admin_dinas"), guru, order, now=NOW)


CASES = (
    Case(
        "jabatan.read_posts",
        "guru A",
        lambda _, a: jabatan.read_posts(a, ORANG["guru_a"], now=NOW),
        **OF_MERAPI,
    ),
    Case("jabatan.preview_post", "guru A to school B", _preview, **OF_MERAPI),
    Case("jabatan.record_post", "guru A as KS of school B", _record, **OF_MERAPI),
    Case(
        "pembatalan_sk.withdraw_order",
        "guru A as Plt of school B, to come",
        lambda _, a: pembatalan_sk.withdraw_order(a, 1, alasan="Keliru.", now=NOW),
        prepare=_to_come,
        **OF_MERAPI,
    ),
    Case(
        "arsip_penilai.list_finished",
        "",
        lambda _, a: arsip_penilai.list_finished(a, now=NOW),
        READERS | FORMER,
    ),
    Case(
        "arsip_penilai.read_finished",
        "guru A, by the former assessor",
        lambda w, a: arsip_penilai.read_finished(a, w.skp["guru_disetujui"], now=NOW),
        prepare=_guru_of_a_moves,
        **only(names("ks_a"), among=READERS | FORMER),
    ),
)
