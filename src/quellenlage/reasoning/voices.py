"""Whose word a claim rests on: one origin under its many descriptions („die Polizei“, „ein Polizeisprecher“, „laut Polizei“)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from quellenlage.model import ChainLink, Claim, Entity
from quellenlage.reasoning.nouns import WORD, noun_key
from quellenlage.reasoning.terms import World
from quellenlage.reasoning.vocabulary import entries, form, form_words, word_list

_AROUND, _SEVERAL, _SHORT = 30, 12, 3

VoiceKind = Literal["person", "body", "medium", "unknown"]


@dataclass(frozen=True, slots=True)
class Voice:
    """An origin. `key` tells voices apart; `head` is a body's noun, `more` the words that say which one („Köln“).

    A medium and an unknown voice may rest on anybody; a spokesman may speak for any body, and two who run a house may run the same one.
    """

    kind: VoiceKind
    key: str = ""
    head: str = ""
    more: frozenset[str] = frozenset()
    speaks_for: bool = False
    of_the_house: bool = False


@cache
def _vague() -> frozenset[str]:
    words = word_list("vague_origins")
    return words | {noun_key(word.capitalize()) for word in words}


def voice(claim: Claim, world: World) -> Voice:
    """The voice at the end of a claim's chain."""
    last = claim.chain[-1]
    if last.role in ("outlet", "unnamed"):
        return Voice("unknown")
    entity = world.entities.get(last.entity) if last.entity else None
    words = [word for word in WORD.findall(last.name) if word[0].isupper() and not form("determiner").fullmatch(word)]
    if last.role == "relay" or _is_medium(words, entity) or _in_marks(last, claim, world):
        return Voice("medium", _medium_key(last, entity))
    if entity is not None and entity.kind == "person" and any(mention.form == "name" for mention in entity.mentions):
        called = _called(last, claim, entity, world)
        return Voice("person", entity.id, speaks_for=_speaks_for(called), of_the_house=bool(called & word_list("house_posts")))
    return _body(words)


def _is_medium(words: list[str], entity: Entity | None) -> bool:
    if entity is not None and (entity.subkind in ("agency", "newspaper", "broadcaster", "medium") or entity.family):
        return True
    return any(noun_key(word) in word_list("media") or noun_key(word).endswith(form_words("media_ends")) for word in words)


def _in_marks(link: ChainLink, claim: Claim, world: World) -> bool:
    """Whether a source stands in quotation marks, as papers do: „laut einem Bericht des „Lagos Sentinel““."""
    return bool(link.start) and world.documents[claim.document].text[(link.start or 1) - 1] in "„»«›‹“"


def _medium_key(link: ChainLink, entity: Entity | None) -> str:
    if entity is not None:
        return f"family:{entity.family}" if entity.family else entity.id
    return "name:" + " ".join(link.name.casefold().split())


def _called(link: ChainLink, claim: Claim, entity: Entity, world: World) -> frozenset[str]:
    """The words beside a name, here and where else the story names it: „Sprecherin Carla Lenz sagte …“, later „laut Lenz“."""
    spots = [(claim.document, link.start, link.end)] if link.start is not None and link.end is not None else []
    spots += [(m.document, m.start, m.end) for m in entity.mentions[:_SEVERAL] if m.document in world.documents]
    near = (world.documents[key].text[max(0, start - _AROUND) : end + _AROUND // 2] for key, start, end in spots)
    return frozenset(word.lower() for words in near for word in WORD.findall(words))


def _speaks_for(called: Iterable[str]) -> bool:
    """Whether the words beside a name call it somebody's spokesman."""
    return any(word in word_list("speaking_for") or word.endswith(form_words("spokesman_ends")) for word in called)


def _body(words: list[str]) -> Voice:
    """A ministry, the police, a company: by its noun, whoever speaks for it."""
    plain = []
    for word in words:
        spoken = form("spokesman").match(word)
        key = noun_key(spoken["body"] if spoken else word)
        if key not in word_list("speaking_for") and word.lower() not in form_words("spokesman_ends")[1:]:
            plain.append(key)
    heads = [key for key in plain if key not in _vague()]
    return Voice("body", " ".join(heads), heads[0], frozenset(heads[1:])) if heads else Voice("unknown")


def same(one: Voice, other: Voice) -> bool:
    """Whether two known voices are taken for one: the same person, or the same body where nothing tells them apart."""
    if one.kind != other.kind or one.kind not in ("person", "body"):
        return False
    return one.key == other.key or (
        one.kind == "body" and one.head == other.head and (one.more <= other.more or other.more <= one.more)
    )


def surely_apart(one: Voice, other: Voice) -> bool:
    """Whether two voices can't be one: two persons, or two bodies that do not belong together. A person may speak for a body."""
    if one.kind != other.kind or one.kind not in ("person", "body") or same(one, other):
        return False
    if one.kind == "person":
        return not (one.speaks_for or other.speaks_for or (one.of_the_house and other.of_the_house))
    if _may_be_one(one.head, other.head):
        return False
    if _of_state(one) and _of_state(other):
        return bool(one.more and other.more and not one.more & other.more)
    return not (one.more & {other.head} or other.more & {one.head})


def _may_be_one(one: str, other: str) -> bool:
    """Whether two bodies may speak with one voice: „Polizei“, „Polizeipräsidium“, „Ermittler“; „Amt“, „Gesundheitsamt“."""
    short, long = sorted((one, other), key=len)
    if len(short) > _SHORT and (long.startswith(short) or long.endswith(short)):
        return True
    return any({one, other} <= set(group["bodies"].split()) for group in entries("one_voice"))


def _of_state(one: Voice) -> bool:
    return any(one.head.endswith(word) for word in word_list("state_bodies"))
