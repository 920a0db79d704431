"""Looking at an installation: what answers and what is missing. Changes nothing."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass

import redis

from kinerja_app.persistence import migrate
from kinerja_app.persistence.migrate import DatabaseState
from kinerja_app.serve import doctor_wording as wording
from kinerja_app.settings import SettingProblem, Settings, SettingsRefused, get_settings

ANSWER_WITHIN_SECONDS = 5


@dataclass(frozen=True)
class Checked:
    """One thing that was looked at: a stable code, whether it is in order, and a sentence."""

    kode: str
    ok: bool
    pesan: str


def examine() -> tuple[Checked, ...]:
    """Every check in the order in which an administrator would mend them."""
    try:
        settings: Settings | None = get_settings()
        problems: tuple[SettingProblem, ...] = ()
    except SettingsRefused as refused:
        settings, problems = refused.settings, refused.problems
    return (
        *(Checked(problem.code, False, wording.sentence_of(problem)) for problem in problems),
        *(_installation(settings, settings_fine=not problems) if settings else ()),
    )


def _installation(settings: Settings, *, settings_fine: bool) -> Iterator[Checked]:
    if settings_fine:
        yield Checked("SETELAN", True, wording.SETTINGS_FINE[settings.is_production])
    yield from _database(settings)
    yield _identity_provider(settings)
    yield from _redis(settings)


def _database(settings: Settings) -> Iterator[Checked]:
    """Reachable, and at the newest migration; a SQLite file that is missing is not made here."""
    state = migrate.state_of(settings.database_url)
    if state is DatabaseState.MISSING:
        yield Checked("BASIS_DATA_BELUM_ADA", False, wording.NO_DATABASE)
    elif state is DatabaseState.SILENT:
        yield Checked("BASIS_DATA_TIDAK_TERJANGKAU", False, wording.DATABASE_SILENT)
    else:
        current = state is DatabaseState.CURRENT
        yield Checked("BASIS_DATA", True, wording.DATABASE_ANSWERS)
        yield Checked("MIGRASI", current, wording.MIGRATIONS[current])


def _identity_provider(settings: Settings) -> Checked:
    if settings.built_in_identity:
        return Checked("PENYEDIA_IDENTITAS", True, wording.BUILT_IN_PROVIDER)
    answers = _discovery_names_issuer(settings.oidc_issuer)
    sentence = wording.PROVIDER[answers].format(issuer=settings.oidc_issuer)
    return Checked("PENYEDIA_IDENTITAS", answers, sentence)


def _discovery_names_issuer(issuer: str) -> bool:
    """Whether the provider's discovery document answers and speaks for this issuer."""
    address = issuer.rstrip("/") + "/.well-known/openid-configuration"
    try:
        with urllib.request.urlopen(  # noqa: S310 - the scheme is checked by the settings
            address, timeout=ANSWER_WITHIN_SECONDS
        ) as answer:
            return bool(json.load(answer).get("issuer") == issuer)
    except (urllib.error.URLError, OSError, ValueError, AttributeError):
        return False


def _redis(settings: Settings) -> Iterator[Checked]:
    if not settings.redis_url:
        if settings.workers == 1:
            yield Checked("REDIS", True, wording.REDIS_NOT_NEEDED)
        return
    try:
        with redis.Redis.from_url(
            settings.redis_url, socket_timeout=ANSWER_WITHIN_SECONDS
        ) as client:
            answers = bool(client.ping())
    except (redis.RedisError, ValueError):
        answers = False
    yield Checked("REDIS", answers, wording.REDIS[answers])
