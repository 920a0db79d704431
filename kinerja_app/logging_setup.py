"""Structured logs without personal data.

Belongs here: how a log line is made, what may never stand in one, and incident ids.
Every event passes ``redact_personal_data`` last, so neither a value nor a nested one nor an
exception's text can carry an e-mail address, a NIP, NIK, NUPTK or a name field to the log.
"""

from __future__ import annotations

import logging
import re
import secrets
import sys
from collections.abc import Mapping, Sequence
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from kinerja_app.settings import Settings

# Whatever a stranger sends may come into a line, so each search is bounded: looking at a text
# takes time in proportion to its length.
EMAIL = re.compile(r"[^\s@<>\"'()=,;:]{1,96}(?:@|%40)[^\s@<>\"'(),;]+")
# A NIP, NIK, NUPTK or NI PPPK has 16 to 18 digits, often grouped; shorter runs from ten digits
# on are telephone numbers and NISN. A date or a time of day stays readable.
LONG_NUMBER = re.compile(r"(?<!\w)'?\d(?:[ .\-\u00a0\u2009]{0,2}\d){9,}(?!\w)")
TIMESTAMP = re.compile(r"\d{4}-\d{2}-\d{2}(?:[T ]\d{2}(?::\d{2})*)?")
# Long names in a traceback have no digit; a random token of 40 characters practically always has.
TOKEN = re.compile(r"\b(?=[A-Za-z_-]{0,96}\d)[A-Za-z0-9_-]{40,}\b|\beyJ[\w-]{1,512}\.[\w.-]+")
HIDDEN = "[disamarkan]"
# Of a longer text the beginning and the end are kept; what the cut may have halved goes with it.
LONGEST, HEAD, TAIL, EDGE = 10_000, 2_000, 8_000, 300
PERSONAL_FIELDS = frozenset(
    {"nama", "name", "nip", "nik", "nuptk", "ni_pppk", "nipppk", "nisn", "email", "e_mail"}
    | {"surel", "hp", "telepon", "phone", "alamat", "address", "tempat_lahir", "tanggal_lahir"}
    | {"birth_date", "cookie", "token", "secret", "password", "sub", "subjek", "id_token"}
)
OWN_FIELDS = frozenset(("timestamp", "level", "incident", "logger"))


def new_incident() -> str:
    """A short id that a person can read out and an administrator can find in the log."""
    return secrets.token_hex(4).upper()


def redact_text(text: str) -> str:
    """The text with every e-mail address, long number and token replaced, and of bounded length."""
    if len(text) <= LONGEST:
        return _hidden(text)
    head, tail = _hidden(text[:HEAD])[:-EDGE], _hidden(text[-TAIL:])[EDGE:]
    return f"{head} [… {len(text)} …] {tail}"


def _hidden(text: str) -> str:
    for pattern in (EMAIL, TOKEN):
        text = pattern.sub(HIDDEN, text)
    return LONG_NUMBER.sub(_unless_timestamp, text)


def redact_personal_data(_: WrappedLogger, __: str, event: EventDict) -> EventDict:
    """structlog processor: drop personal fields, clean every text that is left."""
    return {
        key: value if key in OWN_FIELDS else _redacted(value, field=key)
        for key, value in event.items()
    }


def _unless_timestamp(found: re.Match[str]) -> str:
    return found.group() if TIMESTAMP.fullmatch(found.group().strip("'")) else HIDDEN


def _redacted(value: object, *, field: str = "") -> object:
    if field.lower() in PERSONAL_FIELDS:
        return HIDDEN
    if value is None or isinstance(value, bool | float):
        return value
    if isinstance(value, int):
        return HIDDEN if len(str(abs(value))) >= 10 else value
    if isinstance(value, Mapping):
        return {
            redact_text(str(key)): _redacted(inner, field=str(key)) for key, inner in value.items()
        }
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str | bytes):
        return [_redacted(inner) for inner in value]
    return redact_text(str(value))


def _processors() -> list[Processor]:
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.ExtraAdder(),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
        structlog.processors.format_exc_info,
        redact_personal_data,
    ]


def configure_logging(settings: Settings, *, stream: TextIO | None = None) -> None:
    """Send every log line, ours and the libraries', through the same redaction to stderr."""
    stream = stream or sys.stderr
    processors = _processors()
    renderer: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if settings.log_format == "json"
        else structlog.dev.ConsoleRenderer(colors=stream.isatty())
    )
    structlog.configure(
        processors=[*processors, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(
            logging.getLevelNamesMapping()[settings.log_level]
        ),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=processors,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(settings.log_level)
