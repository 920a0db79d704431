from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from kinerja_app.domain.errors import NotFound
from kinerja_app.files import store
from kinerja_app.settings import Settings


@pytest.fixture
def folder(tmp_path: Path, configure: Callable[..., Settings]) -> Path:
    configure(data_dir=tmp_path)
    return tmp_path


def files_in(folder: Path) -> list[Path]:
    return [each for each in folder.rglob("*") if each.is_file()]


def test_a_file_lies_under_its_hash_for_its_owner_alone(folder: Path) -> None:
    digest = store.store(b"isi")
    place = folder / "berkas" / digest[:2] / digest[2:4] / digest
    assert digest == hashlib.sha256(b"isi").hexdigest()
    assert place.read_bytes() == b"isi"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700


def test_the_same_content_is_kept_once(folder: Path) -> None:
    assert store.store(b"isi") == store.store(b"isi")
    assert len(files_in(folder)) == 1


def test_what_is_kept_can_be_read(folder: Path) -> None:
    del folder
    assert store.read(store.store(b"isi")) == b"isi"


def test_an_interrupted_write_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kinerja_app.files.store.os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        store.store(b"isi")
    assert files_in(folder) == []


@pytest.mark.parametrize("digest", ["", "../../etc/passwd", "A" * 64, "0" * 63, "0" * 64])
def test_only_a_hash_of_something_kept_can_be_read(folder: Path, digest: str) -> None:
    del folder
    with pytest.raises(NotFound) as refusal:
        store.read(digest)
    assert refusal.value.code == "BERKAS_TIDAK_DITEMUKAN"
