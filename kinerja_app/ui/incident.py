"""What a person sees of an unexpected error: a neutral sentence and a code to name it by."""

from __future__ import annotations

import structlog
from reflex.event import EventSpec

from kinerja_app.logging_setup import new_incident
from kinerja_app.ui.base_state import incident_event

log = structlog.get_logger(__name__)


def report_incident(exception: Exception) -> EventSpec | None:
    """Log the error under an incident code and show that code on the page it happened on."""
    kode = new_incident()
    log.error("unexpected_error", kode=kode, exc_info=exception)
    return incident_event(kode)
