"""The page on which the demo's identity provider asks who you are. Plain HTML, no script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from string import Template
from urllib.parse import urlencode

from kinerja_app.identity.demo_accounts import DemoAccount

_STYLE = """
:root{color-scheme:light dark;--page:#f5f7f6;--surface:#fff;--line:#d8dfdd;--control:#6f7f7e;
--ink:#15211f;--muted:#4a5957;--accent:#0b5f66;--on-accent:#fff;--soft:#e0f0f0;--soft-ink:#0a545a;
--focus:#b45309;--warn:#fcf0d6;--warn-ink:#6b4400}
@media (prefers-color-scheme:dark){:root{--page:#101817;--surface:#18221f;--line:#33413e;
--control:#8a9a98;--ink:#eaf1ef;--muted:#b3c1be;--accent:#7fd0d4;--on-accent:#06282b;
--soft:#12393c;--soft-ink:#b8e6e8;--focus:#f2b866;--warn:#3a2c0c;--warn-ink:#f6dca3}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);overflow-wrap:break-word;
font:400 1rem/1.5 system-ui,sans-serif}
main{max-width:42rem;margin-inline:auto;padding:2rem 1rem 3rem}
h1{font-size:1.625rem;line-height:1.25;margin:.75rem 0 .25rem}
h2{font-size:1.25rem;line-height:1.35;margin:2rem 0 .5rem}
p{margin:0 0 1rem;color:var(--muted)}
.tag{display:inline-block;padding:.1875rem .625rem;border-radius:999px;font-size:.875rem;
font-weight:600;background:var(--warn);color:var(--warn-ink)}
ul{list-style:none;margin:1.5rem 0 0;padding:0;border-top:1px solid var(--line)}
li{border-bottom:1px solid var(--line)}
li a{display:grid;grid-template-columns:2.75rem 1fr;gap:.125rem .875rem;align-items:center;
padding:.75rem .25rem;min-height:4rem;color:inherit;text-decoration:none}
li a:hover{background:var(--soft)}
li b,li small{display:block;line-height:1.4}
li small{font-size:.875rem;color:var(--muted)}
.mark{display:grid;place-items:center;width:2.75rem;height:2.75rem;border-radius:999px;
background:var(--soft);color:var(--soft-ink);font-weight:700}
label{display:block;font-weight:600;margin-bottom:.375rem}
input[type=email]{width:100%;max-width:26rem;min-height:3rem;padding:.5rem .75rem;font:inherit;
color:inherit;background:var(--surface);border:1.5px solid var(--control);border-radius:8px}
button{display:block;margin-top:1rem;min-height:3rem;padding:.5rem 1.25rem;border:0;font:inherit;
border-radius:8px;font-weight:700;background:var(--accent);color:var(--on-accent);cursor:pointer}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:4px}
"""

_PAGE = Template("""<!doctype html>
<html lang="id"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>Pilih akun contoh – Kinerja</title><link rel="icon" href="data:,">
<style>$style</style></head><body><main>
<span class="tag">Mode contoh</span>
<h1>Pilih akun contoh</h1>
<p>Semua orang, sekolah, dan angka di sini rekaan.
Halaman ini menggantikan halaman masuk Google.</p>
<ul>$accounts</ul>
<h2>Akun lain</h2>
<p>Tulis alamat lain untuk melihat apa yang terjadi pada akun di luar daftar.</p>
<form action="authorize" method="get">$fields
<label for="akun">Alamat e-mail</label>
<input id="akun" type="email" name="login_hint" required autocomplete="off">
<button>Masuk dengan alamat ini</button></form>
</main></body></html>
""")


def chooser_page(accounts: Sequence[DemoAccount], asked: Mapping[str, str]) -> str:
    """The list of accounts; each line repeats what the product asked and adds who answers."""
    return _PAGE.substitute(
        style=_STYLE,
        accounts="".join(_lines(accounts, asked)),
        fields="".join(
            f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">'
            for name, value in asked.items()
            if name != "login_hint"
        ),
    )


def _lines(accounts: Sequence[DemoAccount], asked: Mapping[str, str]) -> Iterator[str]:
    for account in accounts:
        query = urlencode({**asked, "login_hint": account.email})
        yield (
            f'<li><a href="authorize?{escape(query)}">'
            f'<span class="mark" aria-hidden="true">{escape(account.inisial)}</span>'
            f"<span><b>{escape(account.nama)}</b><small>{escape(account.keterangan)}</small></span>"
            "</a></li>"
        )
