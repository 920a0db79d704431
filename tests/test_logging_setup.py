import io
import json
import logging
from collections.abc import Callable, Iterator

import pytest
import structlog

from kinerja_app.logging_setup import HIDDEN, configure_logging, new_incident, redact_text
from kinerja_app.settings import Settings

PERSONAL = (
    "siti.aminah@guru.sd.belajar.id",
    "SITI@GURU.SD.BELAJAR.ID",
    "siti%40guru.sd.belajar.id",
    "198705052010012003",
    "19870505 201001 2 003",
    "'198705052010012003",
    "1987-0505-2010-01-2003",
    "3201014505870001",
    "1234567890123456",
    "081234567890",
)
ALLOWED = (
    "SKP 12 diajukan",
    "2024-08-05",
    "2024-08-05 13:05:59",
    "periode 2024-2",
    "/rencana/12",
    "NPSN 69995001",
)


@pytest.fixture
def log_lines(
    configure: Callable[..., Settings],
) -> Iterator[Callable[[], list[dict[str, object]]]]:
    root = logging.getLogger()
    before = root.handlers[:], root.level
    stream = io.StringIO()
    configure_logging(configure(log_format="json"), stream=stream)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    root.handlers[:], root.level = before
    structlog.reset_defaults()


@pytest.mark.parametrize("text", PERSONAL)
def test_what_names_a_person_is_hidden_wherever_it_stands(text: str) -> None:
    for around in ("{}", "gagal untuk {} di baris 7", "({})", "a={}, b=1", "<{}>", '"{}"'):
        redacted = redact_text(around.format(text))
        assert text not in redacted
        assert HIDDEN in redacted


@pytest.mark.parametrize("text", ALLOWED)
def test_what_names_nobody_stays_readable(text: str) -> None:
    assert redact_text(text) == text


@pytest.mark.parametrize("piece", ["A", "a-", "-eyJa", "1 ", "%4", "'1"])
def test_a_text_of_any_length_is_looked_at_in_time(piece: str) -> None:
    # Without bounds each of these takes hours.
    assert len(redact_text(piece * 500_000)) < 11_000


def test_of_a_long_text_nothing_personal_is_left_at_the_cut() -> None:
    for around in range(1_964, 2_004, 4):
        for text in PERSONAL[:4]:
            redacted = redact_text("x" * around + f" {text} " + "y " * 6_000)
            assert text not in redacted
            assert "belajar.id" not in redacted.casefold()
            assert "1987" not in redacted


@pytest.mark.parametrize("text", PERSONAL)
def test_no_part_of_a_log_line_carries_personal_data(
    log_lines: Callable[[], list[dict[str, object]]], text: str
) -> None:
    structlog.get_logger().warning(
        f"gagal {text}",
        nama="Siti",
        daftar=[text, {"dalam": text, text: 1}],
        objek=ValueError(text),
    )
    logging.getLogger("pustaka").error("gagal %s", text, extra={"isi": text})
    try:
        raise ValueError(text)
    except ValueError:
        logging.getLogger("pustaka").exception("jatuh")
        structlog.get_logger().exception("jatuh")
    lines = log_lines()
    assert len(lines) == 4
    assert text not in json.dumps(lines, ensure_ascii=False)
    assert "Siti" not in json.dumps(lines)


def test_a_number_long_enough_to_be_an_identifier_is_hidden_as_a_number_too(
    log_lines: Callable[[], list[dict[str, object]]],
) -> None:
    structlog.get_logger().info("x", isi=198705052010012003, skp=12)
    (line,) = log_lines()
    assert (line["isi"], line["skp"]) == (HIDDEN, 12)


def test_a_refusals_code_and_the_incident_stay_readable(
    log_lines: Callable[[], list[dict[str, object]]],
) -> None:
    incident = new_incident()
    structlog.get_logger().error("gagal", incident=incident, code="TIDAK_BERWENANG")
    (line,) = log_lines()
    assert (line["incident"], line["code"]) == (incident, "TIDAK_BERWENANG")


def test_incidents_differ_and_can_be_read_out() -> None:
    assert len({new_incident() for _ in range(200)}) == 200
    assert len(new_incident()) == 8
