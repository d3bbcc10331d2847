"""Names that another report gives away: „Tessnow tritt an“, „der Sprecher von Marschnetz“.

A text is read by itself first. Where others of a dossier have a name, it is looked through once more for that name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from quellenlage.analysis.base.fields import QUOTES
from quellenlage.analysis.base.lexicon import readings
from quellenlage.analysis.base.tokens import surface
from quellenlage.analysis.names.found import Found, Named
from quellenlage.analysis.names.known import organisations
from quellenlage.analysis.names.nouns import known_noun
from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.peoples import countries
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import Analysis, EntityKind, Mention, Token

_SHORTEST, _ACRONYM = 4, 3
_LONGEST = 8
_HELD = 2
"""Words of an office and a surname."""
_KINDS: tuple[EntityKind, ...] = ("person", "organisation", "vehicle", "event", "other")


@dataclass(frozen=True, slots=True, order=True)
class Elsewhere:
    """A name as another text has it: `quoted` in quotation marks; a `surname` is the last part of a person's name."""

    words: tuple[str, ...]
    kind: EntityKind
    subkind: str = ""
    quoted: bool = False
    surname: bool = False


def names_in(analysis: Analysis, mentions: Iterable[Mention]) -> Iterator[Elsewhere]:
    """The names of a text that others may have: full names of people and their surnames, and the names of other things."""
    for mention in mentions:
        if mention.form != "name" or mention.kind not in _KINDS or mention.head is None:
            continue
        text = analysis.text
        words = tuple(text[mention.head.start : mention.head.end].split())
        if mention.kind == "person" and len(words) > 1:
            yield Elsewhere(words[-1:], "person", surname=True)
        if len(words) > _LONGEST or (mention.kind == "person" and len(words) == 1):
            continue
        quoted = text[max(0, mention.head.start - 1) : mention.head.start] in QUOTES and mention.head.start > 0
        yield Elsewhere(words, mention.kind, mention.subkind, quoted)


def by_first_word(names: Iterable[Elsewhere]) -> dict[str, list[Elsewhere]]:
    """The names by their first word, the longest first."""
    found: dict[str, list[Elsewhere]] = {}
    for name in sorted(set(names), key=lambda name: (-len(name.words), name)):
        found.setdefault(name.words[0], []).append(name)
    return found


def told_elsewhere(
    words: Sequence[str], tokens: Sequence[Token], names: Mapping[str, Sequence[Elsewhere]], found: Found
) -> None:
    """Take in the names that other texts have."""
    at = {one.first: one for one in found.names}
    ends = {one.last: one for one in found.names if one.kind in ("person", "organisation") and one.last == one.first + _HELD}
    for k, name in matches(words, tokens, names):
        last = k + len(name.words)
        around, whole = ends.get(last), at.get(k)
        if around is not None and around.first == k - 1 and _work(words[around.first]):  # „Veranstalterin Strunk“ as one name
            found.drop({around})
        if whole is not None and whole.last == last:
            whole.sure = whole.kind == name.kind
            if whole.sure or not _rather(words, tokens, k, name, whole):
                continue
        inside = {at[j] for j in range(k, last) if j in at and at[j].last <= last}
        if sum(one.last - one.first for one in inside) == sum(found.taken[k:last]):
            found.drop(inside)
            found.add(Named(k, last, name.kind, name.subkind, sure=True))


def matches(
    words: Sequence[str], tokens: Sequence[Token], names: Mapping[str, Sequence[Elsewhere]]
) -> Iterator[tuple[int, Elsewhere]]:
    """Where a text has one of these names, with the longest that begins there."""
    for k, word in enumerate(words):
        for name in (*names.get(word, ()), *(names.get(word[:-1], ()) if word.endswith("s") else ())):
            if _same_words(words, k, name.words) and _stands(words, tokens, k, name):
                yield k, name
                break


def _same_words(words: Sequence[str], k: int, name: tuple[str, ...]) -> bool:
    """Whether a name stands at `k`; its last word may have the s of a genitive."""
    here = tuple(words[k : k + len(name)])
    return len(here) == len(name) and here[:-1] == name[:-1] and here[-1] in (name[-1], name[-1] + "s")


def _stands(words: Sequence[str], tokens: Sequence[Token], k: int, name: Elsewhere) -> bool:
    """Whether the words are that name where they stand: not what the dictionary has, nor the name of a place."""
    last = k + len(name.words)
    if name.quoted and not (k and last < len(words) and words[k - 1] in QUOTES and words[last] in QUOTES):
        return False
    if len(name.words) > 1 or name.quoted:
        return True
    held = k > 0 and _work(words[k - 1])
    if name.surname and held and tokens[k].tag in ("NE", "NN", "FM"):
        return True
    if name.surname and _masculine_before(tokens, k):
        return True
    article = k > 0 and tokens[k - 1].tag in ("ART", "PPOSAT", "PIAT", "CARD")
    return _telling(name.words[0], anybody=not name.surname) and not (article and name.surname)


def _work(word: str) -> bool:
    """Whether a word says what somebody is: „Veranstalterin“."""
    return office(word) is not None or person_noun(word) is not None


def _masculine_before(tokens: Sequence[Token], k: int) -> bool:
    """„Der seit Samstag vermisste Templin“: no town is masculine."""
    if not k or tokens[k - 1].tag != "ADJA" or not tokens[k - 1].text.endswith("e") or tokens[k].tag not in ("NE", "NN"):
        return False
    article = next((token for token in reversed(tokens[max(0, k - _LONGEST) : k - 1]) if token.tag == "ART"), None)
    return article is not None and article.text.lower() == "der"


@lru_cache(maxsize=20_000)
def _telling(word: str, *, anybody: bool = True) -> bool:
    """Whether a word by itself is a name that hardly anything else has: no word of the dictionary, no place, no given name.

    Where `anybody` is false, surnames like „Wollweber“ are no weavers.
    """
    lists = word_lists()
    listed = _placed(word) or word in lists.female or word in lists.male or word in organisations()
    short = len(word) < _SHORTEST and not (word.isupper() and len(word) == _ACRONYM)
    if short or not word[:1].isupper() or listed:
        return False
    if readings(word) or readings(word.lower()) or known_noun(word):
        return False
    return not (anybody and (office(word) or person_noun(word)))


def _rather(words: Sequence[str], tokens: Sequence[Token], k: int, name: Elsewhere, one: Named) -> bool:
    """Whether what was taken for another kind of thing is the one of the other text: a place for a person, a person for a firm."""
    if one.kind == name.kind or one.subkind:
        return False
    if name.quoted:  # „die „Aegean Lark““ alone is anything
        return name.kind == "vehicle" or one.kind == "place"
    if one.kind == "place":
        located = k > 0 and words[k - 1].lower() in _WHERE
        return name.kind != "person" or not (located or (k and tokens[k - 1].tag in ("APPR", "APPRART") and _placed(words[k])))
    return one.kind == "person" and name.kind != "person" and one.last - one.first == 1 and _telling(words[k])


def _placed(word: str) -> bool:
    lists = word_lists()
    return any(word in names for names in (lists.place, lists.country, lists.book)) or word in countries()


_WHERE = frozenset(("in", "im", "nach", "aus", "um", "nahe", "nördlich", "südlich", "östlich", "westlich"))
"""After these words stands a place, whoever has its name."""


def surfaces(analysis: Analysis) -> list[str]:
    """The words of a text as names are compared."""
    return [surface(token.text) for token in analysis.tokens]
