"""The one frozen settings object, and the only reader of ``os.environ``.

Belongs here: what an installation may choose, its defaults, and what production refuses.
Does not belong here: values of law (``regulations``), the environment of the front-end build
(``serve``), sentences for people (``serve/doctor_wording.py``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

SECRET_LENGTH = 32
PLACEHOLDER = re.compile(
    r"change.?me|ganti|contoh|example|placeholder|rahasia|secret|your[-_]|isi[-_ ]|x{4,}|<.*>|demo",
    re.IGNORECASE,
)
MAIL_ADDRESS = re.compile(r"[^\s@<>,;:\"]+@[^\s@<>,;:\"]+\.[^\s@<>,;:\"]+")


class Mode(StrEnum):
    """What kind of installation this is."""

    DEMO = "demo"
    PRODUCTION = "production"
    TEST = "test"


@dataclass(frozen=True, slots=True)
class SettingProblem:
    """One setting that keeps the product from starting: a stable code and the variable's name."""

    code: str
    variable: str


class SettingsRefused(Exception):
    """The settings do not hold together; carries every problem found, not only the first.

    ``settings`` is what was asked for, so that ``kinerja doctor`` can look at the rest; None when
    a value could not even be read.
    """

    def __init__(self, problems: tuple[SettingProblem, ...], settings: Settings | None) -> None:
        """Keep the problems; ``str()`` names variables and codes, never their values."""
        super().__init__("; ".join(f"{problem.variable}: {problem.code}" for problem in problems))
        self.problems = problems
        self.settings = settings


class Settings(BaseSettings):
    """Everything an installation may set, each as the variable ``KINERJA_<NAME>``.

    Durations are whole seconds, sizes are bytes, paths are relative to the working directory.
    Raises ``SettingsRefused`` when the values do not hold together (``problems_of``).
    """

    model_config = SettingsConfigDict(env_prefix="KINERJA_", frozen=True, extra="ignore")

    mode: Mode = Mode.DEMO
    host: str = "127.0.0.1"
    port: int = Field(default=3000, ge=1, le=65535)
    origin: str = ""
    workers: int = Field(default=1, ge=1, le=64)
    trusted_proxies: int = Field(default=0, ge=0, le=8)
    data_dir: Path = Path(".data")
    database_url: str = "sqlite:///.data/kinerja.db"
    redis_url: str = ""
    secret_key: SecretStr = SecretStr("demo-key-for-one-machine-only")
    built_in_identity: bool = True
    oidc_issuer: str = "https://accounts.google.com"
    google_client_id: str = ""
    google_client_secret: SecretStr = SecretStr("")
    session_idle_seconds: int = Field(default=2 * 60 * 60, ge=60)
    session_absolute_seconds: int = Field(default=12 * 60 * 60, ge=60)
    smtp_url: SecretStr = SecretStr("")
    mail_from: str = ""
    ekinerja_url: str = ""
    ekinerja_token: SecretStr = SecretStr("")
    tick_seconds: int = Field(default=60, ge=0)
    upload_max_bytes: int = Field(default=10 * 1024 * 1024, ge=1)
    demo_date: date = date(2024, 8, 5)
    timezone: str = "Asia/Jakarta"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["console", "json"] = "console"

    @model_validator(mode="before")
    @classmethod
    def _fill_what_follows_from_the_mode(cls, given: Any) -> Any:
        """An unset origin follows the port; production starts without the built-in provider."""
        port = given.get("port") or 3000
        given["origin"] = str(given.get("origin") or f"http://localhost:{port}").rstrip("/")
        if given.get("mode") == Mode.PRODUCTION:
            given.setdefault("built_in_identity", False)
            given.setdefault("log_format", "json")
        return given

    @model_validator(mode="after")
    def _refuse_what_does_not_hold_together(self) -> Self:
        """Stop at start rather than run half safe."""
        if problems := problems_of(self):
            raise SettingsRefused(problems, self)
        return self

    @property
    def is_production(self) -> bool:
        """Whether real people's data may be in here."""
        return self.mode is Mode.PRODUCTION

    def as_environment(self) -> dict[str, str]:
        """The variables from which a child process reads these very settings, secrets included."""
        values = {name: getattr(self, name) for name in type(self).model_fields}
        return {
            f"KINERJA_{name.upper()}": value.get_secret_value()
            if isinstance(value, SecretStr)
            else str(value)
            for name, value in values.items()
        }

    @property
    def served_over_https(self) -> bool:
        """Whether cookies are sent over HTTPS only and HSTS is announced."""
        return self.origin.startswith("https://")


def problems_of(settings: Settings) -> tuple[SettingProblem, ...]:
    """Every reason not to start with these settings; empty when they hold together."""
    always = (
        (not _is_origin(settings.origin), "ORIGIN_BUKAN_ALAMAT", "KINERJA_ORIGIN"),
        (
            settings.workers > 1 and not settings.redis_url,
            "BEBERAPA_WORKER_TANPA_REDIS",
            "KINERJA_REDIS_URL",
        ),
        (
            settings.session_idle_seconds > settings.session_absolute_seconds,
            "SESI_IDLE_MELEBIHI_ABSOLUT",
            "KINERJA_SESSION_IDLE_SECONDS",
        ),
        (
            settings.built_in_identity and settings.served_over_https,
            "PENYEDIA_BAWAAN_DI_HTTPS",
            "KINERJA_BUILT_IN_IDENTITY",
        ),
    )
    checks = always + _mail_checks(settings) + _delivery_checks(settings)
    checks += _production_checks(settings) if settings.is_production else ()
    return tuple(SettingProblem(code, variable) for broken, code, variable in checks if broken)


def _mail_checks(settings: Settings) -> tuple[tuple[bool, str, str], ...]:
    """Mail is set as a whole or not at all; without it letters stay in the product."""
    url, sender = settings.smtp_url.get_secret_value(), settings.mail_from
    parts = urlsplit(url)
    return (
        (bool(url) and not sender, "SURAT_SETENGAH_DISETEL", "KINERJA_MAIL_FROM"),
        (bool(sender) and not url, "SURAT_SETENGAH_DISETEL", "KINERJA_SMTP_URL"),
        (
            bool(url) and not (parts.scheme in {"smtp", "smtps"} and parts.hostname),
            "SMTP_BUKAN_ALAMAT",
            "KINERJA_SMTP_URL",
        ),
        (
            bool(sender) and not MAIL_ADDRESS.fullmatch(sender),
            "PENGIRIM_BUKAN_ALAMAT",
            "KINERJA_MAIL_FROM",
        ),
    )


def _delivery_checks(settings: Settings) -> tuple[tuple[bool, str, str], ...]:
    """Results leave over TLS only, or stay on this very machine; without an address they stay."""
    parts = urlsplit(settings.ekinerja_url)
    near = parts.scheme == "http" and parts.hostname in {"localhost", "127.0.0.1", "::1"}
    readable = bool(parts.hostname) and (parts.scheme == "https" or near)
    lonely = bool(settings.ekinerja_token.get_secret_value()) and not settings.ekinerja_url
    return (
        (
            bool(settings.ekinerja_url) and not readable,
            "EKINERJA_BUKAN_ALAMAT_AMAN",
            "KINERJA_EKINERJA_URL",
        ),
        (lonely, "EKINERJA_TANPA_ALAMAT", "KINERJA_EKINERJA_URL"),
    )


def _production_checks(settings: Settings) -> tuple[tuple[bool, str, str], ...]:
    key = settings.secret_key.get_secret_value()
    client_secret = settings.google_client_secret.get_secret_value()
    return (
        (_is_placeholder(key), "RAHASIA_KOSONG_ATAU_CONTOH", "KINERJA_SECRET_KEY"),
        (len(key) < SECRET_LENGTH, "RAHASIA_TERLALU_PENDEK", "KINERJA_SECRET_KEY"),
        (
            _is_placeholder(settings.google_client_id),
            "RAHASIA_KOSONG_ATAU_CONTOH",
            "KINERJA_GOOGLE_CLIENT_ID",
        ),
        (
            _is_placeholder(client_secret),
            "RAHASIA_KOSONG_ATAU_CONTOH",
            "KINERJA_GOOGLE_CLIENT_SECRET",
        ),
        (not settings.served_over_https, "ORIGIN_TANPA_HTTPS", "KINERJA_ORIGIN"),
        (
            not settings.oidc_issuer.startswith("https://"),
            "PENERBIT_TANPA_HTTPS",
            "KINERJA_OIDC_ISSUER",
        ),
        (
            settings.built_in_identity,
            "PENYEDIA_BAWAAN_DI_PRODUKSI",
            "KINERJA_BUILT_IN_IDENTITY",
        ),
    )


def _is_placeholder(value: str) -> bool:
    return not value.strip() or PLACEHOLDER.search(value) is not None


def _is_origin(value: str) -> bool:
    """An origin is scheme and host, perhaps a port, and nothing after it."""
    parts = urlsplit(value)
    return (
        parts.scheme in {"http", "https"}
        and bool(parts.hostname)
        and not (parts.path or parts.query or parts.fragment or parts.username)
    )


@lru_cache(maxsize=1)
def get_settings() -> Settings:
    """The settings of this process, read once; raises ``SettingsRefused``."""
    return _CHOSEN[-1] if _CHOSEN else _from_environment()


def _from_environment() -> Settings:
    """Raises ``SettingsRefused`` for unreadable values too, and keeps the values out of it."""
    try:
        return Settings()
    except ValidationError as error:
        names = sorted({str(each["loc"][0]) for each in error.errors() if each["loc"]})
    problems = (SettingProblem("NILAI_TIDAK_DIKENAL", f"KINERJA_{name.upper()}") for name in names)
    raise SettingsRefused(tuple(problems), None)


_CHOSEN: list[Settings] = []


@contextmanager
def using(settings: Settings) -> Iterator[Settings]:
    """Let the whole process use these settings for a while: for commands, never for requests."""
    _CHOSEN.append(settings)
    get_settings.cache_clear()
    try:
        yield settings
    finally:
        _CHOSEN.pop()
        get_settings.cache_clear()
