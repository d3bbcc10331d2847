"""How states went on from report to report: over since, over as announced or not, put off, or come again (`de/states.yaml`)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from quellenlage.reasoning import reference, values
from quellenlage.reasoning.asked import one_event
from quellenlage.reasoning.earlier import in_turn, sharing_most
from quellenlage.reasoning.facets import other_people
from quellenlage.reasoning.fates import maybe_the_same_people
from quellenlage.reasoning.happenings import one_happening
from quellenlage.reasoning.nouns import HEAD, noun_key
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.states import (
    Phase,
    again,
    disputed,
    goes_on,
    kept_up,
    of_an_event,
    of_another,
    of_people,
    of_what_moves,
    otherwise_than_planned,
    phases,
    put_off,
    states_over,
    to_come,
    was,
    wished,
)
from quellenlage.reasoning.story_mates import close, one_story
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import UPDATE_AFTER, Verdict, case_of, same_voice
from quellenlage.reasoning.vocabulary import canonical, roads, word_list

_LATER, _WEEK = timedelta(minutes=30), timedelta(days=7)
_MOST = 40
"""Of the earlier claims that share a word with a later one, so many are looked at: those that share most."""
_TWO = 2
_NOT_SO = "a state that goes on beyond the end that was announced"
_AT = re.compile(
    r"\b(?:[Aa]us|[Ii]m|[Ii]n|[Aa]m|[Vv]om|[Bb]eim?|[Aa]n|[Aa]uf) (?:(?:de[rmn]|eine[rm]) )?"
    r"(?:[a-zäöüß]{3,30} )?(?P<noun>[A-ZÄÖÜ][\w-]{2,40})"
)
_SITES = ("airport:", "station:", "site:", "base:", "port:")


def ended(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Claims of a state with the later claim from which on it is another, in a fixed order."""
    told: dict[Phase, dict[str, list[Subject]]] = defaultdict(lambda: defaultdict(list))
    for one in in_turn(subjects):
        found = phases(one)
        from_which = [pair for phase in found for pair in _ended_by(one, phase)]
        from_which += [(Phase(state, over=True, ahead=True), _NOT_SO) for state in kept_up(one)]
        keys = _keys(one) if found or from_which else frozenset()
        for earlier, rule in dict(from_which).items():
            for before in sharing_most((told[earlier][key][-_MOST:] for key in keys), _MOST):
                if _changed(before, one, earlier, things) and _of_the_same(before, one, earlier.state, things):
                    yield Pair(before, one, 1.0), Verdict("updated", "", rule)
        for phase in found:
            if phase.over or not phase.ahead:
                for key in keys:
                    told[phase][key].append(one)


def _ended_by(one: Subject, phase: Phase) -> list[tuple[Phase, str]]:
    """The phases from which a claim of another one goes on, and as what."""
    state = phase.state
    expected, over, on = (Phase(state, *rest) for rest in ((True, True), (True, False), (False, False)))
    if phase.over and phase.ahead:
        certain = [] if wished(one) else [(on, "a state that has ended since")]
        return [*certain, (expected, "an end put off or brought forward")]
    if phase.over:
        return [(on, "a state that has ended since"), (expected, "an end at another time than announced")]
    if phase.ahead:
        return []
    gone = [(expected, _NOT_SO)] if goes_on(one) else []
    return [*gone, *([(over, "a state that has come again")] if again(one) else [])]


def _changed(before: Subject, one: Subject, earlier: Phase, things: World) -> bool:
    """Whether a claim tells of something else than the one before: of an end to come another time, of no other place („auch in …“)."""
    if (of_another(before) or of_another(one)) and not any("@" in term for term in before.terms & one.terms):
        return False
    if _long_since(before, one):
        return False
    if earlier.over and earlier.ahead and to_come(one):
        told = put_off(one) or (same_voice(case_of(before, one, things)) and reference.later(before, one, UPDATE_AFTER))
        return told and values.times(before.when, one.when) is Relation.DISJOINT
    if earlier.over and earlier.ahead and earlier.state in states_over(one):
        return otherwise_than_planned(before, one)
    if disputed(earlier.state) and not reference.later(before, one, UPDATE_AFTER):
        return False
    return not was(before)


def _long_since(before: Subject, one: Subject) -> bool:
    """Whether a claim names a time that was begun a week before the earlier report: it did not go on from that."""
    begun, published = one.when.earliest if one.when else None, before.document.published
    return begun is not None and published is not None and begun < published - _WEEK


def in_other_towns(one: Subject, other: Subject) -> bool:
    """Whether both claims name towns and not one in common: „der Bahnhof in Ulm“, „der Bahnhof in Neu-Ulm“."""
    first, second = ({term for term in side.terms if "@" in term and not term.startswith("country:")} for side in (one, other))
    return bool(first and second) and first.isdisjoint(second)


def _keys(one: Subject) -> frozenset[str]:
    """The keys under which a state is found again: its terms and their ends, roads, its event, and what is named around it."""
    ends = (f"…{term[-HEAD:]}" for term in one.terms if ":" not in term)
    return frozenset((*one.terms, *ends, *roads(one.claim.about), *one.named, *one.happened.things, *one.happened.kinds))


def _of_the_same(before: Subject, one: Subject, state: str, things: World) -> bool:
    """Whether two claims tell of the state of one thing."""
    if before.claim.document == one.claim.document or not reference.later(before, one, _LATER):
        return False
    named = [roads(side.claim.about) for side in (before, one)]
    if all(named) and one_story(before, one):
        return bool(named[0] & named[1])
    moves = of_what_moves(state)
    if (
        not moves
        and values.places(things.places.get(before.where or ""), things.places.get(one.where or "")) is Relation.DISJOINT
    ):
        return False
    if other_people(before.facets, one.facets):
        return False
    if before.persons and one.persons and not before.persons & one.persons:
        return False
    if all(named):
        return bool(named[0] & named[1])
    if in_other_towns(before, one) and not moves:
        return False
    return (
        _same_people(before, one, state, things)
        or _same_thing(before, one, moves=moves)
        or _same_event(before, one, state, things)
    )


def _same_people(before: Subject, one: Subject, state: str, things: World) -> bool:
    """„60 Anwohner mussten ihre Häuser verlassen“, „Die Bewohner durften zurück“: of two reports of one thing."""
    if not of_people(state) or not maybe_the_same_people(before, one):
        return False
    named = bool(before.named & one.named) and one_story(before, one)
    return close(before, one) or (named and one_happening(before, one, things))


def _same_thing(before: Subject, one: Subject, *, moves: bool) -> bool:
    """Whether both claims name one thing, or one site; of what `moves` where it was („aus dem Wildpark“) is not what it is."""
    common = word_list("everywhere") | (_where(before) | _where(one) if moves else frozenset())
    apart = "organisation:" if moves else ()
    first, second = (
        frozenset(t for t in side.terms - common if ("@" not in t or t.startswith(_SITES)) and not t.startswith(apart))
        for side in (before, one)
    )
    if _of_one_kind(before, one) and one_story(before, one):
        return True
    if not shared_terms(first, second):
        return False
    plain = shared_terms(before.terms - common, one.terms - common)
    return plain >= _TWO or (plain > 0 and (one_event(before, one) or one_story(before, one)))


def _where(one: Subject) -> frozenset[str]:
    """The nouns behind a preposition of place."""
    return frozenset(canonical(noun_key(found["noun"])) for found in _AT.finditer(one.claim.about))


def _of_one_kind(before: Subject, one: Subject) -> bool:
    """Whether both tell of one animal or vehicle by its kind."""
    return any(a.slot == b.slot and a.slot.startswith("kind:") and a.keys & b.keys for a in before.facets for b in one.facets)


def _same_event(before: Subject, one: Subject, state: str, things: World) -> bool:
    """„In Singen ist der Strom ausgefallen“, „Alle Haushalte sind wieder am Netz“: of the one event that both reports are about."""
    if not of_an_event(state) or not one_story(before, one):
        return False
    known = not before.terms or not one.terms or bool(before.named & one.named)
    return one_happening(before, one, things) or (known and close(before, one))
