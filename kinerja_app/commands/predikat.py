"""``kinerja predikat``: two ratings in, the predikat and its cell out."""

from __future__ import annotations

import argparse

from kinerja_app.commands.output import complain, say, say_json
from kinerja_app.commands.rules_on import add_date, rules_on
from kinerja_app.domain.predikat import (
    PenjelasanPredikat,
    Rating,
    explain,
    predikat_label,
    rating_label,
    rating_named,
)
from kinerja_app.regulations import RuleSet


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may follow the command: hasil kerja first, then perilaku kerja."""
    parser.add_argument("hasil_kerja", help='rating hasil kerja, misalnya "Di Atas Ekspektasi"')
    parser.add_argument(
        "perilaku_kerja", help='rating perilaku kerja, misalnya "Sesuai Ekspektasi"'
    )
    add_date(parser)
    parser.add_argument("--json", action="store_true", help="sebagai JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print the predikat; 1 when no rules are held for the date, 2 for an unknown rating."""
    rules = rules_on(arguments.on)
    if rules is None:
        return 1
    found = [
        _rating(text, name, rules)
        for name, text in (
            ("hasil kerja", arguments.hasil_kerja),
            ("perilaku kerja", arguments.perilaku_kerja),
        )
    ]
    hasil, perilaku = found
    if hasil is None or perilaku is None:
        return 2
    answer = explain(hasil_kerja=hasil, perilaku_kerja=perilaku, rules=rules)
    say_json(_as_json(answer, rules)) if arguments.json else _say(answer, rules)
    return 0


def _rating(text: str, name: str, rules: RuleSet) -> Rating | None:
    rating = rating_named(text, rules)
    if rating is None:
        known = ", ".join(f'"{each.label}"' for each in rules.label_rating.value)
        complain(f'Rating {name} "{text}" tidak dikenal. Pakai salah satu: {known}.')
    return rating


def _say(answer: PenjelasanPredikat, rules: RuleSet) -> None:
    say(predikat_label(answer.sel.predikat, rules))
    say(
        f"Hasil kerja: {rating_label(answer.sel.hasil_kerja, rules)} · "
        f"Perilaku kerja: {rating_label(answer.sel.perilaku_kerja, rules)}"
    )
    say(f"{answer.citation.source} · {rules.id.value}")


def _as_json(answer: PenjelasanPredikat, rules: RuleSet) -> dict[str, str]:
    sel = answer.sel
    return {
        "hasil_kerja": sel.hasil_kerja.value,
        "perilaku_kerja": sel.perilaku_kerja.value,
        "predikat": sel.predikat.value,
        "label": predikat_label(sel.predikat, rules),
        "source": answer.citation.source,
        "confidence": answer.citation.confidence.value,
        "rule_set": rules.id.value,
    }
