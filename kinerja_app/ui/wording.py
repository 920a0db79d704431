"""From refusals to sentences a person reads. Codes and facts come from below, words are made here.

Refusals of files are worded beside the readers. Each other area keeps its own
``wording_<area>.py`` with ``SENTENCES`` (code → template with facts in braces) and is named once
in ``_AREAS``; two areas may not word one code.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from string import Formatter

from kinerja_app.domain.citation import Citation, Confidence
from kinerja_app.domain.errors import DomainError, Fact, ManyProblems, RuleBroken
from kinerja_app.integrations.kalimat_berkas import FILE_SENTENCES, file_sentence
from kinerja_app.ui import (
    wording_akses,
    wording_api,
    wording_bukti,
    wording_dokumen,
    wording_ekinerja,
    wording_identitas,
    wording_jabatan,
    wording_layanan,
    wording_orang,
    wording_pak,
    wording_pelaksanaan,
    wording_penilaian,
    wording_perencanaan,
    wording_perubahan,
    wording_siklus,
)
from kinerja_app.ui.formatting import angka, tanggal
from kinerja_app.ui.views import Problem

_AREAS: tuple[Mapping[str, str], ...] = (
    wording_perencanaan.SENTENCES,
    wording_akses.SENTENCES,
    wording_api.SENTENCES,
    wording_bukti.SENTENCES,
    wording_dokumen.SENTENCES,
    wording_ekinerja.SENTENCES,
    wording_identitas.SENTENCES,
    wording_jabatan.SENTENCES,
    wording_layanan.SENTENCES,
    wording_orang.SENTENCES,
    wording_pak.SENTENCES,
    wording_pelaksanaan.SENTENCES,
    wording_penilaian.SENTENCES,
    wording_perubahan.SENTENCES,
    wording_siklus.SENTENCES,
)
UNKNOWN = "Langkah ini belum bisa dilakukan (kode {code})"
SEVERAL = "{jumlah} hal perlu diperbaiki"
USULAN = "usulan – belum resmi"


class WordedTwice(Exception):
    """Two areas word the same code."""


def collected(areas: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """All sentences by code; raises ``WordedTwice`` when a code stands in two areas."""
    sentences: dict[str, str] = {}
    for area in areas:
        if both := sentences.keys() & area.keys():
            raise WordedTwice(", ".join(sorted(both)))
        sentences.update(area)
    return sentences


SENTENCES: Mapping[str, str] = collected(_AREAS)


def sentence(error: DomainError) -> str:
    """What the person reads: direct, with the numbers, ending without a full stop.

    A code without a template, or a template whose facts are missing, gives the neutral sentence
    with the code, so that support can find it; nothing is guessed.
    """
    if isinstance(error, ManyProblems):
        return SEVERAL.format(jumlah=len(error.problems))
    if error.code in FILE_SENTENCES:
        return _of_file(error)
    template = SENTENCES.get(error.code)
    if template is None or not _needs(template) <= error.facts.keys():
        return UNKNOWN.format(code=error.code)
    return template.format(**{name: _shown(fact) for name, fact in error.facts.items()})


def _of_file(error: DomainError) -> str:
    """Why a file cannot be read: worded beside the readers, for the command line says it too."""
    try:
        return file_sentence(error).removesuffix(".")
    except KeyError:
        return UNKNOWN.format(code=error.code)


def _needs(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def _shown(fact: Fact) -> str:
    """A fact as text: numbers and ISO dates the Indonesian way."""
    if isinstance(fact, bool) or fact is None:
        return ""
    if isinstance(fact, int | float):
        return angka(fact)
    try:
        return tanggal(date.fromisoformat(fact)) if len(fact) == len("2024-08-05") else fact
    except ValueError:
        return fact


def source_line(citation: Citation | None) -> str:
    """The law behind a refusal, small under the sentence; our own readings say so."""
    if citation is None:
        return ""
    if citation.confidence is Confidence.USULAN:
        return f"{citation.source} ({USULAN})" if citation.source else USULAN
    return citation.source


def problems(error: DomainError) -> tuple[Problem, ...]:
    """The refusals as an error summary and field messages need them."""
    if isinstance(error, ManyProblems):
        return tuple(problem for each in error.problems for problem in problems(each))
    if isinstance(error, RuleBroken):
        return (Problem(error.field, ended(sentence(error)), source_line(error.source)),)
    return (Problem("", ended(sentence(error))),)


def ended(words: str) -> str:
    """One sentence stands alone without a full stop; of several the last one has its own."""
    several = ". " in words and not words.endswith(".")
    return f"{words}." if several else words


def at_field(shown: Iterable[Problem], field: str) -> tuple[Problem, ...]:
    """The problems of one save, all of them beside the field that was saved."""
    return tuple(replace(each, field=field) for each in shown)


def sources_once(shown: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Problems whose source several in a row share name it once, under the last of them."""
    following = [*(each.source for each in shown[1:]), ""][: len(shown)]
    return tuple(
        replace(each, source="" if each.source == after else each.source)
        for each, after in zip(shown, following, strict=True)
    )


def field_sentence(shown: Iterable[Problem], field: str) -> str:
    """The sentence beside one field; empty when the field has no problem."""
    return next((each.sentence for each in shown if each.field == field), "")
