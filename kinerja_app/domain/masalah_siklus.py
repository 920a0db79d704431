"""What keeps a document of the cycle from being sent: facts with source and field.

A draft may always be saved. The checks take both the document and what the plan says of the
practice; dates only warn and are judged in ``jadwal``.
"""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.indikator import IndikatorPraktik
from kinerja_app.domain.isi_siklus import (
    DokumenA,
    DokumenB,
    DokumenC,
    DokumenD,
    DokumenE,
    IsiDokumen,
)
from kinerja_app.domain.observasi import (
    AturanSiklus,
    Dokumen,
    IsianDokumen,
    JenisIsian,
    Pengisi,
    fields_of,
)
from kinerja_app.domain.skp import Jabatan

Problems = Iterator[RuleBroken]


def problems_a(isi: DokumenA, rules: AturanSiklus, *, praktik: IndikatorPraktik) -> Problems:
    """Check the target perilaku (K-04) and the times of the schedule."""
    fewest, most = rules.target_perilaku_min, rules.target_perilaku_maks
    count, field = len(isi.target_perilaku), "target_perilaku"
    if praktik.fokus and count < fewest.value:
        facts = {"jumlah": count, "batas": fewest.value}
        yield RuleBroken("TARGET_KURANG", source=fewest.citation, field=field, **facts)
    if count > most.value:
        facts = {"jumlah": count, "batas": most.value}
        yield RuleBroken("TARGET_LEBIH", source=most.citation, field=field, **facts)
    if len(set(isi.target_perilaku)) < count:
        yield RuleBroken("TARGET_GANDA", source=most.citation, field=field)
    for kode in isi.target_perilaku:
        if kode not in {each.kode for each in praktik.fokus}:
            source = praktik.citation
            yield RuleBroken("TARGET_TIDAK_DIKENAL", source=source, field=field, kode=kode)
    if isi.jadwal and isi.jadwal.selesai <= isi.jadwal.mulai:
        yield RuleBroken("JAM_TERBALIK", field="jadwal")


def problems_b(isi: DokumenB, rules: AturanSiklus, *, target: tuple[str, ...]) -> Problems:
    """Every chosen target has a mark; other fokus may stay without (domain/03 §2.1)."""
    source = rules.kategori_observasi.citation
    rated = {each.fokus for each in isi.hasil}
    for kode in target:
        if kode not in rated:
            field = f"hasil-{kode}"
            yield RuleBroken("TARGET_BELUM_DINILAI", source=source, field=field, kode=kode)
    if len(rated) < len(isi.hasil):
        yield RuleBroken("FOKUS_DINILAI_GANDA", source=source, field="hasil")


def problems_c(isi: DokumenC, rules: AturanSiklus) -> Problems:
    """Each follow-up says what is done."""
    source = rules.isian_dokumen.citation
    for number, each in enumerate(isi.upaya, start=1):
        if not each.uraian.strip():
            yield RuleBroken("UPAYA_KOSONG", source=source, field=f"upaya-{number}", nomor=number)


def problems_d(isi: DokumenD, rules: AturanSiklus) -> Problems:
    """Each follow-up is reported as done."""
    source = rules.isian_dokumen.citation
    for number, each in enumerate(isi.laporan_upaya, start=1):
        if each.selesai is None or not each.laporan.strip():
            field = f"laporan_upaya-{number}"
            yield RuleBroken("UPAYA_BELUM_DILAPORKAN", source=source, field=field, nomor=number)


def problems_e(isi: DokumenE, rules: AturanSiklus) -> Problems:
    """Check that the reflection is shared; a private one cannot be discussed."""
    if not isi.dibagikan:
        source = rules.isian_dokumen.citation
        yield RuleBroken("REFLEKSI_BELUM_DIBAGIKAN", source=source, field="dibagikan")


def field_problems(
    dokumen: Dokumen,
    pengisi: Pengisi,
    isi: IsiDokumen,
    rules: AturanSiklus,
    *,
    jabatan: Jabatan,
) -> tuple[RuleBroken, ...]:
    """Return the empty compulsory fields and the texts that are too long, of one side."""
    return tuple(
        problem
        for isian in fields_of(dokumen, pengisi, rules, jabatan=jabatan)
        for problem in _field_problems(isian, getattr(isi, isian.kode))
    )


def _field_problems(isian: IsianDokumen, value: object) -> Problems:
    text = value.strip() if isinstance(value, str) else ""
    empty = not text if isinstance(value, str) else not value
    source, label = isian.citation, isian.label
    if isian.wajib and empty and isian.jenis not in _CHECKED_APART:
        yield RuleBroken("ISIAN_KOSONG", source=source, field=isian.kode, label=label)
    if isinstance(value, str) and isian.maks is not None and len(text) > isian.maks:
        facts = {"panjang": len(text), "batas": isian.maks}
        yield RuleBroken(
            "ISIAN_TERLALU_PANJANG", source=source, field=isian.kode, label=label, **facts
        )


_CHECKED_APART = frozenset({JenisIsian.FOKUS, JenisIsian.KATEGORI})
"""Kinds of field whose own rule says more than "empty"."""


def problems_before_sending(
    dokumen: Dokumen,
    isi: IsiDokumen,
    rules: AturanSiklus,
    *,
    pengisi: Pengisi,
    jabatan: Jabatan,
    praktik: IndikatorPraktik,
    target: tuple[str, ...] = (),
) -> tuple[RuleBroken, ...]:
    """Return everything that keeps one side from sending its part of a document.

    ``target`` are the chosen target perilaku of A. The rules of a document bind the side that
    writes it: the observer in B, the pegawai elsewhere.
    """
    found = field_problems(dokumen, pengisi, isi, rules, jabatan=jabatan)
    writer = Pengisi.PENGAMAT if dokumen is Dokumen.B else Pengisi.PEGAWAI
    if pengisi is not writer:
        return found
    return (*found, *_own_rules(isi, rules, praktik, target))


def _own_rules(
    isi: IsiDokumen, rules: AturanSiklus, praktik: IndikatorPraktik, target: tuple[str, ...]
) -> Problems:
    match isi:
        case DokumenA():
            return problems_a(isi, rules, praktik=praktik)
        case DokumenB():
            return problems_b(isi, rules, target=target)
        case DokumenC():
            return problems_c(isi, rules)
        case DokumenD():
            return problems_d(isi, rules)
        case DokumenE():
            return problems_e(isi, rules)
