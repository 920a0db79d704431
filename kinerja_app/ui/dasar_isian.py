"""What a save stands on, as the device itself says it.

The server may have forgotten the tab, and a page may have been left before its words were sent. So
every save names the form it was typed in (which begins with the person) and the version that the
form showed then; ``kinerja.js`` keeps both with the copy on the device.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import reflex as rx

from kinerja_app.ui.patterns.base import Text

DASAR: Any = rx.Var("(window.kinerjaDasar?.() ?? '')", _var_type=str)
"""Evaluated in the browser at the moment of typing: "12/siklus-7/B/3", or "" without a form."""
TAMPAK: Any = rx.Var("(window.kinerjaDasar?.(true) ?? '')", _var_type=str)
"""The same with the version that the page shows, for an act on what stands there."""


def dasar_of(kunci: Text) -> Any:
    """The same as ``DASAR`` for the form with that key, where a page shows several."""
    return rx.Var(f"(window.kinerjaDasar?.(false, {rx.Var.create(kunci)}) ?? '')", _var_type=str)


def belongs_to(dasar: str, kunci: str) -> bool:
    """Whether a save was typed in the form whose key is ``kunci``."""
    return not dasar or dasar.rpartition("/")[0] == kunci.rstrip("/")


def version_of(dasar: str) -> int | None:
    """The version the form showed when its oldest unsent word was typed; None when unknown."""
    digits = dasar.rpartition("/")[2]
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


@dataclass(frozen=True)
class Pijakan:
    """Revisions that a tab stands on: every one from ``awal`` to ``revisi`` is its own."""

    awal: int
    revisi: int

    def met_with(self, versi: int | None) -> Pijakan:
        """The older footing when a word was typed on a version before this tab's first."""
        return self if versi is None or versi >= self.awal else Pijakan(versi, versi)

    def saved_as(self, revisi: int) -> Pijakan:
        """One own save later."""
        return replace(self, revisi=revisi)


class Tumpuan:
    """What a tab stands on, form by form. Not a dataclass: Reflex would hand it out wrapped."""

    def __init__(self, forms: Mapping[str, Pijakan] | None = None) -> None:
        self._forms = dict(forms or {})

    def opened(self, kunci: str, revisi: int) -> Tumpuan:
        """A form is shown: the tab's own saves go on counting where no other came between."""
        known = self._forms.get(kunci)
        if known is not None and known.revisi == revisi:
            return self
        return Tumpuan({**self._forms, kunci: Pijakan(revisi, revisi)})

    def version(self, kunci: str, dasar: str) -> int:
        """The version that a save stands on; 0 for a form that was not shown."""
        known = self._forms.get(kunci, Pijakan(0, 0))
        return known.met_with(version_of(dasar)).revisi

    def saved(self, kunci: str, revisi: int) -> Tumpuan:
        """One own save of a form later."""
        known = self._forms.get(kunci, Pijakan(revisi, revisi))
        return Tumpuan({**self._forms, kunci: known.saved_as(revisi)})
