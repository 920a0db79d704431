"""The documents that Diskusi Persiapan asks for, as slots beside the evidence of the plan."""

from __future__ import annotations

from kinerja_app.domain.bukti import JenisBukti, SlotBukti
from kinerja_app.domain.observasi import AturanSiklus, Dokumen, JenisIsian, Pengisi, fields_of
from kinerja_app.domain.skp import Jabatan


def preparation_slots(rules: AturanSiklus, jabatan: Jabatan) -> tuple[SlotBukti, ...]:
    """Return the places for the documents that Diskusi Persiapan asks for: RPP, modul ajar.

    They prove nothing of the plan: they have no points, and no sheet waits for them.
    """
    asked = fields_of(Dokumen.A, Pengisi.PEGAWAI, rules, jabatan=jabatan)
    return tuple(
        SlotBukti(f"persiapan/{each.kode}", JenisBukti.PERANGKAT, each.label, 1)
        for each in asked
        if each.jenis is JenisIsian.BERKAS
    )
