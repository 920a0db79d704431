from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kinerja_app.domain.alur_skp import Langkah
from kinerja_app.persistence.trail_repository import TrailLine
from kinerja_app.ui.wording_kabar import act_heading

STEPS = (each.value for each in Langkah if each is not Langkah.SIMPAN)
"""A first saving is written down as "tulis_rencana", later ones are not."""
ACTS = (*STEPS, "mulai_skp", "tulis_rencana", "buka", "baca")


@pytest.mark.parametrize("tindakan", ACTS)
def test_every_act_on_a_plan_is_a_sentence_of_its_own(tindakan: str) -> None:
    at = datetime(2024, 8, 5, tzinfo=UTC)
    heading = act_heading(TrailLine(1, at, "", "", tindakan, "", "", "", {}))
    assert heading != tindakan.replace("_", " ").capitalize()
    assert " " in heading
