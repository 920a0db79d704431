"""Gathering the record that the documents of an SKP print. Not a door: the caller has scoped it.

The record is the same whoever asks: only what was submitted, sent and determined stands in it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from kinerja_app.documents.rekaman import (
    AwalTercatat,
    BuktiTercatat,
    PenilaianTercatat,
    Perorangan,
    Rekaman,
    RencanaTercatat,
    SiklusTercatat,
    SkPakTercatat,
    TahunAk,
    UmpanBalikTercatat,
)
from kinerja_app.domain.alur_penilaian import LOCKED, StatusPenilaian
from kinerja_app.domain.bukti import first_status, slots
from kinerja_app.domain.isi_siklus import BENTUK, DokumenC, DokumenD, IsiDokumen
from kinerja_app.domain.karier import FaktaKarier
from kinerja_app.domain.kelayakan import Kepegawaian
from kinerja_app.domain.kepangkatan import Kepangkatan
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.rencana import Rencana
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence import (
    bukti_repository,
    eligibility_repository,
    hasil_repository,
    kepangkatan_repository,
    master_repository,
    penetapan_repository,
    pengajuan_repository,
    penilaian_repository,
    periode_repository,
    siklus_repository,
)
from kinerja_app.persistence.master_repository import OrangTercatat
from kinerja_app.persistence.penilaian_repository import PenilaianTersimpan
from kinerja_app.persistence.siklus_repository import Berkas
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services import rekaman_pejabat
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.karier import facts_of, notes_of, years_of
from kinerja_app.services.lembar_siklus import reported

_SHOWN = frozenset({StatusPenilaian.DINILAI, StatusPenilaian.KEBERATAN}) | LOCKED
_SIDES: dict[Dokumen, tuple[Pengisi, ...]] = {
    Dokumen.A: (Pengisi.PEGAWAI,),
    Dokumen.B: (Pengisi.PENGAMAT,),
    Dokumen.C: (Pengisi.PEGAWAI, Pengisi.PENGAMAT),
    Dokumen.D: (Pengisi.PEGAWAI,),
    Dokumen.E: (Pengisi.PEGAWAI, Pengisi.PENGAMAT),
}


def record_of(work: UnitOfWork, skp: Skp) -> Rekaman:
    """The record of an SKP as it stands now."""
    rules = rules_for(work, skp.rule_set_id)
    zona = hasil_repository.school_of(work, skp).zona
    newest = penilaian_repository.latest(work, skp.id)
    rating = newest if newest and newest.status in _SHOWN else None
    plan = _plan(work, skp, zona)
    return replace(
        _with_credits(work, skp, _post(work, skp, rules), rules),
        penilai_rencana=rekaman_pejabat.of_plan(work, skp),
        penilai=rekaman_pejabat.of_rating(work, skp, rating),
        atasan_penilai=rekaman_pejabat.above(work, skp),
        rencana=plan,
        siklus=_cycle(work, skp),
        bukti=_evidence(work, skp, plan, rules),
        umpan_balik=_feedback(work, skp, zona),
        penilaian=_rating(rating, zona) if rating else None,
        capaian=hasil_repository.capaian(work, skp.npsn, skp.periode_kode),
    )


def _post(work: UnitOfWork, skp: Skp, rules: RuleSet) -> Rekaman:
    """Which SKP it is: person, post, school and period."""
    school = hasil_repository.school_of(work, skp)
    period = periode_repository.get(work, skp.periode_kode)
    return Rekaman(
        nomor=skp.nomor,
        jabatan=skp.jabatan,
        plt=skp.is_plt,
        npsn=skp.npsn,
        sekolah=school.nama,
        dinas=school.dinas,
        tempat=school.kabupaten,
        periode_kode=skp.periode_kode,
        periode=period.nama,
        mulai=period.mulai,
        selesai=period.selesai,
        rule_set=rules.id.value,
        pegawai=Perorangan(""),
    )


def _with_credits(work: UnitOfWork, skp: Skp, record: Rekaman, rules: RuleSet) -> Rekaman:
    """The person with his rank, and the angka kredit that follows from it."""
    person = master_repository.person_of_skp(work, skp.orang_id)
    kind = eligibility_repository.facts(work.session, skp.orang_id, on=work.on).kepegawaian
    asn = kind is not Kepegawaian.NON_ASN
    rank = kepangkatan_repository.latest(work, skp.orang_id)
    fakta, refused = facts_of(FaktaKarier(asn), person, rank.isi if rank else Kepangkatan(), rules)
    years = _credits(work, person, rules, fakta, sampai=record.mulai.year)
    return replace(
        record,
        pegawai=_person(person, fakta),
        asn=asn,
        angka_kredit=years,
        awal_ak=_opening(fakta, fits=not refused),
        sk_pak=_letter(work, skp, years[-1:]),
    )


def _letter(work: UnitOfWork, skp: Skp, year: tuple[TahunAk, ...]) -> SkPakTercatat | None:
    """The SK on record; none where it fixes another amount than the newest year has."""
    for kept in penetapan_repository.histories(work, [skp.id]).get(skp.id, ())[:1]:
        fixed = (kept.isi.ak.perduabelas, kept.isi.bulan)
        if fixed in {(each.perduabelas, each.bulan) for each in year if each.final}:
            return SkPakTercatat(kept.isi.sk.nomor, kept.isi.sk.tanggal)
    return None


def _day(moment: datetime | None, zona: str) -> date | None:
    return local_date(moment, zona) if moment else None


def _person(person: OrangTercatat, fakta: FaktaKarier) -> Perorangan:
    return Perorangan(
        nama=person.nama,
        nip=person.nip,
        nuptk=person.nuptk,
        golongan=person.golongan,
        jenjang=fakta.jenjang,
        kelamin=person.kelamin,
        tempat_lahir=person.tempat_lahir,
        tanggal_lahir=person.tanggal_lahir,
        tmt_pangkat=fakta.tmt_pangkat,
        tmt_jenjang=fakta.tmt_jenjang,
        status_kepegawaian=person.status_kepegawaian,
        mata_pelajaran=person.mata_pelajaran,
    )


def _plan(work: UnitOfWork, skp: Skp, zona: str) -> RencanaTercatat | None:
    found = pengajuan_repository.submission(work, skp.id, skp.pengajuan_ke)
    if found is None:
        return None
    return RencanaTercatat(
        isi=found.rencana,
        ke=found.ke,
        diajukan=_day(found.diajukan_at, zona),
        disetujui=_day(skp.diputuskan_at, zona) if skp.disepakati_at else None,
        disepakati=_day(skp.disepakati_at, zona),
    )


def _cycle(work: UnitOfWork, skp: Skp) -> SiklusTercatat:
    """What was sent; nobody reads a KS's texts before he confirmed his superiors (domain/03 §2)."""
    found = siklus_repository.find(work, skp.id)
    unconfirmed = skp.jabatan is Jabatan.KEPALA_SEKOLAH and skp.atasan_at is None
    if found is None or unconfirmed:
        return SiklusTercatat()
    texts = siklus_repository.documents(work, found.id)
    sent = {key: each for key, each in texts.items() if each.terkirim_at is not None}
    contents = {each.value.lower(): _both_sides(each, sent) for each in Dokumen}
    c, d = contents["c"], contents["d"]
    if isinstance(c, DokumenC) and isinstance(d, DokumenD):
        contents["d"] = replace(d, laporan_upaya=reported(c.upaya, d.laporan_upaya))
    whole = tuple(doc for doc, sides in _SIDES.items() if all((doc, s) in sent for s in sides))
    observer = rekaman_pejabat.person(work, skp, found.pengamat_id)
    known = {name: each for name, each in contents.items() if each is not None}
    return replace(
        SiklusTercatat(pengamat=observer or rekaman_pejabat.in_office(work, skp), lengkap=whole),
        **known,  # type: ignore[arg-type]  # each letter holds the document of that letter
    )


def _both_sides(dokumen: Dokumen, sent: Berkas) -> IsiDokumen | None:
    """The document with what each side has sent: no field belongs to both."""
    texts = [sent[dokumen, side].isi for side in _SIDES[dokumen] if (dokumen, side) in sent]
    if not texts:
        return None
    blank, merged = BENTUK[dokumen](), texts[0]
    for other in texts[1:]:
        written = {
            name: value for name, value in vars(other).items() if value != getattr(blank, name)
        }
        merged = replace(merged, **written)
    return merged


def _evidence(
    work: UnitOfWork, skp: Skp, plan: RencanaTercatat | None, rules: RuleSet
) -> tuple[BuktiTercatat, ...]:
    if plan is None or plan.disepakati is None:
        return ()
    held, first = bukti_repository.items(work, skp.id), first_status(rules)
    found = []
    for slot in slots(plan.isi if plan else Rencana(), rules):
        if slot.milik_sekolah:
            continue
        item = held.get(slot.kunci)
        file = item.berkas if item else None
        found.append(
            BuktiTercatat(
                slot=slot.kunci,
                label=slot.label,
                nomor=slot.nomor,
                status=item.status if item else first,
                berkas=file.nama if file else "",
                hash=file.hash if file else "",
                jenis=file.jenis if file else "",
                byte=file.byte if file else 0,
            )
        )
    return tuple(found)


def _feedback(work: UnitOfWork, skp: Skp, zona: str) -> tuple[UmpanBalikTercatat, ...]:
    return tuple(
        UmpanBalikTercatat(each.sasaran, each.isi, each.oleh, local_date(each.dibuat_at, zona))
        for each in penilaian_repository.feedback(work, skp.id)
    )


def _rating(rating: PenilaianTersimpan, zona: str) -> PenilaianTercatat | None:
    value = rating.nilai
    if value.hasil is None or value.perilaku is None or value.predikat is None:
        return None
    return PenilaianTercatat(
        versi=rating.ke,
        hasil=value.hasil,
        perilaku=value.perilaku,
        predikat=value.predikat,
        alasan_hasil=value.alasan_hasil,
        alasan_perilaku=value.alasan_perilaku,
        dinilai=_day(rating.dinilai_at, zona),
        diterima=_day(rating.diterima_at, zona),
        tanggapan=rating.tanggapan,
        final=rating.status in LOCKED,
    )


def _opening(fakta: FaktaKarier, *, fits: bool) -> AwalTercatat | None:
    """What the accumulation begins with; None where no letter says it, or it does not fit."""
    if fakta.awal is None or not fits:
        return None
    return AwalTercatat(fakta.awal.asal, fakta.awal.ak.perduabelas, fakta.awal.sampai_tahun)


def _credits(
    work: UnitOfWork, person: OrangTercatat, rules: RuleSet, fakta: FaktaKarier, *, sampai: int
) -> tuple[TahunAk, ...]:
    """The years of the definitive post up to the year of the SKP."""
    results = hasil_repository.results(work, person.id)
    counted = tuple(each for each in results if not each.skp.is_plt and each.tahun <= sampai)
    years = tuple(each for each in years_of(work, person.id, counted) if each[0].tahun <= sampai)
    return tuple(
        TahunAk(
            tahun=each.tahun,
            bulan=each.perhitungan.bulan,
            jenjang=each.perhitungan.jenjang,
            predikat=each.perhitungan.predikat,
            persen=each.perhitungan.persen,
            koefisien=each.perhitungan.koefisien,
            perduabelas=each.perhitungan.ak.perduabelas,
            final=each.final,
        )
        for each in notes_of(years, fakta, rules)
    )
