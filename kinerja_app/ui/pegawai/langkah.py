"""The steps of a plan as the rule set orders them: number, name, address, state, what is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_app.domain.perencanaan import Kemajuan, StatusLangkah
from kinerja_app.domain.rencana import Bagian
from kinerja_app.regulations import RuleSet
from kinerja_app.ui import routes
from kinerja_app.ui.wording_kabar import BAGIAN

ALAMAT: Mapping[Bagian, str] = {
    Bagian.PRAKTIK: routes.PRAKTIK,
    Bagian.PENGEMBANGAN: routes.KOMPETENSI,
    Bagian.TUGAS_TAMBAHAN: routes.TUGAS,
    Bagian.PERILAKU: routes.PERILAKU,
}
_BILANGAN = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


@dataclass(frozen=True)
class Posisi:
    """Where a page stands among the steps: its number, and the pages before and after it."""

    nomor: int
    dari: int
    sebelum: str
    label_sebelum: str
    sesudah: str


def nama(bagian: Bagian) -> str:
    """Name of a step."""
    return BAGIAN[bagian.value]


def bilangan(jumlah: int) -> str:
    """A small number in words, the number itself from ten on."""
    return _BILANGAN[jumlah] if 0 <= jumlah < len(_BILANGAN) else str(jumlah)


def jumlah_langkah(rules: RuleSet) -> int:
    """Parts of the plan and "Rangkuman dan ajukan"."""
    return len(rules.langkah.value) + 1


def judul_langkah(rules: RuleSet) -> str:
    """ "Lima langkah"."""
    return f"{bilangan(jumlah_langkah(rules)).capitalize()} langkah"


def nomor(rules: RuleSet, bagian: Bagian | None) -> int:
    """Number of a step from 1; None is "Rangkuman", 0 a part that these rules do not have."""
    if bagian is None:
        return jumlah_langkah(rules)
    steps = rules.langkah.value
    return steps.index(bagian) + 1 if bagian in steps else 0


def posisi(rules: RuleSet, bagian: Bagian | None, skp_id: int) -> Posisi:
    """Where the page of a part stands, with the addresses before and after it."""
    at = nomor(rules, bagian)
    steps = rules.langkah.value
    addresses = [routes.at(ALAMAT[each], skp_id) for each in steps]
    addresses.append(routes.at(routes.RANGKUMAN, skp_id))
    first = at <= 1
    return Posisi(
        nomor=at,
        dari=jumlah_langkah(rules),
        sebelum=routes.BERANDA if first else addresses[at - 2],
        label_sebelum="Beranda" if first else f"Langkah {at - 1}",
        sesudah=addresses[min(at, len(addresses) - 1)],
    )


def menahan(kemajuan: Kemajuan) -> bool:
    """Whether a step still keeps "Rangkuman" closed; an optional one only when it is wrong."""
    if kemajuan.status is StatusLangkah.SELESAI:
        return False
    return kemajuan.wajib or kemajuan.status is StatusLangkah.DRAF


def syarat_rangkuman(kemajuan: tuple[Kemajuan, ...]) -> str:
    """ "Terbuka setelah langkah 2 dan 4 selesai"; empty when nothing keeps it closed."""
    open_steps = [str(n) for n, each in enumerate(kemajuan, start=1) if menahan(each)]
    if not open_steps:
        return ""
    listed = " dan ".join(filter(None, (", ".join(open_steps[:-1]), open_steps[-1])))
    return f"Terbuka setelah langkah {listed} selesai"


def langkah_berikut(kemajuan: tuple[Kemajuan, ...]) -> Kemajuan | None:
    """The first step that keeps "Rangkuman" closed."""
    return next((each for each in kemajuan if menahan(each)), None)
