"""The rubric on paper: the print button, and a fokus that is not torn apart between two pages."""

from __future__ import annotations

import pytest

from kinerja_app.serve.toolchain import PROJECT_ROOT
from kinerja_app.ui.siklus.rubrik import rubrik


@pytest.mark.keluhan(25)
def test_the_rubric_may_be_printed_fokus_by_fokus() -> None:
    assert "data-cetak" in str(rubrik())
    assert "sheet" in str(rubrik())
    style = (PROJECT_ROOT / "assets" / "kinerja.css").read_text(encoding="utf-8")
    on_paper = style[style.index("@media print") :]
    assert ".sheet{break-after:page}" in on_paper
    assert ".card,.sum,.part,.turn,.result,.meter,.note,tr{" in on_paper
