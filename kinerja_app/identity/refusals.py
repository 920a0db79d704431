"""Why a sign-in was refused: a code in the address, the person's facts behind a key used once."""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass
from enum import StrEnum
from urllib.parse import urlencode

from kinerja_app.identity import short_keys

REFUSED_PAGE = "/masuk/ditolak"
FACTS_SECONDS = 600
FACTS_PREFIX = "tolak:"


class Reason(StrEnum):
    """Every reason for which a sign-in ends on the refusal page."""

    BUKAN_BELAJAR_ID = "BUKAN_BELAJAR_ID"
    EMAIL_BELUM_TERVERIFIKASI = "EMAIL_BELUM_TERVERIFIKASI"
    TIDAK_ADA_DI_DAFTAR = "TIDAK_ADA_DI_DAFTAR"
    SUBJEK_BERBEDA = "SUBJEK_BERBEDA"
    TIDAK_AKTIF = "TIDAK_AKTIF"
    TANPA_PENUGASAN = "TANPA_PENUGASAN"
    JENIS_PTK = "JENIS_PTK"
    KEMENAG = "KEMENAG"
    MADRASAH = "MADRASAH"
    SILN = "SILN"
    CLTN = "CLTN"
    TUGAS_BELAJAR_INSTANSI = "TUGAS_BELAJAR_INSTANSI"
    BUKAN_SATMINKAL = "BUKAN_SATMINKAL"
    ASN_SEKOLAH_SWASTA = "ASN_SEKOLAH_SWASTA"
    TIDAK_BERHAK = "TIDAK_BERHAK"
    TANPA_ATURAN = "TANPA_ATURAN"
    GAGAL_MASUK = "GAGAL_MASUK"
    DIBATALKAN = "DIBATALKAN"


@dataclass(frozen=True)
class RefusalFacts:
    """What the refusal page may say to this one browser; empty where nothing is known."""

    email: str = ""
    sekolah: str = ""
    jenis_ptk: str = ""
    kasus: str = ""
    langkah: str = ""
    pemilik: str = ""
    sumber: str = ""


class SignInRefused(Exception):
    """The account is who it says, or is not, and does not get in; carries reason and facts."""

    def __init__(self, reason: Reason, facts: RefusalFacts | None = None) -> None:
        """Keep both; ``str()`` is the reason alone, so a log line names nobody."""
        super().__init__(reason.value)
        self.reason = reason
        self.facts = facts or RefusalFacts()


def refusal_address(refused: SignInRefused) -> str:
    """Where the browser goes: the reason, and the key of the facts when there are any."""
    query = {"alasan": refused.reason.value}
    if refused.facts != RefusalFacts():
        query["kunci"] = secrets.token_urlsafe(16)
        value = json.dumps(asdict(refused.facts))
        short_keys.put(FACTS_PREFIX + query["kunci"], value, seconds=FACTS_SECONDS)
    return f"{REFUSED_PAGE}?{urlencode(query)}"


def take_facts(key: str) -> RefusalFacts:
    """The facts behind the key of a refusal page, once; empty facts the second time."""
    value = short_keys.take(FACTS_PREFIX + key) if key else None
    return RefusalFacts(**json.loads(value)) if value else RefusalFacts()
