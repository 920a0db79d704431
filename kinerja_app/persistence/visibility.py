"""The one place that says which rows a person sees (domain/07 §2)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    cast,
    exists,
    false,
    not_,
    or_,
    select,
)
from sqlalchemy.orm import Mapped
from sqlmodel import col

from kinerja_app.domain.actor import Actor, Permission, Role
from kinerja_app.domain.alur_pelaksanaan import LangkahSiklus
from kinerja_app.domain.alur_penilaian import LOCKED, LangkahPenilaian
from kinerja_app.domain.alur_skp import Langkah
from kinerja_app.domain.serah_terima import needed_since
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence.tables import (
    ArsipBukti,
    Audit,
    Berkas,
    Bukti,
    BuktiSekolah,
    Delegasi,
    DelegasiGuru,
    KeadaanOrang,
    Keberatan,
    Koreksi,
    Pembinaan,
    Penilaian,
    Penugasan,
    Periode,
    Sekolah,
    Skp,
    TokenApi,
)
from kinerja_app.persistence.visibility_kepala import leads_that_school, led_that_school


def visible_skp(actor: Actor, on: date) -> ColumnElement[bool]:
    """Own SKPs; the guru's of one's school as KS; the KS's of binaan schools and of the daerah.

    The SKP of a guru who leads the very school counts among the latter: the Kepala Dinas or the
    linked pengawas judge it.
    Who assessed before sees none of them any more: what he finished is read in ``finished_skp``.
    """
    own = col(Skp.orang_id) == actor.orang_id
    return or_(own, *_of_guru(actor), *_of_heads(actor, on))


def _of_guru(actor: Actor) -> Iterator[ColumnElement[bool]]:
    """SKPs of the guru of a school from the year on in which its head took over (K-34).

    An arm that opens nothing is left out, here and below: beside it no index is used.
    """
    if led_schools(actor):
        guru = col(Skp.jabatan) == Jabatan.GURU.value
        yield and_(guru, led_since(actor, col(Skp.npsn), col(Skp.periode_kode)))


def _of_heads(actor: Actor, on: date) -> Iterator[ColumnElement[bool]]:
    """SKPs of those who lead the schools that one accompanies, or of one's daerah."""
    if actor.binaan or actor.dinas(Role.KEPALA_DINAS):
        yield and_(
            or_(col(Skp.jabatan) == Jabatan.KEPALA_SEKOLAH.value, led_that_school(on)),
            or_(
                col(Skp.npsn).in_(actor.binaan),
                _of_daerah(col(Skp.npsn), actor, Role.KEPALA_DINAS),
            ),
        )


def led_since(
    actor: Actor, npsn: Mapped[str] | Mapped[str | None], periode_kode: Mapped[str]
) -> ColumnElement[bool]:
    """Rows of the schools one leads, from the year on in which one took over (K-34)."""
    posts = (each for each in actor.penugasan if each.role is Role.KEPALA_SEKOLAH and each.npsn)
    return or_(
        false(),
        *(
            and_(npsn == each.npsn, periode_kode.in_(_periods_since(needed_since(each.mulai))))
            for each in posts
        ),
    )


def _periods_since(day: date) -> Select[str]:
    return select(col(Periode.kode)).where(col(Periode.selesai) >= day)


def observed_skp(actor: Actor, on: date) -> ColumnElement[bool]:
    """SKPs whose observation concerns the person: those he sees, and those by delegation of a KS.

    By delegation the guru named in it, in the periods that it reaches into; not one who leads the
    school by now.
    """
    named = (
        exists()
        .where(
            col(Delegasi.id).in_(actor.amatan),
            col(Delegasi.npsn) == col(Skp.npsn),
            col(DelegasiGuru.delegasi_id) == col(Delegasi.id),
            col(DelegasiGuru.orang_id) == col(Skp.orang_id),
            col(Periode.kode) == col(Skp.periode_kode),
            col(Periode.selesai) >= col(Delegasi.mulai),
        )
        .correlate(Skp)
    )
    guru = and_(col(Skp.jabatan) == Jabatan.GURU.value, not_(leads_that_school(on)))
    return or_(visible_skp(actor, on), and_(guru, named))


def finished_skp(actor: Actor, on: date) -> ColumnElement[bool]:
    """SKPs of others of which the person finished a step and which he no longer sees otherwise."""
    acted = exists().where(
        col(Audit.pelaku_id) == actor.orang_id,
        col(Audit.objek_jenis) == "skp",
        col(Audit.objek_id) == cast(col(Skp.id), String),
        col(Audit.tindakan).in_(FINISHING),
    )
    judged = exists().where(
        col(Bukti.skp_id) == col(Skp.id), col(Bukti.diputuskan_oleh) == actor.orang_id
    )
    return and_(
        col(Skp.orang_id) != actor.orang_id, or_(acted, judged), not_(visible_rating(actor, on))
    )


FINISHING = frozenset(
    {
        Langkah.SETUJUI.value,
        Langkah.KEMBALIKAN.value,
        Langkah.TINJAU.value,
        LangkahSiklus.SEPAKATI_JADWAL.value,
        LangkahSiklus.KIRIM_B.value,
        LangkahSiklus.SELESAIKAN_C.value,
        LangkahSiklus.SELESAIKAN_E.value,
        LangkahPenilaian.REKOMENDASIKAN.value,
        LangkahPenilaian.TETAPKAN.value,
    }
)
"""Acts on the SKP of another by which a step is finished; they stay readable for who did them."""


def sees_only_own(actor: Actor) -> bool:
    """Whether no post opens the SKP of anybody else: then ``visible_rating`` is one's own."""
    others = led_schools(actor) or actor.binaan or actor.dinas(Role.KEPALA_DINAS)
    return not others and Role.ADMIN_SISTEM not in actor.roles


@lru_cache(maxsize=64)
def visible_rating(actor: Actor, on: date) -> ColumnElement[bool]:
    """SKPs whose rating concerns the person (domain/07 §2): those one sees anyway and two kinds.

    A guru's that was objected to or is final, for the Kepala Dinas, who decides and reopens; and
    every final one for the admin sistem, who may reopen it.
    """
    rated = select(col(Penilaian.id)).where(col(Penilaian.skp_id) == col(Skp.id))
    final = rated.where(col(Penilaian.status).in_([each.value for each in LOCKED])).exists()
    objected = rated.join(Keberatan, col(Keberatan.penilaian_id) == col(Penilaian.id)).exists()
    arms = [visible_skp(actor, on)]
    if actor.dinas(Role.KEPALA_DINAS):
        guru = col(Skp.jabatan) == Jabatan.GURU.value
        daerah = _of_daerah(col(Skp.npsn), actor, Role.KEPALA_DINAS)
        arms.append(and_(guru, daerah, or_(final, objected)))
    if Role.ADMIN_SISTEM in actor.roles:
        arms.append(final)
    return or_(*arms)


def _of_daerah(column: Mapped[str], actor: Actor, *roles: Role) -> ColumnElement[bool]:
    dinas = actor.dinas(*roles)
    if not dinas:
        return false()
    return column.in_(select(col(Sekolah.npsn)).where(col(Sekolah.dinas_id).in_(dinas)))


def own_schools(actor: Actor) -> frozenset[str]:
    """NPSN of the schools of one's own assignments and of the binaan: one may know of them."""
    roles = (Role.GURU, Role.KEPALA_SEKOLAH, Role.OPERATOR_SEKOLAH)
    return frozenset[str]().union(*(actor.schools(role) for role in roles)) | actor.binaan


def visible_school(actor: Actor) -> ColumnElement[bool]:
    """Schools of one's own assignments and SKPs, the binaan, and the daerah for the dinas."""
    own_plans = select(col(Skp.npsn)).where(col(Skp.orang_id) == actor.orang_id)
    return or_(_present_school(actor), col(Sekolah.npsn).in_(own_plans))


def _present_school(actor: Actor) -> ColumnElement[bool]:
    daerah = actor.dinas(Role.KEPALA_DINAS, Role.ADMIN_DINAS)
    return or_(
        col(Sekolah.npsn).in_(own_schools(actor)),
        col(Sekolah.dinas_id).in_(daerah) if daerah else false(),
    )


def visible_file(actor: Actor, on: date) -> ColumnElement[bool]:
    """Evidence for those who read SKPs or their archive, and the letters of marks and of links."""
    reads = actor.may(Permission.READ_SKP) or actor.may(Permission.READ_ARCHIVE)
    return or_(*(_evidence(actor, on) if reads else ()), *_attached(actor))


def _evidence(actor: Actor, on: date) -> Iterator[ColumnElement[bool]]:
    """Own files, those in a slot of an SKP one sees or has judged, and the documents of schools.

    Of the schools one serves or leads; of one that one left, those of the periods one was there.
    The letter of a mark or of a link is the office's: who sent it reads it while he holds that.
    """
    in_slots = select(col(Bukti.berkas_id)).join(Skp, col(Bukti.skp_id) == col(Skp.id))
    archived = select(col(ArsipBukti.berkas_id)).join(Skp, col(ArsipBukti.skp_id) == col(Skp.id))
    judged = col(Bukti.diputuskan_oleh) == actor.orang_id
    of_schools = select(col(BuktiSekolah.berkas_id)).join(
        Sekolah, col(BuktiSekolah.npsn) == col(Sekolah.npsn)
    )
    there = exists().where(
        col(Skp.orang_id) == actor.orang_id,
        col(Skp.npsn) == col(BuktiSekolah.npsn),
        col(Skp.periode_kode) == col(BuktiSekolah.periode_kode),
    )
    letters = (
        select(col(table.berkas_id)).where(col(table.berkas_id).is_not(None))
        for table in (KeadaanOrang, Pembinaan)
    )
    mine = (col(Berkas.id).not_in(each) for each in letters)
    yield and_(col(Berkas.pemilik_id) == actor.orang_id, *mine)
    yield col(Berkas.id).in_(in_slots.where(or_(visible_skp(actor, on), judged)))
    yield col(Berkas.id).in_(archived.where(visible_skp(actor, on)))
    yield col(Berkas.id).in_(of_schools.where(or_(_present_school(actor), there)))


def _attached(actor: Actor) -> Iterator[ColumnElement[bool]]:
    """Letters of marks and of links, for who looks after the people of that school.

    The letter of a link is also its pengawas's; a mark taken back keeps its letter.
    """
    marks = select(col(KeadaanOrang.berkas_id))
    links = select(col(Pembinaan.berkas_id))
    cared = select(col(Sekolah.npsn)).where(cared_school(actor))
    own = col(Pembinaan.pengawas_id) == actor.orang_id
    yield col(Berkas.id).in_(marks.where(col(KeadaanOrang.npsn).in_(cared)))
    yield col(Berkas.id).in_(links.where(or_(own, col(Pembinaan.npsn).in_(cared))))


def managed_school(actor: Actor) -> ColumnElement[bool]:
    """Schools whose master data the person keeps: the operator's own, the admin dinas's daerah."""
    daerah = actor.dinas(Role.ADMIN_DINAS)
    return or_(
        col(Sekolah.npsn).in_(actor.schools(Role.OPERATOR_SEKOLAH)),
        col(Sekolah.dinas_id).in_(daerah) if daerah else false(),
    )


def keeps_master_data(actor: Actor) -> bool:
    """Whether ``managed_school`` is true of any school at all."""
    return bool(actor.schools(Role.OPERATOR_SEKOLAH) or actor.dinas(Role.ADMIN_DINAS))


def led_schools(actor: Actor) -> frozenset[str]:
    """NPSN of the schools that the person leads, definitive or Plt."""
    return actor.schools(Role.KEPALA_SEKOLAH)


def cared_school(actor: Actor) -> ColumnElement[bool]:
    """Schools whose people the person looks after: led by him, or their data kept by him."""
    return or_(col(Sekolah.npsn).in_(led_schools(actor)), managed_school(actor))


def managed_correction(actor: Actor) -> ColumnElement[bool]:
    """Correction requests to the schools whose master data the person keeps."""
    return col(Koreksi.npsn).in_(select(col(Sekolah.npsn)).where(managed_school(actor)))


def kept_token(actor: Actor) -> ColumnElement[bool]:
    """Tokens of the systems of the dinas whose data the person keeps."""
    return col(TokenApi.dinas_id).in_(actor.dinas(Role.ADMIN_DINAS))


def visible_staff(actor: Actor) -> ColumnElement[bool]:
    """Assignments of the schools whose list the person may read: KS, operator, dinas."""
    managed = select(col(Sekolah.npsn)).where(managed_school(actor))
    return or_(
        col(Penugasan.npsn).in_(led_schools(actor)),
        col(Penugasan.npsn).in_(managed),
    )
