"""The temporal expressions of a text, one after the other, with the day that was named last and the tense as context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from quellenlage.analysis.times.clock import match_clock
from quellenlage.analysis.times.dates import match_date
from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.phrases import match_phrase
from quellenlage.analysis.times.ranges import Item, Range, ranges
from quellenlage.analysis.times.resolve import Context, Resolved, resolve
from quellenlage.analysis.times.row import Row, row
from quellenlage.analysis.times.tense import Tense, tenses
from quellenlage.analysis.times.vocabulary import word_set
from quellenlage.model import Analysis, TimeExpression


def find_times(analysis: Analysis, published: datetime | None, *, date_only: bool = False) -> tuple[TimeExpression, ...]:
    """The temporal expressions of a text, in order, without overlap.

    Args:
        analysis: the text's grammar.
        published: what „heute“ counts from, on its own clock; None leaves relative words unresolved.
        date_only: only the day of publication is known: „now“ is then the end of that day.
    """
    now = published.replace(tzinfo=None) if published else None
    if now is not None and date_only:
        now = now.replace(hour=23, minute=59, second=0, microsecond=0)
    around = tenses(analysis)
    words = row(analysis)
    day: date | None = None
    out: list[TimeExpression] = []
    for sentence in analysis.sentences:
        first, last = words.places[sentence.first], words.places[sentence.last]
        items, day = _items(words, (first, last), around, now, day)
        items, stretches = ranges(words, items)
        out.extend(_expression(words, item, stretches.get(k), now) for k, item in enumerate(items))
    return tuple(out)


def _items(
    words: Row, bounds: tuple[int, int], around: Sequence[Tense], now: datetime | None, day: date | None
) -> tuple[list[Item], date | None]:
    """The expressions of one sentence and the day that was named last."""
    items = []
    for match in _matches(words, *bounds):
        preposition, first = _preposition(words, match, bounds[0])
        context = Context(
            now,
            day,
            _tense(words, match, preposition, around),
            preposition,
            _attributive(words, match),
            _generic(words, match, around),
        )
        found = resolve(match.meaning, context)
        day = found.day or day
        items.append(Item(match, context, found, first))
    return items, day


def _tense(words: Row, match: Match, preposition: str, around: Sequence[Tense]) -> Tense:
    """The tense around an expression; „seit“ looks back, „für Donnerstag geplant“ and „auf Montag verschoben“ look ahead."""
    if preposition == "seit":
        return "past"
    if words.word(match.first - 1) in ("für", "auf") and match.meaning.kind in ("weekday", "date"):
        return "future"
    return around[words.origin[match.first]]


def _attributive(words: Row, match: Match) -> bool:
    """„die Richtlinie vom 17. Juli“, not „vom 17. bis 20. Juli“."""
    k = match.first - 1
    return words.word(k) == "vom" and words.tag(k - 1) in ("NN", "NE") and words.word(match.last) != "bis"


def _generic(words: Row, match: Match, around: Sequence[Tense]) -> bool:
    """Whether „heute“ means nowadays: „auch heute noch“, „Die Firma gehört heute …“."""
    if words.word(match.first) not in ("heute", "heut"):
        return False
    near = words.word(match.first - 1), words.word(match.last)
    return around[words.origin[match.first]] == "state" or near[0] in word_set("generic_today") or near[1] == "noch"


def _matches(words: Row, first: int, last: int) -> Iterator[Match]:
    k = first
    while k < last:
        found = match_at(words, k)
        if found is None or found.last > last:
            k += 1
            continue
        yield found
        k = max(found.last, k + 1)


def match_at(words: Row, k: int) -> Match | None:
    """The expression that begins at a token, if any."""
    atoms = words.atoms
    if not atoms[k] and not words.word(k)[:1].isalpha() and not words.word(k)[:1].isdigit():
        return None
    return match_clock(words, k) or match_phrase(words, k) or match_date(words, k)


def _preposition(words: Row, match: Match, start: int) -> tuple[str, int]:
    """The preposition that an expression hangs on and where the whole phrase begins."""
    first = match.first
    k = first - 1
    while k >= start and words.word(k) in word_set("before_phrase") and first - k <= 3:
        if words.word(k) in ("zum", "zur") and words.word(k - 1) == "bis":
            return "bis", k - 1
        if words.word(k) in ("von", "vom") and words.word(match.last) == "an":
            return "ab", k
        k -= 1
    word = words.word(k) if k >= start else ""
    if word in ("von", "vom") and words.word(match.last) == "an":
        return "ab", k
    if word == "im":
        return "in", k
    if word in ("vor", "nach") and words.word(k - 1) in word_set("shortly"):
        return f"kurz {word}", k - 1
    if word in word_set("prepositions"):
        before = words.word(k - 1) if k > start else ""
        return (before, k - 1) if before in ("spätestens", "frühestens") and word in ("um", "im", "in") else (word, k)
    if words.word(k - (k == first - 1 and words.word(k) == "am")) in ("spätestens", "frühestens"):
        place = k - (k == first - 1 and words.word(k) == "am")
        return words.word(place), place
    if words.word(first - 1) in ("am", "im", "zum", "zur"):
        return "", first - 1
    return "", first


def _expression(words: Row, item: Item, whole: Range | None, now: datetime | None) -> TimeExpression:
    tokens, match, found, preposition = words.tokens, item.match, item.found, item.context.preposition
    if whole is not None:
        bounds: Bounds = (whole.earliest, whole.latest, whole.begin_latest, whole.end_earliest)
    else:
        bounds = _bounded(found, preposition, now, match.meaning)
    modifier = preposition if preposition in _MODIFIERS else found.modifier
    return TimeExpression(
        start=tokens[match.first].start,
        end=tokens[match.last - 1].end - match.cut,
        type=found.type,
        value=found.value,
        mod=found.mod,
        local_earliest=bounds[0],
        local_latest=bounds[1],
        local_begin_latest=bounds[2],
        local_end_earliest=bounds[3],
        granularity=found.granularity,
        modifier="range" if whole else modifier,
        zone=match.meaning.zone,
        deictic=found.deictic,
        rule=match.rule,
        full_start=tokens[item.first].start,
        full_end=tokens[match.last - 1].end,
    )


_MODIFIERS = frozenset(("seit", "bis", "ab", "vor", "nach", "kurz vor", "kurz nach", "spätestens", "frühestens", "gegen"))
_SHORTLY = {"minute": timedelta(minutes=30), "daypart": timedelta(hours=2), "month": timedelta(days=31), "year": timedelta(days=731)}


def _nearby(found: Resolved, preposition: str) -> Bounds:
    """„kurz nach 22 Uhr“ is half an hour, „kurz vor Ostern“ a week."""
    earliest, latest = found.stretch
    slack = _SHORTLY.get(found.granularity, timedelta(days=7))
    if preposition == "kurz vor":
        return (earliest - slack, earliest, None, None) if earliest else (None, None, None, None)
    begin = earliest if found.granularity == "minute" else latest
    return (begin, begin + slack, None, None) if begin else (None, None, None, None)


Bounds = tuple[datetime | None, datetime | None, datetime | None, datetime | None]


def _bounded(found: Resolved, preposition: str, now: datetime | None, meaning: Meaning) -> Bounds:
    """The stretch with its preposition: „seit Montag“ begins then and runs on, „bis Freitag“ ends then."""
    earliest, latest = found.stretch
    if meaning.kind in ("duration", "set", "vague") or (earliest is None and latest is None):
        return earliest, latest, found.begin_latest, found.end_earliest
    if preposition == "seit":
        running = max(now, earliest) if now is not None and earliest is not None else None
        return earliest, running, latest, None
    if preposition in ("ab", "frühestens"):
        return earliest, None, latest, None
    if preposition in ("kurz vor", "kurz nach"):
        return _nearby(found, preposition)
    if preposition in ("bis", "spätestens"):
        begin = now if now is not None and latest is not None and now <= latest else None
        return begin, latest, None, earliest
    if preposition == "vor":
        return None, earliest, None, None
    if preposition == "nach":
        return latest, None, None, None
    return earliest, latest, found.begin_latest, found.end_earliest
