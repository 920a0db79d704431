"""The people of a school as rows: numbers grouped, post, who makes an SKP here, account."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kinerja_app.domain.actor import Role, StatusPenugasan
from kinerja_app.domain.kelayakan import Kasus, Kelayakan, Keputusan
from kinerja_app.persistence.reads_orang import OrangSekolah
from kinerja_app.services.orang import PAGE, DaftarOrang
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import angka, nip, nuptk
from kinerja_app.ui.paging import pages
from kinerja_app.ui.views import Paging, Tag

_ROLES: Mapping[str, str] = {
    Role.GURU.value: "Guru",
    Role.KEPALA_SEKOLAH.value: "Kepala Sekolah",
    Role.OPERATOR_SEKOLAH.value: "Operator sekolah",
}
_ELSEWHERE = Tag("", "external-link", "SKP di e-Kinerja BKN")
_NO_SKP = Tag("", "circle-minus", "Tanpa SKP")
_LEFT = Tag("", "user-x", "Sudah pindah")
_NOT_HERE = Tag("", "circle-minus", "Di luar sekolah ini")
_MEND = Tag("warn", "triangle-alert", "Perbaiki di Dapodik")
_BY_CASE: Mapping[str, Tag] = {
    Kasus.SUDAH_BERHENTI.value: Tag("", "user-x", "Tidak aktif"),
    Kasus.CLTN.value: _NO_SKP,
    Kasus.KEMENAG_STATUS_LAIN.value: _MEND,
    Kasus.JENIS_PTK_TIDAK_SESUAI.value: _MEND,
    Kasus.BUKAN_SATMINKAL.value: Tag("", "school", "SKP di sekolah induk"),
}
_BY_DECISION: Mapping[Keputusan, Tag] = {
    Keputusan.WAJIB: Tag("ok", "check", "SKP di sini"),
    Keputusan.DIANJURKAN: Tag("info", "info", "SKP dianjurkan"),
    Keputusan.TIDAK: _ELSEWHERE,
}


@dataclass(frozen=True)
class BarisOrang:
    """One person; ``sebab`` is the source of the eligibility decision."""

    href: str
    nama: str
    nomor: str
    tugas: str
    status: str
    skp: Tag
    sebab: str
    akun: Tag
    email: str


def person_line(seen: OrangSekolah, answer: Kelayakan) -> BarisOrang:
    """One person in words."""
    orang = seen.orang
    return BarisOrang(
        href=routes.at(routes.DATA_ORANG, orang.id),
        nama=orang.nama,
        nomor=number_of(orang.nip, orang.nuptk),
        tugas=", ".join(dict.fromkeys(post_name(role, status) for role, status in seen.pos)),
        status=", ".join(filter(None, (orang.jenis_ptk, orang.status_kepegawaian))),
        skp=_LEFT if seen.pindah else _BY_CASE.get(answer.kode, _BY_DECISION[answer.keputusan]),
        sebab="" if answer.boleh or seen.pindah else answer.citation.source,
        akun=_NOT_HERE
        if seen.pindah
        else account_tag(orang.email, has_signed_in=seen.pernah_masuk),
        email=orang.email,
    )


def number_of(digits_nip: str, digits_nuptk: str) -> str:
    """ "NIP …", else "NUPTK …", else that there is none."""
    if digits_nip:
        return f"NIP {nip(digits_nip)}"
    return f"NUPTK {nuptk(digits_nuptk)}" if digits_nuptk else "NIP dan NUPTK belum ada"


def post_name(role: str, status: str) -> str:
    """ "Guru", "Plt Kepala Sekolah"."""
    name = _ROLES.get(role, role.replace("_", " ").capitalize())
    return f"Plt {name}" if status == StatusPenugasan.PLT.value else name


def account_tag(email: str, *, has_signed_in: bool) -> Tag:
    """Whether the person can sign in, and has."""
    if not email:
        return Tag("warn", "triangle-alert", "Belum punya akun")
    if has_signed_in:
        return Tag("ok", "check", "Pernah masuk")
    return Tag("", "circle-dashed", "Belum pernah masuk")


def result_sentence(found: DaftarOrang) -> str:
    """ "6 dari 40 orang", or just how many there are."""
    if found.tidak_aktif:
        return f"{angka(found.jumlah)} orang tidak aktif"
    if found.jumlah == found.semua:
        return f"{angka(found.semua)} orang"
    return f"{angka(found.jumlah)} dari {angka(found.semua)} orang"


def address(npsn: str, *, cari: str = "", tidak_aktif: bool = False, halaman: int = 0) -> str:
    """Where a list stands: school, search, whether it shows those who left, page."""
    which = "tidak-aktif" if tidak_aktif else ""
    return routes.with_query(routes.ORANG, npsn=npsn, keadaan=which, cari=cari, halaman=halaman)


def other_list(found: DaftarOrang) -> tuple[str, str]:
    """Label and address of the list that is not shown; empty when nobody stands there."""
    npsn = found.sekolah.npsn
    if found.tidak_aktif:
        return "Lihat yang aktif", address(npsn)
    number = found.jumlah_tidak_aktif
    label = f"Lihat {number} orang yang tidak aktif" if number else ""
    return label, address(npsn, tidak_aktif=True)


def paging(found: DaftarOrang, *, cari: str) -> Paging:
    """Where the page stands and its neighbours, the search kept."""

    def to(number: int) -> str:
        return address(found.sekolah.npsn, cari=cari, tidak_aktif=found.tidak_aktif, halaman=number)

    return pages(found.halaman, found.jumlah, size=PAGE, noun="orang", to=to)
