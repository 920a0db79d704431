"""What the same list says to the Kepala Dinas and to the admin dinas."""

from __future__ import annotations

from kinerja_app.domain.skp import StatusRencana
from kinerja_app.ui.daftar.papan_ks import Peninjau
from tests.ui.daftar.test_papan_ks import card, head

KEPALA, ADMIN = Peninjau.KEPALA_DINAS, Peninjau.ADMIN_DINAS


def test_the_kepala_dinas_decides_after_the_review() -> None:
    ready = card(KEPALA, ditinjau=True)
    assert (ready.perlu, ready.tindakan) == ("Anda memutuskan, sejak 31\u00a0Juli", "Cek")
    assert ready.status.label == "Perlu disetujui"


def test_an_unreviewed_plan_waits_for_the_pengawas() -> None:
    early = card(KEPALA)
    assert (early.perlu, early.tindakan) == ("Pengawas meninjau, sejak 31\u00a0Juli", "Lihat")
    assert early.status.label == "Menunggu pengawas"


def test_a_school_without_a_linked_pengawas_is_decided_at_once() -> None:
    assert card(KEPALA, pembinaan="diajukan").tindakan == "Cek"


def test_the_heading_of_the_kepala_dinas_counts_decisions() -> None:
    assert head(KEPALA).judul == "1 rencana kepala sekolah menunggu keputusan Anda"
    assert head(KEPALA).keterangan == "Dinas Pendidikan Contoh Raya · 25 sekolah"


def test_the_admin_dinas_sees_progress_and_no_plan() -> None:
    assert head(ADMIN).judul == "22 dari 25 kepala sekolah sudah menyepakati"
    assert card(ADMIN, npsn="2", ditinjau=True).href == ""


def test_the_admin_dinas_starts_the_period_only_where_there_is_no_head() -> None:
    empty = {"kepala": "", "skp_id": 0, "status": StatusRencana.BELUM_MENGAJUKAN}
    assert card(ADMIN, **empty, periode_dimulai=False).dapat_dimulai
    assert not card(ADMIN, **empty).dapat_dimulai
    assert not card(ADMIN, periode_dimulai=False).dapat_dimulai
    assert not card(KEPALA, **empty, periode_dimulai=False).dapat_dimulai
