"""Papers of the world: who prints what, what the code says of them, and what is written down."""

from __future__ import annotations

import io
import re
from datetime import timedelta

import pytest
from pypdf import PdfReader

from kinerja_app.domain.cetakan import Cetakan, Kertas
from kinerja_app.domain.errors import NotFound, WrongStep
from kinerja_app.domain.observasi import Dokumen
from kinerja_app.persistence.database import transaction
from kinerja_app.persistence.tables import Orang
from kinerja_app.services import keputusan_penilaian
from kinerja_app.services.berkas import BerkasDiunduh
from kinerja_app.services.cek_dokumen import NO_MATCH, HasilCek, check_paper
from kinerja_app.services.dokumen import list_documents, print_document
from kinerja_app.services.pemberitahuan import read_trail
from kinerja_app.settings import get_settings
from tests.services import langkah_siklus
from tests.services.langkah_penilaian import DAY, RATED, REASON, agreed, determined, final
from tests.world import NOW, ORANG, World

GURU, KS = "guru_disetujui", "ks_a"
LATER = RATED + 20 * DAY
_C = Cetakan


def states(world: World, who: str, skp: int) -> dict[Cetakan, str]:
    found = list_documents(world.actor(who, LATER), skp, now=LATER)
    words = {True: "konsep", False: "final"}
    return {each.cetakan: each.alasan or words[each.konsep] for each in found.keadaan}


def printed(
    world: World, who: str, skp: int, cetakan: Cetakan, kertas: Kertas = Kertas.A4
) -> BerkasDiunduh:
    actor = world.actor(who, LATER)
    return print_document(actor, skp, cetakan, kertas=kertas, now=LATER).as_file()


def words(paper: BerkasDiunduh) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(paper.isi)).pages)
    return " ".join(text.split())


def marks(paper: BerkasDiunduh) -> tuple[str, str]:
    """Code and sidik, read from the paper as a stranger does."""
    found = re.search(r"Kode ([0-9A-Z-]{14}) Sidik ([0-9a-f-]{19})", words(paper))
    assert found is not None
    return found[1], found[2]


def test_a_submitted_plan_prints_as_a_draft_and_the_rest_says_what_is_missing(
    world: World,
) -> None:
    found = states(world, "guru_a", world.skp["guru_a"])
    assert found[_C.SKP_KUALITATIF] == "konsep"
    assert found[_C.OBSERVASI_A] == "CETAK_BELUM_DIKIRIM"
    assert found[_C.UMPAN_BALIK] == "CETAK_BELUM_DISEPAKATI"
    assert found[_C.EVALUASI] == "CETAK_BELUM_DITETAPKAN"
    assert found[_C.KONVERSI] == "AK_BELUM_TERHITUNG"


def test_a_plan_that_was_never_submitted_prints_nothing(world: World) -> None:
    with pytest.raises(WrongStep) as refused:
        printed(world, "guru_a2", world.skp["guru_a2"], _C.SKP_KUALITATIF)
    assert refused.value.code == "CETAK_BELUM_DIAJUKAN"


def test_an_agreed_plan_prints_without_a_watermark(world: World) -> None:
    skp = agreed(world)
    paper = printed(world, GURU, skp, _C.SKP_KUALITATIF)
    text = words(paper)
    assert "Dimas Prakosa" in text
    assert "Mulyadi Santosa" in text
    assert "KONSEP" not in text
    assert paper.nama == "SKP kualitatif - Dimas Prakosa - 2024-2.pdf"


def test_the_cycle_prints_what_was_sent(world: World) -> None:
    langkah_siklus.whole(world)
    skp = world.skp[GURU]
    found = states(world, "ks_a", skp)
    assert {found[each] for each in Cetakan if each.value.startswith("observasi")} == {"final"}
    assert "Menunjuk langkah kedua" in words(printed(world, "ks_a", skp, _C.OBSERVASI_B))
    told = words(printed(world, GURU, skp, _C.OBSERVASI_D))
    assert "Mencoba tiga kalimat umpan balik" in told
    assert "Sudah dicoba." in told
    both = words(printed(world, GURU, skp, _C.OBSERVASI_C))
    assert "Dua kelompok belum." in both
    assert "Coba dua minggu." in both


def test_a_text_that_was_not_sent_is_on_no_paper(world: World) -> None:
    langkah_siklus.agreed(world)
    langkah_siklus.save(world, Dokumen.A, langkah_siklus.preparation(world))
    found = states(world, GURU, world.skp[GURU])
    assert found[_C.OBSERVASI_A] == "CETAK_BELUM_DIKIRIM"


def test_a_rating_is_a_draft_until_it_is_final(world: World) -> None:
    skp = determined(world)
    assert states(world, GURU, skp)[_C.EVALUASI] == "konsep"
    assert "KONSEP" in words(printed(world, GURU, skp, _C.EVALUASI))


def test_a_final_rating_prints_finally(world: World) -> None:
    skp = final(world)
    assert states(world, GURU, skp)[_C.EVALUASI] == "final"
    text = words(printed(world, GURU, skp, _C.EVALUASI, Kertas.F4))
    assert "PREDIKAT KINERJA PEGAWAI" in text
    assert "KONSEP" not in text


def test_the_kepala_dinas_prints_a_final_result_but_not_the_cycle(world: World) -> None:
    skp = final(world)
    found = states(world, "kadis", skp)
    assert found[_C.EVALUASI] == "final"
    assert _C.OBSERVASI_A not in found
    with pytest.raises(NotFound):
        printed(world, "kadis", skp, _C.OBSERVASI_A)


def test_printing_is_written_in_the_trail(world: World) -> None:
    skp = agreed(world)
    printed(world, "ks_a", skp, _C.SKP_KUALITATIF)
    line = read_trail(world.actor(GURU), skp, now=NOW).jejak[0]
    assert (line.tindakan, line.pelaku, line.ke) == (
        "cetak_dokumen",
        "Mulyadi Santosa",
        "skp_kualitatif",
    )


def test_the_same_contents_keep_their_code_and_bytes(world: World) -> None:
    skp = agreed(world)
    one, two = (printed(world, who, skp, _C.SKP_KUALITATIF) for who in (GURU, "ks_a"))
    assert one == two


def test_a_paper_matches_its_record_and_tells_only_what_stands_on_it(world: World) -> None:
    skp = final(world)
    found = check_paper(*marks(printed(world, GURU, skp, _C.EVALUASI)), now=LATER)
    assert (found.hasil, found.cetakan, found.konsep) == (HasilCek.COCOK, _C.EVALUASI, False)
    assert found.pokok == (("Predikat pada kertas", "Baik"),)
    assert found.periode == "Juli–Desember 2024"


def corrected(**values: str | None) -> None:
    """Data of the guru, or with ``nama_ks`` of her head, as a correction leaves them."""
    with transaction(get_settings().database_url) as session:
        who = KS if "nama_ks" in values else GURU
        for name, value in values.items():
            setattr(session.get_one(Orang, ORANG[who]), name.removesuffix("_ks"), value)


@pytest.mark.parametrize(
    "change", [{"nama": "Dimas Prakosa, M.Pd."}, {"golongan": "III/d"}, {"nama_ks": "Mulyadi S."}]
)
def test_a_final_paper_outlives_the_correction_of_a_name_or_rank(
    world: World, change: dict[str, str]
) -> None:
    skp = final(world)
    code, sidik = marks(printed(world, GURU, skp, _C.EVALUASI))
    corrected(**change)
    found = check_paper(code, sidik, now=LATER)
    assert (found.hasil, found.pokok) == (
        HasilCek.DATA_DIRI,
        (("Predikat pada kertas", "Baik"),),
    )


def test_another_nip_is_another_person(world: World) -> None:
    skp = final(world)
    code, sidik = marks(printed(world, GURU, skp, _C.EVALUASI))
    corrected(nip="198507172010011999")
    assert check_paper(code, sidik, now=LATER).hasil is HasilCek.BERUBAH


def test_a_draft_has_no_second_life(world: World) -> None:
    skp = determined(world)
    code, sidik = marks(printed(world, GURU, skp, _C.EVALUASI))
    corrected(nama="Dimas Prakosa, M.Pd.")
    assert check_paper(code, sidik, now=LATER).hasil is HasilCek.BERUBAH


def test_a_draft_that_became_final_says_that_the_record_changed(world: World) -> None:
    skp = determined(world)
    code, sidik = marks(printed(world, GURU, skp, _C.EVALUASI))
    keputusan_penilaian.finalise_rating(world.actor("ks_a", LATER), skp, now=LATER)
    assert check_paper(code, sidik, now=LATER).hasil is HasilCek.BERUBAH


def test_a_paper_whose_rating_was_reopened_says_so_and_no_more_of_its_contents(
    world: World,
) -> None:
    skp = final(world)
    code, sidik = marks(printed(world, GURU, skp, _C.EVALUASI))
    keputusan_penilaian.reopen_rating(
        world.actor("ks_a", LATER), skp, alasan=REASON, now=LATER + timedelta(hours=1)
    )
    found = check_paper(code, sidik, now=LATER + DAY)
    assert (found.hasil, found.pokok) == (HasilCek.DIBUKA_LAGI, ())


def test_a_plan_stays_valid_when_its_rating_is_reopened(world: World) -> None:
    skp = final(world)
    code, sidik = marks(printed(world, GURU, skp, _C.SKP_KUALITATIF))
    keputusan_penilaian.reopen_rating(world.actor("ks_a", LATER), skp, alasan=REASON, now=LATER)
    assert check_paper(code, sidik, now=LATER + DAY).hasil is HasilCek.COCOK


@pytest.mark.parametrize("forged", ["code", "sidik", "both", "nonsense"])
def test_forged_and_unknown_papers_fail_in_the_same_way(world: World, forged: str) -> None:
    skp = agreed(world)
    code, sidik = marks(printed(world, GURU, skp, _C.SKP_KUALITATIF))
    other_code = "0000-0000-0000" if code != "0000-0000-0000" else "1111-1111-1111"
    other_sidik = ("0" if sidik[0] != "0" else "1") + sidik[1:]
    asked = {
        "code": (other_code, sidik),
        "sidik": (code, other_sidik),
        "both": (other_code, other_sidik),
        "nonsense": ("' OR 1=1 --", "%"),
    }
    assert check_paper(*asked[forged], now=LATER) == NO_MATCH
