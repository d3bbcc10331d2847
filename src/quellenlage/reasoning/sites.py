"""Where the event of a story happened, below the level of a town: at which junction, station, bridge, in which hall or district.

Each report gives it one site of a class (`de/sites.yaml`). Two sites of one class with two names are two places; so are two towns of the
gazetteer neither of which is in the other, where both claims tell of the event itself and one as of a known one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from quellenlage.reasoning import values
from quellenlage.reasoning.clashes import other_ones
from quellenlage.reasoning.facet_words import kind_of
from quellenlage.reasoning.likeness import count_apart
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.per_report import against_earlier, in_their_order
from quellenlage.reasoning.slots import contrast
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import HELD, Subject, World
from quellenlage.reasoning.the_event import of_the_event, one_of_both, phase_of, shares_known
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.values import Relation
from quellenlage.reasoning.verdicts import Verdict, case_of, marked
from quellenlage.reasoning.vocabulary import verb_class, word_list
from quellenlage.reasoning.whereabouts import in_two_towns
from quellenlage.resources import table, word_set

_TOWN = "town"
_BEFORE = (
    r"\b(?:[Ii]n|[Ii]m|[Aa]m|[Aa]n|[Aa]uf|[Bb]eim?|[Nn]ahe|[Uu]nweit|[Vv]or|[Hh]inter)"
    r"(?: (?:de[mrs]|einem|einer))?"
)
_DESCRIBED = r"(?: [a-zäöüß]{3,20}e[nrm])?"
_NAME = r"[A-ZÄÖÜ][\w-]{1,40}"
_BROUGHT_UP = re.compile(r"Eine? ")
_WORD = re.compile(r"[^\W\d_]+")
_ORDINALS = ("erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt")
_STREETS = "straße|gasse|allee|chaussee"
_BETWEEN_KM, _DAY = 1.0, 86_400


@dataclass(frozen=True, slots=True)
class _Site:
    """The site of an event of some kinds: its name as it is compared, and its words; for a town both are empty."""

    teller: Subject
    kinds: frozenset[str]
    name: str = ""
    words: str = ""


def sites_apart(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims that give the event of one story two sites or two towns, in a fixed order."""
    for kind, before, site in against_earlier(subjects, _sites, lambda one: one.teller, one_story):
        pair, first, second = in_their_order(before, site)
        if kind.startswith(f"{_TOWN}:"):
            if not _one_deed(kind.partition(":")[2], first.teller, second.teller):
                continue
            apart = _two_towns(first.teller, second.teller, things)
            words = _towns(pair, things)
        elif not one_of_both(first.teller, first.kinds, second.teller, second.kinds):
            continue
        elif kind == _TOWN:
            known = of_the_event(pair.older) or of_the_event(pair.newer)
            apart = known and in_two_towns(pair.older, pair.newer, things)
            words = _towns(pair, things)
        else:
            apart, words = first.name != second.name and not _both_named(first, second), (first.words, second.words)
        if apart:
            yield pair, marked(case_of(pair.older, pair.newer, things), "place", (words[0], words[1]))


def _towns(pair: Pair, things: World) -> tuple[str, str]:
    names = [things.places[s.where].name if s.where in things.places else "" for s in (pair.older, pair.newer)]
    return names[0], names[1]


def deed_at_one_place(one: Subject) -> str:
    """What a claim tells of that happens at one place in a story („betäubt“), or an empty string."""
    if one.claim.kind in ("plan", "background"):
        return ""
    known = _deeds()
    return known.get(one.claim.predicate) or next((known[verb] for verb in sorted(one.deeds) if verb in known), "")


@cache
def _deeds() -> dict[str, str]:
    entries = table("de/sites.yaml")["deeds_at_one_place"]
    verbs = {verb: entry["name"] for entry in entries for verb in entry["verbs"].split()}
    return {verb_class(verb): name for verb, name in verbs.items() if verb_class(verb) != verb} | verbs


@cache
def _told_of(whom: str) -> frozenset[str]:
    return frozenset(entry["name"] for entry in table("de/sites.yaml")["deeds_at_one_place"] if entry.get(whom))


def _one_deed(deed: str, one: Subject, other: Subject) -> bool:
    """Whether two claims tell of the same one who was caught or found: the animal of the story, or with a name or thing in common."""
    if other_ones(one, other) or bool(one.persons) != bool(other.persons) or count_apart(one, other):
        return False
    if not (one.threaded and other.threaded) and all(_BROUGHT_UP.match(side.claim.about) for side in (one, other)):
        return False  # „Eine Maschine der Fluglinie Azur landete in Wien“, „… in Graz“
    if deed in _told_of("of_people") and (abs(one.published - other.published) > _DAY or not one.persons):
        return False
    if one.persons and other.persons:
        return bool(one.persons & other.persons)
    own = [frozenset(t for t in side.terms if "@" not in t) for side in (one, other)]
    if deed in _told_of("of_animals"):
        return all(any(kind_of(term)[0] == "animal" or term in word_list("animals") for term in side) for side in own)
    return shared_terms(*own) > 0 and shares_known(one, other)


def _two_towns(one: Subject, other: Subject, things: World) -> bool:
    """Whether two towns are meant, also where a claim only says „dort“."""
    first, second = (things.places.get(side.where or "") for side in (one, other))
    there = any(side.claim.about.startswith(("Dort ", "Hier ")) for side in (one, other))
    far = values.places(first, second, beyond_km=_BETWEEN_KM) is Relation.DISJOINT
    return in_two_towns(one, other, things) or (there and far)


def _both_named(one: _Site, other: _Site) -> bool:
    """Whether a claim has the other's name too as where it happened: „in Mitte, Ortsteil Wedding“."""
    return one.name in other.words.lower() or other.name in one.words.lower()


def _sites(told: Sequence[Subject]) -> Mapping[str, _Site]:
    """The one site of each class, and the town, that a report gives its event; none where it names several."""
    found: dict[str, list[_Site]] = {}
    for one in told:
        phase, kinds = phase_of(one)
        held = one.positive and not one.claim.asks and one.claim.chain[-1].commitment in HELD
        if phase != "start" or not held or one.claim.kind in ("plan", "background"):
            continue
        for kind, name, words in sites_in(one):
            if not kinds.isdisjoint(_not_of(kind)):
                continue
            found.setdefault(kind, []).append(_Site(one, kinds, name, words))
        if one.where:
            found.setdefault(_TOWN, []).append(_Site(one, kinds, one.where))
    for one in told:
        deed = deed_at_one_place(one)
        if deed and one.where and one.positive and not one.claim.asks and one.claim.chain[-1].commitment in HELD:
            found.setdefault(f"{_TOWN}:{deed}", []).append(_Site(one, frozenset(), one.where))
    return {kind: each[0] for kind, each in found.items() if len({site.name for site in each}) == 1}


def sites_in(one: Subject) -> list[tuple[str, str, str]]:
    """The sites in a claim, each with its class, its name as it is compared and its words; of „nicht A, sondern B“ the second."""
    opposed = contrast(one.claim.about)
    about = opposed[1] if opposed else one.claim.about
    if not word_set("de/sites.yaml", "between").isdisjoint(_WORD.findall(about)):
        return []
    found = []
    for kind, pattern in _patterns():
        for each in pattern.finditer(about):
            name = each["name"]
            key = _floor(name) if kind == "floor" else noun_key(name) if name[0].isalpha() else name
            if key and not key.endswith(_unless(kind)):
                found.append((kind, key, each["site"]))
    return found


def _floor(name: str) -> str:
    """A floor by its number: „im zweiten Stock“ is the second „Obergeschoss“; without a number the bare word; nothing for the roof."""
    which, _, noun = name.rpartition(" ")
    number = next((f"{n}" for n, stem in enumerate(_ORDINALS, 1) if which.lower().startswith(stem)), which.rstrip("."))
    low = noun.lower()
    return number or (low if low in ("keller", "erdgeschoss") else "")


@cache
def _entry(kind: str) -> dict[str, str]:
    return next((entry for entry in table("de/sites.yaml")["sites"] if entry["name"] == kind), {})


def _unless(kind: str) -> tuple[str, ...]:
    return tuple(_entry(kind).get("unless", "").split()) or ("\0",)


def _not_of(kind: str) -> frozenset[str]:
    """The kinds of events of which two sites of a class say nothing: a crash at a corner is in two streets."""
    return frozenset(_entry(kind).get("not_kinds", "").split())


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    out = []
    for entry in table("de/sites.yaml")["sites"]:
        ends = "|".join(entry.get("ends", "").split())
        if entry.get("floors"):
            ends = "|".join(end.capitalize() for end in ends.split("|"))
            site = rf"(?P<site>(?P<name>(?:(?:\d{{1,2}}\.|(?:{'|'.join(_ORDINALS)})[a-zäöü]{{0,4}}) )?(?:{ends})))\b"
        elif ends == _STREETS:
            site = rf"(?P<site>(?P<name>(?:{_NAME}[- ])?[A-ZÄÖÜ][\w-]{{2,30}}(?:{ends})|[A-ZÄÖÜ][\w-]{{2,30}}er (?:Straße|Allee)))\b"
        elif ends:
            site = rf"(?P<site>(?P<name>(?:{_NAME}[- ])?[A-ZÄÖÜ][\w-]{{2,30}}(?:{ends})))\b"
        else:
            nouns = "|".join(sorted(entry["nouns"].split(), key=lambda noun: (-len(noun), noun)))
            site = rf"(?P<site>(?:{nouns}) (?P<name>{entry.get('named', _NAME)}))\b"
        out.append((entry["name"], re.compile(f"{_BEFORE}{'' if entry.get('floors') else _DESCRIBED} {site}")))
    return out
