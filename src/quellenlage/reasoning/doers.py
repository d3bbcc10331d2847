"""Who did what one alone does in a story: found the body, drove, opened the gate (`de/doers.yaml`).

„Ein Baggerfahrer stieß auf die Grabkammer“ and „Entdeckt hat die Grabkammer eine Studentin“ name two who cannot be one. Two descriptions
alone exclude nobody: a jogger may be a neighbour. A man is no woman, two names are two people, a steward is no supporter, and whoever is
denied („nicht eine Joggerin, sondern …“) is not meant.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning.arguments import Phrase, finite_verb, phrases, tokens_of
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.pairs import Pair
from quellenlage.reasoning.per_report import against_earlier, in_their_order
from quellenlage.reasoning.slots import contrast
from quellenlage.reasoning.story_mates import one_story
from quellenlage.reasoning.terms import HELD, Subject, World
from quellenlage.reasoning.twins import shared_terms
from quellenlage.reasoning.verdicts import Verdict, case_of, marked
from quellenlage.reasoning.vocabulary import canonical
from quellenlage.resources import table

_NOT_BEFORE = re.compile(r"\b[Nn]icht (?P<denied>[^.!?;,]{2,60}), sondern $")
_ONE_OF = re.compile(r"\b(?P<one>[Ee]ine?[rs]?) (?:ihrer|seiner|unserer|der) ")
_NEAR = 90
_PASSIVE = frozenset(("wird", "werde", "werden", "wurde", "wurden", "worden"))
_WORD = re.compile(r"[^\W\d_][\w-]*")


@dataclass(frozen=True, slots=True)
class _Doer:
    """Who does it by last name or noun, of which sex, to what, and whom the claim denies it of."""

    teller: Subject
    name: str
    noun: str
    sex: str
    things: frozenset[str]
    denied: frozenset[str] = frozenset()

    @property
    def words(self) -> str:
        """How it is said in a sentence: the name, else the noun."""
        return self.name or self.noun.capitalize()


def other_doers(subjects: Sequence[Subject], things: World) -> Iterator[tuple[Pair, Verdict]]:
    """Pairs of claims of two reports of one story that name two for what one alone did, in a fixed order."""
    for role, before, doer in against_earlier(subjects, lambda told: _doers(told, things), lambda one: one.teller, one_story):
        pair, older, newer = in_their_order(before, doer)
        one_thing = not older.things or not newer.things or shared_terms(older.things, newer.things) > 0
        if one_thing and (_named(newer.denied, older) or (role in _sole() and _two(older, newer))):
            yield pair, marked(case_of(pair.older, pair.newer, things), "identity", (older.words, newer.words))


@cache
def _forms() -> dict[str, list[dict[str, Any]]]:
    out: dict[str, list[dict[str, Any]]] = {}
    for entry in table("de/doers.yaml")["doers"]:
        for verb in entry["verbs"].split():
            out.setdefault(verb, []).append(entry)
    return out


@cache
def _sole() -> frozenset[str]:
    return frozenset(entry["name"] for entry in table("de/doers.yaml")["doers"] if entry.get("sole", True))


def _doers(told: Sequence[Subject], things: World) -> Mapping[str, _Doer]:
    """The one doer of each deed that a report tells of; none where it names several."""
    found: dict[str, list[_Doer]] = {}
    for one in told:
        held = one.positive and not one.claim.asks and one.claim.chain[-1].commitment in HELD
        role = deed_of(one) if held and one.claim.kind not in ("plan", "background") else ""
        doer = _doer(one, things) if role else None
        if doer is not None:
            found.setdefault(role, []).append(doer)
    return {role: each[-1] for role, each in found.items() if len({(d.name, d.noun) for d in each}) == 1}


def deed_of(one: Subject) -> str:
    """What one alone does, by the verb and words of a claim; an empty string for other claims."""
    words = set(_WORD.findall(one.claim.about))
    for entry in _forms().get(one.claim.predicate, ()):
        if ("says" not in entry or words & set(entry["says"].split())) and not words & set(entry.get("without", "").split()):
            return str(entry["name"])
    return ""


def _doer(one: Subject, things: World) -> _Doer | None:
    about, opposed = one.claim.about, contrast(one.claim.about)
    before = _NOT_BEFORE.search(one.document.text[max(0, one.claim.start - _NEAR) : one.claim.start])
    denied = opposed[0] if opposed else before["denied"] if before else ""
    if opposed is not None:
        start = about.find("nicht")
        about = f"{about[: max(start, 0)]}{opposed[1]}" if about.find(opposed[1]) > start else opposed[1]
    people = {i: things.entities[i].name for i in one.persons if i in things.entities}
    names = frozenset(word.lower() for name in people.values() for word in _WORD.findall(name))
    tokens = tokens_of(_ONE_OF.sub(lambda found: f"{found['one']} ", about))
    finite = finite_verb(tokens, one.claim.predicate)
    found = phrases(tokens, max(finite, 0), (), names)
    passive = not _PASSIVE.isdisjoint(tokens)
    acting = [p for p in found if _may_do(p, names, passive=passive)]
    if not acting or (one.claim.predicate == "sein" and len(acting) > 1):
        return None
    who = next((p for p in acting if "A" not in p.cases or _nominative(p, about)), acting[0])
    nouns = [word for word in who.words if _somebody(word) and word.lower() not in names]
    called = [word for word in who.words if word.lower() in names]
    noun = person_noun(nouns[-1]) if nouns else None
    plural = (noun is not None and noun.number == "p" and not _ONE_OF.search(about)) or who.plural
    if plural and not called:
        return None
    beside = {"", *(word for form in _forms()[one.claim.predicate] for word in form.get("says", "").split())}
    others = (noun_key(w) for p in found if p is not who and p.before in beside for w in p.words if person_noun(w) is None)
    return _Doer(
        one, called[-1] if called else "", noun_key(nouns[-1]) if nouns else "", noun.gender if noun else "",
        frozenset(canonical(key) for key in others if key.lower() not in names), _keys(denied),
    )  # fmt: skip


def _nominative(phrase: Phrase, about: str) -> bool:
    """Whether „ein“ before a masculine noun says that it is the subject: „Das Kind hat ein Autofahrer angefahren“."""
    nouns = [word for word in phrase.words if (person := person_noun(word)) is not None and person.gender == "m"]
    return bool(nouns) and re.search(rf"\b[Ee]in (?:[\w-]{{2,20}} ){{0,3}}{re.escape(nouns[-1])}\b", about) is not None


def _may_do(phrase: Phrase, names: Collection[str], *, passive: bool) -> bool:
    """Whether a phrase is of somebody who can be the doer: the subject, in a passive whoever stands behind „von“."""
    somebody = any(word.lower() in names or _somebody(word) for word in phrase.words)
    place = phrase.before in ("von", "durch") if passive else (not phrase.before and "N" in phrase.cases)
    return somebody and place


def _somebody(word: str) -> bool:
    """Whether a noun is of a person, also one that may be a thing elsewhere („Ordner“)."""
    return person_noun(word) is not None or any(noun_key(word) in group for group in _groups())


def _keys(words: str) -> frozenset[str]:
    return frozenset(key for word in _WORD.findall(words) if word[0].isupper() for key in (noun_key(word), word.lower()))


def _named(denied: Collection[str], older: _Doer) -> bool:
    """Whether an older report's doer is the one who is denied."""
    return (
        older.noun in denied or older.name.lower() in denied
        if older.noun and older.name
        else (older.noun or older.name.lower()) in denied
    )


def _two(one: _Doer, other: _Doer) -> bool:
    """Whether two doers cannot be one."""
    if one.name and other.name:
        return one.name.lower().removesuffix("s") != other.name.lower().removesuffix("s")
    if one.noun and other.noun and one.noun == other.noun:
        return False
    if one.sex and other.sex and one.sex != other.sex:
        return True
    return any(
        _is_one_of(one.noun, group) and _is_one_of(other.noun, group) and _other_word(one.noun, other.noun, group)
        for group in _groups()
    )


@cache
def _groups() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group.split()) for group in table("de/doers.yaml")["opposed"])


def _is_one_of(noun: str, group: Sequence[str]) -> bool:
    return bool(noun) and _masculine(noun).endswith(tuple(group))


def _other_word(one: str, other: str, group: Sequence[str]) -> bool:
    first, second = ({word for word in group if _masculine(noun).endswith(word)} for noun in (one, other))
    return first.isdisjoint(second)


def _masculine(noun: str) -> str:
    person = person_noun(noun.capitalize())
    return person.key if person else noun
