"""Vehicles by their kind: „das Schiff“, „der Frachter“ after „der Frachter „Nordstern““."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass, field

from quellenlage.knowledge.entities.drafts import Draft
from quellenlage.knowledge.entities.within import Links
from quellenlage.model import Mention

_APPOSITION = 3
"""Characters between a description and the name that follows it."""
_MOST = 40
"""Mentions of vehicles looked back over."""
_WIDEST_KIND = 40
_PLAIN = ("schiff", "boot", "flugzeug", "maschine")
"""What any ship, boat or plane may be called."""


@dataclass(slots=True)
class Vessels:
    """The named vehicles of a document, where they are mentioned, and the nouns that stand before their names."""

    links: Links
    places: list[tuple[int, Draft]]
    alone: bool
    kinds: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))

    @classmethod
    def of(cls, links: Links) -> Vessels:
        """From the things that have names."""
        drafts = [draft for draft in links.registry.drafts if draft.kind == "vehicle"]
        places = sorted(((m.start, draft) for draft in drafts for m in draft.mentions), key=lambda place: place[0])
        found = cls(links, places, alone=len(drafts) == 1)
        for start, draft in found.places:
            before = links.text[max(0, start - _WIDEST_KIND) : start].rstrip("„“”\"»«‚' ").split()
            found.kinds[id(draft)] |= {before[-1].lower()} if before and before[-1][:1].isupper() else set()
        return found

    def meant(self, mention: Mention) -> tuple[Draft | None, str]:
        """The only vehicle named with this noun, for „das Schiff“ the one named last, else the only one; others are not told apart."""
        noun = self.links.text[mention.start : mention.end].rsplit(" ", 1)[-1].lower().removesuffix("s")
        last = bisect_left(self.places, mention.end + _APPOSITION + 1, key=lambda place: place[0])
        known = self.places[max(0, last - _MOST) : last]
        if not known:
            return None, ""
        fitting = {
            id(draft): draft
            for _, draft in known
            if any(kind.removesuffix("s").endswith(noun) for kind in self.kinds[id(draft)])
        }
        if len(fitting) == 1 and noun not in _PLAIN:
            return next(iter(fitting.values())), "the only vehicle of that kind"
        if self.alone:
            return known[0][1], "the only vehicle named"
        return (known[-1][1], "named last") if noun in _PLAIN else (None, "")
