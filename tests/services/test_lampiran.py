"""The letter behind a mark or a link: optional, replaced, read by those whom it concerns."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from sqlmodel import col, select

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import NotFound, NotPermitted, RuleBroken, WrongStep
from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.files.intake import BerkasSiap, ready
from kinerja_app.persistence.bukti_repository import BerkasTercatat
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.pembinaan_repository import TautanSekolah
from kinerja_app.persistence.reads_guru import Saringan
from kinerja_app.persistence.tables import Audit, Berkas, Pembinaan, Penugasan
from kinerja_app.services import berkas, daftar, data_diri, keadaan, lampiran, pembinaan
from kinerja_app.settings import get_settings
from kinerja_app.ui.daftar.papan_ks import Peninjau, board
from kinerja_app.ui.daftar.penyaring import Penyaring
from kinerja_app.ui.orang.isi_orang import person_page
from kinerja_app.ui.orang.tautan_pengawas import rows
from tests.files.samples import pdf
from tests.world import NOW, ORANG, SECOND, SMP_A, SMP_B, TK_T, World

TODAY = date(2024, 8, 5)
GONE = ORANG["guru_a2"]
GOOD = ready(pdf(title="SK pensiun"), "PDF")
BAD = {
    "FORMAT_BUKTI_TIDAK_SESUAI": ready(b"<html>bukan PDF</html>", "HTML"),
    "BUKTI_KOSONG": ready(b"", ""),
    "BUKTI_TERLALU_BESAR": ready(b"%PDF" + bytes(10 * 1024 * 1024), "PDF"),
}


def mark(world: World) -> int:
    head = world.actor("ks_a")
    return keadaan.mark_inactive(head, GONE, jenis=Keadaan.PENSIUN, mulai=TODAY, now=NOW)


def attach(
    world: World, who: str, number: int, file: BerkasSiap = GOOD, nama: str = "SK pensiun.pdf"
) -> BerkasTercatat:
    return lampiran.keep_mark_letter(
        world.actor(who), GONE, number, berkas=file, nama=nama, now=NOW
    )


def link(world: World) -> int:
    return pembinaan.record_link(
        world.actor("admin_dinas"),
        TK_T,
        ORANG["pengawas_a"],
        sk_nomor="821/9",
        sk_tanggal=TODAY,
        mulai=TODAY,
        now=NOW,
    )


def attach_sk(world: World, number: int, who: str = "admin_dinas") -> BerkasTercatat:
    return lampiran.keep_link_letter(
        world.actor(who), number, berkas=GOOD, nama="SK Tim Kerja.pdf", now=NOW
    )


def readers(world: World, number: int, *asked: str) -> list[str]:
    """Those of the asked who get the content; the others are told nothing of it."""
    return [who for who in asked if isinstance(read(world, who, number), bytes)]


def read(world: World, who: str, number: int) -> bytes | type[Exception]:
    try:
        return berkas.read_file(world.actor(who), number, now=NOW).isi
    except (NotFound, NotPermitted) as refusal:
        return type(refusal)


def written(*acts: str) -> list[tuple[str, str]]:
    """Who did which of the acts, in order."""
    names = {number: name for name, number in ORANG.items()}
    with transaction(get_settings().database_url, writes=False) as session:
        query = select(Audit).where(col(Audit.tindakan).in_(acts)).order_by(col(Audit.id))
        return [(names[row.pelaku_id or 0], row.tindakan) for row in session.exec(query)]


def test_the_letter_of_a_mark_is_read_by_those_who_look_after_the_school(world: World) -> None:
    kept = attach(world, "operator_a", mark(world))
    seen = readers(
        world, kept.id, "operator_a", "ks_a", "admin_dinas", "guru_a", "guru_b", "ks_b",
        "operator_x", "pengawas_a", "kadis", "admin_dinas_x",
    )  # fmt: skip
    assert seen == ["operator_a", "ks_a", "admin_dinas"]
    assert read(world, "ks_a", kept.id) == pdf(title="SK pensiun")
    assert written("lampirkan_dokumen_keadaan", "unduh_berkas")[:2] == [
        ("operator_a", "lampirkan_dokumen_keadaan"),
        ("operator_a", "unduh_berkas"),
    ]


def test_the_next_head_reads_and_replaces_a_letter_that_the_former_no_longer_reads(
    world: World,
) -> None:
    number = mark(world)
    kept = attach(world, "ks_a", number)
    with transaction(get_settings().database_url) as session:
        post = session.exec(
            select(Penugasan).where(
                Penugasan.orang_id == ORANG["ks_a"], Penugasan.role == Role.KEPALA_SEKOLAH.value
            )
        ).one()
        post.selesai = TODAY - timedelta(days=1)
        session.add(post)
        following = Penugasan(orang_id=ORANG["guru_a"], role=post.role, npsn=SMP_A, mulai=TODAY)
        session.add(following)
    assert readers(world, kept.id, "ks_a", "guru_a", "operator_a") == ["guru_a", "operator_a"]
    other = ready(pdf(title="SK yang benar"), "PDF")
    newer = attach(world, "guru_a", number, other)
    assert readers(world, newer.id, "ks_a", "guru_a", "operator_a") == ["guru_a", "operator_a"]


@pytest.mark.parametrize("who", ["operator_x", "ks_b"])
def test_another_school_cannot_attach_to_a_mark(world: World, who: str) -> None:
    number = mark(world)
    for ask in (
        lambda: lampiran.open_mark_letter(world.actor(who), GONE, number, now=NOW),
        lambda: attach(world, who, number),
    ):
        with pytest.raises(NotFound, match="ORANG_TIDAK_DITEMUKAN"):
            ask()


@pytest.mark.parametrize("kode", BAD)
def test_a_bad_file_is_refused_and_nothing_moves(world: World, kode: str) -> None:
    number = mark(world)
    first = attach(world, "operator_a", number)
    with pytest.raises(RuleBroken, match=kode):
        attach(world, "operator_a", number, BAD[kode])
    seen = keadaan.read_person(world.actor("ks_a"), GONE, now=NOW)
    assert seen.berlaku is not None
    assert seen.berlaku.berkas == first
    with transaction(get_settings().database_url, writes=False) as session:
        assert len(session.exec(select(Berkas)).all()) == 1
    assert len(written("lampirkan_dokumen_keadaan")) == 1


def test_a_letter_is_replaced_until_the_mark_is_taken_back_and_then_stays(world: World) -> None:
    number = mark(world)
    attach(world, "operator_a", number)
    last = attach(world, "ks_a", number, ready(pdf(title="baru"), "PDF"), "SK baru.pdf")
    page = person_page(keadaan.read_person(world.actor("operator_a"), GONE, now=NOW))
    assert [each.name for each in page.lampiran.berkas] == ["SK baru.pdf"]
    assert page.lampiran.judul == "Ganti dokumen"
    assert page.riwayat[0].file == "", "what stands above is not told twice"
    keadaan.undo_inactive(world.actor("ks_a"), GONE, number, now=NOW)
    page = person_page(keadaan.read_person(world.actor("operator_a"), GONE, now=NOW))
    assert (page.riwayat[0].file, page.riwayat[0].file_href) == (
        "SK baru.pdf",
        f"/berkas/{last.id}",
    )
    assert readers(world, last.id, "operator_a", "ks_a", "guru_b") == ["operator_a", "ks_a"]
    with pytest.raises(WrongStep, match="KEADAAN_SUDAH_DIBATALKAN"):
        attach(world, "operator_a", number)


def test_a_mark_without_a_letter_offers_one_and_another_schools_does_not(world: World) -> None:
    mark(world)
    page = person_page(keadaan.read_person(world.actor("operator_a"), GONE, now=NOW))
    assert page.lampiran.judul == "Tambahkan dokumen"
    assert page.lampiran.alamat_pdf.startswith(f"/orang/unggah?orang={GONE}&keadaan=")
    imported = keadaan.read_person(world.actor("operator_a"), ORANG["pensiun"], now=NOW)
    assert imported.berlaku is not None
    assert person_page(imported).lampiran.alamat_pdf == ""
    with pytest.raises(NotFound, match="KEADAAN_TIDAK_DITEMUKAN"):
        lampiran.open_mark_letter(
            world.actor("operator_a"), ORANG["pensiun"], imported.berlaku.id, now=NOW
        )


def test_the_sk_of_a_link_is_read_by_its_pengawas_and_the_head(world: World) -> None:
    kept = attach_sk(world, link(world))
    asked = ("admin_dinas", "ks_t", "pengawas_a", "pengawas_sk", "ks_a", "guru_tk", "operator_a")
    assert readers(world, kept.id, *asked) == ["admin_dinas", "ks_t", "pengawas_a"]
    assert written("lampirkan_dokumen_pembinaan") == [
        ("admin_dinas", "lampirkan_dokumen_pembinaan")
    ]


def test_the_sk_stands_where_each_of_them_looks(world: World) -> None:
    def of_school_b() -> TautanSekolah:
        listed = pembinaan.list_links(world.actor("admin_dinas"), now=NOW)
        return next(each for each in listed.sekolah if each.npsn == SMP_B)

    numbers = {each.status: each.id for each in of_school_b().tautan}
    kept = attach_sk(world, numbers["aktif"])
    assert attach_sk(world, numbers["diverifikasi_dinas"]) == kept, "one SK names both"
    held = [each.lampiran.berkas[0].href for each in rows(of_school_b())]
    assert held == [f"/berkas/{kept.id}"] * 2
    own = data_diri.read_own_data(world.actor("ks_b"), periode_kode=SECOND, now=NOW)
    assert own.sk == kept
    home = daftar.list_binaan(world.actor("pengawas_a"), SECOND, saringan=Saringan(), now=NOW)
    assert [each.berkas_id for each in home.tertunda if each.npsn == SMP_B] == [kept.id]
    assert home.sk == ()


def test_the_pengawas_opens_the_sk_of_an_active_link_from_his_home(world: World) -> None:
    listed = pembinaan.list_links(world.actor("admin_dinas"), now=NOW)
    number = next(
        each.id
        for school in listed.sekolah
        if school.npsn == SMP_B
        for each in school.tautan
        if each.status == "aktif"
    )
    kept = attach_sk(world, number)
    with transaction(get_settings().database_url, writes=False) as session:
        holder = session.get_one(Pembinaan, number).pengawas_id
    name = next(each for each, orang_id in ORANG.items() if orang_id == holder)
    home = daftar.list_binaan(world.actor(name), SECOND, saringan=Saringan(), now=NOW)
    shown = board(home, Penyaring(), Peninjau.PENGAWAS, on=TODAY, alamat="")
    assert [each.href for each in shown.sk] == [f"/berkas/{kept.id}"]


def test_an_ended_or_foreign_link_takes_no_sk(world: World) -> None:
    number = link(world)
    with pytest.raises(NotFound, match="SEKOLAH_TIDAK_DITEMUKAN"):
        attach_sk(world, number, "admin_dinas_x")
    admin = world.actor("admin_dinas")
    pembinaan.end_link(admin, number, selesai=TODAY, alasan="Pindah tugas.", now=NOW)
    with pytest.raises(WrongStep, match="PEMBINAAN_SUDAH_BERAKHIR"):
        lampiran.open_link_letter(admin, number, now=NOW)
