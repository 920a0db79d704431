"""``kinerja angka-kredit``: jenjang, predikat and months in, exact and rounded value out."""

from __future__ import annotations

import argparse
from decimal import Decimal

from kinerja_app.commands.output import complain, say, say_json
from kinerja_app.commands.rules_on import add_date, rules_on
from kinerja_app.domain.angka_kredit import (
    BULAN_SETAHUN,
    PerhitunganAk,
    convert,
    level,
    level_named,
)
from kinerja_app.domain.predikat import JenisDokumen, predikat_label, predikat_named
from kinerja_app.regulations import RuleSet

LONGEST = 6
"""Decimals of an endless value before it is cut; JSON has all that the precision gives."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command."""
    parser.add_argument("--jenjang", required=True, help='misalnya "Ahli Muda"')
    parser.add_argument("--predikat", required=True, help='misalnya "Baik"')
    parser.add_argument(
        "--bulan",
        type=int,
        default=BULAN_SETAHUN,
        choices=range(1, BULAN_SETAHUN + 1),
        metavar="1-12",
        help="bulan penuh yang dinilai; 12 bila kosong",
    )
    add_date(parser)
    parser.add_argument("--json", action="store_true", help="sebagai JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print the value; 1 when no rules are held for the date, 2 for an unknown label."""
    rules = rules_on(arguments.on)
    if rules is None:
        return 1
    jenjang = level_named(arguments.jenjang, rules)
    predikat = predikat_named(arguments.predikat, rules)
    if jenjang is None:
        _unknown("Jenjang", arguments.jenjang, [e.label for e in rules.jenjang_jabatan.value])
    if predikat is None:
        screen = [e for e in rules.label_predikat.value if e.dokumen is JenisDokumen.LAYAR]
        _unknown("Predikat", arguments.predikat, [e.label for e in screen])
    if jenjang is None or predikat is None:
        return 2
    answer = convert(jenjang, predikat, rules, bulan=arguments.bulan)
    say_json(_as_json(answer, rules)) if arguments.json else _say(answer, rules)
    return 0


def _unknown(name: str, text: str, labels: list[str]) -> None:
    known = ", ".join(f'"{each}"' for each in labels)
    complain(f'{name} "{text}" tidak dikenal. Pakai salah satu: {known}.')


def _say(answer: PerhitunganAk, rules: RuleSet) -> None:
    label = predikat_label(answer.predikat, rules)
    rounded = f"{answer.ak.rounded(rules.desimal_ak.value):f}".replace(".", ",")
    say(f"Angka kredit: {rounded}")
    say(f"Nilai tepat: {_spoken(answer.ak.nilai)}")
    say(
        f"{answer.bulan}/{BULAN_SETAHUN} × {_spoken(answer.persen)}% ({label}) × "
        f"{_spoken(answer.koefisien)} ({level(answer.jenjang, rules).label})"
    )
    say(f"{answer.citation.source} · {rules.id.value}")


def _spoken(value: Decimal) -> str:
    whole, _, decimals = plain(value).partition(".")
    if len(decimals) > LONGEST:
        decimals = f"{decimals[:LONGEST]}…"
    return f"{whole},{decimals}" if decimals else whole


def plain(value: Decimal) -> str:
    """Return a decimal without exponent and without zeros at its end."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _as_json(answer: PerhitunganAk, rules: RuleSet) -> dict[str, str | int]:
    return {
        "jenjang": answer.jenjang.value,
        "predikat": answer.predikat.value,
        "bulan": answer.bulan,
        "persen": plain(answer.persen),
        "koefisien": plain(answer.koefisien),
        "exact": plain(answer.ak.nilai),
        "rounded": f"{answer.ak.rounded(rules.desimal_ak.value):f}",
        "source": answer.citation.source,
        "confidence": answer.citation.confidence.value,
        "rule_set": rules.id.value,
    }
