from __future__ import annotations

import pytest
from sqlmodel import col, select

from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Audit, Orang, TokenApi
from kinerja_app.settings import get_settings
from tests.access.test_kebocoran import hidden_words
from tests.api.conftest import Api, limited, made
from tests.services.langkah_penilaian import final_of_head
from tests.world import NOW, ORANG, SECOND, SMA_P, SMP_A, SMP_B, TK_T, World

RESOURCES = ("/sekolah", "/orang", f"/skp?periode={SECOND}", f"/kemajuan?periode={SECOND}")


async def test_the_schools_are_those_of_the_daerah(api: Api) -> None:
    answer = await api.get("/sekolah")
    assert answer.status_code == 200
    assert [each["npsn"] for each in answer.json()["data"]] == [SMP_A, SMP_B, SMA_P, TK_T]
    assert answer.json()["lanjut"] is None
    of_one_level = await api.get("/sekolah", jenjang="SMA")
    assert [each["npsn"] for each in of_one_level.json()["data"]] == [SMA_P]


async def test_one_school_is_the_row_of_the_list(api: Api) -> None:
    listed = (await api.get("/sekolah")).json()["data"][0]
    assert (await api.get(f"/sekolah/{SMP_A}")).json() == listed
    assert listed["nama"] == "SMP Negeri Melati Satu"


async def test_people_come_with_their_posts_and_without_private_data(api: Api) -> None:
    with transaction(get_settings().database_url) as session:
        row = session.get_one(Orang, ORANG["plt"])
        row.nik, row.nip = "3400000000000001", "198001012005012001"
    answer = await api.get(f"/orang/{ORANG['plt']}")
    assert answer.json() == {
        "id": ORANG["plt"],
        "nama": "Laras Setyowati",
        "nip": "198001012005012001",
        "nuptk": "",
        "status_kepegawaian": "PNS",
        "jenis_ptk": "Guru Mapel",
        "golongan": "",
        "jenjang_jabatan": "",
        "mata_pelajaran": "",
        "penugasan": [
            {"npsn": SMA_P, "peran": "guru", "status": "definitif", "satminkal": True},
            {"npsn": SMA_P, "peran": "kepala_sekolah", "status": "plt", "satminkal": True},
        ],
    }
    assert "3400000000000001" not in (await api.get("/orang")).text


async def test_who_left_is_no_longer_among_the_people(api: Api) -> None:
    found = (await api.get("/orang", npsn=SMP_A)).json()["data"]
    assert ORANG["pensiun"] not in {each["id"] for each in found}
    assert (await api.get(f"/orang/{ORANG['pensiun']}")).status_code == 404


async def test_the_plans_are_those_of_whoever_leads_and_of_no_other_guru(api: Api) -> None:
    found = (await api.get("/skp", periode=SECOND)).json()["data"]
    assert [(each["nama"], each["status"]) for each in found] == [
        ("Laras Setyowati", "DRAF"),
        ("Mulyadi Santosa", "DIAJUKAN"),
        ("Nurhayati Siregar", "DIAJUKAN"),
        ("Laras Setyowati", "DRAF"),
    ]
    guru = await api.get(f"/skp/{api.world.skp['guru_a']}")
    assert (guru.status_code, guru.json()["kode"]) == (404, "SKP_TIDAK_DITEMUKAN")
    drafts = await api.get("/skp", periode=SECOND, status="DRAF")
    assert [each["id"] for each in drafts.json()["data"]] == [
        api.world.skp["plt_guru"],
        api.world.skp["plt_ks"],
    ]


async def test_a_predikat_is_told_once_it_is_final(api: Api) -> None:
    skp_id = api.world.skp["ks_b"]
    assert (await api.get("/penilaian", periode=SECOND)).json()["data"] == []
    hidden = await api.get(f"/penilaian/{skp_id}")
    assert (hidden.status_code, hidden.json()["kode"]) == (404, "PENILAIAN_FINAL_TIDAK_DITEMUKAN")
    final_of_head(api.world)
    found = (await api.get("/penilaian", periode=SECOND)).json()["data"]
    assert [(each["skp_id"], each["predikat"], each["status"]) for each in found] == [
        (skp_id, "BAIK", "FINAL")
    ]
    assert (await api.get(f"/penilaian/{skp_id}")).json() == found[0]


async def test_progress_counts_the_guru_of_each_school(api: Api) -> None:
    found = (await api.get("/kemajuan", periode=SECOND)).json()["data"]
    assert [(e["npsn"], e["guru"], e["guru_sepakat"], e["periode_dimulai"]) for e in found] == [
        (SMP_A, 6, 0, True),
        (SMP_B, 1, 0, True),
        (SMA_P, 2, 0, True),
        (TK_T, 1, 0, True),
    ]
    unknown = await api.get("/kemajuan", periode="2026-2")
    assert (unknown.status_code, unknown.json()["kode"]) == (404, "PERIODE_TIDAK_DITEMUKAN")


async def test_pages_follow_each_other_without_gap_or_repeat(api: Api) -> None:
    whole = [each["id"] for each in (await api.get("/orang")).json()["data"]]
    seen: list[int] = []
    query: dict[str, object] = {"batas": 3}
    while True:
        page = (await api.get("/orang", **query)).json()
        seen += [each["id"] for each in page["data"]]
        if page["lanjut"] is None:
            break
        query["kursor"] = page["lanjut"]
    assert seen == whole
    assert len(whole) == 14


async def test_the_next_page_is_named_in_the_link_header(api: Api) -> None:
    first = await api.get("/orang", batas=2)
    assert first.headers["link"] == (
        f'</api/v1/orang?batas=2&kursor={first.json()["lanjut"]}>; rel="next"'
    )


async def test_what_has_not_changed_is_not_sent_again(api: Api) -> None:
    first = await api.get("/sekolah")
    etag = first.headers["etag"]
    for known in (etag, f"W/{etag}", f'"lain", {etag}', "*"):
        again = await api.get("/sekolah", headers=[("if-none-match", known)])
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == etag
    other = await api.get("/sekolah", headers=[("if-none-match", '"lain"')])
    assert other.status_code == 200
    assert first.headers["cache-control"] == "private, no-cache"


async def test_each_call_leaves_one_line_in_the_trail(api: Api) -> None:
    await api.get("/sekolah")
    await api.get(f"/orang/{ORANG['guru_x']}")
    with transaction(get_settings().database_url, writes=False) as session:
        lines = session.exec(
            select(Audit).where(Audit.tindakan == "baca_lewat_api").order_by(col(Audit.id))
        ).all()
        token = session.exec(select(TokenApi)).one()
    assert [(each.pelaku_id, each.atas_nama, each.rincian) for each in lines] == [
        (None, "Token Dasbor daerah", {"alamat": "/api/v1/sekolah", "jawaban": 200}),
        (
            None,
            "Token Dasbor daerah",
            {"alamat": f"/api/v1/orang/{ORANG['guru_x']}", "jawaban": 404},
        ),
    ]
    assert token.terakhir_at is not None


async def test_a_token_may_ask_so_often_and_then_waits(world: World) -> None:
    with limited(world, calls=2) as api:
        answers = [await api.get("/sekolah") for _ in range(3)]
        assert [each.status_code for each in answers] == [200, 200, 429]
        assert answers[2].headers["retry-after"] == "60"
        assert answers[2].json()["detail"] == (
            "Batas permintaan tercapai. Coba lagi sesudah 60 detik."
        )
        other = made(world).rahasia
        assert (await api.get("/sekolah", other)).status_code == 200


@pytest.mark.parametrize("path", RESOURCES)
async def test_no_answer_names_whom_the_admin_dinas_does_not_know(api: Api, path: str) -> None:
    text = (await api.get(path)).text
    assert [word for word in hidden_words("admin_dinas") if word in text] == []


async def test_the_other_dinas_reads_its_own(api: Api) -> None:
    token = made(api.world, who="admin_dinas_x").rahasia
    found = (await api.get("/orang", token)).json()["data"]
    assert {each["nama"] for each in found} == {
        "Intan Kusumawati",
        "Oki Ramdani",
        "Wahyu Hidayat",
    }


async def test_a_refusal_says_what_to_mend_and_repeats_nothing(api: Api) -> None:
    answer = await api.get("/skp", periode="<b>", batas="900", cari="x")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "type": "urn:kinerja:masalah:PERMINTAAN_TIDAK_SESUAI",
        "title": "Permintaan tidak sesuai",
        "status": 400,
        "detail": "3 bagian permintaan perlu diperbaiki.",
        "kode": "PERMINTAAN_TIDAK_SESUAI",
        "galat": [
            {
                "letak": "batas",
                "pesan": "Angka ini terlalu besar. Lihat batasnya di uraian API",
            },
            {
                "letak": "periode",
                "pesan": "Bentuk isinya tidak sesuai. Lihat pola di uraian API",
            },
            {"letak": "cari", "pesan": "Parameter ini tidak dikenal. Hapus dari permintaan"},
        ],
    }


async def test_the_moment_of_a_call_is_that_of_the_product(api: Api) -> None:
    found = (await api.get("/periode")).json()["data"]
    assert [each["kode"] for each in found] == ["2024-2", "2024-1"]
    assert str(NOW.date()) == "2024-08-05"
