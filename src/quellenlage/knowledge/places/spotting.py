"""Where place names stand in a text: longest names first, each with the evidence that it is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry, candidates, exact, opens_name
from quellenlage.knowledge.places.evidence import ENOUGH, NEVER, evidence
from quellenlage.knowledge.places.townspeople import town_of
from quellenlage.knowledge.places.view import NameView, view
from quellenlage.knowledge.places.vocabulary import is_house, words
from quellenlage.model import Analysis, Mention

MAX_WORDS = 5
ADJECTIVE = "er"
"""The `part` of adjectives of towns."""
_NO_END = frozenset(("ART", "APPR", "APPRART", "KON"))
_IN_COMPOUNDS = frozenset(("country", "region", "island"))
_AGAIN = 1.5
"""What a name gains that is a sure place elsewhere in the text."""
_BESIDE = 2.5
"""How much evidence may be missing where a name stands beside a sure place („Halle und Leipzig“)."""


@dataclass(frozen=True, slots=True)
class Spotted:
    """Words `[start, end)` in tokens `[first, last)` that name a place, with what the gazetteer knows under the name.

    `part` says that the name is only a part of its token: „Russland-Besuch“, „Moskauer“. `weight` is the evidence for a place.
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    entries: tuple[GazetteerEntry, ...]
    part: str = ""
    weight: float = float(ENOUGH)


def spot(analysis: Analysis, mentions: Sequence[Mention]) -> Iterator[Spotted]:
    """The place names of a text, in order, without overlap."""
    names = view(analysis, mentions)
    drafts = [list(_drafts(names, sentence.first, sentence.last)) for sentence in analysis.sentences]
    known = frozenset(
        word for draft in drafts for one, weight in draft if weight >= ENOUGH for word in (one.name, one.name.split(" ")[0])
    )
    for draft in drafts:
        weights = [(one, weight + (_AGAIN if weight > NEVER and one.name in known else 0.0)) for one, weight in draft]
        sure = {one.first for one, weight in weights if weight >= ENOUGH}
        ends = {one.last for one, weight in weights if weight >= ENOUGH}
        for one, weight in weights:
            if weight >= ENOUGH or (weight >= ENOUGH - _BESIDE and _beside(names, one, sure, ends)):
                yield replace(one, weight=weight)


def _drafts(names: NameView, first: int, last: int) -> Iterator[tuple[Spotted, float]]:
    k = first
    while k < last:
        found = None
        if names.words[k][:1].isupper():
            found = _longest(names, k, last) or _part(names, k, last)
        if found is None:
            k += 1
        else:
            yield found
            k = found[0].last


def _longest(names: NameView, k: int, last: int) -> tuple[Spotted, float] | None:
    for length in range(_most_words(names, k, last), 0, -1):
        end = k + length
        if length > 1 and names.tokens[end - 1].tag in _NO_END:
            continue
        name = " ".join(names.words[k:end]).replace("( ", "(").replace(" )", ")").replace(" / ", "/")
        entries = candidates(name, spellings=not _is_noun(names, k)) if length == 1 or names.place[k] else exact(name)
        if entries:
            weight = evidence(names, k, end, entries)
            if length == 1 or weight >= ENOUGH - _BESIDE:
                return Spotted(k, end, names.tokens[k].start, names.tokens[end - 1].end, name, entries), weight
    return None


def _is_noun(names: NameView, k: int) -> bool:
    """„vor Touren“: a word of the dictionary is no odd spelling of a town."""
    return names.tokens[k].tag == "NN" and noun_reading(names.words[k]) is not None


def _most_words(names: NameView, k: int, last: int) -> int:
    """How many words a place name that begins here may have."""
    more = names.place[k] or opens_name(names.words[k]) or (k + 1 < last and names.words[k + 1] in ("/", ")"))
    return min(MAX_WORDS, last - k) if more else 1


def _part(names: NameView, k: int, last: int) -> tuple[Spotted, float] | None:
    """A place in a compound or in an adjective: „Russland-Besuch“, „im Moskauer Zoo“."""
    token, word = names.tokens[k], names.words[k]
    head, dash, rest = word.partition("-")
    if dash and len(head) > 2 and rest[:1].isupper():
        entries = exact(head) if head not in words("common") else ()
        if entries and (entries[0].kind in _IN_COMPOUNDS or (entries[0].population >= 100_000 and entries[0].name == head)):
            return Spotted(k, k + 1, token.start, token.start + len(head), head, entries, rest), float(ENOUGH)
    if (
        word.endswith("er")
        and k + 1 < last
        and token.tag in ("ADJA", "NN", "NE")
        and names.tokens[k + 1].tag in ("NN", "ADJA", "NE")
    ):
        town = town_of(word)
        bare = not (names.person[k] or ((names.body[k] or names.body[k + 1]) and not is_house(names.words[k + 1])))
        if town and bare and names.words[k + 1] not in words("not_of_town"):
            return Spotted(k, k + 1, token.start, token.end, town, exact(town), ADJECTIVE), float(ENOUGH)
    return None


def _beside(names: NameView, one: Spotted, sure: set[int], ends: set[int]) -> bool:
    """Whether a sure place stands on the other side of „und“, „oder“ or a comma."""
    joins = ("und", "oder", ",", "sowie", "bis")
    after = one.last < len(names.words) and names.words[one.last] in joins and one.last + 1 in sure
    return after or (one.first > 0 and names.words[one.first - 1] in joins and one.first - 1 in ends)
