"""What a golongan of a PNS is called: "Pembina Tk. I" for IV/b (domain/06 §1)."""

from __future__ import annotations

from collections.abc import Mapping

from kinerja_app.domain.citation import Provision
from kinerja_app.regulations.sources import L, cite

_STEPS = "abcde"
_RANKS = {
    "I": ("Juru Muda", "Juru Muda Tk. I", "Juru", "Juru Tk. I"),
    "II": ("Pengatur Muda", "Pengatur Muda Tk. I", "Pengatur", "Pengatur Tk. I"),
    "III": ("Penata Muda", "Penata Muda Tk. I", "Penata", "Penata Tk. I"),
    "IV": (
        *("Pembina", "Pembina Tk. I", "Pembina Utama Muda", "Pembina Utama Madya"),
        "Pembina Utama",
    ),
}

PANGKAT: Provision[Mapping[str, str]] = Provision(
    {
        f"{group}/{letter}": name
        for group, names in _RANKS.items()
        for letter, name in zip(_STEPS, names, strict=False)
    },
    cite("PRAKTIK_UMUM", L, "sebutan pangkat PNS menurut golongan"),
)


def rank_and_grade(golongan: str) -> str:
    """Return "Pembina Tk. I, IV/b"; the golongan alone where no pangkat belongs to it (PPPK)."""
    name = PANGKAT.value.get(golongan, "")
    return f"{name}, {golongan}" if name else golongan
