"""Putting results into the queue to e-Kinerja: by a person, and again after a reopening."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.ekinerja import skp_key
from kinerja_app.domain.ekinerja_beda import Sumber
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.kiriman import StatusKiriman, renewed
from kinerja_app.integrations.ekinerja_bentuk import Baris
from kinerja_app.integrations.ekinerja_berkas import rows_of
from kinerja_app.persistence import kiriman_repository, periode_repository
from kinerja_app.persistence.kiriman_repository import KirimanTersimpan, Pesan
from kinerja_app.persistence.periode_repository import PeriodeTercatat
from kinerja_app.persistence.reads_ekspor import SkpEkspor
from kinerja_app.persistence.trail_repository import Act, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.ekinerja import examine
from kinerja_app.services.ekspor_ekinerja import closed, one_school_or_dinas
from kinerja_app.services.kumpulan_ekinerja import outgoing, records_of, these
from kinerja_app.services.use_case import use_case
from kinerja_app.settings import get_settings

AT_ONCE = 200


@dataclass(frozen=True)
class Antrean:
    """What queueing did: messages with new content, and those that had arrived as they are."""

    antre: int
    tetap: int


@use_case(Permission.EXPORT_EKINERJA, writes=True)
def queue_export(work: UnitOfWork, periode_kode: str, *, npsn: str = "", now: datetime) -> Antrean:
    """Queue every record of the open schools of the scope; what has not changed stays.

    RuleBroken PENGIRIMAN_BELUM_DISETEL without an address, GERBANG_TERTUTUP while no school is
    open, KUADRAN_TANPA_PEMETAAN without codes, EKSPOR_SATU_SEKOLAH to a KS of several schools who
    names none.
    """
    del now
    if not get_settings().ekinerja_url:
        raise RuleBroken("PENGIRIMAN_BELUM_DISETEL")
    seen = examine(work, periode_kode, npsn)
    one_school_or_dinas(work, npsn, seen.periode)
    if refusal := closed(seen):
        raise refusal
    rules = rules_for(work, seen.periode.rule_set_id)
    done = _queue(work, seen.periode, rules, outgoing(work, seen.periode, seen.terbuka))
    record(
        work,
        Act(
            "antrekan_ekinerja",
            "kiriman",
            periode_kode,
            npsn=npsn or None,
            rincian={"periode": periode_kode, "antre": done.antre},
        ),
    )
    return done


@use_case(Permission.RUN_DAILY, writes=True)
def queue_again(work: UnitOfWork, *, now: datetime) -> int:
    """Queue the new version of results that were reopened after they had been sent (K-33)."""
    del now
    total = 0
    for kode, numbers in kiriman_repository.held(work, limit=AT_ONCE).items():
        periode = periode_repository.get(work, kode)
        rules = rules_for(work, periode.rule_set_id)
        final = [each for each in these(work, periode, numbers) if each.periodik]
        for each in final:
            queued = _queue(work, periode, rules, [each]).antre
            total += queued
            # Angka kredit whose letter does not fit any more stays held back, beat after beat.
            if queued:
                act = Act(
                    "kirim_ulang", "skp", str(each.id), orang_id=each.orang_id, npsn=each.npsn
                )
                record(work, act)
    return total


def _queue(
    work: UnitOfWork, periode: PeriodeTercatat, rules: RuleSet, skps: Iterable[SkpEkspor]
) -> Antrean:
    messages = [each for skp in skps for each in messages_of(skp, periode, rules)]
    known = kiriman_repository.by_key(work, [each.kunci for each in messages])
    queued = 0
    for each in messages:
        before = known.get(each.kunci)
        if before and not _has_news(before, each):
            continue
        state = renewed(before.kiriman if before else None, work.now)
        kiriman_repository.put(work, each, state, urut=before.urut + 1 if before else 1)
        queued += 1
    return Antrean(queued, len(messages) - queued)


def _has_news(before: KirimanTersimpan, pesan: Pesan) -> bool:
    held = before.kiriman.status is StatusKiriman.DITAHAN
    return held or before.hash != pesan.hash or before.penilaian_ke != pesan.penilaian_ke


def messages_of(skp: SkpEkspor, periode: PeriodeTercatat, rules: RuleSet) -> Iterator[Pesan]:
    """The messages of one SKP: its RHK together, so that a dropped one vanishes, and results."""
    parts = rows_of(records_of(skp, periode, rules))
    key = skp_key(skp.nomor)
    plan: Mapping[str, object] = {"id": key, "rhk": list(parts[Sumber.RHK])}
    yield _message(skp, periode, Sumber.RHK, key, plan, ke=0)
    for kind in (Sumber.PERIODIK, Sumber.TAHUNAN, Sumber.ANGKA_KREDIT):
        for row in parts[kind]:
            yield _message(skp, periode, kind, str(row["id"]), row, ke=skp.penilaian_ke)


def _message(
    skp: SkpEkspor,
    periode: PeriodeTercatat,
    sumber: Sumber,
    kunci: str,
    isi: Baris | Mapping[str, object],
    *,
    ke: int,
) -> Pesan:
    text = json.dumps(isi, sort_keys=True, ensure_ascii=False)
    return Pesan(
        kunci=kunci,
        sumber=sumber,
        skp_id=skp.id,
        orang_id=skp.orang_id,
        npsn=skp.npsn,
        periode_kode=periode.kode,
        penilaian_ke=ke,
        isi=dict(isi),
        hash=hashlib.sha256(text.encode()).hexdigest(),
    )
