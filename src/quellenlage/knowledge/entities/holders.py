"""Who holds which office in a document: what „der Minister“ or „der russische Präsident“ may mean. Look-ups are by key."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from quellenlage.analysis.names.offices import office
from quellenlage.analysis.names.wordlists import Gender
from quellenlage.knowledge.entities.drafts import Draft, compatible
from quellenlage.resources import table

_STEPS = 20
"""Mentions looked at on either side for one that fits."""
_MOST_OFFICES = 8
_LEAST_MENTIONS = 2


@dataclass(slots=True)
class Holders:
    """The named persons of a document by office, where they are mentioned, and by country."""

    persons: list[Draft]
    _at: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    _kinds: dict[str, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))
    _heads: list[tuple[int, Draft]] = field(default_factory=list)
    _leaders: dict[tuple[Gender, frozenset[str]], tuple[Draft | None, bool]] = field(default_factory=dict)

    @classmethod
    def of(cls, drafts: Iterable[Draft]) -> Holders:
        """From the things of one document, as their names have shown them."""
        found = cls([draft for draft in drafts if draft.kind == "person" and not draft.described])
        for number, draft in enumerate(found.persons):
            offices = sorted(draft.offices)[:_MOST_OFFICES]
            for key in offices:
                found._at[key] += [(mention.start, number) for mention in draft.mentions]
            kinds = {held.head for key in offices if (held := office(key.capitalize())) is not None}
            if any(_leads(key) for key in offices):
                found._heads.append((draft.begins[1], draft))
            for kind in sorted(kinds):
                found._kinds[kind].append((draft.begins[1], number))
        for places in (*found._at.values(), *found._kinds.values()):
            places.sort()
        found._heads.sort(key=lambda head: head[0])
        return found

    def nearest(self, key: str, like: Draft, start: int) -> Draft | None:
        """Who has this very office: the one mentioned last before an offset, else the next one after it."""
        places = self._at.get(key, [])
        here = bisect_left(places, (start, 0))
        around: Sequence[tuple[int, int]] = (*reversed(places[max(0, here - _STEPS) : here]), *places[here : here + _STEPS])
        return next((self.persons[n] for _, n in around if compatible(self.persons[n], like)), None)

    def only(self, kind: str, like: Draft, start: int) -> Draft | None:
        """The only one before an offset with an office of this kind: „der Minister“ after „Umweltminister …“."""
        places = self._kinds.get(kind, [])
        before = places[: min(2, bisect_left(places, (start, 0)))]
        found = self.persons[before[0][1]] if len(before) == 1 else None
        return found if found is not None and compatible(found, like) else None

    def only_plain(self, key: str, like: Draft, start: int) -> Draft | None:
        """The only one before an offset whose office is the plain noun: „der Fußballspieler“ after „Spieler Karl Holm“."""
        numbers = {
            number for begins, number in self._at.get(key, []) if begins < start and compatible(self.persons[number], like)
        }
        return self.persons[numbers.pop()] if len(numbers) == 1 else None

    def in_other_words(self, key: str, like: Draft, start: int) -> Draft | None:
        """„Die Vorstandsvorsitzende“ after „Vorstandschefin Ina Berg“: the only one before an offset with an office of that meaning."""
        places = [
            place for word in _other_words().get(key, ()) if word != key for place in self._at.get(word, []) if place[0] < start
        ]
        numbers = {number for _, number in places if compatible(self.persons[number], like)}
        return self.persons[numbers.pop()] if len(numbers) == 1 else None

    def leading(self, like: Draft, start: int) -> Draft | None:
        """„Des Staatschefs“: the only one before an offset who is head of a state or of its government."""
        before = [draft for begins, draft in self._heads[:2] if begins < start]
        return before[0] if len(before) == 1 and compatible(before[0], like) else None

    def leader(self, like: Draft, start: int) -> Draft | None:
        """The person of that country; else the one most written about of whom neither office nor country is known.

        Somebody mentioned only once counts where the text names nobody else before.
        """
        key = (like.gender, frozenset(like.countries))
        if key not in self._leaders:
            self._leaders[key] = self._leader(like)
        found, sure = self._leaders[key]
        if found is None or sure:
            return found
        return found if len(self.persons) == 1 and found.begins[1] < start else None

    def _leader(self, like: Draft) -> tuple[Draft | None, bool]:
        persons = [draft for draft in self.persons if compatible(draft, like)]
        same = [draft for draft in persons if like.countries & draft.countries]
        free = same or [draft for draft in persons if not draft.offices and not draft.countries]
        most = max((len(draft.mentions) for draft in free), default=0)
        best = [draft for draft in free if len(draft.mentions) == most]
        return (best[0], bool(same) or most >= _LEAST_MENTIONS) if len(best) == 1 else (None, False)


@cache
def _other_words() -> dict[str, tuple[str, ...]]:
    """Each office key with all that mean the same."""
    groups = [entry["words"].lower().split() for entry in table("de/offices.yaml")["other_words"]]
    return {word: tuple(group) for group in groups for word in group}


def _leads(key: str) -> bool:
    held = office(key.capitalize())
    return held is not None and held.leads
