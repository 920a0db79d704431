"""Everywhere that a guru can be seen, each asked as somebody after a transfer (K-34)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from kinerja_app.domain.actor import Actor, Role, StatusPenugasan
from kinerja_app.domain.cetakan import Cetakan, Kertas, PilihanCetak
from kinerja_app.domain.errors import NotFound, NotPermitted
from kinerja_app.domain.serah_terima import JenisSerahTerima
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence import jabatan_repository
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.reads_penilaian import SaringanNilai
from kinerja_app.persistence.unit_of_work import begin
from kinerja_app.services import (
    arsip,
    berkas,
    bukti,
    capaian,
    cetak_sekolah,
    daftar,
    dokumen,
    ekinerja,
    jabatan,
    jadwal_observasi,
    keadaan,
    lembar_siklus,
    menunggu,
    orang,
    pemberitahuan,
    pemeriksaan,
    penilaian,
    serah_terima,
    tabel,
    tahunan,
    umpan_balik,
)
from kinerja_app.services.akibat_jabatan import UsulanJabatan
from kinerja_app.services.cetak_sekolah import LangkahCetak
from tests.access.test_kebocoran import leaves
from tests.services.langkah_siklus import GURU, HARI_H
from tests.world import ORANG, PEOPLE, SECOND, SMP_A, SMP_B, SMP_X, TK_T, World

SKP = "guru_disetujui"
MOVED = HARI_H + timedelta(days=8)
AFTER = MOVED + timedelta(days=1)
Change = Callable[[World], None]
Files = dict[str, int]
J = JenisSerahTerima
AS_GURU = (J.MUTASI, "ks_a", TK_T)


def by_sk(*orders: tuple[JenisSerahTerima, str, str], moved: datetime = MOVED) -> Change:
    """Changes of post that the dinas records."""

    def record(world: World) -> None:
        for jenis, whom, npsn in orders:
            usulan = UsulanJabatan(jenis, npsn, moved.date(), None, "821/9/2024", date(2024, 8, 1))
            admin = world.actor("admin_dinas", moved)
            jabatan.record_post(admin, ORANG[whom], usulan, now=moved)

    return record


def to_another_dinas(world: World) -> None:
    """The guru serves at a school of another dinas, whose list names him: his SKP follows."""
    left, day = world.post(GURU, Role.GURU), MOVED.date()
    with begin(world.actor("sistem"), now=MOVED) as work:
        jabatan_repository.end_post(work, left, day)
        jabatan_repository.add_post(
            work,
            ORANG[GURU],
            Role.GURU,
            SMP_X,
            status=StatusPenugasan.DEFINITIF,
            masa=(day, None),
            sk=("", day),
        )
        serah_terima.follow_person(work, ORANG[GURU], Jabatan.GURU, SMP_X, mulai=day)


CHANGES: dict[str, tuple[Change, str]] = {
    "the guru moves": (by_sk((J.MUTASI, GURU, SMP_B)), "ks_b"),
    "the guru moves to another dinas": (to_another_dinas, "ks_x"),
    "the head moves": (by_sk((J.KS_BARU, "ks_a", TK_T)), ""),
    "another head comes": (by_sk((J.KS_BARU, "guru_b", SMP_A), AS_GURU), "guru_b"),
    "a Plt comes": (by_sk((J.PLT, "guru_b", SMP_A), AS_GURU), "guru_b"),
}
"""Each with the next assessor; empty where there is none yet."""

Surface = Callable[[World, Actor, Files], object]
NAMED = PEOPLE[GURU].nama
ALL, ALL_RATINGS = Saringan(), SaringanNilai()


def on_skp(ask: Callable[..., object]) -> Surface:
    """A page of the one SKP."""
    return lambda world, actor, _: ask(actor, world.skp[SKP], now=AFTER)


def _paper(cetakan: Cetakan) -> Surface:
    return lambda world, actor, _: dokumen.print_document(
        actor, world.skp[SKP], cetakan, kertas=Kertas.A4, now=AFTER
    )


def school_print(world: World, actor: Actor, _: Files) -> tuple[LangkahCetak, ...]:
    """Everything that a job over the whole school prints."""
    job = cetak_sekolah.start_print_job(
        actor, SMP_A, SECOND, pilihan=PilihanCetak.SEMUA, kertas=Kertas.A4, now=AFTER
    )
    cetak_sekolah.claim_print_job(
        world.actor("sistem"), pemegang="satu", lama=timedelta(hours=1), now=AFTER
    )
    found: list[LangkahCetak] = []
    while step := cetak_sekolah.next_of_job(actor, job.id, now=AFTER):
        cetak_sekolah.keep_of_job(actor, job.id, step.skp_id, (), now=AFTER)
        found.append(step)
    return tuple(found)


PAGES: dict[str, Surface] = {
    "list": lambda _, a, __: daftar.list_guru(a, SMP_A, SECOND, saringan=ALL, now=AFTER),
    "search": lambda _, a, __: (
        daftar.list_guru(a, SMP_A, SECOND, saringan=Saringan(cari=NAMED), now=AFTER).daftar
    ),
    "ratings": lambda _, a, __: capaian.progress_of_guru(
        a, SMP_A, SECOND, saringan=ALL_RATINGS, now=AFTER
    ),
    "search of ratings": lambda _, a, __: capaian.progress_of_guru(
        a, SMP_A, SECOND, saringan=SaringanNilai(cari=NAMED), now=AFTER
    ),
    "people": lambda _, a, __: orang.list_people(a, SMP_A, now=AFTER),
    "search of people": lambda _, a, __: orang.list_people(a, SMP_A, cari=NAMED, now=AFTER),
    "person": lambda _, a, __: keadaan.read_person(a, ORANG[GURU], now=AFTER),
    "plan": on_skp(pemeriksaan.open_submission),
    "cycle": on_skp(lembar_siklus.read_cycle),
    "evidence": on_skp(bukti.read_evidence),
    "rating": on_skp(penilaian.read_rating),
    "year": on_skp(tahunan.read_year),
    "calendar": on_skp(jadwal_observasi.calendar_of),
    "feedback": on_skp(umpan_balik.read_feedback),
    "trail": on_skp(pemberitahuan.read_trail),
    "waiting": lambda _, a, __: menunggu.list_waiting(a, SECOND, now=AFTER),
    "file": lambda _, a, files: berkas.read_file(a, files["new"], now=AFTER),
}
COPIES: dict[str, Surface] = {
    "table": lambda _, a, __: tabel.table_of_guru(a, SMP_A, SECOND, saringan=ALL, now=AFTER),
    "table of a search": lambda _, a, __: (
        tabel.table_of_guru(a, SMP_A, SECOND, saringan=Saringan(cari=NAMED), now=AFTER).baris
    ),
    "table of ratings": lambda _, a, __: tabel.table_of_guru_ratings(
        a, SMP_A, SECOND, saringan=ALL_RATINGS, now=AFTER
    ),
    "documents": on_skp(dokumen.list_documents),
    "printed plan": _paper(Cetakan.SKP_KUALITATIF),
    "printed observation": _paper(Cetakan.OBSERVASI_B),
    "print of the school": school_print,
    "check of the school": lambda _, a, __: ekinerja.preflight(a, SECOND, npsn=SMP_A, now=AFTER),
    "check": lambda _, a, __: ekinerja.preflight(a, SECOND, now=AFTER),
}
OWN: dict[str, Surface] = {
    "portable record": on_skp(arsip.take_record),
}
"""What nobody but the pegawai ever takes."""
SURFACES = PAGES | COPIES


def ask(surface: str, world: World, who: str, files: Files) -> object:
    """What somebody is shown there after the change; a refusal is shown too."""
    try:
        return (SURFACES | OWN)[surface](world, world.actor(who, AFTER), files)
    except (NotFound, NotPermitted) as refusal:
        return refusal


def told_of(who: str, seen: object) -> set[object]:
    """Whatever of a view names somebody."""
    name, shown = PEOPLE[who].nama, set(leaves(seen))
    return {
        each for each in shown if each == ORANG[who] or (isinstance(each, str) and name in each)
    }
