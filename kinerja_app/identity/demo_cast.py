"""The addresses of the demo's people who each play a part, in the order of the sign-in page."""

from __future__ import annotations

GURU = "diansaputra06@guru.smp.belajar.id"
GURU_SIKLUS = "endangsantoso26@guru.smp.belajar.id"
KS_SMP = "budiramadhan00@admin.smp.belajar.id"
GURU_SD = "yulianautama01@guru.sd.belajar.id"
KS_SD = "indaharitonang00@admin.sd.belajar.id"
PLT = "sulastrisuryadi02@guru.sma.belajar.id"
PENGAWAS = "kartikawiranto@pengawas.belajar.id"
KEPALA_DINAS = "bambangsuryadi@dinas.belajar.id"
ADMIN_DINAS = "agushartono@dinas.belajar.id"
OPERATOR_SMP = "rinaanggraini@operator.smp.belajar.id"
OPERATOR_SD = "jokolestari@operator.sd.belajar.id"
ADMIN_SISTEM = "nadiaputri@sistem.belajar.id"

FEATURED = (
    *(GURU, GURU_SIKLUS, KS_SMP, GURU_SD, KS_SD, PLT, PENGAWAS),
    *(KEPALA_DINAS, ADMIN_DINAS, OPERATOR_SMP, OPERATOR_SD, ADMIN_SISTEM),
)
