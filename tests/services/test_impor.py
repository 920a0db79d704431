"""Importing the list of a school through the services, with a real workbook each time."""

from collections.abc import Mapping
from datetime import timedelta

import pytest
from sqlmodel import col, select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import DomainError, WrongStep
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.identity.command_line import operator_of
from kinerja_app.persistence import impor_repository
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Impor, Orang, Penugasan, Sekolah, Skp
from kinerja_app.regulations.r2024s2 import R2024S2
from kinerja_app.services import impor, keadaan, unggahan
from kinerja_app.services.impor import HasilImpor
from kinerja_app.settings import get_settings
from tests.integrations import daftar
from tests.integrations.daftar import BUDI, RINA
from tests.world import NOW, ORANG, SCHOOLS, SMP_A, SMP_B, World
from tests.world_database import changed_since, digest
from tests.world_plans import ROSTER_NAME, roster

Row = Mapping[str, object]
LATER = NOW + timedelta(days=30)
RAPOR_B = (
    "NPSN;Tahun Rapor;Nomor;Indikator;Label Capaian;Nilai Capaian;Perubahan dari Tahun Lalu\n"
    f"{SMP_B};2024;D.1;Kualitas pembelajaran;Baik;71,64;+5,80\n"
).encode()


class Interrupted(Exception):
    """The power fails."""


def apply(world: World, *people: Row) -> HasilImpor:
    data = roster(*(dict(each) for each in people))
    operator = world.actor("operator_a")
    return impor.apply_roster(operator, data, name=ROSTER_NAME, npsn=SMP_A, now=NOW)


def stored(nama: str) -> Orang:
    with transaction(get_settings().database_url, writes=False) as session:
        return session.exec(select(Orang).where(Orang.nama == nama)).one()


def posts(nama: str) -> list[tuple[str, bool]]:
    """Role and whether it is still in force, in the order they were given."""
    with transaction(get_settings().database_url, writes=False) as session:
        rows = session.exec(
            select(Penugasan)
            .join(Orang, col(Orang.id) == col(Penugasan.orang_id))
            .where(Orang.nama == nama)
            .order_by(col(Penugasan.id))
        )
        return [(row.role, row.selesai is None) for row in rows]


def test_the_same_list_twice_changes_nothing(world: World) -> None:
    assert apply(world, RINA, BUDI).baru == 2
    before = digest()
    again = apply(world, RINA, BUDI)
    assert (again.baru, again.berubah, again.tetap) == (0, 0, 2)
    assert changed_since(before) == set()


def test_a_guru_who_becomes_ks_and_back_changes_the_post_and_keeps_the_old_one(
    world: World,
) -> None:
    nama = str(RINA["Nama"])
    apply(world, RINA)
    assert posts(nama) == [("guru", True)]
    apply(world, {**RINA, "Jenis PTK": "Kepala Sekolah"})
    assert posts(nama) == [("guru", False), ("kepala_sekolah", True)]
    apply(world, RINA)
    assert [role for role, open_ in posts(nama) if open_] == ["guru"]


@pytest.mark.parametrize(
    ("nama", "jenjang"),
    [
        ("PAUD Melati", "PAUD"),
        ("Pos PAUD Anggrek", "PAUD"),
        ("TPA Kasih Ibu", "TPA"),
        ("SPS Cempaka", "SPS"),
        ("TK Kenanga", "TK"),
        ("SMA Negeri 7", "SMA"),
    ],
)
def test_the_level_of_a_new_school_is_read_from_its_name(
    world: World, nama: str, jenjang: str
) -> None:
    assert world
    titles = (daftar.TITLES[0], nama, *daftar.TITLES[2:])
    data = daftar.workbook(dict(RINA), titles=titles)
    npsn = "69990099"
    impor.apply_roster(operator_of(npsn), data, name=f"daftar-guru-{npsn}.xlsx", npsn=npsn, now=NOW)
    with transaction(get_settings().database_url, writes=False) as session:
        assert session.get_one(Sekolah, npsn).jenjang == jenjang
    assert (jenjang in R2024S2.jenjang_tanpa_rapor.value) == (jenjang != "SMA")


def test_two_people_exchange_their_addresses(world: World) -> None:
    apply(world, RINA, BUDI)
    swapped = apply(world, {**RINA, "Email": BUDI["Email"]}, {**BUDI, "Email": RINA["Email"]})
    assert swapped.berubah == 2
    assert stored(str(RINA["Nama"])).email == BUDI["Email"]
    assert stored(str(BUDI["Nama"])).email == RINA["Email"]


def test_a_failure_in_the_middle_stores_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_person, stored_people = impor_repository.put_person, []

    def fails_at_the_second(*args: object, **kwargs: object) -> int:
        stored_people.append(1)
        if len(stored_people) == 2:
            raise Interrupted
        return put_person(*args, **kwargs)  # type: ignore[arg-type]  # handed through as given

    monkeypatch.setattr(impor_repository, "put_person", fails_at_the_second)
    before = digest()
    with pytest.raises(Interrupted):
        apply(world, RINA, BUDI)
    assert len(stored_people) == 2
    assert changed_since(before) == set()


def test_a_preview_stores_nothing(world: World) -> None:
    before = digest()
    operator = world.actor("operator_a")
    seen = impor.preview_roster(operator, roster(dict(RINA)), name=ROSTER_NAME, npsn=SMP_A, now=NOW)
    assert (seen.baru, changed_since(before)) == (1, set())


def test_who_is_missing_from_the_list_is_named_and_not_removed(world: World) -> None:
    outcome = apply(world, RINA)
    assert "Bagas Wiryawan" in [each.nama for each in outcome.hilang]
    assert posts("Bagas Wiryawan") == [("guru", True)]


def upload_again(world: World) -> int:
    """The same list a month later."""
    return unggahan.keep_upload(
        world.actor("operator_a"), roster(), jenis="roster", name=ROSTER_NAME, npsn=SMP_A, now=LATER
    )


def test_the_next_list_says_since_when_it_differs_and_who_is_gone(world: World) -> None:
    operator = world.actor("operator_a")
    first = unggahan.preview_upload(operator, world.unggahan, now=NOW)
    assert first.sebelumnya is None
    unggahan.apply_upload(operator, world.unggahan, now=NOW)
    again = unggahan.preview_upload(operator, upload_again(world), now=LATER)
    assert (again.sebelumnya, again.baru, again.tetap) == (NOW, 0, 1)
    assert "Bagas Wiryawan" in [each.nama for each in again.hilang]


def test_who_was_marked_as_inactive_is_no_longer_missing(world: World) -> None:
    for whom, jenis in (("guru_a", Keadaan.PENSIUN), ("guru_a2", Keadaan.MUTASI)):
        keadaan.mark_inactive(
            world.actor("operator_a"), ORANG[whom], jenis=jenis, mulai=NOW.date(), now=NOW
        )
    missing = {each.nama for each in apply(world, RINA).hilang}
    assert not missing & {"Bagas Wiryawan", "Citra Lestariningsih", "Budiman Sasongko"}
    assert "Dimas Prakosa" in missing


def test_one_who_is_inactive_and_still_in_the_list_is_pointed_out(world: World) -> None:
    apply(world, RINA)
    with transaction(get_settings().database_url, writes=False) as session:
        rina = session.exec(select(Orang.id).where(Orang.nama == RINA["Nama"])).one()
    keadaan.mark_inactive(
        world.actor("operator_a"), rina or 0, jenis=Keadaan.CLTN, mulai=NOW.date(), now=NOW
    )
    again = apply(world, RINA)
    assert ("ORANG_TIDAK_AKTIF", 1) in [(e.kode, again.tetap) for e in again.temuan]


def test_the_skp_follows_a_teacher_whom_the_next_school_lists(world: World) -> None:
    keadaan.mark_inactive(
        world.actor("operator_a"),
        ORANG["guru_a"],
        jenis=Keadaan.MUTASI,
        mulai=NOW.date(),
        now=NOW,
    )
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG["guru_a"]).nik = str(RINA["NIK"])
        session.get_one(Orang, ORANG["guru_a"]).nama = str(RINA["Nama"])
    name = f"daftar-guru-{SMP_B}.xlsx"
    titles = (daftar.TITLES[0], "SMP Negeri Anggrek Dua", *daftar.TITLES[2:])
    data = daftar.workbook(dict(RINA), titles=titles)
    impor.apply_roster(world.actor("admin_dinas"), data, name=name, npsn=SMP_B, now=NOW)
    with transaction(get_settings().database_url, writes=False) as session:
        assert session.get_one(Skp, world.skp["guru_a"]).npsn == SMP_B


def test_an_applied_upload_keeps_the_counts_and_not_the_bytes(world: World) -> None:
    operator = world.actor("operator_a")
    unggahan.apply_upload(operator, world.unggahan, now=NOW)
    with transaction(get_settings().database_url, writes=False) as session:
        row = session.get_one(Impor, world.unggahan)
        assert (row.status, row.isi, row.hasil["baru"]) == ("diterapkan", None, 1)
    before = digest()
    for again in (unggahan.apply_upload, unggahan.drop_upload, unggahan.preview_upload):
        with pytest.raises(WrongStep):
            again(operator, world.unggahan, now=NOW)
    assert changed_since(before) == set()


def listed(world: World, name: str, npsn: str = "") -> list[tuple[str, str]]:
    """The imports that a person is shown: of which school, and whether they still wait."""
    rows = unggahan.list_uploads(world.actor(name), npsn, now=NOW)
    return [(each.sekolah, each.status) for each in rows]


def test_an_import_that_waits_is_shown_with_its_school_to_those_who_keep_it(world: World) -> None:
    admin = world.actor("admin_dinas")
    unggahan.keep_upload(
        admin, RAPOR_B, jenis=unggahan.RAPOR, name="rapor.csv", npsn=SMP_B, now=NOW
    )
    of_a, of_b = (SCHOOLS[SMP_A][0], "pratinjau"), (SCHOOLS[SMP_B][0], "pratinjau")
    assert listed(world, "operator_a") == [of_a]
    assert listed(world, "admin_dinas") == [of_b, of_a]
    assert (listed(world, "admin_dinas", SMP_A), listed(world, "admin_dinas", SMP_B)) == (
        [of_a],
        [of_b],
    )
    assert listed(world, "admin_dinas_x") == []
    assert listed(world, "operator_a", SMP_B) == []


def test_a_file_that_is_no_list_is_not_kept(world: World) -> None:
    before = digest()
    with pytest.raises(DomainError):
        unggahan.keep_upload(
            world.actor("operator_a"), b"bukan", jenis="roster", name="x.xlsx", npsn=SMP_A, now=NOW
        )
    assert changed_since(before) == set()


@pytest.mark.parametrize("name", ["kadis", "pengawas_a", "operator_x"])
def test_a_list_never_changes_who_holds_an_office_elsewhere(world: World, name: str) -> None:
    with transaction(get_settings().database_url) as session:
        session.get_one(Orang, ORANG[name]).nik = str(RINA["NIK"])
    before = digest()
    outcome = apply(world, RINA)
    assert [each.kode for each in outcome.temuan] == ["ORANG_PUNYA_TUGAS_LAIN"]
    assert outcome.dilewati == 1
    assert changed_since(before) == set()
    assert Role.GURU not in world.actor(name).roles
