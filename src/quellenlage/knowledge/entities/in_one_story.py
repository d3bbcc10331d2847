"""Who is who in reports of one story: „ein Kletterer“ here and „der verunglückte Kletterer“ there, if each report has just one.

Between reports of which nobody knows that they are of one story a description is somebody else each time (`across`). Where the reports tell
one story, what each has one of is the same: by a role, an age, a surname with another office, a body by its kind. Two of a role in any
report, an earlier event, „ein zweiter“ or another age keep them apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from functools import cache

from quellenlage.analysis.names.person_nouns import AGED, PersonNoun, person_noun, senses, words_of
from quellenlage.analysis.names.subkinds import other_adjectives
from quellenlage.knowledge.entities.drafts import Draft, compatible
from quellenlage.knowledge.entities.keys import name_key, parts
from quellenlage.knowledge.entities.same_body import documents, join_bodies_of_one_kind
from quellenlage.knowledge.entities.traits import apart
from quellenlage.resources import table

Texts = Callable[[str, int], tuple[str, str]]
"""The sentence of a document around an offset, and what follows from there."""
_WHY = "one of the story"
_DEFINITE = ("der ", "die ", "dem ", "den ", "des ")
_LONGEST = 40
"""Things with one key in the reports of a story; more are nobody in particular."""


def join_in_story(drafts: Sequence[Draft], story: AbstractSet[str], texts: Texts) -> list[Draft]:
    """The things of several documents, with those joined that are one thing in the reports of one story.

    Args:
        drafts: the things so far.
        story: the ids of the documents that tell one story.
        texts: gives the sentence around an offset of a document, and the words from there on.
    """
    joined = _Joined(list(drafts), story, texts)
    for group in _groups(joined.inside("person"), _surname):
        joined.namesakes(group)
    told = [draft for draft in joined.inside("person") if not draft.described or not _of_another_time(draft, texts)]
    for group in _groups(told, lambda draft: draft.ages if len(draft.ages) == 1 else ()):
        joined.one_each(group)
    for group in _groups(told, _roles):
        joined.one_each([draft for draft in group if draft in joined.drafts])
    join_bodies_of_one_kind(joined.inside("organisation"), joined.join)
    return joined.drafts


class _Joined:
    """The things while they are joined."""

    def __init__(self, drafts: list[Draft], story: AbstractSet[str], texts: Texts) -> None:
        self.drafts, self.story, self.texts = drafts, story, texts

    def inside(self, kind: str) -> list[Draft]:
        """The things of a kind that only reports of the story tell of."""
        own = (draft for draft in self.drafts if draft.kind == kind and draft.mentions)
        return [draft for draft in own if documents(draft) <= self.story]

    def join(self, kept: Draft, other: Draft) -> None:
        """Say that two things are one."""
        if other.described and not kept.described:
            other.names.clear()
            other.called.clear()
        kept.merge(other, _WHY)
        self.drafts = [draft for draft in self.drafts if draft is not other]

    def namesakes(self, group: Sequence[Draft]) -> None:
        """A surname in one story is of the one who has it in full, whatever the offices, unless these exclude each other."""
        full = [draft for draft in group if draft.full]
        if len(full) == 2 and len({name_key(draft.name) for draft in full}) == 1 and _may_be_one(*full):
            self.join(*full)
            full = full[:1]
        for draft in group if len(full) == 1 else ():
            if draft is not full[0] and not draft.full and _may_be_one(full[0], draft):
                self.join(full[0], draft)

    def one_each(self, group: Sequence[Draft]) -> None:
        """Those whom a key fits are one where each report has just one and nothing tells them apart; one who is named is that one."""
        told = [draft for draft in group if draft.described]
        named = [draft for draft in group if not draft.described]
        seen = [document for draft in told for document in documents(draft)]
        if len(seen) != len({*seen}) or any(map(_one_of_several, told)):
            return
        for draft in told if named else ():
            fitting = [one for one in named if _may_be_one(one, draft)]
            if len(fitting) == 1 and (self._definite(draft) or not documents(draft) & documents(fitting[0])):
                self.join(fitting[0], draft)
        if named or not all(_may_be_one(one, other) for k, one in enumerate(told) for other in told[k + 1 :]):
            return
        for other in told[1:]:
            self.join(told[0], other)

    def _definite(self, draft: Draft) -> bool:
        """Whether every report speaks of somebody as known: „der Bürgermeister“."""
        first = [min(m.start for m in draft.mentions if m.document == document) for document in sorted(documents(draft))]
        here = [self.texts(document, start)[1] for document, start in zip(sorted(documents(draft)), first, strict=True)]
        return all(words.lower().startswith(_DEFINITE) for words in here)


def _groups(drafts: Iterable[Draft], keys: Callable[[Draft], Iterable[str]]) -> list[list[Draft]]:
    """The things that share a key, in the order of the keys."""
    found: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        for key in sorted({*keys(draft)}):
            found[key].append(draft)
    for group in found.values():
        group.sort(key=lambda draft: (draft.described, draft.begins))
    return [found[key] for key in sorted(found) if 1 < len(found[key]) <= _LONGEST]


def _surname(draft: Draft) -> tuple[str, ...]:
    return () if draft.described else parts(draft.name)[-1:]


def _may_be_one(one: Draft, other: Draft) -> bool:
    ages = one.ages | other.ages
    return compatible(one, other) and not apart(one.offices, other.offices) and (len(ages) < 2 or bool(one.ages & other.ages))


def _roles(draft: Draft) -> set[str]:
    """The roles by which a report has somebody: the nouns of the descriptions, the offices before a name; words for one role are one."""
    nouns = draft.nouns if draft.described else draft.nouns | draft.offices
    return {_one_word().get(noun, noun) for noun in nouns if _tells(noun)}


@cache
def _one_word() -> dict[str, str]:
    """Nouns of which reports of one story take one or the other: „Verdächtiger“, „Tatverdächtiger“."""
    groups = table("de/persons.yaml")["one_of_a_story"]["same"]
    return {word: group.lower().split()[0] for group in groups for word in group.lower().split()}


def _tells(noun: str) -> bool:
    """Whether a noun says what somebody is in the story: „kletterer“, not „mann“, „zeuge“, „sprecher“ or an age."""
    said = person_noun(noun.capitalize())
    if said is None or noun.endswith(AGED) or _by_the_way(noun, said):
        return False
    sense = senses().get(said.sense)
    return sense is None or not (sense.wide or sense.official or sense.distinct or sense.trait)


def _by_the_way(noun: str, said: PersonNoun) -> bool:
    forms = {noun, said.key}
    return not forms.isdisjoint(words_of("one_of_a_story", "never") | words_of("passing")) or noun.endswith("sprecher")


def _of_another_time(draft: Draft, texts: Texts) -> bool:
    """„Schon 2019 war dort ein Kletterer abgestürzt“: somebody of another event."""
    earlier = words_of("one_of_a_story", "earlier")
    for mention in draft.mentions:
        words = [word.strip(".,;:„“”»«()") for word in texts(mention.document, mention.start)[0].split()]
        if any(word.lower() in earlier or (len(word) == 4 and word[:2] in ("19", "20") and word.isdigit()) for word in words):
            return True
    return False


def _one_of_several(draft: Draft) -> bool:
    """„Ein zweiter Verdächtiger“, „ein anderer Kletterer“."""
    return any(word.startswith(other_adjectives()) for name in draft.names for word in name.split() if word[:1].islower())
