"""The RHK of a plan as the forms list them: utama and tambahan, with aspects, targets, results.

Labels are those of the plan. Indicators and targets that the plan does not hold are our proposal.
"""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.documents.rekaman import BuktiTercatat, Rekaman
from kinerja_app.domain.bukti import StatusBukti
from kinerja_app.domain.masalah_rencana import practices_for
from kinerja_app.domain.rencana import Rencana, RhkPilihan, TugasPilihan
from kinerja_app.regulations import RuleSet

_DONE = frozenset({StatusBukti.DITERIMA, StatusBukti.TERSEDIA})


@dataclass(frozen=True)
class Indikator:
    """One aspect of an RHK with its measure and target."""

    aspek: str
    ukuran: str
    target: str
    usulan: bool = True

    @property
    def kalimat(self) -> str:
        """The aspect in one line: "Kuantitas: jumlah kegiatan – 8 kegiatan"."""
        return f"{self.aspek}: {self.ukuran} – {self.target}"


@dataclass(frozen=True)
class ButirKerja:
    """One RHK: its key (as feedback names it), text, indicators, and result from the evidence.

    ``bukti`` is what it will be judged by.
    """

    kunci: str
    rhk: str
    indikator: tuple[Indikator, ...]
    utama: bool
    bukti: str
    realisasi: str = ""


def work_items(rekaman: Rekaman, rules: RuleSet) -> tuple[ButirKerja, ...]:
    """The RHK of the submitted plan in the order of the form."""
    plan = rekaman.rencana.isi if rekaman.rencana else Rencana()
    return (
        *_practice(rekaman, rules, plan),
        *(_competence(rekaman, rules, each) for each in plan.pengembangan.rhk),
        *_reflection(rekaman, rules, plan),
        *(_duty(rekaman, each) for each in plan.tugas_tambahan.pilihan),
    )


def _practice(rekaman: Rekaman, rules: RuleSet, plan: Rencana) -> tuple[ButirKerja, ...]:
    chosen = plan.praktik.sub_indikator
    known = [each for each in practices_for(rekaman.jabatan, rules) if each.kode in chosen]
    return tuple(
        ButirKerja(
            "praktik",
            f"Praktik Kinerja: {each.label}",
            (
                Indikator("Kuantitas", "siklus observasi", "1 siklus"),
                Indikator(
                    "Kualitas",
                    "fokus perilaku",
                    "; ".join(fokus.label for fokus in each.fokus) or each.label,
                    usulan=False,
                ),
                _time(rekaman),
            ),
            utama=True,
            bukti="dokumen observasi A–E",
            realisasi=_practice_result(rekaman),
        )
        for each in known
    )


def _practice_result(rekaman: Rekaman) -> str:
    done = rekaman.siklus.lengkap
    if not done:
        return "Belum ada dokumen observasi yang selesai."
    return f"Dokumen observasi {', '.join(each.value for each in done)} selesai."


def _time(rekaman: Rekaman) -> Indikator:
    return Indikator("Waktu", "selesai dalam periode", rekaman.periode)


def _competence(rekaman: Rekaman, rules: RuleSet, rhk: RhkPilihan) -> ButirKerja:
    rows = {each.kode: each for each in rules.katalog_rhk.value}
    unit = (rows[rhk.kode].satuan if rhk.kode in rows else "") or "1 kegiatan"
    slots = [each for each in rekaman.bukti if each.slot.startswith(f"rhk/{rhk.kode}/")]
    times = f"{rhk.jumlah} × {unit}"
    worth = f"{times} ({rhk.total} poin)" if rhk.poin else times
    return ButirKerja(
        f"rhk:{rhk.kode}",
        rhk.label,
        (
            Indikator("Kuantitas", "jumlah yang dilaksanakan", worth, usulan=False),
            Indikator("Kualitas", "bukti dukung diterima", f"{rhk.jumlah} bukti"),
            _time(rekaman),
        ),
        utama=True,
        bukti=(rows[rhk.kode].bukti if rhk.kode in rows else "") or "bukti pelaksanaan",
        realisasi=_result(slots),
    )


def _reflection(rekaman: Rekaman, rules: RuleSet, plan: Rencana) -> tuple[ButirKerja, ...]:
    part = plan.pengembangan
    if not part.kompetensi:
        return ()
    rows = {each.kode: each.label for each in rules.kompetensi_prioritas.value}
    label = rows.get(part.kompetensi, part.kompetensi)
    way = Indikator("Kualitas", "cara belajar", part.cara_belajar or "–", usulan=False)
    return (
        ButirKerja(
            "kompetensi",
            f"Pengembangan Kompetensi: {label}",
            (way, _time(rekaman)),
            utama=True,
            bukti="refleksi bersama atasan",
            realisasi="Direfleksikan bersama atasan.",
        ),
    )


def _duty(rekaman: Rekaman, duty: TugasPilihan) -> ButirKerja:
    slots = [each for each in rekaman.bukti if each.slot.startswith(f"tugas/{duty.kode}/")]
    label = f"{duty.label} ({duty.keterangan})" if duty.keterangan else duty.label
    return ButirKerja(
        f"tugas:{duty.kode}",
        label,
        (
            Indikator("Kuantitas", "SK dan laporan tugas", "1 SK, 1 laporan"),
            _time(rekaman),
        ),
        utama=False,
        bukti="SK dan laporan tugas",
        realisasi=_result(slots),
    )


def _result(slots: list[BuktiTercatat]) -> str:
    if not slots:
        return "Belum ada bukti dukung."
    done = sum(each.status in _DONE for each in slots)
    return f"{done} dari {len(slots)} bukti dukung diterima."
