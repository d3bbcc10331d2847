"""From the spans of one sentence to tagged tokens with lemma and verb features."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.morphology import lemma, verb_features
from quellenlage.analysis.base.repairs import repaired
from quellenlage.analysis.base.tagger import tag
from quellenlage.analysis.base.tokens import surface
from quellenlage.model import Token

_CLAUSE_MARKS = frozenset((",", ":", ";", "„", "“", "”", '"', "»", "«", "–", "("))
_SUBJECTS = frozenset(("er", "sie", "es", "man", "wir", "ihr", "du", "dies", "das", "jemand", "niemand", "alles", "nichts"))
_ARTICLES = frozenset(
    ("der", "die", "den", "ein", "eine", "dieser", "diese", "sein", "seine", "ihre", "kein", "keine", "jeder", "jede")
)
_CLAUSE_REACH = 60
"""No clause is read further than so many words from its verb: text without marks stays linear."""


def tag_words(words: Sequence[str]) -> list[Token]:
    """Tagged tokens of one sentence that is given as words; their offsets count as if one space parted them."""
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    return tagged(" ".join(words), [(starts[k], starts[k] + len(word)) for k, word in enumerate(words)])


def tagged(text: str, spans: Sequence[tuple[int, int]]) -> list[Token]:
    """The tokens of one sentence."""
    words = [surface(text[start:end]) or text[start:end] for start, end in spans]
    tags = repaired(words, tag(words))
    return [_token(text, span, words, tags, k) for k, span in enumerate(spans)]


def _token(text: str, span: tuple[int, int], words: Sequence[str], tags: Sequence[str], k: int) -> Token:
    start, end = span
    word, chosen = words[k], tags[k]
    if chosen[0] != "V":
        return Token(start, end, text[start:end], chosen, lemma(word, chosen))
    with_ich = has_ich(words, k)
    base, form, mood, tense, person, number = verb_features(word, chosen, with_ich=with_ich)
    return Token(start, end, text[start:end], chosen, base, form, mood, tense, _person(person), number)  # type: ignore[arg-type]


def _person(number: int) -> int:
    return number if number in (1, 2, 3) else 0


def has_ich(words: Sequence[str], k: int) -> bool:
    """Whether „ich“ stands in the same clause as word `k`, with no mark of a clause in between, or was left out before it."""
    if k == 0 and len(words) > 1 and words[1].lower() not in _SUBJECTS and words[-1] != "?" and words[0][:1].isupper():
        return words[1].lower() not in _ARTICLES  # „Habe lange gewartet.“, but „Habe der Minister gelogen, …“
    for step in (1, -1):
        place = k + step
        while 0 <= place < len(words) and abs(place - k) <= _CLAUSE_REACH and words[place] not in _CLAUSE_MARKS:
            if words[place].lower() == "ich":
                return True
            place += step
    return False
