"""Leaving Emotion out of the build: our looks are classes of one stylesheet.

Reflex makes every element through Emotion, a library of styles written in scripts: a tenth of the
script of a first load. What we style ourselves are plain declarations (the width of a bar, the fill
of a mark), which React sets as the style of the element. Pseudo-classes and media queries belong
into the stylesheet; ``tests/architecture`` holds that no page asks for them here.
"""

from __future__ import annotations

ELEMENTS_FILE = "utils/plain-elements.js"
ELEMENTS = """\
import { createElement } from "react";

export const jsx = (type, props, ...children) => {
  if (!props?.css) return createElement(type, props, ...children);
  const { css, style, ...others } = props;
  return createElement(type, { ...others, style: { ...css, ...style } }, ...children);
};
"""
_ALIASES = "    alias: [\n"
_PLAIN = f"""\
      {{
        find: "@emotion/react",
        replacement: fileURLToPath(new URL("./{ELEMENTS_FILE}", import.meta.url)),
      }},
"""


class UnknownBuild(Exception):
    """The build's configuration has no list of aliases where Reflex has written it so far."""


def use_plain_elements(vite_config: str) -> str:
    """The configuration of the build with our elements in the place of Emotion's."""
    if _PLAIN in vite_config:
        return vite_config
    if _ALIASES not in vite_config:
        raise UnknownBuild
    return vite_config.replace(_ALIASES, _ALIASES + _PLAIN, 1)
