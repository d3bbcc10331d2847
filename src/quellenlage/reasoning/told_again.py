"""Claims of two reports of one story that tell one event in other words (`de/retellings.yaml`), where nothing is against it.

Two claims that tell of one kind of event are of one event if they have something in common that not nearly every report of the story
has, two things of any sort, a person, a number, the moment or the place; or if a story has one event of that kind. Claims of no known
kind need verbs that can mean the same and more in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from quellenlage.analysis.names.peoples import people
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning import reference, values
from quellenlage.reasoning.comparison import commitment
from quellenlage.reasoning.cores import Argument, bare_arguments, fit
from quellenlage.reasoning.earlier import in_turn, of_other_reports
from quellenlage.reasoning.facets import relation
from quellenlage.reasoning.incompatible import differ, long_over
from quellenlage.reasoning.likeness import conceivably, same_moment
from quellenlage.reasoning.nouns import CAPITALISED, noun_key
from quellenlage.reasoning.pairs import Pair, in_order
from quellenlage.reasoning.retellings import Telling, kinds_of_noun, kinds_once, kinds_there, listed, telling
from quellenlage.reasoning.sameness import beyond
from quellenlage.reasoning.stories.rarity import rarity, stem
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import DENIED, HELD, Subject, World, broad
from quellenlage.reasoning.twins import of_one_kind, shared_terms, twins
from quellenlage.reasoning.twofold import tell_of_two
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import Verdict
from quellenlage.reasoning.vocabulary import word_list

_MOST = 24
_FEW = 3
"""In a story of so many reports every word in common says something."""
_NEARLY_ALL = 0.6
"""What more of a story's reports name says nothing of one claim in them."""
_ENOUGH = 2
_RARE_VERB = 8.0
"""A verb from here on („mitstimmen“) says as much as a thing in common; „feiern“ and „verletzen“ do not."""
_MOMENT, _DAY = timedelta(hours=1), timedelta(hours=25)
_MUCH = 0.5
_COMPATIBLE = (Relation.EQUAL, Relation.FINER, Relation.COARSER, Relation.OVERLAP)
_FIRM = (*HELD, *DENIED, "PS+")


@dataclass(frozen=True, slots=True)
class _Known:
    """What claims tell, in how many reports each term and verb stands, the most of a report's, the places by report and kind."""

    told: Mapping[str, Telling]
    spread: Mapping[str, int]
    widest: Mapping[str, int]
    towns: Mapping[tuple[str, str], frozenset[str]]


def told_again(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims of two reports of one story that tell the same event, in a fixed order."""
    usable = [s for s in in_turn(subjects) if commitment(s) in _FIRM and not s.denied and not s.terms & listed("reports")]
    known = _known(usable)
    by_key: dict[tuple[str, str], list[Subject]] = defaultdict(list)
    for one in usable:
        for earlier in of_other_reports(one, _keys(one, known, things), by_key, _MOST):
            if one_story(earlier, one) and not _each_its_own(earlier, one) and _same_event(earlier, one, known, things):
                yield in_order(earlier, one), Verdict("agreement", "", "the same event in other words")


def _each_its_own(one: Subject, other: Subject) -> bool:
    """Whether each of two claims names a thing that the other has not, where nothing but their words says that they are of one story.

    „genehmigte den Bau der Seilbahn“, „stimmte dem Verkauf der Stadtwerke zu“; where the verbs are others and tell of no one kind of
    event, one such thing is enough („verlor sein Leben“, „verlor seine Wohnung“).
    """
    if (one.threaded and other.threaded) or _one_number(one, other) or _one_moment(one, other, _DAY):
        return False
    ours, theirs = _left_over(one, other), _left_over(other, one)
    kinds = telling(one).main & telling(other).main
    return bool(ours and theirs) or (bool(ours or theirs) and one.verb != other.verb and not kinds)


def _left_over(one: Subject, other: Subject) -> frozenset[str]:
    """What a claim names or counts that the other does not."""
    counted = {noun_key(quantity.unit) for quantity in one.claim.quantities if quantity.unit}
    named = {*other.terms, *(noun_key(quantity.unit) for quantity in other.claim.quantities if quantity.unit)}
    uncounted = frozenset(noun for noun in counted if not any(twins(noun, their) for their in named))
    return beyond(one, other) | (uncounted - word_list("people") - word_list("measures"))


def _keys(one: Subject, known: _Known, things: World) -> list[tuple[str, str]]:
    """What a claim is found by: its kinds alone and with what it names, what it names, its verb, its cause."""
    terms = sorted(_telling_terms(one, things))
    kinds = sorted(known.told[one.claim.id].every)
    causes = [("cause", key) for facet in one.facets if facet.slot == "cause" for key in sorted(facet.keys)]
    return [
        *((kind, term) for kind in kinds for term in ("", *terms)),
        *(("", term) for term in terms),
        ("verb", one.claim.predicate),
        *causes,
    ]


def _known(usable: Sequence[Subject]) -> _Known:
    in_reports: dict[str, set[str]] = defaultdict(set)
    by_report: dict[str, set[str]] = defaultdict(set)
    towns: dict[tuple[str, str], set[str]] = defaultdict(set)
    told = {one.claim.id: telling(one) for one in usable}
    for one in usable:
        for term in (*one.terms, f"={one.claim.predicate}"):
            in_reports[term].add(one.claim.document)
            by_report[one.claim.document].add(term)
        for kind in told[one.claim.id].main if one.where else ():
            towns[one.claim.document, kind].add(one.where or "")
    spread = Counter({term: len(reports) for term, reports in in_reports.items()})
    widest = {report: max(spread[term] for term in terms) for report, terms in by_report.items()}
    return _Known(told, spread, widest, {key: frozenset(places) for key, places in towns.items()})


def _telling_terms(one: Subject, things: World) -> frozenset[str]:
    """What a claim names beside the event itself, its source and what every report has; of „nicht A, sondern B“ only B."""
    sources = {noun_key(word) for link in one.claim.chain for word in CAPITALISED.findall(link.name)}
    silent = listed("silent") | word_list("everywhere") | sources | one.opposed[0]
    return frozenset(t for t in one.terms if t not in silent and not broad(t, things) and (":" in t or not kinds_of_noun(t)))


def _same_event(one: Subject, other: Subject, known: _Known, things: World) -> bool:
    if commitment(one) != commitment(other) and "PS+" in (commitment(one), commitment(other)):
        return False
    if differ(one, other, things):
        return False
    if _one_cause(one, other):
        return True
    ours, theirs = (_telling_terms(side, things) for side in (one, other))
    if _of_others(one, other, known):
        return False
    if ours and theirs and tell_of_two(one, other) and not shared_terms(_plain(ours), _plain(theirs)):
        return False
    special = _special_shared(ours, theirs, one, other, known)
    return (
        _one_kind(one, other, known, ours, theirs, special)
        or _known_by_it(one, other, known, special)
        or _found_there(one, other, known, special)
        or _by_the_verb(one, other, known, ours, theirs, special)
    )


def _one_kind(one: Subject, other: Subject, known: _Known, ours: frozenset[str], theirs: frozenset[str], special: int) -> bool:
    """Whether both tell of one kind of event and nothing keeps them from being one."""
    first, second = (known.told[side.claim.id] for side in (one, other))
    if (first.main & second.beside or second.main & first.beside) and special and _one_number(one, other):
        return True
    there = bool(one.where) and one.where == other.where
    both = frozenset(kind for kind in first.main & second.main if there or kind not in kinds_there())
    if not both or (_others_do_it(one, other) and special < _ENOUGH):
        return False
    if both <= kinds_there(more=True) and not shared_terms(_plain(ours), _plain(theirs)):
        return False
    shared = shared_terms(ours, theirs)
    whole = bool(shared) and shared == min(len(ours), len(theirs))
    if special or whole or shared >= _ENOUGH or one.persons & other.persons or _one_number(one, other):
        return True
    if _one_moment(one, other, _DAY) and (shared or not (ours and theirs) or _one_moment(one, other, _MOMENT)):
        return True
    if any(of_one_kind(a, b) for a in sorted(ours) for b in sorted(theirs)):
        return True
    lone = any(kind in kinds_once() and _one_place(kind, one, other, known) for kind in both)
    return lone and long_over(one) == long_over(other) and (_named_around(one, other) or _named_around(other, one))


def _by_the_verb(
    one: Subject, other: Subject, known: _Known, ours: frozenset[str], theirs: frozenset[str], special: int
) -> bool:
    """Whether verbs that can mean the same and what is in common are enough, whatever kind of event it is."""
    weak = word_list("light_verbs") | word_list("weak_verbs") | listed("light")
    if (
        weak & {one.verb, other.verb, one.claim.predicate, other.claim.predicate}
        or one.event
        or other.event
        or _others_do_it(one, other)
    ):
        return False  # the same traveller is not the same journey
    if one.claim.predicate == other.claim.predicate:
        seldom = known.spread[f"={one.claim.predicate}"] <= _ENOUGH and rarity(stem(one.claim.predicate)) >= _RARE_VERB
        silent = not (ours and theirs)
        return special + seldom >= _ENOUGH or (seldom and silent) or (silent and _one_moment(one, other, _DAY))
    return special >= _ENOUGH and (one.verb == other.verb or conceivably(one, other))


def _special_shared(ours: frozenset[str], theirs: frozenset[str], one: Subject, other: Subject, known: _Known) -> int:
    """How many things two claims have in common that not nearly every report of their story names."""
    size = min(known.widest[one.claim.document], known.widest[other.claim.document])
    most = max(_ENOUGH, _NEARLY_ALL * size) if size > _FEW else size
    first, second = (frozenset(t for t in side if known.spread[t] <= most) for side in (ours, theirs))
    return shared_terms(first, second)


def _plain(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in terms if ":" not in term)


def _of_others(one: Subject, other: Subject, known: _Known) -> bool:
    """Whether claims with one verb have another subject or object: „den Bau einer Halle abgelehnt“, „den Bau eines Bads abgelehnt“.

    What a story has once is the same whatever it is told of („Häuser ohne Strom“, „Haushalte ohne Strom“).
    """
    once = known.told[one.claim.id].main & known.told[other.claim.id].main & kinds_once(whatever=True)
    if one.verb != other.verb or once or _one_number(one, other):
        return False
    first, second = bare_arguments(one), bare_arguments(other)
    small, large = sorted((first, second), key=len)
    unfit = any(not any(_one_or_anybody(a, b) for b in large) for a in small)
    return unfit or (len(small) == len(large) and any(not any(_one_or_anybody(a, b) for a in small) for b in large))


def _one_or_anybody(one: Argument, other: Argument) -> bool:
    """Whether two arguments fit, or are two people of one of whom little is told: „einen Verdächtigen“, „ein Niederländer“."""
    return fit(one, other) or (_anybody(one) and _somebody(other)) or (_anybody(other) and _somebody(one))


def _anybody(one: Argument) -> bool:
    nouns = one.head.nouns
    return (
        bool(nouns)
        and not one.head.names
        and all(n in word_list("people") or people(n.capitalize()) is not None for n in nouns)
    )


def _somebody(one: Argument) -> bool:
    return _anybody(one) or bool(one.head.names) or any(person_noun(noun.capitalize()) is not None for noun in one.head.nouns)


def _others_do_it(one: Subject, other: Subject) -> bool:
    """Whether both say who did it to what, with neither in common: „Rebellen beschossen die Stadt“, „Die Armee beschoss Wohnviertel“."""
    first, second = (bare_arguments(side) for side in (one, other))
    return len(first) > 1 and len(second) > 1 and not any(fit(a, b) for a in first for b in second)


def _one_number(one: Subject, other: Subject) -> bool:
    """Whether both give a number of two or more of one unit, and these can be one."""
    first, second = ([q for q in side.claim.quantities if (q.value or 0) >= _ENOUGH] for side in (one, other))
    return any(_one_unit(a.unit, b.unit) and values.numbers(a, b) in _COMPATIBLE for a in first for b in second)


def _one_unit(one: str, other: str) -> bool:
    keys = noun_key(one), noun_key(other)
    return keys[0] == keys[1] or (all(keys) and twins(*keys))


def _one_moment(one: Subject, other: Subject, within: timedelta) -> bool:
    """Whether both name a time with both ends that is no longer than so much, at least one of them, and these overlap."""
    if not (reference.explicit(one) and reference.explicit(other) and same_moment(one, other)):
        return False
    return min(_length(one), _length(other)) <= within


def _length(one: Subject) -> timedelta:
    bounds = reference.window(one)
    return bounds[1] - bounds[0] if bounds else timedelta.max


def _named_around(one: Subject, other: Subject) -> bool:
    """Whether one of the names in a claim, if it has any, is named around the other: „eine Molkerei in Kaufbeuren“ is another one."""
    names = frozenset(term for term in one.terms if ":" in term)
    return not names or bool(shared_terms(names, other.named | other.context | other.terms))


def _one_place(kind: str, one: Subject, other: Subject, known: _Known) -> bool:
    """Whether the two reports tell of an event of a kind in one place only."""
    places = [known.towns.get((side.claim.document, kind), frozenset()) for side in (one, other)]
    return len(places[0] | places[1]) <= 1


def _known_by_it(one: Subject, other: Subject, known: _Known, special: int) -> bool:
    """Whether one claim tells the event of those whom the other knows by it: „der entlassene Höckel“, „die zwei festgenommenen Männer“."""
    for told, by in ((one, other), (other, one)):
        main = known.told[told.claim.id].main
        for kind, named, number in known.told[by.claim.id].of:
            if kind not in main:
                continue
            words = {word.lower() for word in named.split()}
            if any(part in words for key in told.persons & by.persons for part in key.partition(":")[2].split("-")):
                return True
            if number and special and any(q.value == number for q in told.claim.quantities):
                return True
    return False


def _found_there(one: Subject, other: Subject, known: _Known, special: int) -> bool:
    """Whether one claim tells of a find and the other where it lay: „in einem Garten in Eldena entdeckt“, „lag in einer Laube“."""
    at_one_place = bool(one.where) and one.where == other.where
    found = any("finding" in known.told[side.claim.id].main for side in (one, other))
    lay = any(side.claim.predicate in listed("lying") for side in (one, other))
    return at_one_place and found and lay and special >= 1


def _one_cause(one: Subject, other: Subject) -> bool:
    """Whether both claims are about a cause, and it is the same: „Ursache sei ein Update“, „Auslöser war ein Update“."""
    first, second = ([f for f in side.facets if f.slot == "cause" and _about_a_cause(f.words, side)] for side in (one, other))
    return any(relation(a, b) is Relation.EQUAL for a in first for b in second)


def _about_a_cause(words: str, one: Subject) -> bool:
    return bool(one.terms & word_list("cause_nouns")) or len(words) >= _MUCH * len(one.claim.about)
