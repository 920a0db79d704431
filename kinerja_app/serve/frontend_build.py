"""The front-end build, made again only when something that goes into it has changed."""

from __future__ import annotations

import fcntl
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kinerja_app.serve.toolchain import PROJECT_ROOT, build_environment

INPUT_PATTERNS = ("rxconfig.py", "requirements.lock", "kinerja_app/**/*.py", "assets/**/*")
NOT_INPUTS = frozenset(("__pycache__", "external"))
LOCK_FOLDER = "reflex.lock"
TARBALL_ADDRESS = re.compile(r'"https?://[^"]*"')


class BuildFailed(Exception):
    """The front end could not be built; carries the last lines that the tool chain printed."""

    def __init__(self, last_lines: str) -> None:
        """Keep what a developer needs to see."""
        super().__init__(last_lines)
        self.last_lines = last_lines


def inputs_digest(root: Path) -> str:
    """SHA-256 over the names and contents of everything that goes into the build."""
    digest = hashlib.sha256()
    for path in sorted(_inputs(root)):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _inputs(root: Path) -> Iterator[Path]:
    for pattern in INPUT_PATTERNS:
        for path in root.glob(pattern):
            if path.is_file() and NOT_INPUTS.isdisjoint(path.parts):
                yield path


def ensure_built(root: Path = PROJECT_ROOT) -> bool:
    """Build unless the finished build is of these very inputs; returns whether it was built.

    Several processes may call this at once: one builds, the others wait. Raises ``BuildFailed``.
    """
    with _one_at_a_time(root):
        stamp = root / ".web" / "build.digest"
        digest = inputs_digest(root)
        if stamp.is_file() and stamp.read_text() == digest and _static_dir(root).is_dir():
            return False
        stamp.unlink(missing_ok=True)
        try:
            _build(root)
        finally:
            _settle_lock(root / LOCK_FOLDER)
        stamp.write_text(digest)
        return True


def _static_dir(root: Path) -> Path:
    return root / ".web" / "build" / "client"


@contextmanager
def _one_at_a_time(root: Path) -> Iterator[None]:
    (root / ".web").mkdir(exist_ok=True)
    with (root / ".web" / "build.flock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _build(root: Path) -> None:
    finished = subprocess.run(
        [sys.executable, "-m", "reflex", "export", "--frontend-only", "--no-zip"],
        cwd=root,
        env=build_environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if finished.returncode != 0 or not _static_dir(root).is_dir():
        raise BuildFailed("\n".join(finished.stdout.splitlines()[-40:]))


def _settle_lock(lock_folder: Path) -> None:
    """Write the lock as it is kept in the repository, whatever this machine made of it.

    Without tarball addresses, as the default registry writes it; and the package list in one
    layout, because Reflex's first run and its later ones differ.
    """
    for path in lock_folder.glob("bun.lock"):
        _write_if_other(path, TARBALL_ADDRESS.sub('""', path.read_text(encoding="utf-8")))
    for path in lock_folder.glob("package.json"):
        packages = json.loads(path.read_text(encoding="utf-8"))
        _write_if_other(path, json.dumps(packages, indent=2) + "\n")


def _write_if_other(path: Path, text: str) -> None:
    if path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
