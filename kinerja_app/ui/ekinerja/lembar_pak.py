"""The SK of each PAK as values: one card a person, what is typed into it, and what stands there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Literal

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.penetapan_ak import SkPak, StatusPak
from kinerja_app.domain.skp import post_name
from kinerja_app.persistence.penetapan_repository import PenetapanTersimpan
from kinerja_app.services.penetapan_ak import PAGE, BarisPak, DaftarPak, SaringanPak
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import angka, nip, tanggal, waktu
from kinerja_app.ui.paging import NO_PAGES, pages
from kinerja_app.ui.penilaian.lembar_arti import exact, formula
from kinerja_app.ui.views import Count, Moment, Paging, Problem, Tag
from kinerja_app.ui.wording import field_sentence
from kinerja_app.ui.wording_pak import STATUS
from kinerja_app.ui.wording_penilaian import PREDIKAT

_NO_TAG = Tag()
Tone = Literal["accent", "warning", "info", "success", "danger", "control"]
_TONES: Mapping[StatusPak, Tone] = {
    StatusPak.BELUM_TERHITUNG: "danger",
    StatusPak.BERUBAH: "warning",
    StatusPak.BELUM_DICATAT: "info",
    StatusPak.TERCATAT: "success",
}


@dataclass(frozen=True)
class IsianPak:
    """The fields of one form as texts; ``id`` is the SKP it is about."""

    id: str = ""
    ke: str = ""
    nomor: str = ""
    tanggal: str = ""
    alasan: str = ""


@dataclass(frozen=True)
class KartuPak:
    """One person; ``catat`` and ``perbaiki`` are the forms that the reader may use.

    ``kunci`` changes with each record, so that a form is drawn anew once it was saved.
    """

    id: str
    kunci: str
    ke: str
    nama: str
    keterangan: str
    tanda: Tag
    jumlah: str
    rumus: str
    sk: str
    dicatat: str
    catatan: str
    nomor: str
    tanggal: str
    catat: bool
    perbaiki: bool
    terbuka: bool
    riwayat: tuple[Moment, ...]


@dataclass(frozen=True)
class PapanPak:
    """The page but its cards; ``kosong`` says why there are none, with where to go."""

    alis: str = ""
    kembali: str = routes.EKINERJA
    kosong: str = ""
    kosong_tindakan: str = ""
    kosong_href: str = ""
    menunggu: str = ""
    hitungan: tuple[Count, ...] = ()
    halaman: Paging = NO_PAGES


def board(seen: DaftarPak, shown: SaringanPak) -> PapanPak:
    """Where the list stands, and its counters."""
    school = seen.sekolah
    npsn = school.npsn if school else ""
    empty, action, href = _empty(seen, shown)
    waiting = f"{seen.menunggu} orang belum ada di daftar: predikat tahunannya belum final."
    return PapanPak(
        alis=f"{school.nama}, {seen.periode.nama}" if school else seen.periode.nama,
        kembali=routes.with_query(routes.EKINERJA, npsn=npsn),
        kosong=empty,
        kosong_tindakan=action,
        kosong_href=href,
        menunggu=waiting if seen.menunggu else "",
        hitungan=_counts(seen, shown, npsn),
        halaman=_paging(seen, shown, npsn),
    )


def _empty(seen: DaftarPak, shown: SaringanPak) -> tuple[str, str, str]:
    if not seen.periode.tutup_tahun:
        words = f"Angka kredit ditetapkan per tahun. {seen.periode.nama} berakhir di tengah tahun."
        return words, "Ganti periode", routes.GANTI_PERIODE
    if seen.sekolah is None:
        return "Pilih sekolahnya dulu di e-Kinerja.", "Pilih sekolah", routes.EKINERJA
    if seen.baris:
        return "", "", ""
    whole = routes.with_query(routes.PENETAPAN_AK, npsn=seen.sekolah.npsn)
    if shown.cari or shown.status or shown.halaman > 1:
        return "Tidak ada yang cocok dengan saringan ini.", "Lihat semua", whole
    words = "Belum ada predikat tahunan yang final, jadi belum ada angka kredit yang ditetapkan."
    return words, "Buka Penilaian", routes.KEMAJUAN


def _counts(seen: DaftarPak, shown: SaringanPak, npsn: str) -> tuple[Count, ...]:
    numbers = seen.per_status or {}
    whole = sum(numbers.values())
    return tuple(
        Count(
            number=str(numbers[each]),
            label=STATUS[each].label,
            icon=STATUS[each].icon,
            tone=_TONES[each],
            href=_at(npsn, shown, status="" if shown.status is each else each.value),
            share=f"{100 * numbers[each] / whole:.1f}%",
            current=shown.status is each,
        )
        for each in StatusPak
        if numbers.get(each)
    )


def _at(npsn: str, shown: SaringanPak, *, status: str = "", halaman: int = 0) -> str:
    return routes.with_query(
        routes.PENETAPAN_AK, npsn=npsn, cari=shown.cari, status=status, halaman=halaman
    )


def _paging(seen: DaftarPak, shown: SaringanPak, npsn: str) -> Paging:
    if seen.jumlah <= PAGE:
        return NO_PAGES
    now, status = max(shown.halaman, 1), shown.status.value if shown.status else ""

    def to(halaman: int) -> str:
        return _at(npsn, shown, status=status, halaman=halaman)

    return pages(now, seen.jumlah, size=PAGE, noun="orang", to=to)


def cards(seen: DaftarPak) -> tuple[KartuPak, ...]:
    """One card a person."""
    places = seen.rules.desimal_ak.value
    return tuple(_card(each, places) for each in seen.baris)


def _card(row: BarisPak, places: int) -> KartuPak:
    now = row.riwayat[0] if row.riwayat else None
    found = row.perhitungan
    mine = row.milik_sendiri
    letter = now.isi.sk if now else None
    words = f"{PREDIKAT[found.predikat]}: {formula(found)}" if found else ""
    return KartuPak(
        id=str(row.skp_id),
        kunci=f"{row.skp_id}-{now.ke if now else 0}",
        ke=str(now.ke if now else 0),
        nama=row.nama,
        keterangan=f"NIP {nip(row.nip)}, {post_name(row.jabatan, plt=False)}",
        tanda=STATUS[row.status],
        jumlah=exact(found.ak, places) if found else "",
        rumus=words,
        sk=letter_words(now) if now else "",
        dicatat=f"Dicatat {now.oleh}, {waktu(now.dicatat_at)}" if now else "",
        catatan=_remark(row, places),
        nomor=letter.nomor if letter else "",
        tanggal=letter.tanggal.isoformat() if letter else "",
        catat=row.status is StatusPak.BELUM_DICATAT and not mine,
        perbaiki=now is not None and found is not None and not mine,
        terbuka=row.status is StatusPak.BERUBAH,
        riwayat=tuple(_moment(each, places) for each in row.riwayat)
        if len(row.riwayat) > 1
        else (),
    )


def _earlier(row: BarisPak, places: int) -> tuple[Moment, ...]:
    """The whole history once there is more than what stands on the card."""
    several = len(row.riwayat) > 1
    return tuple(_moment(each, places) for each in row.riwayat) if several else ()


def letter_words(record: PenetapanTersimpan) -> str:
    """A letter in words: "823/14/2025, 15 Januari 2025"."""
    return f"{record.isi.sk.nomor}, {tanggal(record.isi.sk.tanggal)}"


def _remark(row: BarisPak, places: int) -> str:
    """What a reader must know before he does something, or why he does nothing here."""
    if row.status is StatusPak.BELUM_TERHITUNG:
        return "Operator sekolah atau admin dinas mencatat jenjang dan TMT-nya di Kepangkatan."
    if row.status is StatusPak.BERUBAH and row.riwayat:
        fixed = angka(row.riwayat[0].isi.ak.rounded(places), decimals=places)
        return f"SK yang dicatat menetapkan {fixed}. Catat SK dari PAK yang baru."
    if row.milik_sendiri and row.status is StatusPak.BELUM_DICATAT:
        return "SK Anda sendiri dicatat admin dinas atau Kepala Dinas."
    return ""


def _moment(record: PenetapanTersimpan, places: int) -> Moment:
    amount = angka(record.isi.ak.rounded(places), decimals=places)
    return Moment(
        letter_words(record),
        waktu(record.dicatat_at),
        f"{record.oleh}, menetapkan {amount}",
        record.alasan,
    )


def typed(isian: Mapping[str, object]) -> IsianPak:
    """What a form said, cut where no field can be that long."""
    return IsianPak(
        **{each.name: str(isian.get(each.name) or "")[:3000] for each in fields(IsianPak)}
    )


def letter_of(form: IsianPak) -> SkPak:
    """The letter that was typed; RuleBroken TANGGAL_TIDAK_TERBACA at its field."""
    try:
        return SkPak(form.nomor, date.fromisoformat(form.tanggal))
    except ValueError:
        raise RuleBroken("TANGGAL_TIDAK_TERBACA", field="tanggal") from None


def beside(masalah: tuple[Problem, ...], id: str) -> IsianPak:
    """Each refusal at its field, of the form that it is about."""
    names = ("nomor", "tanggal", "alasan")
    return IsianPak(id=id, **{name: field_sentence(masalah, name) for name in names})
