"""The whole plan as boxes of answers, with what is missing in each: Rangkuman and the plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from kinerja_app.domain.errors import ManyProblems
from kinerja_app.domain.perencanaan import Kemajuan, StatusLangkah
from kinerja_app.domain.rencana import Bagian
from kinerja_app.domain.skp import Jabatan, post_name
from kinerja_app.services.rencana import LembarRencana
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import nip
from kinerja_app.ui.pegawai.fakta_bagian import aspek_dipilih, bahan_dari, semua_fakta
from kinerja_app.ui.pegawai.langkah import ALAMAT, menahan, nama
from kinerja_app.ui.views import Fact, Problem, Summary
from kinerja_app.ui.wording import problems

DATA_DIRI = "data-diri"
_FIELDS: Mapping[str, str] = {
    "praktik": "praktik",
    "alasan": "praktik",
    "rhk": "pengembangan",
    "jumlah": "pengembangan",
    "kompetensi": "pengembangan",
    "cara_belajar": "pengembangan",
    "pengembangan": "pengembangan",
    "tugas": "tugas_tambahan",
    "tugas_tambahan": "tugas_tambahan",
    "perilaku": "perilaku",
    "data": DATA_DIRI,
    "atasan": DATA_DIRI,
}


@dataclass(frozen=True)
class Kotak:
    """One box with the id that a problem links to."""

    id: str
    isi: Summary


def kotak_rencana(lembar: LembarRencana, *, ubah: bool) -> tuple[Kotak, ...]:
    """The own data and every part; ``ubah`` gives the way back to each of them."""
    data_diri = Kotak(box_id(DATA_DIRI), _own_data(lembar, ubah=ubah))
    parts = tuple(
        Kotak(box_id(each.bagian.value), _part(lembar, each, ubah=ubah)) for each in lembar.kemajuan
    )
    return (data_diri, *parts, *_main_duties(lembar))


def box_id(part: str) -> str:
    """Id of a box."""
    return f"kotak-{part.replace('_', '-')}"


def _own_data(lembar: LembarRencana, *, ubah: bool) -> Summary:
    orang, skp = lembar.orang, lembar.skp
    post = post_name(skp.jabatan, plt=skp.is_plt, jenjang=orang.jenjang_jabatan)
    rows = (
        Fact("Nama", orang.nama),
        Fact("NIP", nip(orang.nip)),
        Fact("Jabatan", ", ".join(filter(None, (post, orang.golongan)))),
        Fact("Satuan pendidikan", lembar.sekolah.nama),
    )
    missing = "" if skp.data_diri_at else "Data diri belum dinyatakan sesuai"
    if not missing and skp.jabatan is Jabatan.KEPALA_SEKOLAH and not skp.atasan_at:
        missing = "Data atasan dan pengawas belum dikonfirmasi"
    href = routes.at(routes.DATA_DIRI, skp.id) if ubah else ""
    kept = tuple(each for each in rows if each.text)
    return Summary("Data diri", kept, href, "Periksa", missing if ubah else "")


def _part(lembar: LembarRencana, step: Kemajuan, *, ubah: bool) -> Summary:
    facts = semua_fakta(step.bagian, bahan_dari(lembar))
    href = f"{routes.at(ALAMAT[step.bagian], lembar.skp.id)}&dari=rangkuman" if ubah else ""
    return Summary(
        nama(step.bagian),
        facts or (Fact("Isi", "Belum diisi" if step.wajib else "Tidak diisi"),),
        href,
        problem=_missing(lembar, step) if ubah else "",
    )


def _missing(lembar: LembarRencana, step: Kemajuan) -> str:
    if step.bagian in lembar.bentrok:
        return f"{nama(step.bagian)}: ada dua versi. Pilih satu."
    if not menahan(step):
        return ""
    if step.bagian is Bagian.PERILAKU:
        return f"Perilaku Kerja: {aspek_dipilih(lembar.rencana, lembar.rules)}. Lengkapi."
    if step.status is StatusLangkah.BELUM:
        return f"{nama(step.bagian)}: belum diisi. Lengkapi."
    found = problems(ManyProblems(lembar.masalah_pada(step.bagian)))
    return found[0].sentence if found else ""


def _main_duties(lembar: LembarRencana) -> tuple[Kotak, ...]:
    """The five main duties (2025 on): part of every plan, nothing to choose."""
    duties = lembar.rules.tugas_pokok.value
    if not duties or lembar.skp.jabatan is Jabatan.KEPALA_SEKOLAH:
        return ()
    rows = tuple(Fact(f"{n}", each.label) for n, each in enumerate(duties, start=1))
    return (Kotak(box_id("tugas-pokok"), Summary("Pelaksanaan Tugas Pokok", rows)),)


def menuju_kotak(shown: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Problems that link to the box of their part instead of a field on another page."""
    return tuple(replace(each, field=_box(each.field)) for each in shown)


def _box(field: str) -> str:
    part = _FIELDS.get(field) or _FIELDS.get(field.partition("-")[0], "")
    return box_id(part) if part else ""
