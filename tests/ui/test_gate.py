"""The gate's start-up check; what it does to events is tried in tests/attacks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import reflex as rx
from reflex.utils import token_manager
from reflex_base.registry import RegistrationContext

from kinerja_app.ui.gate import UndeclaredHandlers, assert_all_handlers_declared
from kinerja_app.ui.handlers import PUBLIC, handles


@pytest.fixture(autouse=True)
def fresh_registry() -> Iterator[None]:
    """Nothing but the framework's own handlers; the registry of other tests comes back after."""
    current = RegistrationContext.ensure_context()
    fork = current.fork()
    for name in tuple(fork.event_handlers):
        if not name.startswith("reflex___"):
            del fork.event_handlers[name]
    for name in tuple(fork.event_handlers):
        if "tests___" in name or "kinerja_app___" in name:
            del fork.event_handlers[name]
    token = RegistrationContext.set(fork)
    yield
    RegistrationContext.reset(token)


def test_the_frameworks_own_handlers_are_known_by_name() -> None:
    assert_all_handlers_declared()


def test_a_declared_handler_is_fine() -> None:
    class Terang(rx.State):
        """A page."""

        @rx.event
        @handles(PUBLIC)
        def sapa(self) -> None:
            """Greet."""

    assert_all_handlers_declared()


def test_an_undeclared_method_keeps_the_app_from_starting() -> None:
    class Gelap(rx.State):
        """A page with a method that somebody forgot."""

        def hapus_semua(self) -> None:
            """Callable by any browser."""

        def _sendiri(self) -> None:
            """Not callable."""

    with pytest.raises(UndeclaredHandlers) as refused:
        assert_all_handlers_declared()
    assert [name.rpartition(".")[2] for name in refused.value.names] == ["hapus_semua"]


def test_a_frameworks_name_on_a_state_of_ours_is_no_excuse() -> None:
    class Menyamar(rx.State):
        """A page whose method bears a framework's name."""

        def on_load_internal(self) -> None:
            """Callable by any browser."""

    with pytest.raises(UndeclaredHandlers):
        assert_all_handlers_declared()


def test_reflex_still_has_the_hook_for_new_tab_tokens() -> None:
    """Fails when a Reflex update renames the one private function that the gate replaces."""
    assert callable(token_manager._get_new_token)
