"""Which way an expression points: what its preposition, its participle or its clause says of past and future."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.times.attributes import DETERMINERS, called_off, opens_with_participle, participle
from quellenlage.analysis.times.meaning import Match
from quellenlage.analysis.times.row import Row
from quellenlage.analysis.times.tense import Tense
from quellenlage.analysis.times.vocabulary import word_set


def tense_around(words: Row, match: Match, preposition: str, first: int, around: Sequence[Tense]) -> Tense:
    """The tense around an expression; „seit“ looks back, „für Donnerstag geplant“ and „auf Montag verschoben“ look ahead.

    „der am Sonntag verunglückte Fahrer“, „das am Freitag beginnende Turnier“: the participle says it, not the predicate.
    """
    if preposition == "seit":
        return "past"
    if counted_towards(words, first):
        return ""
    if called_off(words, match, first):
        return "future"
    if told_then(words, match, first):
        return "past"
    if match.meaning.kind in ("weekday", "date") and _aims_at(words, match.first):
        return "future"
    if words.tag(first - 1) in DETERMINERS or opens_with_participle(words, match.last, first):
        of_participle = participle(words, match.last)
        if of_participle:
            return of_participle
        if words.tag(first - 1) == "ART" and words.tag(first) in ("APPR", "APPRART"):
            return ""  # „eine am 23. März publik gewordene Nachricht“
    if preposition in ("binnen", "innerhalb", "in") and match.meaning.kind == "duration" and _counted_so_far(words, first):
        return "past"
    return around[words.origin[match.first]]


def told_then(words: Row, match: Match, first: int) -> bool:
    """„Anders als noch am Montag gemeldet, wird …“, „wie am Freitag berichtet“: when something was told, whatever the clause's tense."""
    k = first - 1
    while k > 0 and words.tag(k) == "ADV":
        k -= 1
    return words.word(k) in ("als", "wie") and words.word(match.last) in word_set("told_then")


def counted_towards(words: Row, first: int) -> bool:
    """„Drei Wochen vor der Wahl am 12. April trat er zurück“: when the event is, not when the clause's matter was."""
    k = first - 1
    if words.word(first) in ("vor", "nach") and words.get(k, "unit") and words.get(k - 1, "number") is not None:
        return True  # „zwei Tage vor Weihnachten“
    if words.tag(k) != "NN" or words.atoms[k]:
        return False
    k -= 1
    while words.tag(k) in ("ADJA", *DETERMINERS):
        k -= 1
    return words.word(k) in ("vor", "nach") and bool(words.get(k - 1, "unit"))


def _counted_so_far(words: Row, first: int) -> bool:
    """„der dritte Abstieg innerhalb von fünf Jahren“, „zum zweiten Mal binnen einer Woche“: what was counted has happened."""
    if words.tag(first - 1) != "NN":
        return False
    return any(words.get(k, kind) for k in range(first - 4, first - 1) for kind in ("ordinal_word", "ordinal"))


def _aims_at(words: Row, first: int) -> bool:
    """„für den 18. September“, „auf Montag“."""
    before = first - 1 if words.tag(first - 1) not in DETERMINERS else first - 2
    return words.word(before) in ("für", "auf")


def means_nowadays(words: Row, match: Match, around: Sequence[Tense]) -> bool:
    """Whether „heute“ means nowadays: „auch heute noch“, „Die Firma gehört heute …“."""
    if words.word(match.first) not in ("heute", "heut"):
        return False
    near = words.word(match.first - 1), words.word(match.last)
    return around[words.origin[match.first]] == "state" or near[0] in word_set("generic_today") or near[1] == "noch"
