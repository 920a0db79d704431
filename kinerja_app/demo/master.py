"""Schools, offices and lists of the demo, before anybody has planned anything."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from sqlmodel import Session

from kinerja_app.demo import people as akun
from kinerja_app.domain.actor import Actor, Role, StatusPenugasan
from kinerja_app.domain.kepangkatan import AsalAk, Kepangkatan
from kinerja_app.identity.command_line import operator_of
from kinerja_app.persistence import seeding
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.services import impor, kepangkatan

LISTS = Path(__file__).resolve().parents[1] / "demo_data"
BEGIN = date(2024, 1, 1)
PLT_SINCE = date(2024, 7, 1)
_SUBJECTS = (
    *("Bahasa Indonesia", "IPA", "Bahasa Inggris", "IPS", "Seni Budaya", "Matematika"),
    *("Pendidikan Jasmani", "PPKn", "Informatika", "Prakarya"),
)
_LEVELS = {"III/b": "Ahli Pertama", "III/c": "Ahli Muda", "III/d": "Ahli Muda"}
_RANKS = (
    ("III/b", "III/a", Decimal(75)),
    ("III/c", "III/c", Decimal("37.5")),
    ("III/d", "III/c", Decimal("143.75")),
)
_PLACES = {
    akun.SD: ("SD Negeri Contoh 1", "SD", "Kecamatan Contoh Timur"),
    akun.SMP: ("SMP Negeri Contoh 2", "SMP", "Kecamatan Contoh Barat"),
    akun.SMA: ("SMA Negeri Contoh 3", "SMA", "Kecamatan Contoh Kota"),
}


def put_schools_and_offices(session: Session) -> None:
    """Dinas, schools, and the people of the offices."""
    dinas = seeding.put_dinas(
        session, "Dinas Pendidikan Kabupaten Contoh Raya", "Kabupaten Contoh Raya"
    )
    seeding.put_schools(
        session,
        (
            {
                "npsn": npsn,
                "nama": nama,
                "jenjang": jenjang,
                "kecamatan": kecamatan,
                "kabupaten": "Kabupaten Contoh Raya",
                "provinsi": "Provinsi Contoh",
                "dinas_id": dinas,
            }
            for npsn, (nama, jenjang, kecamatan) in _PLACES.items()
        ),
    )
    for officer in _officers(dinas):
        seeding.put_officer(session, officer, mulai=BEGIN)


def _officers(dinas: int) -> tuple[Pejabat, ...]:
    operator = Role.OPERATOR_SEKOLAH
    return (
        Pejabat("Kartika Wiranto, M.Pd.", akun.PENGAWAS, Role.PENGAWAS, dinas_id=dinas),
        Pejabat("Made Aryani, M.Pd.", akun.PENGAWAS_KEDUA, Role.PENGAWAS, dinas_id=dinas),
        Pejabat("Bambang Suryadi, M.M.", akun.KEPALA_DINAS, Role.KEPALA_DINAS, dinas_id=dinas),
        Pejabat("Agus Hartono", akun.ADMIN_DINAS, Role.ADMIN_DINAS, dinas_id=dinas),
        Pejabat("Rina Anggraini", akun.OPERATOR_SMP, operator, akun.SMP),
        Pejabat("Joko Lestari", akun.OPERATOR_SD, operator, akun.SD),
        Pejabat("Sri Wahyuni", akun.OPERATOR_SMA, operator, akun.SMA),
        Pejabat("Nadia Putri", akun.ADMIN_SISTEM, Role.ADMIN_SISTEM),
    )


def import_lists() -> None:
    """The three rosters and the Rapor Pendidikan, through the import itself."""
    now = datetime(2024, 1, 3, 2, 0, tzinfo=UTC)
    for npsn in _PLACES:
        name = f"daftar-guru-{npsn}.xlsx"
        data = (LISTS / "roster" / name).read_bytes()
        impor.apply_roster(operator_of(npsn), data, name=name, npsn=npsn, now=now)
    results = (LISTS / "rapor-pendidikan.csv").read_bytes()
    for npsn in _PLACES:
        impor.apply_rapor(
            operator_of(npsn), results, name="rapor-pendidikan.csv", npsn=npsn, now=now
        )


def put_links(session: Session) -> None:
    """Who accompanies whom, the one delegation, and the subjects people teach."""
    kartika = seeding.person_id(session, akun.PENGAWAS)
    made = seeding.person_id(session, akun.PENGAWAS_KEDUA)
    for npsn in (akun.SD, akun.SMP):
        seeding.put_link(session, kartika, npsn, status="aktif", sk="821/014/TK/2024", mulai=BEGIN)
    seeding.put_link(session, made, akun.SMA, status="aktif", sk="821/015/TK/2024", mulai=BEGIN)
    seeding.put_delegation(
        session,
        seeding.person_id(session, akun.KEPALA_DINAS),
        kartika,
        akun.SD,
        sk="800/221/2024",
        mulai=date(2024, 7, 1),
    )
    for npsn in (akun.SMP, akun.SMA):
        people = seeding.teachers_of(session, npsn)
        seeding.set_subjects(
            session, {each: _SUBJECTS[i % len(_SUBJECTS)] for i, each in enumerate(people)}
        )


def put_plt(session: Session) -> None:
    """SMA Negeri Contoh 3: the KS retires on 30 June 2024, a guru leads as Plt from 1 July."""
    former = seeding.person_id(session, akun.KS_SMA_LAMA)
    seeding.end_post(session, former, role=Role.KEPALA_SEKOLAH, selesai=date(2024, 6, 30))
    seeding.put_state(session, former, jenis="pensiun", mulai=PLT_SINCE)
    plt = Pejabat("", akun.PLT, Role.KEPALA_SEKOLAH, akun.SMA)
    seeding.put_post(
        session,
        seeding.person_id(session, akun.PLT),
        plt,
        mulai=PLT_SINCE,
        status=StatusPenugasan.PLT,
    )


def put_ranks(operator: Actor, people: tuple[int, ...], *, now: datetime) -> None:
    """Rank data by letter for the first of them; the others show what is missing."""
    for place, orang_id in enumerate(people):
        golongan, masuk, pak = _RANKS[place % len(_RANKS)]
        kepangkatan.save_rank(
            operator,
            orang_id,
            Kepangkatan(
                tmt_pangkat=date(2022, 4, 1),
                tmt_jenjang=date(2019, 4, 1),
                golongan_masuk=masuk,
                asal_ak=AsalAk.PAK,
                nilai_ak=pak,
                sampai_tahun=2023,
                sumber=f"PAK 820/{101 + place}/2024",
            ),
            golongan=golongan,
            jenjang_jabatan=_LEVELS[golongan],
            now=now,
        )
