from __future__ import annotations

from kinerja_app.identity.demo_accounts import DemoAccount
from kinerja_app.ui import patterns as p
from kinerja_app.ui.umum.masuk import account_line, masuk


def test_an_account_of_the_demo_signs_in_with_one_click() -> None:
    account = DemoAccount("Budi Ramadhan, S.Pd.", "budi@admin.smp.belajar.id", "Kepala Sekolah")
    assert account_line(account) == p.Account(
        "Budi Ramadhan, S.Pd.",
        "Kepala Sekolah",
        "BR",
        "/auth/login?login_hint=budi%40admin.smp.belajar.id",
    )


def test_the_way_in_is_a_plain_link_that_the_server_answers() -> None:
    drawn = str(masuk().render())
    assert 'to:"/auth/login"' in drawn
    assert "reloadDocument:true" in drawn
