"""The evidence of one SKP in words: the head, the groups of items, and one item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from kinerja_app.domain.bukti import JenisBukti, LangkahBukti, StatusBukti
from kinerja_app.domain.waktu import local_date
from kinerja_app.services.bukti import ButirBukti, LembarBukti
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import tanggal, ukuran, waktu
from kinerja_app.ui.views import Option, Tag, Task, UploadedFile
from kinerja_app.ui.wording import sentence
from kinerja_app.ui.wording_status import BUKTI, Pembaca

_NO_TAG = Tag()
_DONE = frozenset({StatusBukti.DITERIMA, StatusBukti.TERSEDIA})
_KIND = {
    JenisBukti.SK_TUGAS: "SK atau Surat Tugas",
    JenisBukti.LAPORAN_TUGAS: "Laporan pelaksanaan",
    JenisBukti.PERANGKAT: "RPP, modul ajar, atau perangkat asesmen",
}
_GROUP = {
    JenisBukti.RHK: "Pengembangan Kompetensi",
    JenisBukti.SK_TUGAS: "Tugas tambahan",
    JenisBukti.LAPORAN_TUGAS: "Tugas tambahan",
    JenisBukti.AKUNTABILITAS: "Dokumen sekolah",
    JenisBukti.PERANGKAT: "Diskusi Persiapan",
}


@dataclass(frozen=True)
class KelompokBukti:
    """Items that belong together, with how many of them are done."""

    id: str
    judul: str
    selesai: str
    tugas: tuple[Task, ...]


@dataclass(frozen=True)
class KepalaBukti:
    """The head of the sheet; ``poin`` is empty where points are off."""

    judul: str = "Bukti dukung"
    siapa: str = ""
    pengantar: str = ""
    poin: str = ""
    poin_rinci: str = ""
    persen: str = "0%"
    tertutup: bool = False


@dataclass(frozen=True)
class ButirTampil:
    """One item with what the reader may do with it."""

    kunci: str = ""
    judul: str = ""
    kelompok: str = ""
    tag: Tag = _NO_TAG
    nilai: str = ""
    berkas: tuple[UploadedFile, ...] = ()
    kapan: str = ""
    catatan: str = ""
    pemutus: str = ""
    peringatan: tuple[str, ...] = ()
    langkah: tuple[str, ...] = ()
    alamat_pdf: str = ""
    alamat_foto: str = ""
    berkas_saya: tuple[Option, ...] = ()
    laporan_href: str = ""
    kosong: str = ""


def head(sheet: LembarBukti) -> KepalaBukti:
    """The head as the pegawai or the assessor reads it."""
    poin = sheet.poin
    planned = poin.direncanakan if sheet.unggah else 0
    name = sheet.orang.nama.partition(",")[0]
    share = f"{round(100 * poin.slot_diterima / poin.slot)}%" if poin.slot else "0%"
    word = "terverifikasi" if sheet.unggah else "tersedia di sekolah"
    return KepalaBukti(
        judul="Bukti dukung" if sheet.milik_saya else f"Bukti dukung {name}",
        siapa=" · ".join((sheet.sekolah.nama, sheet.rules.nama_periode.value)),
        pengantar=_lead(sheet),
        poin=f"{poin.diverifikasi} dari {planned} poin" if planned else "",
        poin_rinci=f"{poin.slot_diterima} dari {poin.slot} bukti {word}",
        persen=share,
        tertutup=not sheet.terbuka,
    )


def _lead(sheet: LembarBukti) -> str:
    if sheet.unggah and not sheet.terbuka:
        return "Satu bukti untuk setiap butir di rencana."
    if sheet.unggah and sheet.milik_saya:
        return "Unggah satu bukti untuk setiap butir di rencana Anda."
    if sheet.unggah:
        return "Buka filenya, lalu tandai terverifikasi atau minta perbaikan."
    if sheet.milik_saya:
        return (
            "Periode ini tidak memakai unggahan. Dokumen disimpan di sekolah, penilai yang "
            "menandai tersedia."
        )
    return "Tandai dokumen yang tersedia di sekolah."


def groups(sheet: LembarBukti) -> tuple[KelompokBukti, ...]:
    """The items under their RHK, duty or the school, in the order of the plan."""
    return tuple(
        _group(f"kelompok-{place}", heading, tuple(items), sheet)
        for place, (heading, items) in enumerate(groupby(sheet.butir, key=group_of), start=1)
    )


def group_of(item: ButirBukti) -> str:
    """What the item belongs to, as a heading."""
    if item.slot.jenis is JenisBukti.AKUNTABILITAS:
        return _GROUP[item.slot.jenis]
    return item.slot.label


def _group(
    key: str, heading: str, items: tuple[ButirBukti, ...], sheet: LembarBukti
) -> KelompokBukti:
    done = sum(each.isi.status in _DONE for each in items)
    return KelompokBukti(
        key,
        heading,
        f"{done} dari {len(items)} selesai",
        tuple(_task(each, sheet, place) for place, each in enumerate(items, start=1)),
    )


def _task(item: ButirBukti, sheet: LembarBukti, place: int) -> Task:
    acts = bool(item.langkah)
    return Task(
        str(place),
        title(item),
        _fact(item),
        address(sheet, item),
        "done" if item.isi.status in _DONE else ("now" if acts else ""),
        tag(item, sheet),
    )


def title(item: ButirBukti) -> str:
    """What the item is: "Bukti 2", "SK atau Surat Tugas" or the school document's name."""
    if item.slot.jenis is JenisBukti.RHK:
        return f"Bukti {item.slot.nomor}"
    return _KIND.get(item.slot.jenis, item.slot.label)


def _fact(item: ButirBukti) -> str:
    if item.peringatan:
        return sentence(item.peringatan[0])
    if item.isi.catatan and item.isi.status is StatusBukti.PERBAIKAN:
        return item.isi.catatan
    if item.isi.berkas:
        return f"{item.isi.berkas.nama}, {ukuran(item.isi.berkas.byte)}"
    if item.slot.milik_sekolah:
        return "Diunggah sekali oleh Kepala Sekolah" if item.isi.status is StatusBukti.BELUM else ""
    if item.slot.jenis is JenisBukti.PERANGKAT:
        return "Boleh kosong. Dibaca pengamat sebelum observasi"
    return f"{item.slot.poin} poin" if item.slot.poin else ""


def address(sheet: LembarBukti, item: ButirBukti) -> str:
    """The page of one item."""
    return routes.with_query(routes.BUTIR_BUKTI, id=sheet.skp.id, slot=item.slot.kunci)


def tag(item: ButirBukti, sheet: LembarBukti) -> Tag:
    """The status as this reader reads it; "you act" only for one who may."""
    verifies = not sheet.milik_saya and LangkahBukti.VERIFIKASI in item.langkah
    return BUKTI[item.isi.status.value].untuk(Pembaca.PENILAI if verifies else Pembaca.PEGAWAI)


def shown(sheet: LembarBukti, item: ButirBukti) -> ButirTampil:
    """One item for its page."""
    slot, held = item.slot, item.isi
    upload: dict[str, int | str] = {"skp": sheet.skp.id, "slot": slot.kunci}
    writes = slot.jenis is JenisBukti.LAPORAN_TUGAS and LangkahBukti.UNGGAH in item.langkah
    return ButirTampil(
        kunci=slot.kunci,
        judul=title(item),
        kelompok=_place(sheet, item),
        tag=tag(item, sheet),
        nilai=f"{slot.poin} poin setelah terverifikasi" if slot.poin else "",
        berkas=_files(item),
        kapan=_when(held.dikumpulkan_at, sheet.sekolah.zona),
        catatan=held.catatan,
        pemutus=_decided(item, sheet.sekolah.zona),
        peringatan=tuple(sentence(each) for each in item.peringatan),
        langkah=tuple(each.value for each in item.langkah),
        alamat_pdf=routes.with_query(routes.UNGGAH_BUKTI, **upload, jenis="pdf"),
        alamat_foto=routes.with_query(routes.UNGGAH_BUKTI, **upload, jenis="foto"),
        berkas_saya=tuple(_own_files(sheet, item)),
        laporan_href=routes.with_query(routes.LAPORAN_TUGAS, id=sheet.skp.id, slot=slot.kunci)
        if writes
        else "",
        kosong="" if held.berkas else _nothing(sheet, item),
    )


def _place(sheet: LembarBukti, item: ButirBukti) -> str:
    if item.slot.jenis is not JenisBukti.RHK:
        return _GROUP[item.slot.jenis] + _about(item)
    of = sum(group_of(each) == group_of(item) for each in sheet.butir)
    return f"{item.slot.label}, bukti {item.slot.nomor} dari {of}"


def _about(item: ButirBukti) -> str:
    return "" if item.slot.jenis is JenisBukti.AKUNTABILITAS else f": {item.slot.label}"


def _files(item: ButirBukti) -> tuple[UploadedFile, ...]:
    file = item.isi.berkas
    if file is None:
        return ()
    return (UploadedFile(str(file.id), file.nama, ukuran(file.byte), href=routes.file_at(file.id)),)


def _nothing(sheet: LembarBukti, item: ButirBukti) -> str:
    if not sheet.unggah:
        return ""
    if item.slot.milik_sekolah:
        return "Kepala Sekolah belum mengunggah dokumen ini."
    return "Belum ada file." if sheet.milik_saya else "Guru belum mengunggah file."


def _when(moment: datetime | None, zone: str) -> str:
    return f"Diunggah {waktu(moment, zone)}" if moment else ""


def _decided(item: ButirBukti, zone: str) -> str:
    held = item.isi
    if held.diputuskan_at is None:
        return f"Oleh {held.pemutus}" if item.slot.milik_sekolah and held.pemutus else ""
    act = "Minta perbaikan" if held.status is StatusBukti.PERBAIKAN else "Diverifikasi"
    return f"{act} {held.pemutus}, {waktu(held.diputuskan_at, zone)}"


def _own_files(sheet: LembarBukti, item: ButirBukti) -> Iterator[Option]:
    here = item.isi.berkas.id if item.isi.berkas else 0
    for file in sheet.berkas_saya:
        if file.id != here:
            yield Option(
                str(file.id),
                f"{file.nama} ({tanggal(local_date(file.dibuat_at, sheet.sekolah.zona))})",
            )


def next_of(sheet: LembarBukti, kunci: str) -> str:
    """The address of the next item on which the reader can act; empty when there is none."""
    keys = [each.slot.kunci for each in sheet.butir]
    at = keys.index(kunci) + 1 if kunci in keys else 0
    ahead = (*sheet.butir[at:], *sheet.butir[: max(at - 1, 0)])
    waiting = (each for each in ahead if _is_open_for(sheet, each))
    return next((address(sheet, each) for each in waiting), "")


def _is_open_for(sheet: LembarBukti, item: ButirBukti) -> bool:
    """Whether the reader has something to do here first: upload it, or judge it."""
    if sheet.milik_saya:
        wanted = item.slot.jenis is not JenisBukti.PERANGKAT
        return wanted and LangkahBukti.UNGGAH in item.langkah and item.isi.berkas is None
    judges = {LangkahBukti.VERIFIKASI, LangkahBukti.KONFIRMASI}
    return bool(judges & set(item.langkah))
