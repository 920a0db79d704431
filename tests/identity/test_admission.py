"""Who gets in: the account first, then the roster, then the rule set of the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from kinerja_app.domain.actor import Permission, Role
from kinerja_app.identity.admission import Account, account_from, admit
from kinerja_app.identity.refusals import (
    Reason,
    RefusalFacts,
    SignInRefused,
    refusal_address,
    take_facts,
)
from kinerja_app.identity.sessions import shown_now
from kinerja_app.persistence.actor_repository import load_actor
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Orang
from kinerja_app.settings import Settings, get_settings
from tests.identity.people import (
    GURU,
    KEPALA,
    SCHOOL,
    SCHOOL_NAME,
    add_person,
    add_state,
    change_school,
    end_posts,
)

CLAIMS: dict[str, object] = {"sub": "1", "email": GURU, "email_verified": True, "hd": "belajar.id"}
ACCOUNT = Account("subject-1", GURU)


def refused(account: Account = ACCOUNT) -> SignInRefused:
    with pytest.raises(SignInRefused) as caught:
        admit(account)
    return caught.value


@pytest.mark.parametrize(
    ("hd", "email"),
    [
        ("belajar.id", "a@belajar.id"),
        ("guru.smp.belajar.id", "a@guru.smp.belajar.id"),
        ("belajar.id", "A@Guru.SD.Belajar.ID"),
    ],
)
def test_an_account_of_belajar_id_or_below_is_accepted(hd: str, email: str) -> None:
    account = account_from({**CLAIMS, "hd": hd, "email": email})
    assert account == Account("1", email.lower())


@pytest.mark.usefixtures("database_url")
class TestRoster:
    def test_the_address_is_compared_without_regard_to_capitals(self) -> None:
        orang_id = add_person("Dian.Saputra@Guru.SMP.Belajar.ID")
        assert admit(ACCOUNT) == orang_id

    def test_the_first_sign_in_pins_the_account_to_the_person(self) -> None:
        orang_id = add_person()
        admit(ACCOUNT)
        with transaction(get_settings().database_url) as session:
            row = session.get_one(Orang, orang_id)
            assert row.subjek == "subject-1"
            row.email = "alamat.baru@guru.smp.belajar.id"
            session.add(row)
        assert admit(ACCOUNT) == orang_id

    def test_another_subject_with_the_same_address_is_refused(self) -> None:
        add_person(subjek="subject-0")
        assert refused().reason is Reason.SUBJEK_BERBEDA

    def test_a_stranger_is_told_only_the_address_he_used(self) -> None:
        add_person()
        stranger = refused(Account("s", "lain@guru.smp.belajar.id"))
        assert stranger.reason is Reason.TIDAK_ADA_DI_DAFTAR
        assert stranger.facts == RefusalFacts(email="lain@guru.smp.belajar.id")

    def test_a_person_without_a_post_is_refused(self) -> None:
        add_person(role=None)
        assert refused().reason is Reason.TANPA_PENUGASAN

    @pytest.mark.parametrize(
        ("role", "npsn"), [(Role.KEPALA_SEKOLAH, SCHOOL), (Role.PENGAWAS, None)]
    )
    def test_a_former_assessor_without_any_post_still_reads_his_archive(
        self, role: Role, npsn: str | None
    ) -> None:
        orang_id = add_person(role=role, npsn=npsn)
        end_posts(orang_id, date(2024, 7, 31))
        assert admit(ACCOUNT) == orang_id
        with transaction(get_settings().database_url, writes=False) as session:
            actor = load_actor(session, orang_id, on=shown_now().date())
        assert actor is not None
        assert {each for each in Permission if actor.may(each)} == {Permission.READ_ARCHIVE}

    def test_a_former_guru_and_a_head_who_never_began_do_not_get_in(self) -> None:
        guru = add_person()
        end_posts(guru, date(2024, 7, 31))
        assert refused().reason is Reason.TANPA_PENUGASAN
        never = add_person(KEPALA, role=Role.KEPALA_SEKOLAH)
        end_posts(never, date(2023, 12, 31))
        assert refused(Account("2", KEPALA)).reason is Reason.TANPA_PENUGASAN

    @pytest.mark.parametrize("jenis", ["pensiun", "meninggal", "resign", "duplikat"])
    def test_the_archive_of_a_former_head_closes_with_his_service(self, jenis: str) -> None:
        orang_id = add_person(role=Role.KEPALA_SEKOLAH)
        end_posts(orang_id, date(2024, 7, 31))
        add_state(orang_id, jenis)
        assert refused().reason is Reason.TIDAK_AKTIF
        with transaction(get_settings().database_url, writes=False) as session:
            assert load_actor(session, orang_id, on=shown_now().date()) is None

    @pytest.mark.parametrize("jenis", ["pensiun", "meninggal", "resign", "duplikat"])
    def test_a_person_who_left_is_refused(self, jenis: str) -> None:
        add_state(add_person(), jenis)
        assert refused().reason is Reason.TIDAK_AKTIF

    @pytest.mark.parametrize(
        ("jenis", "reason"),
        [
            ("cltn", Reason.CLTN),
            ("tugas_belajar_instansi", Reason.TUGAS_BELAJAR_INSTANSI),
            ("siln", Reason.SILN),
        ],
    )
    def test_a_person_on_leave_or_abroad_belongs_to_e_kinerja(
        self, jenis: str, reason: Reason
    ) -> None:
        add_state(add_person(), jenis)
        assert refused().reason is reason

    def test_a_leave_that_has_not_begun_refuses_nobody(self) -> None:
        orang_id = add_person()
        add_state(orang_id, "cltn", date(2024, 8, 6))
        assert admit(ACCOUNT) == orang_id

    def test_tugas_belajar_mandiri_gets_in(self) -> None:
        orang_id = add_person()
        add_state(orang_id, "tugas_belajar_mandiri")
        assert admit(ACCOUNT) == orang_id

    def test_a_wrong_jenis_ptk_is_refused_with_school_and_jenis(self) -> None:
        add_person(jenis_ptk="Tenaga Administrasi Sekolah")
        told = refused()
        assert told.reason is Reason.JENIS_PTK
        assert told.facts.jenis_ptk == "Tenaga Administrasi Sekolah"
        assert told.facts.sekolah == SCHOOL_NAME
        assert told.facts.sumber

    def test_pns_depag_belongs_to_kemenag(self) -> None:
        add_person(status_kepegawaian="PNS Depag")
        assert refused().reason is Reason.KEMENAG

    @pytest.mark.parametrize(
        ("school", "reason"),
        [
            ({"jenjang": "MTs"}, Reason.MADRASAH),
            ({"status": "swasta"}, Reason.ASN_SEKOLAH_SWASTA),
        ],
    )
    def test_the_place_of_service_may_belong_elsewhere(
        self, school: dict[str, str], reason: Reason
    ) -> None:
        add_person()
        change_school(**school)
        assert refused().reason is reason

    def test_an_asn_at_a_private_school_gets_in_under_the_rules_of_2026(
        self, configure: Callable[..., Settings]
    ) -> None:
        configure(demo_date="2026-02-03")
        orang_id = add_person()
        change_school(status="swasta")
        assert admit(ACCOUNT) == orang_id

    def test_a_guru_who_is_not_asn_gets_in(self) -> None:
        orang_id = add_person(status_kepegawaian="Guru Honor Sekolah")
        change_school(status="swasta")
        assert admit(ACCOUNT) == orang_id

    def test_a_guru_of_another_satminkal_is_refused(self) -> None:
        add_person(satminkal=False)
        assert refused().reason is Reason.BUKAN_SATMINKAL

    @pytest.mark.parametrize(
        "role",
        [
            Role.PENGAWAS,
            Role.KEPALA_DINAS,
            Role.OPERATOR_SEKOLAH,
            Role.ADMIN_DINAS,
            Role.ADMIN_SISTEM,
        ],
    )
    def test_other_roles_get_in_by_their_post(self, role: Role) -> None:
        orang_id = add_person(role=role, jenis_ptk="Tenaga Administrasi Sekolah")
        assert admit(ACCOUNT) == orang_id

    def test_a_date_without_rules_is_refused_by_name(
        self, configure: Callable[..., Settings]
    ) -> None:
        configure(demo_date="2031-01-01")
        add_person()
        assert refused().reason is Reason.TANPA_ATURAN

    def test_a_refused_person_is_not_pinned(self) -> None:
        orang_id = add_person(status_kepegawaian="PNS Depag")
        refused()
        with transaction(get_settings().database_url, writes=False) as session:
            assert session.get_one(Orang, orang_id).subjek is None

    def test_the_facts_of_a_refusal_can_be_read_once(self) -> None:
        facts = RefusalFacts(email=GURU, sekolah=SCHOOL_NAME)
        address = refusal_address(SignInRefused(Reason.JENIS_PTK, facts))
        key = address.partition("kunci=")[2]
        assert take_facts(key) == facts
        assert take_facts(key) == RefusalFacts()

    def test_a_refusal_without_facts_has_no_key(self) -> None:
        address = refusal_address(SignInRefused(Reason.GAGAL_MASUK))
        assert address == "/masuk/ditolak?alasan=GAGAL_MASUK"
