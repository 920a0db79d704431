"""The words of a letter: what is new for one person, as plain text and as small HTML.

Nothing stands in it that the person would not read in the product: the same sentences, and links.
"""

from __future__ import annotations

from html import escape

from kinerja_app.persistence.surat_repository import Kumpulan, Naskah
from kinerja_app.persistence.trail_repository import News
from kinerja_app.settings import get_settings
from kinerja_app.ui import routes
from kinerja_app.ui.formatting import NO_BREAK, waktu
from kinerja_app.ui.wording_kabar import address_of, news_sentence

LISTED = 20
"""Further news is counted, not listed."""


def compose(bundle: Kumpulan) -> Naskah:
    """Write the letter of one day."""
    shown, rest = bundle.berita[-LISTED:], max(len(bundle.berita) - LISTED, 0)
    more = f"Dan {rest} pemberitahuan lain." if rest else ""
    return Naskah(_subject(bundle.berita), _text(bundle, shown, more), _html(bundle, shown, more))


def _subject(news: tuple[News, ...]) -> str:
    """Without a name: subjects are shown on locked screens."""
    return f"Kinerja: {len(news)} pemberitahuan baru"


def _link(address: str) -> str:
    return f"{get_settings().origin}{address}"


def _text(bundle: Kumpulan, shown: tuple[News, ...], more: str) -> str:
    items = (
        f"- {news_sentence(each)}.\n  {waktu(each.dibuat_at, bundle.zona)}\n"
        f"  {_link(address_of(each.tautan))}"
        for each in shown
    )
    parts = (
        f"{bundle.nama},",
        "Yang baru untuk Anda di Kinerja:",
        *items,
        more,
        f"Semua pemberitahuan: {_link(routes.PEMBERITAHUAN)}",
        f"Atur surat ini: {_link(routes.PREFERENSI)}\n",
    )
    return "\n\n".join(filter(None, parts)).replace(NO_BREAK, " ")


def _html(bundle: Kumpulan, shown: tuple[News, ...], more: str) -> str:
    items = "".join(
        f'<li><a href="{escape(_link(address_of(each.tautan)))}">{escape(news_sentence(each))}.'
        f"</a><br>{escape(waktu(each.dibuat_at, bundle.zona))}</li>"
        for each in shown
    )
    return (
        '<!doctype html><html lang="id"><body>'
        f"<p>{escape(bundle.nama)},</p><p>Yang baru untuk Anda di Kinerja:</p><ul>{items}</ul>"
        f"{f'<p>{more}</p>' if more else ''}"
        f'<p><a href="{_link(routes.PEMBERITAHUAN)}">Semua pemberitahuan</a></p>'
        f'<p><a href="{_link(routes.PREFERENSI)}">Atur surat ini</a></p></body></html>\n'
    )
