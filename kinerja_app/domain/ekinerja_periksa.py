"""The checks before the export, each on facts that were read before (domain/06 §5, §6)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from kinerja_app.domain.alur_penilaian import LOCKED, StatusPenilaian
from kinerja_app.domain.ekinerja_syarat import BARIS, KodeTemuan, Pemilik, Temuan
from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.identitas import parse_nik, parse_nip
from kinerja_app.domain.kelayakan import (
    AturanKelayakan,
    FaktaOrang,
    Kasus,
    Kelayakan,
    Keputusan,
    check,
)
from kinerja_app.domain.penetapan_ak import StatusPak
from kinerja_app.domain.skp import Jabatan, StatusRencana

_K, _S = KodeTemuan, StatusRencana
WRONG_STATUS = frozenset({Kasus.KEMENAG_STATUS_LAIN.value, Kasus.JENIS_PTK_TIDAK_SESUAI.value})
"""Cases that a right label in Dapodik would decide otherwise (domain/06 §5 no. 9)."""
_WITHOUT_DATE = frozenset({"NIK_TANGGAL_LAHIR", "NIK_BULAN_LAHIR"})
NOT_SUBMITTED = frozenset({_S.BELUM_MENGAJUKAN, _S.DRAF})


@dataclass(frozen=True)
class OrangDiperiksa:
    """One person in one post at a school, as far as the export asks.

    ``satminkal`` counts the schools that call themselves his; ``definitif`` is whether the post is
    held in full; ``ganda`` whether another record is the same person; ``pak`` where the angka
    kredit of the year stands, once its predikat is final.
    """

    orang_id: int
    nama: str
    npsn: str
    jabatan: Jabatan
    definitif: bool
    nip: str
    nik: str
    nuptk: str
    kelamin: str
    tanggal_lahir: date | None
    status_kepegawaian: str
    kelayakan: Kelayakan
    satminkal: int = 1
    ganda: bool = False
    skp_id: int = 0
    status: StatusRencana = StatusRencana.BELUM_MENGAJUKAN
    penilaian: StatusPenilaian | None = None
    rhk_berulang: str = ""
    pak: StatusPak | None = None

    @property
    def wajib(self) -> bool:
        """Whether the person must have an SKP here, so that it goes to e-Kinerja."""
        return self.kelayakan.keputusan is Keputusan.WAJIB

    @property
    def final(self) -> bool:
        """Whether the result is final."""
        return self.penilaian in LOCKED

    @property
    def dikirim(self) -> bool:
        """Whether a row goes out: an ASN, an agreed plan, the definitive post."""
        return self.wajib and self.definitif and self.status is _S.DISEPAKATI


@dataclass(frozen=True)
class SekolahDiperiksa:
    """One school: its head, the links and results around it.

    ``kepala_id`` is 0 without a head; ``pembinaan`` the state of the link with the pengawas, empty
    without one; ``unor_sama`` whether another school has the same Unor.
    """

    npsn: str
    nama: str
    kepala_id: int
    kepala: str
    kepala_skp_id: int
    kepala_status: StatusRencana
    ada_kepala_dinas: bool
    pembinaan: str
    unor: str
    unor_sama: bool
    capaian_perlu: bool
    capaian_ada: bool
    kuadran_ada: bool


def judging(rules: AturanKelayakan, on: date) -> Callable[[FaktaOrang], Kelayakan]:
    """Judge people of a long list: most of them share their facts, and each set is judged once."""
    return cache(lambda fakta: check(fakta, rules, on=on))


def person_findings(orang: OrangDiperiksa, *, usia_pensiun: int, on: date) -> tuple[Temuan, ...]:
    """Everything found about one person; a person who need not have an SKP holds nobody back.

    A second record of one who must have an SKP is in the way whatever it says of itself.
    """
    doubled = (_about(orang, _K.ORANG_GANDA),) if orang.ganda else ()
    return (*doubled, *_of_one(orang, usia_pensiun=usia_pensiun, on=on))


def _of_one(orang: OrangDiperiksa, *, usia_pensiun: int, on: date) -> tuple[Temuan, ...]:
    if orang.kelayakan.kode in WRONG_STATUS or (orang.nip and not orang.status_kepegawaian):
        return (_about(orang, _K.STATUS_KEPEGAWAIAN),)
    if not orang.wajib:
        return (_about(orang, _K.BUKAN_ASN),) if orang.kelayakan.boleh else ()
    if not orang.definitif:
        return (_about(orang, _K.PLT_TIDAK_DIKIRIM),)
    return (
        *_of_data(orang, usia_pensiun=usia_pensiun, on=on),
        *_of_plan(orang),
        *_of_credit(orang),
    )


def _of_data(orang: OrangDiperiksa, *, usia_pensiun: int, on: date) -> Iterator[Temuan]:
    if not orang.nip:
        yield _about(orang, _K.NIP_KOSONG)
    elif problem := nip_problem(orang):
        yield _about(orang, _K.NIP_TIDAK_COCOK, problem)
    if orang.nik and (problem := nik_problem(orang)):
        yield _about(orang, _K.NIK_TIDAK_COCOK, problem)
    if orang.satminkal > 1:
        yield _about(orang, _K.SATMINKAL_GANDA, str(orang.satminkal))
    if orang.tanggal_lahir and _age(orang.tanggal_lahir, on) > usia_pensiun:
        yield _about(orang, _K.TIDAK_AKTIF_BELUM_DITANDAI, str(_age(orang.tanggal_lahir, on)))
    if orang.rhk_berulang:
        yield _about(orang, _K.RHK_GANDA, orang.rhk_berulang)


def _of_plan(orang: OrangDiperiksa) -> Iterator[Temuan]:
    # The plan of the head is a row of the school: everybody waits for it.
    if orang.jabatan is Jabatan.KEPALA_SEKOLAH:
        return
    if orang.status in NOT_SUBMITTED:
        yield _about(orang, _K.BELUM_MENGAJUKAN)
    elif orang.status is not _S.DISEPAKATI:
        yield _about(orang, _K.BELUM_DISEPAKATI, orang.status.value, _waits_for(orang.status))
    elif not orang.final:
        yield _about(orang, _K.HASIL_BELUM_FINAL)


_CREDIT: Mapping[StatusPak, KodeTemuan] = {
    StatusPak.BERUBAH: _K.ANGKA_KREDIT_BERUBAH,
    StatusPak.BELUM_DICATAT: _K.ANGKA_KREDIT_TANPA_SK,
    StatusPak.BELUM_TERHITUNG: _K.ANGKA_KREDIT_BELUM_TERHITUNG,
}


def _of_credit(orang: OrangDiperiksa) -> Iterator[Temuan]:
    code = _CREDIT.get(orang.pak) if orang.pak else None
    if code is None or not orang.dikirim:
        return
    # Nobody keeps the letter of his own angka kredit: that of a head is kept by the dinas.
    head = orang.jabatan is Jabatan.KEPALA_SEKOLAH and code is not _K.ANGKA_KREDIT_BELUM_TERHITUNG
    yield _about(orang, code, pemilik=Pemilik.ADMIN_DINAS if head else None)


def _waits_for(status: StatusRencana) -> Pemilik:
    return Pemilik.KEPALA_SEKOLAH if status is _S.DIAJUKAN else Pemilik.PEGAWAI


def nip_problem(orang: OrangDiperiksa) -> str:
    """The code of what is wrong in the NIP, or of what it says otherwise; empty when it agrees."""
    try:
        nip = parse_nip(orang.nip)
    except RuleBroken as broken:
        return broken.code
    if orang.tanggal_lahir and nip.tanggal_lahir != orang.tanggal_lahir:
        return "NIP_TANGGAL_LAIN"
    if orang.kelamin and nip.kelamin.value != orang.kelamin:
        return "NIP_KELAMIN_LAIN"
    return ""


def nik_problem(orang: OrangDiperiksa) -> str:
    """The same for the NIK, whose century is not written.

    A NIK that carries no date at all cannot be compared here: only Dukcapil knows it.
    """
    try:
        nik = parse_nik(orang.nik)
    except RuleBroken as broken:
        return "" if broken.code in _WITHOUT_DATE else broken.code
    born = orang.tanggal_lahir
    if born and (nik.hari, nik.bulan, nik.tahun) != (born.day, born.month, born.year % 100):
        return "NIK_TANGGAL_LAIN"
    if orang.kelamin and nik.kelamin.value != orang.kelamin:
        return "NIK_KELAMIN_LAIN"
    return ""


def _age(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _about(
    orang: OrangDiperiksa, kode: KodeTemuan, rincian: str = "", pemilik: Pemilik | None = None
) -> Temuan:
    return Temuan(
        kode=kode,
        npsn=orang.npsn,
        pemilik=pemilik or BARIS[kode].pemilik[0],
        orang_id=orang.orang_id,
        nama=orang.nama,
        skp_id=orang.skp_id,
        rincian=rincian,
    )


_LINK_WAITS_FOR: Mapping[str, Pemilik] = {"diverifikasi_dinas": Pemilik.KEPALA_SEKOLAH}


def school_findings(sekolah: SekolahDiperiksa, *, ada_final: bool) -> tuple[Temuan, ...]:
    """Everything found about a school; ``ada_final`` is whether a result would be sent."""
    return (
        *_of_head(sekolah),
        *_of_surroundings(sekolah),
        *(_of_results(sekolah) if ada_final else ()),
    )


def _of_results(sekolah: SekolahDiperiksa) -> Iterator[Temuan]:
    if not sekolah.kuadran_ada:
        yield _at(sekolah, _K.KUADRAN_TANPA_PEMETAAN)


def _of_head(sekolah: SekolahDiperiksa) -> Iterator[Temuan]:
    if not sekolah.kepala_id:
        yield _at(sekolah, _K.ATASAN_BELUM_ADA, "kepala_sekolah")
    elif sekolah.kepala_status is not _S.DISEPAKATI:
        yield Temuan(
            _K.ATASAN_TANPA_SKP,
            sekolah.npsn,
            _head_waits_for(sekolah.kepala_status),
            sekolah.kepala_id,
            sekolah.kepala,
            sekolah.kepala_skp_id,
            sekolah.kepala_status.value,
        )
    if not sekolah.ada_kepala_dinas:
        yield _at(sekolah, _K.ATASAN_BELUM_ADA, "kepala_dinas")


def _head_waits_for(status: StatusRencana) -> Pemilik:
    return Pemilik.KEPALA_DINAS if status is _S.DIAJUKAN else Pemilik.KEPALA_SEKOLAH


def _of_surroundings(sekolah: SekolahDiperiksa) -> Iterator[Temuan]:
    if sekolah.pembinaan != "aktif":
        waits = _LINK_WAITS_FOR.get(sekolah.pembinaan, Pemilik.ADMIN_DINAS)
        yield _at(sekolah, _K.PENGAWAS_BELUM_TERHUBUNG, sekolah.pembinaan, waits)
    if sekolah.capaian_perlu and not sekolah.capaian_ada:
        yield _at(sekolah, _K.CAPAIAN_BELUM_ADA)
    if sekolah.unor_sama:
        yield _at(sekolah, _K.UNOR_SALAH, sekolah.unor)
    if not sekolah.unor:
        yield _at(sekolah, _K.UNOR_BELUM_DICATAT)


def _at(
    sekolah: SekolahDiperiksa, kode: KodeTemuan, rincian: str = "", pemilik: Pemilik | None = None
) -> Temuan:
    waits = pemilik or BARIS[kode].pemilik[0]
    return Temuan(kode, sekolah.npsn, waits, nama=sekolah.nama, rincian=rincian)
