"""Facets of time: until when or from when something lasts, and how long."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.model import ResolvedTime
from quellenlage.reasoning.facets import Facet, facet_list
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.terms import Subject, World
from quellenlage.reasoning.vocabulary import canonical, word_list
from quellenlage.resources import table

_DAY = 86_400.0
_DURATION = re.compile(r"P(?P<time>T?)(?P<size>\d{1,4}(?:\.\d{1,3})?)(?P<unit>[YMWDHS])")
_DAYS = {"Y": 365.0, "M": 30.4, "W": 7.0, "D": 1.0, "TH": 1 / 24, "TM": 1 / 1440, "TS": 1 / 86_400}
_ADJECTIVES = {"minütig": 1 / 1440, "stündig": 1 / 24, "tägig": 1.0, "wöchig": 7.0, "monatig": 30.4, "jährig": 365.0}
_LONG = re.compile(
    r"\b(?P<size>\d{1,3}|[a-zäöüß]{3,20}?)-?(?P<unit>minütig|stündig|tägig|wöchig|monatig|jährig)e?[rnsm]? (?P<noun>[A-ZÄÖÜ][\w-]{2,40})"
)
_COMPOUND = re.compile(r"\b(?P<size>[A-ZÄÖÜ][a-zäöüß]{2,12}?)(?P<unit>jahres|monats|tage|stunden)(?P<noun>[a-zäöüß]{4,20})\b")
_COMPOUNDS = {"jahres": 365.0, "monats": 30.4, "tage": 1.0, "stunden": 1 / 24}
_SINCE = re.compile(
    r"\b(?:seit|nach|vor|in|binnen|innerhalb|alle|während|pro|jede[nrs]?|um|erst|rund|bis zu|mindestens|mehr als|weniger als|die|den)"
    r"(?: (?:von|den|der|knapp|etwa|rund|letzten|vergangenen|ersten))? $",
    re.IGNORECASE,
)
"""Words before a duration that is no length of what the claim tells of."""
_BEHIND = re.compile(r" (?P<noun>[A-ZÄÖÜ][\w-]{2,40})")
_BEFORE = re.compile(r"(?P<noun>[A-ZÄÖÜ][\w-]{2,40}) (?:über|von|für|auf) $")
_YEAR = re.compile(r"\b(?:1\d|20)\d\d\b")
_MONTH = re.compile(r"-\d\d(?:-\d\d)?(?:T|$)")
_NEAR = 24
_WHOLE_YEAR, _MONTH_LONG = timedelta(days=364), timedelta(days=32)
_ABOUT = 3650.0
"""„um 1250“ is within ten years of it."""


def told_of_time(one: Subject, world: World) -> Iterator[Facet]:
    """The facets of time in a claim."""
    times = [t for t in world.times.get(one.claim.document, ()) if one.claim.start <= t.expression.start < one.claim.end]
    yield from _ends(one, times)
    yield from _moments(one)
    yield from _lengths(one, times)


def _ends(one: Subject, times: list[ResolvedTime]) -> Iterator[Facet]:
    """Until when and from when: of what lasts, no number's („bis Dienstag wurden 40 Menschen geimpft“)."""
    lasts = {one.verb, one.claim.predicate} & facet_list("lasting_verbs")
    if not lasts or (one.counts and one.claim.kind != "plan"):
        return
    text = one.document.text
    for slot, last in (("until", True), ("from", False)):
        edges = _edges(one, times, last=last)
        if len(edges) == 1:
            time, low, high = edges[0]
            words = text[time.expression.start : time.expression.end]
            yearly = bool(_MONTH.search(time.expression.value)) and not _YEAR.search(words) and not time.expression.deictic
            regular = " ".join(t.expression.value for t in times if t.expression.type == "SET")  # „dienstags von 10 bis 18 Uhr“
            yield Facet(slot, words, low=low.timestamp() / _DAY, high=high.timestamp() / _DAY, yearly=yearly, of=regular)


def _moments(one: Subject) -> Iterator[Facet]:
    """When something happened that happens once, and of what time a thing is („stammt aus dem 14. Jahrhundert“)."""
    when = one.when
    if when is None or when.earliest is None or when.latest is None or when.begin_latest or when.end_earliest:
        return
    low, high = when.earliest.timestamp() / _DAY, when.latest.timestamp() / _DAY
    if one.claim.predicate in facet_list("dating_verbs") and when.latest - when.earliest >= _WHOLE_YEAR:
        yield Facet("dated", "", low=low - _ABOUT, high=high + _ABOUT, lasting=True)
    once = word_list("once") | word_list("at_one_place") | facet_list("happening_verbs")
    if {one.verb, one.claim.predicate} & once and when.latest - when.earliest <= _MONTH_LONG:
        yield Facet("when", "", low=low, high=high)


def _edges(one: Subject, times: list[ResolvedTime], *, last: bool) -> list[tuple[ResolvedTime, datetime, datetime]]:
    """The times at which something ends or, unless the `last` moment is asked for, begins, each with its bounds."""
    word, verb = ("bis", "end") if last else ("ab", "begin")
    found = []
    for time in _apart(times, last=last):
        window = time.window
        if window is None:
            continue
        if window.modifier in (word, "range"):
            low, high = (window.end_earliest, window.latest) if last else (window.earliest, window.begin_latest)
        elif one.verb == verb and not window.modifier:
            low, high = window.earliest, window.latest
        else:
            continue
        if low is not None and high is not None:
            found.append((time, low, high))
    return found


def _apart(times: list[ResolvedTime], *, last: bool) -> list[ResolvedTime]:
    """The times, of the two ends of a range („von 8 bis 12 Uhr“) the last or the first alone."""
    out: list[ResolvedTime] = []
    for time in times:
        window = time.window
        if out and window is not None and window.modifier == "range" and _bounds(out[-1]) == _bounds(time):
            if last:
                out[-1] = time
        else:
            out.append(time)
    return [time for time in out if not time.expression.of_noun or time.window is None or time.window.modifier]


def _bounds(time: ResolvedTime) -> tuple[datetime | None, datetime | None]:
    return (time.window.earliest, time.window.latest) if time.window else (None, None)


def _lengths(one: Subject, times: list[ResolvedTime]) -> Iterator[Facet]:
    """How long, where a claim gives one length."""
    found = [*_measured(one, times), *_in_words(one.claim.about)]
    if len(found) == 1:
        yield found[0]


def _measured(one: Subject, times: list[ResolvedTime]) -> Iterator[Facet]:
    text = one.document.text
    for time in times:
        size = _DURATION.fullmatch(time.expression.value) if time.expression.type == "DURATION" else None
        start, end = time.expression.start, time.expression.end
        before = text[max(one.claim.start, start - _NEAR) : start]
        if size is None or _SINCE.search(before) or text[end : end + 4] in (" alt", " spä", " nac", " vor"):
            continue
        days = float(size["size"]) * _DAYS[f"{size['time']}{size['unit']}"]
        noun = _BEFORE.search(before) or _BEHIND.match(text, end)
        yield _length(text[start:end], days, noun["noun"] if noun else _subject(one))


def _subject(one: Subject) -> str:
    """What a claim with „dauert“ says the length of: the noun that it begins with."""
    first = re.match(r"(?:D(?:er|ie|as)|Eine?) (?:[\w-]{2,30} ){0,3}?(?P<noun>[A-ZÄÖÜ][\w-]{2,40})", one.claim.about)
    return first["noun"] if first and one.claim.predicate in ("dauern", "andauern", "anhalten", "währen") else ""


def _in_words(about: str) -> Iterator[Facet]:
    """„die 30-tägige Waffenruhe“, „ein Zweijahresvertrag“."""
    for found in _LONG.finditer(about):
        size = _number(found["size"])
        if size is not None and person_noun(found["noun"]) is None:
            yield _length(found[0], size * _ADJECTIVES[found["unit"]], found["noun"])
    for found in _COMPOUND.finditer(about):
        size = _number(found["size"].lower())
        if size is not None:
            yield _length(found[0], size * _COMPOUNDS[found["unit"]], found["noun"].capitalize(), found[0])


def _length(words: str, days: float, noun: str, compound: str = "") -> Facet:
    key = canonical(noun_key(noun)) if noun else ""
    of = "sentence" if key in word_list("sentences") else key
    terms = frozenset((noun_key(compound),)) if compound else frozenset((key,)) if of == "sentence" else frozenset[str]()
    return Facet("duration", words, low=days * 0.97, high=days * 1.03, of=of, terms=terms)


@cache
def _numbers() -> dict[str, float]:
    words: dict[str, float] = table("de/quantities.yaml")["words"]
    return {word: float(value) for word, value in words.items() if word is not None} | {"ein": 1.0}


def _number(word: str) -> float | None:
    return float(word) if word.isdigit() else _numbers().get(word)
