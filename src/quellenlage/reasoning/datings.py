"""Of what time the find, building or work of a story is: each report that says so gives it one, in years or centuries.

„Es stammt aus dem 6. Jahrhundert vor Christus“, „Sie datiert es ins 4. Jahrhundert“, „um 1210 in die Erde gekommen“. Centuries before
Christ have no place in a calendar of days, so years are numbers here. Nothing younger than a hundred years is dated in this way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from quellenlage.reasoning.facets import facet_list
from quellenlage.reasoning.nouns import noun_key, same_noun
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.per_report import against_earlier, in_their_order
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import HELD, Subject, World
from quellenlage.reasoning.verdicts import Verdict, case_of, marked
from quellenlage.reasoning.vocabulary import canonical
from quellenlage.reasoning.whereabouts import THE_NOUN

_BEFORE_CHRIST = r"(?P<before> (?:v\. ?(?:Chr|u)\b|vor (?:Christus|Christi Geburt|unserer Zeitrechnung)))?"
_CENTURY = re.compile(rf"\b(?P<number>\d{{1,2}})\. (?P<unit>Jahrhundert|Jahrtausend)s?\b{_BEFORE_CHRIST}")
_YEAR = re.compile(
    rf"\b(?P<how>[Uu]m|[Aa]us|[Ii]n|[Ii]m|[Aa]uf|gegen|etwa|rund|von|zwischen) (?:de[mn] |das )?(?:Jahre?n? )?(?P<year>\d{{3,4}})"
    rf"(?! (?:Euro|Menschen|Meter|Kilo|Mark|Stück|Jahre|Uhr))\b{_BEFORE_CHRIST}"
)
_OLD = re.compile(r"\b(?P<years>\d{1,3}(?:\.\d{3})|\d{3,4}) (?:Jahre alt|Jahren\b)")
_LEAST_AGE = 100
_ABOUT, _OF_AGE = 25, 0.15
"""„um 1150“ is within 25 years of it, „rund 2.000 Jahre alt“ within 15 per cent."""
_UNITS = {"Jahrhundert": 100, "Jahrtausend": 1000}


@dataclass(frozen=True, slots=True)
class _Dating:
    """The first and the last year that a claim allows, years before Christ below zero, and its words."""

    teller: Subject
    low: float
    high: float
    words: str


def datings_apart(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims that say that the thing of one story is of two times, in a fixed order."""
    for _, before, dating in against_earlier(subjects, _datings, lambda one: one.teller, one_story):
        if (before.high < dating.low or dating.high < before.low) and _one_thing(before.teller, dating.teller):
            pair, first, second = in_their_order(before, dating)
            yield pair, marked(case_of(pair.older, pair.newer, things), "time", (first.words, second.words))


def _one_thing(one: Subject, other: Subject) -> bool:
    """Whether nothing says that two claims are of two things: „das Wrack“, „die Kanonen“."""
    first, second = (THE_NOUN.search(side.claim.about) for side in (one, other))
    if first is None or second is None:
        return True
    return same_noun(canonical(noun_key(first["noun"])), canonical(noun_key(second["noun"])))


def _datings(told: Sequence[Subject]) -> Mapping[str, _Dating]:
    """The one dating of a report; none where it gives several that exclude each other."""
    found = [dating for one in told if _dates(one) and (dating := _dating(one)) is not None]
    one_time = found and max(dating.low for dating in found) <= min(dating.high for dating in found)
    return {"dated": min(found, key=lambda dating: dating.high - dating.low)} if one_time else {}


def _dates(one: Subject) -> bool:
    """Whether a claim says of what time something is: by its verb, or „kam um 1210 in die Erde“."""
    held = one.positive and not one.claim.asks and one.claim.chain[-1].commitment in HELD
    verbs = {one.verb, one.claim.predicate}
    buried = "kommen" in verbs and " Erde " in f"{one.claim.about} "
    aged = "sein" in verbs and _OLD.search(one.claim.about) is not None
    return held and (bool(verbs & facet_list("dating_verbs")) or buried or aged)


def _dating(one: Subject) -> _Dating | None:
    about, published = one.claim.about, one.document.published
    today = published.year if published else 0
    found = [_century(each, one) for each in _CENTURY.finditer(about)]
    found = found or [_year(each, one) for each in _YEAR.finditer(about)]
    found = found or [_age(each, one, today) for each in _OLD.finditer(about)]
    if len(found) != 1 or not today or found[0].high > today - _LEAST_AGE:
        return None
    return found[0]


def _century(each: re.Match[str], one: Subject) -> _Dating:
    size, number = _UNITS[each["unit"]], int(each["number"])
    low, high = (-number * size, -(number - 1) * size) if each["before"] else ((number - 1) * size, number * size)
    return _Dating(one, low, high, each[0])


def _year(each: re.Match[str], one: Subject) -> _Dating:
    year = -int(each["year"]) if each["before"] else int(each["year"])
    spare = 0 if each["how"].lower() in ("im", "in", "aus") else _ABOUT
    return _Dating(one, year - spare, year + spare, each[0])


def _age(each: re.Match[str], one: Subject, today: int) -> _Dating:
    years = float(each["years"].replace(".", ""))
    return _Dating(one, today - years * (1 + _OF_AGE), today - years * (1 - _OF_AGE), each[0])
