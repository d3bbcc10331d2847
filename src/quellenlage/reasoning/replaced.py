"""What a report denies and puts another value in the place of, whatever it is: „nicht in der 78., sondern erst in der 87. Minute“.

An earlier report of the story that has the denied value of the same says otherwise. Numbers, days and ordinals are found by their
digits, names and nouns by their words, and the rest of the two claims tells whether they are of the same. Nouns that only one report has
denied say nothing: „nicht die Polizei, sondern die Feuerwehr“ is no answer to „die Polizei sperrte die Straße“ but with the same deed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning.earlier import in_turn
from quellenlage.reasoning.likeness import same_verb
from quellenlage.reasoning.markers import corrects
from quellenlage.reasoning.nouns import NOUN, noun_key, same_noun
from quellenlage.reasoning.pairs import Pair, in_order, repeats_former
from quellenlage.reasoning.slots import contrast
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import HELD, Subject, World
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.verdicts import Verdict, case_of, corrects_this, same_outlet
from quellenlage.reasoning.vocabulary import word_list

_MONTH = "Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_DATE = re.compile(rf"\b\d{{1,2}}\. (?:{_MONTH})\b")
_CLOCK = re.compile(r"\b\d{1,2}(?:[.:]\d\d)? Uhr\b")
_ORDINAL = re.compile(r"(?<![\d.,:])(?P<which>\d{1,3})\.(?= [A-ZÄÖÜa-zäöü,]|,|$)")
_NUMBER = re.compile(r"(?<![\d.,:])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![\d:])|(?<![\d.,:])\d+(?:,\d+)?(?![\d:.])")
_AGE = re.compile(
    r"\b(?P<years>\d{1,3})(?=(?:-[Jj]ährig| Jahren? alt| und \d+ Jahren))|(?<=im Alter von )\d+|(?<= und )\d+(?= Jahren)"
)
_STATT = re.compile(
    r"\b(?:[Ss]tatt|[Aa]nstatt|[Aa]nstelle von) (?P<denied>[^,.;!?]{1,50}?) (?P<kept>(?:sind|seien|waren|wurden|war|sei|ist|wird)\b.{2,90})"
)
_TO_READ = re.compile(
    r"\bmuss es (?:richtig )?(?:statt|anstatt) (?P<denied>[^,.;!?]{1,40}?) (?P<kept>(?:richtig )?[^,.;!?]{1,60}) heißen\b"
)
"""„In dem Bericht muss es statt 1987 richtig 1978 heißen“."""
_AS_REPORTED = re.compile(r", (?:wie|so|anders als) [^,.;]{3,60}$")
"""„in Ulm und nicht in Neu-Ulm, wie zunächst gemeldet“."""
_PLACED = re.compile(r"^(?:wie [^,]{3,60}, )?(?:in|im|am|an|auf|bei|beim|nahe|vor|unweit)\b")
_SIDE = re.compile(r"\b[Nn]icht (?P<denied>[^.!?;,]{2,60}), sondern $")
_BEHIND = re.compile(r"(?: und|,) nicht (?P<denied>[^,.;!?]{1,40})(?=[.;!?]|$)")
_NEAR, _MOST = 90, 60


@dataclass(frozen=True, slots=True)
class _Values:
    """What a part of a claim says: values by their kind, as they are compared."""

    kind: str
    keys: frozenset[str]


def replaced(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Earlier claims with a value that a later report of the story denies and replaces, each with the later claim, in a fixed order."""
    by_key: dict[tuple[str, str], list[Subject]] = defaultdict(list)
    for one in in_turn(subjects):
        parts = _parts(one) if not (one.claim.asks or one.claim.negated_report or repeats_former(one)) else None
        if parts is not None:
            denied, kept = _denied(*parts)
            for older in _with(denied, by_key):
                pair = in_order(older, one)
                mates = older.claim.document != one.claim.document and one_story(older, one)
                verdict = _verdict(pair, denied, kept, parts, things) if mates and pair.newer is one else None
                if verdict is not None:
                    yield pair, verdict
        elif one.positive and not one.claim.asks and one.claim.kind != "background" and one.claim.chain[-1].commitment in HELD:
            for value in _values(one.claim.about):
                for key in value.keys:
                    by_key[value.kind, key].append(one)


def _with(denied: _Values, by_key: dict[tuple[str, str], list[Subject]]) -> list[Subject]:
    found = {one.claim.id: one for key in sorted(denied.keys) for one in by_key.get((denied.kind, key), ())[-_MOST:]}
    return list(found.values())


def _parts(one: Subject) -> tuple[str, str] | None:
    """What a claim denies and what it puts in its place, also where „nicht A, sondern“ stands before it, „und nicht A“ behind it."""
    about = _AS_REPORTED.sub("", one.claim.about)
    found = contrast(about)
    if found is not None:
        return found
    for form in (_STATT, _TO_READ):
        instead = form.search(about)
        if instead is not None:
            return instead["denied"], instead["kept"]
    text = one.document.text
    beside = _SIDE.search(text[max(0, one.claim.start - _NEAR) : one.claim.start]) or _BEHIND.match(text, one.claim.end)
    return (beside["denied"], one.claim.about) if beside else None


def _values(words: str) -> list[_Values]:
    """The values in words, those first that tell most: days, clock times, ordinals, ages, numbers, words."""
    dates, rest = _DATE.findall(words), _DATE.sub(" ", words)
    clocks, rest = _CLOCK.findall(rest), _CLOCK.sub(" ", rest)
    ages = [found[0] for found in _AGE.finditer(rest)]
    ordinals = [found["which"] for found in _ORDINAL.finditer(rest)]
    numbers = [n.replace(".", "") for n in _NUMBER.findall(_ORDINAL.sub(" ", rest))]
    nouns = [noun_key(word) for word in NOUN.findall(words)]
    told = (("date", dates), ("clock", clocks), ("ordinal", ordinals), ("age", ages), ("number", numbers), ("word", nouns))
    return [_Values(kind, frozenset(keys)) for kind, keys in told if keys]


def _denied(denied: str, kept: str) -> tuple[_Values, _Values]:
    """The value that is denied and the one in its place, of the first kind that both have."""
    theirs = {value.kind: value for value in _values(kept)}
    for value in _values(denied):
        kind = "age" if value.kind == "number" and "age" in theirs else value.kind  # „nicht 78, sondern 87 Jahre alt“
        if kind in theirs and (gone := value.keys - theirs[kind].keys):
            return _Values(kind, gone), _Values(kind, _telling(theirs[kind].keys - value.keys, gone))
    return _Values("", frozenset()), _Values("", frozenset())


def _telling(keys: frozenset[str], denied: frozenset[str]) -> frozenset[str]:
    """Of nouns those that no dictionary has, if there are any: „beim Bahnhof Grüze“; „ein Fischer aus Sassnitz“ by who it is."""
    people = frozenset(key for key in keys if person_noun(key.capitalize()) is not None)
    if people and any(person_noun(key.capitalize()) is not None for key in denied):
        return people
    return frozenset(key for key in keys if _is_name(key)) or keys


def _is_name(key: str) -> bool:
    return key[0].isalpha() and noun_reading(key.capitalize()) is None and person_noun(key.capitalize()) is None


def _verdict(pair: Pair, denied: _Values, kept: _Values, parts: tuple[str, str], things: World) -> Verdict | None:
    older, newer = pair.older, pair.newer
    if any(_has(older, kept.kind, key) for key in kept.keys):
        return None
    link = _link(older, newer, denied, parts)
    if not link:
        return None
    aspect = _aspect(denied, parts[0])
    was, now = _said(denied, older.claim.about), _said(kept, parts[1])
    case = case_of(older, newer, things)
    if (corrects(newer.claim, newer.document) and corrects_this(case)) or same_outlet(case):
        return Verdict("corrected", aspect, f"another {aspect} put in the place of a denied one", (was, now))
    return (
        Verdict("conflict", aspect, f"a {aspect} denied and another put in its place", (was, now)) if link == "sure" else None
    )


def _has(one: Subject, kind: str, key: str) -> bool:
    return any(value.kind == kind and key in value.keys for value in _values(one.claim.about))


def _link(older: Subject, newer: Subject, denied: _Values, parts: tuple[str, str]) -> str:
    """How surely an earlier claim gives the denied value of the same: by its deed, its unit, or what else both tell of."""
    silent = word_list("everywhere") | word_list("people")
    own = frozenset(key for part in parts for key in map(noun_key, NOUN.findall(part)))
    shared = shared_terms(older.terms - silent - denied.keys, newer.terms - silent - denied.keys)
    deed = same_verb(older, newer) or _by_role(older, newer)
    if denied.kind == "age":
        return "sure"
    if denied.kind != "word":
        ours, theirs = _units(older.claim.about, denied), _units(" ".join(parts), denied, any_number=True)
        unit = any(same_noun(a, b) or b.startswith(f"{a}-") for a in ours for b in theirs)
        return "sure" if deed and (unit or shared) else "likely" if unit or shared or deed else ""
    names = {key for key in denied.keys if _is_name(key)}
    if names and _PLACED.match(parts[0]) and _placed(older, names):
        return "sure"
    if not deed or not (shared or newer.terms <= denied.keys | own):
        return ""
    person = older.persons & newer.opposed[0] or any(person_noun(key.capitalize()) is not None for key in denied.keys)
    return "sure" if person else "likely"


def _by_role(older: Subject, newer: Subject) -> bool:
    """„wird die Schule leiten“, „Leiterin der Schule wird“: a noun of the earlier claim is of whoever does what the newer one tells."""
    stems = {newer.claim.predicate.removesuffix("en"), newer.claim.predicate.removesuffix("n")}
    return any(term.endswith(tuple(f"{stem}er" for stem in stems if len(stem) > 2)) for term in older.terms)


def _units(words: str, value: _Values, *, any_number: bool = False) -> frozenset[str]:
    """The nouns right behind the numbers of a value."""
    found = re.finditer(r"(?P<number>\d[\d.,]*) (?:[a-zäöüß]{3,20} )?(?P<noun>[A-ZÄÖÜ][\w-]{2,40})", words)
    return frozenset(
        noun_key(each["noun"]) for each in found if any_number or each["number"].strip(".,").replace(".", "") in value.keys
    )


def _placed(one: Subject, names: set[str]) -> bool:
    """Whether a claim names a place by one of the names, behind a preposition of place."""
    found = re.finditer(
        r"\b(?:in|im|am|an|auf|bei|beim|nahe|vor|unweit) (?P<words>(?:[a-zäöüß]{2,20} ){0,2}(?:[A-ZÄÖÜ][\w-]{1,40} ?){1,4})",
        one.claim.about,
    )
    return any(same_noun(noun_key(word), name) for each in found for word in NOUN.findall(each["words"]) for name in names)


def _aspect(denied: _Values, words: str) -> str:
    if denied.kind in ("date", "clock", "ordinal"):
        return "time"
    if denied.kind == "number":
        return "number"
    return "place" if denied.kind == "word" and _PLACED.match(words) else "identity"


def _said(value: _Values, words: str) -> str:
    """The value in the words of its claim."""
    if value.kind != "word":
        return next((key for key in sorted(value.keys) if key in words.replace(".", "") or key in words), "")
    return " ".join(dict.fromkeys(word for word in NOUN.findall(words) if noun_key(word) in value.keys))
