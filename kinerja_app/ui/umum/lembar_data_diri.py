"""Own data as the page shows it: facts, what may be done, requests, and for a KS the superiors."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kinerja_app.domain.identitas import GOLONGAN_PNS, GOLONGAN_PPPK
from kinerja_app.domain.skp import Jabatan
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.koreksi_repository import KoreksiTercatat
from kinerja_app.persistence.master_repository import OrangTercatat
from kinerja_app.persistence.pembinaan_repository import PembinaanTercatat
from kinerja_app.services.data_diri import JENJANG_JABATAN, LembarDataDiri
from kinerja_app.ui import routes
from kinerja_app.ui.fakta_kepangkatan import rank_facts
from kinerja_app.ui.formatting import ZONE, nip, nuptk, tanggal
from kinerja_app.ui.views import Fact, Moment, Option, Tag, Task
from kinerja_app.ui.wording_kabar import KOLOM
from kinerja_app.ui.wording_status import GILIRAN_ANDA, SELESAI

NONE = "Belum ada"
_OF_PEGAWAI = "Dari Dapodik sekolah induk Anda. Periksa sebelum mengajukan rencana."
_OF_OTHERS = "Data akun Anda di aplikasi ini."
_PLACE = "Satuan pendidikan"
_DECIDED = {"diajukan": "Menunggu operator", "diterima": "Diterima", "ditolak": "Ditolak"}
JENJANG = tuple(Option(each, each or NONE) for each in JENJANG_JABATAN)
GOLONGAN = (
    Option("", NONE),
    *(Option(each, each) for each in GOLONGAN_PNS),
    *(Option(each, f"{each} (PPPK)") for each in GOLONGAN_PPPK),
)
KOLOM_KOREKSI = (
    Option("", "Pilih data"),
    *(Option(kolom, KOLOM[kolom]) for kolom in KOLOM),
)


@dataclass(frozen=True)
class LembarTampil:
    """What the page draws; ``sesuai_sejak`` is a date in words, empty while not confirmed."""

    skp_id: int = 0
    pengantar: str = ""
    fakta: tuple[Fact, ...] = ()
    sesuai_sejak: str = ""
    bisa_sesuai: bool = False
    boleh_ubah: bool = False
    bisa_koreksi: bool = False
    golongan: str = ""
    jenjang: str = ""
    mapel: str = ""
    koreksi: tuple[Moment, ...] = ()
    memimpin: bool = False
    atasan: tuple[Fact, ...] = ()
    langkah: tuple[Task, ...] = ()
    selesai: str = ""
    kurang: str = ""
    terhubung: bool = False
    bisa_konfirmasi: bool = False
    dikonfirmasi_sejak: str = ""
    sk_href: str = ""


def as_shown(sheet: LembarDataDiri, *, pegawai: bool) -> LembarTampil:
    """The sheet in words; ``pegawai`` is whether the person makes an SKP here at all."""
    skp, orang = sheet.skp, sheet.orang
    leads = skp is not None and skp.jabatan is Jabatan.KEPALA_SEKOLAH
    done = steps_done(sheet.pembinaan)
    confirmed = skp.atasan_at if skp and leads else None
    return LembarTampil(
        skp_id=skp.id if skp else 0,
        pengantar=_OF_PEGAWAI if pegawai else _OF_OTHERS,
        fakta=(
            *own_facts(sheet, pegawai=pegawai, leads=leads),
            *(rank_facts(sheet.kepangkatan) if pegawai else ()),
        ),
        sesuai_sejak=_day(skp.data_diri_at) if skp and skp.data_diri_at else "",
        bisa_sesuai=skp is not None and skp.data_diri_at is None,
        boleh_ubah=pegawai and sheet.boleh_ubah_langsung,
        bisa_koreksi=pegawai,
        golongan=orang.golongan,
        jenjang=orang.jenjang_jabatan,
        mapel=orang.mata_pelajaran,
        koreksi=tuple(request(each) for each in sheet.koreksi),
        memimpin=leads,
        atasan=superiors(sheet) if leads else (),
        langkah=linking_steps(done) if leads else (),
        selesai=f"{done} dari {len(LINKING)} selesai",
        kurang=missing_sentence(done) if leads else "",
        terhubung=leads and done == len(LINKING),
        bisa_konfirmasi=leads and confirmed is None,
        dikonfirmasi_sejak=_day(confirmed) if confirmed else "",
        sk_href=routes.file_at(sheet.sk.id) if sheet.sk else "",
    )


def own_facts(sheet: LembarDataDiri, *, pegawai: bool, leads: bool) -> tuple[Fact, ...]:
    """The own data; nothing is missing where one makes no SKP, and a KS teaches no subject."""
    found = facts(sheet.orang, sekolah=sheet.sekolah.nama if sheet.sekolah else "")
    optional = {"Mata pelajaran"} if leads else set() if pegawai else {e.label for e in found}
    return tuple(each for each in found if each.text != NONE or each.label not in optional)


def facts(orang: OrangTercatat, *, sekolah: str) -> tuple[Fact, ...]:
    """The person as recorded, identifiers grouped."""
    rows = (
        ("Nama", orang.nama),
        ("NIP", nip(orang.nip)),
        ("NUPTK", nuptk(orang.nuptk)),
        ("Akun", orang.email),
        (_PLACE, sekolah),
        ("Status kepegawaian", orang.status_kepegawaian),
        ("Jenis PTK", orang.jenis_ptk),
        ("Golongan", orang.golongan),
        ("Jenjang jabatan", orang.jenjang_jabatan),
        ("Mata pelajaran", orang.mata_pelajaran),
    )
    return tuple(Fact(label, text or NONE) for label, text in rows if text or label != _PLACE)


def request(each: KoreksiTercatat) -> Moment:
    """One correction request with what became of it."""
    label = KOLOM.get(each.kolom, each.kolom)
    return Moment(
        f"{label}: {_DECIDED.get(each.status, each.status)}",
        _day(each.dibuat_at),
        f"{shown_value(each.kolom, each.nilai_lama)} → {shown_value(each.kolom, each.nilai_baru)}",
        each.catatan or each.alasan,
        now=each.status == "diajukan",
    )


def shown_value(kolom: str, value: str) -> str:
    """A recorded value as a person reads it."""
    grouped = {"nip": nip, "nuptk": nuptk}
    if not value:
        return NONE
    return grouped[kolom](value) if kolom in grouped else value


def _day(moment: datetime) -> str:
    return tanggal(local_date(moment, ZONE))


LINKING: tuple[tuple[str, str], ...] = (
    ("SK Tim Kerja diterbitkan", "Kepala Dinas"),
    ("SK diunggah ke Simtendik", "admin dinas"),
    ("Pengawas punya akun belajar.id", "sistem"),
    ("Hubungan pengawas dan sekolah tampil", "sistem"),
    ("Data atasan dan pengawas dikonfirmasi", "Anda"),
)
"""The five steps that link a pengawas with a school, and who takes each (domain/07 §3)."""

_DONE = {"diajukan": 1, "diverifikasi_dinas": 4, "dikonfirmasi_ks": 5, "aktif": 5}


def steps_done(link: PembinaanTercatat | None) -> int:
    """How many of the five steps are taken."""
    return _DONE.get(link.status, 0) if link else 0


def linking_steps(done: int) -> tuple[Task, ...]:
    """The five steps; the first one missing is named as such."""
    return tuple(
        Task(
            str(number),
            heading,
            f"Oleh {who}",
            state="done" if number <= done else "now" if number == done + 1 else "",
            tag=_step_tag(number, done),
        )
        for number, (heading, who) in enumerate(LINKING, 1)
    )


def _step_tag(number: int, done: int) -> Tag:
    if number <= done:
        return SELESAI
    if number > done + 1:
        return Tag()
    return GILIRAN_ANDA if number == len(LINKING) else Tag("warn", "triangle-alert", "Belum")


def missing_sentence(done: int) -> str:
    """Which step is missing and who can take it."""
    if done >= len(LINKING):
        return "Pengawas Anda sudah terhubung."
    heading, who = LINKING[done]
    return f"Yang belum: {_lowered(heading)}. Langkah ini dilakukan {who}."


def _lowered(heading: str) -> str:
    """For the middle of a sentence; an abbreviation stays as it is."""
    return heading if heading[:2].isupper() else heading[:1].lower() + heading[1:]


def superiors(sheet: LembarDataDiri) -> tuple[Fact, ...]:
    """Who decides on the KS's plan, and who reviews it."""
    heads = sheet.peran.penilai if sheet.peran else ()
    link = sheet.pembinaan
    return (
        Fact("Pejabat Penilai", ", ".join(each.nama for each in heads) or NONE),
        Fact("Pengawas", link.nama if link else NONE),
        Fact("SK Tim Kerja", _letter(link) if link and link.sk_nomor else NONE),
    )


def _letter(link: PembinaanTercatat) -> str:
    if link.sk_tanggal is None:
        return link.sk_nomor
    return f"{link.sk_nomor}, {tanggal(link.sk_tanggal)}"
