"""Whom or what a claim names for a role that a body can have too: who buys, runs or makes a thing, and which club a player goes to.

The words decide, not the list of participants, for buyer and bought may both be firms: the subject of „kauft“, the „von X“ of
„wird übernommen“, the other side of „Käufer der Werft ist“, the „an X“ of „geht an“, the „zu X“ of „wechselt“.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache

from quellenlage.analysis.base.lexicon import noun_reading, verb_readings
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.seats import Seat, keys_of
from quellenlage.reasoning.vocabulary import entries, word_list

_WORD = re.compile(r"[A-ZÄÖÜ][\w-]+")
_TOKEN = re.compile(r"[\w-]{1,60}")
_AGENT = re.compile(r"\b(?:von|vom|durch) (?P<words>[^,;…]{3,80})")
_TO = re.compile(r"\ban (?:d(?:ie|en|as|em) |eine[nm]? )?(?P<words>[A-ZÄÖÜ][^,;…]{2,80})")
_ENDS = re.compile(
    r"[,;(…]| (?:für|in|im|an|am|mit|auf|ab|bis|nach|vor|zum|zur|über|um|bei|beim|seit|als|will|soll|hat|ist|wird|wurde)\b"
)
_PASSIVE = re.compile(r"\b(?:wird|werde|werden|wurde|wurden|worden)\b")
_COPULA = re.compile(r"\b(?:ist|sei|wird|werde|war|heißt|heiße)\b")
_MASCULINE = re.compile(r" ?(?:…,? )?der (?!Familie)")
_INDEFINITE = re.compile(r"ein(?:e|en|es|er|em)?\b", re.IGNORECASE)
"""„kauft ein Hotel“: there are more of them."""
_SHORT = 3

Names = Mapping[str, Collection[str]]


@cache
def _roles(key: str) -> dict[str, str]:
    return {word: entry["role"] for entry in entries("roles_of_bodies") for word in entry[key].split()}


@cache
def _moves() -> dict[str, re.Pattern[str] | None]:
    """For verbs of players the words before the club; None where the club is the subject."""
    return {
        verb: re.compile(rf"\b(?:{'|'.join(entry['before'].split())}) (?P<words>[A-ZÄÖÜ][^,;…]{{1,60}})")
        if entry["before"]
        else None
        for entry in entries("club_verbs")
        for verb in entry["verbs"].split()
    }


def holder_of(about: str, lemma: str, persons: Names, named: Names) -> Seat | None:
    """The role that a claim gives to one person or body by name, or None.

    Args:
        about: the claim's words, without what they deny („nicht an A, sondern an B“).
        lemma: its verb.
        persons: the named persons in it by id, with the words of their names in small letters.
        named: the same for all that has a name, places left out.
    """
    if any(word.lower() in word_list("others_too") for word in _TOKEN.findall(about)):
        return None
    if lemma in _moves():
        return _club(about, lemma, persons, named)
    found = _by_verb(about, lemma) or _given(about, lemma) or _received(about, lemma) or _by_noun(about)
    return _seat(*found, named) if found and not _INDEFINITE.match(found[2].lstrip()) else None


def _seat(role: str, holder: str, of: str, named: Names) -> Seat | None:
    names = _names(holder, named)
    about = keys_of(of, names)
    return Seat(role, about, " ".join(sorted(names)), names, phrase=False) if names and about else None


def _club(about: str, lemma: str, persons: Names, named: Names) -> Seat | None:
    if len(persons) != 1:
        return None
    [(person, own)] = persons.items()
    pattern = _moves()[lemma]
    found = pattern.search(about) if pattern else None
    verb = _finite(about, lemma)
    words = found["words"] if found else about[: verb.start()] if pattern is None and verb else ""
    names = frozenset(_names(words, named) - set(own))
    return Seat("club", frozenset((person,)), " ".join(sorted(names)), names, phrase=False) if names else None


def _by_verb(about: str, lemma: str) -> tuple[str, str, str] | None:
    """Role, words of the holder and of what it holds: „Die X AG kauft die Werft“, „Die Werft wird von der X AG übernommen“."""
    role = _roles("verbs").get(lemma)
    if role is None:
        return None
    if _PASSIVE.search(about):
        agents = list(_AGENT.finditer(about))
        return (role, agents[-1]["words"], about[: agents[-1].start()]) if agents else None
    verb = _finite(about, lemma)
    if verb is None or about.startswith(("Den ", "Einen ")):
        return None
    front, rest = about[: verb.start()], about[verb.end() :]
    turned = _MASCULINE.match(rest)
    return (role, rest, front) if turned else (role, front, rest)


def _finite(about: str, lemma: str) -> re.Match[str] | None:
    """The finite verb: a form of the lemma, or the auxiliary before its participle or infinitive."""
    for word in _TOKEN.finditer(about):
        if not word[0].islower():
            continue
        lemmas = {reading.lemma for reading in verb_readings(word[0])}
        if lemmas & {"haben", "wollen", "sollen", "werden"} or any(lemma == one or lemma.endswith(one) for one in lemmas):
            return word
    return None


def _given(about: str, lemma: str) -> tuple[str, str, str] | None:
    """„Die Werft geht an die X AG“: of firms, works and orders only, for a prize goes to many."""
    found = _TO.search(about) if lemma in word_list("giving_verbs") else None
    verb = _finite(about, lemma)
    if found is None or verb is None or found.start() < verb.end():
        return None
    thing = about[: verb.start()]
    sold = any(noun_key(word).endswith(tuple(word_list("sold_things"))) for word in _WORD.findall(thing))
    return ("owner", found["words"], thing) if sold else None


def _received(about: str, lemma: str) -> tuple[str, str, str] | None:
    """„Den Preis der Stadt erhält X“, „X bekommt den Zuschlag“: what stands with the definite article is given once."""
    verb = _finite(about, lemma) if lemma in word_list("receiving_verbs") else None
    if verb is None:
        return None
    front, rest = about[: verb.start()], about[verb.end() :]
    for thing, who in ((front, rest), (rest, front)):
        nouns = [noun_key(word) for word in _WORD.findall(thing)]
        if re.match(r" ?(?:Den|den|Die|die|Das|das) ", thing) and any(
            n.endswith(tuple(word_list("sold_things"))) for n in nouns
        ):
            return ("owner", who, thing)
    return None


def _by_noun(about: str) -> tuple[str, str, str] | None:
    """„Käufer der Werft ist die X AG“, „Die X AG ist neuer Eigentümer der Werft“."""
    copula = _COPULA.search(about)
    if copula is None:
        return None
    sides = about[: copula.start()], about[copula.end() :]
    for role_side, holder_side in (sides, sides[::-1]):
        for word in _WORD.finditer(role_side):
            role = _roles("nouns").get(noun_key(word[0]))
            if role:
                return role, holder_side, role_side[word.end() :]
    return None


def _names(words: str, named: Names) -> frozenset[str]:
    """The words of a name at the start of a stretch: those of named things, those behind „Gruppe“ or „Reederei“, and unknown ones."""
    words = words.lstrip(" …")
    end = _ENDS.search(words)
    known = {word for names in named.values() for word in names}
    out, behind = [], False
    for word in _WORD.findall(words[: end.start()] if end else words):
        low = word.lower()
        kind = bool({noun_key(word), low} & word_list("kinds_of_bodies"))
        if not kind and low not in word_list("articles") and (behind or low in known or noun_reading(word) is None):
            out.append(low.removesuffix("s") if len(low) > _SHORT else low)
        behind = kind
    return frozenset(out)
