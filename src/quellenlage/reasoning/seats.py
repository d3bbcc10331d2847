"""What only one person can be, and whom a claim names for it: the trainer of a club, the winner of a race, the author of a text."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from quellenlage.analysis.names.person_nouns import person_noun
from quellenlage.reasoning.nouns import noun_key
from quellenlage.reasoning.vocabulary import empty_words, entries, form, form_words, word_list

_WORD = re.compile(r"[A-ZÄÖÜ][\w-]+")
_NEXT = re.compile(r" [A-ZÄÖÜ][\w-]+")
_LONG, _AROUND, _MUCH = 4, 1, 2


@dataclass(frozen=True, slots=True)
class Seat:
    """`role` is what one alone can be, `of` the words that say of what, `person` who is named for it (an id) and `names` by which words.

    `phrase` is true where the words stand right behind the role („Trainer des SV Jena“), false where a verb says the role and they are
    all nouns and names of the claim („gewann den Stadtlauf in Jena“).
    """

    role: str
    of: frozenset[str]
    person: str
    names: frozenset[str]
    phrase: bool


@cache
def _twins() -> dict[str, str]:
    """Roles by their other words: „Gewinner“ is the same as „Sieger“."""
    return {noun: entry["role"] for entry in entries("roles_of_verbs") for noun in entry["nouns"].split()}


@cache
def _verbs() -> dict[str, str]:
    return {verb: entry["role"] for entry in entries("roles_of_verbs") for verb in entry["verbs"].split()}


def seat_of(about: str, lemma: str, persons: Mapping[str, Collection[str]]) -> Seat | None:
    """The role that a claim gives to one person, or None.

    Args:
        about: the claim's words.
        lemma: its verb.
        persons: the named persons in it by id, with the words of their names in small letters.
    """
    low = {word.lower() for word in _WORD.findall(about)}
    persons = {person: names for person, names in persons.items() if not low.isdisjoint(names)}
    if not persons or _leaves_room(about):
        return None
    if lemma in word_list("seat_verbs"):
        return _by_noun(about, persons)
    role = _verbs().get(lemma, "")
    if not role or len(persons) != 1 or form("indefinite").search(about) or (lemma == "stammen" and " von " not in about):
        return None
    [(person, names)] = persons.items()
    return Seat(role, keys_of(about, names), person, _last(about, names), phrase=False)


def _leaves_room(about: str) -> bool:
    """Whether a word says that others fill the role too or that it was before; „der frühere Profi … ist neuer Trainer“ does not."""
    for found in form("others").finditer(about):
        behind = _NEXT.match(about, found.end())
        if behind is None or role_of(behind[0].strip()):
            return True
    return False


def apposed(about: str, persons: Mapping[str, Collection[str]]) -> Seat | None:
    """„Der neue Coach des TSV Sylt, Maik Thoms, hat …“: a new role told beside the name, whatever the claim tells of them."""
    found = form("apposed").match(about)
    return _by_noun(f"{found['who']} ist neuer {found['role']}{found['of'] or ''}", persons) if found else None


def plainly(about: str, lemma: str) -> tuple[str, str]:
    """A claim's words and verb in plain form: „Bei dem Täter handelt es sich um X“ says that the Täter is X."""
    for pattern, becomes, verbs in _phrases():
        found = pattern.search(about) if lemma in verbs else None
        if found:
            return found.expand(becomes), "sein"
    return about, lemma


@cache
def _phrases() -> list[tuple[re.Pattern[str], str, frozenset[str]]]:
    return [(re.compile(one["words"]), one["means"], frozenset(one["verbs"].split())) for one in entries("seat_phrases")]


def _by_noun(about: str, persons: Mapping[str, Collection[str]]) -> Seat | None:
    for word in _WORD.finditer(about):
        role = role_of(word[0])
        if not role or form("indefinite_role").search(about, 0, word.start()):
            continue
        behind = form("role_of").match(about, word.end()) or form("role_in_front").match(about)
        if behind is None and not _alone(about, word):
            continue
        words = behind["words"] if behind else ""
        whose = {w.lower() for w in _WORD.findall(words)}
        left = {person: names for person, names in persons.items() if whose.isdisjoint(names)}
        if len(left) > 1 and form("new_role").search(about, 0, word.start()):
            left = _nearest(left, about[: word.start()])
        if len(left) != 1:
            return None
        [(person, names)] = left.items()
        return Seat(role, keys_of(words, names), person, _last(about, names), phrase=True)
    return None


def _nearest(persons: Mapping[str, Collection[str]], before: str) -> dict[str, Collection[str]]:
    """The person named last before a new role: „Minister Kern hat Silke Vahl zur neuen Chefin ernannt“."""
    said = [word.lower() for word in _WORD.findall(before)]
    last = next((w for w in reversed(said) if sum(w in names for names in persons.values()) == 1), "")
    return {person: names for person, names in persons.items() if last in names}


def _alone(about: str, word: re.Match[str]) -> bool:
    """Whether a role is the subject or predicate by itself („Der Täter ist“), not the title before a name („Trainer Uwe Lank ist“)."""
    definite = not word.start() or any(
        before.search(about, 0, word.start()) for before in (form("definite_role"), form("new_role"))
    )
    return definite and form("stands_alone").match(about, word.end()) is not None


def role_of(word: str) -> str:
    """The role that a noun names as it is compared („Trainerposten“, „Cheftrainerin“: trainer), or an empty string."""
    key = form("chair").sub("chef", form("post").sub("", noun_key(word)))
    if key in word_list("chiefs"):
        return "chef"
    key = next((form for form in (*_masculine(key), key, key.removesuffix("en"), key.removesuffix("s")) if _known(form)), key)
    if not _known(key):
        return ""
    short = key.removeprefix("chef")
    return _twins().get(key, short if _known(short) else key)


def _masculine(key: str) -> tuple[str, ...]:
    """„direktorin“: direktor, „landrätin“: landrat."""
    short = key.removesuffix("in")
    return () if short == key else (short, "a".join(short.rpartition("ä")[::2]))


def _known(key: str) -> bool:
    return key in _twins() or any(key.endswith(role) for role in word_list("unique_roles"))


def keys_of(words: str, without: Collection[str]) -> frozenset[str]:
    """What a role is of, as keys that can be compared; the words of a name left out."""
    found = [word for word in _WORD.findall(words) if word.lower() not in without]
    empty = empty_words() - word_list("divided")
    return frozenset(key for key in map(_key, found) if key not in empty)


def _key(word: str) -> str:
    key = noun_key(word)
    return key.removesuffix("s") if len(key) > _LONG else key


def _last(about: str, names: Iterable[str]) -> frozenset[str]:
    """The last word of a name as the claim gives it."""
    said = [word for word in _WORD.findall(about) if word.lower() in set(names)]
    return frozenset(word.lower().removesuffix("s") for word in said[-1:])


def one_seat(one: Seat | None, other: Seat | None, context: int) -> bool:
    """Whether two claims fill the same seat; `context` is how many terms the passages around them share."""
    if one is None or other is None or not one_role(one.role, other.role):
        return False
    if (one.of ^ other.of) & word_list("divided"):
        return False
    both = one.of & other.of
    scores = [{key for key in seat.of if ":" in key and key[0].isdigit()} for seat in (one, other)]
    if all(scores) and scores[0].isdisjoint(scores[1]):
        return False  # „das Tor zum 1:0“, „das Tor zum 2:0“
    if one.phrase and other.phrase:
        open_ = not one.of or not other.of
        least = _AROUND if one.role in word_list("deed_roles") or one.role.endswith(form_words("departments")) else _MUCH
        return context > least if open_ else both in (one.of, other.of) and bool(both)
    if one.phrase != other.phrase:
        phrase = one if one.phrase else other
        return both == phrase.of and _told(both, context)
    return _told(both, context) and (both in (one.of, other.of) or len(both) > 1)


def one_role(one: str, other: str) -> bool:
    """The same role; „Chef“ may be any („Landeschef“), and who heads an institution is its Direktor, Leiter or Chef."""
    return (
        one == other
        or {one, other} <= word_list("heads")
        or {one, other} <= word_list("masters")
        or {one, other} <= word_list("drivers")
        or ("chef" in (one, other) and one.endswith("chef") and other.endswith("chef"))
    )


def _told(both: Collection[str], context: int) -> bool:
    """Two words in common, or a person known by name; or one word, and more of it around."""
    return len(both) > 1 or (bool(both) and (context > _AROUND or any(":" in key for key in both)))


def rivals(one: Seat, other: Seat) -> bool:
    """Whether two different persons or bodies are named for a seat; a name in common may be the same one."""
    apart = one.person != other.person and bool(one.names and other.names) and one.names.isdisjoint(other.names)
    return apart and _sort(one) == _sort(other)


def _sort(seat: Seat) -> str:
    """Whether somebody is named, told by kinship or by what he does: „der Bruder“ may be „ein Schlosser“ and „Karl Moll“."""
    if seat.person.startswith("person:"):
        return "name"
    if seat.names & word_list("relations"):
        return "relation"
    return "trade" if all(person_noun(name.capitalize()) is not None for name in seat.names) else "name"


def same_holder(one: Seat, other: Seat) -> bool:
    """Whether one person or body is named for both."""
    return one.person == other.person or not one.names.isdisjoint(other.names)
