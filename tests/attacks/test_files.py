"""Attacks on evidence files: strange callers, strange names, strange content, bounded work."""

from __future__ import annotations

import re
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
from sqlmodel import select
from starlette.routing import Route
from starlette.types import ASGIApp

from kinerja_app.domain.keadaan import Keadaan
from kinerja_app.files.intake import BerkasSiap
from kinerja_app.identity.demo_provider import DemoProvider
from kinerja_app.identity.guard import guarded
from kinerja_app.identity.routes import identity_app
from kinerja_app.identity.sessions import create
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Audit, Berkas
from kinerja_app.services import bukti, keadaan, pembinaan
from kinerja_app.settings import Settings, get_settings
from kinerja_app.ui import routes
from kinerja_app.ui.endpoints import berkas
from tests.files.samples import bomb, padded, pdf, photo
from tests.services.bukti_steps import GURU, KOSP, RHK1, RHK2, agree, item, under, upload
from tests.world import NOW, ORANG, TK_T, World
from tests.world_database import Clones, clones_on_sqlite

clones = clones_on_sqlite

DAY = NOW.date()
TEN_MB = 10 * 1024 * 1024
HIDDEN = "File ini tidak ada, atau bukan untuk Anda."


@pytest.fixture
def world(clones: Clones) -> World:
    """A guru of school A with an agreed plan."""
    found = clones.fresh()
    agree(found)
    return found


@dataclass
class Door:
    """The two routes behind the product's guard."""

    app: ASGIApp
    world: World

    def browser(self, name: str = "", *, origin: str = "") -> httpx2.AsyncClient:
        """A browser of that person, or of nobody; ``origin`` is ours unless said otherwise."""
        headers = {"origin": origin or get_settings().origin}
        if name:
            headers["cookie"] = f"sid={create(ORANG[name])}"
        transport = httpx2.ASGITransport(app=self.app)
        origin = get_settings().origin
        return httpx2.AsyncClient(transport=transport, base_url=origin, headers=headers)

    async def send(
        self,
        data: bytes,
        *,
        who: str = GURU,
        name: str = "bukti.pdf",
        slot: str = RHK1,
        origin: str = "",
        jenis: str = "pdf",
    ) -> httpx2.Response:
        """One file into a slot of the guru's SKP."""
        async with self.browser(who, origin=origin) as browser:
            return await browser.post(
                routes.with_query(
                    routes.UNGGAH_BUKTI, skp=self.world.skp[GURU], slot=slot, jenis=jenis
                ),
                files={"berkas": (name, data, "application/pdf")},
            )

    async def fetch(self, number: object, *, who: str = GURU) -> httpx2.Response:
        """One file as that person asks for it."""
        async with self.browser(who) as browser:
            return await browser.get(f"/berkas/{number}", headers={"accept": "*/*"})


@pytest.fixture
def door(world: World) -> Door:
    own = [
        Route(routes.UNGGAH_BUKTI, berkas.receive_evidence, methods=["POST"]),
        Route(routes.UNGGAH_DOKUMEN_KEADAAN, berkas.receive_mark_letter, methods=["POST"]),
        Route(routes.UNGGAH_DOKUMEN_PEMBINAAN, berkas.receive_link_letter, methods=["POST"]),
        Route(routes.file_at("{id}"), berkas.hand_out),
    ]
    return Door(guarded(identity_app(routes=own, provider=DemoProvider(get_settings()))), world)


def kept() -> list[Berkas]:
    with transaction(get_settings().database_url, writes=False) as session:
        return list(session.exec(select(Berkas)))


def on_disk() -> list[Path]:
    return [each for each in (get_settings().data_dir / "berkas").rglob("*") if each.is_file()]


async def test_a_file_comes_in_and_goes_out_as_it_was(door: Door) -> None:
    data = pdf(title="asli")
    sent = await door.send(data)
    found = await door.fetch(sent.json()["id"])
    assert (sent.status_code, found.status_code) == (201, 200)
    assert found.content == data
    assert found.headers["content-type"] == "application/pdf"
    assert found.headers["cache-control"] == "no-store"
    assert found.headers["content-security-policy"] == "default-src 'none'; sandbox"
    assert found.headers["x-content-type-options"] == "nosniff"
    assert found.headers["content-disposition"].startswith('attachment; filename="bukti.pdf"')


async def test_without_a_session_nothing_comes_in_or_out(door: Door) -> None:
    number = (await door.send(pdf())).json()["id"]
    assert (await door.send(pdf(title="lain"), who="")).status_code == 401
    assert (await door.fetch(number, who="")).status_code == 401
    assert len(kept()) == 1


@pytest.mark.parametrize("origin", ["https://jahat.example", "null"])
async def test_another_page_cannot_send_in_our_name(door: Door, origin: str) -> None:
    assert (await door.send(pdf(), origin=origin)).status_code == 403
    assert (kept(), on_disk()) == ([], [])


@pytest.mark.parametrize(("who", "status"), [("guru_a2", 404), ("ks_x", 404), ("ks_a", 403)])
async def test_nobody_else_fills_a_slot(door: Door, who: str, status: int) -> None:
    assert (await door.send(pdf(), who=who)).status_code == status
    assert (kept(), on_disk()) == ([], [])


@pytest.mark.parametrize("who", ["guru_a2", "ks_b", "ks_x", "pengawas_a", "operator_a", "kadis"])
async def test_a_file_of_somebody_else_is_as_unknown_as_none(door: Door, who: str) -> None:
    number = (await door.send(pdf())).json()["id"]
    foreign, missing = await door.fetch(number, who=who), await door.fetch(99_999, who=who)
    assert foreign.status_code == missing.status_code == 404
    assert foreign.text == missing.text == HIDDEN
    assert read_by() == []


def read_by() -> list[int | None]:
    with transaction(get_settings().database_url, writes=False) as session:
        rows = session.exec(select(Audit).where(Audit.tindakan == "unduh_berkas"))
        return [row.pelaku_id for row in rows]


async def test_the_assessor_reads_and_that_is_written_down(door: Door) -> None:
    number = (await door.send(pdf())).json()["id"]
    assert (await door.fetch(number, who="ks_a")).status_code == 200
    assert read_by() == [ORANG["ks_a"]]


@pytest.mark.parametrize("number", ["0", "-1", "1 OR 1=1", "²", "9" * 30, "1.pdf", "%2e%2e%2f1"])
async def test_a_number_that_is_none_finds_nothing(door: Door, number: str) -> None:
    await door.send(pdf())
    assert (await door.fetch(number)).status_code == 404


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../../etc/passwd", "passwd.pdf"),
        ("..\\..\\sertifikat.PDF", "sertifikat.pdf"),
        ("laporan\r\nset-cookie: sid=jahat.pdf", "laporanset-cookie_ sid_jahat.pdf"),
        ('a"; filename="b.html', "a__ filename__b.html.pdf"),
        ("Rapat é \u202efdp.exe", "Rapat _ fdp.exe.pdf"),
        ("....", "Bukti.pdf"),
    ],
)
async def test_a_name_is_only_shown_and_never_a_header_or_a_path(
    door: Door, name: str, shown: str
) -> None:
    plain = berkas.disposition(berkas.safe_name(name)).split('"')[1]
    assert plain == shown
    sent = await door.send(pdf(), name=name.replace("\r\n", " "))
    header = (await door.fetch(sent.json()["id"])).headers
    assert re.fullmatch(
        r"attachment; filename=\"[A-Za-z0-9 ._()-]+\.pdf\"; filename\*=UTF-8''[A-Za-z0-9%._~-]+",
        header["content-disposition"],
    )
    assert "set-cookie" not in header
    assert [re.fullmatch(r"[0-9a-f]{64}", each.name) is not None for each in on_disk()] == [True]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "File ini kosong (0 byte). Pilih file lain"),
        (b"<html><script>alert(1)</script>", "File ini bukan PDF. Ubah dulu, lalu unggah lagi"),
        (b"PK\x03\x04" + b"x" * 50, "File ini bukan PDF. Ubah dulu, lalu unggah lagi"),
        (
            pdf(password="rahasia"),
            "PDF ini terkunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi",
        ),
        (pdf(pages=9)[:-300], "File ini terpotong. Ambil lagi file aslinya, lalu unggah lagi"),
        (
            b"%PDF-1.7\n" + b"\xff" * 900 + b"%%EOF",
            "File ini rusak dan tidak bisa dibuka. Simpan ulang sebagai PDF, lalu unggah lagi",
        ),
        (padded(TEN_MB + 1), "File ini 10,1 MB, batas 10 MB. Perkecil, lalu unggah lagi"),
    ],
)
async def test_each_refusal_has_its_own_sentence(door: Door, data: bytes, sentence: str) -> None:
    answer = await door.send(data)
    assert (answer.status_code, answer.json()) == (422, {"kalimat": sentence})
    assert (kept(), on_disk()) == ([], [])


async def test_ten_megabytes_exactly_come_in(door: Door) -> None:
    assert (await door.send(padded(TEN_MB))).status_code == 201


async def test_a_file_that_unpacks_without_end_costs_bounded_work(door: Door) -> None:
    start = time.monotonic()
    assert (await door.send(bomb())).status_code == 422
    assert time.monotonic() - start < 30


async def test_a_size_that_is_announced_too_large_is_not_read(door: Door) -> None:
    read: list[int] = []

    async def body() -> AsyncIterator[bytes]:
        read.append(1)
        yield b"x"

    async with door.browser(GURU) as browser:
        answer = await browser.post(
            routes.with_query(routes.UNGGAH_BUKTI, skp=door.world.skp[GURU], slot=RHK1),
            content=body(),
            headers={"content-length": "900000000", "content-type": "multipart/form-data"},
        )
    assert (answer.status_code, read) == (413, [])
    assert answer.json()["kalimat"] == "858,4 MB, batas 10 MB. Perkecil, lalu unggah lagi"


async def test_a_body_that_hides_its_size_is_cut_off(door: Door) -> None:
    sent: list[int] = []

    async def endless() -> AsyncIterator[bytes]:
        yield b'--tepi\r\ncontent-disposition: form-data; name="berkas"; filename="a.pdf"\r\n\r\n'
        for number in range(1000):
            sent.append(number)
            yield b"x" * 65_536

    async with door.browser(GURU) as browser:
        answer = await browser.post(
            routes.with_query(routes.UNGGAH_BUKTI, skp=door.world.skp[GURU], slot=RHK1),
            content=endless(),
            headers={"content-type": "multipart/form-data; boundary=tepi"},
        )
    assert answer.status_code == 413
    assert len(sent) < 200


async def test_nothing_is_read_for_a_slot_that_is_closed(door: Door) -> None:
    read: list[int] = []

    async def body() -> AsyncIterator[bytes]:
        read.append(1)
        yield b"x"

    async with door.browser(GURU) as browser:
        for slot in (KOSP, "rhk/RHK99/1"):
            answer = await browser.post(
                routes.with_query(routes.UNGGAH_BUKTI, skp=door.world.skp[GURU], slot=slot),
                content=body(),
                headers={"content-type": "multipart/form-data; boundary=tepi"},
            )
            assert answer.status_code in {403, 404}
    assert read == []


async def test_photos_are_joined_and_a_bad_one_is_named(door: Door) -> None:
    bad = await door.send(b"GIF89a", jenis="foto", name="a.jpg")
    good = await door.send(photo(), jenis="foto", name="a.jpg")
    assert bad.json() == {"kalimat": "Foto ke-1 bukan foto JPEG atau PNG (isinya: GIF)"}
    assert good.status_code == 201
    assert [row.nama for row in kept()] == ["Foto.pdf"]


async def test_a_replaced_file_is_hidden_from_the_assessor(door: Door) -> None:
    first = (await door.send(pdf(title="satu"))).json()["id"]
    await door.send(pdf(title="dua"))
    assert (await door.fetch(first, who="ks_a")).status_code == 404
    assert (await door.fetch(first)).status_code == 200


async def test_no_file_comes_in_under_rule_sets_that_only_confirm(
    door: Door, configure: Callable[..., Settings]
) -> None:
    under(door.world, "R2026", "2026")
    configure(demo_date="2026-08-05")
    answer = await door.send(pdf(), slot=KOSP)
    assert answer.status_code == 422
    assert answer.json()["kalimat"].startswith("Periode ini tidak memakai unggahan.")
    assert on_disk() == []


def test_the_file_of_a_slot_is_not_touched_by_a_refused_upload(world: World) -> None:
    upload(world, RHK2, title="baik")
    with pytest.raises(Exception, match="FORMAT_BUKTI_TIDAK_SESUAI"):
        bukti.keep_upload(
            world.actor(GURU),
            world.skp[GURU],
            RHK2,
            berkas=BerkasSiap(b"<html>", "0" * 64, "halaman web", 1),
            nama="x.pdf",
            now=NOW,
        )
    held = item(world, RHK2).isi.berkas
    assert held is not None
    assert held.nama == "baik.pdf"


def letter_places(world: World) -> dict[str, str]:
    """Where the letter of a mark in school A is sent, and that of a link in school T."""
    mark = keadaan.mark_inactive(
        world.actor("operator_a"), ORANG["guru_a"], jenis=Keadaan.CLTN, mulai=DAY, now=NOW
    )
    link = pembinaan.record_link(
        world.actor("admin_dinas"), TK_T, ORANG["pengawas_a"],
        sk_nomor="821/9", sk_tanggal=DAY, mulai=DAY, now=NOW,
    )  # fmt: skip
    return {
        "operator_a": routes.with_query(
            routes.UNGGAH_DOKUMEN_KEADAAN, orang=ORANG["guru_a"], keadaan=mark
        ),
        "admin_dinas": routes.with_query(routes.UNGGAH_DOKUMEN_PEMBINAAN, pembinaan=link),
    }


@pytest.mark.parametrize(
    ("who", "others"),
    [
        ("operator_a", {"operator_x": 404, "ks_b": 404, "guru_a2": 403, "": 401}),
        ("admin_dinas", {"admin_dinas_x": 404, "operator_a": 403, "ks_t": 403, "": 401}),
    ],
)
async def test_a_letter_comes_in_the_same_way_as_evidence(
    door: Door, who: str, others: dict[str, int]
) -> None:
    place = letter_places(door.world)[who]
    for name, status in others.items():
        async with door.browser(name) as browser:
            answer = await browser.post(place, files={"berkas": ("SK.pdf", pdf())})
            assert answer.status_code == status
    async with door.browser(who) as browser:
        bad = await browser.post(place, files={"berkas": ("SK.pdf", b"<html>")})
        assert bad.json() == {"kalimat": "File ini bukan PDF. Ubah dulu, lalu unggah lagi"}
        assert (kept(), on_disk()) == ([], [])
        good = await browser.post(f"{place}&jenis=foto", files={"berkas": ("a.jpg", photo())})
    found = await door.fetch(good.json()["id"], who=who)
    assert (good.status_code, found.status_code) == (201, 200)
    assert found.content.startswith(b"%PDF")
