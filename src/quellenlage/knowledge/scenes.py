"""What a sentence takes over from the one before: where a train derailed, its passengers were hurt, and at that time.

Only readers see it: such a place is no presence of anybody, and no two reports are compared by it (`in_own_words`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache

from quellenlage.knowledge.attending import SPEAKS
from quellenlage.knowledge.attributes import ATTRIBUTE
from quellenlage.knowledge.clause_view import own_stretches
from quellenlage.knowledge.noun_places import OF_A_NOUN
from quellenlage.knowledge.places.vocabulary import class_noun
from quellenlage.model import Analysis, Claim, ClaimTime, Clause, Knowledge, Proposition, ResolvedTime, Token
from quellenlage.resources import table

PLACE_TOLD_BEFORE = "place told before"
TIME_TOLD_BEFORE = "time told before"
"""Rules of claims that take a place or a time over from another sentence."""
_NOT_TOLD = frozenset((SPEAKS, ATTRIBUTE, OF_A_NOUN, "place of another clause"))
_NEAR = 2
"""Sentences over which a scene goes on."""
_DAY, _NIGHT = timedelta(hours=26), timedelta(hours=8)
"""How wide a time may be, and how far from another, to be of the same day."""
_AT = frozenset("in im bei nahe vor an am auf nach aus".split())


@dataclass(frozen=True, slots=True)
class _Scene:
    """Where and when something happens, and the last sentence that told of it."""

    where: str
    when: ClaimTime | None
    sentence: int


@dataclass(frozen=True, slots=True)
class _Stay:
    """The last claim with a place of its own, and its sentence."""

    claim: Claim
    sentence: int


@dataclass(slots=True)
class _At:
    """Where the text is: in a scene, and with whom."""

    scene: _Scene | None = None
    stay: _Stay | None = None

    def leave(self, sentence: int) -> None:
        """Forget what is too far back by then."""
        if self.scene is not None and sentence - self.scene.sentence > _NEAR:
            self.scene = None
        if self.stay is not None and sentence - self.stay.sentence > 1:
            self.stay = None


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim with the words of its own clause."""

    claim: Claim
    clause: Clause
    words: frozenset[str]
    names_place: bool
    at_house: bool
    """„vor dem Gebäude“, „im Stadion“: a house that stands where was told of before."""


def with_scenes(told: Sequence[tuple[Proposition, Claim]], times: Sequence[ResolvedTime], analysis: Analysis) -> list[Claim]:
    """The claims of a text, those without a place or a time of their own with that of the scene that they go on with.

    Args:
        told: the claims with the propositions that they come from, in any order.
        times: of the text.
        analysis: its grammar.
    """
    at, out = _At(), []
    for proposition, claim in sorted(told, key=lambda pair: (pair[1].start, pair[1].end)):
        at.leave(analysis.clauses[proposition.clause].sentence if proposition.clause is not None else 0)
        if claim.where is None and at.scene is None and at.stay is None:
            out.append(claim)  # nothing has been told that it could go on with
            continue
        one = _told(proposition, claim, analysis)
        out.append(claim if one is None else _placed(one, at, times))
    return out


def _placed(one: _Told, at: _At, times: Sequence[ResolvedTime]) -> Claim:
    """The claim with what it takes over; where it names a place itself, that is where the text is from now on."""
    claim, sentence, scene, stay = one.claim, one.clause.sentence, at.scene, at.stay
    if claim.where is not None or one.names_place:
        at.scene = _opened(one, sentence, scene)
        at.stay = _Stay(claim, sentence) if claim.where is not None else None
        return claim
    if scene is not None and _goes_on(one) and _fits(one, scene.when, times):
        claim = _taken_over(one, scene)
        at.scene = replace(scene, sentence=sentence, when=claim.when or scene.when)
    elif stay is not None and _is_still_there(one, stay.claim, times):
        claim = replace(claim, where=stay.claim.where, rules=(*claim.rules, PLACE_TOLD_BEFORE))
    return claim


def in_own_words(knowledge: Knowledge) -> Knowledge:
    """The same without the places and times that claims only take over: what reports are compared by."""
    if not any(PLACE_TOLD_BEFORE in claim.rules for claim in knowledge.claims):
        return knowledge
    return replace(knowledge, claims=tuple(_own(claim) for claim in knowledge.claims))


def _own(claim: Claim) -> Claim:
    where, when = PLACE_TOLD_BEFORE in claim.rules, TIME_TOLD_BEFORE in claim.rules
    if not (where or when):
        return claim
    return replace(claim, where=None if where else claim.where, when=None if when else claim.when)


def _told(proposition: Proposition, claim: Claim, analysis: Analysis) -> _Told | None:
    if proposition.clause is None or claim.mode in ("direct", "reported") or not _NOT_TOLD.isdisjoint(claim.rules):
        return None
    clause, tokens = analysis.clauses[proposition.clause], analysis.tokens
    own = [k for first, last in own_stretches(analysis, clause, proposition.clause) for k in range(first, last)]
    words = frozenset(tokens[k].text for k in own)
    named = bool(claim.places) or any(tokens[k].tag == "NE" and _stands_somewhere(tokens, k) for k in own)
    house = not named and not words.isdisjoint(_words("houses")) and any(_is_the_house(tokens, k) for k in own)
    return _Told(claim, clause, words, named, house)


def _is_the_house(tokens: Sequence[Token], k: int) -> bool:
    """„vor dem Gebäude“, „im Stadion“, „in der Arena“: a house with the definite article after a preposition of place."""
    if tokens[k].tag != "NN" or tokens[k].text not in _words("houses") or k < 1:
        return False
    if tokens[k - 1].text.lower() in ("im", "am"):
        return True
    return (
        k > 1
        and tokens[k - 1].text in ("der", "dem")
        and tokens[k - 2].text.lower() in ("in", "vor", "an", "auf", "hinter", "neben")
    )


def _stands_somewhere(tokens: Sequence[Token], k: int) -> bool:
    """„in Pinotepe“, „in der Ortschaft Pinotepe“: a name that no gazetteer knows may be a place too."""
    at = k - 1
    while at >= 0 and (tokens[at].tag in ("ART", "ADJA", "NE") or class_noun(tokens[at].text)):
        at -= 1
    return at >= 0 and tokens[at].text.lower() in _AT


def _opened(one: _Told, sentence: int, scene: _Scene | None) -> _Scene | None:
    """The scene that a claim with a place of its own opens; one that only speaks of a place ends none."""
    claim = one.claim
    if claim.where is None:
        return None
    if not _is_one_of("scene", one):
        return scene if scene is not None and scene.where == claim.where else None
    return _Scene(claim.where, claim.when, sentence)


def _goes_on(one: _Told) -> bool:
    return _is_one_of("scene", one) or not _words("sites").isdisjoint(one.words)


def _is_still_there(one: _Told, before: Claim, times: Sequence[ResolvedTime]) -> bool:
    """„Der Papst traf am Freitag in Beirut ein. Am Abend feierte er im Stadion eine Messe“: the same person that day, or a house there."""
    claim, predicate = one.claim, one.clause.predicate
    if predicate is None or predicate.tense not in ("Past", "Perf") or not _words("before").isdisjoint(one.words):
        return False
    if not _fits(one, before.when, times) or claim.kind in ("arrival", "departure", "movement", "plan", "question"):
        return False
    if one.at_house:
        return True
    here = before.kind in ("arrival", "presence", "meeting") or "act" in before.rules
    does = claim.kind in ("presence", "meeting") or "act" in claim.rules or _has_hour(claim, times)
    return here and does and not set(claim.who).isdisjoint(before.who)


def _has_hour(claim: Claim, times: Sequence[ResolvedTime]) -> bool:
    return any(claim.start <= time.expression.start < claim.end and time.expression.type == "TIME" for time in times)


def _fits(one: _Told, when: ClaimTime | None, times: Sequence[ResolvedTime]) -> bool:
    """Whether a claim may be of what was at that time: it says no other, and nothing of elsewhere."""
    if not _words("elsewhere").isdisjoint(one.words):
        return False
    claim = one.claim
    inside = [time for time in times if claim.start <= time.expression.start < claim.end]
    if claim.when is None:
        return all(time.expression.type in ("TIME", "DATE") or time.expression.value.startswith("PT") for time in inside)
    if when is None:
        return all(time.expression.type == "TIME" for time in inside)
    return _same_day(claim.when, when)


def _same_day(one: ClaimTime, other: ClaimTime) -> bool:
    begin, end, first, last = one.earliest, one.latest, other.earliest, other.latest
    if begin is None or end is None or first is None or last is None:
        return False
    return begin < last + _NIGHT and first < end + _NIGHT and end - begin <= _DAY


def _taken_over(one: _Told, scene: _Scene) -> Claim:
    claim = replace(one.claim, where=scene.where, rules=(*one.claim.rules, PLACE_TOLD_BEFORE))
    predicate = one.clause.predicate
    past = predicate is not None and (predicate.perfect or predicate.tense in ("Past", "Perf"))
    at_once = past and _is_one_of("at_once", one) and _words("later").isdisjoint(one.words)
    if claim.when is not None or scene.when is None or not at_once:
        return claim
    return replace(claim, when=scene.when, rules=(*claim.rules, TIME_TOLD_BEFORE))


def _is_one_of(key: str, one: _Told) -> bool:
    lemma, predicate = one.claim.predicate, one.clause.predicate
    verbs, with_noun = _table(key)
    if predicate is not None and predicate.passive and lemma in table("de/scenes.yaml")[key]["passive"].split():
        return True  # „wurde von einem Stein getroffen“
    return lemma in verbs or not with_noun.get(lemma, frozenset()).isdisjoint(one.words)


@cache
def _table(key: str) -> tuple[frozenset[str], dict[str, frozenset[str]]]:
    data = table("de/scenes.yaml")[key]
    return frozenset(data["verbs"].split()), {verb: frozenset(nouns) for verb, nouns in data["with_noun"].items()}


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("de/scenes.yaml")[key]["words"].split())
