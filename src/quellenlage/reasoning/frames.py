"""Who does what to whom, from whichever side it is told: „A kauft B von C“, „C verkauft B an A“, „B geht an A“ (`de/frames.yaml`).

The same deed with the same people in it is one statement, whatever the verb; with another buyer or winner it is a contradiction, and so
is a match that the other one won. A frame is only as good as the phrases that it is read from: roles that nothing tells stay empty.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise, permutations
from typing import Any

from quellenlage.analysis.base.lexicon import noun_reading
from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning.arguments import Phrase, finite_verb, phrases, tokens_of
from quellenlage.reasoning.nouns import noun_key, same_noun
from quellenlage.reasoning.seats import keys_of
from quellenlage.reasoning.vocabulary import canonical, word_list
from quellenlage.resources import table

_SLOTS = ("subj", "obj", "dat")
_CASES = {"subj": "N", "obj": "A", "dat": "D"}
_PASSIVE = frozenset(("wird", "werde", "werden", "wurde", "wurden", "worden"))
_EARLIER = frozenset(("hatte", "hatten", "war", "waren"))
_SHORT, _BARE_PHRASES = 3, 4

Names = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class Filler:
    """Who or what fills a role: the words of a name, nouns as keys, the name as `said`; `definite` where it is known or has a name."""

    names: frozenset[str]
    nouns: frozenset[str]
    said: tuple[str, ...] = ()
    definite: bool = True


@dataclass(frozen=True, slots=True)
class Frame:
    """A deed with whoever is told to be in it, and the words of its occasion („bei der Wahl in Ulm“).

    `earlier` says that it is told as what was before („war auf Ott gefolgt“).
    """

    name: str
    roles: tuple[tuple[str, Filler], ...]
    occasion: frozenset[str] = frozenset()
    earlier: bool = False


@cache
def _frames() -> dict[str, dict[str, Any]]:
    return {frame["name"]: frame for frame in table("de/frames.yaml")["frames"]}


@cache
def _forms() -> dict[str, list[tuple[str, dict[str, Any]]]]:
    out: dict[str, list[tuple[str, dict[str, Any]]]] = {}
    for name, frame in _frames().items():
        for form in frame["forms"]:
            for verb in form["verbs"].split():
                out.setdefault(verb, []).append((name, form))
    return out


@cache
def _alone() -> frozenset[str]:
    return frozenset(noun for known in _forms().values() for _, form in known for noun in form.get("with", "").split())


def frame_of(about: str, lemma: str, persons: Names, named: Names) -> Frame | None:
    """The deed that a claim's words tell of with its verb, or None.

    Args:
        about: the claim's words.
        lemma: its verb.
        persons: the named persons in it by id, with the words of their names in small letters.
        named: the same for all that has a name, places left out.
    """
    known = _forms().get(lemma)
    if known is None:
        return None
    tokens = tokens_of(about)
    finite = finite_verb(tokens, lemma)
    if finite < 0:
        return None
    found = phrases(tokens, finite, _alone(), frozenset(word for each in persons.values() for word in each))
    words = {word.lower() for word in tokens}
    names = {word for each in named.values() for word in each}
    for name, form in known:
        actors = _frames()[name]["actors"]
        if (
            not _has_noun(form, found)
            or _has_other_noun(form, found)
            or ("says" in form and words.isdisjoint(form["says"].split()))
        ):
            continue
        roles = _assigned(form, found, actors, passive=_is_passive(tokens, lemma))
        if roles:
            return Frame(
                name,
                tuple((role, filler(phrase, names, acts=role in actors)) for role, phrase in sorted(roles.items())),
                frozenset(k for phrase in found if phrase not in roles.values() for k in keys_of(" ".join(phrase.words), ())),
                tokens[finite] in _EARLIER,
            )
    return None


def _has_noun(form: Mapping[str, Any], found: Sequence[Phrase]) -> bool:
    return "with" not in form or any(_is_said(form, phrase) for phrase in found)


def _has_other_noun(form: Mapping[str, Any], found: Sequence[Phrase]) -> bool:
    """Whether the verb says something else with a noun: „übernimmt die Kosten“ is no purchase."""
    unwanted = form.get("without", "").split()
    return any(noun_key(word) in unwanted for phrase in found if not phrase.before for word in phrase.words)


def _is_said(form: Mapping[str, Any], phrase: Phrase) -> bool:
    """Whether a phrase is the noun that the form has („kassierte eine Niederlage“)."""
    wanted = form.get("with", "").split()
    return any(noun_key(word) == noun or noun_key(word).endswith(f"-{noun}") for word in phrase.words for noun in wanted)


def _is_passive(tokens: Sequence[str], lemma: str) -> bool:
    """„wird verkauft“, „ist verkauft worden“, not „wird verkaufen“."""
    return lemma != "werden" and not _PASSIVE.isdisjoint(tokens) and lemma not in tokens


def _assigned(form: Mapping[str, Any], found: Sequence[Phrase], actors: Sequence[str], *, passive: bool) -> dict[str, Phrase]:
    """The phrase of each role that the words tell; none where they do not say enough."""
    slots = {slot: form[slot] for slot in _SLOTS if slot in form}
    roles: dict[str, Phrase] = {}
    if passive:
        agent = slots.pop("subj", None)
        slots = {("subj" if slot == "obj" else slot): role for slot, role in slots.items()}
        behind = [phrase for phrase in found if phrase.before in ("von", "durch")]
        if agent and behind:
            roles[agent] = behind[-1]
    for phrase in found:
        role = form.get(phrase.before) if phrase.before and phrase not in roles.values() else None
        if isinstance(role, str):
            roles.setdefault(role, phrase)
    genitive = next((p for p in found if p.attached and _is_said(form, p)), None)
    if "genitive" in form and genitive is not None:
        roles.setdefault(form["genitive"], Phrase("", "G", genitive.attached))
    bare = [p for p in found if not p.before and not _is_said(form, p)][:_BARE_PHRASES]
    roles |= _bare(slots, bare, actors, roles)
    return roles if len(roles) > 1 or passive else {}


def _bare(slots: Mapping[str, str], bare: Sequence[Phrase], actors: Sequence[str], taken: Collection[str]) -> dict[str, Phrase]:
    """Phrases without a preposition for subject and objects: by their cases, then by who can do such a thing, then by their order."""
    wanted = [(slot, role) for slot, role in slots.items() if role not in taken]
    sizes = range(1, min(len(wanted), len(bare)) + 1)
    ways = (
        [(slot, role, at) for (slot, role), at in zip(kept, order, strict=True)]
        for size in sizes
        for kept in combinations(wanted, size)
        for order in permutations(range(len(bare)), size)
    )
    fitting = (way for way in ways if all(_CASES[slot] in bare[at].cases for slot, _, at in way))
    best = max(fitting, key=lambda way: _worth(way, bare, actors), default=[])
    return {role: bare[at] for _, role, at in best}


def _worth(way: Sequence[tuple[str, str, int]], bare: Sequence[Phrase], actors: Sequence[str]) -> tuple[int, int, int, int]:
    """How good a way to fill the slots is: many of them, subject and object among them, by those who can, in the usual order."""
    able = sum((role in actors) == _acts(bare[at]) for _, role, at in way)
    turned = sum(a[2] > b[2] for a, b in pairwise(way))
    return len(way), sum(slot in ("subj", "obj") for slot, _, _ in way), able, -turned


def _acts(phrase: Phrase) -> bool:
    """Whether a phrase is of somebody who does things: a name that is no noun, a person's noun, a kind of body."""
    return any(noun_reading(word) is None or person_noun(word) is not None or _is_body(word) for word in phrase.words[:2])


def _is_body(word: str) -> bool:
    key = noun_key(word)
    return bool({key, word.lower()} & word_list("kinds_of_bodies")) or key in word_list("acting")


def filler(phrase: Phrase, known: Collection[str], *, acts: bool = False) -> Filler:
    """Who or what a phrase names; `known` are the words of names.

    A noun right behind another one is a name („die Kette Sommerfeld“), and so is one without an article where somebody `acts`.
    """
    team = any(noun_key(word) in word_list("teams") for word in phrase.words)
    said: list[str] = []
    nouns: set[str] = set()
    behind = acts and phrase.alone and len(phrase.words) == 1 and not phrase.plural
    for at, word in enumerate((*phrase.words, *(phrase.attached if team else ()))):  # „die Handballerinnen des TV Ebern“
        low = word.lower()
        if _of_a_town(word, phrase.words[at + 1 : at + 2]):
            continue
        kind = bool({noun_key(word), low} & word_list("kinds_of_bodies"))
        if low in word_list("articles") or (kind and len(phrase.words) > 1):
            behind = behind or kind
            continue
        if low in known or behind or (not kind and noun_reading(word) is None and person_noun(word) is None):
            said.append(word)
        else:
            nouns.add(canonical(noun_key(word)))
            behind = noun_key(word) not in word_list("measures") | word_list("amounts") and not phrase.plural
    names = frozenset(w.lower().removesuffix("s") if len(w) > _SHORT else w.lower() for w in said)
    return Filler(names, frozenset(nouns), tuple(said), definite=phrase.definite or bool(names))


def _of_a_town(word: str, behind: Sequence[str]) -> bool:
    """Whether a word says of which town the noun behind it is: „dem Zwickauer Werk“."""
    return word.endswith("er") and bool(behind) and noun_reading(behind[0]) is not None and noun_key(word) == word[:-2].lower()


def fits(one: Filler, other: Filler) -> bool | None:
    """Whether two fillers can be one: by a name in common, else by a noun; None where nobody can say."""
    if one.names and other.names:
        return not one.names.isdisjoint(other.names)
    if any(same_noun(a, b) for a in one.nouns for b in other.nouns):
        return True
    return None


def same_deed(one: Frame | None, other: Frame | None) -> bool:
    """Whether two claims tell of one deed with the same people in it, one of them by name."""
    if one is None or other is None or one.name != other.name:
        return False
    theirs = dict(other.roles)
    both = [(filler, theirs[role]) for role, filler in one.roles if role in theirs]
    told = [fits(*pair) for pair in both]
    if False in told or not told.count(True):
        return False
    named = any(a.names & b.names for a, b in both)
    return named and (told.count(True) > 1 or 1 in (len(one.roles), len(other.roles)))


def turned_round(one: Frame | None, other: Frame | None) -> bool:
    """Whether each of two claims tells of one deed with the people in each other's place: „A schlug B“, „B schlug A“."""
    if one is None or other is None or one.name != other.name or "swapped" not in _frames()[one.name]:
        return False
    first, second = dict(one.roles), dict(other.roles)
    if len(first) != len(second) or len(first) < 2 or first.keys() != second.keys():
        return False
    a, b = sorted(first)[:2]
    crossed = fits(first[a], second[b]) and fits(first[b], second[a])
    return bool(crossed) and fits(first[a], second[a]) is False and fits(first[b], second[b]) is False


def rivals(one: Frame | None, other: Frame | None) -> bool:
    """Whether two claims name another one for the role that one alone can have: who bought the thing, who won the election."""
    rule = _frames()[one.name].get("sole") if one else None
    if one is None or other is None or one.name != other.name or rule is None or one.earlier or other.earlier:
        return False
    first, second = dict(one.roles), dict(other.roles)
    who = first.get(rule["role"]), second.get(rule["role"])
    of = first.get(rule["of"]), second.get(rule["of"])
    if who[0] is None or who[1] is None or of[0] is None or of[1] is None:
        return False
    ends = tuple(_frames()[one.name].get("only_at", "").split())
    once = not ends or all(any(key.endswith(ends) for key in each.occasion) for each in (one, other))
    known = of[0].definite and of[1].definite and fits(of[0], of[1])
    return once and bool(known) and fits(who[0], who[1]) is False


def rival_words(frame: Frame | None) -> str:
    """The name of whoever has the role that one alone can have."""
    rule = _frames()[frame.name].get("sole") if frame else None
    return " ".join(dict(frame.roles)[rule["role"]].said) if frame and rule and rule["role"] in dict(frame.roles) else ""
