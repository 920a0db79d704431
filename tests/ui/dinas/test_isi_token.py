from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from kinerja_app.domain.token_api import Cakupan, TokenApi
from kinerja_app.services.token_api import DaftarToken
from kinerja_app.ui.dinas.isi_token import CHOICES, cards, ended
from kinerja_app.ui.views import Fact, Tag
from tests.world import NOW

TOKEN = TokenApi(
    id=7,
    dinas_id=1,
    nama="Dasbor",
    awalan="kinerja_Ab3x",
    cakupan=(Cakupan.SEKOLAH, Cakupan.PENILAIAN),
    dibuat_at=NOW,
    kedaluwarsa_at=NOW + timedelta(days=30),
    pembuat="Agus Hartono",
)


def test_a_card_says_what_the_token_opens_and_until_when() -> None:
    (card,) = cards(DaftarToken((TOKEN,), ()))
    assert (card.id, card.nama, card.awalan) == (7, "Dasbor", "kinerja_Ab3x…")
    assert card.tag == Tag("ok", "check", "Berlaku sampai 4\u00a0September 2024")
    assert card.fakta == (
        Fact("Cakupan", "Sekolah, Predikat akhir"),
        Fact("Terakhir dipakai", "Belum pernah"),
        Fact("Dibuat", "5\u00a0Agustus 2024, oleh Agus Hartono"),
    )


def test_a_card_says_when_the_token_was_used_last() -> None:
    (card,) = cards(DaftarToken((replace(TOKEN, terakhir_at=NOW),), ()))
    assert card.fakta[1].text == "5\u00a0Agustus 2024, 09.00"


def test_an_ended_token_says_whether_it_was_revoked() -> None:
    over, revoked = ended(DaftarToken((), (TOKEN, replace(TOKEN, dicabut_at=NOW))))
    assert over.tag.label == "Berakhir 4\u00a0September 2024"
    assert revoked.tag.label == "Dicabut 5\u00a0Agustus 2024"


def test_every_scope_can_be_chosen() -> None:
    assert tuple(each.value for each in CHOICES) == tuple(Cakupan)
