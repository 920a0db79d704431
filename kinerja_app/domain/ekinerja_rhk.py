"""From an agreed plan to the RHK that go to e-Kinerja: each once, with all its aspects (K-15)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kinerja_app.domain.ekinerja import (
    Aspek,
    AspekDikirim,
    AturanEkinerja,
    RhkDikirim,
    skp_key,
    stable_key,
)
from kinerja_app.domain.rencana import Bagian, Rencana
from kinerja_app.domain.skp import Jabatan


@dataclass(frozen=True)
class SkpDikirim:
    """An SKP as far as its RHK need it; ``nomor`` is the lasting name of the SKP."""

    nomor: str
    nip: str
    npsn: str
    jabatan: Jabatan
    definitif: bool
    periode: str
    rencana: Rencana


def rhk_rows(skp: SkpDikirim, rules: AturanEkinerja) -> tuple[RhkDikirim, ...]:
    """Every RHK of a plan once, with all aspects that its part carries (K-15)."""
    return tuple(
        RhkDikirim(
            kunci=stable_key("rhk", skp.nomor, bagian.value, words["kode"]),
            kunci_skp=skp_key(skp.nomor),
            nip=skp.nip,
            npsn=skp.npsn,
            jabatan=skp.jabatan,
            definitif=skp.definitif,
            periode=skp.periode,
            bagian=bagian,
            kode=words["kode"],
            rhk=words["rhk"],
            aspek=_aspects(bagian, words, rules),
        )
        for bagian, words in _results(skp, rules)
    )


def _results(skp: SkpDikirim, rules: AturanEkinerja) -> Iterator[tuple[Bagian, dict[str, str]]]:
    """The results of a plan part by part, as the words that the templates may name."""
    plan = skp.rencana
    practices = rules.sub_indikator if skp.jabatan is Jabatan.GURU else rules.indikator_ks
    labels = {each.kode: each.label for each in practices.value}
    for kode in plan.praktik.sub_indikator:
        yield Bagian.PRAKTIK, _words(kode, labels.get(kode, kode))
    known = {each.kode: each for each in rules.katalog_rhk.value}
    for chosen in plan.pengembangan.rhk:
        row = known.get(chosen.kode)
        unit = row.satuan.partition(",")[0].removeprefix("1 ") if row else ""
        full = row.label_penuh if row and row.label == chosen.label else chosen.label
        words = _words(chosen.kode, chosen.label, rhk=full, jumlah=str(chosen.jumlah), satuan=unit)
        yield Bagian.PENGEMBANGAN, words | {"bukti": row.bukti if row else ""}
    if plan.pengembangan.kompetensi:
        kode = plan.pengembangan.kompetensi
        yield Bagian.PENGEMBANGAN, _words(kode, plan.pengembangan.cara_belajar or kode)
    for duty in plan.tugas_tambahan.pilihan:
        yield Bagian.TUGAS_TAMBAHAN, _words(duty.kode, duty.label)


def _words(
    kode: str, label: str, *, rhk: str = "", jumlah: str = "1", satuan: str = ""
) -> dict[str, str]:
    return {
        "kode": kode,
        "label": label,
        "rhk": rhk or label,
        "jumlah": jumlah,
        "satuan": satuan or "kegiatan",
        "bukti": "",
    }


def _aspects(
    bagian: Bagian, words: Mapping[str, str], rules: AturanEkinerja
) -> tuple[AspekDikirim, ...]:
    known = (*words.items(), ("selesai", rules.selesai.value.isoformat()))
    rows = (row for row in rules.aspek_rhk.value if row.bagian is bagian)
    return _worded(tuple((row.aspek, row.indikator, row.target) for row in rows), known)


@lru_cache(maxsize=4096)
def _worded(
    templates: tuple[tuple[Aspek, str, str], ...], words: tuple[tuple[str, str], ...]
) -> tuple[AspekDikirim, ...]:
    # Most plans choose from one catalogue: the aspects of an RHK are worded and held once.
    return tuple(
        AspekDikirim(aspek, _filled(indikator, words), _filled(target, words))
        for aspek, indikator, target in templates
    )


def _filled(template: str, words: Sequence[tuple[str, str]]) -> str:
    """The template with its words put in; an admin may edit it, so nothing else is evaluated."""
    for name, value in words:
        template = template.replace(f"{{{name}}}", value)
    return " ".join(template.split())


def repeated(codes: Sequence[str]) -> str:
    """The code of an RHK that a plan holds twice; empty when each stands once."""
    return next((kode for kode in codes if codes.count(kode) > 1), "")
