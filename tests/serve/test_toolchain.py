import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kinerja_app.serve.toolchain import build_environment, npm_registry, serve_environment
from kinerja_app.settings import Settings


def fake_npm(folder: Path, answer: str) -> None:
    program = folder / "npm"
    program.write_text(f"#!/bin/sh\necho '{answer}'\n")
    program.chmod(0o755)


def test_the_registry_is_the_one_this_machines_npm_is_set_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_npm(tmp_path, "https://cermin.lokal/npm/")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert npm_registry({}) == "https://cermin.lokal/npm/"


def test_a_registry_given_in_the_environment_comes_first() -> None:
    assert npm_registry({"NPM_CONFIG_REGISTRY": "https://a.lokal/"}) == "https://a.lokal/"


@pytest.mark.parametrize("answer", ["undefined", "", "null"])
def test_bun_keeps_its_default_where_npm_names_no_registry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    fake_npm(tmp_path, answer)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert npm_registry({}) == ""


def test_bun_keeps_its_default_where_there_is_no_npm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert npm_registry({}) == ""


def test_the_build_finds_bun_of_the_virtual_environment_first() -> None:
    first = build_environment()["PATH"].split(":")[0]
    assert first == str(Path(sys.executable).parent)
    assert (Path(first) / "bun").exists()


def test_one_worker_keeps_its_state_in_memory_and_several_in_redis(
    configure: Callable[..., Settings],
) -> None:
    assert serve_environment(configure())["REFLEX_STATE_MANAGER_MODE"] == "memory"
    shared = serve_environment(configure(workers=2, redis_url="redis://localhost:1"))
    assert shared["REFLEX_STATE_MANAGER_MODE"] == "redis"
    assert shared["REFLEX_REDIS_URL"] == "redis://localhost:1"


def test_workers_get_every_setting_that_was_chosen_in_this_process(
    configure: Callable[..., Settings],
) -> None:
    environment = serve_environment(configure(port=3100, secret_key="kunci-uji"))
    assert environment["KINERJA_PORT"] == "3100"
    assert environment["KINERJA_ORIGIN"] == "http://localhost:3100"
    assert environment["KINERJA_SECRET_KEY"] == "kunci-uji"
