"""The portable record: what lies in it, that it reads back, and who may take it."""

from __future__ import annotations

import io
import zipfile

import pytest

from kinerja_app.documents.rekaman import from_json
from kinerja_app.domain.errors import NotPermitted
from kinerja_app.files import store
from kinerja_app.services.arsip import RECORD_NAME, RekamanSiap, take_record
from kinerja_app.services.pemberitahuan import read_trail
from tests.services.bukti_steps import RHK1, upload
from tests.services.langkah_penilaian import agreed, final
from tests.services.test_dokumen import LATER
from tests.world import NOW, World

GURU = "guru_disetujui"


def taken(world: World, skp: int) -> RekamanSiap:
    return take_record(world.actor(GURU, LATER), skp, now=LATER)


def opened(record: RekamanSiap) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(record.as_zip()))


@pytest.mark.keluhan(34)
def test_the_archive_holds_documents_evidence_and_the_record_as_data(world: World) -> None:
    skp = agreed(world, now=NOW)
    kept = upload(world, RHK1)
    archive = opened(taken(world, skp))
    names = archive.namelist()
    assert "dokumen/01 SKP kualitatif - Dimas Prakosa - 2024-2.pdf" in names
    assert archive.read("bukti/rhk-RHK01-1.pdf") == store.read(kept.hash)
    assert from_json(archive.read(RECORD_NAME)) == taken(world, skp).rekaman


@pytest.mark.keluhan(34)
def test_a_final_record_reads_back_as_the_same_record(world: World) -> None:
    record = taken(world, final(world))
    again = from_json(opened(record).read(RECORD_NAME))
    assert again == record.rekaman
    assert again.penilaian is not None
    assert again.penilaian.final


def test_the_same_record_is_the_same_archive(world: World) -> None:
    skp = agreed(world)
    assert taken(world, skp).as_zip() == taken(world, skp).as_zip()


def test_an_assessor_does_not_take_the_record_of_another(world: World) -> None:
    skp = agreed(world)
    with pytest.raises(NotPermitted) as refused:
        take_record(world.actor("ks_a", LATER), skp, now=LATER)
    assert refused.value.code == "REKAMAN_MILIK_PEGAWAI"


def test_taking_the_record_is_written_in_the_trail(world: World) -> None:
    skp = agreed(world)
    taken(world, skp)
    acts = [line.tindakan for line in read_trail(world.actor(GURU), skp, now=NOW).jejak]
    assert acts[0] == "unduh_rekaman"
