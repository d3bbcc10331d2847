"""Which kinds of events a claim tells of, in whatever words: „haben einen Juwelier überfallen“, „Bei dem Überfall …“.

A kind (`de/retellings.yaml`) is told by the verb, by a phrase, or by a noun that the verb leaves it to („Dem Werk droht die Schließung“);
beside that by a noun behind a preposition („nach der Schließung“), or of somebody by a participle („der entlassene Trainer Höckel“).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from quellenlage.analysis.base.lexicon import verb_readings
from quellenlage.analysis.times.vocabulary import atom
from quellenlage.reasoning.arguments import without_clauses
from quellenlage.reasoning.nouns import HEAD, noun_key
from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.vocabulary import canonical
from quellenlage.resources import table, word_set

_FILE = "de/retellings.yaml"
_BEFORE = "beim?|nach|vor|seit|während|wegen|trotz|infolge|durch|für|über|gegen|mit|vom?|hinter|auf|an|am|aus|um|in|im|unter|ohne|laut"
_NOUN = re.compile(
    rf"(?:\b(?P<before>(?i:{_BEFORE})) )?"
    r"(?:\b(?P<article>[Dd](?:e[rmns]|ie|as)|[Ee]ine?[rmns]?|[Ss]eine[rmns]?|[Ii]hre[rmns]?) )?"
    r"(?:[a-zäöüß-]{3,30} ){0,2}(?P<noun>[A-ZÄÖÜ][\w-]{2,40})"
)
_OF = ("der", "des")
_NUMBERS = {"beide": 2, "beiden": 2} | {
    word: number for number, word in enumerate("zwei drei vier fünf sechs sieben acht neun zehn".split(), 2)
}
_ATTRIBUTE = re.compile(
    rf"\b(?:(?P<number>{'|'.join(_NUMBERS)}|\d{{1,4}}) (?:[^,.;:]{{1,50}}? )??)?"
    r"(?P<participle>[a-zäöüß]{4,30})e[nrsm]? (?P<named>[A-ZÄÖÜ][\w-]{1,40}(?: [A-ZÄÖÜ][\w-]{1,40}){0,3})"
)
_LAST = re.compile(
    r"\b(?P<participle>[a-zäöüß]{4,30})(?: worden)?(?: (?:sein|seien|sei|ist|sind|war|waren|wurden?|haben|hat|hatten?))?$"
)


class Telling(NamedTuple):
    """The kinds of events that a claim tells, those beside them, and those of somebody, with the words for whom and the number or 0."""

    main: frozenset[str]
    beside: frozenset[str]
    of: tuple[tuple[str, str, int], ...]

    @property
    def every(self) -> frozenset[str]:
        """All kinds in it."""
        return self.main | self.beside | {kind for kind, _, _ in self.of}


class _Kind(NamedTuple):
    name: str
    words: re.Pattern[str]


@cache
def kinds_once(*, whatever: bool = False) -> frozenset[str]:
    """The kinds of which a story mostly has one event; only those that are one `whatever` they are told of."""
    told = ((entry["name"], entry.get("once")) for entry in table(_FILE)["kinds"])
    return frozenset(name for name, once in told if once and not (whatever and once == "thing"))


@cache
def kinds_there(*, more: bool = False) -> frozenset[str]:
    """The kinds that are the same at one place only („hält sich in Daressalam auf“), or that need `more` in common than who and where."""
    return frozenset(
        entry["name"] for entry in table(_FILE)["kinds"] if entry.get("there") == "more" or (not more and "there" in entry)
    )


def listed(key: str) -> frozenset[str]:
    """The words of a list of the file."""
    return word_set(_FILE, key)


@cache
def opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Words that are each other's opposites, in small letters."""
    return tuple((frozenset(e["one"].split()), frozenset(e["other"].split())) for e in table(_FILE)["opposites"])


@cache
def _of_verbs() -> dict[str, frozenset[str]]:
    return _by_word("verbs")


@cache
def _of_nouns() -> dict[str, frozenset[str]]:
    return _by_word("nouns")


def _by_word(key: str) -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for entry in table(_FILE)["kinds"]:
        for word in entry[key].split():
            out.setdefault(canonical(word) if key == "nouns" else word, set()).add(entry["name"])
    return {word: frozenset(names) for word, names in out.items()}


@cache
def _phrases() -> tuple[_Kind, ...]:
    return tuple(_Kind(entry["name"], re.compile(entry["words"])) for entry in table(_FILE)["kinds"] if entry["words"])


@lru_cache(maxsize=1 << 14)
def kinds_of_noun(noun: str) -> frozenset[str]:
    """The kinds that a noun's key tells of, by itself or by its end („Raubüberfall“)."""
    known = _of_nouns()
    if noun in known:
        return known[noun]
    return next((known[noun[cut:]] for cut in range(1, len(noun) - HEAD + 1) if noun[cut:] in known), frozenset())


def telling(one: Subject) -> Telling:
    """What kinds of events a claim tells of."""
    return _told(without_clauses(one.claim.about), one.claim.predicate)


@lru_cache(maxsize=1 << 14)
def _told(about: str, lemma: str) -> Telling:
    verbs, low = _of_verbs(), about.lower()
    main = set(verbs.get(lemma, ())) | {kind.name for kind in _phrases() if kind.words.search(low)}
    last = _LAST.search(about)
    if last is not None:
        main |= _of_participle(last["participle"])
    beside: set[str] = set()
    ended, timed = -2, False
    for found in _NOUN.finditer(about):
        kinds = kinds_of_noun(canonical(noun_key(found["noun"])))
        of_another = found["article"] in _OF and found.start() == ended + 1 and not timed  # „Ursache der Havarie“
        (main if lemma in listed("carrying") and not found["before"] and not of_another else beside).update(kinds)
        ended, timed = found.end(), bool(atom(found["noun"]))
    of = [
        (kind, found["named"], _number(found["number"]))
        for found in _ATTRIBUTE.finditer(about)
        for kind in sorted(_of_participle(found["participle"]))
    ]
    return Telling(frozenset(main), frozenset(beside - main), tuple(of))


def _number(word: str | None) -> int:
    return int(word) if word and word.isdigit() else _NUMBERS.get(word or "", 0)


@lru_cache(maxsize=1 << 14)
def _of_participle(form: str) -> frozenset[str]:
    verbs = _of_verbs()
    lemmas = (reading.lemma for reading in verb_readings(form) if "P" in reading.codes)
    return frozenset(kind for lemma in lemmas for kind in verbs.get(lemma, ()))
