"""What both sides see of a request to change a plan. Not a door: the use cases ask here."""

from __future__ import annotations

from dataclasses import dataclass

from kinerja_app.domain.bukti import SlotBukti
from kinerja_app.domain.errors import DomainError, RuleBroken, WrongStep
from kinerja_app.domain.perencanaan import problems_of
from kinerja_app.domain.perubahan_rencana import (
    DAPAT_DIMINTA,
    AkibatBukti,
    StatusPermintaan,
    changed_plan,
    effect_on_evidence,
)
from kinerja_app.domain.rekomendasi import Rekomendasi
from kinerja_app.domain.rencana import Bagian, IsiBagian, Rencana
from kinerja_app.domain.skp import Jabatan, Skp
from kinerja_app.persistence import (
    arsip_bukti_repository,
    master_repository,
    pengajuan_repository,
    penilaian_repository,
    perubahan_repository,
    rencana_repository,
)
from kinerja_app.persistence.arsip_bukti_repository import BuktiArsip
from kinerja_app.persistence.bukti_repository import BuktiTercatat
from kinerja_app.persistence.master_repository import OrangTercatat, Pejabat, SekolahTercatat
from kinerja_app.persistence.perubahan_repository import PermintaanTersimpan
from kinerja_app.persistence.unit_of_work import UnitOfWork
from kinerja_app.regulations import RuleSet
from kinerja_app.services import pejabat, periode
from kinerja_app.services.aturan import rules_for
from kinerja_app.services.slot_bukti import contents, slots_of


@dataclass(frozen=True)
class LembarPerubahan:
    """A plan with the newest request about it, and what the request does.

    ``halangan`` is the reason why no change can be asked now, if there is one. ``masalah`` are the
    rules that the changed parts break. ``isi_bukti`` is what is in the slots of the present plan.
    """

    skp: Skp
    orang: OrangTercatat
    sekolah: SekolahTercatat
    rules: RuleSet
    rencana: Rencana
    rekomendasi: tuple[Rekomendasi, ...]
    permintaan: PermintaanTersimpan | None
    sebelumnya: tuple[PermintaanTersimpan, ...]
    halangan: DomainError | None
    masalah: tuple[RuleBroken, ...]
    akibat: AkibatBukti
    isi_bukti: dict[str, BuktiTercatat]
    arsip: tuple[BuktiArsip, ...]
    pemutus: tuple[Pejabat, ...]
    diputus_pengawas: bool
    atas_nama: str = ""

    @property
    def menunggu(self) -> bool:
        """Whether the request waits for its decision."""
        asked = self.permintaan
        return asked is not None and asked.status is StatusPermintaan.DIAJUKAN

    def sebelum(self) -> Rencana:
        """The plan with the parts that the request replaces."""
        old = {e.bagian: e.lama for e in self.permintaan.usulan} if self.permintaan else {}
        return changed_plan(self.rencana, old)

    def sesudah(self) -> Rencana:
        """The plan with the parts as wished."""
        return changed_plan(self.rencana, self.permintaan.isi() if self.permintaan else {})


def obstacle(work: UnitOfWork, skp: Skp, rules: RuleSet) -> DomainError | None:
    """Why the plan cannot be changed now: not agreed yet, rated already, or the period closed."""
    if skp.status not in DAPAT_DIMINTA:
        return WrongStep("PERUBAHAN_BELUM_TERBUKA")
    if penilaian_repository.has_rating(work, skp.id):
        return RuleBroken("REKOMENDASI_SUDAH_ADA", field="bagian")
    if not periode.is_writable(work, rules, skp.npsn):
        return WrongStep("PERIODE_BACA_SAJA")
    return None


def require_changeable(work: UnitOfWork, skp: Skp, rules: RuleSet) -> None:
    """Refuse where no change can be asked or decided now."""
    found = obstacle(work, skp, rules)
    if found is not None:
        raise found


def require_settled(work: UnitOfWork, skp: Skp) -> None:
    """Refuse to rate a plan of which a change waits for its decision."""
    if perubahan_repository.waits(work, skp.id):
        raise WrongStep("PERUBAHAN_MENUNGGU")


def deciders(work: UnitOfWork, skp: Skp) -> tuple[tuple[Pejabat, ...], bool]:
    """Whose turn a request is, and whether he is the linked pengawas of a KS.

    The KS decides for a guru; the pengawas for a KS, and the dinas where none is linked.
    """
    roles = pejabat.roles_on(work, skp)
    if skp.jabatan is Jabatan.GURU or roles.peninjau is None:
        return roles.penilai, False
    return (roles.peninjau,), True


def sheet(work: UnitOfWork, skp: Skp, *, atas_nama: str = "") -> LembarPerubahan:
    """Put the sheet together; the caller has checked the relation."""
    rules = rules_for(work, skp.rule_set_id)
    sekolah = master_repository.school(work, skp.npsn)
    now = rencana_repository.plan(work, skp.id)
    asked = perubahan_repository.requests(work, skp.id)
    newest = asked[0] if asked else None
    wished = newest.isi() if newest and newest.terbuka else {}
    after = changed_plan(now, wished)
    sent = pengajuan_repository.submission(work, skp.id, skp.pengajuan_ke)
    ranking = sent.rekomendasi if sent else ()
    found = slots_of(work, skp, rules)
    judges, by_pengawas = deciders(work, skp)
    return LembarPerubahan(
        skp=skp,
        orang=master_repository.person_of_skp(work, skp.orang_id),
        sekolah=sekolah,
        rules=rules,
        rencana=now,
        rekomendasi=ranking,
        permintaan=newest,
        sebelumnya=asked[1:],
        halangan=obstacle(work, skp, rules),
        masalah=broken_by(skp, after, rules, wished=wished, jenjang=sekolah.jenjang),
        akibat=effect_on_evidence(now, after, rules),
        isi_bukti=filled(contents(work, skp, rules, found), found),
        arsip=arsip_bukti_repository.archived(work, skp.id),
        pemutus=judges,
        diputus_pengawas=by_pengawas,
        atas_nama=atas_nama,
    )


def broken_by(
    skp: Skp,
    after: Rencana,
    rules: RuleSet,
    *,
    wished: dict[Bagian, IsiBagian],
    jenjang: str,
) -> tuple[RuleBroken, ...]:
    """The rules that the wished parts break; the parts that stay were judged when agreed."""
    return tuple(
        problem
        for bagian in wished
        for problem in problems_of(
            bagian, after, rules, rekomendasi=(), jabatan=skp.jabatan, jenjang=jenjang
        )
    )


def filled(
    held: dict[str, BuktiTercatat], found: tuple[SlotBukti, ...]
) -> dict[str, BuktiTercatat]:
    """The slots of the person himself in which there is something."""
    own = {each.kunci for each in found if not each.milik_sekolah}
    return {key: item for key, item in held.items() if key in own and (item.berkas or item.laporan)}
