"""What those do who look after people: the states of a person, doubled records, links, offices."""

from __future__ import annotations

from kinerja_app.domain.actor import Actor, Permission
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Orang, Penugasan
from kinerja_app.services import ganda, keadaan, orang, pembinaan
from kinerja_app.settings import get_settings
from tests.access.case import Case, may, names, only
from tests.world import NOW, ORANG, PEOPLE, SMP_A, TK_T, World

CARERS = may(Permission.KEEP_PEOPLE)
CARERS_OF_A = only(names("ks_a", "operator_a", "admin_dinas"), among=CARERS)
FIRST_DAY = NOW.date()
TWICE = 990_001


def _retire(world: World) -> int:
    return keadaan.mark_inactive(
        world.actor("operator_a"),
        ORANG["guru_a2"],
        jenis=Keadaan.PENSIUN,
        mulai=FIRST_DAY,
        now=NOW,
    )


def _first_state(world: World) -> int:
    seen = keadaan.read_person(world.actor("admin_dinas"), ORANG["guru_a2"], now=NOW)
    return seen.keadaan[0].id if seen.keadaan else 0


STATES = (
    Case(
        "orang.list_people",
        "school A",
        lambda _, a: orang.list_people(a, SMP_A, now=NOW),
        **CARERS_OF_A,
    ),
    Case(
        "orang.list_people",
        "who left school A",
        lambda _, a: orang.list_people(a, SMP_A, tidak_aktif=True, now=NOW),
        **CARERS_OF_A,
    ),
    Case(
        "orang.list_people",
        "of the first school looked after",
        lambda _, a: orang.list_people(a, now=NOW),
        CARERS,
    ),
    Case(
        "keadaan.read_person",
        "guru A",
        lambda _, a: keadaan.read_person(a, ORANG["guru_a"], now=NOW),
        **CARERS_OF_A,
    ),
    Case(
        "keadaan.read_person",
        "guru A, inactive",
        lambda _, a: keadaan.read_person(a, ORANG["pensiun"], now=NOW),
        **CARERS_OF_A,
    ),
    Case(
        "keadaan.preview_inactive",
        "guru A",
        lambda _, a: keadaan.preview_inactive(
            a, ORANG["guru_a"], jenis=Keadaan.PENSIUN, mulai=FIRST_DAY, now=NOW
        ),
        **CARERS_OF_A,
    ),
    Case(
        "keadaan.mark_inactive",
        "guru A",
        lambda _, a: keadaan.mark_inactive(
            a, ORANG["guru_a"], jenis=Keadaan.MUTASI, mulai=FIRST_DAY, now=NOW
        ),
        **CARERS_OF_A,
    ),
    Case(
        "keadaan.mark_inactive",
        "KS A",
        lambda _, a: keadaan.mark_inactive(
            a, ORANG["ks_a"], jenis=Keadaan.PENSIUN, mulai=FIRST_DAY, now=NOW
        ),
        **only(names("operator_a", "admin_dinas"), among=CARERS, not_permitted=names("ks_a")),
    ),
    Case(
        "keadaan.undo_inactive",
        "guru A",
        lambda w, a: keadaan.undo_inactive(a, ORANG["guru_a2"], _first_state(w), now=NOW),
        prepare=_retire,
        **CARERS_OF_A,
    ),
)


def _doubled(world: World) -> object:
    """A second record of a guru of school A, without any number."""
    with transaction(get_settings().database_url) as session:
        session.add(Orang(id=TWICE, nama=PEOPLE["guru_baru"].nama, jenis_ptk="Guru Mapel"))
        session.flush()
        session.add(Penugasan(orang_id=TWICE, role="guru", npsn=SMP_A, mulai=FIRST_DAY))
    return world


def _merged(world: World) -> object:
    _doubled(world)
    return ganda.merge_doubled(world.actor("operator_a"), ORANG["guru_baru"], now=NOW)


def _merging(world: World) -> int:
    seen = ganda.list_doubled(world.actor("operator_a"), now=NOW)
    return seen.gabungan[0].keadaan_id if seen.gabungan else 0


DOUBLED = (
    Case(
        "ganda.list_doubled",
        "school A",
        lambda _, a: ganda.list_doubled(a, SMP_A, now=NOW),
        **CARERS_OF_A,
    ),
    Case(
        "ganda.merge_doubled",
        "guru A",
        lambda _, a: ganda.merge_doubled(a, ORANG["guru_baru"], now=NOW),
        prepare=_doubled,
        **CARERS_OF_A,
    ),
    Case(
        "ganda.part_doubled",
        "guru A",
        lambda w, a: ganda.part_doubled(a, TWICE, _merging(w), now=NOW),
        prepare=_merged,
        **CARERS_OF_A,
    ),
)

LINKERS = may(Permission.LINK_PENGAWAS)
OF_MERAPI = only(names("admin_dinas"), among=LINKERS)


def _recorded(world: World) -> int:
    seen = pembinaan.list_links(world.actor("admin_dinas"), now=NOW)
    links = next(each.tautan for each in seen.sekolah if each.npsn == TK_T)
    return links[0].id if links else _record(world, world.actor("admin_dinas"))


def _record(_: World, actor: Actor) -> int:
    return pembinaan.record_link(
        actor,
        TK_T,
        ORANG["pengawas_a"],
        sk_nomor="821/20/2024",
        sk_tanggal=FIRST_DAY,
        mulai=FIRST_DAY,
        now=NOW,
    )


LINKS = (
    Case("pembinaan.list_links", "", lambda _, a: pembinaan.list_links(a, now=NOW), LINKERS),
    Case("pembinaan.record_link", "school T", _record, **OF_MERAPI),
    Case(
        "pembinaan.verify_link",
        "school T",
        lambda w, a: pembinaan.verify_link(a, _recorded(w), now=NOW),
        prepare=_recorded,
        **OF_MERAPI,
    ),
    Case(
        "pembinaan.end_link",
        "school T",
        lambda w, a: pembinaan.end_link(
            a, _recorded(w), selesai=FIRST_DAY, alasan="Pindah tugas.", now=NOW
        ),
        prepare=_recorded,
        **OF_MERAPI,
    ),
)

CASES = STATES + DOUBLED + LINKS
