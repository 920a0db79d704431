"""What a call may ask for in its query; anything else is refused, so a typing error is noticed."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from kinerja_app.domain.skp import StatusRencana
from kinerja_app.ui.endpoints.api.models import KodePeriode, Npsn

MOST = 200


class TanpaPilihan(BaseModel):
    """A resource that takes no parameters."""

    model_config = ConfigDict(extra="forbid")


class _Halaman(BaseModel):
    """Paging by cursor."""

    model_config = ConfigDict(extra="forbid")

    batas: int = Field(default=100, ge=1, le=MOST, description="Jumlah baris paling banyak.")
    kursor: str = Field(
        default="",
        max_length=300,
        pattern=r"^[A-Za-z0-9._=-]*$",
        description="Isi `lanjut` dari halaman sebelumnya, tanpa diubah.",
    )


class PilihSekolah(_Halaman):
    """Schools, of one jenjang or of all."""

    jenjang: str = Field(default="", pattern=r"^[A-Z]{0,8}$", description="Misalnya SMP.")


class PilihOrang(_Halaman):
    """People, of one school or of all."""

    npsn: Npsn | None = None


class PilihNilai(_Halaman):
    """Ratings or progress of a period, of one school or of all."""

    periode: KodePeriode
    npsn: Npsn | None = None


class PilihSkp(PilihNilai):
    """SKPs of a period, by status."""

    status: Annotated[StatusRencana | None, Field(description="Status rencana.")] = None
