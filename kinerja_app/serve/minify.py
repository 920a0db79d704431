"""Making the shell's own script one small file: the build bundles its pages, not what it copies."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

SCRIPT = "kinerja.js"
PARTS = "kinerja"


def bundle_own_script(static_dir: Path) -> None:
    """Join our script with its parts and minify it, in place; runs before it is compressed.

    Its parts are served with it, never alone: they leave the finished build.
    """
    script = static_dir / SCRIPT
    if not script.is_file():
        return
    bun = Path(sys.executable).with_name("bun")
    command = [
        str(bun),
        "build",
        str(script),
        "--minify",
        "--format=iife",
        "--outfile",
        str(script),
    ]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own files
    shutil.rmtree(static_dir / PARTS, ignore_errors=True)
