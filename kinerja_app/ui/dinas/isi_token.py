"""Tokens of systems as the page shows them: state in words, scopes, last use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.token_api import DAYS, Cakupan, TokenApi
from kinerja_app.domain.waktu import local_date
from kinerja_app.services.token_api import DaftarToken
from kinerja_app.ui.formatting import ZONE, tanggal, waktu
from kinerja_app.ui.views import Choice, Fact, Option, Tag

_SCOPES: Mapping[Cakupan, tuple[str, str]] = {
    Cakupan.SEKOLAH: ("Sekolah", "NPSN, nama, jenjang, dan wilayah"),
    Cakupan.ORANG: ("Orang", "Nama, NIP, NUPTK, dan penugasan; tanpa NIK"),
    Cakupan.SKP: ("SKP Kepala Sekolah", "Status rencana dan sejak kapan"),
    Cakupan.PENILAIAN: ("Predikat akhir", "Predikat Kepala Sekolah yang sudah final"),
    Cakupan.KEMAJUAN: ("Kemajuan sekolah", "Jumlah guru yang sudah menyepakati rencana"),
}
CHOICES = tuple(Choice(each.value, *_SCOPES[each]) for each in Cakupan)
DURATIONS = tuple(Option(str(each), f"{each} hari") for each in DAYS)


@dataclass(frozen=True)
class KartuToken:
    """One token: name, first letters, state, and facts."""

    id: int
    nama: str
    awalan: str
    tag: Tag
    fakta: tuple[Fact, ...]


def cards(found: DaftarToken) -> tuple[KartuToken, ...]:
    """The tokens that open something, with what is known of each."""
    return tuple(_card(each, _valid(each)) for each in found.berlaku)


def ended(found: DaftarToken) -> tuple[KartuToken, ...]:
    """The tokens that are revoked or over."""
    return tuple(_card(each, _ended(each)) for each in found.berakhir)


def _card(token: TokenApi, tag: Tag) -> KartuToken:
    used = waktu(token.terakhir_at) if token.terakhir_at else "Belum pernah"
    made = f"{_day(token.dibuat_at)}, oleh {token.pembuat}"
    return KartuToken(
        id=token.id,
        nama=token.nama,
        awalan=f"{token.awalan}…",
        tag=tag,
        fakta=(
            Fact("Cakupan", ", ".join(_SCOPES[each][0] for each in token.cakupan)),
            Fact("Terakhir dipakai", used),
            Fact("Dibuat", made),
        ),
    )


def _valid(token: TokenApi) -> Tag:
    return Tag("ok", "check", f"Berlaku sampai {_day(token.kedaluwarsa_at)}")


def _ended(token: TokenApi) -> Tag:
    if token.dicabut_at is not None:
        return Tag("", "ban", f"Dicabut {_day(token.dicabut_at)}")
    if token.yatim:
        return Tag("warn", "ban", f"Berhenti: {token.pembuat} bukan admin dinas lagi")
    return Tag("", "clock", f"Berakhir {_day(token.kedaluwarsa_at)}")


def _day(moment: datetime) -> str:
    return tanggal(local_date(moment, ZONE))
