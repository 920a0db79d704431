"""Making the shell's own script small: the build minifies what it bundles, not what it copies."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

OWN_SCRIPTS = ("kinerja.js",)


def minify_own_scripts(static_dir: Path) -> None:
    """Minify our script in a finished build, in place; runs before it is compressed."""
    bun = Path(sys.executable).with_name("bun")
    for script in (static_dir / name for name in OWN_SCRIPTS):
        if script.is_file():
            command = [str(bun), "build", str(script), "--minify", "--outfile", str(script)]
            subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - our own files
