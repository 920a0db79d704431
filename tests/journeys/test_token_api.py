"""An admin dinas gives a system a token, the system reads, and the token is revoked."""

from __future__ import annotations

from playwright.sync_api import expect

from kinerja_app.identity import demo_cast as akun
from kinerja_app.ui import routes
from tests.browser import SignIn, wait_hydrated
from tests.journeys.langkah import heading, press
from tests.product import Product


def test_a_system_reads_with_its_token_until_it_is_revoked(
    product: Product, sign_in: SignIn
) -> None:
    page = sign_in(akun.ADMIN_DINAS, at=routes.AKSES_API)
    heading(page, "Token API")
    expect(page.get_by_text("Belum ada token yang berlaku.")).to_be_visible()
    page.get_by_label("Nama sistem").fill("Dasbor kinerja daerah")
    press(page, "Buat token")
    expect(page.get_by_role("alert")).to_contain_text("Pilih paling sedikit satu cakupan")
    expect(page.get_by_label("Nama sistem")).to_have_value("Dasbor kinerja daerah")
    page.get_by_label("Sekolah", exact=False).first.check()
    page.get_by_label("Masa berlaku").select_option("30")
    press(page, "Buat token")
    told = page.get_by_role("region", name="Salin token ini sekarang")
    token = told.get_by_role("code").inner_text()
    assert token.startswith("kinerja_")
    expect(page.get_by_text("Berlaku sampai 4 September 2024")).to_be_visible()

    stranger = page.context.browser
    assert stranger is not None
    system = stranger.new_context(base_url=product.origin).request
    sent = {"Authorization": f"Bearer {token}"}
    schools = system.get("/api/v1/sekolah", headers=sent)
    assert schools.status == 200
    assert len(schools.json()["data"]) == 3
    assert system.get("/api/v1/orang", headers=sent).status == 403

    press(page, "Sudah saya simpan")
    expect(told).to_have_count(0)
    page.reload()
    wait_hydrated(page)
    expect(page.get_by_role("heading", name="Dasbor kinerja daerah")).to_be_visible()
    expect(page.get_by_text(token)).to_have_count(0)
    page.get_by_text("Cabut token ini").click()
    press(page, "Cabut token Dasbor kinerja daerah")
    expect(page.get_by_role("status").get_by_text("Token dicabut.")).to_be_visible()
    assert system.get("/api/v1/sekolah", headers=sent).status == 401
