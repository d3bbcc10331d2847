"""What kind of event a clause tells of: presence, departure, arrival, movement, meeting, or none of these."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from quellenlage.knowledge.vehicles import is_vehicle
from quellenlage.model import Analysis, ClaimKind, Predicate
from quellenlage.resources import table

_ORDER: tuple[ClaimKind, ...] = ("departure", "arrival", "meeting", "presence", "movement")
_OPEN = ("event", "state", "other", "background")
_AWAITED = "expected"
_REFLEXIVES = ("sich", "mich", "dich", "uns", "euch", "einander")


@dataclass(frozen=True, slots=True)
class EventClass:
    """What a clause tells of: a kind of event, „act“ for what is done with one's own body, „conveyed“, or nothing („“).

    `undergone` says that it is done to somebody, who is there: the subject of a passive, the object else; `by_hand` that whoever
    does it is there too; `upon` is the preposition before whom it is done to („Auf X wurde geschossen“).
    """

    name: str = ""
    undergone: bool = False
    by_hand: bool = False
    upon: str = ""


@dataclass(frozen=True, slots=True)
class _Acts:
    verbs: frozenset[str]
    with_object: dict[str, frozenset[str]]
    undergone: frozenset[str]
    by_hand: frozenset[str]
    upon: dict[str, str]
    with_noun: dict[str, frozenset[str]]
    conveyed: frozenset[str]
    remote: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Classes:
    verbs: dict[str, ClaimKind]
    with_place: frozenset[str]
    with_noun: tuple[tuple[ClaimKind, dict[str, frozenset[str]]], ...]
    only_reflexive: frozenset[str]
    boarding: frozenset[str]
    but_with: dict[str, frozenset[str]]
    reflexive: frozenset[str]
    person_object: frozenset[str]
    presence_nouns: frozenset[str]


@cache
def _classes() -> _Classes:
    data: dict[str, Any] = table("de/event_verbs.yaml")
    return _Classes(
        verbs={verb: kind for kind in reversed(_ORDER) for verb in data[kind]["verbs"]},
        with_place=frozenset((*data["arrival"]["with_place"], *data["presence"]["with_place"])),
        with_noun=tuple((kind, _nouns(data[kind]["with_noun"])) for kind in _ORDER if "with_noun" in data[kind]),
        only_reflexive=frozenset(data["departure"]["reflexive"]),
        boarding=frozenset(data["departure"]["boarding"]),
        but_with={verb: nouns for kind in _ORDER for verb, nouns in _nouns(data[kind].get("but_with", {})).items()},
        reflexive=frozenset(data["meeting"]["reflexive"]),
        person_object=frozenset(data["meeting"]["person_object"]),
        presence_nouns=frozenset(data["presence"]["nouns"]),
    )


@cache
def _acts() -> _Acts:
    data: dict[str, Any] = table("de/event_verbs.yaml")
    return _Acts(
        verbs=frozenset(data["act"]["verbs"]),
        with_object=_nouns(data["act"]["with_object"]),
        undergone=frozenset(data["undergone"]["verbs"]),
        by_hand=frozenset(data["undergone"]["by_hand"]),
        upon={verb: word for word, verbs in data["undergone"]["upon"].items() for verb in verbs},
        with_noun=_nouns(data["undergone"]["with_noun"]),
        conveyed=frozenset(data["conveyed"]["verbs"]),
        remote=frozenset((*data["remote"]["words"], *data["remote"]["verbs"])),
    )


def _nouns(data: Mapping[str, Sequence[str]]) -> dict[str, frozenset[str]]:
    return {verb: frozenset(nouns) for verb, nouns in data.items()}


def event_class(kind: str, predicate: Predicate | None, words: Collection[str]) -> EventClass:
    """What a claim of this kind (by its predicate) tells of, with acts and what is done to somebody.

    Args:
        kind: what `event_kind` says of the predicate.
        predicate: the claim's predicate.
        words: the words of the claim.
    """
    acts = _acts()
    if kind in _ORDER:
        return EventClass(kind)
    if predicate is None:
        return EventClass()
    lemma = predicate.lemma
    if "sich" in words and _has_object(lemma, words):
        return EventClass("act")  # „stellte sich der Polizei“
    if lemma == "lassen" and "sich" in words and not acts.undergone.isdisjoint(words):
        return EventClass("act")  # „ließ sich in Rom den Fans vorstellen“
    if lemma in acts.conveyed:
        return EventClass("conveyed", undergone=True)
    if acts.with_noun.get(lemma, frozenset()) & set(words):
        return EventClass("act", undergone=True)  # „wurde in Gewahrsam genommen“, „nahm X in Gewahrsam“
    if lemma in acts.upon:
        return EventClass("act", upon=acts.upon[lemma])
    if lemma in acts.undergone and (predicate.passive or lemma not in acts.verbs):
        return EventClass("act", undergone=True, by_hand=lemma in acts.by_hand)
    if not predicate.passive and (lemma in acts.verbs or _has_object(lemma, words)):
        return EventClass("act")
    return EventClass()


def is_awaited(rules: Collection[str], kind: str) -> bool:
    """„wird am Donnerstag in Ankara erwartet“: an arrival that is planned, not one that has come about."""
    return _AWAITED in rules and kind in _OPEN


def _has_object(lemma: str, words: Collection[str]) -> bool:
    nouns = _acts().with_object.get(lemma)
    return nouns is not None and any(word in nouns or word.endswith(tuple(n.lower() for n in nouns)) for word in words)


@cache
def speaking() -> frozenset[str]:
    """Verbs of speaking in person, at a place: „sagte“, „kündigte an“."""
    return frozenset(table("de/event_verbs.yaml")["attending"]["speaking"])


def verb_kind(lemma: str) -> ClaimKind | None:
    """The kind of event that a verb tells of by itself."""
    return _classes().verbs.get(lemma)


def is_way(word: str) -> bool:
    """Whether a noun names a journey that has an end: „Flucht“, „Odyssee“."""
    return any(word in verbs.get("enden", ()) for _, verbs in _classes().with_noun)


def is_remote(words: Collection[str]) -> bool:
    """Whether somebody takes part from elsewhere: „per Video“, „telefonisch“."""
    return any(word in _acts().remote for word in words)


def event_kind(
    analysis: Analysis,
    predicate: Predicate | None,
    start: int,
    end: int,
    *,
    persons: int = 0,
    located: bool = False,
    given: str = "other",
) -> ClaimKind:
    """The kind of a claim: the grammar's own („plan“, „question“) if it has one, else the predicate's class.

    Args:
        analysis: the text's grammar.
        predicate: the claim's predicate, where one was found.
        start: the claim's start in the text.
        end: its end.
        persons: how many persons or bodies take part: „treffen“ needs two to be a meeting.
        located: whether a place is named: „sein“ with a place is presence.
        given: what the grammar says.
    """
    if given not in _OPEN:
        return given  # type: ignore[return-value]
    if predicate is None:
        return given  # type: ignore[return-value]
    words = {token.text for token in analysis.tokens[_first(analysis, start) : _first(analysis, end)]}
    boards = predicate.lemma in _classes().boarding and not predicate.negated
    if predicate.lemma == "kommen" and located and persons and _comes_to(analysis, start, end):
        return "arrival"
    if boards and (_bound_for(analysis, start, end) or (located and _gets_in(analysis, predicate.lemma, start, end))):
        return "departure"
    return _by_words(predicate.lemma, words, persons=persons, located=located) or given  # type: ignore[return-value]


def _by_words(lemma: str, words: set[str], *, persons: int, located: bool) -> ClaimKind | None:
    """What a verb tells of with the words around it."""
    classes = _classes()
    reflexive = any(word in words for word in _REFLEXIVES)
    if (lemma in classes.reflexive and reflexive) or (lemma in classes.person_object and persons > 1):
        return "meeting"
    for kind, verbs in classes.with_noun:
        if words & verbs.get(lemma, frozenset()) and (reflexive or lemma not in classes.only_reflexive):
            return kind
    if words & classes.but_with.get(lemma, frozenset()):
        return None  # „es geht um …“, „landete einen Erfolg“
    if lemma in classes.verbs and (located or lemma not in classes.with_place):
        return classes.verbs[lemma]
    if lemma == "sein" and located and (persons or words & classes.presence_nouns):
        return "presence"
    return None


def is_planned_way(words: Collection[str], kind: str) -> bool:
    """„ihr Weiterflug nach Graz ist geplant“."""
    planned = table("de/event_verbs.yaml")["movement"]["planned"]
    return (
        kind in (*_OPEN, "plan")
        and not set(words).isdisjoint(planned["ways"])
        and not set(words).isdisjoint(planned["participles"])
    )


def _bound_for(analysis: Analysis, start: int, end: int) -> bool:
    """„in den Zug nach Hamburg“: whether a vehicle stands right before „nach“."""
    tokens = analysis.tokens[_first(analysis, start) : _first(analysis, end)]
    return any(after.text == "nach" and is_vehicle(token.text) for token, after in pairwise(tokens))


def _comes_to(analysis: Analysis, start: int, end: int) -> bool:
    """„kam nach Toulouse“, not „kam nach Merkels Rede“."""
    tokens = analysis.tokens[_first(analysis, start) : _first(analysis, end)]
    return any(
        tokens[k].text == "nach"
        and not (k and is_vehicle(tokens[k - 1].text))
        and tokens[k + 1].tag == "NE"
        and (k + 2 == len(tokens) or tokens[k + 2].tag not in ("NN", "ADJA"))
        for k in range(len(tokens) - 1)
    )


def _gets_in(analysis: Analysis, lemma: str, start: int, end: int) -> bool:
    """„bestieg in Brüssel den Nachtzug“, „stieg in Brüssel in den Zug“: whether a vehicle is gone into."""
    tokens = analysis.tokens[_first(analysis, start) : _first(analysis, end)]
    for k, token in enumerate(tokens):
        if not is_vehicle(token.text) or k == 0 or tokens[k - 1].text not in ("den", "die", "das", "einen", "eine", "ein"):
            continue
        if lemma == "besteigen" or (
            k > 1 and tokens[k - 2].text == "in" and lemma in ("steigen", "einsteigen", "umsteigen", "setzen")
        ):
            return True
    return False


def _first(analysis: Analysis, offset: int) -> int:
    """The first token that starts at or after an offset."""
    from bisect import bisect_left

    return bisect_left(analysis.tokens, offset, key=lambda token: token.start)
