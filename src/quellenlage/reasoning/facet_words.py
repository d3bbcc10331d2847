"""Facets in a claim's words: of what kind something is, its colour, a heading, a state, a score, an age, a cause."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quellenlage.analysis.base.lexicon import adjective_lemma, noun_reading, participle, readings
from quellenlage.analysis.names.peoples import countries, people
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning.facet_causes import causes_of
from quellenlage.reasoning.facets import Facet, facet_entries, facet_list, opposites_of
from quellenlage.reasoning.nouns import NOUN, WORD, noun_key
from quellenlage.reasoning.terms import Subject
from quellenlage.reasoning.vocabulary import canonical, nouns, word_list

_BRACKETS = re.compile(r"\([^()]{0,80}\)")
_SCORE = re.compile(r"(?<![\d:.,])(\d{1,3}):(\d{1,3})(?![\d:])(?! Uhr)")
_CLOCK = re.compile(r"\b(?:um|gegen|ab|bis|von|nach|vor) $")
_AGE = re.compile(
    r"\b(?P<years>\d{1,3})(?:[- ]?[Jj]ährige(?P<ending>[rnsm]?)| Jahre alte(?P<other>[rnsm]?))(?: (?P<noun>[A-ZÄÖÜ][\w-]{2,40}))?"
)
_YEARS_OLD = re.compile(r"\b(?P<years>\d{1,3}) Jahre alt$")
_ARTICLE = re.compile(r"\b(?P<article>[Dd](?:ie|er|en|em|es)|(?:[Ee]in|[Ss]ein|[Ii]hr)(?:e[nmrs]?)?) $")
_SEVERAL = re.compile(r"\b(?:zwei|drei|vier|fünf|sechs|\d+|beide|mehrere|und|sowie|oder) $")
_COLOURED = re.compile(r"\b(?P<colour>[a-zäöüß]{3,15})e[rnsm]? (?P<noun>[A-ZÄÖÜ][\w-]{2,40})")
_PERSON = re.compile(
    r"\b(?P<article>[Ee]ine[nmrs]?|[Ee]in|[Dd]er|[Dd]ie|[Dd]en|[Dd]em) (?:[a-zäöüß]{3,20} ){0,2}(?P<noun>(?:\d+-)?[A-ZÄÖÜJ][\w-]{2,40})"
)
_OF_SEX = {"m": ("ein", "einen", "einem", "der", "den", "dem"), "f": ("eine", "einer", "die", "der")}
_ORDINAL = re.compile(
    r"\b(?P<which>erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|letzt|vorletzt)e[rnsm]? (?P<noun>[A-ZÄÖÜ][\w-]{2,40})",
    re.IGNORECASE,
)
_HEADING = re.compile(r"(?<!\w)(?:nach|Richtung|gen|…) (?P<point>[A-ZÄÖÜ][a-zäöüß]{2,9})\b|\b(?P<wards>[a-zäöüß]{3,6}wärts)\b")
OF_SOME = re.compile(
    r"\b(?:darunter|[Uu]nter (?:ihnen|de[nr])|[Ee]ine?r? (?:von|de[rs])|(?:zwei|drei|vier) (?:von|der)|jeweils|weitere[rn]?|andere[rn]?)\b"
)
"""Words that say that something is told of a part of the people only."""
_NO_MANNERS = frozenset(("rot", "grün", "an", "aus", "zu", "rein", "wach"))
_HEAD = 5
_STATE_WORDS = 2


def told_in_words(one: Subject) -> Iterator[Facet]:
    """The facets of a claim that its words alone give."""
    yield from _kinds(one)
    yield from _nations(one)
    yield from _sex(one)
    yield from _ordinals(one)
    yield from _colours(one)
    yield from _headings(one)
    yield from _states(one)
    yield from _manners(one)
    yield from _shares(one)
    yield from _turns(one)
    yield from _scores(one)
    yield from _ages(one)
    yield from causes_of(one)


@cache
def _members() -> dict[str, tuple[str, str]]:
    return {
        form: (group["name"], member.split()[0])
        for group in facet_entries("kinds")
        for member in group["members"]
        for word in member.split()
        for form in (word, noun_key(word.capitalize()))
    }


@cache
def kind_of(noun: str) -> tuple[str, str]:
    """The group of kinds that a noun's key is of, and the member of it; empty where it is of none. „Küchenmesser“ is a Messer."""
    known = _members()
    if noun in known:
        return known[noun]
    ends = (cut for cut in range(1, len(noun) - _HEAD + 1) if noun[cut:] in known)
    return next((known[noun[cut:]] for cut in ends if _is_first_part(noun[:cut])), ("", ""))


def _is_first_part(start: str) -> bool:
    """Whether a compound can begin so: „küchen-messer“, but no „tatverdäch-tiger“."""
    forms = (
        start,
        start.removesuffix("-"),
        start.removesuffix("s"),
        start.removesuffix("n"),
        start.removesuffix("en"),
        start + "e",
    )
    return any(len(form) > 1 and (noun_reading(form.capitalize()) is not None or bool(readings(form))) for form in forms)


def _kinds(one: Subject) -> Iterator[Facet]:
    """Of each group of kinds the one member that the claim has; with two of them nobody knows which one is in the slot."""
    found: dict[str, dict[str, str]] = {}
    for word in NOUN.findall(one.claim.about):
        group, member = kind_of(noun_key(word))
        if group:
            found.setdefault(group, {})[member] = word
    for group, members in sorted(found.items()):
        if len(members) == 1:
            [(member, word)] = members.items()
            yield Facet(f"kind:{group}", word, frozenset((f"={member}",)), terms=_terms_of(word, one), lasting=True)


def _nations(one: Subject) -> Iterator[Facet]:
    """The country whose people are told of: „drei Tschechen“, „stammen aus Albanien“."""
    of_origin = one.claim.predicate in ("stammen", "kommen")
    found: dict[str, str] = {}
    for word in NOUN.findall(one.claim.about) if not OF_SOME.search(one.claim.about) else ():
        known = people(word)
        if known is not None and not known.adjective:
            found[known.country] = word
        elif word in countries() and (of_origin or one.claim.predicate in ("sein", "handeln")):
            found[countries()[word]] = word
    if len(found) == 1:
        [(country, word)] = found.items()
        terms = frozenset(t for t in one.terms if t.startswith("country:") or t in nouns(word))
        yield Facet("kind:nation", word, frozenset((f"={country}",)), terms=terms, lasting=True)


def _sex(one: Subject) -> Iterator[Facet]:
    """Whether the one person that a claim tells of without a name is a man or a woman: „ein Spaziergänger“, „eine Jägerin“."""
    if one.persons or one.verb == "injure":
        return
    told: dict[str, str] = {}
    for found in _PERSON.finditer(one.claim.about):
        person = person_noun(found["noun"])
        if "ährige" in found["noun"]:
            sex = _sex_of_aged(found["article"].lower(), found["noun"])
        elif person is None:
            sex = ""
        else:
            sex = "" if person.collective or noun_key(found["noun"]) in facet_list("no_sex") else person.gender
        if sex and (found["article"].lower() in _OF_SEX[sex]):
            told[sex] = found["noun"]
        elif person is not None:
            return
    if len(told) == 1:
        [(sex, noun)] = told.items()
        yield Facet("sex", noun, frozenset((f"={sex}",)), terms=_terms_of(noun, one) | _aged_terms(one), lasting=True)


def _ordinals(one: Subject) -> Iterator[Facet]:
    """Which one of several: „das erste Tor“, „im zweiten Satz“."""
    for found in _ORDINAL.finditer(one.claim.about):
        yield Facet("ordinal", found[0], frozenset((f"={found['which'].lower()}",)), of=noun_key(found["noun"]), lasting=True)


def _aged_terms(one: Subject) -> frozenset[str]:
    return frozenset(t for t in one.terms if t.endswith("jährig") or t.startswith("jährig"))


def _terms_of(word: str, one: Subject) -> frozenset[str]:
    """The terms of a claim that a noun stands behind, also as a thing („organisation:audi“)."""
    key = noun_key(word)
    names = {key, canonical(key)}
    return frozenset(t for t in one.terms if t in names or (":" in t and "@" not in t and t.partition(":")[2] in names))


@cache
def _colour_groups() -> dict[str, str]:
    return {word: group["words"].split()[0] for group in facet_entries("colours") for word in group["words"].split()}


def coloured(about: str) -> list[Facet]:
    """The things of a colour in a claim's words: „ein weißer Mercedes“."""
    found = [(_colour_groups().get(each["colour"], ""), each) for each in _COLOURED.finditer(about)]
    return [
        Facet("colour", each[0], frozenset((f"={colour}",)), of=canonical(noun_key(each["noun"])), lasting=True)
        for colour, each in found
        if colour
    ]


def _colours(one: Subject) -> Iterator[Facet]:
    """The colour of the one thing that a claim gives a colour."""
    found = coloured(one.claim.about)
    if len(found) == 1:
        yield found[0]


@cache
def _degrees() -> dict[str, float]:
    return {word: float(entry["degrees"]) for entry in facet_entries("headings") for word in entry["name"].split()}


def _headings(one: Subject) -> Iterator[Facet]:
    found = [each["point"] or each["wards"] for each in _HEADING.finditer(one.claim.about)]
    points = [point for point in found if point.lower() in _degrees()]
    if len(points) == 1:
        degrees = _degrees()[points[0].lower()]
        yield Facet("heading", points[0], low=degrees, high=degrees, terms=frozenset(nouns(points[0])))


@cache
def _lasting_states() -> frozenset[str]:
    lasting = [entry for entry in facet_entries("states") if entry.get("lasting")]
    return frozenset(word for entry in lasting for side in ("one", "other") for word in entry[side].split())


def _states(one: Subject) -> Iterator[Facet]:
    """The state that a claim gives: by its verb, or by the adjective at the end of a clause with „sein“ or „bleiben“."""
    keys = {one.verb, one.claim.predicate} - word_list("state_verbs") - {"", "be"}
    adjectives: set[str] = set()
    if one.claim.predicate in word_list("state_verbs"):
        adjectives = {w for w in WORD.findall(one.claim.about)[-_STATE_WORDS:] if w.islower() and _is_state(w)}
    told = frozenset(keys | adjectives)
    if adjectives or any(opposites_of(key) for key in told):
        yield Facet("state", "", told, lasting=bool(told & _lasting_states()))


def _manners(one: Subject) -> Iterator[Facet]:
    """How something was done, in a word that has an opposite: „pünktlich bezahlt“, „tot gefunden“."""
    words = [word for word in WORD.findall(one.claim.about) if word in _lasting_states() and word not in _NO_MANNERS]
    if len(words) == 1 and one.claim.predicate not in word_list("state_verbs"):
        yield Facet("manner", words[0], frozenset(words), lasting=True)


@cache
def _share_forms() -> tuple[tuple[re.Pattern[str], float, float], ...]:
    return tuple(
        (re.compile(rf"\b{one['words']}\b", re.IGNORECASE), float(one["low"]), float(one["high"]))
        for one in facet_entries("shares")
    )


def _shares(one: Subject) -> Iterator[Facet]:
    """How many of a whole: „fast alle“, „kaum ein“."""
    for pattern, low, high in _share_forms():
        found = pattern.search(one.claim.about)
        if found:
            yield Facet("share", found[0], low=low, high=high + 0.5)
            return


@cache
def _turn_sides() -> dict[str, str]:
    return {
        word: entry["aspect"] for entry in facet_entries("turns") for side in ("one", "other") for word in entry[side].split()
    }


@cache
def _turning() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?P<turn>{'|'.join(sorted(_turn_sides()))})(?: (?:von|de[mnrs]|die|das|eine?[mnrs]?|[a-zäöüß]{{3,20}}e[mnrs]?)){{0,3}}"
        r" (?P<noun>[A-ZÄÖÜ][\w-]{2,40})",
        re.IGNORECASE,
    )


def _turns(one: Subject) -> Iterator[Facet]:
    """For or against, with or without, before or behind something."""
    for found in _turning().finditer(one.claim.about):
        if found["noun"][0].isupper():
            turn = found["turn"].lower()
            yield Facet(
                f"turn:{_turn_sides()[turn]}:{canonical(noun_key(found['noun']))}", turn, frozenset((turn,)), lasting=True
            )


def _is_state(word: str) -> bool:
    return participle(word) or any(reading.kind == "J" for reading in readings(word)) or adjective_lemma(word) == word


@cache
def _early() -> re.Pattern[str]:
    return re.compile(facet_entries("before_the_end"))


def _scores(one: Subject) -> Iterator[Facet]:
    """A result, the larger number first whoever is told to have won; what stands in brackets is of a part of the match."""
    about = _BRACKETS.sub("", one.claim.about)
    found = [each for each in _SCORE.finditer(about) if not _CLOCK.search(about, 0, each.start())]
    if found and not _early().search(about):
        sets = " ".join(":".join(sorted(each.groups(), key=int, reverse=True)) for each in found)
        yield Facet("score", ", ".join(each[0] for each in found), frozenset((f"={sets}",)), of=str(len(found)), lasting=True)


def _ages(one: Subject) -> Iterator[Facet]:
    """The age of the one person whose age a claim gives."""
    about = one.claim.about
    every = list(_AGE.finditer(about))
    old = _YEARS_OLD.search(about)
    if old and not every and not one.counts:
        subject = NOUN.search(about)
        yield _age(old["years"], old[0], one, subject[0] if subject else "", "")
    if len(every) == 1 and not old and not _SEVERAL.search(about, 0, every[0].start()):
        found = every[0]
        person = person_noun(found["noun"]) if found["noun"] else None
        if found["noun"] and person is None:
            return  # „die 30-jährige Waffenruhe“
        article = _ARTICLE.search(about, 0, found.start())
        sex = (
            person.gender if person and person.gender else _sex_of_aged(article["article"].lower() if article else "", found[0])
        )
        yield _age(found["years"], found[0], one, found["noun"] or "", sex)


def _sex_of_aged(article: str, word: str) -> str:
    """„die 34-Jährige“, „der 34-Jährigen“ is a woman; „der 34-Jährige“, „den 34-Jährigen“, „ein 34-Jähriger“ a man."""
    if article == "der":
        return "m" if word.endswith("e") else "f"
    if article in ("", "die", "eine", "einer", "seine", "seiner", "ihre", "ihrer"):
        return "m" if word.endswith(("er", "em", "n")) and article == "" else "f"
    return "m"


def _age(years: str, words: str, one: Subject, noun: str, sex: str) -> Facet:
    terms = _aged_terms(one)
    silent = noun_key(noun) in word_list("people") | word_list("empty_nouns")
    return Facet(
        f"age:{sex}" if sex else "age", words, low=float(years), high=float(years), terms=terms, lasting=True,
        of="" if silent or not noun else noun_key(noun),
    )  # fmt: skip
