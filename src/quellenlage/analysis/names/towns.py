"""Towns that the recogniser takes for persons or glues to one: „Teheran droht“, „verließ Karl Holm Moskau“."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal

from quellenlage.analysis.names.found import Found, Named
from quellenlage.analysis.names.offices import TITLES, office
from quellenlage.analysis.names.peoples import countries
from quellenlage.analysis.names.seen import word_code
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.model import Token
from quellenlage.resources import table

_OF_A_PLACE = ("bürgermeister", "gouverneur", "bischof", "könig", "herzog", "fürst", "emir", "sultan", "präsident", "landrat")
"""Whoever holds such an office „von X“ holds it in a place."""
_WHERE = frozenset(("in", "nach", "aus"))
_MOST_WORDS = 5
_SHORTEST_REGION = 4
_REACH = 8
"""Words before a name in which its verb is looked for: „verließ am Montag der General Karl Holm Moskau“."""


def _whole_places(words: Sequence[str], found: Found) -> None:
    """„Antigua und Barbuda“, „Vereinigte Arabische Emirate“ where the recogniser has seen parts of the name as places."""
    lists, spans = word_lists(), list[tuple[int, int]]()
    for one in found.names:
        for first in range(max(0, one.first - _MOST_WORDS + 1), one.first + 1) if one.kind == "place" else ():
            if words[first] not in lists.book_starts and words[first] not in lists.place_starts:
                continue
            ends = range(min(first + _MOST_WORDS, len(words)), one.last - (first == one.first) - 1, -1)
            names = ((end, " ".join(words[first:end])) for end in ends if end > first + 1)
            end = next((end for end, name in names if name in lists.book or name in lists.country or name in countries()), 0)
            if end and (first, end) != (one.first, one.last):
                spans.append((first, end))
                break
    for first, last in spans:
        inside = {one for one in found.names if first <= one.first and one.last <= last and one.kind == "place"}
        if sum(one.last - one.first for one in inside) == sum(found.taken[first:last]):
            found.drop(inside)
            found.add(Named(first, last, "place"))


@lru_cache(maxsize=20_000)
def part_of_region(word: str) -> bool:
    """Whether a word names a part of a country or region by a side: „Mittelhessen“, „Ostwestfalen“, „Südsudan“."""
    lists, wide, narrow = word_lists(), _sides("any"), _sides("of_regions")
    if not word.startswith((*wide, *narrow)):
        return False
    for side in (*wide, *narrow):
        rest = word.removeprefix(side).removeprefix("-").capitalize()
        if not word.startswith(side) or len(rest) < _SHORTEST_REGION:
            continue
        if rest in lists.country or rest in _sides("regions") or (side in wide and rest in lists.place):
            return True
    return False


@cache
def _sides(key: str) -> tuple[str, ...]:
    return tuple(table("de/name_nouns.yaml")["sides"][key].split())


def rather(words: Sequence[str], first: int) -> Literal["PER", "LOC", "ORG"]:
    """What a single word taken for a person is: a capital or a place of the name book that acts, a body, or that person.

    After an office or a title it is a person.
    """
    before, word = words[first - 1] if first else "", words[first]
    if before.lower() in TITLES or office(before) is not None:
        return "PER"
    lists, code = word_lists(), word_code(word).removeprefix("+s")
    if word in _capitals() or word in lists.book:
        return "LOC"
    if word in lists.surname or word in lists.female or word in lists.male:
        return "PER"
    if code[:2] in ("Lh", "Lm") and word in lists.place:
        return "LOC"
    return "ORG" if code[:2] == "Oh" and code[2:3] != "1" else "PER"


def after_preposition(words: Sequence[str], first: int) -> bool:
    """Whether a single word that the recogniser takes for a person is a place: „Bürgermeisterin von Prüm“, „in Prüm“."""
    lists, word = word_lists(), words[first]
    if first > 1 and words[first - 1] == "von" and word in lists.place and word not in lists.surname:
        held = office(words[first - 2])
        if held is not None and held.head.endswith(_OF_A_PLACE):
            return True  # „der Gouverneur von Missouri“, though it is a given name too
    if first > 1 and words[first - 1] == "von" and words[first - 2] in _places_of() and word not in lists.surname:
        return True  # „die Brücke von Goma“
    if _beside_a_town(words, first):
        return True
    if first == 0 or word in lists.surname or word in lists.female or word in lists.male:
        return False
    if words[first - 1].lower() == "von":
        if words[first + 1 : first + 2] in (["aus"], ["nach"]):
            return True  # „von Piräus aus“
        held = office(words[first - 2]) if first > 1 else None
        return held is not None and held.head.endswith(_OF_A_PLACE)
    return words[first - 1].lower() in _WHERE and (word in lists.place or word in lists.book)


def _beside_a_town(words: Sequence[str], first: int) -> bool:
    """„auf Kos und in Bodrum“, „zwischen Kos und Bodrum“: a place that is a surname too, behind such a preposition and beside a town."""
    lists, behind = word_lists(), [word for word in words[first + 1 : first + 4] if word.lower() not in _WITH_TOWNS]
    if first == 0 or words[first - 1].lower() not in _WITH_TOWNS or words[first] not in lists.place:
        return False
    other = behind[1] if behind[:1] == ["und"] and len(behind) > 1 else ""
    return other in lists.book or (other in lists.place and word_code(other)[:2] in ("Lh", "Lm"))


_WITH_TOWNS = frozenset(("in", "auf", "zwischen", "nach", "bei", "aus"))


@cache
def _places_of() -> frozenset[str]:
    return frozenset(table("de/name_nouns.yaml")["places_of"]["nouns"].split())


def known_places(words: Sequence[str], tokens: Sequence[Token], found: Found) -> None:
    """Places of the name book that the recogniser misses („Gazastreifen“, „Golf von Bengalen“), and parts of regions („Mittelhessen“)."""
    lists = word_lists()
    _whole_places(words, found)
    for k, word in enumerate(words):
        if found.taken[k] or not word[:1].isupper() or tokens[k].tag not in ("NE", "NN", "ADJA", "FM"):
            continue
        if word in lists.book_starts:
            ends = range(min(k + _MOST_WORDS, len(words)), k, -1)
            end = next((end for end in ends if " ".join(words[k:end]) in lists.book and not any(found.taken[k:end])), 0)
            if end:
                found.add(Named(k, end, "place"))
        elif part_of_region(word) or (word[-1] == "s" and word[:-1] in lists.book):
            found.add(Named(k, k + 1, "place"))


def without_town(words: Sequence[str], tokens: Sequence[Token], first: int, last: int) -> int:
    """The end of a person's name without the town after it, the object of its verb: „erreichte Idris Bello Niamey“."""
    follows = [*words[last : last + 3]]
    if (
        last - first > 2
        and words[last - 2] == "von"
        and (follows[:1] in (["aus"], ["nach"]) or follows == ["auf", "den", "Weg"])
    ):
        return last - 2  # „brach Karl Holm von Wien aus auf“, „machte sich Karl Holm von Wien auf den Weg“
    lists = word_lists()
    whole = last - first > 2 and (words[first] in lists.female or words[first] in lists.male) and words[last - 2][:1].isupper()
    if whole and words[last - 1] in countries():
        return last - 1  # „vertrat Karl Holm Montenegro“
    if last - first < 2 or not (_may_be_town(words[last - 1]) or words[last - 1] in _capitals()):
        return last
    if (
        last - first == 2
        and words[last - 1] not in _capitals()
        and (words[first] in lists.female or words[first] in lists.male)
    ):
        return last  # „besuchte Anna Rostock“
    verb = next((k for k in range(first - 1, max(-1, first - _REACH), -1) if tokens[k].tag[:1] in "V$"), -1)
    return last - 1 if verb >= 0 and _lemma(tokens, verb, last) in with_town() else last


def _lemma(tokens: Sequence[Token], verb: int, last: int) -> str:
    """The verb; of „hat Ivo Radic Montenegro am Samstag verlassen“ the participle at the end."""
    if tokens[verb].tag != "VAFIN":
        return tokens[verb].lemma
    ahead = range(last, min(len(tokens), last + _REACH + _REACH))
    end = next((k for k in ahead if tokens[k].tag in ("VVPP", "$.", "$,")), None)
    return tokens[end].lemma if end is not None and tokens[end].tag == "VVPP" else ""


def _may_be_town(word: str) -> bool:
    lists = word_lists()
    return word in lists.place and word not in lists.surname and word_code(word)[:1] != "P"


@cache
def _capitals() -> frozenset[str]:
    """Towns whose names stand for a government."""
    return frozenset(name.strip() for name in table("de/place_words.yaml")["capitals"]["names"].split("|"))


@cache
def with_town() -> frozenset[str]:
    """Verbs whose object is a town without a preposition: „erreichte Niamey“."""
    return frozenset(table("de/event_verbs.yaml")["town_as_object"]["verbs"])
