from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import reflex as rx

from kinerja_app.ui import patterns as p
from kinerja_app.ui.icons import ASSETS, versioned
from kinerja_app.ui.patterns import gallery
from kinerja_app.ui.views import Segment

UI = Path(p.__file__).resolve().parents[1]
SPRITE = set(re.findall(r'<symbol id="([a-z0-9-]+)"', (ASSETS / "icons.svg").read_text()))
CSS = (ASSETS / "kinerja.css").read_text()
ICON_NAMES = re.compile(
    r'(?:icon\(|icon_name=|before=|after=|Tag\(\s*"[a-z]*",\s*)"([a-z0-9-]+)"', re.DOTALL
)


def _words(rendered: object) -> Iterator[str]:
    """Every text of a rendered component."""
    if isinstance(rendered, dict):
        for value in rendered.values():
            yield from _words(value)
    elif isinstance(rendered, list | tuple):
        for value in rendered:
            yield from _words(value)
    else:
        yield str(rendered)


def _text(component: rx.Component) -> str:
    return " ".join(_words(component.render()))


@pytest.mark.parametrize("source", sorted(UI.rglob("*.py")), ids=lambda path: path.name)
def test_every_icon_that_is_named_stands_in_the_sprite(source: Path) -> None:
    assert set(ICON_NAMES.findall(source.read_text())) <= SPRITE


@pytest.mark.parametrize(("route", "page"), gallery.PAGES)
def test_every_page_of_the_gallery_renders(route: str, page: Callable[[], rx.Component]) -> None:
    assert route
    assert _text(page())


def test_an_icon_is_hidden_from_assistive_technology() -> None:
    assert '"aria-hidden":"true"' in _text(p.icon("check"))


def test_a_button_waits_for_hydration_and_never_submits_by_accident() -> None:
    text = _text(p.button("Ajukan rencana"))
    assert '"data-wait":"1"' in text
    assert 'type:"button"' in text


def test_a_field_is_tied_to_its_label_and_to_its_refusal() -> None:
    text = _text(p.text_field("Nama", id="nama", error="Tulis nama"))
    assert 'htmlFor:"nama"' in text
    assert 'id:"nama-salah"' in text


def test_a_field_without_a_key_keeps_no_copy_on_the_device() -> None:
    assert "data-simpan" not in _text(p.text_area("Alasan", id="alasan"))
    assert '"data-simpan":"1/praktik"' in _text(p.text_area("A", id="a", keep="1/praktik"))


def test_a_table_carries_its_roles_because_css_moves_the_boxes() -> None:
    table = p.data_table("Guru", ("Nama",), ("Maria",), lambda name: (p.row_head(name),))
    for role in ("table", "rowgroup", "row", "columnheader", "rowheader"):
        assert f'role:"{role}"' in _text(table)


def test_words_that_differ_are_marked_and_punctuation_is_not() -> None:
    ours, theirs = p.marked_difference("Saya belajar, lalu mencoba.", "Saya belajar lalu menulis.")
    assert Segment(",", marked=True) in ours
    assert [each.text for each in theirs if each.marked] == ["menulis"]
    assert "".join(each.text for each in ours) == "Saya belajar, lalu mencoba."


def test_neighbouring_words_share_one_mark() -> None:
    _, theirs = p.marked_difference("pada tugas pecahan", "pada ulangan harian")
    assert theirs == (Segment("pada "), Segment("ulangan harian", marked=True))


def test_the_same_words_over_and_over_are_compared_by_their_ends_only() -> None:
    ours, theirs = p.marked_difference(f"awal {'a ' * 2000}akhir", f"awal {'b a ' * 1000}akhir")
    assert (ours[0], theirs[0]) == (Segment("awal "), Segment("awal "))
    assert (ours[-1], theirs[-1]) == (Segment(" a akhir"), Segment(" a akhir"))
    assert [each.marked for each in theirs] == [False, True, False]


def test_an_asset_is_addressed_by_its_content() -> None:
    assert re.fullmatch(r"/icons\.svg\?v=[0-9a-f]{10}", versioned("icons.svg"))


def _tokens(block: str) -> dict[str, str]:
    return dict(re.findall(r"--color-([a-z-]+):(#[0-9a-f]{6})", block))


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


LIGHT = _tokens(CSS.partition("@layer base")[0])
DARK = _tokens(CSS.partition(":root[data-theme=dark]{")[2].partition("}")[0])
PAIRS = (
    ("ink", "page", 4.5),
    ("ink", "surface", 4.5),
    ("muted", "page", 4.5),
    ("muted", "sunken", 4.5),
    ("on-accent", "accent", 4.5),
    ("accent-ink", "page", 4.5),
    ("accent-ink", "accent-soft", 4.5),
    ("success-ink", "success-soft", 4.5),
    ("warning-ink", "warning-soft", 4.5),
    ("danger-ink", "danger-soft", 4.5),
    ("info-ink", "info-soft", 4.5),
    ("neutral-ink", "neutral-soft", 4.5),
    ("control", "surface", 3),
    ("focus", "page", 3),
)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["terang", "gelap"])
@pytest.mark.parametrize(("front", "ground", "least"), PAIRS)
def test_colours_can_be_told_apart(
    theme: dict[str, str], front: str, ground: str, least: float
) -> None:
    high, low = sorted((_luminance(theme[front]), _luminance(theme[ground])), reverse=True)
    assert (high + 0.05) / (low + 0.05) >= least


def test_both_ways_to_the_dark_theme_have_the_same_colours() -> None:
    asked = _tokens(CSS.partition("@media (prefers-color-scheme:dark)")[2].partition("}}")[0])
    assert asked == DARK
    assert set(DARK) == set(LIGHT)
