"""One part changed on two devices: both texts are kept, and the person chooses."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from kinerja_app.identity import demo_cast as akun
from tests.browser import SignIn, wait_hydrated
from tests.journeys.basis_data import SMP, one, part_of, skp_id, submitted
from tests.journeys.langkah import go_home, heading, judge, press, saved
from tests.product import Product
from tests.services_for_tests import wait_until

QUESTION = "Mengapa Anda memilih ini?"
PHONE = "Saya memilih ini karena kesepakatan kelas belum ada."
LAPTOP = "Saya memilih ini karena murid kelas VIII sering terlambat."
BOTH = "Kesepakatan kelas belum ada, dan murid kelas VIII sering terlambat."


def test_a_conflict_shows_both_texts_and_one_of_them_is_chosen(
    product: Product, sign_in: SignIn
) -> None:
    skp, laptop = in_conflict(product, sign_in)
    laptop.get_by_role("radio", name="Versi di perangkat lain").check()
    press(laptop, "Pakai versi ini")
    heading(laptop, "Praktik apa yang ingin Anda perbaiki?")
    expect(laptop.get_by_role("textbox", name=QUESTION)).to_have_value(PHONE)
    assert PHONE in part_of(product, skp, "praktik")
    assert_kept_aside(laptop, skp, LAPTOP)


def test_the_own_text_is_chosen_and_the_other_one_kept(product: Product, sign_in: SignIn) -> None:
    skp, laptop = in_conflict(product, sign_in, cut=True)
    laptop.get_by_role("radio", name="Versi di tab ini").check()
    press(laptop, "Pakai versi ini")
    heading(laptop, "Praktik apa yang ingin Anda perbaiki?")
    expect(laptop.get_by_role("textbox", name=QUESTION)).to_have_value(LAPTOP)
    assert LAPTOP in part_of(product, skp, "praktik")
    assert_kept_aside(laptop, skp, PHONE)


def test_two_texts_are_merged_into_one(product: Product, sign_in: SignIn) -> None:
    skp, laptop = in_conflict(product, sign_in)
    laptop.get_by_role("radio", name="Gabungkan sendiri di satu kotak").check()
    box = laptop.get_by_role("textbox", name=QUESTION)
    expect(box).to_have_value(f"{LAPTOP}\n{PHONE}")
    box.fill("")
    press(laptop, "Pakai versi ini")
    expect(laptop.get_by_role("alert")).to_contain_text("Tulis gabungan kedua versi")
    # Typed as people type: a second press within half a second would count as a double click.
    box.press_sequentially(BOTH, delay=15)
    press(laptop, "Pakai versi ini")
    heading(laptop, "Praktik apa yang ingin Anda perbaiki?")
    expect(laptop.get_by_role("textbox", name=QUESTION)).to_have_value(BOTH)
    assert BOTH in part_of(product, skp, "praktik")
    assert_kept_aside(laptop, skp, LAPTOP, PHONE)


def test_a_conflict_put_off_waits_on_the_home_page(product: Product, sign_in: SignIn) -> None:
    skp, laptop = in_conflict(product, sign_in)
    laptop.get_by_role("link", name="Putuskan nanti").click()
    expect(laptop.get_by_role("heading", name="Pilih satu dari dua versi")).to_be_visible()
    laptop.goto(f"/rencana/rangkuman?id={skp}")
    wait_hydrated(laptop)
    expect(laptop.get_by_role("main")).to_contain_text("dua versi")
    go_home(laptop)
    laptop.get_by_role("link", name="Bandingkan versi").click()
    heading(laptop, "Isian ini juga diubah di tempat lain")


def test_a_note_typed_on_two_devices_is_kept_until_the_head_has_chosen(
    product: Product, sign_in: SignIn
) -> None:
    skp = skp_id(product, submitted(product, SMP)[0])
    phone, laptop = (sign_in(akun.KS_SMP, at=f"/cek?id={skp}") for _ in range(2))
    query = "SELECT catatan FROM catatan_bagian WHERE skp_id = ? AND bagian = 'tugas_tambahan'"
    for page in (phone, laptop):
        judge(page, "Tugas Tambahan", "Minta perbaikan")
    write_note(phone, PHONE)
    wait_until(lambda: one(product, query, skp) == PHONE)
    write_note(laptop, LAPTOP)
    expect(laptop.get_by_role("alert")).to_contain_text("juga diubah di tab atau perangkat lain")
    expect(note_box(laptop)).to_have_value(PHONE)
    expect(laptop.get_by_text("Perangkat ini menyimpan isian lain")).to_contain_text(LAPTOP)
    assert one(product, query, skp) == PHONE
    laptop.get_by_role("button", name="Pakai isian itu").click()
    wait_until(lambda: one(product, query, skp) == LAPTOP)
    expect(laptop.get_by_text("Perangkat ini menyimpan isian lain")).to_have_count(0)


def note_box(page: Page) -> Locator:
    part = page.get_by_role("region", name="Tugas Tambahan")
    return part.get_by_label("Apa yang perlu diperbaiki?")


def write_note(page: Page, words: str) -> None:
    note_box(page).fill(words)


def in_conflict(product: Product, sign_in: SignIn, *, cut: bool = False) -> tuple[int, Page]:
    """Phone and laptop open the same part; the phone saves first, the laptop second.

    With the link ``cut``, what is typed on the laptop is sent when the page is opened again by it.
    """
    skp = skp_id(product, akun.GURU)
    phone = on_practice(sign_in, skp)
    phone.get_by_role("main").get_by_role("radio").last.check()
    expect(phone.get_by_role("textbox", name=QUESTION)).to_be_visible()
    saved(phone)
    laptop = on_practice(sign_in, skp)
    expect(laptop.get_by_role("textbox", name=QUESTION)).to_be_visible()
    laptop.context.set_offline(cut)

    phone.get_by_role("textbox", name=QUESTION).fill(PHONE)
    wait_until(lambda: PHONE in part_of(product, skp, "praktik"))
    laptop.get_by_role("textbox", name=QUESTION).fill(LAPTOP)
    if cut:
        expect(laptop.locator("html[data-sambungan=putus]")).to_have_count(1)
        laptop.context.set_offline(False)
    heading(laptop, "Isian ini juga diubah di tempat lain")
    main = laptop.get_by_role("main")
    expect(main).to_contain_text(PHONE)
    expect(main).to_contain_text(LAPTOP)
    assert PHONE in part_of(product, skp, "praktik")
    query = "SELECT count(*) FROM riwayat_bagian WHERE skp_id = ? AND isi LIKE ?"
    assert one(product, query, skp, f"%{LAPTOP}%") == 1
    return skp, laptop


def on_practice(sign_in: SignIn, skp: int) -> Page:
    page = sign_in(akun.GURU, at=f"/rencana/praktik-kinerja?id={skp}")
    heading(page, "Praktik apa yang ingin Anda perbaiki?")
    return page


def assert_kept_aside(page: Page, skp: int, *texts: str) -> None:
    page.goto(f"/riwayat?id={skp}")
    wait_hydrated(page)
    older = page.get_by_role("region", name="Versi yang digantikan")
    for text in texts:
        expect(older).to_contain_text(text)
