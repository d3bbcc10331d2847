"""How much speaks for a known name being a place where it stands: a sum of small weights, each for one thing that a reader sees."""

from __future__ import annotations

from collections.abc import Sequence

from quellenlage.analysis.base.lexicon import readings
from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.peoples import inhabitants, people
from quellenlage.analysis.names.subkinds import seated
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.knowledge.gazetteer.lookup import GazetteerEntry, exact, is_small
from quellenlage.knowledge.places.view import NameView
from quellenlage.knowledge.places.vocabulary import WATERS, capitals, class_noun, region_of, words

ENOUGH = 2.0
NEVER = -99.0
_OPENING = frozenset('„“»«"‚')
_TOWNS = frozenset(("city", "town"))
_ARTICLE_KINDS = WATERS | {"mountain"}


def evidence(names: NameView, first: int, last: int, entries: Sequence[GazetteerEntry]) -> float:
    """The sum; ENOUGH and more is a place."""
    best = entries[0]
    if first and inhabitants(names.words[first], names.words[first - 1], names.tokens[first - 1].tag):
        return NEVER  # „zwei Schweden“
    if _in_a_body(names, first, best) or _names_somebody(names, first, last, best):
        return NEVER
    weight = _renown(best) + _before(names, first, best) + _named(names, first, last, best)
    settled = _settled(names, first, last)
    weight += 1.0 if settled else 0.0
    if last - first > 1:
        return weight + 2.5
    if _goes_on_from(names, first) or _goes_on_to(names, last, best):
        weight -= 2.5
    if is_small(best) and names.words[first - 1 : first] and names.words[first - 1] in _OPENING:
        weight -= 2.0
    return weight + _word(names, first, best, settled=settled)


def _in_a_body(names: NameView, first: int, entry: GazetteerEntry) -> bool:
    """Whether the name belongs to a body's that does not say where it sits: „Union Berlin“, but not „Landgericht Stuttgart“."""
    if not names.body[first] or entry.kind == "seat":
        return False
    return not first or not (class_noun(names.words[first - 1]) or seated(names.words[first - 1]))


def _renown(entry: GazetteerEntry) -> float:
    """How likely the name means this at all, by what it names."""
    if entry.kind == "country":
        return 3.0
    if entry.kind not in _TOWNS or entry.name in capitals():
        return 2.0
    people = entry.population
    return 2.0 if people >= 500_000 else 1.5 if people >= 100_000 or entry.notable else 0.5 if people >= 15_000 else 0.0


def _word(names: NameView, first: int, entry: GazetteerEntry, *, settled: bool) -> float:
    """What the word itself is: a name, a noun, a noun that is also a town."""
    word, tag = names.words[first], names.tokens[first].tag
    bare = word.removesuffix("s")
    if word in words("common") or bare in words("common"):
        if _is_goal(names, first):
            return 0.0  # „bis nach Heide“
        return -4.0 if tag == "NE" else -5.0
    if word in words("homographs") or bare in words("homographs"):
        before, after = names.words[first - 1].lower() if first else "", names.words[first + 1 : first + 2]
        placed = settled or before in ("in", "nahe") or (before == "nach" and bool(set(after) & words("carried")))
        far = names.words[first - 2] if first > 1 else ""
        if (before == "nach" and far == "bis") or (before == "bei" and far.isdecimal()):
            placed = True  # „fährt bis nach Kehl“, „auf der A 9 bei Hof“
        if entry.kind not in _TOWNS and (before in words("contracted") or before in words("articles")):
            placed = True  # „im Jura“, but not „studiert Jura“
        return 0.0 if placed else -2.0 if tag == "NE" else -3.0
    if tag == "NE":
        return 1.0
    if tag == "NN" or tag[:1] == "$":  # the tagger takes some hyphened names for marks
        return 1.0 if not _is_noun(word) else -1.0 if entry.kind in _TOWNS else 0.0
    return -0.5 if tag in ("FM", "XY", "ADJD", "ADJA") else -3.0


def _is_goal(names: NameView, first: int) -> bool:
    """„bis nach Heide“, „von Husum nach Heide“: nothing but a place can stand there, quarters of the sky aside."""
    before = [word.lower() for word in names.words[max(0, first - 3) : first]]
    if before[-1:] != ["nach"] or names.words[first].lower().endswith(("norden", "süden", "osten", "westen")):
        return False
    whence = before[0] in ("von", "aus") and len(before) == 3 and bool(exact(names.words[first - 2]))
    return before[-2:-1] == ["bis"] or whence


def _goes_on_from(names: NameView, first: int) -> bool:
    """Whether a name stands right before, so that this is the rest of a longer one: „Tropical Island“."""
    if not first or names.tokens[first - 1].tag not in ("NE", "FM") or not names.words[first - 1][:1].isupper():
        return False
    return not names.place[first - 1] and not class_noun(names.words[first - 1])


def _goes_on_to(names: NameView, last: int, entry: GazetteerEntry) -> bool:
    """Whether a small town's name goes on with another one: „Yuto Nagatomo“, „Red Avispa“; not „Berlin Tegel“."""
    if not is_small(entry) or last >= len(names.words) or names.tokens[last].tag not in ("NE", "FM"):
        return False
    return names.words[last][:1].isupper() and not exact(names.words[last])


def _settled(names: NameView, first: int, last: int) -> bool:
    """Whether the words beside leave no doubt: „Polizei Essen“, „im sächsischen Lage“, „Singen am Hohentwiel“, „Leer in Ostfriesland“."""
    if first and class_noun(names.words[first - 1]):
        return True
    if (
        first
        and names.tokens[first - 1].tag == "ADJA"
        and (people(names.words[first - 1]) or region_of(names.words[first - 1]))
    ):
        return True
    if last + 1 >= len(names.words) or names.words[last] not in ("am", "im", "bei", "in", "an"):
        return False
    return bool(exact(names.words[last + 1])) and not _is_noun(names.words[last + 1])


def _names_somebody(names: NameView, first: int, last: int, entry: GazetteerEntry) -> bool:
    """Whether the words are somebody's, a ship's or a firm's name: „Herr Berlin“, „Elbe Horizon“, „Anna Rostock“, later „Rostock“ alone."""
    if names.vehicle[first]:
        return True
    length = names.person[first]
    before = names.words[first - 1] if first else ""
    if before in words("titles") or before in words("firms"):
        return True
    if last < len(names.words) and names.words[last] == "&":
        return True
    if length > last - first and not _misread(names, first, last, length):
        return True
    if last - first > 1:
        return False
    surname = names.words[first] in names.surnames or names.words[first].removesuffix("s") in names.surnames
    if length and (names.titled[first] or surname or before == "."):
        return True
    if surname and not _located(names, first):
        return True
    if not before or entry.kind == "country" or not exact(names.words[first]):
        return False
    if names.person[first - 1] and names.place[first]:
        return False  # „verließ Hugo Paz Lima“
    return _is_office(before, names, first) or _is_given(names, first - 1)


def _is_office(before: str, names: NameView, first: int) -> bool:
    """Whether the noun before is somebody's office („Minister Brandenburg“) and not one of the place („Bürgermeister von“)."""
    found = office(before)
    return found is not None and not found.plural and names.tokens[first].tag in ("NE", "NN")


def _is_given(names: NameView, k: int) -> bool:
    """Whether a token is a given name and nothing else."""
    return names.tokens[k].tag == "NE" and not names.place[k] and word_lists().gender(names.words[k]) != ""


def _is_piece(names: NameView, first: int, last: int) -> bool:
    """Whether the recogniser's name goes on without a preposition: „Vila“ in „Vila Cruzeiro“."""
    before = first > 0 and names.place[first - 1] == names.place[first] and names.tokens[first - 1].tag in ("NE", "FM")
    after = last < len(names.words) and names.place[last] == names.place[first] and names.tokens[last].tag in ("NE", "FM")
    return names.place[first] > last - first and (before or after)


def _is_noun(word: str) -> bool:
    return any(reading.kind == "N" for form in (word, word.removesuffix("s")) for reading in readings(form))


def _misread(names: NameView, first: int, last: int, length: int) -> bool:
    """A person's name that is a place and the common noun after it: „in Goma Kämpfe“."""
    starts = first == 0 or names.person[first - 1] == 0
    return starts and length == last - first + 1 and _located(names, first) and _is_noun(names.words[last])


def _located(names: NameView, first: int) -> bool:
    return first > 0 and names.words[first - 1].lower() in words("locative")


_NEVER_BEFORE_TOWNS = frozenset("der die den ein eine einen einer".split())
"""Towns are neuter and mostly without an article: „das Berlin der Zwanziger“."""


def _before(names: NameView, first: int, entry: GazetteerEntry) -> float:
    needs = entry.kind in _ARTICLE_KINDS
    if not first:
        return -1.0 if needs else 0.0
    before, low = names.words[first - 1], names.words[first - 1].lower()
    if class_noun(before):
        return 2.0
    if entry.kind in _TOWNS and low in _NEVER_BEFORE_TOWNS:
        return -5.0  # „der Kiel brach“
    if low in words("contracted") or low in words("articles"):
        return 1.0 if needs else -2.0 if entry.kind in _TOWNS else 0.0
    if low in words("locative"):
        return 0.0 if needs else 2.0
    return -0.5 if entry.kind == "river" else 0.0


def _named(names: NameView, first: int, last: int, entry: GazetteerEntry) -> float:
    """What the recogniser says; it takes well-known towns for persons where they act („Teheran droht“)."""
    if names.place[first]:
        return -2.0 if entry.kind != "country" and _is_piece(names, first, last) else 2.0
    if names.person[first]:
        return -0.5 if _renown(entry) >= 1.5 else -1.5
    return 0.0
