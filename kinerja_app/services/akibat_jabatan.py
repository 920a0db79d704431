"""What an SK would change, worked out before it is recorded. Not a door."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.delegasi import require_order
from kinerja_app.domain.errors import NotFound, NotPermitted, RuleBroken, WrongStep
from kinerja_app.domain.keadaan import REACH
from kinerja_app.domain.serah_terima import (
    CHANGES_HEAD,
    JenisSerahTerima,
    JumlahLangkah,
    finished_steps,
    open_steps,
)
from kinerja_app.persistence import jabatan_repository, keadaan_repository
from kinerja_app.persistence.jabatan_repository import JabatanTercatat, TugasMengamati
from kinerja_app.persistence.keadaan_repository import OrangDirawat
from kinerja_app.persistence.master_repository import SekolahTercatat
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.services import serah_terima

_J = JenisSerahTerima
NEW_ROLE = {_J.KS_BARU: Role.KEPALA_SEKOLAH, _J.PLT: Role.KEPALA_SEKOLAH, _J.MUTASI: Role.GURU}
"""The post that an SK gives; an end of a post gives none."""


@dataclass(frozen=True)
class UsulanJabatan:
    """What an SK says: the kind of change, the school, its first and last day, number and day."""

    jenis: JenisSerahTerima
    npsn: str
    mulai: date | None
    selesai: date | None
    sk_nomor: str
    sk_tanggal: date | None


@dataclass(frozen=True)
class AkibatJabatan:
    """What recording an SK would do, said before (K-34).

    ``berakhir`` are posts that end on the eve; ``tanpa_ks`` the schools left without a head;
    ``tanpa_tugas`` heads who hold no post at all after that, and so only read their archive;
    ``penerima`` who takes over the open steps and ``pemilik`` with whom the finished ones stay.
    """

    orang: OrangDirawat
    jenis: JenisSerahTerima
    sekolah: str
    mulai: date
    berakhir: tuple[JabatanTercatat, ...]
    terbuka: JumlahLangkah
    selesai: JumlahLangkah
    skp_pindah: int
    penerima: tuple[str, ...]
    pemilik: tuple[str, ...]
    tanpa_ks: tuple[str, ...]
    tanpa_tugas: tuple[str, ...]
    pengamat_berakhir: int
    dua_skp: bool


def consequences(work: UnitOfWork, orang_id: int, usulan: UsulanJabatan) -> AkibatJabatan:
    """Every effect of an SK; refuses an SK that cannot be recorded."""
    orang = _somebody_else(work, orang_id)
    school = _school(work, usulan.npsn)
    *_, first = require_order(usulan.sk_nomor, usulan.sk_tanggal, usulan.mulai, usulan.selesai)
    if abs(first - work.on) > REACH:
        raise RuleBroken("TANGGAL_KEADAAN_TERLALU_JAUH", field="mulai", mulai=first.isoformat())
    posts = jabatan_repository.posts_of(work, orang_id)
    last = first if usulan.jenis is _J.AKHIR_JABATAN else usulan.selesai
    heads = jabatan_repository.heads_from(work, usulan.npsn, first, last)
    _require_possible(orang, usulan, posts, heads)
    ending = _ending(orang, usulan, posts, heads, first)
    _require_begun(work, ending, first)
    moving = serah_terima.moving(work, orang_id, usulan.jenis, usulan.npsn, first)
    stand = serah_terima.concerned(work, usulan.jenis, usulan.npsn, moving, first)
    return AkibatJabatan(
        orang=orang,
        jenis=usulan.jenis,
        sekolah=school.nama,
        mulai=first,
        berakhir=ending,
        terbuka=open_steps(stand),
        selesai=finished_steps(stand),
        skp_pindah=len(moving),
        penerima=_takers(orang, usulan, heads),
        pemilik=_keepers(work, usulan, ending, heads, first),
        tanpa_ks=_headless(usulan, ending),
        tanpa_tugas=_without_post(work, usulan, orang, ending, first),
        pengamat_berakhir=len(ending_duties(work, orang.id, usulan, ending, first)),
        dua_skp=usulan.jenis is _J.PLT,
    )


def _somebody_else(work: UnitOfWork, orang_id: int) -> OrangDirawat:
    orang = keadaan_repository.looked_after(work, orang_id)
    if orang.id == work.actor.orang_id:
        raise NotPermitted("SK_DIRI_SENDIRI")
    return orang


def ending_duties(
    work: UnitOfWork,
    orang_id: int,
    usulan: UsulanJabatan,
    ending: tuple[JabatanTercatat, ...],
    first: date,
) -> tuple[TugasMengamati, ...]:
    """Duties of observation that end: the person's at the schools he leaves.

    Where the head changes, all of the school end.
    """
    own = (each.npsn for each in ending if each.orang_id == orang_id)
    found = tuple(
        each
        for npsn in sorted(set(own) - {usulan.npsn})
        for each in jabatan_repository.observer_duties(work, npsn, first, orang_id=orang_id)
    )
    if usulan.jenis is _J.MUTASI:
        return found
    return found + jabatan_repository.observer_duties(work, usulan.npsn, first)


def _school(work: UnitOfWork, npsn: str) -> SekolahTercatat:
    for each in jabatan_repository.kept_schools(work):
        if each.npsn == npsn:
            return each
    raise NotFound("SEKOLAH_TIDAK_DITEMUKAN")


def _require_possible(
    orang: OrangDirawat,
    usulan: UsulanJabatan,
    posts: tuple[JabatanTercatat, ...],
    heads: tuple[JabatanTercatat, ...],
) -> None:
    leads = any(each.orang_id == orang.id for each in heads)
    if usulan.jenis is _J.AKHIR_JABATAN:
        if not leads:
            raise WrongStep("BUKAN_KEPALA_SEKOLAH_INI", nama=orang.nama)
        return
    if usulan.selesai is not None and usulan.jenis is not _J.PLT:
        raise RuleBroken("JABATAN_TANPA_AKHIR", field="selesai")
    same = (
        each.status is new_status(usulan.jenis)
        for each in heads
        if each.orang_id == orang.id and usulan.jenis in CHANGES_HEAD
    )
    if any(same) or (usulan.jenis is _J.PLT and leads):
        raise WrongStep("SUDAH_KEPALA_SEKOLAH_INI", nama=orang.nama)
    serves = any(
        each.npsn == usulan.npsn and each.role is Role.GURU and each.selesai is None
        for each in posts
    )
    if usulan.jenis is _J.MUTASI and serves:
        raise WrongStep("SUDAH_GURU_SEKOLAH_INI", nama=orang.nama)


def _require_begun(work: UnitOfWork, ending: tuple[JabatanTercatat, ...], first: date) -> None:
    """An SK ends no post before it begins: the SK that gives it is withdrawn instead."""
    for each in ending:
        if each.mulai > work.on and each.mulai >= first:
            raise WrongStep("SK_AKAN_BERLAKU", nama=each.nama, mulai=each.mulai.isoformat())


def _ending(
    orang: OrangDirawat,
    usulan: UsulanJabatan,
    posts: tuple[JabatanTercatat, ...],
    heads: tuple[JabatanTercatat, ...],
    first: date,
) -> tuple[JabatanTercatat, ...]:
    """Posts that end: the head who is replaced, and the person's own where they are given up."""
    eve = first - timedelta(days=1)
    running = tuple(each for each in posts if each.selesai is None or each.selesai > eve)
    if usulan.jenis is _J.AKHIR_JABATAN:
        return tuple(each for each in heads if each.orang_id == orang.id)
    if usulan.jenis is _J.PLT:
        return heads
    definitive = tuple(each for each in running if each.status is StatusPenugasan.DEFINITIF)
    if usulan.jenis is _J.MUTASI:
        return definitive
    return (*heads, *(each for each in definitive if each not in heads))


def _takers(
    orang: OrangDirawat, usulan: UsulanJabatan, heads: tuple[JabatanTercatat, ...]
) -> tuple[str, ...]:
    if usulan.jenis in CHANGES_HEAD:
        return (orang.nama,)
    if usulan.jenis is _J.AKHIR_JABATAN:
        return tuple(each.nama for each in heads if each.orang_id != orang.id)
    return tuple(each.nama for each in heads if each.orang_id != orang.id)


def _keepers(
    work: UnitOfWork,
    usulan: UsulanJabatan,
    ending: tuple[JabatanTercatat, ...],
    heads: tuple[JabatanTercatat, ...],
    first: date,
) -> tuple[str, ...]:
    """With whom the finished steps stay: who assessed until now."""
    if usulan.jenis is not _J.MUTASI:
        return tuple(each.nama for each in heads if each in ending)
    left = next((each.npsn for each in ending if each.npsn != usulan.npsn), "")
    return tuple(
        each.nama for each in jabatan_repository.heads_from(work, left, first) if each not in ending
    )


def _headless(usulan: UsulanJabatan, ending: tuple[JabatanTercatat, ...]) -> tuple[str, ...]:
    """Schools whose head goes without a successor in this very SK."""
    return tuple(
        dict.fromkeys(
            each.sekolah
            for each in ending
            if each.role is Role.KEPALA_SEKOLAH
            and (usulan.jenis not in CHANGES_HEAD or each.npsn != usulan.npsn)
        )
    )


def _without_post(
    work: UnitOfWork,
    usulan: UsulanJabatan,
    orang: OrangDirawat,
    ending: tuple[JabatanTercatat, ...],
    first: date,
) -> tuple[str, ...]:
    """People whose last post ends."""
    gone = [each.id for each in ending]
    return tuple(
        each.nama
        for each in ending
        if (each.orang_id != orang.id or usulan.jenis not in NEW_ROLE)
        and not jabatan_repository.keeps_post(work, each.orang_id, besides=gone, mulai=first)
    )


def new_status(jenis: JenisSerahTerima) -> StatusPenugasan:
    """In which status the new post is held."""
    return StatusPenugasan.PLT if jenis is _J.PLT else StatusPenugasan.DEFINITIF
