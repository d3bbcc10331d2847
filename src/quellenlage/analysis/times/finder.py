"""The temporal expressions of a text, one after the other, with the day that was named last and the tense as context."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from quellenlage.analysis.times.clock import match_clock
from quellenlage.analysis.times.dates import match_date
from quellenlage.analysis.times.meaning import Match, Meaning
from quellenlage.analysis.times.phrases import match_phrase
from quellenlage.analysis.times.resolve import Context, Resolved, resolve
from quellenlage.analysis.times.row import Row, row
from quellenlage.analysis.times.tense import Tense, tenses
from quellenlage.analysis.times.vocabulary import word_set
from quellenlage.model import Analysis, TimeExpression


@dataclass(frozen=True, slots=True)
class _State:
    day: date | None
    sentence: int


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
    state = _State(now.date() if now else None, -1)
    out: list[TimeExpression] = []
    paragraph = -1
    for number, sentence in enumerate(analysis.sentences):
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
        for match in _matches(words, words.places[sentence.first], words.places[sentence.last]):
            preposition, first = _preposition(words, match.first, words.places[sentence.first])
            context = Context(
                now,
                state.day,
                around[words.origin[match.first]],
                preposition,
                _attributive(words, match),
                _generic(words, match, around),
            )
            found = resolve(match.meaning, context)
            if found.day is not None:
                state = _State(found.day, number)
            out.append(_expression(words, match, found, preposition, first, now))
    return tuple(out)


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


def _preposition(words: Row, first: int, start: int) -> tuple[str, int]:
    """The preposition that an expression hangs on and where the whole phrase begins."""
    k = first - 1
    while k >= start and words.word(k) in word_set("before_phrase") and first - k <= 3:
        if words.word(k) in ("zum", "zur") and words.word(k - 1) == "bis":
            return "bis", k - 1
        k -= 1
    word = words.word(k) if k >= start else ""
    if word == "im":
        return "in", k
    if word in word_set("prepositions"):
        return word, k
    if words.word(first - 1) in ("am", "im", "zum", "zur"):
        return "", first - 1
    return "", first


def _expression(
    words: Row, match: Match, found: Resolved, preposition: str, first: int, now: datetime | None
) -> TimeExpression:
    tokens = words.tokens
    earliest, latest, begin_latest, end_earliest = _bounded(found, preposition, now, match.meaning)
    return TimeExpression(
        start=tokens[match.first].start,
        end=tokens[match.last - 1].end - match.cut,
        type=found.type,
        value=found.value,
        mod=found.mod,
        local_earliest=earliest,
        local_latest=latest,
        local_begin_latest=begin_latest,
        local_end_earliest=end_earliest,
        granularity=found.granularity,
        modifier=preposition if preposition in ("seit", "bis", "ab", "vor", "nach") else found.modifier,
        zone=match.meaning.zone,
        deictic=found.deictic,
        rule=match.rule,
        full_start=tokens[first].start,
        full_end=tokens[match.last - 1].end,
    )


Bounds = tuple[datetime | None, datetime | None, datetime | None, datetime | None]


def _bounded(found: Resolved, preposition: str, now: datetime | None, meaning: Meaning) -> Bounds:
    """The stretch with its preposition: „seit Montag“ begins then and runs on, „bis Freitag“ ends then."""
    earliest, latest = found.stretch
    if meaning.kind in ("duration", "set", "vague") or (earliest is None and latest is None):
        return earliest, latest, found.begin_latest, found.end_earliest
    if preposition == "seit":
        running = max(now, earliest) if now is not None and earliest is not None else None
        return earliest, running, latest, None
    if preposition == "ab":
        return earliest, None, latest, None
    if preposition == "bis":
        begin = now if now is not None and latest is not None and now <= latest else None
        return begin, latest, None, earliest
    if preposition == "vor":
        return None, earliest, None, None
    if preposition == "nach":
        return latest, None, None, None
    return earliest, latest, found.begin_latest, found.end_earliest
