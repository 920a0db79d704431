"""Letters behind marks and links: who may attach one, and who reads it."""

from __future__ import annotations

from kinerja_app.domain.actor import Actor, Permission
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.files.intake import ready
from kinerja_app.services import berkas, keadaan, lampiran, pembinaan
from tests.access.case import Case, may, names, only
from tests.access.cases_bukti import FILE_READERS, FIRST_FILE
from tests.files.samples import pdf
from tests.world import NOW, ORANG, TK_T, World

CARERS_OF_A = only(names("ks_a", "operator_a", "admin_dinas"), among=may(Permission.KEEP_PEOPLE))
OF_MERAPI = only(names("admin_dinas"), among=may(Permission.LINK_PENGAWAS))
WHOM = ORANG["guru_a2"]
LETTER = ready(pdf(), "PDF")


def _marked(world: World) -> object:
    operator, day = world.actor("operator_a"), NOW.date()
    return keadaan.mark_inactive(operator, WHOM, jenis=Keadaan.PENSIUN, mulai=day, now=NOW)


def _mark(world: World) -> int:
    seen = keadaan.read_person(world.actor("admin_dinas"), WHOM, now=NOW)
    return seen.keadaan[0].id if seen.keadaan else 0


def _put_on_mark(world: World, actor: Actor) -> object:
    return lampiran.keep_mark_letter(
        actor, WHOM, _mark(world), berkas=LETTER, nama="SK.pdf", now=NOW
    )


def _mark_with_letter(world: World) -> object:
    _marked(world)
    return _put_on_mark(world, world.actor("operator_a"))


def _linked(world: World) -> object:
    day = NOW.date()
    return pembinaan.record_link(
        world.actor("admin_dinas"),
        TK_T,
        ORANG["pengawas_a"],
        sk_nomor="821/20/2024",
        sk_tanggal=day,
        mulai=day,
        now=NOW,
    )


def _link(world: World) -> int:
    seen = pembinaan.list_links(world.actor("admin_dinas"), now=NOW)
    links = next(each.tautan for each in seen.sekolah if each.npsn == TK_T)
    return links[0].id if links else 0


def _put_on_link(world: World, actor: Actor) -> object:
    return lampiran.keep_link_letter(actor, _link(world), berkas=LETTER, nama="SK.pdf", now=NOW)


def _link_with_letter(world: World) -> object:
    _linked(world)
    return _put_on_link(world, world.actor("admin_dinas"))


CASES = (
    Case(
        "lampiran.open_mark_letter",
        "guru A, inactive",
        lambda w, a: lampiran.open_mark_letter(a, WHOM, _mark(w), now=NOW),
        prepare=_marked,
        **CARERS_OF_A,
    ),
    Case(
        "lampiran.keep_mark_letter",
        "guru A, inactive",
        _put_on_mark,
        prepare=_marked,
        **CARERS_OF_A,
    ),
    Case(
        "lampiran.open_link_letter",
        "school T",
        lambda w, a: lampiran.open_link_letter(a, _link(w), now=NOW),
        prepare=_linked,
        **OF_MERAPI,
    ),
    Case("lampiran.keep_link_letter", "school T", _put_on_link, prepare=_linked, **OF_MERAPI),
    Case(
        "berkas.read_file",
        "letter of a mark of school A",
        lambda _, a: berkas.read_file(a, FIRST_FILE, now=NOW),
        prepare=_mark_with_letter,
        together=True,
        **only(
            names("ks_a", "operator_a", "admin_dinas"),
            among=FILE_READERS,
            not_permitted=names("guru_a2"),
        ),
    ),
    Case(
        "berkas.read_file",
        "letter of a link of school T",
        lambda _, a: berkas.read_file(a, FIRST_FILE, now=NOW),
        prepare=_link_with_letter,
        together=True,
        **only(names("ks_t", "pengawas_a", "admin_dinas"), among=FILE_READERS),
    ),
)
