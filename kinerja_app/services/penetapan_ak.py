"""The SK of each Penetapan Angka Kredit (PAK), kept by those who hand the results on.

Nobody keeps the letter of his own angka kredit. A correction leaves the earlier record readable.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.angka_kredit import PerhitunganAk
from kinerja_app.domain.errors import ManyProblems, NotPermitted, RuleBroken, Stale, WrongStep
from kinerja_app.domain.penetapan_ak import (
    Penetapan,
    SkPak,
    StatusPak,
    credit_of,
    problems,
    status_of,
)
from kinerja_app.domain.skp import Jabatan
from kinerja_app.domain.tulisan import not_too_long
from kinerja_app.persistence import (
    kiriman_repository,
    penetapan_repository,
    periode_repository,
    reads_sekolah_ekinerja,
)
from kinerja_app.persistence.database import lock_for
from kinerja_app.persistence.penetapan_repository import PenetapanTersimpan, SkpPak
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.reads_ekspor import SkpEkspor
from kinerja_app.persistence.reads_sekolah_ekinerja import SekolahDalamLingkup
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.kumpulan_ekinerja import credited_year, outgoing, these
from kinerja_app.services.use_case import use_case

PAGE = 25
_ORDER = {status: place for place, status in enumerate(StatusPak)}


@dataclass(frozen=True)
class SaringanPak:
    """What of the list is asked for; empty texts ask for everybody."""

    cari: str = ""
    status: StatusPak | None = None
    halaman: int = 1


@dataclass(frozen=True)
class BarisPak:
    """One person with a final predikat of the year; ``riwayat`` begins with what counts."""

    skp_id: int
    nama: str
    nip: str
    jabatan: Jabatan
    status: StatusPak
    perhitungan: PerhitunganAk | None
    riwayat: tuple[PenetapanTersimpan, ...]
    milik_sendiri: bool


@dataclass(frozen=True)
class DaftarPak:
    """The people of one school; ``sekolah`` is None while one of several is not chosen.

    ``menunggu`` counts the people whose predikat of the year is not final yet.
    """

    periode: PeriodeTercatat
    rules: RuleSet
    sekolah: SekolahDalamLingkup | None = None
    baris: tuple[BarisPak, ...] = ()
    jumlah: int = 0
    per_status: Mapping[StatusPak, int] | None = None
    menunggu: int = 0


@use_case(Permission.EXPORT_EKINERJA, writes=False)
def list_pak(
    work: UnitOfWork, periode_kode: str, *, npsn: str = "", saringan: SaringanPak, now: datetime
) -> DaftarPak:
    """The PAK of a school whose results the actor hands on, those without a letter first.

    ``NotFound`` for a school outside of the actor's scope.
    """
    del now
    periode = periode_repository.get(work, periode_kode)
    rules = rules_for(work, periode.rule_set_id)
    schools = reads_sekolah_ekinerja.schools(work, npsn, periode)
    if len(schools) > 1 or not periode.tutup_tahun:
        return DaftarPak(periode, rules, schools[0] if len(schools) == 1 else None)
    skps = outgoing(work, periode, [schools[0].npsn])
    rows = _rows(work, periode, rules, skps)
    wanted = [each for each in rows if _asked(each, saringan)]
    first = (max(saringan.halaman, 1) - 1) * PAGE
    return DaftarPak(
        periode,
        rules,
        schools[0],
        tuple(wanted[first : first + PAGE]),
        len(wanted),
        Counter(each.status for each in rows),
        menunggu=sum(credited_year(each, periode, rules) is None for each in skps),
    )


def _rows(
    work: UnitOfWork, periode: PeriodeTercatat, rules: RuleSet, skps: tuple[SkpEkspor, ...]
) -> list[BarisPak]:
    known = penetapan_repository.histories(work, [each.id for each in skps])
    found = []
    for skp in skps:
        year = credited_year(skp, periode, rules)
        status = status_of(year, rules, skp.penetapan) if year else None
        if not year or not status or not skp.karier:
            continue
        found.append(
            BarisPak(
                skp_id=skp.id,
                nama=skp.karier.nama,
                nip=skp.nip,
                jabatan=skp.jabatan,
                status=status,
                perhitungan=credit_of(year, rules),
                riwayat=known.get(skp.id, ()),
                milik_sendiri=skp.orang_id == work.actor.orang_id,
            )
        )
    return sorted(found, key=lambda each: (_ORDER[each.status], each.nama))


def _asked(row: BarisPak, saringan: SaringanPak) -> bool:
    words = saringan.cari.casefold().strip()
    named = words in row.nama.casefold() or words.replace(" ", "") in row.nip
    return named and saringan.status in (None, row.status)


@use_case(Permission.EXPORT_EKINERJA, writes=True)
def record_pak(
    work: UnitOfWork, skp_id: int, sk: SkPak, *, bersama: bool = False, now: datetime
) -> None:
    """Write the SK of a PAK down for the first time, with the amount that it fixes.

    ``bersama`` says that one letter is meant to fix the angka kredit of several people. Raises
    ``NotFound`` outside of the scope, ``NotPermitted`` for oneself, ``WrongStep`` before the
    predikat is final and where a letter is on record, ManyProblems for what cannot be right.
    """
    del now
    skp, kept = _prepared(work, skp_id, sk, bersama=bersama)
    if penetapan_repository.histories(work, [skp_id]):
        raise WrongStep("PAK_SUDAH_DICATAT")
    if penetapan_repository.other_of_year(work, skp):
        raise WrongStep("PAK_TAHUN_SUDAH_DICATAT")
    penetapan_repository.add(work, skp_id, kept, ke=1)
    _note(work, skp, Act("catat_sk_pak", "skp", str(skp_id), ke=kept.sk.nomor))


@use_case(Permission.EXPORT_EKINERJA, writes=True)
def correct_pak(
    work: UnitOfWork,
    skp_id: int,
    sk: SkPak,
    *,
    ke: int,
    alasan: str,
    bersama: bool = False,
    now: datetime,
) -> None:
    """Put another record in the place of the one that counts (``ke``), with a reason.

    Refuses as recording does; ``Stale`` where somebody corrected it meanwhile. What stands there
    already changes nothing. Angka kredit that was sent is sent anew.
    """
    del now
    skp, kept = _prepared(work, skp_id, sk, bersama=bersama)
    before = penetapan_repository.histories(work, [skp_id]).get(skp_id, ())
    if not before:
        raise WrongStep("PAK_BELUM_DICATAT")
    if before[0].ke != ke:
        raise Stale("PAK_SUDAH_DIPERBAIKI", nama=before[0].oleh)
    if before[0].isi == kept:
        return
    why = not_too_long(alasan.strip(), "alasan")
    if not why:
        raise RuleBroken("ALASAN_PAK_KOSONG", field="alasan")
    penetapan_repository.add(work, skp_id, kept, ke=ke + 1, alasan=why)
    kiriman_repository.hold_credit(work, skp_id)
    old = before[0].isi.sk.nomor
    act = Act("perbaiki_sk_pak", "skp", str(skp_id), dari=old, ke=kept.sk.nomor, alasan=why)
    _note(work, skp, act)


def _prepared(
    work: UnitOfWork, skp_id: int, sk: SkPak, *, bersama: bool
) -> tuple[SkpPak, Penetapan]:
    """The SKP and what would be kept of the letter; refuses what cannot be right."""
    skp = penetapan_repository.handed_on(work, skp_id)
    if skp.orang_id == work.actor.orang_id:
        raise NotPermitted("PAK_DIRI_SENDIRI")
    lock_for(work.session, f"pak:{skp.orang_id}")
    periode = periode_repository.get(work, skp.periode_kode)
    credit = _credit(work, skp, periode)
    wish = replace(sk, nomor=" ".join(sk.nomor.split()))
    ended = min(skp.berakhir or periode.selesai, periode.selesai)
    if wrong := problems(wish, sejak=ended, on=work.on):
        raise ManyProblems(wrong)
    holder = "" if bersama else penetapan_repository.holder_of(work, wish.nomor, beside=skp)
    if holder:
        raise RuleBroken("NOMOR_PAK_DIPAKAI", field="nomor", nama=holder)
    return skp, Penetapan(wish, credit.ak, credit.bulan)


def _credit(work: UnitOfWork, skp: SkpPak, periode: PeriodeTercatat) -> PerhitunganAk:
    if not periode.tutup_tahun:
        raise RuleBroken("PAK_BUKAN_AKHIR_TAHUN")
    found = these(work, periode, [skp.id])
    if not found:
        raise RuleBroken("PAK_TIDAK_DIKIRIM")
    rules = rules_for(work, periode.rule_set_id)
    year = credited_year(found[0], periode, rules)
    if year is None:
        raise WrongStep("PAK_BELUM_FINAL")
    credit = credit_of(year, rules)
    if credit is None:
        raise RuleBroken("PAK_BELUM_TERHITUNG")
    return credit


def _note(work: UnitOfWork, skp: SkpPak, act: Act) -> None:
    """The line of the trail, and the news for the person."""
    record(work, replace(act, orang_id=skp.orang_id, npsn=skp.npsn))
    notify(
        work,
        skp.orang_id,
        kunci=f"sk_pak:{skp.id}:{work.now.isoformat()}",
        kode="SK_PAK_DICATAT",
        tautan="arti",
        nama=work.actor.nama,
    )
