"""Which words are temporal expressions: every rule at every token, the first that fits, without overlap."""

from __future__ import annotations

from quellenlage.analysis.times.clock import match_clock
from quellenlage.analysis.times.dates import match_date
from quellenlage.analysis.times.events import counted_from_event
from quellenlage.analysis.times.meaning import Match
from quellenlage.analysis.times.phrases import match_phrase
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.vocabulary import opening_words, word_set
from quellenlage.analysis.times.zone_words import spread, with_zone


def matches(words: Row, first: int, last: int) -> list[Match]:
    """The expressions among the tokens `[first, last)`, in order."""
    found: list[Match] = []
    k = first
    while k < last:
        match = match_at(words, k)
        if match is None or match.last > last:
            k += 1
            continue
        found.append(with_zone(words, counted_from_event(words, match)))
        k = max(match.last, k + 1)
    return spread(words, found)


def _only_a_determiner(words: Row, k: int) -> bool:
    """Whether an article stands before a word that neither says nor opens anything of time: most do."""
    if words.low[k] not in word_set("determiners") or k + 1 >= len(words.low):
        return False
    return not words.atoms[k + 1] and words.low[k + 1] not in opening_words()


def match_at(words: Row, k: int) -> Match | None:
    """The expression that begins at a token, if any."""
    if not words.atoms[k] and (words.low[k] not in opening_words() or _only_a_determiner(words, k)):
        return None
    return match_clock(words, k) or match_phrase(words, k) or match_date(words, k)
