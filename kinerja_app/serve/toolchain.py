"""The environment in which Reflex builds and serves.

The one place beside settings that reads ``os.environ``, because a child process needs a whole
environment and not a setting.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from kinerja_app.serve.same_origin import SENTINEL_ORIGIN
from kinerja_app.settings import Settings

PROJECT_ROOT = Path(__file__).resolve().parents[2]
REGISTRY_VARIABLE = "NPM_CONFIG_REGISTRY"


def _quiet_environment() -> dict[str, str]:
    """This process's environment, with the virtual environment's programs (bun) found first."""
    programs = str(Path(sys.executable).parent)
    return {
        **os.environ,
        "PATH": os.pathsep.join((programs, os.environ.get("PATH", os.defpath))),
        "REFLEX_TELEMETRY_ENABLED": "false",
        "REFLEX_CHECK_LATEST_VERSION": "false",
        "REFLEX_USE_SYSTEM_BUN": "true",
        "REFLEX_ENV_MODE": "prod",
    }


def npm_registry(environment: dict[str, str]) -> str:
    """The registry this machine's npm is set to, or an empty text to leave bun its default.

    It lives in the environment of the build only and is never written into the project.
    """
    if chosen := environment.get(REGISTRY_VARIABLE) or environment.get("npm_config_registry"):
        return chosen
    npm = shutil.which("npm")
    if npm is None:
        return ""
    answer = subprocess.run(  # noqa: S603 - the program is npm as found on PATH, no input
        [npm, "config", "get", "registry"], capture_output=True, text=True, check=False
    )
    registry = answer.stdout.strip()
    return registry if registry.startswith(("http://", "https://")) else ""


def build_environment() -> dict[str, str]:
    """The environment of a front-end build; the built pages will call the origin they came from."""
    environment = _quiet_environment() | {"REFLEX_API_URL": SENTINEL_ORIGIN}
    if registry := npm_registry(environment):
        environment[REGISTRY_VARIABLE] = registry
    return environment


def serve_environment(settings: Settings) -> dict[str, str]:
    """The environment of the backend workers that serve a finished build.

    The two variables with leading underscores are internal to Reflex 0.10.1, which is pinned;
    tests/serve/test_server.py notices when they stop working.
    """
    environment = _quiet_environment() | settings.as_environment()
    environment |= {
        "__REFLEX_SKIP_COMPILE": "true",
        "__REFLEX_MOUNT_FRONTEND_COMPILED_APP": "true",
        "REFLEX_STATE_MANAGER_MODE": "redis" if settings.redis_url else "memory",
    }
    if settings.redis_url:
        environment["REFLEX_REDIS_URL"] = settings.redis_url
    return environment
