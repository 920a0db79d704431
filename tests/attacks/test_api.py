"""Attacks on the API: tokens that hold no longer, doors of another dinas, smuggled questions."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import col, select, update

from kinerja_app.domain.actor import Role
from kinerja_app.domain.errors import NotPermitted
from kinerja_app.identity.api_tokens import resolve_token
from kinerja_app.identity.sessions import create
from kinerja_app.persistence import seeding
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.seeding import Pejabat
from kinerja_app.persistence.tables import Audit, Penugasan, TokenApi
from kinerja_app.services import token_api
from kinerja_app.settings import get_settings
from tests.api.conftest import Api, limited, made, product
from tests.world import NOW, ORANG, SECOND, SMP_A, SMP_X
from tests.world_database import Clones, clones_on_sqlite

clones = clones_on_sqlite

UNKNOWN = "Token ini tidak dikenal, sudah dicabut, atau sudah lewat masanya."


@pytest.fixture
def api(clones: Clones) -> Api:
    """A system of the first dinas with every scope."""
    world = clones.fresh()
    return Api(product(), world, made(world).rahasia)


def lines() -> list[Audit]:
    with transaction(get_settings().database_url, writes=False) as session:
        return list(session.exec(select(Audit).where(Audit.tindakan == "baca_lewat_api")))


async def test_without_a_token_there_is_nothing(api: Api) -> None:
    answer = await api.get("/sekolah", "")
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == 'Bearer realm="kinerja"'
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"].startswith(UNKNOWN)
    assert lines() == []


@pytest.mark.parametrize("change", ["x", "cut", "case", "prefix"])
async def test_a_token_with_one_letter_changed_opens_nothing(api: Api, change: str) -> None:
    token = {
        "x": api.token[:-1] + ("A" if api.token[-1] != "A" else "B"),
        "cut": api.token[:-1],
        "case": api.token.swapcase(),
        "prefix": api.token.removeprefix("kinerja_"),
    }[change]
    assert (await api.get("/sekolah", token)).status_code == 401


async def test_the_digest_that_is_stored_opens_nothing(api: Api) -> None:
    with transaction(get_settings().database_url, writes=False) as session:
        row = session.exec(select(TokenApi)).one()
    assert api.token not in repr(row)
    assert (await api.get("/sekolah", row.token_hash)).status_code == 401
    assert (await api.get("/sekolah", f"kinerja_{row.token_hash[:43]}")).status_code == 401


async def test_a_revoked_token_stops_at_once(api: Api) -> None:
    token = made(api.world)
    assert (await api.get("/sekolah", token.rahasia)).status_code == 200
    token_api.revoke_token(api.world.actor("admin_dinas"), token.id, now=NOW)
    answer = await api.get("/sekolah", token.rahasia)
    assert (answer.status_code, answer.json()["kode"]) == (401, "TOKEN_TIDAK_BERLAKU")


async def test_a_token_ends_at_its_moment(api: Api) -> None:
    with transaction(get_settings().database_url) as session:
        session.connection().execute(update(TokenApi).values(kedaluwarsa_at=NOW.replace(hour=0)))
    answer = await api.get("/sekolah")
    assert (answer.status_code, answer.json()["detail"][: len(UNKNOWN)]) == (401, UNKNOWN)


async def test_a_scope_opens_its_resource_and_no_other(api: Api) -> None:
    token = made(api.world, "sekolah").rahasia
    assert (await api.get("/sekolah", token)).status_code == 200
    for path, scope in (
        ("/orang", "orang"),
        (f"/orang/{ORANG['guru_a']}", "orang"),
        (f"/skp?periode={SECOND}", "skp"),
        (f"/penilaian?periode={SECOND}", "penilaian"),
        (f"/kemajuan?periode={SECOND}", "kemajuan"),
        ("/periode", "kemajuan"),
    ):
        answer = await api.get(path, token)
        assert (answer.status_code, answer.json()["kode"]) == (403, "CAKUPAN_KURANG"), path
        assert answer.json()["detail"].startswith(f"Token ini tidak memuat cakupan {scope}.")


async def test_what_belongs_to_another_dinas_is_as_unknown_as_nothing(api: Api) -> None:
    pairs = (
        (f"/sekolah/{SMP_X}", "/sekolah/69999999"),
        (f"/orang/{ORANG['guru_x']}", "/orang/1"),
        (f"/skp/{api.world.skp['ks_x']}", "/skp/2000000000"),
        (f"/penilaian/{api.world.skp['ks_x']}", "/penilaian/2000000000"),
    )
    for foreign, absent in pairs:
        hidden, nothing = await api.get(foreign), await api.get(absent)
        assert hidden.status_code == nothing.status_code == 404
        assert hidden.json() == nothing.json()
    for path in ("/orang", f"/skp?periode={SECOND}", f"/kemajuan?periode={SECOND}"):
        separator = "&" if "?" in path else "?"
        found = await api.get(f"{path}{separator}npsn={SMP_X}")
        assert found.json()["data"] == []


async def test_a_cursor_of_another_dinas_or_question_opens_nothing(api: Api) -> None:
    cursor = (await api.get("/orang", batas=1)).json()["lanjut"]
    assert (await api.get("/orang", batas=5, kursor=cursor)).status_code == 200
    other = made(api.world, who="admin_dinas_x").rahasia
    tries = (
        await api.get("/orang", other, batas=1, kursor=cursor),
        await api.get("/orang", batas=1, kursor=cursor, npsn="69990001"),
        await api.get("/sekolah", batas=1, kursor=cursor),
    )
    for answer in tries:
        assert (answer.status_code, answer.json()["kode"]) == (400, "KURSOR_TIDAK_DIKENAL")


@pytest.mark.parametrize(
    "cursor",
    [
        "IjAi",
        "IjAiIE9SIDE9MQ.xxxx",
        ".eJw",
        "a.b.c",
        "0 OR 1=1",
        "'; DROP TABLE orang;--",
        "../../etc/passwd",
        "\x00",
        "=" * 300,
        "A" * 5000,
    ],
)
async def test_a_made_up_cursor_is_refused(api: Api, cursor: str) -> None:
    answer = await api.get("/orang", kursor=cursor)
    assert answer.status_code == 400
    assert answer.json()["kode"] in {"KURSOR_TIDAK_DIKENAL", "PERMINTAAN_TIDAK_SESUAI"}
    assert (await api.get("/orang")).status_code == 200


@pytest.mark.parametrize("name", ["token", "access_token", "api_key", "Authorization", "kursor"])
async def test_a_token_in_the_address_is_refused_even_beside_a_good_one(
    api: Api, name: str
) -> None:
    for header in (api.token, ""):
        answer = await api.get("/sekolah", header, **{name: api.token})
        assert (answer.status_code, answer.json()["kode"]) == (400, "TOKEN_DI_ALAMAT")
        assert api.token not in answer.text
    assert lines() == []


async def test_two_authorization_headers_are_not_chosen_between(api: Api) -> None:
    good, bad = f"Bearer {api.token}", f"Bearer kinerja_{'A' * 43}"
    for pair in ((good, bad), (bad, good), (good, good), (good, "Basic YTpi")):
        headers = [("authorization", each) for each in pair]
        assert (await api.get("/sekolah", "", headers=headers)).status_code == 401
    joined = [("authorization", f"{bad}, {good}")]
    assert (await api.get("/sekolah", "", headers=joined)).status_code == 401


async def test_a_session_of_a_person_opens_nothing_here(api: Api) -> None:
    cookie = [("cookie", f"sid={create(ORANG['admin_dinas'])}")]
    assert (await api.get("/sekolah", "", headers=cookie)).status_code == 401


async def test_headers_that_name_another_address_method_or_session_change_nothing(
    api: Api,
) -> None:
    plain = await api.get("/sekolah")
    smuggled = await api.get(
        "/sekolah",
        headers=[
            ("x-original-url", "/api/v1/orang"),
            ("x-rewrite-url", "/api/v1/orang"),
            ("x-http-method-override", "DELETE"),
            ("x-auth-request-access-token", "0" * 64),
            ("x-forwarded-for", "203.0.113.9"),
            ("x-forwarded-host", "jahat.example"),
        ],
    )
    assert smuggled.json() == plain.json()
    refused = await api.get("/sekolah", "", headers=[("x-auth-request-access-token", "0" * 64)])
    assert refused.status_code == 401


async def test_a_link_to_the_next_page_believes_no_host(api: Api) -> None:
    answer = await api.get("/orang", batas=1, headers=[("host", "jahat.example")])
    assert answer.headers["link"].startswith("</api/v1/orang?")
    assert "jahat" not in answer.headers["link"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])
async def test_nothing_but_reading_is_served(api: Api, method: str) -> None:
    async with api.client() as client:
        answer = await client.request(
            method, "/api/v1/sekolah", headers={"authorization": f"Bearer {api.token}"}
        )
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")


async def test_a_doubled_parameter_is_refused(api: Api) -> None:
    answer = await api.get("/orang?npsn=69990001&npsn=69990004")
    assert (answer.status_code, answer.json()["kode"]) == (400, "PARAMETER_GANDA")


@pytest.mark.parametrize(
    "path",
    [
        "/orang/1%00",
        "/orang/1%0a",
        "/orang/-1",
        "/orang/99999999999999999999",
        "/orang/1;DROP",
        "/sekolah/..%2f..%2fetc",
        "/sekolah/%0a",
        "/skp?periode=2024-2%00",
        "/skp?periode=2024-2&status=DRAF'--",
        "/sekolah?jenjang=%25",
    ],
)
async def test_a_strange_address_gets_a_problem_and_never_an_error(api: Api, path: str) -> None:
    answer = await api.get(path)
    assert answer.status_code in {400, 404}
    assert answer.headers["content-type"] == "application/problem+json"


async def test_guessing_tokens_ends_after_some_tries(clones: Clones) -> None:
    with limited(clones.fresh(), unknown=3) as api:
        tries = [await api.get("/sekolah", f"kinerja_{'A' * 42}{each}") for each in range(5)]
        assert [each.status_code for each in tries] == [401, 401, 401, 429, 429]
        assert tries[4].headers["retry-after"] == "60"
        assert (await api.get("/sekolah")).status_code == 429


async def test_every_refusal_of_a_known_token_is_in_the_trail(api: Api) -> None:
    await api.get(f"/sekolah/{SMP_X}")
    await api.get("/orang", batas=0)
    await api.get("/orang", made(api.world, "sekolah").rahasia)
    assert [each.rincian["jawaban"] for each in lines()] == [404, 400, 403]


async def test_the_trail_of_a_refusal_keeps_nothing_that_was_typed_freely(api: Api) -> None:
    nik = "3404010101800001"
    await api.get("/sekolah/Budi%20Santosa", npsn="Siti Aminah")
    await api.get("/orang", npsn=nik, nama="Siti Aminah", batas=0)
    await api.get(f"/orang/{nik}")
    assert [each.rincian["alamat"] for each in lines()] == [
        "/api/v1/sekolah/{npsn}?npsn",
        "/api/v1/orang?batas&npsn",
        "/api/v1/orang/{orang_id}",
    ]
    await api.get("/orang", npsn=SMP_A)
    assert lines()[-1].rincian["alamat"] == f"/api/v1/orang?npsn={SMP_A}"


@pytest.mark.parametrize("way", ["post", "pensiun"])
async def test_a_token_stops_with_the_post_of_whoever_made_it(api: Api, way: str) -> None:
    with transaction(get_settings().database_url) as session:
        post = session.exec(
            select(Penugasan).where(Penugasan.orang_id == ORANG["admin_dinas"])
        ).one()
        if way == "post":
            post.selesai = NOW.date() - timedelta(days=1)
            session.add(post)
        else:
            seeding.put_state(session, ORANG["admin_dinas"], jenis=way, mulai=NOW.date())
        successor = Pejabat("", "", Role.ADMIN_DINAS, None, api.world.dinas)
        seeding.put_post(session, ORANG["ks_t"], successor, mulai=NOW.date())
    answer = await api.get("/sekolah")
    assert (answer.status_code, answer.json()["kode"]) == (401, "TOKEN_TANPA_PEMBUAT")
    assert "admin dinas yang sekarang" in answer.json()["detail"]
    seen = token_api.list_tokens(api.world.actor("ks_t"), now=NOW)
    assert ([each.yatim for each in seen.berakhir], seen.berlaku) == ([True], ())
    fresh = made(api.world, who="ks_t").rahasia
    assert (await api.get("/sekolah", fresh)).status_code == 200


async def test_the_trail_keeps_no_token(api: Api) -> None:
    await api.get("/sekolah")
    with transaction(get_settings().database_url, writes=False) as session:
        rows = session.exec(select(Audit).order_by(col(Audit.id))).all()
    assert not [each for each in rows if api.token in repr(each)]


def test_a_token_may_not_make_tokens(api: Api) -> None:
    caller = resolve_token(api.token)
    assert caller is not None
    with pytest.raises(NotPermitted) as refused:
        token_api.create_token(
            caller.actor, nama="Lagi", cakupan=("sekolah",), hari=30, now=caller.now
        )
    assert refused.value.code == "TIDAK_BERWENANG"
