"""Reflex's configuration: plain elements, Tailwind, one port, one build for every address."""

import reflex as rx
from reflex_base.constants import ReactRouter, Templates
from reflex_base.plugins.base import PostBuildContext, PreCompileContext
from typing_extensions import Unpack

from kinerja_app.serve import early_load, plain_elements
from kinerja_app.serve.minify import bundle_own_script
from kinerja_app.serve.same_origin import SENTINEL_ORIGIN, use_own_origin
from kinerja_app.settings import get_settings

SETTINGS = get_settings()


class FinishedBuildPlugin(rx.plugins.Plugin):
    """Lets the built pages call the address that they came from; makes our script one small file.

    Before that it has the build take React's own elements instead of Emotion's, and ask for a page
    when its link is pressed.
    """

    def pre_compile(self, **context: Unpack[PreCompileContext]) -> None:
        """Write our elements and runtime, and name the elements in the build's configuration."""
        written = (plain_elements.ELEMENTS_FILE, plain_elements.ELEMENTS)
        context["add_save_task"](lambda: written)
        context["add_modify_task"](ReactRouter.VITE_CONFIG_FILE, plain_elements.use_plain_elements)
        runtime = (Templates.Dirs.WEB_TEMPLATE / early_load.RUNTIME_FILE).read_text("utf-8")
        asking = (early_load.RUNTIME_FILE, early_load.ask_early(runtime))
        context["add_save_task"](lambda: asking)

    def post_build(self, **context: Unpack[PostBuildContext]) -> None:
        """Rewrite the finished scripts; runs before they are compressed."""
        use_own_origin(context["static_dir"])
        bundle_own_script(context["static_dir"])


config = rx.Config(
    app_name="kinerja_app",
    api_url=SENTINEL_ORIGIN,
    plugins=[rx.plugins.TailwindV4Plugin(), FinishedBuildPlugin()],
    disable_plugins=[rx.plugins.SitemapPlugin],
    # The default "*" lets a page on another port read a signed-in person's state.
    cors_allowed_origins=[SETTINGS.origin],
    redis_url=SETTINGS.redis_url or None,
    transport="websocket",
    frontend_lazy_bundled_libraries=True,
    # Brotli saves a seventh of every first load; gzip remains for plain HTTP.
    frontend_compression_formats=["brotli", "gzip"],
    show_built_with_reflex=False,
    telemetry_enabled=False,
)
