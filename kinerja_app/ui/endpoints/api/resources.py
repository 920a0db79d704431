"""The resources, each a use case with its question; all rules stand in the services."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response

from kinerja_app.domain.token_api import Cakupan
from kinerja_app.identity.api_tokens import ApiCaller
from kinerja_app.persistence.reads_dinas import Potongan
from kinerja_app.services import pasokan
from kinerja_app.ui.endpoints.api import cursor, models, queries
from kinerja_app.ui.endpoints.api.door import DoorRoute

router = APIRouter(route_class=DoorRoute)


def caller_of(request: Request) -> ApiCaller:
    """The system that asks, as the door found it."""
    found: ApiCaller = request.state.caller
    return found


Caller = Annotated[ApiCaller, Depends(caller_of)]
NomorOrang = Annotated[models.Nomor, Path(description="Nomor orang.")]
NomorSkp = Annotated[models.Nomor, Path(description="Nomor SKP.")]


@dataclass(frozen=True)
class Listing:
    """A list that is asked for page by page, and the answer that names the next page."""

    request: Request
    response: Response
    caller: ApiCaller

    def ask(self, use_case: Callable[..., Any], **filters: object) -> Callable[..., Any]:
        """The use case as this system asks it; the slice is still open."""
        return partial(use_case, self.caller.actor, now=self.caller.now, **filters)

    def page(
        self, pilihan: Any, read: Callable[[Potongan], Sequence[Any]], *, key: str
    ) -> dict[str, Any]:
        """One page: a row more than asked for is read, to know whether there is a next one."""
        asked = pilihan.model_dump_json(exclude={"kursor", "batas"})
        route = self.request.scope["route"].path
        question = f"{self.caller.token.dinas_id}|{route}|{asked}"
        begin = cursor.read(pilihan.kursor, question=question)
        found = tuple(read(Potongan(begin, pilihan.batas + 1)))
        shown = found[: pilihan.batas]
        if len(found) == len(shown):
            return {"data": shown, "lanjut": None}
        following = cursor.after(getattr(shown[-1], key), question=question)
        query = self.request.url.include_query_params(kursor=following).query
        self.response.headers["link"] = f'<{self.request.url.path}?{query}>; rel="next"'
        return {"data": shown, "lanjut": following}


def listing_of(request: Request, response: Response, caller: Caller) -> Listing:
    """The list that is asked for."""
    return Listing(request, response, caller)


Asked = Annotated[Listing, Depends(listing_of)]


@router.get("/periode", tags=[Cakupan.KEMAJUAN], operation_id="daftar_periode")
def periods(
    caller: Caller, pilihan: Annotated[queries.TanpaPilihan, Query()]
) -> models.DaftarPeriode:
    """Periode yang sudah mulai. Cukup dengan cakupan skp, penilaian, atau kemajuan."""
    del pilihan
    found = pasokan.supply_periods(caller.actor, now=caller.now)
    return models.DaftarPeriode.model_validate({"data": found})


@router.get("/sekolah", tags=[Cakupan.SEKOLAH], operation_id="daftar_sekolah")
def schools(
    asked: Asked, pilihan: Annotated[queries.PilihSekolah, Query()]
) -> models.DaftarSekolah:
    """Sekolah di daerah, urut NPSN."""
    read = asked.ask(pasokan.supply_schools, jenjang=pilihan.jenjang)
    return models.DaftarSekolah.model_validate(asked.page(pilihan, read, key="npsn"))


@router.get("/sekolah/{npsn}", tags=[Cakupan.SEKOLAH], operation_id="satu_sekolah")
def school(
    caller: Caller,
    npsn: Annotated[models.Npsn, Path()],
    pilihan: Annotated[queries.TanpaPilihan, Query()],
) -> models.Sekolah:
    """Satu sekolah di daerah."""
    del pilihan
    found = pasokan.supply_school(caller.actor, npsn, now=caller.now)
    return models.Sekolah.model_validate(found)


@router.get("/orang", tags=[Cakupan.ORANG], operation_id="daftar_orang")
def people(asked: Asked, pilihan: Annotated[queries.PilihOrang, Query()]) -> models.DaftarOrang:
    """Orang yang aktif di sekolah daerah, urut nomor."""
    read = asked.ask(pasokan.supply_people, npsn=pilihan.npsn or "")
    return models.DaftarOrang.model_validate(asked.page(pilihan, read, key="id"))


@router.get("/orang/{orang_id}", tags=[Cakupan.ORANG], operation_id="satu_orang")
def person(
    caller: Caller, orang_id: NomorOrang, pilihan: Annotated[queries.TanpaPilihan, Query()]
) -> models.Orang:
    """Satu orang yang aktif di sekolah daerah."""
    del pilihan
    found = pasokan.supply_person(caller.actor, orang_id, now=caller.now)
    return models.Orang.model_validate(found)


@router.get("/skp", tags=[Cakupan.SKP], operation_id="daftar_skp")
def plans(asked: Asked, pilihan: Annotated[queries.PilihSkp, Query()]) -> models.DaftarSkp:
    """SKP Kepala Sekolah pada satu periode, urut nomor."""
    read = asked.ask(
        pasokan.supply_plans,
        periode=pilihan.periode,
        npsn=pilihan.npsn or "",
        status=pilihan.status or "",
    )
    return models.DaftarSkp.model_validate(asked.page(pilihan, read, key="id"))


@router.get("/skp/{skp_id}", tags=[Cakupan.SKP], operation_id="satu_skp")
def plan(
    caller: Caller, skp_id: NomorSkp, pilihan: Annotated[queries.TanpaPilihan, Query()]
) -> models.Skp:
    """Satu SKP Kepala Sekolah."""
    del pilihan
    return models.Skp.model_validate(pasokan.supply_plan(caller.actor, skp_id, now=caller.now))


@router.get("/penilaian", tags=[Cakupan.PENILAIAN], operation_id="daftar_penilaian")
def ratings(
    asked: Asked, pilihan: Annotated[queries.PilihNilai, Query()]
) -> models.DaftarPenilaian:
    """Predikat akhir Kepala Sekolah pada satu periode, urut nomor SKP."""
    read = asked.ask(pasokan.supply_ratings, periode=pilihan.periode, npsn=pilihan.npsn or "")
    return models.DaftarPenilaian.model_validate(asked.page(pilihan, read, key="skp_id"))


@router.get("/penilaian/{skp_id}", tags=[Cakupan.PENILAIAN], operation_id="satu_penilaian")
def rating(
    caller: Caller, skp_id: NomorSkp, pilihan: Annotated[queries.TanpaPilihan, Query()]
) -> models.Penilaian:
    """Predikat akhir satu SKP Kepala Sekolah."""
    del pilihan
    found = pasokan.supply_rating(caller.actor, skp_id, now=caller.now)
    return models.Penilaian.model_validate(found)


@router.get("/kemajuan", tags=[Cakupan.KEMAJUAN], operation_id="daftar_kemajuan")
def progress(
    asked: Asked, pilihan: Annotated[queries.PilihNilai, Query()]
) -> models.DaftarKemajuan:
    """Kemajuan perencanaan setiap sekolah pada satu periode, urut NPSN."""
    read = asked.ask(pasokan.supply_progress, periode=pilihan.periode, npsn=pilihan.npsn or "")
    return models.DaftarKemajuan.model_validate(asked.page(pilihan, read, key="npsn"))
