from __future__ import annotations

import io
import time
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from kinerja_app.domain.errors import RuleBroken
from kinerja_app.files.intake import BerkasSiap, accept_pdf, accept_photos
from kinerja_app.regulations import by_id
from tests.files.samples import bomb, noise, padded, pdf, photo

S2, R2026 = by_id("R2024S2"), by_id("R2026")
TEN_MB = 10 * 1024 * 1024


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "0"


def accepted(file: Path, data: bytes) -> BerkasSiap:
    file.write_bytes(data)
    return accept_pdf(file, S2)


def refused(file: Path, data: bytes) -> RuleBroken:
    with pytest.raises(RuleBroken) as refusal:
        accepted(file, data)
    return refusal.value


def joined(folder: Path, *photos: bytes) -> BerkasSiap:
    paths = tuple(folder / str(place) for place in range(len(photos)))
    for path, data in zip(paths, photos, strict=True):
        path.write_bytes(data)
    return accept_photos(paths, S2)


def test_a_whole_pdf_is_ready_as_it_came(file: Path) -> None:
    data = pdf(pages=3)
    found = accepted(file, data)
    assert (found.isi, found.byte, found.jenis, found.halaman) == (data, len(data), "PDF", 3)


def test_a_pdf_that_anybody_can_open_counts_though_its_owner_limits_changes(file: Path) -> None:
    assert accepted(file, pdf(owner="rahasia")).halaman == 1


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "BUKTI_KOSONG"),
        (b"<html><script>alert(1)</script>", "FORMAT_BUKTI_TIDAK_SESUAI"),
        (b"PK\x03\x04 disguised", "FORMAT_BUKTI_TIDAK_SESUAI"),
        (photo(), "FORMAT_BUKTI_TIDAK_SESUAI"),
        (pdf(password="rahasia"), "BUKTI_TERKUNCI"),
        (pdf(pages=0), "BUKTI_TANPA_HALAMAN"),
        (pdf(pages=5)[:-200], "BUKTI_TERPOTONG"),
        (b"%PDF-1.7\n" + b"\xff" * 5000 + b"\n%%EOF", "BUKTI_RUSAK"),
        (b"%PDF-1.7\n%%EOF", "BUKTI_RUSAK"),
    ],
)
def test_each_bad_file_has_its_own_reason(file: Path, data: bytes, code: str) -> None:
    assert refused(file, data).code == code


def test_ten_megabytes_exactly_are_accepted(file: Path) -> None:
    assert accepted(file, padded(TEN_MB)).byte == TEN_MB


def test_one_byte_more_is_refused_with_both_numbers(file: Path) -> None:
    refusal = refused(file, padded(TEN_MB + 1))
    assert refusal.code == "BUKTI_TERLALU_BESAR"
    assert (refusal.facts["ukuran_mb"], refusal.facts["batas_mb"]) == (10.1, 10)


def test_a_file_that_unpacks_without_end_is_refused_in_bounded_time(file: Path) -> None:
    data = bomb()
    assert len(data) < TEN_MB
    start = time.monotonic()
    assert refused(file, data).code in {"BUKTI_TERLALU_RUMIT", "BUKTI_RUSAK"}
    assert time.monotonic() - start < 30


def test_photos_become_the_pages_of_one_pdf(tmp_path: Path) -> None:
    found = joined(tmp_path, photo(), photo("PNG"))
    assert (found.jenis, found.halaman) == ("PDF", 2)
    assert len(PdfReader(io.BytesIO(found.isi)).pages) == 2


def test_the_same_photos_make_the_same_file(tmp_path: Path) -> None:
    assert joined(tmp_path, photo()).hash == joined(tmp_path, photo()).hash


def test_a_photo_taken_on_the_side_stands_upright(tmp_path: Path) -> None:
    page = PdfReader(io.BytesIO(joined(tmp_path, photo(turned=True)).isi)).pages[0]
    picture = Image.open(io.BytesIO(page.images[0].data)).convert("RGB")
    assert picture.size == (300, 400)
    top, bottom = (picture.crop((0, y, 300, y + 100)).tobytes() for y in (0, 300))
    assert (top[0] > 200, bottom[2] > 200) == (True, True)


def test_what_the_camera_noted_is_gone(tmp_path: Path) -> None:
    assert b"Kamera Contoh" in photo()
    assert b"Kamera Contoh" not in joined(tmp_path, photo()).isi


def test_large_photos_are_made_smaller(tmp_path: Path) -> None:
    found = joined(tmp_path, photo(size=(6000, 4000)))
    picture = PdfReader(io.BytesIO(found.isi)).pages[0].images[0]
    assert Image.open(io.BytesIO(picture.data)).size == (2000, 1333)


@pytest.mark.parametrize(
    ("photos", "code", "place"),
    [
        ((), "FOTO_TIDAK_ADA", None),
        ((photo(), b""), "FOTO_KOSONG", 2),
        ((photo(), pdf()), "FOTO_BUKAN_GAMBAR", 2),
        ((photo()[:300],), "FOTO_RUSAK", 1),
        ((photo(),) * 21, "FOTO_TERLALU_BANYAK", None),
    ],
)
def test_each_bad_photo_is_named(
    tmp_path: Path, photos: tuple[bytes, ...], code: str, place: int | None
) -> None:
    with pytest.raises(RuleBroken) as refusal:
        joined(tmp_path, *photos)
    assert (refusal.value.code, refusal.value.facts.get("nomor")) == (code, place)


def test_the_limit_holds_for_the_joined_photos(tmp_path: Path) -> None:
    with pytest.raises(RuleBroken) as refusal:
        joined(tmp_path, *(noise(2000),) * 8)
    assert refusal.value.code == "FOTO_GABUNGAN_TERLALU_BESAR"
    assert refusal.value.facts["batas_mb"] == 10


def test_under_rule_sets_without_uploads_nothing_is_accepted(file: Path) -> None:
    file.write_bytes(pdf())
    with pytest.raises(RuleBroken) as of_pdf:
        accept_pdf(file, R2026)
    with pytest.raises(RuleBroken) as of_photos:
        accept_photos((file,), R2026)
    assert of_pdf.value.code == of_photos.value.code == "UNGGAH_TIDAK_DIPAKAI"
