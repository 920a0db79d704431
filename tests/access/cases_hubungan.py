"""Relations that change: former school, former assessor, delegate, acting head, inactive head.

Each relation is one change of the world; the same use cases of reading and of deciding are asked of
everybody after it. What a person did before the change is read in ``cases_jabatan`` (the archive).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kinerja_app.demo import plans
from kinerja_app.domain.actor import AS_FORMER, Permission
from kinerja_app.domain.bukti import LangkahBukti
from kinerja_app.domain.isi_siklus import DokumenB
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.domain.serah_terima import JenisSerahTerima
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.services import (
    bukti,
    dokumen,
    jabatan,
    jadwal_observasi,
    keadaan,
    keputusan_penilaian,
    lembar_siklus,
    pemberitahuan,
    penilaian,
    siklus,
    tabel,
    tim_pengamat,
)
from kinerja_app.services.akibat_jabatan import UsulanJabatan
from tests.access.case import Ask, Case, Names, may, names
from tests.services import langkah_siklus as langkah
from tests.services.bukti_steps import RHK1, upload
from tests.services.langkah_kepala import NEW, new_head
from tests.services.langkah_penilaian import NO_CYCLE, RATED, choose
from tests.services.langkah_siklus import HARI_H
from tests.world import NOW, ORANG, SECOND, SMA_P, SMP_A, SMP_B, World

_P = Permission


@dataclass(frozen=True)
class Hubungan:
    """One change, and who judges the guru after it.

    ``pulang`` hold no post any more, those among ``arsip`` still read their archive; ``baru`` hold
    a post that their first role does not show. ``pengamat`` observe by SK beside the assessor.
    """

    nama: str
    guru: str
    penilai: str
    npsn: str
    ubah: Callable[[World], object]
    pulang: Names = frozenset()
    baru: Names = frozenset()
    arsip: Names = frozenset()
    pengamat: Names = frozenset()

    def holders(self, *permissions: Permission) -> Names:
        """Who holds one of the permissions after the change."""
        still = self.arsip if AS_FORMER & set(permissions) else frozenset()
        return (may(*permissions) - self.pulang) | self.baru | still


def _moves(world: World) -> object:
    day = NOW.date()
    order = UsulanJabatan(JenisSerahTerima.MUTASI, SMP_B, day, None, "821/60/2024", day)
    admin = world.actor("admin_dinas")
    return jabatan.record_post(admin, ORANG["guru_disetujui"], order, now=NOW)


def _delegates(world: World) -> object:
    return tim_pengamat.appoint_observer(
        world.actor("ks_a"),
        SMP_A,
        ORANG["guru_a2"],
        [ORANG["guru_disetujui"]],
        sk_nomor="800/61/2024",
        sk_tanggal=NOW.date(),
        mulai=NOW.date(),
        selesai=RATED.date(),
        now=NOW,
    )


def _head_replaced(_: World) -> None:
    new_head(NOW.date())


def _head_retires(world: World) -> object:
    new_head(NOW.date())
    operator = world.actor("operator_a")
    return keadaan.mark_inactive(
        operator, ORANG["ks_a"], jenis=Keadaan.PENSIUN, mulai=NOW.date(), now=NOW
    )


HUBUNGAN = (
    Hubungan("former school", "guru_disetujui", "ks_b", SMP_B, _moves),
    Hubungan(
        "former assessor",
        "guru_disetujui",
        NEW,
        SMP_A,
        _head_replaced,
        names("ks_a"),
        names(NEW),
        arsip=names("ks_a"),
    ),
    Hubungan(
        "delegate",
        "guru_disetujui",
        "ks_a",
        SMP_A,
        _delegates,
        pengamat=names("guru_a2"),
    ),
    Hubungan("acting", "guru_p", "plt", SMA_P, lambda _: None),
    Hubungan("inactive", "guru_disetujui", NEW, SMP_A, _head_retires, names("ks_a"), names(NEW)),
)


def _agreed(each: Hubungan, world: World) -> None:
    plans.agree(world.actor(each.guru), world.skp[each.guru], now=NOW)
    each.ubah(world)


def _prepared(each: Hubungan, world: World) -> None:
    _agreed(each, world)
    langkah.prepare(world, skp=each.guru, who=each.guru)


def _ready(each: Hubungan, world: World) -> None:
    _prepared(each, world)
    langkah.agree_schedule(world, who=each.penilai, skp=each.guru)


def _handed_in(each: Hubungan, world: World) -> None:
    _agreed(each, world)
    upload(world, RHK1, name=each.guru, skp=each.guru)


def _begun(each: Hubungan, world: World) -> None:
    _agreed(each, world)
    judge = world.actor(each.penilai, RATED)
    penilaian.begin_rating(judge, world.skp[each.guru], alasan=NO_CYCLE, now=RATED)


def _chosen(each: Hubungan, world: World) -> None:
    _begun(each, world)
    choose(world, each.penilai, world.skp[each.guru])


def _of_guru(guru: str, ask: Callable[..., object]) -> Ask:
    return lambda world, actor: ask(actor, world.skp[guru])


def _read(each: Hubungan, use_case: str, ask: Callable[..., object], step: _Step) -> Case:
    """The guru and the assessor of today read; the others do not know of it.

    One who observes by SK reads the cycle alone.
    """
    observes = each.pengamat if use_case == "lembar_siklus.read_cycle" else frozenset()
    allowed = names(each.guru, each.penilai) | observes
    holders = each.holders(*_READS.get(use_case, (_P.READ_SKP,)))
    return Case(
        use_case,
        each.nama,
        _of_guru(each.guru, ask),
        allowed,
        holders - allowed,
        prepare=partial(step, each),
        relasi=each.nama,
    )


def _decide(
    each: Hubungan, use_case: str, ask: Callable[..., object], step: _Step, *by: Permission
) -> Case:
    """The assessor of today alone decides; the guru himself is told that it is not his step.

    What belongs to the observation is also taken by one who observes by SK.
    """
    observes = each.pengamat if _P.OBSERVE in by else frozenset()
    allowed = names(each.penilai) | observes
    return Case(
        use_case,
        each.nama,
        _of_guru(each.guru, ask),
        allowed,
        each.holders(*by) - allowed - names(each.guru),
        prepare=partial(step, each),
        relasi=each.nama,
    )


_Step = Callable[[Hubungan, World], None]
_READS = {
    "penilaian.read_rating": (_P.READ_SKP, _P.REOPEN_RATING),
    "dokumen.list_documents": (_P.READ_SKP, _P.READ_ARCHIVE),
}


def _list(each: Hubungan) -> Case:
    """The list of the school: its head of today; other heads do not learn of the school."""
    allowed = names(each.penilai)
    return Case(
        "tabel.table_of_guru",
        each.nama,
        lambda _, a: tabel.table_of_guru(a, each.npsn, SECOND, saringan=Saringan(), now=NOW),
        allowed,
        each.holders(_P.ASSESS_GURU) - allowed,
        prepare=partial(_agreed, each),
        relasi=each.nama,
    )


def _cases(each: Hubungan) -> tuple[Case, ...]:
    return (
        _read(
            each, "lembar_siklus.read_cycle", partial(lembar_siklus.read_cycle, now=NOW), _agreed
        ),
        _read(
            each, "pemberitahuan.read_trail", partial(pemberitahuan.read_trail, now=NOW), _agreed
        ),
        _read(each, "dokumen.list_documents", partial(dokumen.list_documents, now=RATED), _agreed),
        _read(each, "penilaian.read_rating", partial(penilaian.read_rating, now=RATED), _begun),
        _list(each),
        _decide(
            each,
            "jadwal_observasi.agree_schedule",
            partial(jadwal_observasi.agree_schedule, now=NOW),
            _prepared,
            _P.OBSERVE,
        ),
        _decide(
            each,
            "siklus.save_document",
            lambda a, skp: siklus.save_document(
                a, skp, Dokumen.B, DokumenB(), revisi=0, perangkat="HP", now=HARI_H
            ),
            _ready,
            _P.FILL_CYCLE,
            _P.OBSERVE,
        ),
        _decide(
            each,
            "bukti.judge_evidence",
            lambda a, skp: bukti.judge_evidence(
                a, skp, RHK1, langkah=LangkahBukti.VERIFIKASI, catatan="", now=NOW
            ),
            _handed_in,
            _P.VERIFY_EVIDENCE,
        ),
        _decide(
            each,
            "penilaian.begin_rating",
            partial(penilaian.begin_rating, alasan=NO_CYCLE, now=RATED),
            _agreed,
            _P.RATE,
            _P.RECOMMEND,
            _P.DETERMINE,
        ),
        _decide(
            each,
            "keputusan_penilaian.determine_rating",
            partial(keputusan_penilaian.determine_rating, versi=2, now=RATED),
            _chosen,
            _P.RATE,
            _P.DETERMINE,
        ),
    )


CASES = tuple(case for each in HUBUNGAN for case in _cases(each))
