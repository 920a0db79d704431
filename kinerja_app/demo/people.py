"""Schools and addresses of the demo's people; those who play a part stand in ``demo_cast``."""

from __future__ import annotations

from kinerja_app.identity.demo_cast import (
    ADMIN_DINAS,
    ADMIN_SISTEM,
    GURU,
    GURU_SD,
    GURU_SIKLUS,
    KEPALA_DINAS,
    KS_SD,
    KS_SMP,
    OPERATOR_SD,
    OPERATOR_SMP,
    PENGAWAS,
    PLT,
)

__all__ = [
    "ADMIN_DINAS",
    "ADMIN_SISTEM",
    "GURU",
    "GURU_SD",
    "GURU_SIKLUS",
    "KEPALA_DINAS",
    "KS_SD",
    "KS_SMA_LAMA",
    "KS_SMP",
    "OPERATOR_SD",
    "OPERATOR_SMA",
    "OPERATOR_SMP",
    "PENGAWAS",
    "PENGAWAS_KEDUA",
    "PLT",
    "SD",
    "SMA",
    "SMP",
]

SD, SMP, SMA = "69995001", "69995002", "69995003"
KS_SMA_LAMA = "hartinidharma00@admin.sma.belajar.id"
PENGAWAS_KEDUA = "madearyani@pengawas.belajar.id"
OPERATOR_SMA = "sriwahyuni@operator.sma.belajar.id"
