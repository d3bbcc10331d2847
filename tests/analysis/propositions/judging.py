"""How a case of the authored suites is judged: by the proposition that fits its words best, as a reader would pick it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from quellenlage.analysis.base import analyse
from quellenlage.analysis.names import find_names
from quellenlage.analysis.propositions import find_propositions
from quellenlage.model import Proposition

FOLDER = Path(__file__).parents[2] / "cases/commitment"
_HALF, _FULL, _TWO_THIRDS = 0.5, 0.85, 2 / 3


@cache
def propositions(text: str) -> tuple[Proposition, ...]:
    """The propositions of a text by the rules alone, without the quotation model."""
    analysis = analyse(text)
    return find_propositions(analysis, (), find_names(analysis))


def best(text: str, words: str) -> Proposition | None:
    """The proposition for some words: at least half of them covered; 85 % or more come first, among them the tightest."""
    start = text.index(words)
    end = start + len(words)

    def fit(one: Proposition) -> tuple[bool, float, float]:
        shared = min(one.end, end) - max(one.start, start)
        part = shared / len(words)
        return part >= _FULL, 0.0 if part >= _FULL else part, shared / (max(one.end, end) - min(one.start, start))

    found = [p for p in propositions(text) if min(p.end, end) - max(p.start, start) >= _HALF * len(words)]
    return max(found, key=fit, default=None)


def held(text: str, words: str) -> str:
    """The chain of the statement that fits some words best, outermost first, with the origin's commitment."""
    one = best(text, words)
    assert one is not None, words
    return shown(one)


def shown(one: Proposition) -> str:
    """„Polizei > Fahrer CT+“; what the article itself holds is „- CT+“."""
    names = [source.name or "?" for source in one.chain]
    return " > ".join(names) + f" {one.chain[-1].commitment}" if names else f"- {one.outlet}"


def described(one: Proposition | None) -> str:
    """A proposition in a line, for a failure's message."""
    if one is None:
        return "nothing found"
    chain = " > ".join("unnamed" if s.role == "unnamed" else s.name for s in one.chain)
    origin = f"{one.chain[-1].commitment}/{one.chain[-1].basis}" if one.chain else ""
    flags = " negated report" if one.negated_report else ""
    return f"{one.outlet} [{chain}] {origin} {one.mode} {one.kind} {','.join(one.asks)}{flags} {one.rules}"


def same_chain(wanted: str, one: Proposition) -> bool:
    """Whether the chain is as wanted: „A > B“; „A|B“ are alternatives of the whole chain."""
    return any(_fits(option, one) for option in wanted.split("|"))


def _fits(option: str, one: Proposition) -> bool:
    names = [name for name in option.split(" > ") if name]
    if len(names) != len(one.chain):
        return False
    return all(s.role == "unnamed" if n == "unnamed" else n in s.name for n, s in zip(names, one.chain, strict=True))


def _allowed(wanted: str, got: str) -> bool:
    return got in wanted.split("|")


def judge_commitment(text: str, words: str, outlet: str, chain: str, origin: str, flags: str) -> bool:
    """The outlet's value, the chain, the origin's value, plan and negated report."""
    one = best(text, words)
    if one is None or not _allowed(outlet, one.outlet) or not same_chain(chain, one):
        return False
    value = one.chain[-1].commitment if one.chain else ""
    options = flags.split("|")
    plan = "plan" not in options or one.kind == "plan" or "" in options
    return (not origin or _allowed(origin, value)) and one.negated_report == ("neg" in options) and plan


def judge_reading(text: str, words: str, readings: str, chain: str) -> bool:
    """Whether „sollen“ or „wollen“ is read as wanted."""
    one = best(text, words)
    if one is None or not same_chain(chain, one):
        return False
    if "condition" in readings.split("|"):
        return one.end - one.start > len(words) * 1.2 and one.mode != "hearsay"
    return any(_READINGS[reading](one) for reading in readings.split("|"))


def _is_hearsay(one: Proposition) -> bool:
    return bool(one.chain) and one.kind != "plan" and one.chain[-1].basis != "intended"


def _is_plan(one: Proposition) -> bool:
    basis = one.chain[-1].basis if one.chain else one.outlet_basis
    return one.kind == "plan" and basis == "intended" and one.mode != "hearsay"


_READINGS: dict[str, Callable[[Proposition], bool]] = {
    "hearsay": _is_hearsay,
    "plan": _is_plan,
    "claim": lambda one: one.mode == "indirect" and one.kind != "plan" and one.chain[-1].role == "speaker",
    "past": lambda one: one.mode != "hearsay" and one.kind == "plan",
}


def judge_negated(text: str, words: str, chain: str, origin: str, flag: str) -> bool:
    """The holder, its value, and whether it did not say it at all."""
    one = best(text, words)
    if one is None or not same_chain(chain, one):
        return False
    value = one.chain[-1].commitment if one.chain else ""
    return (_allowed(origin, value) or not one.chain) and _allowed(flag, "neg" if one.negated_report else "")


def judge_question(text: str, words: str, asks: str, chain: str) -> bool:
    """What is asked, in which words and by whom; no question where none is wanted."""
    questions = [one for one in propositions(text) if one.asks and _overlap(text, words, one) >= _HALF]
    if not questions:
        return "" in asks.split("|")
    one = questions[0]
    about = " ".join(text[span.start : span.end] for span in one.core)
    wanted = set(words.lower().split())
    said = set(about.replace(",", " ").lower().split())
    tight = len(wanted & said) >= _TWO_THIRDS * len(wanted) and not said - wanted & _CUES
    return _allowed(asks, ",".join(one.asks)) and same_chain(chain, one) and tight and one.outlet == "Uu"


_CUES = frozenset(
    ("unklar", "offen", "ungeklärt", "unbekannt", "ungewiss", "fraglich", "absehbar", "rätselhaft", "strittig", "fest", "klar")
)


def _overlap(text: str, words: str, one: Proposition) -> float:
    start = text.index(words)
    return (min(one.end, start + len(words)) - max(one.start, start)) / len(words)


JUDGES: dict[str, Callable[..., bool]] = {
    "commitment": judge_commitment,
    "sollen_wollen": judge_reading,
    "negated_reports": judge_negated,
    "open_questions": judge_question,
}


def cases(suite: str, part: str) -> Iterator[tuple[str, list[Any]]]:
    """The cases of a suite's part („dev“, „holdout“) with their domain."""
    data = yaml.safe_load((FOLDER / f"{suite}_{part}.yaml").read_text(encoding="utf-8"))
    for domain, rows in data.items():
        for row in rows:
            yield domain, row


def measure(suite: str, part: str) -> tuple[float, list[str]]:
    """Accuracy and the failures, one line each."""
    judged = [(row, JUDGES[suite](*row)) for _, row in cases(suite, part)]
    wrong = [f"{row[0]}\n    want {row[1:]}\n    got  {described(best(row[0], row[1]))}" for row, right in judged if not right]
    return sum(right for _, right in judged) / len(judged), wrong
