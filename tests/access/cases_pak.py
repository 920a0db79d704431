"""The SK of a PAK: kept by those who hand the result on, never for oneself."""

from __future__ import annotations

from kinerja_app.domain.actor import Permission
from kinerja_app.domain.penetapan_ak import SkPak
from kinerja_app.services.penetapan_ak import SaringanPak, correct_pak, list_pak, record_pak
from tests.access.case import Case, may, names, only
from tests.services.langkah_ekinerja import GURU
from tests.services.langkah_pak import JANUARY, LETTER, lettered, year_final
from tests.world import SECOND, SMP_A

EXPORTERS = may(Permission.EXPORT_EKINERJA)
OF_A = names("ks_a", "kadis", "admin_dinas")
OTHER = SkPak("823/15/2025", LETTER.tanggal)

CASES = (
    Case(
        "penetapan_ak.list_pak",
        "school A",
        lambda _, a: list_pak(a, SECOND, npsn=SMP_A, saringan=SaringanPak(), now=JANUARY),
        **only(OF_A, among=EXPORTERS),
        prepare=year_final,
    ),
    Case(
        "penetapan_ak.record_pak",
        "guru A",
        lambda w, a: record_pak(a, w.skp[GURU], LETTER, now=JANUARY),
        **only(OF_A, among=EXPORTERS),
        prepare=year_final,
    ),
    Case(
        "penetapan_ak.correct_pak",
        "guru A",
        lambda w, a: correct_pak(a, w.skp[GURU], OTHER, ke=1, alasan="Salah ketik.", now=JANUARY),
        **only(OF_A, among=EXPORTERS),
        prepare=lettered,
    ),
)
