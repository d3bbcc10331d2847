"""Bodies of one story by their kind: „das Landesamt“ in one report, „das Landesamt für Archäologie“ in another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from quellenlage.analysis.base.lexicon import readings
from quellenlage.analysis.names.subkinds import body_head, body_subkind, other_adjectives
from quellenlage.analysis.names.wordlists import word_lists
from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.keys import base_form
from quellenlage.resources import table

_SHORTEST = 4


def join_bodies_of_one_kind(bodies: Sequence[Draft], join: Callable[[Draft, Draft], None]) -> None:
    """Join a body that a report calls by its kind, or by the first word of its name, to the only one of the story that it can be.

    Args:
        bodies: the organisations of the story's reports.
        join: says that two are one, the first of which is kept.
    """
    gone: set[int] = set()
    for draft in sorted(bodies, key=lambda one: (one.described, one.begins)):
        others = [one for one in bodies if one is not draft and id(one) not in gone and not documents(one) & documents(draft)]
        found = _by_kind(draft, others) if draft.described else _by_first_word(draft, others)
        if len(found) == 1:
            join(found[0], draft)
            gone.add(id(draft))


def documents(draft: Draft) -> set[str]:
    """The documents that tell of a thing."""
    return {mention.document for mention in draft.mentions}


def _by_first_word(draft: Draft, others: Sequence[Draft]) -> list[Draft]:
    """„Karst“ for „Karst & Söhne“: one word that the dictionary does not have and only one name begins with."""
    name, lists = draft.name, word_lists()
    listed = any(name in names for names in (lists.place, lists.country, lists.book))
    if " " in name or len(name) < _SHORTEST or listed or readings(name) or body_subkind(name) or name.isupper():
        return []
    return [one for one in others if not one.described and one.name.startswith(f"{name} ")]


def _by_kind(draft: Draft, others: Sequence[Draft]) -> list[Draft]:
    """The bodies that a description can mean by its noun, told of in no report that has it already."""
    noun, more = _noun(draft.name)
    if not noun or body_head(noun.capitalize()) in _everywhere() or any(word.startswith(other_adjectives()) for word in more):
        return []
    return [one for one in others if _is_one(noun, one) and _compatible(draft, one) and _tells_more(draft, one)]


def _noun(name: str) -> tuple[str, list[str]]:
    """The noun of a description and what stands before it; empty where more stands behind."""
    *more, noun = name.split()
    return (noun.lower(), more) if body_subkind(noun) else ("", more)


def _is_one(noun: str, other: Draft) -> bool:
    """Whether a body has this noun in its name or is called so: „Umweltministerium“ is a „ministerium“."""
    nouns = (*_nouns(other), *other.nouns)
    return any(word.endswith(noun) and not word.startswith("bundes") for word in nouns)


def _nouns(draft: Draft) -> Iterator[str]:
    for name in draft.names:
        for word in name.replace("-", " ").split():
            if word[:1].isupper():
                yield base_form(word).lower()


def _tells_more(draft: Draft, other: Draft) -> bool:
    """Of two without a name the one with more words, or the longer noun, is kept."""
    return not other.described or len(other.name) > len(draft.name)


def _compatible(one: Draft, other: Draft) -> bool:
    return not one.countries or not other.countries or bool(one.countries & other.countries)


@cache
def _everywhere() -> frozenset[str]:
    """Kinds of bodies of which a story has several that go by the plain noun: „Polizei“."""
    return frozenset(table("de/organisation_nouns.yaml")["in_one_story"]["several"].lower().split())
