"""A small fictional world for the tests of who may do what: people, schools, posts and links.

Belongs here: who exists and how they stand to each other. What they have planned is made through
the use cases in ``world_plans``; the databases that hold it are in ``world_database``.

Ids of people begin high, so that an id in a view cannot be mistaken for a count.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from sqlmodel import Session

from kinerja_app.domain.actor import Actor, Role, StatusPenugasan
from kinerja_app.domain.waktu import local_date
from kinerja_app.identity.command_line import system
from kinerja_app.persistence import seeding
from kinerja_app.persistence.actor_repository import load_actor
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.tables import Orang, Penugasan
from kinerja_app.settings import get_settings

BEGIN = date(2024, 1, 1)
NOW = datetime(2024, 8, 5, 2, 0, tzinfo=UTC)
FIRST, SECOND = "2024-1", "2024-2"
SMP_A, SMP_B, SMA_P, SMP_X, TK_T = "69990001", "69990002", "69990003", "69990004", "69990005"
SCHOOLS = {
    SMP_A: ("SMP Negeri Melati Satu", "SMP"),
    SMP_B: ("SMP Negeri Anggrek Dua", "SMP"),
    SMA_P: ("SMA Negeri Cempaka Tiga", "SMA"),
    SMP_X: ("SMP Negeri Dahlia Empat", "SMP"),
    TK_T: ("TK Negeri Kenanga Lima", "TK"),
}
DINAS, DINAS_X = "Dinas Pendidikan Kabupaten Merapi", "Dinas Pendidikan Kabupaten Rinjani"
_FIRST_ID = 910_001
_GURU, _KS = Role.GURU, Role.KEPALA_SEKOLAH


@dataclass(frozen=True)
class Person:
    """Somebody of the world: fictional name, role and place; ``of_dinas`` is 1, 2 or 0."""

    nama: str
    role: Role | None = None
    npsn: str | None = None
    of_dinas: int = 0


PEOPLE: dict[str, Person] = {
    "guru_a": Person("Bagas Wiryawan", _GURU, SMP_A),
    "guru_a2": Person("Citra Lestariningsih", _GURU, SMP_A),
    "guru_disetujui": Person("Dimas Prakosa", _GURU, SMP_A),
    "guru_dikembalikan": Person("Endah Purwati", _GURU, SMP_A),
    "guru_bentrok": Person("Fajar Nugraha", _GURU, SMP_A),
    "guru_baru": Person("Gita Maharani", _GURU, SMP_A),
    "guru_b": Person("Hendra Gunawan", _GURU, SMP_B),
    "guru_x": Person("Intan Kusumawati", _GURU, SMP_X),
    "guru_p": Person("Jaya Pranata", _GURU, SMA_P),
    "guru_tk": Person("Kirana Widyastuti", _GURU, TK_T),
    "plt": Person("Laras Setyowati", _GURU, SMA_P),
    "ks_a": Person("Mulyadi Santosa", _KS, SMP_A),
    "ks_b": Person("Nurhayati Siregar", _KS, SMP_B),
    "ks_x": Person("Oki Ramdani", _KS, SMP_X),
    "ks_t": Person("Putri Rahmawati", _KS, TK_T),
    "pengawas_a": Person("Qodir Hasbullah", Role.PENGAWAS, of_dinas=1),
    "pengawas_sk": Person("Ratna Dewayani", Role.PENGAWAS, of_dinas=1),
    "pengawas_x": Person("Slamet Riyanto", Role.PENGAWAS, of_dinas=2),
    "kadis": Person("Teguh Wibisono", Role.KEPALA_DINAS, of_dinas=1),
    "kadis_x": Person("Umi Kalsum", Role.KEPALA_DINAS, of_dinas=2),
    "operator_a": Person("Vina Oktaviani", Role.OPERATOR_SEKOLAH, SMP_A),
    "operator_x": Person("Wahyu Hidayat", Role.OPERATOR_SEKOLAH, SMP_X),
    "admin_dinas": Person("Xaverius Tandean", Role.ADMIN_DINAS, of_dinas=1),
    "admin_dinas_x": Person("Yohana Simatupang", Role.ADMIN_DINAS, of_dinas=2),
    "admin_sistem": Person("Zulkifli Harahap", Role.ADMIN_SISTEM),
    "tanpa_tugas": Person("Arjuna Kencana"),
    "pensiun": Person("Budiman Sasongko", _GURU, SMP_A),
    "ks_lama": Person("Cahyono Setiabudi"),
}
ORANG = {name: _FIRST_ID + place for place, name in enumerate(PEOPLE)}


@dataclass(frozen=True)
class World:
    """Ids of everything that the tests name; the same in every clone."""

    dinas: int
    dinas_x: int
    skp: dict[str, int] = field(default_factory=dict)
    unggahan: int = 0
    koreksi: int = 0

    def actor(self, name: str, now: datetime = NOW) -> Actor:
        """The person as he stands on that day; one whose access has ended has no posts left.

        "sistem" is the product itself, which no person can be.
        """
        if name == "sistem":
            return system()
        with transaction(get_settings().database_url, writes=False) as session:
            found = load_actor(session, ORANG[name], on=local_date(now))
        return found or Actor(orang_id=ORANG[name], nama=PEOPLE[name].nama)

    def post(self, name: str, role: Role) -> int:
        """Id of the person's assignment in that role."""
        posts = self.actor(name).penugasan
        return next(each.id for each in posts if each.role is role)


def put_masters(session: Session) -> World:
    """Schools, people, posts, the links of the pengawas and the one SK."""
    numbers = (
        seeding.put_dinas(session, DINAS, "Kabupaten Merapi"),
        seeding.put_dinas(session, DINAS_X, "Kabupaten Rinjani"),
    )
    world = World(*numbers)
    seeding.put_schools(session, (_school(world, npsn) for npsn in SCHOOLS))
    for name in PEOPLE:
        _put_person(session, world, name)
    acting = Pejabat("", "", _KS, SMA_P)
    seeding.put_post(session, ORANG["plt"], acting, mulai=BEGIN, status=StatusPenugasan.PLT)
    _put_former_head(session)
    seeding.put_state(session, ORANG["pensiun"], jenis="pensiun", mulai=date(2024, 7, 1))
    _put_links(session)
    return world


def _school(world: World, npsn: str) -> dict[str, str | int]:
    nama, jenjang = SCHOOLS[npsn]
    dinas = world.dinas_x if npsn == SMP_X else world.dinas
    return {"npsn": npsn, "nama": nama, "jenjang": jenjang, "dinas_id": dinas}


def email_of(name: str) -> str:
    """The person's fictional account."""
    return f"{name.replace('_', '.')}@guru.smp.belajar.id"


def _put_person(session: Session, world: World, name: str) -> None:
    person = PEOPLE[name]
    ptk = {_GURU: "Guru Mapel", _KS: "Kepala Sekolah"}.get(person.role or Role.PENGAWAS, "")
    row = Orang(id=ORANG[name], nama=person.nama, email=email_of(name), jenis_ptk=ptk)
    row.status_kepegawaian = "PNS"
    session.add(row)
    session.flush()
    if person.role:
        dinas = {1: world.dinas, 2: world.dinas_x}.get(person.of_dinas)
        post = Pejabat(person.nama, "", person.role, person.npsn, dinas)
        seeding.put_post(session, ORANG[name], post, mulai=BEGIN)


def _put_former_head(session: Session) -> None:
    """He led school A until the end of 2023 and holds no post since."""
    session.add(
        Penugasan(
            orang_id=ORANG["ks_lama"],
            role=_KS.value,
            npsn=SMP_A,
            mulai=date(2023, 1, 2),
            selesai=date(2023, 12, 31),
        )
    )


def _put_links(session: Session) -> None:
    for name, npsn, status in (
        ("pengawas_sk", SMP_B, "aktif"),
        ("pengawas_a", SMP_A, "aktif"),
        ("pengawas_a", SMA_P, "aktif"),
        ("pengawas_a", SMP_B, "diverifikasi_dinas"),
        ("pengawas_x", SMP_X, "aktif"),
    ):
        seeding.put_link(session, ORANG[name], npsn, status=status, sk="821/01/2024", mulai=BEGIN)
    kadis, delegate = ORANG["kadis"], ORANG["pengawas_sk"]
    seeding.put_delegation(session, kadis, delegate, SMP_B, sk="800/7/2024", mulai=BEGIN)
