"""The posts of a person, and what an SK would change, in words."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.domain.serah_terima import CHANGES_HEAD, JenisSerahTerima, JumlahLangkah
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence.jabatan_repository import JabatanTercatat
from kinerja_app.persistence.sk_repository import SkTercatat
from kinerja_app.services.akibat_jabatan import AkibatJabatan, UsulanJabatan
from kinerja_app.services.jabatan import LembarJabatan
from kinerja_app.ui.formatting import ZONE, tanggal
from kinerja_app.ui.orang.baris_orang import number_of, post_name
from kinerja_app.ui.views import Moment, Option, Problem
from kinerja_app.ui.wording import field_sentence
from kinerja_app.ui.wording_jabatan import JENIS

CHOICES = (Option("", "Pilih isi SK"), *(Option(each.value, JENIS[each]) for each in JENIS))


@dataclass(frozen=True)
class SkMenunggu:
    """An SK that was recorded and is not in force yet."""

    id: int
    judul: str
    mulai: str
    catatan: str


@dataclass(frozen=True)
class JabatanTampil:
    """The page of a person's posts."""

    id: int = 0
    nama: str = ""
    sekolah: str = ""
    keterangan: str = ""
    riwayat: tuple[Moment, ...] = ()
    pilihan: tuple[Option, ...] = ()
    menunggu: tuple[SkMenunggu, ...] = ()


@dataclass(frozen=True)
class SalahSk:
    """The sentences of a refusal beside the fields of an SK."""

    jenis: str = ""
    npsn: str = ""
    mulai: str = ""
    selesai: str = ""
    sk_nomor: str = ""
    sk_tanggal: str = ""


def beside_fields(masalah: tuple[Problem, ...]) -> SalahSk:
    """Each refusal at its field."""
    return SalahSk(*(field_sentence(masalah, each.name) for each in fields(SalahSk)))


def read_day(isian: dict[str, Any], name: str) -> date | None:
    """A day of a form, None where it is empty; ``RuleBroken`` for one that cannot be read."""
    text = str(isian.get(name) or "")
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise RuleBroken("TANGGAL_TIDAK_TERBACA", field=name) from error


def read_order(isian: dict[str, Any]) -> UsulanJabatan:
    """The form as an SK. Raises ``RuleBroken`` with the field that cannot be read."""
    try:
        jenis = JenisSerahTerima(str(isian.get("jenis", "")))
    except ValueError as error:
        raise RuleBroken("JENIS_SK_TIDAK_DIKENAL", field="jenis") from error
    return UsulanJabatan(
        jenis=jenis,
        npsn=str(isian.get("npsn") or ""),
        mulai=read_day(isian, "mulai"),
        selesai=read_day(isian, "selesai"),
        sk_nomor=str(isian.get("sk_nomor") or "")[:200],
        sk_tanggal=read_day(isian, "sk_tanggal"),
    )


def posts_page(seen: LembarJabatan) -> JabatanTampil:
    """The whole page in words."""
    orang = seen.orang
    own_first = sorted(seen.sekolah, key=lambda each: each.nama != orang.sekolah)
    return JabatanTampil(
        id=orang.id,
        nama=orang.nama,
        sekolah=orang.sekolah,
        keterangan=f"{number_of(orang.nip, orang.nuptk)}.",
        riwayat=(
            *(_moment(each, seen.hari) for each in seen.jabatan),
            *(_withdrawn(each) for each in seen.sk if each.dibatalkan_at),
        ),
        pilihan=tuple(Option(each.npsn, each.nama) for each in own_first),
        menunggu=tuple(_waiting(each) for each in seen.sk if not each.dibatalkan_at),
    )


def _waiting(sk: SkTercatat) -> SkMenunggu:
    return SkMenunggu(
        id=sk.id,
        judul=f"{sk.nama}: {JENIS[sk.jenis]}, {sk.sekolah}",
        mulai=f"Berlaku mulai {tanggal(sk.mulai)}",
        catatan=f"SK {sk.sk_nomor}, dicatat {sk.dicatat_oleh} pada "
        f"{tanggal(local_date(sk.dicatat_at, ZONE))}",
    )


def _withdrawn(sk: SkTercatat) -> Moment:
    at = sk.dibatalkan_at or sk.dicatat_at
    return Moment(
        heading=f"SK dibatalkan: {JENIS[sk.jenis]}, {sk.sekolah}",
        when=f"{tanggal(local_date(at, ZONE))}, sebelum berlaku {tanggal(sk.mulai)}",
        detail=f"SK {sk.sk_nomor}, dibatalkan {sk.dibatalkan_oleh}",
        quote=sk.alasan_batal,
    )


def _moment(post: JabatanTercatat, on: date) -> Moment:
    standing = "masih berlaku" if post.mulai <= on else "belum berlaku"
    until = f"sampai {tanggal(post.selesai)}" if post.selesai else standing
    return Moment(
        heading=f"{post_name(post.role.value, post.status.value)}, {post.sekolah}",
        when=f"{tanggal(post.mulai)}, {until}",
        detail=f"SK {post.sk_nomor}" if post.sk_nomor else "",
        now=post.selesai is None and post.mulai <= on,
    )


def heading_of(seen: AkibatJabatan) -> str:
    """ "Menjadi Kepala Sekolah: SMP Negeri Contoh 2, mulai 2 September 2024"."""
    return f"{JENIS[seen.jenis]}: {seen.sekolah}, mulai {tanggal(seen.mulai)}"


def consequences(seen: AkibatJabatan) -> tuple[str, ...]:
    """Every effect as one sentence, the open steps first."""
    return (*_steps(seen), *_ending(seen), *_missing(seen), *_kinds(seen), _LAST)


_LAST = "Tidak ada yang dihapus. Semua tanggal dan nomor SK tercatat di riwayat."


def _steps(seen: AkibatJabatan) -> tuple[str, ...]:
    to, by = ", ".join(seen.penerima), ", ".join(seen.pemilik)
    lines: list[str] = []
    if seen.terbuka.semua and to:
        lines.append(f"{seen.terbuka.semua} langkah terbuka pindah ke {to}{_parts(seen.terbuka)}.")
    elif seen.terbuka.semua:
        lines.append(
            f"{seen.terbuka.semua} langkah terbuka{_parts(seen.terbuka)} menunggu, karena sekolah "
            "ini belum punya Kepala Sekolah."
        )
    else:
        lines.append("Tidak ada langkah terbuka yang pindah.")
    if seen.selesai.semua and by:
        lines.append(
            f"{seen.selesai.semua} langkah yang sudah selesai tetap atas nama {by} dan tetap bisa "
            "dibacanya."
        )
    if seen.skp_pindah:
        lines.append(f"{seen.skp_pindah} SKP ikut pindah ke {seen.sekolah} dan tidak dibuat ulang.")
    return tuple(lines)


def _parts(steps: JumlahLangkah) -> str:
    named = (
        (steps.rencana, "rencana"),
        (steps.siklus, "siklus observasi"),
        (steps.bukti, "bukti"),
        (steps.penilaian, "penilaian"),
    )
    return f" ({', '.join(f'{number} {name}' for number, name in named if number)})"


def _ending(seen: AkibatJabatan) -> tuple[str, ...]:
    eve = tanggal(seen.mulai - timedelta(days=1))
    return tuple(
        f"{each.nama} selesai sebagai {post_name(each.role.value, each.status.value)} di "
        f"{each.sekolah} pada {eve}."
        for each in seen.berakhir
    )


def _missing(seen: AkibatJabatan) -> tuple[str, ...]:
    schools = (
        f"{name} tidak punya Kepala Sekolah lagi. Tunjuk Kepala Sekolah atau Plt."
        for name in seen.tanpa_ks
    )
    people = (
        f"{name} tidak punya tugas lain. Yang pernah dinilainya tetap bisa dibacanya; mengisi "
        "baru bisa lagi sesudah tugas barunya dicatat."
        for name in seen.tanpa_tugas
    )
    return (*schools, *people)


def _kinds(seen: AkibatJabatan) -> tuple[str, ...]:
    lines: list[str] = []
    if seen.pengamat_berakhir:
        lines.append(f"{seen.pengamat_berakhir} penugasan pengamat berakhir.")
    if seen.dua_skp:
        lines.append(
            f"{seen.orang.nama} punya dua SKP: jabatan definitif dan Plt. Keduanya dinilai. Hanya "
            "predikat jabatan definitif yang dikirim ke e-Kinerja."
        )
        lines.append(
            "Selama sekolah hanya dipimpin Plt, rencana guru disetujui otomatis dan guru tetap "
            f"menyepakatinya. Rencana {seen.orang.nama} sebagai guru di sekolah itu disetujui "
            "pengawas atau Kepala Dinas."
        )
    if seen.jenis in CHANGES_HEAD:
        lines.append(
            f"{seen.orang.nama} melihat SKP guru sejak awal tahun {seen.mulai.year}, tidak yang "
            "lebih lama."
        )
    return tuple(lines)
