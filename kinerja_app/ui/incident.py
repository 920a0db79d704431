"""What a person sees of an unexpected error: a neutral sentence and a code to name it by."""

from __future__ import annotations

from typing import Any

import structlog

from kinerja_app.logging_setup import new_incident
from kinerja_app.ui.base_state import incident_event

log = structlog.get_logger(__name__)


def report_incident(error: Exception) -> Any:
    """Log the error under an incident code and show that code on the page it happened on."""
    kode = new_incident()
    log.error("unexpected_error", kode=kode, exc_info=error)
    return incident_event(kode)
