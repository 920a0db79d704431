from pathlib import Path

import pytest

from kinerja_app.serve.same_origin import SameOriginImpossible, use_own_origin


def built(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text)
    return folder


@pytest.mark.parametrize("quote", ['"', "'", "`"])
def test_addresses_are_replaced_by_the_pages_own_origin(tmp_path: Path, quote: str) -> None:
    address = f"{quote}http://asal-halaman.invalid/ping{quote}"
    folder = built(tmp_path, env_js=f"const e={{PING:{address}}};")
    assert use_own_origin(folder) == 1
    assert (folder / "env.js").read_text() == 'const e={PING:(globalThis.location.origin+"/ping")};'


def test_the_socket_follows_the_scheme_of_the_page(tmp_path: Path) -> None:
    folder = built(tmp_path, env_js='x="ws://asal-halaman.invalid/_event"')
    use_own_origin(folder)
    assert (folder / "env.js").read_text() == (
        'x=(globalThis.location.origin.replace(/^http/,"ws")+"/_event")'
    )


def test_other_addresses_stay(tmp_path: Path) -> None:
    script = 'a="http://contoh.id/x";'
    folder = built(tmp_path, other_js=script, env_js='"http://asal-halaman.invalid"')
    use_own_origin(folder)
    assert (folder / "other.js").read_text() == script


@pytest.mark.parametrize(
    "text", ['"lihat http://asal-halaman.invalid/x"', "`http://asal-halaman.invalid/${a}`"]
)
def test_an_address_in_a_form_that_cannot_be_replaced_stops_the_build(
    tmp_path: Path, text: str
) -> None:
    folder = built(tmp_path, env_js=text)
    with pytest.raises(SameOriginImpossible) as caught:
        use_own_origin(folder)
    assert caught.value.files == ("env.js",)


def test_an_address_in_a_prerendered_page_stops_the_build(tmp_path: Path) -> None:
    folder = built(tmp_path, index_html="<p>ws://asal-halaman.invalid/_event</p>")
    with pytest.raises(SameOriginImpossible, match=r"index\.html"):
        use_own_origin(folder)


def test_a_build_that_names_no_address_at_all_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SameOriginImpossible):
        use_own_origin(built(tmp_path, env_js="let a=1"))
