"""What every list says of ratings: their label, whose turn it is, the card that leads to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_app.domain.alur_penilaian import StatusPenilaian
from kinerja_app.persistence.giliran_nilai import BELUM_DIMULAI, GILIRAN_SAYA, SIAP_FINAL
from kinerja_app.ui import routes
from kinerja_app.ui.views import Tag
from kinerja_app.ui.wording_penilaian import BELUM
from kinerja_app.ui.wording_status import PENILAIAN, Pembaca

_P = StatusPenilaian
LIST_HREF = routes.with_query(routes.KEMAJUAN, status=GILIRAN_SAYA)
_ACTS: Mapping[str, str] = {
    _P.PERLU_DINILAI.value: "Nilai",
    _P.DIREKOMENDASIKAN.value: "Tetapkan",
    _P.KEBERATAN.value: "Putuskan",
    SIAP_FINAL: "Finalkan",
}
_MINE: Mapping[str, str] = {
    _P.PERLU_DINILAI.value: "Perlu dinilai",
    _P.DIREKOMENDASIKAN.value: "Perlu ditetapkan",
    _P.KEBERATAN.value: "Perlu diputuskan",
    SIAP_FINAL: "Siap difinalkan",
}
_WAITS: Mapping[str, Tag] = {
    _P.PERLU_DINILAI.value: Tag("info", "hourglass", "Menunggu penilaian"),
    SIAP_FINAL: Tag("info", "clipboard-check", "Menunggu final"),
}
_SENTENCE: Mapping[str, str] = {
    _P.PERLU_DINILAI.value: "{n} perlu dinilai",
    _P.DIREKOMENDASIKAN.value: "{n} perlu ditetapkan",
    _P.KEBERATAN.value: "{n} keberatan perlu diputuskan",
    SIAP_FINAL: "{n} siap difinalkan",
}


@dataclass(frozen=True)
class GiliranNilai:
    """The card of ratings that wait for the reader; empty ``judul`` leaves it out."""

    judul: str = ""
    kalimat: str = ""
    href: str = LIST_HREF


NONE = GiliranNilai()


def turn_card(groups: Mapping[str, int]) -> GiliranNilai:
    """The card: how many ratings wait, and for what."""
    total = sum(groups.values())
    if not total:
        return NONE
    told = [words.format(n=groups[kode]) for kode, words in _SENTENCE.items() if groups.get(kode)]
    return GiliranNilai(f"{total} penilaian menunggu Anda", f"{', '.join(told)}.")


def tag_nilai(group: str, *, mine: bool) -> Tag:
    """The label of a group: "you act" where it is the reader's turn."""
    if mine:
        return Tag("me", "circle-dot", _MINE[group])
    if group in _WAITS:
        return _WAITS[group]
    return BELUM[group] if group in BELUM else PENILAIAN[group].untuk(Pembaca.PENILAI)


def act_on(group: str) -> str:
    """The verb of the reader's step."""
    return _ACTS[group]


def needed_of_head(group: str, *, mine: bool, alone: bool) -> str:
    """What has to happen next with the rating of a KS, and by whom."""
    if mine:
        acts = {_P.PERLU_DINILAI.value: "Anda menilai: belum ada pengawas"} if alone else {}
        return acts.get(group, _MINE_NEXT[group])
    return _NEXT.get(group, "Tidak ada")


_MINE_NEXT: Mapping[str, str] = {
    _P.PERLU_DINILAI.value: "Anda merekomendasikan penilaian",
    _P.DIREKOMENDASIKAN.value: "Anda menetapkan predikat",
    _P.KEBERATAN.value: "Anda memutuskan keberatan",
    SIAP_FINAL: "Anda memfinalkan hasil",
}
_NEXT: Mapping[str, str] = {
    BELUM_DIMULAI: "KS dan pengawas menjalani siklus observasi",
    _P.PERLU_DINILAI.value: "Pengawas merekomendasikan penilaian",
    _P.DIREKOMENDASIKAN.value: "Kepala Dinas menetapkan predikat",
    _P.DINILAI.value: "KS menerima hasil",
    _P.KEBERATAN.value: "Kepala Dinas memutuskan keberatan",
    SIAP_FINAL: "Kepala Dinas memfinalkan hasil",
}
