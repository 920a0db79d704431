"""A small roster for the tests of the sign-in: one school of each kind, fictional people."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from sqlmodel import Session, select

from kinerja_app.domain.actor import Role
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Dinas, KeadaanOrang, Orang, Penugasan, Sekolah
from kinerja_app.settings import get_settings

SCHOOL = "69995002"
SCHOOL_NAME = "SMP Negeri Contoh 2"
SINCE = date(2024, 1, 1)
GURU = "dian.saputra@guru.smp.belajar.id"
KEPALA = "budi.ramadhan@guru.smp.belajar.id"


def add_school(session: Session, npsn: str = SCHOOL, **differs: str) -> None:
    """A public school at a dinas of its own."""
    dinas = Dinas(nama="Dinas Pendidikan Kabupaten Contoh Raya")
    session.add(dinas)
    session.flush()
    values: dict[str, Any] = {"nama": SCHOOL_NAME, "jenjang": "SMP", **differs}
    session.add(Sekolah(npsn=npsn, dinas_id=dinas.id or 0, **values))
    session.flush()


def add_person(
    email: str | None = GURU,
    *,
    role: Role | None = Role.GURU,
    npsn: str | None = SCHOOL,
    satminkal: bool = True,
    **person: str,
) -> int:
    """A person of the roster, a guru mapel and PNS unless said otherwise; the id."""
    values: dict[str, Any] = {"jenis_ptk": "Guru Mapel", "status_kepegawaian": "PNS", **person}
    with transaction(get_settings().database_url) as session:
        if npsn and session.get(Sekolah, npsn) is None:
            add_school(session, npsn)
        row = Orang(email=email, **{"nama": "Dian Saputra", **values})
        session.add(row)
        session.flush()
        orang_id = row.id or 0
        if role is not None:
            session.add(_post(orang_id, role, npsn, satminkal))
    return orang_id


def _post(orang_id: int, role: Role, npsn: str | None, satminkal: bool) -> Penugasan:
    return Penugasan(
        orang_id=orang_id, role=role.value, npsn=npsn, mulai=SINCE, satminkal=satminkal
    )


def end_posts(orang_id: int, last: date) -> None:
    """Every post of the person ends."""
    with transaction(get_settings().database_url) as session:
        for post in session.exec(select(Penugasan).where(Penugasan.orang_id == orang_id)):
            post.selesai = last
            session.add(post)


def add_state(orang_id: int, jenis: str, mulai: date = SINCE) -> None:
    """A state of the person that has begun and has no end."""
    with transaction(get_settings().database_url) as session:
        session.add(
            KeadaanOrang(orang_id=orang_id, jenis=jenis, mulai=mulai, dicatat_at=datetime.now(UTC))
        )


def change_school(npsn: str = SCHOOL, **differs: str) -> None:
    """Another status or jenjang for a school that exists."""
    with transaction(get_settings().database_url) as session:
        school = session.get_one(Sekolah, npsn)
        for name, value in differs.items():
            setattr(school, name, value)
        session.add(school)
