"""January–June 2024: what was observed, handed in and rated, and what of it is still open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from kinerja_app.demo import cycles, evidence, ratings
from kinerja_app.demo import people as akun
from kinerja_app.demo.acting import at, by_id, person, teachers
from kinerja_app.demo.cycles import Cycle
from kinerja_app.demo.first_period import HEADS, REVIEWERS
from kinerja_app.demo.ratings import Marks
from kinerja_app.domain.actor import Actor
from kinerja_app.domain.predikat import Rating
from kinerja_app.services import data_diri, tahunan

Planned = Mapping[int, int]
_ATAS, _SESUAI, _BAWAH = Rating.DI_ATAS, Rating.SESUAI, Rating.DI_BAWAH
_BY_TURN = {
    2: Marks(_ATAS, _ATAS),
    5: Marks(_ATAS, _SESUAI),
    7: Marks(_SESUAI, _ATAS),
    12: Marks(_BAWAH, _SESUAI),
    15: Marks(_SESUAI, _BAWAH),
}
"""Which of sixteen guru gets another rating than "sesuai" twice."""


def settle(planned: Planned) -> None:
    """The first half of 2024 up to the end of June: rated, received, final."""
    _complete_own_data()
    _walk_dian(planned)
    _walk_maria(planned)
    _walk_budi(planned)
    still_open = set(_open_cases())
    for npsn, email in HEADS.items():
        head = person(email, at(6, 10))
        for nomor, orang_id in enumerate(teachers(npsn)):
            if orang_id in planned and orang_id not in still_open:
                _rate(head, orang_id, planned[orang_id], _BY_TURN.get(nomor % 16, Marks()))
    _rate_head(akun.SMP, planned)
    _rate_head(akun.SMA, planned)
    _decide_year_of_retired(planned)


def leave_open(planned: Planned) -> None:
    """What waits for somebody on 5 August: an objection, a reopened result, a late rating."""
    objecting, waiting, late = _open_cases()
    head = person(akun.KS_SMP, at(7, 24))
    ratings.determine(head, planned[objecting], Marks(_BAWAH, _SESUAI), now=at(7, 24))
    guru = by_id(objecting, at(7, 25))
    ratings.receive(guru, planned[objecting], now=at(7, 25))
    why = "Empat sertifikat saya sudah terverifikasi 3 Juni. Tolong dilihat lagi."
    ratings.object_to(guru, planned[objecting], alasan=why, now=at(8, 1))
    ratings.determine(head, planned[waiting], Marks(), now=at(8, 1, 10))
    ratings.judge(head, planned[late], Marks(), now=at(8, 1, 11))
    _reopen_ratna(head, planned)
    _recommend_head_of_sd(planned)


def _complete_own_data() -> None:
    """The Dapodik list does not say the rank; two people have added theirs."""
    for email, golongan, subject in (
        (akun.KS_SMP, "IV/b", ""),
        (akun.GURU_SIKLUS, "IV/a", "Matematika"),
    ):
        data_diri.edit_own_data(
            person(email, at(1, 15)),
            golongan=golongan,
            jenjang_jabatan="Ahli Madya",
            mata_pelajaran=subject,
            now=at(1, 15),
        )


def _open_cases() -> tuple[int, int, int]:
    """Maria objects, Kadek has a result he has not received, Wahyu is not rated yet."""
    first, *_ = found = teachers(akun.SMP)
    return first, found[32], found[27]


def _walk_dian(planned: Planned) -> None:
    dian, head = person(akun.GURU, at(2, 26)), person(akun.KS_SMP, at(2, 26))
    skp_id = planned[dian.orang_id]
    cycles.walk(Cycle(dian, head, skp_id, date(2024, 3, 7)))
    evidence.put_school_documents(head, skp_id, now=at(5, 13))
    evidence.hand_in(dian, skp_id, now=at(5, 20), write_report=True)
    evidence.verify_all(head, skp_id, now=at(6, 3))


def _walk_maria(planned: Planned) -> None:
    orang_id = teachers(akun.SMP)[0]
    maria, head = by_id(orang_id, at(2, 26)), person(akun.KS_SMP, at(2, 26))
    where = ("VII C", "Bahasa Indonesia")
    cycles.walk(Cycle(maria, head, planned[orang_id], date(2024, 3, 14), pelajaran=where))
    evidence.hand_in(maria, planned[orang_id], now=at(5, 22))
    evidence.verify_all(head, planned[orang_id], now=at(6, 3, 10))


def _walk_budi(planned: Planned) -> None:
    budi, pengawas = person(akun.KS_SMP, at(4, 24)), person(akun.PENGAWAS, at(4, 24))
    skp_id = planned[budi.orang_id]
    cycles.walk(Cycle(budi, pengawas, skp_id, date(2024, 5, 2)))
    evidence.hand_in(budi, skp_id, now=at(6, 4))
    evidence.verify_all(pengawas, skp_id, now=at(6, 6))


def _rate(head: Actor, orang_id: int, skp_id: int, marks: Marks) -> None:
    ratings.determine(head, skp_id, marks, now=at(6, 10))
    ratings.receive(by_id(orang_id, at(6, 11)), skp_id, now=at(6, 11))
    ratings.finish(head, skp_id, now=at(6, 27))


def _rate_head(npsn: str, planned: Planned) -> None:
    """The pengawas recommends, the Kepala Dinas determines; the KS answers."""
    head, reviewer = person(HEADS[npsn], at(6, 12)), person(REVIEWERS[npsn], at(6, 12))
    dinas, skp_id = person(akun.KEPALA_DINAS, at(6, 13)), planned[head.orang_id]
    marks = Marks(_SESUAI, _ATAS)
    ratings.recommend(reviewer, skp_id, marks, now=at(6, 12))
    ratings.determine(dinas, skp_id, marks, now=at(6, 13))
    answer = "Terima kasih. Catatan tentang kurikulum kami bahas bulan Juli."
    ratings.receive(head, skp_id, tanggapan=answer, now=at(6, 14))
    ratings.finish(dinas, skp_id, now=at(6, 29))


def _decide_year_of_retired(planned: Planned) -> None:
    """One who leaves at the end of June has one period in 2024: the year can be decided."""
    dinas = person(akun.KEPALA_DINAS, at(6, 29, 10))
    skp_id = planned[person(akun.KS_SMA_LAMA, at(6, 29)).orang_id]
    why = "Pensiun 30 Juni 2024. Tahun ini hanya satu periode."
    tahunan.decide_year(dinas, skp_id, hasil=_SESUAI, perilaku=_ATAS, alasan=why, now=at(6, 29, 10))


def _reopen_ratna(head: Actor, planned: Planned) -> None:
    orang_id = teachers(akun.SMP)[30]
    skp_id = planned[orang_id]
    why = "Bukti berbagi praktik baik tingkat kabupaten baru masuk 26 Juli."
    ratings.reopen(head, skp_id, alasan=why, now=at(7, 31, 9))
    ratings.determine(head, skp_id, Marks(_ATAS, _ATAS), now=at(8, 1, 9))


def _recommend_head_of_sd(planned: Planned) -> None:
    now = at(8, 1) + timedelta(minutes=40)
    pengawas = person(akun.PENGAWAS, now)
    skp_id = planned[person(akun.KS_SD, now).orang_id]
    ratings.recommend(pengawas, skp_id, Marks(_ATAS, _SESUAI), now=now)
