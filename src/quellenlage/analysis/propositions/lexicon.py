"""The words of attribution and commitment as look-ups; the knowledge itself lies in `resources/de`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from quellenlage.model import CommitmentBasis, CommitmentValue
from quellenlage.resources import table


@dataclass(frozen=True, slots=True)
class Stance:
    """What a verb says of its holder: commitment to a positive content, and under negation.

    `report` is false where the holder did not say it at all; `name` is the class in `attitudes.yaml`.
    """

    name: str
    value: CommitmentValue
    negated: CommitmentValue
    report: bool = True
    negated_report: bool = False
    basis: CommitmentBasis = "asserted"


@cache
def stances() -> dict[str, Stance]:
    """Stance by lemma; a verb in several classes has the first."""
    found: dict[str, Stance] = {}
    for name, data in table("de/attitudes.yaml")["classes"].items():
        negated = data.get("negated", {})
        stance = Stance(
            name,
            data["value"],
            negated.get("value", "CTu"),
            report=data.get("report", True),
            negated_report=not negated.get("report", True) or not data.get("report", True),
            basis=data.get("basis", "asserted"),
        )
        for verb in data["verbs"].split():
            found.setdefault(verb, stance)
    return found


@cache
def phrase_stances() -> dict[str, dict[str, Stance]]:
    """For a verb's lemma the words that make it report („vertreten“: „ansicht“), in small letters, with their stance."""
    by_class = {stance.name: stance for stance in stances().values()}
    found: dict[str, dict[str, Stance]] = {}
    for name, verbs in table("de/attitudes.yaml")["phrases"].items():
        if name in by_class:
            for verb, words_ in verbs.items():
                found.setdefault(verb, {}).update({word.lower(): by_class[name] for word in words_.split()})
    return found


@cache
def telling_phrases() -> dict[str, frozenset[str]]:
    """For a verb's lemma the words, in small letters, with which it tells that somebody speaks („üben“: „kritik“)."""
    found = {verb: {*words_} for verb, words_ in phrase_stances().items()}
    for verb, words_ in table("de/attitudes.yaml")["announcing"]["phrases"].items():
        found.setdefault(verb, set()).update(words_.lower().split())
    return {verb: frozenset(words_) for verb, words_ in found.items()}


@cache
def held_for() -> dict[str, Stance]:
    """Stance by what somebody holds something for: „hält es für möglich, dass …“."""
    opposite = {"CT+": "CT-", "CT-": "PS+", "PR+": "PR-", "PR-": "PR+", "PS+": "CT-"}
    table_ = table("de/attitudes.yaml")["held_for"]["words"]
    return {word: Stance("think", value, opposite[value]) for word, value in table_.items()}  # type: ignore[arg-type]


@cache
def words(file: str, *path: str) -> frozenset[str]:
    """A list of words in a resource by its path of keys."""
    data: Any = table(f"de/{file}.yaml")
    for key in path:
        data = data[key]
    if isinstance(data, str):
        data = data.split()
    return frozenset(data)


@cache
def nominal_prepositions() -> dict[str, frozenset[str]]:
    """For a lemma the prepositions whose phrase is itself a report („sprach von …“)."""
    found: dict[str, set[str]] = {}
    for preposition, verbs in table("de/attitudes.yaml")["nominal"]["prepositions"].items():
        for verb in verbs.split():
            found.setdefault(verb, set()).add(preposition)
    return {verb: frozenset(prepositions) for verb, prepositions in found.items()}


@cache
def counting_verbs() -> dict[str, str]:
    """For a verb with which somebody gives a number the preposition that it takes, or none („kommen“: „auf“, „zählen“: „“)."""
    return dict(table("de/attitudes.yaml")["nominal"]["counting"]["verbs"])


@cache
def explaining() -> dict[str, str]:
    """For a verb the word with which it explains something („zurückführen“: „auf“)."""
    return dict(table("de/attitudes.yaml")["nominal"]["explaining"])


@cache
def hedging_stems() -> dict[str, CommitmentValue]:
    """Stems of adjectives that make what they describe less certain."""
    return dict(table("de/hedges.yaml")["attributes"]["stems"])


@dataclass(frozen=True, slots=True)
class HedgeWord:
    """A word that changes the commitment of whoever states its clause."""

    value: CommitmentValue
    basis: CommitmentBasis
    sense: str


@cache
def hedge_adverbs() -> dict[str, HedgeWord]:
    """Hedging adverbs in small letters."""
    return {
        word: HedgeWord(entry["value"], entry["basis"], entry["sense"])
        for entry in table("de/hedges.yaml")["adverbs"]
        for word in entry["words"].split()
    }


@cache
def hedge_phrases() -> dict[str, tuple[tuple[tuple[str, ...], HedgeWord], ...]]:
    """Hedges of several words by their first."""
    found: dict[str, list[tuple[tuple[str, ...], HedgeWord]]] = {}
    for entry in table("de/hedges.yaml")["phrases"]:
        hedge = HedgeWord(entry["value"], entry["basis"], entry["sense"])
        for phrase in entry["words"]:
            parts = tuple(phrase.split())
            found.setdefault(parts[0], []).append((parts, hedge))
    return {first: tuple(phrases) for first, phrases in found.items()}


@cache
def asks_of() -> dict[str, str]:
    """What a question word (small letters) or noun asks for."""
    found: dict[str, str] = {}
    for ask, entry in table("de/open_questions.yaml")["asks"].items():
        for word in (*entry["openers"].split(), *entry["nouns"].split()):
            found[word] = ask
    return found


@cache
def ask_endings() -> tuple[tuple[str, str], ...]:
    """Endings of compound nouns with what they ask for, the longest first."""
    found = [
        (ending, ask) for ask, entry in table("de/open_questions.yaml")["asks"].items() for ending in entry["endings"].split()
    ]
    return tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair)))
