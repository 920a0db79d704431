"""What many forms share: the two sides of the head, the line under the title, the signatures."""

from __future__ import annotations

from datetime import date

from kinerja_app.documents.lembar import DuaPihak, Identitas, Penanda, TandaTangan
from kinerja_app.documents.rekaman import PejabatTercatat, Rekaman
from kinerja_app.documents.tulisan import atau, masa, nip, tanggal
from kinerja_app.domain.skp import Jabatan, post_name
from kinerja_app.regulations import RuleSet
from kinerja_app.regulations.pangkat import rank_and_grade

DOTS = "." * 38


def office_of(rekaman: Rekaman, rules: RuleSet) -> str:
    """The post as it is written: "Guru Ahli Muda", "Plt Kepala Sekolah"."""
    jenjang = ""
    if rekaman.jabatan is Jabatan.GURU and rekaman.pegawai.jenjang:
        jenjang = level_label(rekaman, rules)
    return post_name(rekaman.jabatan, plt=rekaman.plt, jenjang=jenjang)


def level_label(rekaman: Rekaman, rules: RuleSet) -> str:
    """What the jenjang is called; a dash where it is not recorded."""
    rows = {each.kode: each.label for each in rules.jenjang_jabatan.value}
    jenjang = rekaman.pegawai.jenjang
    return rows.get(jenjang, "") if jenjang else "–"


def period_line(rekaman: Rekaman) -> str:
    """The period as it stands at the right under the title."""
    return f"PERIODE PENILAIAN:\n{masa(rekaman.mulai, rekaman.selesai)}"


def two_sides(rekaman: Rekaman, rules: RuleSet, penilai: PejabatTercatat | None) -> DuaPihak:
    """ "Pegawai yang Dinilai" beside "Pejabat Penilai Kinerja"."""
    person, judge = rekaman.pegawai, penilai or PejabatTercatat("")
    own = Identitas(
        "PEGAWAI YANG DINILAI",
        (
            ("Nama", person.nama),
            ("NIP", nip(person.nip)),
            ("Pangkat/Gol.", atau(rank_and_grade(person.golongan))),
            ("Jabatan", office_of(rekaman, rules)),
            ("Unit kerja", rekaman.sekolah),
        ),
    )
    return DuaPihak(own, _side("PEJABAT PENILAI KINERJA", judge))


def _side(heading: str, office: PejabatTercatat) -> Identitas:
    return Identitas(
        heading,
        (
            ("Nama", atau(office.nama)),
            ("NIP", nip(office.nip)),
            ("Pangkat/Gol.", atau(rank_and_grade(office.golongan))),
            ("Jabatan", atau(office.jabatan)),
            ("Unit kerja", atau(office.unit_kerja)),
        ),
    )


def place_and_day(rekaman: Rekaman, day: date | None) -> str:
    """ "Kabupaten Merapi, 5 Agustus 2024"; dots where the day is not known yet."""
    return f"{atau(rekaman.tempat)}, {tanggal(day) if day else '.' * 24}"


def assessor_signs(rekaman: Rekaman, penilai: PejabatTercatat | None, day: date | None) -> Penanda:
    """The right signature: the Pejabat Penilai Kinerja, or one who signs "a.n." by SK."""
    judge = penilai or PejabatTercatat("")
    behalf = (f"a.n. {judge.atas_nama}", judge.jabatan) if judge.atas_nama else ()
    above = (place_and_day(rekaman, day), *behalf, "Pejabat Penilai Kinerja,")
    return Penanda(above, judge.nama or DOTS, (f"NIP {nip(judge.nip)}",))


def employee_signs(rekaman: Rekaman, first: str = "") -> Penanda:
    """The left signature: the pegawai."""
    person = rekaman.pegawai
    above = (first or "\u00a0", "Pegawai yang Dinilai,")
    return Penanda(above, person.nama, (f"NIP {nip(person.nip)}",) if person.nip else ("NIP –",))


def both_sign(rekaman: Rekaman, penilai: PejabatTercatat | None, day: date | None) -> TandaTangan:
    """Pegawai left, Pejabat Penilai right."""
    return TandaTangan(employee_signs(rekaman), assessor_signs(rekaman, penilai, day))
