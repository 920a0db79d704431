""" "Cek data diri": confirming, the one direct edit, and correction requests to the operator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.alur_skp import Relasi
from kinerja_app.domain.errors import NotFound, RuleBroken, WrongStep
from kinerja_app.domain.identitas import parse_golongan, parse_nip
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.domain.tulisan import LONGEST_LINE, not_too_long
from kinerja_app.persistence import (
    kepangkatan_repository,
    koreksi_repository,
    master_repository,
    pembinaan_repository,
    skp_repository,
)
from kinerja_app.persistence.bukti_repository import BerkasTercatat
from kinerja_app.persistence.kepangkatan_repository import KepangkatanTercatat
from kinerja_app.persistence.koreksi_repository import KoreksiTercatat
from kinerja_app.persistence.lampiran_repository import letters_of
from kinerja_app.persistence.master_repository import (
    OrangTercatat,
    SekolahTercatat,
)
from kinerja_app.persistence.pembinaan_repository import PembinaanTercatat
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import by_id
from kinerja_app.services import pejabat, periode
from kinerja_app.services.use_case import use_case

DIRECT = frozenset({"golongan", "jenjang_jabatan", "mata_pelajaran"})
KEPANGKATAN = "kepangkatan"
"""A request about rank data, which the operator writes down by letter before accepting it."""
BY_OPERATOR = frozenset(
    {"nama", "nip", "nuptk", "status_kepegawaian", "jenis_ptk", "email", KEPANGKATAN}
)
JENJANG_JABATAN = ("", "Ahli Pertama", "Ahli Muda", "Ahli Madya", "Ahli Utama")


@dataclass(frozen=True)
class LembarDataDiri:
    """Own data, what may be edited how, open requests, and for a KS the superior's data.

    ``sk`` is the letter of the link with the pengawas, where there is one for the reader.
    """

    orang: OrangTercatat
    skp: Skp | None
    sekolah: SekolahTercatat | None
    boleh_ubah_langsung: bool
    koreksi: tuple[KoreksiTercatat, ...]
    peran: pejabat.Peran | None
    pembinaan: PembinaanTercatat | None
    kepangkatan: KepangkatanTercatat | None = None
    sk: BerkasTercatat | None = None


@use_case(Permission.READ_OWN, writes=False)
def read_own_data(
    work: UnitOfWork, *, skp_id: int = 0, periode_kode: str = "", now: datetime
) -> LembarDataDiri:
    """The actor's own data, beside the SKP that is named, or the first one of the period."""
    del now
    skp = _named(work, skp_id, periode_kode)
    if skp:
        pejabat.require(work, skp, Relasi.PEGAWAI)
    orang = master_repository.actor_person(work)
    leads = skp is not None and skp.jabatan is Jabatan.KEPALA_SEKOLAH
    link = pembinaan_repository.pembinaan_of(work, skp.npsn) if skp and leads else None
    letters = letters_of(work, {link.berkas_id or None}) if link else {}
    return LembarDataDiri(
        orang=orang,
        skp=skp,
        sekolah=master_repository.school(work, skp.npsn) if skp else None,
        boleh_ubah_langsung=orang.data_diri_diubah_at is None,
        koreksi=koreksi_repository.own(work),
        peran=pejabat.roles_on(work, skp) if skp else None,
        pembinaan=link,
        kepangkatan=kepangkatan_repository.latest(work, orang.id),
        sk=letters.get(link.berkas_id) if link else None,
    )


def _named(work: UnitOfWork, skp_id: int, periode_kode: str) -> Skp | None:
    if skp_id:
        return skp_repository.get(work, skp_id)
    own = skp_repository.own(work, periode_kode=periode_kode) if periode_kode else ()
    return next(iter(own), None)


@use_case(Permission.WRITE_PLAN, writes=True)
def confirm_own_data(work: UnitOfWork, skp_id: int, *, now: datetime) -> None:
    """ "Data sudah sesuai": needed once per SKP before it is submitted."""
    skp = skp_repository.get_for_change(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    if skp.data_diri_at is None:
        periode.require_writable(work, by_id(skp.rule_set_id), skp.npsn)
        skp_repository.save(work, replace(skp, data_diri_at=now))
        record(work, Act("data_diri_sesuai", "skp", str(skp.id), orang_id=skp.orang_id))


def _checked(kolom: str, nilai: str) -> str:
    check: dict[str, Callable[[str], object]] = {"golongan": parse_golongan, "nip": parse_nip}
    value = not_too_long(" ".join(nilai.split()), kolom, most=LONGEST_LINE)
    if value and kolom in check:
        check[kolom](value)
    if kolom == "jenjang_jabatan" and value not in JENJANG_JABATAN:
        raise RuleBroken("JENJANG_JABATAN_TIDAK_DIKENAL", field=kolom)
    return value


@use_case(Permission.READ_OWN, writes=True)
def edit_own_data(
    work: UnitOfWork,
    *,
    golongan: str,
    jenjang_jabatan: str,
    mata_pelajaran: str,
    now: datetime,
) -> None:
    """The one direct edit (K-46); a later one is a correction request."""
    del now
    orang = master_repository.actor_person_for_change(work)
    if orang.data_diri_diubah_at is not None:
        raise WrongStep("DATA_DIRI_SUDAH_DIUBAH")
    given = {
        "golongan": golongan,
        "jenjang_jabatan": jenjang_jabatan,
        "mata_pelajaran": mata_pelajaran,
    }
    values = {name: _checked(name, value) for name, value in given.items()}
    changed = {n: v for n, v in values.items() if v != getattr(orang, n)}
    if not changed:
        return
    master_repository.save_person_fields(work, orang.id, **changed)
    master_repository.mark_person_edited(work)
    _write_down(work, orang, changed)


def _write_down(work: UnitOfWork, orang: OrangTercatat, changed: Mapping[str, str]) -> None:
    """A line of the trail for each field, with what stood there before."""
    for name, value in changed.items():
        act = Act(
            "ubah_data_diri",
            "orang",
            str(orang.id),
            orang_id=orang.id,
            dari=str(getattr(orang, name)),
            ke=value,
            rincian={"kolom": name},
        )
        record(work, act)


@use_case(Permission.READ_OWN, writes=True)
def request_correction(
    work: UnitOfWork, *, kolom: str, nilai_baru: str, alasan: str, now: datetime
) -> None:
    """Ask the operator of the satminkal to mend a field that is not the person's own to edit."""
    del now
    if kolom not in BY_OPERATOR | DIRECT:
        raise RuleBroken("KOLOM_TIDAK_DIKENAL", field="kolom")
    value = _checked(kolom, nilai_baru)
    if not value:
        raise RuleBroken("NILAI_BARU_KOSONG", field="nilai_baru")
    npsn = next((p.npsn for p in work.actor.penugasan if p.npsn and p.satminkal), "")
    if not npsn:
        raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")
    orang = master_repository.actor_person(work)
    number = koreksi_repository.add(
        work,
        npsn=npsn,
        kolom=kolom,
        nilai_lama="" if kolom == KEPANGKATAN else str(getattr(orang, kolom)),
        nilai_baru=value,
        alasan=" ".join(alasan.split())[:500],
    )
    record(work, Act("minta_koreksi", "koreksi", str(number), orang_id=orang.id, npsn=npsn))
    _tell_operators(work, npsn, number, orang.nama)


def _tell_operators(work: UnitOfWork, npsn: str, number: int, nama: str) -> None:
    for operator in master_repository.operators(work, npsn):
        notify(
            work,
            operator.orang_id,
            kunci=f"koreksi:{number}",
            kode="KOREKSI_DIMINTA",
            tautan="koreksi",
            nama=nama,
        )


@use_case(Permission.FIX_MASTER, writes=False)
def list_corrections(work: UnitOfWork, *, now: datetime) -> tuple[KoreksiTercatat, ...]:
    """Open and decided requests of the schools the actor keeps the data of."""
    del now
    return koreksi_repository.managed(work)


@use_case(Permission.FIX_MASTER, writes=True)
def decide_correction(
    work: UnitOfWork, koreksi_id: int, *, terima: bool, catatan: str, now: datetime
) -> None:
    """Accept (the field is changed) or decline with a reason; a decided one stays as it is."""
    del now
    found = koreksi_repository.get_for_decision(work, koreksi_id)
    if found.status != "diajukan":
        raise WrongStep("KOREKSI_SUDAH_DIPUTUSKAN")
    if not terima and not catatan.strip():
        raise RuleBroken("ALASAN_TOLAK_KOSONG", field=f"catatan-{koreksi_id}")
    if terima:
        _mend(work, found)
    koreksi_repository.decide(work, koreksi_id, terima=terima, catatan=catatan.strip())
    _tell_asker(work, found, terima=terima, catatan=catatan.strip())


def _tell_asker(work: UnitOfWork, found: KoreksiTercatat, *, terima: bool, catatan: str) -> None:
    """The line of the trail, and the news for who asked."""
    act = Act(
        "koreksi_diterima" if terima else "koreksi_ditolak",
        "orang",
        str(found.orang_id),
        orang_id=found.orang_id,
        npsn=found.npsn,
        dari=found.nilai_lama,
        ke=found.nilai_baru,
        alasan=catatan,
        rincian={"kolom": found.kolom},
    )
    record(work, act)
    notify(
        work,
        found.orang_id,
        kunci=f"koreksi-putus:{found.id}",
        kode="KOREKSI_DITERIMA" if terima else "KOREKSI_DITOLAK",
        tautan="data-diri",
        kolom=found.kolom,
    )


def _mend(work: UnitOfWork, found: KoreksiTercatat) -> None:
    """Write the wished value; rank data must have been recorded since it was asked for."""
    if found.kolom != KEPANGKATAN:
        value = found.nilai_baru or None
        master_repository.save_person_fields(work, found.orang_id, **{found.kolom: value})
        return
    newest = kepangkatan_repository.latest(work, found.orang_id)
    if newest is None or newest.dicatat_at < found.dibuat_at:
        raise WrongStep("KEPANGKATAN_BELUM_DIISI")


@use_case(Permission.CONFIRM_PENGAWAS, writes=True)
def confirm_superiors(work: UnitOfWork, skp_id: int, *, now: datetime) -> None:
    """The KS confirms the data of atasan and pengawas: step 5 of the linking (domain/07 §3)."""
    skp = skp_repository.get_for_change(work, skp_id)
    pejabat.require(work, skp, Relasi.PEGAWAI)
    if skp.jabatan is not Jabatan.KEPALA_SEKOLAH:
        raise WrongStep("BUKAN_SKP_KS")
    periode.require_writable(work, by_id(skp.rule_set_id), skp.npsn)
    link = pembinaan_repository.pembinaan_of(work, skp.npsn)
    if link and link.status == "diverifikasi_dinas":
        pembinaan_repository.confirm_pembinaan(work, link.id)
        record(work, Act("konfirmasi_pengawas", "pembinaan", str(link.id), npsn=skp.npsn))
    if skp.atasan_at is None:
        skp_repository.save(work, replace(skp, atasan_at=now))
        record(work, Act("konfirmasi_atasan", "skp", str(skp.id), orang_id=skp.orang_id))
