"""From a record to the form of each document, as one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kinerja_app.documents.bentuk_angka_kredit import (
    accumulation,
    conversion,
    credit_shown,
)
from kinerja_app.documents.bentuk_evaluasi import evaluation, feedback_sheet, handover
from kinerja_app.documents.bentuk_observasi import observation
from kinerja_app.documents.bentuk_pak import determination
from kinerja_app.documents.bentuk_skp import annex, qualitative, quantitative
from kinerja_app.documents.lembar import Lembar
from kinerja_app.documents.rekaman import Rekaman
from kinerja_app.documents.tulisan import tanggal
from kinerja_app.domain.cetakan import Cetakan, Kelompok, Kemajuan, group_of
from kinerja_app.domain.predikat import JenisDokumen, predikat_label
from kinerja_app.regulations import RuleSet, by_id

_FORMS: Mapping[Cetakan, Callable[[Rekaman, RuleSet], Lembar]] = {
    Cetakan.SKP_KUALITATIF: qualitative,
    Cetakan.SKP_KUANTITATIF: quantitative,
    Cetakan.LAMPIRAN_SKP: annex,
    Cetakan.UMPAN_BALIK: feedback_sheet,
    Cetakan.EVALUASI: evaluation,
    Cetakan.DOKUMEN_EVALUASI: handover,
    Cetakan.KONVERSI: conversion,
    Cetakan.AKUMULASI: accumulation,
    Cetakan.PENETAPAN: determination,
}


def form_of(cetakan: Cetakan, rekaman: Rekaman, rules: RuleSet) -> Lembar:
    """The form of a document; ``ValueError`` where the record does not hold what it prints."""
    compose = _FORMS.get(cetakan)
    return compose(rekaman, rules) if compose else observation(cetakan, rekaman, rules)


def outcome(cetakan: Cetakan, rekaman: Rekaman) -> tuple[tuple[str, str], ...]:
    """What the document says in the end: the predikat, or the angka kredit; else nothing."""
    rules, group = by_id(rekaman.rule_set), group_of(cetakan)
    if group is Kelompok.PENILAIAN and rekaman.penilaian:
        label = predikat_label(rekaman.penilaian.predikat, rules, dokumen=JenisDokumen.FORM_PANRB)
        return (("Predikat pada kertas", label),)
    if group is Kelompok.ANGKA_KREDIT and rekaman.angka_kredit:
        amount = ("Angka kredit pada kertas", credit_shown(cetakan, rekaman, rules))
        letter = rekaman.sk_pak if cetakan is Cetakan.PENETAPAN else None
        words = f"{letter.nomor}, {tanggal(letter.tanggal)}" if letter else ""
        return (amount, ("SK yang tercatat", words)) if letter else (amount,)
    return ()


def progress_of(rekaman: Rekaman) -> Kemajuan:
    """How far the record has come, as far as printing asks."""
    plan, rating = rekaman.rencana, rekaman.penilaian
    year = [each for each in rekaman.angka_kredit if each.tahun == rekaman.mulai.year]
    return Kemajuan(
        diajukan=plan is not None,
        disepakati=plan is not None and plan.disepakati is not None,
        dokumen_ada=frozenset(rekaman.siklus.ada),
        dokumen_lengkap=frozenset(rekaman.siklus.lengkap),
        ditetapkan=rating is not None,
        final=rating is not None and rating.final,
        asn=rekaman.asn,
        definitif=rekaman.definitif,
        ak_terhitung=bool(year),
        ak_final=bool(year) and year[-1].final,
    )
