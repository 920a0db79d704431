"""Whose turn it is with a cycle, since when, and what comes next: one table by status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kinerja_app.domain.alur_pelaksanaan import RelasiSiklus, StatusSiklus, turn_of
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.skp import Jabatan
from kinerja_app.domain.waktu import local_date
from kinerja_app.services.lembar_siklus import LembarSiklus
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import tanggal
from kinerja_app.ui.views import Progress, RelayStep, Tag, Turn
from kinerja_app.ui.wording_siklus import DOKUMEN
from kinerja_app.ui.wording_status import BACA_SAJA, GILIRAN_ANDA, giliran

_S, _P, _O = StatusSiklus, RelasiSiklus.PEGAWAI, RelasiSiklus.PENGAMAT
ALAMAT: Mapping[Dokumen, str] = {
    Dokumen.A: routes.PERSIAPAN,
    Dokumen.B: routes.OBSERVASI,
    Dokumen.C: routes.DISKUSI,
    Dokumen.D: routes.UPAYA,
    Dokumen.E: routes.REFLEKSI,
}


@dataclass(frozen=True)
class Babak:
    """What one side does in a status: heading, sentence, and the document it opens, if any."""

    judul: str
    kalimat: str
    dokumen: Dokumen | None = None


_PEGAWAI: Mapping[StatusSiklus, Babak] = {
    _S.BERJALAN: Babak(
        "Isi Diskusi Persiapan",
        "Pilih target perilaku, lalu sepakati hari dan jam dengan pengamat.",
        Dokumen.A,
    ),
    _S.A_DRAF: Babak(
        "Lengkapi Diskusi Persiapan", "Kirim sesudah lengkap, agar jadwalnya disepakati.", Dokumen.A
    ),
    _S.A_DITUNDA: Babak(
        "Pilih jadwal lain", "Observasi ditunda. Persiapan Anda tetap tersimpan.", Dokumen.A
    ),
    _S.B_SELESAI: Babak(
        "Diskusikan hasil observasi",
        "Baca hasilnya, lalu tulis refleksi dan upaya tindak lanjut.",
        Dokumen.C,
    ),
    _S.C_SELESAI: Babak(
        "Lakukan dan laporkan upaya", "Laporkan setiap upaya sesudah dilakukan.", Dokumen.D
    ),
    _S.D_SELESAI: Babak(
        "Tulis refleksi", "Refleksi bersifat pribadi sampai Anda membagikannya.", Dokumen.E
    ),
}
_PENGAMAT: Mapping[StatusSiklus, Babak] = {
    _S.A_DIAJUKAN: Babak(
        "Sepakati jadwal observasi", "Baca Diskusi Persiapan, lalu sepakati atau kembalikan."
    ),
    _S.A_DISEPAKATI: Babak(
        "Lakukan observasi", "Rubrik terbuka pada hari observasi.", Dokumen.B
    ),
    _S.B_DRAF: Babak(
        "Lengkapi hasil observasi", "Draf tersimpan. Kirim sesudah setiap target dinilai.",
        Dokumen.B,
    ),
    _S.B_SELESAI: Babak(
        "Diskusikan hasil observasi", "Tulis kategori kesadaran dan catatan diskusi.", Dokumen.C
    ),
    _S.D_SELESAI: Babak("Tanggapi refleksi", "Baca refleksi, lalu tulis catatan.", Dokumen.E),
    _S.E_SELESAI: Babak("Lanjut ke penilaian", "Kelima dokumen sudah selesai."),
    _S.PENYESUAIAN: Babak(
        "Putuskan penyesuaian", "Baca yang diminta dan dokumen yang terpengaruh."
    ),
    _S.PERLU_DINILAI: Babak("Siklus selesai", "Penilaian bisa dimulai."),
}  # fmt: skip
_WAITING: Mapping[StatusSiklus, str] = {
    _S.BERJALAN: "{siapa} menyiapkan observasi",
    _S.A_DRAF: "{siapa} menyiapkan observasi",
    _S.A_DIAJUKAN: "{siapa} membaca persiapan dan jadwal",
    _S.A_DISEPAKATI: "{siapa} melakukan observasi pada hari yang disepakati",
    _S.A_DITUNDA: "{siapa} memilih jadwal lain",
    _S.B_DRAF: "{siapa} melengkapi hasil observasi",
    _S.B_SELESAI: "{siapa} mengisi bagiannya dari diskusi",
    _S.C_SELESAI: "{siapa} melakukan upaya tindak lanjut",
    _S.D_SELESAI: "{siapa} mengisi bagiannya dari refleksi",
    _S.E_SELESAI: "{siapa} melanjutkan ke penilaian",
    _S.PENYESUAIAN: "{siapa} memutuskan penyesuaian",
    _S.PERLU_DINILAI: "Siklus selesai. {siapa} menilai",
}
_PASSED_OBSERVER = (
    "Hari yang disepakati sudah lewat. Isi hasilnya bila sudah diobservasi, atau tunda dengan "
    "alasan."
)
_PASSED_PEGAWAI = "Hari yang disepakati sudah lewat. Anda bisa mengajukan jadwal lain."
_OPEN_IN: Mapping[StatusSiklus, Dokumen] = {_S.B_SELESAI: Dokumen.C, _S.D_SELESAI: Dokumen.E}


def observer_word(lembar: LembarSiklus) -> str:
    """The observer's name, or his office where nobody holds it."""
    names = ", ".join(each.nama for each in lembar.pengamat)
    guru = lembar.kasus.skp.jabatan is Jabatan.GURU
    return names or ("Kepala Sekolah" if guru else "Pengawas")


def whose_turn(lembar: LembarSiklus) -> tuple[RelasiSiklus, ...]:
    """Whose turn it is, looking also at which side has sent its part of a shared document."""
    kasus = lembar.kasus
    turn, shared = turn_of(kasus.siklus.status), _OPEN_IN.get(kasus.siklus.status)
    if shared is None:
        return turn
    if shared is Dokumen.E and not kasus.terkirim(shared, Pengisi.PEGAWAI):
        return (_P,)
    left = tuple(each for each in turn if not kasus.terkirim(shared, Pengisi(each.value)))
    return left or turn


def turn_of_cycle(lembar: LembarSiklus) -> Turn:
    """The turn card for the one who reads."""
    kasus = lembar.kasus
    turn, me = whose_turn(lembar), kasus.relasi
    since = f"Sejak {tanggal(local_date(kasus.siklus.sejak, kasus.sekolah.zona))}"
    table = _PEGAWAI if me is _P else _PENGAMAT
    babak = table.get(kasus.siklus.status) if me in turn else None
    if not kasus.terbuka:
        over = kasus.siklus.status is _S.PERLU_DINILAI
        told = "Siklus ini sudah selesai" if over else "Siklus ini berhenti di tengah"
        return Turn(BACA_SAJA, told, relay=relay_of(lembar))
    if babak is not None and date_has_passed(lembar):
        babak = replace(babak, kalimat=_PASSED_OBSERVER)
    if babak is not None:
        act = f"Buka {DOKUMEN[babak.dokumen]}" if babak.dokumen else ""
        href = routes.at(ALAMAT[babak.dokumen], kasus.skp.id) if babak.dokumen else ""
        tag = GILIRAN_ANDA
        if kasus.siklus.status is _S.PERLU_DINILAI:
            tag = Tag("ok", "check-check", "Selesai")
            act, href = "Buka penilaian", routes.at(routes.PENILAIAN, kasus.skp.id)
        return Turn(tag, babak.judul, babak.kalimat, since, act, href, relay_of(lembar))
    who = lembar.orang.nama if turn[0] is _P else observer_word(lembar)
    office = "pegawai" if turn[0] is _P else _office(lembar)
    heading = _WAITING[kasus.siklus.status].format(siapa=who)
    more = _PASSED_PEGAWAI if me is _P and date_has_passed(lembar) else ""
    return Turn(giliran(office), heading, more, since, relay=relay_of(lembar))


def date_has_passed(lembar: LembarSiklus) -> bool:
    """Whether the agreed day is over and nothing was observed: no dead end for either side."""
    kasus = lembar.kasus
    if kasus.siklus.status is not _S.A_DISEPAKATI or kasus.jadwal is None:
        return False
    return kasus.jadwal.tanggal < kasus.on


def _office(lembar: LembarSiklus) -> str:
    return "Kepala Sekolah" if lembar.kasus.skp.jabatan is Jabatan.GURU else "Pengawas"


_PLACE: Mapping[StatusSiklus, int] = {
    _S.BERJALAN: 0, _S.A_DRAF: 0, _S.A_DITUNDA: 0, _S.A_DIAJUKAN: 1, _S.A_DISEPAKATI: 2,
    _S.B_DRAF: 2, _S.B_SELESAI: 3, _S.C_SELESAI: 4, _S.D_SELESAI: 5, _S.E_SELESAI: 6,
    _S.PERLU_DINILAI: 6,
}  # fmt: skip


def relay_of(lembar: LembarSiklus) -> tuple[RelayStep, ...]:
    """The people and their acts in order, and where the cycle stands."""
    kasus = lembar.kasus
    me, name = kasus.relasi, lembar.orang.nama.partition(",")[0]
    pegawai = "Anda" if me is _P else name
    pengamat = "Anda" if me is _O else observer_word(lembar).partition(",")[0]
    steps = (
        ("Persiapan", pegawai), ("Jadwal", pengamat), ("Observasi", pengamat),
        ("Diskusi", "berdua"), ("Upaya", pegawai), ("Refleksi", "berdua"),
        ("Penilaian", pengamat),
    )  # fmt: skip
    status = kasus.siklus.status
    at = _PLACE[kasus.siklus.sebelum or status] if status is _S.PENYESUAIAN else _PLACE[status]
    if not kasus.terbuka and status is _S.PERLU_DINILAI:
        at = len(steps)
    return tuple(RelayStep(label, who, _state(n, at)) for n, (label, who) in enumerate(steps))


def _state(number: int, now: int) -> Progress:
    if number < now:
        return "done"
    return "now" if number == now else ""
