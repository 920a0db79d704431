"""Ratings as the demo's assessors make them: judged, determined, received, settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from kinerja_app.domain.actor import Actor
from kinerja_app.domain.predikat import Rating
from kinerja_app.persistence.penilaian_repository import Butir, Nilai, Pertimbangan
from kinerja_app.services import hasil, keberatan, keputusan_penilaian, penilaian
from kinerja_app.services.penilaian import LembarPenilaian
from kinerja_app.services.usulan_nilai import aspects, components

WITHOUT_CYCLE = (
    "Siklus semester ini dijalankan sebelum Kinerja dipakai. Dokumen A–E ada di sekolah."
)
_WHY_RESULT = {
    Rating.DI_ATAS: "Perangkat yang disusun dipakai tujuh guru lain sejak April.",
    Rating.SESUAI: "",
    Rating.DI_BAWAH: "Dua dari empat bukti pengembangan kompetensi belum dikumpulkan.",
}
_WHY_BEHAVIOUR = {
    Rating.DI_ATAS: "Tiga rekan menulis contoh nyata tentang bantuan yang mereka terima.",
    Rating.SESUAI: "",
    Rating.DI_BAWAH: "Lima kali tidak hadir rapat tanpa kabar, sudah dibicarakan dua kali.",
}
_FEEDBACK = "Kebiasaan bertanya mengapa sudah terlihat. Teruskan di semua kelas."


@dataclass(frozen=True)
class Marks:
    """The two ratings that an assessor chooses."""

    hasil: Rating = Rating.SESUAI
    perilaku: Rating = Rating.SESUAI


def judge(assessor: Actor, skp_id: int, marks: Marks, *, now: datetime) -> LembarPenilaian:
    """Begin the rating and save it with every part judged "sesuai"; nothing is determined."""
    sheet = penilaian.read_rating(assessor, skp_id, now=now)
    done = sheet.siklus is not None and sheet.siklus.value == "PERLU_DINILAI"
    begun = sheet.penilaian or penilaian.begin_rating(
        assessor, skp_id, alasan="" if done else WITHOUT_CYCLE, now=now
    )
    value = Rating.SESUAI.value
    considered = Pertimbangan(
        dimensi=tuple(Butir(each, value) for each in sheet.rules.dimensi_praktik.value),
        komponen=tuple(Butir(each, value) for each in components(sheet.rencana, sheet.rules)),
        aspek=tuple(Butir(each, value) for each in aspects(sheet.rencana, sheet.rules)),
        umpan_balik=(Butir("praktik", _FEEDBACK),) if done else (),
        tanpa_siklus=begun.pertimbangan.tanpa_siklus,
    )
    why = (_WHY_RESULT[marks.hasil], _WHY_BEHAVIOUR[marks.perilaku])
    return penilaian.save_rating(
        assessor,
        skp_id,
        nilai=Nilai(marks.hasil, marks.perilaku, *why),
        pertimbangan=considered,
        versi=begun.versi,
        now=now,
    )


def determine(assessor: Actor, skp_id: int, marks: Marks, *, now: datetime) -> None:
    """ "Tetapkan penilaian"."""
    sheet = judge(assessor, skp_id, marks, now=now)
    version = sheet.penilaian.versi if sheet.penilaian else 0
    keputusan_penilaian.determine_rating(assessor, skp_id, versi=version, now=now)


def recommend(pengawas: Actor, skp_id: int, marks: Marks, *, now: datetime) -> None:
    """ "Rekomendasikan": the rating of a KS goes to the Kepala Dinas."""
    sheet = judge(pengawas, skp_id, marks, now=now)
    version = sheet.penilaian.versi if sheet.penilaian else 0
    keputusan_penilaian.recommend_rating(pengawas, skp_id, versi=version, now=now)


def receive(actor: Actor, skp_id: int, *, tanggapan: str = "", now: datetime) -> None:
    """ "Saya sudah menerima", with an answer where one is written."""
    versi = hasil.receive_result(actor, skp_id, now=now).versi
    if tanggapan:
        later = now + timedelta(minutes=6)
        hasil.answer_result(actor, skp_id, tanggapan=tanggapan, versi=versi, now=later)


def finish(assessor: Actor, skp_id: int, *, now: datetime) -> None:
    """ "Finalkan", once the days of an objection have passed."""
    keputusan_penilaian.finalise_rating(assessor, skp_id, now=now)


def reopen(assessor: Actor, skp_id: int, *, alasan: str, now: datetime) -> None:
    """Open a final result again as its next version."""
    keputusan_penilaian.reopen_rating(assessor, skp_id, alasan=alasan, now=now)


def object_to(actor: Actor, skp_id: int, *, alasan: str, now: datetime) -> None:
    """ "Ajukan keberatan"."""
    keberatan.object_to_result(actor, skp_id, alasan=alasan, now=now)
