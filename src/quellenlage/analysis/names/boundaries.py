"""Where a name ends: results, nouns and offices that the recogniser has taken into it, and two names that it takes for one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quellenlage.analysis.base.lexicon import readings
from quellenlage.analysis.names.found import Found
from quellenlage.analysis.names.known import LEGAL_FORMS, never
from quellenlage.analysis.names.nouns import everyday_noun, listed_person
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.names.subkinds import body_head, body_subkind, club_words
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import Token

_RESULT = re.compile(r"\d{1,3}:\d{1,3}")
_ARTICLES = frozenset(("des", "der", "dem", "das", "die"))
_OUTSIDE = frozenset(("vor", "wegen", "seit", "trotz", "laut"))
"""Prepositions that no body has in its name: „das Institut vor Rissen“."""
_ENDS = frozenset(("!", "?"))
"""Marks that end a sentence: names that have one („Yahoo!“) are known from the data."""
_SHORT_PART = 3
_FULL = 2
"""Words of a given name and a surname."""


def pieces(words: Sequence[str], first: int, last: int, kind: str) -> Iterator[tuple[int, int]]:
    """„Universität Konstanz und des Klinikums Fulda“, „TSV Rheinau zum SC Lindenhof“ are two bodies; other names are one piece."""
    if k := next((k for k in range(first + 1, last - 1) if _apart(words, k)), 0):
        yield first, k
        yield k + 1, last
        return
    for k in range(first + 1, last - 2 if kind == "ORG" else 0):
        two = words[k] == "und" and words[k + 1] in _ARTICLES and words[k + 2][:1].isupper()
        if two and any(body_subkind(part) for word in words[first:k] for part in word.split("-")):
            yield first, k
            yield from pieces(words, k + 2, last, kind)
            return
    yield first, last


def _apart(words: Sequence[str], k: int) -> bool:
    """Whether a preposition parts two bodies: before a club, or „durch“, which hardly a body has in its name."""
    return words[k] == "durch" or (words[k] in ("zum", "zur", "vom", "beim", "gegen", "bei") and words[k + 1] in club_words())


def cut(words: Sequence[str], tokens: Sequence[Token], first: int, last: int, kind: str) -> tuple[int, int]:
    """A name without what is none of it: „AEK Athen 2:2“, „DNA Holms“, „Zulieferer Kessler AG“, „Karl Holm Betrug“."""
    while last - first > 1 and (_RESULT.fullmatch(words[last - 1]) or words[last - 1] in _ENDS):
        last -= 1
    if kind == "ORG":
        if last - first >= _FULL and words[first + 1].isdigit() and body_subkind(words[first]) not in {"", *_MEDIA}:
            last = first + 1  # „nach Angaben der Bahn 80, nach Angaben der Gewerkschaft 95 Prozent“
        while last - first > 1 and (words[first] in never() or _supplier(words, tokens, first, last) or _medium(words, first)):
            first += 1
        last = next((k for k in range(first + 1, last) if words[k] in _OUTSIDE and tokens[k].tag == "APPR"), last)
    elif kind == "PER":
        while last - first > 1 and tokens[first].tag == "NN" and everyday_noun(words[first]):
            first += 1  # „eine Dosis Insulin“
        while last - first > 1 and (_noun_behind(words, first, last) or _charged(words, tokens, first, last)):
            last -= 1
    return first, last


def _medium(words: Sequence[str], first: int) -> bool:
    """Whether a plain noun for a medium stands before its name: „der Zeitung Nepali Times“, „dem Sender Somoy TV“."""
    plain = body_subkind(words[first]) in _MEDIA and body_head(words[first]) == words[first].lower()
    return plain and words[first + 1][:1].isupper()


_MEDIA = frozenset(("newspaper", "magazine", "broadcaster", "agency"))


def _supplier(words: Sequence[str], tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a noun before a firm's name with its legal form says what the firm does: „der Autozulieferer Kessler AG“."""
    if last - first <= _FULL or words[last - 1] not in LEGAL_FORMS or tokens[first].tag != "NN":
        return False
    word = words[first]
    return body_subkind(word) == "company" or person_noun(word) is not None or word.lower().endswith(("er", "ers"))


def _charged(words: Sequence[str], tokens: Sequence[Token], first: int, last: int) -> bool:
    """„Wirft Moreno Drogenhandel vor“: of what the person is accused, whatever name it stands behind."""
    verb = tokens[first - 1].lemma if first else ""
    return last < len(words) and (verb, words[last]) in _CHARGES and everyday_noun(words[last - 1])


_CHARGES = frozenset((("werfen", "vor"), ("lasten", "an"), ("weisen", "nach"), ("bescheinigen", "."), ("unterstellen", ".")))


def _noun_behind(words: Sequence[str], first: int, last: int) -> bool:
    """„… wirft Karl Holm Betrug vor“: a noun of the dictionary behind a given name and a surname, „Kroll Totschlag“ a compound."""
    lists, word = word_lists(), words[last - 1]
    given, short = _given(words[first]), last - first <= _FULL
    least = _SHORT_PART if given else _SHORT_PART + 1  # „Beate Kroll Totschlag“
    if everyday_noun(word, least) and short != given and not _given(words[last - 2] if given else ""):
        return True
    if short:
        return False
    person = given and words[last - 2] in lists.surname
    forms = (word, word.removeprefix("Un").capitalize())
    noun = any(reading.kind == "N" for form in forms for reading in readings(form))
    return person and noun and word not in lists.place and not listed_person(word)


def _given(word: str) -> bool:
    return word in word_lists().female or word in word_lists().male


def joined(words: Sequence[str], found: Found) -> None:
    """„Micheil“ and „Saakaschwili“ side by side are one person, if the first is no surname."""
    starts = {one.first: one for one in found.names if one.kind == "person"}
    lists = word_lists()
    gone = set()
    for one in starts.values():
        following = starts.get(one.last)
        word = words[one.first]
        if following is None or one.last - one.first > 1 or one in gone or word in lists.surname or word.endswith("s"):
            continue
        one.last = following.last
        gone.add(following)
    found.names = [one for one in found.names if one not in gone]
