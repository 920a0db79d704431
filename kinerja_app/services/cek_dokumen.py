"""A stranger holds a paper: does it match the record? Says no more than the paper itself says."""

from __future__ import annotations

import hmac
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from kinerja_app.documents.bentuk import outcome, progress_of
from kinerja_app.documents.rekaman import Rekaman, fingerprint, substance
from kinerja_app.domain.actor import Actor
from kinerja_app.domain.cetakan import (
    PANJANG_SIDIK,
    Cetakan,
    as_code,
    as_print,
    printable,
)
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence import dokumen_repository, penilaian_repository
from kinerja_app.persistence.dokumen_repository import Terbitan
from kinerja_app.persistence.unit_of_work import begin
from kinerja_app.services.rekaman import record_of
from kinerja_app.services.use_case import unscoped


class HasilCek(StrEnum):
    """What can be said about a paper."""

    TIDAK_COCOK = "tidak_cocok"
    COCOK = "cocok"
    DATA_DIRI = "data_diri"
    BERUBAH = "berubah"
    DIBUKA_LAGI = "dibuka_lagi"


@dataclass(frozen=True)
class Pemeriksaan:
    """The answer; a paper that does not match tells nothing beyond that.

    ``nama`` is the name of the paper's holder, of which a page shows the initials; ``pokok`` what
    the paper says in the end, so that an altered figure beside a true code is seen.
    """

    hasil: HasilCek
    cetakan: Cetakan | None = None
    konsep: bool = False
    nama: str = ""
    periode: str = ""
    terbit: date | None = None
    pokok: tuple[tuple[str, str], ...] = ()


NO_MATCH = Pemeriksaan(HasilCek.TIDAK_COCOK)


@unscoped("whoever holds a paper may ask by its code and sidik; the answer names nobody in full")
def check_paper(kode: str, sidik: str, *, now: datetime) -> Pemeriksaan:
    """Compare a paper with the record. A wrong code and a wrong sidik fail in the same way."""
    code, beginning = as_code(kode), as_print(sidik)
    with begin(Actor(orang_id=0, nama=""), now=now, writes=False) as work:
        found = dokumen_repository.by_code(work, code)
        kept = found[0].sidik[:PANJANG_SIDIK] if found else "-" * PANJANG_SIDIK
        same = hmac.compare_digest(kept.encode(), beginning.encode())
        if found is None or not same:
            return NO_MATCH
        paper, skp = found
        rekaman = record_of(work, skp)
        versions = penilaian_repository.versions(work, skp.id)
        reopened = bool(paper.versi) and bool(versions) and versions[0].ke > paper.versi
    return _answer(paper, rekaman, reopened=reopened)


def _answer(paper: Terbitan, rekaman: Rekaman, *, reopened: bool) -> Pemeriksaan:
    result = _compared(paper, rekaman)
    return Pemeriksaan(
        HasilCek.DIBUKA_LAGI if result is HasilCek.BERUBAH and reopened else result,
        paper.cetakan,
        paper.konsep,
        rekaman.pegawai.nama,
        rekaman.periode,
        local_date(paper.diterbitkan_at),
        outcome(paper.cetakan, rekaman) if result is not HasilCek.BERUBAH else (),
    )


def _compared(paper: Terbitan, rekaman: Rekaman) -> HasilCek:
    """A final paper of which only names, ranks or places were corrected since still holds.

    So does a PAK that was printed before its number was on record: that was written by hand.
    """
    state = printable(paper.cetakan, progress_of(rekaman))
    stands = (rekaman, replace(rekaman, sk_pak=None))
    prints = {fingerprint(each, paper.cetakan, konsep=state.konsep) for each in stands}
    if state.bisa and paper.sidik in prints:
        return HasilCek.COCOK
    kept = {substance(each, paper.cetakan, konsep=state.konsep) for each in stands}
    same = paper.sidik_isi in kept
    return HasilCek.DATA_DIRI if state.bisa and not state.konsep and same else HasilCek.BERUBAH
