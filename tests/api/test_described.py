"""The API against its own description, by a property-based tester: bounded and repeatable."""

from __future__ import annotations

from typing import Any

import hypothesis
import pytest
import schemathesis
from schemathesis import Case, GenerationMode
from schemathesis.core.parameters import ParameterLocation
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import positive_data_acceptance

from kinerja_app.identity.api_limit import ApiLimit
from tests.api.conftest import Api, product
from tests.world_database import Clones

EXAMPLES = 20
FREE = ApiLimit(1_000_000, 1_000_000)
PATHS = (
    "/kemajuan",
    "/orang",
    "/orang/{orang_id}",
    "/penilaian",
    "/penilaian/{skp_id}",
    "/periode",
    "/sekolah",
    "/sekolah/{npsn}",
    "/skp",
    "/skp/{skp_id}",
)
REPEATABLE = hypothesis.settings(
    max_examples=EXAMPLES,
    derandomize=True,
    deadline=None,
    database=None,
    phases=(hypothesis.Phase.explicit, hypothesis.Phase.generate),
    suppress_health_check=list(hypothesis.HealthCheck),
)


@pytest.fixture
def described(clones: Clones) -> BaseSchema:
    """The served description, tested in this process with no limit on calls."""
    del clones
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", product(FREE))


def test_the_description_is_openapi_3_1_and_names_every_refusal(described: BaseSchema) -> None:
    raw = described.raw_schema
    assert raw["openapi"].startswith("3.1")
    assert tuple(sorted(raw["paths"])) == PATHS
    for path in raw["paths"].values():
        assert set(path) == {"get"}
        assert {"200", "304", "400", "401", "403", "404", "429"} <= set(path["get"]["responses"])


def test_no_model_of_the_description_has_private_fields(described: BaseSchema) -> None:
    models = described.raw_schema["components"]["schemas"].values()
    fields = {name for model in models for name in model.get("properties", {})}
    assert fields & {"nik", "tanggal_lahir", "tempat_lahir", "email", "subjek", "kelamin"} == set()


def asked(case: Case[Any], token: str) -> None:
    """One call and every check; a made-up cursor may be refused, a negated header brings none."""
    header = case.meta.components.get(ParameterLocation.HEADER) if case.meta else None
    without = header is not None and header.mode.is_negative
    case.call_and_validate(
        headers={} if without else {"Authorization": f"Bearer {token}"},
        excluded_checks=[positive_data_acceptance] if (case.query or {}).get("kursor") else [],
    )


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_as_described(described: BaseSchema, api: Api, path: str) -> None:
    operation = described[path]["GET"]
    sensible = operation.as_strategy(generation_mode=GenerationMode.POSITIVE)
    senseless = operation.as_strategy(generation_mode=GenerationMode.NEGATIVE)
    seen: list[Case[Any]] = []

    @REPEATABLE
    @hypothesis.given(case=sensible | senseless)
    def ask(case: Case[Any]) -> None:
        seen.append(case)
        asked(case, api.token)

    ask()
    assert len(seen) >= EXAMPLES
