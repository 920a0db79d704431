import pytest
from sqlmodel import col, select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import DomainError, WrongStep
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Audit, Orang
from kinerja_app.services import data_diri
from kinerja_app.settings import get_settings
from tests.services.steps import begin, news
from tests.world import BEGIN, NOW, ORANG, SMP_A, TK_T, World
from tests.world_database import changed_since, digest


def name_of(name: str) -> str:
    with transaction(get_settings().database_url, writes=False) as session:
        return session.get_one(Orang, ORANG[name]).nama


def test_a_request_tells_the_operator_and_its_acceptance_changes_the_field(world: World) -> None:
    assert news(ORANG["operator_a"], "KOREKSI_DIMINTA") == 1
    operator = world.actor("operator_a")
    data_diri.decide_correction(operator, world.koreksi, terima=True, catatan="", now=NOW)
    assert name_of("guru_a") == "Bagas Wiryawan, S.Pd."
    assert news(ORANG["guru_a"], "KOREKSI_DITERIMA") == 1
    with transaction(get_settings().database_url, writes=False) as session:
        line = session.exec(
            select(Audit).where(Audit.tindakan == "koreksi_diterima").order_by(col(Audit.id))
        ).one()
    assert (line.dari, line.ke, line.rincian) == (
        "Bagas Wiryawan",
        "Bagas Wiryawan, S.Pd.",
        {"kolom": "nama"},
    )


def test_a_declined_request_needs_a_reason_and_changes_nothing_else(world: World) -> None:
    operator = world.actor("operator_a")
    before = digest()
    with pytest.raises(DomainError) as refusal:
        data_diri.decide_correction(operator, world.koreksi, terima=False, catatan=" ", now=NOW)
    assert refusal.value.code == "ALASAN_TOLAK_KOSONG"
    assert changed_since(before) == set()
    data_diri.decide_correction(operator, world.koreksi, terima=False, catatan="Ijazah?", now=NOW)
    assert name_of("guru_a") == "Bagas Wiryawan"
    (request,) = data_diri.read_own_data(world.actor("guru_a"), now=NOW).koreksi
    assert (request.status, request.catatan) == ("ditolak", "Ijazah?")


def test_a_decided_request_stays_as_it_is(world: World) -> None:
    operator = world.actor("operator_a")
    data_diri.decide_correction(operator, world.koreksi, terima=False, catatan="Tidak.", now=NOW)
    before = digest()
    with pytest.raises(WrongStep):
        data_diri.decide_correction(operator, world.koreksi, terima=True, catatan="", now=NOW)
    assert changed_since(before) == set()


def edit(world: World, golongan: str = "III/d", jenjang: str = "Ahli Muda") -> None:
    data_diri.edit_own_data(
        world.actor("guru_a"),
        golongan=golongan,
        jenjang_jabatan=jenjang,
        mata_pelajaran="IPA",
        now=NOW,
    )


@pytest.mark.keluhan(27)
def test_own_data_are_edited_once_and_then_requested(world: World) -> None:
    edit(world)
    before = digest()
    with pytest.raises(WrongStep) as refusal:
        edit(world, golongan="IV/a")
    assert refusal.value.code == "DATA_DIRI_SUDAH_DIUBAH"
    assert changed_since(before) == set()


def test_an_edit_without_a_change_does_not_use_the_one_edit_up(world: World) -> None:
    data_diri.edit_own_data(
        world.actor("guru_a"), golongan="", jenjang_jabatan="", mata_pelajaran="", now=NOW
    )
    assert data_diri.read_own_data(world.actor("guru_a"), now=NOW).boleh_ubah_langsung


@pytest.mark.parametrize(("golongan", "jenjang"), [("V/z", ""), ("III/a", "Ahli Sihir")])
def test_values_outside_the_lists_are_refused(world: World, golongan: str, jenjang: str) -> None:
    before = digest()
    with pytest.raises(DomainError):
        edit(world, golongan=golongan, jenjang=jenjang)
    assert changed_since(before) == set()


@pytest.mark.parametrize(
    ("kolom", "nilai", "code"),
    [
        ("subjek", "1", "KOLOM_TIDAK_DIKENAL"),
        ("id", "1", "KOLOM_TIDAK_DIKENAL"),
        ("nama", "  ", "NILAI_BARU_KOSONG"),
        ("nama", "a" * 201, "TEKS_TERLALU_PANJANG"),
    ],
)
def test_a_request_names_a_field_of_the_roster_and_a_value(
    world: World, kolom: str, nilai: str, code: str
) -> None:
    before = digest()
    with pytest.raises(DomainError) as refusal:
        data_diri.request_correction(
            world.actor("guru_a"), kolom=kolom, nilai_baru=nilai, alasan="", now=NOW
        )
    assert refusal.value.code == code
    assert changed_since(before) == set()


def test_the_ks_makes_a_verified_link_active_by_confirming(world: World) -> None:
    with transaction(get_settings().database_url) as session:
        seeding.put_link(
            session,
            ORANG["pengawas_a"],
            TK_T,
            status="diverifikasi_dinas",
            sk="821/02/2024",
            mulai=BEGIN,
        )
    skp = begin(world, "ks_t", Role.KEPALA_SEKOLAH)
    assert TK_T not in world.actor("pengawas_a").binaan
    data_diri.confirm_superiors(world.actor("ks_t"), skp.id, now=NOW)
    assert TK_T in world.actor("pengawas_a").binaan
    before = digest()
    data_diri.confirm_superiors(world.actor("ks_t"), skp.id, now=NOW)
    assert changed_since(before) == set()


def test_a_request_goes_to_the_satminkal(world: World) -> None:
    (request,) = data_diri.list_corrections(world.actor("operator_a"), now=NOW)
    assert (request.npsn, request.kolom, request.status) == (SMP_A, "nama", "diajukan")
