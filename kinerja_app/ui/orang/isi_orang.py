"""One person of the school in words: numbers, what holds, what marking would do, the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from kinerja_app.domain.keadaan import MAY_END, Keadaan
from kinerja_app.domain.skp import Jabatan
from kinerja_app.persistence.keadaan_repository import KeadaanTercatat, SkpTerbuka
from kinerja_app.services.keadaan import AkibatKeadaan, LembarOrang
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import tanggal, waktu
from kinerja_app.ui.orang.baris_orang import number_of, post_name
from kinerja_app.ui.orang.lampiran import NO_LETTER, Lampiran, href, letter
from kinerja_app.ui.views import Fact, Moment
from kinerja_app.ui.wording_orang import ALASAN
from kinerja_app.ui.wording_status import Pembaca, tag_rencana

_SKP = {Jabatan.GURU.value: "SKP guru", Jabatan.KEPALA_SEKOLAH.value: "SKP Kepala Sekolah"}


@dataclass(frozen=True)
class OrangTampil:
    """The page of a person; ``keadaan_id`` is 0 while no state holds."""

    id: int = 0
    nama: str = ""
    sekolah: str = ""
    npsn: str = ""
    keterangan: str = ""
    keadaan_id: int = 0
    keadaan: str = ""
    fakta: tuple[Fact, ...] = ()
    dapat_dibatalkan: bool = False
    lampiran: Lampiran = NO_LETTER
    dapat_ditandai: bool = False
    kepangkatan_href: str = ""
    riwayat: tuple[Moment, ...] = ()


@dataclass(frozen=True)
class AkibatTampil:
    """What would happen, before it happens; empty ``judul`` means nothing was asked yet."""

    judul: str = ""
    butir: tuple[str, ...] = ()


def person_page(seen: LembarOrang, *, menyimpan: bool = False) -> OrangTampil:
    """The whole page in words; ``menyimpan`` is whether the reader keeps the master data."""
    orang, state = seen.orang, seen.berlaku
    posts = ", ".join(dict.fromkeys(post_name(*each) for each in orang.peran))
    return OrangTampil(
        id=orang.id,
        nama=orang.nama,
        sekolah=orang.sekolah,
        npsn=orang.npsn,
        keterangan=f"{posts}. {number_of(orang.nip, orang.nuptk)}.",
        keadaan_id=state.id if state else 0,
        keadaan=_headline(state) if state else "",
        fakta=_facts(state) if state else (),
        dapat_dibatalkan=bool(state and state.jenis is not Keadaan.DUPLIKAT),
        lampiran=_letter(seen),
        dapat_ditandai=seen.boleh_ditandai,
        kepangkatan_href=routes.at(routes.KEPANGKATAN, orang.id) if menyimpan else "",
        riwayat=tuple(_moment(each, berlaku=each == state) for each in seen.keadaan),
    )


def _headline(state: KeadaanTercatat) -> str:
    return f"{ALASAN[state.jenis]}, mulai {tanggal(state.mulai)}"


def _facts(state: KeadaanTercatat) -> tuple[Fact, ...]:
    rows = (
        Fact("Kembali", tanggal(state.selesai + timedelta(days=1)) if state.selesai else ""),
        Fact("Keterangan", state.keterangan),
        Fact("Digabung ke", state.gabung_ke),
        Fact("Dicatat", ", ".join(filter(None, (state.dicatat_oleh, waktu(state.dicatat_at))))),
    )
    return tuple(row for row in rows if row.text)


def _letter(seen: LembarOrang) -> Lampiran:
    """The letter of the state that holds; another school's takes none here, nor does a merger."""
    state = seen.berlaku
    if state is None:
        return NO_LETTER
    takes = state.npsn == seen.orang.npsn and state.jenis is not Keadaan.DUPLIKAT
    address = routes.UNGGAH_DOKUMEN_KEADAAN if takes else ""
    return letter(state.berkas, address, orang=seen.orang.id, keadaan=state.id)


def _moment(state: KeadaanTercatat, *, berlaku: bool) -> Moment:
    """One line of the history; the letter of the state that holds stands above already."""
    undone, file = state.dibatalkan_at, None if berlaku else state.berkas
    return Moment(
        heading=_headline(state),
        when=waktu(state.dicatat_at),
        detail=f"Dibatalkan {waktu(undone)}" if undone else state.dicatat_oleh,
        quote=state.keterangan,
        file=file.nama if file else "",
        file_href=href(file),
    )


def consequences(seen: AkibatKeadaan) -> AkibatTampil:
    """Every effect as one sentence, the open SKP first."""
    name, first = seen.orang.nama, tanggal(seen.mulai)
    eve = tanggal(seen.mulai - timedelta(days=1))
    lines = [_of_skp(each, seen, eve) for each in seen.skp]
    lines.append(f"Mulai {first}, {name} tidak ada lagi di daftar dan hitungan sekolah ini.")
    if seen.selesai:
        back = tanggal(seen.selesai + timedelta(days=1))
        lines.append(f"Mulai {back}, {name} kembali ke daftar dan hitungan.")
    elif seen.jenis in MAY_END:
        lines.append("Tanpa tanggal kembali, catatan ini berlaku sampai Anda membatalkannya.")
    if seen.akses_berakhir:
        lines.append(f"Mulai {first}, {name} tidak bisa masuk. Yang sedang terbuka ditutup.")
    if seen.tugas_berakhir:
        lines.append(_of_school(seen.jenis, eve))
    if seen.jabatan_kosong:
        lines.append(
            "Sekolah ini tidak punya Kepala Sekolah lagi. Dinas Pendidikan perlu menunjuk Plt."
        )
    lines.append("Tidak ada yang dihapus. Catatan ini bisa dibatalkan.")
    return AkibatTampil(f"{ALASAN[seen.jenis]}, mulai {first}", tuple(lines))


def _of_skp(skp: SkpTerbuka, seen: AkibatKeadaan, eve: str) -> str:
    """What becomes of an open SKP; a partial result may be given before (K-07)."""
    status = tag_rencana(skp.status, Pembaca.PEGAWAI).label
    name = f"{_SKP.get(skp.jabatan, 'SKP')} {skp.periode} ({status.lower()})"
    if seen.jenis is Keadaan.MUTASI:
        return (
            f"{name} ikut pindah saat sekolah baru mencatatnya. Langkah yang sudah selesai tetap "
            "atas nama penilai sekolah ini."
        )
    after = "Sesudah itu tersimpan sebagai arsip dan tidak menunggu siapa pun."
    if seen.selesai:
        after = "Sesudah itu berhenti, dan bisa dilanjutkan saat kembali selama periode terbuka."
    return f"{name} bisa diselesaikan, juga dinilai sebagian, sampai {eve}. {after}"


def _of_school(jenis: Keadaan, eve: str) -> str:
    if jenis is Keadaan.MUTASI:
        return f"Tugasnya di sekolah ini berakhir {eve}. Sekolah baru mengimpor daftarnya sendiri."
    return "Ia tetap tercatat mengajar di sini, tetapi SKP-nya dibuat di sekolah induk."
