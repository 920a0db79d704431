"""What the page of a cycle shows: its five documents, the appointment, requests, history."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.domain.alur_pelaksanaan import LangkahSiklus, RelasiSiklus, StatusSiklus
from kinerja_app.domain.isi_siklus import DokumenB, JadwalObservasi, observation_summary
from kinerja_app.domain.observasi import Dokumen, Pengisi, block_of
from kinerja_app.domain.penyesuaian import Perubahan
from kinerja_app.domain.waktu import hours, zone_code
from kinerja_app.services.lembar_siklus import LembarSiklus
from kinerja_app.services.penyesuaian import adjustment_problems
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import ZONE, hari_tanggal, tanggal_pendek, waktu
from kinerja_app.ui.siklus.giliran_siklus import ALAMAT
from kinerja_app.ui.views import Moment, Progress, Tag, Task
from kinerja_app.ui.wording_kabar import act_by, act_heading, act_reason
from kinerja_app.ui.wording_siklus import DOKUMEN, STATUS

_S, _L = StatusSiklus, LangkahSiklus
_OPENS = {
    Dokumen.A: (_S.BERJALAN, ""),
    Dokumen.B: (_S.A_DISEPAKATI, "Terbuka sesudah jadwal disepakati"),
    Dokumen.C: (_S.B_SELESAI, "Terbuka sesudah observasi dikirim"),
    Dokumen.D: (_S.C_SELESAI, "Terbuka sesudah diskusi selesai"),
    Dokumen.E: (_S.D_SELESAI, "Terbuka sesudah upaya dilaporkan"),
}
_ORDER = tuple(each for each in _S if each is not _S.PENYESUAIAN)
_NO_TAG = Tag()
_OVER = Tag("ok", "check-check", "Selesai")


@dataclass(frozen=True)
class KelompokDokumen:
    """Documents under one heading, and how many of them are done."""

    id: str
    judul: str
    tugas: tuple[Task, ...]
    selesai: str


@dataclass(frozen=True)
class PapanSiklus:
    """The page of one cycle; an empty text leaves its part out."""

    judul: str = ""
    siapa: str = ""
    praktik: str = ""
    tag: Tag = _NO_TAG
    jadwal: str = ""
    tempat: str = ""
    kalender: str = ""
    dinilai: str = ""
    terlambat: str = ""
    bentrok: str = ""
    bentrok_href: str = ""
    boleh_sepakat: bool = False
    boleh_kembalikan: bool = False
    boleh_tunda: bool = False
    boleh_lanjut: bool = False
    boleh_lanjut_awal: bool = False
    boleh_putuskan: bool = False
    ubah: str = ""
    ubah_href: str = ""
    rencana_href: str = ""
    ganti_href: str = ""
    arsip: str = ""
    arsip_href: str = ""


def board(lembar: LembarSiklus) -> PapanSiklus:
    """The head of the page and what the reader may do."""
    kasus = lembar.kasus
    can = frozenset(lembar.langkah) if kasus.terbuka and not kasus.dinilai else frozenset()
    own = kasus.relasi is RelasiSiklus.PEGAWAI
    jadwal = kasus.jadwal
    sent = kasus.terkirim(Dokumen.A, Pengisi.PEGAWAI)
    clash = lembar.bentrok[0] if lembar.bentrok else None
    move = move_words(lembar)
    over = not kasus.terbuka and kasus.siklus.status is _S.PERLU_DINILAI
    deciding = {_L.PUTUSKAN_JADWAL, _L.SETUJUI_PENYESUAIAN} & can
    return PapanSiklus(
        judul="Siklus observasi Anda" if own else f"Siklus {lembar.orang.nama.partition(',')[0]}",
        siapa=" · ".join(filter(None, (lembar.orang.nama, lembar.orang.mata_pelajaran))),
        praktik=lembar.praktik.label,
        tag=_OVER if over else STATUS[kasus.siklus.status],
        jadwal=when_words(jadwal, kasus.sekolah.zona) if jadwal and sent else "",
        tempat=place_words(lembar),
        kalender=routes.calendar_at(kasus.skp.id) if jadwal and sent and kasus.relasi else "",
        dinilai=counted_words(lembar),
        terlambat=overdue_words(lembar),
        bentrok=f"{DOKUMEN[clash]} diubah di dua tempat. Keduanya tersimpan." if clash else "",
        bentrok_href=f"{routes.at(routes.VERSI_SIKLUS, kasus.skp.id)}&dok={clash.value}"
        if clash
        else "",
        boleh_sepakat=_L.SEPAKATI_JADWAL in can,
        boleh_kembalikan=_L.KEMBALIKAN_A in can,
        boleh_tunda=_L.TUNDA in can,
        boleh_lanjut=_L.LANJUT_PENILAIAN in can,
        boleh_lanjut_awal=_L.LANJUT_TANPA_REFLEKSI in can,
        boleh_putuskan=bool(deciding) and kasus.diminta is not None,
        ubah=move,
        ubah_href=routes.at(routes.UBAH_SIKLUS, kasus.skp.id) if move else "",
        rencana_href=routes.at(routes.RENCANA if own else routes.CEK, kasus.skp.id),
        ganti_href=routes.at(routes.GANTI_PRAKTIK, kasus.skp.id)
        if may_change_practice(lembar)
        else "",
        arsip=f"Arsip ({len(lembar.arsip)} dokumen)" if lembar.arsip else "",
        arsip_href=routes.at(routes.ARSIP_SIKLUS, kasus.skp.id),
    )


def move_words(lembar: LembarSiklus) -> str:
    """The act that moves the appointment: at once or by request; empty when neither is open."""
    kasus = lembar.kasus
    if not kasus.terbuka or kasus.dinilai:
        return ""
    if _L.UBAH_JADWAL in lembar.langkah:
        return "Ubah jadwal"
    asks = _L.MINTA_UBAH_JADWAL in lembar.langkah and kasus.diminta is None
    return "Ajukan ubah jadwal" if asks else ""


def may_change_practice(lembar: LembarSiklus) -> bool:
    """Whether the pegawai may ask for another practice now."""
    kasus = lembar.kasus
    able = _L.MINTA_PENYESUAIAN in lembar.langkah and kasus.terbuka
    return able and not adjustment_problems(kasus, Perubahan.PRAKTIK, alasan="ada")


def when_words(jadwal: JadwalObservasi, zona: str = ZONE) -> str:
    """Write "Senin, 12 Agustus 2024, 07.30–08.50 WIB"."""
    at = hours(jadwal.mulai, jadwal.selesai)
    return f"{hari_tanggal(jadwal.tanggal)}, {at} {zone_code(zona)}"


def place_words(lembar: LembarSiklus) -> str:
    """Class and subject of a guru, place and audience of a KS."""
    isi = lembar.kasus.persiapan
    kelas = f"kelas {isi.kelas}" if isi.kelas else ""
    return ", ".join(filter(None, (isi.mata_pelajaran, kelas, isi.tempat, isi.peserta)))


def counted_words(lembar: LembarSiklus) -> str:
    """That the observation counts in the rating, where the rule set says so (K-17)."""
    if lembar.kasus.rules.observasi_dinilai.value:
        return "Pada periode ini hasil observasi ikut dinilai."
    return ""


def overdue_words(lembar: LembarSiklus) -> str:
    """Follow-ups whose last day has passed."""
    late = lembar.terlambat
    if not late:
        return ""
    days = ", ".join(tanggal_pendek(each.tenggat) for each in late)
    return f"{len(late)} upaya lewat tenggat ({days})"


def locked_words(dokumen: Dokumen, lembar: LembarSiklus) -> str:
    """What opens the document; empty once the cycle has reached it."""
    kasus = lembar.kasus
    status = kasus.siklus.sebelum or kasus.siklus.status
    opens, locked = _OPENS[dokumen]
    reached = status is not _S.PENYESUAIAN and _ORDER.index(status) >= _ORDER.index(opens)
    return "" if reached else locked


def tasks_of(lembar: LembarSiklus) -> tuple[Task, ...]:
    """The five documents with one fact each; locked ones say what opens them."""
    return tuple(_task(each, lembar) for each in Dokumen)


def groups_of(lembar: LembarSiklus) -> tuple[KelompokDokumen, ...]:
    """The documents in the blocks of the rule set (R2024S1 has two), else all five together."""
    tasks = dict(zip(Dokumen, tasks_of(lembar), strict=True))
    blocks = {each: block_of(each, lembar.kasus.rules) for each in Dokumen}
    parted = [
        (block, tuple(task for each, task in tasks.items() if blocks[each] == block))
        for block in dict.fromkeys(blocks.values())
    ]
    return tuple(
        KelompokDokumen(f"dokumen-{nomor}", block or "Lima dokumen", part, done_words(part))
        for nomor, (block, part) in enumerate(parted, 1)
    )


def _task(dokumen: Dokumen, lembar: LembarSiklus) -> Task:
    kasus, locked = lembar.kasus, locked_words(dokumen, lembar)
    number, title = dokumen.value, DOKUMEN[dokumen]
    if locked:
        return Task(number, title, locked, tag=Tag("", "lock", "Belum terbuka"))
    done = _done(dokumen, lembar)
    readable = done or _may_open(dokumen, lembar)
    href = routes.at(ALAMAT[dokumen], kasus.skp.id) if readable else ""
    state: Progress = "done" if done else "now" if readable else ""
    tag = Tag("ok", "check", "Selesai") if done else Tag("", "pencil-line", "Berjalan")
    return Task(number, title, _fact(dokumen, lembar), href, state, tag)


def _done(dokumen: Dokumen, lembar: LembarSiklus) -> bool:
    sides = {Dokumen.B: (Pengisi.PENGAMAT,), Dokumen.C: tuple(Pengisi), Dokumen.E: tuple(Pengisi)}
    wanted = sides.get(dokumen, (Pengisi.PEGAWAI,))
    return all(lembar.kasus.terkirim(dokumen, each) for each in wanted)


def _may_open(dokumen: Dokumen, lembar: LembarSiklus) -> bool:
    """Whether the reader fills it, or the other side has sent its part."""
    relasi = lembar.kasus.relasi
    fills = {Dokumen.A: RelasiSiklus.PEGAWAI, Dokumen.B: RelasiSiklus.PENGAMAT,
             Dokumen.D: RelasiSiklus.PEGAWAI}  # fmt: skip
    if relasi is not None and fills.get(dokumen, relasi) is relasi:
        return True
    return any(lembar.kasus.terkirim(dokumen, each) for each in Pengisi)


def _fact(dokumen: Dokumen, lembar: LembarSiklus) -> str:
    kasus = lembar.kasus
    if dokumen is Dokumen.A:
        sent = kasus.terkirim(dokumen, Pengisi.PEGAWAI)
        return when_words(kasus.jadwal, kasus.sekolah.zona) if kasus.jadwal and sent else "Draf"
    if dokumen is Dokumen.B:
        isi = kasus.isi(dokumen, Pengisi.PENGAMAT)
        if kasus.terkirim(dokumen, Pengisi.PENGAMAT) and not getattr(isi, "hasil", ()):
            return "Catatan dan rekomendasi sudah terkirim"
        if not isinstance(isi, DokumenB) or not isi.hasil:
            return "Menunggu hari observasi" if kasus.siklus.status is _S.A_DISEPAKATI else "Draf"
        found = observation_summary(isi, kasus.rules)
        return f"{found.efektif} dari {found.dinilai} fokus dilakukan dan efektif"
    if dokumen is Dokumen.D:
        done = sum(each.selesai is not None for each in lembar.upaya)
        told = f"{done} dari {len(lembar.upaya)} upaya dilaporkan"
        return ", ".join(filter(None, (told, overdue_words(lembar))))
    return _both_sides(dokumen, lembar)


def _both_sides(dokumen: Dokumen, lembar: LembarSiklus) -> str:
    names = {Pengisi.PEGAWAI: "pegawai", Pengisi.PENGAMAT: "pengamat"}
    sent = [word for side, word in names.items() if lembar.kasus.terkirim(dokumen, side)]
    if len(sent) == len(names):
        return "Kedua pihak sudah mengirim"
    if sent:
        return f"Bagian {sent[0]} sudah terkirim"
    return "Pribadi sampai dibagikan" if dokumen is Dokumen.E else "Diisi kedua pihak"


def done_words(tasks: tuple[Task, ...]) -> str:
    """ "2 dari 5 selesai"."""
    return f"{sum(each.state == 'done' for each in tasks)} dari {len(tasks)} selesai"


def history_of(lembar: LembarSiklus) -> tuple[Moment, ...]:
    """What was done since the plan was agreed, newest first."""
    zona, begin = lembar.kasus.sekolah.zona, lembar.kasus.skp.disepakati_at
    return tuple(
        Moment(act_heading(each), f"{act_by(each)}, {waktu(each.at, zona)}", quote=act_reason(each))
        for each in lembar.jejak
        if begin is None or each.at >= begin
    )
