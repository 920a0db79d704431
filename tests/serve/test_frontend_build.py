from pathlib import Path

import pytest

from kinerja_app.serve import frontend_build
from kinerja_app.serve.frontend_build import BuildFailed, ensure_built, inputs_digest


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "kinerja_app" / "ui").mkdir(parents=True)
    (tmp_path / "assets").mkdir()
    (tmp_path / "rxconfig.py").write_text("config = 1")
    (tmp_path / "requirements.lock").write_text("reflex==0.10.1")
    (tmp_path / "kinerja_app" / "ui" / "page.py").write_text("page = 1")
    (tmp_path / "assets" / "a.css").write_text("a{}")
    return tmp_path


@pytest.mark.parametrize(
    "changed", ["rxconfig.py", "requirements.lock", "kinerja_app/ui/page.py", "assets/a.css"]
)
def test_a_change_in_anything_that_goes_into_the_build_is_noticed(
    project: Path, changed: str
) -> None:
    before = inputs_digest(project)
    (project / changed).write_text("other")
    assert inputs_digest(project) != before


def test_a_renamed_file_is_noticed(project: Path) -> None:
    before = inputs_digest(project)
    (project / "assets" / "a.css").rename(project / "assets" / "b.css")
    assert inputs_digest(project) != before


def test_what_does_not_go_into_the_build_changes_nothing(project: Path) -> None:
    before = inputs_digest(project)
    (project / "README.md").write_text("baru")
    (project / "kinerja_app" / "__pycache__").mkdir()
    (project / "kinerja_app" / "__pycache__" / "x.py").write_text("x")
    (project / "assets" / "a.css").touch()
    assert inputs_digest(project) == before


def pretend_to_build(root: Path) -> None:
    """Stands in for minutes of Reflex; the real build is exercised by every journey."""
    (root / ".web" / "build" / "client").mkdir(parents=True, exist_ok=True)
    builds = root / "builds"
    builds.write_text(builds.read_text() + "x" if builds.exists() else "x")


def test_it_is_built_once_and_again_only_after_a_change(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frontend_build, "_build", pretend_to_build)
    assert ensure_built(project) is True
    assert ensure_built(project) is False
    (project / "rxconfig.py").write_text("config = 2")
    assert ensure_built(project) is True
    assert (project / "builds").read_text() == "xx"


def test_a_failed_build_is_not_taken_for_a_finished_one(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: Path) -> None:
        raise BuildFailed("bun: no such package")

    monkeypatch.setattr(frontend_build, "_build", fail)
    with pytest.raises(BuildFailed):
        ensure_built(project)
    monkeypatch.setattr(frontend_build, "_build", pretend_to_build)
    assert ensure_built(project) is True


def test_the_lock_is_kept_in_one_form_that_forgets_where_packages_came_from(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def build(root: Path) -> None:
        pretend_to_build(root)
        (root / "reflex.lock").mkdir()
        (root / "reflex.lock" / "bun.lock").write_text(
            '"react": ["react@19.3.1", "https://cermin.lokal/react.tgz", {}, "sha512-x"],'
        )
        (root / "reflex.lock" / "package.json").write_text('{"name": "reflex"}')

    monkeypatch.setattr(frontend_build, "_build", build)
    ensure_built(project)
    text = (project / "reflex.lock" / "bun.lock").read_text()
    packages = (project / "reflex.lock" / "package.json").read_text()
    assert packages == '{\n  "name": "reflex"\n}\n'
    assert text == '"react": ["react@19.3.1", "", {}, "sha512-x"],'
