"""What the person's result page shows, as values: predikat, days of the objection, feedback."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from kinerja_app.domain.alur_penilaian import LangkahPenilaian, RelasiPenilaian
from kinerja_app.domain.keberatan import deadlines
from kinerja_app.persistence.penilaian_repository import KeberatanTersimpan, PenilaianTersimpan
from kinerja_app.services.penilaian import LembarPenilaian
from kinerja_app.services.usulan_nilai import feedback_targets
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import tanggal, waktu
from kinerja_app.ui.views import Moment, Tag
from kinerja_app.ui.wording import source_line
from kinerja_app.ui.wording_kabar import act_by, act_heading, act_reason
from kinerja_app.ui.wording_penilaian import PREDIKAT, RATING, meets
from kinerja_app.ui.wording_status import PENILAIAN, Pembaca

_NO_TAG = Tag()
_WAITING = Tag("info", "hourglass", "Menunggu penilaian")
_L = LangkahPenilaian
_OUTCOME = {"tetap": "Hasil tetap", "diubah": "Hasil diubah"}


@dataclass(frozen=True)
class HasilTampil:
    """The result for the one it is about; ``predikat`` is empty before it is determined."""

    judul: str = ""
    alis: str = ""
    tag: Tag = _NO_TAG
    predikat: str = ""
    hasil: str = ""
    perilaku: str = ""
    sel: str = ""
    sumber: str = ""
    alasan_hasil: str = ""
    alasan_perilaku: str = ""
    tanpa_rekomendasi: str = ""
    diterima: str = ""
    tanggapan: str = ""
    tenggat: str = ""
    dasar_tenggat: str = ""
    keberatan: str = ""
    putusan: str = ""
    boleh_terima: bool = False
    boleh_tanggapi: bool = False
    boleh_keberatan: bool = False
    boleh_cabut: bool = False
    boleh_tanpa: bool = False
    dibuka_lagi: str = ""
    rencana_href: str = ""
    tahunan_href: str = ""
    dokumen_href: str = ""


def result(sheet: LembarPenilaian, *, on: date) -> HasilTampil:
    """The result as it stands on a day."""
    rating, skp, name = sheet.penilaian, sheet.skp, sheet.rules.nama_periode.value
    own = RelasiPenilaian.PEGAWAI in sheet.kewenangan.relasi
    base = HasilTampil(
        rencana_href=routes.at(routes.RENCANA, skp.id) if own else "",
        tahunan_href=routes.at(routes.TAHUNAN, skp.id),
        dokumen_href=routes.at(routes.DOKUMEN, skp.id),
    )
    title = f"Hasil Anda, {name}" if own else f"Hasil {sheet.orang.nama}, {name}"
    if rating is None or rating.nilai.predikat is None:
        reason = rating.dibuka_lagi_alasan if rating else ""
        return replace(base, judul=title, tag=_WAITING, dibuka_lagi=reason)
    return _open_acts(_determined_result(replace(base, judul=title), sheet, rating), sheet, on)


def _determined_result(
    base: HasilTampil, sheet: LembarPenilaian, rating: PenilaianTersimpan
) -> HasilTampil:
    """The ratings and their reasons, and how the predikat follows from them."""
    value, received = rating.nilai, rating.diterima_at
    return replace(
        base,
        alis=_determined(sheet, rating),
        tag=PENILAIAN[rating.status.value].untuk(Pembaca.PEGAWAI),
        predikat=PREDIKAT[value.predikat] if value.predikat else "",
        hasil=RATING[value.hasil] if value.hasil else "",
        perilaku=RATING[value.perilaku] if value.perilaku else "",
        sel=meets(value.hasil, value.perilaku, value.predikat)
        if value.hasil and value.perilaku and value.predikat
        else "",
        sumber=source_line(sheet.rules.matriks_predikat.citation),
        alasan_hasil=value.alasan_hasil,
        alasan_perilaku=value.alasan_perilaku,
        tanpa_rekomendasi=rating.pertimbangan.tanpa_rekomendasi,
        diterima=f"Diterima {waktu(received, sheet.sekolah.zona)}" if received else "",
        tanggapan=rating.tanggapan,
        dibuka_lagi=rating.dibuka_lagi_alasan,
    )


def _open_acts(shown: HasilTampil, sheet: LembarPenilaian, on: date) -> HasilTampil:
    """Until when one may object, what became of it, and what the reader can do on that day."""
    can, last, rating = frozenset(sheet.langkah), _last_day(sheet), sheet.penilaian
    in_time = last is not None and on <= last
    received = rating.diterima_at if rating else None
    waived = rating is not None and rating.pertimbangan.tanpa_keberatan
    open_now = in_time and not sheet.keberatan
    return replace(
        shown,
        tenggat=_deadline(sheet, in_time=in_time),
        dasar_tenggat=_days(sheet),
        keberatan=sheet.keberatan[0].alasan if sheet.keberatan else "",
        putusan=_decision(sheet.keberatan),
        boleh_terima=_L.TERIMA in can and received is None,
        boleh_tanggapi=_L.TANGGAPI in can and received is not None,
        boleh_keberatan=_L.AJUKAN_KEBERATAN in can and open_now,
        boleh_cabut=_L.CABUT_KEBERATAN in can,
        boleh_tanpa=_L.NYATAKAN_TANPA_KEBERATAN in can
        and received is not None
        and open_now
        and not waived,
    )


def _determined(sheet: LembarPenilaian, rating: PenilaianTersimpan) -> str:
    if rating.dinilai_at is None:
        return ""
    by = f"{sheet.pemutus}, a.n. {rating.atas_nama}" if rating.atas_nama else sheet.pemutus
    return f"Ditetapkan {by}, {waktu(rating.dinilai_at, sheet.sekolah.zona)}"


def _last_day(sheet: LembarPenilaian) -> date | None:
    return deadlines(sheet.perjalanan, sheet.rules).pengajuan if sheet.perjalanan else None


def _deadline(sheet: LembarPenilaian, *, in_time: bool) -> str:
    last = _last_day(sheet)
    if last is None or sheet.keberatan:
        return ""
    if in_time:
        return f"Keberatan bisa diajukan sampai {tanggal(last)}."
    return f"Waktu keberatan sudah lewat pada {tanggal(last)}. Hasil berlaku."


def _days(sheet: LembarPenilaian) -> str:
    """The rule behind the deadline: how many days, and where they come from."""
    rule = sheet.rules.keberatan_hari
    if _last_day(sheet) is None or sheet.keberatan:
        return ""
    return f"{rule.value.ke_penilai} hari kalender sejak hasil ditetapkan. {rule.citation.source}."


def _decision(objections: tuple[KeberatanTersimpan, ...]) -> str:
    if not objections or not objections[0].putusan:
        return ""
    found = objections[0]
    return f"{_OUTCOME[found.putusan]}. {found.oleh}: “{found.putusan_alasan}”"


def feedback(sheet: LembarPenilaian) -> tuple[Moment, ...]:
    """What the assessor said on each RHK and behaviour."""
    targets = feedback_targets(sheet.rencana, sheet.rules)
    names = {each.kunci: each.label for each in targets}
    return tuple(
        Moment(
            names.get(each.sasaran, each.sasaran),
            waktu(each.dibuat_at, sheet.sekolah.zona),
            each.oleh,
            each.isi,
        )
        for each in sheet.umpan_balik
    )


def trail(sheet: LembarPenilaian) -> tuple[Moment, ...]:
    """Who did what with the SKP, newest first."""
    return tuple(
        Moment(
            act_heading(line),
            waktu(line.at, sheet.sekolah.zona),
            act_by(line),
            act_reason(line),
            now=place == 0,
        )
        for place, line in enumerate(sheet.jejak)
    )


def older(sheet: LembarPenilaian) -> tuple[Moment, ...]:
    """Earlier versions of the result, which stay readable."""
    found = []
    for each in sheet.versi_lama:
        value = each.nilai
        if value.hasil and value.perilaku and value.predikat and each.dinilai_at:
            found.append(
                Moment(
                    f"Versi {each.ke}: {PREDIKAT[value.predikat]}",
                    waktu(each.dinilai_at, sheet.sekolah.zona),
                    meets(value.hasil, value.perilaku, value.predikat),
                )
            )
    return tuple(found)
