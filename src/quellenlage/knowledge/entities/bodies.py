"""Bodies named by their kind: „die Regierung“ after „die spanische Regierung“, „der Sender“ after „SWR“, „die Bank“."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from quellenlage.analysis.names.subkinds import body_head, calls_again, contestant, varies
from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.keys import base_form

CLASSES = frozenset(
    "agency newspaper magazine broadcaster portal company party club union association ngo court prosecution hospital science".split()
)
"""Kinds of which a text may say „der Sender“ for the one that it has named."""
_MORE = frozenset("der des für von in am im zur zum gegen".split())
_ALIKE = {
    "association": ("association", "ngo"),
    "union": ("union", "ngo"),
    "newspaper": ("newspaper", "magazine"),
    "authority": ("authority", "prosecution", "ministry", "police"),
}
_TOLD_BY_KIND = ("party", "union")
"""Kinds that a text or the data say of every body of them, so that a name of an unknown kind is none."""
_MOST = 20
_OFTEN = 2
_NEAR = 350
"""Characters before a description in which the body is named that it calls again: about the three sentences before."""


@dataclass(slots=True)
class Bodies:
    """The organisations of a document by the nouns in their names and by kind, with where they are mentioned."""

    _by_noun: dict[str, list[tuple[int, Draft]]] = field(default_factory=lambda: defaultdict(list))
    _by_word: dict[str, list[tuple[int, Draft]]] = field(default_factory=lambda: defaultdict(list))
    _by_kind: dict[str, list[tuple[int, Draft]]] = field(default_factory=lambda: defaultdict(list))
    _without_name: dict[str, Draft] = field(default_factory=dict)
    _unknown: list[tuple[int, Draft]] = field(default_factory=list)
    _again: dict[str, list[tuple[int, Draft]]] = field(default_factory=lambda: defaultdict(list))

    sentences: Sequence[int] = ()
    subjects: AbstractSet[int] = frozenset()
    barred: AbstractSet[int] = frozenset()
    """Things (by id) that the description looked at can't mean: who says it."""

    @classmethod
    def of(cls, drafts: Iterable[Draft], sentences: Sequence[int] = (), subjects: AbstractSet[int] = frozenset()) -> Bodies:
        """From the named organisations of a document and those that a description tells apart („die spanische Regierung“).

        `sentences` are the offsets at which its sentences begin, `subjects` those of bodies that are subjects.
        """
        found = cls(sentences=sentences, subjects=subjects)
        for draft in drafts:
            if draft.kind == "organisation" and draft.mentions:
                starts = sorted({mention.start for mention in draft.mentions})
                for noun in {head for name in draft.names for head in _nouns(name)}:
                    found._by_noun[noun] += [(start, draft) for start in starts]
                for word in {name.split()[-1].casefold() for name in draft.names if " " in name}:
                    found._by_word[word] += [(start, draft) for start in starts]
                found._keep(draft, [(start, draft) for start in starts])
        for places in (
            *found._by_noun.values(),
            *found._by_word.values(),
            *found._by_kind.values(),
            *found._again.values(),
            found._unknown,
        ):
            places.sort(key=lambda place: place[0])
        return found

    def _keep(self, draft: Draft, places: list[tuple[int, Draft]]) -> None:
        """Under its kind, which for what has no name must be one of an authority („die Staatsanwaltschaft Köln“)."""
        if draft.described:
            if draft.subkind in _ALIKE["authority"]:
                self._again["authority"] += places
        elif draft.subkind in CLASSES or draft.subkind in _ALIKE["authority"]:
            self._by_kind[draft.subkind] += places
        elif not draft.subkind:
            self._unknown += places

    def meant(self, noun: str, subkind: str, start: int) -> Draft | None:
        """What a bare noun at an offset stands for: the last thing with that noun in its name, else the only one of its kind before.

        Where nothing before has the noun, the only thing after it that has. What is no plainest noun („das Außenministerium“)
        is only what has that very noun.
        """
        if contestant(noun):
            return self._called_again("club", self._of_kind("club", start), start)
        if noun.lower() != body_head(noun):
            found = _last(self._by_word.get(noun.casefold(), []), start)
            return found or (self.varied(subkind, start) if varies(noun) else None)
        places = self._by_noun.get(body_head(noun), [])
        before = bisect_left(places, start, key=lambda place: place[0])
        if before:
            return places[before - 1][1]
        if len({id(draft) for _, draft in places}) == 1:
            return places[0][1]
        kinds = self._of_kind(subkind, start)
        others = subkind == "authority" and calls_again(noun) and bool(_just_before(self._again["authority"], start))
        return (None if others else _only(kinds)) or (self._called_again(subkind, kinds, start) if calls_again(noun) else None)

    def _of_kind(self, subkind: str, start: int) -> list[tuple[int, Draft]]:
        """The bodies of a kind, and of those like it, before an offset."""
        alike = _ALIKE.get(subkind, (subkind,))
        places = (place for kind in alike for place in self._by_kind.get(kind, []) if place[0] < start)
        return [place for place in places if id(place[1]) not in self.barred]

    def _sentence_before(self, start: int) -> int:
        """Where the sentence before that of an offset begins."""
        here = bisect_right(self.sentences, start) - 1
        return self.sentences[here - 1] if here > 0 else 0

    def varied(self, subkind: str, start: int) -> Draft | None:
        """„Der Bremer Konzern“, „der Chemiekonzern“: the one body of that kind that the sentences before tell of."""
        kinds = self._of_kind(subkind, start)
        return _only(place for place in kinds if place[0] > start - _NEAR) or _foremost(kinds)

    def note(self, noun: str, subkind: str, draft: Draft) -> None:
        """Keep a body without a name („der Verein“), which the next word of its kind („der Klub“) calls again."""
        if calls_again(noun):
            self._without_name[subkind] = draft

    def _called_again(self, subkind: str, kinds: list[tuple[int, Draft]], start: int) -> Draft | None:
        """„Der Konzern“, „der Klub“: the only one of its kind just before, else the only name there of an unknown kind."""
        if subkind == "authority":
            kinds = [*kinds, *_just_before(self._again["authority"], start)]
        if kinds:
            near = [place for place in kinds if place[0] > start - _NEAR]
            just_before = _only(place for place in near if place[0] >= self._sentence_before(start))
            return (
                _only(near)
                or just_before
                or max((p for p in near if p[0] in self.subjects), key=lambda p: p[0], default=(0, None))[1]
            )
        unknown = [] if subkind in _TOLD_BY_KIND else _just_before(self._unknown, start)
        unknown = [place for place in unknown if id(place[1]) not in self.barred]
        return self._without_name.get(subkind) or _only(unknown)


def _just_before(places: list[tuple[int, Draft]], start: int) -> list[tuple[int, Draft]]:
    """The places of the sentences before an offset."""
    last = bisect_left(places, start, key=lambda place: place[0])
    return [place for place in places[max(0, last - _MOST) : last] if place[0] > start - _NEAR]


def _only(places: Iterable[tuple[int, Draft]]) -> Draft | None:
    """The one thing that all places are of, or None."""
    different = {id(draft): draft for _, draft in places}
    return next(iter(different.values())) if len(different) == 1 else None


def _foremost(places: Sequence[tuple[int, Draft]]) -> Draft | None:
    """The one that is named more than twice as often as any other."""
    counts = Counter(id(draft) for _, draft in places).most_common(2)
    if not counts or counts[0][1] < _OFTEN or (len(counts) > 1 and counts[0][1] < _OFTEN * counts[1][1]):
        return None
    return next(draft for _, draft in places if id(draft) == counts[0][0])


def _last(places: list[tuple[int, Draft]], start: int) -> Draft | None:
    """The last thing before an offset, if all before it are one; else None."""
    before = places[: bisect_left(places, start, key=lambda place: place[0])]
    return before[-1][1] if before and len({id(draft) for _, draft in before}) == 1 else None


def _nouns(name: str) -> Iterator[str]:
    """The nouns for bodies of a name, up to what only tells more of it: „Gewerkschaft“ of „Gewerkschaft der Polizei“."""
    for word in name.replace("-", " ").split():
        if word in _MORE:
            return
        head = body_head(base_form(word))
        if head:
            yield head
