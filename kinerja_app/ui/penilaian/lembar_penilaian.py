"""What the assessor's page shows of one rating, as values: choices, proposals, predikat."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.domain.alur_penilaian import LangkahPenilaian, RelasiPenilaian
from kinerja_app.domain.penilaian import Pejabat, UsulanRating
from kinerja_app.domain.penyesuaian import Perubahan
from kinerja_app.domain.predikat import Rating, predikat
from kinerja_app.domain.skp import Jabatan
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.penilaian_repository import Nilai
from kinerja_app.services.penilaian import LembarPenilaian
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import NO_BREAK, nip, tanggal
from kinerja_app.ui.views import Option, Tag
from kinerja_app.ui.wording_penilaian import BELUM, PREDIKAT, RATING, USULAN, meets
from kinerja_app.ui.wording_status import PENILAIAN, Pembaca

_NO_TAG = Tag()
_L, _R = LangkahPenilaian, RelasiPenilaian
_OPEN = ("", "PERLU_DINILAI")
_PROPOSED = Tag("", "lightbulb", "Usulan")
_RECOMMENDED = Tag("", "file-check", "Rekomendasi")
TINGKAT = (Option("", "Belum dinilai"), *(Option(each.value, RATING[each]) for each in Rating))


@dataclass(frozen=True)
class KotakRating:
    """One of the two ratings: the proposal in words, the choice, the reason for departing."""

    usulan: str = ""
    sebab: str = ""
    opsi: tuple[Option, ...] = ()
    nilai: str = ""
    alasan: str = ""
    beda: bool = False


@dataclass(frozen=True)
class KepalaNilai:
    """The head of the sheet and what is open to the reader; ``buka_dulu``: nothing before it."""

    judul: str = ""
    tag: Tag = _NO_TAG
    siapa: str = ""
    kembali_href: str = routes.KEMAJUAN
    kunci: str = ""
    simpan: str = ""
    panggilan: str = ""
    atas_nama: str = ""
    tanpa_siklus: str = ""
    dikosongkan: str = ""
    mulai: str = "Mulai penilaian"
    tanpa_rekomendasi: str = ""
    belum_terhubung: str = ""
    boleh_mulai: bool = False
    perlu_alasan: bool = False
    boleh_nilai: bool = False
    tombol: str = ""
    hasil_href: str = ""
    tahunan_href: str = ""
    dengan_surat: bool = False
    keberatan: str = ""
    boleh_putuskan: bool = False
    boleh_final: bool = False
    buka: str = ""
    buka_dulu: bool = False
    dibuka_lagi: str = ""


@dataclass(frozen=True)
class PredikatTampil:
    """The cell of the matrix; empty ``nama`` while a rating is missing."""

    nama: str = ""
    kalimat: str = "Pilih kedua rating untuk melihat predikat."
    baris: str = ""
    kolom: str = ""


def head(sheet: LembarPenilaian, *, orang: str) -> KepalaNilai:
    """The head of a sheet for the one who opened it; ``orang`` begins the keys on the device."""
    skp, can, rating = sheet.skp, frozenset(sheet.langkah), sheet.penilaian
    office = skp.jabatan is Jabatan.KEPALA_SEKOLAH
    who = "Kepala Sekolah" if office else sheet.orang.mata_pelajaran or sheet.orang.jenis_ptk
    number = f"NIP{NO_BREAK}{nip(sheet.orang.nip)}" if sheet.orang.nip else ""
    status = rating.status.value if rating else ""
    done = sheet.siklus is not None and sheet.siklus.value == "PERLU_DINILAI"
    waits = PENILAIAN["PERLU_DINILAI"].untuk(Pembaca.PENILAI) if done else BELUM["BELUM_DIMULAI"]
    tag = PENILAIAN[status].untuk(Pembaca.PENILAI) if status else waits
    version = f"{skp.id}-{rating.ke if rating else 0}-{status}"
    return KepalaNilai(
        judul=f"Penilaian {sheet.orang.nama}",
        tag=tag,
        siapa=" · ".join(filter(None, (who, sheet.sekolah.nama, number))),
        kunci=version,
        simpan=f"{orang}/nilai-{version}/",
        panggilan=sheet.orang.nama.partition(" ")[0],
        atas_nama=sheet.kewenangan.atas_nama if _L.TETAPKAN in can else "",
        tanpa_siklus=rating.pertimbangan.tanpa_siklus if rating else "",
        dikosongkan=emptied(sheet),
        mulai="Lanjutkan tanpa refleksi" if rating else "Mulai penilaian",
        tanpa_rekomendasi=rating.pertimbangan.tanpa_rekomendasi if rating else "",
        belum_terhubung=missing_link(sheet) if sheet.tanpa_pengawas and status in _OPEN else "",
        boleh_mulai=sheet.dapat_dimulai,
        perlu_alasan=not done,
        boleh_nilai=_L.SIMPAN_NILAI in can,
        tombol=_outcome(can),
        hasil_href=routes.at(routes.HASIL, skp.id) if rating and rating.nilai.predikat else "",
        tahunan_href=routes.at(routes.TAHUNAN, skp.id) if rating else "",
        dengan_surat=sheet.kewenangan.pemutus_keberatan is Pejabat.ATASAN_KEPALA_DINAS,
        keberatan=sheet.keberatan[0].alasan if sheet.keberatan else "",
        boleh_putuskan=_L.PUTUSKAN_KEBERATAN in can,
        boleh_final=_L.FINALKAN in can,
        buka=_opening(can),
        buka_dulu=_L.LANJUT_TANPA_REKOMENDASI in can,
        dibuka_lagi=rating.dibuka_lagi_alasan if rating else "",
    )


_CHANGED = {Perubahan.PRAKTIK: "Praktik Kinerja", Perubahan.ISI_A: "Diskusi Persiapan"}


def emptied(sheet: LembarPenilaian) -> str:
    """Which marks a change of the cycle emptied and are empty still; "" when there are none."""
    marks = sheet.penilaian.pertimbangan if sheet.penilaian else None
    gone = marks.dikosongkan if marks else None
    if marks is None or gone is None:
        return ""
    given = {f"dimensi/{each.kode}" for each in marks.dimensi if each.isi}
    given |= {f"komponen/{each.kode}" for each in marks.komponen if each.isi}
    empty = ", ".join(key.partition("/")[2] for key in gone.kunci if key not in given)
    if not empty:
        return ""
    day = tanggal(local_date(gone.pada, sheet.sekolah.zona))
    return (
        f"{_CHANGED[gone.sebab]} diubah {day}, sehingga tanda pada bagian Praktik Kinerja "
        f"dikosongkan: {empty}. Tandai lagi menurut siklus yang baru. Isian lain tetap."
    )


def missing_link(sheet: LembarPenilaian) -> str:
    """Which step of the link with a pengawas is missing, and who takes it."""
    link = sheet.pembinaan
    if link is None:
        return "Sekolah ini belum punya pengawas. Admin dinas mencatat SK Tim Kerja."
    if link.status == "diajukan":
        return f"SK {link.nama} belum diverifikasi. Admin dinas yang memverifikasinya."
    if link.status == "diverifikasi_dinas":
        return f"{link.nama} belum dikonfirmasi. {sheet.orang.nama} mengonfirmasinya di Data diri."
    return f"{link.nama} tidak aktif lagi sebagai pengawas. Admin dinas menautkan yang lain."


def _outcome(can: frozenset[LangkahPenilaian]) -> str:
    if _L.TETAPKAN in can:
        return "Tetapkan penilaian"
    return "Rekomendasikan penilaian" if _L.REKOMENDASIKAN in can else ""


OPENINGS: tuple[tuple[LangkahPenilaian, str], ...] = (
    (_L.LANJUT_TANPA_REKOMENDASI, "Nilai tanpa rekomendasi"),
    (_L.KEMBALIKAN_REKOMENDASI, "Kembalikan rekomendasi"),
    (_L.TARIK_REKOMENDASI, "Tarik rekomendasi"),
    (_L.KOREKSI, "Buka penilaian"),
    (_L.BUKA_KEMBALI, "Buka lagi sebagai versi baru"),
)
"""Steps that ask for a reason, in the order in which one of them is offered."""


def _opening(can: frozenset[LangkahPenilaian]) -> str:
    return next((label for step, label in OPENINGS if step in can), "")


def rating_box(
    usulan: UsulanRating, pilihan: Rating | None, alasan: str, *, rekomendasi: Rating | None
) -> KotakRating:
    """A rating to choose: nothing is chosen before the reader has chosen."""
    proposed = rekomendasi or usulan.rating
    mark = _RECOMMENDED if rekomendasi else _PROPOSED
    lifted = proposed is None and pilihan is Rating.DI_ATAS
    word = "Rekomendasi" if rekomendasi else "Usulan"
    return KotakRating(
        usulan=f"{word}: {RATING[proposed]}." if proposed else "Belum ada usulan.",
        sebab="Dari pengawas." if rekomendasi else USULAN[usulan.alasan],
        opsi=tuple(
            Option(each.value, RATING[each], tag=mark if each is proposed else _NO_TAG)
            for each in reversed(Rating)
        ),
        nilai=pilihan.value if pilihan else "",
        alasan=alasan,
        beda=pilihan is not None and (lifted or (proposed is not None and pilihan is not proposed)),
    )


def predikat_of(nilai: Nilai, sheet: LembarPenilaian) -> PredikatTampil:
    """The predikat that both choices lead to, with its cell."""
    if nilai.hasil is None or nilai.perilaku is None:
        row = RATING[nilai.hasil] if nilai.hasil else ""
        return PredikatTampil(baris=row, kolom=RATING[nilai.perilaku] if nilai.perilaku else "")
    value = predikat(hasil_kerja=nilai.hasil, perilaku_kerja=nilai.perilaku, rules=sheet.rules)
    sentence = meets(nilai.hasil, nilai.perilaku, value)
    return PredikatTampil(PREDIKAT[value], sentence, RATING[nilai.hasil], RATING[nilai.perilaku])
