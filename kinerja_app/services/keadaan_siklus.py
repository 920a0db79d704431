"""Where a cycle stands, who has a part in it, and taking one of its steps. Not a door."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date

from kinerja_app.domain.alur_pelaksanaan import (
    ALUR_SIKLUS,
    LangkahSiklus,
    RelasiSiklus,
    StatusSiklus,
    archived_from,
    guard_problems,
    next_status,
)
from kinerja_app.domain.alur_skp import Relasi
from kinerja_app.domain.delegasi import OBSERVER_STEPS, on_behalf
from kinerja_app.domain.errors import ManyProblems, NotPermitted, WrongStep
from kinerja_app.domain.indikator import IndikatorPraktik
from kinerja_app.domain.isi_siklus import BENTUK, DokumenA, IsiDokumen, JadwalObservasi
from kinerja_app.domain.masalah_rencana import practices_for
from kinerja_app.domain.observasi import Dokumen, Pengisi
from kinerja_app.domain.penyesuaian import Perubahan
from kinerja_app.domain.skp import Skp, StatusRencana
from kinerja_app.domain.syarat_siklus import KeadaanSiklus
from kinerja_app.domain.waktu import local_date
from kinerja_app.persistence import (
    atas_nama_repository,
    master_repository,
    penilaian_repository,
    permintaan_repository,
    rencana_repository,
    siklus_repository,
    skp_repository,
)
from kinerja_app.persistence.master_repository import SekolahTercatat
from kinerja_app.persistence.permintaan_repository import Permintaan
from kinerja_app.persistence.siklus_repository import Berkas, SiklusTersimpan
from kinerja_app.persistence.trail_repository import Act, notify, record
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services import pejabat, periode
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.pengamat_siklus import observers, present_texts


@dataclass(frozen=True)
class Kasus:
    """One cycle with what its rules ask; ``relasi`` is how the actor stands to it.

    ``atas_nama`` is the KS for whom the actor observes, and the SK; empty for everybody else.
    """

    skp: Skp
    siklus: SiklusTersimpan
    berkas: Berkas
    permintaan: tuple[Permintaan, ...]
    rules: RuleSet
    sekolah: SekolahTercatat
    relasi: RelasiSiklus | None
    on: date
    terbuka: bool
    dinilai: bool
    atas_nama: str = ""

    @property
    def pihak(self) -> Pengisi | None:
        """The side that the actor fills."""
        return Pengisi(self.relasi.value) if self.relasi else None

    @property
    def jadwal(self) -> JadwalObservasi | None:
        """The appointment as it stands now."""
        return self.persiapan.jadwal

    @property
    def persiapan(self) -> DokumenA:
        """Document A as it stands now; empty before the first word."""
        found = self.isi(Dokumen.A, Pengisi.PEGAWAI)
        return found if isinstance(found, DokumenA) else DokumenA()

    @property
    def diminta(self) -> Permintaan | None:
        """The request that waits for a decision."""
        return next((each for each in self.permintaan if each.terbuka), None)

    def isi(self, dokumen: Dokumen, pihak: Pengisi) -> IsiDokumen:
        """The text of one side; an empty document where nothing was written."""
        found = self.berkas.get((dokumen, pihak))
        return found.isi if found else BENTUK[dokumen]()

    def terkirim(self, dokumen: Dokumen, pihak: Pengisi) -> bool:
        """Whether one side has sent its part."""
        found = self.berkas.get((dokumen, pihak))
        return found is not None and found.terkirim_at is not None


def case_of(work: UnitOfWork, skp_id: int, *, held: bool = False) -> Kasus:
    """The cycle of an SKP that the actor sees; ``WrongStep`` before the plan is agreed.

    ``held`` keeps the SKP for a change until the transaction ends.
    """
    skp = skp_repository.get_to_observe(work, skp_id, held=held)
    found = siklus_repository.find(work, skp.id)
    if found is None and skp.status is not StatusRencana.DISEPAKATI:
        raise WrongStep("SIKLUS_BELUM_DIMULAI")
    siklus = found or SiklusTersimpan(
        0, skp.id, StatusSiklus.BERJALAN, skp.disepakati_at or skp.sejak
    )
    rules = rules_for(work, skp.rule_set_id)
    sekolah = master_repository.school(work, skp.npsn)
    relasi = relation(work, skp)
    behalf = _behalf(work, skp) if relasi is None else ""
    return Kasus(
        skp=skp,
        siklus=siklus,
        berkas=present_texts(work, skp, siklus.id) if siklus.id else {},
        permintaan=permintaan_repository.requests(work, siklus.id) if siklus.id else (),
        rules=rules,
        sekolah=sekolah,
        relasi=RelasiSiklus.PENGAMAT if behalf else relasi,
        on=local_date(work.now, sekolah.zona),
        terbuka=periode.is_writable(work, rules, skp.npsn),
        dinilai=penilaian_repository.has_rating(work, skp.id),
        atas_nama=behalf,
    )


def _behalf(work: UnitOfWork, skp: Skp) -> str:
    """What stands after "a.n." of one who observes by delegation; empty without, or for a head."""
    nobody = not work.actor.amatan or pejabat.leads_that_school(work, skp)
    found = None if nobody else atas_nama_repository.behalf_of_observer(work, skp)
    return on_behalf(*found) if found else ""


def relation(work: UnitOfWork, skp: Skp) -> RelasiSiklus | None:
    """How the actor stands to the cycle: the pegawai, the one who observes, or neither."""
    found = pejabat.relations(work, skp)
    if Relasi.PEGAWAI in found:
        return RelasiSiklus.PEGAWAI
    return RelasiSiklus.PENGAMAT if pejabat.PENDAMPING[skp.jabatan] in found else None


def practice_of(work: UnitOfWork, kasus: Kasus) -> IndikatorPraktik:
    """The practice of the plan, whose fokus are observed."""
    chosen = rencana_repository.plan(work, kasus.skp.id).praktik.sub_indikator
    for each in practices_for(kasus.skp.jabatan, kasus.rules):
        if each.kode in chosen:
            return each
    raise WrongStep("SIKLUS_BELUM_DIMULAI")


def archived_now(kasus: Kasus, perubahan: Perubahan) -> tuple[Dokumen, ...]:
    """The documents with something in them that such a change would archive."""
    filled = {dokumen for dokumen, _ in kasus.berkas}
    status = kasus.siklus.sebelum or kasus.siklus.status
    return tuple(each for each in archived_from(perubahan, status) if each in filled)


def require_no_request(work: UnitOfWork, skp: Skp) -> None:
    """Refuse to go on to the rating while a change of what was agreed waits for its decision."""
    found = siklus_repository.find(work, skp.id)
    if found is not None and found.status is StatusSiklus.PENYESUAIAN:
        raise WrongStep("PENYESUAIAN_MENUNGGU")


def require_side(kasus: Kasus, langkah: LangkahSiklus) -> None:
    """Refuse one who has no part in the cycle, or whose step this is not."""
    able = {row.oleh for row in ALUR_SIKLUS if row.langkah is langkah}
    if kasus.atas_nama and langkah not in OBSERVER_STEPS:
        raise NotPermitted("PENGAMAT_HANYA_MENGAMATI", langkah=langkah.value)
    if kasus.relasi in able:
        return
    own = kasus.relasi is RelasiSiklus.PEGAWAI
    raise NotPermitted("SKP_SENDIRI" if own else "BUKAN_PERAN_ANDA", langkah=langkah.value)


def circumstances(kasus: Kasus, *, alasan: str = "", lengkap: bool = True) -> KeadaanSiklus:
    """What the guards ask; completeness is told by the caller, who lists what is missing."""
    return KeadaanSiklus(
        jabatan=kasus.skp.jabatan,
        on=kasus.on,
        rencana_disepakati=kasus.skp.status is StatusRencana.DISEPAKATI,
        dalam_periode=kasus.terbuka,
        atasan_dikonfirmasi=kasus.skp.atasan_at is not None,
        tanggal_observasi=kasus.jadwal.tanggal if kasus.jadwal else None,
        dokumen_lengkap=lengkap,
        kedua_pihak_lengkap=lengkap,
        rekomendasi_ada=kasus.dinilai,
        permintaan_terbuka=kasus.diminta is not None,
        alasan=alasan,
    )


def require_step(kasus: Kasus, langkah: LangkahSiklus, *, alasan: str = "") -> None:
    """Refuse a step that is not the actor's, not open, or kept back by one of its guards."""
    require_side(kasus, langkah)
    next_status(kasus.siklus.status, langkah, sebelum=kasus.siklus.sebelum)
    broken = guard_problems(kasus.siklus.status, langkah, circumstances(kasus, alasan=alasan))
    if broken:
        raise broken[0] if len(broken) == 1 else ManyProblems(broken)


def take_step(
    work: UnitOfWork,
    kasus: Kasus,
    langkah: LangkahSiklus,
    *,
    alasan: str = "",
    ke: StatusSiklus | None = None,
) -> Kasus:
    """Check a step, move the cycle, and write it down; ``ke`` where a change has reopened it.

    A step that stays in its status is written down only when it has a reason.
    """
    require_step(kasus, langkah, alasan=alasan)
    before = kasus.siklus
    after = ke or next_status(before.status, langkah, sebelum=before.sebelum)
    if not before.id:
        before = siklus_repository.add(work, kasus.skp.id)
    moved = before
    if after is not before.status:
        sebelum = before.status if after is StatusSiklus.PENYESUAIAN else None
        moved = siklus_repository.save(
            work, replace(before, status=after, sebelum=sebelum, sejak=work.now)
        )
    if kasus.atas_nama:
        by = replace(moved, pengamat_id=work.actor.orang_id, atas_nama=kasus.atas_nama)
        moved = siklus_repository.save(work, by)
    if after is not before.status or alasan:
        write_down(work, kasus, langkah.value, dari=before.status, ke=after, alasan=alasan)
    return replace(kasus, siklus=moved)


def write_down(
    work: UnitOfWork,
    kasus: Kasus,
    tindakan: str,
    *,
    dari: StatusSiklus,
    ke: StatusSiklus,
    alasan: str = "",
) -> None:
    """The audit line of one step; of one who observes for the KS with "a.n."."""
    record(
        work,
        Act(
            tindakan,
            "skp",
            str(kasus.skp.id),
            orang_id=kasus.skp.orang_id,
            npsn=kasus.skp.npsn,
            dari=dari.value,
            ke=ke.value,
            alasan=alasan,
            atas_nama=kasus.atas_nama,
        ),
    )


def tell_other_side(work: UnitOfWork, kasus: Kasus, kode: str, *, dokumen: str = "") -> None:
    """Tell the other side that something waits or was decided; once per state of the cycle."""
    told = (
        [each.orang_id for each in observers(work, kasus.skp)]
        if kasus.relasi is RelasiSiklus.PEGAWAI
        else [kasus.skp.orang_id]
    )
    for orang_id in told:
        notify(
            work,
            orang_id,
            kunci=f"siklus:{kasus.skp.id}:{kode}:{dokumen}:{work.now.isoformat()}",
            kode=kode,
            tautan=f"siklus/{kasus.skp.id}",
            nama=work.actor.nama,
            dokumen=dokumen,
        )


def side_only(isi: IsiDokumen, pihak: Pengisi, kasus: Kasus, dokumen: Dokumen) -> IsiDokumen:
    """The document with the other side's fields emptied: nobody writes for the other."""
    theirs = {
        each.kode
        for each in kasus.rules.isian_dokumen.value
        if each.dokumen is dokumen and each.pengisi is not pihak
    }
    if dokumen is Dokumen.E and pihak is Pengisi.PENGAMAT:
        theirs.add("dibagikan")
    blank = type(isi)()
    emptied = {each.name: getattr(blank, each.name) for each in fields(isi) if each.name in theirs}
    return replace(isi, **emptied)
