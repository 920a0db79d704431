"""Rank data in words and back: what the form shows, what it said, what stands on record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal, InvalidOperation

from kinerja_app.domain.errors import ManyProblems, RuleBroken
from kinerja_app.domain.kepangkatan import AsalAk, Kepangkatan
from kinerja_app.services.kepangkatan import LembarKepangkatan
from kinerja_app.ui.fakta_kepangkatan import amount_words
from kinerja_app.ui.formatting import angka, waktu
from kinerja_app.ui.views import Moment, Problem
from kinerja_app.ui.wording import field_sentence


@dataclass(frozen=True)
class FormKepangkatan:
    """The fields of the form as texts."""

    golongan: str = ""
    tmt_pangkat: str = ""
    jenjang_jabatan: str = ""
    tmt_jenjang: str = ""
    golongan_masuk: str = ""
    asal_ak: str = AsalAk.TANPA.value
    nilai_ak: str = ""
    sampai_tahun: str = ""
    sumber: str = ""


@dataclass(frozen=True)
class OrangKepangkatan:
    """Whose data it is, and the records so far."""

    nama: str = ""
    sekolah: str = ""
    riwayat: tuple[Moment, ...] = ()


def filled(sheet: LembarKepangkatan) -> FormKepangkatan:
    """The form with what counts now; the letter is asked anew for every record."""
    now = sheet.berlaku
    return FormKepangkatan(
        golongan=sheet.orang.golongan,
        tmt_pangkat=now.tmt_pangkat.isoformat() if now.tmt_pangkat else "",
        jenjang_jabatan=sheet.orang.jenjang_jabatan.removeprefix("Guru "),
        tmt_jenjang=now.tmt_jenjang.isoformat() if now.tmt_jenjang else "",
        golongan_masuk=now.golongan_masuk,
        asal_ak=now.asal_ak.value,
        nilai_ak="" if now.nilai_ak is None else angka(now.nilai_ak),
        sampai_tahun=str(now.sampai_tahun) if now.sampai_tahun else "",
    )


def typed(isian: Mapping[str, object]) -> FormKepangkatan:
    """What the form said, cut to a sensible length."""
    return FormKepangkatan(
        **{
            each.name: str(isian.get(each.name) or "")[:300].strip()
            for each in fields(FormKepangkatan)
        }
    )


def read_form(form: FormKepangkatan) -> Kepangkatan:
    """The form as values; ManyProblems with the fields that cannot be read."""
    wrong: list[RuleBroken] = []
    pangkat = _day(form.tmt_pangkat, "tmt_pangkat", wrong)
    jenjang = _day(form.tmt_jenjang, "tmt_jenjang", wrong)
    value, year = _number(form.nilai_ak, wrong), _year(form.sampai_tahun, wrong)
    if wrong:
        raise ManyProblems(tuple(wrong))
    known = form.asal_ak in {each.value for each in AsalAk}
    return Kepangkatan(
        tmt_pangkat=pangkat,
        tmt_jenjang=jenjang,
        golongan_masuk=form.golongan_masuk,
        asal_ak=AsalAk(form.asal_ak) if known else AsalAk.TANPA,
        nilai_ak=value,
        sampai_tahun=year,
        sumber=form.sumber,
    )


def _day(text: str, field: str, wrong: list[RuleBroken]) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        wrong.append(RuleBroken("TANGGAL_TIDAK_TERBACA", field=field))
        return None


def _number(text: str, wrong: list[RuleBroken]) -> Decimal | None:
    """A number with a comma, or with a point where no comma is used."""
    plain = text.replace(".", "").replace(",", ".") if "," in text else text
    try:
        return Decimal(plain) if plain else None
    except InvalidOperation:
        wrong.append(RuleBroken("NILAI_AK_TIDAK_WAJAR", field="nilai_ak"))
        return None


def _year(text: str, wrong: list[RuleBroken]) -> int | None:
    if text and not (text.isascii() and text.isdigit() and len(text) == 4):
        wrong.append(RuleBroken("TAHUN_AK_TIDAK_TERBACA", field="sampai_tahun"))
        return None
    return int(text) if text else None


def beside(masalah: tuple[Problem, ...]) -> FormKepangkatan:
    """Each refusal at its field."""
    names = [each.name for each in fields(FormKepangkatan)]
    return FormKepangkatan(**{name: field_sentence(masalah, name) for name in names})


def history(sheet: LembarKepangkatan) -> tuple[Moment, ...]:
    """The records, the one that counts first."""
    return tuple(
        Moment(
            each.isi.sumber,
            waktu(each.dicatat_at),
            f"{each.oleh}. {amount_words(each.isi)}",
            now=place == 0,
        )
        for place, each in enumerate(sheet.riwayat)
    )
