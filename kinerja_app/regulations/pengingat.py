"""When people are reminded and written to: our own proposal, since no source fixes it."""

from __future__ import annotations

from kinerja_app.domain.citation import Citation, Confidence, Provision
from kinerja_app.domain.pengingat import TungguHari
from kinerja_app.domain.pengiriman import JamSurat

_USULAN = Citation("Usulan", Confidence.USULAN, "sumber tidak mengatur; angka dari kami")

JAM_SURAT: Provision[JamSurat] = Provision(JamSurat(mulai=6, selesai=18), _USULAN)
"""Letters leave between these local hours, never on a Sunday."""

HARI_SEBELUM_TENGGAT: Provision[tuple[int, ...]] = Provision((7, 3, 1), _USULAN)
"""Days before a deadline on which those whose turn it is are reminded."""

TUNGGU: Provision[TungguHari] = Provision(TungguHari(penilai=3, pegawai=7, atasan=14), _USULAN)
"""Days that a step may wait before its holder, the pegawai and the superior are told."""
